"""The ladder of one event at the Games: who wins gold, silver, bronze, and who is among the first eight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from simulator.event import Event
from simulator.figures import in_points
from ui.charts.games_series import LadderRow
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import LEFT, RIGHT, ChartColumn, Scale, elided, mixed
from ui.charts.swatch import draw_swatch
from ui.look.palette import Palette
from ui.words import numbers

BAR = 56
"""Pixels before the zoom that the bars keep where long names want their room."""

MOST_ROOM = 264
"""Widest that a ladder asks to be for its names, pixels before the zoom."""

_NUMBER = 29
"""Width of a number, pixels before the zoom."""

STEPS = (1.0, 0.62, 0.38, 0.16)
"""How much of the colour gold, silver, bronze, and places 4 to 8 have."""


def step_colour(palette: Palette, fill: str, step: int) -> QColor:
    """Return the colour of a step of the ladder in the colour of an event, or of a rival."""
    return mixed(palette.surface, fill, STEPS[step])


class LadderChart(RowsChart):
    """Bars in four steps, with the chance to start as an open circle on the same scale."""

    ROW = 28
    HEADER = 42
    HEADINGS = 23, 17
    TICKS = 23, 17
    SMALLEST = (180, 112)
    LEAST_ROW = 22
    OPENS_AT_CHOICE = False

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[LadderRow, ...] = ()
        self.event_ = Event.D500
        self.beside = ""
        self._short: dict[str, str] = {}
        super().__init__(palette, "", parent)

    def show_ladder(self, event: Event, rows: Sequence[LadderRow], beside: str, *, faded: bool) -> None:
        """Draw the rows of an event; `beside` stands at the right of its name, such as its day."""
        self.event_, self.rows, self.beside = event, tuple(rows), beside
        self._short = dict(numbers.short_names(row.skater for row in rows))
        self.setAccessibleName(
            self.tr("Medal chances in the {event}").format(event=numbers.event_name(event))
        )
        shown = event, self.rows, beside
        self.set_rows([row.skater for row in rows], faded=faded, shown=shown)

    def show_in(self, other: LadderChart) -> None:
        """Have another chart show what this one shows."""
        other.show_ladder(self.event_, self.rows, self.beside, faded=self.faded)

    # Words ---------------------------------------------------------------------------------

    def label(self, index: int) -> str:
        """Return the surname, with as much more as tells it from the others."""
        return self._short[self.keys[index]]

    def tip(self, index: int) -> str:
        """Every chance with its error, and what it rests on."""
        row = self.rows[index]
        lines = [f"{row.skater} ({row.country})"]
        if row.own:
            lines.append(self.tr("starts there: {chance}").format(chance=numbers.percent_exact(row.starts)))
        for pattern, chance in (
            (self.tr("gold: {chance} ± {error} pp"), row.chances.gold),
            (self.tr("a medal: {chance} ± {error} pp"), row.chances.medal),
            (self.tr("first eight: {chance} ± {error} pp"), row.chances.top8),
        ):
            error = numbers.error(in_points(row.chances.se(chance)), 1)
            lines.append(pattern.format(chance=numbers.percent_exact(chance), error=error))
        lines.append(self.tr("± is one standard error."))
        lines.append(self.tr("Past races at the distance: {count}").format(count=row.results))
        return "\n".join(lines)

    def headings(self) -> list[str]:
        """Skater, country, and the chances."""
        return [
            self.tr("Skater"), self.tr("Country"), self.tr("Starts"),
            self.tr("Gold"), self.tr("Medal"), self.tr("First eight"),
        ]  # fmt: skip

    def cells(self, index: int) -> list[str]:
        """The chances of a row with one decimal."""
        row = self.rows[index]
        chances = row.starts, row.chances.gold, row.chances.medal, row.chances.top8
        return [row.skater, row.country, *(numbers.percent_exact(chance) for chance in chances)]

    def is_bold(self, index: int) -> bool:
        """Whether it is one of ours."""
        return self.rows[index].own

    # Drawing -------------------------------------------------------------------------------

    @property
    def room(self) -> int:
        """Pixels in which no surname is cut, or as many as it asks for at most."""
        px = self.palette_.px
        return min(px(MOST_ROOM), round(self.longest_label()) + px(17 + BAR + 2 * _NUMBER + 16))

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Names with their countries, the bars, and two numbers."""
        px = self.palette_.px
        right, numbers_ = width - px(16), px(_NUMBER)
        room, longest = right - 2 * numbers_, round(self.longest_label())
        narrow = min(longest + px(16), room - px(BAR))  # ours have no country beside them
        left = max(px(58), narrow, min(longest + px(40), round(room * 0.6)))
        end = max(left + px(24), right - 2 * numbers_ - px(8))
        ticks = ((0.0, "0"), (0.5, "50")) if end - left > px(40) else ((0.0, "0"),)
        self.scale = Scale(left, end, lines=(0.0, 0.5, 1.0), ticks=ticks)
        return [
            ChartColumn(px(8), left - px(6), self._paint_who, fades=False),
            ChartColumn(left, end, self._paint_bar, scale=self.scale),
            ChartColumn(right - 2 * numbers_, right - numbers_, self._paint_gold, self.tr("Gold"), RIGHT),
            ChartColumn(right - numbers_, right, self._paint_any, self.tr("Any"), RIGHT),
        ]

    def paint_header(self, painter: QPainter) -> None:
        """Draw the event and what stands beside it above the headings."""
        super().paint_header(painter)
        palette, px = self.palette_, self.palette_.px
        name = numbers.event_name(self.event_)
        draw_swatch(painter, QRectF(px(8), px(5), px(10), px(10)), self.event_, palette)
        letters = self.font_(13, 600, tabular=False)
        wide = QFontMetricsF(letters).horizontalAdvance(name)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        painter.drawText(QRectF(px(25), 0, wide + 2, px(20)), LEFT, name)
        painter.setFont(self.font_(11, 500))
        painter.setPen(QColor(palette.text3))
        room = QRectF(px(31) + wide, 0, self.width_ - px(43) - wide, px(20))
        painter.drawText(room, RIGHT, elided(painter, self.beside, room.width()))

    def _paint_who(self, painter: QPainter, index: int, box: QRectF) -> None:
        row, palette = self.rows[index], self.palette_
        if row.own:
            self.paint_name(painter, index, box)
            return
        letters = self.font_(11, 500)
        beside = QFontMetricsF(letters).horizontalAdvance(row.country) + palette.px(4)
        painter.setFont(self.name_font(False))
        painter.setPen(QColor(palette.text2))
        name = self.named(index)
        painter.drawText(box, LEFT, elided(painter, name, box.width()))
        if QFontMetricsF(painter.font()).horizontalAdvance(name) + beside <= box.width():
            painter.setFont(letters)
            painter.setPen(QColor(palette.text3))
            painter.drawText(box, RIGHT, row.country)

    def _paint_bar(self, painter: QPainter, index: int, box: QRectF) -> None:
        row, palette, height = self.rows[index], self.palette_, self.palette_.px(14)
        fill = palette.route(self.event_).fill if row.own else palette.text3
        top, at = box.top() + (box.height() - height) / 2, 0.0
        for step, share in enumerate(row.steps):
            left, right = self.scale.x(min(1.0, at)), self.scale.x(min(1.0, at + share))
            at += share
            if right > left:
                painter.fillRect(QRectF(left, top, right - left, height), step_colour(palette, fill, step))
        if row.own:
            radius = palette.px(4)
            painter.setPen(QPen(QColor(palette.text), 1.6 * palette.zoom))
            painter.setBrush(QColor(palette.surface))
            painter.drawEllipse(QPointF(self.scale.x(row.starts), box.center().y()), radius, radius)

    def _paint_gold(self, painter: QPainter, index: int, box: QRectF) -> None:
        self._paint_chance(painter, index, box, self.rows[index].chances.gold)

    def _paint_any(self, painter: QPainter, index: int, box: QRectF) -> None:
        self._paint_chance(painter, index, box, self.rows[index].chances.medal)

    def _paint_chance(self, painter: QPainter, index: int, box: QRectF, chance: float) -> None:
        own = self.rows[index].own
        colour = self.palette_.text if own else self.palette_.text2
        self.paint_text(painter, box, numbers.share(chance), (12, 600 if own else 500, colour), RIGHT)


def draw_step(painter: QPainter, box: QRectF, palette: Palette, *, step: int) -> None:
    """Draw the sign of a step in the legend, in the colour of a rival."""
    high = palette.px(10)
    where = QRectF(box.left(), box.center().y() - high / 2, box.width(), high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(where, step_colour(palette, palette.text3, step))
