"""From a job to each skater's chance of a ticket, better with every part of the tournaments.

The window and the command line both call these functions, and so show the same numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from simulator.chances.outcome import Outcome, outcome_of
from simulator.engine.job import UNHINDERED, Control, Job, check_run
from simulator.engine.simulate import simulate_counts
from simulator.engine.streams import BLOCK

_Z = 1.959964


def simulate(job: Job, control: Control = UNHINDERED) -> Iterator[Outcome]:
    """Simulate the meet and yield better and better outcomes; the last one is complete.

    Parameters
    ----------
    job
        Of 1 to `MOST_TOURNAMENTS` tournaments.
    control
        Once it is cancelled no further outcome is worked on.

    Raises
    ------
    InputRefused
        When a number is out of range, or the plan cannot be simulated.
    """
    check_run(job.tournaments, job.seed, control.threads)
    for progress in simulate_counts(job, control):
        yield outcome_of(job.plan, progress)


def simulate_until(job: Job, points: float, control: Control = UNHINDERED) -> Iterator[Outcome]:
    """Simulate until every chance of a ticket is known well enough, block after block.

    Parameters
    ----------
    job
        Its tournaments are those at which to stop in any case.
    points
        Half the width of the 95 % interval, in percentage points, that none may exceed.

    Yields
    ------
    Outcome
        After the first part and after each block; ``wanted`` is how many tournaments are
        probably needed.

    Raises
    ------
    ValueError
        When `points` is not above 0.
    InputRefused
        When a number is out of range, or the plan cannot be simulated.
    """
    if not points > 0:
        raise ValueError("points: a width is above 0.")
    for outcome in simulate(job, replace(control, early=True)):
        enough = precision_points(outcome) <= points
        likely = min(job.tournaments, tournaments_needed(outcome, points))
        yield replace(outcome, wanted=outcome.tournaments if enough else likely)
        if enough:
            return


def precision_points(outcome: Outcome) -> float:
    """Return the widest half width of the 95 % intervals of all tickets, in percentage points."""
    widths = [chance.ticket_high - chance.ticket_low for chance in outcome.skaters]
    return max(widths, default=0.0) * 50


def tournaments_needed(outcome: Outcome, points: float) -> int:
    """Return how many tournaments probably make every chance as precise, in whole blocks.

    Parameters
    ----------
    points
        Half the width of the 95 % interval wished for, in percentage points.
    """
    variance = max((chance.ticket * (1 - chance.ticket) for chance in outcome.skaters), default=0.0)
    needed = variance * (_Z * 100 / points) ** 2
    return max(outcome.tournaments, math.ceil(needed / BLOCK) * BLOCK)
