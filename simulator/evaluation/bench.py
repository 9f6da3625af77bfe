"""Speed and memory of simulation and reading, measured on what is embedded and printed by ``okt bench``."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from simulator.defaults import DEFAULT_MEET, DEFAULT_MEMORY_MB, DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.engine.job import Control, Job
from simulator.engine.plan import Plan
from simulator.engine.simulate import simulate_counts
from simulator.evaluation.bench_edits import EditLatency, measure_edits
from simulator.evaluation.bench_reading import ROWS, measure_reading
from simulator.loops.compiled import LOOPS
from simulator.project.plan_files import load_plan

ROUNDS = 5
_DRAWS_AT_ONCE = 10_000


@dataclass(frozen=True)
class Figures:
    """What was measured; times are medians of `ROUNDS` rounds in one process.

    Attributes
    ----------
    tournaments_per_s
        Tournaments of both sexes a second, all rules on, with as many threads as processors.
    ratio_to_normal_draws
        Time of the whole simulation on one thread over the time of drawing normal variates
        alone, one for each start of a run and one for each skater.
    thread_speedup
        Time on one thread over the time on two, of four times as many tournaments, so that
        there is enough work to be shared out evenly.
    seconds_per_100k
        Time of 100,000 tournaments of both sexes, in s.
    fit_s
        Time of the forecast from the shipped results, in s.
    fit_4299_s, fit_100k_s
        Processor time of forecasts from so many results, see `bench_fit.grown`, in s; of 100,000
        only where it is asked for.
    peak_mb
        Largest memory of the process after a run of this many tournaments, in MB; None where the
        system does not tell.
    starts, skaters
        Starts of runs and skaters of both sexes.
    compiled
        Whether the compiled loops were at work.
    edit_latency_ms
        Time from an edit to its answer, in ms, see `EditLatency`.
    edit_to_full_ratio
        Time of an edit of one event over the time of the whole run, see `EditFigures`.
    quota_ms
        Both lists and reserves of every event of a season's World Cups, see `bench_quota`, in ms.
    read_csv_s, read_xlsx_s, read_memory_ratio
        Reading 100,000 results, see `ReadingFigures`.
    result_to_chances_s, result_to_chances_worst_s, read_to_chances_s
        From a result in a file that is followed to the new chances, see `LiveFigures`, in s.
    """

    tournaments_per_s: float
    ratio_to_normal_draws: float
    thread_speedup: float
    seconds_per_100k: float
    fit_s: float
    fit_4299_s: float
    fit_100k_s: float | None
    peak_mb: float | None
    starts: int
    skaters: int
    compiled: bool
    edit_latency_ms: EditLatency
    edit_to_full_ratio: float
    quota_ms: float
    read_csv_s: float
    read_xlsx_s: float
    read_memory_ratio: float
    result_to_chances_s: float
    result_to_chances_worst_s: float
    read_to_chances_s: float

    def as_json(self) -> dict[str, Any]:
        """Return the figures by name, rounded to what they are good for."""
        return _rounded(asdict(self))


def _rounded(figures: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _rounded(value)
        if isinstance(value, dict)
        else round(value, 3)
        if isinstance(value, float)
        else value
        for name, value in figures.items()
    }


def _tell_nobody(_what: str) -> None:
    """Nobody wants to know what is measured next."""


def measure(
    tournaments: int = DEFAULT_TOURNAMENTS,
    rounds: int = ROUNDS,
    memory_mb: int = DEFAULT_MEMORY_MB,
    rows_read: int = ROWS,
    large_fit: bool = False,
    told: Callable[[str], None] = _tell_nobody,
) -> Figures:
    """Measure on the embedded meet; edits with so much memory for what is kept between them.

    `large_fit` is whether a forecast from 100,000 results is timed too, once; `told` hears what is
    measured next.
    """
    told("whole simulations")
    plan = load_plan()
    starts = sum(
        plan.runs(sex, event) for sex, forecast in plan.forecasts.items() for event in forecast.entry_event
    )
    skaters = sum(len(forecast.skaters) for forecast in plan.forecasts.values())
    _run(plan, tournaments, None)  # warm-up
    runs_peak_mb = peak_mb()
    median = _medians(
        {
            "all": lambda: _run(plan, tournaments, None),
            "one": lambda: _run(plan, tournaments, 1),
            "draws": lambda: _draw_normal(starts + skaters, tournaments),
        },
        rounds,
    )
    longer = _medians(
        {"one": lambda: _run(plan, 4 * tournaments, 1), "two": lambda: _run(plan, 4 * tournaments, 2)}, rounds
    )
    told("edits")
    edits = measure_edits(plan, tournaments, DEFAULT_SEED, rounds, memory_mb * 1_000_000)
    from simulator.evaluation.bench_live import measure_live

    told("results that are followed")
    live = measure_live(plan, DEFAULT_MEET, tournaments, DEFAULT_SEED)
    told("reading 100,000 results")
    reading = measure_reading(rounds, rows_read)
    told("lists of start places")
    from simulator.evaluation.bench_quota import measure_quota

    quota_ms = measure_quota(rounds)
    told("forecasts")
    from simulator.evaluation.bench_fit import measure_fits  # pandas is no part of what the runs need

    fits = measure_fits(plan, rounds, large=large_fit)
    return Figures(
        tournaments_per_s=tournaments / median["all"],
        ratio_to_normal_draws=median["one"] / median["draws"],
        thread_speedup=longer["one"] / longer["two"],
        seconds_per_100k=median["all"] * 100_000 / tournaments,
        fit_s=fits.shipped_s,
        fit_4299_s=fits.customary_s,
        fit_100k_s=fits.large_s,
        peak_mb=runs_peak_mb,
        starts=starts,
        skaters=skaters,
        compiled=LOOPS is not None,
        edit_latency_ms=edits.latency_ms,
        edit_to_full_ratio=edits.to_full_ratio,
        quota_ms=quota_ms,
        read_csv_s=reading.csv_s,
        read_xlsx_s=reading.xlsx_s,
        read_memory_ratio=reading.memory_ratio,
        result_to_chances_s=live.median,
        result_to_chances_worst_s=live.worst,
        read_to_chances_s=live.own_median,
    )


def _medians(tasks: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median time of each task in s; the tasks take turns, so that a slow spell hits all."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            times[name].append(_seconds(task))
    return {name: statistics.median(own) for name, own in times.items()}


def figures_text(figures: Figures) -> str:
    """Return the figures as lines to read."""
    peak = "not told by this system" if figures.peak_mb is None else f"{figures.peak_mb:,.0f} MB"
    edit, large = figures.edit_latency_ms, figures.fit_100k_s
    large_fit = (
        [] if large is None else [f"forecast from 100,000 results         {large:.1f} s of the processors"]
    )
    return "\n".join(
        [
            f"100,000 tournaments, women and men    {figures.seconds_per_100k:.2f} s",
            f"tournaments a second                  {figures.tournaments_per_s:,.0f}",
            f"whole simulation / normal draws only  {figures.ratio_to_normal_draws:.2f} (one thread)",
            f"starts of runs and skaters drawn for  {figures.starts} and {figures.skaters}",
            f"two threads against one               {figures.thread_speedup:.2f} times as fast",
            f"an edit, to the first chances         {_ms(edit.first_median, edit.first_worst)}",
            f"an edit, to the final chances         {_ms(edit.final_median, edit.final_worst)}",
            f"edit of one event / whole simulation  {figures.edit_to_full_ratio:.2f}",
            f"a result in a file that is followed   {_live(figures)}",
            f"forecast from the shipped results     {figures.fit_s:.2f} s",
            f"forecast from 4,299 results           {figures.fit_4299_s:.2f} s of the processors",
            *large_fit,
            f"start places of a season's World Cups {figures.quota_ms:.0f} ms",
            f"reading 100,000 results, CSV          {figures.read_csv_s:.2f} s of the processors",
            f"reading 100,000 results, XLSX         {figures.read_xlsx_s:.2f} s of the processors",
            f"memory of a read / table of results   {figures.read_memory_ratio:.2f}",
            f"peak memory                           {peak}",
            f"innermost loops                       {_LOOPS[figures.compiled]}",
            f"medians of {ROUNDS} rounds in one process, taken in turns",
        ]
    )


_LOOPS = {True: "compiled", False: "numpy: not compiled here, or switched off"}


def _ms(median: float, worst: float) -> str:
    return f"{median:.0f} ms, worst of twenty {worst:.0f} ms"


def _live(figures: Figures) -> str:
    from simulator.evaluation.bench_live import RESULTS

    return (
        f"{figures.result_to_chances_s:.2f} s to the new chances, worst of {RESULTS} "
        f"{figures.result_to_chances_worst_s:.2f} s; {figures.read_to_chances_s:.2f} s once it is read"
    )


def _seconds(task: Callable[[], object]) -> float:
    began = time.perf_counter()
    task()
    return time.perf_counter() - began


def _run(plan: Plan, tournaments: int, threads: int | None) -> None:
    for _ in simulate_counts(Job(plan, tournaments, DEFAULT_SEED), Control(threads=threads)):
        pass


def _draw_normal(variates: int, tournaments: int) -> None:
    """Draw what a simulation of nothing but normal times would draw, in pieces of bounded memory."""
    generator = np.random.Generator(np.random.SFC64(DEFAULT_SEED))
    out = np.empty(variates * min(tournaments, _DRAWS_AT_ONCE), np.float32)
    left = variates * tournaments
    while left:
        piece = out[: min(left, len(out))]
        generator.standard_normal(out=piece, dtype=np.float32)
        left -= len(piece)


def peak_mb() -> float | None:
    """Return the largest memory of this process so far, in MB; None where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 if sys.platform != "darwin" else 1024 * 1024)
