"""Relations of places that cannot all be, with each other and with what is assumed or has been ridden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.event import Event, Sex, Status
from simulator.what_if.base import Finding, WhatIf, both
from simulator.what_if.entered_result import EnteredResult, against
from simulator.words import listed, say

if TYPE_CHECKING:
    from simulator.what_if.field import Field

_Edit = WhatIf | EnteredResult

_MOST_TOLD = 5
"""Contradictions told of one event: whoever has more will see the next ones then."""


def relation_clashes(of: Field, race: tuple[Sex, Event]) -> Iterator[Finding]:
    """Find sets of edits of an event that cannot all be, each as small as can be, mostly two."""
    sex, event = race
    what_ifs = [one for one in of.what_ifs if one.orders and one.about.sex is sex]
    what_ifs = [one for one in what_ifs if one.about.event in (None, event)]
    relations = [one for one in what_ifs if one.is_relation]
    entered = {name for name in of.entered.get(race, ()) if (*race, name) not in of.changes.struck}
    if not all(entered.issuperset(one.named) for one in relations):
        return  # told already
    # Of a race first all that is said of it, then all that is said of every race.
    what_ifs.sort(key=lambda one: not one.needs_entry)
    left: list[_Edit] = [*what_ifs, *of.results(*race)]
    runs, starters = of.plan.runs(*race), of.starters(*race)
    for _ in range(_MOST_TOLD):
        if _possible(left, runs, starters):
            return
        core = list(left)
        for edit in left:
            fewer = [other for other in core if other is not edit]
            if not _possible(fewer, runs, starters):
                core = fewer
        told = [edit for edit in core if isinstance(edit, WhatIf) and edit.is_relation]
        if told:  # the rest is told elsewhere
            yield _told(core)
        gone = told[0] if told else core[0]
        left = [edit for edit in left if edit is not gone]


def _told(core: Sequence[_Edit]) -> Finding:
    if len(core) == 2:  # facts stand last, and never alone
        one, other = core
        if isinstance(one, WhatIf):
            return against(one, other) if isinstance(other, EnteredResult) else both(one, other)
    *first, last = [say('"{sentence}"', sentence=edit.sentence()) for edit in core]
    found = say("{first} and {last} cannot all be", first=listed(first), last=last)
    return found, say("Take one of the edits out.")


@dataclass
class Order:
    """What edits ask of the order of an event.

    Attributes
    ----------
    first, last
        Best and worst place of each skater named.
    ahead
        Who is before whom.
    runs
        Time of each run that is known, None for one without a time, by skater.
    must
        Who has a place.
    """

    starters: int
    first: dict[str, int] = field(default_factory=dict)
    last: dict[str, int] = field(default_factory=dict)
    ahead: set[tuple[str, str]] = field(default_factory=set)
    runs: dict[str, dict[int, int | None]] = field(default_factory=dict)
    must: set[str] = field(default_factory=set)

    def between(self, skater: str, first: int, last: int) -> None:
        """Note the best and the worst place that a skater may have."""
        self.first[skater] = max(first, self.first.get(skater, 1))
        self.last[skater] = min(last, self.last.get(skater, self.starters))

    def ridden(self, skater: str, runs: Sequence[int], time_ms: int | None) -> None:
        """Note the time of runs; the first that is noted stands."""
        for run in runs:
            self.runs.setdefault(skater, {}).setdefault(run, time_ms)

    def is_possible(self, runs: int) -> bool:
        """Whether an order of all starters meets everything."""
        over = {skater: list(own.values()) for skater, own in self.runs.items() if len(own) == runs}
        best = {skater: min([t for t in own if t is not None], default=None) for skater, own in over.items()}
        out = {skater for skater, time in best.items() if time is None}
        if out & self.must:
            return False
        times = {skater: time for skater, time in best.items() if time is not None}
        by_time = {(one, two) for one in times for two in times if times[one] < times[two]}
        ahead = {pair for pair in self.ahead | by_time if not out & set(pair)}
        for skater in {*self.first, *(name for pair in ahead for name in pair)} - out:
            self.between(skater, 1, self.starters)
        named = self.first.keys() - out
        first, last = ({name: own[name] for name in named} for own in (self.first, self.last))
        return _narrowed(first, last, ahead) and _fits(first, last, self.starters)


def _possible(edits: Sequence[_Edit], runs: int, starters: int) -> bool:
    """Whether edits of one event can all be: everybody named has a place unless an edit says otherwise."""
    order = Order(starters)
    shared = [one.place for one in edits if isinstance(one, EnteredResult)]
    for edit in sorted(edits, key=lambda edit: isinstance(edit, WhatIf) and not edit.needs_entry):
        if isinstance(edit, EnteredResult):
            _note_result(order, edit, runs, shared.count(edit.place))
        else:
            edit.note(order, runs)
    return order.is_possible(runs)


def _note_result(order: Order, result: EnteredResult, runs: int, shared: int) -> None:
    of_runs = range(1, runs + 1) if result.run is None else [result.run][: result.run <= runs]
    if result.place is not None:
        order.must.add(result.skater)
        order.between(result.skater, result.place, result.place + shared - 1)
    elif result.status is not Status.FINISHED or result.time_ms is not None:
        order.ridden(result.skater, of_runs, result.time_ms)


def _narrowed(first: dict[str, int], last: dict[str, int], ahead: set[tuple[str, str]]) -> bool:
    """Narrow the places by who is ahead of whom, in place; False when none is left for somebody."""
    changed = True
    while changed:
        changed = False
        for one, other in ahead:
            if last[one] >= last[other] or first[other] <= first[one]:
                last[one] = min(last[one], last[other] - 1)
                first[other] = max(first[other], first[one] + 1)
                changed = True
            if first[one] > last[one] or first[other] > last[other]:
                return False
    return all(first[name] <= last[name] for name in first)


def _fits(first: dict[str, int], last: dict[str, int], starters: int) -> bool:
    """Whether everybody finds a place; the one with the fewest left goes first, as is best."""
    waiting, others = set(first), starters - len(first)
    for place in range(1, starters + 1):
        may = [name for name in waiting if first[name] <= place]
        if may:
            chosen = min(may, key=lambda name: last[name])
            if last[chosen] < place:
                return False
            waiting.remove(chosen)
        elif others:
            others -= 1
        else:
            return False
    return not waiting
