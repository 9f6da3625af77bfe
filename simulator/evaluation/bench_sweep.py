"""What a scenario of a sweep costs, and what processes and Dask add, printed by ``okt bench --sweep``."""

from __future__ import annotations

import os
import statistics
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

TRIED, ALL, TOURNAMENTS = 200, 5_000, 20_000
"""Scenarios timed one by one, and those that a sweep is reckoned for; tournaments of each."""

ROUNDS, FEW, MANY = 3, 8, 400
"""How often each way to count takes its turn, and the scenarios of its two sweeps, which tell its start."""

_SHIFTS = [-0.3, 0.3, -0.2, 0.2, -0.1, 0.1]
MOST_EACH_MS, LEAST_SPEEDUP, MOST_OF_DASK = 30, 1.8, 1.25
"""What the figures are to stay within."""


@dataclass(frozen=True)
class Spent:
    """What a sweep took.

    Attributes
    ----------
    wall_s
        Of the clock.
    processor_s
        Of all processes: those that count, and the one that hands out, with Dask its scheduler too.
    """

    wall_s: float
    processor_s: float


@dataclass(frozen=True)
class WayFigures:
    """What one way to count costs, medians of the rounds.

    Attributes
    ----------
    start
        To begin: processes, what they import, their baselines.
    each
        Every scenario.
    """

    start: Spent
    each: Spent

    def whole(self, scenarios: int) -> Spent:
        """Return what so many scenarios take."""
        start, each = self.start, self.each
        return Spent(start.wall_s + scenarios * each.wall_s, start.processor_s + scenarios * each.processor_s)


@dataclass(frozen=True)
class SweepFigures:
    """What sweeps cost.

    Attributes
    ----------
    each_ms
        Processor time of one of `TRIED` scenarios, in ms, the baseline shared out among them.
    one, two, dask
        In one process, in two, in two workers of Dask; None where that is not installed.
    """

    each_ms: float
    one: WayFigures
    two: WayFigures
    dask: WayFigures | None

    def as_json(self) -> dict[str, Any]:
        """Return the figures by name."""
        return asdict(self)


def measure_sweep(
    tried: int = TRIED, rounds: int = ROUNDS, many: int = MANY, tournaments: int = TOURNAMENTS
) -> SweepFigures:
    """Measure: each skater of the embedded meet in another form. The ways to count take turns."""
    to_count = _each_skater(tournaments)
    counter = ScenarioCounter(to_count)
    each_s = _spent(lambda: counter.count_range(range(tried))).processor_s / tried
    ways = {"one": Workers(1), "two": Workers(2)}
    if find_spec("distributed") is not None:
        ways["dask"] = Workers(2, "local")
    spent: dict[str, list[tuple[Spent, Spent]]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, workers in ways.items():
            both = (_sweep(to_count, workers, FEW), _sweep(to_count, workers, many))
            spent[name].append(both)
    found = {name: _figures(own, many) for name, own in spent.items()}
    return SweepFigures(1000 * each_s, found["one"], found["two"], found.get("dask"))


def _sweep(to_count: ToCount, workers: Workers, scenarios: int) -> Spent:
    return _spent(lambda: list(counted(to_count, range(scenarios), workers)))


def _figures(rounds: list[tuple[Spent, Spent]], many: int) -> WayFigures:
    """Part what a few and many scenarios took into the start and each scenario."""
    of = {name: [(getattr(few, name), getattr(all_, name)) for few, all_ in rounds] for name in _PARTS}
    each = {
        name: statistics.median((more - less) / (many - FEW) for less, more in own)
        for name, own in of.items()
    }
    start = {name: statistics.median(less - FEW * each[name] for less, _ in own) for name, own in of.items()}
    return WayFigures(Spent(**start), Spent(**each))


_PARTS = ("wall_s", "processor_s")


def _each_skater(tournaments: int) -> ToCount:
    what_if = {"what": "form_shift", "sex": ["W", "M"], "skater": "each", "s_per_1000m": _SHIFTS}
    table = {"kind": "okt-sweep", "tournaments": tournaments, "what_if": [what_if]}
    return swept(sweep_of(table, "bench"), Path("bench")).to_count


def _spent(task: Callable[[], object]) -> Spent:
    wall, before = time.perf_counter(), sum(os.times()[:4])
    task()
    return Spent(time.perf_counter() - wall, sum(os.times()[:4]) - before)


def sweep_text(figures: SweepFigures) -> str:
    """Return the figures as lines to read, beside what they are to stay within."""
    one, two, dask = figures.one, figures.two, figures.dask
    whole = {way: way.whole(ALL) for way in (one, two, dask) if way is not None}
    by_clock = whole[one].wall_s / whole[two].wall_s
    by_work = 2 * whole[one].processor_s / whole[two].processor_s
    each = f"{figures.each_ms:.1f} ms of a processor, the mean of {TRIED} (wanted: at most {MOST_EACH_MS})"
    speedup = f"{by_work:.2f} times as fast by processor time, {by_clock:.2f} by the clock"
    lines = [
        f"a scenario of {TOURNAMENTS:,} tournaments: {each}",
        f"{'':<26}{'start':>10}{'each':>11}{f'{ALL:,}, processors':>20}{'by the clock':>15}",
        _line("one process", one),
        _line("two processes", two),
        *([_line("two workers of Dask", dask)] if dask is not None else []),
        f"two processes against one: {speedup} (wanted: at least {LEAST_SPEEDUP})",
    ]
    if dask is not None:
        ratio = whole[dask].processor_s / whole[two].processor_s
        told = f"{ratio:.2f} of the processor time (wanted: at most {MOST_OF_DASK})"
        lines.append(f"Dask against two processes: {told}")
    else:
        lines.append('Dask is not installed: pip install "okt-simulator[sweep]"')
    return "\n".join([*lines, f"medians of {ROUNDS} rounds, taken in turns; processor time of all processes"])


def _line(name: str, own: WayFigures) -> str:
    whole = own.whole(ALL)
    start, each = own.start.processor_s, 1000 * own.each.processor_s
    return f"{name:<26}{start:>8.1f} s{each:>8.1f} ms{whole.processor_s:>18.0f} s{whole.wall_s:>13.0f} s"
