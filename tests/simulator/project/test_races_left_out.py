"""A race left out: the forecast is that of form data without it, wherever the what-if comes from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from simulator.cli.commands import app
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.course import RaceMark
from simulator.input.faults import InputRefused
from simulator.project.apply import scenario_plan
from simulator.project.file import open_project, save_project
from simulator.project.load import fitted_to
from simulator.project.plan_files import load_plan
from simulator.project.project import Project, Scenario
from simulator.project.token import scenario_of_token, token_of
from simulator.what_if.what_ifs import FormShift, RaceExcluded, WhatIf

NAME, EVENT = "Jutta Leerdam", Event.D1000
LAST = RaceExcluded(Sex.W, EVENT, NAME, date(2025, 12, 5), None, "World Cup 3 Heerenveen 2025")
BEFORE = RaceExcluded(Sex.W, EVENT, NAME, date(2025, 11, 21))
UNDATED = RaceExcluded(Sex.W, EVENT, NAME, None, None, "World Cup 1 Nagano 2024")


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def scenario(plan: Plan, *what_ifs: WhatIf) -> Plan:
    own = Scenario("X", what_ifs)
    return scenario_plan(plan, Project(scenarios=(own,)), own)


def expected_s(plan: Plan) -> float:
    forecast = plan.forecasts[Sex.W]
    return float(np.exp(forecast.log_time_mean[forecast.entry(NAME, EVENT)]))


def test_the_forecast_is_that_of_form_data_without_the_race(plan: Plan) -> None:
    assert plan.form is not None
    table = plan.form.results
    row = (table["skater"] == NAME) & (table["distance_m"] == 1000) & (table["date"] == "2025-12-05")
    assert row.sum() == 1
    slow = fitted_to(plan, replace(plan.form, results=table[~row]))
    quick = scenario(plan, LAST)
    for sex in Sex:
        for field in ("log_time_mean", "level_loading", "race_spread", "results_used"):
            assert (getattr(slow.forecasts[sex], field) == getattr(quick.forecasts[sex], field)).all()
    assert expected_s(quick) > expected_s(plan) + 0.02
    assert (quick.forecasts[Sex.M].log_time_mean == plan.forecasts[Sex.M].log_time_mean).all()
    assert scenario(plan).forecasts[Sex.W] is plan.forecasts[Sex.W]  # taken out again, nothing is left of it


def test_the_same_races_in_any_order_are_one_fit(plan: Plan) -> None:
    one, two = scenario(plan, LAST, BEFORE), scenario(plan, BEFORE, LAST)
    assert one.form is two.form
    assert one.form is not scenario(plan, LAST).form
    assert (one.forecasts[Sex.W].log_time_mean == two.forecasts[Sex.W].log_time_mean).all()


def test_other_what_ifs_come_upon_the_new_fit(plan: Plan) -> None:
    shifted = scenario(plan, LAST, FormShift(Sex.W, NAME, EVENT, 0.5))
    assert expected_s(shifted) == pytest.approx(expected_s(scenario(plan, LAST)) + 0.5)


@pytest.mark.parametrize(
    ("what_if", "found"),
    [
        (replace(LAST, day=date(2025, 12, 6)), "the form data have no such race"),
        (replace(LAST, competition="Elsewhere"), "the form data have no such race"),
        (replace(LAST, skater="Nobody"), "the form data have no such race"),
        (replace(LAST, run=1), "the form data have no such race"),
        (replace(LAST, day=date(1, 1, 1)), "there was no race in the year 1"),
        (RaceExcluded(Sex.W, EVENT, NAME), "neither a day nor a competition says which race"),
        (
            RaceExcluded(Sex.W, Event.D500, NAME, None, None, "NK sprint Dec 2024"),
            "2 races of the form data fit",
        ),
    ],
)
def test_a_race_that_is_not_in_the_data_is_told_and_never_passed_over(
    plan: Plan, what_if: RaceExcluded, found: str
) -> None:
    with pytest.raises(InputRefused) as refused:
        scenario(plan, what_if)
    (fault,) = refused.value.faults
    assert found in str(fault)
    assert what_if.sentence() in str(fault)


def test_a_race_left_out_twice_stands_there_twice(plan: Plan) -> None:
    with pytest.raises(InputRefused, match="stands there twice"):
        scenario(plan, LAST, LAST)


def test_it_is_kept_in_files_and_tokens(tmp_path: Path) -> None:
    own = Scenario("Without", (LAST, BEFORE, UNDATED, replace(LAST, event=Event.D500, run=2)))
    save_project(Project(scenarios=(own,)), tmp_path / "my.okt")
    assert open_project(tmp_path / "my.okt").project.scenarios == (own,)
    assert scenario_of_token(token_of(own)) == own


def test_a_day_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    save_project(Project(scenarios=(Scenario("Without", (LAST,)),)), tmp_path / "my.okt")
    text = (tmp_path / "my.okt").read_text(encoding="utf-8")
    (tmp_path / "my.okt").write_text(text.replace("2025-12-05", "5 December"), encoding="utf-8")
    with pytest.raises(InputRefused, match="is not a day"):
        open_project(tmp_path / "my.okt")


def test_the_command_line_simulates_it(tmp_path: Path, plan: Plan) -> None:
    project = Project(scenarios=(Scenario("Without", (LAST,)),), tournaments=400, seed=5)
    save_project(project, tmp_path / "my.okt")
    arguments = ["simulate", "--project", str(tmp_path / "my.okt"), "--scenario", "Without", "--json", "-"]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["run"]["what_ifs"] == [LAST.sentence()]


def test_the_core_tells_the_race_left_out_and_both_levels(plan: Plan) -> None:
    from simulator.ask.form import FormFits

    fits, shown = FormFits(), scenario(plan, LAST)
    forms = fits.forms(plan, shown, Sex.W, [NAME])
    course = forms.courses[NAME, EVENT]
    left_out = [race for race, counts in course.races if not counts]
    assert [race.day for race in left_out] == [date(2025, 12, 5)]
    assert LAST.covers(left_out[0].race)
    assert all(
        race.mark is not RaceMark.COUNTED or race.weight > 0 for race, counts in course.races if counts
    )
    assert course.to_come is not None
    assert course.now.level is not None
    assert course.before.level is not None
    assert course.to_come.forecast_s == pytest.approx(expected_s(shown))
    assert course.now.level.times_s()[-1] == pytest.approx(expected_s(shown))
    assert course.before.level.times_s()[-1] == pytest.approx(expected_s(plan))
    forecast = plan.forecasts[Sex.W]
    field = [np.exp(forecast.log_time_mean[entry]) for entry in forecast.entries_of(EVENT)]
    assert forms.reference_s[EVENT] == pytest.approx(np.median(field), rel=1e-3)
    assert fits.of(plan, plan.form, Sex.W) is fits.of(plan, plan.form, Sex.W)  # fitted once
