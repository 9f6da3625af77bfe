"""Entered results that do not fit the meet or each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import Fault, did_you_mean
from simulator.input.records import impossible
from simulator.meet.contradictions import (
    BEST,
    ResultLine,
    contradictions,
    line_contradictions,
    shared_without_equal_times,
)
from simulator.people.persons import Persons
from simulator.what_if.clashes import NOTHING_RIDDEN
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.field import Field
from simulator.what_if.words import event_words, race_words
from simulator.words import listed, say

SOURCE = say("results")


def result_faults(
    plan: Plan, results: Iterable[EnteredResult], still_on: Collection[tuple[Sex, Event]] = ()
) -> tuple[Fault, ...]:
    """Return everything wrong with results: of nobody entered, twice, or against each other.

    What contradicts itself is found as for the results of a meet that was ridden, see
    `simulator.meet.contradictions`.

    Parameters
    ----------
    still_on
        Races that are still on: there times count, and who has none of the places may be faster.
    """
    by_event: dict[tuple[Sex, Event], list[EnteredResult]] = {}
    found: list[Fault] = []
    for result in results:
        own = _alone(_line(plan, result), result)
        found += own
        if not own:
            by_event.setdefault((result.sex, result.event), []).append(result)
    names = Field(plan, ()).entered
    for (sex, event), entered in by_event.items():
        found += [Fault(SOURCE, *one) for one in _of_event(plan, sex, event, entered, names)]
        lines = tuple(_line(plan, result) for result in entered)
        found += _among(lines, (sex, event) in still_on)
    return tuple(dict.fromkeys(found))


def of_no_start(plan: Plan, results: Iterable[EnteredResult]) -> dict[EnteredResult, Fault]:
    """Return results in races that are not ridden or of skaters who are not entered, each with its fault."""
    entered, found = Field(plan, ()).entered, {}
    for own in results:
        names = entered.get((own.sex, own.event), ())
        if own.event not in plan.meet.events(own.sex):
            found[own] = Fault(SOURCE, *_not_ridden(plan, own.sex, own.event))
        elif own.skater not in names:
            found[own] = Fault(SOURCE, *_not_entered(own, names))
    return found


# The chances day by day ask of the same results again and again.


@lru_cache(maxsize=4_096)
def _alone(line: ResultLine, result: EnteredResult) -> tuple[Fault, ...]:
    """Return what is wrong with a result, whatever the others say."""
    own = tuple(line_contradictions(line, SOURCE))
    return own or tuple(Fault(SOURCE, _wrong(result, why), _EVERY) for why in impossible(result))


@lru_cache(maxsize=256)
def _among(lines: tuple[ResultLine, ...], is_on: bool) -> tuple[Fault, ...]:
    """Return how results of one event contradict each other."""
    still_on = [(line.sex, line.event) for line in lines[:1] if is_on]
    return (*contradictions(lines, SOURCE, still_on), *_shared(lines))


def _shared(lines: Iterable[ResultLine]) -> Iterator[Fault]:
    """Yield who share a place that no lot can part: of one of them there is no time."""
    placed = sorted((line for line in lines if line.place is not None), key=lambda line: line.place or 0)
    for one, other in pairwise(placed):
        if one.place == other.place and None in (one.time_ms, other.time_ms):
            yield shared_without_equal_times(one, other, SOURCE)


_EVERY = say("Correct it or take it out.")


def _line(plan: Plan, result: EnteredResult) -> ResultLine:
    """Return a result as a line of the results of a meet."""
    run = str(result.run)
    if result.run is None:
        ridden = result.event in plan.meet.events(result.sex)
        run = BEST if ridden and plan.meet.runs(result.sex, result.event) == 2 else "1"
    return ResultLine(
        result.sex, result.event, run, result.skater, result.place, result.time_ms, result.status.value
    )


def _of_event(
    plan: Plan,
    sex: Sex,
    event: Event,
    results: list[EnteredResult],
    entered: Mapping[tuple[Sex, Event], Sequence[str]],
) -> Iterator[tuple[str, str]]:
    words = event_words(event, sex)
    if event not in plan.meet.events(sex):
        yield _not_ridden(plan, sex, event)
        return
    names = entered.get((sex, event), ())
    for result in results:
        if result.skater not in names:
            yield _not_entered(result, names)
        if result.run is not None and plan.meet.runs(sex, event) < 2:
            yield _wrong(result, say("{event} has one run", event=words)), say("Leave the run out.")
        if result.place is not None and result.place > len(names):
            few = say("only {count} are entered there", count=len(names))
            yield _wrong(result, few), say("Correct the place.")


def _not_ridden(plan: Plan, sex: Sex, event: Event) -> tuple[str, str]:
    ridden = plan.meet.events(sex)
    known = say("Ridden are {known}.", known=", ".join(ridden)) if ridden else NOTHING_RIDDEN
    return say("{event} is not ridden", event=event_words(event, sex)), known


def _not_entered(result: EnteredResult, names: Sequence[str]) -> tuple[str, str]:
    meant = Persons.of(names).find(result.skater).suggestions
    near = say("Did you mean {names}?", names=listed(meant, " / ")) if meant else ""
    words = event_words(result.event, result.sex)
    found = say("{skater} is not entered in {event}", skater=result.skater, event=words)
    near = near or did_you_mean(result.skater, names).strip()
    return found, near or say("Enter the skater, or take the result out.")


def _wrong(result: EnteredResult, fault: str) -> str:
    return say('"{sentence}": {fault}', sentence=_told(result), fault=fault)


def _told(result: EnteredResult) -> str:
    if result.time_ms is not None and not 0 <= result.time_ms < 6_000_000:
        race = race_words(result.event, result.run)
        return say("{skater} in {race}", skater=result.skater, race=race)
    return result.sentence()
