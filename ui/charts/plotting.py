"""pyqtgraph, imported and configured in one place, and the chart with axes that all others are made of.

It is heavy: whoever draws nothing at the start imports this when there is something to draw.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers

pg.setConfigOptions(antialias=True, useOpenGL=False)

__all__ = ["Plot", "TimeAxis", "pen", "pg"]


def pen(colour: str, width: float, palette: Palette, *, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen that is `width` logical pixels wide before the zoom, whatever the axes."""
    result = QPen(QColor(colour), width * palette.zoom, style)
    result.setCosmetic(True)
    return result


class TimeAxis(pg.AxisItem):  # type: ignore[misc]
    """An axis of race times in seconds, written as in result lists: ``1:07.54``."""

    def tickStrings(self, values: list[float], scale: float, _spacing: float) -> list[str]:
        """Return the times at the ticks."""
        return [numbers.time_text(value * scale) if value >= 0 else "" for value in values]


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A chart with axes in the colours and letters of the theme; nothing of it is dragged, zoomed or edited.

    Parameters
    ----------
    palette
        The theme.
    name
        What the chart shows, for those who hear the window.
    axes
        Axes of another kind by their side, ``{"bottom": TimeAxis("bottom")}``.
    bare
        Whether no axes are shown.
    hover_line
        Whether an upright line follows the pointer.
    """

    hovered = Signal(object)
    """Where the pointer is along the axis at the bottom, None when it left."""

    def __init__(
        self,
        palette: Palette,
        name: str,
        axes: Mapping[str, Any] | None = None,
        *,
        bare: bool = False,
        hover_line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, axisItems=dict(axes or {}), enableMenu=False)
        self.setAccessibleName(name)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        # Nobody sees it, but what stands in it is asked; without a parent it would outlive the plot.
        self.destroyed.connect(self.getPlotItem().ctrlMenu.deleteLater)
        for part in (self, self.viewport()):
            part.setAcceptDrops(False)  # a file dropped on it is the window's
        self.axes = [self.getAxis(side) for side in ("left", "bottom")]
        if bare:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            for side in ("left", "bottom"):
                self.hideAxis(side)
            self.getPlotItem().setContentsMargins(0, 0, 0, 0)
        self.line = pg.InfiniteLine(angle=90, movable=False)
        self.line.setVisible(False)
        if hover_line:
            self.addItem(self.line, ignoreBounds=True)
            self.viewport().setMouseTracking(True)
        self._hover_line = hover_line
        Plot.retheme(self, palette)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme; a subclass redraws its items in them too."""
        self.palette_ = palette
        self.setBackground(palette.surface)
        for axis in self.axes:
            axis.setPen(pen(palette.grid2, 1, palette))
            axis.setTextPen(palette.text3)
            axis.setStyle(tickFont=font(11, 500, zoom=palette.zoom), tickTextOffset=palette.px(4))
            axis.setStyle(tickLength=-palette.px(4))
            axis.label.setFont(font(11, 600, zoom=palette.zoom))
        self.line.setPen(pen(palette.text3, 1, palette, style=Qt.PenStyle.DashLine))

    def x_at(self, point: QPointF) -> float:
        """Return the value along the axis at the bottom at a point of the chart, in pixels."""
        return float(self.getViewBox().mapSceneToView(self.mapToScene(point.toPoint())).x())

    def pixel(self, x: float, y: float) -> QPointF:
        """Return where a point of the axes stands on the chart, in pixels."""
        return QPointF(self.getViewBox().mapViewToScene(QPointF(x, y)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the line follow the pointer, and tell where it is."""
        super().mouseMoveEvent(event)
        inside = self.getViewBox().sceneBoundingRect().contains(event.position())
        self._hover(self.x_at(event.position()) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the line away."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, x: float | None) -> None:
        self.line.setVisible(self._hover_line and x is not None)
        if x is not None:
            self.line.setValue(x)
        self.hovered.emit(x)
