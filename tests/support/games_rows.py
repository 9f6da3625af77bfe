"""Invented Games for the tests of their scores."""

from __future__ import annotations

from typing import Any

import pandas as pd

from simulator.results.table import COLUMNS, results_table

ROW: dict[str, Any] = {
    "date": "2026-02-07",
    "competition": "Games",
    "rink": "Milano",
    "sex": "W",
    "distance_m": 1000,
    "run": "",
    "division": "",
    "place": None,
    "skater": "Anna",
    "country": "NOR",
    "time_ms": 75_000,
    "status": "finished",
    "note": "",
    "source": "",
    "line": 1,
}


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    """Tidy results from rows that say only what differs from `ROW`."""
    full = [{**ROW, "line": line, **row} for line, row in enumerate(rows, start=2)]
    return results_table({name: [row[name] for row in full] for name in COLUMNS})


def placed(*names: str, **more: Any) -> list[dict[str, Any]]:
    """Rows of skaters in the order of their places."""
    return [{"skater": name, "place": place, **more} for place, name in enumerate(names, start=1)]
