"""A programme is read as people write one, and told line by line where it is not understood."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.event import DISTANCES, Event, Sex
from simulator.own_meet.programme import programme_of_file, programme_text, read_programme

FIRST = date(2027, 1, 22)


def races(text: str, first: date | None = FIRST) -> list[tuple[int, str, int, str]]:
    read = read_programme(text, first)
    assert read.faults == ()
    return [(race.day, f"{race.sex}{race.event}", race.run, race.start_time) for race in read.races]


def test_days_and_races_in_words() -> None:
    text = "Day 1\n14:00 women 3000 m\nmen's 500 m\n\nday 2\nmen 500 m (2nd run)\n13.30 women 1500 m\n"
    assert races(text) == [
        (1, "W3000", 1, "14:00"), (1, "M500", 1, ""), (2, "M500", 2, ""), (2, "W1500", 1, "13:30"),
    ]  # fmt: skip


def test_dates_in_dutch_and_short_events() -> None:
    text = (
        "Vrijdag 22 januari 2027\nD 500\nHeren 1.500 meter\nZaterdag 23 januari\nV500\n24 januari 2027 H 5000"
    )
    assert races(text, None) == [
        (1, "W500", 1, ""), (1, "M1500", 1, ""), (2, "W500", 2, ""), (3, "M5000", 1, ""),
    ]  # fmt: skip
    assert read_programme(text, None).races[0].date == FIRST


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_table_is_read_by_its_heading(sign: str) -> None:
    table = "date,session,sex,distance_m,run,start_time\n2027-01-22,a,W,500,1,14:00\n2027-01-23,a,M,5000,,\n"
    assert races(table.replace(",", sign), None) == [(1, "W500", 1, "14:00"), (2, "M5000", 1, "")]


def test_a_table_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text("Datum;Geslacht;Afstand\n22-01-2027;dames;500\n22-01-2027;heren;500\n")
    assert races(programme_of_file(tmp_path / "p.csv"), None) == [(1, "W500", 1, ""), (1, "M500", 1, "")]


def test_what_is_not_simulated_is_passed_over_and_said() -> None:
    read = read_programme("women 500 m\nMass start women\nploegenachtervolging heren\n", FIRST)
    assert len(read.races) == 1
    assert [fault.line for fault in read.doubts] == [2, 3]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("women 500 m\nsomething", 2, '"something" is no race and no day'),
        ("women 500 m\nwomen 500 m\nwomen 500 m", 3, "the women's 500 m stands there once more"),
        ("men 500 m run 2", 1, "the men's 500 m has a second run without a first"),
        ("Day 3\nDay 2\nwomen 500 m", 2, "day 2 stands below day 3"),
        ("Day 99", 1, "a meet has no day 99"),
        (
            "21 January 2027\nwomen 500 m",
            1,
            "2027-01-21 is not on or shortly after the first day, 2027-01-22",
        ),
        ("500 m", 1, '"500 m" is no race and no day'),
    ],
)
def test_every_line_that_is_not_understood_is_told(text: str, line: int, said: str) -> None:
    faults = read_programme(text, FIRST).faults
    assert any((fault.line, fault.found) == (line, said) for fault in faults), faults


def test_all_faults_are_told_at_once() -> None:
    assert [fault.line for fault in read_programme("foo\nwomen 500 m\nbar\nDay 70", FIRST).faults] == [
        1,
        3,
        4,
    ]


events = st.lists(st.tuples(st.sampled_from(Sex), st.sampled_from(DISTANCES)), min_size=1, max_size=12)


@settings(max_examples=40)
@given(events, st.integers(1, 5))
def test_a_programme_reads_back_as_it_was_written(ridden: list[tuple[Sex, Event]], days: int) -> None:
    seen: dict[tuple[Sex, Event], int] = {}
    lines = []
    for number, race in enumerate(ridden):
        seen[race] = seen.get(race, 0) + 1
        if seen[race] < 3:
            lines.append(f"Day {1 + number * days // len(ridden)}\n{race[0]} {race[1]}")
    read = read_programme("\n".join(lines), FIRST)
    assert read.faults == ()
    assert len(read.races) == len(lines)
    assert read_programme(programme_text(read.races), FIRST).races == read.races


@pytest.mark.parametrize("filling", [" ", "\t ", "-", "1 ", "may ", "- "])
def test_a_line_filled_with_anything_is_read_in_proportion_to_its_length(filling: str) -> None:
    # One that went over the filling again from each of its signs would not come to an end.
    read = read_programme(f"17:25 women {filling * (19_000 // len(filling))} 1000 m\nmen 500 m", FIRST)
    found = [(race.sex, race.event) for race in read.races]
    assert found[-1] == (Sex.M, Event.D500)
    assert (Sex.W, Event.D1000) in found or "is no race and no day" in str(read.faults[0])
