"""One run of an event in one part of the tournaments: times and what goes wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.engine.incidents import (
    FALL_LOSS_FROM_M,
    PAIR,
    SEAT,
    Opponents,
    RunIncidents,
    run_incidents,
    time_lost,
)
from simulator.engine.loops import LOOPS
from simulator.engine.pairs import Index, drawn_opponents, first_run_key, opponents_by_first_run
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.ranking import UNPLACED_TIME, Times
from simulator.engine.streams import Draws, Keys, Single, Stream, hashed_uniform
from simulator.event import Event

if TYPE_CHECKING:
    from simulator.engine.event_races import EventRaces

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Run:
    """One run ridden.

    Attributes
    ----------
    time_ms
        (starts, tournaments), int32, `UNPLACED_TIME` for those without a time.
    fell, disqualified
        Flat index ``start * tournaments + tournament``, int64.
    keys
        Keys of the streams of the run, (starts,), uint64.
    """

    time_ms: Times
    fell: Index
    disqualified: Index
    keys: Keys


def ride_run(
    draws: Draws,
    races: EventRaces,
    run: int,
    deviation: Single,
    shape: Single,
    away: Index,
    first_run: Times | None,
) -> Run:
    """Ride one run.

    Parameters
    ----------
    deviation
        Level of each start against the forecast mean, (starts, tournaments), float32, log units.
    shape
        Quantile table of the noise.
    away
        Who does not start in the run, flat index.
    first_run
        Times of the first run when this is the second.
    """
    value, rare_bytes, keys = draws.draw(races.streams[run - 1], shape)
    time_ms: Times = draws.buffers.array(f"times of run {run}", value.shape, np.int32)
    _times(draws, races, run, deviation, value, time_ms)
    if races.lane_ms is not None and run == 1:  # who starts where in a second run is not known
        time_ms += races.lane_ms[:, None].astype(np.int32)
    rides: Mask = draws.buffers.array("rides", value.shape, np.bool_)
    rides.fill(True)
    rides.reshape(-1)[away] = False
    opponents = _present(_opponents(draws, races, run, rides, keys, first_run), rides)
    incidents = races.fixed.incidents(
        run_incidents(rare_bytes, keys, races.rates, opponents), run, draws.tournaments, first_run
    )
    _lose_time(time_ms, races.event, incidents, keys)
    races.fixed.set_run(time_ms, run)
    time_ms.reshape(-1)[away] = UNPLACED_TIME
    return Run(time_ms, _flat(incidents.fell, rides), _flat(incidents.disqualified, rides), keys)


def _times(
    draws: Draws, races: EventRaces, run: int, deviation: Single, value: Single, time_ms: Times
) -> None:
    """Turn noise into times, in place."""
    shared, _, _ = draws.draw(races.race_streams[run - 1 : run], quantile_table(NORMAL), kept="race effect")
    effect = races.race_effects[run - 1]
    shared *= np.float32(effect.spread)
    shared += np.float32(2 + effect.mean)
    times_of(value, deviation, shared[0], races.spread, races.base_ms, time_ms)


def times_of(
    value: Single, deviation: Single, shared: Single, spread: Single, base_ms: Single, time_ms: Times
) -> None:
    """Turn noise into times, in `time_ms`, (starts, tournaments), int32; `value` is spent.

    Parameters
    ----------
    value, deviation
        Noise in standard deviations, and levels against the mean, (starts, tournaments), float32.
    shared
        2, and what the race shifts for all in log units, (tournaments,).
    spread, base_ms
        Standard deviation of the noise, and time at the mean, (starts,).
    """
    # The square of the first three terms of exp(x / 2) is ((x + 2)**2 + 4)**2 / 64. Against
    # exp(x) it errs by x**3 / 24: a millionth at 3 %, below a thousandth of a second at any distance.
    base = base_ms * np.float32(1 / 64)
    if LOOPS is not None:
        LOOPS.times(value, deviation, shared, spread, base, time_ms)
        return
    value *= spread[:, None]
    value += deviation
    value += shared
    value *= value
    value += np.float32(4)
    value *= value
    value *= base[:, None]
    np.copyto(time_ms, value, casting="unsafe")


def _present(opponents: Opponents, rides: Mask) -> Opponents:
    """Leave out opponents who do not start."""

    def present(starts: Index, tournaments: Index) -> Index:
        found = opponents(starts, tournaments)
        there = (found >= 0) & rides[found, tournaments]
        return np.where(there, found, -1)

    return present


def _opponents(
    draws: Draws, races: EventRaces, run: int, rides: Mask, keys: Keys, first_run: Times | None
) -> Opponents:
    """How to find the opponents of a run: as given, by the first run, or by lot.

    Lots go by the names of the skaters: where they stand among the entries makes no difference.
    """
    if first_run is not None:
        times = first_run

        def by_first_run(starts: Index, tournaments: Index) -> Index:
            key = first_run_key(
                times[:, tournaments],
                rides[:, tournaments],
                hashed_uniform(keys[:, None], tournaments[None, :], PAIR),
            )
            return opponents_by_first_run(starts, tournaments, key)

        return by_first_run
    if races.opponents is not None:
        given = races.opponents
        return lambda starts, tournaments: given[starts]
    stream = races.race_streams[run - 1]

    def by_lot(starts: Index, tournaments: Index) -> Index:
        return opponents_by_lot(draws, races.streams[run - 1], stream, starts, tournaments)

    return by_lot


def opponents_by_lot(
    draws: Draws, skaters: Sequence[Stream], race: Stream, starts: Index, tournaments: Index
) -> Index:
    """Return the opponents in pairs drawn by lot, `ALONE` where there is none, (asked,).

    Parameters
    ----------
    skaters, race
        Streams of the starts of a run, and of what they share.
    starts, tournaments
        Starts asked about and their tournaments, (asked,).
    """
    own = np.array([draws.key_of_race(name) for name in skaters], np.uint64)
    seats = hashed_uniform(own, np.zeros(len(own), np.int64), SEAT)
    rounds = hashed_uniform(draws.keys([race])[0], tournaments, SEAT)
    order = np.argsort(np.argsort(seats))  # the first finds who sits where, the second where who sits
    return drawn_opponents(starts, (rounds * 2**32).astype(np.int64), order)


def _lose_time(time_ms: Times, event: Event, incidents: RunIncidents, keys: Keys) -> None:
    """Take the time of those who have none, and add to that of those who fell on a long distance."""
    for lost in (incidents.did_not_finish, incidents.disqualified):
        time_ms[lost] = UNPLACED_TIME
    if event.distance_m < FALL_LOSS_FROM_M:
        time_ms[incidents.fell] = UNPLACED_TIME
    else:
        slower = 1 + time_lost(keys, *incidents.fell)
        time_ms[incidents.fell] = (time_ms[incidents.fell] * slower).astype(np.int32)


def _flat(happened: tuple[Index, Index], rides: Mask) -> Index:
    """Flat index of what happened to those who were there."""
    starts, tournaments = happened
    flat = starts * rides.shape[1] + tournaments
    there: Index = flat[rides.reshape(-1)[flat]]
    return there
