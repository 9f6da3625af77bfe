"""The marks of the baseline in the Tickets chart: a hollow circle, and a dotted link to the bar."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt

from ui.charts.plotting import pg
from ui.charts.tickets_series import TicketRow
from ui.charts.tickets_state import ChartState

MARK = 9
"""Width of a circle, in pixels."""


class BaselineMarks:
    """Where each skater stood in the baseline, over the bars.

    Parameters
    ----------
    state
        What to draw.
    view_box
        The part of the chart with the scale.
    """

    def __init__(self, state: ChartState, view_box: pg.ViewBox) -> None:
        self._state = state
        self.links = pg.PlotCurveItem(connect="pairs")
        self.links.setZValue(4)
        self.circles = pg.ScatterPlotItem(pxMode=True)
        self.circles.setZValue(5)
        for item in (self.links, self.circles):
            view_box.addItem(item, ignoreBounds=True)

    def draw(self) -> None:
        """Draw a mark for each skater whose chance changed enough to see."""
        state, columns = self._state, self._state.columns
        rows = [row for row in state.series.rows if row.against is not None and row.against.is_seen]
        ends = np.array([_ends(row, state) for row in rows], dtype=float).reshape(len(rows), 2)
        x = (ends - columns.bars_left) / columns.bars_width  # (rows, 2): end of the bar, baseline
        y = np.array([row.position + 0.5 for row in rows], dtype=float)
        text = state.palette.text
        dotted = pg.mkPen(state.palette.text3, width=state.stroke(1.3), style=Qt.PenStyle.DotLine)
        self.links.setData(x=x.ravel(), y=np.repeat(y, 2), pen=dotted, connect="pairs", antialias=True)
        self.circles.setData(
            x=x[:, 1],
            y=y,
            size=state.palette.px(MARK),
            pen=pg.mkPen(text, width=state.stroke(1.7)),
            brush=state.palette.surface,
        )


def _ends(row: TicketRow, state: ChartState) -> tuple[float, float]:
    """Return where the link leaves the bar and where the circle stands, in pixels."""
    columns = state.columns
    baseline = columns.x(row.against.baseline) if row.against is not None else 0
    ticket = columns.x(row.chance.ticket)
    half = state.palette.px(MARK) / 2
    if abs(baseline - ticket) <= half:  # no room for a link
        return baseline + 0.5, baseline + 0.5
    return ticket + 0.5, baseline + 0.5
