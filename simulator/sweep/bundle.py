"""What a worker is given once: the meets of a sweep as JSON, and what its own program must be like."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from simulator import __version__
from simulator.engine.block import prepare
from simulator.engine.draws_version import DRAWS_VERSION
from simulator.engine.plan import Plan
from simulator.input.faults import refuse_if_any
from simulator.input.toml_reader import TomlReader
from simulator.input.typed_json import plain, typed
from simulator.sweep.counting import MeetToCount, ScenarioCounter, ToCount
from simulator.what_if.base import ANY_KIND, WhatIf


class WorkerDiffers(Exception):  # noqa: N818 - a refusal, in words
    """A worker that would give other numbers, or none."""


def program() -> dict[str, str]:
    """Return what has to be the same in every process of a sweep."""
    return {"okt": __version__, "draws": str(DRAWS_VERSION), "numpy": np.__version__}


def bundle_of(to_count: ToCount) -> bytes:
    """Return all scenarios as text for workers, without the form data that nothing there asks for."""
    meets = [
        {
            "plan": plain(replace(own.baseline, form=None)),
            "known_by": _known_by(own.baseline),
            "rules": [None if one is None else ANY_KIND.plain(one) for one in own.rules],
            "what_ifs": [list(map(ANY_KIND.plain, chosen)) for chosen in own.what_ifs],
        }
        for own in to_count.meets
    ]
    told = {
        "program": program(),
        "tournaments": to_count.tournaments,
        "seeds": to_count.seeds,
        "meets": meets,
    }
    return json.dumps(told, default=date.isoformat).encode()


def counter_of(bundle: bytes) -> ScenarioCounter:
    """Return what counts the scenarios of a bundle.

    Raises
    ------
    WorkerDiffers
        When program, numpy or what was made of the inputs is not the same here.
    """
    told = json.loads(bundle)
    if told["program"] != program():
        raise WorkerDiffers(differences(told["program"], program()))
    meets = tuple(map(_meet, told["meets"]))
    return ScenarioCounter(ToCount(told["tournaments"], tuple(told["seeds"]), meets))


def differences(wanted: dict[str, str], found: dict[str, str]) -> str:
    """Say what of a worker is not as it has to be."""
    return ", ".join(f"{name} {found.get(name)}, not {own}" for name, own in wanted.items())


def _meet(told: dict[str, Any]) -> MeetToCount:
    plan: Plan = typed(Plan, told["plan"])
    if _known_by(plan) != told["known_by"]:
        raise WorkerDiffers("the inputs have another hash there")
    rules = tuple(None if one is None else _what_if(one) for one in told["rules"])
    return MeetToCount(plan, rules, tuple(tuple(map(_what_if, chosen)) for chosen in told["what_ifs"]))


def _what_if(told: dict[str, Any]) -> WhatIf:
    reader = TomlReader("sweep")
    what_if: WhatIf = ANY_KIND.of(reader, told, "what_if")
    refuse_if_any(reader.faults)
    return what_if


def _known_by(plan: Plan) -> dict[str, str]:
    """Return the hash of all that decides the numbers of a plan, by sex."""
    return {sex.value: prepare(plan, sex).known_by.hex() for sex in plan.forecasts}
