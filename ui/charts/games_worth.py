"""What start places and picks are worth at the Games, and how many medals the team wins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from simulator.event import Event
from simulator.games.outlook import TeamTotal
from ui.charts.games_series import PickRow, TotalBar, WorthRow, gain_text, total_bars
from ui.charts.painted import PaintedChart
from ui.charts.pick_words import rule_text
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, FADED, LEFT, RIGHT, ChartColumn, Scale, elided, mixed, readable
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import plain_tip


class WorthChart(RowsChart):
    """A row an event, a cell a start place: the chance of a medal of who takes it."""

    ROW = 30
    HEADER = 22
    HEADINGS = 2, 18
    SMALLEST = (270, 150)
    LEAST_ROW = 22

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[WorthRow, ...] = ()
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("What a start place is worth"))

    def show_worths(self, rows: Sequence[WorthRow], *, faded: bool) -> None:
        """Draw a row for each event."""
        self.rows = tuple(rows)
        self.set_rows([str(row.event) for row in rows], faded=faded, shown=self.rows)

    def show_in(self, other: WorthChart) -> None:
        """Have another chart show what this one shows."""
        other.show_worths(self.rows, faded=self.faded)

    @property
    def places(self) -> int:
        """How many start places the event with most of them has."""
        return max((len(row.medals) for row in self.rows), default=0)

    def label(self, index: int) -> str:
        """Return the event."""
        return numbers.event_name(self.rows[index].event)

    def flag(self, index: int) -> Event:
        """Return the event, for its colour."""
        return self.rows[index].event

    def tip(self, index: int) -> str:
        """Each place with its chances, or that nothing is simulated."""
        row = self.rows[index]
        lines = [self.label(index)]
        if not row.medals:
            typed = row.typed
            lines.append(
                self.tr("Not simulated, and not valued until you type what you expect: press Enter.")
                if typed is None
                else self.tr("Not simulated; you expect {medals} medals, {gold} gold.").format(
                    medals=numbers.number(typed.medal, 2), gold=numbers.number(typed.gold, 2)
                )
            )
        pattern = self.tr("{place}: medal {medal}, gold {gold}; starts in {starts}")
        for place, (medal, gold, starts) in enumerate(zip(row.medals, row.gold, row.starts, strict=True), 1):
            lines.append(
                pattern.format(
                    place=numbers.ordinal(place),
                    medal=numbers.percent_exact(medal),
                    gold=numbers.percent_exact(gold),
                    starts=numbers.percent(starts),
                )
            )
        return "\n".join(lines)

    def headings(self) -> list[str]:
        """Event, the places, and their sum."""
        places = [numbers.ordinal(place) for place in range(1, self.places + 1)]
        return [self.tr("Event"), *places, self.tr("Sum")]

    def cells(self, index: int) -> list[str]:
        """The worth of each place with two decimals."""
        row = self.rows[index]
        worth = [numbers.number(medal, 2) for medal in row.medals]
        blank = [""] * (self.places - len(worth))
        return [self.label(index), *worth, *blank, self._sum(row)]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Events, a cell a place, and the sum."""
        px, places = self.palette_.px, max(1, self.places)
        last = px(52)
        left = min(round(self.longest_label()) + px(34), width - px(12) - last - places * px(36))
        each = (width - px(12) - last - left) / places
        columns = [ChartColumn(px(8), left, self.paint_name, fades=False)]
        for place in range(places):
            start = left + place * each
            heading = numbers.ordinal(place + 1)
            cell = partial(self._paint_place, place)
            columns.append(ChartColumn(start, start + each - px(4), cell, heading, CENTRE))
        columns.append(
            ChartColumn(width - px(12) - last, width - px(12), self._paint_sum, self.tr("Sum"), RIGHT)
        )
        return columns

    def _paint_place(self, place: int, painter: QPainter, index: int, box: QRectF) -> None:
        row, palette, px = self.rows[index], self.palette_, self.palette_.px
        if not row.medals:
            if place == 0:
                wide = box.adjusted(0, 0, (self.places - 1) * (box.width() + px(4)), 0)
                self._paint_unsimulated(painter, row, wide)
            return
        if place >= len(row.medals):
            self.paint_text(painter, box, numbers.EN_DASH, (12, 500, palette.text3), CENTRE)
            return
        worth = row.medals[place]
        colour = mixed(palette.heat_low, palette.heat_high, min(1.0, worth) ** 0.85)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box.adjusted(0, px(2), 0, -px(3)), 3, 3)
        ink = readable(colour, palette).name()
        self.paint_text(painter, box, numbers.number(worth, 2), (12, 600, ink), CENTRE)

    def _paint_unsimulated(self, painter: QPainter, row: WorthRow, box: QRectF) -> None:
        painter.setFont(self.font_(12, 500))
        words = self.tr("not valued")
        if row.typed is not None:
            words = self.tr("{medals}, as typed").format(medals=numbers.number(row.typed.medal, 2))
        painter.setPen(QColor(self.palette_.text2))
        painter.drawText(box, LEFT, elided(painter, words, box.width()))

    def _paint_sum(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.rows[index]
        self.paint_text(painter, box, self._sum(row), (13, 600, self.palette_.text), RIGHT)

    @staticmethod
    def _sum(row: WorthRow) -> str:
        return numbers.EN_DASH if row.total is None else numbers.number(row.total, 2)


class PicksWorthChart(RowsChart):
    """Picks with the medals they gain or cost, and who loses a ticket by them."""

    ROW = 34
    HEADER = 24
    HEADINGS = 4, 18
    TICKS = 4, 18
    SMALLEST = (320, 110)
    LEAST_ROW = 26
    OPENS_AT_CHOICE = False

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[PickRow, ...] = ()
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("What a pick is worth"))

    def show_picks(self, rows: Sequence[PickRow], *, faded: bool) -> None:
        """Draw these picks."""
        self.rows = tuple(rows)
        self.set_rows([row.key for row in rows], faded=faded, shown=self.rows)

    def show_in(self, other: PicksWorthChart) -> None:
        """Have another chart show what this one shows."""
        other.show_picks(self.rows, faded=self.faded)

    def label(self, index: int) -> str:
        """Return whom the pick brings in, and where."""
        return self.rows[index].words

    def tip(self, index: int) -> str:
        """All that is known of the pick."""
        row = self.rows[index]
        worth = row.worth
        lines = [
            rule_text(worth.rule),
            self.tr("made in {share}").format(share=numbers.percent_exact(worth.happens)),
        ]
        for pattern, gain in (
            (self.tr("medals: {gain} ± {error}"), worth.medals),
            (self.tr("gold: {gain} ± {error}"), worth.gold),
            (self.tr("first eight: {gain} ± {error}"), worth.top8),
        ):
            lines.append(pattern.format(gain=gain_text(gain), error=numbers.error(gain.se, 3)))
        lines.append(self.tr("had a ticket anyway: {share}").format(share=numbers.percent(worth.had_ticket)))
        lost = sorted(worth.costs.items(), key=lambda item: -item[1])[:4]
        if lost:
            told = ", ".join(f"{skater} {numbers.percent(share)}" for skater, share in lost)
            lines.append(self.tr("costs a ticket: {skaters}").format(skaters=told))
        lines.append(self.tr("± is one standard error, paired; individual events only."))
        lines.append(self.tr("Enter assumes it."))
        return "\n".join(lines)

    def headings(self) -> list[str]:
        """Pick, who loses, ticket, medals."""
        return [self.tr("Pick"), self.tr("Loses a ticket"), self.tr("Ticket, pp"), self.tr("Medals")]

    def cells(self, index: int) -> list[str]:
        """The numbers of a row."""
        row = self.rows[index]
        return [row.words, row.loses, numbers.change(100 * row.ticket), gain_text(row.worth.medals)]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Picks, who loses, the gain with its error, and the number."""
        px = self.palette_.px
        right = width - px(12)
        number = px(58)
        words, loses = round(width * 0.3), round(width * 0.22)
        ticket = px(58) if width > px(460) else 0
        left = px(8) + words + loses + ticket
        self.scale = self._scale(left + px(24), max(left + px(50), right - number - px(18)))
        columns = [
            ChartColumn(px(8), words, self.paint_name, self.tr("Pick"), fades=False),
            ChartColumn(words + px(6), words + loses, self._paint_loses, self.tr("Loses a ticket")),
        ]
        if ticket:
            columns.append(ChartColumn(words + loses, left, self._paint_ticket, self.tr("Ticket, pp"), RIGHT))
        columns.append(ChartColumn(left + px(8), right - number, self._paint_gain, scale=self.scale))
        columns.append(ChartColumn(right - number, right, self._paint_medals, self.tr("Medals"), RIGHT))
        return columns

    def _scale(self, left: int, right: int) -> Scale:
        """Return a scale on which every gain has room with its error, 0 within it."""
        ends = [
            row.worth.medals.mean + side * 2 * (row.worth.medals.se or 0)
            for row in self.rows
            for side in (-1, 1)
        ]
        step = 0.2 if max((abs(end) for end in ends), default=0) > 0.25 else 0.1
        low = math.floor(min(0.0, *ends, -step) / step) * step
        high = math.ceil(max(0.0, *ends, step) / step) * step
        marks = tuple(round(low + number * step, 3) for number in range(round((high - low) / step) + 1))
        shown = tuple((mark, numbers.number(mark, 1) if mark else "0") for mark in marks)
        if (right - left) / max(1, len(marks) - 1) < self.palette_.px(28):
            shown = ((0.0, "0"), (marks[-1], numbers.number(marks[-1], 1)))
        return Scale(left, right, low, high, marks, shown, zero="strong")

    def _colour(self, row: PickRow) -> str:
        gain, palette = row.worth.medals, self.palette_
        if not gain.clear:
            return palette.text3
        return palette.up if gain.mean > 0 else palette.down

    def _paint_loses(self, painter: QPainter, index: int, box: QRectF) -> None:
        painter.setFont(self.font_(12, 500, tabular=False))
        painter.setPen(QColor(self.palette_.text2))
        words = self.rows[index].loses or numbers.EN_DASH
        painter.drawText(box, LEFT, elided(painter, words, box.width()))

    def _paint_ticket(self, painter: QPainter, index: int, box: QRectF) -> None:
        text = numbers.change(100 * self.rows[index].ticket)
        self.paint_text(painter, box, text, (12, 500, self.palette_.text2), RIGHT)

    def _paint_gain(self, painter: QPainter, index: int, box: QRectF) -> None:
        row, palette, px = self.rows[index], self.palette_, self.palette_.px
        gain, x, middle = row.worth.medals, self.scale.x, box.center().y()
        colour = QColor(self._colour(row))
        zero, end = x(0.0), x(gain.mean)
        bar = QRectF(min(zero, end), middle - px(6), abs(end - zero), 2 * px(6))
        painter.fillRect(bar, mixed(palette.surface, colour.name(), 0.35))
        painter.setPen(QPen(colour, 1.5 * palette.zoom))
        error = 2 * (gain.se or 0)
        low, high = x(gain.mean - error), x(gain.mean + error)
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for at in (low, high):
            painter.drawLine(QPointF(at, middle - px(4)), QPointF(at, middle + px(4)))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(end, middle), px(3.5), px(3.5))

    def _paint_medals(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.rows[index]
        self.paint_text(painter, box, gain_text(row.worth.medals), (13, 600, self._colour(row)), RIGHT)


class TotalChart(PaintedChart):
    """How many medals the team wins: a bar for each number, the likeliest dark."""

    ROOM, LEAST, GROWS = (230, 190), (180, 130), True

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._faded = False
        self.total: TeamTotal | None = None
        self.bars: tuple[TotalBar, ...] = ()
        self.setAccessibleName(self.tr("Medals of the team"))

    def show_total(self, total: TeamTotal, *, faded: bool) -> None:
        """Draw the chance of each number of medals."""
        self.total, self.bars, self._faded = total, total_bars(total), faded
        told = "; ".join(f"{bar.words}: {numbers.percent(bar.chance)}" for bar in self.bars)
        mean = self.tr("mean {medals} ± {error}").format(
            medals=numbers.number(total.medals.mean, 2), error=numbers.error(total.medals.se, 3)
        )
        self.setAccessibleDescription(f"{mean}; {told}")
        self.setToolTip(plain_tip(f"{mean}\n{told}"))
        self.update()

    def twin(self, palette: Palette) -> TotalChart:
        """Return another one that shows the same, in a theme."""
        other = TotalChart(palette)
        if self.total is not None:
            other.show_total(self.total, faded=self._faded)
        return other

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, their chances above and their numbers below, and the mean above all."""
        palette, painter, px = self._palette, QPainter(self), self._palette.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.total is None or not self.bars:
            return
        if self._faded:
            painter.setOpacity(FADED)
        each = self.width() / len(self.bars)
        top, bottom = px(40), self.height() - px(20)
        most = max(bar.chance for bar in self.bars)
        for number, bar in enumerate(self.bars):
            high = (bottom - top) * bar.chance / most
            room = QRectF(number * each, bottom - high, each, high)
            colour = palette.accent if bar.chance == most else palette.ridge_fill
            painter.fillRect(room.adjusted(px(1.5), 0, -px(1.5), 0), QColor(colour))
            painter.setFont(font(11, 600 if bar.chance == most else 500, zoom=palette.zoom))
            painter.setPen(QColor(palette.text))
            above = QRectF(room.left() - px(8), room.top() - px(17), each + px(16), px(16))
            painter.drawText(above, CENTRE, numbers.share(bar.chance))
            painter.setPen(QColor(palette.text2))
            painter.drawText(
                QRectF(room.left() - px(8), bottom + px(2), each + px(16), px(16)), CENTRE, bar.words
            )
        self._paint_mean(painter, each)

    def _paint_mean(self, painter: QPainter, each: float) -> None:
        palette, px = self._palette, self._palette.px
        assert self.total is not None  # noqa: S101 - asked by the caller
        mean = self.total.medals.mean
        at = (mean - self.bars[0].number + 0.5) * each
        words = self.tr("mean {medals}").format(medals=numbers.number(mean, 1))
        painter.setFont(font(12, 600, zoom=palette.zoom))
        wide = painter.fontMetrics().horizontalAdvance(words) + px(4)
        left = min(max(0.0, at - wide / 2), self.width() - wide)
        painter.setPen(QColor(palette.link))
        painter.drawText(QRectF(left, 0, wide, px(16)), CENTRE, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.link))
        half = px(4)
        painter.drawPolygon(
            [QPointF(at - half, px(17)), QPointF(at + half, px(17)), QPointF(at, px(17) + 1.4 * half)]
        )
