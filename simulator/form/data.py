"""The data a forecast is made from, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.faults import Fault

if TYPE_CHECKING:  # the window knows of pasted lists before pandas is loaded
    import pandas as pd


@dataclass(frozen=True)
class Pasted:
    """A result list copied from elsewhere, and what the list itself does not say.

    Attributes
    ----------
    text
        The list, with columns such as ``POS NAME NAT TIME``.
    context
        Column and value for every row without one: ``(("sex", "W"), ("distance_m", "500"))``.
    """

    text: str
    context: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class FormData:
    """Results and what else is known of skaters.

    Attributes
    ----------
    results
        Table of `simulator.results.table`.
    personal_bests, skaters
        Tables of `simulator.results.people`, or None for nothing known.
    doubts
        What was in doubt in the files the results came from.
    """

    results: pd.DataFrame
    personal_bests: pd.DataFrame | None = None
    skaters: pd.DataFrame | None = None
    doubts: tuple[Fault, ...] = ()
