"""What the view What decides asks of the core."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.event import Sex
from ui.session.core import Core

if TYPE_CHECKING:
    from simulator.ask.leverage.deciders import Deciders
    from simulator.ask.leverage.heat import HeatMap
    from simulator.ask.leverage.tornado import Tornado
    from simulator.engine.plan import Plan

MOST_FOR_INPUTS = 20_000
"""Tournaments behind the inputs: everybody's races are ridden again for each, and pairs cancel the luck."""


@dataclass(frozen=True)
class Asked:
    """Of which tournaments something is asked."""

    plan: Plan
    tournaments: int
    seed: int
    sex: Sex


def heat_work(core: Core, asked: Asked, cancelled: Callable[[], bool]) -> Iterator[HeatMap]:
    """Yield the heat map of a sex."""
    yield core.workbench.heat(asked.plan, asked.tournaments, asked.seed, asked.sex, cancelled=cancelled)


def swing_work(
    core: Core, asked: Asked, skater: str, inputs: bool, cancelled: Callable[[], bool]
) -> Iterator[Deciders | Tornado]:
    """Yield what decides for a skater: outcomes of races, or inputs of the forecast."""
    bench, tournaments = core.workbench, asked.tournaments
    ask = bench.tornado if inputs else bench.decides
    if inputs:
        tournaments = min(tournaments, MOST_FOR_INPUTS)
    yield ask(asked.plan, tournaments, asked.seed, asked.sex, skater, cancelled=cancelled)
