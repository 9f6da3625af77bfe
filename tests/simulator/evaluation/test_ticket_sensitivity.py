"""Halving and doubling figures of the form model, down to the tickets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.ask.runs import simulate
from simulator.cli.commands import app
from simulator.engine.job import Control, Job
from simulator.engine.plan import Plan
from simulator.evaluation import ticket_sensitivity as room
from simulator.evaluation.ticket_sensitivity import TicketEffect, ticket_sensitivity
from simulator.event import Sex
from simulator.form.sensitivity import VARIED, ScaledFigure
from simulator.project.plan_files import load_plan

TOURNAMENTS = 500


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan()


def test_a_figure_left_as_it_is_moves_nothing(plan: Plan) -> None:
    (effect,) = ticket_sensitivity(Job(plan, TOURNAMENTS, 1), [ScaledFigure("race_sd", 1.0)])
    assert set(effect.changes.values()) == {0.0}
    assert effect.moved == 0.0


def test_changes_are_against_the_chances_of_the_plan(plan: Plan) -> None:
    (effect,) = ticket_sensitivity(Job(plan, TOURNAMENTS, 1), [ScaledFigure("race_sd", 2.0)])
    *_, outcome = simulate(Job(plan, TOURNAMENTS, 1))
    for chance in outcome.skaters:
        key = chance.sex, chance.skater
        assert effect.chances[key] - effect.changes[key] == pytest.approx(chance.ticket)
    # More luck in each race: the certain become less so, and tickets change hands.
    assert effect.changes[Sex.M, "Jenning de Boo"] < 0
    assert effect.moved > 0.3
    assert abs(effect.changes[effect.most]) == max(abs(change) for change in effect.changes.values())
    assert effect.meaning == VARIED["race_sd"]


def test_tickets_that_change_hands_by_hand() -> None:
    changes = {(Sex.W, "A"): -0.3, (Sex.W, "B"): 0.1, (Sex.W, "C"): 0.2, (Sex.W, "D"): 0.3}
    effect = TicketEffect("race_sd", "", 2.0, changes, changes)
    assert effect.moved == pytest.approx(0.45)
    assert effect.most == (Sex.W, "A")


def test_it_can_be_stopped(plan: Plan) -> None:
    asked = iter([False] * 3)
    stopped = ticket_sensitivity(Job(plan, 50, 1), control=Control(lambda: next(asked, True)))
    assert list(stopped) == []


def test_the_command_prints_and_writes_every_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = tuple(ScaledFigure(figure, factor) for figure in ("level_sd", "absent") for factor in (0.5, 2.0))
    monkeypatch.setattr("simulator.form.sensitivity.halves_and_doubles", lambda: few)
    monkeypatch.setattr(room, "halves_and_doubles", lambda: few)
    target = tmp_path / "figures.json"
    arguments = ["form", "sensitivity", "--tournaments", "200", "--json", str(target)]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    values = json.loads(target.read_text(encoding="utf-8"))
    found = [(own["figure"], own["factor"]) for own in values["figures"]]
    assert found == [("level_sd", 0.5), ("level_sd", 2.0), ("absent", 0.5), ("absent", 2.0)]
    assert all(len(own["skaters"]) > 70 for own in values["figures"])
    assert values["run"]["tournaments"] == 200
    for words in ("how far skaters' levels", "level_sd", "doubled", "200 tournaments each"):
        assert words in result.stdout
