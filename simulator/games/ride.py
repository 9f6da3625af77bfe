"""The Games ridden: levels given those of the trial, one run, places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.engine.incidents import ends_of
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.ranking import UNPLACED_TIME, Times
from simulator.engine.riding import Riding
from simulator.engine.run import drawn_times
from simulator.engine.streams import Single
from simulator.event import Event
from simulator.games.races import GamesRaces, GamesSex
from simulator.games.stored import GamesBlock, keys_of, places_of_rivals
from simulator.loops.compiled import LOOPS

_DRAWS_TOGETHER = 16
"""Draws of levels made together: those of all starts would take three times the memory of their times."""


@dataclass(frozen=True)
class RiddenGames:
    """One event of the Games in one part, with what its block does not keep.

    Attributes
    ----------
    levels
        Of the candidates against their means, (candidates, tournaments), float32, log units.
    rivals_ms
        (rivals, tournaments), int32, `UNPLACED_TIME` where there is none; until an event is ridden again.
    """

    block: GamesBlock
    levels: Single
    rivals_ms: Times


class GamesRiding:
    """Events of the Games of one sex in one part.

    Parameters
    ----------
    trial
        The riding of the trial in the part, with the draws of its levels.
    """

    def __init__(self, sex: GamesSex, trial: Riding) -> None:
        self._sex, self._draws, self._trial = sex, trial.draws, trial.levels

    def ours(self, event: Event) -> Times:
        """Return the times of the candidates, (candidates, tournaments), until ours are ridden again."""
        return self._ridden(self._sex.races[event].ours, "times of run 1")[0]

    def rivals(self, event: Event) -> Times:
        """Return the times of the rivals, (rivals, tournaments), until rivals are ridden again."""
        return self._ridden(self._sex.races[event].rivals, "times of run 2")[0]

    def some(self, event: Event, starts: Sequence[int]) -> Times:
        """Return the times of some of the candidates, (starts, tournaments), until ours are ridden again."""
        return self._ridden(self._sex.races[event].only(starts), "times of run 1")[0]

    def ride(self, event: Event) -> GamesBlock:
        """Ride one event."""
        return self._block(event, self.ours(event), self.rivals(event))

    def ride_told(self, event: Event) -> RiddenGames:
        """Ride one event, and tell levels and times that a block does not keep."""
        rivals = self.rivals(event)
        ours, levels = self._ridden(self._sex.races[event].ours, "times of run 1")
        return RiddenGames(self._block(event, ours, rivals), levels.copy(), rivals)

    def _block(self, event: Event, ours: Times, rivals: Times) -> GamesBlock:
        skaters, buffers = self._sex.races[event].skaters, self._draws.buffers
        return GamesBlock(skaters, keys_of(ours, rivals, buffers), places_of_rivals(rivals, buffers))

    def _ridden(self, races: GamesRaces, room: str) -> tuple[Times, Single]:
        """Return times and levels of starts of one event, (starts, tournaments)."""
        size = len(races.streams), self._draws.tournaments
        time_ms: Times = self._draws.buffers.array(room, size, np.int32)
        level = self._draws.buffers.array("levels", size, np.float32)
        self._levels(races, level)
        shared = np.full(size[1], 2, np.float32)
        found, _ = drawn_times(
            self._draws,
            races.streams,
            self._sex.shape,
            (level, shared, races.spread, races.base_ms),
            lambda keys: ends_of(races.lost, np.zeros(len(races.lost)), keys),
            time_ms,
        )
        gone = found.below(races.lost)
        time_ms[found.starts[gone], found.tournaments[gone]] = UNPLACED_TIME
        return time_ms, level

    def _levels(self, races: GamesRaces, level: Single) -> None:
        """Put the levels of starts, candidates or rivals, against their means into an array."""
        starts = self._sex.form.ours if len(races.skaters) else self._sex.form.rivals
        for few in _few_at_a_time(races):
            of_trial, of_games = zip(*races.weights[few], strict=True)
            trial = self._trial.normals(int(row) for rows, _ in of_trial for row in rows)
            wanted = sorted({int(row) for rows, _ in of_games for row in rows})
            streams = self._sex.level_streams(starts, wanted)
            room = self._draws.room_for("levels at the Games", len(streams))
            normal, _, _ = self._draws.draw(streams, quantile_table(NORMAL), room)
            own = dict(zip(wanted, normal, strict=True))
            made_of = [
                [
                    (drawn[int(row)], weight)
                    for drawn, (rows, weights) in ((own, games), (trial, okt))
                    for row, weight in zip(rows, weights, strict=True)
                ]
                for okt, games in races.weights[few]
            ]
            _weigh(made_of, level[few])


def _few_at_a_time(races: GamesRaces) -> Iterator[slice]:
    """Yield starts that follow each other, so few that the draws of their levels need little room."""
    first, draws = 0, 0
    for start, (_, (rows, _)) in enumerate(races.weights):
        if draws and draws + len(rows) > _DRAWS_TOGETHER:
            yield slice(first, start)
            first, draws = start, 0
        draws += len(rows)
    if draws:
        yield slice(first, len(races.weights))


def _weigh(made_of: Sequence[Sequence[tuple[Single, np.float32]]], out: Single) -> None:
    """Add up what makes each level, in its order: draws, (tournaments,) each, and what they weigh."""
    if LOOPS is not None:
        draws, weights = zip(*(one for own in made_of for one in own), strict=True)
        columns = np.array([len(own) for own in made_of])
        LOOPS.weigh_apart(draws, np.array(weights, np.float32), columns, out)
        return
    for level, ((draw, weight), *others) in zip(out, made_of, strict=True):
        np.multiply(draw, weight, out=level)
        for draw, weight in others:
            level += draw * weight
