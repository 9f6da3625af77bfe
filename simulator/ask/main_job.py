"""From a plan to each skater's chance of a ticket, better with every part of the tournaments.

The window and the command line both call these functions, and so show the same numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from simulator.chances.outcome import Outcome, outcome_of
from simulator.defaults import DEFAULT_SEED, DEFAULT_TOURNAMENTS, MOST_TOURNAMENTS
from simulator.engine.kept import Kept
from simulator.engine.plan import Plan
from simulator.engine.simulate import MOST_THREADS, never, simulate_counts
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.words import say


def simulate(
    plan: Plan,
    tournaments: int = DEFAULT_TOURNAMENTS,
    seed: int = DEFAULT_SEED,
    threads: int | None = None,
    cancelled: Callable[[], bool] = never,
    sexes: Sequence[Sex] = tuple(Sex),
    *,
    early: bool = False,
    kept: Kept | None = None,
) -> Iterator[Outcome]:
    """Simulate the meet and yield better and better outcomes; the last one is complete.

    Parameters
    ----------
    tournaments
        1 to `MOST_TOURNAMENTS`.
    seed
        A whole number from 0 on; the same seed and plan give the same outcome.
    threads
        Number of threads, without influence on the outcome; None for as many as are good.
    cancelled
        Asked while running; once it says True no further outcome is worked on.
    sexes
        Sexes to simulate.
    early
        Whether to yield something as soon as possible, at a small cost.
    kept
        Where what was simulated before is looked up; it makes no difference to the outcome.

    Raises
    ------
    InputRefused
        When a number is out of range, or the plan cannot be simulated.
    """
    check_run(tournaments, seed, threads)
    ridden = [sex for sex in sexes if sex in plan.forecasts]
    for progress in simulate_counts(
        plan, tournaments, seed, threads, cancelled, ridden, early=early, kept=kept
    ):
        yield outcome_of(plan, progress)


def check_run(tournaments: int, seed: int, threads: int | None) -> None:
    """Refuse numbers of a run that make no sense.

    Raises
    ------
    InputRefused
        With every number that is out of range.
    """
    faults = []
    if not 1 <= tournaments <= MOST_TOURNAMENTS:
        expected = say("Expected 1 to {most_tournaments:,}.", most_tournaments=MOST_TOURNAMENTS)
        faults.append(
            Fault("tournaments", say("{tournaments:,} is out of range", tournaments=tournaments), expected)
        )
    if not 0 <= seed < 2**63:
        faults.append(
            Fault("seed", say("{seed} is out of range", seed=seed), say("Expected 0 to 9223372036854775807."))
        )
    if threads is not None and not 1 <= threads <= MOST_THREADS:
        faults.append(
            Fault(
                "threads",
                say("{threads} is out of range", threads=threads),
                say("Expected 1 to {most_threads}.", most_threads=MOST_THREADS),
            )
        )
    if faults:
        raise InputRefused(faults)
