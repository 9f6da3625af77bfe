"""A backtest as plain values for JSON, and the record of how it was made."""

from __future__ import annotations

import hashlib
import math
import platform
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import numpy as np
import pandas as pd

from simulator import __version__
from simulator.chances.outcome import PICK
from simulator.evaluation.backtest.bootstrap import RESAMPLES, Interval
from simulator.evaluation.backtest.meet_score import MeetScore
from simulator.evaluation.backtest.run import DRAWS, ModelScores, Report
from simulator.form.hyperparameters import DEFAULTS
from simulator.results import content_of


def table_sha256(table: pd.DataFrame) -> str:
    """Hash of a table's rows, the same on every computer and in whatever order they stand."""
    return hashlib.sha256(content_of(table)).hexdigest()


def backtest_record(
    results: pd.DataFrame, skaters: pd.DataFrame | None, seed: int, **more: Any
) -> dict[str, Any]:
    """What a backtest was made from, so that it can be repeated: data, figures of the model, versions."""
    return {
        "seed": seed,
        "draws": DRAWS,
        "resamples": RESAMPLES,
        **more,
        "results": len(results),
        "results_sha256": table_sha256(results),
        "skaters_sha256": None if skaters is None else table_sha256(skaters),
        "figures_sha256": hashlib.sha256(repr(DEFAULTS).encode()).hexdigest(),
        "version": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "pandas": pd.__version__,
    }


def report_values(
    report: Report, record: dict[str, Any], without: Report | None = None, every: Report | None = None
) -> dict[str, Any]:
    """Return a report as dicts, lists and numbers; None stands for what could not be counted.

    `without` is the report of our model with one part left out at a time, `every` that of all races
    with six starters seen before, those of fields hardly known included; None where it is the same.
    """
    every = report if every is None else every

    def means(models: dict[str, ModelScores]) -> dict[str, Any]:
        return {
            name: {score: _number(found.value) for score, found in own.scores.items()}
            for name, own in models.items()
        }

    def intervals(models: dict[str, ModelScores], what: str) -> dict[str, Any]:
        return {
            name: {score: _interval(found) for score, found in getattr(own, what).items()}
            for name, own in models.items()
        }

    parts = {"models": report.models, "first_starts": report.first_starts}
    return {
        "races": report.races,
        **{part: means(models) for part, models in parts.items()},
        "counted": {
            "starts": report.starts,
            "pairs": report.pairs,
            "meets": list(report.meets),
            "first_starts": report.first_number,
            "races_with_first_starts": report.first_races,
        },
        "intervals": {part: intervals(models, "scores") for part, models in parts.items()},
        "differences": {part: intervals(models, "against_ours") for part, models in parts.items()},
        "calibration": {
            model: {
                what: [
                    {
                        "from": band.low,
                        "to": band.high,
                        "number": band.number,
                        "forecast": _number(band.forecast),
                        "happened": _interval(band.happened),
                    }
                    for band in bands
                ]
                for what, bands in tables.items()
            }
            for model, tables in report.calibration.items()
        },
        "every_race": {
            "races": every.races,
            "starts": every.starts,
            "models": means(every.models),
            "first_starts": means(every.first_starts),
            "differences": intervals(every.models, "against_ours"),
        },
        **({} if without is None else {"parts": _parts(without, means, intervals)}),
        "run": record,
    }


def _parts(without: Report, means: Callable[..., Any], intervals: Callable[..., Any]) -> dict[str, Any]:
    return {
        "models": means(without.models),
        "first_starts": means(without.first_starts),
        "differences": intervals(without.models, "against_ours"),
    }


def meet_values(score: MeetScore, record: dict[str, Any]) -> dict[str, Any]:
    """Return a meet's forecast and what happened as dicts, lists and numbers."""
    expected, number = score.tickets_without_result
    return {
        "meet": score.meet,
        "models": {
            model: {
                "both" if sex is None else str(sex): asdict(ticket_score)
                for sex, ticket_score in of_sex.items()
            }
            for model, of_sex in score.scores.items()
        },
        "skaters": [
            {
                "skater": skater.skater,
                "sex": str(skater.sex),
                "ticket": skater.in_team,
                "certain_by": PICK if skater.by_pick else None,
                "chances": skater.chances,
            }
            for skater in score.skaters
        ],
        "without_result": {"skaters": number, "expected_tickets": expected},
        "run": record,
    }


def _number(value: float) -> float | None:
    return None if math.isnan(value) else value


def _interval(found: Interval) -> dict[str, float | None]:
    return {name: _number(value) for name, value in asdict(found).items()}
