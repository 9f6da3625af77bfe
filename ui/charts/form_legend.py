"""The signs that explain the picture of form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.charts.form_marks import draw_lost
from ui.look.palette import Palette
from ui.look.parts.legend import Sign

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def signs_of_form(*, at_meet: bool, excluded: bool) -> list[Sign]:
    """Return the signs: races, level and season best, what does not count, and what is left out."""
    race = translate("FormView", "race, area = weight"), translate("FormView", "race")
    level = translate("FormView", "level, 50 and 95 %"), translate("FormView", "level")
    lost = translate("FormView", "fallen or lost: not in the level"), translate("FormView", "fallen, lost")
    signs = [Sign(race, _draw_dots, 30), *([Sign(level, _draw_band, 22)] if at_meet else [])]
    signs.append(Sign((translate("FormView", "season best"),), _draw_dashes, 22))
    signs.append(Sign(lost, _draw_cross, 12))
    if excluded:
        signs.append(Sign((translate("FormView", "left out"),), partial(_draw_cross, left_out=True), 12))
    if excluded and at_meet:
        before = (translate("FormView", "level in the baseline"),)
        signs.append(Sign(before, partial(_draw_dashes, quiet=True), 22, needed=False))
    return signs


def _draw_dots(painter: QPainter, box: QRectF, palette: Palette) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    x = box.left()
    for radius in (2.4, 4, 6):
        reach = radius * palette.zoom
        painter.drawEllipse(QPointF(x + reach, box.center().y()), reach, reach)
        x += 2 * reach + 2


def _draw_band(painter: QPainter, box: QRectF, palette: Palette) -> None:
    middle, tone = box.center().y(), QColor(palette.ridge_fill)
    for half, depth in ((7, 0.32), (4, 0.55)):
        tone.setAlphaF(depth)
        reach = half * palette.zoom
        painter.fillRect(QRectF(box.left(), middle - reach, box.width(), 2 * reach), tone)
    painter.setPen(QPen(QColor(palette.accent), palette.px(2)))
    painter.drawLine(QLineF(box.left(), middle, box.right(), middle))


def _draw_dashes(painter: QPainter, box: QRectF, palette: Palette, *, quiet: bool = False) -> None:
    pen = QPen(QColor(palette.text3 if quiet else palette.accent), palette.px(1.3))
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))


def _draw_cross(painter: QPainter, box: QRectF, palette: Palette, *, left_out: bool = False) -> None:
    painter.translate(box.center())
    if left_out:
        painter.setPen(QPen(QColor(palette.what_if), palette.px(1.8)))
        painter.drawEllipse(QPointF(0, 0), 5 * palette.zoom, 5 * palette.zoom)
    else:
        draw_lost(painter, palette, QColor(palette.text2), untimed=False)
