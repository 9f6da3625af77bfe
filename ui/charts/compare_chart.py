"""The Compare chart: for each skater the chances on every side, and the change with its interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from simulator.ask.leverage.comparison import Change
from ui.charts.compare_series import CompareRow, CompareSeries, Z, is_clear, nice_reach
from ui.charts.compare_words import standard_error, tip
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_state import CENTRE, FADED, LEFT, RIGHT, ticks_with_room
from ui.look.palette import Palette
from ui.words import numbers as words

EXTRA = 20
"""Pixels a row is higher for each side after the first."""

TICKS = (0, 25, 50, 75, 100)


@dataclass(frozen=True)
class _Columns:
    """Columns of the chart in pixels: names, chances, their numbers, changes, their numbers."""

    name: int
    chances: tuple[int, int]
    numbers: int
    changes: tuple[int, int]
    right: int

    @classmethod
    def fit(cls, width: int, longest_name: float, palette: Palette) -> _Columns:
        px = palette.px
        left, right = px(18), width - px(20)
        numbers, error = px(98), px(104)
        name = left + min(round(longest_name) + px(20), (width * 24) // 100)
        room = max(px(80), right - name - numbers - error - px(24))
        chances = name + px(10), name + px(10) + room * 58 // 100
        start = chances[1] + numbers
        return cls(name, chances, start, (start + px(18), max(start + px(40), right - error)), right)

    def x(self, chance: float) -> float:
        return self.chances[0] + round(chance * (self.chances[1] - self.chances[0]))

    def change(self, change: float, reach: float) -> float:
        left, right = self.changes
        return round((left + right) / 2 + change / reach * (right - left) / 2)


class CompareChart(RowsChart):
    """Dumbbells of the chances of a ticket, a row a skater."""

    OPENS_AT_CHOICE = False  # but at the largest changes

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.series = CompareSeries((), 0.0, ())
        self.names: tuple[str, ...] = ()
        super().__init__(palette, "", parent)
        self.canvas.setAccessibleName(self.tr("Chances of a ticket compared"))

    @property
    def row(self) -> int:
        """Height of a row, with room for every side."""
        return self.palette_.px(self.ROW + EXTRA * max(0, len(self.series.gains) - 1))

    def show_series(self, series: CompareSeries, *, names: Sequence[str] = (), faded: bool) -> None:
        """Draw other numbers; faded ones are not the last word.

        Parameters
        ----------
        names
            Of the scenarios on the other sides.
        """
        self.series, self.names = series, tuple(names)
        self.set_rows([row.skater for row in series.rows], faded=faded)

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
            texts += [after, words.change(change.change * 100), words.number(change.se * 100, 1)]
        return texts

    def colour(self, change: Change) -> str:
        """Colour of a change: up, down, or quiet within noise."""
        palette = self.palette_
        if not is_clear(change):
            return palette.text3
        return palette.up if change.change > 0 else palette.down

    def paint_header(self, painter: QPainter) -> None:
        """Draw headings and both scales."""
        palette, columns = self.palette_, self._columns()
        upper, lower = QRectF(0, 0, columns.right, palette.px(18)), palette.px(18)
        painter.setPen(QColor(palette.text3))
        painter.setFont(self.font_(11, 600))
        for left, right, flags, text in (
            (palette.px(18), columns.name, LEFT, self.tr("Skater")),
            (columns.chances[0] - palette.px(8), columns.numbers, LEFT, self.tr("Ticket probability")),
            (columns.changes[0], columns.changes[1], CENTRE, self.tr("Change, pp")),
            (columns.changes[1], columns.right, RIGHT, self.tr("Change ± SE")),
        ):
            if painter.fontMetrics().horizontalAdvance(text) <= right - left + palette.px(8):
                painter.drawText(QRectF(left, 0, right - left, upper.height()), flags, text)
        painter.setFont(self.font_(11, 500))
        for per_cent in ticks_with_room(TICKS, columns.x(0.25) - columns.x(0), palette):
            text = f"{per_cent}{words.THIN}%" if per_cent in (TICKS[0], TICKS[-1]) else str(per_cent)
            self._tick(painter, columns.x(per_cent / 100), lower, text)
        end, step = nice_reach(self.series.reach)
        if columns.change(step, end) - columns.change(0, end) < palette.px(34):
            step = end  # only both ends and the middle have room
        beyond = round(end / step)
        if columns.change(step, end) - columns.change(0, end) < palette.px(26):
            beyond = 0
        for number in range(-beyond, beyond + 1):
            text = words.number(number * step * 100, 1 if step * 1000 % 10 else 0)
            self._tick(painter, columns.change(number * step, end), lower, f"+{text}" if number > 0 else text)

    def _tick(self, painter: QPainter, x: float, top: int, text: str) -> None:
        half = self.palette_.px(30)
        painter.drawText(QRectF(x - half, top, 2 * half, self.palette_.px(16)), CENTRE, text)

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw the lines of both scales."""
        palette, columns = self.palette_, self._columns()
        for per_cent in TICKS:
            colour = QColor(palette.grid if per_cent else palette.grid2)
            painter.fillRect(QRectF(columns.x(per_cent / 100), 0, 1, bottom), colour)
        end, step = nice_reach(self.series.reach)
        steps = round(end / step)
        for number in range(-steps, steps + 1):
            colour = QColor(palette.grid if number else palette.strong)
            painter.fillRect(QRectF(columns.change(number * step, end), 0, 1, bottom), colour)

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw a name and the dumbbells of every side."""
        palette, columns, row = self.palette_, self._columns(), self.series.rows[index]
        chosen = row.skater == self.selected
        letters = self.font_(13, 600 if chosen else 500, tabular=False)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        room = columns.name - palette.px(18)
        name = QFontMetricsF(letters).elidedText(self.named(row.skater), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(palette.px(18), top, room + 4, self.row), LEFT, name)
        if self.faded:
            painter.setOpacity(FADED)
        sides = len(row.changes)
        first = top + self.row / 2 - palette.px(EXTRA) * (sides - 1) / 2
        for side, change in enumerate(row.changes):
            middle = first + side * palette.px(EXTRA)
            self._dumbbell(painter, row, change, side, middle)
            self._numbers(painter, row, change, middle)
            self._change(painter, change, middle)

    def _dumbbell(self, painter: QPainter, row: CompareRow, change: Change, side: int, middle: float) -> None:
        palette, columns = self.palette_, self._columns()
        before, after, colour = columns.x(row.before), columns.x(change.after), QColor(self.colour(change))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, palette.px(3), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        if abs(after - before) > palette.px(5):
            painter.drawLine(QPointF(before, middle), QPointF(after, middle))
        painter.setPen(QPen(QColor(palette.text), 1.7 * palette.zoom))
        painter.setBrush(QColor(palette.surface))
        radius = 4.5 * palette.zoom
        painter.drawEllipse(QPointF(before, middle), radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPath(mark(side, radius + 0.8).translated(after, middle))

    def _numbers(self, painter: QPainter, row: CompareRow, change: Change, middle: float) -> None:
        palette, columns, height = self.palette_, self._columns(), self.palette_.px(18)
        after = words.percent(change.after, certain=row.certain, by_pick=change.after_by_pick)
        bold = self.font_(13, 600)
        width = QFontMetricsF(bold).horizontalAdvance(after)
        box = QRectF(columns.chances[1], middle - height / 2, columns.numbers - columns.chances[1], height)
        painter.setFont(bold)
        painter.setPen(QColor(palette.text))
        painter.drawText(box, RIGHT, after)
        painter.setFont(self.font_(13, 500))
        painter.setPen(QColor(palette.text2))
        before = words.share(row.before, certain=row.certain, by_pick=row.before_by_pick)
        painter.drawText(box.adjusted(0, 0, -width - palette.px(5), 0), RIGHT, f"{before} →")

    def _change(self, painter: QPainter, change: Change, middle: float) -> None:
        palette, columns = self.palette_, self._columns()
        end, _ = nice_reach(self.series.reach)
        colour = QColor(self.colour(change))
        pale = QColor(colour)
        pale.setAlphaF(0.3)
        zero, at = columns.change(0, end), columns.change(change.change, end)
        half = palette.px(7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(min(zero, at), middle - half, abs(at - zero), 2 * half), pale)
        low = columns.change(change.change - Z * change.se, end)
        high = max(low + 1, columns.change(change.change + Z * change.se, end))
        painter.setPen(QPen(colour, palette.px(1)))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for x in (low, high):
            painter.drawLine(QPointF(x, middle - palette.px(5)), QPointF(x, middle + palette.px(5)))
        self._change_words(painter, change, middle, colour)

    def _change_words(self, painter: QPainter, change: Change, middle: float, colour: QColor) -> None:
        palette, columns, height = self.palette_, self._columns(), self.palette_.px(18)
        box = QRectF(columns.changes[1], middle - height / 2, columns.right - columns.changes[1], height)
        error = self.font_(12, 500)
        text = standard_error(change.se * 100)
        painter.setFont(error)
        painter.setPen(QColor(palette.text3))
        painter.drawText(box, RIGHT, text)
        painter.setFont(self.font_(13, 600))
        painter.setPen(colour)
        width = max(QFontMetricsF(error).horizontalAdvance(text), palette.px(42))
        painter.drawText(
            box.adjusted(0, 0, -width - palette.px(4), 0), RIGHT, words.change(change.change * 100)
        )

    def _columns(self) -> _Columns:
        metrics = QFontMetricsF(self.font_(13, 600, tabular=False))
        longest = max((metrics.horizontalAdvance(self.named(key)) for key in self.keys), default=0.0)
        return _Columns.fit(self.canvas.width(), longest, self.palette_)


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
