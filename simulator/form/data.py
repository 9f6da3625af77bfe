"""The data a forecast is made from, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.input.faults import Fault
from simulator.people.same import Same

if TYPE_CHECKING:  # the window knows of pasted lists before pandas is loaded
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


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


@dataclass(frozen=True)
class FormSource:
    """A file or pasted list with results.

    Attributes
    ----------
    name
        Name of the file, or ``pasted text``; empty for the results shipped with the program.
    rows_read, rows
        Rows below its heading, and those that became results.
    """

    name: str
    rows_read: int
    rows: int


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
    sources
        The files and lists the results came from; empty when that is not known.
    origin
        Which of the sources tells each result, (results,), int64; None when that is not known.
    same
        What was said of names: as written, and who is meant.
    """

    results: pd.DataFrame
    personal_bests: pd.DataFrame | None = None
    skaters: pd.DataFrame | None = None
    doubts: tuple[Fault, ...] = ()
    sources: tuple[FormSource, ...] = ()
    origin: NDArray[np.int64] | None = None
    same: Same = ()

    @property
    def told_by(self) -> tuple[FormSource, ...]:
        """The sources, or one in their place where they are not known."""
        return self.sources or (FormSource("", len(self.results), len(self.results)),)
