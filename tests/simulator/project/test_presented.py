"""The steps of a presentation are kept in the project and follow its scenarios."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.project.edits import renamed, with_scenario, with_steps, without_scenario
from simulator.project.file import open_project, save_project
from simulator.project.presented import MOST_STEPS, PresentedStep
from simulator.project.project import BASELINE, Project, Scenario

STEPS = (
    PresentedStep("tickets", "One", Sex.W, "Anna One"),
    PresentedStep("teams", BASELINE, Sex.M),
)
PROJECT = with_steps(with_scenario(Project(), Scenario("One")), STEPS)


def test_steps_are_read_as_they_were_written(tmp_path: Path) -> None:
    save_project(PROJECT, tmp_path / "p.okt")
    assert open_project(tmp_path / "p.okt").project.steps == STEPS


def test_steps_follow_a_scenario_that_gets_another_name_or_goes() -> None:
    assert renamed(PROJECT, "One", "Two").steps[0].scenario == "Two"
    assert without_scenario(PROJECT, "One").steps == STEPS[1:]


def test_more_steps_than_a_file_may_hold_are_refused() -> None:
    with pytest.raises(InputRefused, match="201 steps are too many"):
        with_steps(PROJECT, STEPS[:1] * (MOST_STEPS + 1))


def test_steps_decide_no_number() -> None:
    assert PROJECT.facts == with_steps(PROJECT, ()).facts
