"""Where the parts of the Selection order table stand, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ui.look.palette import Palette

MINI_BAR = 50
"""Pixels of a small bar for a chance from 0 to 1."""

_NUMBER, _GAP, _WORTH = 48, 14, 66
_VALUE, _LEAST_OF_ALL = 47, 72
_BEFORE_WORTH = 200
"""Pixels of the strip below which there is no column for what rows are worth."""

ROW_LEAST, _ROW_MOST, _LINE = 28, 46, 20
ROW_STILL = 19
"""Height to which rows may shrink in a file, where nothing is pointed at; before the zoom."""


class _Form(NamedTuple):
    """A way to divide the width, used when it leaves so many pixels to the strip."""

    strip: int
    bars: bool
    headings: bool
    """Whether headings are seen whole."""
    last: int


_FORMS = (
    _Form(480, bars=True, headings=True, last=226),
    _Form(300, bars=True, headings=True, last=122),
    _Form(110, bars=False, headings=True, last=96),
    _Form(0, bars=False, headings=False, last=96),
)


@dataclass(frozen=True)
class OrderColumns:
    """Widths of the columns and heights of the rows.

    Attributes
    ----------
    widths
        In the order of the columns.
    mini_bars
        Whether the two columns of chances have room for their bars.
    row
        Height of a row.
    gap
        Height of the line below the median row.
    """

    widths: tuple[int, ...]
    mini_bars: bool
    row: int
    gap: int

    @classmethod
    def fit(
        cls,
        width: int,
        height: int,
        rows: int,
        place_width: float,
        texts: tuple[float, float, float],
        palette: Palette,
        least: int = ROW_LEAST,
        *,
        worth: bool = False,
    ) -> OrderColumns:
        """Divide the room: the strip gets what the others leave, the small bars give way first.

        Parameters
        ----------
        width, height
            Of the table without its heading, in pixels.
        rows
            Lines of the table.
        place_width
            Width of the longest name of a place as text, in pixels.
        texts
            Widths of the headings of the two columns of chances and of the last one.
        palette
            For the zoom.
        least
            Height of the lowest row, before the zoom.
        worth
            Whether there is a column for what rows are worth.
        """  # fmt: skip
        px = palette.px
        place = round(place_width) + px(17 + 20)
        number, worths = px(_NUMBER), px(_WORTH) if worth else 0
        tried = [(form, worths, max(form.strip, _BEFORE_WORTH if worths else 0)) for form in _FORMS[:-1]]
        bare = [(form, 0, form.strip) for form in _FORMS[-2:]]  # what rows are worth stands in Games too
        for form, worths, wanted in [*tried, *bare]:
            reached, adds, heading = (round(text) if form.headings else 0 for text in texts)
            value = px(_VALUE) + (px(MINI_BAR + 4) if form.bars else 0)
            first, second = max(value, reached) + px(_GAP), max(value, adds) + px(_GAP)
            last = max(px(form.last), heading + px(22))
            strip = width - number - place - first - second - last - worths
            if strip >= px(wanted):
                break
        widths = (number, place, first, second, max(px(_LEAST_OF_ALL), strip), last, worths)
        gap = px(_LINE)
        fair = (height - gap - 2) // max(1, rows)
        return cls(widths, form.bars, min(px(_ROW_MOST), max(px(least), fair)), gap)

    @staticmethod
    def most_height(rows: int, palette: Palette) -> int:
        """Height of so many rows when there is all the room they can use."""
        return rows * palette.px(_ROW_MOST) + palette.px(_LINE) + 4

    def strip(self, left: int) -> tuple[int, int]:
        """Return left end and width of the strip in a cell of its column that begins at `left`.

        One pixel to the left of it is for the frame of a chosen part.
        """
        return left + 1, max(1, self.widths[4] - self._strip_margin - 1)

    @property
    def _strip_margin(self) -> int:
        return 16 if self.widths[4] < 400 else 36
