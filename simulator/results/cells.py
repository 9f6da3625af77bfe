"""The columns of a list by what they mean, read cell by cell with every fault noted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from simulator.input.faults import did_you_mean
from simulator.results.columns import NAMES, Recognised, StrictColumns, field_of, recognise
from simulator.results.findings import Findings, first_filled, parse_cells
from simulator.results.raw_table import RAISED, GoOn, RawTable, unhindered
from simulator.results.recurring import Recurring, same, together
from simulator.results.row_words import name_fault
from simulator.results.values import BadValue, apart, parse_skater
from simulator.text import clean, quoted
from simulator.words import listed, say

Value = TypeVar("Value")

_OF_NAMES = frozenset(("skater", "first_name", "name_prefix", "last_name"))
_COUNTRY_BEHIND = re.compile(r"\s*\(([A-Z]{3})\)$")


class Cells:
    """Text and values of a list, field by field.

    Parameters
    ----------
    raw
        The list.
    wanted
        Fields to look for (keys of :data:`simulator.results.columns.NAMES`), or the columns of a strict
        table: then the fields are these, and what is in doubt is a fault.
    defaults
        What the list leaves out, by field: fills empty cells and missing columns.
    go_on
        Called before each column; what it raises ends the reading.
    to_add
        What to do where there are no rows.

    Attributes
    ----------
    faults, warnings
        What was found so far; reading a field adds to them.
    by_row
        Whether a cell at fault costs its row only.
    strict
        Whether nothing may be in doubt: then both are the same.
    """

    def __init__(
        self,
        raw: RawTable,
        wanted: Sequence[str] | StrictColumns,
        defaults: Mapping[str, str] | None = None,
        go_on: GoOn = unhindered,
        to_add: str = say("Add the results."),
    ) -> None:
        self._go_on = go_on
        strict = wanted if isinstance(wanted, StrictColumns) else None
        wanted = wanted.known if isinstance(wanted, StrictColumns) else wanted
        self.faults = Findings(raw.source)
        self.warnings = Findings(raw.source, "warning") if strict is None else self.faults
        self.faults.extend(raw.faults)
        self.warnings.extend(raw.warnings)
        self.lines = raw.lines
        self._raw = raw
        self._takes_defaults = defaults is not None
        self.by_row, self.strict = raw.by_row, strict is not None
        self._missed: set[str] = set()
        self._defaults = _by_field(defaults or {}, wanted)
        heading = raw.source, raw.header_line, raw.header
        if strict is not None:
            found = strict.recognise(*heading)
        else:
            found = recognise(
                *heading, wanted, lambda index: first_filled(raw.columns[index]), raw.first_column
            )
        self._positions = found.positions
        self._names = found.names
        self.warnings.extend(found.warnings)
        if strict is not None:
            self._check_heading(strict, found)
        elif not raw.lines and not self.faults:
            self.faults.add(say("there are no rows below the heading"), to_add, raw.header_line)

    def _check_heading(self, columns: StrictColumns, found: Recognised) -> None:
        """Tell the columns that a strict table lacks; where its heading is at fault no row is read."""
        missing = [name for name in columns.needed if name not in found.positions]
        for name in missing if self._raw.header else ():
            self.miss(name)
        if missing or found.warnings:
            self.lines, self._positions = [], {}
            self._missed.update(columns.needed)

    def has(self, field: str) -> bool:
        """Whether the list has a column for the field, or its value was given for all rows."""
        return field in self._positions or field in self._defaults

    @property
    def lacks_a_column(self) -> bool:
        """Whether a column that is needed was found missing."""
        return bool(self._missed)

    def name(self, field: str) -> str:
        """Name of the column as the list writes it, for the words of faults."""
        return self._names.get(field, field)

    def texts(self, field: str) -> Recurring[str]:
        """Tidy text of each row; the default where a cell is empty."""
        default = self._defaults.get(field, "")
        texts = self._texts(field)
        return texts.mapped(lambda text: text or default) if default else texts

    def _texts(self, field: str) -> Recurring[str]:
        if field not in self._positions:
            return same("", len(self.lines))
        self._go_on()
        texts = self._raw.columns[self._positions[field]]
        if field in _OF_NAMES:  # what stands raised behind a name is none of its letters
            texts = texts.mapped(lambda text: text.partition(RAISED)[0])
        return texts.mapped(clean)

    def marks(self) -> Recurring[str]:
        """Return the marks that stand raised behind the name of each row; empty for none."""
        found = [self._raw.columns[self._positions[field]] for field in _OF_NAMES & self._positions.keys()]
        raised = [texts.mapped(lambda text: clean(text.partition(RAISED)[2])) for texts in found]
        return (
            together(lambda *marks: clean(" ".join(marks)), *raised) if raised else same("", len(self.lines))
        )

    def parse(
        self, field: str, parse: Callable[[str], Value], *, required: bool = False
    ) -> Recurring[Value | None]:
        """Read a field.

        Parameters
        ----------
        field
            Field to read.
        parse
            Gives the value of a text, or raises BadValue.
        required
            Whether a missing column is a fault. (Whether an empty cell is one, `parse` decides.)

        Returns
        -------
        Recurring
            Value of each row; None where there is none or the cell is at fault.
        """
        if required and not self.has(field):
            self.miss(field)
        if not self.has(field):
            return same(None, len(self.lines))
        default: Value | None = None
        if field in self._defaults:
            try:
                default = parse(self._defaults[field])
            except BadValue as error:
                self.faults.add(
                    say("{found}, as given for all rows", found=error.found), error.remedy, column=field
                )
        texts = self._texts(field)

        def parse_filled(text: str) -> Value | None:
            if not text and field in self._defaults:
                return default
            try:
                return parse(text)
            except BadValue as error:
                raise error if text else BadValue(say("the cell is empty"), error.remedy) from None

        return parse_cells(self.faults, self.name(field), self.lines, texts, parse_filled)

    def miss(self, field: str) -> None:
        """Note the fault that a column is missing, once."""
        if field in self._missed:
            return
        self._missed.add(field)
        names = NAMES.get(field_of(field) or field, ())
        names = (field, *(name for name in names if name != field))  # first as this table's help has it
        like = ", ".join(f'"{name}"' for name in names[:4])
        remedy = say('Add a column named "{name}".', name=field)
        if len(names) > 1 and self._takes_defaults:
            remedy = say("Add a column named one of {names}, or give it for all rows.", names=like)
        elif len(names) > 1:
            remedy = say("Add a column named one of {names}.", names=like)
        if self.by_row and not self._takes_defaults:
            above = say(
                "Or write it above the list (500 meter Women), or paste the list and choose it there."
            )
            remedy = listed((remedy, above), " ")
        self.faults.add(say("there is no such column"), remedy, self._raw.header_line, field)

    def skaters(self) -> tuple[Recurring[str | None], Recurring[str]]:
        """Read the names of the skaters, also when split into first and last name.

        Returns
        -------
        names, countries
            Name of each row (None where at fault), and the country written behind it in
            brackets, as in ``Femke Kok (NED)``, or an empty text.
        """
        if self.has("skater"):
            texts, field = self._texts("skater"), "skater"
        elif self.has("last_name"):
            parts = [self._texts(field) for field in ("first_name", "name_prefix", "last_name")]
            texts, field = together(lambda *names: clean(" ".join(names)), *parts), "last_name"
        else:
            self.miss("skater")
            return same(None, len(self.lines)), same("", len(self.lines))
        countries = texts.mapped(_country_behind)
        names = texts.mapped(lambda text: _COUNTRY_BEHIND.sub("", text))
        parse = _parse_name if self.by_row else parse_skater
        return parse_cells(self.faults, self.name(field), self.lines, names, parse), countries


def _country_behind(name: str) -> str:
    match = _COUNTRY_BEHIND.search(name)
    return match[1] if match else ""


def _parse_name(text: str) -> str:
    """Read a name in a list that was copied: what stands next to it may have slipped in."""
    name = apart(parse_skater(text))
    fault = name_fault(name, apart=True)
    if fault:
        remedy = say("There is {what} in it: put tabs between the columns.", what=fault)
        raise BadValue(say("{text} is not the name of a skater", text=quoted(name)), remedy)
    return name


def _by_field(defaults: Mapping[str, str], wanted: Sequence[str]) -> dict[str, str]:
    by_field = {}
    for name, text in defaults.items():
        field = field_of(name)
        if field is None or field not in wanted:
            raise ValueError(f'defaults: "{name}" is not a column.{did_you_mean(name, wanted)}')
        if str(text).strip():
            by_field[field] = clean(str(text))
    return by_field
