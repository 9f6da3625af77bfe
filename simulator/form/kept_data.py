"""Form data as they are kept on disk: their tables are made when somebody asks for them."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from simulator.event import Event, Sex, Status
from simulator.form.data import FormData, FormName, FormSource, ToldTwice
from simulator.form.ticks import Decision
from simulator.input.faults import Fault
from simulator.input.typed_json import NotKeptError, plain, typed
from simulator.people.persons import Ground
from simulator.people.same import Same
from simulator.results.columns import AGE_GROUP_SEASON

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

SENTENCES: Mapping[str, type] = {kind.__name__: kind for kind in (Sex, Event, Status, Ground, Decision)}
"""Types of the values of sentences about form data."""

MOST_TABLES_BYTES = 30_000_000
"""Larger tables are not kept: to read and fit them takes minutes, to look at them the memory of a project."""

_TABLES = ("results", "personal_bests", "skaters")


class KeptFormData(FormData):
    """Form data as they were read once; only what is asked for is made, the tables last of all.

    Loading pandas takes longer than everything else on the way to the first bars.
    """

    _packed: Mapping[str, str]

    @classmethod
    def unpacked(cls, packed: Mapping[str, Any]) -> KeptFormData:
        """Return the form data that `packed` wrote; raises `NotKeptError`."""
        form = cls.__new__(cls)
        now = {
            "_packed": {name: typed(str, packed[name]) for name in ("tables", "content", "told")},
            "doubts": typed(tuple[Fault, ...], packed["doubts"], SENTENCES),
            "same": typed(Same, packed["same"]),
            "as_of": typed(date | None, packed["as_of"]),
        }
        vars(form).update(now)  # it is frozen
        return form

    @cached_property
    def _tables(self) -> Mapping[str, pd.DataFrame | None]:
        return {name: None if own is None else _table(own) for name, own in self._held("tables").items()}

    @cached_property
    def _told(self) -> Mapping[str, Any]:
        told: Mapping[str, Any] = self._held("told")
        return told

    def _held(self, what: str) -> Any:
        return json.loads(_opened(self._packed[what]))

    @cached_property
    def results(self) -> pd.DataFrame:
        """Table of `simulator.results.table`."""
        found = self._tables["results"]
        if found is None:
            raise NotKeptError("no results")
        return found

    @cached_property
    def personal_bests(self) -> pd.DataFrame | None:
        """Table of `simulator.results.people`."""
        return self._tables["personal_bests"]

    @cached_property
    def skaters(self) -> pd.DataFrame | None:
        """Table of `simulator.results.people`."""
        table, season = self._tables["skaters"], self._told["season"]
        if table is not None and season is not None:
            table.attrs[AGE_GROUP_SEASON] = typed(int, season)
        return table

    @cached_property
    def origin(self) -> NDArray[np.int64] | None:
        """Which of the sources tells each result."""
        import numpy as np
        from numpy.typing import NDArray

        given = self._told["origin"]
        return None if given is None else typed(NDArray[np.int64], given)

    @cached_property
    def sources(self) -> tuple[FormSource, ...]:
        """The files and lists the results came from."""
        found: tuple[FormSource, ...] = typed(tuple[FormSource, ...], self._told["sources"], SENTENCES)
        return found

    @cached_property
    def names(self) -> tuple[FormName, ...]:
        """Who is meant by each name."""
        found: tuple[FormName, ...] = typed(tuple[FormName, ...], self._told["names"], SENTENCES)
        return found

    @cached_property
    def told_twice(self) -> tuple[ToldTwice, ...]:
        """Races that two sources tell."""
        found: tuple[ToldTwice, ...] = typed(tuple[ToldTwice, ...], self._told["told_twice"], SENTENCES)
        return found

    def content(self) -> tuple[bytes, ...]:
        """Return what the three tables hold, without making them; a changed copy has tables of its own."""
        if "_packed" not in vars(self):
            return super().content()
        return tuple(text.encode() for text in self._held("content"))


def packed(form: FormData) -> dict[str, Any]:
    """Return form data as what JSON knows.

    Raises
    ------
    NotKeptError
        When they are too large, or would not come back as they are.
    """
    tables = {name: None if (own := getattr(form, name)) is None else _columns(own) for name in _TABLES}
    text = json.dumps(tables)
    if len(text) > MOST_TABLES_BYTES:
        raise NotKeptError("too large")
    told = {name: plain(getattr(form, name)) for name in ("origin", "sources", "names", "told_twice")}
    attributes = {} if form.skaters is None else form.skaters.attrs
    told["season"] = attributes.get(AGE_GROUP_SEASON)
    written = {
        "tables": _closed(text),
        "content": _closed(json.dumps([content.decode() for content in form.content()])),
        "told": _closed(json.dumps(told)),
        "doubts": plain(form.doubts),
        "same": plain(form.same),
        "as_of": plain(form.as_of),
    }
    again = KeptFormData.unpacked(written)
    for name in _TABLES:
        was, made = getattr(form, name), getattr(again, name)
        if was is not None and not (was.equals(made) and was.index.equals(made.index)):
            raise NotKeptError(name)
    if not again.same_as(form) or again.content() != form.content():
        raise NotKeptError("not the same again")
    return written


def _closed(text: str) -> str:
    return base64.b64encode(zlib.compress(text.encode(), 1)).decode()


def _opened(text: str) -> bytes:
    """Return what was packed; no more than was put into it."""
    unpacker = zlib.decompressobj()
    opened = unpacker.decompress(base64.b64decode(text), 4 * MOST_TABLES_BYTES)
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise NotKeptError("larger than anything that is kept")
    return opened


def _columns(table: pd.DataFrame) -> list[list[Any]]:
    """Return name, type and values of each column."""
    found = []
    for name in table.columns:
        column = table[name]
        kind = str(column.dtype)
        if kind.startswith("datetime"):
            values: list[Any] = column.astype("int64").tolist()
        elif kind == "Int64":
            values = [
                None if missing else int(own) for own, missing in zip(column, column.isna(), strict=True)
            ]
        else:
            values = column.tolist()
        found.append([name, kind, values])
    return found


def _table(columns: list[list[Any]]) -> pd.DataFrame:
    import numpy as np
    import pandas as pd

    made = {}
    for name, kind, values in columns:
        if kind.startswith("datetime"):
            made[name] = pd.Series(np.array(values, np.int64).view(np.dtype(kind)))
        else:
            made[name] = pd.Series(values, dtype=kind)
    return pd.DataFrame(made)
