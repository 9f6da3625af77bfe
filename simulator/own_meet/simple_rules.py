"""Rules made of a programme: the first of each event win its places, where no rule set is chosen."""

from __future__ import annotations

from datetime import date

from simulator.event import Event, Sex
from simulator.own_meet.draft import MeetDraft
from simulator.selection.rows import Row
from simulator.selection.rule_set import Refill, RuleSet, Runs, Ties
from simulator.words import say

PLACES, PLACES_LONGEST = 3, 2
LONGEST = {Sex.W: Event.D5000, Sex.M: Event.D10000}


def rules_of_draft(draft: MeetDraft) -> RuleSet:
    """Return the rules of a draft, or those made of its programme."""
    return draft.rules if draft.rules is not None else simple_rules(draft)


def simple_rules(draft: MeetDraft) -> RuleSet:
    """Return rules by which the first three of each event win a place, two at the longest one.

    Rows stand place by place, the events of one place short to long; the cap is as many as there are rows,
    so that no place is lost. A sex without events has a row that nobody can fill.
    """
    twice = {(race.sex, race.event) for race in draft.races if race.run == 2}
    start_places, order, runs = {}, {}, {}
    for sex in Sex:
        events = [event for own, event in draft.events if own is sex] or [Event.D500]
        places = {event: PLACES_LONGEST if event is LONGEST[sex] else PLACES for event in events}
        rows = [
            (event, place) for place in range(1, PLACES + 1) for event in events if place <= places[event]
        ]
        start_places[sex] = places
        order[sex] = tuple(Row(number, *row) for number, row in enumerate(rows, start=1))
        best = {event: Runs.BEST_OF_TWO for event in events if (sex, event) in twice}
        if best:
            runs[sex] = best
    return RuleSet(
        id=f"{draft.identifier}-places",
        name=say("The first of each event"),
        valid_from=draft.begins or date(2000, 1, 1),
        cap={sex: len(rows) for sex, rows in order.items()},
        max_picks=0,
        refill=Refill.NEXT_PLACED,
        ties=Ties.LOT,
        source=say("Made of the programme: the first three of each event, two at the longest one."),
        start_places=start_places,
        order=order,
        runs=runs,
    )
