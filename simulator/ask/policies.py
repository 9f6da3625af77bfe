"""Policies of selection judged for the window: those shipped for the meet, and those of the user's files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.games.run import GamesInputs
from simulator.input.faults import Fault, InputRefused
from simulator.policy.definition import PolicyFile, read_policy, shipped_policies
from simulator.policy.judgement import Laboratory
from simulator.policy.laboratory import DEFAULT_GOAL, DEFAULT_JUDGED, ToJudge, laboratory


class PoliciesAsked(Protocol):
    """What decides every number of a laboratory.

    Attributes
    ----------
    files
        Policies of the user's, beside those that are shipped.
    """

    @property
    def plan(self) -> Plan: ...  # noqa: D102 - told above
    @property
    def tournaments(self) -> int: ...  # noqa: D102
    @property
    def seed(self) -> int: ...  # noqa: D102
    @property
    def sex(self) -> Sex: ...  # noqa: D102
    @property
    def files(self) -> tuple[Path, ...]: ...  # noqa: D102


def laboratory_of(
    asked: PoliciesAsked, inputs: Callable[[], GamesInputs], control: Control = UNHINDERED
) -> Iterator[Laboratory]:
    """Yield the laboratory of one sex, a policy more each time, on `DEFAULT_JUDGED` tournaments at most.

    Parameters
    ----------
    inputs
        Fits the levels at the Games, once the files are known to be in order.

    Raises
    ------
    InputRefused
        With every fault of all files, or when no Games follow the meet.
    Cancelled
        When the control says so.
    """
    policies = (*shipped_policies(asked.plan.meet.id), *read_policies(asked.files))
    job = Job(asked.plan, min(asked.tournaments, DEFAULT_JUDGED), asked.seed, (asked.sex,))
    yield from laboratory(job, inputs(), ToJudge(policies, DEFAULT_GOAL), control)


def read_policies(files: tuple[Path, ...]) -> tuple[PolicyFile, ...]:
    """Read files of policies; raises `InputRefused` with every fault of all."""
    found: list[PolicyFile] = []
    faults: list[Fault] = []
    for file in files:
        try:
            found.append(read_policy(file))
        except InputRefused as refused:
            faults += refused.faults
    if faults:
        raise InputRefused(faults)
    return tuple(found)
