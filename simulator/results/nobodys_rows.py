"""Rows of a list that are nobody's start, such as totals and records below it: told, and left out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from simulator.results.columns import field_of
from simulator.results.findings import Findings
from simulator.results.no_skater import names_nobody, names_winner
from simulator.results.raw_table import RawTable
from simulator.results.recurring import Recurring, same, together
from simulator.results.values import is_nobody
from simulator.text import clean, quoted
from simulator.words import say

_NAME_PARTS = ("first_name", "name_prefix", "last_name")
_ANY_TEXT = ("note", "source")
#: Columns in which such a word tells that the time in the row is not the skater's of this race.
_TELLING = ("place", "date", "sex", "distance_m")

NOBODYS = say("The row is left out. If somebody is called so, write the first name too.")
"""What is done with a row that names nobody."""


def without_nobodys_rows(raw: RawTable) -> RawTable:
    """Return a list without the rows that are nobody's, each told among its warnings.

    A row is nobody's when a word such as ``Gemiddelde`` or ``Track record`` is all that stands in the cell
    of the name, in any cell of a row without a name, or in the place of its place or its race.
    """
    fields = [field_of(name) for name in raw.header]
    names = _names(raw, fields)
    if names is None:
        return raw
    named, nobody = names.marks(bool), names.marks(is_nobody)
    words = [names.mapped(lambda text: text if is_nobody(text) else "")]
    for field, column in zip(fields, raw.columns, strict=True):
        if field in ("skater", *_NAME_PARTS, *_ANY_TEXT):
            continue
        found = column.marks(lambda text: names_nobody(text) and not names_winner(text))
        if found.any():
            nobody |= found if field in _TELLING else found & ~named
            words.append(column.mapped(lambda text: clean(text) if names_nobody(text) else ""))
    if not nobody.any():
        return raw
    rows = np.flatnonzero(nobody).tolist()
    findings = Findings(raw.source, "warning")

    def told(index: int) -> tuple[str, str]:
        name = names[rows[index]]
        text = next(text for column in words if (text := column[rows[index]]))
        if any(sign.isalpha() for sign in name) and not is_nobody(name):
            found = say("{text} stands in the row of {skater}", text=quoted(text), skater=name)
            return found, say("The row is left out. It is no result of this race.")
        return say("{text} is not the name of a skater", text=quoted(text)), NOBODYS

    findings.add_lines([raw.lines[row] for row in rows], "", told)
    return replace(
        raw,
        columns=tuple(column.rows(~nobody) for column in raw.columns),
        lines=[line for line, left in zip(raw.lines, nobody.tolist(), strict=True) if not left],
        warnings=(*raw.warnings, *findings.told()),
    )


def _names(raw: RawTable, fields: list[str | None]) -> Recurring[str] | None:
    """Return the name in each row, put together where it stands in parts; None without a column of names."""
    if "skater" in fields:
        return raw.columns[fields.index("skater")].mapped(clean)
    if "last_name" not in fields:
        return None
    parts = [
        raw.columns[fields.index(part)] if part in fields else same("", len(raw.lines))
        for part in _NAME_PARTS
    ]
    return together(lambda *names: clean(" ".join(names)), *parts)
