"""The charts of rows of the view Teams: the likeliest teams, who goes with whom, and who is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, LEFT, RIGHT, ChartColumn, elided, mixed, readable
from ui.charts.teams_series import Reserve, TeamsSeries, Together, together_words
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


class TogetherChart(RowsChart):
    """A matrix: the chance of the column when the row goes, coloured where it differs."""

    ROW, HEADER, SMALLEST, LEAST_ROW = 25, 86, (170, 100), 17
    IN_CELLS = True
    UNIT = f"{numbers.THIN}%"

    pointed = Signal(str)
    """The sentence of the cell under the pointer, empty when it left."""
    room_changed = Signal()
    """There is room for more skaters, or for fewer."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series: Together | None = None
        self._short: Mapping[str, str] = {}
        self._shares, self._room = False, 0
        self._at: tuple[int, int] | None = None
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Who goes with whom"))
        self.pointed_at.connect(self._on_cell)
        self.cell_reached.connect(self._on_keys)

    def show_together(self, series: Together, short: Mapping[str, str], *, faded: bool) -> None:
        """Draw who goes with whom."""
        self.series, self._short, self._at = series, short, None
        self.set_rows(series.skaters, faded=faded)

    def show_in(self, other: TogetherChart) -> None:
        """Have another chart show what this one shows."""
        other.colour_shares(self._shares)
        if self.series is not None:
            other.show_together(self.series, self._short, faded=self.faded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when there is another room for skaters."""
        before = self._room
        super().resizeEvent(event)
        self._room = self.room
        if self._room != before:
            self.room_changed.emit()

    def colour_shares(self, shares: bool) -> None:
        """Colour by the number itself, or by the difference from the overall chance."""
        self._shares = shares
        self.redraw()

    @property
    def room(self) -> int:
        """How many skaters have room beside each other, with numbers that can be read."""
        px = self.palette_.px
        return max(3, int((self.width_ - px(124) - px(34)) // px(25)))

    def label(self, index: int) -> str:
        """Return the surname, with as much more as tells it from the others."""
        return self._short[self.keys[index]]

    def tip(self, index: int) -> str:
        """A sentence for each who goes with the row's skater more or less often than else."""
        series = self.series
        if series is None:
            return self.keys[index]
        telling = [
            together_words(series, index, column)
            for column in range(len(series.skaters))
            if column == index or series.difference(index, column) is not None
        ]
        return "\n".join(telling)

    def headings(self) -> list[str]:
        """Who goes, and the others."""
        return [self.tr("If … goes"), *self.keys]

    def cells(self, index: int) -> list[str]:
        """Chances with one decimal; nothing where the row goes too seldom to tell."""
        given = [] if self.series is None else self.series.given[index].tolist()
        return [self.keys[index], *("" if one != one else numbers.number(one * 100, 1) for one in given)]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Names, and the skaters as wide as each other; room at the right for the last name aslant."""
        px = self.palette_.px
        left = max(px(48), min(round(self.longest_label()) + px(20), px(124)))
        each = min((width - left - px(34)) / max(1, len(self.keys)), px(40))
        names = ChartColumn(px(8), left - px(6), self.paint_name, fades=False)
        starts = (left + number * each for number in range(len(self.keys)))
        return [
            names,
            *(
                ChartColumn(start, start + each - px(2), partial(self._paint_cell, number))
                for number, start in enumerate(starts)
            ),
        ]

    def paint_header(self, painter: QPainter) -> None:
        """Draw the names of the columns aslant."""
        palette, px = self.palette_, self.palette_.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.text2))
        painter.setFont(self.font_(11, 500, tabular=False))
        for index, column in enumerate(self.columns[1:]):
            painter.save()
            painter.translate((column.left + column.right) / 2 + px(3), px(self.HEADER) - px(4))
            painter.rotate(-58)
            words = elided(painter, self.label(index), px(90))
            painter.drawText(QRectF(0, -px(8), px(94), px(14)), LEFT, words)
            painter.restore()

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw a row, and lines where a group of skaters begins."""
        super().paint_row(painter, index, top)
        groups = self.series.groups if self.series is not None else ()
        painter.setPen(QPen(QColor(self.palette_.strong), 1))
        for group in groups:
            left = round(self.columns[group + 1].left - self.palette_.px(1))
            painter.drawLine(left, top, left, top + self.row)
        if index in groups:
            painter.drawLine(round(self.columns[0].right), top, round(self.columns[-1].right), top)

    def _paint_cell(self, column: int, painter: QPainter, row: int, box: QRectF) -> None:
        palette, series = self.palette_, self.series
        if series is None:
            return
        own, cell = row == column, box.adjusted(0, 1, 0, -self.palette_.px(1))
        chance = float(series.chance[row] if own else series.given[row, column])
        differs = series.difference(row, column)
        ink, colour = (
            palette.text if differs is not None else palette.text3,
            self._colour(chance, differs, own),
        )
        if colour is not None:
            painter.fillRect(cell, colour)
            ink = readable(colour, palette).name()
        words = numbers.EN_DASH if chance != chance else numbers.share(chance)
        self.paint_text(painter, cell, words, (11, 600 if differs is not None else 500, ink), CENTRE)
        if self._at == (row, column):
            painter.setPen(QPen(QColor(palette.text), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(0.8, 0.8, -0.8, -0.8))

    def _colour(self, chance: float, differs: float | None, own: bool) -> QColor | None:
        """Fill of a cell; None where there is nothing to point out."""
        palette = self.palette_
        if self._shares:
            return None if own or chance != chance else mixed(palette.heat_low, palette.heat_high, chance)
        if differs is None:
            return None
        # A quarter of all chance is the most that one skater's ticket is seen to move another's.
        return mixed(palette.even, palette.more if differs > 0 else palette.less, min(1.0, abs(differs) * 5))

    @Slot(object)
    def _on_cell(self, point: QPoint | None) -> None:
        """Tell the sentence of the cell under the pointer."""
        self._point(None if point is None else self._cell_at(point))

    @Slot(int)
    def _on_keys(self, column: int) -> None:
        """Tell the sentence of the cell the keyboard is at."""
        row = self.index_of(self.selected)
        self._point(None if row is None or not column else (row, column - 1))

    def _point(self, at: tuple[int, int] | None) -> None:
        if at != self._at:
            self._at, series = at, self.series
            self.pointed.emit("" if at is None or series is None else together_words(series, *at))
            self.redraw()

    def _cell_at(self, point: QPoint) -> tuple[int, int] | None:
        row = self.index_at(point.y() + self.scrolled)
        columns = (n for n, column in enumerate(self.columns[1:]) if column.left <= point.x() < column.right)
        column = next(columns, None)
        return None if row is None or column is None else (row, column)


class ReservesChart(RowsChart):
    """Who would be next: a bar a skater, and the row that brings the name."""

    ROW, HEADER, SMALLEST = 24, 1, (170, 50)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[Reserve, ...] = ()
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("First reserve"))

    def show_reserves(self, rows: Sequence[Reserve], *, faded: bool) -> None:
        """Draw them."""
        self.rows = tuple(rows)
        self.set_rows([row.skater for row in rows], faded=faded, shown=self.rows)

    def show_in(self, other: ReservesChart) -> None:
        """Have another chart show what this one shows."""
        other.show_reserves(self.rows, faded=self.faded)

    def tip(self, index: int) -> str:
        """The chance with its interval and the row."""
        row = self.rows[index]
        return self.tr("{skater}: next in {chance} (95 %: {interval}), mostly by {row}").format(
            skater=row.skater,
            chance=numbers.percent_exact(row.share),
            interval=numbers.interval(row.low, row.high),
            row=_row_name(row),
        )

    def headings(self) -> list[str]:
        """Skater, share and row."""
        return [self.tr("Skater"), self.tr("First reserve, %"), self.tr("Mostly by")]

    def cells(self, index: int) -> list[str]:
        """One decimal."""
        row = self.rows[index]
        return [row.skater, numbers.number(row.share * 100, 1), _row_name(row)]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Name, bar with number, row of the order."""
        px = self.palette_.px
        name = min(round(self.longest_label()) + px(22), width * 42 // 100)
        by = width * 28 // 100
        return [
            ChartColumn(px(8), name - px(4), self.paint_name, fades=False),
            ChartColumn(name, width - by, self._paint_bar),
            ChartColumn(width - by, width - px(12), self._paint_by),
        ]

    def _paint_bar(self, painter: QPainter, index: int, box: QRectF) -> None:
        palette, share = self.palette_, self.rows[index].share
        number = palette.px(46)
        bar = box.adjusted(0, box.height() * 0.28, -number, -box.height() * 0.28)
        bar.setWidth(max(1.0, bar.width() * share / max(self.rows[0].share, 1e-9)))
        painter.fillRect(bar, QColor(palette.ridge_fill))
        beside = QRectF(bar.right() + palette.px(4), box.top(), number, box.height())
        self.paint_text(painter, beside, numbers.percent_exact(share), (12, 600, palette.text), LEFT)

    def _paint_by(self, painter: QPainter, index: int, box: QRectF) -> None:
        painter.setFont(self.font_(11, 500, tabular=False))
        painter.setPen(QColor(self.palette_.text2))
        painter.drawText(box, RIGHT, elided(painter, _row_name(self.rows[index]), box.width()))


def _row_name(row: Reserve) -> str:
    return "" if row.event is None else numbers.place_name(row.event, row.place)
