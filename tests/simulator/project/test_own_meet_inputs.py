"""What the files of a meet say of people reaches the forecast; a project written by hand opens."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from simulator.event import Event, Sex
from simulator.project.inputs import changed_inputs
from simulator.project.plan_files import load_plan
from simulator.project.text import KIND, project_of

MEET = """id = "m"
name = "M"
rink = "Heerenveen"
first_day = 2027-01-22
last_day = 2027-01-22
rule_set = "knsb-2026"
"""
NEW = '\n[[new_skaters]]\nsex = "W"\nskater = "Lotte Jansen"\nage_group = "junior"\n'
SAME = '\n[[same]]\nwritten = "Femke Kok"\nperson = "F. Knol"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "meet.toml").write_text(MEET)
    (tmp_path / "programme.csv").write_text("day,date,order,sex,event,run\n1,2027-01-22,1,W,500,1\n")
    (tmp_path / "entries.csv").write_text(
        "sex,event,skater\nW,500,Lotte Jansen\nW,500,Jutta Leerdam\nW,500,F. Knol\n"
    )
    times = {"Femke Kok": 36.9, "Jutta Leerdam": 37.4, "Joy Beune": 38.2}
    rows = [f"2026-12-{day:02},W,500,{name},{time}" for day in (5, 12, 19) for name, time in times.items()]
    (tmp_path / "form.csv").write_text("date,sex,distance_m,skater,time\n" + "\n".join(rows) + "\n")
    return tmp_path


def means(folder: Path) -> dict[str, float]:
    forecast = load_plan([folder / "form.csv"], meet=str(folder)).forecasts[Sex.W]
    rows = [forecast.entry(skater, Event.D500) for skater in forecast.skaters]
    return {
        skater: float(forecast.log_time_mean[row])
        for skater, row in zip(forecast.skaters, rows, strict=True)
        if row is not None
    }


def test_age_groups_and_names_of_a_meet_reach_the_forecast(folder: Path) -> None:
    before = means(folder)
    (folder / "meet.toml").write_text(MEET + NEW)
    aged = means(folder)
    assert aged["Lotte Jansen"] != before["Lotte Jansen"]
    (folder / "meet.toml").write_text(MEET + SAME)
    named = means(folder)
    assert named["F. Knol"] < before["F. Knol"] - 0.01  # the results of Femke Kok are hers now
    assert np.isfinite([*before.values(), *named.values()]).all()


def test_a_project_written_by_hand_opens_without_program_and_fingerprints(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("x")
    text = f"""kind = "{KIND}"
format = 1
meet = "okt-2025"
learn_from_results = true
seed = 1
tournaments = 1000

[inputs]
[[inputs.form]]
path = "mine.csv"
"""
    project = project_of(text.encode(), "hand.okt", tmp_path)
    assert project.inputs.form[0].path == tmp_path / "mine.csv"
    assert changed_inputs(project) == ()  # nothing is known of before
