"""Form data looked through: sources, names, rows in doubt, races told twice, weeks; and the cleaned copy."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.defaults import DEFAULT_MEET
from simulator.event import Sex
from simulator.form.data import Pasted
from simulator.form.ticks import Decision
from simulator.input.faults import InputRefused
from simulator.people.persons import Ground
from simulator.project.form_account import (
    FormAccount,
    read_account,
    with_name,
    with_race,
    with_row,
    with_ticked_source,
)
from simulator.project.inputs import base_plan
from simulator.project.project import InputFile, Inputs, Project
from simulator.project.text import project_of, project_text
from simulator.report.form_csv import cleaned_copy
from simulator.results import content_of

HEAD = "date,competition,sex,distance_m,skater,time_s,status,note\n"


def file(tmp_path: Path, name: str, *rows: str) -> InputFile:
    path = tmp_path / name
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return InputFile(path, "0" * 64)


def account(*files: InputFile, **others: object) -> FormAccount:
    return read_account(DEFAULT_MEET, Inputs(form=files, **others))  # type: ignore[arg-type]


ROWS = (
    "2025-11-01,Cup,W,1000,KOK Femke,73.59,,",
    "2025-11-01,Cup,W,1000,Jutta Leerdan,73.81,,",
    "2025-11-01,Cup,W,500,Joy Beune,73.20,,",
    "2025-11-01,Cup,W,1000,Suzanne Schulting,,fell,",
)


def test_each_source_tells_what_is_used_and_left_out(tmp_path: Path) -> None:
    late = "2025-12-26,OKT,W,1000,Femke Kok,73.00,,"
    told = account(file(tmp_path, "a.csv", *ROWS, late), shipped=True)
    shipped, own = told.sources
    assert (shipped.name, shipped.used, own.name) == ("shipped results", True, "a.csv")
    assert own.basis is not None
    assert (own.basis.used, own.basis.rows - own.basis.used, own.basis.late) == (4, 1, 1)
    assert (str(own.first), str(own.last), own.competitions) == ("2025-11-01", "2025-12-26", ("Cup", "OKT"))


def test_a_source_can_be_left_out_and_taken_back(tmp_path: Path) -> None:
    both = account(file(tmp_path, "a.csv", *ROWS), shipped=True)
    without = with_ticked_source(both.inputs, both.sources[0], used=False)
    assert len(read_account(DEFAULT_MEET, without).form.results) == len(ROWS)
    neither = with_ticked_source(without, both.sources[1], used=False)
    assert len(read_account(DEFAULT_MEET, neither).form.results) == 0
    again = with_ticked_source(neither, both.sources[0], used=True)
    assert len(read_account(DEFAULT_MEET, again).form.results) == len(both.form.results) - len(ROWS)


def test_names_are_told_with_their_ground_and_doubts_come_first(tmp_path: Path) -> None:
    told = account(file(tmp_path, "a.csv", *ROWS), shipped=True)
    first = told.names[0]
    assert (first.found.written, first.found.suggestions) == ("Jutta Leerdan", ("Jutta Leerdam",))
    grounds = {own.found.written: (own.found.ground, own.found.person) for own in told.names}
    assert grounds["KOK Femke"] == (Ground.WRITTEN, "Femke Kok")
    assert grounds["Joy Beune"] == (Ground.EXACT, "Joy Beune")
    assert told.open_names == 1


@pytest.mark.parametrize(("person", "races"), [("Jutta Leerdam", 1), ("Jutta Leerdan", 0), (None, 0)])
def test_a_name_answered_is_one_person_or_two(tmp_path: Path, person: str | None, races: int) -> None:
    told = account(file(tmp_path, "a.csv", *ROWS), shipped=False)
    answered = read_account(DEFAULT_MEET, with_name(told.inputs, "Jutta Leerdan", person))
    assert (answered.form.results["skater"] == "Jutta Leerdam").sum() == races
    assert answered.open_names == (person is None)
    taken_back = read_account(DEFAULT_MEET, with_name(answered.inputs, "Jutta Leerdan", None))
    assert taken_back.open_names == 1


def test_rows_in_doubt_are_told_and_decided_once_for_the_project(tmp_path: Path) -> None:
    told = account(file(tmp_path, "a.csv", *ROWS), shipped=False)
    (row,) = told.rows
    assert (row.source, row.line, row.skater, row.suggestion) == ("a.csv", 4, "Joy Beune", "the 1000 m")
    project = Project(inputs=with_row(told.inputs, row, Decision.ACCEPT))
    kept = project_of(project_text(project, tmp_path).encode(), "p.okt", tmp_path)
    assert kept == project
    plan = base_plan(kept)
    assert plan.form is not None
    assert plan.form.results.set_index("skater").loc["Joy Beune", "distance_m"] == 1000
    assert not any("very slow" in doubt.found for doubt in plan.form.doubts)


def test_a_race_told_in_two_ways_is_decided_for_either(tmp_path: Path) -> None:
    one = file(tmp_path, "a.csv", "2025-11-01,Cup,W,1000,Femke Kok,73.59,,")
    other = file(tmp_path, "b.csv", "2025-11-01,Cup,W,1000,Femke Kok,73.95,,")
    told = account(one, other, shipped=False)
    (race,) = told.races
    assert (race.agree, told.open_races, told.sources[1].conflicts) == (False, 1, (0, 1))
    for kept, time_ms in ((True, 73_590), (False, 73_950)):
        decided = read_account(DEFAULT_MEET, with_race(told.inputs, told, race, kept))
        assert (decided.form.results["time_ms"].tolist(), decided.open_races) == ([time_ms], 0)
        (row,) = decided.rows
        assert read_account(DEFAULT_MEET, with_row(decided.inputs, row, None)).open_races == 1


def test_times_that_agree_within_their_digits_are_merged_and_told(tmp_path: Path) -> None:
    one = file(tmp_path, "a.csv", "2025-11-01,Cup,W,1000,Femke Kok,73.5,,")
    other = file(tmp_path, "b.csv", "2025-11-01,Cup,W,1000,Femke Kok,73.59,,")
    told = account(one, other, shipped=False)
    (race,) = told.races
    assert (race.agree, race.kept.time_ms, told.open_races) == (True, 73_590, 0)


def test_weeks_tell_who_raced_when(tmp_path: Path) -> None:
    weeks = account(file(tmp_path, "a.csv", *ROWS), shipped=False).weeks
    row = weeks.skaters.index((Sex.W, "Suzanne Schulting"))
    assert [day.isoformat() for day in weeks.mondays] == ["2025-10-27"]
    assert (weeks.races[row].sum(), weeks.lost[row].sum()) == (1, 1)
    assert weeks.races.sum() == 3  # Leerdan is nobody's yet


def test_a_summer_without_races_takes_no_room() -> None:
    weeks = account().weeks
    assert not [day for day in weeks.mondays if 5 <= day.month < 9]


def test_the_cleaned_copy_reads_back_equal(tmp_path: Path) -> None:
    told = account()
    path = tmp_path / "copy.csv"
    path.write_text(cleaned_copy(told), encoding="utf-8")
    again = account(InputFile(path, ""))
    drop = ["line", "source"]  # a row without a source of its own names its file
    assert content_of(again.form.results.drop(columns=drop)) == content_of(
        told.form.results.drop(columns=drop)
    )


def test_the_cleaned_copy_holds_no_formula(tmp_path: Path) -> None:
    told = account(file(tmp_path, "a.csv", ROWS[0] + "=1+1"), shipped=False)
    (row,) = csv.DictReader(io.StringIO(cleaned_copy(told)))
    assert (row["note"], row["source"]) == ("'=1+1", "a.csv")


def test_nothing_is_half_read(tmp_path: Path) -> None:
    broken = file(tmp_path, "broken.csv", "yesterday,Cup,W,1000,Femke Kok,73.59,,")
    with pytest.raises(InputRefused, match=r"broken\.csv, line 2"):
        account(file(tmp_path, "a.csv", *ROWS), broken)


def test_bests_and_ages_of_ones_own_are_kept_in_the_project(tmp_path: Path) -> None:
    bests, ages = tmp_path / "bests.csv", tmp_path / "ages.csv"
    bests.write_text("skater,sex,distance_m,time_s,set_before\nFemke Kok,W,500,36.09,yes\n", encoding="utf-8")
    ages.write_text("skater,sex,birth_year\nFemke Kok,W,2000\n", encoding="utf-8")
    inputs = Inputs(bests=InputFile(bests, "0" * 64), skaters=InputFile(ages, "0" * 64))
    project = Project(inputs=inputs)
    text = project_text(project, tmp_path)
    assert 'path = "bests.csv"' in text
    assert project_of(text.encode(), "p.okt", tmp_path) == project
    form = base_plan(project).form
    assert form is not None
    assert form.personal_bests is not None
    assert form.skaters is not None
    assert (len(form.personal_bests), len(form.skaters)) == (1, 1)


def test_two_pasted_lists_have_names_of_their_own() -> None:
    text = "POS\tNAME\tNAT\tTIME\n1\tAnna Een\tNED\tquick\n2\tBea Twee\tNED\t37.81\n"
    one = Pasted(text, (("sex", "W"), ("distance_m", "500"), ("date", "2025-12-01")))
    told = account(pasted=(one, replace(one, context=(*one.context[:2], ("date", "2025-12-02")))))
    assert [row.source for row in told.rows] == ["pasted text", "pasted text 2"]
    decided = read_account(DEFAULT_MEET, with_row(told.inputs, told.rows[1], Decision.IGNORE))
    assert decided.open_rows == 1


def test_two_spellings_among_the_entries_are_a_doubt_and_answered_are_one(tmp_path: Path) -> None:
    entries = tmp_path / "entries.csv"
    rows = ("W,1000,Femke Kok", "W,500,Femke Kock", "W,1000,Jutta Leerdam")
    entries.write_text("sex,distance_m,skater\n" + "\n".join(rows) + "\n", encoding="utf-8")
    told = account(entries=InputFile(entries, "0" * 64))
    doubt = next(own for own in told.names if own.found.ground is Ground.DOUBT)
    assert {doubt.found.written, *doubt.found.suggestions} == {"Femke Kok", "Femke Kock"}
    answered = read_account(
        DEFAULT_MEET, with_name(told.inputs, doubt.found.written, doubt.found.suggestions[0])
    )
    assert answered.open_names == 0
    assert len(answered.meet.skaters(Sex.W)) == 2


def test_an_initial_that_fits_several_is_chosen_among_them(tmp_path: Path) -> None:
    rows = (
        "2025-11-01,Cup,W,1000,Anna de Wit,75.00,,",
        "2025-11-01,Cup,W,1500,Agnes de Wit,115.00,,",
        "2025-11-02,Cup,W,500,A. de Wit,39.00,,",
    )
    told = account(file(tmp_path, "a.csv", *rows), shipped=False)
    (doubt,) = [own.found for own in told.names if own.found.ground is Ground.DOUBT]
    assert (doubt.written, set(doubt.suggestions)) == ("A. de Wit", {"Anna de Wit", "Agnes de Wit"})
    answered = read_account(DEFAULT_MEET, with_name(told.inputs, "A. de Wit", "Agnes de Wit"))
    assert (answered.form.results["skater"] == "Agnes de Wit").sum() == 2
