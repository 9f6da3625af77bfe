"""The bars, hatches and whiskers of the Tickets chart, in pyqtgraph."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF

from simulator.chances.outcome import Route
from ui.charts.plotting import pg
from ui.charts.rows_state import FADED
from ui.charts.tickets_baseline import BaselineMarks
from ui.charts.tickets_series import BarPart, TicketRow, hatch
from ui.charts.tickets_state import ChartState

_OVERHANG = 8
"""Pixels left and right of the scale for whiskers at its ends."""

_WHISKER_HALF = 2
"""A whisker is drawn at least so many pixels to each side."""


class Bars:
    """The part of the chart with a scale: 0 to 1 from left to right, rows from top to bottom.

    Every bar ends on a whole pixel, so that it is sharp; neighbours stand one pixel apart.

    Parameters
    ----------
    state
        What to draw.
    """

    def __init__(self, state: ChartState) -> None:
        self._state = state
        self.view_box = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
        self.view_box.setZValue(0)
        self.view_box.disableAutoRange()
        self._bars: dict[Route | None, Any] = {}
        self._hatch = pg.PlotCurveItem(connect="pairs")
        self._hatch.setZValue(2)
        self._whiskers = pg.ErrorBarItem()
        self._whiskers.setZValue(3)
        self.view_box.addItem(self._hatch, ignoreBounds=True)
        self.view_box.addItem(self._whiskers, ignoreBounds=True)
        self.baseline = BaselineMarks(state, self.view_box)

    @property
    def opacity(self) -> float:
        """Opacity of all bars."""
        return float(self.view_box.opacity())

    def place(self) -> None:
        """Fit the scale into its column and follow the scrolling."""
        state, columns = self._state, self._state.columns
        width = columns.bars_width
        area = QRectF(columns.bars_left - _OVERHANG, 0, width + 2 * _OVERHANG, max(1, state.height))
        self.view_box.setGeometry(area)
        margin = _OVERHANG / width
        self.view_box.setRange(
            xRange=(-margin, 1 + margin),
            yRange=(state.scroll / columns.row, (state.scroll + max(1, state.height)) / columns.row),
            padding=0,
            disableAutoRange=True,
        )

    def draw(self) -> None:
        """Draw the series in the colours of the theme."""
        state = self._state
        parts: dict[Route | None, list[tuple[TicketRow, BarPart]]] = {}
        for row in state.series.rows:
            for segment in row.segments:
                parts.setdefault(segment.route, []).append((row, segment))
        for route in [route for route in self._bars if route not in parts]:
            self.view_box.removeItem(self._bars.pop(route))
        for route, segments in parts.items():
            self._draw_route(route, segments)
        self._draw_hatch(
            [part for route, found in parts.items() if state.palette.hatched(route) for part in found]
        )
        self._draw_whiskers()
        self.baseline.draw()
        self.fade()

    def fade(self) -> None:
        """Make all bars pale, or as they were."""
        self.view_box.setOpacity(FADED if self._state.faded else 1.0)

    def _edges(self, segment: BarPart) -> tuple[int, int]:
        columns = self._state.columns
        left, right = columns.x(segment.start), columns.x(segment.start + segment.chance)
        return (left + 1 if segment.start > 0 and right - left > 2 else left), right

    def _top(self, row: TicketRow) -> int:
        columns = self._state.columns
        return int(row.position * columns.row) + (columns.row - columns.bar) // 2

    def _draw_route(self, route: Route | None, parts: list[tuple[TicketRow, BarPart]]) -> None:
        columns = self._state.columns
        edges = np.array([self._edges(segment) for _row, segment in parts], dtype=float)  # (bars, 2)
        tops = np.array([self._top(row) for row, _segment in parts], dtype=float)
        opts = {
            "x0": (edges[:, 0] - columns.bars_left) / columns.bars_width,
            "width": (edges[:, 1] - edges[:, 0]) / columns.bars_width,
            "y0": tops / columns.row,
            "height": columns.bar / columns.row,
            "pen": None,
            "brush": self._state.palette.route(route).fill,
        }
        if route in self._bars:
            self._bars[route].setOpts(**opts)
        else:
            self._bars[route] = pg.BarGraphItem(**opts)
            self.view_box.addItem(self._bars[route], ignoreBounds=True)

    def _draw_hatch(self, parts: list[tuple[TicketRow, BarPart]]) -> None:
        state, columns, xs, ys = self._state, self._state.columns, [], []
        for row, segment in parts:
            left, right = self._edges(segment)
            top = self._top(row)
            # Half a pixel inside, as the ends of a stroke stand out.
            for x0, y0, x1, y1 in hatch(right - left - 1, columns.bar - 1, state.palette.px(7)):
                xs += [left + 0.5 + x0, left + 0.5 + x1]
                ys += [top + 0.5 + y0, top + 0.5 + y1]
        x = (np.array(xs, dtype=float) - columns.bars_left) / columns.bars_width
        y = np.array(ys, dtype=float) / columns.row
        pen = pg.mkPen(state.palette.pick_hatch, width=state.stroke(1.3))
        self._hatch.setData(x=x, y=y, pen=pen, connect="pairs", antialias=True)

    def _draw_whiskers(self) -> None:
        state, columns = self._state, self._state.columns
        rows = [row for row in state.series.rows if not row.chance.settled]
        self._whiskers.setVisible(bool(rows))
        if not rows:
            return
        ends = np.array([whisker(row, state) for row in rows], dtype=float)  # (rows, 3)
        middle = ends[:, 0]
        self._whiskers.setData(
            x=(middle - columns.bars_left) / columns.bars_width,
            y=np.array([self._top(row) + columns.bar / 2 for row in rows]) / columns.row,
            left=(middle - ends[:, 1]) / columns.bars_width,
            right=(ends[:, 2] - middle) / columns.bars_width,
            beam=state.palette.px(11) / columns.row,
            pen=pg.mkPen(state.palette.text, width=state.stroke(1.5)),
        )


def whisker(row: TicketRow, state: ChartState) -> npt.NDArray[np.float64]:
    """Return middle, left and right end of the 95 % interval of a row, in whole pixels, (3,)."""
    columns, chance = state.columns, row.chance
    middle = columns.x(chance.ticket)
    left = max(columns.bars_left, min(columns.x(chance.ticket_low), middle - _WHISKER_HALF))
    right = max(columns.x(chance.ticket_high), middle + _WHISKER_HALF, left + 2 * _WHISKER_HALF)
    return np.array([middle, left, right], dtype=np.float64)
