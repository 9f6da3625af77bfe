"""What the view Games asks of the core."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.ask.core import Core
from simulator.engine.job import Control, Job
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.games.outlook import GamesOutlook


@dataclass(frozen=True)
class NoGames:
    """No Games follow the meet, or what is shipped of them cannot be used."""

    faults: tuple[Fault, ...]


def games_work(core: Core, asked: Job, control: Control) -> Iterator[GamesOutlook | NoGames]:
    """Yield the outlook of a sex, better and better, or why there is none."""
    try:
        yield from core.games(asked, control)
    except InputRefused as refused:
        yield NoGames(refused.faults)
