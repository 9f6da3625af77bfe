"""Project files: the same project back, every fault told, and nothing ever half written."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from projects import new_project, projects

from simulator.engine.draws_version import DRAWS_VERSION
from simulator.event import Event, Sex
from simulator.form.data import Pasted
from simulator.input.faults import InputRefused
from simulator.project.atomic_file import write_atomically
from simulator.project.file import open_project, save_project
from simulator.project.inputs import base_plan, input_file, refreshed
from simulator.project.presented import PresentedStep
from simulator.project.project import BASELINE, ForecastDay, Inputs, Project, Scenario
from simulator.project.remarks import Remark
from simulator.project.text import MOST_BYTES, project_bytes, project_of, project_text
from simulator.shipped import shipped
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift

FOLDER = Path("/data/okt")
FALL = AssumedOutcome(Sex.W, Event.D1000, "Skater A", AssumedKind.FALLS)


def faults_of(text: str) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        project_of(text.encode(), "my.okt", FOLDER)
    return [str(fault) for fault in refused.value.faults]


def text_of(project: Project) -> str:
    return project_text(project, FOLDER)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(projects())
def test_a_project_comes_back_as_it_was(project: Project) -> None:
    assert project_of(project_bytes(project, FOLDER, "my.okt"), "my.okt", FOLDER) == project


def test_a_saved_file_is_opened_as_the_same_project(tmp_path: Path) -> None:
    project = replace(new_project(), scenarios=(Scenario("A fall", (FALL,)),))
    save_project(project, tmp_path / "my.okt")
    opened = open_project(tmp_path / "my.okt")
    assert opened.project == project
    assert opened.doubts == ()


def test_a_project_of_another_meaning_of_the_seed_is_opened_with_a_word(tmp_path: Path) -> None:
    """Files of the first version do not name it; once saved again nothing is left to be told."""
    file, day = tmp_path / "my.okt", ForecastDay("before day 1", date(2025, 12, 25), "0" * 64, 7, 100, ())
    save_project(replace(new_project(), history=(day,)), file)
    now = f"draws_version = {DRAWS_VERSION}\n"
    text = file.read_text()
    assert text.count(now) == 2
    file.write_text(text.replace(now, ""))
    opened = open_project(file)
    (doubt,) = opened.doubts
    assert str(doubt) == (
        "seed: the project was saved by a program that drew other numbers from the same seed "
        f"(version 1, now {DRAWS_VERSION}). "
        "The numbers differ from those of then as they do with another seed."
    )
    save_project(opened.project, file)
    again = open_project(file)
    assert again.doubts == ()
    assert again.project.history == (replace(day, draws_version=1),)
    file.write_text(text.replace(now, "draws_version = 0\n"))
    with pytest.raises(InputRefused, match="draws_version: 0 is out of range") as refused:
        open_project(file)
    assert len(refused.value.faults) == 2


def test_the_file_can_be_read_by_people() -> None:
    text = text_of(Project(scenarios=(Scenario("A fall", (FALL,)),)))
    assert 'kind = "okt-project"\nformat = 1\n' in text
    assert '[[scenario]]\nname = "A fall"\n' in text
    assert 'skater = "Skater A"' in text
    assert 'kind = "falls"' in text


def test_files_beside_the_project_are_named_from_it_so_that_the_folder_can_move(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    (before / "form.csv").write_bytes(shipped("form/results.csv").read_bytes())
    project = Project(inputs=Inputs(form=(input_file(before / "form.csv"),)))
    save_project(project, before / "my.okt")
    assert 'path = "form.csv"' in (before / "my.okt").read_text()
    before.rename(after)
    opened = open_project(after / "my.okt")
    assert opened.project.inputs.form[0].path == after / "form.csv"
    assert opened.doubts == ()


def test_form_data_that_changed_are_a_doubt_until_they_are_taken_as_they_are(tmp_path: Path) -> None:
    form = tmp_path / "form.csv"
    form.write_bytes(shipped("form/results.csv").read_bytes())
    save_project(Project(inputs=Inputs(form=(input_file(form),))), tmp_path / "my.okt")
    with form.open("ab") as stream:
        stream.write(b"\n")
    opened = open_project(tmp_path / "my.okt")
    (doubt,) = opened.doubts
    assert doubt.source == str(form)
    assert "has changed since the project was saved" in doubt.found
    save_project(refreshed(opened.project), tmp_path / "my.okt")
    assert open_project(tmp_path / "my.okt").doubts == ()


def test_other_data_shipped_with_the_program_are_a_doubt() -> None:
    changed = Project(inputs=Inputs(shipped_sha256="0" * 64))
    text = text_of(changed)
    assert project_of(text.encode(), "my.okt", FOLDER) == changed


def test_changed_shipped_data_are_told_on_opening(tmp_path: Path) -> None:
    save_project(Project(inputs=Inputs(shipped_sha256="0" * 64)), tmp_path / "my.okt")
    (doubt,) = open_project(tmp_path / "my.okt").doubts
    assert "shipped with the program" in doubt.found


def test_form_data_that_are_gone_are_a_fault_with_what_to_do(tmp_path: Path) -> None:
    form = tmp_path / "form.csv"
    form.write_bytes(shipped("form/results.csv").read_bytes())
    project = Project(inputs=Inputs(form=(input_file(form),), entries=input_file(form)))
    save_project(project, tmp_path / "my.okt")
    form.unlink()
    with pytest.raises(InputRefused) as refused:
        open_project(tmp_path / "my.okt")
    assert [fault.source for fault in refused.value.faults] == [str(form), str(form)]
    assert "Put the file back" in refused.value.faults[0].remedy
    with pytest.raises(InputRefused, match="no such file"):
        base_plan(project)


def test_pasted_lists_go_into_the_file(tmp_path: Path) -> None:
    text = 'POS NAME NAT TIME\n1 Skater A NED 37.62\n"""\n\\'
    project = Project(inputs=Inputs(pasted=(Pasted(text, (("sex", "W"),)),)))
    save_project(project, tmp_path / "my.okt")
    assert "1 Skater A NED 37.62" in (tmp_path / "my.okt").read_text().splitlines()
    assert open_project(tmp_path / "my.okt").project == project


# What is wrong with a file ---------------------------------------------------------------------

GOOD = text_of(Project(scenarios=(Scenario("A fall", (FALL,)),)))


def test_every_fault_is_told_at_once() -> None:
    text = (
        GOOD.replace("seed = 2026", "seed = -1")
        .replace("tournaments = 100000", "tournament = 100000")
        .replace('kind = "falls"', 'kind = "fals"')
        .replace("learn_from_results = true", 'learn_from_results = "yes"')
    )
    assert faults_of(text) == [
        'my.okt, tournament: this key is not known. Did you mean "tournaments"?',
        'my.okt, learn_from_results: "yes" is neither true nor false. Write true or false.',
        (
            'my.okt, scenario 1, what_if 1, kind: "fals" is not one of the choices. Expected one of falls, '
            'disqualified, does_not_start, wins, place, time, top, outside, beats. Did you mean "falls"?'
        ),
        "my.okt, seed: -1 is out of range. Expected 0 to 9,223,372,036,854,775,807.",
        "my.okt, tournaments: this key is missing. Expected a whole number.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('event = "1000"', 'event = "100"', '"100" is not an event of the tournament'),
        ('event = "1000"', "event = 1000", "1000 is not a text"),
        ('skater = "Skater A"', 'skater = ""', '"" is not a name'),
        ('skater = "Skater A"', 'skater = "' + "A" * 101 + '"', "is not a name"),
        ('skater = "Skater A"', 'skater = "a\\u202eb"', "is not a name"),
        ('sex = "W"', 'sex = "F"', '"F" is not one of the choices'),
        ('what = "outcome"', 'what = "outcme"', 'this kind of what-if is not known. Did you mean "outcome"?'),
        ('kind = "falls"', 'kind = "place"', "the place is missing"),
        ('kind = "falls"', 'kind = "falls", place = 1', "a place is given besides"),
        ('kind = "falls"', 'kind = "time", time = "1:75.0"', '"1:75.0" is not a race time'),
        ('kind = "falls"', 'kind = "time", time = "37.62"', "37.62 is no time for the 1000 m"),
        ('kind = "falls"', 'kind = "place", place = true', "True is not a whole number"),
        ('name = "A fall"', 'name = "baseline"', "cannot be the name of a scenario"),
        ('name = "A fall"', 'name = "' + "x" * 200 + '"', "is not a text of one line"),
        ('meet = "okt-2025"', "meet = 3", "3 is not a text"),
        ("[inputs]", '[inputs]\nshipped_sha256 = "00"', "is not a SHA-256"),
        ("[inputs]", 'rules = "knsb-2025"\n[inputs]', "this rule set is not known"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(old: str, new: str, fault: str) -> None:
    assert old in GOOD
    assert any(fault in told for told in faults_of(GOOD.replace(old, new, 1)))


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "11.0", '"0.1"'])
def test_a_number_has_to_be_one(value: str) -> None:
    text = text_of(Project(scenarios=(Scenario("A", (FormShift(Sex.W, "Skater A", None, 0.5),)),)))
    assert len(faults_of(text.replace("s_per_1000m = 0.5", f"s_per_1000m = {value}"))) == 1


def test_a_scenario_twice_is_a_fault_whatever_its_capitals() -> None:
    assert faults_of(GOOD + '\n[[scenario]]\nname = "a FALL"\n') == [
        'my.okt, scenario: "a fall" stands there twice. Rename one.'
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "this is not a project"),
        ("kind = 3", "this is not a project"),
        ("not toml", "not readable as TOML"),
        ('kind = "okt-project"', "is not a version of the form"),
        ('kind = "okt-project"\nformat = 0', "0 is not a version of the form"),
        ("a = " + "[" * 5000, "not readable as TOML"),
    ],
)
def test_what_is_no_project_is_told_in_one_sentence(text: str, fault: str) -> None:
    (told,) = faults_of(text)
    assert fault in told


def test_a_project_of_a_newer_program_is_refused_politely_and_not_picked_apart() -> None:
    text = GOOD.replace("format = 1", 'format = 2\nnew = "thing"').replace('program = "0', 'program = "9')
    (told,) = faults_of(text)
    assert "saved by a newer program (version 9" in told
    assert "Update this program" in told


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "my.okt"
    path.write_bytes(GOOD.encode() + b"#" * MOST_BYTES)
    with pytest.raises(InputRefused, match="larger than 8,000 kB"):
        open_project(path)


def test_a_project_that_is_too_large_is_not_saved(tmp_path: Path) -> None:
    project = Project(inputs=Inputs(pasted=(Pasted("x" * MOST_BYTES),)))
    with pytest.raises(InputRefused, match="larger than 8 MB"):
        save_project(project, tmp_path / "my.okt")
    assert list(tmp_path.iterdir()) == []


def test_what_could_not_be_opened_is_not_saved_and_the_old_file_survives(tmp_path: Path) -> None:
    path = tmp_path / "my.okt"
    save_project(Project(), path)
    before = path.read_bytes()
    with pytest.raises(InputRefused, match="cannot be the name of a scenario"):
        save_project(Project(scenarios=(Scenario("Baseline"),)), path)
    assert path.read_bytes() == before


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="the file does not exist"):
        open_project(tmp_path / "none.okt")


# Atomic writing --------------------------------------------------------------------------------


def test_when_writing_fails_the_old_file_survives_and_nothing_else_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "my.okt"
    save_project(Project(), path)
    before = path.read_bytes()

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputRefused, match="No space left on device"):
        save_project(Project(seed=1), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="cannot be written"):
        save_project(Project(), tmp_path / "none" / "my.okt")


@pytest.mark.skipif(os.name == "nt", reason="rights of files are those of POSIX")
def test_the_file_keeps_its_rights_and_a_link_stays_one(tmp_path: Path) -> None:
    path, link = tmp_path / "my.okt", tmp_path / "link.okt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_what_a_killed_program_left_is_swept_away_when_it_is_old(tmp_path: Path) -> None:
    path, old, fresh = (tmp_path / name for name in ("my.okt", ".my.okt.0a.part", ".my.okt.0b.part"))
    for left in (old, fresh):
        left.write_bytes(b"half")
    os.utime(old, (1_000_000, 1_000_000))
    write_atomically(path, b"new")
    assert sorted(tmp_path.iterdir()) == [fresh, path]


def test_a_remark_and_a_step_of_no_scenario_are_a_doubt(tmp_path: Path) -> None:
    file, day = tmp_path / "my.okt", date(2025, 12, 25)
    remarks = tuple(Remark(name, "A coach", day, "Well") for name in (BASELINE, "A fall", "A fal"))
    steps = (PresentedStep("tickets", BASELINE, Sex.W), PresentedStep("tickets", "Gone", Sex.W))
    save_project(
        replace(new_project(), scenarios=(Scenario("A fall", (FALL,)),), remarks=remarks, steps=steps), file
    )
    opened = open_project(file)
    assert opened.project.remarks == remarks
    assert [str(doubt) for doubt in opened.doubts] == [
        (
            'my.okt, remark 3, scenario: there is no scenario "A fal". Did you mean "A fall"? '
            "It is kept, and shown nowhere."
        ),
        'my.okt, step 2, scenario: there is no scenario "Gone". It is kept, and shown nowhere.',
    ]


def test_a_file_named_without_a_table_is_told_what_the_table_needs() -> None:
    text = 'kind = "okt-project"\nformat = 1\nmeet = "okt-2025"\n[inputs]\nform = ["a.csv"]\n'
    assert 'my.okt, inputs, form 1: "a.csv" is not a table. Write a table with the keys path.' in faults_of(
        text
    )
