"""How fast an edit is answered: twenty edits of the embedded meet, one after the other."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from simulator.ask.core import Core
from simulator.engine.fixed import FixedOutcome
from simulator.engine.job import Control, Job
from simulator.engine.kept import DEFAULT_BYTES
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.form.forecast import Adjustment


@dataclass(frozen=True)
class EditLatency:
    """Time from an edit to its answer, over twenty edits, in ms.

    Attributes
    ----------
    first_median, first_worst
        To the first chances, of the first 10,000 tournaments.
    final_median, final_worst
        To the chances of all tournaments.
    """

    first_median: float
    first_worst: float
    final_median: float
    final_worst: float


@dataclass(frozen=True)
class EditFigures:
    """How fast edits are answered.

    Attributes
    ----------
    latency_ms
        Times of the edits, each the median of its rounds.
    to_full_ratio
        Time of an edit of one event, the median of all of them, over that of the whole run.
    """

    latency_ms: EditLatency
    to_full_ratio: float


@dataclass(frozen=True)
class _BenchEdit:
    plan: Plan
    one_event: bool = True


def measure_edits(
    plan: Plan, tournaments: int, seed: int, rounds: int, most_bytes: int = DEFAULT_BYTES
) -> EditFigures:
    """Simulate the plan, then each edit of it, and all again; only the simulation is timed."""
    edits = list(_edits(plan))
    full: list[float] = []
    first: list[list[float]] = [[] for _ in edits]
    final: list[list[float]] = [[] for _ in edits]
    for _ in range(rounds):
        core = Core()
        core.keep_at_most(most_bytes)
        full.append(_answered_ms(core, Job(plan, tournaments, seed))[1])
        for number, edit in enumerate(edits):
            times = _answered_ms(core, Job(edit.plan, tournaments, seed))
            first[number].append(times[0])
            final[number].append(times[1])
    firsts, finals = ([statistics.median(own) for own in all_of] for all_of in (first, final))
    alone = [time_ms for edit, time_ms in zip(edits, finals, strict=True) if edit.one_event]
    return EditFigures(
        EditLatency(statistics.median(firsts), max(firsts), statistics.median(finals), max(finals)),
        statistics.median(alone) / statistics.median(full),
    )


def _answered_ms(core: Core, job: Job) -> tuple[float, float]:
    """Time to the first and to the last outcome."""
    began = time.perf_counter()
    answers = core.simulate(job, Control(early=True))
    times = [(time.perf_counter() - began) * 1000 for _ in answers]
    return times[0], times[-1]


def _edits(plan: Plan) -> Iterator[_BenchEdit]:
    """Ten edits of each sex: rates, form, withdrawals, pairs, results, in short and long events."""
    for sex in Sex:
        events = plan.forecasts[sex].events
        for number, event in enumerate(events[:3]):
            yield _adjusted(plan, Adjustment(sex, _skater(plan, sex, event, number), event, fall=0.2))
        event, other = events[1], events[-1]
        skater = _skater(plan, sex, event, 2)
        yield _adjusted(plan, Adjustment(sex, skater, event, form_shift_s_per_1000m=-0.3))
        yield _adjusted(plan, Adjustment(sex, skater, form_shift_s_per_1000m=0.2))
        yield _adjusted(plan, Adjustment(sex, _skater(plan, sex, other, 1), other, not_starting=1.0))
        entered = _entered(plan, sex, event)
        pairs = tuple(zip(entered[::2], entered[1::2], strict=False))
        yield _BenchEdit(replace(plan, pairs={**plan.pairs, (sex, event): pairs}))
        yield _fixed(plan, sex, other, FixedOutcome(_skater(plan, sex, other, 0), place=1))
        yield _fixed(plan, sex, event, FixedOutcome(skater, Status.FELL))
        ridden = [FixedOutcome(name, time_ms=75_000 + 200 * i) for i, name in enumerate(entered[::2])]
        yield _fixed(plan, sex, event, *ridden)


def _entered(plan: Plan, sex: Sex, event: Event) -> list[str]:
    forecast = plan.forecasts[sex]
    return [forecast.skaters[forecast.entry_skater[entry]] for entry in forecast.entries_of(event)]


def _skater(plan: Plan, sex: Sex, event: Event, number: int) -> str:
    return _entered(plan, sex, event)[number]


def _adjusted(plan: Plan, adjustment: Adjustment) -> _BenchEdit:
    return _BenchEdit(plan.adjusted([adjustment]), one_event=adjustment.event is not None)


def _fixed(plan: Plan, sex: Sex, event: Event, *outcomes: FixedOutcome) -> _BenchEdit:
    return _BenchEdit(replace(plan, fixed={**plan.fixed, (sex, event): outcomes}))
