"""The data a forecast is made from, as tables."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from simulator.faults import Fault


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
