"""What the numbers of a scenario were made from, as a fingerprint."""

from __future__ import annotations

import hashlib
import json
from datetime import date

from simulator.engine.plan import Plan
from simulator.input.form import Table
from simulator.input.records import plain
from simulator.project.forms import plain_race
from simulator.project.inputs_hash import inputs_sha256
from simulator.project.project import Project, Scenario
from simulator.what_if.base import ANY_KIND


def scenario_sha256(plan: Plan, project: Project, scenario: Scenario) -> str:
    """Return a hash of everything the numbers of a scenario depend on, seed and tournaments excepted.

    Parameters
    ----------
    plan
        Plan of the scenario, see `simulator.project.apply.scenario_plan`.
    """
    return sha256_given(inputs_sha256(plan), project, [ANY_KIND.plain(one) for one in scenario.what_ifs])


def sha256_given(inputs: str, project: Project, what_ifs: list[Table]) -> str:
    """Return the hash of a scenario of which the dear parts are known, as many scenarios share theirs.

    Parameters
    ----------
    inputs
        Hash of the inputs of the plan of the scenario, see `simulator.project.inputs_hash.inputs_sha256`.
    what_ifs
        As they stand in files.
    """
    told = {
        "inputs": inputs,
        "what_ifs": what_ifs,
        "results": sorted(map(_json, map(plain, project.results))),  # in which order says nothing
        "learn_from_results": project.learn_from_results,
    }
    if project.still_on:
        told["still_on"] = sorted(_json(plain_race(race)) for race in project.still_on)
    if project.draws:
        told["draws"] = sorted(map(_json, map(plain, project.draws)))
    return hashlib.sha256(_json(told).encode()).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_text)


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no text.")
