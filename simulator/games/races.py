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
        same = before is not None and before.form is form and before.meet == meet
        fixed = before._fixed if before is not None and same else OfForm(form, meet)
        self._fixed: OfForm = fixed
        self._entry_now = _entries_now(form.trial, forecast)
        self.upon, self._moved = self._given_now()
        self.races = {event: self._races(event) for event in self._fixed.events}

    @cached_property
    def decided_by(self) -> dict[Event, tuple[tuple[bytes, ...], tuple[bytes, ...]]]:
        """Fingerprint of all that decides the times of each candidate and of each rival, by event."""
        return {event: self._digests(races) for event, races in self.races.items()}

    @cached_property
    def known_by(self) -> dict[Event, bytes]:
        """Fingerprint of all that decides the outcome of each event."""
        return {
            event: fingerprint(races.skaters, *self.decided_by[event]) for event, races in self.races.items()
        }

    @cached_property
    def rivals_by(self) -> dict[Event, bytes]:
        """Fingerprint of all that decides the outcome of the rivals among each other, by event."""
        return {event: fingerprint(rivals) for event, (_, rivals) in self.decided_by.items()}

    def level_streams(self, starts: GamesStarts, rows: Sequence[int]) -> list[Stream]:
        """Return the streams of the levels of some starts."""
        return [self._fixed.streams[id(starts)][row] for row in rows]

    def _digests(self, races: GamesRaces) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
        """Return a fingerprint of each start of one event: name, figures, and the draws that it weighs."""
        ours = len(races.skaters)
        of_rivals = self._fixed.digests.get(races.event)
        if of_rivals is None:
            starts = range(ours, len(races.streams))
            of_rivals = self._digests_of(races, starts, (self.form.rivals.events,) * 2)
            self._fixed.digests[races.event] = of_rivals
        of_ours = self._digests_of(races, range(ours), (self.forecast.entry_event, self.form.ours.events))
        return of_ours, of_rivals

    def _digests_of(
        self, races: GamesRaces, starts: Sequence[int], events: tuple[Sequence[Event], Sequence[Event]]
    ) -> tuple[bytes, ...]:
        common = repr((self.sex, self.meet, races.event, self.form.noise)).encode()
        figures = np.stack([races.base_ms, races.spread, races.lost], axis=1)  # in 64 bits, without loss
        digests = []
        for start in starts:
            weights = races.weights[start]
            drawn = [
                [known[int(row)] for row in rows] for known, (rows, _) in zip(events, weights, strict=True)
            ]
            digest = hashlib.blake2b(common, digest_size=16)
            digest.update(repr((races.streams[start].skater, drawn)).encode())
            for values in (figures[start], weights[0][1], weights[1][1]):
                digest.update(values.tobytes())
            digests.append(digest.digest())
        return tuple(digests)

    def _given_now(self) -> tuple[FloatArray, FloatArray]:
        """Return how levels at the Games hang on the draws of the trial now, and how far they moved."""
        form, now = self.form, self.forecast
        upon, moved = np.zeros_like(form.upon), np.zeros(len(form.upon))
        for rows in self._fixed.own.values():
            own = np.array(rows)
            block = np.ix_(own, np.arange(len(own)))
            at = self._entry_now[own]
            upon[block] = form.upon[block] @ now.level_loading[np.ix_(at, np.arange(len(own)))]
            shift = now.log_time_mean[at] - form.trial.log_time_mean[own]
            moved[own] = form.upon[block] @ shift
        return upon, moved

    def _races(self, event: Event) -> GamesRaces:
        form, fixed = self.form, self._fixed.events[event]
        ours, rivals = fixed.entries
        mean = np.concatenate([form.ours.log_time_mean[ours] + self._moved[ours],
                               form.rivals.log_time_mean[rivals]])  # fmt: skip
        return GamesRaces(
            event,
            self.forecast.entry_skater[self._entry_now[ours]],
            fixed.entries,
            (np.exp(mean) * 1000).astype(np.float32),
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
