"""Small tables of results and meets for the tests of the form model."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.form.hyperparameters import DEFAULTS
from simulator.meet.meet import Entry, Meet, Race
from simulator.results.table import COLUMNS, results_table

FIRST_DAY = date(2025, 12, 26)

ROW: dict[str, Any] = {
    "date": "2025-11-15",
    "competition": "World Cup 1",
    "rink": "Heerenveen",
    "sex": "W",
    "distance_m": 1500,
    "run": "",
    "division": "A",
    "place": None,
    "skater": "A",
    "country": "NED",
    "time_ms": 115_000,
    "status": "finished",
    "note": "",
    "source": "",
    "line": 1,
}


def table(rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    """Tidy results from rows that say only what differs from `ROW`."""
    full = [{**ROW, "line": line, **row} for line, row in enumerate(rows, start=2)]
    return results_table({name: [row[name] for row in full] for name in COLUMNS})


@pytest.fixture
def make_table() -> Callable[[Iterable[dict[str, Any]]], pd.DataFrame]:
    return table


@pytest.fixture
def make_meet() -> Callable[..., Meet]:
    def build(entries: dict[str, tuple[Event, ...]], rink: str = "Heerenveen") -> Meet:
        events = sorted(
            {event for of in entries.values() for event in of} | {Event.D1500}, key=list(Event).index
        )
        programme = tuple(Race(1, FIRST_DAY, n, Sex.W, event, 1) for n, event in enumerate(events))
        entered = tuple(Entry(Sex.W, event, name) for name, of in entries.items() for event in of)
        return Meet("test", "Test", rink, programme, entered, "none")

    return build


@pytest.fixture
def season() -> Callable[..., tuple[list[dict[str, Any]], dict[str, float]]]:
    """Rows of simulated 1500 m races in World Cups with known levels, and those levels."""

    def build(
        skaters: int = 24, meets: int = 8, seed: int = 1, lost: float = 0.0
    ) -> tuple[list[dict[str, Any]], dict[str, float]]:
        rng = np.random.default_rng(seed)
        names = [f"Skater {index:02d}" for index in range(skaters)]
        level = dict(zip(names, rng.normal(0, DEFAULTS.level_sd[Sex.W][2], skaters), strict=True))
        rows = []
        for meet in range(meets):
            day = date(2025, 10, 11) + timedelta(days=7 * meet)
            race = rng.normal(0, 0.004)
            for name in names:
                form, noise = rng.normal(0, 0.0076, 2) * np.sqrt([0.3, 0.7])
                slip = 0.08 if rng.random() < lost else 0.0
                time_s = 115.0 * np.exp(race + level[name] + form + noise + slip)
                rows.append(
                    {
                        "date": day.isoformat(),
                        "competition": f"World Cup {meet + 1}",
                        "skater": name,
                        "time_ms": round(time_s * 1000),
                    }
                )
        return rows, level

    return build
