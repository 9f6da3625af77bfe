"""The core of the program as the window calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.ask.core import Core, Prepared
from simulator.defaults import DEFAULT_MEET
from simulator.engine.job import Control, Job
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.meet import Entry
from simulator.project.project import InputFile, Inputs

CSV = "date,sex,distance_m,skater,time,status\n2025-11-15,W,500,Femke Kok,{time},finished\n"


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return Core().prepare(DEFAULT_MEET, Inputs(added=(Entry(Sex.W, Event.D500, "Nina Nieuw"),)))


def test_added_entrants_are_forecast(prepared: Prepared) -> None:
    assert "Nina Nieuw" in prepared.plan.forecasts[Sex.W].skaters
    assert prepared.plan.meet.id == "okt-2025"
    assert prepared.warnings == ()


def test_the_last_outcome_is_complete_and_a_run_can_be_cancelled(prepared: Prepared) -> None:
    outcomes = list(Core().simulate(Job(prepared.plan, 2_000, 1), Control(early=True)))
    assert outcomes[-1].tournaments == outcomes[-1].wanted == 2_000
    assert (
        len(list(Core().simulate(Job(prepared.plan, 1_000_000, 1), Control(lambda: True, early=True)))) <= 1
    )


def test_a_file_with_faults_is_refused_with_line_and_column(tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text(CSV.format(time="fast"), encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        Core().prepare(DEFAULT_MEET, Inputs(form=(InputFile(file, ""),)))
    assert refused.value.faults[0].line == 2
    assert refused.value.faults[0].source == "bad.csv"


def test_rows_in_doubt_are_told(tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(CSV.format(time="12.00"), encoding="utf-8")
    assert Core().prepare(DEFAULT_MEET, Inputs(form=(InputFile(file, ""),))).warnings


def test_what_was_prepared_ahead_is_used_once_and_only_for_the_same_inputs(tmp_path: Path) -> None:
    core, missing = Core(), InputFile(tmp_path / "missing.csv", "")
    core.prepare_ahead(DEFAULT_MEET, Inputs(form=(missing,)))
    core.go_ahead()
    with pytest.raises(InputRefused):
        core.prepare(DEFAULT_MEET, Inputs(form=(missing,)))
    core.prepare_ahead(DEFAULT_MEET, Inputs(form=(missing,)))
    assert core.prepare(DEFAULT_MEET, Inputs()).plan.meet.id == "okt-2025"


def test_edits_of_the_entries_share_the_tables_they_are_forecast_from(tmp_path: Path) -> None:
    core, file = Core(), tmp_path / "own.csv"
    file.write_text(CSV.format(time="37.50"), encoding="utf-8")
    entrant = Entry(Sex.W, Event.D500, "Nina Nieuw")
    forms = [
        core.prepare(DEFAULT_MEET, inputs).plan.form
        for inputs in (Inputs(), Inputs(added=(entrant,)), Inputs(form=(InputFile(file, ""),)))
    ]
    assert forms[0] is forms[1]
    assert forms[2] is not forms[1]
    assert forms[2] is not None
    assert forms[2].results["time_ms"].tolist() == [37_500]
