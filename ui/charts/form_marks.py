"""Marks of races and skaters in the pictures of form: shapes by skater, the way a race ended."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from simulator.form.course import RaceMark
from ui.charts.form_series import Dot
from ui.look.palette import Palette

DASHES: tuple[tuple[float, ...], ...] = ((), (5, 3), (2, 2.5), (7, 3, 2, 3))
"""Dashes of the lines of the skaters, in order; the shapes are disc, diamond, square, triangle."""

LEAST, LARGEST = 2.6, 8.5
"""Radius of a race of no weight, and of one that alone decides, in pixels before the zoom."""


def shape(number: int, radius: float) -> QPainterPath:
    """Return the mark of a skater around (0, 0); all have the area of a disc of the radius."""
    path = QPainterPath()
    if number == 0:
        path.addEllipse(QPointF(0, 0), radius, radius)
    elif number == 1:
        reach = radius * math.sqrt(math.pi / 2)
        path.moveTo(0, -reach)
        for x, y in ((reach, 0), (0, reach), (-reach, 0)):
            path.lineTo(x, y)
        path.closeSubpath()
    elif number == 2:
        half = radius * math.sqrt(math.pi) / 2
        path.addRect(QRectF(-half, -half, 2 * half, 2 * half))
    else:
        side = radius * math.sqrt(4 * math.pi / math.sqrt(3))
        high = side * math.sqrt(3) / 2
        path.moveTo(0, -high * 2 / 3)
        path.lineTo(side / 2, high / 3)
        path.lineTo(-side / 2, high / 3)
        path.closeSubpath()
    return path


def radius_of(weight: float) -> float:
    """Return the radius of a race: its area grows with its weight from that of the smallest mark."""
    share = min(1.0, max(0.0, weight) / 0.5)
    return math.sqrt(LEAST**2 + share * (LARGEST**2 - LEAST**2))


def line_pen(palette: Palette, number: int, *, chosen: bool) -> QPen:
    """Return the pen of a skater's line: thick for the one in the foreground, dashed from the second on."""
    pen = QPen(QColor(palette.accent if chosen else palette.text3), palette.px(2.6 if chosen else 1.4))
    if DASHES[number] and not chosen:
        pen.setDashPattern(DASHES[number])
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def draw_race(
    painter: QPainter, at: QPointF, palette: Palette, dot: Dot, number: int, *, chosen: bool
) -> None:
    """Draw one race: a mark, a ring of what is assumed where it is left out, or how it was lost."""
    px, colour = palette.px, QColor(palette.accent if chosen else palette.text3)
    painter.save()
    painter.translate(at)
    if dot.at_s is None:
        if not dot.counts:
            colour = QColor(palette.what_if)
        draw_lost(painter, palette, colour, untimed=dot.race.mark is RaceMark.UNTIMED)
    elif dot.counts:
        painter.setPen(QPen(QColor(palette.surface), px(1.2)))
        painter.setBrush(colour)
        painter.drawPath(shape(number, radius_of(dot.race.weight) * palette.zoom))
    else:
        painter.setPen(QPen(QColor(palette.what_if), px(1.8)))
        painter.setBrush(QColor(palette.surface))
        painter.drawPath(shape(number, 5 * palette.zoom))
    painter.restore()


def draw_lost(painter: QPainter, palette: Palette, colour: QColor, *, untimed: bool) -> None:
    """Draw a race that says nothing of form around (0, 0): a crossed circle, or a question."""
    reach = 5.2 * palette.zoom
    painter.setPen(QPen(colour, 1.4 * palette.zoom))
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(QPointF(0, 0), reach, reach)
    if untimed:
        painter.drawLine(QLineF(-0.4 * reach, 0, 0.4 * reach, 0))
        return
    for sign in (-1, 1):
        far = 0.55 * reach
        painter.drawLine(QLineF(-far, -sign * far, far, sign * far))
