"""Times with a decimal comma between cells apart by commas: torn in two, and told as one."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from simulator.results.columns import kind_of, run_of
from simulator.results.findings import Findings
from simulator.results.raw_table import RawTable
from simulator.words import say

#: Seconds, or minutes and seconds; with a point no race is so short that 1.07 or 12.45 are seconds.
_WHOLE = re.compile(r"\s*(?:\d{2,3}|(?:\d{1,2}:|1?\d\.)[0-5]\d)\s*")
_REST = re.compile(r"\s*\d{1,3}\s*")
_WITH_DECIMALS = re.compile(r"\d[.,]\d")
#: Kinds of column in which whole numbers stand by right, or may.
_NUMBERS = frozenset(
    ("place", "number", "run", "lane", "year", "birth_year", "distance_m", "sex", "time", "gap", "lap", "")
)


def torn_times_told(raw: RawTable, advice: str) -> RawTable:
    """Return a list apart by commas without the rows of which a time is torn, each among its faults.

    Where the next column is one of numbers, a time without decimals is a doubt only, and only beside
    others that have them. Of a row that has too many cells nothing else is told.
    """
    at = next(
        (at for at, name in enumerate(raw.header) if kind_of(name) == "time" and not run_of(name)), None
    )
    faults, doubts = Findings(raw.source), Findings(raw.source, "warning")
    gone = np.isin(raw.lines, [fault.line for fault in raw.faults if fault.line is not None])
    if at is not None and at + 1 < len(raw.header):
        times, behind = raw.columns[at], raw.columns[at + 1]
        torn = times.marks(_WHOLE.fullmatch) & behind.marks(_REST.fullmatch) & ~gone
        sure = kind_of(raw.header[at + 1]) not in _NUMBERS
        rows = np.flatnonzero(torn).tolist()

        def told(index: int) -> tuple[str, str]:
            values = {"one": times[rows[index]].strip(), "other": behind[rows[index]].strip()}
            return say("the time {one},{other} stands in two cells", **values) if sure else say(
                "the time {one} has no decimals, and {other} stands in the next cell", **values
            ), advice

        if sure:
            faults.add_lines([raw.lines[row] for row in rows], raw.header[at], told)
            gone |= torn
        elif times.marks(_WITH_DECIMALS.search).any():
            doubts.add_lines([raw.lines[row] for row in rows], raw.header[at], told)
    if not gone.any() and not doubts:
        return raw
    return replace(
        raw,
        columns=tuple(column.rows(~gone) for column in raw.columns),
        lines=[line for line, left in zip(raw.lines, (~gone).tolist(), strict=True) if left],
        faults=(*raw.faults, *faults.told()),
        warnings=(*raw.warnings, *doubts.told()),
    )
