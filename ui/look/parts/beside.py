"""Two groups of widgets beside each other, or below each other where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSplitter, QWidget


class Beside(QWidget):
    """A line that becomes two before anything in it would be cut.

    Parameters
    ----------
    left, right
        Both groups. The left one takes what room there is.
    grows
        The widget of the right group that becomes wider where there is room.
    """

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        *,
        grows: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups = tuple(left), tuple(right)
        self._layouts = QHBoxLayout(), QHBoxLayout()
        for widget in left:
            self._layouts[0].addWidget(widget)
        for widget in right:
            self._layouts[1].addWidget(widget, 8 if widget is grows else 0)
        if not any(_takes_room(widget) for widget in left):
            self._layouts[0].addStretch(1)
        self._layouts[1].insertStretch(0 if grows is not None else -1, 0)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.addLayout(self._layouts[0], 1)
        self._both.addLayout(self._layouts[1], 0 if grows is None else 1)

    @property
    def is_one_line(self) -> bool:
        """Whether the groups stand beside each other."""
        return self._both.direction() is QBoxLayout.Direction.LeftToRight

    def set_spacing(self, spacing: int, between: int | None = None) -> None:
        """Keep the widgets so many pixels apart, the groups perhaps more."""
        for layout in self._layouts:
            layout.setSpacing(spacing)
        self._both.setSpacing(spacing if between is None else between)
        self._arrange()

    def sizeHint(self) -> QSize:
        """Room for both groups in one line."""
        return QSize(sum(self._wanted()) + self._both.spacing(), self._height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider group: they stand below each other where there is no room for both."""
        wide = max(_least(layout).width() for layout in self._layouts)
        return QSize(wide, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the groups as the width allows."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange the groups anew when something in them has become wider or narrower."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _arrange(self) -> None:
        fits = self._wanted() and self.sizeHint().width() <= self.width()
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._both.direction() is not wanted:
            self._both.setDirection(wanted)
            self.updateGeometry()
        if self.minimumHeight() != self._height():
            self.setMinimumHeight(self._height())  # at once: whoever lays it out may come later
        self._both.activate()

    def _wanted(self) -> list[int]:
        """Return the width that each group asks for."""
        widths = []
        for layout, group in zip(self._layouts, self._groups, strict=True):
            shown = [_wish(widget) for widget in group if not widget.isHidden()]
            widths.append(sum(shown) + layout.spacing() * max(0, len(shown) - 1))
        return widths

    def _height(self) -> int:
        heights = [_least(layout).height() for layout in self._layouts]
        return max(heights) if self.is_one_line else sum(heights) + self._both.spacing()


class SplitSide(QWidget):
    """A part of a page, as high as its words need at its width."""

    def hasHeightForWidth(self) -> bool:
        """Say no: the least size tells it, and a page is then no higher than it has to be."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return the room that everything in it needs."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth() and self.width() >= least.width():
            least.setHeight(max(least.height(), layout.minimumHeightForWidth(self.width())))
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask anew for room when the width has changed."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()


def lay_sides(splitter: QSplitter, sizes: Sequence[int], *, beside: bool) -> None:
    """Lay the sides of a splitter beside or below each other; of the sizes only their ratio counts."""
    wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
    if splitter.orientation() is not wanted:
        splitter.setOrientation(wanted)
        splitter.setSizes(list(sizes))


def _takes_room(widget: QWidget) -> bool:
    if 0 < widget.minimumWidth() == widget.maximumWidth():
        return False
    policy = widget.sizePolicy().horizontalPolicy()
    return policy is QSizePolicy.Policy.Ignored or bool(widget.sizePolicy().expandingDirections() & _ACROSS)


def _least(layout: QHBoxLayout) -> QSize:
    """Return the room that a group needs now.

    The layout is not asked: it remembers what it needed before a widget was told its width, and to have it
    forget brings a request to lay out, which would be answered here again and again.
    """
    shown = [item.widget() for item in map(layout.itemAt, range(layout.count())) if item is not None]
    sizes = [_smallest(widget) for widget in shown if widget is not None and not widget.isHidden()]
    wide = sum(size.width() for size in sizes) + layout.spacing() * max(0, len(sizes) - 1)
    return QSize(wide, max((size.height() for size in sizes), default=0))


def _smallest(widget: QWidget) -> QSize:
    """Return the least size that a layout gives a widget: one that was set goes before the widget's own."""
    hint, least, policy = widget.sizeHint(), widget.minimumSizeHint(), widget.sizePolicy()
    wide = _side(policy.horizontalPolicy(), hint.width(), least.width())
    high = _side(policy.verticalPolicy(), hint.height(), least.height())
    set_wide, set_high = widget.minimumWidth(), widget.minimumHeight()
    return QSize(set_wide or wide, set_high or high).boundedTo(widget.maximumSize())


def _side(policy: QSizePolicy.Policy, hint: int, least: int) -> int:
    if policy is QSizePolicy.Policy.Ignored:
        return 0
    shrinks = policy.value & QSizePolicy.PolicyFlag.ShrinkFlag.value
    return max(least, 0) if shrinks else max(hint, least, 0)


def _wish(widget: QWidget) -> int:
    """Return how wide a widget wants to be; one that gives way and has a bound only wants the bound."""
    gives_way = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    if gives_way and widget.minimumWidth():
        return widget.minimumWidth()
    return max(widget.minimumWidth(), min(widget.maximumWidth(), widget.sizeHint().width()))


_ACROSS = Qt.Orientation.Horizontal
