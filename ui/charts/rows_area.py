"""Rows under a line of headings: scrolled, pointed at, chosen by mouse or keyboard, copied, heard."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QToolTip, QWidget

from ui.look.palette import Palette
from ui.words.basis import from_nothing_text
from ui.words.copying import lines
from ui.words.plain import plain_tip

GAP = 0.5
"""Room of a line among the rows, in rows."""

NOTCH = 41
"""Pixels that a notch of the wheel scrolls."""


class RowsArea(QAbstractScrollArea):
    """Equally high rows with keys; what they look like is a `RowsChart`'s.

    Parameters
    ----------
    palette
        The theme.
    name
        What the rows show, for those who hear the window.
    """

    ROW: ClassVar[int] = 41
    """Height of a row; like all sizes in a class, before the zoom."""
    HEADER: ClassVar[int] = 40
    SMALLEST: ClassVar[tuple[int, int]] = (220, 122)
    """Width, and height of the rows, below which the chart is of no use."""
    OPENS_AT_CHOICE: ClassVar[bool] = True
    """Whether the chosen row is brought into sight when the chart is first shown."""

    row_chosen = Signal(str)
    """Key of the row the user chose."""
    row_activated = Signal(str)
    """Key of the row the user chose and pressed Enter on."""
    pointed_at = Signal(object)
    """Where the pointer is, in pixels of the viewport; None when it left."""

    def __init__(self, palette: Palette, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: tuple[str, ...] = ()
        """Keys of the rows, from top to bottom."""
        self.selected: str | None = None
        self.hovered: str | None = None
        self.faded = False
        """Whether the numbers are not the last word: the run goes on."""
        self.marked: frozenset[str] = frozenset()
        """Keys of skaters who are forecast from nothing."""
        self.all_chosen = False
        """Whether all rows are chosen, to be copied."""
        self.lines: Mapping[int, str] = {}
        """Lines among the rows, each with its words, by the number of the row below it."""
        self._shown: object = None
        self._tops: list[int] = []
        self._is_sized = False
        self._header = _Header(self)
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.scroll_bar.valueChanged.connect(self.redraw)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it lies upon the rows
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(name)
        self.retheme(palette)

    # Words of the rows ---------------------------------------------------------------------

    def tip(self, index: int) -> str:
        """Words of a row: its tooltip."""
        return self.keys[index]

    def spoken(self, index: int) -> str:
        """Words of the chosen row for a screen reader."""
        return self.told(index).replace("\n", "; ")

    def hint(self) -> str:
        """Words for a screen reader while no row is chosen."""
        return self.tr("{count} rows; the arrow keys choose one.").format(count=len(self.keys))

    def headings(self) -> Sequence[str]:
        """Headings of what is copied of a row."""
        return ()

    def cells(self, index: int) -> Sequence[str]:
        """What is copied of a row."""
        return (self.spoken(index),)

    # What others ask -----------------------------------------------------------------------

    def set_rows(
        self,
        keys: Sequence[str],
        *,
        faded: bool = False,
        shown: object = None,
        among: Mapping[int, str] | None = None,
    ) -> None:
        """Show other rows.

        Parameters
        ----------
        faded
            Whether they belong to a run that goes on.
        shown
            All that is drawn, as a value: told again it only fades, or stops fading.
        among
            Lines among the rows with their words, by the number of the row below them.
        """
        if shown is not None and shown == self._shown and tuple(keys) == self.keys:
            if faded != self.faded:
                self.faded = faded
                self.redraw()
            return
        self.keys, self._shown, self.faded, self.lines = tuple(keys), shown, faded, among or {}
        if self.hovered not in self.keys:
            self.hovered = None
        self._describe()
        self.relayout()

    def select(self, key: str | None) -> None:
        """Mark a row and bring it into sight; sends no signal."""
        if key != self.selected or self.all_chosen:
            self.all_chosen, self.selected = False, key
            self._describe()
            self._bring_into_sight()
            self.redraw()

    def mark(self, keys: Collection[str]) -> None:
        """Mark the skaters who are forecast from nothing."""
        if self.marked != frozenset(keys):
            self.marked = frozenset(keys)
            self._describe()
            self.relayout()

    def select_all(self) -> None:
        """Choose all rows, to be copied; the next choice of one ends it."""
        self.all_chosen = True
        self.redraw()

    def chosen_text(self) -> str:
        """Return the chosen row as text under its headings; all of them when all or none is chosen."""
        if not self.keys:
            return ""
        index = None if self.all_chosen else self.index_of(self.selected)
        wanted = range(len(self.keys)) if index is None else (index,)
        headed = [self.headings()] if self.headings() else []
        return lines([*headed, *(self.cells(index) for index in wanted)])

    def index_of(self, key: str | None) -> int | None:
        """Return where a row stands from the top, counted from 0."""
        return self.keys.index(key) if key is not None and key in self.keys else None

    def told(self, index: int) -> str:
        """Words of a row, and that its skater is forecast from nothing where that is so."""
        if self.keys[index] not in self.marked:
            return self.tip(index)
        return f"{self.tip(index)}\n{from_nothing_text()}"

    def keyboard_tip(self) -> tuple[QPoint, str]:
        """Return where the chosen row is and its words, or what the chart is without one."""
        index = self.index_of(self.selected)
        if index is None:
            return self.rect().center(), self.hint()
        return self.row_point(self.keys[index]) + self.viewport().pos(), self.tip(index)

    def row_point(self, key: str) -> QPoint:
        """Return the middle of a row in pixels of the viewport, for pointing at it.

        Raises
        ------
        ValueError
            For a row that is not in the chart.
        """
        return QPoint(self.width_ // 2, self.top_of(self.keys.index(key)) - self.scrolled + self.row // 2)

    def show_top(self) -> None:
        """Scroll to the first row."""
        self.scroll_bar.setValue(0)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self.palette_ = palette
        header, (width, height) = palette.px(self.HEADER), self.SMALLEST
        self.setViewportMargins(0, header, 0, 0)
        self.setMinimumSize(palette.px(width), header + palette.px(height))
        self._place()
        self.relayout()

    # Where the rows lie --------------------------------------------------------------------

    @property
    def row(self) -> int:
        """Height of a row, in pixels."""
        return self.palette_.px(self.ROW)

    @property
    def width_(self) -> int:
        """Width of the rows, in pixels."""
        return self.width()

    @property
    def scrolled(self) -> int:
        """Pixels of rows above the upper edge."""
        return self.scroll_bar.value()

    @property
    def total_height(self) -> int:
        """Pixels of all rows together, and of the lines among them."""
        return self._tops[-1] + self.row if self._tops else 0

    def top_of(self, index: int) -> int:
        """Upper edge of a row, in pixels from the upper edge of the first."""
        return self._tops[index]

    def index_at(self, y: int) -> int | None:
        """Return the row at a height in pixels from the upper edge of the first; None for none."""
        index = bisect_right(self._tops, y) - 1
        return index if index >= 0 and y < self._tops[index] + self.row else None

    def key_at(self, point: QPoint) -> str | None:
        """Return what is at a point of the viewport; None for a line among the rows, and for nothing."""
        index = self.index_at(point.y() + self.scrolled)
        return None if index is None else self.keys[index]

    def in_sight(self) -> range:
        """Rows of which at least a part is shown."""
        first = bisect_right(self._tops, self.scrolled) - 1
        return range(max(0, first), bisect_right(self._tops, self.scrolled + self.viewport().height()))

    def relayout(self) -> None:
        """Fit the scroll bar to the rows, and draw all anew."""
        row, gaps, self._tops = self.row, 0, []
        for index in range(len(self.keys)):
            gaps += index in self.lines
            self._tops.append(int((index + gaps * GAP) * row))
        hidden = max(0, self.total_height - self.viewport().height())
        self.scroll_bar.setRange(0, hidden)
        self.scroll_bar.setPageStep(max(1, self.viewport().height()))
        self.scroll_bar.setSingleStep(row)
        self.scroll_bar.setVisible(hidden > 0)
        self._header.update()
        self.redraw()

    def _place(self) -> None:
        """Put the headings above the rows, and the scroll bar at their right edge."""
        header, width = self.palette_.px(self.HEADER), self.palette_.px(10)
        self._header.setGeometry(0, 0, self.width(), header)
        self.scroll_bar.setGeometry(self.width() - width - 2, header, width, max(0, self.height() - header))
        self.scroll_bar.raise_()

    def _bring_into_sight(self) -> None:
        """Scroll to the selected row, once the height to scroll in is known."""
        index = self.index_of(self.selected)
        if index is None or not self._is_sized:
            return
        top = self.top_of(index) - self.scrolled
        below = top + self.row - self.viewport().height()
        if top < 0 or below > 0:
            self.scroll_bar.setValue(self.scrolled + (top if top < 0 else below))

    def _describe(self) -> None:
        """Say the selected row in words, for screen readers."""
        index = self.index_of(self.selected)
        self.setAccessibleDescription(self.hint() if index is None else self.spoken(index))

    # Drawing -------------------------------------------------------------------------------

    def redraw(self) -> None:
        """Draw the rows anew, where they lie."""
        self.viewport().update()

    def paint_header(self, painter: QPainter) -> None:
        """Draw the headings."""
        raise NotImplementedError

    def paint_rows(self, painter: QPainter) -> None:
        """Draw the rows in sight."""
        raise NotImplementedError

    # Qt ------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self.palette_.surface))
        self.paint_rows(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew; the first time the chosen row comes into sight."""
        super().resizeEvent(event)
        self._place()
        self.relayout()
        if not self._is_sized:
            self._is_sized = True
            if self.OPENS_AT_CHOICE:
                self._bring_into_sight()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row."""
        key = self.key_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and key is not None:
            self._choose(key)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do nothing, and let nobody else do anything."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the row has been chosen."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shade the row at the pointer."""
        self._hover(event.position().toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by whole notches, or as far as fingers moved."""
        pixels = event.pixelDelta().y() or event.angleDelta().y() * NOTCH // 120
        self.scroll_bar.setValue(self.scrolled - pixels)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice, and activate the chosen row with Enter; other keys go on to the window."""
        now, last = self.index_of(self.selected), len(self.keys) - 1
        page = max(1, self.viewport().height() // self.row - 1)
        steps = {
            Qt.Key.Key_Up: (now or 0) - 1,
            Qt.Key.Key_Down: 0 if now is None else now + 1,
            Qt.Key.Key_PageUp: (now or 0) - page,
            Qt.Key.Key_PageDown: (now or 0) + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in steps:
            if self.keys:
                self._choose(self.keys[min(last, max(0, steps[Qt.Key(event.key())]))])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and now is not None:
            self.row_activated.emit(self.keys[now])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere now."""
        super().focusOutEvent(event)
        self.redraw()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the words of the row at the pointer; notice when it leaves."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_of(self.key_at(event.pos()))
            if index is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(self.told(index)), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _choose(self, key: str) -> None:
        new = key != self.selected
        self.select(key)
        if new:
            self.row_chosen.emit(key)

    def _hover(self, point: QPoint | None) -> None:
        self.pointed_at.emit(point)
        hovered = None if point is None else self.key_at(point)
        if hovered != self.hovered:
            self.hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.redraw()


class _Header(QWidget):
    """The headings above the rows, which do not scroll."""

    def __init__(self, chart: RowsArea) -> None:
        super().__init__(chart)
        self._chart = chart

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings where there are rows."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._chart.palette_.surface))
        if self._chart.keys:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._chart.paint_header(painter)
