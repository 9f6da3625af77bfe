"""What contradicts itself in the results of a meet is refused at its line, never decided in silence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.contradictions import ResultLine, contradictions
from simulator.meet.results_file import load_results

_CORRECT = "Correct the place or the status."
HEAD = "sex,distance_m,run,place,skater,time_s,status"


def file(tmp_path: Path, *lines: str, head: str = HEAD) -> Path:
    path = tmp_path / "sheet.csv"
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


def refused(tmp_path: Path, *lines: str) -> list[str]:
    with pytest.raises(InputRefused) as refusal:
        load_results(file(tmp_path, *lines))
    return [str(fault) for fault in refusal.value.faults]


@pytest.mark.parametrize("status", ["dq", "dnf", "dns", "withdrawn"])
def test_who_has_a_place_did_not_end_like_this(tmp_path: Path, status: str) -> None:
    said = refused(tmp_path, "W,1000,1,1,Anna Een,74.00,finished", f"W,1000,1,2,Bea Twee,74.10,{status}")
    assert said == [f"sheet.csv, line 3, place: Bea Twee has place 2, yet the status {status}. {_CORRECT}"]


@pytest.mark.parametrize("status", ["dq", "dnf", "dns", "withdrawn"])
def test_a_run_that_does_not_count_has_no_time_and_that_is_told(tmp_path: Path, status: str) -> None:
    results = load_results(
        file(tmp_path, f"W,500,1,,Anna Een,37.00,{status}", "W,500,2,,Anna Een,38.90,finished")
    )
    (only,) = results.classified()[Sex.W, Event.D500]
    assert only.time_ms == 38_900
    assert "Anna Een in the 500 m" in results.notes[0]


@pytest.mark.parametrize(
    ("lines", "piece"),
    [
        (
            ",,1,Anna Een,74.50,|,,2,Bea Twee,74.10,",
            "line 2, place: Anna Een (place 1, 1:14.50) stands",
        ),
        (",,1,Anna Een,74.10,|,,,Bea Twee,74.10,", "line 3, place: Bea Twee has no place, yet the time of"),
        (",,1,Anna Een,74.10,|,,,Bea Twee,74.00,", "line 3, place: Bea Twee has no place, yet is faster"),
        (",,1,Anna Een,74.10,|,,1,Bea Twee,74.30,", "share a place without equal times"),
        (",,,Anna Een,7.40,|,,,Bea Twee,74.10,", "line 2, time_s: 7.40 is too fast for the 1000 m"),
        (",1,,Anna Een,78.0,|,2,,Anna Een,78.2,|,best,,Anna Een,77.9,", "line 4, time_s: the best time"),
        (",1,,Anna Een,78.0,|,best,,Anna Een,78.2,", "is not the better of the runs"),
        (",,1,Anna Een,74.10,|,,2,EEN Anna,74.30,", "Anna Een stands for this race already in line 2"),
    ],
)
def test_a_contradiction_is_refused_at_its_line(tmp_path: Path, lines: str, piece: str) -> None:
    assert piece in "\n".join(refused(tmp_path, *(f"W,1000{line}" for line in lines.split("|"))))


def test_run_and_status_may_be_missing_and_equal_faults_are_one_line(tmp_path: Path) -> None:
    results = load_results(file(tmp_path, "W,1000,74.00,Anna Een", head="sex,distance_m,time_s,skater"))
    (only,) = results.classified()[Sex.W, Event.D1000]
    assert (only.place, only.status) == (1, "finished")
    said = refused(tmp_path, *(f"W,1000,1,{n},Skater {n},7{n}.0,fine" for n in range(1, 5)))
    assert len(said) == 1
    assert "also in line 3, 4, 5" in said[0]


def test_two_spellings_are_one_person_or_a_doubt(tmp_path: Path) -> None:
    lines = ("W,1000,,,Anna de Een,74,", "W,1500,,,DE EEN Anna,114,", "W,1500,,,Anna de Een-Zes,115,")
    results = load_results(file(tmp_path, *lines))
    assert {line.skater for line in results.lines} == {"Anna de Een", "Anna de Een-Zes"}
    assert any('"DE EEN Anna" is taken for "Anna de Een"' in note for note in results.notes)
    assert any('"Anna de Een-Zes" is almost "Anna de Een"' in note for note in results.notes)
    same = (("Anna de Een-Zes", "Anna de Een"),)
    with pytest.raises(InputRefused, match="stands for this race already"):
        load_results(file(tmp_path, *lines), same)


def test_an_initial_and_the_name_in_full_are_one_person_in_whatever_order_they_stand(tmp_path: Path) -> None:
    lines = ["W,1000,1,1,KOK Femke,74.08,", "W,1000,1,2,Suzanne Schulting,74.28,", "W,500,1,1,F. Kok,37.30,"]
    for told in (lines, lines[::-1]):
        results = load_results(file(tmp_path, *told))
        assert {line.skater for line in results.lines} == {"KOK Femke", "Suzanne Schulting"}
        assert results.notes == ('"F. Kok" is taken for "KOK Femke".',)
    with pytest.raises(InputRefused, match="stands for this race already"):
        load_results(file(tmp_path, *lines, "W,1000,1,3,F. Kok,74.30,"))
    both = load_results(file(tmp_path, *lines, "W,1500,1,1,Fleur Kok,114.0,"))
    assert "F. Kok" in {line.skater for line in both.lines}
    assert any('"F. Kok" is almost' in note for note in both.notes)


TIMES = st.lists(st.integers(7300, 8900), min_size=3, max_size=12, unique=True)


@given(TIMES, st.data())
def test_places_by_time_are_right_and_any_two_changed_are_not(times: list[int], data: st.DataObject) -> None:
    lines = [
        ResultLine(Sex.W, Event.D1000, "1", f"Skater {n}", n, time * 10, "finished", n + 1)
        for n, time in enumerate(sorted(times), start=1)
    ]
    assert contradictions(lines, "sheet") == []
    first = data.draw(st.integers(0, len(lines) - 2))
    one, other = lines[first], lines[first + 1]
    swapped = [replace(one, place=other.place), replace(other, place=one.place)]
    changed = [*lines[:first], *swapped, *lines[first + 2 :]]
    assert contradictions(changed, "sheet")
