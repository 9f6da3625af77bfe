"""The Compare chart: for each skater the chances on every side, and the change with its interval."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from simulator.ask.leverage.comparison import Change
from simulator.figures import in_points
from ui.charts.compare_series import CompareRow, CompareSeries, Z, is_clear, nice_reach, standard_error, tip
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, LEFT, RIGHT, Cell, ChartColumn, Scale
from ui.look.palette import Palette
from ui.words import numbers as words

EXTRA = 20
"""Pixels a row is higher for each side after the first."""

LEAST = 28
"""Height to which a row with one side may shrink in a file, before the zoom."""

Side = Callable[[QPainter, CompareRow, int, QRectF], None]
"""Draws one side of a row into a box, by its number."""


class CompareChart(RowsChart):
    """Dumbbells of the chances of a ticket, a row a skater."""

    OPENS_AT_CHOICE = False  # but at the largest changes

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series = CompareSeries((), 0.0, ())
        self.names: tuple[str, ...] = ()
        super().__init__(palette, "", parent)
        self.setAccessibleName(self.tr("Chances of a ticket compared"))

    @property
    def row(self) -> int:
        """Height of a row, with room for every side."""
        return self._low or self.palette_.px(self.ROW + EXTRA * max(0, len(self.series.gains) - 1))

    def show_series(self, series: CompareSeries, *, names: Sequence[str] = (), faded: bool) -> None:
        """Draw other numbers; faded ones are not the last word.

        Parameters
        ----------
        names
            Of the scenarios on the other sides.
        """
        self.series, self.names = series, tuple(names)
        shown = series, self.names
        self.set_rows([row.skater for row in series.rows], faded=faded, shown=shown)

    @property
    def least_row(self) -> int:
        """Height to which rows may shrink, before the zoom."""
        return LEAST + EXTRA * max(0, len(self.series.gains) - 1)

    def show_in(self, other: CompareChart) -> None:
        """Have another chart show what this one shows."""
        other.show_series(self.series, names=self.names, faded=self.faded)

    def tip(self, index: int) -> str:
        """Before, after, change with its interval, and who gains from whom."""
        return tip(self.series, self.series.rows[index], self.names)

    def headings(self) -> list[str]:
        """Skater, chance before, and for each side the chance after, change and standard error."""
        texts = [self.tr("Skater"), self.tr("Ticket before")]
        for name in self.names or [""] * len(self.series.gains):
            parts = self.tr("Ticket"), self.tr("Change, pp"), self.tr("SE, pp")
            texts += [f"{name}: {part}" if name else part for part in parts]
        return texts

    def cells(self, index: int) -> list[str]:
        """The numbers of a row with one decimal."""
        row = self.series.rows[index]
        texts = [row.skater, words.percent_exact(row.before, certain=row.certain)]
        for change in row.changes:
            after = words.percent_exact(change.after, certain=row.certain)
            texts += [after, words.change(change.change * 100), words.error(in_points(change.se), 1)]
        return texts

    def colour(self, change: Change) -> str:
        """Colour of a change: up, down, or quiet within noise."""
        palette = self.palette_
        if not is_clear(change):
            return palette.text3
        return palette.up if change.change > 0 else palette.down

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Names, chances before and after, those in numbers, changes, those in numbers."""
        px = self.palette_.px
        left, right = px(18), width - px(20)
        numbers, error = px(98), px(104)
        name = left + min(round(self.longest_label()) + px(20), (width * 24) // 100)
        room = max(px(80), right - name - numbers - error - px(24))
        chances = name + px(10), name + px(10) + room * 58 // 100
        changes = chances[1] + numbers + px(18), max(chances[1] + numbers + px(40), right - error)
        self.chances = Scale.of_chances(*chances, self.palette_)
        self.changes = change_scale(self.series.reach, *changes, self.palette_)
        probability, change = self.tr("Ticket probability"), self.tr("Change, pp")
        return [
            ChartColumn(left, name, self.paint_name, self.tr("Skater"), fades=False),
            ChartColumn(*chances, self._each(self._dumbbell), probability, LEFT, self.chances),
            ChartColumn(chances[1], chances[1] + numbers, self._each(self._numbers)),
            ChartColumn(*changes, self._each(self._change), change, CENTRE, self.changes),
            ChartColumn(changes[1], right, self._each(self._change_words), self.tr("Change ± SE"), RIGHT),
        ]

    def _each(self, side: Side) -> Cell:
        """Return what draws the sides of a row below each other."""

        def cell(painter: QPainter, index: int, box: QRectF) -> None:
            row, extra = self.series.rows[index], self.palette_.px(EXTRA)
            for number in range(len(row.changes)):
                below = extra * (number - (len(row.changes) - 1) / 2)
                side(painter, row, number, box.translated(0, below))

        return cell

    def _dumbbell(self, painter: QPainter, row: CompareRow, side: int, box: QRectF) -> None:
        palette, change, middle = self.palette_, row.changes[side], box.center().y()
        before, after = self.chances.x(row.before), self.chances.x(change.after)
        colour = QColor(self.colour(change))
        if abs(after - before) > palette.px(5):
            painter.setPen(QPen(colour, palette.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QLineF(before, middle, after, middle))
        painter.setPen(QPen(QColor(palette.text), 1.7 * palette.zoom))
        painter.setBrush(QColor(palette.surface))
        radius = 4.5 * palette.zoom
        painter.drawEllipse(QPointF(before, middle), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(mark(side, radius + 0.8).translated(after, middle))

    def _numbers(self, painter: QPainter, row: CompareRow, side: int, box: QRectF) -> None:
        palette, change = self.palette_, row.changes[side]
        after = words.percent(change.after, certain=row.certain, by_pick=change.after_by_pick)
        self.paint_text(painter, box, after, (13, 600, palette.text), RIGHT)
        width = QFontMetricsF(painter.font()).horizontalAdvance(after)
        before = words.share(row.before, certain=row.certain, by_pick=row.before_by_pick)
        left = box.adjusted(0, 0, -width - palette.px(5), 0)
        self.paint_text(painter, left, f"{before} →", (13, 500, palette.text2), RIGHT)

    def _change(self, painter: QPainter, row: CompareRow, side: int, box: QRectF) -> None:
        palette, x, change = self.palette_, self.changes.x, row.changes[side]
        colour, middle = QColor(self.colour(change)), box.center().y()
        pale = QColor(colour)
        pale.setAlphaF(0.3)
        zero, at, half = x(0), x(change.change), palette.px(7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(min(zero, at), middle - half, abs(at - zero), 2 * half), pale)
        error = Z * (change.se or 0)
        low, high = x(change.change - error), x(change.change + error)
        ends, reach = (low, max(low + 1, high)), palette.px(5)
        painter.setPen(QPen(colour, palette.px(1)))
        upright = [QLineF(end, middle - reach, end, middle + reach) for end in ends]
        painter.drawLines([QLineF(ends[0], middle, ends[1], middle), *upright])

    def _change_words(self, painter: QPainter, row: CompareRow, side: int, box: QRectF) -> None:
        change, px = row.changes[side], self.palette_.px
        error = standard_error(in_points(change.se))
        self.paint_text(painter, box, error, (12, 500, self.palette_.text3), RIGHT)
        width = max(QFontMetricsF(painter.font()).horizontalAdvance(error), px(42))
        left, points = box.adjusted(0, 0, -width - px(4), 0), words.change(change.change * 100)
        self.paint_text(painter, left, points, (13, 600, self.colour(change)), RIGHT)


def change_scale(reach: float, left: int, right: int, palette: Palette) -> Scale:
    """Return a scale of changes, up and down alike, with the points at the lines that have room for them."""
    end, step = nice_reach(reach)
    steps, each = round(end / step), (right - left) / 2 * step / end
    lines = tuple(number * step for number in range(-steps, steps + 1))
    told = lines
    if each < palette.px(34):  # only both ends and the middle have room
        told = (-end, 0.0, end) if (right - left) / 2 >= palette.px(26) else (0.0,)
    texts = [words.number(value * 100, 1 if step * 1000 % 10 else 0) for value in told]
    signed = [f"+{text}" if value > 0 else text for value, text in zip(told, texts, strict=True)]
    return Scale(left, right, -end, end, lines, tuple(zip(told, signed, strict=True)), "strong")


def mark(side: int, radius: float) -> QPainterPath:
    """Return the mark of a side around the origin: a circle, a square, a diamond."""
    path = QPainterPath()
    if side == 0:
        path.addEllipse(QPointF(0, 0), radius, radius)
    elif side == 1:
        path.addRect(QRectF(-radius, -radius, 2 * radius, 2 * radius))
    else:
        reach = radius * 1.3
        path.moveTo(0, -reach)
        for x, y in ((reach, 0), (0, reach), (-reach, 0)):
            path.lineTo(x, y)
        path.closeSubpath()
    return path
