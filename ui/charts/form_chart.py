"""The picture of form: races over time, the level with its bands, one race at the right edge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
from PySide6.QtCore import QLineF, QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QVBoxLayout, QWidget

from simulator.form.course import Level
from simulator.form.forecast import FloatArray
from simulator.form.past_race import PastRace
from ui.charts.form_marks import DASHES, draw_race, line_pen
from ui.charts.form_scale import pushed_apart, ticks
from ui.charts.form_series import HALF, MOST, Dot, FormLine, FormPicture, season_span
from ui.charts.rows_canvas import RowsCanvas
from ui.charts.rows_state import CENTRE, FADED, LEFT, RIGHT
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers

_NEAR = 14
"""Pixels from a race within which the pointer means it."""

_BESIDE = 430
"""Width from which the race to come has room at the right edge, pixels before the zoom."""

Dots = tuple[tuple[QPointF, Dot, FormLine], ...]


class _Drawing(QGraphicsItem):
    """Paints the chart."""

    def __init__(self, chart: FormChart) -> None:
        super().__init__()
        self._chart = chart

    def boundingRect(self) -> QRectF:
        """Area of the item: the whole canvas."""
        return QRectF(0, 0, self._chart.canvas.width(), self._chart.canvas.height())

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw everything."""
        self._chart.paint(painter)

    def resized(self) -> None:
        """Take note that the canvas has another size."""
        self.prepareGeometryChange()
        self.update()


class FormChart(QWidget):
    """Races as points over time; pointing at one, a click or the arrow keys tell which.

    Signals
    -------
    pointed
        The race under the pointer, None for none.
    race_chosen, race_activated
        The race that was clicked or stepped to; with Enter.
    """

    pointed = Signal(object)
    race_chosen = Signal(object)
    race_activated = Signal(object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette, self._faded = palette, False
        self.picture: FormPicture | None = None
        self.note = ""
        self.hovered: PastRace | None = None
        self.chosen: PastRace | None = None
        self._dots: Dots = ()
        self._kept: QPixmap | None = None
        self.plot = QRectF()
        self.canvas = RowsCanvas(self)
        self._drawing = _Drawing(self)
        self.canvas.addItem(self._drawing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self.setFocusProxy(self.canvas)
        self.canvas.resized.connect(self._on_resized)
        self.canvas.hovered.connect(self._on_hovered)
        self.canvas.pressed.connect(self._on_pressed)
        self.canvas.stepped.connect(self._on_stepped)
        self.canvas.focus_changed.connect(self._on_focus)
        self.retheme(palette)

    # What is shown -------------------------------------------------------------------------

    def show_picture(self, picture: FormPicture, *, note: str, spoken: str, faded: bool) -> None:
        """Show other races.

        Parameters
        ----------
        note
            What stands in the picture where races are missing.
        spoken
            The picture in words, for those who do not see it.
        """
        self.picture, self.note, self._faded = picture, note, faded
        self.canvas.setAccessibleName(self.tr("Form over time"))
        self.canvas.setAccessibleDescription(spoken)
        self._place()
        self._drawing.update()

    def mark(self, hovered: PastRace | None, chosen: PastRace | None) -> None:
        """Mark the race pointed at and the one chosen."""
        if (hovered, chosen) != (self.hovered, self.chosen):
            self.hovered, self.chosen = hovered, chosen
            self._drawing.update()

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        self._palette = palette
        self.canvas.setBackground(palette.surface)
        self.setMinimumSize(palette.px(300), palette.px(250))
        self._place()
        self._drawing.update()

    def point_of(self, race: PastRace) -> QPoint | None:
        """Return where a race lies on the canvas."""
        return next((at.toPoint() for at, dot, _ in self._dots if dot.race.race == race), None)

    def sizeHint(self) -> QSize:
        """Room for a picture of some height."""
        return QSize(self._palette.px(620), self._palette.px(340))

    # Where things lie ----------------------------------------------------------------------

    def _plot(self) -> QRectF:
        """Return where races lie: beside the times, above the months, left of the race to come."""
        px = self._palette.px
        left, top, bottom = px(56), px(24), px(50)
        size = self.canvas.size()
        right = max(px(130), min(px(196), size.width() * 3 // 10)) if self._has_race else px(46)
        return QRectF(left, top, max(size.width() - left - right, 10), max(size.height() - top - bottom, 10))

    @property
    def _has_race(self) -> bool:
        shown = self.picture
        wide = self.canvas.width() >= self._palette.px(_BESIDE)
        return wide and shown is not None and shown.at_meet and any(line.to_come is not None for line in shown.lines)

    def _y(self, time_s: float) -> float:
        shown, plot = self._shown, self.plot
        return plot.top() + (time_s - shown.low_s) / (shown.high_s - shown.low_s) * plot.height()

    def _ys(self, times_s: FloatArray) -> FloatArray:
        shown, plot = self._shown, self.plot
        return plot.top() + (times_s - shown.low_s) * (plot.height() / (shown.high_s - shown.low_s))

    def _x(self, day: date) -> float:
        return self.plot.left() + self._shown.winters.of(day) * self.plot.width()

    @property
    def _shown(self) -> FormPicture:
        if self.picture is None:
            raise ValueError("No picture of form is shown.")
        return self.picture

    def _place(self) -> None:
        """Find where the races lie: those without a place on the scale at the slow edge."""
        self._kept, self.plot = None, self._plot()
        if self.picture is None:
            return
        edge = self.plot.bottom() + self._palette.px(13)
        self._dots = tuple(
            (QPointF(self._x(dot.race.day), edge if dot.at_s is None else self._y(dot.at_s)), dot, line)
            for line in self.picture.lines
            for dot in line.dots
        )

    # What the user does --------------------------------------------------------------------

    @Slot(QSize)
    def _on_resized(self, _size: QSize) -> None:
        self._place()
        self._drawing.resized()

    @Slot()
    def _on_focus(self) -> None:
        self._drawing.update()

    @Slot(object)
    def _on_hovered(self, at: QPoint | None) -> None:
        found = None if at is None else self._near(at)
        if found != self.hovered:
            self.mark(found, self.chosen)
            self.pointed.emit(found)

    @Slot(QPoint)
    def _on_pressed(self, at: QPoint) -> None:
        self.race_chosen.emit(self._near(at))

    @Slot(int)
    def _on_stepped(self, key: int) -> None:
        """Choose an earlier or a later race of the skater in the foreground."""
        own = [] if self.picture is None else [dot.race.race for dot in self.picture.chosen.dots]
        if not own:
            return
        now = own.index(self.chosen) if self.chosen in own else len(own)
        keys = {
            Qt.Key.Key_Up: now - 1,
            Qt.Key.Key_Down: now + 1,
            Qt.Key.Key_PageUp: now - 5,
            Qt.Key.Key_PageDown: now + 5,
            Qt.Key.Key_Home: 0,
        }
        wanted = keys.get(Qt.Key(key), len(own) - 1)
        self.race_chosen.emit(own[min(max(wanted, 0), len(own) - 1)])

    def _near(self, at: QPoint) -> PastRace | None:
        """Return the race nearest to a pixel, those of the skater in the foreground first."""
        best, found = float(self._palette.px(_NEAR)), None
        for where, dot, _ in self._dots:
            away = QLineF(where, QPointF(at)).length()
            if away <= best:
                best, found = away, dot.race.race
        return found

    # Drawing -------------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Draw the chart, which is kept as a picture until it changes, and what is pointed at."""
        if self.picture is None:
            return
        ratio = self.canvas.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = QPixmap(self.canvas.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(QColor(self._palette.surface))
            inside = QPainter(self._kept)
            self._paint_all(inside)
            inside.end()
        painter.drawPixmap(0, 0, self._kept)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_rings(painter)
        if self.canvas.hasFocus():
            painter.setPen(QPen(QColor(self._palette.link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1, 1, self.canvas.width() - 2, self.canvas.height() - 2))

    def _paint_all(self, painter: QPainter) -> None:
        if self.picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        painter.setOpacity(FADED if self._faded else 1.0)
        painter.save()
        painter.setClipRect(self.plot.adjusted(-1, 0, 1, 0))
        for line in self.picture.lines:
            self._paint_level(painter, line)
        self._paint_bests(painter)
        painter.restore()
        self._paint_reference(painter)
        for at, dot, line in self._dots:
            draw_race(painter, at, self._palette, dot, line.number, chosen=line is self.picture.chosen)
        if self._has_race:
            self._paint_race(painter)
        if self.note:
            self._paint_note(painter)

    def _paint_note(self, painter: QPainter) -> None:
        """Write at the upper edge what is missing."""
        px, wrap = self._palette.px, CENTRE | Qt.TextFlag.TextWordWrap
        letters = self._font(12)
        room = self.plot.adjusted(px(14), px(10), -px(14), -px(10))
        box = QFontMetricsF(letters).boundingRect(room, int(wrap), self.note)
        box.moveTop(room.top())
        painter.fillRect(box.adjusted(-px(8), -px(4), px(8), px(4)), QColor(self._palette.surface))
        self._write(painter, box, self.note, "text2", wrap, 12)

    def _paint_axes(self, painter: QPainter) -> None:
        """Draw summers, times, months and the names of the winters."""
        palette, plot, shown = self._palette, self.plot, self._shown
        px = palette.px
        for low, high in shown.winters.summers():
            left, right = plot.left() + low * plot.width(), plot.left() + high * plot.width()
            painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), QColor(palette.alt))
        for time_s in ticks(shown.low_s, shown.high_s, max(2, int(plot.height() / px(36)))):
            y = self._y(time_s)
            painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), QColor(palette.grid))
            box = QRectF(0, y - px(9), plot.left() - px(7), px(18))
            self._write(painter, box, numbers.time_text(time_s), "text3", RIGHT, 11)
        painter.fillRect(
            QRectF(plot.left(), round(plot.bottom() + px(26)), plot.width(), 1), QColor(palette.grid2)
        )
        self._paint_months(painter)
        middle = QRectF(plot.left(), 0, plot.width(), plot.top())
        for season, low, high in shown.winters.seasons():
            left, wide = plot.left() + low * plot.width(), (high - low) * plot.width()
            name = f"{season}/{(season + 1) % 100:02d}"
            if wide > self._wide(name, 11, 600):
                box = QRectF(left, 0, wide, middle.height() - px(4))
                self._write(painter, box, name, "text3", CENTRE, 11, 600)

    def _paint_months(self, painter: QPainter) -> None:
        palette, plot = self._palette, self.plot
        px, free = palette.px, -1e9
        months = self._shown.winters.months()
        for day in months:
            x = self._x(day)
            name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
            wide = self._wide(name, 11)
            if x < free or x + wide > plot.right() + px(8):
                continue
            free = x + wide + px(8)
            painter.fillRect(QRectF(round(x), plot.bottom() + px(26), 1, px(5)), QColor(palette.grid2))
            box = QRectF(x, plot.bottom() + px(29), wide + 4, px(18))
            self._write(painter, box, name, "text3", LEFT, 11)

    def _paint_level(self, painter: QPainter, line: FormLine) -> None:
        """Draw the level; of the skater in the foreground with its bands, and what it was before."""
        palette, main = self._palette, line is self._shown.chosen
        if line.level is None:
            return
        if main:
            tone = QColor(palette.ridge_fill)
            for deviations, depth in ((MOST, 0.32), (HALF, 0.55)):
                tone.setAlphaF(depth)
                upper = self._curve(line.level, -deviations)
                lower = self._curve(line.level, deviations)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tone)
                painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        if line.before is not None and main:
            pen = QPen(QColor(palette.text3), palette.px(1.3))
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(self._curve(line.before, 0.0)))
        painter.setPen(line_pen(palette, line.number, chosen=main))
        painter.drawPolyline(QPolygonF(self._curve(line.level, 0.0)))

    def _curve(self, level: Level, deviations: float) -> list[QPointF]:
        x = self.plot.left() + self._shown.winters.at(level.days) * self.plot.width()
        y = self._ys(level.times_s(deviations))
        return [QPointF(one, two) for one, two in zip(x.tolist(), y.tolist(), strict=True)]

    def _paint_bests(self, painter: QPainter) -> None:
        """Draw the best of each season of the skater in the foreground as a dashed line."""
        palette, plot = self._palette, self.plot
        pen = QPen(QColor(palette.accent), palette.px(1.3))
        pen.setDashPattern([4, 3])
        for season, time_s in self._shown.chosen.bests:
            low, high = season_span(self._shown.winters, season)
            left, right = plot.left() + low * plot.width(), plot.left() + high * plot.width()
            y = self._y(time_s)
            painter.setPen(pen)
            painter.drawLine(QLineF(left, y, right, y))
            text = self.tr("season best {time}").format(time=numbers.time_text(time_s))
            if season != self._shown.chosen.bests[0][0] or self._wide(text, 11) > right - left:
                text = numbers.time_text(time_s)
            wide, px = self._wide(text, 11) + 2, palette.px
            places = [QRectF(at, y - px(18), wide, px(17)) for at in (right - wide - px(4), left + px(4))]
            box = min(places, key=lambda place: sum(place.contains(at) for at, _, _ in self._dots))
            self._write(painter, box, text, "text2", LEFT, 11)

    def _paint_reference(self, painter: QPainter) -> None:
        """Draw the middle of the field, and per cent before and behind it at the right."""
        palette, plot, shown = self._palette, self.plot, self._shown
        reference, px = shown.reference_s, palette.px
        if reference is None:
            return
        gap = [100 * (time / reference - 1) for time in (shown.low_s, shown.high_s)]
        edge = self.canvas.width() - px(44) if self._has_race else plot.right() + px(4)
        for value in ticks(gap[0], gap[1], max(2, int(plot.height() / px(60))), percent=True):
            box = QRectF(edge, self._y(reference * (1 + value / 100)) - px(9), px(40), px(18))
            sign = "+" if value > 0 else ""
            text = f"{sign}{numbers.number(value, 0 if value % 1 == 0 else 1)}{numbers.THIN}%"
            self._write(painter, box, text, "text3", RIGHT, 11)
        if shown.low_s < reference < shown.high_s:
            pen = QPen(QColor(palette.text3), px(1.3), Qt.PenStyle.DotLine)
            painter.setPen(pen)
            y = self._y(reference)
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            text = self.tr("middle of the field {time}").format(time=numbers.time_text(reference))
            box = QRectF(plot.left() + px(6), y + px(1), plot.width() - px(12), px(17))
            self._write(painter, box, text, "text3", LEFT, 11)

    def _paint_rings(self, painter: QPainter) -> None:
        palette = self._palette
        for race, colour in ((self.chosen, palette.accent), (self.hovered, palette.link)):
            at = next((at for at, dot, _ in self._dots if dot.race.race == race), None)
            if race is not None and at is not None:
                painter.setPen(QPen(QColor(colour), palette.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(at, palette.px(10), palette.px(10))

    # One race ------------------------------------------------------------------------------

    def _paint_race(self, painter: QPainter) -> None:
        """Draw the density of one race at the meet, its middle, and the level as a bar on the axis."""
        palette, plot, shown = self._palette, self.plot, self._shown
        px = palette.px
        left, right = plot.right() + px(12), self.canvas.width() - px(52)
        lines = [line for line in shown.lines if line.to_come is not None]
        highest = max(float(line.to_come.density.max()) for line in lines if line.to_come is not None)
        painter.save()
        painter.setClipRect(QRectF(left, plot.top() - 1, right - left + 2, plot.height() + 2))
        for line in lines:
            self._paint_density(painter, line, left, (right - left) / highest)
        painter.restore()
        self._paint_bar(painter, left)
        self._write(
            painter, QRectF(left, 0, right - left, plot.top() - px(4)), self.tr("one race"), "text3", LEFT, 11, 600
        )
        wanted = [self._y(line.to_come.forecast_s) for line in lines if line.to_come is not None]
        apart = pushed_apart(wanted, px(16), plot.top() + px(8), plot.bottom() - px(8))
        names = numbers.short_names(line.skater for line in shown.lines)
        for line, y in zip(lines, apart, strict=True):
            main, time = line is shown.chosen, line.to_come
            if time is None:
                continue
            text = numbers.time_text(time.forecast_s)
            if len(lines) > 1:
                text = f"{names[line.skater]} {text}"
            letters = self._font(11, 600)
            text = QFontMetricsF(letters).elidedText(text, Qt.TextElideMode.ElideRight, right - left - px(10))
            wide = self._wide(text, 11, 600)
            back = QColor(palette.surface)
            back.setAlphaF(0.9)
            painter.fillRect(QRectF(left + px(9), y - px(8), wide + px(4), px(16)), back)
            box = QRectF(left + px(11), y - px(9), wide + 4, px(18))
            self._write(painter, box, text, "accent" if main else "text2", LEFT, 11, 600)

    def _paint_density(self, painter: QPainter, line: FormLine, left: float, scale: float) -> None:
        race, main, palette = line.to_come, line is self._shown.chosen, self._palette
        if race is None:
            return
        ends = [QPointF(left, self._y(float(race.time_s[at]))) for at in (0, -1)]
        curve = zip((left + race.density * scale).tolist(), self._ys(race.time_s).tolist(), strict=True)
        path = QPolygonF([ends[0], *(QPointF(*point) for point in curve), ends[1]])
        pen = QPen(QColor(palette.accent if main else palette.text3), palette.px(1.6 if main else 1.3))
        if not main and DASHES[line.number]:
            pen.setDashPattern(DASHES[line.number])
        painter.setPen(pen)
        fill = QColor(palette.ridge_fill)
        fill.setAlphaF(0.45)
        painter.setBrush(fill if main else Qt.BrushStyle.NoBrush)
        if main:
            painter.drawPolygon(path)
        else:
            painter.drawPolyline(path)
        if main:
            y = self._y(race.forecast_s)
            at = float(np.interp(race.forecast_s, race.time_s, race.density))
            painter.drawLine(QLineF(left, y, left + at * scale, y))

    def _paint_bar(self, painter: QPainter, left: float) -> None:
        """Draw the level of the skater in the foreground on the axis: 95 % pale, 50 % dark."""
        palette, race = self._palette, self._shown.chosen.to_come
        if race is None:
            return
        for deviations, colour in ((MOST, palette.ridge_fill), (HALF, palette.accent)):
            top, bottom = (
                self._y(race.forecast_s * float(np.exp(sign * deviations * race.level_spread)))
                for sign in (-1, 1)
            )
            painter.fillRect(QRectF(left - palette.px(2), top, palette.px(5), bottom - top), QColor(colour))

    # Letters -------------------------------------------------------------------------------

    def _font(self, px: float, weight: int = 500) -> QFont:
        return font(px, weight, zoom=self._palette.zoom)

    def _wide(self, text: str, px: float, weight: int = 500) -> float:
        return QFontMetricsF(self._font(px, weight)).horizontalAdvance(text)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        tone: str,
        where: Qt.AlignmentFlag | Qt.TextFlag,
        px: float,
        weight: int = 500,
    ) -> None:
        painter.setFont(self._font(px, weight))
        painter.setPen(QColor(getattr(self._palette, tone)))
        painter.drawText(box, where, text)

    def copied(self) -> Sequence[Sequence[str]]:
        """Return the races of everybody in the picture as rows of cells, with their headings."""
        rows = [[self.tr("Skater"), self.tr("Day"), self.tr("Competition"), self.tr("Time"), self.tr("Weight")]]
        for line in self.picture.lines if self.picture is not None else ():
            for dot in line.dots:
                time = "" if dot.at_s is None else numbers.time_text(dot.at_s)
                weight = numbers.number(100 * dot.race.weight, 1)
                rows.append([line.skater, dot.race.day.isoformat(), dot.race.race.competition, time, weight])
        return rows
