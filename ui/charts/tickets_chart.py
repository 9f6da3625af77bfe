"""The Tickets chart: a row for each skater, a bar divided by the routes to a ticket."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.charts.event_columns import NAME_ABOVE, event_columns
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, RIGHT, ChartColumn, Scale
from ui.charts.swatch import draw_hatched
from ui.charts.tickets_series import DOTS, BarPart, TicketRow, TicketsSeries, tickets_series
from ui.charts.tickets_words import line_text, start_place_exact, tip
from ui.look.palette import Palette
from ui.words import numbers

BAR_BELOW = 14
"""Height of a bar below a name."""

BAR, LABEL_FITS, MARK = 21, 34, 9
"""Height of a bar, what a part of it needs for its number, width of the circle of the baseline."""

BESIDE_VALUES = 24
"""Pixels before the zoom between bars and numbers."""

LONGEST_HEADING = 120
"""Pixels before the zoom of the heading over the numbers, which says what is won; longer words end early."""

WHISKER_HALF = 2
"""A whisker is drawn at least so many pixels to each side."""


@dataclass(frozen=True)
class Columns:
    """Edges of the columns in pixels: rank, name, bars from 0 to 100 %, ticket, change.

    The change stands from `arrow_left` to `change_right`; without changes both are the right edge.
    """

    rank_right: int
    name_left: int
    name_right: int
    bars_left: int
    bars_right: int
    value_right: int
    arrow_left: int
    change_right: int

    @classmethod
    def fit(
        cls, width: int, longest_name: float, value_width: float, palette: Palette, change_width: float = 0.0
    ) -> Columns:
        """Divide the width: the names get what the longest needs, up to a third.

        Parameters
        ----------
        width
            Of the whole chart, in pixels.
        longest_name, value_width
            Widths of the longest name and the widest value as text, in pixels.
        palette
            For the zoom.
        change_width
            Width of the widest change as text, in pixels; 0 when no changes are shown.
        """
        px = palette.px
        name_left = px(18) + px(22)
        wanted = max(name_left + round(longest_name) + px(10), px(150))
        bars_left = min(wanted, max(px(120), width * 34 // 100))
        change_right = max(bars_left + px(100), width - px(18))
        arrow_left = change_right
        if change_width:
            arrow_left = change_right - round(change_width) - px(20)
        value_right = max(bars_left + px(100), arrow_left - px(18)) if change_width else change_right
        bars_right = max(bars_left + px(40), value_right - round(value_width) - px(BESIDE_VALUES))
        return cls(
            rank_right=px(18) + px(12),
            name_left=name_left,
            name_right=bars_left - px(8),
            bars_left=bars_left,
            bars_right=bars_right,
            value_right=value_right,
            arrow_left=arrow_left,
            change_right=change_right,
        )


class TicketsChart(RowsChart):
    """Bars of the chances of a ticket, with their interval, the baseline, and the change against it."""

    HEADER = 26
    HEADINGS = TICKS = 0, 20
    LEAST_ROW = 27
    SMALLEST = 360, 3 * 41
    NAMED = 1

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series = tickets_series(())
        self.dots = False
        self.intervals = self.numbers = True
        """Whether intervals are drawn, and numbers."""
        self.names_above = False
        """Whether names stand above their bars, where both have no room beside each other."""
        self.edges = Columns.fit(600, 0, 0, palette)
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Chances of a ticket"))

    def show_series(self, series: TicketsSeries, *, dots: bool = False, faded: bool) -> None:
        """Draw other numbers, as bars or as dots; faded ones belong to a run that goes on."""
        self.series, self.dots = series, dots
        among = {series.cap: line_text(series.cap)} if series.lined else {}
        self.set_rows([row.skater for row in series.rows], faded=faded, shown=(series, dots), among=among)

    def show_in(self, other: TicketsChart) -> None:
        """Have another chart show what this one shows."""
        other.show_series(self.series, dots=self.dots, faded=self.faded)

    @property
    def least_row(self) -> int:
        """Height to which rows may shrink, before the zoom."""
        return NAME_ABOVE + BAR_BELOW + 3 if self.names_above else self.LEAST_ROW

    # Words ---------------------------------------------------------------------------------

    def tip(self, index: int) -> str:
        """Chances with one decimal, their interval and the routes."""
        return tip(self.series.rows[index], self.series.events, self.series.tournaments)

    def hint(self) -> str:
        """Words for a screen reader while no skater is chosen."""
        return self.tr("{count} skaters; the arrow keys choose one.").format(count=len(self.keys))

    def headings(self) -> list[str]:
        """Skater, chance with its interval, start places, change."""
        texts = [self.tr("Rank"), self.tr("Skater"), self.value_heading, self.tr("95 % interval")]
        texts += [numbers.event_name(event) for event in self.series.events]
        return [*texts, self.tr("Change, pp")] if self.series.compares else texts

    def cells(self, index: int) -> list[str]:
        """The numbers of a row with one decimal."""
        row = self.series.rows[index]
        chance = row.chance
        ends = "" if chance.settled else numbers.interval(chance.ticket_low, chance.ticket_high)
        ticket = numbers.percent_exact(chance.ticket, certain=chance.certain, by_pick=chance.by_pick)
        texts = [str(row.rank), row.skater, ticket, ends]
        texts += [start_place_exact(chance, event) for event in self.series.events]
        if self.series.compares:
            texts.append("" if row.against is None else row.against.text)
        return texts

    @property
    def value_heading(self) -> str:
        """What stands over the chances of winning anything."""
        return self.tr("At least one") if self.series.events else self.tr("Ticket")

    # Columns -------------------------------------------------------------------------------

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Rank, name, bars or a column an event, ticket, and the change where there is one."""
        values, px = QFontMetricsF(self.font_(15, 600)), self.palette_.px
        told = (numbers.percent(0.999), *(row.value for row in self.series.rows))  # a word for who is picked
        letters = QFontMetricsF(self.font_(11, 600))
        heading_room = min(letters.horizontalAdvance(self.value_heading) + 1, px(LONGEST_HEADING))
        widest = max(heading_room, *(values.horizontalAdvance(text) for text in told))
        changes = 0.0
        if self.series.compares:
            header = letters.horizontalAdvance(self.tr("Change, pp"))
            largest = QFontMetricsF(self.font_(13, 600)).horizontalAdvance(numbers.change(-88.8))
            changes = max(largest, header - px(8))
        edges = Columns.fit(width, self.longest_label(), widest, self.palette_, changes)
        if self.names_above:
            edges = replace(edges, bars_left=edges.name_left, name_right=edges.bars_right)
        self.edges = edges
        # It stands beside the 100 % of the scale, half of which reaches into its column.
        room = edges.value_right - edges.bars_right - px(BESIDE_VALUES)
        of_values = letters.elidedText(self.value_heading, Qt.TextElideMode.ElideRight, max(room, px(30)))
        heading = "" if self.names_above else self.tr("Skater")
        self.scale = Scale.of_chances(edges.bars_left, edges.bars_right, self.palette_)
        paint = self._paint_dots if self.dots else self._paint_bar
        bars = [ChartColumn(edges.bars_left, edges.bars_right, paint, scale=self.scale)]
        if self.series.events:
            bars = event_columns(self, edges.bars_left, edges.bars_right)
        columns = [
            ChartColumn(0, edges.rank_right, self._paint_rank, fades=False),
            ChartColumn(edges.name_left, edges.name_right, self._paint_skater, heading, fades=False),
            *bars,
            ChartColumn(edges.bars_right, edges.value_right, self._paint_value, of_values, RIGHT),
        ]
        if self.series.compares:
            right = edges.change_right
            columns.append(
                ChartColumn(edges.arrow_left, right, self._paint_change, self.tr("Change, pp"), RIGHT)
            )
        return columns

    def _paint_skater(self, painter: QPainter, index: int, box: QRectF) -> None:
        if self.names_above:
            box.setHeight(self.palette_.px(NAME_ABOVE))
        self.paint_name(painter, index, box)

    def _paint_rank(self, painter: QPainter, index: int, box: QRectF) -> None:
        look = 12, 500, self.palette_.text3
        self.paint_text(painter, box, str(self.series.rows[index].rank), look, RIGHT)

    def _paint_value(self, painter: QPainter, index: int, box: QRectF) -> None:
        if not self.numbers:
            return
        self.paint_text(painter, box, self.series.rows[index].value, (15, 600, self.palette_.text), RIGHT)

    def _paint_change(self, painter: QPainter, index: int, box: QRectF) -> None:
        """Draw a change with its sign and a triangle; what is within noise is grey and has none."""
        against, palette = self.series.rows[index].against, self.palette_
        if against is None:
            return
        colour = {1: palette.up, -1: palette.down, 0: palette.text3}[against.direction]
        self.paint_text(painter, box, against.text, (13, 600 if against.direction else 500, colour), RIGHT)
        if against.direction:
            half = palette.px(4)
            tip, base = -against.direction * half, against.direction * half * 0.75
            painter.translate(box.left() + half, box.center().y())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawPolygon(QPolygonF([QPointF(-half, base), QPointF(half, base), QPointF(0, tip)]))

    # Bars ----------------------------------------------------------------------------------

    @property
    def bar(self) -> int:
        """Height of a bar, in pixels: there is as much room above as below it."""
        height = self.palette_.px(BAR_BELOW if self.names_above else BAR)
        return height if self.names_above else height + (self.row - height) % 2

    def ends(self, part: BarPart) -> tuple[int, int]:
        """Return the ends of a part of a bar, whole pixels: they are sharp, neighbours one pixel apart."""
        left, right = self.scale.x(part.start), self.scale.x(part.start + part.chance)
        return (left + 1 if part.start > 0 and right - left > 2 else left), right

    def whisker(self, row: TicketRow) -> tuple[int, int, int]:
        """Return middle, left and right end of the 95 % interval of a row, in whole pixels."""
        chance, x = row.chance, self.scale.x
        middle = x(chance.ticket)
        left = max(self.scale.left, min(x(chance.ticket_low), middle - WHISKER_HALF))
        right = max(x(chance.ticket_high), middle + WHISKER_HALF, left + 2 * WHISKER_HALF)
        return middle, left, right

    def link(self, row: TicketRow) -> tuple[int, int] | None:
        """Return where the bar and where the baseline ends; None where they are not told apart."""
        if row.against is None or not row.against.is_seen:
            return None
        return self.scale.x(row.chance.ticket), self.scale.x(row.against.baseline)

    def _paint_bar(self, painter: QPainter, index: int, box: QRectF) -> None:
        if self.names_above:
            box.adjust(0, self.palette_.px(NAME_ABOVE - 3), 0, 0)
        row, palette, high = self.series.rows[index], self.palette_, self.bar
        top, link = round(box.top()) + (round(box.height()) - high) // 2, self.link(row)
        numbered = []
        for part in row.segments:
            left, right = self.ends(part)
            bar = QRectF(left, top, right - left, high)
            if palette.hatched(part.route):
                draw_hatched(painter, bar, palette, 7)
            else:
                painter.fillRect(bar, QColor(palette.route(part.route).fill))
            if self.numbers and right - left >= palette.px(LABEL_FITS):
                numbered.append((part, bar))
        if self.intervals and not row.chance.settled:
            self._paint_whisker(painter, row, top + high / 2)
        if link is not None:
            self.paint_baseline(painter, *link, box.center().y())
        painter.setFont(self.font_(11, 600))
        for part, bar in numbered:
            if link is None or abs(link[1] - bar.center().x()) >= palette.px(14):  # else the mark covers it
                self._paint_number(painter, part, bar)

    def _paint_dots(self, painter: QPainter, index: int, box: QRectF) -> None:
        """Draw a dot for each of twenty tournaments, in the colour of the route to the ticket."""
        row, palette, y = self.series.rows[index], self.palette_, box.center().y()
        apart = (self.scale.right - self.scale.left) / DOTS
        radius = min(palette.px(6), apart / 2 - 0.5)
        filled, below = row.dots, y + (self.row - palette.px(6)) / 2 - palette.px(3)
        y -= palette.px(4)
        for number in range(DOTS):
            middle = QPointF(self.scale.left + (number + 0.5) * apart, y)
            painter.setPen(Qt.PenStyle.NoPen)
            if number < len(filled):
                painter.setBrush(QColor(palette.route(filled[number]).fill))
                painter.drawEllipse(middle, radius, radius)
                if palette.hatched(filled[number]):
                    painter.setBrush(QBrush(QColor(palette.pick_hatch), Qt.BrushStyle.BDiagPattern))
                    painter.drawEllipse(middle, radius, radius)
            else:
                painter.setPen(QPen(QColor(palette.grid2), 1.2 * palette.zoom))
                painter.setBrush(QColor(palette.surface))
                painter.drawEllipse(middle, radius - 0.6, radius - 0.6)
        link = self.link(row)
        if self.intervals and not row.chance.settled:
            self._paint_whisker(painter, row, below, 6)
        if link is not None:
            self.paint_baseline(painter, *link, below)

    def _paint_whisker(self, painter: QPainter, row: TicketRow, y: float, height: int = 11) -> None:
        palette = self.palette_
        _, left, right = self.whisker(row)
        half = palette.px(height) / 2
        painter.setPen(QPen(QColor(palette.text), 1.5 * palette.zoom))
        ends = QLineF(left, y - half, left, y + half), QLineF(right, y - half, right, y + half)
        painter.drawLines([QLineF(left, y, right, y), *ends])

    def paint_baseline(self, painter: QPainter, ticket: float, baseline: float, y: float) -> None:
        """Draw where the skater stood in the baseline: a hollow circle, and a dotted link to the bar."""
        palette, radius = self.palette_, self.palette_.px(MARK) / 2
        if abs(baseline - ticket) > radius:  # room for a link
            painter.setPen(QPen(QColor(palette.text3), 1.3 * palette.zoom, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(ticket + 0.5, y, baseline + 0.5, y))
        painter.setPen(QPen(QColor(palette.text), 1.7 * palette.zoom))
        painter.setBrush(QColor(palette.surface))
        painter.drawEllipse(QPointF(baseline + 0.5, y), radius, radius)

    def _paint_number(self, painter: QPainter, part: BarPart, bar: QRectF) -> None:
        colours = self.palette_.route(part.route)
        if self.palette_.hatched(part.route):
            width = QFontMetricsF(painter.font()).horizontalAdvance(part.label) + self.palette_.px(6)
            patch = QRectF(0, 0, width, self.palette_.px(15))
            patch.moveCenter(bar.center())
            painter.fillRect(patch, QColor(colours.fill))
        painter.setPen(QColor(colours.label))
        painter.drawText(bar, CENTRE, part.label)
