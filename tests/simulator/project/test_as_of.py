"""A project keeps the day as of which its form data are taken; the command line takes one too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli.commands import app
from simulator.input.faults import InputRefused
from simulator.project.file import open_project, save_project
from simulator.project.inputs import base_plan
from simulator.project.project import Inputs, Project


def test_a_project_forecasts_from_what_was_known_on_its_day(tmp_path: Path) -> None:
    project = Project(inputs=Inputs(as_of=date(2025, 11, 20)))
    save_project(project, tmp_path / "a.okt")
    opened = open_project(tmp_path / "a.okt").project
    assert opened.inputs.as_of == date(2025, 11, 20)
    form = base_plan(opened).form
    assert form is not None
    assert form.as_of == date(2025, 11, 20)
    assert form.results["date"].max().date() == date(2025, 11, 16)


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "autumn"])
def test_a_project_with_an_impossible_day_is_refused(tmp_path: Path, day: str) -> None:
    save_project(Project(inputs=Inputs(as_of=date(2025, 11, 20))), tmp_path / "a.okt")
    text = (tmp_path / "a.okt").read_text(encoding="utf-8")
    (tmp_path / "a.okt").write_text(text.replace("2025-11-20", day), encoding="utf-8")
    with pytest.raises(InputRefused) as refused:
        open_project(tmp_path / "a.okt")
    assert len(refused.value.faults) == 1


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-13-01", "is not a day. Write it like"),
        ("9999-12-31", "no race in the year 9999. Expected 1900"),
    ],
)
def test_an_impossible_day_is_told_by_its_option(day: str, said: str) -> None:
    result = CliRunner().invoke(app, ["simulate", "--as-of", day])
    assert result.exit_code == 2
    assert said in result.output.replace("\n", " ")
    assert result.output.startswith("--as-of")
