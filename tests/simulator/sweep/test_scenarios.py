"""From axes to scenarios: their product, what each assumes, and what cannot be."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sweeps import mixed

from simulator.engine.draws_version import DRAWS_VERSION
from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.apply import scenario_plan
from simulator.project.inputs import base_plan
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.project import Project, Scenario
from simulator.project.record import scenario_sha256
from simulator.selection.rule_file import rule_text
from simulator.selection.rule_set import Runs
from simulator.sweep.definition import MOST_SCENARIOS, sweep_of
from simulator.sweep.scenarios import Swept, swept

KOK = {"what": "form_shift", "sex": "W", "skater": "Femke Kok", "s_per_1000m": -0.3}


def made(folder: Path, **table: Any) -> Swept:
    return swept(
        sweep_of({"kind": "okt-sweep", "tournaments": 400, **table}, "sweep.toml"), folder / "sweep.toml"
    )


def refused(folder: Path, **table: Any) -> str:
    with pytest.raises(InputRefused) as caught:
        made(folder, **table)
    return str(caught.value)


def test_a_sweep_is_the_product_of_its_axes_what_ifs_last() -> None:
    found = mixed()
    assert len(found) == 2 * 2 * 2 * 2 * 2
    first, second, *_, last = [dict(scenario.axes) for scenario in found.scenarios]
    assert first == {
        "meet": "okt-2025", "seed": 1, "cap": 9, "sex": "W", "skater": "Jutta Leerdam", "s_per_1000m": -0.3,
        "sex 2": "M", "skater 2": "Patrick Roest",
    }  # fmt: skip
    assert second == {**first, "skater 2": "Kjeld Nuis"}
    assert (last["meet"], last["seed"], last["cap"], last["s_per_1000m"]) == ("okt-2021", 2, 10, 0.3)
    assert len({tuple(scenario.axes) for scenario in found.scenarios}) == len(found)


def test_a_scenario_has_the_hash_that_it_has_in_a_project(tmp_path: Path) -> None:
    tables = [
        KOK,
        {"what": "withdrawal", "sex": "M", "skater": "Kjeld Nuis", "event": ["all", "1500"]},
        {"what": "outcome", "sex": "W", "skater": "Joy Beune", "event": "3000", "kind": "falls"},
    ]
    found = made(tmp_path, what_if=tables, cap=[9, 10])
    project = Project()
    base = base_plan(project)
    for number, scenario in enumerate(found.scenarios):
        own = Scenario("Any name", found.to_count.what_ifs(found.to_count.place(number)))
        plan = scenario_plan(base, project, own)
        assert scenario.inputs == inputs_sha256(plan)
        told = {
            "scenario": scenario_sha256(plan, project, own),
            "seed": 2026,
            "tournaments": 400,
            "draws_version": DRAWS_VERSION,
        }
        assert scenario.sha256 == hashlib.sha256(json.dumps(told).encode()).hexdigest()
    assert len({scenario.inputs for scenario in found.scenarios}) == 2  # of each cap
    assert len({scenario.sha256 for scenario in found.scenarios}) == len(found) == 4


def test_seed_and_tournaments_are_part_of_the_hash(tmp_path: Path) -> None:
    ids = {
        scenario.sha256
        for table in ({"seed": [1, 2]}, {"seed": 1, "tournaments": 500})
        for scenario in made(tmp_path, **table).scenarios
    }
    assert len(ids) == 3


def test_each_is_everybody_entered_skater_by_skater(tmp_path: Path) -> None:
    found = made(tmp_path, what_if=[{**KOK, "skater": "each", "event": "5000", "s_per_1000m": [-0.1, 0.1]}])
    baseline = found.meets[0].baseline
    entered = [
        baseline.forecasts[Sex.W].skaters[baseline.forecasts[Sex.W].entry_skater[entry]]
        for entry in baseline.forecasts[Sex.W].entries_of(Event.D5000)
    ]
    named = [dict(scenario.axes)["skater"] for scenario in found.scenarios]
    assert sorted(named[::2]) == sorted(entered)
    assert named[::2] == named[1::2]


def test_rules_cap_and_runs_make_rules_of_their_own(tmp_path: Path) -> None:
    found = made(tmp_path, rules=["knsb-2026", "knsb-2022"], cap=[9, 10], runs=["single", "best_of_two"])
    plans = [found.to_count.plan(found.to_count.place(number)) for number in range(len(found))]
    assert [(plan.rules.id, plan.rules.cap[Sex.M], plan.runs(Sex.W, Event.D500)) for plan in plans] == [
        (rules, cap, runs) for rules in ("knsb-2026", "knsb-2022") for cap in (9, 10) for runs in (1, 2)
    ]
    assert plans[0].rules.runs[Sex.W] == {Event.D500: Runs.SINGLE}
    assert not found.to_count.what_ifs(found.to_count.place(1))  # as the meet has it
    assert plans[2].rules.name == "KNSB, Games of 2026; cap = 10; runs = single"


def test_a_rule_set_of_the_user_lies_beside_the_sweep(tmp_path: Path) -> None:
    rules = replace(mixed().meets[0].baseline.rules, id="ours", name="Ours", cap={Sex.W: 7, Sex.M: 7})
    (tmp_path / "ours.toml").write_text(rule_text(rules), encoding="utf-8")
    [scenario] = made(tmp_path, rules="ours.toml").scenarios
    assert scenario.what_ifs[0]["rules"]["cap"] == 7


def test_nothing_outside_the_folder_is_looked_at(tmp_path: Path) -> None:
    told = refused(tmp_path, rules=["../rules.toml", "//host/rules.toml"], meet=["../meet", "okt-2025"])
    assert told.count("lies outside the folder of the sweep") == 3
    assert "Put it beside the sweep" in told


def test_every_fault_of_meets_rules_and_what_ifs_is_told_at_once(tmp_path: Path) -> None:
    told = refused(
        tmp_path,
        meet=["okt-2025", "okt-1999"],
        rules="knsb-2026",
        cap=[2, 9],
        what_if=[
            {**KOK, "skater": ["Femke Kokk", "Femke Kok"], "event": ["1000", "9000"], "s_per_1000m": [0, 300]}
        ],
    )
    assert 'sweep.toml, meet: "okt-1999" is neither shipped nor beside the sweep' in told
    assert "3 picks are more than the cap of 2 tickets" in told
    assert '"9000" is not an event of the tournament' in told
    assert "a shift lies between -10 and 10 s per 1000 m" in told


def test_a_skater_who_is_not_entered_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    told = refused(tmp_path, what_if=[{**KOK, "skater": ["Femke Kokk", "Femke Kok"]}])
    assert "Femke Kokk is not entered" in told
    assert 'Did you mean "Femke Kok"?' in told


def test_what_ifs_that_clash_are_told(tmp_path: Path) -> None:
    told = refused(tmp_path, what_if=[KOK, {**KOK, "s_per_1000m": 0.2}])
    assert "cannot both be" in told


def test_two_scenarios_that_are_the_same_are_told(tmp_path: Path) -> None:
    told = refused(tmp_path, what_if=[{**KOK, "skater": ["Femke Kok", "KOK Femke"]}])
    assert "scenarios 1 and 2 are the same" in told


def test_more_scenarios_than_are_swept_are_refused_before_they_are_made(tmp_path: Path) -> None:
    each = {**KOK, "skater": "each", "s_per_1000m": [step / 100 for step in range(200)]}
    told = refused(tmp_path, seed=list(range(300)), what_if=[each, {**each, "sex": "M"}])
    assert f"At most {MOST_SCENARIOS:,} are swept" in told


def test_a_sweep_without_axes_is_its_baseline(tmp_path: Path) -> None:
    [scenario] = made(tmp_path).scenarios
    assert dict(scenario.axes) == {"meet": "okt-2025", "seed": 2026}
    assert scenario.what_ifs == ()
