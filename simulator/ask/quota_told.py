"""How many start places countries get with races still to come, as chances."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from simulator.ask.quota_to_come import Key
from simulator.chances.outcome import wilson_interval
from simulator.input.faults import Fault


@dataclass(frozen=True)
class PlaceChances:
    """How many start places a country gets in an event, over the tournaments.

    Attributes
    ----------
    counts
        Tournaments with so many places, from 0 on.
    """

    country: str
    counts: tuple[int, ...]

    @property
    def tournaments(self) -> int:
        """Tournaments counted."""
        return sum(self.counts)

    @property
    def likeliest(self) -> int:
        """The number of places that comes most often."""
        return int(np.argmax(self.counts))

    def chance(self, places: int) -> tuple[float, float, float]:
        """Return the chance of a number of places, and the interval of its error."""
        count = self.counts[places] if places < len(self.counts) else 0
        return (count / self.tournaments, *wilson_interval(count, self.tournaments))


@dataclass(frozen=True)
class QuotaChances:
    """The chances of a season whose last races are simulated.

    Attributes
    ----------
    to_come
        How many races of each event were simulated.
    chances
        Of each event every country that gets a place in any tournament; events that hang on a race
        whose starters are not known are left out.
    unknown
        Events with races to come of which no starter is known.
    rink_doubt
        What was assumed of the rink where nothing is known of it.
    """

    tournaments: int
    to_come: Mapping[Key, int]
    chances: Mapping[Key, tuple[PlaceChances, ...]]
    unknown: tuple[Key, ...] = ()
    rink_doubt: Fault | None = None

    def likeliest(self, country: str) -> dict[Key, int]:
        """Return the number of places of a country that comes most often, in each event."""
        return {key: self.of(key, country).likeliest for key in self.chances}

    def field(self, key: Key, places: int) -> dict[str, int]:
        """Return who likely has the places of an event, country by country, so many in all.

        One place after the other goes to the country that most often has one more.
        """
        more = [
            (-sum(own.counts[number:]), own.country, number)
            for own in self.chances.get(key, ())
            for number in range(1, len(own.counts))
        ]
        won = Counter(country for _, country, _ in sorted(more)[:places])
        return dict(won.most_common())

    def of(self, key: Key, country: str) -> PlaceChances:
        """Return the chances of a country in an event."""
        own = (one for one in self.chances.get(key, ()) if one.country == country)
        return next(own, PlaceChances(country, (self.tournaments,)))
