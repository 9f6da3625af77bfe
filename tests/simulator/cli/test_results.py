"""Going on from what has been ridden of the meet, without a window."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from simulator.cli.commands import app
from simulator.event import Event, Sex
from simulator.project.file import save_project
from simulator.project.project import Project
from simulator.what_if.entered_result import EnteredResult

HEAD = "sex,distance_m,place,skater,time_s\n"
TOP_THREE = (
    HEAD + "W,1500,1,Marijke Groenewoud,114.20\nW,1500,2,Joy Beune,114.50\nW,1500,3,Femke Kok,114.50\n"
)


def okt(*arguments: str | Path) -> Result:
    command = ["simulate", "--tournaments", "300", *(str(argument) for argument in arguments)]
    return CliRunner().invoke(app, command)


def file_of(folder: Path, text: str = TOP_THREE) -> Path:
    file = folder / "ridden.csv"
    file.write_text(text)
    return file


def first_places(result: Result) -> dict[str, float]:
    """Return the chance of winning the women's 1500 m by skater."""
    assert result.exit_code == 0, result.output
    skaters = json.loads(result.stdout)["skaters"]
    return {own["skater"]: own["events"]["1500"]["places"][0] for own in skaters if "1500" in own["events"]
            and own["sex"] == "W"}  # fmt: skip


def record(result: Result) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(result.stdout)["run"]
    return run


def test_a_published_top_three_stays_one_and_it_is_said_why(tmp_path: Path) -> None:
    result = okt("--results", file_of(tmp_path), "--json", "-")
    assert first_places(result)["Marijke Groenewoud"] == 1
    assert "ridden.csv" in result.stderr
    assert "the women's 1500 m is taken to be over" in result.stderr
    assert "--still-on" in result.stderr
    assert (record(result)["results_entered"], record(result)["still_on"]) == (3, [])


def test_with_a_gap_the_race_is_still_on(tmp_path: Path) -> None:
    result = okt("--results", file_of(tmp_path, TOP_THREE.replace(",2,", ",4,")), "--json", "-")
    assert 0 < first_places(result)["Marijke Groenewoud"] < 1
    assert "as place 2 is nobody's" in result.stderr
    assert record(result)["still_on"] == [{"sex": "W", "event": "1500"}]


@pytest.mark.parametrize("over", [True, False])
def test_the_user_answers_whether_the_race_is_over(tmp_path: Path, over: bool) -> None:
    option = "--over" if over else "--still-on"
    result = okt("--results", file_of(tmp_path), option, "--json", "-")
    assert (first_places(result)["Marijke Groenewoud"] == 1) is over
    assert "taken to be" not in result.stderr


def test_results_come_to_those_of_a_project_and_the_answer_is_for_all(tmp_path: Path) -> None:
    known = EnteredResult(Sex.W, Event.D1000, "Femke Kok", None, 1, 74_080)
    project = tmp_path / "my.okt"
    save_project(replace(Project(), results=(known,)), project)
    result = okt("--project", project, "--results", file_of(tmp_path), "--still-on", "--json", "-")
    assert first_places(result)["Marijke Groenewoud"] < 1
    events = [{"sex": "W", "event": "1000"}, {"sex": "W", "event": "1500"}]
    assert (record(result)["results_entered"], record(result)["still_on"]) == (4, events)
    result = okt("--project", project, "--over", "--json", "-")
    assert record(result)["still_on"] == []


def test_every_fault_of_every_file_is_told_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text(HEAD + "W,1500,1,Nobody Known,114.20\n")
    bad = file_of(tmp_path, HEAD.replace("time_s", "time_s,status") + "W,1500,1,Joy Beune,114.20,dq\n")
    result = okt("--results", bad, "--results", tmp_path / "other.csv")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "ridden.csv, line 2, place: Joy Beune has place 1, yet the status dq" in result.stderr
    assert "other.csv, results: Nobody Known is not entered" in result.stderr


@pytest.mark.parametrize("options", [("--over", "--still-on"), ("--still-on", "--over")])
def test_a_race_is_not_over_and_still_on_at_once(tmp_path: Path, options: tuple[str, str]) -> None:
    result = okt("--results", file_of(tmp_path), *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "--over, --still-on: the same races cannot be both over and still on. Leave out one of the two.\n"
    )


@pytest.mark.parametrize("option", ["--over", "--still-on"])
def test_without_results_there_is_nothing_to_answer(option: str) -> None:
    result = okt(option)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{option}: there are no results of the meet" in result.stderr


# Draws -----------------------------------------------------------------------------------------

DRAW = "1500 m vrouwen\nRit  Binnen  Buiten\n1 | Joy Beune | Marijke Groenewoud\n2 | KOK F. |\n"


def draw_of(folder: Path, text: str = DRAW) -> Path:
    file = folder / "draw.txt"
    file.write_text(text)
    return file


def test_a_draw_holds_in_the_run_and_is_told(tmp_path: Path) -> None:
    result = okt("--draw", draw_of(tmp_path), "--json", "-")
    assert result.exit_code == 0, result.output
    assert record(result)["draws"] == [{"sex": "W", "event": "1500", "pairs": 2, "lanes": True}]
    assert 'draw.txt, line 4: "KOK F." is taken for Femke Kok' in result.stderr
    assert "stand in no pair" in result.stderr


def test_without_a_draw_nothing_is_said_of_draws(tmp_path: Path) -> None:
    plain = json.loads(okt("--json", "-").stdout)["run"]
    assert "draws" not in plain
    drawn = json.loads(okt("--draw", draw_of(tmp_path), "--json", "-").stdout)["run"]
    assert drawn["inputs_sha256"] != plain["inputs_sha256"]


def test_a_draw_comes_to_a_project(tmp_path: Path) -> None:
    project = tmp_path / "my.okt"
    save_project(Project(), project)
    result = okt("--project", project, "--draw", draw_of(tmp_path), "--json", "-")
    assert record(result)["draws"][0]["pairs"] == 2


def test_faults_of_all_draws_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    bad = draw_of(tmp_path, DRAW.replace("KOK F.", "Joy Beune"))
    other = tmp_path / "other.txt"
    other.write_text(DRAW.replace("Joy Beune", "Nobody Known"))
    result = okt("--draw", bad, "--draw", other)
    assert result.exit_code == 2
    assert "draw.txt, line 4: Joy Beune stands in the pairs of the women's 1500 m twice" in result.stderr
    assert "other.txt, line 3: Nobody Known is not entered in the women's 1500 m" in result.stderr
