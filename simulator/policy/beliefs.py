"""What a committee believes of every start at the Games, and how likely it makes a medal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.part import Part
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.streams import Single
from simulator.event import Event
from simulator.form.forecast import FloatArray, IntArray
from simulator.games.races import GamesSex
from simulator.games.stored import GamesBlock
from simulator.policy.judgement import Selecting
from simulator.policy.world import WorldPart

_THIRD = 2
"""Row of the third rival, who has to be beaten for a medal."""

_OF_RIVALS, _OF_NOISE, _OF_BELIEF = 64, 32, 16
"""Quantiles by which the three things are told that a chance hangs on."""

_CELLS = 4096


@dataclass(frozen=True)
class Starts:
    """All starts that a committee may choose from, event after event.

    Attributes
    ----------
    events
        With the candidates of each, in their order.
    skaters
        Number of each start's skater, (starts,), int64.
    of_games
        Row of each in the forecast of the Games, (starts,), int64.
    """

    events: tuple[Event, ...]
    event: IntArray
    skaters: IntArray
    of_games: IntArray

    @classmethod
    def of(cls, sex: GamesSex) -> Starts:
        """Return the starts of one sex."""
        events = tuple(sex.races)
        number = [np.full(len(sex.races[event].skaters), at) for at, event in enumerate(events)]
        return cls(
            events,
            np.concatenate(number).astype(np.int64),
            np.concatenate([sex.races[event].skaters for event in events]),
            np.concatenate([sex.races[event].entries[0] for event in events]),
        )

    def apart(self, chosen: NDArray[np.bool_]) -> dict[Event, NDArray[np.bool_]]:
        """Return who starts by event, (candidates, tournaments), of who is chosen, (tournaments, starts)."""
        return {event: chosen[:, self.event == at].T for at, event in enumerate(self.events)}

    def together(self, starting: Mapping[Event, NDArray[np.bool_]]) -> NDArray[np.bool_]:
        """Return the reverse of `apart`."""
        return np.concatenate([starting[event] for event in self.events]).T


@dataclass(frozen=True)
class Belief:
    """What is believed of a skater's levels at the Games.

    Attributes
    ----------
    mean
        (own starts, tournaments), log units against the forecast's means.
    columns, sd
        Tournaments in which a standard deviation holds, and that of each own start, (own starts,).
    """

    mean: FloatArray
    sd: Sequence[tuple[NDArray[np.int64], FloatArray]]


class Beliefs:
    """Posterior levels at the Games of each skater, and chances of medals by them.

    Parameters
    ----------
    rivals
        Times of the first eight rivals by event, (8, some), log s.
    """

    def __init__(self, sex: GamesSex, rivals: Mapping[Event, FloatArray]) -> None:
        self.sex, self.starts = sex, Starts.of(sex)
        self._quantiles = {
            event: np.sort(own[_THIRD])[_middles(own.shape[1], _OF_RIVALS)] for event, own in rivals.items()
        }
        noise, normal = (quantile_table(shape) for shape in (sex.form.noise, NORMAL))
        self._noise = noise[_middles(len(noise), _OF_NOISE)].astype(np.float64)
        self._normal = normal[_middles(len(normal), _OF_BELIEF)].astype(np.float64)
        self._tables: dict[tuple[int, float], _ChanceTable] = {}
        self._beliefs: dict[tuple[Selecting, Part, int], Belief] = {}

    def chances(self, how: Selecting, world: WorldPart, error: FloatArray | None = None) -> Single:
        """Return the chance of each start to beat the third rival, as is believed, (tournaments, starts).

        Parameters
        ----------
        error
            What is believed of each skater beside the truth, (skaters,), log units.
        """
        found = np.empty((world.tournaments, len(self.starts.skaters)), np.float32)
        for skater in np.unique(self.starts.skaters):
            own = np.flatnonzero(self.starts.skaters == skater)
            belief = self.belief(how, world, own) if error is None else self._known(how, world, own)
            mean = belief.mean if error is None else belief.mean + error[skater]
            for columns, sds in belief.sd:
                for row, start in enumerate(own):
                    table = self._table(int(start), float(sds[row]))
                    found[columns, start] = table.of(mean[row, columns])
        return found

    def belief(self, how: Selecting, world: WorldPart, own: NDArray[np.int64]) -> Belief:
        """Return what is believed of the own starts of one skater."""
        if how is Selecting.TRUE_LEVELS:
            mean = np.stack([self._true(world, start) for start in own]).astype(np.float64)
            return Belief(mean, [(np.arange(world.tournaments), np.zeros(len(own)))])
        upon, left = self._given(own)
        prior = upon @ upon.T + left @ left.T
        if how is Selecting.FORM_BEFORE:
            everywhere = np.arange(world.tournaments)
            mean = np.zeros((len(own), world.tournaments))
            return Belief(mean, [(everywhere, np.sqrt(np.diag(prior)))])
        return self._given_trial(world, own, upon, prior)

    def _known(self, how: Selecting, world: WorldPart, own: NDArray[np.int64]) -> Belief:
        """Return the same, kept for further draws of errors."""
        key = how, world.part, int(own[0])
        if key not in self._beliefs:
            self._beliefs[key] = self.belief(how, world, own)
        return self._beliefs[key]

    def _true(self, world: WorldPart, start: int) -> Single:
        event = int(self.starts.event[start])
        before = int((self.starts.event[:start] == event).sum())
        level: Single = world.levels[self.starts.events[event]][before]
        return level

    def _given(self, own: NDArray[np.int64]) -> tuple[FloatArray, FloatArray]:
        """Return how levels at the Games hang on the draws of the trial, and on own ones."""
        rows = self.starts.of_games[own]
        return self.sex.upon[rows], self.sex.form.ours.level_loading[rows]

    def _given_trial(
        self, world: WorldPart, own: NDArray[np.int64], upon: FloatArray, prior: FloatArray
    ) -> Belief:
        """Return the posterior given the times of the trial: linear, a pattern of lost races at a time."""
        forecast = self.sex.forecast
        entries = np.flatnonzero(forecast.entry_skater == self.starts.skaters[own[0]])
        rows = [
            np.flatnonzero(forecast.entries_of(forecast.entry_event[entry]) == entry)[0] for entry in entries
        ]
        said = np.stack(
            [world.raced[forecast.entry_event[entry]][row] for entry, row in zip(entries, rows, strict=True)]
        ).astype(np.float64)
        loading, spread = forecast.level_loading[entries], forecast.race_spread[entries]
        there = ~np.isnan(said)
        pattern = (there * (1 << np.arange(len(entries)))[:, None]).sum(axis=0)
        mean = np.zeros((len(own), world.tournaments))
        sds = []
        for code in np.unique(pattern):
            columns = np.flatnonzero(pattern == code)
            seen = np.flatnonzero(there[:, columns[0]])
            heard = loading[seen]
            gain = upon @ heard.T @ np.linalg.inv(heard @ heard.T + np.diag(spread[seen] ** 2))
            mean[:, columns] = gain @ said[np.ix_(seen, columns)]
            left = prior - gain @ heard @ upon.T
            sds.append((columns, np.sqrt(np.maximum(np.diag(left), 0.0))))
        return Belief(mean, sds)

    def _table(self, start: int, sd: float) -> _ChanceTable:
        """Return the chances of a start by the mean believed of its level."""
        key = start, sd
        if key not in self._tables:
            form, row = self.sex.form.ours, int(self.starts.of_games[start])
            event = self.starts.events[int(self.starts.event[start])]
            at = int((self.starts.event[:start] == self.starts.event[start]).sum())
            mean = float(np.log(self.sex.races[event].base_ms[at] / 1000))
            noise = self._noise * form.race_spread[row]
            room = (
                self._quantiles[event][:, None, None]
                - mean
                - noise[None, :, None]
                - sd * self._normal[None, None, :]
            )
            self._tables[key] = _ChanceTable(room.reshape(-1), 1 - float(form.lost[row]))
        return self._tables[key]


class _ChanceTable:
    """Chances by the mean believed of a level, looked up.

    Parameters
    ----------
    room
        Levels with which the race is just good enough, all alike probable.
    most
        Chance that the race is not lost.
    """

    def __init__(self, room: FloatArray, most: float) -> None:
        finite = np.sort(room[np.isfinite(room)])
        sure = np.isposinf(room).sum() / max(len(room), 1)
        if not len(finite):
            finite = np.zeros(1)
        self._low = float(finite[0])
        self._per = (_CELLS - 1) / max(float(finite[-1]) - self._low, 1e-9)
        grid = self._low + np.arange(_CELLS) / self._per
        better = 1 - np.searchsorted(finite, grid, side="right") / len(finite)
        better[0], better[-1] = 1.0, 0.0
        self._chances = ((sure + (1 - sure) * better) * most).astype(np.float32)

    def of(self, mean: FloatArray) -> Single:
        """Return the chances at some means."""
        cells = np.clip((mean - self._low) * self._per, 0, _CELLS - 1).astype(np.int64)
        found: Single = self._chances[cells]
        return found


def _middles(cells: int, number: int) -> NDArray[np.int64]:
    """Return the middles of so many equal parts of a table."""
    return ((np.arange(number) + 0.5) * cells / number).astype(np.int64)


def of_hindsight(games: Mapping[Event, GamesBlock], starts: Starts) -> Single:
    """Return how good each start proved, (tournaments, starts): the fewer rivals ahead, the better."""
    ahead = np.concatenate([games[event].faster for event in starts.events]).T
    worth = np.where(ahead > _LAST, 0.0, 1.0 - 0.1 * ahead)
    return worth.astype(np.float32)


_LAST = 7
"""Most rivals ahead with whom a place of the first eight is left."""
