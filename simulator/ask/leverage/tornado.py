"""How far each input of the forecast moves a skater's chance of a ticket."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from simulator.ask.leverage.comparison import Change, compare
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.form.forecast import Adjustment, Forecast


class Input(StrEnum):
    """Inputs of the forecast that are moved one at a time."""

    FORM = "form"
    """The skater's own form, one standard deviation of the level faster and slower."""
    FALLS = "falls"
    """The skater's own chance of a fall, none and doubled."""
    FALLS_OF_ALL = "falls_of_all"
    """Everybody's chance of a fall, none and doubled."""
    SPREAD = "spread"
    """Everybody's spread from race to race, 20 % less and 20 % more."""


@dataclass(frozen=True)
class InputEffect:
    """What one input does: ``less`` is faster form, no falls, less spread; ``more`` the contrary."""

    what: Input
    less: Change
    more: Change

    @property
    def width(self) -> float:
        """Chance between the two ends, from 0 to 1."""
        ends = (0.0, self.less.change, self.more.change)
        return max(ends) - min(ends)


@dataclass(frozen=True)
class Tornado:
    """Effects of all inputs on one skater's chance, the largest first."""

    skater: str
    sex: Sex
    chance: float
    effects: tuple[InputEffect, ...]


def tornado(job: Job, skater: str, control: Control = UNHINDERED) -> Tornado:
    """Tell how far each input of the forecast moves a skater's chance of a ticket.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    KeyError
        When the skater is not in the forecast.
    """
    [sex] = job.sexes
    effects = []
    for what, less, more in _moved_plans(job.plan, sex, skater):
        one, other = (
            compare(job.plan, replace(job, plan=plan), control, gains=False).of(skater)
            for plan in (less, more)
        )
        if one is not None and other is not None:
            effects.append(InputEffect(what, one, other))
    ordered = sorted(effects, key=lambda effect: -effect.width)
    return Tornado(skater, sex, ordered[0].less.before, tuple(ordered))


def _moved_plans(plan: Plan, sex: Sex, skater: str) -> Iterator[tuple[Input, Plan, Plan]]:
    """Yield each input with the plan that has less and the plan that has more of it."""
    forecast = plan.forecasts[sex]
    if skater not in forecast.skaters:
        raise KeyError(skater)

    def with_forecast(changed: Forecast) -> Plan:
        return replace(plan, forecasts={**plan.forecasts, sex: changed})

    own = [e for e, number in enumerate(forecast.entry_skater) if forecast.skaters[number] == skater]
    level = np.zeros(len(forecast.entry_skater))
    level[own] = np.sqrt((forecast.level_loading[own] ** 2).sum(axis=1))
    faster, slower = (
        replace(forecast, log_time_mean=forecast.log_time_mean + sign * level) for sign in (-1, 1)
    )
    yield Input.FORM, with_forecast(faster), with_forecast(slower)
    everybody = range(len(forecast.entry_skater))
    for what, entries in ((Input.FALLS, own), (Input.FALLS_OF_ALL, everybody)):
        none, doubled = (_with_falls(forecast, entries, times) for times in (0.0, 2.0))
        yield what, with_forecast(none), with_forecast(doubled)
    narrow, wide = (replace(forecast, race_spread=forecast.race_spread * times) for times in (0.8, 1.2))
    yield Input.SPREAD, with_forecast(narrow), with_forecast(wide)


def _with_falls(forecast: Forecast, entries: range | list[int], times: float) -> Forecast:
    """Multiply the chance of a fall of some entries."""
    return forecast.adjusted(
        Adjustment(
            forecast.sex,
            forecast.skaters[forecast.entry_skater[entry]],
            forecast.entry_event[entry],
            fall=min(1.0, times * float(forecast.incidents.fall[entry])),
        )
        for entry in entries
    )
