"""Start places won event by event: who may win one, and where the last one is most open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from simulator.chances.outcome import SkaterChance
from simulator.event import Event


def may_win(chance: SkaterChance, event: Event) -> bool:
    """Whether a skater is entered in an event, or may get a start place there without."""
    return event in chance.events or chance.start_places.get(event, 0.0) > 0


def events_shown(chances: Sequence[SkaterChance], won: Sequence[Event]) -> tuple[Event, ...]:
    """Return those of the events won in which anybody may win a start place."""
    return tuple(event for event in won if any(may_win(chance, event) for chance in chances))


def closest_event(
    chances: Sequence[SkaterChance], places: Mapping[Event, int]
) -> tuple[Event, SkaterChance, SkaterChance] | None:
    """Return the event whose last start place is most open, with the skaters at both sides of its line.

    Parameters
    ----------
    places
        How many start places of each event are ridden for.

    Returns
    -------
    tuple or None
        The event, the last one above the line and the first below it; None where no event has both.
    """
    found = []
    for event, count in places.items():
        ranked = sorted(((one.start_places.get(event, 0.0), one) for one in chances), key=lambda one: -one[0])
        if 0 < count < len(ranked) and ranked[count][0] > 0:
            (held, last), (next_, first) = ranked[count - 1 : count + 1]
            found.append((held - next_, event, last, first))
    return min(found, key=lambda one: one[0])[1:] if found else None
