"""One run of an event in one part of the tournaments: times and what goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.engine.event_races import base_of
from simulator.engine.incidents import (
    FALL_LOSS,
    FALL_LOSS_FROM_M,
    Rare,
    RunIncidents,
    rare,
    run_ends,
    run_incidents,
    time_lost,
)
from simulator.engine.pairing import pairing
from simulator.engine.pairs import Index
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.ranking import UNPLACED_TIME, Times
from simulator.engine.streams import CHUNK, Draws, Keys, Single, Stream
from simulator.event import Event
from simulator.loops.compiled import LOOPS

if TYPE_CHECKING:
    from simulator.engine.event_races import EventRaces
    from simulator.loops.mishaps import RunOf
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
    rides: Mask = draws.buffers.array("rides", deviation.shape, np.bool_)
    drawn, keys = _drawn(draws, races, run, (deviation, shape), away, first_run, (rides, time_ms))
    incidents = races.fixed.incidents(drawn, run, draws.tournaments, first_run)
    fell, disqualified = _after_mishaps(time_ms, races.event, incidents, keys, rides)
    races.fixed.set_run(time_ms, run)
    return Run(time_ms, fell, disqualified, keys)


def _drawn(
    draws: Draws,
    races: EventRaces,
    run: int,
    drawn_by: tuple[Single, Single],
    away: Index,
    first_run: Times | None,
    out: tuple[Mask, Times],
) -> tuple[RunIncidents, Keys]:
    """Draw who rides, the times and what goes wrong; see `ride_run`.

    Parameters
    ----------
    drawn_by
        Levels and quantile table.
    out
        Where it is put who rides, and the times, none for the others; (starts, tournaments) both.
    """
    (deviation, shape), (rides, time_ms) = drawn_by, out
    of = races.runs_of[run - 1]
    streams, race = races.streams[run - 1], races.race_streams[run - 1]
    if LOOPS is not None:
        shared = draws.buffers.array("race effect", (draws.tournaments,), np.float32)
        *happened, keys = LOOPS.run(
            (draws.words(streams), draws.words_of_race(race), draws.drawing),
            (shape, quantile_table(NORMAL)),
            of,
            deviation,
            first_run,
            away,
            (shared, rides, time_ms),
            lambda room: draws.buffers.array("incidents", (room,), np.int64),
        )
        return RunIncidents(*happened), keys
    levels = deviation, _shared(draws, race, of), races.spread, races.base_ms
    found, keys = drawn_times(
        draws, streams, shape, levels, lambda keys: run_ends(races.rates, keys), time_ms
    )
    if of.lane_ms is not None:
        time_ms += of.lane_ms[:, None]
    rides.fill(True)
    rides.reshape(-1)[away] = False
    time_ms.reshape(-1)[away] = UNPLACED_TIME
    return run_incidents(found, races.rates, pairing(draws, races, run, rides, keys, first_run)), keys


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
    base = base_of(base_ms)
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


def _shared(draws: Draws, race: Stream, of: RunOf) -> Single:
    """Draw what a run shifts for all starts, (tournaments,), plus 2, see `drawn_times`."""
    shared, _, _ = draws.draw([race], quantile_table(NORMAL), draws.room_for("race effect", 1))
    shared *= of.shifts[0]
    shared += of.shifts[1]
    own: Single = shared[0]
    return own


def _after_mishaps(
    time_ms: Times, event: Event, incidents: RunIncidents, keys: Keys, rides: Mask
) -> tuple[Index, Index]:
    """Take the time of those who have none, and add to that of those who fell on a long distance.

    Returns
    -------
    fell, disqualified
        Of those who ride, flat indices.
    """
    fell, out, stops = incidents.fell, incidents.disqualified, incidents.did_not_finish
    stays = event.distance_m >= FALL_LOSS_FROM_M
    if LOOPS is not None:
        return LOOPS.mishaps(time_ms, rides, (stops, out, fell), (keys, _LOSS) if stays else None)
    times, riding = time_ms.reshape(-1), rides.reshape(-1)
    for lost in (stops, out):
        times[lost] = UNPLACED_TIME
    rode = fell[riding[fell]]
    if stays:
        slower = 1 + time_lost(keys, *np.divmod(rode, time_ms.shape[1]))
        times[rode] = (times[rode] * slower).astype(np.int32)
    else:
        times[rode] = UNPLACED_TIME
    return rode, out[riding[out]]


_LOSS = np.array([FALL_LOSS[0], FALL_LOSS[1] - FALL_LOSS[0]])
"""Share of the time lost by a fall at least, and how much more at most."""
