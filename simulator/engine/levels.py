"""Levels of the starts of an event in one part, and who starts at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import set_apart
from simulator.engine.incidents import ends_of, rare
from simulator.engine.pairs import Index
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.streams import LEVEL_RUN, Draws, Single, Stream
from simulator.event import Event
from simulator.form.forecast import Forecast
from simulator.loops.compiled import LOOPS


@dataclass(frozen=True)
class EventLevels:
    """Levels of the starts of one event in one part, and who starts at all.

    Attributes
    ----------
    deviation
        Level and form of the meet against the forecast mean, (starts, tournaments), float32, log units.
    absent
        (starts, tournaments) of those who do not start in the event, flat lists.
    one_run_only
        The same for those who skip a second run.
    """

    deviation: Single
    absent: tuple[Index, Index]
    one_run_only: tuple[Index, Index]

    @property
    def nbytes(self) -> int:
        """Memory it takes, in bytes."""
        lists = (*self.absent, *self.one_run_only)
        return self.deviation.nbytes + sum(own.nbytes for own in lists)

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


class LevelDraws:
    """Levels of one sex in one part, event by event; a draw that events share is made once."""

    def __init__(
        self, draws: Draws, forecast: Forecast, streams: list[Stream], two_runs: NDArray[np.bool_]
    ) -> None:
        self._draws, self._forecast = draws, forecast
        self._streams, self._two_runs = streams, two_runs
        self._own_entries = entries_by_skater(forecast)
        self._loading = forecast.level_loading.astype(np.float32)
        self._room = draws.room_for("levels", len(streams))
        self._normal, self._bytes = draws.in_one(self._room[0]), draws.in_one(self._room[1])
        self._row: dict[int, int] = {}  # of the draws of an entry, once they are made
        self._keys: dict[int, np.uint64] = {}

    def of_event(self, event: Event, entries: Index, out: Single) -> EventLevels:
        """Return the levels of one event, and decide who starts.

        Parameters
        ----------
        entries
            Entries of the event, (starts,).
        out
            Where the levels are put, (starts, tournaments), float32.
        """
        columns = [self._columns(int(entry)) for entry in entries]
        if new := sorted({entry for column in columns for entry in column} - self._row.keys()):
            self._draw(new)
        # The skater's own draw first: sums of rounded numbers depend on their order.
        orders = [(len(column) - 1, *range(len(column) - 1)) for column in columns]
        made_of = [
            [(self._row[column[number]], self._loading[entry, number]) for number in order]
            for entry, column, order in zip(entries, columns, orders, strict=True)
        ]
        _weigh(self._normal, made_of, out)
        rates = self._forecast.incidents
        away = rates.not_starting[entries]
        # Only who starts can skip: the chance is one of those who do.
        skipping = np.where(self._two_runs[entries], rates.skips_second_run[entries] * (1 - away), 0.0)
        keys = np.array([self._keys[int(entry)] for entry in entries], np.uint64)
        rows = np.array([self._row[int(entry)] for entry in entries])
        found = rare(self._bytes, rows, ends_of(away, skipping, keys))
        absent = found.below(away)
        skips = ~found.below(np.maximum(1 - skipping, away))
        return EventLevels(
            out,
            (found.starts[absent], found.tournaments[absent]),
            (found.starts[skips], found.tournaments[skips]),
        )

    def normals(self, entries: Iterable[int]) -> dict[int, Single]:
        """Return the draws of the levels of some entries, (tournaments,) each, ridden or not."""
        wanted = sorted(set(entries))
        if new := [entry for entry in wanted if entry not in self._row]:
            self._draw(new)
        return {entry: self._normal[self._row[entry]] for entry in wanted}

    def _columns(self, entry: int) -> list[int]:
        """Entries whose draws make up the level of an entry, its own last."""
        own = self._own_entries[int(self._forecast.entry_skater[entry])]
        return own[: own.index(entry) + 1]

    def _draw(self, entries: list[int]) -> None:
        """Draw for entries not drawn for yet."""
        streams, first = [self._streams[entry] for entry in entries], len(self._row)
        rows = slice(first, first + len(entries))
        room = self._room[0][rows], self._room[1][rows]
        _, _, keys = self._draws.draw(streams, quantile_table(NORMAL), room)
        self._row |= {entry: first + i for i, entry in enumerate(entries)}
        self._keys |= dict(zip(entries, keys, strict=True))


def _weigh(draws: Single, made_of: Sequence[Sequence[tuple[int, np.float32]]], out: Single) -> None:
    """Add up what makes each level, in its order: rows of draws, (rows, tournaments), and what they weigh."""
    if LOOPS is not None:
        rows, weights = zip(*(one for own in made_of for one in own), strict=True)
        columns = np.array([len(own) for own in made_of])
        LOOPS.weigh(draws, np.array(rows), np.array(weights, np.float32), columns, out)
        return
    for level, ((row, weight), *others) in zip(out, made_of, strict=True):
        np.multiply(draws[row], weight, out=level)
        for row, weight in others:
            level += draws[row] * weight
