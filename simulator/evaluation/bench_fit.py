"""How long forecasts of many results take: the shipped results, told of other skaters in earlier years."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from simulator.engine.plan import Plan
from simulator.form.data import FormData
from simulator.form.fit import forecast_meet
from simulator.project.load import load_form

CUSTOMARY, LARGE = 4_299, 100_000
"""Results of a whole season's World Cups and championships, and of a collection of decades."""

_CAREER = 4
"""Years in a row of which the results are of the same skaters."""


@dataclass(frozen=True)
class FitFigures:
    """How long forecasts take.

    Attributes
    ----------
    shipped_s
        From the shipped results, in s.
    customary_s, large_s
        Processor time from `CUSTOMARY` and `LARGE` results, in s; None where it was not asked for.
    """

    shipped_s: float
    customary_s: float
    large_s: float | None


def measure_fits(plan: Plan, rounds: int, *, large: bool) -> FitFigures:
    """Time forecasts for the meet of a plan, medians of so many rounds; the large one once, if asked for."""
    form = load_form()

    def fit(results: pd.DataFrame) -> None:
        forecast_meet(plan.meet, results, form.personal_bests, form.skaters)

    customary, many = grown(form, CUSTOMARY), grown(form, LARGE) if large else None
    return FitFigures(
        statistics.median(_seconds(lambda: fit(form.results), time.perf_counter) for _ in range(rounds)),
        statistics.median(_seconds(lambda: fit(customary), time.process_time) for _ in range(rounds)),
        None if many is None else _seconds(lambda: fit(many), time.process_time),
    )


def _seconds(task: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    task()
    return clock() - began


def grown(form: FormData, count: int) -> pd.DataFrame:
    """Return so many results: the shipped ones, again a year earlier, and so on.

    Every four years the skaters are others, so that careers end and races of different times
    have nobody in common, as in a collection of decades.
    """
    results, years = form.results, []
    for year in range(-(-count // len(results))):
        back = pd.DateOffset(years=year)
        generation = year // _CAREER
        again = results.assign(
            date=results["date"] - back,
            competition=results["competition"] + (f" {year} years before" if year else ""),
            skater=results["skater"] + (f" of generation {generation}" if generation else ""),
        )
        years.append(again)
    return pd.concat(years, ignore_index=True).iloc[:count]
