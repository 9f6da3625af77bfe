"""One event in one part of the tournaments: its runs, the time that counts, places."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from simulator.engine.buffers import Buffers
from simulator.engine.event_block import EventBlock, count_races, median_times_ms
from simulator.engine.event_races import EventRaces
from simulator.engine.incidents import LOT, MOVE
from simulator.engine.levels import EventLevels
from simulator.engine.of_times import OfTimes, TimesAsked
from simulator.engine.pairs import Index
from simulator.engine.ranking import (
    UNPLACED,
    UNPLACED_TIME,
    Places,
    Times,
    break_ties,
    places_of,
    tournaments_with_ties,
)
from simulator.engine.run import ride_run
from simulator.engine.streams import Draws, Keys, Single, hashed_uniform
from simulator.loops.compiled import LOOPS


@dataclass(frozen=True)
class RiddenEvent:
    """One event ridden in one part; `time_ms` stands until the thread rides the next event.

    Attributes
    ----------
    time_ms
        Times that count, (starts, tournaments), int32, `UNPLACED_TIME` where there is none.
    places
        Places with ties shared, (starts, tournaments), uint8, 255 where there is none.
    fell, disqualified, absent
        As `EventBlock` has them.
    keys
        Keys of the streams of the first run, (starts,), uint64.
    slower_ms
        Times that break ties: of the run that did not count, or the better one where places count.
    times
        What hangs on single runs and on times, as `EventBlock` has it.
    """

    time_ms: Times
    places: Places
    fell: Index
    disqualified: Index
    absent: Index
    keys: Keys
    slower_ms: Times | None = None
    times: OfTimes = field(default_factory=OfTimes)


def ride(
    draws: Draws, races: EventRaces, levels: EventLevels, shape: Single, go_on: Callable[[], None]
) -> RiddenEvent:
    """Ride all runs of one event in one part of the tournaments.

    Parameters
    ----------
    shape
        Quantile table of the noise of one run.
    go_on
        Called before each run; raises to stop.
    """
    go_on()
    size = levels.deviation.shape[1]
    absent = races.fixed.absent(levels.absent, size)
    away = races.fixed.not_riding(absent, 1, size)
    run = ride_run(draws, races, 1, levels.deviation, shape, away, None)
    best, fell, disqualified = run.time_ms, run.fell, run.disqualified
    slower, asked = None, TimesAsked(races, draws.buffers)
    asked.look(1, best)
    if races.runs == 2:
        go_on()
        away = np.concatenate([absent, levels.one_run_only])
        away = races.fixed.not_riding(away, 2, size, best)
        second = ride_run(draws, races, 2, levels.deviation, shape, away, best)
        if races.other_run_decides:
            slower = np.maximum(best, second.time_ms)
        asked.look(2, second.time_ms)
        if races.each_counts:
            by_place = _by_places(best, second.time_ms, draws.buffers)
        np.minimum(best, second.time_ms, out=best)
        fell = _either(fell, second.fell, best.size, draws.buffers)
        disqualified = _either(disqualified, second.disqualified, best.size, draws.buffers)
    races.fixed.set_best(best)
    asked.look(None, best)
    ranked, slower = (by_place, best) if races.runs == 2 and races.each_counts else (best, slower)
    places = races.fixed.placed(places_of(ranked, draws.buffers))
    return RiddenEvent(best, places, fell, disqualified, absent, run.keys, slower, asked.times)


def _by_places(first: Times, second: Times, buffers: Buffers) -> Times:
    """Return a number that ranks by the better place of two races, then the other one, lower first."""
    places = [places_of(times, buffers).astype(np.int32) for times in (first, second)]
    better, other = np.minimum(*places), np.maximum(*places)
    keys = better * np.int32(256) + other
    keys[better == UNPLACED] = UNPLACED_TIME
    return keys


def _either(first: Index, second: Index, size: int, buffers: Buffers) -> Index:
    """What happened in the first run or in the second, each index once."""
    known = buffers.array("known", (size,), np.bool_)
    known.fill(False)
    if LOOPS is not None:
        return LOOPS.either(first, second, known)
    known[first] = True
    return np.concatenate([first, second[~known[second]]])


def block_of(ridden: RiddenEvent, races: EventRaces, *, medians: bool) -> EventBlock:
    """Keep of a ridden event what selection and counts need, free of the thread's buffers."""
    return block_from(*settled(ridden, races), medians=medians)


def settled(ridden: RiddenEvent, races: EventRaces) -> tuple[RiddenEvent, Places]:
    """Make the relations of the event happen, and return it with its positions, ties broken."""
    return _related(ridden, races, _positions(ridden, races))


def block_from(ridden: RiddenEvent, positions: Places, *, medians: bool) -> EventBlock:
    """Keep of a settled event what selection and counts need; see `block_of`."""
    return EventBlock(
        positions=positions,
        fell=ridden.fell,
        disqualified=ridden.disqualified,
        absent=ridden.absent,
        keys=ridden.keys,
        counts=count_races(ridden.places, ridden.fell, ridden.disqualified),
        medians_ms=median_times_ms(ridden.time_ms) if medians else None,
        times=ridden.times.settled(ridden.keys),
    )


def _positions(ridden: RiddenEvent, races: EventRaces) -> Places:
    places = ridden.places
    # The other run is not known any more behind this point, so it breaks the ties on all places.
    first = races.tie_places if ridden.slower_ms is None else len(places)
    if LOOPS is not None and not races.fixed.known_places:
        return LOOPS.positions(places, first, ridden.keys, ridden.slower_ms)
    tied = tournaments_with_ties(places, first)
    if not len(tied):
        return places
    positions = places.copy()
    positions[:, tied] = _untied(ridden, races, tied)
    return positions


def _untied(ridden: RiddenEvent, races: EventRaces, tied: Index) -> Places:
    """Return positions in these tournaments with every tie broken, (starts, tied), uint8."""
    positions = _all_untied(ridden.places, ridden.keys, ridden.slower_ms, tied)
    return races.fixed.untied(ridden.places[:, tied], positions)


def _all_untied(places: Places, keys: Keys, slower: Times | None, tournaments: Index) -> Places:
    """Break every tie in some tournaments by a lot, and before that by slower times where they are known."""
    if LOOPS is not None:
        return LOOPS.untied(places, keys, slower, tournaments)
    lots = hashed_uniform(keys[:, None], tournaments[None, :], LOT)
    if slower is not None:
        lots += slower[:, tournaments]  # whole milliseconds; the lot is less than one
    return break_ties(places[:, tournaments], lots)


def _related(ridden: RiddenEvent, races: EventRaces, positions: Places) -> tuple[RiddenEvent, Places]:
    """Make the relations of the event happen where they did not."""
    at = races.related.unmet(positions)
    if not len(at):
        return ridden, positions
    before = positions[:, at]
    tied = tournaments_with_ties(before, len(before))
    if len(tied):
        before[:, tied] = _untied(ridden, races, at[tied])
    after = races.related.moved(before, hashed_uniform(ridden.keys[:, None], at[None, :], MOVE))
    starts, columns = np.nonzero((before == UNPLACED) & (after != UNPLACED))
    fine = starts * positions.shape[1] + at[columns]  # who has a place now had no mishap
    places, positions = ridden.places.copy(), positions.copy()
    places[:, at] = positions[:, at] = after
    fell, disqualified, absent = (
        gone[~np.isin(gone, fine)] for gone in (ridden.fell, ridden.disqualified, ridden.absent)
    )
    return replace(ridden, places=places, fell=fell, disqualified=disqualified, absent=absent), positions


def positions_by_lot(places: Places, keys: Keys, tournaments: Index) -> Places:
    """Return positions in some tournaments, every tie broken by lot, (starts, asked), uint8.

    Parameters
    ----------
    places
        Places of an event, with all its ties or those left, (starts, tournaments), uint8.
    keys
        Keys of the streams of its first run, (starts,).
    tournaments
        Tournaments asked about, (asked,).
    """
    return _all_untied(places, keys, None, tournaments)
