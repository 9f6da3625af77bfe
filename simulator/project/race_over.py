"""Whether a race is over: what the places of a list that does not name every entrant are worth."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from simulator.engine.fixed_starts import taken_places
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.project.project import Project
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.field import Field

Race = tuple[Sex, Event]

_MOST_PARTED_MS = 9
"""Equal times are parted by their places within their hundredth."""


def races_in_question(plan: Plan, results: Iterable[EnteredResult]) -> tuple[Race, ...]:
    """Return the races that have places and do not name every entrant, in the order of the results.

    Of these it has to be said whether they are over.
    """
    results = tuple(results)
    return tuple(race for race in incomplete(plan, results) if places_of(results, race))


def incomplete(plan: Plan, results: Iterable[EnteredResult]) -> tuple[Race, ...]:
    """Return the races that do not name every entrant, in the order of the results."""
    told: dict[Race, set[str]] = {}
    for own in results:
        if own.run is None:
            told.setdefault((own.sex, own.event), set()).add(own.skater)
    entered = Field(plan, ()).entered
    return tuple(race for race, skaters in told.items() if not skaters >= set(entered.get(race, ())))


def without_gap(places: Iterable[int]) -> bool:
    """Whether every place from 1 on is taken; k who share a place take k from there on."""
    taken = taken_places(places)
    return taken == list(range(1, len(taken) + 1))


def with_places(results: Sequence[EnteredResult]) -> tuple[EnteredResult, ...]:
    """Return the results of a race that is over with the places that follow from the times.

    Who has a time and no place stands behind those who have one, in the order of the times, equal
    times sharing a place; nobody, when the list has such a time in front of one with a place.
    """
    placed = [own for own in results if own.run is None and own.place is not None]
    timed = [own for own in results if own.run is None and own.place is None and own.time_ms is not None]
    slowest = max((own.time_ms or 0 for own in placed), default=0)
    if not timed or min(own.time_ms or 0 for own in timed) <= slowest:
        return tuple(results)
    times = sorted(own.time_ms or 0 for own in timed)
    before = max(taken_places(own.place or 0 for own in placed), default=0)
    return tuple(
        replace(own, place=before + 1 + times.index(own.time_ms or 0)) if own in timed else own
        for own in results
    )


def standing(results: Iterable[EnteredResult], still_on: Collection[Race]) -> tuple[EnteredResult, ...]:
    """Return the results with the places that hold: in a race that is still on there are none yet."""
    return tuple(
        replace(own, place=None) if own.place is not None and (own.sex, own.event) in still_on else own
        for own in results
    )


def parted(results: Iterable[EnteredResult], still_on: Collection[Race]) -> tuple[EnteredResult, ...]:
    """Return the results that hold, equal times of a race that is still on kept in the order of the list.

    Of times in hundredths that are equal the thousandths are not known, but the list knows who was
    the faster: its order stays, whoever else rides.
    """
    results = tuple(results)
    ahead: dict[tuple[Race, int], set[int]] = {}
    for own in results:
        race = own.sex, own.event
        if race in still_on and own.place is not None and own.time_ms is not None:
            ahead.setdefault((race, own.time_ms), set()).add(own.place)

    def moved(own: EnteredResult) -> EnteredResult:
        places = ahead.get(((own.sex, own.event), own.time_ms or 0), set())
        if own.place is None or own.time_ms is None or len(places) < 2:
            return own
        behind = sum(place < own.place for place in places)
        return replace(own, time_ms=own.time_ms + min(behind, _MOST_PARTED_MS))

    return standing((moved(own) for own in results), still_on)


def times_ridden(results: Iterable[EnteredResult], race: Race) -> dict[str, int]:
    """Return the time that counts of each skater who has a place and a time in a race, in ms.

    A plan holds the place alone where both are known: who stands where is then certain, and the time no
    longer decides anything.
    """
    known: dict[str, int] = {}
    placed = set[str]()
    for own in results:
        if (own.sex, own.event) == race:
            if own.time_ms is not None:
                known[own.skater] = min(own.time_ms, known.get(own.skater, own.time_ms))
            if own.place is not None:
                placed.add(own.skater)
    return {skater: time_ms for skater, time_ms in known.items() if skater in placed}


def with_standing(project: Project) -> Project:
    """Return the project with the places alone that hold."""
    if not project.still_on:
        return project
    return replace(project, results=standing(project.results, project.still_on))


def places_of(results: Iterable[EnteredResult], race: Race) -> list[int]:
    """Return the places a race has in some results."""
    return [own.place for own in results if own.place is not None and (own.sex, own.event) == race]
