"""The draw (Dutch: loting) of an evening, made as the simulation makes it, to be looked at."""

from __future__ import annotations

import numpy as np

from simulator.engine.incidents import LANE, ORDER
from simulator.engine.pairing import opponents_by_lot
from simulator.engine.pairs import ALONE
from simulator.engine.plan import Plan
from simulator.engine.streams import Draws, Stream, hashed_uniform
from simulator.event import Event, Sex, Status


def starters(plan: Plan, sex: Sex, event: Event) -> tuple[str, ...]:
    """Return who can be drawn: everybody entered of whom it is not certain that he or she does not start."""
    forecast = plan.forecasts[sex]
    away = {
        one.skater
        for one in plan.fixed.get((sex, event), ())
        if one.status is Status.DNS and one.run in (None, 1)
    }
    entered = (forecast.skaters[forecast.entry_skater[entry]] for entry in forecast.entries_of(event))
    return tuple(skater for skater in entered if skater not in away)


def drawn_evening(
    plan: Plan, sex: Sex, event: Event, seed: int, number: int = 0
) -> tuple[tuple[str, str], ...]:
    """Draw the pairs of an event, their order and their lanes, all by lot.

    As far as everybody starts, who meets whom is what the run of this seed drew for the first tournament
    of a block. No rule is known by which the strongest would ride last or a lane were kept free.

    Parameters
    ----------
    plan
        Plan of the scenario, which knows who starts.
    number
        Which draw; the same number draws the same again, another one anew.

    Returns
    -------
    tuple of (str, str)
        Who starts inner and who outer, in the order in which they ride; empty for nobody.
    """
    skaters = starters(plan, sex, event)
    draws, first = Draws(seed, number, 1), np.zeros(len(skaters), np.int64)
    streams = [Stream(sex, event, 1, skater) for skater in skaters]
    opponents = opponents_by_lot(draws, streams, Stream(sex, event, 1), np.arange(len(skaters)), first)
    keys = draws.keys(streams)
    when, where = (hashed_uniform(keys, first, purpose).tolist() for purpose in (ORDER, LANE))
    pairs: list[tuple[float, str, str]] = []
    for one, other in enumerate(opponents.tolist()):
        if other == ALONE:
            pairs.append((when[one], *((skaters[one], "") if where[one] < 0.5 else ("", skaters[one]))))
        elif where[one] < where[other]:
            pairs.append((min(when[one], when[other]), skaters[one], skaters[other]))
    return tuple((inner, outer) for _, inner, outer in sorted(pairs))
