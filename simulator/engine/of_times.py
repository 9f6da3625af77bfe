"""What rows and classifications ask of the times of an event as it is ridden: races, standards, points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers, set_apart
from simulator.engine.points import Points, added, points_of, short
from simulator.engine.ranking import Places, Times, break_ties, places_of, tournaments_with_ties
from simulator.engine.streams import Keys, hashed_uniform
from simulator.selection.field import Standard

if TYPE_CHECKING:
    from simulator.engine.event_races import EventRaces


@dataclass(frozen=True)
class OfTimes:
    """What is kept of the times of an event; nothing where no row and no classification asks for it.

    Attributes
    ----------
    races
        Places in each of its two races, (starts, tournaments), uint8.
    met
        Whether each start met a standard, (starts, tournaments), bool.
    points
        Points for classifications, by how many runs count: both, or one for the time that counts.
    first
        Places down to which a lot settles ties in a race.
    """

    races: tuple[Places, ...] = ()
    met: Mapping[Standard, NDArray[np.bool_]] = field(default_factory=dict)
    points: Mapping[int, Points] = field(default_factory=dict)
    first: int = 0

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        arrays = [*self.races, *self.met.values(), *self.points.values()]
        return sum(own.nbytes for own in arrays)

    def set_apart(self) -> OfTimes:
        """Return a copy with its arrays in pages of their own, to be kept for long."""
        return replace(
            self,
            races=tuple(set_apart(own) for own in self.races),
            met={asked: set_apart(own) for asked, own in self.met.items()},
            points={count: set_apart(own) for count, own in self.points.items()},
        )

    def settled(self, keys: Keys) -> OfTimes:
        """Return the same with ties in races settled by lot where they matter.

        Parameters
        ----------
        keys
            Keys of the streams of the first run, (starts,), uint64.
        """
        races = []
        for number, places in enumerate(self.races):
            tied = tournaments_with_ties(places, min(self.first, len(places)))
            positions = places.copy()
            if len(tied):
                lots = hashed_uniform(keys[:, None], tied[None, :], _LOTS + number)
                positions[:, tied] = break_ties(places[:, tied], lots)
            races.append(positions)
        return replace(self, races=tuple(races))


_LOTS = 100
"""Purpose of the lots of the first race, behind all that are drawn in any event."""


class TimesAsked:
    """Takes what is asked for from times as they come, run by run; they do not stay."""

    def __init__(self, races: EventRaces, buffers: Buffers) -> None:
        self._of, self._buffers = races, buffers
        self._races: list[Places] = []
        self._met: dict[Standard, NDArray[np.bool_]] = {}
        self._points: dict[int, list[Times]] = {}

    def look(self, run: int | None, time_ms: Times) -> None:
        """Look at the times of a run, or at those that count (run None), (starts, tournaments)."""
        of = self._of
        if of.races_count and run is not None:
            self._races.append(places_of(time_ms, self._buffers))
        for asked in of.standards:
            if asked[0] == run:
                self._met[asked] = time_ms <= asked[1]
        # A distance that counts twice gives the points of both runs, else those of the time that counts.
        count = 1 if run is None else 2
        if count in of.points_of_runs:
            self._points.setdefault(count, []).append(points_of(time_ms, of.event))

    @property
    def times(self) -> OfTimes:
        """What was asked for."""
        points = {count: short(added(own)) for count, own in self._points.items()}
        return OfTimes(tuple(self._races), self._met, points, self._of.tie_places)
