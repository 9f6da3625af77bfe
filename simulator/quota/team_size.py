"""How many athletes of a sex a country may send, and what it lacks for more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.event import Event, Sex
from simulator.quota.lists import QuotaList, Way
from simulator.quota.rule import QuotaRule, TeamNeeds, TeamSize
from simulator.words import Said, say


@dataclass(frozen=True)
class CountryPlaces:
    """The start places of a country and sex.

    Attributes
    ----------
    places, by_points
        Of each event: all of them, and those by the points list.
    pursuit
        Whether it has a team in the pursuit.
    size
        How many athletes it may send.
    lacks
        What it lacks for the next larger team; empty for the largest.
    """

    sex: Sex
    country: str
    places: Mapping[Event, int]
    by_points: Mapping[Event, int]
    pursuit: bool
    size: int
    lacks: tuple[Said, ...]


def country_places(
    rule: QuotaRule,
    lists: Mapping[tuple[Sex, Event], QuotaList],
    sex: Sex,
    country: str,
    *,
    pursuit: bool,
    mass_start: int,
) -> CountryPlaces:
    """Return the start places and the team size of a country.

    Parameters
    ----------
    pursuit, mass_start
        Whether the country has a team in the pursuit, and its places in the mass start: these are
        not told by results against the clock.
    """
    places: dict[Event, int] = {}
    by_points: dict[Event, int] = {}
    for event in rule.events[sex]:
        if (sex, event) in lists:
            places[event] = lists[sex, event].places().get(country, 0)
            by_points[event] = lists[sex, event].places(Way.POINTS).get(country, 0)
        elif event is Event.MASS_START:
            places[event] = by_points[event] = min(mass_start, rule.events[sex][event].most)
    lacks = [_lacks(rule, sex, size, places, by_points, pursuit=pursuit) for size in rule.team_sizes]
    number = next(number for number, missing in enumerate(lacks) if not missing)
    return CountryPlaces(
        sex,
        country,
        places,
        by_points,
        pursuit,
        rule.team_sizes[number].athletes,
        tuple(lacks[number - 1]) if number else (),
    )


def _lacks(
    rule: QuotaRule,
    sex: Sex,
    size: TeamSize,
    places: Mapping[Event, int],
    by_points: Mapping[Event, int],
    *,
    pursuit: bool,
) -> list[Said]:
    missing = [say("team pursuit: no team")] if size.pursuit and not pursuit else []
    for event in places:
        most = rule.events[sex][event].most
        name = say("mass start") if event is Event.MASS_START else say("{event} m", event=event)
        if size.needs is TeamNeeds.MOST_BY_POINTS and by_points[event] < most:
            missing.append(
                say("{event}: {own} of {most} by points", event=name, own=by_points[event], most=most)
            )
        elif size.needs is TeamNeeds.ONE_EACH and not places[event]:
            missing.append(say("{event}: no place", event=name))
    return missing
