"""The chart Day by day: a line for each skater, labels at both ends, cards at the jumps, or a fan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.charts.day_series import DayLine, Note, Series, apart
from ui.charts.day_words import column_words, exact, fan_lines, tip
from ui.charts.rows_area import RowsArea
from ui.charts.rows_columns import CENTRE, FADED, LEFT, RIGHT
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers

TICKS = (0, 25, 50, 75, 100)
LABEL = 18
"""Pixels from one label to the next, before the zoom."""

OUTER, INNER = 0.42, 0.95
"""How much of the colour of a fan nine in ten courses have, and half of them."""

CLOSE = 36
"""Pixels between columns, before the zoom, below which the names at the left go."""

NEAR = 10
"""Pixels within which a line is meant by the pointer, before the zoom."""


@dataclass(frozen=True)
class Label:
    """A name at an end of a line, and where: the box of its words and the point it belongs to."""

    line: DayLine
    name: str
    share: str
    box: QRectF
    point: QPointF


class DayChart(RowsArea):
    """Lines over the events of the meet; one skater is chosen like a row, by mouse or keyboard."""

    HEADER = 0
    SMALLEST = (320, 230)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.all, self.series = Series(), Series()
        self._most: int | None = None
        self._across: tuple[float, float] | None = None  # where the columns lie, once that is known
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Chances day by day"))

    def show_series(self, series: Series, *, most: int | None = None, faded: bool) -> None:
        """Draw other chances, of at most so many skaters; faded ones belong to a run that goes on."""
        self.all, self._most = series, most
        self._fit(faded=faded)

    def show_in(self, other: DayChart) -> None:
        """Have another chart show what this one shows."""
        other.show_series(self.all, most=self._most, faded=self.faded)

    def fit_rows(self, height: int, most: int | None) -> tuple[int, int, int]:
        """Take all of a height: what has no room for its label is not drawn, as on the screen."""
        if most is not None:
            self._most = most
            self._fit(faded=self.faded)
        return height, len(self.series.lines), len(self.series.lines)

    def select(self, key: str | None) -> None:
        """Mark a skater, who is drawn whatever the others' chances."""
        super().select(key)
        self._fit(faded=self.faded)

    def _room(self) -> int:
        """Return how many lines are drawn: no more than have room for their labels."""
        room = max(2, int((self._bottom - self._top) // self.palette_.px(LABEL)) + 2)
        return min(room, self._most or room, len(self.all.lines))

    def _fit(self, *, faded: bool) -> None:
        self.series = self.all.most(self._room(), self.selected)
        keys = [line.skater for line in self.series.lines]
        self.set_rows(keys, faded=faded, shown=(self.series, keys))

    @property
    def total_height(self) -> int:
        """Nothing is scrolled: there are no more labels than have room."""
        return 0

    def relayout(self) -> None:
        """Fit the lines to another size."""
        self._across = None
        super().relayout()
        if self._room() != len(self.series.lines):
            self._fit(faded=self.faded)

    # Words ---------------------------------------------------------------------------------

    @property
    def _chosen(self) -> DayLine | None:
        return next((line for line in self.series.lines if line.skater == self.selected), None)

    def tip(self, index: int) -> str:
        """Every chance with its interval."""
        line, fan = self.series.lines[index], self.series.fan
        told = tip(self.series.columns, line)
        return told if fan is None else "\n".join([told, *fan_lines(fan, self.series.columns, line.skater)])

    def headings(self) -> list[str]:
        """Skater, and every moment."""
        return [self.tr("Skater"), *(column_words(column) for column in self.series.columns)]

    def cells(self, index: int) -> list[str]:
        """The chances of a skater with their intervals; of a fan its five points."""
        line, fan = self.series.lines[index], self.series.fan
        told = ["" if point is None else exact(point) for point in line.points]
        if fan is not None and len(fan.chances):
            points = fan.points(line.skater).T
            told[1:] = [" / ".join(numbers.percent_exact(float(one)) for one in day) for day in points]
        return [line.skater, *told]

    # Where things lie ----------------------------------------------------------------------

    @property
    def _top(self) -> float:
        return self.palette_.px(58)

    @property
    def _bottom(self) -> float:
        return self.viewport().height() - self.palette_.px(62)

    def font_(self, px: float, weight: int, *, tabular: bool = True) -> QFont:
        """Return a font at the zoom of the theme."""
        return font(px, weight, tabular, zoom=self.palette_.zoom)

    def _letters(self, line: DayLine) -> QFont:
        return self.font_(12, 700 if line.skater == self.selected else 500, tabular=False)

    def _share(self, line: DayLine, *, left: bool) -> str:
        point = line.at(line.ends[0 if left else 1])
        told = numbers.share if left else numbers.percent
        return told(point.chance, certain=point.certain, by_pick=point.by_pick)

    def _words(self, line: DayLine, *, left: bool, named: bool) -> str:
        short = numbers.short_names(line.skater for line in self.series.lines)[line.skater]
        return f"{short} {self._share(line, left=left)}" if named else self._share(line, left=left)

    def _width_of(self, *, left: bool, named: bool) -> float:
        metrics = QFontMetricsF(self.font_(12, 700, tabular=False))
        texts = (self._words(line, left=left, named=named) for line in self.series.lines)
        return max((metrics.horizontalAdvance(text) for text in texts), default=0.0) + self.palette_.px(4)

    def _named(self, *, left: bool) -> bool:
        """Whether labels have names: at the left only where the columns have room enough all the same."""
        if not left or self.series.fan is not None:
            return True
        px, both = self.palette_.px, (self._width_of(left=side, named=True) for side in (True, False))
        room = self.width_ - px(136) - sum(both)
        return room >= px(CLOSE) * (len(self.series.columns) - 1)

    def _widest(self, *, left: bool) -> float:
        """Width of the widest label at one side."""
        return self._width_of(left=left, named=self._named(left=left))

    def _edges(self) -> tuple[float, float]:
        """Return where the first column and the last one lie."""
        if self._across is None:
            self._across = self._divided()
        return self._across

    def _divided(self) -> tuple[float, float]:
        px = self.palette_.px
        left = px(78) + self._widest(left=True)
        right = float(self.width_ - px(18))
        if self.series.fan is None:
            right -= px(40) + self._widest(left=False)
        else:  # no labels there, but half a day
            right -= (right - left) / (2 * len(self.series.columns) - 1)
        return left, max(left + 1, right)

    def x_of(self, column: int) -> float:
        """Return where a column lies."""
        left, right = self._edges()
        return left + (right - left) * column / max(1, len(self.series.columns) - 1)

    def y_of(self, chance: float) -> float:
        """Return where a chance lies."""
        return self._bottom - (self._bottom - self._top) * chance

    def _path(self, line: DayLine) -> list[QPointF]:
        return [
            QPointF(self.x_of(at), self.y_of(point.chance))
            for at, point in enumerate(line.points)
            if point is not None
        ]

    def labels(self) -> list[Label]:
        """Return the labels of all lines: at the first point, and at the last one where that is another."""
        found: list[Label] = []
        px, short = self.palette_.px, numbers.short_names(line.skater for line in self.series.lines)
        for left in (True, False):
            ends = [(line, line.ends[0 if left else 1]) for line in self.series.lines]
            ends = [(line, at) for line, at in ends if left or at > line.ends[0]]
            wanted = [self.y_of(line.at(at).chance) for line, at in ends]
            heights = apart(wanted, px(LABEL), self._top - px(8), self._bottom + px(10))
            wide, named = self._widest(left=left), self._named(left=left)
            for (line, at), y in zip(ends, heights, strict=True):
                edge = self.x_of(at) - px(22) - wide if left else self.x_of(at) + px(36)
                box = QRectF(edge, y - px(LABEL) / 2, wide, px(LABEL))
                at_point = QPointF(self.x_of(at), self.y_of(line.at(at).chance))
                share = self._share(line, left=left)
                found.append(Label(line, short[line.skater] if named else "", share, box, at_point))
        return found

    def key_at(self, point: QPoint) -> str | None:
        """Return the skater whose label or line is at a point of the viewport."""
        at = QPointF(point)
        for label in self.labels():
            if label.box.contains(at):
                return label.line.skater
        near = [
            (distance, line.skater)
            for line in self.series.lines
            if (distance := _distance(at, self._path(line))) <= self.palette_.px(NEAR)
        ]
        return min(near)[1] if near else None

    def row_point(self, key: str) -> QPoint:
        """Return where the last label of a skater lies, in pixels of the viewport.

        Raises
        ------
        ValueError
            For a skater who is not drawn.
        """
        boxes = [label.box for label in self.labels() if label.line.skater == key]
        if not boxes:
            raise ValueError(key)
        return boxes[-1].center().toPoint()

    def paint_header(self, painter: QPainter) -> None:
        """Draw nothing: the days are named in the chart."""

    def cell_box(self, index: int, column: int) -> QRect:
        """Return where a chance of a skater is drawn, in pixels of the viewport; the last label for all."""
        if not index < len(self.series.lines):
            return QRect()
        line, half = self.series.lines[index], self.palette_.px(NEAR)
        point = line.points[column - 1] if 0 < column <= len(line.points) else None
        if point is None:
            boxes = [label.box for label in self.labels() if label.line is line]
            return boxes[-1].toAlignedRect() if boxes else QRect()
        at = QPoint(round(self.x_of(column - 1)), round(self.y_of(point.chance)))
        return QRect(at - QPoint(half, half), at + QPoint(half, half))

    # Drawing -------------------------------------------------------------------------------

    def paint_rows(self, painter: QPainter) -> None:
        """Draw scale, days, lines, labels and cards."""
        if not self.series.lines or self.viewport().height() == 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_days(painter)
        self._paint_scale(painter)
        self._paint_names(painter)
        if self.faded:
            painter.setOpacity(FADED)
        if self.series.fan is not None:
            self._paint_fan(painter)
        chosen = self._chosen
        for line in self.series.lines:
            if line is not chosen:
                hovered = line.skater == self.hovered
                colour = self.palette_.text2 if hovered else self.palette_.idle
                self._paint_line(painter, line, colour, 2.4 if hovered else 1.7)
        if chosen is not None:
            self._paint_line(painter, chosen, self.palette_.surface, 7)
            self._paint_line(painter, chosen, self.palette_.accent, 3.4)
            self._paint_marks(painter, chosen)
        labels = self.labels()
        for label in labels:
            self._paint_label(painter, label)
        self._paint_cards(painter, [label.box for label in labels])
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.palette_.link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self.width_ - 2, self.viewport().height() - 2))
            index = self.index_of(self.selected)
            if index is not None and self.column:
                painter.drawEllipse(self.cell_box(index, self.column))

    def _paint_days(self, painter: QPainter) -> None:
        """Draw a band and a heading for each day."""
        px, palette = self.palette_.px, self.palette_
        columns = self.series.columns
        step = self.x_of(1) - self.x_of(0) if len(columns) > 1 else 0.0
        dates = QFontMetricsF(self.font_(11, 500))
        days = [column.day for column in columns]
        dated = all(
            dates.horizontalAdvance(one.date) <= days.count(one.day) * step - 2 for one in columns[1:]
        )
        for shade, day in enumerate(dict.fromkeys(one.day for one in columns if one.day is not None)):
            own = [at for at, one in enumerate(columns) if one.day == day]
            left, right = self.x_of(own[0]) - step / 2, self.x_of(own[-1]) + step / 2
            band = QRectF(left, px(6), right - left, self.viewport().height() - px(12))
            if shade % 2 == 0:
                painter.fillRect(band, QColor(palette.alt))
            painter.setPen(QColor(palette.text))
            name = self.tr("Day {day}").format(day=day)
            date = columns[own[0]].date
            painter.setFont(self.font_(12, 600))
            if painter.fontMetrics().horizontalAdvance(name) > band.width() - 2:
                name = str(day)
            painter.drawText(QRectF(left, px(8), band.width(), px(18)), CENTRE, name)
            painter.setFont(self.font_(11, 500))
            painter.setPen(QColor(palette.text3))
            if dated:
                painter.drawText(QRectF(left, px(24), band.width(), px(16)), CENTRE, date)

    def _paint_scale(self, painter: QPainter) -> None:
        palette, px = self.palette_, self.palette_.px
        painter.setFont(self.font_(11, 500))
        step = self.x_of(1) - self.x_of(0) if len(self.series.columns) > 1 else 0.0
        for per_cent in TICKS:
            y = round(self.y_of(per_cent / 100))
            right = self.x_of(len(self.series.columns) - 1) + step / 2
            left = self.x_of(0)
            colour = palette.grid if per_cent else palette.grid2
            painter.fillRect(QRectF(left, y, right - left, 1), QColor(colour))
            text = f"{per_cent}{numbers.THIN}%" if per_cent in (0, 100) else str(per_cent)
            painter.setPen(QColor(palette.text3))
            painter.drawText(QRectF(0, y - px(9), px(46), px(18)), RIGHT, text)

    def _paint_names(self, painter: QPainter) -> None:
        """Name the columns below, in the longest words that all have room for."""
        palette, px, columns = self.palette_, self.palette_.px, self.series.columns
        step = self.x_of(1) - self.x_of(0) if len(columns) > 1 else self.width_ / 2
        looks = (12, 600), (11, 600), (11, 500)
        heavy, small, light = (QFontMetricsF(self.font_(*look)) for look in looks)
        names, named = [column.name for column in columns], list(range(len(columns)))

        def fits(metrics: QFontMetricsF, texts: Sequence[str]) -> bool:
            """Whether all words but those of the first column, which has room to its left, stand apart."""
            wide = metrics.horizontalAdvance
            return all(
                (wide(texts[one]) + wide(texts[two])) / 2 + px(5) <= (two - one) * step
                for one, two in pairwise(named[1:])
            )

        if not fits(heavy, names):
            names = [name.removesuffix(" m") for name in names]
        if not fits(small, names):  # those of the other sex are told by their ticks alone
            named = [at for at in named if columns[at].own]
        tight = any(heavy.horizontalAdvance(names[at]) > step - px(5) for at in named[1:])
        above = [column.above for column in columns]
        if not fits(light, above):
            above = [
                text if column.day is None else text[:1] for text, column in zip(above, columns, strict=True)
            ]
        for at in range(len(columns)):
            painter.fillRect(QRectF(round(self.x_of(at)), self._bottom, 1, px(5)), QColor(palette.strong))
        for place, at in enumerate(named):
            column, y = columns[at], self._bottom + px(20)
            beside = (*named[max(0, place - 1) : place], *named[place + 1 : place + 2])
            room = min((abs(at - other) for other in beside), default=1) * step
            for text, look, tone, top, high in (
                (above[at], (11, 500), palette.text2, 0, 16),
                (names[at], (11 if tight else 12, 600 if column.own else 500), palette.text, 16, 18),
            ):
                painter.setFont(self.font_(*look))
                painter.setPen(QColor(tone if column.own else palette.text3))
                wide = painter.fontMetrics().horizontalAdvance(text) + 2
                most = self.x_of(0) if at == 0 else room
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(most) + 2)
                right = self.x_of(at) + min(wide, room) / 2
                painter.drawText(QRectF(right - most, y + px(top), most, px(high)), RIGHT, shown)

    def _paint_line(self, painter: QPainter, line: DayLine, colour: str, width: float) -> None:
        pen = QPen(QColor(colour), width * self.palette_.zoom)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = self._path(line)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(points[0], 2.6 * self.palette_.zoom, 2.6 * self.palette_.zoom)

    def _paint_marks(self, painter: QPainter, line: DayLine) -> None:
        """Draw a ring at each point of the chosen line that is of an event of its own."""
        painter.setPen(QPen(QColor(self.palette_.accent), 1.9 * self.palette_.zoom))
        painter.setBrush(QColor(self.palette_.surface))
        radius = 4.5 * self.palette_.zoom
        for at, point in enumerate(line.points):
            if point is not None and self.series.columns[at].own:
                painter.drawEllipse(QPointF(self.x_of(at), self.y_of(point.chance)), radius, radius)

    def _paint_label(self, painter: QPainter, label: Label) -> None:
        palette, px, box = self.palette_, self.palette_.px, label.box
        chosen = label.line.skater == self.selected
        left = box.right() < label.point.x()
        end = QPointF(box.right() + px(3) if left else box.left() - px(3), box.center().y())
        painter.setPen(QPen(QColor(palette.accent if chosen else palette.idle), px(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path, middle = QPainterPath(label.point), (label.point.x() + end.x()) / 2
        path.cubicTo(QPointF(middle, label.point.y()), QPointF(middle, end.y()), end)
        painter.drawPath(path)
        if label.line.skater == self.hovered:
            painter.fillRect(box.adjusted(-px(2), 0, px(2), 0), QColor(palette.hover))
        painter.setFont(self._letters(label.line))
        shares = QFontMetricsF(painter.font()).horizontalAdvance(label.share)
        painter.setPen(QColor(palette.accent if chosen else palette.text))
        name_box = box.adjusted(0, 0, -shares - px(5), 0)
        painter.drawText(name_box, RIGHT if left else LEFT, label.name)
        painter.setPen(QColor(palette.accent if chosen else palette.text2))
        painter.drawText(box, RIGHT, label.share)

    def _paint_fan(self, painter: QPainter) -> None:
        """Draw the bands of the chosen skater: nine in ten courses, half of them, the middle one."""
        fan, line, palette = self.series.fan, self._chosen, self.palette_
        if fan is None or line is None or not len(fan.chances):
            return
        points, now = fan.points(line.skater), line.at(0).chance
        rows = [[self.y_of(now), *(self.y_of(float(one)) for one in row)] for row in points]
        xs = [self.x_of(at) for at in range(len(self.series.columns))]
        for low, high, share in ((0, 4, OUTER), (1, 3, INNER)):
            colour = QColor(palette.ridge_fill)
            colour.setAlphaF(share)
            outline = [QPointF(x, y) for x, y in zip(xs, rows[low], strict=True)]
            outline += [QPointF(x, y) for x, y in reversed([*zip(xs, rows[high], strict=True)])]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(QPolygonF(outline))
        painter.setPen(QPen(QColor(palette.accent), 3.4 * palette.zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in zip(xs, rows[2], strict=True)]))

    # Cards ---------------------------------------------------------------------------------

    def cards(self, taken: Sequence[QRectF]) -> list[tuple[Note, QRectF]]:
        """Return the cards that find a place: beside their points, off labels, other cards and the line."""
        px, placed = self.palette_.px, list[tuple[Note, QRectF]]()
        line = self._chosen
        if line is None or self.series.fan is not None:
            return placed
        path = self._path(line)
        inside = QRectF(px(52), self._top + px(4), self.width_ - px(60), self._bottom - self._top - px(8))
        for note in self.series.notes[:3]:
            if note.skater != line.skater or note.column >= len(line.points):
                continue
            point = line.points[note.column]
            if point is None:
                continue
            at, size = QPointF(self.x_of(note.column), self.y_of(point.chance)), self._card_size(note)
            boxes = [
                QRectF(at.x() + dx, at.y() + dy, *size)
                for gap in (px(22), px(60), px(110))
                for dx in (px(20), -size[0] - px(20), -size[0] / 2)
                for dy in (gap, -gap - size[1])
            ]
            free = [
                box
                for box in boxes
                if inside.contains(box)
                and not any(box.intersects(other) for other in (*taken, *(one for _, one in placed)))
                and not _crosses(path, box.adjusted(-px(4), -px(4), px(4), px(4)))
            ]
            if free:
                placed.append((note, free[0]))
        return placed

    def _card_size(self, note: Note) -> tuple[float, float]:
        px = self.palette_.px
        wide = max(
            QFontMetricsF(self.font_(12, 600, tabular=False)).horizontalAdvance(note.title),
            QFontMetricsF(self.font_(12, 500)).horizontalAdvance(note.text),
        )
        return wide + px(22), px(42)

    def _paint_cards(self, painter: QPainter, taken: Sequence[QRectF]) -> None:
        palette, px, line = self.palette_, self.palette_.px, self._chosen
        for note, box in self.cards(taken):
            if line is None:
                return
            at = QPointF(self.x_of(note.column), self.y_of(line.at(note.column).chance))
            edge = QPointF(
                min(max(at.x(), box.left()), box.right()), min(max(at.y(), box.top()), box.bottom())
            )
            painter.setPen(QPen(QColor(palette.text2), px(1)))
            painter.drawLine(QLineF(at, edge))
            painter.setPen(QPen(QColor(palette.strong), 1))
            painter.setBrush(QColor(palette.surface))
            painter.drawRoundedRect(box, px(3), px(3))
            words = box.adjusted(px(10), px(4), -px(8), -px(4))
            painter.setFont(self.font_(12, 600, tabular=False))
            painter.setPen(QColor(palette.text))
            painter.drawText(words.adjusted(0, 0, 0, -words.height() / 2), LEFT, note.title)
            painter.setFont(self.font_(12, 500))
            painter.setPen(QColor(palette.text2))
            painter.drawText(words.adjusted(0, words.height() / 2, 0, 0), LEFT, note.text)


def _distance(at: QPointF, path: Sequence[QPointF]) -> float:
    """Return how far a point is from a line through points, in pixels."""
    nearest = min((QLineF(at, point).length() for point in path), default=float("inf"))
    for one, other in pairwise(path):
        along = QLineF(one, other)
        wide = along.dx() ** 2 + along.dy() ** 2
        if wide:
            share = ((at.x() - one.x()) * along.dx() + (at.y() - one.y()) * along.dy()) / wide
            nearest = min(nearest, QLineF(at, along.pointAt(min(1.0, max(0.0, share)))).length())
    return nearest


def _crosses(path: Sequence[QPointF], box: QRectF) -> bool:
    """Whether a line through points touches a box."""
    for one, other in pairwise(path):
        line = QLineF(one, other)
        if any(box.contains(line.pointAt(share / 24)) for share in range(25)):
            return True
    return False
