"""The World Cups of a season as the rule of start places takes them: races, and who started in them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from simulator.event import Event, Sex, Status
from simulator.input.faults import Fault, refuse_if_any
from simulator.people.key import name_key
from simulator.people.persons import Persons
from simulator.quota.rule import Division, QuotaRule
from simulator.words import Said, say

if TYPE_CHECKING:
    import pandas as pd

_OUTCOMES_WITHOUT_PLACE = (Status.DQ, Status.DNS, Status.WITHDRAWN)


@dataclass(frozen=True, order=True)
class WorldCupRace:
    """A race of a World Cup, both divisions together.

    Attributes
    ----------
    number
        Tells races of one event on one day apart; the run as the list names it, or empty.
    """

    day: date
    sex: Sex
    event: Event
    number: str = ""


@dataclass(frozen=True)
class WorldCupStart:
    """A skater in a race.

    Attributes
    ----------
    place
        In the division; None where there is none.
    time_ms
        None where there is no time that counts.
    finished
        Whether the race was finished; a place taken without that has its points in some divisions only.
    """

    race: WorldCupRace
    division: Division
    skater: str
    country: str
    place: int | None
    time_ms: int | None
    finished: bool = True


@dataclass(frozen=True)
class WorldCups:
    """The races that count, as far as they have been ridden.

    Attributes
    ----------
    notes
        What was left out of the results, and why.
    """

    starts: tuple[WorldCupStart, ...]
    notes: tuple[Said, ...] = field(default=())

    @cached_property
    def _by_event(self) -> dict[tuple[Sex, Event], list[WorldCupStart]]:
        found: dict[tuple[Sex, Event], list[WorldCupStart]] = {}
        for start in self.starts:
            found.setdefault((start.race.sex, start.race.event), []).append(start)
        return found

    def starts_in(self, sex: Sex, events: Iterable[Event]) -> Iterator[WorldCupStart]:
        """Yield the starts of a sex in some events, event by event."""
        for event in dict.fromkeys(events):
            yield from self._by_event.get((sex, event), ())

    def races(self, sex: Sex, events: Iterable[Event]) -> tuple[WorldCupRace, ...]:
        """Return the races of some events of a sex, in the order of the days."""
        races = {start.race for start in self.starts_in(sex, events)}
        return tuple(sorted(races, key=lambda race: (race.day, race.number, list(Event).index(race.event))))


def on_days_that_count(rule: QuotaRule, table: pd.DataFrame) -> pd.Series[bool]:
    """Return which rows of a table of results are of a day that counts, (rows,); one without a day is not."""
    import pandas as pd

    return table["date"].between(pd.Timestamp(rule.first_day), pd.Timestamp(rule.last_day))


def world_cups(
    rule: QuotaRule, table: pd.DataFrame, same: Mapping[str, str] | None = None, source: str = ""
) -> WorldCups:
    """Take the starts that count from a table of results.

    A list without places is placed by its times; a skater without a place in a list with places has none.

    Parameters
    ----------
    table
        The tidy table of `simulator.results`.
    same
        What was said of who is who, written name to person.

    Raises
    ------
    InputRefused
        When nothing counts, somebody who does is without a country, or started twice in a race.
    """
    within = on_days_that_count(rule, table)
    divided = table["division"].isin([*Division])
    other, undivided = int((~within).sum()), int((within & ~divided).sum())
    notes = []
    if other:
        notes.append(
            say("Left out: 1 result of another day than the World Cups that count.")
            if other == 1
            else say("Left out: {count:,} results of other days than the World Cups that count.", count=other)
        )
    if undivided:
        notes.append(
            say("Left out: 1 result of neither Division A nor B.")
            if undivided == 1
            else say("Left out: {count:,} results of neither Division A nor B.", count=undivided)
        )
    counted = table[within & divided]
    if counted.empty:
        days = {"first": rule.first_day, "last": rule.last_day}
        found = say("no result of Division A or B from {first} to {last}", **days)
        remedy = say("Give the lists of the World Cups that count, with their dates and divisions.")
        refuse_if_any([Fault(source, found, remedy)])
    people = {
        team: Persons.of_list(own["skater"], same)
        for team, own in counted.groupby([counted["sex"], counted["country"].str.upper()])
    }
    starts = [
        start
        for row in counted.astype(object).where(counted.notna(), None).to_dict("records")
        for start in [_start(row, people[row["sex"], row["country"].upper()])]
        if start.race.event in rule.events[start.race.sex]
    ]
    starts = list(dict.fromkeys(starts))  # a start told by two files alike counts once
    refuse_if_any(_faults(starts, source))
    return WorldCups(tuple(_with_places(starts)), tuple(notes))


def _start(row: Mapping[Hashable, Any], people: Persons) -> WorldCupStart:
    """Return the start that a row of the table tells."""
    status = Status(row["status"])
    without = status.end not in (Status.FINISHED, Status.FELL, None)
    timed = row["time_ms"] is not None and not without
    placed = row["place"] is not None and status not in _OUTCOMES_WITHOUT_PLACE
    return WorldCupStart(
        WorldCupRace(row["date"].date(), Sex(row["sex"]), Event(str(row["distance_m"])), row["run"]),
        Division(row["division"]),
        people.person(row["skater"]),
        row["country"].upper(),
        int(row["place"]) if placed else None,
        int(row["time_ms"]) if timed else None,
        timed or (status.end is Status.FINISHED and placed),
    )


def _faults(starts: Sequence[WorldCupStart], source: str) -> list[Fault]:
    faults = []
    nowhere = list(dict.fromkeys(start.skater for start in starts if not start.country))
    if nowhere:
        found = say("no country is given for {names}", names=", ".join(nowhere[:10]))
        faults.append(Fault(source, found, say("Add the codes of their countries."), column="country"))
    seen: set[tuple[WorldCupRace, str, str]] = set()
    for start in starts:
        key = (start.race, name_key(start.skater), start.country)
        if key in seen:
            found = say(
                "{race}: {skater} stands twice in one race", race=race_words(start.race), skater=start.skater
            )
            remedy = say("If two are meant, write their names in full.")
            faults.append(Fault(source, found, remedy))
        seen.add(key)
    return faults


def _with_places(starts: Sequence[WorldCupStart]) -> list[WorldCupStart]:
    """Return the starts, with places by time in each list that gives none at all."""
    lists: dict[tuple[WorldCupRace, Division], list[WorldCupStart]] = {}
    for start in starts:
        lists.setdefault((start.race, start.division), []).append(start)
    placed: list[WorldCupStart] = []
    for own in lists.values():
        if all(start.place is None for start in own):
            times = sorted(start.time_ms for start in own if start.time_ms is not None)
            own = [
                start if start.time_ms is None else replace(start, place=1 + times.index(start.time_ms))
                for start in own
            ]
        placed += own
    return placed


def race_words(race: WorldCupRace) -> Said:
    """Name a race: ``500 m women of 2025-11-15``."""
    if race.sex is Sex.W:
        return say("{event} m women of {day}", event=race.event, day=race.day)
    return say("{event} m men of {day}", event=race.event, day=race.day)
