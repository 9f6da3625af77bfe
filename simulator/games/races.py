"""The events of one sex at the Games, ready to be ridden for a plan of the trial."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from simulator.engine.fingerprint import fingerprint
from simulator.engine.quantiles import quantile_table
from simulator.engine.streams import Single, Stream
from simulator.event import Event, Sex
from simulator.form.forecast import FloatArray, Forecast, IntArray
from simulator.games.joint_fit import GamesForm, GamesStarts
from simulator.games.of_form import OfForm, Weights


@dataclass(frozen=True, eq=False)
class GamesRaces:
    """An event of the Games, ready to be ridden: the candidates first, the rivals behind them.

    Attributes
    ----------
    skaters
        Number of each candidate's skater in the forecast of the trial, (candidates,), int64.
    entries
        Starts of the candidates and of the rivals, as `GamesForm` has them.
    base_ms, spread, lost
        As `GamesStarts` has them, with what moved the trial's forecast since; (starts,).
    weights
        How each candidate's level hangs on the draws of the skater's levels at the trial, and on
        own ones, with the entries that these belong to.
    """

    event: Event
    skaters: IntArray
    entries: tuple[IntArray, IntArray]
    base_ms: Single
    spread: Single
    lost: FloatArray
    weights: tuple[tuple[tuple[IntArray, Single], tuple[IntArray, Single]], ...]
    streams: tuple[Stream, ...]

    @cached_property
    def ours(self) -> GamesRaces:
        """The event with the candidates alone."""
        return self.only(range(len(self.skaters)))

    @cached_property
    def rivals(self) -> GamesRaces:
        """The event with the rivals alone."""
        return self.only(range(len(self.skaters), len(self.streams)))

    def only(self, starts: Sequence[int]) -> GamesRaces:
        """Return the event with some of its starts, in rising order."""
        rows = np.array(starts, dtype=np.int64)
        ours = len(self.skaters)
        return replace(
            self,
            skaters=self.skaters[rows[rows < ours]],
            entries=(self.entries[0][rows[rows < ours]], self.entries[1][rows[rows >= ours] - ours]),
            base_ms=self.base_ms[rows],
            spread=self.spread[rows],
            lost=self.lost[rows],
            weights=tuple(self.weights[row] for row in rows),
            streams=tuple(self.streams[row] for row in rows),
        )


class GamesSex:
    """One sex at the Games, for a plan of the trial.

    Parameters
    ----------
    forecast
        The trial's, with all that results entered and what-ifs made of it.
    meet
        Names the streams.
    before
        The same for another plan, of which what does not hang on the plan is taken over.
    """

    def __init__(
        self, form: GamesForm, forecast: Forecast, meet: str, before: GamesSex | None = None
    ) -> None:
        self.form, self.forecast, self.meet = form, forecast, meet
        self.sex: Sex = form.sex
        self.shape = quantile_table(form.noise)
        if before is not None and not (before.form is form and before.meet == meet):
            before = None
        self._fixed: OfForm = before._fixed if before is not None else OfForm(form, meet)
        if before is not None and not _weigh_alike(before.forecast, forecast):
            before = None
        self._entry_now = _entries_now(form.trial, forecast) if before is None else before._entry_now
        self._shift = forecast.log_time_mean[self._entry_now] - form.trial.log_time_mean
        self.upon = self._upon_now() if before is None else before.upon
        self._moved = self._moved_now(before)
        self.races = {event: self._races(event, before) for event in self._fixed.events}
        self.decided_by = {event: self._digests(races, before) for event, races in self.races.items()}
        """Fingerprint of all that decides the times of each candidate and of each rival, by event."""

    @cached_property
    def known_by(self) -> dict[Event, bytes]:
        """Fingerprint of all that decides the outcome of each event."""
        return {
            event: fingerprint(races.skaters, b"".join(self.decided_by[event][0]), self.rivals_by[event])
            for event, races in self.races.items()
        }

    @property
    def rivals_by(self) -> dict[Event, bytes]:
        """Fingerprint of all that decides the outcome of the rivals among each other, by event."""
        return self._fixed.rivals_by

    def level_streams(self, starts: GamesStarts, rows: Sequence[int]) -> list[Stream]:
        """Return the streams of the levels of some starts."""
        return [self._fixed.streams[id(starts)][row] for row in rows]

    def _digests(
        self, races: GamesRaces, before: GamesSex | None
    ) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        """Return a fingerprint of each start of one event: name, figures, and the draws that it weighs."""
        event, ours = races.event, len(races.skaters)
        if event not in self._fixed.digests:
            of_rivals = (self.form.rivals.events,) * 2
            digests = tuple(self._digest(races, row, of_rivals) for row in range(ours, len(races.streams)))
            self._fixed.digests[event], self._fixed.rivals_by[event] = digests, fingerprint(digests)
        of_ours = self.forecast.entry_event, self.form.ours.events
        if before is None:
            own = [self._digest(races, row, of_ours) for row in range(ours)]
        else:  # of all figures only times at the mean can be others
            own = list(before.decided_by[event][0])
            for row in np.flatnonzero(races.base_ms[:ours] != before.races[event].base_ms[:ours]).tolist():
                own[row] = self._digest(races, row, of_ours)
        return tuple(own), self._fixed.digests[event]

    def _digest(
        self, races: GamesRaces, start: int, events: tuple[Sequence[Event], Sequence[Event]]
    ) -> bytes:
        weights = races.weights[start]
        drawn = [[known[int(row)] for row in rows] for known, (rows, _) in zip(events, weights, strict=True)]
        digest = hashlib.blake2b(
            repr((self.sex, self.meet, races.event, self.form.noise)).encode(), digest_size=16
        )
        digest.update(repr((races.streams[start].skater, drawn)).encode())
        figures = races.base_ms[start], races.spread[start], races.lost[start]
        for values in (np.array(figures, np.float64), weights[0][1], weights[1][1]):
            digest.update(values.tobytes())
        return digest.digest()

    def _upon_now(self) -> FloatArray:
        """Return how levels at the Games hang on the draws of the trial now."""
        form, upon = self.form, np.zeros_like(self.form.upon)
        for rows in self._fixed.own.values():
            block = np.ix_(rows, np.arange(len(rows)))
            loading = self.forecast.level_loading[np.ix_(self._entry_now[rows], np.arange(len(rows)))]
            upon[block] = form.upon[block] @ loading
        return upon

    def _moved_now(self, before: GamesSex | None) -> FloatArray:
        """Return how far levels at the Games have moved by what moved those at the trial."""
        own, upon = self._fixed.own, self.form.upon
        moved = np.zeros(len(upon)) if before is None else before._moved.copy()
        changed = slice(None) if before is None else self._shift != before._shift
        for skater in np.unique(self.form.trial.entry_skater[changed]).tolist():
            rows = own[skater]
            moved[rows] = upon[np.ix_(rows, np.arange(len(rows)))] @ self._shift[rows]
        return moved

    def _races(self, event: Event, before: GamesSex | None) -> GamesRaces:
        form, fixed = self.form, self._fixed.events[event]
        ours, rivals = fixed.entries
        mean = np.concatenate([form.ours.log_time_mean[ours] + self._moved[ours],
                               form.rivals.log_time_mean[rivals]])  # fmt: skip
        base_ms = (np.exp(mean) * 1000).astype(np.float32)
        if before is not None:
            return replace(before.races[event], base_ms=base_ms)
        return GamesRaces(
            event,
            self.forecast.entry_skater[self._entry_now[ours]],
            fixed.entries,
            base_ms,
            np.concatenate([form.ours.race_spread[ours], form.rivals.race_spread[rivals]]).astype(np.float32),
            np.concatenate([form.ours.lost[ours], form.rivals.lost[rivals]]),
            (*map(self._weights_of_ours, ours.tolist()), *fixed.weights_of_rivals),
            fixed.streams,
        )

    def _weights_of_ours(self, start: int) -> Weights:
        own = np.array(self._fixed.own[int(self.form.trial.entry_skater[start])])
        upto = own[: own.tolist().index(start) + 1]
        trial = self.upon[start, : len(own)].astype(np.float32)
        left = self.form.ours.level_loading[start, : len(upto)].astype(np.float32)
        return (self._entry_now[own], trial), (upto, left)


def _weigh_alike(one: Forecast, other: Forecast) -> bool:
    """Whether two forecasts have the same entries, whose levels hang on the same draws alike."""
    return (
        one.entry_event == other.entry_event
        and one.skaters == other.skaters
        and np.array_equal(one.entry_skater, other.entry_skater)
        and np.array_equal(one.level_loading, other.level_loading)
    )


def _entries_now(trial: Forecast, now: Forecast) -> IntArray:
    """Return the entry in the present forecast of each entry of the fitted one, (entries,), int64."""
    keys = {
        (now.skaters[number], event): entry
        for entry, (number, event) in enumerate(zip(now.entry_skater, now.entry_event, strict=True))
    }
    return np.array(
        [
            keys[trial.skaters[number], event]
            for number, event in zip(trial.entry_skater, trial.entry_event, strict=True)
        ],
        dtype=np.int64,
    )
