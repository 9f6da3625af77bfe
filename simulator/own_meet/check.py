"""What is wrong and what is in doubt in the draft of a meet, step by step; all of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from simulator.event import Event, Sex
from simulator.form.known_rinks import rink_doubt
from simulator.input.faults import Fault
from simulator.meet.ages import age_group
from simulator.meet.files import MAX_DAYS, MAX_PAIRS
from simulator.meet.meet import Entry
from simulator.own_meet.draft import EntryLine, MeetDraft
from simulator.own_meet.known import KnownPeople, Looked, State, count_by_event, look
from simulator.own_meet.simple_rules import rules_of_draft
from simulator.people.key import name_key
from simulator.project.inputs import files_of, impossible_inputs, missing_file
from simulator.results.dates import parse_date
from simulator.results.values import BadValue
from simulator.selection.rule_checks import RuleFault, check_rule_set
from simulator.selection.rule_set import RuleSet
from simulator.text import clean, is_name, quoted
from simulator.what_if.words import event_words
from simulator.words import Said, listed, say

Race = tuple[Sex, Event]


class MeetStep(StrEnum):
    """What a meet is put together from."""

    START = "start"
    PROGRAMME = "programme"
    ENTRIES = "entries"
    RULES = "rules"
    FORM = "form"
    CHECK = "check"


@dataclass(frozen=True)
class StepFault:
    """A fault or a doubt, and the step in which it is settled."""

    step: MeetStep
    fault: Fault


@dataclass(frozen=True)
class Checked:
    """A draft with all that is to be said of it.

    Attributes
    ----------
    looked
        Who is meant by each line of the entries.
    faults
        Why it cannot be saved and simulated yet.
    doubts
        What the user should know; names in doubt are entries left out.
    """

    draft: MeetDraft
    looked: tuple[Looked, ...]
    rules: RuleSet
    faults: tuple[StepFault, ...]
    doubts: tuple[StepFault, ...]
    races_known: int

    @cached_property
    def counts(self) -> dict[Race, tuple[int, int]]:
        """Entries and open doubts of each event."""
        return count_by_event(self.looked)

    @property
    def open_names(self) -> int:
        """Lines of the entries in doubt, which are left out."""
        return sum(one.is_open for one in self.looked)

    @property
    def entered(self) -> int:
        """Entries of the meet."""
        return sum(one.entered for one in self.looked)

    def left_open(self, step: MeetStep) -> int:
        """Return what of a step is to be settled: faults, and names in doubt."""
        if step is MeetStep.CHECK:
            return len(self.faults)
        names = self.open_names if step is MeetStep.ENTRIES else 0
        return names + sum(one.step is step for one in self.faults)

    @property
    def partly_known(self) -> tuple[Race, ...]:
        """Events of which entries may be missing: so said, or with a doubt that is open."""
        doubted = {race for race, (_, open_) in self.counts.items() if open_}
        return tuple(race for race in self.draft.events if race in doubted or race in self.draft.partly_known)


def check(draft: MeetDraft, known: KnownPeople, unread: Iterable[Fault] = ()) -> Checked:
    """Look at a draft: who is meant, what is wrong, what is in doubt.

    Parameters
    ----------
    unread
        Why its form data cannot be read, so that `known` is of others.
    """
    looked = look(draft, known)
    rules = rules_of_draft(draft)
    faults = [
        *(StepFault(MeetStep.START, one) for one in _start(draft)),
        *(StepFault(MeetStep.PROGRAMME, one) for one in _programme(draft)),
        *(StepFault(MeetStep.ENTRIES, one) for one in (*_entries(draft, looked), *_typed(draft))),
        *(StepFault(MeetStep.RULES, one.told(say("rules"))) for one in _rule_faults(draft, rules)),
        *(StepFault(MeetStep.RULES, picks_fault(text)) for text in draft.picks_typed.values() if text),
        *(StepFault(MeetStep.FORM, one) for one in (*_form(draft, known), *unread)),
    ]
    doubtful = None if known.rinks is None else rink_doubt(draft.rink, known.rinks)
    doubts = [
        *(StepFault(MeetStep.START, one) for one in [doubtful] if one is not None),
        *(StepFault(MeetStep.PROGRAMME, one) for one in draft.read.doubts),
        *(StepFault(MeetStep.ENTRIES, name_doubt(one)) for one in looked if one.is_open),
        *(StepFault(MeetStep.ENTRIES, one) for one in _one_person(looked)),
        *(StepFault(MeetStep.ENTRIES, one) for one in _ages(draft)),
        *(StepFault(MeetStep.ENTRIES, one) for one in _thin_events(draft, looked)),
        *(StepFault(MeetStep.RULES, one) for one in _rules(draft, rules)),
    ]
    return Checked(draft, looked, rules, tuple(faults), tuple(doubts), known.races)


def _start(draft: MeetDraft) -> Iterator[Fault]:
    for value, what, remedy in (
        (draft.name, say("the meet has no name"), say("Write one.")),
        (draft.rink, say("the rink is not said"), say("Write its place, such as Heerenveen.")),
    ):
        if not value.strip():
            yield Fault(say("start"), what, remedy)
        elif not is_name(value):
            yield Fault(say("start"), say("{text} is not a name", text=quoted(value)), remedy)
    if draft.first_day_typed:
        yield from _unread_day(draft.first_day_typed)
    elif draft.begins is None:
        remedy = say("Write it, or a date in the programme: a forecast takes what is dated before it.")
        yield Fault(say("start"), say("the first day is not said"), remedy)
    elif not 1900 <= draft.begins.year < 2200:
        found = say("there was no race in the year {year}", year=draft.begins.year)
        yield Fault(say("start"), found, say("Expected 1900 to 2199."))


def _unread_day(typed: str) -> Iterator[Fault]:
    """Yield what is wrong with a first day that cannot be read."""
    try:
        parse_date(typed)
    except BadValue as bad:
        yield Fault(say("start"), bad.found, bad.remedy)


def pair_fault(line: EntryLine) -> Fault:
    """Say what is wrong with the number of a pair that cannot be read."""
    source = say("entries, {event}", event=event_words(line.event, line.sex))
    found = say(
        "{skater}: {text} is not the number of a pair", skater=line.written, text=quoted(line.pair_typed)
    )
    return Fault(source, found, say("Write a whole number from 1 to {most}, or nothing.", most=MAX_PAIRS))


def _typed(draft: MeetDraft) -> Iterator[Fault]:
    """Yield what was typed of the entries and cannot be read, or is not taken over yet."""
    yield from (pair_fault(line) for line in draft.lines if line.pair_typed)
    for one in draft.typed:
        source = say("entries, {event}", event=event_words(one.event, one.sex))
        first = next(iter(one.text.split("\n")), "").strip()
        found = say("a list that begins with {text} is typed and not taken over", text=quoted(first))
        yield Fault(source, found, say("Take it over, or take it out of the field."))


def picks_fault(text: str) -> Fault:
    """Say what is wrong with names of mass start picks that cannot be read."""
    bad = next((one for one in map(clean, text.split(",")) if one and not is_name(one)), text)
    return Fault(say("rules"), say("{text} is not a name", text=quoted(bad)), say("Write names with commas."))


def _programme(draft: MeetDraft) -> Iterator[Fault]:
    yield from draft.read.faults
    if not draft.races and not draft.read.faults:
        yield Fault(
            say("programme"), say("there are no races"), say('Write one line a race: "women 1500 m".')
        )
    if draft.races and draft.races[-1].day > MAX_DAYS:
        yield Fault(say("programme"), say("a meet lasts {most} days at most", most=MAX_DAYS))


def _entries(draft: MeetDraft, looked: Iterable[Looked]) -> Iterator[Fault]:
    looked = tuple(looked)
    source = say("entries")
    seats: dict[tuple[Sex, Event, int], list[Looked]] = {}
    sexes: dict[str, Sex] = {}
    not_ridden: set[Race] = set()
    first = _first_lines(looked)
    for one in looked:
        event = event_words(one.line.event, one.line.sex)
        name = one.person or one.line.written
        if one.state is State.TWICE and not _told_twice(one, first[one.entry]):
            found = say("{skater} is entered in {event} twice", skater=name, event=event)
            yield Fault(source, found, say("Take one of the two out."))
        if one.state is State.NOT_RIDDEN and one.line.race not in not_ridden:
            not_ridden.add(one.line.race)
            found = say("{event} has entries and is not on the programme", event=event)
            yield Fault(source, found, say("Add it to the programme or take the entries out."))
        if one.line.pair is not None and (one.entered or one.is_open):
            seats.setdefault((*one.line.race, one.line.pair), []).append(one)
        if not one.entered:
            continue
        if sexes.setdefault(name_key(name), one.line.sex) is not one.line.sex:
            found = say("{skater} is entered among the women and among the men", skater=name)
            yield Fault(source, found, say("Take one of the two out."))
    for (sex, event, number), own in seats.items():
        values = {"number": number, "event": event_words(event, sex)}
        lanes = [one.line.lane for one in own if one.line.lane]
        if len(own) > 2:
            found = say("pair {number} of {event} has a third skater", **values)
            yield Fault(source, found, say("Two ride in a pair: correct the number of the pair."))
        elif len(set(lanes)) < len(lanes):
            found = say("both skaters of pair {number} of {event} start in one lane", **values)
            yield Fault(source, found, say("Correct one of the two lanes."))
    if draft.races and not any(one.entered for one in looked):
        remedy = say("Add the entries of an event: a start list, a draw or names.")
        yield Fault(source, say("nobody is entered yet"), remedy)


def _first_lines(looked: Iterable[Looked]) -> dict[Entry, Looked]:
    """Return the first line of each entry that is not passed over."""
    first: dict[Entry, Looked] = {}
    for one in looked:
        if one.state is not State.NOT_RIDDEN:
            first.setdefault(one.entry, one)
    return first


def _told_twice(one: Looked, first: Looked) -> bool:
    """Whether two lines of the files of a meet are one entry, written in two ways; as reading them does."""
    in_two_ways = one.line.written != first.line.written
    return in_two_ways and one.line.sure and first.line.sure and None in (one.line.pair, first.line.pair)


def _one_person(looked: Iterable[Looked]) -> Iterator[Fault]:
    """Yield who stands in an event twice, by names that are one person's."""
    looked = tuple(looked)
    first = _first_lines(looked)
    for one in looked:
        if one.state is State.TWICE and _told_twice(one, first[one.entry]):
            written, person = quoted(one.line.written), quoted(first[one.entry].line.written)
            found = say("{written} and {person} are taken for one skater", written=written, person=person)
            remedy = say("Write the name in one way; two people need two names.")
            yield Fault(
                say("entries, {event}", event=event_words(one.line.event, one.line.sex)), found, remedy
            )


def name_doubt(one: Looked) -> Fault:
    """Return the doubt about a name, for the command line."""
    source = say("entries, {event}", event=event_words(one.line.event, one.line.sex))
    if one.state is State.AGE:
        found = say("{skater} is new: no results are known", skater=quoted(one.person))
        return Fault(source, found, say("Say the age group: junior, neo-senior or senior."))
    who = listed(one.found.suggestions, " / ")
    found = say(
        "{written} is perhaps {names}: {why}", written=quoted(one.line.written), names=who, why=one.found.why
    )
    return Fault(source, found, say("Say who is meant, or that it is somebody else."))


def _ages(draft: MeetDraft) -> Iterator[Fault]:
    """Yield what the entries say of ages and is none; it is passed over."""
    for line in draft.lines:
        try:
            age_group(line.age, draft.begins, line.sex)
        except BadValue as bad:
            source = say("entries, {event}", event=event_words(line.event, line.sex))
            yield Fault(source, say("{skater}: {what}", skater=line.written, what=bad.found), bad.remedy)


def _thin_events(draft: MeetDraft, looked: Iterable[Looked]) -> Iterator[Fault]:
    entered = {one.line.race for one in looked if one.entered}
    empty = [event_words(event, sex) for sex, event in draft.events if (sex, event) not in entered]
    if empty and entered:
        found = say("there are no entries in {events}", events=listed(empty))
        yield Fault(say("entries"), found, say("Not simulated; its places stay open."))


def _rule_faults(draft: MeetDraft, rules: RuleSet) -> Iterator[RuleFault]:
    """Yield what is wrong with the rules; those made of a programme wait for one."""
    if draft.rules is not None or draft.races:
        yield from (one for one in check_rule_set(rules) if not one.doubt)


def _rules(draft: MeetDraft, rules: RuleSet) -> Iterator[Fault]:
    source = say("rules")
    for sex in Sex:
        ridden = {event for own, event in draft.events if own is sex}
        if not ridden:
            continue
        rows = rules.order.get(sex, ())
        asked = {event for distances in rules.points.get(sex, {}).values() for event in distances}
        asked |= {*rules.start_places.get(sex, {}), *(raced.event for row in rows for raced in row.asks)}
        missing = [row.event for row in rows if row.event.is_distance and row.event not in ridden]
        for event in dict.fromkeys(missing):
            found = say("{event} is in the order and not on the programme", event=event_words(event, sex))
            yield Fault(source, found, say("Its rows stay open."))
        for event in [event for event in Event if event in ridden]:
            if event not in asked:
                found = say("{event} is on the programme and not in the rules", event=event_words(event, sex))
                yield Fault(source, found, say("Nothing is won in it."))
        picks = len(rules.pick_rows(sex)) - len(draft.mass_start_picks.get(sex, ()))
        if picks > 0 and any(line.sex is sex for line in draft.lines):  # before there is nobody to name
            whose = say("women") if sex is Sex.W else say("men")
            found = say("pick rows of the {sex} without a name: {count}", count=picks, sex=whose)
            yield Fault(source, found, say("They stay open, or the committee names somebody later."))


def _form(draft: MeetDraft, known: KnownPeople) -> Iterator[Fault]:
    yield from impossible_inputs(draft.inputs)
    for file in files_of(draft.inputs):
        fault = missing_file(file)
        if fault is not None:
            yield fault
    if not known.races:
        remedy = say("Take the results shipped with the program, or add a file.")
        yield Fault(say("form data"), say("no results are known"), remedy)


def step_words(step: MeetStep, checked: Checked) -> Said | str:
    """Return what a step has come to, in one line."""
    draft, left = checked.draft, checked.left_open(step)
    if step is MeetStep.START:
        return draft.name or (say("nothing yet") if not draft.begun_from else draft.begun_from)
    if step is MeetStep.PROGRAMME:
        days, events = len({race.day for race in draft.races}), len(draft.events)
        if days == 1:
            return say("1 day, 1 event") if events == 1 else say("1 day, {events} events", events=events)
        return say("{days} days, {events} events", days=days, events=events)
    if step is MeetStep.ENTRIES:
        if checked.open_names == 1:
            return say("1 doubt left")
        if checked.open_names:
            return say("{count:,} doubts left", count=checked.open_names)
        return say("1 entry") if checked.entered == 1 else say("{count:,} entries", count=checked.entered)
    if step is MeetStep.RULES:
        return checked.rules.title if draft.rules is not None else say("the first of each event")
    if step is MeetStep.FORM:
        return say("{count:,} races", count=checked.races_known)
    if left:
        return say("1 thing to settle") if left == 1 else say("{count:,} things to settle", count=left)
    return say("ready")
