"""Widgets beside each other as far as there is room, which keep no window wide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class Wrapped(QWidget):
    """As wide as there is room, down to the width of one of its parts, and as high as they can use.

    Parameters
    ----------
    wide, high
        Least width and height of a part, pixels before the zoom.
    gap
        Between parts and lines, pixels before the zoom.
    """

    def __init__(self, wide: int, high: int, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._zoom = (wide, high, gap), 1.0
        self._most = self._asked = 0
        self.parts: tuple[QWidget, ...] = ()

    def set_parts(self, parts: Sequence[QWidget], most: int = 0, asked: int = 0) -> None:
        """Show these widgets, in this order; others that were shown are hidden.

        Parameters
        ----------
        most
            Height that a part can use, pixels before the zoom; none of them gets more.
        asked
            Width in which nothing in them is cut, pixels; fewer stand in a line rather than be narrower.
        """
        self._most, self._asked = most, asked
        for part in self.parts:
            part.setVisible(part in parts)
        self.parts = tuple(parts)
        for part in self.parts:
            part.setParent(self)
            part.show()
        self._arrange()

    def set_zoom(self, zoom: float) -> None:
        """Take over the zoom of a theme."""
        self._zoom = zoom
        self._arrange()

    @property
    def across(self) -> int:
        """How many stand in a line: the lines are as even as they can be."""
        wide, _, gap = self._pixels()
        wide = max(wide, self._asked)
        most = max(1, (self.width() + gap) // (wide + gap))
        count = max(1, len(self.parts))
        return -(-count // -(-count // min(most, count)))

    def sizeHint(self) -> QSize:
        """Room for all in one line, as low as they can stand."""
        wide, high, gap = self._pixels()
        return QSize(max(0, len(self.parts) * (wide + gap) - gap), self._height(high))

    def minimumSizeHint(self) -> QSize:
        """As wide as one of them, as low as they can stand."""
        wide, high, _ = self._pixels()
        return QSize(wide, self._height(high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts as the room allows."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        _, low, gap = self._pixels()
        across, most = self.across, max(low, round(self._most * self._zoom))
        lines = -(-max(1, len(self.parts)) // across)
        high = min(most, max(low, (self.height() + gap) // lines - gap))
        each = (self.width() + gap) / across
        for number, part in enumerate(self.parts):
            line, at = divmod(number, across)
            left, right = round(at * each), round((at + 1) * each) - gap
            part.setGeometry(left, line * (high + gap), max(right - left, 1), high)
        least, largest = self._height(low), self._height(most)
        if (self.minimumHeight(), self.maximumHeight()) != (least, largest):
            self.setMinimumHeight(least)
            self.setMaximumHeight(largest)

    def _height(self, high: int) -> int:
        gap = self._pixels()[2]
        lines = -(-len(self.parts) // self.across)
        return max(0, lines * (high + gap) - gap)

    def _pixels(self) -> tuple[int, int, int]:
        wide, high, gap = (round(size * self._zoom) for size in self._size)
        return wide, high, gap


class Abreast(QWidget):
    """Widgets beside each other from a width on, below that one under the other.

    Parameters
    ----------
    parts
        Each with its share of the width.
    from_width
        Pixels before the zoom.
    """

    def __init__(
        self, parts: Sequence[tuple[QWidget, int]], from_width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._from, self._zoom = tuple(part for part, _ in parts), from_width, 1.0
        self._lines = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lines.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self._lines.setContentsMargins(0, 0, 0, 0)
        for part, share in parts:
            self._lines.addWidget(part, share)

    def set_zoom(self, zoom: float, gap: int) -> None:
        """Take over the zoom of a theme, and the pixels between the parts before it."""
        self._zoom = zoom
        self._lines.setSpacing(round(gap * zoom))
        self._arrange()

    @property
    def is_one_line(self) -> bool:
        """Whether they stand beside each other."""
        return self._lines.direction() is QBoxLayout.Direction.LeftToRight

    def sizeHint(self) -> QSize:
        """Room for all beside each other."""
        return QSize(round(self._from * self._zoom), self._height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest of them."""
        return QSize(max(part.minimumSizeHint().width() for part in self._parts), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts as the width allows."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange them anew when something in them has become higher or lower."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return done

    def _arrange(self) -> None:
        fits = self.width() >= round(self._from * self._zoom)
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._lines.direction() is not wanted:
            self._lines.setDirection(wanted)
            self.updateGeometry()
        if self.minimumHeight() != self._height():
            self.setMinimumHeight(self._height())
        self._lines.activate()

    def _height(self) -> int:
        heights = [part.minimumSizeHint().height() for part in self._parts]
        if self.is_one_line:
            return max(heights)
        return sum(heights) + self._lines.spacing() * (len(heights) - 1)
