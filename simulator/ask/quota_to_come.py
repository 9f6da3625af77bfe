"""The World Cup races that are still to come, and who rides them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from simulator.event import Event, Sex
from simulator.meet.meet import Entry
from simulator.people.key import name_key
from simulator.quota.rule import Division, QuotaRule
from simulator.quota.season import WorldCups

Key = tuple[Sex, Event]
Starters = Mapping[Key, Mapping[str, Division]]
"""Who rides each event in the races to come, and in which division."""


def races_to_come(rule: QuotaRule, cups: WorldCups) -> dict[Key, int]:
    """Return how many races of each event are still to be ridden; events without any are left out."""
    left = {
        (sex, event): rule.events[sex][event].races - len(cups.races(sex, (event,)))
        for sex in Sex
        for event in rule.distances(sex)
    }
    return {key: races for key, races in left.items() if races > 0}


def last_starters(rule: QuotaRule, cups: WorldCups, keys: Iterable[Key]) -> dict[Key, dict[str, Division]]:
    """Return who rode the last race of each event, and in which division.

    Of an event that nobody has ridden yet it is the last race of those that give points with it; an
    event without one is left out.
    """
    starters: dict[Key, dict[str, Division]] = {}
    for sex, event in keys:
        races = cups.races(sex, (event,)) or cups.races(sex, rule.counted_for(sex, event))
        if races:
            starters[sex, event] = {
                start.skater: start.division for start in cups.starts if start.race == races[-1]
            }
    return starters


def starters_of_entries(
    cups: WorldCups, keys: Iterable[Key], entries: Sequence[Entry]
) -> dict[Key, dict[str, Division]]:
    """Return who is entered in each event, in the division of the last ride in it, else in B."""
    starters: dict[Key, dict[str, Division]] = {}
    known = {(start.race.sex, name_key(start.skater)): start.skater for start in cups.starts}
    for sex, event in keys:
        last = {
            start.skater: start.division
            for start in sorted(cups.starts, key=lambda start: start.race.day)
            if (start.race.sex, start.race.event) == (sex, event)
        }
        own = [known.get((sex, name_key(one.skater)), one.skater) for one in entries
               if (one.sex, one.event) == (sex, event)]  # fmt: skip
        if own:
            starters[sex, event] = {skater: last.get(skater, Division.B) for skater in own}
    return starters


def entries_of(starters: Starters) -> Iterator[Entry]:
    """Yield the entries of the races to come."""
    for (sex, event), own in starters.items():
        yield from (Entry(sex, event, skater) for skater in own)
