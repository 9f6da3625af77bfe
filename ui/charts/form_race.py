"""One race at the meet, at the right edge of the picture of form: its density, and the level as a bar."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ui.charts.form_frame import FormFrame
from ui.charts.form_marks import DASHES
from ui.charts.form_scale import pushed_apart
from ui.charts.form_series import HALF, MOST, FormLine
from ui.charts.rows_columns import LEFT
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def paint_race(painter: QPainter, frame: FormFrame) -> None:
    """Draw the density of one race at the meet, its middle, and the level as a bar on the axis."""
    palette, plot, shown = frame.palette, frame.plot, frame.picture
    px = palette.px
    left, right = plot.right() + px(12), frame.size.width() - px(52)
    lines = [line for line in shown.lines if line.to_come is not None]
    highest = max(float(line.to_come.density.max()) for line in lines if line.to_come is not None)
    painter.save()
    painter.setClipRect(QRectF(left, plot.top() - 1, right - left + 2, plot.height() + 2))
    for line in lines:
        _paint_density(painter, frame, line, left, (right - left) / highest)
    painter.restore()
    _paint_bar(painter, frame, left)
    frame.write(
        painter,
        QRectF(left, 0, right - left, plot.top() - px(4)),
        translate("FormChart", "one race"),
        "text3",
        LEFT,
        11,
        600,
    )
    wanted = [frame.y(line.to_come.forecast_s) for line in lines if line.to_come is not None]
    apart = pushed_apart(wanted, px(16), plot.top() + px(8), plot.bottom() - px(8))
    names = numbers.short_names(line.skater for line in shown.lines)
    for line, y in zip(lines, apart, strict=True):
        main, time = line is shown.chosen, line.to_come
        if time is None:
            continue
        text = numbers.time_text(time.forecast_s)
        named = f"{names[line.skater]} {text}"
        if len(lines) > 1 and frame.wide(named, 11, 600) <= right - left - px(10):
            text = named
        wide = frame.wide(text, 11, 600)
        back = QColor(palette.surface)
        back.setAlphaF(0.9)
        painter.fillRect(QRectF(left + px(9), y - px(8), wide + px(4), px(16)), back)
        box = QRectF(left + px(11), y - px(9), wide + 4, px(18))
        frame.write(painter, box, text, "accent" if main else "text2", LEFT, 11, 600)


def _paint_density(painter: QPainter, frame: FormFrame, line: FormLine, left: float, scale: float) -> None:
    race, main, palette = line.to_come, line is frame.picture.chosen, frame.palette
    if race is None:
        return
    ends = [QPointF(left, frame.y(float(race.time_s[at]))) for at in (0, -1)]
    curve = zip((left + race.density * scale).tolist(), frame.ys(race.time_s).tolist(), strict=True)
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
        y = frame.y(race.forecast_s)
        at = float(np.interp(race.forecast_s, race.time_s, race.density))
        painter.drawLine(QLineF(left, y, left + at * scale, y))


def _paint_bar(painter: QPainter, frame: FormFrame, left: float) -> None:
    """Draw the level of the skater in the foreground on the axis: 95 % pale, 50 % dark."""
    palette, race = frame.palette, frame.picture.chosen.to_come
    if race is None:
        return
    for deviations, colour in ((MOST, palette.ridge_fill), (HALF, palette.accent)):
        top, bottom = (
            frame.y(race.forecast_s * float(np.exp(sign * deviations * race.level_spread)))
            for sign in (-1, 1)
        )
        painter.fillRect(QRectF(left - palette.px(2), top, palette.px(5), bottom - top), QColor(colour))
