"""What a source tells now against what it told before, and what that changes of what is entered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import refuse_if_any
from simulator.project.forms import ordered
from simulator.project.project import Project
from simulator.project.ridden import Entered
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.result_faults import result_faults
from simulator.words import Said, say

Race = tuple[Sex, Event]
Start = tuple[Sex, Event, str, int | None]
"""A skater in a race or one of its runs."""


@dataclass(frozen=True)
class ToldChanges:
    """What a source tells at one moment.

    Attributes
    ----------
    results
        Each result by its start; a start of which nothing is told is not in it.
    pending
        Starts whose result is not official yet.
    still_on
        Races that go on, as not everybody entered has a result.
    without
        Skaters who stand there in a race without a result: yet to ride, to ride again, or looked into.
    """

    results: Mapping[Start, EnteredResult] = field(default_factory=dict)
    pending: frozenset[Start] = frozenset()
    still_on: tuple[Race, ...] = ()
    without: frozenset[tuple[Sex, Event, str]] = frozenset()

    def without_results(self, left_out: Collection[EnteredResult]) -> ToldChanges:
        """Return what is told but for some results."""
        results = {start: own for start, own in self.results.items() if own not in left_out}
        return replace(self, results=results, pending=self.pending & results.keys())

    @classmethod
    def of(cls, lists: Collection[Entered]) -> ToldChanges:
        """Return what some lists tell together; of a start told twice the later list counts."""
        results: dict[Start, EnteredResult] = {}
        pending: set[Start] = set()
        still_on: dict[Race, bool] = {}
        without: set[tuple[Sex, Event, str]] = set()
        for one in lists:
            without |= one.without
            for own in one.results:
                start = start_of(own)
                if (own.status, own.place, own.time_ms) == (Status.FINISHED, None, None):
                    without.add(start[:3])
                    continue
                results[start] = own
                pending.discard(start)
                if start[:3] in one.pending:
                    pending.add(start)
                still_on[start[0], start[1]] = (start[0], start[1]) in one.still_on
        on = ordered(race for race, is_on in still_on.items() if is_on)
        return cls(results, frozenset(pending), on, frozenset(without))


class ChangeKind(StrEnum):
    """What became of a result."""

    NEW = "new"
    CORRECTED = "corrected"
    TAKEN_BACK = "taken back"
    AGAIN = "again"
    """Taken back, and the skater stands there without a result: to ride again, or being looked into."""
    RIDDEN_AGAIN = "ridden again"
    OFFICIAL = "official"
    LEFT = "left"


@dataclass(frozen=True)
class LiveChange:
    """One change of what is entered.

    Attributes
    ----------
    result
        As it is told now; as it was when it is taken back.
    before
        As it was entered, where it is corrected.
    pending
        Whether the source calls it not official yet.
    """

    kind: ChangeKind
    result: EnteredResult
    before: EnteredResult | None = None
    pending: bool = False

    def sentence(self) -> Said:
        """Return the change in a line for the log."""
        result = self.result.sentence()
        match self.kind:
            case ChangeKind.NEW if self.pending:
                return say("New, not official yet: {result}.", result=result)
            case ChangeKind.NEW:
                return say("New: {result}.", result=result)
            case ChangeKind.RIDDEN_AGAIN if self.pending:
                return say("Ridden again, not official yet: {result}.", result=result)
            case ChangeKind.RIDDEN_AGAIN:
                return say("Ridden again: {result}.", result=result)
            case ChangeKind.TAKEN_BACK:
                return say("Taken back: {result}.", result=result)
            case ChangeKind.AGAIN:
                return say("Taken back, perhaps to ride again: {result}.", result=result)
            case ChangeKind.OFFICIAL:
                return say("Official now: {result}.", result=result)
            case ChangeKind.LEFT:
                return say("No longer told, but entered otherwise, and left: {result}.", result=result)
        before = self.before.sentence() if self.before is not None else ""
        if self.pending:
            return say(
                "Corrected, not official yet: {result}. Before: {before}.", result=result, before=before
            )
        return say("Corrected: {result}. Before: {before}.", result=result, before=before)


def followed(
    plan: Plan, project: Project, before: ToldChanges, now: ToldChanges
) -> tuple[Project, tuple[LiveChange, ...]]:
    """Return the project with what a source tells now and did not tell before, and each change.

    What the source tells as before is left as it is entered, so that a correction by hand and a step
    undone stay until the source itself tells something else of that start. Places that others moved while
    a race was on are taken over and are no change to be told.

    Parameters
    ----------
    plan
        Plan of the meet, which says who is entered.
    before
        What the source told when it was last taken over; nothing at the beginning.

    Raises
    ------
    InputRefused
        When what is told does not go together with what is entered; then nothing is changed.
    """
    entered = {start_of(own): own for own in project.results}
    changes = [*_changes(entered, before, now)]
    results = tuple(entered.values())
    still_on = _still_on(project, before, now, {(start[0], start[1]) for start in entered})
    if results == project.results:
        return replace(project, still_on=still_on) if now.results else project, tuple(changes)
    refuse_if_any(result_faults(plan, results, still_on))
    return replace(project, results=results, still_on=still_on), tuple(changes)


def _changes(
    entered: dict[Start, EnteredResult], before: ToldChanges, now: ToldChanges
) -> Iterator[LiveChange]:
    """Yield what changes, and change it in what is entered."""
    for start, result in now.results.items():
        was, known, pending = before.results.get(start), entered.get(start), start in now.pending
        if result == was:
            if start in before.pending and not pending:
                yield LiveChange(ChangeKind.OFFICIAL, result)
        elif result != known:
            entered[start] = result
            if known is None:
                yield LiveChange(ChangeKind.NEW, result, pending=pending)
            elif _is_told(known, result, start[:2] in now.still_on or start[:2] in before.still_on):
                yield LiveChange(ChangeKind.CORRECTED, result, known, pending)
    for start, was in before.results.items():
        known = entered.get(start)
        if start in now.results or known is None:
            continue
        if known == was:
            del entered[start]
            yield LiveChange(ChangeKind.AGAIN if start[:3] in now.without else ChangeKind.TAKEN_BACK, known)
        else:
            yield LiveChange(ChangeKind.LEFT, known)


def _is_told(known: EnteredResult, result: EnteredResult, still_on: bool) -> bool:
    """Whether more than the place changed, or the place of a race that was over before."""
    return not still_on or replace(known, place=None) != replace(result, place=None)


def _still_on(
    project: Project, before: ToldChanges, now: ToldChanges, races: Collection[Race]
) -> tuple[Race, ...]:
    """Return the races that are on: as told now, but for those the user said are over; others as before."""
    entered = {(own.sex, own.event) for own in project.results}
    said_over = {race for race in before.still_on if race in entered and race not in project.still_on}
    told = {(start[0], start[1]) for start in now.results}
    kept = [race for race in project.still_on if race not in told]
    on = [*kept, *(race for race in now.still_on if race not in said_over)]
    return ordered(race for race in on if race in races)


def start_of(result: EnteredResult) -> Start:
    """Return the start that a result is of."""
    return result.sex, result.event, result.skater, result.run
