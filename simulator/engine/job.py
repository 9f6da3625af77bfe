"""What is to be simulated, and how the work may be gone about.

A `Job` decides every number; a `Control` decides none of them. Nothing heavy is loaded here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.defaults import DEFAULT_SEED, DEFAULT_TOURNAMENTS, MOST_TOURNAMENTS
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.words import say

if TYPE_CHECKING:
    from simulator.engine.kept import Kept
    from simulator.engine.plan import Plan


class Cancelled(Exception):  # noqa: N818 - not an error: the user said stop
    """Raised inside long work when it is to stop."""


def never() -> bool:
    """Nobody cancels."""
    return False


def tell_nobody(_share: float) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, eq=False)
class Job:
    """What is to be simulated: equal jobs give equal counts, to the last one.

    Attributes
    ----------
    tournaments
        How many, at least 1; how far to look at most where a question sets its own end.
    seed
        Any whole number from 0 on.
    sexes
        Sexes to simulate; a sex left out changes nothing for the other.
    """

    plan: Plan
    tournaments: int = DEFAULT_TOURNAMENTS
    seed: int = DEFAULT_SEED
    sexes: tuple[Sex, ...] = tuple(Sex)

    @property
    def entered(self) -> tuple[Sex, ...]:
        """The sexes wanted of which somebody is entered."""
        known = self.plan.forecasts
        return tuple(sex for sex in self.sexes if sex in known and known[sex].entry_event)


@dataclass(frozen=True)
class Control:
    """How work may be gone about; no number depends on it.

    Attributes
    ----------
    cancelled
        Asked while working; once it says True nothing more is worked on.
    threads
        Number of threads; None for as many as are good.
    told
        Called with the share of the work that is done, where that is known.
    early
        Whether to yield something as soon as possible, at a small cost.
    kept
        Where what was simulated before is looked up, and what is simulated now is kept.
    """

    cancelled: Callable[[], bool] = never
    threads: int | None = None
    told: Callable[[float], None] = tell_nobody
    early: bool = False
    kept: Kept | None = None

    def go_on(self) -> None:
        """Raise `Cancelled` once the work is to stop."""
        if self.cancelled():
            raise Cancelled


UNHINDERED = Control()
"""Nobody cancels, nobody listens, nothing is kept."""

MOST_THREADS = 16
"""Each needs some 60 MB, and more gain nothing: they wait for each other's turn in Python."""

_MOST_SEED = 2**63 - 1


def check_run(tournaments: int, seed: int, threads: int | None) -> None:
    """Refuse numbers of a run that make no sense.

    Raises
    ------
    InputRefused
        With every number that is out of range.
    """
    faults = []
    if not 1 <= tournaments <= MOST_TOURNAMENTS:
        found = say("{count:,} is out of range", count=tournaments)
        faults.append(Fault("tournaments", found, say("Expected 1 to {most:,}.", most=MOST_TOURNAMENTS)))
    if not 0 <= seed <= _MOST_SEED:
        found = say("{value} is out of range", value=str(seed))
        faults.append(Fault("seed", found, say("Expected 0 to {most}.", most=str(_MOST_SEED))))
    if threads is not None and not 1 <= threads <= MOST_THREADS:
        found = say("{value} is out of range", value=str(threads))
        faults.append(Fault("threads", found, say("Expected 1 to {most:,}.", most=MOST_THREADS)))
    if faults:
        raise InputRefused(faults)
