"""The entries of one sex in the order a forecast holds them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.event import DISTANCES, Event, Sex
from simulator.form.forecast import IntArray
from simulator.form.hyperparameters import distance_index
from simulator.meet.meet import Meet


@dataclass(frozen=True)
class EntryList:
    """Entries of one sex, ordered by skater and then short to long.

    Attributes
    ----------
    skaters
        Skaters in order of first mention in the meet; then named picks entered nowhere.
    number, events, distance
        Of each entry the index of the skater, the event, and the index of the event in
        `DISTANCES`.
    """

    skaters: tuple[str, ...]
    number: IntArray
    events: tuple[Event, ...]
    distance: IntArray

    @classmethod
    def of(cls, meet: Meet, sex: Sex) -> EntryList:
        """Order the entries of a meet."""
        skaters = tuple(dict.fromkeys([*meet.skaters(sex), *meet.mass_start_picks.get(sex, ())]))
        number = {skater: index for index, skater in enumerate(skaters)}
        pairs = {
            (number[entry.skater], distance_index(entry.event))
            for entry in meet.entries
            if entry.sex is sex and entry.event.is_distance
        }
        ordered = sorted(pairs)
        return cls(
            skaters,
            np.array([pair[0] for pair in ordered], dtype=np.int64),
            tuple(DISTANCES[pair[1]] for pair in ordered),
            np.array([pair[1] for pair in ordered], dtype=np.int64),
        )

    @property
    def names(self) -> list[str]:
        """Skater of each entry."""
        return [self.skaters[number] for number in self.number]
