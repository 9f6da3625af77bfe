"""What a session tells its window: one frozen value for each signal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from simulator.event import Sex
from simulator.faults import Fault
from simulator.tally import Outcome
from ui.core import Inputs
from ui.what_ifs import WhatIfs

if TYPE_CHECKING:
    from simulator.main_job import Plan


class Phase(Enum):
    """What the worker is at."""

    IDLE = "idle"
    LOADING = "loading"
    RUNNING = "running"
    UP_TO_DATE = "up to date"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Settings:
    """How much is simulated, and from which seed."""

    tournaments: int = 100_000
    seed: int = 2026


@dataclass(frozen=True)
class PlanChanged:
    """Other data: a new plan, made from `inputs`; `warnings` name rows in doubt."""

    plan: Plan
    inputs: Inputs
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class PlanRefused:
    """Data that cannot be used; what was shown before still stands."""

    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class RunChanged:
    """A step of a run: begun, further on, done or stopped.

    Attributes
    ----------
    outcome
        The newest outcome, None before the first.
    stale
        Whether the outcome belongs to an earlier run, with other assumptions or data.
    elapsed_s
        Time since the run began, s.
    """

    phase: Phase
    outcome: Outcome | None
    stale: bool
    elapsed_s: float


@dataclass(frozen=True)
class SexChosen:
    """The sex whose skaters are shown."""

    sex: Sex


@dataclass(frozen=True)
class SkaterChosen:
    """The skater shown in detail, or None."""

    skater: str | None


@dataclass(frozen=True)
class SettingsChanged:
    """Another number of tournaments or seed."""

    settings: Settings


@dataclass(frozen=True)
class WhatIfsChanged:
    """Other assumptions about skaters."""

    what_ifs: WhatIfs


@dataclass(frozen=True)
class Failed:
    """An error of the program itself; `details` is for the user to copy."""

    summary: str
    details: str
