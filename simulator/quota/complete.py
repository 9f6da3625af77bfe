"""Whether the World Cup fields in the results are whole: races, divisions and places that are not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from simulator.event import Event, Sex
from simulator.quota.rule import Division, QuotaRule
from simulator.quota.season import WorldCupRace, WorldCups, WorldCupStart, race_words
from simulator.words import Said, listed, say

_MOST_TOLD = 10


def incomplete_fields(rule: QuotaRule, cups: WorldCups) -> dict[tuple[Sex, Event], tuple[Said, ...]]:
    """Return what is missing of the fields of each event; events that lack nothing are left out."""
    fields: dict[WorldCupRace, dict[Division, list[WorldCupStart]]] = {}
    for start in cups.starts:
        fields.setdefault(start.race, {}).setdefault(start.division, []).append(start)
    missing = {}
    for sex in Sex:
        for event in rule.distances(sex):
            races = cups.races(sex, (event,))
            own = [*_of_number(rule, sex, event, len(races))]
            own += [told for race in races for told in _of_race(race, fields[race])]
            if own:
                missing[sex, event] = tuple(own)
    return missing


def _of_number(rule: QuotaRule, sex: Sex, event: Event, ridden: int) -> list[Said]:
    races = rule.events[sex][event].races
    if ridden < races:
        return [say("{ridden} of {races} races are in the results", ridden=ridden, races=races)]
    return [] if ridden else [say("no race is in the results")]


def _of_race(race: WorldCupRace, field: dict[Division, list[WorldCupStart]]) -> list[Said]:
    told = [
        say("{race}: Division {division} is missing", race=race_words(race), division=division)
        for division in Division
        if division not in field
    ]
    for division, starts in field.items():
        gaps = _gaps([start.place for start in starts if start.place is not None])
        if gaps:
            places = ", ".join(map(str, gaps[:_MOST_TOLD])) + (", ..." if len(gaps) > _MOST_TOLD else "")
            told.append(
                say(
                    "{race}, Division {division}: nobody has place {places}",
                    race=race_words(race),
                    division=division,
                    places=places,
                )
            )
    return told


def _gaps(places: Sequence[int]) -> list[int]:
    """Return the places that nobody has; places shared by n skaters stand for n."""
    taken = Counter(places)
    gaps, place = [], 1
    while place <= max(places, default=0):
        if not taken[place]:
            gaps.append(place)
        place += max(1, taken[place])
    return gaps


def told_in_a_line(missing: Sequence[Said]) -> Said:
    """Return what is missing of an event in one line."""
    return listed(missing, "; ")
