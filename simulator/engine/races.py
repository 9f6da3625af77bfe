"""One event in one block of tournaments: times of its runs, incidents, places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.engine.incidents import (
    FALL_LOSS_FROM_M,
    LOT,
    Opponents,
    RunIncidents,
    RunRates,
    run_incidents,
    time_lost,
)
from simulator.engine.levels import Levels
from simulator.engine.pairs import Index, drawn_opponents, first_run_key, opponents_by_first_run
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.ranking import (
    UNPLACED_TIME,
    Places,
    Times,
    break_ties,
    places_of,
    tournaments_with_ties,
)
from simulator.engine.streams import Draws, Keys, Single, Stream, hashed_uniform
from simulator.event import Event, Sex
from simulator.form.forecast import RaceEffect


@dataclass(frozen=True)
class EventRaces:
    """An event of one sex as it is ridden in every tournament.

    Attributes
    ----------
    entries
        Entries of the forecast, (starts,), int64.
    runs
        1, or 2 where the best of two counts.
    opponents
        Opponent of each start in the first run, (starts,), int64; None when pairs are drawn.
    race_effects
        What each run shifts for all starts.
    tie_places
        Places of the event that stand in the selection order.
    """

    sex: Sex
    event: Event
    runs: int
    entries: Index
    skaters: tuple[str, ...]
    base_ms: Single
    spread: Single
    race_effects: tuple[RaceEffect, ...]
    rates: RunRates
    opponents: Index | None
    tie_places: int

    @cached_property
    def streams(self) -> list[list[Stream]]:
        """Stream of each start, by run."""
        return [
            [Stream(self.sex, self.event, run, skater) for skater in self.skaters]
            for run in range(1, self.runs + 1)
        ]

    @cached_property
    def race_streams(self) -> list[Stream]:
        """Stream of what all starts share, by run."""
        return [Stream(self.sex, self.event, run) for run in range(1, self.runs + 1)]


@dataclass(frozen=True)
class EventBlock:
    """What one event gave in one block; `time_ms` stands until the thread's next block.

    Attributes
    ----------
    time_ms
        Times that count, (starts, tournaments), int32, `UNPLACED_TIME` where there is none.
    places
        Places with ties shared, (starts, tournaments), uint8, 255 where there is none.
    positions
        The same with ties on places of the order broken by lot.
    fell, disqualified
        Where it happened in any run: flat index ``start * tournaments + tournament``, each
        once, int64.
    absent
        Who did not start in the event, flat like the others.
    keys
        Keys of the streams of the first run, (starts,), uint64.
    """

    time_ms: Times
    places: Places
    positions: Places
    fell: Index
    disqualified: Index
    absent: Index
    keys: Keys


def ride(
    draws: Draws, races: EventRaces, levels: Levels, shape: Single, go_on: Callable[[], None]
) -> EventBlock:
    """Ride all runs of one event in one block of tournaments.

    Parameters
    ----------
    shape
        Quantile table of the noise of one run.
    go_on
        Called before each run; raises to stop.
    """
    go_on()
    number = len(races.entries)
    start_of_entry = np.full(len(levels.deviation), -1)
    start_of_entry[races.entries] = np.arange(number)
    absent = _of_event(levels.absent, start_of_entry)
    rides: NDArray[np.bool_] = draws.buffers.array("rides", (number, draws.tournaments), np.bool_)
    rides.fill(True)
    rides[absent] = False
    best, first, keys = _ride_run(draws, races, 1, levels, shape, rides, None)
    best[absent] = UNPLACED_TIME
    fell, disqualified = _flat(first.fell, rides), _flat(first.disqualified, rides)
    if races.runs == 2:
        go_on()
        skipped = _of_event(levels.one_run_only, start_of_entry)
        rides[skipped] = False
        time_ms, second, _ = _ride_run(draws, races, 2, levels, shape, rides, best)
        time_ms[absent] = UNPLACED_TIME
        time_ms[skipped] = UNPLACED_TIME
        np.minimum(best, time_ms, out=best)
        fell = _either(fell, _flat(second.fell, rides), rides.size)
        disqualified = _either(disqualified, _flat(second.disqualified, rides), rides.size)
    places = places_of(best, draws.buffers)
    positions = _positions(places, races, keys)
    away = absent[0] * draws.tournaments + absent[1]
    return EventBlock(best, places, positions, fell, disqualified, away, keys)


def _of_event(who: tuple[Index, Index], start_of_entry: Index) -> tuple[Index, Index]:
    """Keep of (entries, tournaments) those of one event, as (starts, tournaments)."""
    starts = start_of_entry[who[0]]
    here = starts >= 0
    return starts[here], who[1][here]


def _flat(happened: tuple[Index, Index], rides: NDArray[np.bool_]) -> Index:
    """Flat index of what happened to those who were there."""
    starts, tournaments = happened
    there = rides[starts, tournaments]
    flat: Index = starts[there] * rides.shape[1] + tournaments[there]
    return flat


def _either(first: Index, second: Index, size: int) -> Index:
    """What happened in the first run or in the second, each index once."""
    known = np.zeros(size, np.bool_)
    known[first] = True
    return np.concatenate([first, second[~known[second]]])


def _ride_run(
    draws: Draws,
    races: EventRaces,
    run: int,
    levels: Levels,
    shape: Single,
    rides: NDArray[np.bool_],
    first_run: Times | None,
) -> tuple[Times, RunIncidents, Keys]:
    """Ride one run; those who lose their race get no time, those absent keep theirs."""
    value, rare_bytes, keys = draws.draw(races.streams[run - 1], shape)
    race_stream = races.race_streams[run - 1 : run]
    shared, _, shared_keys = draws.draw(race_stream, quantile_table(NORMAL), kept="race effect")
    shared_key = shared_keys[0]
    effect = races.race_effects[run - 1]
    shared *= np.float32(effect.spread)
    # The square of the first three terms of exp(x / 2) is ((x + 2)**2 + 4)**2 / 64. Against
    # exp(x) it errs by x**3 / 24: a millionth at 3 %, below a thousandth of a second at any distance.
    shared += np.float32(2 + effect.mean)
    value *= races.spread[:, None]
    level = draws.buffers.array("scratch", value.shape, np.float32)
    value += np.take(levels.deviation, races.entries, axis=0, out=level, mode="clip")
    value += shared
    value *= value
    value += np.float32(4)
    value *= value
    value *= races.base_ms[:, None] * np.float32(1 / 64)
    time_ms: Times = draws.buffers.array(f"times of {races.event}, run {run}", value.shape, np.int32)
    np.copyto(time_ms, value, casting="unsafe")

    def opponents(starts: Index, tournaments: Index) -> Index:
        found = _opponents(races, shared_key, rides, first_run)(starts, tournaments)
        there = (found >= 0) & rides[found, tournaments]
        return np.where(there, found, -1)

    incidents = run_incidents(rare_bytes, keys, races.rates, opponents)
    _lose_time(time_ms, races, incidents, keys)
    return time_ms, incidents, keys


def _opponents(
    races: EventRaces, shared_key: np.uint64, rides: NDArray[np.bool_], first_run: Times | None
) -> Opponents:
    """How to find the opponents of a run: as given, by the first run, or by lot."""
    if first_run is not None:
        times = first_run

        def by_first_run(starts: Index, tournaments: Index) -> Index:
            key = first_run_key(times[:, tournaments], rides[:, tournaments])
            return opponents_by_first_run(starts, tournaments, key)

        return by_first_run
    if races.opponents is not None:
        given = races.opponents
        return lambda starts, tournaments: given[starts]

    def by_lot(starts: Index, tournaments: Index) -> Index:
        order = np.argsort(hashed_uniform(shared_key, np.arange(len(races.entries)), 1))
        rounds = hashed_uniform(shared_key, tournaments, 0)
        return drawn_opponents(starts, (rounds * 2**32).astype(np.int64), order)

    return by_lot


def _lose_time(time_ms: Times, races: EventRaces, incidents: RunIncidents, keys: Keys) -> None:
    """Take the time of those who have none, and add to that of those who fell on a long distance."""
    for lost in (incidents.did_not_finish, incidents.disqualified):
        time_ms[lost] = UNPLACED_TIME
    if races.event.distance_m < FALL_LOSS_FROM_M:
        time_ms[incidents.fell] = UNPLACED_TIME
    else:
        slower = 1 + time_lost(keys, *incidents.fell)
        time_ms[incidents.fell] = (time_ms[incidents.fell] * slower).astype(np.int32)


def _positions(places: Places, races: EventRaces, keys: Keys) -> Places:
    tied = tournaments_with_ties(places, races.tie_places)
    if not len(tied):
        return places
    positions = places.copy()
    positions[:, tied] = positions_by_lot(places, keys, tied)
    return positions


def positions_by_lot(places: Places, keys: Keys, tournaments: Index) -> Places:
    """Return positions in some tournaments, every tie broken by lot, (starts, asked), uint8.

    Parameters
    ----------
    places
        Places of an event, (starts, tournaments of the block), uint8.
    keys
        Keys of the streams of its first run, (starts,).
    tournaments
        Tournaments asked about, (asked,).
    """
    lots = hashed_uniform(keys[:, None], tournaments[None, :], LOT)
    return break_ties(places[:, tournaments], lots)
