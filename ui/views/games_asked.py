"""What the view Games asks of the core."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
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


def worths_work(core: Core, asked: Job, control: Control) -> Iterator[GamesOutlook | NoGames]:
    """Yield the outlook of a sex alone, without what picks are worth, or why there is none."""
    try:
        yield from deque(core.games(asked, control=control), maxlen=1)
    except InputRefused as refused:
        yield NoGames(refused.faults)


def games_work(core: Core, asked: Job, control: Control) -> Iterator[GamesOutlook | NoGames]:
    """Yield the outlook of a sex, in the end with what picks are worth, or why there is none."""
    try:
        last = None
        for last in core.games(asked, control=control):
            yield last
        if last is not None and last.tournaments == asked.tournaments:
            yield replace(last, picks=core.pick_worths(asked, control=control))
    except InputRefused as refused:
        yield NoGames(refused.faults)
