"""What the parts of the Tickets chart share: series, columns, scrolling and selection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtGui import QFont

from ui.charts.rows_state import RowsState
from ui.charts.tickets_columns import Columns
from ui.charts.tickets_series import TicketRow, TicketsSeries, tickets_series
from ui.look.palette import LIGHT
from ui.look.theme import font


@dataclass
class ChartState(RowsState):
    """State of the chart.

    Attributes
    ----------
    series, columns
        What is drawn, and where.
    line_text
        Words at the line below the last ticket.
    """

    series: TicketsSeries = field(default_factory=lambda: tickets_series(()))
    columns: Columns = field(default_factory=lambda: Columns.fit(600, 0, 0, LIGHT))
    line_text: str = ""

    @property
    def total_height(self) -> int:
        """Pixels of all rows together."""
        return int(self.series.height * self.columns.row)

    def top(self, row: TicketRow) -> int:
        """Upper edge of a row, in pixels from the upper edge of the part shown."""
        return int(row.position * self.columns.row) - self.scroll

    def visible(self) -> Iterator[TicketRow]:
        """Rows of which at least a part is shown."""
        for row in self.series.rows:
            if -self.columns.row < self.top(row) < self.height:
                yield row

    def stroke(self, width: float) -> float:
        """Width of a pyqtgraph pen that looks `width` logical pixels wide."""
        return width * self.palette.zoom * self.pixel_ratio

    def font(self, px: float, weight: int) -> QFont:
        """Return a font for numbers at the zoom of the theme."""
        return font(px, weight, zoom=self.palette.zoom)

    def name_font(self, chosen: bool) -> QFont:
        """Return the font of names; its hyphens are narrow, unlike those that go with equal digits."""
        return font(13, 600 if chosen else 500, tabular=False, zoom=self.palette.zoom)
