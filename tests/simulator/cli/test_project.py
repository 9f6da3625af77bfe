"""``okt simulate --project``: the numbers of the window, and what a scenario changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from projects import new_project
from typer.testing import CliRunner, Result

from simulator.ask.core import Core
from simulator.ask.runs import simulate
from simulator.cli.commands import app
from simulator.engine.job import Control, Job
from simulator.event import Event, Sex
from simulator.project.apply import scenario_plan
from simulator.project.file import open_project, save_project
from simulator.project.inputs import base_plan, input_file
from simulator.project.plan_files import load_plan
from simulator.project.project import BASELINE, Inputs, Project, Scenario
from simulator.shipped import shipped
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome

FALL = AssumedOutcome(Sex.W, Event.D500, "Jutta Leerdam", AssumedKind.FALLS)


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["simulate", *(str(argument) for argument in arguments)])


def refused(*arguments: str | Path) -> str:
    result = okt(*arguments)
    assert result.exit_code == 2, result.output
    assert "Traceback" not in result.output
    return result.stderr


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("project") / "my.okt"
    project = replace(new_project(), seed=7, tournaments=600, scenarios=(Scenario("A fall", (FALL,)),))
    save_project(project, path)
    return path


def told(file: Path, *arguments: str) -> dict[str, Any]:
    result = okt("--project", file, *arguments, "--json", "-")
    assert result.exit_code == 0, result.output
    answer: dict[str, Any] = json.loads(result.stdout)
    return answer


README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


def test_the_project_that_the_readme_shows_is_one(tmp_path: Path) -> None:
    [shown] = re.findall(r'```toml\n(kind = "okt-project".*?)```', README, re.DOTALL)
    (tmp_path / "my.okt").write_text(shown, encoding="utf-8")
    arguments = ["simulate", "--project", str(tmp_path / "my.okt"), "--scenario", "Without the 1500"]
    result = CliRunner().invoke(app, [*arguments, "--tournaments", "300", "--json", "-"])
    assert (result.exit_code, result.stderr) == (0, "")
    told = json.loads(result.stdout)["run"]
    assert told["what_ifs"] == ["Femke Kok withdraws from the 1500 m"]
    assert [one.author for one in open_project(tmp_path / "my.okt").project.remarks] == ["A. Coach"]
    # What the example of the JSON says of the shipped form data is what they are.
    example = README.partition('"basis": {')[2].partition('"forecast_from_nothing"')[0]
    basis = told["basis"]
    figures = {**basis, **basis["sources"][0], "without_a_day": 1}
    for name, value in re.findall(r'"(\w+)": (\d+|"\d{4}-\d\d-\d\d")', example):
        assert json.dumps(figures[name]) == value, name
    assert {name for name in basis if f'"{name}"' not in README} == set()


def test_a_scenario_gives_the_numbers_of_the_window_to_the_last_digit(file: Path) -> None:
    project = open_project(file).project
    plan = scenario_plan(base_plan(project), project, project.scenarios[0])
    *_, outcome = Core().simulate(Job(plan, 600, 7), Control(early=True))  # as the window does
    answer = told(file, "--scenario", "A fall")
    assert {one["skater"]: one["ticket"] for one in answer["skaters"]} == {
        chance.skater: chance.ticket for chance in outcome.skaters
    }
    run = answer["run"]
    assert (run["seed"], run["tournaments"], run["scenario"]) == (7, 600, "A fall")
    assert run["what_ifs"] == ["Jutta Leerdam falls in the 500 m"]
    assert len(run["scenario_sha256"]) == 64


def test_the_baseline_of_an_empty_project_is_the_meet_as_it_is(file: Path) -> None:
    *_, outcome = simulate(Job(load_plan(), 600, 7))
    answer = told(file)
    assert {one["skater"]: one["ticket"] for one in answer["skaters"]} == {
        chance.skater: chance.ticket for chance in outcome.skaters
    }
    assert answer["run"]["scenario"] == BASELINE
    assert answer["run"]["what_ifs"] == []


def test_options_of_the_run_go_before_the_project(file: Path) -> None:
    run = told(file, "--seed", "1", "--tournaments", "300")["run"]
    assert (run["seed"], run["tournaments"]) == (1, 300)


def test_scenarios_are_told_apart_by_their_fingerprint(file: Path) -> None:
    one, other = (told(file, "--tournaments", "10", *own)["run"] for own in ((), ("--scenario", "A fall")))
    assert one["scenario_sha256"] != other["scenario_sha256"]


def test_a_comparison_tells_before_after_and_whether_it_is_clear(file: Path) -> None:
    answer = told(file, "--scenario", "a FALL", "--compare", "baseline")
    comparison = answer["comparison"]
    assert (comparison["before"], comparison["after"], comparison["tournaments"]) == (BASELINE, "A fall", 600)
    changes = {one["skater"]: one for one in comparison["changes"]}
    chances = {one["skater"]: one["ticket"] for one in answer["skaters"]}
    before = {one["skater"]: one["ticket"] for one in told(file)["skaters"]}
    for skater, change in changes.items():
        assert change["after"] == pytest.approx(chances[skater], abs=1e-12)
        assert change["before"] == pytest.approx(before[skater], abs=1e-12)
        assert change["clear"] == (abs(change["change"]) > 2 * change["se"])
    fallen = changes["Jutta Leerdam"]
    assert fallen["change"] < -0.03
    assert fallen["clear"]
    assert any(gain["from"] == "Jutta Leerdam" and gain["share"] > 0 for gain in comparison["gains"])


def test_the_table_says_what_changes(file: Path) -> None:
    result = okt("--project", file, "--scenario", "A fall", "--compare", "baseline", "--sex", "W")
    assert result.exit_code == 0, result.output
    (line,) = [
        line for line in result.stdout.split("A fall against Baseline")[1].splitlines() if "Leerdam" in line
    ]
    assert line.split()[-1] == "clear"
    assert "-" in line


@pytest.mark.parametrize("command", ["simulate", "games"])
def test_the_tables_of_a_scenario_say_that_they_are_and_what_is_assumed(command: str, file: Path) -> None:
    def lines(*scenario: str) -> list[str]:
        options = ("--project", str(file), *scenario, "--sex", "W", "--tournaments", "200")
        return CliRunner().invoke(app, [command, *options]).stdout.splitlines()

    assert lines("--scenario", "A fall")[0].startswith("Scenario A fall: Jutta Leerdam ")
    assert not any("Scenario" in line for line in lines())


def test_a_scenario_against_itself_changes_nothing(file: Path) -> None:
    result = okt("--project", file, "--compare", "baseline")
    assert "Nothing changes for the women." in result.stdout
    assert "Nothing changes for the men." in result.stdout


def test_an_unknown_scenario_gets_the_nearest_name(file: Path) -> None:
    assert 'Did you mean "A fall"?' in refused("--project", file, "--scenario", "A fal")
    assert 'Did you mean "Baseline"?' in refused("--project", file, "--compare", "baselin")


def test_what_the_project_says_is_not_said_twice(file: Path) -> None:
    words = refused("--project", file, "--meet", "okt-2021", "--rules", "knsb-2022")
    assert words.startswith("--rules, --meet: the project says this already.")


@pytest.mark.parametrize("option", ["--scenario", "--compare"])
def test_a_scenario_needs_a_project(option: str) -> None:
    assert "Add --project FILE." in refused(option, "A fall")


def test_a_relation_is_told_and_raises_the_chance_of_who_is_ahead(file: Path, tmp_path: Path) -> None:
    duel = AssumedOutcome(Sex.W, Event.D500, "Isabel Grevelt", AssumedKind.BEATS, rival="Jutta Leerdam")
    ahead = tmp_path / "ahead.okt"
    save_project(Project(scenarios=(Scenario("Ahead", (duel,)),), tournaments=600, seed=7), ahead)
    answer = told(ahead, "--scenario", "Ahead", "--compare", "baseline")
    assert answer["run"]["what_ifs"] == ["Isabel Grevelt is ahead of Jutta Leerdam in the 500 m"]
    changes = {one["skater"]: one["change"] for one in answer["comparison"]["changes"]}
    assert changes["Isabel Grevelt"] > 0.05
    assert not any(gain["from"] == "Isabel Grevelt" for gain in answer["comparison"]["gains"])
    back = replace(duel, skater="Jutta Leerdam", rival="Isabel Grevelt")
    save_project(Project(scenarios=(Scenario("Both", (duel, back)),)), ahead)
    assert "cannot both be" in refused("--project", ahead, "--scenario", "Both")


def test_clashes_and_faults_of_the_file_are_told(file: Path, tmp_path: Path) -> None:
    clashing = tmp_path / "clash.okt"
    wins = replace(FALL, kind=AssumedKind.WINS)
    save_project(Project(scenarios=(Scenario("Both", (FALL, wins)),)), clashing)
    assert "cannot both be" in refused("--project", clashing, "--scenario", "Both")
    broken = tmp_path / "broken.okt"
    broken.write_text(file.read_text().replace("seed = 7", "sed = 7"))
    assert 'sed: this key is not known. Did you mean "seed"?' in refused("--project", broken)
    assert "the file does not exist" in refused("--project", tmp_path / "none.okt")


def test_changed_form_data_are_in_doubt_and_used_all_the_same(tmp_path: Path) -> None:
    form = tmp_path / "form.csv"
    form.write_bytes(shipped("form/results.csv").read_bytes())
    save_project(Project(tournaments=50, inputs=Inputs(form=(input_file(form),))), tmp_path / "my.okt")
    with form.open("ab") as stream:
        stream.write(b"\n")
    result = okt("--project", tmp_path / "my.okt")
    assert result.exit_code == 0, result.output
    assert "In doubt:" in result.stderr
    assert "has changed since the project was saved" in result.stderr


def test_what_a_skater_gains_and_loses_adds_up_with_the_tickets_nobody_had(file: Path) -> None:
    comparison = told(file, "--scenario", "A fall", "--compare", "baseline")["comparison"]
    gains = comparison["gains"]
    assert any(own["from"] is None or own["to"] is None for own in gains)
    for change in comparison["changes"]:
        gained = sum(own["share"] for own in gains if own["to"] == change["skater"])
        lost = sum(own["share"] for own in gains if own["from"] == change["skater"])
        assert gained - lost == pytest.approx(change["change"], abs=1e-9)
    left = comparison["left_to_committee"]["W"]
    of_women = sum(own["change"] for own in comparison["changes"] if own["sex"] == "W")
    assert left["after"]["mean"] - left["before"]["mean"] == pytest.approx(-of_women, abs=1e-9)


def test_the_table_of_a_comparison_has_the_tickets_nobody_has(file: Path) -> None:
    result = okt("--project", file, "--scenario", "A fall", "--compare", "baseline", "--sex", "w")
    assert "nobody: left to the committee" in result.stdout
