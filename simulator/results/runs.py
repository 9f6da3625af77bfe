"""Columns of times that are more than one: both runs of an event, or the splits of one race."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from simulator.results.columns import field_of, is_column_name, plain, run_of
from simulator.results.raw_table import RawTable, columns_of
from simulator.results.values import BadValue, parse_distance_m

_DISTANCE_NAME = re.compile(r"(\d{3}|\d{1,2}\.?\d{3})\s?m(?:eter)?", re.IGNORECASE)


def one_time_a_row(raw: RawTable, defaults: Mapping[str, str]) -> RawTable:
    """Return a list with one time in each row.

    A row with the times of both runs becomes a row for each; its total, or best of the two, is
    left out. Where the columns are distances passed, the one of the whole race is the time.
    """
    runs = {run_of(name): index for index, name in enumerate(raw.header) if run_of(name)}
    if set(runs) == {"1", "2"} and field_of_any(raw, "skater"):
        return _both_runs(raw, runs)
    if any(field_of(name) in ("time", "status") for name in raw.header):
        return raw
    return _with_time_of_distance(raw, defaults)


def field_of_any(raw: RawTable, wanted: str) -> bool:
    """Whether a list has a column for a field."""
    return any(field_of(name) == wanted for name in raw.header)


def _both_runs(raw: RawTable, runs: Mapping[str, int]) -> RawTable:
    first = min(runs.values())
    ends = [*sorted(runs.values())[1:], len(raw.header)]
    # What stands before the first run is of the skater, but for the place in the whole and pair and lane.
    shared = [i for i in range(first) if field_of(raw.header[i]) not in ("place", "time", "run", None)]
    titles = [
        i
        for i in range(first + 1, len(raw.header))
        if field_of(raw.header[i]) in ("sex", "distance_m", "date", "rink", "division", "country", "skater")
    ]
    rows: list[list[str]] = []
    lines: list[int] = []
    columns: dict[str, list[int | None]] = {}
    for (run, at), end in zip(sorted(runs.items(), key=lambda item: item[1]), ends, strict=True):
        own = range(at + 1, end)
        total = next((i for i in own if _is_total(raw.header[i])), end)
        columns[run] = [
            at,
            next((i for i in own if field_of(raw.header[i]) == "place" and i < total), None),
            next((i for i in own if field_of(raw.header[i]) == "note" and i < total), None),
        ]
    for line, row in zip(raw.lines, raw.rows, strict=True):
        for run in ("1", "2"):
            own_cells = ["" if at is None else row[at] for at in columns[run]]
            if own_cells[0].strip() or own_cells[2].strip():
                rows.append([*(row[i] for i in (*shared, *titles)), run, *own_cells])
                lines.append(line)
    header = [*(raw.header[i] for i in (*shared, *titles)), "run", "time", "place", "note"]
    return replace(raw, header=tuple(header), columns=columns_of(rows, len(header)), lines=lines)


def _is_total(name: str) -> bool:
    return plain(name) in ("total", "totaal", "points", "punten", "best", "beste", "besttime", "bestetijd")


def _with_time_of_distance(raw: RawTable, defaults: Mapping[str, str]) -> RawTable:
    """Call the column of the whole distance the time."""
    passed: dict[int, int] = {}
    for index, name in enumerate(raw.header):
        match = _DISTANCE_NAME.fullmatch(name.strip())
        if match is not None and not is_column_name(name):
            passed[int(match[1].replace(".", ""))] = index
    if not passed:
        return raw
    wanted = _wanted(raw, defaults) or max(passed)
    if wanted not in passed or wanted != max(passed):
        return raw
    try:
        parse_distance_m(str(wanted))
    except BadValue:
        return raw
    header = list(raw.header)
    for metres, index in passed.items():
        header[index] = "time" if metres == wanted else "split"
    return replace(raw, header=tuple(header))


def _wanted(raw: RawTable, defaults: Mapping[str, str]) -> int | None:
    """Return the distance that all rows have, None when they have several or it is not known."""
    texts: Sequence[str] = [text for name, text in defaults.items() if field_of(name) == "distance_m"]
    at = next((i for i, name in enumerate(raw.header) if field_of(name) == "distance_m"), None)
    if at is not None:
        texts = [text for text in raw.columns[at].each if text.strip()] or texts
    try:
        found = {parse_distance_m(text) for text in texts}
    except BadValue:
        return None
    return found.pop() if len(found) == 1 else None
