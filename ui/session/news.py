"""What a session tells its window: one frozen value for each signal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from simulator.ask.core import Prepared
from simulator.chances.basis import Basis
from simulator.chances.outcome import Outcome
from simulator.input.faults import Fault
from ui.session.changes import AgainstBaseline

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison
    from simulator.engine.plan import Plan


class Phase(Enum):
    """What the worker is at.

    Refused is a scenario that cannot be simulated, failed a run that ended with an error of the program.
    """

    IDLE = "idle"
    LOADING = "loading"
    RUNNING = "running"
    UP_TO_DATE = "up to date"
    STOPPED = "stopped"
    REFUSED = "refused"
    FAILED = "failed"

    @property
    def goes_on(self) -> bool:
        """Whether newer numbers are on their way."""
        return self in (Phase.LOADING, Phase.RUNNING)


@dataclass(frozen=True)
class Settings:
    """How much is simulated, and from which seed.

    Attributes
    ----------
    tournaments
        A fixed number of tournaments; with `until_pp` the least one.
    until_pp
        Simulate until every chance is known to so many percentage points (half the 95 % interval);
        None for the fixed number.
    """

    tournaments: int = 100_000
    seed: int = 2026
    until_pp: float | None = None


@dataclass(frozen=True)
class PlanChanged:
    """Another plan: other data, results or what-ifs.

    Attributes
    ----------
    plan
        Of the scenario shown.
    baseline
        Of the baseline; the same object when the baseline is shown.
    prepared
        The data both are made from.
    basis
        What the forecasts of the scenario shown rest on, None when not on form data.
    """

    plan: Plan
    baseline: Plan
    prepared: Prepared
    basis: Basis | None = None


@dataclass(frozen=True)
class PlanRefused:
    """Data that cannot be used, or what-ifs and results that contradict each other.

    Attributes
    ----------
    of_scenario
        Whether the scenario shown is refused; otherwise it is data, and what was shown before
        still stands.
    """

    faults: tuple[Fault, ...]
    of_scenario: bool = False


@dataclass(frozen=True)
class RunChanged:
    """A step of a run: begun, further on, done or stopped.

    Attributes
    ----------
    outcome
        The newest outcome; None before the first, and where a run has ended without one: what the last
        run counted is then of another scenario, other data or another seed.
    stale
        Whether the outcome belongs to an earlier run: another scenario, other data or seed. It may
        then be shown while the next one is on its way, but not as what holds now.
    elapsed_s
        Time since the run began, s.
    baseline
        Outcome of the baseline for comparison; None while the baseline itself is shown, and as
        long as it is not known for these results, tournaments and seed.
    comparison
        Paired differences between the baseline and this outcome; None until both are complete.
    against
        Each skater's change against the baseline; None as long as that is.
    """

    phase: Phase
    outcome: Outcome | None
    stale: bool
    elapsed_s: float
    baseline: Outcome | None = None
    comparison: Comparison | None = None
    against: AgainstBaseline | None = None

    @property
    def refused(self) -> bool:
        """Whether what is wanted could not be simulated, so that nothing newer will come."""
        return self.phase is Phase.REFUSED


@dataclass(frozen=True)
class Failed:
    """An error of the program itself; `details` is for the user to copy."""

    summary: str
    details: str
