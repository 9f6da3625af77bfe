"""The entries of one sex in the order a forecast holds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.event import DISTANCES, Event, Sex
from simulator.form.forecast import IntArray
from simulator.form.hyperparameters import distance_index
from simulator.meet.meet import Entry


@dataclass(frozen=True)
class EntryList:
    """Entries of one sex, ordered by name of the skater and then short to long.

    The order is one of the names, so that sums of rounded numbers come out the same in whatever
    order a file or a user gives the entries.

    Attributes
    ----------
    skaters
        Skaters in the order of their names, those who are asked about without an entry too.
    number, events, distance
        Of each entry the index of the skater, the event, and the index of the event in
        `DISTANCES`.
    """

    skaters: tuple[str, ...]
    number: IntArray
    events: tuple[Event, ...]
    distance: IntArray

    @classmethod
    def of(cls, entries: Iterable[Entry], sex: Sex, others: Sequence[str] = ()) -> EntryList:
        """Order the entries of one sex; `others` are skaters that belong to it without an entry."""
        mine = [entry for entry in entries if entry.sex is sex]
        skaters = tuple(sorted({*(entry.skater for entry in mine), *others}))
        number = {skater: index for index, skater in enumerate(skaters)}
        ordered = sorted(
            {(number[entry.skater], distance_index(entry.event)) for entry in mine if entry.event.is_distance}
        )
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
