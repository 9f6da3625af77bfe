"""Invented seasons for the tests of the backtest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.results.table import COLUMNS, results_table

ROW: dict[str, Any] = {
    "date": "2025-01-10",
    "competition": "Meet 0",
    "rink": "Heerenveen",
    "sex": "W",
    "distance_m": 1500,
    "run": "",
    "division": "A",
    "place": None,
    "skater": "Skater 00",
    "country": "NOR",
    "time_ms": 115_000,
    "status": "finished",
    "note": "",
    "source": "",
    "line": 1,
}
MEETS = 5
FIRST_MEET = date(2025, 1, 10)


def table(rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """Tidy results from rows that say only what differs from `ROW`."""
    full = [{**ROW, "line": line, **row} for line, row in enumerate(rows, start=2)]
    return results_table({name: [row[name] for row in full] for name in COLUMNS})


def season_rows(seed: int = 3, skaters: int = 12) -> list[dict[str, Any]]:
    """Meets a week apart, 1000 and 1500 m; the last two skaters leave out the 1000 m until the last meet."""
    rng = np.random.default_rng(seed)
    level = rng.normal(0, 0.02, skaters)
    rows = []
    for meet in range(MEETS):
        day = FIRST_MEET + timedelta(days=7 * meet)
        for distance_m, usual_s in ((1000, 76.0), (1500, 116.0)):
            shared = rng.normal(0, 0.005)
            for number in range(skaters):
                noise = rng.normal(0, 0.007)
                if distance_m == 1000 and number >= skaters - 2 and meet < MEETS - 1:
                    continue
                rows.append(
                    {
                        "date": day.isoformat(),
                        "competition": f"Meet {meet}",
                        "distance_m": distance_m,
                        "skater": f"Skater {number:02d}",
                        "time_ms": round(usual_s * 1000 * np.exp(level[number] + shared + noise)),
                    }
                )
    return rows


@pytest.fixture
def make_table() -> Callable[[Iterable[dict[str, Any]]], pd.DataFrame]:
    return table


@pytest.fixture
def season() -> list[dict[str, Any]]:
    return season_rows()
