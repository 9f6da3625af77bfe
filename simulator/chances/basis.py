"""What the forecasts of a plan rest on: which results, from where, up to when, and of whom there are none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from simulator.event import Sex

_SEASON_MONTH = 7
_OLD_DAYS = 92
"""Three months."""

MARK = "°"
"""Stands behind the name of a skater who is forecast from nothing."""


class ForecastFrom(StrEnum):
    """What the forecast of a skater rests on, the strongest of it."""

    RESULTS = "results"
    PERSONAL_BESTS = "personal_bests"
    NOTHING = "nothing"


class Nothing(StrEnum):
    """Why form data leave nothing for the forecast."""

    EMPTY = "empty"
    NOT_BEFORE_THE_MEET = "not_before_the_meet"
    NOT_OF_AN_ENTRANT = "not_of_an_entrant"


class Stale(StrEnum):
    """Why the results used say little of the form now."""

    OLD = "older_than_three_months"
    NOT_THIS_SEASON = "none_of_this_season"


class WithoutResult(StrEnum):
    """Why there is no result of an entrant, as far as can be told."""

    NONE = "no_result"
    TOO_LATE = "all_too_late"
    OTHER_NAME = "perhaps_another_name"


@dataclass(frozen=True)
class SourceBasis:
    """One source of results.

    Attributes
    ----------
    name
        Name of the file, or ``pasted text``; empty for the results shipped with the program.
    rows
        Rows found in it.
    used
        Those that the forecast learns from: ridden before the meet, told nowhere before.
    unread, repeated, late, undated
        Rows left out: not understood by the reader, told by a source before, of the first day of
        the meet or later, without a day that shows that they were ridden before.
    newest
        Day of the newest result used, None when there is none.
    """

    name: str
    rows: int
    used: int
    unread: int = 0
    repeated: int = 0
    late: int = 0
    undated: int = 0
    newest: date | None = None


@dataclass(frozen=True)
class SkaterBasis:
    """What is known of an entrant: timed results of before the meet, and personal bests used.

    Attributes
    ----------
    late
        Timed results of the first day of the meet or later, which say nothing.
    other_name
        A name almost alike that has results, for who has none; empty when there is none.
    newest
        Day of the newest of the results.
    """

    sex: Sex
    skater: str
    results: int
    personal_bests: int
    late: int = 0
    other_name: str = ""
    newest: date | None = None

    @property
    def missing(self) -> WithoutResult | None:
        """Why there is no result, the likeliest reason; None when there is one."""
        if self.results:
            return None
        if self.other_name:
            return WithoutResult.OTHER_NAME
        return WithoutResult.TOO_LATE if self.late else WithoutResult.NONE

    @property
    def forecast_from(self) -> ForecastFrom:
        """What the forecast rests on."""
        if self.results:
            return ForecastFrom.RESULTS
        return ForecastFrom.PERSONAL_BESTS if self.personal_bests else ForecastFrom.NOTHING


@dataclass(frozen=True)
class Basis:
    """What the forecasts of a plan rest on.

    Attributes
    ----------
    order
        Name of the selection order.
    first_day
        First day of the meet: only what was ridden before says something.
    sources
        Where the results are from.
    skaters
        Every entrant: women, then men, each in the order of their names, however the entries stand.
    as_of
        Day on whose evening the form data are taken, None for all there are.
    team_known
        Whether the results tell whom the federation sent to the World Cups of the season of the meet.
    """

    order: str
    first_day: date
    sources: tuple[SourceBasis, ...] = ()
    skaters: tuple[SkaterBasis, ...] = ()
    as_of: date | None = None
    team_known: bool = True
    _of: dict[tuple[Sex, str], SkaterBasis] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_of", {(own.sex, own.skater): own for own in self.skaters})

    @property
    def rows(self) -> int:
        """Rows of all sources."""
        return sum(source.rows for source in self.sources)

    @property
    def used(self) -> int:
        """Results the forecasts learn from."""
        return sum(source.used for source in self.sources)

    @property
    def newest(self) -> date | None:
        """Day of the newest result used."""
        return max((own.newest for own in self.sources if own.newest is not None), default=None)

    @property
    def stale(self) -> Stale | None:
        """Whether the newest result used is long before the meet; None without one, see `nothing`."""
        if self.newest is None or self.nothing is not None:
            return None
        if self.newest < self.season_begins(0):
            return Stale.NOT_THIS_SEASON
        return Stale.OLD if (self.first_day - self.newest).days > _OLD_DAYS else None

    def season_begins(self, back: int) -> date:
        """First day of the season of the meet, or of one so many before it."""
        year = self.first_day.year if self.first_day.month >= _SEASON_MONTH else self.first_day.year - 1
        return date(year - back, _SEASON_MONTH, 1)

    def aged(self) -> tuple[SkaterBasis, ...]:
        """Return the entrants whose newest result is of before last season, so that levels have walked on."""
        before = self.season_begins(1)
        return tuple(own for own in self.skaters if own.newest is not None and own.newest < before)

    @property
    def personal_bests(self) -> int:
        """Personal bests used."""
        return sum(own.personal_bests for own in self.skaters)

    @property
    def nothing(self) -> Nothing | None:
        """Why the form data leave nothing for the forecast; None when they leave something."""
        if any(own.results for own in self.skaters):
            return None
        if not self.rows:
            return Nothing.EMPTY
        return Nothing.NOT_OF_AN_ENTRANT if self.used else Nothing.NOT_BEFORE_THE_MEET

    def of(self, sex: Sex, skater: str) -> SkaterBasis | None:
        """Return what is known of an entrant; None for who is entered nowhere."""
        return self._of.get((sex, skater))

    def from_nothing(self, sex: Sex | None = None) -> tuple[str, ...]:
        """Return the entrants of whom there is neither a result nor a personal best; see `skaters`."""
        return tuple(
            own.skater
            for own in self.skaters
            if sex in (None, own.sex) and own.forecast_from is ForecastFrom.NOTHING
        )

    def without_results(self) -> tuple[SkaterBasis, ...]:
        """Return the entrants of whom there is no result of before the meet."""
        return tuple(own for own in self.skaters if not own.results)
