"""What the parts of a chart made of rows share: sizes, scrolling, selection, alignments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from ui.look.palette import Palette

FADED = 0.6
"""Opacity of what is not the last word."""

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
LEFT = MIDDLE | Qt.AlignmentFlag.AlignLeft
RIGHT = MIDDLE | Qt.AlignmentFlag.AlignRight
CENTRE = MIDDLE | Qt.AlignmentFlag.AlignHCenter


@dataclass
class RowsState:
    """State of an area of rows; changed by the widget only, read by what draws the rows.

    Attributes
    ----------
    width, height
        Of the rows' part of the chart, in pixels.
    scroll
        Pixels of rows above the upper edge.
    selected, hovered
        Keys of rows.
    faded
        Whether the numbers are not the last word: the run goes on.
    focused
        Whether the keyboard goes to the chart.
    marked
        Keys of skaters who are forecast from nothing.
    all_chosen
        Whether all rows are chosen, to be copied.
    pixel_ratio
        Pixels of the screen in a logical one; pyqtgraph's pens are counted in the former.
    """

    palette: Palette
    width: int = 0
    height: int = 0
    scroll: int = 0
    selected: str | None = None
    hovered: str | None = None
    faded: bool = False
    focused: bool = False
    marked: frozenset[str] = frozenset()
    all_chosen: bool = False
    pixel_ratio: float = 1.0

    def is_chosen(self, key: str) -> bool:
        """Whether a row is chosen, alone or with all others."""
        return self.all_chosen or key == self.selected


def ticks_with_room(ticks: Sequence[int], step: float, palette: Palette) -> Sequence[int]:
    """Return the ticks of a scale that have room for their numbers: all, every second, or the ends.

    Parameters
    ----------
    ticks
        Five of them, 0 to 100 %.
    step
        Pixels from one to the next.
    """
    return ticks[:: 1 if step >= palette.px(30) else 2 if step >= palette.px(16) else 4]
