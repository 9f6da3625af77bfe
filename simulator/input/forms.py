"""Forms of the fields of records: names, events, times, numbers within bounds; see `records`."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated, Any

from simulator.event import DISTANCES, Event
from simulator.input.form import Form, Wrong
from simulator.input.records import Key
from simulator.input.toml_reader import TomlReader, shown
from simulator.race_time import format_time, parse_time_ms
from simulator.text import clean, composed, is_line, is_name
from simulator.words import say

MOST_ENTRIES = 200
"""Most entries of one event, and so the last place there is."""


class Whole(Form):
    """A whole number within bounds.

    Parameters
    ----------
    beyond
        What is said of a number out of them, wherever it comes from; without it they bound the
        numbers of files.
    """

    kind = int

    def __init__(self, low: int, high: int, beyond: Callable[[int], str] | None = None) -> None:
        self.low, self.high, self.beyond = low, high, beyond
        self.stand_in = high

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the number."""
        if self.beyond is not None or self.low <= given <= self.high:
            return given
        expected = say("Expected {low:,} to {high:,}.", low=self.low, high=self.high)
        reader.fault(column, say("{value:,} is out of range", value=given), expected)
        return None

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield the words for a number out of bounds."""
        if self.beyond is not None and not self.low <= value <= self.high:
            expected = say("Expected {low:,} to {high:,}.", low=self.low, high=self.high)
            yield Wrong(self.beyond(value), expected)


class Number(Form):
    """A number within bounds, checked wherever it comes from; nan and infinity are none."""

    kind = float

    def __init__(self, low: float, high: float, beyond: str) -> None:
        self.low, self.high, self.beyond = low, high, beyond

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the number."""
        if math.isfinite(given):
            return given
        reader.fault(column, say("{value} is not a number to reckon with", value=given))
        return None

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield the words for a number out of bounds."""
        if not self.low <= value <= self.high:
            yield Wrong(self.beyond)


class Name(Form):
    """The name of a skater."""

    def __init__(self, fault: str = say("this is not a name")) -> None:
        self.fault = fault

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the name, its letters composed."""
        name = composed(given)
        if is_name(name):
            return name
        found = say("{text} is not a name", text=shown(given))
        reader.fault(column, found, say("Write the skater's name."))
        return None

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield the words for a text that is no name."""
        if not is_name(value):
            yield Wrong(self.fault)


class CleanName(Name):
    """The name of a skater in files that are copied together: what cannot be seen in it is left out."""

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the name, cleaned."""
        name = clean(given)
        return name if is_name(name) else super().of(reader, given, column)


class OneLine(Form):
    """A text of one line of so many letters."""

    def __init__(self, longest: int) -> None:
        self.longest = longest

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the line, its letters composed."""
        line = composed(given)
        if line.isprintable() and len(line) <= self.longest:
            return line
        found = say("{text} is not a text of one line", text=shown(given))
        reader.fault(column, found, say("At most {most} letters.", most=self.longest))
        return None


class Words(Form):
    """A text of one line that is not empty, checked wherever it comes from."""

    def __init__(self, longest: int) -> None:
        self.longest = longest

    def of(self, _reader: TomlReader, given: Any, _column: str) -> Any:
        """Return the text, its letters composed."""
        return composed(given)

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the text."""
        if not value.strip():
            yield Wrong(say("this text is empty"))
        elif len(value) > self.longest:
            expected = say("Expected at most {longest:,}.", longest=self.longest)
            yield Wrong(say("{count:,} letters are too many", count=len(value)), expected)
        elif not is_line(value, self.longest):
            found = say("{text} has signs that cannot be shown", text=shown(value))
            yield Wrong(found, say("Write one line of text."))


class Distance(Form):
    """One of the distances of the tournament."""

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the event."""
        if given in DISTANCES:
            return Event(given)
        found = say("{text} is not an event of the tournament", text=shown(given))
        reader.fault(column, found, say("Expected one of {known}.", known=", ".join(DISTANCES)))
        return None

    def plain(self, value: Any) -> Any:
        """Return the word for the event."""
        return value.value

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield the words for an event of no distance."""
        if not value.is_distance:
            event = value.value.replace("_", " ")
            yield Wrong(say("the {event} is not ridden at the tournament", event=event))


class Day(Form):
    """A day, in files and tokens as text: ``2025-12-05``."""

    stand_in = date(2000, 1, 1)

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the day."""
        try:
            return date.fromisoformat(given)
        except ValueError:
            remedy = say("Write year, month and day (2025-12-05).")
            reader.fault(column, say("{text} is not a day", text=shown(given)), remedy)
            return None

    def plain(self, value: Any) -> Any:
        """Return the day as text."""
        return value.isoformat()

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield the words for a day of another age."""
        if not 1900 <= value.year < 2200:
            expected = say("Expected 1900 to 2199.")
            yield Wrong(say("there was no race in the year {year}", year=value.year), expected)


class RaceTime(Form):
    """A race time in thousandths of a second, in files as people write it."""

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the time in ms."""
        try:
            return parse_time_ms(given)
        except ValueError:
            remedy = say("Write seconds (67.54) or minutes (1:07.54).")
            reader.fault(column, say("{text} is not a race time", text=shown(given)), remedy)
            return None

    def plain(self, value: Any) -> Any:
        """Return the time with its thousandths."""
        return format_time(value, 3)


Skater = Annotated[str, Name()]
Trial = Annotated[Event, Distance()]
"""An event of the qualification tournament."""
TimeMs = Annotated[int, RaceTime(), Key("time")]
Chance = Annotated[float, Number(0, 1, say("a chance lies between 0 and 100 %"))]
Run = Annotated[int, Whole(1, 2, lambda run: say("there is no run {run}", run=run))]
Place = Annotated[int, Whole(1, MOST_ENTRIES, lambda place: say("there is no place {place}", place=place))]
