"""The likeliest teams of the view Teams: a row each, who is left out, and who is in instead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, LEFT, RIGHT, ChartColumn, elided
from ui.charts.teams_series import TeamsSeries
from ui.look.palette import Palette
from ui.words import numbers


def draw_chip(
    painter: QPainter, box: QRectF, palette: Palette, name: str, *, kind: str, mark: bool = False
) -> None:
    """Draw a name in a frame: ``plain``, ``filled`` for who comes in, ``out`` dashed for who does not go."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = {"plain": palette.control_border, "filled": palette.accent, "out": palette.down}[kind]
    pen = QPen(QColor(edge), 1.2)
    if kind == "out":
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    fill = palette.accent if kind == "filled" else palette.tint if mark else palette.surface
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), palette.px(3), palette.px(3))
    painter.setPen(QColor({"plain": palette.text, "filled": palette.on_accent, "out": palette.down}[kind]))
    room = box.adjusted(palette.px(5), 0, -palette.px(5), 0)
    painter.drawText(room, CENTRE, elided(painter, name, room.width() + 1))


class LikelyTeams(RowsChart):
    """A row a team: rank, chance, sum, who of the likeliest goes, who comes in instead."""

    ROW, HEADER, SMALLEST, LEAST_ROW = 33, 60, (190, 166), 26
    HEADINGS = (30, 30)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series = TeamsSeries((), (), (), 0)
        self.is_narrow = False
        """Whether only those left out have room, and not all who change."""
        self._short: Mapping[str, str] = {}
        self._chips: dict[str, float] = {}
        self._skater: str | None = None
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("The likeliest teams"))

    def show_teams(self, series: TeamsSeries, short: Mapping[str, str], *, faded: bool) -> None:
        """Draw these teams."""
        self.series, self._short = series, short
        self._chips.clear()
        self.set_rows([str(row.tournament) for row in series.rows], faded=faded, shown=series)

    def show_in(self, other: LikelyTeams) -> None:
        """Have another chart show what this one shows."""
        other.show_teams(self.series, self._short, faded=self.faded)
        other.select_skater(self._skater)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._chips.clear()
        super().retheme(palette)

    def select_skater(self, skater: str | None) -> None:
        """Tint the name of a skater."""
        self._skater = skater
        self.redraw()

    # Words ---------------------------------------------------------------------------------

    def named_members(self, index: int) -> str:
        """Names of a team, and how many tickets it leaves open."""
        row, series = self.series.rows[index], self.series
        changing = [skater for skater, goes in zip(series.changing, row.goes, strict=True) if goes]
        left_open = [self._open(row.left_open)] if row.left_open else []
        return ", ".join([*series.core, *changing, *row.instead, *left_open])

    def tip(self, index: int) -> str:
        """Chance with its interval, and all members."""
        row = self.series.rows[index]
        chance = self.tr("Exactly this team: {chance} (95 %: {interval})").format(
            chance=numbers.percent_exact(row.chance), interval=numbers.interval(row.low, row.high)
        )
        one = self.tr("Enter shows a tournament that ends with it.")
        return "\n".join([chance, self.named_members(index), one])

    def headings(self) -> list[str]:
        """Rank, chance, sum and members."""
        return [self.tr("Rank"), self.tr("Chance, %"), self.tr("Sum, %"), self.tr("Team")]

    def cells(self, index: int) -> list[str]:
        """One decimal."""
        row = self.series.rows[index]
        values = (numbers.number(value * 100, 1) for value in (row.chance, row.total))
        return [str(row.rank), *values, self.named_members(index)]

    def _open(self, tickets: int) -> str:
        return self.tr("{count} left open").format(count=tickets)

    def paint_header(self, painter: QPainter) -> None:
        """Draw who is in all teams, and the headings below."""
        super().paint_header(painter)
        px, core = self.palette_.px, self.series.core
        if not core:
            return
        words = self.tr("In all {count}:").format(count=len(self.series.rows))
        line = QRectF(0, 0, self.width_ - px(6), px(30))
        self.paint_text(painter, line, words, (12, 600, self.palette_.text2), LEFT)
        beside = line.adjusted(painter.fontMetrics().horizontalAdvance(words) + px(8), -px(2), 0, px(3))
        self._paint_chips(painter, dict.fromkeys(core, "plain"), beside)

    # Columns -------------------------------------------------------------------------------

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Rank, chance, sum, changing members or those left out, and those in instead."""
        px, series, gap = self.palette_.px, self.series, self.palette_.px(8)
        instead = max((self._wide(row.instead, row.left_open) for row in series.rows), default=0.0)
        fixed = px(24) + px(60) + px(32) + instead + 5 * gap
        changing = self._wide(series.changing)
        self.is_narrow = changing + fixed > width
        if self.is_narrow:
            changing = max((self._wide(self._left_out(row.goes)) for row in series.rows), default=0.0)
        bar = px(60) + max(0.0, min(px(90), width - fixed - changing))
        about = self.tr("Left out") if self.is_narrow else self.tr("Changing")
        wanted = (
            (px(24), self._paint_rank, "#", RIGHT),
            (bar, self._paint_chance, self.tr("Chance"), LEFT),
            (px(32), self._paint_total, self.tr("Sum"), RIGHT),
            (changing, self._paint_changing, about if series.changing else "", LEFT),
            (instead, self._paint_instead, self.tr("In instead") if len(series.rows) > 1 else "", LEFT),
        )
        columns, left = [], float(px(4))
        for room, cell, heading, side in wanted:
            columns.append(ChartColumn(left, left + room, cell, heading, side))
            left += room + gap
        return columns

    def _left_out(self, goes: Sequence[bool]) -> list[str]:
        return [name for name, stays in zip(self.series.changing, goes, strict=True) if not stays]

    def _chip(self, name: str) -> float:
        if name not in self._chips:
            metrics = QFontMetricsF(self.font_(11, 600, tabular=False))
            short = metrics.horizontalAdvance(self._short.get(name, name))
            self._chips[name] = min(short, self.palette_.px(110)) + self.palette_.px(14)
        return self._chips[name]

    def _wide(self, names: Sequence[str], left_open: int = 0) -> float:
        chips = sum(self._chip(name) + self.palette_.px(6) for name in names)
        return chips + (self._chip(self._open(left_open)) if left_open else 0.0)

    # Cells ---------------------------------------------------------------------------------

    def _paint_rank(self, painter: QPainter, index: int, box: QRectF) -> None:
        rows, palette = self.series.rows, self.palette_
        above = index > 0 and rows[index - 1].rank == rows[index].rank
        words, colour = ("=", palette.text3) if above else (str(rows[index].rank), palette.text)
        self.paint_text(painter, box, words, (12, 600, colour), RIGHT)

    def _paint_chance(self, painter: QPainter, index: int, box: QRectF) -> None:
        palette, rows = self.palette_, self.series.rows
        share = rows[index].chance / max(rows[0].chance, 1e-9)
        bar = box.adjusted(0, box.height() * 0.3, -palette.px(48), -box.height() * 0.3)
        bar.setWidth(max(1.0, bar.width() * share))
        painter.fillRect(bar, QColor(palette.ridge_line if index == 0 else palette.ridge_fill))
        words = numbers.percent_exact(rows[index].chance)
        self.paint_text(painter, box, words, (12, 600, palette.text), RIGHT)

    def _paint_total(self, painter: QPainter, index: int, box: QRectF) -> None:
        words = numbers.share(self.series.rows[index].total)
        self.paint_text(painter, box, words, (12, 500, self.palette_.text2), RIGHT)

    def _paint_changing(self, painter: QPainter, index: int, box: QRectF) -> None:
        goes = dict(zip(self.series.changing, self.series.rows[index].goes, strict=True))
        shown = {
            name: "plain" if stays else "out"
            for name, stays in goes.items()
            if not (stays and self.is_narrow)
        }
        self._paint_chips(painter, shown, box)

    def _paint_instead(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.series.rows[index]
        left = self._paint_chips(painter, dict.fromkeys(row.instead, "filled"), box)
        if row.left_open:
            rest = box.adjusted(left - box.left(), 0, 0, 0)
            self.paint_text(painter, rest, self._open(row.left_open), (11, 600, self.palette_.text3), LEFT)

    def _paint_chips(self, painter: QPainter, names: Mapping[str, str], box: QRectF) -> float:
        """Draw chips from the left, and return where the next one would begin."""
        palette, left = self.palette_, box.left()
        painter.setFont(self.font_(11, 600, tabular=False))
        for name, kind in names.items():
            room = QRectF(left, box.top() + palette.px(5), self._chip(name), box.height() - palette.px(11))
            if room.right() > box.right() + 1 and left < box.right():  # the last that has some room
                room.setRight(max(box.right(), left + palette.px(14)))
            draw_chip(painter, room, palette, self._short[name], kind=kind, mark=name == self._skater)
            left = room.right() + palette.px(6)
        return left
