"""Entered results that do not fit the meet or each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from simulator.engine.fixed import FixedStatus
from simulator.engine.fixed_starts import taken_places
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import Fault, did_you_mean
from simulator.people.persons import Persons
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.field import Field
from simulator.what_if.ranges import impossible_result
from simulator.what_if.sentences import event_words, race_words, result_sentence, time_words
from simulator.words import listed, say

SOURCE = "results"
_CORRECT = "Correct one of the two."


def result_faults(plan: Plan, results: Iterable[EnteredResult]) -> tuple[Fault, ...]:
    """Return everything wrong with results: of nobody entered, twice, or against each other."""
    by_event: dict[tuple[Sex, Event], list[EnteredResult]] = {}
    found: list[tuple[str, str]] = []
    for result in results:
        wrong = impossible_result(result)
        found += [(f'"{_told(result)}": {fault}', "Correct it or take it out.") for fault in wrong]
        if not wrong:
            by_event.setdefault((result.sex, result.event), []).append(result)
    for (sex, event), own in by_event.items():
        found += _of_event(plan, sex, event, own)
    return tuple(Fault(SOURCE, *one) for one in dict.fromkeys(found))


def _of_event(plan: Plan, sex: Sex, event: Event, results: list[EnteredResult]) -> Iterator[tuple[str, str]]:
    words = event_words(event, sex)
    ridden = plan.meet.events(sex)
    if event not in ridden:
        yield f"{words} is not ridden", f"Ridden are {', '.join(ridden) or 'no events of that sex'}."
        return
    names = Field(plan, ()).entered.get((sex, event), ())
    persons = Persons.of(names)
    for result in results:
        if result.skater not in names:
            meant = persons.find(result.skater).suggestions
            near = say("Did you mean {names}?", names=listed(meant, " / ")) if meant else ""
            yield (
                f"{result.skater} is not entered in {words}",
                near
                or did_you_mean(result.skater, names).strip()
                or "Enter the skater, or take the result out.",
            )
        if result.run is not None and plan.meet.runs(sex, event) < 2:
            yield f'"{_told(result)}": {words} has one run', "Leave the run out."
        if result.place is not None and result.place > len(names):
            yield f'"{_told(result)}": only {len(names)} are entered there', "Correct the place."
    yield from _twice(results)
    yield from _runs(results)
    yield from _order([result for result in results if result.place is not None])


def _twice(results: list[EnteredResult]) -> Iterator[tuple[str, str]]:
    seen: dict[tuple[str, int | None], EnteredResult] = {}
    for result in results:
        first = seen.setdefault((result.skater, result.run), result)
        if first is not result:
            race = race_words(result.event, result.run)
            yield f"{result.skater} has two results in {race}", "Keep one of them."


def _runs(results: list[EnteredResult]) -> Iterator[tuple[str, str]]:
    """A result of the event that does not follow from those of its runs."""
    for whole in results:
        if whole.run is not None:
            continue
        runs = [own for own in results if own.skater == whole.skater and own.run is not None]
        times = [own.time_ms for own in runs if own.time_ms is not None]
        if (
            len(runs) == 2
            and whole.time_ms is not None
            and min(times, default=0) // 10 != whole.time_ms // 10
        ):
            yield f'"{_told(whole)}" does not follow from the two runs', _CORRECT
        if times and whole.status is not FixedStatus.FINISHED:
            yield f'"{_told(whole)}", but a run has the time {time_words(times[0])}', _CORRECT


def _order(placed: list[EnteredResult]) -> Iterator[tuple[str, str]]:
    """Places that do not go with the times; equal times may share a place."""
    ordered = sorted(placed, key=lambda result: (result.place or 0, result.time_ms or 0))
    taken = taken_places(result.place for result in ordered if result.place is not None)
    for number, own in enumerate(ordered):
        if taken[number] in taken[:number]:
            yield f'"{_told(own)}", but the place before is shared and so takes this one too', _CORRECT
    for one, other in pairwise(ordered):
        if one.place == other.place and (one.time_ms is None or _hundredths(one) != _hundredths(other)):
            yield f'"{_told(one)}" and "{_told(other)}" share a place without equal times', _CORRECT
    timed = [result for result in ordered if result.time_ms is not None]
    for one, other in pairwise(timed):
        if one.place != other.place and _hundredths(one) > _hundredths(other):
            yield f'"{_told(one)}" and "{_told(other)}": the faster has the lower place', _CORRECT


def _hundredths(result: EnteredResult) -> int:
    """Time in hundredths: of some times no more is known, so thousandths cannot be held against a place."""
    return (result.time_ms or 0) // 10


def _told(result: EnteredResult) -> str:
    if result.time_ms is not None and not 0 <= result.time_ms < 6_000_000:
        return f"{result.skater} in {race_words(result.event, result.run)}"
    return result_sentence(result)
