"""Small sweeps that tests share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from simulator.sweep.counting import Counted
from simulator.sweep.definition import sweep_of
from simulator.sweep.line import line_of
from simulator.sweep.scenarios import Swept, swept

HEAD = 'kind = "okt-sweep"\ntournaments = 400\n'
THREE = (
    HEAD
    + """
[[what_if]]
what = "form_shift"
sex = "W"
skater = ["Femke Kok", "Jutta Leerdam", "Joy Beune"]
s_per_1000m = [-0.3, 0.3]
"""
)
"""Six scenarios."""


def written(folder: Path, text: str, name: str = "sweep.toml") -> Path:
    """Write the file of a sweep."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@cache
def mixed() -> Swept:
    """Return 32 scenarios of two meets, two seeds and two caps, women and men."""
    table = {
        "kind": "okt-sweep",
        "tournaments": 400,
        "meet": ["okt-2025", "okt-2021"],
        "seed": [1, 2],
        "cap": [9, 10],
        "what_if": [
            {"what": "form_shift", "sex": "W", "skater": "Jutta Leerdam", "s_per_1000m": [-0.3, 0.3]},
            {"what": "withdrawal", "sex": "M", "skater": ["Patrick Roest", "Kjeld Nuis"]},
        ],
    }
    return swept(sweep_of(table, "mixed"), Path("mixed"))


def content(made: Swept, counted: Iterable[Counted]) -> bytes:
    """Return the file of results of a sweep."""
    both = zip(made.scenarios, counted, strict=True)
    return b"".join(line_of(made, scenario, own) for scenario, own in both)
