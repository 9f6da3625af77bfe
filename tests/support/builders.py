"""Small meets, forecasts and plans with numbers of a test's own choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import reduce
from operator import add

import numpy as np
from numpy.typing import NDArray

from simulator.engine.block import SexBlock, SexPlan, count_block, prepare, simulate_part
from simulator.engine.counts import SexCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.fixed import Fixed
from simulator.engine.job import Control, Job
from simulator.engine.part import Part
from simulator.engine.plan import Pairs, Plan
from simulator.engine.races import RiddenEvent
from simulator.engine.riding import Riding, prepare_races
from simulator.engine.simulate import Progress, ridden_parts, simulate_counts
from simulator.engine.streams import BLOCK
from simulator.event import DISTANCES, Event, Sex
from simulator.form.forecast import Forecast, IncidentRates, NoiseShape
from simulator.meet.meet import Entry, Meet, Race
from simulator.selection.committee import Committee, mass_start_rules
from simulator.selection.rows import row_of
from simulator.selection.rule_set import Refill, RuleSet, Runs, Ties

NORMAL_NOISE = NoiseShape(degrees_of_freedom=float("inf"), slow_side=1.0)
DAY = date(2025, 12, 26)


@dataclass(frozen=True)
class Start:
    """One entry of a forecast; without a time everybody is as fast as everybody else."""

    skater: str
    event: Event
    time_s: float | None = None
    spread: float = 0.01
    not_starting: float = 0.0
    fall: float = 0.0
    did_not_finish: float = 0.0
    disqualified: float = 0.0
    false_start: float = 0.0
    skips_second_run: float = 0.0


def forecast_of(
    sex: Sex,
    starts: Sequence[Start],
    *,
    noise: NoiseShape = NORMAL_NOISE,
    race_effect: float = 0.0,
    loading: Mapping[str, Sequence[Sequence[float]]] | None = None,
) -> Forecast:
    """Make a forecast; `loading` gives the lower triangle of some skaters, 0 for the others."""
    skaters = tuple(dict.fromkeys(start.skater for start in starts))
    entries = [skaters.index(start.skater) for start in starts]
    widest = max((entries.count(number) for number in range(len(skaters))), default=0)
    loadings = np.zeros((len(starts), widest))
    for skater, rows in (loading or {}).items():
        own = [entry for entry, number in enumerate(entries) if skaters[number] == skater]
        for entry, row in zip(own, rows, strict=True):
            loadings[entry, : len(row)] = row
    times = [start.time_s or 37.5 * start.event.distance_m / 500 for start in starts]
    return Forecast(
        sex=sex,
        skaters=skaters,
        entry_skater=np.array(entries, dtype=np.int64),
        entry_event=tuple(start.event for start in starts),
        log_time_mean=np.log(np.array(times)),
        level_loading=loadings,
        race_spread=np.array([start.spread for start in starts]),
        race_effect_spread=dict.fromkeys((start.event for start in starts), race_effect),
        noise=noise,
        incidents=IncidentRates(
            **{
                rate.name: np.array([getattr(start, rate.name) for start in starts], dtype=np.float64)
                for rate in fields(IncidentRates)
            }
        ),
        results_used=np.zeros(len(starts), dtype=np.int64),
    )


def meet_of(starts: Mapping[Sex, Sequence[Start]], two_runs: Sequence[Event] = ()) -> Meet:
    """Make a meet of one day on which every event is ridden that somebody is entered in."""
    races: list[Race] = []
    for sex, own in starts.items():
        for event in dict.fromkeys(start.event for start in own):
            races += [
                Race(1, DAY, len(races) + run, sex, event, run)
                for run in range(1, 3 if event in two_runs else 2)
            ]
    entries = tuple(Entry(sex, start.event, start.skater) for sex, own in starts.items() for start in own)
    return Meet("test", "Test OKT", "Heerenveen", tuple(races), entries, "knsb-2026")


def rules_of(
    order: Sequence[str],
    *,
    cap: int = 9,
    start_places: Mapping[Event, int] | None = None,
) -> RuleSet:
    """Make a rule set with the same order for both sexes; rows are written as in its files."""
    rows = []
    for number, text in enumerate(order, start=1):
        row = row_of(text)
        assert row is not None, text
        rows.append(replace(row, number=number))
    places = dict(start_places) if start_places is not None else dict.fromkeys(Event, 3)
    return RuleSet(
        id="test",
        name="Test rules",
        valid_from=DAY,
        cap=dict.fromkeys(Sex, cap),
        max_picks=dict.fromkeys(Sex, 3),
        refill=Refill.NEXT_PLACED,
        ties=Ties.LOT,
        source="a test",
        start_places=dict.fromkeys(Sex, places),
        order={sex: tuple(rows) for sex in Sex},
        runs=dict.fromkeys(Sex, dict.fromkeys(DISTANCES, Runs.BEST_OF_TWO)),
    )


def plan_of(
    women: Sequence[Start] = (),
    men: Sequence[Start] = (),
    *,
    two_runs: Sequence[Event] = (),
    rules: RuleSet | None = None,
    picks: Mapping[Sex, tuple[str, ...]] | None = None,
    pairs: Pairs | None = None,
    fixed: Fixed | None = None,
    noise: NoiseShape = NORMAL_NOISE,
    race_effect: float = 0.0,
    loading: Mapping[str, Sequence[Sequence[float]]] | None = None,
) -> Plan:
    """Make a plan of these starts."""
    starts = {Sex.W: women, Sex.M: men}
    events = dict.fromkeys(start.event for own in starts.values() for start in own)
    return Plan(
        meet=meet_of(starts, two_runs),
        rules=rules or rules_of([f"{event}-{place}" for place in (1, 2, 3) for event in events]),
        forecasts={
            sex: forecast_of(sex, own, noise=noise, race_effect=race_effect, loading=loading if own else None)
            for sex, own in starts.items()
        },
        committee=Committee(mass_start_rules(picks or {})),
        pairs=pairs or {},
        fixed=fixed or {},
    )


def last_progress(
    plan: Plan, tournaments: int, seed: int = 1, threads: int = 2, sexes: Sequence[Sex] = tuple(Sex)
) -> Progress:
    """Simulate to the end."""
    *_, last = simulate_counts(Job(plan, tournaments, seed, tuple(sexes)), Control(threads=threads))
    assert last.tournaments == tournaments
    return last


def one_block(plan: Plan, sex: Sex, seed: int = 1, block: int = 0, size: int = BLOCK) -> SexBlock:
    """Simulate one block of one sex."""
    return simulate_part(prepare(plan, sex), seed, Part(block, 0, size))


def ridden(plan: Plan, sex: Sex, seed: int = 1, block: int = 0) -> dict[Event, RiddenEvent]:
    """Ride one block of one sex, with copies of the times, as each event takes the place of the last."""
    races = prepare_races(plan, sex)
    riding = Riding(races, seed, Part(block, 0, BLOCK))
    found = {}
    for own in races.events:
        event = riding.ride(own)
        found[own.event] = replace(event, time_ms=event.time_ms.copy())
    return found


@dataclass(frozen=True)
class Given:
    """What the first tournaments of a sex gave: events, and tickets as (skaters, tournaments)."""

    events: dict[Event, EventBlock]
    tickets: NDArray[np.bool_]


def given(plan: Plan, sex: Sex = Sex.W, seed: int = 1, size: int = BLOCK) -> Given:
    """Simulate the front of a run."""
    [(_, events, counted)] = ridden_parts(prepare(plan, sex), seed, [Part(0, 0, size)])
    return Given(events, np.unpackbits(counted.tickets, axis=1, count=size).astype(np.bool_))


def parts_added(plan: SexPlan, seed: int, parts: Sequence[Part]) -> SexCounts:
    """Count parts in just this order."""
    return reduce(add, (count_block(simulate_part(plan, seed, part)).counts for part in parts))


def times_of(
    plan: Plan, sex: Sex, seed: int = 1, block: int = 0
) -> dict[tuple[Event, str], NDArray[np.int32]]:
    """Times that count in one block, by event and skater."""
    forecast = plan.forecasts[sex]
    return {
        (event, forecast.skaters[forecast.entry_skater[entry]]): own.time_ms[start]
        for event, own in ridden(plan, sex, seed, block).items()
        for start, entry in enumerate(forecast.entries_of(event))
    }
