"""The rows of the view Policy: the policies, and who gains and who loses tickets under one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from simulator.figures import in_points
from simulator.policy.judgement import TicketChange
from ui.charts.games_series import gain_text
from ui.charts.policy_letter import draw_letter
from ui.charts.policy_series import PolicyRow, facts
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import RIGHT, ChartColumn, Scale, mixed
from ui.look.palette import Palette
from ui.words import numbers

LEAST_BAR = 24
"""Width below which bars are left out beside their numbers, pixels before the zoom."""


class PoliciesChart(RowsChart):
    """The policies below each other: letter, name, what it is, medals and change."""

    ROW = 42
    HEADER = 22
    HEADINGS = 2, 18
    SMALLEST = (200, 140)
    LEAST_ROW = 40

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[PolicyRow, ...] = ()
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Policies"))

    def show_policies(self, rows: Sequence[PolicyRow], *, faded: bool) -> None:
        """Draw these policies."""
        self.rows = tuple(rows)
        self.set_rows([row.letter for row in rows], faded=faded, shown=self.rows)

    def show_in(self, other: PoliciesChart) -> None:
        """Have another chart show what this one shows."""
        other.show_policies(self.rows, faded=self.faded)

    def label(self, index: int) -> str:
        """Return the name."""
        return self.rows[index].judged.name

    def second(self, index: int) -> str:
        """Return what it is."""
        return self.rows[index].judged.words

    def tip(self, index: int) -> str:
        """All that is told of the policy."""
        row = self.rows[index]
        lines = [f"{row.letter}  {row.judged.name}", row.judged.words, *facts(row.judged)]
        for line in row.judged.beliefs:
            pattern = self.tr("form wrong by {error} %: {change} ± {se} medals")
            lines.append(
                pattern.format(
                    error=numbers.number(100 * line.error, 1),
                    change=gain_text(line.change),
                    se=numbers.error(line.change.se, 3),
                )
            )
        return "\n".join(line for line in lines if line)

    def headings(self) -> list[str]:
        """Policy, medals, change."""
        return ["", self.tr("Policy"), self.tr("Medals"), self.tr("Change"), self.tr("SE")]

    def cells(self, index: int) -> list[str]:
        """The numbers of a row."""
        row = self.rows[index]
        change = ("", "") if row.change is None else (gain_text(row.change), numbers.error(row.change.se, 3))
        return [row.letter, row.judged.name, numbers.number(row.medals, 2), *change]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Letter, name, numbers."""
        px = self.palette_.px
        right = width - px(14)
        base = QFontMetricsF(self.font_(11, 500)).horizontalAdvance(self.tr("base"))
        number = max(px(64), round(base) + px(2))
        return [
            ChartColumn(px(8), px(36), self._paint_letter, fades=False),
            ChartColumn(px(42), right - number, self.paint_name, fades=False),
            ChartColumn(right - number, right, self._paint_medals, self.tr("Medals"), RIGHT),
        ]

    def _paint_letter(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.rows[index]
        draw_letter(painter, box.center(), row.letter, self.palette_, chosen=row.letter == self.selected)

    def _paint_medals(self, painter: QPainter, index: int, box: QRectF) -> None:
        row, palette, px = self.rows[index], self.palette_, self.palette_.px
        top = QRectF(box.left(), box.center().y() - px(18), box.width(), px(18))
        self.paint_text(painter, top, numbers.number(row.medals, 2), (13, 600, palette.text), RIGHT)
        below = top.translated(0, px(18))
        if row.change is None:
            self.paint_text(painter, below, self.tr("base"), (11, 500, palette.text3), RIGHT)
            return
        colour = change_colour(row.change.mean, row.change.clear, palette)
        self.paint_text(painter, below, gain_text(row.change), (12, 600, colour), RIGHT)


def change_colour(mean: float, clear: bool, palette: Palette) -> str:
    """Return the colour of a change: up, down, or grey within noise."""
    if not clear:
        return palette.text3
    return palette.up if mean > 0 else palette.down


class TicketChangesChart(RowsChart):
    """Who gains tickets under a policy, or who loses them."""

    ROW = 26
    HEADER = 22
    HEADINGS = 2, 18
    SMALLEST = (226, 100)
    LEAST_ROW = 22
    OPENS_AT_CHOICE = False

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[TicketChange, ...] = ()
        self.most, self.heading, self.under = 0.01, "", ""
        self._short: dict[str, str] = {}
        super().__init__(palette, "", parent)

    def show_changes(
        self, rows: Sequence[TicketChange], most: float, heading: str, *, under: str, faded: bool
    ) -> None:
        """Draw changes under the policy of a letter, on the scale of both charts."""
        self.rows, self.most, self.heading, self.under = tuple(rows), max(most, 0.01), heading, under
        self._short = dict(numbers.short_names(row.skater for row in rows))
        self.setAccessibleName(heading)
        shown = self.rows, self.most, heading, under
        self.set_rows([row.skater for row in rows], faded=faded, shown=shown)

    def show_in(self, other: TicketChangesChart) -> None:
        """Have another chart show what this one shows."""
        other.show_changes(self.rows, self.most, self.heading, under=self.under, faded=self.faded)

    def label(self, index: int) -> str:
        """Return the surname, with as much more as tells it from the others."""
        return self._short[self.keys[index]]

    def tip(self, index: int) -> str:
        """Before, after, and the change with its error."""
        row = self.rows[index]
        pattern = self.tr("{skater}: {before}, then {after}; {change} ± {se} pp")
        return pattern.format(
            skater=row.skater,
            before=numbers.percent_exact(row.before),
            after=numbers.percent_exact(row.after),
            change=numbers.change(100 * row.change.mean),
            se=numbers.error(in_points(row.change.se), 2),
        )

    def headings(self) -> list[str]:
        """Skater, before, after, change."""
        return [self.heading, self.tr("Before"), self.tr("After"), self.tr("Change, pp")]

    def cells(self, index: int) -> list[str]:
        """The numbers of a row."""
        row = self.rows[index]
        chances = numbers.percent_exact(row.before), numbers.percent_exact(row.after)
        return [row.skater, *chances, numbers.change(100 * row.change.mean)]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Names, before and after, the bar, and the number."""
        px = self.palette_.px
        right, number, both = width - px(16), px(46), px(86)
        left = min(round(self.longest_label()) + px(14), max(px(70), width - number - both - px(60)))
        start = left + both + px(10)
        self.scale = Scale(start, max(start, right - number - px(6)), 0.0, self.most)
        columns = [
            ChartColumn(px(8), left, self.paint_name, self.heading, fades=False),
            ChartColumn(left, left + both, self._paint_both, f"A \N{RIGHTWARDS ARROW} {self.under}", RIGHT),
            ChartColumn(right - number, right, self._paint_change, "pp", RIGHT),
        ]
        if self.scale.right - start >= px(LEAST_BAR):
            columns.insert(2, ChartColumn(start, self.scale.right, self._paint_bar))
        return columns

    def _paint_both(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.rows[index]
        words = f"{numbers.share(row.before)} \N{RIGHTWARDS ARROW} {numbers.percent(row.after)}"
        self.paint_text(painter, box, words, (12, 500, self.palette_.text2), RIGHT)

    def _paint_bar(self, painter: QPainter, index: int, box: QRectF) -> None:
        row, palette, px = self.rows[index], self.palette_, self.palette_.px
        colour = QColor(change_colour(row.change.mean, row.change.clear, palette))
        size, middle = abs(row.change.mean), box.center().y()
        bar = QRectF(self.scale.left, middle - px(5), self.scale.x(size) - self.scale.left, px(10))
        painter.fillRect(bar, mixed(palette.surface, colour.name(), 0.35))
        painter.setPen(QPen(colour, 1.4 * palette.zoom))
        half = 1.96 * (row.change.se or 0)
        low, high = self.scale.x(max(0.0, size - half)), self.scale.x(min(self.most, size + half))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for at in (low, high):
            painter.drawLine(QPointF(at, middle - px(4)), QPointF(at, middle + px(4)))

    def _paint_change(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.rows[index]
        colour = change_colour(row.change.mean, row.change.clear, self.palette_)
        self.paint_text(painter, box, numbers.change(100 * row.change.mean), (13, 600, colour), RIGHT)
