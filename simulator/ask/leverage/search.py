"""One tournament of a run: told from its rows to the last start place, or looked for."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.looked_at import counted_parts, number_of
from simulator.engine.block import simulate_part
from simulator.engine.job import UNHINDERED, Control, Job, check_run
from simulator.engine.part import Part, parts_of
from simulator.engine.simulate import lent_buffers, prepared
from simulator.engine.streams import BLOCK
from simulator.selection.story import Story, story_of


def tournament(job: Job, control: Control = UNHINDERED) -> Story:
    """Tell the last tournament of a job of one sex, from the rows to the last start place.

    Raises
    ------
    InputRefused
        When a number is out of range, or the plan cannot be simulated.
    """
    [sex], number = job.sexes, job.tournaments
    check_run(number, job.seed, None)
    # The whole part, because that is what an earlier run has kept.
    whole = parts_of(-(-number // BLOCK) * BLOCK)
    [part] = [part for part in whole if part.before < number <= part.before + part.tournaments]
    plan = prepared(job.plan, sex, control.kept)
    with lent_buffers(control.kept) as buffers:
        block = simulate_part(plan, job.seed, part, control, buffers)
    return story_of(block.selection, number - part.before - 1)


def find_tournament(
    job: Job, skater: str, has_ticket: bool, after: int, control: Control = UNHINDERED
) -> int | None:
    """Return the next tournament in which the skater has a ticket, or has none.

    Parameters
    ----------
    job
        The run of one sex in which to look.
    after
        Number of the tournament behind which to look; tournaments are numbered from 1.

    Returns
    -------
    int or None
        The number; None when there is none up to the end of the run.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    KeyError
        When the skater is not in the forecast.
    """
    [sex] = job.sexes
    number = number_of(job, skater)
    parts = [part for part in parts_of(job.tournaments) if part.before + part.tournaments > after]
    run = counted_parts([job], parts, control)
    tickets = ((part, counted[sex].tickets[number]) for part, (counted,) in run)
    return next_tournament(tickets, has_ticket, after)


def next_tournament(
    tickets: Iterable[tuple[Part, NDArray[np.uint8]]], has_ticket: bool, after: int
) -> int | None:
    """Return the next tournament in which a skater has a ticket, or has none; numbered from 1.

    Parameters
    ----------
    tickets
        Parts in order with the skater's tickets, eight tournaments to a byte, (bytes,).
    after
        Number of the tournament behind which to look.
    """
    for part, bits in tickets:
        ticket = np.unpackbits(bits, count=part.tournaments)
        found = np.flatnonzero(ticket == has_ticket)
        found = found[found >= after - part.before]
        if len(found):
            return part.before + int(found[0]) + 1
    return None
