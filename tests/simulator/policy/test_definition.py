"""Files of policies: what they say, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.policy.applied import plan_of, words_of
from simulator.policy.definition import read_policy, shipped_policies
from simulator.policy.judgement import Selecting
from simulator.selection.rule_set import Runs
from simulator.shipped import shipped

HEAD = 'kind = "okt-policy"\nname = "Mine"\n'


def refused(path: Path, text: str, plan: Plan | None = None) -> str:
    """Return all that is said of a file that cannot be used."""
    file = path / "mine.toml"
    file.write_text(text, encoding="utf-8")

    def used() -> None:
        given = read_policy(file)
        if plan is not None:
            plan_of(given, plan)

    with pytest.raises(InputRefused) as caught:
        used()
    return "\n".join(str(fault) for fault in caught.value.faults)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('name = "Mine"', "this is not a policy"),
        (HEAD + "capp = 8", "capp"),
        (HEAD + "cap = 0", "out of range"),
        (HEAD + 'selection = "luck"', "not one of the choices"),
        (HEAD + 'selection = "hindsight"', "what nobody knows"),
        (HEAD + 'rules = "knsb-2022"\norder = "knsb-2022"', "an order already"),
        (HEAD + "most = 2", "picks beside the order only"),
        (HEAD + 'selection = "order_and_picks"\nthreshold = 1.5', "threshold"),
        (HEAD + 'selection = "order_and_picks"\nmost = 9', "out of range"),
        (HEAD + 'selection = "form_after"\npicks = "a.toml"', "no order and no picks"),
        (HEAD + 'runs = "thrice"', "not one of the choices"),
        ("kind = [", "mine.toml"),
    ],
)
def test_what_cannot_be_a_policy_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert said in refused(tmp_path, text)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    told = refused(tmp_path, HEAD + 'cap = 99\nmost = 9\nselection = "order_and_picks"\nruns = "x"')
    assert told.count("\n") >= 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('picks = "../picks.toml"', "outside the folder"),
        ('picks = "none.toml"', "not beside the policy"),
        ('order = "knsb-1999"', "not beside the policy"),
        ("cap = 5", ""),
    ],
)
def test_what_a_policy_names_is_looked_at(shipped_plan: Plan, tmp_path: Path, text: str, said: str) -> None:
    if said:
        assert said in refused(tmp_path, HEAD + text, shipped_plan)
    else:
        file = tmp_path / "mine.toml"
        file.write_text(HEAD + text, encoding="utf-8")
        assert plan_of(read_policy(file), shipped_plan).rules.tickets(Sex.W) == 5


def test_the_shipped_policies_change_what_they_name(shipped_plan: Plan) -> None:
    plans = {own.policy.name: plan_of(own, shipped_plan) for own in shipped_policies("okt-2025")}
    rules = shipped_plan.rules
    assert plans["Order of 2022"].rules.order != rules.order
    assert plans["Order of 2022"].rules.start_places == rules.start_places
    assert plans["500 m once"].rules.runs[Sex.W][Event.D500] is Runs.SINGLE
    assert plans["Cap 10"].rules.tickets(Sex.M) == 10
    named = {rule.skaters[0] for rule in plans["Picks after the trial"].committee.rules if rule.event}
    assert "Jutta Leerdam" in named
    assert shipped_policies("okt-2021") == ()


def test_the_example_is_a_policy_and_told_in_a_line(shipped_plan: Plan) -> None:
    given = read_policy(shipped("help/policy-example.toml"))
    assert given.policy.selection is Selecting.ORDER_AND_PICKS
    assert words_of(given) == (
        "by the order, and up to 2 picks by form where that is 5 points better; "
        "rows of KNSB, Games of 2022; at most 9 names"
    )
    assert plan_of(given, shipped_plan).rules.tickets(Sex.W) == 9
