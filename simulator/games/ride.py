"""The Games ridden: levels given those of the trial, one run, places."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from simulator.engine.fingerprint import fingerprint
from simulator.engine.incidents import ends_of
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.ranking import UNPLACED_TIME, Times
from simulator.engine.riding import Riding
from simulator.engine.run import drawn_times
from simulator.engine.streams import Single, Stream
from simulator.event import Event, Sex
from simulator.form.forecast import FloatArray, Forecast, IntArray
from simulator.games.joint_fit import GamesForm, GamesStarts
from simulator.games.kept_times import KeptTimes, PackedTimes
from simulator.games.of_form import OfForm, Weights
from simulator.games.stored import GamesBlock, Places, fastest_of, keys_of, places_of_rivals
from simulator.loops.compiled import LOOPS


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
    def decided_by(self) -> dict[Event, tuple[bytes, ...]]:
        """Fingerprint of all that decides the times of each start, by event."""
        return {event: self._digests(races) for event, races in self.races.items()}

    @cached_property
    def known_by(self) -> dict[Event, bytes]:
        """Fingerprint of all that decides the outcome of each event."""
        return {
            event: fingerprint(races.skaters, self.decided_by[event]) for event, races in self.races.items()
        }

    @cached_property
    def rivals_by(self) -> dict[Event, bytes]:
        """Fingerprint of all that decides the outcome of the rivals among each other, by event."""
        return {
            event: fingerprint(self.decided_by[event][len(races.skaters) :])
            for event, races in self.races.items()
        }

    def level_streams(self, starts: GamesStarts, rows: IntArray) -> list[Stream]:
        """Return the streams of the levels of some starts."""
        return [self._fixed.streams[id(starts)][row] for row in rows]

    def last_starts(self, starts: GamesStarts) -> set[int]:
        """Return the start of each skater's longest event."""
        return self._fixed.last[id(starts)]

    def _digests(self, races: GamesRaces) -> tuple[bytes, ...]:
        """Return a fingerprint of each start of one event: name, figures, and the draws that it weighs."""
        ours = len(races.skaters)
        of_rivals = self._fixed.digests.get(races.event)
        if of_rivals is None:
            starts = range(ours, len(races.streams))
            of_rivals = self._digests_of(races, starts, (self.form.rivals.events,) * 2)
            self._fixed.digests[races.event] = of_rivals
        of_ours = self._digests_of(races, range(ours), (self.forecast.entry_event, self.form.ours.events))
        return of_ours + of_rivals

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
    """Events of the Games of one sex in one part; what events share is drawn once.

    Parameters
    ----------
    trial
        The riding of the trial in the part, with the draws of its levels.
    """

    def __init__(self, sex: GamesSex, trial: Riding) -> None:
        self._sex, self._draws, self._trial = sex, trial.draws, trial.levels
        self._own: dict[tuple[bool, int], Single] = {}

    def ride(
        self,
        event: Event,
        rivals: Places | None = None,
        known: KeptTimes | None = None,
        *,
        keep: bool | None = None,
    ) -> tuple[GamesBlock, KeptTimes | None]:
        """Ride one event, and return the times to be kept of it too.

        Parameters
        ----------
        rivals
            Places of the rivals, where they are known.
        known
            Times before an edit: only what changed of ours is ridden. They serve the next edit too.
        keep
            Whether times of ours are to be kept where none are known, beside those of the fastest rivals;
            None for no times at all.
        """
        races, decided_by = self._sex.races[event], self._sex.decided_by[event]
        buffers, ours = self._draws.buffers, len(races.skaters)
        changed = known.changed(decided_by, ours) if known is not None else None
        if known is not None and changed is not None and rivals is not None:
            own = self._ridden_again(races.only(range(ours)), known, changed)
            theirs: Times = buffers.array("fastest rivals", known.fastest.behind.shape, np.int32)
            known.fastest.unpack(theirs)
            if known.ours is None and keep:
                known = replace(known, decided_by=decided_by, ours=PackedTimes.of(own))
        else:
            size = len(races.streams), self._draws.tournaments
            time_ms: Times = buffers.array("times of run 1", size, np.int32)
            self._times(races, time_ms)
            own, theirs = time_ms[:ours], time_ms[ours:]
            rivals = places_of_rivals(theirs, buffers) if rivals is None else rivals
            if keep is not None:
                theirs = fastest_of(theirs)
                known = KeptTimes(decided_by, PackedTimes.of(own) if keep else None, PackedTimes.of(theirs))
        return GamesBlock(races.skaters, keys_of(own, theirs, buffers), rivals), known

    def _ridden_again(self, races: GamesRaces, known: KeptTimes, changed: Sequence[int]) -> Times:
        """Return the times of ours, (candidates, tournaments), where some are others than those known."""
        size = len(races.skaters), self._draws.tournaments
        time_ms: Times = self._draws.buffers.array("times of run 1", size, np.int32)
        if known.ours is None or len(changed) > size[0] // 2:
            self._times(races, time_ms)
            return time_ms
        known.ours.unpack(time_ms)
        if changed:
            own = np.empty((len(changed), size[1]), np.int32)
            self._times(races.only(changed), own)
            time_ms[changed] = own
        return time_ms

    def ride_told(self, event: Event) -> RiddenGames:
        """Ride one event, and tell levels and times that a block does not keep."""
        races = self._sex.races[event]
        size, ours = (len(races.streams), self._draws.tournaments), len(races.skaters)
        time_ms: Times = self._draws.buffers.array("times of run 1", size, np.int32)
        level = self._times(races, time_ms)
        own, theirs, buffers = time_ms[:ours], time_ms[ours:], self._draws.buffers
        block = GamesBlock(races.skaters, keys_of(own, theirs, buffers), places_of_rivals(theirs, buffers))
        return RiddenGames(block, level[:ours].copy(), theirs)

    def _times(self, races: GamesRaces, time_ms: Times) -> Single:
        """Put the times of starts of one event into an array, (starts, tournaments); return their levels."""
        size = time_ms.shape
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
        return level

    def _levels(self, races: GamesRaces, level: Single) -> None:
        """Put the levels of all starts against their means into an array."""
        own = self._own_draws(races)
        trial = self._trial.normals(int(row) for (rows, _), _ in races.weights for row in rows)
        made_of = []
        for number, (of_trial, of_games) in enumerate(races.weights):
            rival = number >= len(races.skaters)
            parts = [(own[rival, int(row)], weight) for row, weight in zip(*of_games, strict=True)]
            parts += [(trial[int(row)], weight) for row, weight in zip(*of_trial, strict=True)]
            made_of.append(parts)
        _weigh(made_of, level)

    def _own_draws(self, races: GamesRaces) -> dict[tuple[bool, int], Single]:
        """Return the draws that the levels of an event need besides those of the trial.

        Those of a skater's last event no other one needs, so that they need not be kept.
        """
        form, found = self._sex.form, dict[tuple[bool, int], Single]()
        for rival, starts in ((False, form.ours), (True, form.rivals)):
            ours = len(races.skaters)
            weights = races.weights[ours:] if rival else races.weights[:ours]
            rows = sorted({int(row) for _, (own, _) in weights for row in own})
            last = self._sex.last_starts(starts)
            for kept in (True, False):
                wanted = [row for row in rows if (row not in last) is kept and (rival, row) not in self._own]
                if not wanted:
                    continue
                name = f"levels at the Games of {races.event}" if kept else "levels of last events"
                streams = self._sex.level_streams(starts, np.array(wanted, dtype=np.int64))
                room = self._draws.room_for(f"{name}, {rival}", len(streams), rare="levels at the Games")
                normal, _, _ = self._draws.draw(streams, quantile_table(NORMAL), room)
                found |= {(rival, row): own for row, own in zip(wanted, normal, strict=True)}
                if kept:
                    self._own |= {(rival, row): found[rival, row] for row in wanted}
        return {**self._own, **found}


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
