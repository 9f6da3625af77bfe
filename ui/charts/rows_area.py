"""Rows that can be scrolled, pointed at and chosen by mouse or keyboard, under a line of headings.

The base of charts that are made of rows; what they draw is a subclass's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QToolTip, QVBoxLayout, QWidget

from simulator.chances.basis import MARK
from ui.charts.rows_canvas import RowsCanvas
from ui.charts.rows_state import RowsState
from ui.look.palette import Palette
from ui.words.basis import from_nothing_text
from ui.words.copying import lines
from ui.words.plain import plain_tip


class RowsArea(QWidget):
    """Scrolls, points and chooses.

    A subclass sets `HEADER` and `SMALLEST`, says where its rows lie with `keys`, `row`,
    `top_of`, `index_at` and `total_height`, words them with `tip`, and draws.

    Parameters
    ----------
    state
        What the parts of the chart share.
    name
        What the chart shows, for those who hear the window.
    """

    HEADER: ClassVar[int] = 40
    SMALLEST: ClassVar[tuple[int, int]] = (220, 122)
    """Width, and height of the rows, below which the chart is of no use; pixels before the zoom."""

    OPENS_AT_CHOICE: ClassVar[bool] = True
    """Whether the chosen row is brought into sight when the chart is first shown."""

    row_chosen = Signal(str)
    """Key of the row the user chose."""
    row_activated = Signal(str)
    """Key of the row the user chose and pressed Enter on."""

    def __init__(self, state: RowsState, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = state
        self.canvas = RowsCanvas(self)
        self.canvas.setAccessibleName(name)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.canvas)
        self.scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.scroll_bar.valueChanged.connect(self._on_scrolled)
        self.canvas.pressed.connect(self._on_pressed)
        self.canvas.hovered.connect(self._on_hovered)
        self.canvas.wheeled.connect(self._on_wheeled)
        self.canvas.stepped.connect(self._on_stepped)
        self.canvas.focus_changed.connect(self._on_focus_changed)
        self.canvas.tip_wanted.connect(self._on_tip_wanted)
        self.canvas.resized.connect(self._on_resized)
        self.setFocusProxy(self.canvas)

    # Where the rows lie, and their words ---------------------------------------------------

    @property
    def keys(self) -> Sequence[str]:
        """Keys of the rows, from top to bottom."""
        raise NotImplementedError

    @property
    def row(self) -> int:
        """Height of a row, in pixels."""
        raise NotImplementedError

    @property
    def total_height(self) -> int:
        """Pixels of all rows together."""
        return len(self.keys) * self.row

    def top_of(self, index: int) -> int:
        """Upper edge of a row, in pixels from the upper edge of the first."""
        return index * self.row

    def index_at(self, y: int) -> int | None:
        """Return the row at a height in pixels from the upper edge of the first; None for none."""
        index = y // self.row
        return index if 0 <= index < len(self.keys) else None

    def tip(self, index: int) -> str:
        """Words of a row: its tooltip."""
        return self.keys[index]

    def told(self, index: int) -> str:
        """Words of a row, and that its skater is forecast from nothing where that is so."""
        if self.keys[index] not in self._shared.marked:
            return self.tip(index)
        return f"{self.tip(index)}\n{from_nothing_text()}"

    def named(self, key: str) -> str:
        """Name of a row as it is drawn: with a mark where the skater is forecast from nothing."""
        return f"{key} {MARK}" if key in self._shared.marked else key

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

    def paint_header(self, painter: QPainter) -> None:
        """Draw the headings, in pixels of the chart."""

    def redraw(self) -> None:
        """Draw the rows anew."""
        self.canvas.viewport().update()

    # What others ask -----------------------------------------------------------------------

    def rows_changed(self, *, faded: bool) -> None:
        """Take note of other rows; faded ones belong to a run that goes on."""
        state = self._shared
        state.faded = faded
        if state.hovered not in self.keys:
            state.hovered = None
        self._describe()
        self.relayout()

    def select(self, key: str | None) -> None:
        """Mark a row and bring it into sight; sends no signal."""
        if self._shared.all_chosen:
            self._shared.all_chosen = False
            self.redraw()
        if key == self._shared.selected:
            return
        self._shared.selected = key
        self._describe()
        self._bring_into_sight()
        self.redraw()

    def mark(self, keys: Collection[str]) -> None:
        """Mark the skaters who are forecast from nothing."""
        if self._shared.marked != frozenset(keys):
            self._shared.marked = frozenset(keys)
            self._describe()
            self.relayout()

    def select_all(self) -> None:
        """Choose all rows, to be copied; the next choice of one ends it."""
        self._shared.all_chosen = True
        self.redraw()

    def chosen_text(self) -> str:
        """Return the chosen row as text under its headings; all of them when all or none is chosen."""
        state, keys = self._shared, list(self.keys)
        if not keys:
            return ""
        single = not state.all_chosen and state.selected in keys
        wanted = [keys.index(state.selected or "")] if single else range(len(keys))
        headed = [self.headings()] if self.headings() else []
        return lines([*headed, *(self.cells(index) for index in wanted)])

    def keyboard_tip(self) -> tuple[QPoint, str]:
        """Return where the chosen row is and its words, or what the chart is without one."""
        selected = self._shared.selected
        if selected is not None and selected in self.keys:
            return self.row_point(selected), self.tip(self.keys.index(selected))
        return self.canvas.rect().center(), self.hint()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._shared.palette = palette
        header = palette.px(self.HEADER)
        self._layout.setContentsMargins(0, header, 0, 0)
        width, height = self.SMALLEST
        self.setMinimumSize(palette.px(width), header + palette.px(height))
        self.canvas.setBackground(palette.surface)
        self.relayout()

    def relayout(self) -> None:
        """Fit the scroll bar to the rows, and draw all anew."""
        state = self._shared
        state.pixel_ratio = self.devicePixelRatioF()
        hidden = max(0, self.total_height - state.height)
        self.scroll_bar.setRange(0, hidden)
        self.scroll_bar.setPageStep(max(1, state.height))
        self.scroll_bar.setSingleStep(self.row)
        self.scroll_bar.setVisible(hidden > 0)
        state.scroll = self.scroll_bar.value()
        self.update()
        self.redraw()

    def row_point(self, key: str) -> QPoint:
        """Return the middle of a row in pixels of the canvas, for pointing at it.

        Raises
        ------
        ValueError
            For a row that is not in the chart.
        """
        top = self.top_of(self.keys.index(key)) - self._shared.scroll
        return QPoint(self._shared.width // 2, top + self.row // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._shared.palette.surface))
        if self.keys:
            self.paint_header(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bar at the right edge."""
        super().resizeEvent(event)
        palette = self._shared.palette
        top, width = palette.px(self.HEADER), palette.px(10)
        self.scroll_bar.setGeometry(self.width() - width - 2, top, width, max(0, self.height() - top))
        self.scroll_bar.raise_()

    def event(self, event: QEvent) -> bool:
        """Keep strokes equally wide when the window moves to a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.relayout()
        return super().event(event)

    # What the user does --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activate the chosen row with Enter; the canvas takes the keys that move the choice."""
        selected = self._shared.selected
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and selected in self.keys:
            self.row_activated.emit(selected)
        else:
            super().keyPressEvent(event)

    def _choose(self, key: str) -> None:
        if self._shared.all_chosen:
            self._shared.all_chosen = False
            self.redraw()
        if key != self._shared.selected:
            self.select(key)
            self.row_chosen.emit(key)

    def key_at(self, point: QPoint) -> str | None:
        """Return what is at a point of the canvas; None for nothing."""
        index = self.index_at(point.y() + self._shared.scroll)
        return None if index is None else self.keys[index]

    @Slot(QPoint)
    def _on_pressed(self, point: QPoint) -> None:
        key = self.key_at(point)
        if key is not None:
            self._choose(key)

    @Slot(object)
    def _on_hovered(self, point: QPoint | None) -> None:
        hovered = None if point is None else self.key_at(point)
        if hovered != self._shared.hovered:
            self._shared.hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.canvas.viewport().setCursor(shape)
            self.redraw()

    @Slot(int)
    def _on_wheeled(self, pixels: int) -> None:
        self.scroll_bar.setValue(self.scroll_bar.value() - pixels)

    @Slot(int)
    def _on_stepped(self, key: int) -> None:
        keys, selected = self.keys, self._shared.selected
        if not keys:
            return
        page = max(1, self._shared.height // self.row - 1)
        last = len(keys) - 1
        now = keys.index(selected) if selected in keys else None
        wanted = {
            Qt.Key.Key_Up: (now or 0) - 1,
            Qt.Key.Key_Down: 0 if now is None else now + 1,
            Qt.Key.Key_PageUp: (now or 0) - page,
            Qt.Key.Key_PageDown: (now or 0) + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(key)]
        self._choose(keys[min(last, max(0, wanted))])

    @Slot(bool)
    def _on_focus_changed(self, focused: bool) -> None:
        self._shared.focused = focused
        self.redraw()

    @Slot(QPoint, QPoint)
    def _on_tip_wanted(self, point: QPoint, on_screen: QPoint) -> None:
        key = self.key_at(point)
        if key is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(on_screen, plain_tip(self.told(self.keys.index(key))), self.canvas)

    @Slot(QSize)
    def _on_resized(self, size: QSize) -> None:
        first = self._shared.height == 0
        self._shared.width, self._shared.height = size.width(), size.height()
        self.relayout()
        if first and self.OPENS_AT_CHOICE:
            self._bring_into_sight()

    def show_top(self) -> None:
        """Scroll to the first row."""
        self.scroll_bar.setValue(0)

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        self._shared.scroll = value
        self.redraw()

    def _bring_into_sight(self) -> None:
        """Scroll to the selected row, once the height to scroll in is known."""
        state = self._shared
        if state.selected not in self.keys or state.height == 0:
            return
        top = self.top_of(self.keys.index(state.selected)) - state.scroll
        below = top + self.row - state.height
        if top < 0 or below > 0:
            self.scroll_bar.setValue(state.scroll + (top if top < 0 else below))

    def _describe(self) -> None:
        """Say the selected row in words, for screen readers."""
        keys, selected = self.keys, self._shared.selected
        text = self.spoken(keys.index(selected)) if selected in keys else self.hint()
        self.canvas.setAccessibleDescription(text)
