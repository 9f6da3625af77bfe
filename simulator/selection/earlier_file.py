"""Places of an earlier meet from its file of results, which a rule set may name beside itself."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from simulator.event import DISTANCES, Event, Sex
from simulator.input.bounded_file import is_input
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.input.form import Table
from simulator.input.own_folder import way_out
from simulator.text import quoted
from simulator.words import say


def with_earlier_results(table: Table, file: Traversable) -> Table:
    """Return the tables of a rule set with names in order where it names a file of results.

    Parameters
    ----------
    file
        Where the rule set stands: the results lie beside it.

    Raises
    ------
    InputRefused
        With every fault of the files, or when one is not there, lies elsewhere, or does not tell the event.
    """
    found: dict[tuple[str, str], list[str]] = {}
    faults: list[Fault] = []
    for sex, event, name in _named(table):
        try:
            found[sex, event] = _names(file, sex, event, name)
        except InputRefused as refused:
            faults += refused.faults
    refuse_if_any(faults)
    if not found:
        return table
    earlier = {
        sex: {event: found.get((sex, event), own) for event, own in events.items()}
        if isinstance(events, dict)
        else events
        for sex, events in table["earlier"].items()
    }
    return {**table, "earlier": earlier}


def earlier_files(table: Table, file: Traversable) -> Iterator[Path]:
    """Yield the files of results that a rule set names."""
    if isinstance(file, Path):
        yield from (
            file.parent / name for _, _, name in _named(table) if not way_out(file.parent, Path(name))
        )


def _named(table: Table) -> Iterator[tuple[str, str, str]]:
    earlier: Any = table.get("earlier")
    for sex, events in earlier.items() if isinstance(earlier, dict) else ():
        for event, name in events.items() if isinstance(events, dict) else ():
            if sex in list(Sex) and event in list(Event) and type(name) is str:
                yield sex, event, name


def _names(file: Traversable, sex: str, event: str, name: str) -> list[str]:
    """Return who took the places of an event, in order; equal places in the order of the file."""
    from simulator.meet.results_file import load_results  # without an earlier meet nobody waits for it

    column = f"earlier.{sex}.{event}"
    if not isinstance(file, Path) or way_out(file.parent, Path(name)) or not is_input(file.parent / name):
        found = say("{name} is no file beside the rule set", name=quoted(name))
        remedy = say('Put the results there, or write the names in order: ["Skater A", "Skater B"].')
        raise InputRefused([Fault(file.name, found, remedy, column=column)])
    if event not in DISTANCES:
        found = say("results of the {event} are not read from files", event=event.replace("_", " "))
        remedy = say('Write the names in order: ["Skater A", "Skater B"].')
        raise InputRefused([Fault(file.name, found, remedy, column=column)])
    classified = load_results(file.parent / name).classified().get((Sex(sex), Event(event)), ())
    placed = [one.skater for one in classified if one.place is not None]
    if not placed:
        found = say("{name} tells no place of the {sex} {event} m", name=quoted(name), sex=sex, event=event)
        raise InputRefused([Fault(file.name, found, say("Correct the file or its name."), column=column)])
    return placed
