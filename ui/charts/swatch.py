"""Patches in the colour of a route, hatched where the route is a pick."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from simulator.chances.outcome import PICK, Route
from ui.look.palette import Palette


def draw_swatch(painter: QPainter, box: QRectF, route: Route, palette: Palette) -> None:
    """Draw a small patch with round corners that stands for a route."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.route(route).fill))
    painter.drawRoundedRect(box, 2, 2)
    if palette.hatched(route):
        # The ends of a stroke stand out.
        _hatch(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), palette)
    painter.restore()


def draw_swatch_in(painter: QPainter, box: QRect, route: Route, palette: Palette) -> QRect:
    """Draw the patch at the left of a cell and return the room to its right."""
    size = palette.px(10)
    patch = QRectF(box.left(), box.top() + (box.height() - size) // 2, size, size)
    draw_swatch(painter, patch, route, palette)
    return box.adjusted(palette.px(17), 0, 0, 0)


def draw_hatched(painter: QPainter, box: QRectF, palette: Palette, step: float = 5) -> None:
    """Fill a bar with the hatch of picks, its lines `step` pixels before the zoom apart."""
    painter.save()
    painter.fillRect(box, QColor(palette.route(PICK).fill))
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _hatch(painter, box, palette, step)
    painter.restore()


def _hatch(painter: QPainter, box: QRectF, palette: Palette, step: float = 5) -> None:
    painter.setPen(QPen(QColor(palette.pick_hatch), 1.3 * palette.zoom))
    lines = hatch(box.width(), box.height(), palette.px(step))
    painter.drawLines([QLineF(*ends).translated(box.topLeft()) for ends in lines])


def hatch(width: float, height: float, step: float) -> list[tuple[float, float, float, float]]:
    """Return the rising lines that fill a rectangle with a hatch.

    Parameters
    ----------
    width, height
        Of the rectangle, in pixels.
    step
        Distance of the lines along the edge, in pixels.

    Returns
    -------
    list of (x0, y0, x1, y1)
        Ends of the lines from the upper left corner, all inside the rectangle.
    """
    lines = []
    corner = step
    while corner < width + height:
        top, bottom = max(0.0, corner - width), min(height, corner)
        lines.append((corner - top, top, corner - bottom, bottom))
        corner += step
    return lines
