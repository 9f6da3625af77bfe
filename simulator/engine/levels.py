"""Levels of the starts of an event in one part, and who starts at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.incidents import REFINE, Cells, cells_of, rare
from simulator.engine.pairs import Index
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.streams import LEVEL_RUN, Draws, Single, Stream, Streams, for_purpose
from simulator.event import Event
from simulator.form.forecast import FloatArray, Forecast
from simulator.loops.compiled import LOOPS
from simulator.loops.riding import Ends, LevelsOf


@dataclass(frozen=True)
class EventLevels:
    """Levels of the starts of one event in one part, and who starts at all.

    Attributes
    ----------
    deviation
        Level and form of the meet against the forecast mean, (starts, tournaments), float32, log units.
    absent
        Of those who do not start in the event, flat index ``start * tournaments + tournament``.
    one_run_only
        The same for those who skip a second run.
    """

    deviation: Single
    absent: Index
    one_run_only: Index

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        return self.deviation.nbytes + self.absent.nbytes + self.one_run_only.nbytes

    def set_apart(self) -> EventLevels:
        """Return a copy with the levels in pages of their own, to be kept for long."""
        return replace(self, deviation=set_apart(self.deviation))


def level_streams(forecast: Forecast) -> list[Stream]:
    """Stream of each entry for its level and for whether it starts."""
    return [
        Stream(forecast.sex, event, LEVEL_RUN, forecast.skaters[skater])
        for skater, event in zip(forecast.entry_skater, forecast.entry_event, strict=True)
    ]


def entries_by_skater(forecast: Forecast) -> dict[int, list[int]]:
    """Entries of each skater in the order of the columns of the loading."""
    own: dict[int, list[int]] = {}
    for entry, skater in enumerate(forecast.entry_skater):
        own.setdefault(int(skater), []).append(entry)
    return own


@dataclass(frozen=True)
class MadeOf:
    """What makes up the levels of the starts of one event, and who starts; the same in every part.

    Attributes
    ----------
    entries
        Entries of the event, (starts,).
    drawn_for
        Entries whose draws are needed, rising, (needed,), int64.
    which, weights
        Entries whose draws make up each level, in this order, and what they weigh, start after start, (all,).
    columns
        How many they are of each start, (starts,).
    away, skipping
        Chances not to start, and to skip a second run, (starts,), float64.
    """

    entries: Index
    drawn_for: Index
    which: Index
    weights: Single
    columns: Index
    away: FloatArray
    skipping: FloatArray

    @cached_property
    def cells(self) -> Cells:
        """Where the first eight bits of a number say that somebody may not start or skip."""
        return cells_of(self.away, self.skipping)

    @cached_property
    def not_skipping(self) -> FloatArray:
        """Below which numbers nobody skips, (starts,)."""
        return np.maximum(1 - self.skipping, self.away)

    @cached_property
    def of_loops(self) -> LevelsOf:
        """The same as the compiled loops take it."""
        made = self.which, self.weights, self.columns, self.entries
        return LevelsOf(*made, *self.cells, self.away, self.not_skipping)


class SexLevels:
    """What makes up the levels of one sex, event by event, found out when it is asked for first.

    Parameters
    ----------
    two_runs
        Whether there is a second run to skip, (entries,), bool.
    """

    def __init__(self, forecast: Forecast, two_runs: NDArray[np.bool_]) -> None:
        self._forecast, self._two_runs = forecast, two_runs
        self.streams = Streams(level_streams(forecast))
        self._own_entries = entries_by_skater(forecast)
        self._loading = forecast.level_loading.astype(np.float32)
        self._known: dict[Event, MadeOf] = {}

    def made_of(self, event: Event) -> MadeOf:
        """Return what makes up the levels of an event."""
        known = self._known.get(event)
        if known is None:
            known = self._known[event] = self._made_of(self._forecast.entries_of(event))
        return known

    def _made_of(self, entries: Index) -> MadeOf:
        # The skater's own draw first: sums of rounded numbers depend on their order.
        uptos = [self._upto(int(entry)) for entry in entries]
        orders = [[upto[-1], *upto[:-1]] for upto in uptos]
        numbers = [[len(upto) - 1, *range(len(upto) - 1)] for upto in uptos]
        rates = self._forecast.incidents
        away = rates.not_starting[entries]
        return MadeOf(
            entries,
            np.array(sorted({entry for upto in uptos for entry in upto}), np.int64),
            np.array([entry for order in orders for entry in order], np.int64),
            np.concatenate([self._loading[entry, own] for entry, own in zip(entries, numbers, strict=True)]),
            np.array([len(upto) for upto in uptos], np.int64),
            away,
            # Only who starts can skip: the chance is one of those who do.
            np.where(self._two_runs[entries], rates.skips_second_run[entries] * (1 - away), 0.0),
        )

    def _upto(self, entry: int) -> list[int]:
        """Entries whose draws make up the level of an entry, its own last."""
        own = self._own_entries[int(self._forecast.entry_skater[entry])]
        return own[: own.index(entry) + 1]


class LevelDraws:
    """Levels of one sex in one part, event by event; a draw that events share is made once."""

    def __init__(self, draws: Draws, sex: SexLevels) -> None:
        self._draws, self._sex = draws, sex
        number = len(sex.streams)
        self._room = draws.room_for("levels", number)  # a row for each entry
        self._normal, self._bytes = draws.in_one(self._room[0]), draws.in_one(self._room[1])
        self._drawn, self._keys = np.zeros(number, np.bool_), np.zeros(number, np.uint64)

    def of_event(self, event: Event, out: Single) -> EventLevels:
        """Return the levels of one event, and decide who starts.

        Parameters
        ----------
        out
            Where the levels are put, (starts, tournaments), float32.
        """
        own = self._sex.made_of(event)
        if LOOPS is not None:
            draws, new = self._draws, self._not_drawn(own.drawn_for)
            streams = draws.words(self._sex.streams), new, draws.drawing, quantile_table(NORMAL)
            return EventLevels(out, *LOOPS.levels(*streams, self._room, self._keys, own.of_loops, out))
        self._draw(own.drawn_for)
        _weigh(self._normal, own, out)
        keys = for_purpose(self._keys[own.entries], REFINE)
        found = rare(self._bytes, own.entries, Ends(*own.cells, keys))
        flat = found.starts * out.shape[1] + found.tournaments
        return EventLevels(out, flat[found.below(own.away)], flat[~found.below(own.not_skipping)])

    def normals(self, entries: Iterable[int]) -> dict[int, Single]:
        """Return the draws of the levels of some entries, (tournaments,) each, ridden or not."""
        wanted = sorted(set(entries))
        self._draw(np.array(wanted, np.int64))
        return {entry: self._normal[entry] for entry in wanted}

    def _draw(self, entries: Index) -> None:
        """Draw for those of some entries, each there once, that were not drawn for yet."""
        new = self._not_drawn(entries)
        if len(new):
            streams = [self._sex.streams[entry] for entry in new.tolist()]
            _, _, self._keys[new] = self._draws.draw(streams, quantile_table(NORMAL), self._room, new)

    def _not_drawn(self, entries: Index) -> Index:
        """Return those of some entries that were not drawn for yet; they are now."""
        new: Index = entries[~self._drawn[entries]]
        self._drawn[new] = True
        return new


def _weigh(draws: Single, made_of: MadeOf, out: Single) -> None:
    """Add up what makes each level, in its order: rows of draws, (entries, tournaments), times weights."""
    ends = np.cumsum(made_of.columns)
    for level, first, end in zip(out, ends - made_of.columns, ends, strict=True):
        np.multiply(draws[made_of.which[first]], made_of.weights[first], out=level)
        for row, weight in zip(made_of.which[first + 1 : end], made_of.weights[first + 1 : end], strict=True):
            level += draws[row] * weight
