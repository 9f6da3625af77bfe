"""The chart of what decides: a chance given that something happens, and given that it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from simulator.event import Event
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, LEFT, RIGHT, ChartColumn, Scale
from ui.look.palette import Palette
from ui.words import numbers


@dataclass(frozen=True)
class SwingRow:
    """One outcome of a race, and what it means for the chance of a ticket.

    Attributes
    ----------
    key
        Tells the row from the others.
    label
        The outcome in words: ``Top 2 in the 1000 m``.
    event
        Gives the row its colour; None for none.
    own
        Whether it is of the skater's own race; own ones are set in bold.
    share
        Chance that it happens.
    chance_if, chance_if_not
        Chance of a ticket given that it happens, and that it does not.
    error_if, error_if_not
        Standard errors of the two.
    note
        Stands below the label in the place of how often the outcome happens; only inputs of the
        forecast have one, and only they cannot be assumed.
    short
        The outcome without its event: ``Top 2``; empty where it has none.
    """

    key: str
    label: str
    event: Event | None
    own: bool
    share: float
    chance_if: float
    chance_if_not: float
    error_if: float
    error_if_not: float
    note: str = ""
    short: str = ""


class SwingChart(RowsChart):
    """Bars from the overall chance outwards: solid if it happens, outlined if it does not."""

    ROW = 56
    HEADER = 52
    TICKS = 32, 16
    SMALLEST = (220, 84)
    LEAST_ROW = 44

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[SwingRow, ...] = ()
        self.overall = 0.0
        self.by_pick = False
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("What decides"))

    def show_rows(
        self, rows: Sequence[SwingRow], overall: float, *, by_pick: bool = False, faded: bool
    ) -> None:
        """Draw these rows around the overall chance; it may be certain by a pick."""
        chosen = self.chosen_row
        self.rows, self.overall, self.by_pick = tuple(rows), overall, by_pick
        shown = self.rows, overall, by_pick
        self.set_rows([row.key for row in rows], faded=faded, shown=shown)
        label = chosen.label if chosen is not None else None
        self.select(next((row.key for row in rows if row.label == label), None))

    def show_in(self, other: SwingChart) -> None:
        """Have another chart show what this one shows."""
        other.show_rows(self.rows, self.overall, by_pick=self.by_pick, faded=self.faded)
        other.select(self.selected if other.selected is not None else None)

    @property
    def chosen_row(self) -> SwingRow | None:
        """The row the user chose; other rows shown later keep the choice if they have its outcome."""
        return next((row for row in self.rows if row.key == self.selected), None)

    def tip(self, index: int) -> str:
        """One decimal, errors, and what Enter does."""
        row = self.rows[index]
        patterns = (
            self.tr("if it happens: {chance} ± {error} pp"),
            self.tr("if it does not: {chance} ± {error} pp"),
        )
        if row.note:
            patterns = self.tr("first: {chance} ± {error} pp"), self.tr("second: {chance} ± {error} pp")
        lines = [
            row.label,
            row.note or self.tr("happens in {share}").format(share=numbers.percent_exact(row.share)),
        ]
        for pattern, chance, error in (
            (patterns[0], row.chance_if, row.error_if),
            (patterns[1], row.chance_if_not, row.error_if_not),
        ):
            exact = numbers.percent_exact(chance, by_pick=self.by_pick)
            lines.append(pattern.format(chance=exact, error=numbers.number(error * 100, 1)))
        lines.append(self.tr("± is one standard error."))
        if not row.note:
            lines.append(self.tr("Enter assumes it."))
        return "\n".join(lines)

    def headings(self) -> list[str]:
        """Outcome, how often, and both chances."""
        outlined = self.tr("If it happens"), self.tr("If it does not")
        return [self.tr("Outcome"), self.tr("Happens in"), *outlined]

    def cells(self, index: int) -> list[str]:
        """The numbers of a row with one decimal."""
        row = self.rows[index]
        chances = (numbers.percent_exact(chance) for chance in (row.chance_if, row.chance_if_not))
        return [row.label, row.note or numbers.percent_exact(row.share), *chances]

    def label(self, index: int) -> str:
        """Return the outcome in words, without its event, which stands below."""
        row = self.rows[index]
        return row.short or row.label

    def second(self, index: int) -> str:
        """Return the event, and how often the outcome happens."""
        row = self.rows[index]
        share = row.note or self.tr("happens in {share}").format(share=numbers.percent(row.share))
        return f"{numbers.event_name(row.event)} · {share}" if row.short and row.event else share

    def flag(self, index: int) -> Event | None:
        """Return the event."""
        return self.rows[index].event

    def is_bold(self, index: int) -> bool:
        """Whether it is of the skater's own race."""
        return self.rows[index].own

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Outcomes, and the bars; where room is scarce the words get more than the bars."""
        px = self.palette_.px
        left = max(px(200), width * 46 // 100, min(px(290), width * 54 // 100))
        right = max(left + 1, width - px(66))
        self.scale = Scale.of_chances(left, right, self.palette_, zero="grid")
        return [
            ChartColumn(px(18), left, self._paint_outcome, fades=False),
            ChartColumn(left, width, self._paint_bars, scale=self.scale),
        ]

    def paint_header(self, painter: QPainter) -> None:
        """Draw the scale, and the overall chance in a flag."""
        super().paint_header(painter)
        px, palette, x = self.palette_.px, self.palette_, self.scale.x(self.overall)
        text = self.tr("overall {chance}").format(chance=numbers.percent(self.overall, by_pick=self.by_pick))
        width = QFontMetricsF(self.font_(12, 600)).horizontalAdvance(text) + px(24)
        left = min(max(0.0, x - width / 2), self.width_ - width)
        flag, reach = QRectF(left, px(4), width, px(21)), px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(flag, 3, 3)
        foot = [QPointF(x - reach, flag.bottom()), QPointF(x + reach, flag.bottom())]
        painter.drawPolygon(QPolygonF([*foot, QPointF(x, flag.bottom() + reach)]))
        self.paint_text(painter, flag, text, (12, 600, palette.on_accent), CENTRE)

    def end_of_label(self, row: SwingRow) -> float:
        """Return where the words of a row must end: before the scale, and before a chance left of it."""
        px = self.palette_.px
        low = min(row.chance_if, row.chance_if_not)
        letters = QFontMetricsF(self.font_(13, 600 if low == row.chance_if else 500))
        beside = px(7) + letters.horizontalAdvance(numbers.percent(low)) + px(12)
        return min(self.scale.left - px(14), self.scale.x(min(low, self.overall)) - beside)

    def _paint_outcome(self, painter: QPainter, index: int, box: QRectF) -> None:
        box.setRight(self.end_of_label(self.rows[index]))
        self.paint_name(painter, index, box)

    def _paint_bars(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.rows[index]
        sides = (row.chance_if_not, row.chance_if, False), (row.chance_if, row.chance_if_not, True)
        for chance, _, solid in sides:
            self._paint_bar(painter, chance, box, solid=solid)
        line = QRectF(self.scale.x(self.overall) - 1, box.top(), 2, box.height())
        painter.fillRect(line, QColor(self.palette_.text))
        for chance, other, solid in sides:
            right = chance > other or (chance == other and not solid)
            self._paint_value(painter, chance, box, right=right, solid=solid)

    def _paint_bar(self, painter: QPainter, chance: float, box: QRectF, *, solid: bool) -> None:
        palette, height = self.palette_, self.palette_.px(21)
        one, two = sorted((self.scale.x(self.overall), self.scale.x(chance)))
        bar = QRectF(one, box.top() + (self.row - height) // 2, max(1, two - one), height)
        painter.fillRect(bar, QColor(palette.ridge_line if solid else palette.tint))
        if not solid:
            painter.setPen(QPen(QColor(palette.ridge_fill), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_value(
        self, painter: QPainter, chance: float, box: QRectF, *, right: bool, solid: bool
    ) -> None:
        palette, x = self.palette_, self.scale.x
        gap, room = palette.px(7), palette.px(60)
        at = x(max(chance, self.overall)) + gap if right else x(min(chance, self.overall)) - gap - room
        look = 13, 600 if solid else 500, palette.text if solid else palette.text2
        text = numbers.percent(chance, by_pick=self.by_pick)
        where = QRectF(at, box.top(), room, box.height())
        self.paint_text(painter, where, text, look, LEFT if right else RIGHT)
