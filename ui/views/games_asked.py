"""What the view Games asks of the core."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.ask.core import Core, Prepared
from simulator.engine.job import Control
from simulator.engine.plan import Plan
from simulator.event import Sex

if TYPE_CHECKING:
    from simulator.games.outlook import GamesOutlook


@dataclass(frozen=True)
class GamesAsked:
    """What decides every number: data, what is known and assumed, and how much is simulated."""

    prepared: Prepared
    plan: Plan
    tournaments: int
    seed: int
    sex: Sex


def games_work(core: Core, asked: GamesAsked, control: Control) -> Iterator[GamesOutlook]:
    """Yield the outlook of a sex, first without what picks are worth."""
    yield from core.games(asked, control)
