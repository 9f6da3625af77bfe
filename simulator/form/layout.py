"""Where shared effects stand when they are many: races in the order of time, what lasts behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from simulator.form.forecast import FloatArray, IntArray
from simulator.form.process import LASTING, Points

WIDE = 128
"""Races in one panel."""


@dataclass(frozen=True)
class Place:
    """Where a career stands in a layout.

    Attributes
    ----------
    rows
        Its races among its rows, in the order of time; nobody stands in a race twice.
    races
        Where each of these stands in the band, (races,), rising.
    pieces
        Panels that they fall into, and which of them do.
    border, lasting
        Effects of the border in the career, and their indicator matrix, (rows of it, effects).
    """

    rows: IntArray
    races: IntArray
    pieces: tuple[tuple[int, slice], ...]
    border: IntArray
    lasting: FloatArray


@dataclass(frozen=True)
class Layout:
    """The order of effects: a band of races, each with what its day shifts, and a border of what lasts.

    A race of a day with several holds two effects, the day's and its own. The band has their
    sum alone; the two follow from the sums of the day.

    Attributes
    ----------
    races
        Effect of each place of the band that no other race has, (band,).
    day
        Effect that a race shares with others of its day, (band,); -1 for none.
    border
        Effects that last, (border,).
    first
        First panel that each panel is linked to, (panels,), never falling.
    places
        Where each career stands, by number of the skater.
    """

    races: IntArray
    day: IntArray
    border: IntArray
    first: IntArray
    places: dict[int, Place]

    @classmethod
    def of(cls, points: Points, careers: Iterable[tuple[int, IntArray]], effects: int) -> Layout:
        """Lay out the effects of careers, each a number and the rows of its points."""
        session, race = points.shared[:, LASTING:].T
        own = np.where(race >= 0, race, session)
        clock, day = np.full(effects, np.inf), np.full(effects, -1)
        np.minimum.at(clock, own[own >= 0], points.clock[own >= 0])
        day[race[race >= 0]] = session[race >= 0]
        held = np.unique(own[own >= 0])
        races = held[np.lexsort((held, day[held], clock[held]))]
        lasts = np.ones(effects, dtype=bool)
        lasts[races] = False
        lasts[day[day >= 0]] = False
        border = np.flatnonzero(lasts)
        position = np.full(effects, -1)
        position[races], position[border] = np.arange(len(races)), np.arange(len(border))
        band = np.where(own >= 0, position[own], -1)
        places = {
            number: _place(rows, band[rows], points.shared[rows, :LASTING], position)
            for number, rows in careers
        }
        first = np.arange(-(-len(races) // WIDE))
        linked = [place.races // WIDE for place in places.values() if len(place.races)]
        linked += [np.flatnonzero(day[races] == one) // WIDE for one in np.unique(day[day >= 0])]
        for panels in linked:
            first[panels] = np.minimum(first[panels], panels[0])
        first = np.minimum.accumulate(first[::-1])[::-1]
        return cls(races, day[races], border, first, places)

    def panel(self, number: int) -> slice:
        """Return the places of a panel."""
        return slice(number * WIDE, min((number + 1) * WIDE, len(self.races)))

    def start(self, number: int) -> int:
        """Return the first place that a panel has a column for."""
        return int(self.first[number]) * WIDE

    def last(self, number: int) -> int:
        """Return the last panel that is linked to a panel."""
        return int(np.searchsorted(self.first, number, side="right")) - 1


def pieces(places: IntArray) -> Iterator[tuple[int, slice]]:
    """Yield the panels that rising places fall into, with which of them do."""
    panels = (places // WIDE).tolist()
    start = 0
    while start < len(panels):
        stop = bisect_right(panels, panels[start])
        yield panels[start], slice(start, stop)
        start = stop


def _place(rows: IntArray, band: IntArray, lasting: IntArray, position: IntArray) -> Place:
    raced = np.flatnonzero(band >= 0)
    raced = raced[np.argsort(band[raced], kind="stable")]
    row, column = np.nonzero(lasting >= 0)
    held = position[lasting[row, column]]
    border = np.unique(held)
    design = np.zeros((len(rows), len(border)))
    np.add.at(design, (row, np.searchsorted(border, held)), 1.0)
    return Place(raced, band[raced], tuple(pieces(band[raced])), border, design)
