"""Who is meant by each line of the entries: known skaters, doubts, and new ones."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import pandas as pd

from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.form.known_rinks import known_rinks
from simulator.meet.ages import age_group
from simulator.meet.meet import AgeGroup, Entry
from simulator.own_meet.draft import EntryLine, MeetDraft
from simulator.people.key import PARTICLES, key_words
from simulator.people.persons import Found, Ground, Persons
from simulator.results.values import BadValue


@dataclass(frozen=True)
class KnownPeople:
    """The skaters of whom something is known.

    Attributes
    ----------
    results
        Number of results of each, by sex and name; 0 where only a best or an age is known.
    races
        Results of all of them.
    rinks
        See `simulator.form.known_rinks`; None where nobody looked.
    """

    results: Mapping[Sex, Mapping[str, int]]
    races: int = 0
    rinks: frozenset[str] | None = None

    @classmethod
    def of(cls, form: FormData) -> KnownPeople:
        """Return who is known in form data."""
        found: dict[Sex, dict[str, int]] = {}
        for sex in Sex:
            own = form.results.loc[form.results["sex"] == sex.value, "skater"].value_counts()
            found[sex] = {str(name): int(count) for name, count in own.items()}
            for table in (form.personal_bests, form.skaters):
                if isinstance(table, pd.DataFrame):
                    for name in table.loc[table["sex"] == sex.value, "skater"]:
                        found[sex].setdefault(str(name), 0)
        return cls(found, len(form.results), known_rinks(form.results))

    @cached_property
    def _persons(self) -> dict[Sex, Persons]:
        return {sex: Persons.of(names) for sex, names in self.results.items()}

    def persons(self, sex: Sex, same: Mapping[str, str]) -> Persons:
        """Return the skaters of one sex, with what is said of names."""
        bare = self._persons.get(sex) or Persons((), {})
        return bare if not same else Persons(bare.names, dict(same))


class State(StrEnum):
    """What is known of a line of the entries."""

    KNOWN = "known"
    NEW = "new"
    """Nothing is known of the skater but the age group, or that it is settled."""
    WHO = "who"
    """It is in doubt who is meant."""
    AGE = "age"
    """Nothing is known of the skater, not even the age group."""
    TWICE = "twice"
    """The skater is entered in the event already."""
    NOT_RIDDEN = "not_ridden"
    """The event is not on the programme."""
    RESERVE = "reserve"


DOUBTS = frozenset((State.WHO, State.AGE))


@dataclass(frozen=True)
class Looked:
    """A line of the entries and who is meant.

    Attributes
    ----------
    person
        Who is entered, or would be; empty while that is in doubt.
    found
        On what ground.
    results
        How many results the person has.
    """

    line: EntryLine
    state: State
    person: str
    found: Found
    results: int = 0
    age_group: AgeGroup | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a doubt for the user to settle."""
        return self.state in DOUBTS

    @property
    def entered(self) -> bool:
        """Whether the line is an entry of the meet."""
        return self.state in (State.KNOWN, State.NEW)

    @property
    def entry(self) -> Entry:
        """The entry."""
        return Entry(self.line.sex, self.line.event, self.person or self.line.written)


def look(draft: MeetDraft, known: KnownPeople) -> tuple[Looked, ...]:
    """Return who is meant by each line of a draft, in its order."""
    looker = _Looker(draft, known)
    return tuple(map(looker.look, draft.lines))


class _Looker:
    def __init__(self, draft: MeetDraft, known: KnownPeople) -> None:
        same = dict(draft.same)
        self._known = known
        self._persons = {sex: known.persons(sex, same) for sex in Sex}
        self._ages = {(one.sex, _words(one.skater)): one.age_group for one in draft.new_skaters}
        self._new: dict[tuple[Sex, tuple[str, ...]], str] = {}
        for one in draft.new_skaters:
            self._new.setdefault((one.sex, _words(one.skater)), one.skater)
        self._ridden = set(draft.events)
        self._seen: set[Entry] = set()
        self._found: dict[tuple[Sex, str, bool], Found] = {}
        self._told: dict[tuple[Sex, tuple[str, ...]], AgeGroup] = {}
        for line in draft.lines:
            with suppress(BadValue):
                if (group := age_group(line.age, draft.begins, line.sex)) is not None:
                    name = self._find(line).person or line.written
                    self._told.setdefault((line.sex, _words(name)), group)

    def _find(self, line: EntryLine) -> Found:
        key = line.sex, line.written, line.sure
        if key not in self._found:
            persons = self._persons[line.sex]
            self._found[key] = persons.sure(line.written) if line.sure else persons.find(line.written)
        return self._found[key]

    def look(self, line: EntryLine) -> Looked:
        looked = self._of(line, self._find(line))
        if line.race not in self._ridden:
            return replace(looked, state=State.NOT_RIDDEN)
        if looked.entry in self._seen:
            return replace(looked, state=State.TWICE)
        self._seen.add(looked.entry)
        return replace(looked, state=State.RESERVE) if line.reserve else looked

    def _of(self, line: EntryLine, found: Found) -> Looked:
        results = self._known.results.get(line.sex, {})
        if found.person is not None and found.person in results:
            return Looked(line, State.KNOWN, found.person, found, results[found.person])
        name = found.person or line.written
        words = _words(name)
        age = self._ages.get((line.sex, words))
        # By an age somebody is said to be new; a list may tell the ages of those who are known as well.
        if found.ground is Ground.DOUBT and not line.sure and age is None:
            return Looked(line, State.WHO, "", found)
        age = age or self._told.get((line.sex, words))
        person = self._new.setdefault((line.sex, words), tidied(name))
        state = State.NEW if line.sure or age is not None else State.AGE
        return Looked(line, state, person, found, 0, age)


def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(key_words(name)))


def tidied(name: str) -> str:
    """Return a name as it is written in running text: ``DE JONG Michelle`` as ``Michelle de Jong``."""
    last, comma, first = name.partition(",")
    if comma and first.strip():
        return " ".join(map(_quiet, (*first.split(), *last.split())))
    words = name.split()
    loud = [word for word in words if _is_loud(word)]
    quiet = [word for word in words if not _is_loud(word)]
    return " ".join(map(_quiet, (*quiet, *loud)))


def _is_loud(word: str) -> bool:
    return word.upper() == word and sum(letter.isalpha() for letter in word) > 1


def _quiet(word: str) -> str:
    if not _is_loud(word):
        return word
    if word.casefold().strip("'’") in PARTICLES:
        return word.lower()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def count_by_event(looked: tuple[Looked, ...]) -> dict[tuple[Sex, Event], tuple[int, int]]:
    """Return how many lines of each event are entered, and how many are in doubt."""
    counts: dict[tuple[Sex, Event], tuple[int, int]] = {}
    for one in looked:
        entered, open_ = counts.get(one.line.race, (0, 0))
        counts[one.line.race] = entered + one.entered, open_ + one.is_open
    return counts
