"""Rules made of a programme: the first of each event, or of a classification, win its places."""

from __future__ import annotations

from collections import Counter
from datetime import date

from simulator.event import Event, Sex
from simulator.own_meet.draft import MeetDraft
from simulator.selection.prize import InWords, Prize, Won
from simulator.selection.rows import Row
from simulator.selection.rule_set import NO_CAP, Refill, RuleSet, Runs, Selected, Ties
from simulator.words import say

PLACES, PLACES_LONGEST = 3, 2
LONGEST = {Sex.W: Event.D5000, Sex.M: Event.D10000}
SPRINT = (Event.D500, Event.D1000, Event.D500, Event.D1000)
ALLROUND = {
    Sex.W: (Event.D500, Event.D3000, Event.D1500, Event.D5000),
    Sex.M: (Event.D500, Event.D5000, Event.D1500, Event.D10000),
}
_PRIZE = Prize(Won.START_PLACE, meet=InWords("next meet", "volgende wedstrijd"))


def rules_of_draft(draft: MeetDraft) -> RuleSet:
    """Return the rules of a draft, or those made of its programme."""
    return draft.rules if draft.rules is not None else simple_rules(draft)


def simple_rules(draft: MeetDraft) -> RuleSet:
    """Return rules by which the first three of each event win a start place, two at the longest one.

    Where the programme of a sex is that of a sprint or an allround championship, the first three of its
    classification do. Rows stand place by place, the events of one place short to long; there is no cap.
    """
    start_places: dict[Sex, dict[Event, int]] = {sex: {} for sex in Sex}
    order: dict[Sex, tuple[Row, ...]] = dict.fromkeys(Sex, ())
    runs: dict[Sex, dict[Event, Runs]] = {}
    points: dict[Sex, dict[Event, tuple[Event, ...]]] = {}
    there = tuple(sex for sex in Sex if any(race.sex is sex for race in draft.races))
    for sex in there:
        ridden = Counter(race.event for race in draft.races if race.sex is sex)
        classified = _classification(sex, ridden)
        events = [event for own, event in draft.events if own is sex] if classified is None else [classified]
        places = {event: PLACES_LONGEST if event is LONGEST[sex] else PLACES for event in events}
        rows = [
            (event, place) for place in range(1, PLACES + 1) for event in events if place <= places[event]
        ]
        start_places[sex] = places
        order[sex] = tuple(Row(number, *row) for number, row in enumerate(rows, start=1))
        best = {event: Runs.BEST_OF_TWO for event in Event if ridden[event] == 2}
        if best:
            runs[sex] = best
        if classified is not None:
            points[sex] = {classified: SPRINT if classified is Event.SPRINT else ALLROUND[sex]}
    alone = {Sex.W: Selected.WOMEN, Sex.M: Selected.MEN}
    return RuleSet(
        id=f"{draft.identifier}-places",
        name=say("The first of each event"),
        valid_from=draft.begins or date(2000, 1, 1),
        cap=dict.fromkeys(Sex, NO_CAP),
        max_picks=dict.fromkeys(Sex, 0),
        refill=Refill.NEXT_PLACED,
        ties=Ties.LOT,
        source=say("Made of the programme: the first three of each event, two at the longest one."),
        start_places=start_places,
        order=order,
        runs=runs,
        points=points,
        selected=alone[there[0]] if len(there) == 1 else Selected.BOTH,
        prize=_PRIZE,
    )


def _classification(sex: Sex, ridden: Counter[Event]) -> Event | None:
    """Return the classification that a programme is ridden for; None for none."""
    if ridden == Counter(SPRINT):
        return Event.SPRINT
    return Event.ALLROUND if ridden == Counter(ALLROUND[sex]) else None
