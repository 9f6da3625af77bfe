"""Relations of places that cannot all be, with each other and with what is assumed or has been ridden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from simulator.engine.fixed import FixedStatus
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.field import UNPLACED, Field, Finding, Race, against, place_of
from simulator.what_if.sentences import result_sentence, sentence
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, Withdrawal

_Edit = AssumedOutcome | Withdrawal | EnteredResult

_MOST_TOLD = 5
"""Contradictions told of one event: whoever has more will see the next ones then."""


def relation_clashes(of: Field) -> Iterator[Finding]:
    """Find relations beyond the field, and sets of edits that no order of an event can meet."""
    races = {(one.sex, one.event): None for one in of.assumed if one.kind.is_relation}
    for race in races:
        beyond = list(_beyond(of, race))
        yield from beyond
        names = {
            name
            for one in of.assumed
            if (one.sex, one.event) == race and one.kind.is_relation
            for name in (one.skater, one.rival)
            if name is not None
        }
        entered = {name for name in of.entered.get(race, ()) if (*race, name) not in of.removed}
        if not beyond and names <= entered:  # the rest is told already
            yield from _contradictions(of, race)


def _beyond(of: Field, race: Race) -> Iterator[Finding]:
    """Places that are not there; to be outside the first so many, there must be one more."""
    starters = of.starters(*race)
    for one in of.assumed:
        if (one.sex, one.event) != race or one.place is None or not one.kind.is_relation:
            continue
        if race in of.entered and one.place + (one.kind is AssumedKind.OUTSIDE) > starters:
            there = f"only {starters} start" if starters != 1 else "only one starts"
            yield f'"{sentence(one)}": {there} there', "Choose a place within the field."


def _contradictions(of: Field, race: Race) -> Iterator[Finding]:
    """Find sets of edits that cannot all be, each as small as can be, mostly two."""
    left: list[_Edit] = [one for one in of.assumed if (one.sex, one.event) == race]
    left += [w for w in of.of_kind(Withdrawal) if w.sex is race[0] and w.event in (None, race[1])]
    left += of.results(*race)
    runs, starters = of.plan.runs(*race), of.starters(*race)
    for _ in range(_MOST_TOLD):
        if _possible(left, runs, starters):
            return
        core = list(left)
        for edit in left:
            fewer = [other for other in core if other is not edit]
            if not _possible(fewer, runs, starters):
                core = fewer
        relations = [edit for edit in core if isinstance(edit, AssumedOutcome) and edit.kind.is_relation]
        if relations:  # the rest is told elsewhere
            yield _told(core)
        gone = relations[0] if relations else core[0]
        left = [edit for edit in left if edit is not gone]


def _told(core: Sequence[_Edit]) -> Finding:
    if len(core) == 2:  # facts stand last, and never alone
        one, other = core
        if isinstance(other, EnteredResult) and not isinstance(one, EnteredResult):
            return against(one, other)
    words = [f'"{result_sentence(one) if isinstance(one, EnteredResult) else sentence(one)}"' for one in core]
    told = f"{', '.join(words[:-1])} and {words[-1]} cannot {'both' if len(core) == 2 else 'all'} be"
    return told, f"Take one of the {'two' if len(core) == 2 else 'edits'} out."


@dataclass
class _Order:
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
    order = _Order(starters)
    shared = [one.place for one in edits if isinstance(one, EnteredResult)]
    for edit in sorted(edits, key=lambda edit: isinstance(edit, Withdrawal)):
        if isinstance(edit, EnteredResult):
            _note_result(order, edit, runs, shared.count(edit.place))
        elif isinstance(edit, Withdrawal):
            order.ridden(edit.skater, range(1, runs + 1), None)
        else:
            _note_assumed(order, edit, runs)
    return order.is_possible(runs)


def _note_result(order: _Order, result: EnteredResult, runs: int, shared: int) -> None:
    of_runs = range(1, runs + 1) if result.run is None else [result.run][: result.run <= runs]
    if result.place is not None:
        order.must.add(result.skater)
        order.between(result.skater, result.place, result.place + shared - 1)
    elif result.status is not FixedStatus.FINISHED or result.time_ms is not None:
        order.ridden(result.skater, of_runs, result.time_ms)


def _note_assumed(order: _Order, one: AssumedOutcome, runs: int) -> None:
    of_runs = range(1, runs + 1) if one.run is None else [one.run]
    place = place_of(one)
    if one.kind in UNPLACED or one.kind is AssumedKind.TIME:
        order.ridden(one.skater, of_runs, one.time_ms)
    elif one.kind is AssumedKind.OUTSIDE and one.place is not None:
        order.between(one.skater, one.place + 1, order.starters)
    else:
        order.must.add(one.skater)
        if one.rival is not None:
            order.ahead.add((one.skater, one.rival))
        else:
            order.between(one.skater, place or 1, place or one.place or order.starters)


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
