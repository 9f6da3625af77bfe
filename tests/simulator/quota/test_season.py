"""World Cups from tables of results: what counts, who is meant, what is refused and what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from world_cup_files import HEAD, country, race, skater, write

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.quota.complete import incomplete_fields
from simulator.quota.reading import read_world_cups
from simulator.quota.rule import Division
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCups

RULE = load_quota_rule("isu-2026")
KEY = (Sex.W, Event.D1000)
DAYS = ("2025-11-14", "2025-11-21", "2025-12-05", "2025-12-13")


def whole(*days: str) -> list[list[tuple[object, ...]]]:
    return [own for day in days for own in (race(day), race(day, division="B", numbers=range(20, 40)))]


def refused(*files: Path) -> list[str]:
    with pytest.raises(InputRefused) as told:
        read_world_cups(RULE, files)
    return [str(fault) for fault in told.value.faults]


def test_only_the_days_of_the_rule_and_the_two_divisions_count(tmp_path: Path) -> None:
    file = write(
        tmp_path / "cups.csv",
        race(DAYS[0]),
        race("2025-11-13"),
        race("2025-12-20"),
        race("2025-11-15", division="Junior", numbers=range(3)),
    )
    cups = read_world_cups(RULE, [file])
    assert {(one.race.day.isoformat(), one.division) for one in cups.starts} == {(DAYS[0], Division.A)}
    assert "Left out: 40 results of other days than the World Cups that count." in cups.notes
    assert "Left out: 3 results of neither Division A nor B." in cups.notes


def test_lists_of_which_none_says_a_day_are_refused_in_words_and_beside_others_left_out(
    tmp_path: Path,
) -> None:
    undated = write(tmp_path / "a.csv", [("", *row[1:]) for row in race(DAYS[0])])
    (fault,) = refused(undated)
    assert "no result of Division A or B from 2025-11-14 to 2025-12-14" in fault
    cups = read_world_cups(RULE, [undated, write(tmp_path / "b.csv", race(DAYS[1]))])
    assert {one.race.day.isoformat() for one in cups.starts} == {DAYS[1]}
    assert "Left out: 20 results of other days than the World Cups that count." in cups.notes


def test_a_name_in_another_spelling_and_a_start_told_by_two_files_are_one(tmp_path: Path) -> None:
    first = write(tmp_path / "a.csv", race(DAYS[0], numbers=range(3)))
    rows = [tuple(skater(2).upper() if cell == skater(2) else cell for cell in row) for row in race(DAYS[1])]
    again = write(tmp_path / "b.csv", race(DAYS[0], numbers=range(3)), rows)
    cups = read_world_cups(RULE, [first, again])
    assert len(cups.starts) == 23
    assert {one.skater for one in cups.starts if one.skater.upper() == skater(2).upper()} == {skater(2)}


def test_an_initial_is_the_one_of_that_country_it_fits_and_nobody_of_another(tmp_path: Path) -> None:
    def rows(day: str, names: dict[int, str]) -> list[tuple[object, ...]]:
        told = race(day, numbers=names)
        known = {skater(number): name for number, name in names.items()}
        return [tuple(known.get(str(cell), cell) for cell in row) for row in told]

    full, short = {0: "Min Kim", 1: "Jia Li"}, {0: "M. KIM", 1: "J. Li", 9: "M. Kim"}
    cups = read_world_cups(RULE, [write(tmp_path / "a.csv", rows(DAYS[0], full), rows(DAYS[1], short))])
    assert [one.skater for one in cups.starts] == ["Min Kim", "Jia Li", "Min Kim", "Jia Li", "M. Kim"]


def test_who_is_meant_can_be_said(tmp_path: Path) -> None:
    file = write(tmp_path / "a.csv", race(DAYS[0], numbers=[0]), race(DAYS[1], numbers=[8]))
    cups = read_world_cups(RULE, [file], same=((skater(8), skater(0)),))
    assert {one.skater for one in cups.starts} == {skater(0)}


def test_a_list_without_places_is_placed_by_its_times_and_equal_ones_share_a_place(tmp_path: Path) -> None:
    rows = [(*row[:7], "", *row[8:]) for row in race(DAYS[0], numbers=[3, 0, 1])]
    rows.append((*rows[0][:8], skater(5), country(5), rows[0][10], "finished"))
    rows.append((*rows[0][:8], skater(6), country(6), "", "dnf"))
    cups = read_world_cups(RULE, [write(tmp_path / "a.csv", rows)])
    assert [one.place for one in cups.starts] == [3, 1, 2, 3, None]


@pytest.mark.parametrize(
    ("status", "time", "kept"),
    [
        ("finished", "75.10", (20, 75_100, True)),
        ("fell", "95.10", (20, 95_100, True)),
        ("fell", "", (20, None, False)),
        ("reskate", "75.10", (20, 75_100, True)),
        ("dnf", "", (20, None, False)),
        ("finished", "", (20, None, True)),
    ],
)
def test_how_a_start_ended_says_what_of_it_counts(
    tmp_path: Path, status: str, time: str, kept: tuple[int, int | None, bool]
) -> None:
    rows = race(DAYS[0])
    rows[-1] = (*rows[-1][:10], time, status)
    last = read_world_cups(RULE, [write(tmp_path / "a.csv", rows)]).starts[-1]
    assert (last.place, last.time_ms, last.finished) == kept


@pytest.mark.parametrize("status", ["dq", "dns", "withdrawn"])
def test_who_is_disqualified_or_does_not_start_has_neither_place_nor_time(
    tmp_path: Path, status: str
) -> None:
    rows = race(DAYS[0])
    rows[-1] = (*rows[-1][:7], "", *rows[-1][8:10], "", status)
    last = read_world_cups(RULE, [write(tmp_path / "a.csv", rows)]).starts[-1]
    assert (last.place, last.time_ms) == (None, None)


def test_everything_wrong_with_all_files_is_told_at_once(tmp_path: Path) -> None:
    one = write(tmp_path / "one.csv", [(*race(DAYS[0])[0][:10], "soon", "finished")])
    two = write(tmp_path / "two.csv", [(*race(DAYS[0])[0][:10], "75.10", "lost")])
    told = refused(one, two)
    assert any("one.csv, line 2" in fault and '"soon"' in fault for fault in told)
    assert any("two.csv, line 2" in fault and '"lost"' in fault for fault in told)


def test_a_list_of_entries_is_no_result(tmp_path: Path) -> None:
    file = tmp_path / "entries.csv"
    file.write_text(f"sex,event,skater\nW,1000,{skater(0)}\nW,1000,{skater(1)}\n", encoding="utf-8")
    assert any("It is a list of entries" in fault for fault in refused(file))


def test_results_of_which_none_counts_are_refused_with_the_days_that_do(tmp_path: Path) -> None:
    (told,) = refused(write(tmp_path / "a.csv", race("2024-11-14")))
    assert "no result of Division A or B from 2025-11-14 to 2025-12-14" in told


def test_who_has_no_country_or_stands_twice_in_a_race_is_told(tmp_path: Path) -> None:
    rows = race(DAYS[0], numbers=[0, 1, 2])
    rows[1] = (*rows[1][:9], "", *rows[1][10:])
    again = (*rows[2][:6], "B", 1, *rows[2][8:])
    told = refused(write(tmp_path / "a.csv", rows, [again]))
    assert any(f"no country is given for {skater(1)}" in fault for fault in told)
    assert any(f"1000 m women of {DAYS[0]}: {skater(2)} stands twice in one race" in fault for fault in told)


def read(tmp_path: Path, *races: list[tuple[object, ...]]) -> WorldCups:
    return read_world_cups(RULE, [write(tmp_path / "cups.csv", *races, head=HEAD)])


def test_a_whole_field_lacks_nothing(tmp_path: Path) -> None:
    missing = incomplete_fields(RULE, read(tmp_path, *whole(*DAYS)))
    assert KEY not in missing
    assert missing[Sex.W, Event.D500] == ("0 of 7 races are in the results",)
    assert missing[Sex.M, Event.D10000] == ("0 of 1 races are in the results",)


def test_races_divisions_and_places_that_are_missing_are_named(tmp_path: Path) -> None:
    rows = race(DAYS[0])
    shared = [(*row[:7], 5, *row[8:]) if row[7] == 6 else row for row in rows if row[7] not in (9, 10)]
    missing = incomplete_fields(RULE, read(tmp_path, shared))
    assert missing[KEY] == (
        "1 of 4 races are in the results",
        "1000 m women of 2025-11-14: Division B is missing",
        "1000 m women of 2025-11-14, Division A: nobody has place 9, 10",
    )
