"""Where the columns of the Races chart stand, in pixels."""

from __future__ import annotations

from dataclasses import dataclass

from ui.charts.races_series import shown_places
from ui.look.palette import Palette

_DENSITY, _LEAST_DENSITY = 190, 130
"""Narrowest axis of times beside duels, which can do without it, and beside places."""
_CELLS, _DUELS = (23, 40), (28, 38)
"""Narrowest and widest cell of a place and of a duel."""
_MISHAPS = 2
_MEDIAN, _RECORD = 60, 44
"""Widths of the columns of numbers."""


@dataclass(frozen=True)
class RaceColumns:
    """Left edges and widths.

    Attributes
    ----------
    name_right
        Right end of the names.
    time_left, time_right
        The axis of times; equal where there is no room for it.
    median_right, record_right
        Right ends of the numbers behind it; the second is the first without a record.
    cells_left, cell
        First cell and width of each.
    places
        Places with a cell of their own; the others have one together.
    room
        Pixels for the cells of duels; less than they need where they are moved sideways.
    """

    name_right: int = 0
    time_left: int = 0
    time_right: int = 0
    median_right: int = 0
    record_right: int = 0
    cells_left: int = 0
    cell: int = 1
    places: int = 0
    room: int = 0


def fit_columns(
    width: int, name: float, starts: int, palette: Palette, *, record: bool, duels: bool
) -> RaceColumns:
    """Divide a width.

    Parameters
    ----------
    name
        Pixels that the longest name asks for.
    starts
        Skaters in the event.
    record
        Whether there is a column for the chance of a record.
    duels
        Whether duels are shown instead of places.
    """
    px = palette.px
    name_right = px(36) + min(round(name) + px(6), max(px(84), width * 19 // 100))
    time_left, edge = name_right + px(10), width - px(14)
    numbers = px(_MEDIAN) + (px(_RECORD) if record else 0)
    gap = px(12)
    free = edge - time_left - numbers - gap
    if duels:
        least, most = map(px, _DUELS)
        cell = max(least, min(most, (free - px(_DENSITY)) // max(1, starts)))
        if free - cell * starts < px(_DENSITY):  # the matrix alone
            room = edge - time_left
            cell = max(least, min(most, room // max(1, starts)))
            if cell * starts > room:  # no cell is cut through
                room -= room % cell
            return RaceColumns(
                name_right, time_left, time_left, time_left, time_left, time_left, cell, 0, room
            )
        cells = cell * starts
        places = 0
    else:
        least, most = map(px, _CELLS)
        most_cells = (free - px(_LEAST_DENSITY) - gap) // least - _MISHAPS
        places = shown_places(starts, max(2, min(6, most_cells)))
        count = places + (places < starts) + _MISHAPS
        cell = max(least, min(most, (free - max(px(_LEAST_DENSITY), free * 55 // 100) - gap) // count))
        cells = cell * count + gap
    time_right = time_left + free - cells
    median_right = time_right + px(_MEDIAN)
    record_right = median_right + (px(_RECORD) if record else 0)
    return RaceColumns(
        name_right, time_left, time_right, median_right, record_right, record_right + gap, cell, places, cells
    )
