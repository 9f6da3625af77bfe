"""Where the columns of the Races chart stand, in pixels, and the colours of its cells."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from ui.charts.races_series import shown_places
from ui.look.palette import Palette

_EXPONENT, _DIVERGING = 0.75, 0.8
_DENSITY, _LEAST_DENSITY = 190, 130
_CELLS, _DUELS = (23, 40), (30, 38)
"""Narrowest and widest cell of a place and of a duel."""
_MISHAPS = 2
_MEDIAN, _RECORD = 60, 44
"""Widths of the columns of numbers."""
_BLUE, _ORANGE, _MIDDLE = ("#267FB3", "#8DB9EA"), ("#D9822B", "#C2703A"), ("#F6F7F9", "#262D36")
"""Of duels won, lost and open; light and dark."""


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


def fit_columns(width: int, name: float, starts: int, palette: Palette, *, record: bool, duels: bool) -> RaceColumns:
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
            return RaceColumns(name_right, time_left, time_left, time_left, time_left, time_left, cell, 0, room)
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


def mixed(low: str, high: str, share: float) -> QColor:
    """Return the colour between two."""
    one, two = QColor(low), QColor(high)
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in zip((one.red(), one.green(), one.blue()), (two.red(), two.green(), two.blue()), strict=True)
        )
    )


def place_colour(chance: float, palette: Palette) -> QColor:
    """Return the colour of a place's cell."""
    return mixed(palette.heat_low, palette.heat_high, min(1.0, chance) ** _EXPONENT)


def mishap_colour(chance: float, palette: Palette) -> QColor:
    """Return the colour of the cell of a fall or a disqualification; it is full at one in ten."""
    return mixed(palette.surface, palette.down, 0.07 + 0.4 * min(1.0, chance / 0.1) ** _EXPONENT)


def duel_colour(chance: float, palette: Palette) -> QColor:
    """Return the colour of a duel's cell: blue over half, orange under it."""
    end = _BLUE if chance >= 0.5 else _ORANGE
    return mixed(_MIDDLE[palette.dark], end[palette.dark], (abs(chance - 0.5) * 2) ** _DIVERGING)


def readable(fill: QColor, palette: Palette) -> QColor:
    """Return the colour of a number on a cell: the one of more contrast."""
    light = _luminance(fill)
    on_dark = (_luminance(QColor(palette.paper)) + 0.05) / (light + 0.05)
    on_light = (light + 0.05) / (_luminance(QColor(palette.ink)) + 0.05)
    return QColor(palette.paper if on_dark > on_light else palette.ink)


def _luminance(colour: QColor) -> float:
    """Relative luminance as the Web Content Accessibility Guidelines define it."""
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3])
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
