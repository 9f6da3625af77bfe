"""Where the columns and rows of the Tickets chart stand, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from ui.look.palette import Palette

TICKS = (0, 25, 50, 75, 100)
"""Per cent at the lines of the grid."""


@dataclass(frozen=True)
class Columns:
    """Columns of the chart in logical pixels from its left edge.

    Attributes
    ----------
    rank_right, name_left, name_right
        Right edge of the rank; edges of the name.
    bars_left, bars_right
        0 % and 100 %.
    value_right
        Right edge of the ticket column.
    arrow_left, change_right
        Edges of the column of changes; both the right edge of the chart when there is none.
    row, bar
        Heights of a row and a bar; both odd or both even, so that bars end on whole pixels.
    """

    rank_right: int
    name_left: int
    name_right: int
    bars_left: int
    bars_right: int
    value_right: int
    arrow_left: int
    change_right: int
    row: int
    bar: int

    @classmethod
    def fit(
        cls, width: int, longest_name: float, value_width: float, palette: Palette, change_width: float = 0.0
    ) -> Columns:
        """Divide the width: the names get what the longest needs, up to a third.

        Parameters
        ----------
        width
            Of the whole chart, in pixels.
        longest_name, value_width
            Widths of the longest name and the widest value as text, in pixels.
        palette
            For the zoom.
        change_width
            Width of the widest change as text, in pixels; 0 when no changes are shown.
        """
        px = palette.px
        name_left = px(18) + px(22)
        wanted = max(name_left + round(longest_name) + px(10), px(150))
        bars_left = min(wanted, max(px(120), width * 34 // 100))
        change_right = max(bars_left + px(100), width - px(18))
        arrow_left = change_right
        if change_width:
            arrow_left = change_right - round(change_width) - px(20)
        value_right = max(bars_left + px(100), arrow_left - px(18)) if change_width else change_right
        bars_right = max(bars_left + px(40), value_right - round(value_width) - px(24))
        row = px(41)
        bar = px(21)
        return cls(
            rank_right=px(18) + px(12),
            name_left=name_left,
            name_right=bars_left - px(8),
            bars_left=bars_left,
            bars_right=bars_right,
            value_right=value_right,
            arrow_left=arrow_left,
            change_right=change_right,
            row=row,
            bar=bar if (row - bar) % 2 == 0 else bar + 1,
        )

    @property
    def bars_width(self) -> int:
        """Pixels from 0 % to 100 %."""
        return self.bars_right - self.bars_left

    def x(self, chance: float) -> int:
        """Pixel of a chance from 0 to 1."""
        return self.bars_left + round(chance * self.bars_width)
