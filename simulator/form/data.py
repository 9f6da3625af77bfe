"""The data a forecast is made from, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from simulator.event import Event, Sex
from simulator.form.ticks import RowDoubt
from simulator.input.faults import Fault
from simulator.input.form import Form
from simulator.input.forms import OneLine
from simulator.input.records import Key, Missing
from simulator.input.toml_reader import TomlReader
from simulator.people.persons import Found
from simulator.people.same import Same
from simulator.words import say

if TYPE_CHECKING:  # the window knows of pasted lists before pandas is loaded
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray


LONGEST_LABEL, _MOST_COLUMNS = 200, 20


class _ColumnsForm(Form):
    """Values by column, as a table."""

    kind = dict

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return columns and values."""
        if len(given) > _MOST_COLUMNS:
            found = say("{count:,} are too many", count=len(given))
            reader.fault(column, found, say("At most {most:,} are read.", most=_MOST_COLUMNS))
            return None
        at, line = column.removesuffix("columns"), OneLine(LONGEST_LABEL)
        return tuple((key[:LONGEST_LABEL], line.take(reader, given, key, at, needed=True)) for key in given)

    def plain(self, value: Any) -> Any:
        """Return them as a table."""
        return dict(value)


@dataclass(frozen=True)
class Pasted:
    """A result list copied from elsewhere, and what the list itself does not say.

    Attributes
    ----------
    text
        The list, with columns such as ``POS NAME NAT TIME``.
    context
        Column and value for every row without one: ``(("sex", "W"), ("distance_m", "500"))``.
    used
        Whether forecasts learn from it.
    """

    text: str
    context: Annotated[tuple[tuple[str, str], ...], Key("columns"), Missing(()), _ColumnsForm()] = ()
    used: bool = True


@dataclass(frozen=True)
class FormSource:
    """A file or pasted list with results.

    Attributes
    ----------
    name
        Name of the file, or ``pasted text``; empty for the results shipped with the program.
    rows_read, rows
        Rows below its heading, and those that became results.
    row_doubts
        Its rows in doubt, decided or not, by line.
    later
        Results left out because they were not known on the day of `FormData.as_of`.
    """

    name: str
    rows_read: int
    rows: int
    row_doubts: tuple[RowDoubt, ...] = ()
    later: int = 0


@dataclass(frozen=True)
class FormName:
    """A name of form data or entries, how many results bear it, and who is meant."""

    sex: Sex
    found: Found
    rows: int


@dataclass(frozen=True)
class Telling:
    """One of two results that tell the same race; `origin` numbers the source, `row` is as in ticks."""

    origin: int
    line: int
    row: str
    competition: str
    time_ms: int | None
    status: str


@dataclass(frozen=True)
class ToldTwice:
    """A race that two sources tell: `agree` where their times are one, otherwise it is a doubt."""

    sex: Sex
    event: Event
    skater: str
    day: date
    kept: Telling
    other: Telling
    agree: bool


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
    names
        Who is meant by each name, and names in doubt.
    told_twice
        Races that two sources tell.
    as_of
        Day on whose evening they are known, None where nothing was left out; see `as_of.known_on`.
    """

    results: pd.DataFrame
    personal_bests: pd.DataFrame | None = None
    skaters: pd.DataFrame | None = None
    doubts: tuple[Fault, ...] = ()
    sources: tuple[FormSource, ...] = ()
    origin: NDArray[np.int64] | None = None
    same: Same = ()
    names: tuple[FormName, ...] = ()
    told_twice: tuple[ToldTwice, ...] = ()
    as_of: date | None = None

    @property
    def told_by(self) -> tuple[FormSource, ...]:
        """The sources, or one in their place where they are not known."""
        return self.sources or (FormSource("", len(self.results), len(self.results)),)

    def content(self) -> tuple[bytes, ...]:
        """Return what the three tables hold, whatever the order of rows; nothing where there is none."""
        from simulator.results.table import content_of

        tables = self.results, self.personal_bests, self.skaters
        return tuple(b"" if table is None else content_of(table) for table in tables)

    def same_as(self, other: FormData) -> bool:
        """Whether the other says the same in every row, so that one need not be kept."""
        import numpy as np

        pairs = (
            (self.results, other.results),
            (self.personal_bests, other.personal_bests),
            (self.skaters, other.skaters),
        )
        tables = all(
            one is two or (one is not None and two is not None and one.equals(two)) for one, two in pairs
        )
        origins = self.origin is other.origin or (
            self.origin is not None and other.origin is not None and np.array_equal(self.origin, other.origin)
        )
        told, others = (
            (one.doubts, one.sources, one.same, one.names, one.told_twice, one.as_of) for one in (self, other)
        )
        return tables and origins and told == others
