"""A meet that was ridden, ready for the selection: results, the rules that hold, the committee."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.meet.description import Description, read_description
from simulator.meet.folder import MeetFolder
from simulator.meet.results_file import Classified, MeetResults, load_results
from simulator.people.persons import Persons
from simulator.people.same import Same
from simulator.selection.classified import no_longer_starts, picks_not_made, select_classified
from simulator.selection.committee import Committee
from simulator.selection.field import NOBODY
from simulator.selection.pick_checks import impossible_picks, undecided_picks
from simulator.selection.picks_file import (
    read_committee,
    unknown_skaters,
    with_known_names,
    with_picks_of_meet,
)
from simulator.selection.prize import USUAL, Prize
from simulator.selection.raced_rows import RacedMeet, missing_races, raced_of, with_sums
from simulator.selection.reasons import event_text
from simulator.selection.rule_file import (
    available_rule_sets,
    load_rule_set,
    rules_of_meet,
    with_known_holders,
)
from simulator.selection.rule_set import Occasion, RuleSet
from simulator.selection.story import Story, story_of
from simulator.text import file_name
from simulator.words import say

Classification = Mapping[tuple[Sex, Event], tuple[Classified, ...]]


@dataclass(frozen=True)
class RealMeet:
    """What the selection after a real meet is made from.

    Attributes
    ----------
    notes
        What was assumed, in sentences for the user.
    raced
        Races of each sex, time by time.
    """

    rules: RuleSet
    committee: Committee
    classified: Classification
    notes: tuple[str, ...]
    raced: Mapping[Sex, RacedMeet] = field(default_factory=dict)


def load_real_meet(
    results: str, rules: str | None = None, picks: Path | None = None, same: Same = ()
) -> RealMeet:
    """Load results, rules and picks of a meet that was ridden.

    Parameters
    ----------
    results
        A table of results, or a meet as for `simulator.meet.files.load_meet`.
    rules
        Identifier or file of the rule set; None for that of the meet in whose folder the results
        lie, else the shipped one that held on the last day of the results.
    picks
        What the committee decided. The mass start picks of the meet in whose folder the results
        lie hold too, unless the file has some of that sex.
    same
        What is said of names: as written, and who is meant.

    Raises
    ------
    InputRefused
        With every fault of the first input that cannot be used, or when the selection would hang on
        what the inputs do not say.
    """
    happened = load_results(results, same)
    meet = _described(happened.meet)
    rule_set, notes = _rules(rules, happened, meet)
    single = {(sex, event) for sex in Sex for event in DISTANCES if rule_set.runs_of(sex, event) == 1}
    classified = happened.classified(single)
    rule_set = with_known_holders(rule_set, {sex: _persons(classified, sex, same) for sex in Sex})
    committee, more = _committee(picks, classified, rule_set, meet, same)
    notes += [*happened.notes, *more]
    if not any(classified.values()):
        refuse_if_any(
            [Fault(happened.source, say("there is not a single result"), say("Add those of the meet."))]
        )
    raced = {sex: raced_of(happened, classified, sex) for sex in Sex}
    notes += [
        say(
            "The {event} classification ({sex}) is empty: the results tell no second race of the "
            "{distance} m.",
            event=event.value,
            sex=sex,
            distance=distance,
        )
        for sex, event, distance in missing_races(rule_set, raced)
    ]
    classified = with_sums(rule_set, classified, raced)
    undecided = [*undecided_picks(rule_set, committee), *_undecided_ties(happened, rule_set, classified)]
    refuse_if_any([*impossible_picks(rule_set, committee), *undecided])
    notes += [*_gaps(rule_set, classified, committee), *_other_ties(rule_set, classified)]
    return RealMeet(rule_set, committee, classified, tuple(notes), raced)


@dataclass(frozen=True)
class RealSelection:
    """The selection of one sex after a real meet.

    Attributes
    ----------
    out
        Who held a row of the order, before the picks or after them, and has no ticket, best row
        first.
    not_made
        Picks of the committee that were not made and why, in sentences for the user.
    """

    story: Story
    out: tuple[str, ...]
    not_made: tuple[str, ...]
    cap: int
    start_places: Mapping[Event, int]
    prize: Prize = USUAL


def select_real_meet(meet: RealMeet, sex: Sex) -> RealSelection:
    """Select the team of one sex.

    Raises
    ------
    InputRefused
        When there are too many skaters.
    """
    selection = select_classified(meet.rules, meet.committee, sex, meet.classified, meet.raced.get(sex))
    story = story_of(selection)
    skaters = selection.rules.skaters
    held: dict[str, None] = {}
    for i in range(len(selection.rules.rows)):
        for walk in (selection.before, selection.walk):
            holder = int(walk.holders[i, 0])
            if holder != NOBODY and skaters[holder] not in story.team:
                held[skaters[holder]] = None
    return RealSelection(
        story,
        tuple(held),
        (*picks_not_made(selection), *no_longer_starts(selection)),
        meet.rules.tickets(sex),
        meet.rules.start_places[sex],
        meet.rules.prize,
    )


def _described(folder: MeetFolder | None) -> Description | None:
    if folder is None:
        return None
    faults: list[Fault] = []
    description = read_description(folder, faults)
    refuse_if_any(faults)
    return description


def _rules(wanted: str | None, happened: MeetResults, meet: Description | None) -> tuple[RuleSet, list[str]]:
    if wanted is not None:
        return load_rule_set(wanted), []
    if meet is not None and happened.meet is not None:
        rules = rules_of_meet(happened.meet, meet.rule_set)
        told = say("Rules: {rules} ({id}), those of {meet}.", rules=rules.name, id=rules.id, meet=meet.name)
        return rules, [told]
    day = happened.last_day
    every = (load_rule_set(name) for name in available_rule_sets())
    shipped = [
        rules for rules in every if rules.occasion is Occasion.OLYMPIC
    ]  # others are named by who wants them
    valid = [rules for rules in shipped if day is not None and rules.valid_from <= day]
    if not valid:
        found = (
            say("the results have no date")
            if day is None
            else say("no shipped rule set holds on {day}", day=day)
        )
        known = ", ".join(rules.id for rules in shipped)
        raise InputRefused(
            [Fault(happened.source, found, say("Say which with --rules; shipped are {known}.", known=known))]
        )
    rules = max(valid, key=lambda rules: rules.valid_from)
    told = say("Rules: {rules} ({id}), those that held on {day}.", rules=rules.name, id=rules.id, day=day)
    return rules, [told]


def _committee(
    picks: Path | None,
    classified: Classification,
    rules: RuleSet,
    meet: Description | None,
    same: Same,
) -> tuple[Committee, list[str]]:
    known = {sex: _skaters(classified, sex) for sex in Sex}
    persons = {sex: _persons(classified, sex, same) for sex in Sex}
    committee = Committee() if picks is None else read_committee(picks, file_name(picks), known, same)
    committee, notes = with_known_names(committee, persons)
    notes += [
        say(
            "{skater} is named by the committee and stands in none of the results ({sex}).",
            skater=skater,
            sex=sex,
        )
        for sex, skater in unknown_skaters(committee, known)
    ]
    if meet is None:
        return committee, notes
    named = {
        sex: tuple(persons[sex].person(name) for name in names[: len(rules.pick_rows(sex))])
        for sex, names in meet.mass_start_picks.items()
    }
    notes += [
        say(
            "Mass start pick ({sex}), from {meet}: {skaters}.",
            sex=sex,
            meet=meet.name,
            skaters=", ".join(skaters),
        )
        for sex, skaters in named.items()
        if skaters and not committee.mass_start(sex)
    ]
    return with_picks_of_meet(committee, named), notes


def _skaters(classified: Classification, sex: Sex) -> dict[str, None]:
    return dict.fromkeys(
        skater.skater for (own, _), event in classified.items() if own is sex for skater in event
    )


def _persons(classified: Classification, sex: Sex, same: Same) -> Persons:
    return Persons.of(_skaters(classified, sex), dict(same))


def _undecided_ties(happened: MeetResults, rules: RuleSet, classified: Classification) -> Iterator[Fault]:
    """Ties on places that give a start place: somebody has to decide them."""
    for sex, event, place, skaters in _ties(rules, classified):
        if event.is_distance and place <= rules.start_places[sex].get(event, 0):
            found = say(
                "{skaters} share place {place} of the {event} m ({sex})",
                skaters=" and ".join(skaters),
                place=place,
                sex=sex,
                event=event,
            )
            remedy = say("Give them different places in the file, as it was decided.")
            yield Fault(happened.source, found, remedy)


def _other_ties(rules: RuleSet, classified: Classification) -> list[str]:
    sums: list[str] = [
        say(
            "{skaters} share place {place} of the {event} classification ({sex}); they stand in the order "
            "of the file.",
            skaters=" and ".join(skaters),
            place=place,
            sex=sex,
            event=event.value,
        )
        for sex, event, place, skaters in _ties(rules, classified)
        if event.is_classification
    ]
    return sums + [
        say(
            "{skaters} share place {place} of the {event} m ({sex}); should it matter who gets "
            "a free start place, they stand in the order of the file.",
            skaters=" and ".join(skaters),
            place=place,
            sex=sex,
            event=event,
        )
        for sex, event, place, skaters in _ties(rules, classified)
        if event.is_distance and place > rules.start_places[sex].get(event, 0)
    ]


def _gaps(rules: RuleSet, classified: Classification, committee: Committee) -> Iterator[str]:
    """Rows of the order on which nobody stands, as far as results and picks tell."""
    for sex in Sex:
        if not any(own is sex for own, _ in classified):
            women, men = say("There are no results of women."), say("There are no results of men.")
            yield women if sex is Sex.W else men
            continue
        for row in rules.pick_rows(sex)[len(committee.mass_start(sex)) :]:
            yield say(
                "Row {row} ({sex}) is empty: nobody is named for the mass start.", row=row.number, sex=sex
            )
        for row in rules.order[sex]:
            placed = {skater.place for skater in classified.get((sex, row.event), ())}
            if row.is_pick or row.okt_place in placed or rules.beforehand(sex, row.event):
                continue
            if row.besides:  # told with the row itself
                continue
            if not row.event.is_distance:
                yield say(
                    "Row {row} ({sex}) is empty: nobody took place {place} of the {event}.",
                    row=row.number,
                    sex=sex,
                    place=row.okt_place,
                    event=event_text(row.event),
                )
                continue
            yield say(
                "Row {row} ({sex}) is empty: the results name nobody at place {place} of the {event} m.",
                row=row.number,
                sex=sex,
                place=row.okt_place,
                event=row.event,
            )


def _ties(rules: RuleSet, classified: Classification) -> Iterator[tuple[Sex, Event, int, list[str]]]:
    for (sex, event), skaters in classified.items():
        if event not in rules.start_places[sex]:
            continue
        for place, group in groupby((s for s in skaters if s.place), key=lambda skater: skater.place):
            tied = [skater.skater for skater in group]
            if place and len(tied) > 1:
                yield sex, event, place, tied
