"""Policies by what their teams win and by what one mishap costs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from ui.charts.painted import PaintedChart
from ui.charts.policy_letter import CIRCLE, draw_letter
from ui.charts.policy_series import PolicyRow, facts, widest
from ui.charts.rows_columns import CENTRE, RIGHT, elided
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import plain_tip

_APART = 3
"""Gap between two letters, pixels before the zoom."""

_NAME = 150
"""Widest name beside a letter, pixels before the zoom."""


class WorthPlot(PaintedChart):
    """Policies by what they win, and by what one mishap costs; a thin arrow leads to less sure form.

    Letters of policies that are nearly alike are moved apart, each with a line to where it stands; names
    are put beside the letters that have room.
    """

    chosen = Signal(str)
    """Letter of the policy clicked."""

    ROOM, LEAST, GROWS = (360, 280), (240, 200), True

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self.rows: tuple[PolicyRow, ...] = ()
        self.selected: str | None = None
        self.setAccessibleName(self.tr("Medals against loss by one mishap"))

    def show_policies(self, rows: Sequence[PolicyRow]) -> None:
        """Draw these policies."""
        self.rows = tuple(rows)
        pattern = self.tr("{policy}: {medals} medals, {mishap} lost by a mishap")
        told = [
            pattern.format(
                policy=row.judged.name,
                medals=numbers.number(row.medals, 2),
                mishap=numbers.percent_exact(row.mishap),
            )
            for row in self.rows
        ]
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def select(self, letter: str | None) -> None:
        """Fill the circle of a policy."""
        self.selected = letter
        self.update()

    def twin(self, palette: Palette) -> WorthPlot:
        """Return another one that shows the same, in a theme."""
        other = WorthPlot(palette)
        other.show_policies(self.rows)
        other.select(self.selected)
        return other

    # Where things are ----------------------------------------------------------------------

    def spot(self, row: PolicyRow) -> QPointF:
        """Return where a policy stands, in pixels."""
        return QPointF(self._x(row.medals), self._y(row.mishap))

    def circles(self) -> dict[str, QPointF]:
        """Return the middle of the circle of each letter, in pixels."""
        radius = self._palette.px(CIRCLE)
        spots = [self.spot(row) for row in self.rows]
        apart = spread(spots, 2 * radius + self._palette.px(_APART), self._frame())
        return {row.letter: at for row, at in zip(self.rows, apart, strict=True)}

    def _frame(self) -> QRectF:
        px = self._palette.px
        return QRectF(px(52), px(12), self.width() - px(66), self.height() - px(58))

    def _x(self, medals: float) -> float:
        low, high = widest(self.rows)
        return self._frame().left() + (medals - low) / (high - low) * self._frame().width()

    def _top(self) -> float:
        return max(0.002, 1.15 * max(row.mishap for row in self.rows))

    def _y(self, mishap: float) -> float:
        frame = self._frame()
        return frame.bottom() - mishap / self._top() * frame.height()

    def row_at(self, point: QPointF) -> PolicyRow | None:
        """Return the policy whose letter lies under a point."""
        reach, circles = self._palette.px(CIRCLE + 1), self.circles()
        inside = [row for row in self.rows if math.hypot(*(circles[row.letter] - point).toTuple()) <= reach]
        return inside[-1] if inside else None

    # Drawing -------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes, the cross through the base, intervals, arrows and letters."""
        if not self.rows:
            return
        painter, palette = QPainter(self), self._palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, base = self._frame(), self.spot(self.rows[0])
        better = QRectF(base, QPointF(frame.right(), frame.bottom()))
        painter.fillRect(better, QColor(palette.tint))
        self._paint_axes(painter, frame)
        cross = QPen(QColor(palette.text3), 1, Qt.PenStyle.DashLine)
        painter.setPen(cross)
        painter.drawLine(QPointF(base.x(), frame.top()), QPointF(base.x(), frame.bottom()))
        painter.drawLine(QPointF(frame.left(), base.y()), QPointF(frame.right(), base.y()))
        self._paint_corner(painter)
        circles = self.circles()
        for row in self.rows:
            self._paint_interval(painter, row)
            self._paint_lead(painter, row, circles[row.letter])
        for name, room in self.names():
            painter.setFont(self._letters())
            painter.setPen(QColor(palette.text2))
            painter.drawText(room, CENTRE, name)
        for row in sorted(self.rows, key=lambda one: one.letter == self.selected):
            at, chosen = circles[row.letter], row.letter == self.selected
            draw_letter(painter, at, row.letter, palette, chosen=chosen)

    def names(self) -> list[tuple[str, QRectF]]:
        """Return the names that have room beside their letters without touching another, with their boxes."""
        px, metrics, frame = self._palette.px, QFontMetricsF(self._letters()), self._frame()
        circles, base = self.circles(), self.spot(self.rows[0])
        taken = [*map(self._around, circles.values()), *map(self._reach, self.rows), self._corner()]
        taken += [
            QRectF(base.x(), frame.top(), 1, frame.height()),
            QRectF(frame.left(), base.y(), frame.width(), 1),
        ]
        placed = []
        for row in sorted(self.rows, key=lambda one: one.letter != self.selected):
            name = metrics.elidedText(row.judged.name, Qt.TextElideMode.ElideRight, px(_NAME))
            size = QSizeF(metrics.horizontalAdvance(name), metrics.height())
            at, reach = circles[row.letter], self._reach(row)
            circle = self._around(at)
            if at == self.spot(row):
                circle = circle.united(reach)
            for room in _beside(circle, at, size, px(4)):
                if frame.contains(room) and not any(room.intersects(other) for other in taken):
                    placed.append((name, room))
                    taken.append(room)
                    break
        return placed

    def _letters(self) -> QFont:
        return font(11, 500, False, zoom=self._palette.zoom)

    def _reach(self, row: PolicyRow) -> QRectF:
        """Return the box of the interval and the arrow of a policy."""
        half = 1.96 * (row.change.se or 0) if row.change is not None else 0.0
        ends = [row.medals - half, row.medals + half, row.medals if row.surer is None else row.surer]
        left, right = self._x(min(ends)), self._x(max(ends))
        return QRectF(left, self.spot(row).y() - self._palette.px(4), right - left, self._palette.px(8))

    def _around(self, at: QPointF) -> QRectF:
        """Return the box of a circle."""
        radius = self._palette.px(CIRCLE)
        return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)

    def _corner(self) -> QRectF:
        """Return the box of the words on what is better on both: in a free corner of it, else empty."""
        px, frame, metrics = self._palette.px, self._frame(), QFontMetricsF(self._letters())
        wide, high = metrics.horizontalAdvance(self.tr("better on both")), metrics.height()
        room = QRectF(self.spot(self.rows[0]), frame.bottomRight()).adjusted(px(8), px(6), -px(8), -px(6))
        taken = [*map(self._around, self.circles().values()), *map(self._reach, self.rows)]
        for top in (room.bottom() - high, room.top()):
            for left in (room.right() - wide, room.left()):
                box = QRectF(left, top, wide, high)
                if room.contains(box) and not any(box.intersects(other) for other in taken):
                    return box
        return QRectF()

    def _paint_corner(self, painter: QPainter) -> None:
        if not self._corner().isEmpty():
            painter.setFont(self._letters())
            painter.setPen(QColor(self._palette.text2))
            painter.drawText(self._corner(), CENTRE, self.tr("better on both"))

    def _paint_lead(self, painter: QPainter, row: PolicyRow, at: QPointF) -> None:
        """Lead from where a policy stands to its letter, if that was moved aside."""
        spot, palette = self.spot(row), self._palette
        if spot == at:
            return
        colour = QColor(palette.accent if row.letter == self.selected else palette.text2)
        painter.setPen(QPen(colour, palette.zoom))
        painter.drawLine(spot, at)
        painter.setBrush(colour)
        painter.drawEllipse(spot, palette.px(2.5), palette.px(2.5))

    def _paint_axes(self, painter: QPainter, frame: QRectF) -> None:
        palette, px = self._palette, self._palette.px
        painter.setFont(font(11, 500, zoom=palette.zoom))
        low, high = widest(self.rows)
        for value in _ticks(low, high, max(2, int(frame.width() / px(48)))):
            x = self._x(value)
            painter.fillRect(QRectF(round(x), frame.top(), 1, frame.height()), QColor(palette.grid))
            painter.setPen(QColor(palette.text3))
            room = QRectF(x - px(30), frame.bottom() + px(4), px(60), px(16))
            painter.drawText(room, CENTRE, numbers.number(value, 2 if high - low < 1 else 1))
        heights = _ticks(0.0, self._top(), max(2, int(frame.height() / px(44))))
        digits = digits_for(100 * heights[1])
        for value in heights:
            y = self._y(value)
            painter.fillRect(QRectF(frame.left(), round(y), frame.width(), 1), QColor(palette.grid))
            painter.setPen(QColor(palette.text3))
            text = numbers.number(100 * value, digits)
            painter.drawText(QRectF(0, y - px(8), frame.left() - px(6), px(16)), RIGHT, text)
        painter.setFont(font(11, 600, False, zoom=palette.zoom))
        painter.setPen(QColor(palette.text2))
        below = QRectF(frame.left(), frame.bottom() + px(24), frame.width(), px(16))
        painter.drawText(below, CENTRE, elided(painter, self.tr("Expected individual medals"), below.width()))
        painter.save()
        painter.translate(px(10), frame.center().y())
        painter.rotate(-90)
        room = QRectF(-frame.height() / 2, -px(9), frame.height(), px(16))
        words = self.tr("Sure tickets lost by one mishap, %")
        for shorter in (self.tr("Lost by a mishap, %"), self.tr("Lost, %")):
            if painter.fontMetrics().horizontalAdvance(words) > room.width():
                words = shorter
        painter.drawText(room, CENTRE, elided(painter, words, room.width()))
        painter.restore()

    def _paint_interval(self, painter: QPainter, row: PolicyRow) -> None:
        palette, spot = self._palette, self.spot(row)
        chosen = row.letter == self.selected
        colour = QColor(palette.accent if chosen else palette.text2)
        if row.change is not None:
            painter.setPen(QPen(colour, 1.5 * palette.zoom))
            half = 1.96 * (row.change.se or 0)
            painter.drawLine(
                QPointF(self._x(row.medals - half), spot.y()), QPointF(self._x(row.medals + half), spot.y())
            )
        if row.surer is not None and abs(self._x(row.surer) - spot.x()) > palette.px(CIRCLE):
            painter.setPen(QPen(colour, 1 * palette.zoom))
            end = QPointF(self._x(row.surer), spot.y())
            painter.drawLine(spot, end)
            back = math.copysign(palette.px(6), spot.x() - end.x())
            for side in (-1, 1):
                painter.drawLine(end, end + QPointF(back, side * palette.px(3.5)))

    # Qt ------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the policy clicked."""
        row = self.row_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and row is not None:
            self.chosen.emit(row.letter)

    def event(self, event: QEvent) -> bool:
        """Show the words of the policy at the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(QPointF(event.pos()))
            if row is None:
                QToolTip.hideText()
            else:
                lines = "\n".join([f"{row.letter}  {row.judged.name}", *facts(row.judged)])
                QToolTip.showText(event.globalPos(), plain_tip(lines), self)
            return True
        return super().event(event)


def digits_for(step: float) -> int:
    """Return the decimals that tell multiples of a round step from each other."""
    return max(0, -math.floor(math.log10(step) + 1e-9))


def _ticks(low: float, high: float, most: int) -> list[float]:
    """Return round numbers between two, at most so many."""
    step = 10 ** math.floor(math.log10(max(high - low, 1e-9) / most))
    step = next(step * factor for factor in (1, 2, 5, 10, 20) if (high - low) / (step * factor) <= most)
    first = math.ceil(low / step - 1e-9)
    return [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]


def spread(spots: Sequence[QPointF], least: float, frame: QRectF) -> list[QPointF]:
    """Move points apart until any two are so far from each other, as far as the frame allows.

    The first stays where it is, and so does each that is near no other: equal input, equal output.
    """
    apart = [QPointF(spot) for spot in spots]
    for _ in range(200):
        crowded = False
        for one in range(len(apart)):
            for two in range(one + 1, len(apart)):
                way = apart[two] - apart[one]
                far = math.hypot(way.x(), way.y())
                if far >= least - 0.01:
                    continue
                crowded = True
                turn = 2.4 * two  # of two that stand on one spot, in another direction each
                way = way / far if far > 0.01 else QPointF(math.cos(turn), math.sin(turn))
                push = way * (least - far)
                share = 1.0 if one == 0 else 0.5
                apart[two] = _inside(apart[two] + push * share, frame)
                if one:
                    apart[one] = _inside(apart[one] - push * 0.5, frame)
        if not crowded:
            break
    return apart


def _inside(point: QPointF, frame: QRectF) -> QPointF:
    return QPointF(
        min(max(point.x(), frame.left()), frame.right()), min(max(point.y(), frame.top()), frame.bottom())
    )


def _beside(box: QRectF, at: QPointF, size: QSizeF, gap: float) -> list[QRectF]:
    """Return where a name may stand at a letter in its box, the best place first."""
    wide, high = size.width(), size.height()
    columns = at.x() - wide / 2, at.x() + gap, at.x() - gap - wide
    lines = box.top() - high, box.bottom()
    corners = [(box.right() + gap, at.y() - high / 2), (box.left() - gap - wide, at.y() - high / 2)]
    corners += [(left, top) for left in columns for top in lines]
    return [QRectF(QPointF(*corner), size) for corner in corners]
