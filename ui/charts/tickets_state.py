"""What the parts of the Tickets chart share: series, columns, scrolling and selection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFont

from ui.charts.tickets_columns import Columns
from ui.charts.tickets_series import TicketRow, TicketsSeries, tickets_series
from ui.palette import Palette
from ui.theme import font


@dataclass
class ChartState:
    """State of the chart; changed by the widget only, read by the items it draws.

    Attributes
    ----------
    width, height
        Of the rows' part of the chart, in pixels.
    scroll
        Pixels of rows above the upper edge.
    selected, hovered
        Skaters, by name.
    faded
        Whether the numbers are not the last word: the run goes on.
    focused
        Whether the keyboard goes to the chart.
    line_text
        Words at the line below the last ticket.
    pixel_ratio
        Pixels of the screen in a logical one; pyqtgraph's pens are counted in the former.
    """

    palette: Palette
    series: TicketsSeries
    columns: Columns
    width: int = 0
    height: int = 0
    scroll: int = 0
    selected: str | None = None
    hovered: str | None = None
    faded: bool = False
    focused: bool = False
    line_text: str = ""
    pixel_ratio: float = 1.0

    @classmethod
    def empty(cls, palette: Palette) -> ChartState:
        """Return the state without skaters."""
        return cls(palette, tickets_series(()), Columns.fit(600, 0, 0, palette))

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
