"""Rows of the selection order as they are written in a file."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.event import Event
from simulator.input.faults import did_you_mean
from simulator.input.toml_reader import TomlReader, shown
from simulator.selection.rule_checks import MOST_START_PLACES
from simulator.selection.rule_set import Row
from simulator.text import quoted
from simulator.words import say


def rows_of_text(reader: TomlReader, column: str, text: object, places: Mapping[Event, int]) -> list[Row]:
    """Return the rows that a text of the order stands for, not yet numbered.

    ``1000-3`` is the third of the 1000 m, ``mass_start`` a pick row, and ``1000`` alone all start
    places of the 1000 m in turn, for an order that is read event by event.

    Parameters
    ----------
    reader
        Keeps the faults.
    column
        Where the text stands.
    places
        Start places of the sex.
    """
    name, dash, place = str(text).partition("-")
    if type(text) is not str or name not in list(Event):
        near = did_you_mean(name, list(Event))
        reader.fault(
            column,
            say("{text} names no event", text=shown(text)),
            say('Write "1000-3" or "mass_start".{near}', near=near),
        )
        return []
    event = Event(name)
    if not event.is_distance:
        if dash:
            reader.fault(
                column,
                say("{text}: a pick row has no place", text=quoted(text)),
                say('Write "{name}".', name=name),
            )
            return []
        return [Row(0, event, None)]
    if not dash:
        if event not in places:
            reader.fault(
                column,
                say("{text} has no start places", text=quoted(text)),
                say("Correct the row or start_places."),
            )
        number = min(places.get(event, 0), MOST_START_PLACES)
        return [Row(0, event, place) for place in range(1, number + 1)]
    if not (place.isdecimal() and place.isascii() and len(place) <= 3 and int(place) >= 1):
        reader.fault(
            column, say("{text} has no place", text=shown(text)), say('Write "{name}-1".', name=name)
        )
        return []
    return [Row(0, event, int(place))]
