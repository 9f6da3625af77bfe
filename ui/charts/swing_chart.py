"""The chart of what decides: a chance given that something happens, and given that it does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from simulator.event import Event
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_state import CENTRE, FADED, LEFT, RIGHT, ticks_with_room
from ui.look.palette import Palette
from ui.words import numbers

TICKS = (0, 25, 50, 75, 100)


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


class SwingChart(RowsChart):
    """Bars from the overall chance outwards: solid if it happens, outlined if it does not."""

    ROW = 56
    HEADER = 52
    SMALLEST = (220, 84)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        self.rows: tuple[SwingRow, ...] = ()
        self.overall = 0.0
        self.by_pick = False
        super().__init__(palette, "", parent)
        self.canvas.setAccessibleName(self.tr("What decides"))

    def show_rows(
        self, rows: Sequence[SwingRow], overall: float, *, by_pick: bool = False, faded: bool
    ) -> None:
        """Draw these rows around the overall chance; it may be certain by a pick."""
        chosen = self.chosen_row
        self.rows, self.overall, self.by_pick = tuple(rows), overall, by_pick
        self.set_rows([row.key for row in rows], faded=faded)
        label = chosen.label if chosen is not None else None
        self.select(next((row.key for row in rows if row.label == label), None))

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

    def paint_header(self, painter: QPainter) -> None:
        """Draw the scale, and the overall chance in a flag."""
        palette = self.palette_
        painter.setFont(self.font_(11, 500))
        painter.setPen(QColor(palette.text3))
        top, half = palette.px(32), palette.px(30)
        for per_cent in self._ticks():
            text = f"{per_cent}{numbers.THIN}%" if per_cent in (TICKS[0], TICKS[-1]) else str(per_cent)
            x = self._x(per_cent / 100)
            painter.drawText(QRectF(x - half, top, 2 * half, palette.px(16)), CENTRE, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font_(12, 600))
        text = self.tr("overall {chance}").format(chance=numbers.percent(self.overall, by_pick=self.by_pick))
        width = QFontMetricsF(painter.font()).horizontalAdvance(text) + palette.px(24)
        x = self._x(self.overall)
        left = min(max(0.0, x - width / 2), self.width_ - width)
        flag = QRectF(left, palette.px(4), width, palette.px(21))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(flag, 3, 3)
        tip, reach = flag.bottom() + palette.px(6), palette.px(6)
        painter.drawPolygon(
            QPolygonF([QPointF(x - reach, flag.bottom()), QPointF(x + reach, flag.bottom()), QPointF(x, tip)])
        )
        painter.setPen(QColor(palette.on_accent))
        painter.drawText(flag, CENTRE, text)

    def _ticks(self) -> Sequence[int]:
        """Return the ticks that have room for their numbers."""
        return ticks_with_room(TICKS, self._x(0.25) - self._x(0), self.palette_)

    def paint_grid(self, painter: QPainter, bottom: int) -> None:
        """Draw the lines of the scale."""
        for per_cent in TICKS:
            painter.fillRect(QRectF(self._x(per_cent / 100), 0, 1, bottom), QColor(self.palette_.grid))

    def paint_row(self, painter: QPainter, index: int, top: int) -> None:
        """Draw the outcome, how often it happens, and the two bars."""
        palette, row = self.palette_, self.rows[index]
        left, patch = palette.px(18), palette.px(10)
        if row.event is not None:
            colour = QColor(palette.route(row.event).fill)
            painter.fillRect(QRectF(left, top + palette.px(14), patch, patch), colour)
        text_left = left + patch + palette.px(8)
        room = self._end_of_label(row) - text_left
        letters = self.font_(13, 600 if row.own else 500, tabular=False)
        painter.setFont(letters)
        painter.setPen(QColor(palette.text))
        label = QFontMetricsF(letters).elidedText(row.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(text_left, top + palette.px(8), room + 4, palette.px(21)), LEFT, label)
        painter.setFont(self.font_(12, 500))
        painter.setPen(QColor(palette.text3))
        often = row.note or self.tr("happens in {share}").format(share=numbers.percent(row.share))
        often = QFontMetricsF(painter.font()).elidedText(often, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(text_left, top + palette.px(28), room + 4, palette.px(18)), LEFT, often)
        if self.faded:
            painter.setOpacity(FADED)
        self._bar(painter, row.chance_if_not, top, solid=False)
        self._bar(painter, row.chance_if, top, solid=True)
        painter.fillRect(QRectF(self._x(self.overall) - 1, top, 2, self.row), QColor(palette.text))
        self._value(painter, row.chance_if_not, row.chance_if_not >= row.chance_if, top, solid=False)
        self._value(painter, row.chance_if, row.chance_if > row.chance_if_not, top, solid=True)

    def _bar(self, painter: QPainter, chance: float, top: int, *, solid: bool) -> None:
        palette = self.palette_
        one, two = sorted((self._x(self.overall), self._x(chance)))
        height = palette.px(21)
        box = QRectF(one, top + (self.row - height) // 2, max(1.0, two - one), height)
        if solid:
            painter.fillRect(box, QColor(palette.ridge_line))
            return
        painter.fillRect(box, QColor(palette.tint))
        painter.setPen(QPen(QColor(palette.ridge_fill), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _value(self, painter: QPainter, chance: float, right: bool, top: int, *, solid: bool) -> None:
        palette = self.palette_
        painter.setFont(self.font_(13, 600 if solid else 500))
        painter.setPen(QColor(palette.text if solid else palette.text2))
        text, gap, room = numbers.percent(chance, by_pick=self.by_pick), palette.px(7), palette.px(60)
        outer = self._x(max(chance, self.overall)) if right else self._x(min(chance, self.overall))
        if right:
            painter.drawText(QRectF(outer + gap, top, room, self.row), LEFT, text)
        else:
            painter.drawText(QRectF(outer - gap - room, top, room, self.row), RIGHT, text)

    def _end_of_label(self, row: SwingRow) -> float:
        """Return where the words of a row must end: before the scale, and before a chance left of it."""
        px = self.palette_.px
        low = min(row.chance_if, row.chance_if_not)
        letters = QFontMetricsF(self.font_(13, 600 if low == row.chance_if else 500))
        chance_left = (
            self._x(min(low, self.overall)) - px(7) - letters.horizontalAdvance(numbers.percent(low))
        )
        return min(self._left() - px(14), chance_left - px(12))

    def _left(self) -> int:
        """Return where the scale begins; where room is scarce the words get more than the bars."""
        px, width = self.palette_.px, self.width_
        return max(px(200), width * 46 // 100, min(px(290), width * 54 // 100))

    def _x(self, chance: float) -> float:
        left, right = self._left(), self.width_ - self.palette_.px(58)
        return left + round(chance * max(1, right - left))
