"""What goes wrong in races: rates with their source and their uncertainty.

Each rate is a chance with a Beta posterior: a prior worth a number of starts, plus what the
loaded results hold. The prior counts for fewer starts than it was measured on, because the
shipped results are part of those starts and must not count twice.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulator.event import DISTANCES, Event, Sex
from simulator.form.incident_rates import Incident, IncidentTable, SourcedRate

_MEASURED = "4,101 international starts of January to December 2025"
_FALL_OR_LOST = {
    (Sex.M, Event.D500): 0.029,
    (Sex.W, Event.D500): 0.010,
    (Sex.M, Event.D1000): 0.010,
    (Sex.W, Event.D1000): 0.007,
    (Sex.M, Event.D1500): 0.005,
    (Sex.W, Event.D1500): 0.005,
}
_FALL_OR_LOST_LONG = 0.006
_DISQUALIFIED = {
    (Sex.M, Event.D500): 0.006,
    (Sex.W, Event.D500): 0.004,
    (Sex.M, Event.D1000): 0.013,
    (Sex.W, Event.D1000): 0.002,
}
_DISQUALIFIED_OTHERWISE = 0.006
_DISQUALIFIED_FOR_FALSE_START = 0.001
_WITHOUT_FALL = {Event.D500: 0.1, Event.D1000: 0.1, Event.D1500: 0.1}
_WITHOUT_FALL_LONG = 0.35
_PRIOR_STARTS = 300.0
_DISQUALIFIED_PRIOR_STARTS = 1000.0
_NOT_STARTING, _NOT_STARTING_ENTRIES = 0.010, 100.0
_SKIPS, _SKIPS_RUNS = 0.020, 50.0
_STARTED = ("finished", "reskate", "fell", "dnf", "dq")
_AWAY = ("withdrawn", "dns")
_FALSE_START_NOTE = "false start"
_LOST_BEHIND_USUAL = 0.05
_USUAL_FROM_RACES = 3


def incident_table(past: pd.DataFrame) -> IncidentTable:
    """Rates from the shipped figures and from results of before the meet.

    A start is any row but withdrawals, non-starters, unknown outcomes and "best" times. A
    start is lost when the skater fell, did not finish, or was more than 5 % slower, against
    the race's median, than she usually is at the distance (with three races or more). Result
    lists print DNF for falls too; 90 % of lost races up to 1500 m and 65 % of longer ones
    are taken for falls, the rest for races given up.

    Parameters
    ----------
    past
        What `history.before_meet` returns.

    References
    ----------
    4,101 starts of January to December 2025 (World Cups, World Single Distances, Dutch
    races); disqualifications by cause from 2,072 starts with coded protocols.
    """
    single = past[past["run"] != "best"]
    lost = _is_lost(single)
    rates, pooled = {}, _pooled_rates(Sex.W, DISTANCES[0], past)
    started = single["status"].isin(_STARTED).to_numpy(dtype=bool)
    disqualified = (single["status"] == "dq").to_numpy(dtype=bool, copy=True)
    disqualified[disqualified] = ~_for_false_start(single.loc[disqualified, ["note"]]).to_numpy(dtype=bool)
    distances = single["distance_m"].to_numpy()
    for sex in Sex:
        hers = (single["sex"] == sex.value).to_numpy(dtype=bool)
        for event in DISTANCES:
            mine = hers & (distances == event.distance_m)
            counts = (int((own & mine).sum()) for own in (lost, started, disqualified))
            for rate in _rates(sex, event, *counts):
                rates[rate.incident, sex, event] = rate
            for rate in pooled:
                rates[rate.incident, sex, event] = replace(rate, sex=sex, event=event)
    return IncidentTable(rates, _lost_by_skater(single, lost, rates))


def _lost_by_skater(
    single: pd.DataFrame, lost: NDArray[np.bool_], rates: Mapping[tuple[Incident, Sex, Event], SourcedRate]
) -> dict[tuple[Sex, str], tuple[int, float]]:
    """Count of each skater the races lost, and how many a skater with the usual rates loses."""
    events = {event.distance_m: event for event in DISTANCES}
    chance = {
        (sex.value, distance): rates[Incident.FALL, sex, event].rate
        + rates[Incident.DID_NOT_FINISH, sex, event].rate
        for sex in Sex
        for distance, event in events.items()
    }
    started = single["status"].isin(_STARTED) & single["distance_m"].isin(list(events))
    # To take some rows of all columns takes ten times as long.
    mine = single[["sex", "distance_m", "skater"]].assign(lost=lost)[started]
    keys = zip(mine["sex"].tolist(), mine["distance_m"].tolist(), strict=True)
    expected = [chance[key] for key in keys]
    counted = mine.assign(expected=expected).groupby(["sex", "skater"])[["lost", "expected"]].sum()
    return {
        (Sex(sex), skater): (int(count), float(usual))
        for (sex, skater), count, usual in zip(
            counted.index, counted["lost"], counted["expected"], strict=True
        )
    }


def _rates(sex: Sex, event: Event, lost: int, started: int, other_dq: int) -> list[SourcedRate]:
    """The rates of one event that are counted there.

    Parameters
    ----------
    lost, started, other_dq
        How many starts were lost, started at all, and disqualified for anything but a false start.
    """
    lost_rate = _FALL_OR_LOST.get((sex, event), _FALL_OR_LOST_LONG)
    dq_rate = _DISQUALIFIED.get((sex, event), _DISQUALIFIED_OTHERWISE) - _DISQUALIFIED_FOR_FALSE_START
    given_up = _WITHOUT_FALL.get(event, _WITHOUT_FALL_LONG)
    measured = f"{_MEASURED}, counted as {_PRIOR_STARTS:.0f}; "
    lost_source = f"{measured}{lost} fallen or lost in {started} loaded starts; "

    def counted(incident: Incident, prior: float, count: float, source: str) -> SourcedRate:
        return SourcedRate(incident, sex, event, prior, _PRIOR_STARTS, count, started, source)

    return [
        counted(
            Incident.FALL,
            lost_rate * (1 - given_up),
            lost * (1 - given_up),
            f"{lost_source}{1 - given_up:.0%} of them taken for falls",
        ),
        counted(
            Incident.DID_NOT_FINISH,
            lost_rate * given_up,
            lost * given_up,
            f"{lost_source}{given_up:.0%} of them taken for races given up",
        ),
        counted(
            Incident.DISQUALIFIED,
            dq_rate,
            other_dq,
            f"{measured}{other_dq} disqualified (false starts apart) in {started} loaded starts",
        ),
    ]


def _pooled_rates(sex: Sex, event: Event, past: pd.DataFrame) -> list[SourcedRate]:
    """Rates that are the same for all events, told of one: too rare or too rarely recorded to divide."""
    away = past["status"].isin(_AWAY)
    second = past["run"] == "2"
    skipped, runs = int((away & second).sum()), int(second.sum())
    withdrawn, entries = int((away & ~second).sum()), int((~second).sum())
    false_start = _false_start_rate(sex, event, past)
    not_starting = SourcedRate(
        Incident.NOT_STARTING,
        sex,
        event,
        _NOT_STARTING,
        _NOT_STARTING_ENTRIES,
        withdrawn,
        entries,
        f"assumed 1 % of entries, counted as {_NOT_STARTING_ENTRIES:.0f} (0.15 % withdraw after the draw, "
        f"how many before it is not known); {withdrawn} withdrawn of {entries} loaded starts of all events",
    )
    skips = SourcedRate(
        Incident.SKIPS_SECOND_RUN,
        sex,
        event,
        _SKIPS,
        _SKIPS_RUNS,
        skipped,
        runs,
        f"assumed 2 % of second runs, counted as {_SKIPS_RUNS:.0f}; {skipped} of {runs} loaded second runs",
    )
    return [false_start, not_starting, skips]


def _false_start_rate(sex: Sex, event: Event, past: pd.DataFrame) -> SourcedRate:
    """Chance of a false start at one attempt, from disqualifications for the second of a pair.

    First false starts are not recorded. If a second is as likely as a first, a skater is
    disqualified with chance ``(1 - (1 - p)**2) * p * (1 - p / 2)``: somebody of the pair was too
    early, then the skater, charged in half of the cases when both were. Solved for p. As p goes
    with the root of that chance, it is known twice as well: as from four times as many cases.
    """
    disqualified = past[past["status"] == "dq"]
    caused = int(_for_false_start(disqualified).sum())
    told = int((disqualified["note"] != "").sum())
    share = told / len(disqualified) if len(disqualified) else 1.0
    starts = share * int(past["status"].isin(_STARTED).sum())
    hits = _DISQUALIFIED_FOR_FALSE_START * _DISQUALIFIED_PRIOR_STARTS + caused
    second = hits / (_DISQUALIFIED_PRIOR_STARTS + starts)
    chance = 1 - math.sqrt(1 - math.sqrt(2 * second))
    return SourcedRate(
        Incident.FALSE_START,
        sex,
        event,
        chance,
        4 * hits / chance,
        0.0,
        0,
        f"first false starts are not recorded; {2 * chance:.1%} of pairs follows from {caused} "
        f"disqualified for the second in {starts:.0f} loaded starts and 0.10 % before, counted as "
        f"{_DISQUALIFIED_PRIOR_STARTS:.0f}; the same for all events",
    )


def _for_false_start(disqualified: pd.DataFrame) -> pd.Series[bool]:
    """Whether the note of each says that a false start was the cause, (rows,)."""
    return disqualified["note"].str.contains(_FALSE_START_NOTE, case=False).astype(bool)


def _is_lost(single: pd.DataFrame) -> NDArray[np.bool_]:
    """Which starts were a fall or a lost race, (rows,), bool."""
    time_ms = single["time_ms"].where(single["status"] == "finished").astype("float64")
    log_time = pd.Series(np.log(time_ms.to_numpy()), index=single.index)
    race = ["competition", "date", "sex", "distance_m", "division", "run"]
    behind = log_time - log_time.groupby([single[name] for name in race]).transform("median")
    own = behind.groupby([single["sex"], single["distance_m"], single["skater"]])
    slow = (behind - own.transform("median") > _LOST_BEHIND_USUAL) & (
        own.transform("count") >= _USUAL_FROM_RACES
    )
    fallen = single["status"].isin(["fell", "dnf"])
    return np.asarray(fallen.to_numpy(dtype=bool) | slow.to_numpy(dtype=bool))
