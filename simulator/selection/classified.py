"""The selection of a meet that was ridden: one tournament, from its classification; picks not made in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from simulator.event import Event, Sex
from simulator.meet.results_file import Classified, positions_of
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.field import NO_PLACE, EventField, Index
from simulator.selection.raced_rows import RacedMeet
from simulator.selection.reasons import event_text, pick_text
from simulator.selection.rule_set import RuleSet
from simulator.selection.select import Selection, select
from simulator.selection.sex_rules import sex_rules
from simulator.words import Said, say

ABSENT = ("dns", "withdrawn")


def select_classified(
    rules: RuleSet,
    committee: Committee,
    sex: Sex,
    classification: Mapping[tuple[Sex, Event], Sequence[Classified]],
    raced: RacedMeet | None = None,
) -> Selection:
    """Select the team of one sex from real results; the committee makes every pick with a chance.

    Of skaters who tied, the one who stands first in the classification goes first.

    Parameters
    ----------
    classification
        As `simulator.meet.results_file.MeetResults.classified` returns it.
    raced
        Its races, where rows hang on single ones or on times.

    Raises
    ------
    InputRefused
        When there are too many skaters.
    """
    ridden = {event: events for (own, event), events in classification.items() if own is sex}
    entered = tuple(dict.fromkeys(own.skater for event in Event for own in ridden.get(event, ())))
    one_sex = sex_rules(rules, committee, sex, entered)
    fields = {}
    for event, classified in ridden.items():
        fields[event] = _field(classified, one_sex.skaters)
        if raced is not None and event.is_distance:
            names = [own.skater for own in classified]
            met = raced.met(rules, sex, event, names)
            fields[event] = replace(fields[event], races=raced.races(event, names), met=met)
    return select(one_sex, fields, 1)


def _field(classified: Sequence[Classified], skaters: Sequence[str]) -> EventField:
    positions = np.full((len(classified), 1), NO_PLACE)
    placed = [start for start, own in enumerate(classified) if own.place is not None]
    positions[placed, 0] = positions_of(classified)

    def where(*statuses: str, in_a_run: bool = True) -> Index:
        found = [
            i
            for i, own in enumerate(classified)
            if own.status in statuses or (in_a_run and not own.in_a_run.isdisjoint(statuses))
        ]
        return np.array(found, np.int64)

    numbers = np.array([skaters.index(own.skater) for own in classified], np.int64)
    return EventField(numbers, positions, where("fell"), where("dq"), where(*ABSENT, in_a_run=False))


def picks_not_made(selection: Selection) -> Iterator[str]:
    """Tell which picks were not made in the only tournament of a selection, and why.

    Parameters
    ----------
    selection
        Of one tournament, in which the committee makes every pick with a chance.
    """
    one = selection.at(0)
    made = 0
    for number, rule in enumerate(one.rules.picks):
        if number in one.picked:
            made += 1
        elif rule.chance > 0:
            full = made == one.rules.max_picks
            why = say("the rules allow {made}", made=made) if full else _why_not(one, number, rule)
            pick = pick_text(rule, _one_of(rule))
            yield say("Not made ({sex}): {pick}: {why}.", sex=rule.sex, pick=pick, why=why)


def no_longer_starts(selection: Selection) -> Iterator[str]:
    """Tell whom the committee named for the mass start or the pursuit who has a ticket and no place in it."""
    one = selection.at(0)
    for event, held in one.start_places.items():
        if event.is_distance:
            continue
        starts = {int(skater) for skater in held.skaters[held.holds[:, 0]]}
        trios = [
            skater
            for number, rule in enumerate(one.rules.picks)
            if number in one.picked and rule.kind is PickKind.PURSUIT and event is Event.TEAM_PURSUIT
            for skater in one.rules.named[number]
        ]
        for skater in dict.fromkeys([*one.rules.starters.get(event, ()), *trios]):
            if skater not in starts and one.ticket[skater, 0] and (event, skater) not in one.rules.declined:
                yield say(
                    "{skater} no longer fits in the {event} ({sex}): {count} start there.",
                    skater=one.rules.skaters[skater],
                    event=event_text(event),
                    sex=one.rules.sex,
                    count=len(starts),
                )


def _one_of(rule: PickRule) -> str:
    return " or ".join([", ".join(rule.skaters[:-1]), rule.skaters[-1]] if rule.skaters[1:] else rule.skaters)


def _why_not(one: Selection, number: int, rule: PickRule) -> Said:
    if rule.event is None:
        return (
            say("all have a ticket already") if rule.kind is PickKind.PURSUIT else say("has a ticket already")
        )
    skaters = one.rules.named[number]
    if _holds_place(one, rule.event, skaters[0]):
        return say("holds a start place there already")
    if rule.kind is PickKind.CALAMITY and not _was_struck(one, rule.event, skaters[0]):
        return say("no fall, disqualification or missed start there")
    return say("picks hold every start place there")


def _holds_place(one: Selection, event: Event, skater: int) -> bool:
    held = one.places.get(event, ())[: one.rules.start_places[event]]
    return any(place[0] == skater for place in held)


def _was_struck(one: Selection, event: Event, skater: int) -> bool:
    field = one.fields.get(event)
    start = field.start_of(skater) if field is not None else None
    return field is not None and start is not None and len(field.struck(start)) > 0
