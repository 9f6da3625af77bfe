"""How many athletes a country may send: nine, eight or seven, and what it lacks."""

from __future__ import annotations

import pytest
from literal_quota import cup, start

from simulator.event import Event, Sex
from simulator.quota.lists import quota_lists
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCups, WorldCupStart
from simulator.quota.team_size import CountryPlaces, country_places

RULE = load_quota_rule("isu-2026")
DAYS = {Event.D500: 0, Event.D1000: 1, Event.D1500: 2, Event.D3000: 3, Event.D5000: 4}


def strong(missing: Event | None = None, by_time: Event | None = None) -> list[WorldCupStart]:
    """The most skaters of AAA in front in every event but one, which has none, or only a fast time."""
    starts = []
    for event, day in DAYS.items():
        for place in range(1, RULE.events[Sex.W][event].most + 1):
            if event is missing:
                continue
            last = event is by_time and place == RULE.events[Sex.W][event].most
            starts.append(start(f"AAA{place}", None if last else place, 30_000, cup(day, event)))
    return starts


def told(starts: list[WorldCupStart], *, pursuit: bool = True, mass_start: int = 2) -> CountryPlaces:
    lists = quota_lists(RULE, WorldCups(tuple(starts)))
    return country_places(RULE, lists, Sex.W, "AAA", pursuit=pursuit, mass_start=mass_start)


def test_nine_with_the_pursuit_and_the_most_places_everywhere_by_points() -> None:
    own = told(strong())
    assert own.size == 9
    assert own.lacks == ()
    assert own.places == {
        Event.D500: 3, Event.D1000: 3, Event.D1500: 3, Event.D3000: 3, Event.D5000: 2, Event.MASS_START: 2,
    }  # fmt: skip


def test_eight_when_one_of_the_places_came_by_time() -> None:
    own = told(strong(by_time=Event.D1000))
    assert own.places[Event.D1000] == 3
    assert own.size == 8
    assert own.lacks == ("1000 m: 2 of 3 by points",)


@pytest.mark.parametrize(
    ("pursuit", "mass_start", "size", "lacks"),
    [
        (True, 1, 8, ("mass start: 1 of 2 by points",)),
        (True, 0, 7, ("mass start: no place",)),
        (False, 2, 7, ("team pursuit: no team",)),
    ],
)
def test_pursuit_and_mass_start_count_as_they_are_given(
    pursuit: bool, mass_start: int, size: int, lacks: tuple[str, ...]
) -> None:
    own = told(strong(), pursuit=pursuit, mass_start=mass_start)
    assert (own.size, own.lacks) == (size, lacks)


def test_seven_without_a_place_in_an_event() -> None:
    own = told(strong(missing=Event.D500))
    assert (own.size, own.lacks) == (7, ("500 m: no place",))
