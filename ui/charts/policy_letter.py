"""The letter of a policy in its circle."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui.charts.rows_columns import CENTRE
from ui.look.palette import Palette
from ui.look.theme import font

CIRCLE = 11
"""Radius of a letter, pixels before the zoom."""


def draw_letter(painter: QPainter, at: QPointF, words: str, palette: Palette, *, chosen: bool) -> None:
    """Draw the letter of a policy in its circle; the chosen one is filled."""
    radius = palette.px(CIRCLE)
    painter.setPen(QPen(QColor(palette.accent if chosen else palette.text2), 1.5 * palette.zoom))
    painter.setBrush(QColor(palette.accent if chosen else palette.surface))
    painter.drawEllipse(at, radius, radius)
    painter.setFont(font(12, 600, False, zoom=palette.zoom))
    painter.setPen(QColor(palette.on_accent if chosen else palette.text))
    painter.drawText(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), CENTRE, words)
