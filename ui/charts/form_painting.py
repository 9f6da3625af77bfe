"""What lies below the races in the picture of form: axes, levels and bands, season bests, the field."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from simulator.form.course import Level
from ui.charts.form_frame import FormFrame
from ui.charts.form_marks import line_pen
from ui.charts.form_scale import ticks
from ui.charts.form_series import HALF, MOST, FormLine, season_span
from ui.charts.rows_columns import CENTRE, LEFT, RIGHT
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def paint_axes(painter: QPainter, frame: FormFrame) -> None:
    """Draw summers, times, months and the names of the winters."""
    palette, plot, shown = frame.palette, frame.plot, frame.picture
    px = palette.px
    for low, high in shown.winters.summers():
        left, right = plot.left() + low * plot.width(), plot.left() + high * plot.width()
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), QColor(palette.alt))
    for time_s in ticks(shown.low_s, shown.high_s, max(2, int(plot.height() / px(36)))):
        y = frame.y(time_s)
        painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), QColor(palette.grid))
        box = QRectF(0, y - px(9), plot.left() - px(7), px(18))
        frame.write(painter, box, numbers.time_text(time_s), "text3", RIGHT, 11)
    painter.fillRect(
        QRectF(plot.left(), round(plot.bottom() + px(26)), plot.width(), 1), QColor(palette.grid2)
    )
    _paint_months(painter, frame)
    middle = QRectF(plot.left(), 0, plot.width(), plot.top())
    for season, low, high in shown.winters.seasons():
        left, wide = plot.left() + low * plot.width(), (high - low) * plot.width()
        name = f"{season}/{(season + 1) % 100:02d}"
        if wide > frame.wide(name, 11, 600):
            box = QRectF(left, 0, wide, middle.height() - px(4))
            frame.write(painter, box, name, "text3", CENTRE, 11, 600)


def _paint_months(painter: QPainter, frame: FormFrame) -> None:
    palette, plot = frame.palette, frame.plot
    px, free = palette.px, -1e9
    months = frame.picture.winters.months()
    for day in months:
        x = frame.x(day)
        name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
        wide = frame.wide(name, 11)
        if x < free or x + wide > plot.right() + px(8):
            continue
        free = x + wide + px(8)
        painter.fillRect(QRectF(round(x), plot.bottom() + px(26), 1, px(5)), QColor(palette.grid2))
        box = QRectF(x, plot.bottom() + px(29), wide + 4, px(18))
        frame.write(painter, box, name, "text3", LEFT, 11)


def paint_level(painter: QPainter, frame: FormFrame, line: FormLine) -> None:
    """Draw the level; of the skater in the foreground with its bands, and what it was before."""
    palette, main = frame.palette, line is frame.picture.chosen
    if line.level is None:
        return
    if main:
        tone = QColor(palette.ridge_fill)
        for deviations, depth in ((MOST, 0.32), (HALF, 0.55)):
            tone.setAlphaF(depth)
            upper = _curve(frame, line.level, -deviations)
            lower = _curve(frame, line.level, deviations)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone)
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
    if line.before is not None and main:
        pen = QPen(QColor(palette.text3), palette.px(1.3))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(_curve(frame, line.before, 0.0)))
    painter.setPen(line_pen(palette, line.number, chosen=main))
    painter.drawPolyline(QPolygonF(_curve(frame, line.level, 0.0)))


def _curve(frame: FormFrame, level: Level, deviations: float) -> list[QPointF]:
    x = frame.plot.left() + frame.picture.winters.at(level.days) * frame.plot.width()
    y = frame.ys(level.times_s(deviations))
    return [QPointF(one, two) for one, two in zip(x.tolist(), y.tolist(), strict=True)]


def paint_bests(painter: QPainter, frame: FormFrame, dots: Sequence[QPointF]) -> None:
    """Draw the best of each season of the skater in the foreground as a dashed line."""
    palette, plot = frame.palette, frame.plot
    pen = QPen(QColor(palette.accent), palette.px(1.3))
    pen.setDashPattern([4, 3])
    for season, time_s in frame.picture.chosen.bests:
        low, high = season_span(frame.picture.winters, season)
        left, right = plot.left() + low * plot.width(), plot.left() + high * plot.width()
        y = frame.y(time_s)
        painter.setPen(pen)
        painter.drawLine(QLineF(left, y, right, y))
        text = translate("FormChart", "season best {time}").format(time=numbers.time_text(time_s))
        if season != frame.picture.chosen.bests[0][0] or frame.wide(text, 11) > right - left:
            text = numbers.time_text(time_s)
        wide = frame.wide(text, 11) + 2
        box = free_place(frame, QRectF(left, y, right - left, 0), wide, dots)
        frame.write(painter, box, text, "text2", LEFT, 11)


def free_place(frame: FormFrame, line: QRectF, wide: float, dots: Sequence[QPointF]) -> QRectF:
    """Return where words at a line hide the fewest dots, and are not crossed by the level if that can be.

    They stand at an end of the line or at its middle, above it or below.
    """
    px = frame.palette.px
    places = [
        QRectF(at, top, wide, px(17))
        for top in (line.top() - px(18), line.top() + px(2))
        for at in (line.right() - wide - px(4), line.left() + px(4), line.center().x() - wide / 2)
    ]
    reach = px(9)  # of the dot that is chosen, with its ring

    def hidden(place: QRectF) -> tuple[int, bool]:
        around = place.adjusted(-reach, -reach, reach, reach)
        return sum(around.contains(at) for at in dots), _is_crossed(frame, place)

    return min(places, key=hidden)


def _is_crossed(frame: FormFrame, place: QRectF) -> bool:
    """Whether the level of the skater in the foreground goes through a box."""
    level = frame.picture.chosen.level
    if level is None:
        return False
    curve = _curve(frame, level, 0.0)
    across = np.linspace(place.left(), place.right(), 9)
    heights = np.interp(across, [at.x() for at in curve], [at.y() for at in curve])
    return bool(np.any((heights >= place.top()) & (heights <= place.bottom())))


def paint_reference(painter: QPainter, frame: FormFrame, dots: Sequence[QPointF]) -> None:
    """Draw the middle of the field, and per cent before and behind it at the right."""
    palette, plot, shown = frame.palette, frame.plot, frame.picture
    reference, px = shown.reference_s, palette.px
    if reference is None:
        return
    gap = [100 * (time / reference - 1) for time in (shown.low_s, shown.high_s)]
    edge = frame.size.width() - px(44) if frame.has_race else plot.right() + px(4)
    percents = ticks(gap[0], gap[1], max(2, int(plot.height() / px(60))), percent=True)
    if len(percents) < 2:  # one alone would read like a chance
        percents = ()
    else:
        title = translate("FormChart", "to the field")
        wide = frame.wide(title, 11) + 2
        box = QRectF(edge + px(40) - wide, plot.bottom() + px(4), wide, px(18))
        frame.write(painter, box, title, "text3", RIGHT, 11)
    for value in percents:
        box = QRectF(edge, frame.y(reference * (1 + value / 100)) - px(9), px(40), px(18))
        sign = "+" if value > 0 else ""
        text = f"{sign}{numbers.number(value, 0 if value % 1 == 0 else 1)}{numbers.THIN}%"
        frame.write(painter, box, text, "text3", RIGHT, 11)
    if shown.low_s < reference < shown.high_s:
        pen = QPen(QColor(palette.text3), px(1.3), Qt.PenStyle.DotLine)
        painter.setPen(pen)
        y = frame.y(reference)
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        text = translate("FormChart", "middle of the field {time}").format(time=numbers.time_text(reference))
        line = QRectF(plot.left(), y, plot.width(), 0)
        box = free_place(frame, line, frame.wide(text, 11) + 2, dots)
        frame.write(painter, box, text, "text3", LEFT, 11)


def paint_note(painter: QPainter, frame: FormFrame, note: str) -> None:
    """Write at the upper edge what is missing."""
    px, wrap = frame.palette.px, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    letters = frame.font(12)
    room = frame.plot.adjusted(px(14), px(10), -px(14), -px(10))
    box = QFontMetricsF(letters).boundingRect(room, int(wrap), note)
    box.moveTop(room.top())
    painter.fillRect(box.adjusted(-px(8), -px(4), px(8), px(4)), QColor(frame.palette.surface))
    frame.write(painter, box, note, "text2", wrap, 12)
