"""One run of an event in one part of the tournaments: times and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.engine.incidents import (
    FALL_LOSS_FROM_M,
    PAIR,
    SEAT,
    Opponents,
    Rare,
    RunIncidents,
    rare,
    run_ends,
    run_incidents,
    time_lost,
)
from simulator.engine.pairs import Index, drawn_opponents, first_run_key, opponents_by_first_run
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.ranking import UNPLACED_TIME, Times
from simulator.engine.streams import CHUNK, Draws, Keys, Single, Stream, hashed_uniform
from simulator.event import Event
from simulator.loops.compiled import LOOPS

if TYPE_CHECKING:
    from simulator.engine.event_races import EventRaces
    from simulator.loops.riding import Ends

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
    time_ms: Times = draws.buffers.array(f"times of run {run}", deviation.shape, np.int32)
    levels = deviation, _shared(draws, races, run), races.spread, races.base_ms
    found, keys = drawn_times(
        draws, races.streams[run - 1], shape, levels, lambda keys: run_ends(races.rates, keys), time_ms
    )
    if races.lane_ms is not None and run == 1:  # who starts where in a second run is not known
        time_ms += races.lane_ms[:, None].astype(np.int32)
    rides: Mask = draws.buffers.array("rides", time_ms.shape, np.bool_)
    rides.fill(True)
    rides.reshape(-1)[away] = False
    opponents = _present(_opponents(draws, races, run, rides, keys, first_run), rides)
    incidents = races.fixed.incidents(
        run_incidents(found, races.rates, opponents, draws.tournaments), run, draws.tournaments, first_run
    )
    _lose_time(time_ms, races.event, incidents, keys)
    races.fixed.set_run(time_ms, run)
    time_ms.reshape(-1)[away] = UNPLACED_TIME
    fell, disqualified = (own[rides.reshape(-1)[own]] for own in (incidents.fell, incidents.disqualified))
    return Run(time_ms, fell, disqualified, keys)


def drawn_times(
    draws: Draws,
    streams: Sequence[Stream],
    shape: Single,
    levels: tuple[Single, Single, Single, Single],
    ends: Callable[[Keys], Ends],
    time_ms: Times,
) -> tuple[Rare, Keys]:
    """Draw the noise of starts, turn it into times in place, and find where something may go wrong.

    Parameters
    ----------
    shape
        Quantile table of the noise.
    levels
        Level of each start against its mean, (starts, tournaments), float32, log units; 2 and what the
        race shifts for all, (tournaments,); spread of the noise, and time at the mean, ms, (starts,).
    ends
        Returns below and above which random bits something may go wrong, see `incidents.ends_of`.
    time_ms
        (starts, tournaments), int32, written to.
    """
    # The square of the first three terms of exp(x / 2) is ((x + 2)**2 + 4)**2 / 64. Against
    # exp(x) it errs by x**3 / 24: a millionth at 3 %, below a thousandth of a second at any distance.
    deviation, shared, spread, base_ms = levels
    base = base_ms * np.float32(1 / 64)
    if LOOPS is not None:
        states, keys = draws.begun(streams)
        stream = (states, draws.skipped, CHUNK, shape)
        return Rare(*LOOPS.ride(stream, deviation, shared, (spread, base), ends(keys), time_ms)), keys
    value, rare_bytes, keys = draws.draw(streams, shape)
    value *= spread[:, None]
    value += deviation
    value += shared
    value *= value
    value += np.float32(4)
    value *= value
    value *= base[:, None]
    np.copyto(time_ms, value, casting="unsafe")
    return rare(rare_bytes, np.arange(len(streams)), ends(keys)), keys


def _shared(draws: Draws, races: EventRaces, run: int) -> Single:
    """Draw what a run shifts for all starts, (tournaments,), plus 2, see `drawn_times`."""
    room = draws.room_for("race effect", 1)
    shared, _, _ = draws.draw(races.race_streams[run - 1 : run], quantile_table(NORMAL), room)
    effect = races.race_effects[run - 1]
    shared *= np.float32(effect.spread)
    shared += np.float32(2 + effect.mean)
    own: Single = shared[0]
    return own


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
    times, fell = time_ms.reshape(-1), incidents.fell
    for lost in (incidents.did_not_finish, incidents.disqualified):
        times[lost] = UNPLACED_TIME
    if event.distance_m < FALL_LOSS_FROM_M:
        times[fell] = UNPLACED_TIME
    else:
        slower = 1 + time_lost(keys, *np.divmod(fell, time_ms.shape[1]))
        times[fell] = (times[fell] * slower).astype(np.int32)
