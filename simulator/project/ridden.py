"""Entering results: from a file, a pasted list, or what is known of a meet up to a day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.engine.fixed_starts import taken_places
from simulator.engine.plan import Plan
from simulator.event import Event, Sex, Status
from simulator.input.faults import Fault, refuse_if_any
from simulator.meet.contradictions import BEST
from simulator.meet.results_file import load_results
from simulator.people.same import Same
from simulator.project.edits import with_results
from simulator.project.forms import ordered
from simulator.project.named import persons_of
from simulator.project.project import Project
from simulator.project.race_over import (
    Race,
    incomplete,
    places_of,
    races_in_question,
    with_places,
    without_gap,
)
from simulator.project.result_lines import Line, assembled, lines_of, without_lines, without_result
from simulator.results import ResultsReport, read_pasted, read_results
from simulator.results.raw_table import Assumed, unhindered
from simulator.results.values import status_word
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.result_faults import SOURCE, of_no_start, result_faults
from simulator.what_if.words import event_words
from simulator.words import say


def status_of_word(text: str) -> Status | None:
    """Return what a word such as ``dnf`` or ``gevallen`` says of a start; None when it says nothing."""
    status = status_word(text)
    return None if status is None else status.end


@dataclass(frozen=True)
class Entered:
    """Results as they were read.

    Attributes
    ----------
    doubts
        What was in doubt about them.
    still_on
        Races whose places are not final, as some have yet to ride.
    in_question
        Races with places that do not name every entrant: somebody has to know whether they are
        over. `still_on` says which of them are taken to be on.
    assumed
        What was taken for granted of the races in question as nobody said.
    pending
        Skaters whose results in a race the list calls not official yet.
    without
        Skaters who stand in the list of a race without a result.
    """

    results: tuple[EnteredResult, ...]
    doubts: tuple[Fault, ...] = ()
    still_on: tuple[Race, ...] = ()
    in_question: tuple[Race, ...] = ()
    assumed: tuple[Fault, ...] = ()
    pending: frozenset[tuple[Sex, Event, str]] = frozenset()
    without: frozenset[tuple[Sex, Event, str]] = frozenset()

    def into(self, project: Project) -> Project:
        """Return a project with these results; of a skater and run that had one the new one counts."""
        told = {(own.sex, own.event) for own in self.results}
        kept = [race for race in project.still_on if race not in told]
        still_on = ordered([*kept, *self.still_on])
        return replace(with_results(project, self.results), still_on=still_on)


def results_from_file(
    plan: Plan,
    path: Path,
    defaults: Mapping[str, str] | None = None,
    *,
    finished: bool | None = None,
    go_on: Callable[[], None] = unhindered,
    same: Same = (),
    strangers: bool = False,
    left_out: Collection[tuple[Sex, Event, str]] = (),
) -> Entered:
    """Read results of the meet from a file, with columns as in race results to forecast from.

    Parameters
    ----------
    plan
        Plan of the meet, which says who is entered and what is ridden.
    defaults
        What the file leaves out, by column: ``{"sex": "W", "distance_m": "500", "run": "1"}``.
    finished
        Whether the races are over, so that places are final and who is not in the list stands
        behind; None to take a race for over when the list names everybody entered, or when every
        place from 1 on stands there without a gap. While a race is on, the times count.
    go_on
        Called now and then while reading; what it raises ends the reading.
    same
        What else is said of names than the plan knows.
    strangers
        Whether results of skaters who are not entered may be among them, for who leaves them out.
    left_out
        Starts whose lines are passed over, which is told; places behind them move up.

    Raises
    ------
    InputRefused
        With every fault of the file: among them skaters who are not entered, and a place beside a
        disqualification or the like.
    """
    report = read_results(path, defaults=_of_the_meet(plan, defaults), go_on=go_on)
    return _entered(plan, report, finished, same, strangers, left_out)


def results_from_text(
    plan: Plan,
    text: str,
    defaults: Mapping[str, str] | None = None,
    *,
    finished: bool | None = None,
    go_on: Callable[[], None] = unhindered,
    same: Same = (),
    strangers: bool = False,
    left_out: Collection[tuple[Sex, Event, str]] = (),
) -> Entered:
    """Read results of the meet from a pasted list; see `results_from_file`."""
    report = read_pasted(text, defaults=_of_the_meet(plan, defaults), go_on=go_on)
    return _entered(plan, report, finished, same, strangers, left_out)


def _of_the_meet(plan: Plan, defaults: Mapping[str, str] | None) -> dict[str, str]:
    """Return the defaults with a date of the meet: no list of its results need say when they were ridden."""
    return {"date": Assumed(plan.meet.first_day.isoformat()), **(defaults or {})}


def results_until(plan: Plan, meet: str | Path, day: int) -> Entered:
    """Return what is known of a meet that was ridden, up to and with a day; the rest stays open.

    Parameters
    ----------
    meet
        The meet in whose folder ``results.csv`` lies.
    day
        Day of the meet, from 1 on; 0 for none.

    Raises
    ------
    InputRefused
        When nothing is known of the meet, or its results do not fit the plan.
    """
    last: dict[Race, int] = {}
    days: dict[tuple[Sex, Event, int], int] = {}
    for race in plan.meet.programme:
        days[race.sex, race.event, race.run] = race.day
        last[race.sex, race.event] = max(race.day, last.get((race.sex, race.event), 0))
    lines = []
    persons = persons_of(plan)
    for told in load_results(meet).lines:
        status = Status(told.status).end
        two_runs = (told.sex, told.event, 2) in days
        run = int(told.run) if two_runs and told.run != BEST else None
        ridden_on = last.get((told.sex, told.event)) if run is None else days[told.sex, told.event, run]
        if status is not None and ridden_on is not None and ridden_on <= day:
            skater = persons[told.sex].person(told.skater) if told.sex in persons else told.skater
            lines.append(Line(told.sex, told.event, run, skater, told.place, told.time_ms, status))
    results = assembled(plan, lines)
    refuse_if_any(result_faults(plan, results))
    return Entered(results)


def _entered(
    plan: Plan,
    report: ResultsReport,
    finished: bool | None,
    same: Same,
    strangers: bool,
    left_out: Collection[tuple[Sex, Event, str]],
) -> Entered:
    lines, faults = lines_of(plan, report, same)
    told_of = dict.fromkeys((line.sex, line.event, line.skater) for line in lines)
    lines = without_lines(lines, left_out) if left_out else lines
    results = assembled(plan, lines)
    passed_over = of_no_start(plan, results) if strangers else {}
    found = result_faults(plan, (own for own in results if own not in passed_over))
    told = tuple(fault.found for fault in faults)
    faults += [fault for fault in found if not (told and fault.found.endswith(told))]
    refuse_if_any(faults)
    in_question = races_in_question(plan, results)
    over = {
        race
        for race in in_question
        if (without_gap(places_of(results, race)) if finished is None else finished)
    }
    still_on = ordered(race for race in in_question if race not in over)
    races = dict.fromkeys((own.sex, own.event) for own in results)
    ended = over if finished is not True else set(incomplete(plan, results)) - plan.meet.partly_known
    ranked = [
        own
        for race in races
        for own in _of_race(results, race, ranked=race in ended and race not in still_on)
    ]
    assumed = [_assumed(results, race, race in over) for race in in_question if finished is None]
    pending = frozenset((line.sex, line.event, line.skater) for line in lines if line.pending)
    without = without_result(plan, report, same)
    doubts = (*report.warnings, *(_left_out(start) for start in told_of if start in left_out))
    return Entered(tuple(ranked), doubts, still_on, in_question, tuple(assumed), pending, without)


def _of_race(results: tuple[EnteredResult, ...], race: Race, *, ranked: bool) -> tuple[EnteredResult, ...]:
    own = tuple(result for result in results if (result.sex, result.event) == race)
    return with_places(own) if ranked else own


def _left_out(start: tuple[Sex, Event, str]) -> Fault:
    sex, event, skater = start
    found = say("the row of {skater} in {event} is left out", skater=skater, event=event_words(event, sex))
    return Fault(SOURCE, found, say("Who has a place behind it moves up."))


def _assumed(results: tuple[EnteredResult, ...], race: Race, over: bool) -> Fault:
    """Say what a list that does not name every entrant is taken for, and what can be said instead."""
    sex, event = race
    words, places = event_words(event, sex), places_of(results, race)
    if over:
        found = say(
            "{event} is taken to be over, as the places 1 to {last} stand there without a gap",
            event=words,
            last=max(places),
        )
        if len(places) == 1:
            found = say(
                "{event} is taken to be over, as place {last} alone stands there without a gap",
                event=words,
                last=max(places),
            )
        remedy = say("Everybody else stands behind. Say --still-on if some have yet to ride.")
        return Fault(SOURCE, found, remedy)
    taken = taken_places(places)
    missing = next(place for place in range(1, max(taken) + 2) if place not in taken)
    found = say("{event} is taken to be still on, as place {place} is nobody's", event=words, place=missing)
    return Fault(
        SOURCE, found, say("The times count, places are told anew. Say --over if the places are final.")
    )
