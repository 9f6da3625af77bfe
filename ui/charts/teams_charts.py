"""The charts of the view Teams: the likeliest teams, who goes with whom, and who is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from simulator.chances.outcome import PICK
from simulator.event import Event
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_state import CENTRE, FADED, LEFT, RIGHT
from ui.charts.swatch import draw_hatched, draw_swatch
from ui.charts.teams_series import NamesPart, Reserve, TeamsSeries, Together, together_words
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers


def draw_chip(
    painter: QPainter, box: QRectF, palette: Palette, name: str, *, kind: str, mark: bool = False
) -> None:
    """Draw a name in a frame: ``plain``, ``filled`` for who comes in, ``out`` dashed for who does not go."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = box.adjusted(0.5, 0.5, -0.5, -0.5)
    edge = {"plain": palette.control_border, "filled": palette.accent, "out": palette.down}[kind]
    pen = QPen(QColor(edge), 1.2)
    if kind == "out":
        pen.setDashPattern([3, 2])
    painter.setPen(pen)
    fill = palette.accent if kind == "filled" else palette.tint if mark else palette.surface
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(inside, palette.px(3), palette.px(3))
    painter.setPen(QColor({"plain": palette.text, "filled": palette.on_accent, "out": palette.down}[kind]))
    room = box.adjusted(palette.px(5), 0, -palette.px(5), 0)
    words = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, CENTRE, words)


class LikelyTeams(RowsChart):
    """A row a team: rank, chance, sum, who of the likeliest goes, who comes in instead."""

    ROW, HEADER, SMALLEST = 33, 34, (190, 166)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series = TeamsSeries((), (), (), 0)
        self._short: Mapping[str, str] = {}
        self._skater: str | None = None
        super().__init__(palette, "", parent)
        self.canvas.setAccessibleName(self.tr("The likeliest teams"))

    def show_teams(self, series: TeamsSeries, short: Mapping[str, str], *, faded: bool) -> None:
        """Draw these teams."""
        self.series, self._short = series, short
        self.set_rows([str(row.tournament) for row in series.rows], faded=faded)

    def select_skater(self, skater: str | None) -> None:
        """Tint the name of a skater."""
        self._skater = skater
        self.redraw()

    def members(self, index: int) -> tuple[str, ...]:
        """Return who goes in a team."""
        row, series = self.series.rows[index], self.series
        changing = [skater for skater, goes in zip(series.changing, row.goes, strict=True) if goes]
        return (*series.core, *changing, *row.instead)

    def tip(self, index: int) -> str:
        """Chance with its interval, and all members."""
        row = self.series.rows[index]
        chance = self.tr("Exactly this team: {chance} (95 %: {interval})").format(
            chance=numbers.percent_exact(row.chance), interval=numbers.interval(row.low, row.high)
        )
        one = self.tr("Enter shows a tournament that ends with it.")
        return "\n".join([chance, self.named_members(index), one])

    def named_members(self, index: int) -> str:
        """Names of a team, and how many tickets it leaves open."""
        left_open = self.series.rows[index].left_open
        return ", ".join([*self.members(index), *([self._open(left_open)] if left_open else [])])

    def headings(self) -> list[str]:
        """Rank, chance, sum and members."""
        return [self.tr("Rank"), self.tr("Chance, %"), self.tr("Sum, %"), self.tr("Team")]

    def cells(self, index: int) -> list[str]:
        """One decimal."""
        row = self.series.rows[index]
        values = (numbers.number(value * 100, 1) for value in (row.chance, row.total))
        return [str(row.rank), *values, self.named_members(index)]

    def paint_header(self, painter: QPainter) -> None:
        """Draw the headings of the columns."""
        palette = self.palette_
        painter.setFont(self.font_(11, 600))
        painter.setPen(QColor(palette.text3))
        rank, bar, total, core, changing, instead = self._columns()
        height = palette.px(self.HEADER)
        many = len(self.series.rows)
        about = self.tr("Left out") if self.is_narrow else self.tr("Changing")
        words = [
            (rank, RIGHT, "#"),
            (bar, LEFT, self.tr("Chance")),
            (total, RIGHT, self.tr("Sum")),
            (core, CENTRE, self.tr("In all {count}").format(count=many) if self.series.core else ""),
            (changing, LEFT, about if self.series.changing else ""),
            (instead, LEFT, self.tr("In instead") if many > 1 else ""),
        ]
        for (left, width), side, text in words:
            painter.drawText(QRectF(left, 0, width, height), side, text)

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw a team."""
        palette, row, series = self.palette_, self.series.rows[index], self.series
        rank, bar, total, core, changing, instead = self._columns()
        if self.faded:
            painter.setOpacity(FADED)

        def box(column: tuple[float, float]) -> QRectF:
            return QRectF(column[0], top, column[1], self.row - 1)

        above = index and series.rows[index - 1].rank == row.rank
        painter.setFont(self.font_(12, 600))
        painter.setPen(QColor(palette.text3 if above else palette.text))
        painter.drawText(box(rank), RIGHT, "=" if above else str(row.rank))
        number = palette.px(48)
        longest = (bar[1] - number) / max(series.rows[0].chance, 1e-9)
        painter.fillRect(
            QRectF(bar[0], top + self.row * 0.3, max(1.0, row.chance * longest), self.row * 0.4),
            QColor(palette.ridge_line if index == 0 else palette.ridge_fill),
        )
        painter.setPen(QColor(palette.text))
        painter.drawText(box(bar), RIGHT, _points(row.chance))
        painter.setFont(self.font_(12, 500))
        painter.setPen(QColor(palette.text2))
        painter.drawText(box(total), RIGHT, str(round(row.total * 100)))
        painter.setFont(self.font_(11, 600, tabular=False))
        self._paint_core(painter, index, box(core))
        left = changing[0]
        for skater, goes in zip(series.changing, row.goes, strict=True):
            if not goes or not self.is_narrow:
                kind = "plain" if goes else "out"
                left = self._paint_name(painter, skater, QRectF(left, top, 0, self.row), kind)
        left, room = instead[0], instead[1]
        for skater in row.instead:
            left = self._paint_name(painter, skater, QRectF(left, top, 0, self.row), "filled")
        if row.left_open:
            painter.setPen(QColor(palette.text3))
            painter.drawText(QRectF(left, top, room, self.row - 1), LEFT, self._open(row.left_open))

    def _paint_core(self, painter: QPainter, index: int, box: QRectF) -> None:
        """Draw a row's part of the block of those who are in all teams: each stands in it once."""
        core, many, palette = self.series.core, len(self.series.rows), self.palette_
        if not core:
            return
        painter.fillRect(box.adjusted(0, 0, 0, 1), QColor(palette.alt))
        here = [name for at, name in enumerate(core) if (2 * at + 1) * many // (2 * len(core)) == index]
        wide = box.width() / max(1, len(here))
        for at, name in enumerate(here):
            room = QRectF(box.left() + at * wide, box.top(), wide, box.height())
            inside = room.adjusted(palette.px(5), palette.px(5), -palette.px(5), -palette.px(5))
            draw_chip(painter, inside, palette, self._short[name], kind="plain", mark=name == self._skater)

    def _paint_name(self, painter: QPainter, skater: str, box: QRectF, kind: str) -> float:
        """Draw a chip and return where the next one begins."""
        palette, name = self.palette_, self._short[skater]
        room = QRectF(box.left(), box.top() + palette.px(5), self._chip(name), box.height() - palette.px(11))
        draw_chip(painter, room, palette, name, kind=kind, mark=skater == self._skater)
        return room.right() + palette.px(6)

    def _chip(self, name: str) -> float:
        metrics = QFontMetricsF(self.font_(11, 600, tabular=False))
        return min(metrics.horizontalAdvance(name), self.palette_.px(110)) + self.palette_.px(14)

    @property
    def is_narrow(self) -> bool:
        """Whether only those left out have room, and not all who change."""
        return self._wide(self.series.changing) + self._beside() > self.width_

    def _wide(self, names: Sequence[str]) -> float:
        return sum(self._chip(self._short[name]) + self.palette_.px(6) for name in names)

    def _core(self) -> float:
        names = self.series.core
        return max((self._chip(self._short[name]) for name in names), default=-self.palette_.px(12)) + (
            self.palette_.px(12)
        )

    def _instead(self) -> float:
        metrics = QFontMetricsF(self.font_(11, 600, tabular=False))
        return max(
            (
                self._wide(row.instead)
                + (metrics.horizontalAdvance(self._open(row.left_open)) if row.left_open else 0)
                for row in self.series.rows
            ),
            default=0.0,
        )

    def _open(self, tickets: int) -> str:
        return self.tr("{count} left open").format(count=tickets)

    def _beside(self) -> float:
        """Least room of all columns but that of the changing members."""
        px = self.palette_.px
        return px(24) + px(60) + px(32) + self._core() + self._instead() + 6 * px(8)

    def _columns(self) -> list[tuple[float, float]]:
        """Left edge and width of rank, chance, sum, core, changing members and those in instead."""
        px, series = self.palette_.px, self.series
        changing = self._wide(series.changing)
        if self.is_narrow:
            left_out = (
                [name for name, goes in zip(series.changing, row.goes, strict=True) if not goes]
                for row in series.rows
            )
            changing = max((self._wide(names) for names in left_out), default=0.0)
        bar = px(60) + max(0.0, min(px(90), self.width_ - self._beside() - changing))
        columns: list[tuple[float, float]] = []
        left: float = px(4)
        for width in (px(24), bar, px(32), self._core(), changing, self._instead()):
            columns.append((left, width))
            left += width + px(8)
        return columns


class TogetherChart(RowsChart):
    """A matrix: the chance of the column when the row goes, coloured where it differs."""

    ROW, HEADER, SMALLEST = 25, 74, (170, 100)

    pointed = Signal(str)
    """The sentence of the cell under the pointer, empty when it left."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series: Together | None = None
        self._short: Mapping[str, str] = {}
        self._shares = False
        self._at: tuple[int, int] | None = None
        super().__init__(palette, "", parent)
        self.canvas.setAccessibleName(self.tr("Who goes with whom"))
        self.canvas.hovered.connect(self._on_cell)

    def show_together(self, series: Together, short: Mapping[str, str], *, faded: bool) -> None:
        """Draw who goes with whom."""
        self.series, self._short, self._at = series, short, None
        self.set_rows(series.skaters, faded=faded)

    def colour_shares(self, shares: bool) -> None:
        """Colour by the number itself, or by the difference from the overall chance."""
        self._shares = shares
        self.redraw()

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
        """Chances with one decimal."""
        series = self.series
        given = [] if series is None else series.given[index].tolist()
        return [self.keys[index], *("" if one != one else numbers.number(one * 100, 1) for one in given)]

    def paint_header(self, painter: QPainter) -> None:
        """Draw the names of the columns aslant."""
        palette, bottom = self.palette_, self.palette_.px(self.HEADER) - self.palette_.px(4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(palette.text2))
        painter.setFont(self.font_(11, 500, tabular=False))
        room = palette.px(72)
        metrics = QFontMetricsF(painter.font())
        for column, skater in enumerate(self.keys):
            cell = self._cell(column, 0)
            painter.save()
            painter.translate(cell.center().x() + palette.px(3), bottom)
            painter.rotate(-58)
            words = metrics.elidedText(self._short[skater], Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(0, -palette.px(8), room + 4, palette.px(14)), LEFT, words)
            painter.restore()

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw a name and its cells."""
        palette, series, skater = self.palette_, self.series, self.keys[index]
        if series is None:
            return
        letters = self.font_(12, 600 if skater == self.selected else 500, tabular=False)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        room = self._names() - palette.px(14)
        name = QFontMetricsF(letters).elidedText(self._short[skater], Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(palette.px(6), top, room, self.row), RIGHT, name)
        if self.faded:
            painter.setOpacity(FADED)
        for column in range(len(self.keys)):
            self._paint_cell(painter, series, index, column, self._cell(column, top))
        painter.setPen(QPen(QColor(palette.strong), 1))
        for group in series.groups:
            left = round(self._cell(group, top).left() - palette.px(1))
            painter.drawLine(left, top, left, top + self.row)
        if index in series.groups:
            painter.drawLine(self._names(), top, self.width_, top)

    def _paint_cell(self, painter: QPainter, series: Together, row: int, column: int, cell: QRectF) -> None:
        palette = self.palette_
        own, given = row == column, float(series.given[row, column])
        differs = series.difference(row, column)
        colour = self._colour(series.chance[row] if own else given, differs, own)
        if colour is not None:
            painter.fillRect(cell, colour)
        clear = differs is not None
        ink = QColor(palette.text3 if own or not clear else palette.text)
        if colour is not None:
            ink = QColor(palette.paper if colour.lightnessF() < 0.5 else palette.ink)
        painter.setPen(ink)
        painter.setFont(self.font_(11, 600 if clear and not own else 500))
        chance = series.chance[row] if own else given
        painter.drawText(cell, CENTRE, numbers.EN_DASH if chance != chance else numbers.share(float(chance)))
        if self._at == (row, column):
            painter.setPen(QPen(QColor(palette.text), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(0.8, 0.8, -0.8, -0.8))

    def _colour(self, chance: float, differs: float | None, own: bool) -> QColor | None:
        """Fill of a cell; None where there is nothing to point out."""
        palette = self.palette_
        if self._shares:
            if own or chance != chance:
                return None
            return mixed(palette.heat_low, palette.heat_high, float(chance))
        if differs is None:
            return None
        # A quarter of all chance is the most that one skater's ticket is seen to move another's.
        return mixed(palette.surface, palette.up if differs > 0 else palette.down, min(0.8, abs(differs) * 4))

    @property
    def room(self) -> int:
        """How many skaters have room beside each other, with numbers that can be read."""
        px = self.palette_.px
        return max(3, int((self.width_ - px(124) - px(34)) // px(25)))

    def _names(self) -> int:
        metrics = QFontMetricsF(self.font_(12, 600, tabular=False))
        longest = max((metrics.horizontalAdvance(self._short[key]) for key in self.keys), default=0.0)
        return max(self.palette_.px(48), min(round(longest) + self.palette_.px(20), self.palette_.px(124)))

    def _cell(self, column: int, top: int) -> QRectF:
        px, left = self.palette_.px, self._names()
        # Room at the right for the last name aslant.
        width = min((self.width_ - left - px(34)) / max(1, len(self.keys)), px(40))
        return QRectF(left + column * width, top + 1, width - px(2), self.row - px(2))

    @Slot(object)
    def _on_cell(self, point: QPoint | None) -> None:
        """Tell the sentence of the cell under the pointer."""
        at = None if point is None else self._cell_at(point)
        if at == self._at:
            return
        self._at = at
        series = self.series
        self.pointed.emit("" if at is None or series is None else together_words(series, *at))
        self.redraw()

    def _cell_at(self, point: QPoint) -> tuple[int, int] | None:
        row = self.index_at(point.y() + self.scroll_bar.value())
        first = self._cell(0, 0)
        column = int((point.x() - first.left()) // (self._cell(1, 0).left() - first.left()))
        return (row, column) if row is not None and 0 <= column < len(self.keys) else None


class ReservesChart(RowsChart):
    """Who would be next: a bar a skater, and the row that brings the name."""

    ROW, HEADER, SMALLEST = 24, 1, (170, 50)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[Reserve, ...] = ()
        super().__init__(palette, "", parent)
        self.canvas.setAccessibleName(self.tr("First reserve"))

    def show_reserves(self, rows: Sequence[Reserve], *, faded: bool) -> None:
        """Draw them."""
        self.rows = tuple(rows)
        self.set_rows([row.skater for row in rows], faded=faded)

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

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw one skater."""
        palette, row, px = self.palette_, self.rows[index], self.palette_.px
        letters = self.font_(12, 600 if row.skater == self.selected else 500, tabular=False)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        name, by = self.width_ * 36 // 100, self.width_ * 28 // 100
        box = QRectF(px(12), top, name - px(16), self.row - 1)
        metrics = QFontMetricsF(letters)
        painter.drawText(box, LEFT, metrics.elidedText(row.skater, Qt.TextElideMode.ElideRight, box.width()))
        if self.faded:
            painter.setOpacity(FADED)
        room = self.width_ - name - by - px(44)
        length = max(1.0, room * row.share / max(self.rows[0].share, 1e-9))
        painter.fillRect(
            QRectF(name, top + self.row * 0.28, length, self.row * 0.44), QColor(palette.ridge_fill)
        )
        painter.setFont(self.font_(12, 600))
        painter.drawText(QRectF(name + length + px(4), top, px(44), self.row - 1), LEFT, _points(row.share))
        painter.setFont(self.font_(11, 500, tabular=False))
        painter.setPen(QColor(palette.text2))
        at = QRectF(self.width_ - by, top, by - px(12), self.row - 1)
        words = QFontMetricsF(painter.font()).elidedText(
            _row_name(row), Qt.TextElideMode.ElideRight, at.width()
        )
        painter.drawText(at, RIGHT, words)


class FilledPlaces(QWidget):
    """Which start places are held: a box each, filled as high as it is likely, under their events."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self._faded = palette, False
        self.shares: dict[Event, tuple[float, ...]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_shares(self, shares: Mapping[Event, Sequence[float]], *, faded: bool) -> None:
        """Draw the chance that the first, second, third ... place of each event is held."""
        self.shares, self._faded = {event: tuple(own) for event, own in shares.items() if len(own)}, faded
        told = [
            f"{numbers.event_name(event)}: {', '.join(numbers.percent(one) for one in own)}"
            for event, own in self.shares.items()
        ]
        self.setAccessibleName(self.tr("Which start places the team fills"))
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the boxes, their events above and a line below."""
        return QSize(self._palette.px(400), self._palette.px(92))

    def minimumSizeHint(self) -> QSize:
        """Room for narrow boxes."""
        return QSize(self._palette.px(180), self._palette.px(92))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the events side by side."""
        palette, painter, px = self._palette, QPainter(self), self._palette.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = sum(len(own) for own in self.shares.values())
        if not boxes:
            return
        gap = px(12)
        wide = min((self.width() - gap * (len(self.shares) - 1)) / boxes, px(34))
        if self._faded:
            painter.setOpacity(FADED)
        left = 0.0
        below = {
            event: self._below(wide * len(own) + gap, own[-1], palette) for event, own in self.shares.items()
        }
        if None in below.values():  # all of them alike
            below = {event: numbers.percent(own[-1]) for event, own in self.shares.items()}
        for event, own in self.shares.items():
            room = wide * len(own)
            head = QRectF(left, 0, room + gap - px(2), px(20))
            painter.setFont(font(12, 600, False, zoom=palette.zoom))
            name = numbers.event_name(event)
            metrics = QFontMetricsF(painter.font())
            sign = px(14) if metrics.horizontalAdvance(name) + px(14) <= head.width() else 0
            if sign:
                draw_swatch(painter, QRectF(left, px(5), px(10), px(10)), event, palette)
            painter.setPen(QColor(palette.text))
            box = head.adjusted(sign, 0, 0, 0)
            painter.drawText(box, LEFT, metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width()))
            for place, share in enumerate(own):
                self._paint_box(
                    painter, QRectF(left + place * wide, px(24), wide - px(3), px(42)), event, share
                )
            painter.setFont(font(11, 500, zoom=palette.zoom))
            painter.setPen(QColor(palette.text3))
            painter.drawText(QRectF(left, px(70), room + gap - px(2), px(18)), LEFT, below[event] or "")
            left += room + gap

    def _below(self, room: float, share: float, palette: Palette) -> str | None:
        """Words below the boxes of an event; None where they do not fit."""
        words = self.tr("all filled {chance}").format(chance=numbers.percent(share))
        metrics = QFontMetricsF(font(11, 500, zoom=palette.zoom))
        return words if metrics.horizontalAdvance(words) <= room else None

    def _paint_box(self, painter: QPainter, box: QRectF, event: Event, share: float) -> None:
        palette = self._palette
        painter.fillRect(box, QColor(palette.grid))
        full = box.adjusted(0, box.height() * (1 - share), 0, 0)
        if palette.hatched(event):
            draw_hatched(painter, full, palette)
        else:
            painter.fillRect(full, QColor(palette.route(event).fill))
        painter.setPen(QColor(palette.route(event).label if share > 0.5 else palette.text))
        painter.setFont(font(11, 600, zoom=palette.zoom))
        painter.drawText(box, CENTRE, numbers.share(share))


class OrderNames(QWidget):
    """How often the order itself names everybody: one bar in parts."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self._faded = palette, False
        self.parts: tuple[NamesPart, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[NamesPart], *, faded: bool) -> None:
        """Draw these parts."""
        self.parts, self._faded = tuple(parts), faded
        told = "; ".join(self._words(part)[0] for part in parts)
        self.setAccessibleName(self.tr("Names the order gives"))
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A bar."""
        return QSize(self._palette.px(300), self._palette.px(26))

    def _words(self, part: NamesPart) -> tuple[str, ...]:
        """Words of a part, the longest first."""
        share = numbers.percent(part.share, certain=part.share == 1.0)
        if part.fewer:
            long = self.tr("{names} or fewer: {share}")
        elif part.names == self._most:
            long = self.tr("all {names}: {share}")
        else:
            long = self.tr("{names}, one pick fills: {share}")
        return long.format(names=part.names, share=share), f"{part.names}: {share}", share

    @property
    def _most(self) -> int:
        return max(part.names for part in self.parts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts beside each other, with the longest words that fit."""
        palette, painter = self._palette, QPainter(self)
        if self._faded:
            painter.setOpacity(FADED)
        painter.setFont(font(11, 600, zoom=palette.zoom))
        metrics, left = QFontMetricsF(painter.font()), 0.0
        for number, part in enumerate(self.parts):
            box = QRectF(left, 1, self.width() * part.share - 1, self.height() - 2)
            left += self.width() * part.share
            if part.fewer:
                draw_hatched(painter, box, palette)
                ink = palette.route(PICK).label
            else:
                painter.fillRect(box, QColor((palette.accent, palette.ridge_fill)[min(number, 1)]))
                ink = palette.on_accent if number == 0 else palette.text
            painter.setPen(QColor(ink))
            words = next(
                (one for one in self._words(part) if metrics.horizontalAdvance(one) <= box.width()), ""
            )
            painter.drawText(box, CENTRE, words)


def mixed(one: str, two: str, share: float) -> QColor:
    """Return a colour on the way from one to another."""
    low, high = QColor(one), QColor(two)
    return QColor.fromRgbF(
        *(
            a + (b - a) * share
            for a, b in (
                (low.redF(), high.redF()),
                (low.greenF(), high.greenF()),
                (low.blueF(), high.blueF()),
            )
        )
    )


def _points(chance: float) -> str:
    """A chance in per cent with one decimal, without the sign where a heading has it."""
    return numbers.percent_exact(chance)


def _row_name(row: Reserve) -> str:
    return "" if row.event is None else numbers.place_name(row.event, row.place)
