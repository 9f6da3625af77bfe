"""Rules of start places in files: what is shipped, and what is wrong with a file, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.quota.rule import Division
from simulator.quota.rule_file import available_quota_rules, load_quota_rule
from simulator.shipped import shipped

TEXT = shipped("quota/isu-2026.toml").read_text(encoding="utf-8")


def faults_of(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        load_quota_rule(tmp_path / "own.toml")
    return [str(fault) for fault in refused.value.faults]


def test_every_shipped_rule_can_be_used_and_says_what_it_rests_on() -> None:
    assert available_quota_rules() == ("isu-2022", "isu-2026")
    for name in available_quota_rules():
        rule = load_quota_rule(name)
        assert rule.id == name
        assert rule.source
        assert all(table.source != "-" for table in rule.points)
        for sex in Sex:
            assert len(rule.events[sex]) == 7
            for event in rule.distances(sex):
                for division in Division:
                    assert rule.table_of(sex, event, division) is not None


@pytest.mark.parametrize(
    ("sex", "event", "first_of_b"),
    [
        (Sex.W, Event.D1500, [28, 24, 21, 17, 16]),
        (Sex.M, Event.D5000, [32, 28, 25, 21, 20]),
        (Sex.W, Event.D3000, [32, 28, 25, 21, 20]),
        (Sex.W, Event.D5000, [36, 32, 29, 25, 24]),
        (Sex.M, Event.D10000, [36, 32, 29, 25, 24]),
    ],
)
def test_points_of_division_b_fall_to_one(sex: Sex, event: Event, first_of_b: list[int]) -> None:
    table = load_quota_rule().table_of(sex, event, Division.B)
    assert table is not None
    assert list(table.points[:5]) == first_of_b
    assert table.points[-1] == 1
    assert table.of_place(len(table.points) + 1, finished=True) == 0
    assert table.of_place(None, finished=True) == 0


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    told = faults_of(
        tmp_path,
        ("reserves = 8 ", "reserves = -1 "),
        ('division = "A"', 'division = "C"'),
        ("by_points = 21, by_time = 7", "by_points = 21, by_time = 6"),
        ('by_time = ["time",', 'by_time = ["speed",'),
        ("athletes = 164", "athlets = 164"),
    )
    for words in (
        'points 1, division: "C" is not one of the choices',
        "own.toml, events.W.500: 21 by points and 6 by time are not 28 places",
        '"speed" is not one of the choices',
        'athlets: this key is not known. Did you mean "athletes"?',
        "athletes: this key is missing",
        "reserves: -1 is out of range",
    ):
        assert any(words in fault for fault in told), (words, told)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("last_day = 2025-12-14", "last_day = 2025-11-01", "the last day lies before the first one"),
        (
            'by_points = ["points", "single_points", "time"]',
            'by_points = ["time", "points"]',
            "does not begin with more points",
        ),
        (
            'pursuit = false\nneeds = "none"',
            'pursuit = true\nneeds = "none"',
            "the last team size has needs",
        ),
        ("points = [60, 54", "points = [54, 60", "the points do not fall with the places"),
        (
            'division = "A"\nunfinished',
            'division = "A"\nraces = { W = ["500"] }\nunfinished',
            "no points are given for the 1000 of W",
        ),
    ],
)
def test_what_contradicts_itself_is_told(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert any(words in fault for fault in faults_of(tmp_path, (old, new)))


def test_a_rule_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(InputRefused, match=r'Shipped are isu-2022, isu-2026\. Did you mean "isu-2026"\?'):
        load_quota_rule("isu-2025")
