"""The pictures of the view Policy: the list, worth against mishaps, slopes of orders, who gains and loses."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from simulator.policy.judgement import DerivedOrder, TicketChange
from ui.charts.games_series import gain_text
from ui.charts.policy_series import PolicyRow, Slope, facts, slopes, widest
from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import CENTRE, LEFT, RIGHT, ChartColumn, Scale, elided, mixed
from ui.charts.swatch import draw_swatch
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import plain_tip

LEAST_BAR = 24
"""Width below which bars are left out beside their numbers, pixels before the zoom."""

_CIRCLE = 11
"""Radius of a letter, pixels before the zoom."""


def draw_letter(painter: QPainter, at: QPointF, words: str, palette: Palette, *, chosen: bool) -> None:
    """Draw the letter of a policy in its circle; the chosen one is filled."""
    radius = palette.px(_CIRCLE)
    painter.setPen(QPen(QColor(palette.accent if chosen else palette.text2), 1.5 * palette.zoom))
    painter.setBrush(QColor(palette.accent if chosen else palette.surface))
    painter.drawEllipse(at, radius, radius)
    painter.setFont(font(12, 600, False, zoom=palette.zoom))
    painter.setPen(QColor(palette.on_accent if chosen else palette.text))
    painter.drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), CENTRE, words)


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
                    se=numbers.number(line.change.se, 3),
                )
            )
        return "\n".join(line for line in lines if line)

    def headings(self) -> list[str]:
        """Policy, medals, change."""
        return ["", self.tr("Policy"), self.tr("Medals"), self.tr("Change"), self.tr("SE")]

    def cells(self, index: int) -> list[str]:
        """The numbers of a row."""
        row = self.rows[index]
        change = ("", "") if row.change is None else (gain_text(row.change), numbers.number(row.change.se, 3))
        return [row.letter, row.judged.name, numbers.number(row.medals, 2), *change]

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        """Letter, name, numbers."""
        px = self.palette_.px
        right = width - px(14)
        number = px(64)
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


class WorthPlot(QWidget):
    """Policies by what they win, and by what one mishap costs; a thin arrow leads to less sure form."""

    chosen = Signal(str)
    """Letter of the policy clicked."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.rows: tuple[PolicyRow, ...] = ()
        self.selected: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
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

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a dozen letters."""
        return QSize(self._palette.px(360), self._palette.px(280))

    def minimumSizeHint(self) -> QSize:
        """Room to tell letters apart."""
        return QSize(self._palette.px(240), self._palette.px(200))

    # Where things are ----------------------------------------------------------------------

    def spot(self, row: PolicyRow) -> QPointF:
        """Return where a policy stands, in pixels."""
        return QPointF(self._x(row.medals), self._y(row.mishap))

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
        reach = self._palette.px(_CIRCLE + 3)
        near = [
            (math.dist((s.x(), s.y()), (point.x(), point.y())), row)
            for row in self.rows
            for s in [self.spot(row)]
        ]
        inside = [(far, row) for far, row in near if far <= reach]
        return min(inside, key=lambda one: one[0])[1] if inside else None

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
        for row in self.rows:
            self._paint_interval(painter, row)
        for row in sorted(self.rows, key=lambda one: one.letter == self.selected):
            draw_letter(painter, self.spot(row), row.letter, palette, chosen=row.letter == self.selected)

    def _paint_axes(self, painter: QPainter, frame: QRectF) -> None:
        palette, px = self._palette, self._palette.px
        painter.setFont(font(11, 500, zoom=palette.zoom))
        low, high = widest(self.rows)
        for value in _ticks(low, high, max(2, int(frame.width() / px(64)))):
            x = self._x(value)
            painter.fillRect(QRectF(round(x), frame.top(), 1, frame.height()), QColor(palette.grid))
            painter.setPen(QColor(palette.text3))
            room = QRectF(x - px(30), frame.bottom() + px(4), px(60), px(16))
            painter.drawText(room, CENTRE, numbers.number(value, 2 if high - low < 1 else 1))
        for value in _ticks(0.0, self._top(), max(2, int(frame.height() / px(44)))):
            y = self._y(value)
            painter.fillRect(QRectF(frame.left(), round(y), frame.width(), 1), QColor(palette.grid))
            painter.setPen(QColor(palette.text3))
            text = numbers.number(100 * value, 1 if self._top() < 0.1 else 0)
            painter.drawText(QRectF(0, y - px(8), frame.left() - px(6), px(16)), RIGHT, text)
        painter.setFont(font(11, 600, False, zoom=palette.zoom))
        painter.setPen(QColor(palette.text2))
        below = QRectF(frame.left(), frame.bottom() + px(24), frame.width(), px(16))
        painter.drawText(below, CENTRE, elided(painter, self.tr("Expected individual medals"), below.width()))
        painter.save()
        painter.translate(px(10), frame.center().y())
        painter.rotate(-90)
        words = self.tr("Sure tickets lost by one mishap, %")
        room = QRectF(-frame.height() / 2, -px(9), frame.height(), px(16))
        painter.drawText(room, CENTRE, elided(painter, words, room.width()))
        painter.restore()

    def _paint_interval(self, painter: QPainter, row: PolicyRow) -> None:
        palette, spot = self._palette, self.spot(row)
        chosen = row.letter == self.selected
        colour = QColor(palette.accent if chosen else palette.text2)
        if row.change is not None:
            painter.setPen(QPen(colour, 1.5 * palette.zoom))
            half = 1.96 * row.change.se
            painter.drawLine(
                QPointF(self._x(row.medals - half), spot.y()), QPointF(self._x(row.medals + half), spot.y())
            )
        if row.surer is not None and abs(self._x(row.surer) - spot.x()) > palette.px(_CIRCLE):
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


def _ticks(low: float, high: float, most: int) -> list[float]:
    """Return round numbers between two, at most so many."""
    step = 10 ** math.floor(math.log10(max(high - low, 1e-9) / most))
    step = next(step * factor for factor in (1, 2, 5, 10, 20) if (high - low) / (step * factor) <= most)
    first = math.ceil(low / step - 1e-9)
    return [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]


class SlopesChart(QWidget):
    """The order derived from form at the left, the published one at the right, a line for each row."""

    ROW = 20

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.slopes: tuple[Slope, ...] = ()
        self._derived: DerivedOrder | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Order derived from form, and the published one"))

    def show_derived(self, derived: DerivedOrder) -> None:
        """Draw an order beside the published one."""
        self._derived, self.slopes = derived, slopes(derived)
        pattern = self.tr("{row}: {derived} by form, {published} published")
        told = [
            pattern.format(row=numbers.row_name(one.row), derived=one.derived, published=one.published)
            for one in self.slopes
        ]
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def twin(self, palette: Palette) -> SlopesChart:
        """Return another one that shows the same, in a theme."""
        other = SlopesChart(palette)
        if self._derived is not None:
            other.show_derived(self._derived)
        return other

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all rows."""
        rows = max(1, len(self.slopes))
        return QSize(self._palette.px(380), self._palette.px(24 + self.ROW * rows))

    def minimumSizeHint(self) -> QSize:
        """As high as the rows are."""
        return QSize(self._palette.px(280), self.sizeHint().height())

    def _middle(self, number: int) -> float:
        return self._palette.px(24) + (number - 0.5) * self._palette.px(self.ROW)

    def tip_at(self, y: float) -> str:
        """Return the words of the derived row at a height; empty for none."""
        number = int((y - self._palette.px(24)) // self._palette.px(self.ROW)) + 1
        if not 1 <= number <= len(self.slopes):
            return ""
        one = self.slopes[number - 1]
        lines = [numbers.row_name(one.row)]
        if one.worth is None:
            lines.append(self.tr("Nothing in the data values this row; it stays where it is."))
        else:
            lines.append(self.tr("worth {worth}").format(worth=numbers.number(one.worth, 3)))
        if one.sure is not None:
            sure = numbers.percent(one.sure)
            lines.append(self.tr("above the next row in {share} of what form may be").format(share=sure))
        return "\n".join(lines)

    def event(self, event: QEvent) -> bool:
        """Show the words of the row at the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos().y())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw worths, both orders, and the lines between them."""
        if not self.slopes:
            return
        painter, palette, px = QPainter(self), self._palette, self._palette.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        letters = font(12, 500, False, zoom=palette.zoom)
        metrics = QFontMetricsF(font(12, 600, False, zoom=palette.zoom))
        name = max(metrics.horizontalAdvance(numbers.row_name(one.row)) for one in self.slopes) + px(2)
        bar, worth, last = px(44), px(36), px(30)
        if self.width() < bar + worth + last + 2 * name + px(70):
            bar = 0
        left = bar + worth + name + px(10)
        right = self.width() - last - name - px(10)
        self._paint_headings(painter, left, right, name)
        most = max((one.worth or 0.0 for one in self.slopes), default=0.0) or 1.0
        for one in self.slopes:
            box = QRectF(0, self._middle(one.derived) - px(9), 0, px(18))
            if one.worth is not None:
                if bar:
                    track = QRectF(0, box.center().y() - px(4), bar, px(8))
                    painter.fillRect(track, QColor(palette.grid))
                    track.setWidth(bar * one.worth / most)
                    painter.fillRect(track, QColor(palette.route(one.row.event).fill))
                painter.setFont(font(11, 500, zoom=palette.zoom))
                painter.setPen(QColor(palette.text2))
                painter.drawText(
                    QRectF(bar, box.top(), worth - px(2), px(18)), RIGHT, numbers.number(one.worth, 2)
                )
            elif bar:
                draw_swatch(
                    painter, QRectF(0, box.center().y() - px(4), px(10), px(8)), one.row.event, palette
                )
            painter.setFont(font(12, 600, False, zoom=palette.zoom) if one.moved else letters)
            painter.setPen(QColor(palette.text if one.moved else palette.text2))
            words = numbers.row_name(one.row)
            painter.drawText(QRectF(left - name - px(8), box.top(), name, px(18)), RIGHT, words)
            other = QRectF(right + px(8), self._middle(one.published) - px(9), name, px(18))
            painter.drawText(other, LEFT, words)
            self._paint_line(painter, one, left, right)
            if one.rises:
                painter.setFont(font(11, 600, zoom=palette.zoom))
                painter.setPen(QColor(self._colour(one)))
                sign = f"+{one.rises}" if one.rises > 0 else f"{numbers.MINUS}{-one.rises}"
                painter.drawText(QRectF(self.width() - last, other.top(), last, px(18)), RIGHT, sign)

    def _paint_headings(self, painter: QPainter, left: float, right: float, name: float) -> None:
        palette, px = self._palette, self._palette.px
        painter.setFont(font(11, 600, False, zoom=palette.zoom))
        painter.setPen(QColor(palette.text3))
        for box, flags, words in (
            (QRectF(0, 0, left - name, px(18)), LEFT, self.tr("Worth")),
            (QRectF(left - name - px(8), 0, name, px(18)), RIGHT, self.tr("By form")),
            (QRectF(right + px(8), 0, name, px(18)), LEFT, self.tr("Published")),
        ):
            painter.drawText(box, flags, elided(painter, words, box.width()))

    def _paint_line(self, painter: QPainter, one: Slope, left: float, right: float) -> None:
        palette = self._palette
        start, end = QPointF(left, self._middle(one.derived)), QPointF(right, self._middle(one.published))
        third = QPointF((right - left) / 3, 0)
        path = QPainterPath(start)
        path.cubicTo(start + third, end - third, end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._colour(one)), (2.0 if one.moved else 1.2) * palette.zoom))
        painter.drawPath(path)
        painter.setBrush(QColor(self._colour(one)))
        for point in (start, end):
            painter.drawEllipse(point, palette.px(2.5), palette.px(2.5))

    def _colour(self, one: Slope) -> str:
        if not one.moved:
            return self._palette.text3
        return self._palette.up if one.rises > 0 else self._palette.down


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
        self.most, self.heading = 0.01, ""
        self._short: dict[str, str] = {}
        super().__init__(palette, "", parent)

    def show_changes(self, rows: Sequence[TicketChange], most: float, heading: str, *, faded: bool) -> None:
        """Draw these changes on a scale that reaches to the largest of both charts."""
        self.rows, self.most, self.heading = tuple(rows), max(most, 0.01), heading
        self._short = dict(numbers.short_names(row.skater for row in rows))
        self.setAccessibleName(heading)
        shown = self.rows, self.most, heading
        self.set_rows([row.skater for row in rows], faded=faded, shown=shown)

    def show_in(self, other: TicketChangesChart) -> None:
        """Have another chart show what this one shows."""
        other.show_changes(self.rows, self.most, self.heading, faded=self.faded)

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
            se=numbers.number(100 * row.change.se, 2),
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
            ChartColumn(left, left + both, self._paint_both, "A \N{RIGHTWARDS ARROW}", RIGHT),
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
        half = 1.96 * row.change.se
        low, high = self.scale.x(max(0.0, size - half)), self.scale.x(min(self.most, size + half))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for at in (low, high):
            painter.drawLine(QPointF(at, middle - px(4)), QPointF(at, middle + px(4)))

    def _paint_change(self, painter: QPainter, index: int, box: QRectF) -> None:
        row = self.rows[index]
        colour = change_colour(row.change.mean, row.change.clear, self.palette_)
        self.paint_text(painter, box, numbers.change(100 * row.change.mean), (13, 600, colour), RIGHT)
