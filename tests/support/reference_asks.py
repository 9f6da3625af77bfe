"""Rows of a rule set in the words of the reference selection."""

from __future__ import annotations

from collections.abc import Sequence

from reference_selection import Ask

from simulator.selection.rows import Row


def asks_of(rows: Sequence[Row]) -> dict[int, Ask]:
    """Return what rows ask besides a place of their event, by number of the row from 0."""
    asks = {}
    for number, row in enumerate(rows):
        condition = row.condition
        if row.race is None and condition is None:
            continue
        asks[number] = Ask(race=row.race)
        if condition is not None:
            asks[number] = Ask(
                row.race,
                str(condition.raced.event),
                condition.raced.race,
                condition.place,
                condition.time_ms,
                condition.goes_on,
            )
    return asks
