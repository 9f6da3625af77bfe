"""A chart of equally high rows that can be scrolled, pointed at and chosen by mouse or keyboard.

The base of charts that draw each row themselves, in whole pixels; what they draw is a subclass's.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QScrollBar,
    QStyleOptionGraphicsItem,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ui.charts.rows_canvas import RowsCanvas
from ui.palette import Palette
from ui.theme import font

FADED = 0.6
"""Opacity of what is not the last word."""

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
LEFT = MIDDLE | Qt.AlignmentFlag.AlignLeft
RIGHT = MIDDLE | Qt.AlignmentFlag.AlignRight
CENTRE = MIDDLE | Qt.AlignmentFlag.AlignHCenter


class _Rows(QGraphicsItem):
    """Paints the rows in sight of a chart."""

    def __init__(self, chart: RowsChart) -> None:
        super().__init__()
        self._chart = chart

    def boundingRect(self) -> QRectF:
        """Area of the item: the whole canvas."""
        return QRectF(0, 0, self._chart.canvas.width(), self._chart.canvas.height())

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw everything."""
        self._chart.paint_rows(painter)

    def resized(self) -> None:
        """Take note that the canvas has another size."""
        self.prepareGeometryChange()
        self.update()


class RowsChart(QWidget):
    """Rows under a line of headings.

    A subclass sets `HEADER` and `ROW`, and draws with `paint_header`, `paint_grid` and
    `paint_row`; it names its rows with `set_rows` and words them with `tip`.

    Parameters
    ----------
    palette
        The theme.
    name
        What the chart shows, for those who hear the window.
    """

    HEADER = 40
    ROW = 41

    row_chosen = Signal(str)
    """Key of the row the user chose."""
    row_activated = Signal(str)
    """Key of the row the user clicked, or chose and pressed Enter on."""

    def __init__(self, palette: Palette, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.palette_ = palette
        self.keys: tuple[str, ...] = ()
        self.selected: str | None = None
        self.hovered: str | None = None
        self.faded = False
        self.canvas = RowsCanvas(self)
        self._rows = _Rows(self)
        self.canvas.addItem(self._rows)
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
        self.retheme(palette)

    # What a subclass draws -----------------------------------------------------------------

    def paint_header(self, painter: QPainter) -> None:
        """Draw the headings, in pixels of the chart."""

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw what lies below the rows, down to the lower edge of the last one."""

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw one row."""

    def tip(self, index: int) -> str:
        """Words of a row: its tooltip, and what a screen reader says."""
        return self.keys[index]

    # What others ask -----------------------------------------------------------------------

    @property
    def width_(self) -> int:
        """Width of the rows, in pixels."""
        return int(self.canvas.width())

    @property
    def row(self) -> int:
        """Height of a row, in pixels."""
        return self.palette_.px(self.ROW)

    def font_(self, px: float, weight: int, *, tabular: bool = True) -> QFont:
        """Return a font at the zoom of the theme."""
        return font(px, weight, tabular, zoom=self.palette_.zoom)

    def set_rows(self, keys: Sequence[str], *, faded: bool = False) -> None:
        """Show other rows; faded ones belong to a run that goes on."""
        self.keys, self.faded = tuple(keys), faded
        if self.hovered not in self.keys:
            self.hovered = None
        self._describe()
        self.relayout()

    def select(self, key: str | None) -> None:
        """Mark a row and bring it into sight; sends no signal."""
        if key == self.selected:
            return
        self.selected = key
        self._describe()
        if key in self.keys:
            top = self.keys.index(key) * self.row
            height = self.canvas.height()
            if top < self.scroll_bar.value():
                self.scroll_bar.setValue(top)
            elif top + self.row > self.scroll_bar.value() + height:
                self.scroll_bar.setValue(top + self.row - height)
        self.redraw()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self.palette_ = palette
        header = palette.px(self.HEADER)
        self._layout.setContentsMargins(0, header, 0, 0)
        self.setMinimumSize(QSize(palette.px(220), header + 2 * self.row))
        self.canvas.setBackground(palette.surface)
        self.relayout()

    def relayout(self) -> None:
        """Fit the scroll bar to the rows, and draw all anew."""
        hidden = max(0, len(self.keys) * self.row - self.canvas.height())
        self.scroll_bar.setRange(0, hidden)
        self.scroll_bar.setPageStep(max(1, self.canvas.height()))
        self.scroll_bar.setSingleStep(self.row)
        self.scroll_bar.setVisible(hidden > 0)
        self._rows.resized()
        self.update()
        self.redraw()

    def redraw(self) -> None:
        """Draw the rows anew."""
        self.canvas.viewport().update()

    def row_point(self, key: str) -> QPoint:
        """Return the middle of a row in pixels of the canvas, for pointing at it.

        Raises
        ------
        ValueError
            For a row that is not in the chart.
        """
        top = self.keys.index(key) * self.row - self.scroll_bar.value()
        return QPoint(self.canvas.width() // 2, top + self.row // 2)

    def paint_rows(self, painter: QPainter) -> None:
        """Draw backgrounds, grid and rows in sight."""
        palette, row, scroll = self.palette_, self.row, self.scroll_bar.value()
        width, height = self.canvas.width(), self.canvas.height()
        first, last = scroll // row, min(len(self.keys), (scroll + height) // row + 1)
        for index in range(first, last):
            top = index * row - scroll
            if self.keys[index] in (self.selected, self.hovered):
                tone = palette.tint if self.keys[index] == self.selected else palette.hover
                painter.fillRect(0, top, width, row, QColor(tone))
        self.paint_grid(painter, min(height, len(self.keys) * row - scroll))
        for index in range(first, last):
            top = index * row - scroll
            painter.fillRect(0, top + row - 1, width, 1, QColor(palette.grid))
            if self.keys[index] == self.selected:
                painter.fillRect(0, top, palette.px(3), row, QColor(palette.accent))
                if self.canvas.hasFocus():
                    painter.setPen(QPen(QColor(palette.link), 2))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(QRectF(1, top + 1, width - 2, row - 2))
            painter.save()
            self.paint_row(painter, index, top)
            painter.restore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.palette_.surface))
        if self.keys:
            self.paint_header(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bar at the right edge."""
        super().resizeEvent(event)
        top, width = self.palette_.px(self.HEADER), self.palette_.px(10)
        self.scroll_bar.setGeometry(self.width() - width - 2, top, width, max(0, self.height() - top))
        self.scroll_bar.raise_()

    # What the user does --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activate the chosen row with Enter; the canvas takes the keys that move the choice."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected in self.keys:
            self.row_activated.emit(self.selected)
        else:
            super().keyPressEvent(event)

    def _index_at(self, point: QPoint) -> int | None:
        index = (point.y() + self.scroll_bar.value()) // self.row
        return index if 0 <= index < len(self.keys) else None

    def _choose(self, key: str) -> None:
        if key != self.selected:
            self.select(key)
            self.row_chosen.emit(key)

    @Slot(QPoint)
    def _on_pressed(self, point: QPoint) -> None:
        index = self._index_at(point)
        if index is not None:
            self._choose(self.keys[index])
            self.row_activated.emit(self.keys[index])

    @Slot(object)
    def _on_hovered(self, point: QPoint | None) -> None:
        index = None if point is None else self._index_at(point)
        hovered = None if index is None else self.keys[index]
        if hovered != self.hovered:
            self.hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.canvas.viewport().setCursor(shape)
            self.redraw()

    @Slot(int)
    def _on_wheeled(self, pixels: int) -> None:
        self.scroll_bar.setValue(self.scroll_bar.value() - pixels)

    @Slot(int)
    def _on_stepped(self, key: int) -> None:
        if not self.keys:
            return
        page = max(1, self.canvas.height() // self.row - 1)
        last = len(self.keys) - 1
        now = self.keys.index(self.selected) if self.selected in self.keys else None
        wanted = {
            Qt.Key.Key_Up: (now or 0) - 1,
            Qt.Key.Key_Down: 0 if now is None else now + 1,
            Qt.Key.Key_PageUp: (now or 0) - page,
            Qt.Key.Key_PageDown: (now or 0) + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(key)]
        self._choose(self.keys[min(last, max(0, wanted))])

    @Slot(bool)
    def _on_focus_changed(self, _focused: bool) -> None:
        self.redraw()

    @Slot(QPoint, QPoint)
    def _on_tip_wanted(self, point: QPoint, on_screen: QPoint) -> None:
        index = self._index_at(point)
        if index is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(on_screen, self.tip(index), self.canvas)

    @Slot(QSize)
    def _on_resized(self, _size: QSize) -> None:
        self.relayout()

    @Slot(int)
    def _on_scrolled(self, _value: int) -> None:
        self.redraw()

    def _describe(self) -> None:
        """Say the selected row in words, for screen readers."""
        if self.selected in self.keys:
            text = self.tip(self.keys.index(self.selected)).replace("\n", "; ")
        else:
            text = self.tr("{count} rows; the arrow keys choose one.").format(count=len(self.keys))
        self.canvas.setAccessibleDescription(text)
