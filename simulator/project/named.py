"""One name for each person: entries, results, personal bests and ages of one meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.form.data import FormData, FormName
from simulator.input.faults import Fault
from simulator.meet.meet import Entry, Meet
from simulator.people.persons import Found, Ground, Persons, full_first, only_initials
from simulator.people.same import Same
from simulator.project.project import Project, Scenario
from simulator.text import quoted
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.words import event_words
from simulator.words import Said, listed, say

if TYPE_CHECKING:
    import pandas as pd

_MOST_TOLD = 20


def persons_of(plan: Plan, same: Same = ()) -> dict[Sex, Persons]:
    """Return the skaters of a plan, by sex; `same` is said of names besides what the plan knows."""
    known = {**(dict(plan.form.same) if plan.form is not None else {}), **dict(same)}
    return {sex: Persons.of(forecast.skaters, known) for sex, forecast in plan.forecasts.items()}


def with_skaters_of(project: Project, plan: Plan) -> Project:
    """Return a project whose results and what-ifs name the skaters as the entries do."""
    persons = persons_of(plan)
    results = tuple(_result_as_known(one, persons) for one in project.results)
    scenarios = tuple(_scenario_as_known(one, persons) for one in project.scenarios)
    draws = tuple(one.as_known(persons) for one in project.draws)
    known = replace(project, results=results, scenarios=scenarios, draws=draws)
    return project if known == project else known


def scenario_with_skaters_of(scenario: Scenario, plan: Plan) -> Scenario:
    """Return a scenario whose what-ifs name the skaters as the entries do."""
    return _scenario_as_known(scenario, persons_of(plan))


def _scenario_as_known(scenario: Scenario, persons: Mapping[Sex, Persons]) -> Scenario:
    what_ifs = tuple(one.as_known(persons) for one in scenario.what_ifs)
    return scenario if what_ifs == scenario.what_ifs else replace(scenario, what_ifs=what_ifs)


def _result_as_known(one: EnteredResult, persons: Mapping[Sex, Persons]) -> EnteredResult:
    own = persons.get(one.sex)
    return one if own is None else replace(one, skater=own.person(one.skater))


def one_name_each(
    entries: Iterable[Entry], source: str, same: Same = ()
) -> tuple[tuple[Entry, ...], list[Fault]]:
    """Return entries in which a person has one name, the first written in full, and what is told of them.

    Two names that differ by their way of writing alone are one person, and so is an initial with the
    one name in full that it fits, as results are read; two that are almost alike stay two, which is told.
    """
    entries = tuple(entries)
    doubts: list[Fault] = []
    names: dict[tuple[Sex, str], str] = {}
    for sex in Sex:
        own = tuple(dict.fromkeys(entry.skater for entry in entries if entry.sex is sex))
        persons = Persons.of_list(own, dict(same))
        for written in own:
            found = persons.find(written)
            names[sex, written] = person = found.person or written
            if person != written and found.ground is not Ground.SAID:
                what = say(
                    "{written} and {person} are taken for one skater",
                    written=quoted(written),
                    person=quoted(person),
                )
                doubts.append(
                    Fault(source, what, say("Write the name in one way; two people need two names."))
                )
        doubts += _almost_alike(full_first({names[sex, one] for one in own}), source, same)
    doubts += _said_to_be_one(entries, names, source)
    known = (replace(entry, skater=names[entry.sex, entry.skater]) for entry in entries)
    return tuple(dict.fromkeys(known)), doubts


def _said_to_be_one(
    entries: Iterable[Entry], names: Mapping[tuple[Sex, str], str], source: str
) -> Iterator[Fault]:
    """Tell who ride the same event under names that differ, and are one by what is said of names."""
    rides: dict[Entry, str] = {}
    told: set[frozenset[str]] = set()
    for entry in entries:
        person = names[entry.sex, entry.skater]
        other = rides.setdefault(replace(entry, skater=person), entry.skater)
        pair = frozenset((entry.skater, other))
        if Persons.of([other]).sure(entry.skater).person is None and pair not in told:
            told.add(pair)
            found = say(
                "{one} and {other} are both entered in {race}, and said to be one skater",
                one=quoted(other),
                other=quoted(entry.skater),
                race=event_words(entry.event, entry.sex),
            )
            yield Fault(
                source, found, say("One of the two entries counts; people who are two need no --same.")
            )


def _almost_alike(names: Sequence[str], source: str, same: Same) -> list[Fault]:
    apart = {written for written, person in same if written == person}
    doubts = []
    for index, one in enumerate(names):
        others = Persons.of(names[:index])
        found = others.find(one)
        if found.person is None and found.suggestions and one not in apart:
            doubts.append(
                Fault(
                    source, _almost(one, found.suggestions[0], found.why), _answer(one, found.suggestions[0])
                )
            )
    return doubts


def _almost(one: str, other: str, why: str) -> Said:
    return say("{one} is almost {other}: {why}", one=quoted(one), other=quoted(other), why=why)


def _answer(written: str, person: str) -> str:
    return say(
        'Say --same "{written}={person}" if they are one person, --same "{written}={written}" if not.',
        written=written,
        person=person,
    )


def with_names_of(data: FormData, meet: Meet | None) -> FormData:
    """Return form data in which each person has one name: that of the entries, for who is entered.

    What is taken for somebody by an initial, and whom nothing is known of, is added to the doubts.
    """
    renamed: dict[tuple[str, str], str] = {}
    doubts: list[Fault] = []
    names: list[FormName] = []
    for sex in Sex:
        matched = _matched(data, meet, sex)
        names += _with_earlier(data, matched, sex)
        renamed |= {
            (sex.value, written): person for written, person in matched.names.items() if written != person
        }
        doubts += matched.doubts
    data = replace(data, names=tuple(names))
    if not renamed:
        return replace(data, doubts=_once(data, doubts)) if set(doubts) - set(data.doubts) else data
    results = _renamed(data.results, renamed)
    bests, skaters = (
        None if table is None else _renamed(table, renamed) for table in (data.personal_bests, data.skaters)
    )
    doubts = [*_once(data, doubts)]
    return replace(data, results=results, personal_bests=bests, skaters=skaters, doubts=tuple(doubts))


def _once(data: FormData, doubts: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(dict.fromkeys([*data.doubts, *doubts]))


def _renamed(table: pd.DataFrame, names: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    import pandas as pd

    skaters = [
        names.get((sex, skater), skater) for sex, skater in zip(table["sex"], table["skater"], strict=True)
    ]
    return table.assign(skater=pd.Series(skaters, table.index, dtype=table["skater"].dtype))


def _with_earlier(data: FormData, matched: _Matched, sex: Sex) -> list[FormName]:
    """Return who is meant by each name, those included that an earlier call put names of entries for."""
    now = {own.found.written: own.found for own in matched.found}
    told = []
    for own in (one for one in data.names if one.sex is sex):
        found, again = own.found, now.get(own.found.written)
        if again is not None and again.person is None:
            found = again
        elif found.person is not None:
            found = replace(found, person=matched.names.get(found.person, found.person))
        told.append(replace(own, found=found))
    known = {name for own in told for name in (own.found.written, own.found.person)}
    return [*told, *(own for own in matched.found if own.found.written not in known)]


@dataclass(frozen=True)
class _Matched:
    names: Mapping[str, str]
    doubts: Sequence[Fault]
    found: Sequence[FormName]


def _matched(data: FormData, meet: Meet | None, sex: Sex) -> _Matched:
    """Say who is meant by each name of one sex in the form data."""
    same = data.same
    entrants: tuple[str, ...] = ()
    if meet is not None:
        entrants = meet.named(sex)
    counts = _counts(data.results, sex)
    others = [_counts(table, sex) for table in (data.personal_bests, data.skaters) if table is not None]
    written = dict.fromkeys(
        [*sorted(counts, key=lambda name: (-counts[name], name)), *(n for own in others for n in own)]
    )
    full = [name for name in written if not only_initials(name)]
    everybody = Persons.of([*(name for name in entrants if not only_initials(name)), *full], dict(same))
    # An entrant told by initials alone is whoever fits, and that person bears the name of the entries.
    of_entries = {everybody.sure(name).person or name: name for name in entrants}
    names, initials, doubts, told = {}, [], [], dict[str, FormName]()
    for name in written:
        found = everybody.sure(name)
        person = found.person or name
        names[name] = of_entries.get(person, person)
        if name in counts:
            meant = None if found.ground is Ground.DOUBT else names[name]
            if found.ground is Ground.EXACT and meant != name:
                found = replace(found, ground=Ground.WRITTEN)
            told[name] = FormName(sex, replace(found, person=meant), counts[name])
        if found.ground is Ground.INITIAL:
            initials.append((name, names[name]))
        elif found.ground is Ground.DOUBT and name in counts:
            doubts.append(_initial_of_several(name, counts[name], found.suggestions))
    doubts += _taken(initials)
    results = {names[name] for name in counts}
    lonely = [name for name in entrants if name not in results]
    people = {names[name]: name for name in counts}
    for who, doubt in _suggested(lonely, people, entrants, same, _own_names(data, sex, counts)):
        doubts.append(_told_suggestion(who, doubt, lonely))
        told[doubt.written] = FormName(sex, doubt, counts[doubt.written])
    return _Matched(names, doubts, [*told.values()])


def _own_names(data: FormData, sex: Sex, counts: Mapping[str, int]) -> frozenset[str]:
    """Return the names that stand in the lists of the user alone, not in the results shipped."""
    shipped = [number for number, source in enumerate(data.sources) if not source.name]
    if data.origin is None or not shipped:
        return frozenset(counts) if data.sources else frozenset()
    import numpy as np

    known = data.results.loc[np.isin(data.origin, shipped) & (data.results["sex"] == sex.value), "skater"]
    return frozenset(counts) - frozenset(known)


def _counts(table: pd.DataFrame, sex: Sex) -> dict[str, int]:
    found = table.loc[table["sex"] == sex.value, "skater"].value_counts(sort=False)
    return {str(name): int(count) for name, count in found.items()}


def _initial_of_several(name: str, count: int, who: Sequence[str]) -> Fault:
    what = say(
        "{name} ({count:,} results) may be {who}: only the initial is given",
        name=quoted(name), count=count, who=listed(who, ", "),
    )  # fmt: skip
    remedy = say('Say who with --same "{name}={person}".', name=name, person=who[0])
    return Fault(say("form data"), what, remedy)


def _taken(initials: Sequence[tuple[str, str]]) -> list[Fault]:
    if not initials:
        return []
    told = [
        say("{written} is {person}", written=quoted(one), person=other)
        for one, other in initials[:_MOST_TOLD]
    ]
    what = say("known by the initial alone: {names}", names=listed(told, ", "))
    return [Fault(say("form data"), what, say("Nobody else fits. Say --same if somebody else is meant."))]


def _suggested(
    lonely: Sequence[str],
    names: Mapping[str, str],
    entrants: Sequence[str],
    same: Same,
    own: frozenset[str],
) -> list[tuple[str, Found]]:
    """Return names that are almost those of entrants without a result, or of any for lists of the user."""
    apart = {written for written, person in same if written == person}
    known = set(entrants)
    of_lonely, of_all = Persons.of(lonely), Persons.of(entrants)
    doubts = []
    for person, written in names.items():
        persons = of_all if written in own else of_lonely
        if person in known or written in apart or not persons.names:
            continue
        found = persons.find(written)
        if found.ground is Ground.DOUBT:
            doubts.append((found.suggestions[0], found))
    return doubts[:_MOST_TOLD]


def _told_suggestion(who: str, found: Found, lonely: Sequence[str]) -> Fault:
    what = _almost(found.written, who, found.why)
    if who in lonely:
        what = say(
            "{who} has no result, but {written} has: {why}",
            who=who, written=quoted(found.written), why=found.why,
        )  # fmt: skip
    return Fault(say("form data"), what, _answer(found.written, who))
