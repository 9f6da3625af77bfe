"""Rows of form data in doubt, and what the user said of them: taken with the suggestion, or ignored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from simulator.event import Status
from simulator.input.faults import Fault
from simulator.input.forms import OneLine, Whole
from simulator.race_time import PLAUSIBLE_S, format_time, parse_time_ms
from simulator.words import Said, say

if TYPE_CHECKING:
    import pandas as pd

MOST_TICKS, _LONGEST_SOURCE, _LONGEST_ROW, _MOST_LINE = 2_000, 300, 400, 10_000_000

_SLOW = "{time} is very slow for the {distance} m of {who}"
_FAST = "{time} is too fast for the {distance} m of {who}"
_AGAIN = "Both tell the same; this one is left out."
_NAME = '"{name}" ('
_NO_ROW = ("the title says", _NAME)
"""Doubts with a line that are not about what stands in that row."""


class Decision(StrEnum):
    """What the user said of a row in doubt."""

    ACCEPT = "accept"
    IGNORE = "ignore"


@dataclass(frozen=True)
class Tick:
    """A row in doubt that has been decided.

    Attributes
    ----------
    source
        Name of the file or list.
    line
        Where the row stands.
    row
        What stood there, see `row_text`; where something else stands now, nothing is decided.
    """

    source: Annotated[str, OneLine(_LONGEST_SOURCE)]
    line: Annotated[int, Whole(0, _MOST_LINE)]
    row: Annotated[str, OneLine(_LONGEST_ROW)]
    decision: Decision


@dataclass(frozen=True)
class RowDoubt:
    """A row of a source that is in doubt, or was until it was decided.

    Attributes
    ----------
    row
        What stands there; empty for a row that cannot be used as it is.
    skater
        Whose row it is, as written; empty when that is not known.
    faults
        Why it is doubted.
    suggestion
        What it is taken for when it is accepted; None when there is nothing to accept.
    """

    source: str
    line: int
    row: str
    skater: str
    faults: tuple[Fault, ...]
    suggestion: Said | None
    decision: Decision | None = None

    def tick(self, decision: Decision) -> Tick:
        """Return the decision as the project keeps it."""
        return Tick(self.source[:_LONGEST_SOURCE], self.line, self.row, decision)


def row_text(table: pd.DataFrame) -> str:
    """Return what rows of one line say, without the skater, whose name may be written in any way."""
    import pandas as pd

    told = []
    columns = ["date", "sex", "distance_m", "run", "time_ms", "status"]
    for day, sex, distance, run, time, status in table[columns].itertuples(index=False):
        when = "" if pd.isna(day) else f"{day:%Y-%m-%d} "
        ended = status if pd.isna(time) else format_time(time, 3)
        told.append(f"{when}{sex} {distance}{f' ({run})' if run else ''} {ended}")
    return " / ".join(told)[:_LONGEST_ROW]


def doubts_of(source: str, table: pd.DataFrame, warnings: Sequence[Fault]) -> list[RowDoubt]:
    """Return the rows in doubt of a list that was read, by line."""
    by_line: dict[int, list[Fault]] = {}
    for fault in warnings:
        if _is_of_a_row(fault) and fault.line is not None:
            by_line.setdefault(fault.line, []).append(fault)
    own = table[table["line"].isin(by_line)]
    doubts = []
    for line, faults in sorted(by_line.items()):
        rows = own[own["line"] == line]
        skater = str(rows["skater"].iloc[0]) if len(rows) else ""
        suggestion = _suggestion(rows, faults)
        words = suggestion.words if suggestion is not None else None
        doubts.append(RowDoubt(source, line, row_text(rows), skater, tuple(faults), words))
    return doubts


def _is_of_a_row(fault: Fault) -> bool:
    found = str(getattr(fault.found, "pattern", fault.found))
    remedy = str(getattr(fault.remedy, "pattern", fault.remedy))
    return not found.startswith(_NO_ROW) and remedy != _AGAIN


@dataclass(frozen=True)
class _Suggestion:
    """What a row is taken for when it is accepted: None leaves a value as it stands."""

    words: Said
    distance_m: int | None = None
    time_ms: int | None = None
    status: Status | None = None


def _suggestion(rows: pd.DataFrame, faults: Sequence[Fault]) -> _Suggestion | None:
    import pandas as pd

    if not len(rows):
        return None
    if len(rows) == 1:
        for fault in faults:
            pattern = getattr(fault.found, "pattern", "")
            if pattern not in (_SLOW, _FAST):
                continue
            time_ms = parse_time_ms(str(getattr(fault.found, "values", {})["time"]))
            fits = _fitting(rows["sex"].iloc[0], int(rows["distance_m"].iloc[0]), time_ms)
            known = rows["time_ms"].iloc[0]
            time_ms = time_ms if pd.isna(known) else int(known)
            if len(fits) == 1:
                return _Suggestion(say("the {metres} m", metres=fits[0]), fits[0], time_ms)
            if pattern == _SLOW:
                return _Suggestion(say("a race lost by a fall"), status=Status.FELL)
            return _Suggestion(say("as it stands, without the time"))
    return _Suggestion(say("as it stands"))


def _fitting(sex: str, distance_m: int, time_ms: int) -> list[int]:
    return [
        other
        for (whose, other), (fastest, slowest) in PLAUSIBLE_S.items()
        if whose == sex and other != distance_m and fastest <= time_ms / 1000 <= slowest
    ]


def with_ticks(
    source: str, table: pd.DataFrame, warnings: Sequence[Fault], ticks: Iterable[Tick]
) -> tuple[pd.DataFrame, frozenset[int]]:
    """Return a list with what the user decided of its rows, and the lines that are decided.

    A row accepted is taken for what was suggested; a row ignored is left out.
    """
    decided: set[int] = set()
    for tick in ticks:
        if tick.source != source[:_LONGEST_SOURCE]:
            continue
        at = table.index[table["line"] == tick.line]
        if row_text(table.loc[at]) != tick.row:  # one row of a line of several may be meant
            at = at[[row_text(table.loc[[one]]) == tick.row for one in at]]
            if not len(at):
                continue
        decided.add(tick.line)
        if tick.decision is Decision.IGNORE:
            table = table.drop(index=at)
            continue
        meant = _suggestion(table.loc[at], [fault for fault in warnings if fault.line == tick.line])
        if meant is None:
            continue
        table = table.copy()
        if meant.distance_m is not None:
            table.loc[at.tolist(), "distance_m"] = meant.distance_m
        if meant.time_ms is not None:
            table.loc[at.tolist(), "time_ms"] = meant.time_ms
        if meant.status is not None:
            table.loc[at.tolist(), "status"] = meant.status.value
    return table.reset_index(drop=True), frozenset(decided)
