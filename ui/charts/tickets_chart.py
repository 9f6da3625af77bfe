"""The Tickets chart: a row for each skater, a bar divided by the routes to a ticket."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QToolTip, QVBoxLayout, QWidget

from ui import words
from ui.charts.rows_canvas import RowsCanvas
from ui.charts.tickets_bars import Bars
from ui.charts.tickets_columns import TICKS, Columns
from ui.charts.tickets_items import Backdrop, Lettering
from ui.charts.tickets_series import TicketRow, TicketsSeries
from ui.charts.tickets_state import ChartState
from ui.charts.tickets_words import line_text, tip
from ui.palette import Palette

_HEADER = 26
_SMALLEST = QSize(360, _HEADER + 3 * 41)


class TicketsChart(QWidget):
    """Bars of the chances of a ticket, with a row that can be chosen by mouse or keyboard.

    Parameters
    ----------
    palette
        The theme.
    """

    skater_selected = Signal(str)
    """The skater whose row the user chose."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ChartState.empty(palette)
        self.backdrop, self.lettering = Backdrop(self.state), Lettering(self.state)
        self.bars = Bars(self.state)
        self.canvas = RowsCanvas(self)
        for item in (self.backdrop, self.bars.view_box, self.lettering):
            self.canvas.addItem(item)
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
        self.canvas.setAccessibleName(self.tr("Chances of a ticket"))
        self.retheme(palette)

    def show_series(self, series: TicketsSeries, *, faded: bool) -> None:
        """Draw other numbers; faded ones belong to a run that goes on."""
        state = self.state
        state.series, state.faded, state.line_text = series, faded, line_text(series.cap)
        if series.index_of(state.hovered) is None:
            state.hovered = None
        self._describe()
        self._relayout()

    def select(self, skater: str | None) -> None:
        """Mark the row of a skater and bring it into sight; sends no signal."""
        if skater == self.state.selected:
            return
        self.state.selected = skater
        self._describe()
        self._bring_into_sight()
        self.canvas.viewport().update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self.state.palette = palette
        self._layout.setContentsMargins(0, palette.px(_HEADER), 0, 0)
        self.setMinimumSize(_SMALLEST * palette.zoom)
        self.canvas.setBackground(palette.surface)
        self._relayout()

    def row_point(self, skater: str) -> QPoint:
        """Return the middle of a skater's row in pixels of the canvas, for pointing at it.

        Raises
        ------
        KeyError
            For a skater who is not in the chart.
        """
        index = self.state.series.index_of(skater)
        if index is None:
            raise KeyError(skater)
        columns = self.state.columns
        middle = self.state.top(self.state.series.rows[index]) + columns.row // 2
        return QPoint((columns.bars_left + columns.bars_right) // 2, middle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the headings of the columns."""
        palette, columns = self.state.palette, self.state.columns
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.surface))
        if not self.state.series.rows:
            return
        painter.setPen(QColor(palette.text3))
        painter.setFont(self.state.font(11, 600))
        height = palette.px(_HEADER - 6)
        middle = Qt.AlignmentFlag.AlignVCenter
        left = palette.px(18)
        room = QRectF(left, 0, columns.bars_left - left - palette.px(20), height)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, self.tr("Skater"))
        room = QRectF(columns.bars_right, 0, columns.value_right - columns.bars_right, height)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self.tr("Ticket"))
        if self.state.series.compares:
            room = QRectF(columns.value_right, 0, columns.change_right - columns.value_right, height)
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self.tr("Change, pp"))
        painter.setFont(self.state.font(11, 500))
        for per_cent in TICKS:
            text = f"{per_cent}{words.THIN}%" if per_cent in (TICKS[0], TICKS[-1]) else str(per_cent)
            half = palette.px(30)
            room = QRectF(columns.x(per_cent / 100) - half, 0, 2 * half, height)
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignHCenter, text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bar at the right edge, beside the ticket column."""
        super().resizeEvent(event)
        palette = self.state.palette
        top, width = palette.px(_HEADER), palette.px(10)
        self.scroll_bar.setGeometry(self.width() - width - 2, top, width, max(0, self.height() - top))
        self.scroll_bar.raise_()

    def event(self, event: QEvent) -> bool:
        """Keep strokes equally wide when the window moves to a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._relayout()
        return super().event(event)

    @Slot(QPoint)
    def _on_pressed(self, point: QPoint) -> None:
        row = self._row_at(point)
        if row is not None:
            self._choose(row)

    @Slot(object)
    def _on_hovered(self, point: QPoint | None) -> None:
        row = None if point is None else self._row_at(point)
        hovered = row.skater if row else None
        if hovered != self.state.hovered:
            self.state.hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.canvas.viewport().setCursor(shape)
            self.canvas.viewport().update()

    @Slot(int)
    def _on_wheeled(self, pixels: int) -> None:
        self.scroll_bar.setValue(self.scroll_bar.value() - pixels)

    @Slot(int)
    def _on_stepped(self, key: int) -> None:
        series = self.state.series
        if not series.rows:
            return
        page = max(1, self.state.height // self.state.columns.row - 1)
        last, now = len(series.rows) - 1, series.index_of(self.state.selected)
        wanted = {
            Qt.Key.Key_Up: (now or 0) - 1,
            Qt.Key.Key_Down: -1 if now is None else now + 1,
            Qt.Key.Key_PageUp: (now or 0) - page,
            Qt.Key.Key_PageDown: (now or 0) + page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[Qt.Key(key)]
        self._choose(series.rows[min(last, max(0, wanted))])

    @Slot(bool)
    def _on_focus_changed(self, focused: bool) -> None:
        self.state.focused = focused
        self.canvas.viewport().update()

    @Slot(QPoint, QPoint)
    def _on_tip_wanted(self, point: QPoint, on_screen: QPoint) -> None:
        row = self._row_at(point)
        if row is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(on_screen, tip(row), self.canvas)

    @Slot(QSize)
    def _on_resized(self, size: QSize) -> None:
        first = self.state.height == 0
        self.state.width, self.state.height = size.width(), size.height()
        self._relayout()
        if first:
            self._bring_into_sight()

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        self.state.scroll = value
        self.bars.place()
        self.canvas.viewport().update()

    def _row_at(self, point: QPoint) -> TicketRow | None:
        state = self.state
        return state.series.row_at((point.y() + state.scroll) / state.columns.row)

    def _choose(self, row: TicketRow) -> None:
        if row.skater != self.state.selected:
            self.select(row.skater)
            self.skater_selected.emit(row.skater)

    def _bring_into_sight(self) -> None:
        """Scroll to the selected row, once the height to scroll in is known."""
        state = self.state
        index = state.series.index_of(state.selected)
        if index is None or state.height == 0:
            return
        top = state.top(state.series.rows[index])
        below = top + state.columns.row - state.height
        if top < 0 or below > 0:
            self.scroll_bar.setValue(state.scroll + (top if top < 0 else below))

    def _describe(self) -> None:
        """Say the selected row in words, for screen readers."""
        series = self.state.series
        index = series.index_of(self.state.selected)
        if index is None:
            text = self.tr("{count} skaters; the arrow keys choose one.").format(count=len(series.rows))
        else:
            row = series.rows[index]
            text = f"{row.rank}. " + tip(row).replace("\n", "; ")
        self.canvas.setAccessibleDescription(text)

    def _relayout(self) -> None:
        state = self.state
        state.pixel_ratio = self.devicePixelRatioF()
        names, values = QFontMetricsF(state.name_font(True)), QFontMetricsF(state.font(15, 600))
        longest = max((names.horizontalAdvance(row.skater) for row in state.series.rows), default=0.0)
        widest = values.horizontalAdvance(words.percent(0.999))
        changes = 0.0
        if state.series.compares:
            header = QFontMetricsF(state.font(11, 600)).horizontalAdvance(self.tr("Change, pp"))
            changes = max(
                QFontMetricsF(state.font(13, 600)).horizontalAdvance(words.change(-88.8)),
                header - state.palette.px(8),
            )
        state.columns = Columns.fit(state.width or self.width(), longest, widest, state.palette, changes)
        hidden = max(0, state.total_height - state.height)
        self.scroll_bar.setRange(0, hidden)
        self.scroll_bar.setPageStep(max(1, state.height))
        self.scroll_bar.setSingleStep(state.columns.row)
        self.scroll_bar.setVisible(hidden > 0)
        state.scroll = self.scroll_bar.value()
        self.backdrop.resized()
        self.lettering.resized()
        self.bars.place()
        self.bars.draw()
        self.update()
