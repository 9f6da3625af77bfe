"""The command ``okt policy``, and what the window asks."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.ask.core import Core
from simulator.cli.commands import app
from simulator.cli.policy_tables import headline
from simulator.engine.job import Cancelled, Control
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.games.outlook import Gain
from simulator.input.faults import InputRefused
from simulator.policy.derive import GOALS
from simulator.policy.judgement import Laboratory, Worth
from simulator.policy.laboratory import DEFAULT_GOAL

RUN = ("policy", "--sex", "W", "--tournaments", "500")


@dataclass(frozen=True)
class Wanted:
    """What a view asks."""

    plan: Plan
    files: tuple[Path, ...] = ()
    tournaments: int = 300
    seed: int = 1
    sex: Sex = Sex.W


def test_json_has_all_policies_with_errors_and_a_file_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('kind = "okt-policy"\nname = "Eleven"\ncap = 11\n', encoding="utf-8")
    done = CliRunner().invoke(
        app, [*RUN, str(own), "--derive", "gold", "--belief-error", "0.004", "--json", "-"]
    )
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)["sexes"]["W"]
    by_name = {one["name"]: one for one in told["policies"]}
    assert told["base"] == told["policies"][0]["name"]
    assert "Eleven" in by_name
    assert by_name["Eleven"]["change"]["medals"]["se"] >= 0
    for one in told["policies"]:
        errors = [line["error"] for line in one["belief_error"]]
        assert errors == ([0, 0.003, 0.004, 0.006, 0.01] if one["selection"] in BY_FORM else [])
    assert len(told["derived"]["rows"]) == 15


BY_FORM = ("form_before", "form_after", "order_and_picks")


def test_impossible_numbers_are_refused_all_at_once() -> None:
    done = CliRunner().invoke(app, ["policy", "--tournaments", "200000", "--belief-error", "0.5"])
    assert done.exit_code == 2
    assert "--tournaments" in done.stderr
    assert "--belief-error" in done.stderr
    done = CliRunner().invoke(app, ["policy", "--tournaments", "1000", "--search", "0"])
    assert done.exit_code == 2
    assert "out of range" in done.stderr
    assert "no two halves" in done.stderr


def test_the_window_is_told_a_policy_more_each_time_the_base_first(shipped_plan: Plan) -> None:
    core = Core()
    told: list[Laboratory] = []
    for found in core.policies(Wanted(shipped_plan)):
        told.append(found)
        if len(told) == 3:
            break
    assert [len(one.policies) for one in told] == [1, 2, 3]
    assert not told[-1].whole
    assert told[-1].derived is told[-1].by_goal[DEFAULT_GOAL]
    assert {goal: told[-1].by(goal).derived for goal in GOALS} == told[-1].by_goal  # chosen, not judged again
    assert len({order.goal for order in told[-1].by_goal.values()}) == len(GOALS)
    with pytest.raises(Cancelled):
        next(core.policies(Wanted(shipped_plan), Control(cancelled=lambda: True)))


def test_the_window_is_told_what_is_wrong_with_a_file(shipped_plan: Plan, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('kind = "okt-policy"\nname = "x"\nhat = 3\n', encoding="utf-8")
    with pytest.raises(InputRefused, match="hat"):
        next(Core().policies(Wanted(shipped_plan, (bad, tmp_path / "none.toml"))))


def test_the_headline_says_that_orders_hardly_differ_only_when_they_do() -> None:
    from policy_sample import sample

    laboratory = sample()
    assert "hardly differ" in headline(laboratory)
    far = replace(laboratory.policies[1], change=Worth(*[Gain(-0.4, 0.01)] * 3))
    told = headline(replace(laboratory, policies=(laboratory.policies[0], far)))
    assert "hardly differ" not in told
    assert "-0.400" in told
