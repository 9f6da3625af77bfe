"""The Tickets chart: a row for each skater, a bar divided by the routes to a ticket."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.charts.rows_area import RowsArea
from ui.charts.tickets_bars import Bars
from ui.charts.tickets_columns import TICKS, Columns
from ui.charts.tickets_items import Backdrop, Lettering
from ui.charts.tickets_series import TicketsSeries
from ui.charts.tickets_state import ChartState
from ui.charts.tickets_words import line_text, tip
from ui.look.palette import Palette
from ui.words import numbers


class TicketsChart(RowsArea):
    """Bars of the chances of a ticket, with a row that can be chosen by mouse or keyboard.

    Parameters
    ----------
    palette
        The theme.
    """

    HEADER = 26
    SMALLEST = (360, 3 * 41)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.state = ChartState(palette)
        super().__init__(self.state, "", parent)
        self.canvas.setAccessibleName(self.tr("Chances of a ticket"))
        self.backdrop, self.lettering = Backdrop(self.state), Lettering(self.state)
        self.bars = Bars(self.state)
        for item in (self.backdrop, self.bars.view_box, self.lettering):
            self.canvas.addItem(item)
        self.retheme(palette)

    @property
    def keys(self) -> tuple[str, ...]:
        """Skaters, from top to bottom."""
        return tuple(row.skater for row in self.state.series.rows)

    @property
    def row(self) -> int:
        """Height of a row, in pixels."""
        return self.state.columns.row

    @property
    def total_height(self) -> int:
        """Pixels of all rows together, and of the line among them."""
        return self.state.total_height

    def top_of(self, index: int) -> int:
        """Upper edge of a row, in pixels from the upper edge of the first."""
        return int(self.state.series.rows[index].position * self.row)

    def index_at(self, y: int) -> int | None:
        """Return the row at a height in pixels; None for the line below the last ticket."""
        row = self.state.series.row_at(y / self.row)
        return None if row is None else self.state.series.index_of(row.skater)

    def tip(self, index: int) -> str:
        """Chances with one decimal, their interval and the routes."""
        return tip(self.state.series.rows[index])

    def spoken(self, index: int) -> str:
        """The tooltip in one line, the rank before it."""
        return f"{self.state.series.rows[index].rank}. {super().spoken(index)}"

    def hint(self) -> str:
        """Words for a screen reader while no skater is chosen."""
        return self.tr("{count} skaters; the arrow keys choose one.").format(count=len(self.keys))

    def headings(self) -> list[str]:
        """Skater, chance with its interval, change."""
        texts = [self.tr("Rank"), self.tr("Skater"), self.tr("Ticket"), self.tr("95 % interval")]
        return [*texts, self.tr("Change, pp")] if self.state.series.compares else texts

    def cells(self, index: int) -> list[str]:
        """The numbers of a row with one decimal."""
        row = self.state.series.rows[index]
        chance = row.chance
        ends = "" if chance.certain else numbers.interval(chance.ticket_low, chance.ticket_high)
        texts = [
            str(row.rank),
            row.skater,
            numbers.percent_exact(chance.ticket, certain=chance.certain),
            ends,
        ]
        if self.state.series.compares:
            texts.append("" if row.against is None else row.against.text)
        return texts

    def show_series(self, series: TicketsSeries, *, faded: bool) -> None:
        """Draw other numbers; faded ones belong to a run that goes on, and the same ones only fade."""
        if series == self.state.series:
            self.fade(faded)
            return
        self.state.series, self.state.line_text = series, line_text(series.cap)
        self.rows_changed(faded=faded)

    def fade(self, faded: bool) -> None:
        """Let what is drawn look as old as it is, or as new."""
        if faded != self.state.faded:
            self.state.faded = faded
            self.bars.fade()
            self.canvas.viewport().update()

    def redraw(self) -> None:
        """Draw the rows anew, where they are scrolled to."""
        self.bars.place()
        super().redraw()

    def relayout(self) -> None:
        """Divide the width among the columns, and draw all anew."""
        self._fit_columns()
        self.backdrop.resized()
        self.lettering.resized()
        super().relayout()
        self.bars.draw()

    def _fit_columns(self) -> None:
        state = self.state
        names, values = QFontMetricsF(state.name_font(True)), QFontMetricsF(state.font(15, 600))
        longest = max((names.horizontalAdvance(self.named(key)) for key in self.keys), default=0.0)
        told = (numbers.percent(0.999), *(row.value for row in state.series.rows))  # a word for who is picked
        widest = max(values.horizontalAdvance(text) for text in told)
        changes = 0.0
        if state.series.compares:
            header = QFontMetricsF(state.font(11, 600)).horizontalAdvance(self.tr("Change, pp"))
            changes = max(
                QFontMetricsF(state.font(13, 600)).horizontalAdvance(numbers.change(-88.8)),
                header - state.palette.px(8),
            )
        state.columns = Columns.fit(state.width or self.width(), longest, widest, state.palette, changes)

    def paint_header(self, painter: QPainter) -> None:
        """Draw the headings of the columns."""
        palette, columns = self.state.palette, self.state.columns
        painter.setPen(QColor(palette.text3))
        painter.setFont(self.state.font(11, 600))
        height = palette.px(self.HEADER - 6)
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
            text = f"{per_cent}{numbers.THIN}%" if per_cent in (TICKS[0], TICKS[-1]) else str(per_cent)
            half = palette.px(30)
            room = QRectF(columns.x(per_cent / 100) - half, 0, 2 * half, height)
            painter.drawText(room, middle | Qt.AlignmentFlag.AlignHCenter, text)
