"""The tidy table of race results: one row for each start, columns and types always the same.

========== ============== ==================================================================
column     dtype          meaning
========== ============== ==================================================================
date       datetime64[ns] day of the race; NaT when unknown
competition text          name of the competition; empty when unknown
rink       text           name of the rink; empty when unknown
sex        text           ``W`` or ``M`` (:class:`simulator.event.Sex`)
distance_m int64          500, 1000, 1500, 3000, 5000 or 10000
run        text           ``1`` or ``2``; ``best`` for the best of two runs; empty for an
                          event of one run, or when it is not known which
division   text           ``A``, ``B``, an age group; empty when there is none
place      Int64          place in the race; NA when unknown
skater     text           name as written in the file, spaces tidied
country    text           code of three letters as written; empty when unknown
time_ms    Int64          race time in thousandths of a second; NA when unknown
status     text           value of :class:`Status`
note       text           free text
source     text           where the result was found
line       int64          line (or sheet row) of the file, counted from 1
========== ============== ==================================================================

*text* is the plain text dtype of pandas and never missing: what is unknown is empty.
A row of status ``finished`` without a time tells a place only, or a mere finish.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pandas.api.extensions import ExtensionArray
from pandas.api.types import pandas_dtype

from simulator.results.recurring import Recurring

DTYPES: dict[str, str] = {
    "date": "datetime64[ns]",
    "competition": "str",
    "rink": "str",
    "sex": "str",
    "distance_m": "int64",
    "run": "str",
    "division": "str",
    "place": "Int64",
    "skater": "str",
    "country": "str",
    "time_ms": "Int64",
    "status": "str",
    "note": "str",
    "source": "str",
    "line": "int64",
}

COLUMNS: tuple[str, ...] = tuple(DTYPES)

#: One start: the columns that no two rows of a file should share.
START_KEY: tuple[str, ...] = (
    "date",
    "competition",
    "sex",
    "distance_m",
    "run",
    "division",
    "skater",
)


def typed_frame(columns: Mapping[str, Sequence[Any]], dtypes: Mapping[str, str]) -> pd.DataFrame:
    """Build a table of fixed columns.

    Parameters
    ----------
    columns
        Values by column, all of one length; None (or NaT) is a missing date or number.
    dtypes
        Columns wanted, in order, with their dtypes.

    Returns
    -------
    pandas.DataFrame
        Shape (rows, ``len(dtypes)``), index 0 ... rows - 1.
    """
    return pd.DataFrame({name: _typed(columns[name], dtype) for name, dtype in dtypes.items()}, copy=False)


def _typed(values: Sequence[Any], dtype: str) -> ExtensionArray:
    """Return values as a column of a table; of one whose values recur each is turned once."""
    if isinstance(values, np.ndarray):
        return pd.Series(values, dtype=pandas_dtype(dtype)).array
    each = pd.Series([*(values.each if isinstance(values, Recurring) else values)], dtype="object")
    if dtype.startswith("datetime"):
        each = pd.to_datetime(each)
    typed: ExtensionArray = each.astype(pandas_dtype(dtype)).array
    return typed.take(values.codes) if isinstance(values, Recurring) else typed


def results_table(columns: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """Build the tidy table from values by column, see :data:`DTYPES`."""
    return typed_frame(columns, DTYPES)


def empty_table() -> pd.DataFrame:
    """Return the tidy table without rows."""
    return results_table(dict.fromkeys(COLUMNS, ()))


def start_numbers(table: pd.DataFrame) -> NDArray[np.int64]:
    """Number the starts that the rows tell of, by :data:`START_KEY`; shape (rows,)."""
    if not len(table):
        return np.zeros(0, np.int64)
    groups = table.groupby(list(START_KEY), sort=False, dropna=False)
    return np.asarray(groups.ngroup(), np.int64)


def repeated_starts(table: pd.DataFrame, starts: NDArray[np.int64] | None = None) -> pd.Series[bool]:
    """Mark the rows that tell a start told before, with the same time, place and status.

    Parameters
    ----------
    starts
        The numbers of the starts where they are known, see `start_numbers`.

    Returns
    -------
    pandas.Series
        Shape (rows,), bool; False for the first telling of each start.
    """
    told = table[["time_ms", "place", "status"]]
    return told.assign(start=start_numbers(table) if starts is None else starts).duplicated()


def join_tables(tables: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Put tables of several files one behind the other; a start told twice alike counts once."""
    parts = [table for table in tables if len(table)]
    return told_once(pd.concat(parts, ignore_index=True)) if parts else empty_table()


def told_once(table: pd.DataFrame) -> pd.DataFrame:
    """Leave out what tells a start again; the telling that says more stays, wherever it stands."""
    if not repeated_starts(table).any():
        return table.reset_index(drop=True)
    content = [name for name in COLUMNS if name != "line"]
    table = table.reset_index(drop=True)
    different = table[~table.duplicated(content)]  # sorting is slow, and most repeats are word for word
    ordered = different.sort_values(content, ascending=False, kind="stable")
    return ordered[~repeated_starts(ordered)].sort_index().reset_index(drop=True)


def content_of(table: pd.DataFrame) -> bytes:
    """Return the rows of a table as text, sorted: the same whatever order or file they came in.

    On which line of a file a row stood is no content.
    """
    content = table.drop(columns="line", errors="ignore")
    rows: str = content.to_csv(index=False, header=False, lineterminator="\n", date_format="%Y-%m-%d")
    return "\n".join([*content.columns, *sorted(rows.split("\n"))]).encode()
