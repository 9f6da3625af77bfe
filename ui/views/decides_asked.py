"""What the view What decides asks of the core."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.ask.core import Core
from simulator.engine.job import Control, Job

if TYPE_CHECKING:
    from simulator.ask.leverage.deciders import Deciders
    from simulator.ask.leverage.heat import HeatMap
    from simulator.ask.leverage.tornado import Tornado

MOST_FOR_INPUTS = 20_000
"""Tournaments behind the inputs: everybody's races are ridden again for each, and pairs cancel the luck."""


def heat_work(core: Core, asked: Job, control: Control) -> Iterator[HeatMap]:
    """Yield the heat map of a sex."""
    yield core.heat(asked, control)


def swing_work(
    core: Core, asked: Job, skater: str, inputs: bool, control: Control
) -> Iterator[Deciders | Tornado]:
    """Yield what decides for a skater: outcomes of races, or inputs of the forecast."""
    if inputs:
        asked = replace(asked, tournaments=min(asked.tournaments, MOST_FOR_INPUTS))
    yield (core.tornado if inputs else core.decides)(asked, skater, control)
