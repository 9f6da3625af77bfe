"""What the view Policy asks of the core."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.ask.core import Core, Prepared
from simulator.engine.job import Control
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.policy.judgement import Laboratory


@dataclass(frozen=True)
class PolicyAsked:
    """What decides every number.

    Attributes
    ----------
    files
        Policies of the user's, beside those that are shipped.
    """

    prepared: Prepared
    plan: Plan
    tournaments: int
    seed: int
    sex: Sex
    files: tuple[Path, ...]


@dataclass(frozen=True)
class NotJudged:
    """A file of a policy cannot be used."""

    faults: tuple[Fault, ...]


def policy_work(core: Core, asked: PolicyAsked, control: Control) -> Iterator[Laboratory | NotJudged]:
    """Yield the laboratory, a policy more each time, or what is wrong with the files."""
    try:
        yield from core.policies(asked, control)
    except InputRefused as refused:
        yield NotJudged(refused.faults)
