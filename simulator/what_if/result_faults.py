"""Entered results that do not fit the meet or each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from simulator.engine.fixed_starts import taken_places
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import Fault, did_you_mean
from simulator.input.records import impossible
from simulator.people.persons import Persons
from simulator.what_if.clashes import NOTHING_RIDDEN
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.field import Field
from simulator.what_if.words import event_words, race_words, time_words
from simulator.words import listed, say

SOURCE = say("results")
_CORRECT = say("Correct one of the two.")


def result_faults(plan: Plan, results: Iterable[EnteredResult]) -> tuple[Fault, ...]:
    """Return everything wrong with results: of nobody entered, twice, or against each other."""
    by_event: dict[tuple[Sex, Event], list[EnteredResult]] = {}
    found: list[tuple[str, str]] = []
    for result in results:
        wrong = impossible(result)
        found += [(_wrong(result, fault), say("Correct it or take it out.")) for fault in wrong]
        if not wrong:
            by_event.setdefault((result.sex, result.event), []).append(result)
    for (sex, event), own in by_event.items():
        found += _of_event(plan, sex, event, own)
    return tuple(Fault(SOURCE, *one) for one in dict.fromkeys(found))


def _of_event(plan: Plan, sex: Sex, event: Event, results: list[EnteredResult]) -> Iterator[tuple[str, str]]:
    words = event_words(event, sex)
    ridden = plan.meet.events(sex)
    if event not in ridden:
        known = say("Ridden are {known}.", known=", ".join(ridden)) if ridden else NOTHING_RIDDEN
        yield say("{event} is not ridden", event=words), known
        return
    names = Field(plan, ()).entered.get((sex, event), ())
    persons = Persons.of(names)
    for result in results:
        if result.skater not in names:
            meant = persons.find(result.skater).suggestions
            near = say("Did you mean {names}?", names=listed(meant, " / ")) if meant else ""
            found = say("{skater} is not entered in {event}", skater=result.skater, event=words)
            near = near or did_you_mean(result.skater, names).strip()
            yield found, near or say("Enter the skater, or take the result out.")
        if result.run is not None and plan.meet.runs(sex, event) < 2:
            yield _wrong(result, say("{event} has one run", event=words)), say("Leave the run out.")
        if result.place is not None and result.place > len(names):
            few = say("only {count} are entered there", count=len(names))
            yield _wrong(result, few), say("Correct the place.")
    yield from _twice(results)
    yield from _runs(results)
    yield from _order([result for result in results if result.place is not None])


def _twice(results: list[EnteredResult]) -> Iterator[tuple[str, str]]:
    seen: dict[tuple[str, int | None], EnteredResult] = {}
    for result in results:
        first = seen.setdefault((result.skater, result.run), result)
        if first is not result:
            race = race_words(result.event, result.run)
            found = say("{skater} has two results in {race}", skater=result.skater, race=race)
            yield found, say("Keep one of them.")


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
            yield say('"{result}" does not follow from the two runs', result=_told(whole)), _CORRECT
        if times and whole.status is not Status.FINISHED:
            time = time_words(times[0])
            yield say('"{result}", but a run has the time {time}', result=_told(whole), time=time), _CORRECT


def _order(placed: list[EnteredResult]) -> Iterator[tuple[str, str]]:
    """Places that do not go with the times; equal times may share a place."""
    ordered = sorted(placed, key=lambda result: (result.place or 0, result.time_ms or 0))
    taken = taken_places(result.place for result in ordered if result.place is not None)
    for number, own in enumerate(ordered):
        if taken[number] in taken[:number]:
            found = say(
                '"{result}", but the place before is shared and so takes this one too', result=_told(own)
            )
            yield found, _CORRECT
    for one, other in pairwise(ordered):
        if one.place == other.place and (one.time_ms is None or _hundredths(one) != _hundredths(other)):
            found = say(
                '"{one}" and "{other}" share a place without equal times', one=_told(one), other=_told(other)
            )
            yield found, _CORRECT
    timed = [result for result in ordered if result.time_ms is not None]
    for one, other in pairwise(timed):
        if one.place != other.place and _hundredths(one) > _hundredths(other):
            found = say(
                '"{one}" and "{other}": the faster has the lower place', one=_told(one), other=_told(other)
            )
            yield found, _CORRECT


def _hundredths(result: EnteredResult) -> int:
    """Time in hundredths: of some times no more is known, so thousandths cannot be held against a place."""
    return (result.time_ms or 0) // 10


def _wrong(result: EnteredResult, fault: str) -> str:
    return say('"{sentence}": {fault}', sentence=_told(result), fault=fault)


def _told(result: EnteredResult) -> str:
    if result.time_ms is not None and not 0 <= result.time_ms < 6_000_000:
        race = race_words(result.event, result.run)
        return say("{skater} in {race}", skater=result.skater, race=race)
    return result.sentence()
