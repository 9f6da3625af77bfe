"""Which races count, which starters, and that nothing of a meet is known before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.evaluation.backtest.races import CountedRace, Past, RacesWanted, counted_races, timed_starts
from simulator.event import Event, Sex

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
LATER = {"date": "2025-01-17", "competition": "Meet 1"}
FROM = date(2025, 1, 17)


def field(names: list[str], **more: Any) -> list[dict[str, Any]]:
    return [{"skater": name, "time_ms": 115_000 + 100 * number, **more} for number, name in enumerate(names)]


def names(number: int, begin: int = 0) -> list[str]:
    return [f"Skater {index:02d}" for index in range(begin, begin + number)]


def races_of(rows: list[dict[str, Any]], make_table: MakeTable) -> list[CountedRace]:
    return [race for _, races in counted_races(make_table(rows), RacesWanted(FROM)) for race in races]


def test_eight_classified_of_whom_six_were_seen_make_a_race(make_table: MakeTable) -> None:
    (race,) = races_of([*field(names(6)), *field(names(8), **LATER)], make_table)
    assert race.card.starters == tuple(names(6))  # the two never seen are left out
    np.testing.assert_allclose(race.log_time, np.log(115.0 + 0.1 * np.arange(6)))


@pytest.mark.parametrize(
    ("seen", "classified", "counts"),
    [(6, 8, True), (5, 8, False), (7, 7, False), (6, 10, True), (6, 20, True), (12, 20, True)],
)
def test_the_bounds(seen: int, classified: int, counts: bool, make_table: MakeTable) -> None:
    rows = [*field(names(seen)), *field(names(classified), **LATER)]
    assert bool(races_of(rows, make_table)) is counts


@pytest.mark.parametrize(("classified", "known"), [(8, True), (10, True), (11, False), (20, False)])
def test_a_field_of_whom_three_in_five_were_seen_is_known(
    classified: int, known: bool, make_table: MakeTable
) -> None:
    (race,) = races_of([*field(names(6)), *field(names(classified), **LATER)], make_table)
    assert race.seen_share == 6 / classified
    assert race.field_known is known


def test_seen_at_another_distance_is_seen_and_a_first_start(make_table: MakeTable) -> None:
    rows = [*field(names(7)), *field(names(1, 7), distance_m=1000), *field(names(8), **LATER)]
    (race,) = races_of(rows, make_table)
    assert race.card.starters == tuple(names(8))
    assert race.first_start.tolist() == [False] * 7 + [True]


def test_seen_means_of_the_same_sex(make_table: MakeTable) -> None:
    rows = [*field(names(6)), *field(names(2, 6), sex="M"), *field(names(8), **LATER)]
    (race,) = races_of(rows, make_table)
    assert race.card.starters == tuple(names(6))


def test_a_lost_race_is_left_out_but_classified(make_table: MakeTable) -> None:
    rows = [*field(names(8)), *field(names(8), **LATER)]
    rows[-1]["time_ms"] = 135_000  # 17 % behind
    (race,) = races_of(rows, make_table)
    assert race.card.starters == tuple(names(7))
    lost_before = [dict(row) for row in rows]
    lost_before[-1]["time_ms"] = 116_000
    lost_before[7]["time_ms"] = 135_000  # the eighth skater's only earlier race
    (race,) = races_of(lost_before, make_table)
    assert race.card.starters == tuple(names(7))


def test_falls_and_the_better_of_two_runs_are_not_classified(make_table: MakeTable) -> None:
    rows = [*field(names(8)), *field(names(8), **LATER)]
    fallen = [dict(row) for row in rows]
    fallen[-1].update(status="fell")
    assert races_of(fallen, make_table) == []
    best = [*field(names(8)), *field(names(8), run="best", distance_m=500, **LATER)]
    assert races_of(best, make_table) == []


def test_divisions_and_runs_are_races_of_their_own(make_table: MakeTable) -> None:
    rows = field(names(20))
    for division, begin in (("A", 0), ("B", 10)):
        rows += field(names(10, begin), division=division, **LATER)
    rows += field(names(9), run="2", distance_m=500, division="A", **LATER)
    cards = [race.card for race in races_of(rows, make_table)]
    assert [(card.event, card.division, card.run) for card in cards] == [
        (Event.D500, "A", "2"),
        (Event.D1500, "A", ""),
        (Event.D1500, "B", ""),
    ]
    assert len({card.key for card in cards}) == 3
    assert {card.sex for card in cards} == {Sex.W}


def test_a_skater_told_twice_counts_once(make_table: MakeTable) -> None:
    rows = [*field(names(8)), *field(names(8), **LATER), *field(names(1), **LATER)]
    (race,) = races_of(rows, make_table)
    assert race.card.starters == tuple(names(8))


def test_every_race_of_a_meet_is_forecast_from_before_its_first_day(make_table: MakeTable) -> None:
    second_day = {**LATER, "date": "2025-01-18"}
    rows = [*field(names(8)), *field(names(8), **LATER), *field(names(8), distance_m=1000, **second_day)]
    ((past, races),) = counted_races(make_table(rows), RacesWanted(FROM))
    assert len(races) == 2
    assert past.first_day == FROM
    assert past.results["date"].max() < pd.Timestamp(FROM)
    assert all(race.card.first_day == FROM for race in races)
    thousand = next(race for race in races if race.card.event is Event.D1000)
    assert thousand.first_start.all()
    ((past, _),) = counted_races(make_table(rows), RacesWanted(date(2025, 1, 18)))
    assert past.first_day == FROM  # the meet began before the first day asked for


def test_a_name_that_returns_is_another_meet(make_table: MakeTable) -> None:
    again = {"date": "2025-03-01", "competition": "Meet 0"}
    rows = [*field(names(8)), *field(names(8), **again)]
    starts = timed_starts(make_table(rows))
    assert starts["meet"].unique().tolist() == ["Meet 0 2025-01-10", "Meet 0 2025-03-01"]
    (race,) = races_of(rows, make_table)
    assert race.card.meet == "Meet 0 2025-03-01"


def test_without_a_name_the_rink_stands_for_the_meet(make_table: MakeTable) -> None:
    rows = [*field(names(8), competition=""), *field(names(8), competition="", date="2025-01-25")]
    (race,) = races_of(rows, make_table)
    assert race.card.meet == "Heerenveen 2025-01-25"


def test_days_bound_what_counts_not_what_is_known(make_table: MakeTable) -> None:
    rows = field(names(8))
    for week in (1, 2, 3):
        rows += field(names(8), date=f"2025-02-0{week}", competition=f"Meet {week}")
    found = counted_races(make_table(rows), RacesWanted(date(2025, 2, 2), date(2025, 2, 2)))
    assert [race.card.day for _, races in found for race in races] == [date(2025, 2, 2)]
    assert len(found[0][0].starts) == 16


def test_with_a_lead_the_same_races_count_and_less_is_known_of_them(make_table: MakeTable) -> None:
    rows = [
        *field(names(8), date="2024-12-20", competition="Early"),
        *field(names(9, 1)),
        *field(names(10), **LATER),
    ]
    table = make_table(rows)
    ((at_once, races),) = counted_races(table, RacesWanted(FROM))
    ((before, same),) = counted_races(table, RacesWanted(FROM, lead_days=7))
    assert [race.card for race in same] == [race.card for race in races]
    assert same[0].card.starters == tuple(names(10))  # also those whom the lead hides
    assert before.first_day == at_once.first_day == FROM  # what is forecast is the day of the meet
    assert len(at_once.starts) == 17
    # The races of 10 January are seven days before the meet: not known a week before.
    assert len(before.starts) == 8
    assert before.results["date"].max() == pd.Timestamp(2024, 12, 20)
    ((six, _),) = counted_races(table, RacesWanted(FROM, lead_days=6))
    assert len(six.starts) == 17


def test_one_division_alone_counts_and_all_are_known(make_table: MakeTable) -> None:
    rows = field(names(20))
    for division, begin in (("A", 0), ("B", 10)):
        rows += field(names(10, begin), division=division, **LATER)
    ((past, (race,)),) = counted_races(make_table(rows), RacesWanted(FROM, division="b"))
    assert race.card.division == "B"
    assert race.card.starters == tuple(names(10, 10))
    assert len(past.starts) == 20


def test_the_order_of_rows_has_no_influence(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    def flat(rows: list[dict[str, Any]]) -> list[tuple[object, ...]]:
        return [
            (race.card, race.log_time.tolist(), race.first_start.tolist())
            for _, races in counted_races(make_table(rows), RacesWanted(FROM))
            for race in races
        ]

    shuffled = [season[index] for index in np.random.default_rng(1).permutation(len(season))]
    assert flat(shuffled) == flat(season)
    assert len(flat(season)) == 8


def test_what_is_known_holds_fields_of_all_divisions_and_no_lost_race(make_table: MakeTable) -> None:
    rows = [*field(names(5), division="A"), *field(names(5, 5), division="B")]
    rows[-1]["time_ms"] = 140_000
    past = Past.of(make_table(rows), FROM)
    assert len(past.starts) == 9
    assert len(set(past.starts["race"])) == 2
    assert len(set(past.starts["field"])) == 1
