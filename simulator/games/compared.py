"""What a scenario changes in medals: the same trials and Games under two plans, pair by pair."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import numpy as np

from simulator.engine.block import SexPlan
from simulator.engine.job import UNHINDERED, Cancelled, Control, Job
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.riding import Riding
from simulator.engine.simulate import in_order, lent_buffers, prepared
from simulator.event import Sex
from simulator.games.blocks import games_blocks
from simulator.games.outlook import Gain
from simulator.games.pick_worth import PairedSums, differences, won_by
from simulator.games.races import GamesSex
from simulator.games.run import GamesInputs, chosen_in
from simulator.selection.counting import CountArray


def medals_compared(
    before: Plan, job: Job, inputs: GamesInputs, control: Control = UNHINDERED
) -> dict[Sex, tuple[Gain, Gain, Gain]]:
    """Return what the plan of a job gains against another: gold, medals, places of the first eight.

    Both are ridden on the same draws; individual events only.

    Raises
    ------
    Cancelled
        When the control said so before the last part was done.
    """
    sides: Mapping[Sex, list[tuple[SexPlan, GamesSex]]] = {
        sex: [_ready(plan, sex, inputs, control) for plan in (before, job.plan)]
        for sex in job.entered
        if sex in inputs.forms and sex in before.forecasts
    }
    parts = parts_of(job.tournaments)
    work = [partial(_of_part, own, part, job.seed, control) for part in parts for own in sides.values()]
    total = {sex: PairedSums() for sex in sides}
    done = 0
    for number, sums in enumerate(in_order(work, control)):
        total[list(sides)[number % len(sides)]].add(sums)
        done += 1
    if done < len(work):
        raise Cancelled
    return {sex: own.gained for sex, own in total.items()}


def _ready(plan: Plan, sex: Sex, inputs: GamesInputs, control: Control) -> tuple[SexPlan, GamesSex]:
    ready = prepared(plan, sex, control.kept)
    return ready, GamesSex(inputs.forms[sex], ready.races.forecast, inputs.games.id)


def _of_part(sides: list[tuple[SexPlan, GamesSex]], part: Part, seed: int, control: Control) -> PairedSums:
    """Ride one part under both plans; the second is the one that gains."""
    won: list[CountArray] = []
    for plan, sex in sides:
        with lent_buffers(control.kept) as buffers:
            riding = Riding(plan.races, seed, part, control, buffers)
            chosen = chosen_in(plan, riding, part, seed, control)
            blocks = dict(games_blocks(sex, riding, part, seed, control))
            won.append(won_by(chosen, blocks, np.arange(part.tournaments)))
    before, after = won
    return differences(after, before)
