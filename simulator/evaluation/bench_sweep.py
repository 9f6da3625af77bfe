"""What a scenario of a sweep costs, and what processes and Dask add, printed by ``okt bench --sweep``."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from simulator.sweep.counting import ScenarioCounter, ToCount
from simulator.sweep.definition import sweep_of
from simulator.sweep.run import Workers, counted
from simulator.sweep.scenarios import swept

TRIED, ALL, TOURNAMENTS = 200, 1_968, 20_000
"""Scenarios timed one by one, and swept as a whole; tournaments of each."""

_SHIFTS = [sign * step / 100 for step in range(30, 6, -2) for sign in (-1, 1)]
MOST_EACH_MS, LEAST_SPEEDUP, MOST_OF_DASK = 30, 1.8, 1.25
"""What the figures are to stay within."""


@dataclass(frozen=True)
class Spent:
    """What a whole sweep took.

    Attributes
    ----------
    wall_s
        Of the clock, start of processes included.
    work_s
        Processor time of the processes that count, their start included, in s.
    around_s
        That of this process beside it: handing out and, with Dask, scheduler and client.
    """

    wall_s: float
    work_s: float
    around_s: float

    @property
    def processor_s(self) -> float:
        """All processor time."""
        return self.work_s + self.around_s


@dataclass(frozen=True)
class SweepFigures:
    """What sweeps cost.

    Attributes
    ----------
    each_ms
        Processor time of one of `TRIED` scenarios, in ms, the baseline shared out among them.
    scenarios
        Of each whole sweep.
    one, two, dask
        In one process, in two, in two workers of Dask; None where that is not installed.
    """

    each_ms: float
    scenarios: int
    one: Spent
    two: Spent
    dask: Spent | None

    def as_json(self) -> dict[str, Any]:
        """Return the figures by name."""
        return asdict(self)


def measure_sweep(tried: int = TRIED, scenarios: int = ALL, tournaments: int = TOURNAMENTS) -> SweepFigures:
    """Measure: each skater of the embedded meet in another form."""
    to_count = _each_skater(tournaments)
    counter = ScenarioCounter(to_count)
    each_s = _spent(lambda: counter.count_range(range(min(tried, len(to_count))))).processor_s
    numbers = range(min(scenarios, len(to_count)))

    def run(workers: Workers) -> Spent:
        return _spent(lambda: list(counted(to_count, numbers, workers)))

    dask = run(Workers(2, "local")) if find_spec("distributed") is not None else None
    one, two = run(Workers(1)), run(Workers(2))
    return SweepFigures(1000 * each_s / min(tried, len(to_count)), len(numbers), one, two, dask)


def _each_skater(tournaments: int) -> ToCount:
    table = {
        "kind": "okt-sweep",
        "tournaments": tournaments,
        "what_if": [
            {"what": "form_shift", "sex": ["W", "M"], "skater": "each", "s_per_1000m": _SHIFTS},
        ],
    }
    return swept(sweep_of(table, "bench"), Path("bench")).to_count


def _spent(task: Callable[[], object]) -> Spent:
    wall, before = time.perf_counter(), os.times()
    task()
    after = os.times()
    return Spent(
        time.perf_counter() - wall,
        (after.children_user + after.children_system) - (before.children_user + before.children_system),
        (after.user + after.system) - (before.user + before.system),
    )


def sweep_text(figures: SweepFigures) -> str:
    """Return the figures as lines to read, beside what they are to stay within."""
    one, two, dask = figures.one, figures.two, figures.dask
    tournaments, scenarios = f"{TOURNAMENTS:,}", f"{figures.scenarios:,}"
    by_clock, by_work = one.wall_s / two.wall_s, 2 * one.processor_s / two.processor_s
    speedup = f"{by_clock:.2f} times as fast by the clock, {by_work:.2f} by processor time"
    each = f"{figures.each_ms:.1f} ms of a processor (wanted: at most {MOST_EACH_MS})"
    lines = [
        f"a scenario of {tournaments} tournaments          {each}",
        f"{scenarios} scenarios                           clock   counting     around it",
        _line("in one process", one),
        _line("in two processes", two),
        *([_line("in two workers of Dask", dask)] if dask is not None else []),
        f"two processes against one              {speedup} (wanted: at least {LEAST_SPEEDUP})",
    ]
    if dask is not None:
        ratio = dask.processor_s / two.processor_s
        lines.append(f"Dask against two processes             {ratio:.2f} of the processor time "
                     f"(wanted: at most {MOST_OF_DASK})")  # fmt: skip
    else:
        lines.append('Dask is not installed: pip install "okt-simulator[sweep]"')
    return "\n".join(lines)


def _line(name: str, spent: Spent) -> str:
    return f"  {name:<34}{spent.wall_s:8.1f} s{spent.work_s:9.1f} s{spent.around_s:11.1f} s"
