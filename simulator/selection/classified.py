"""The selection of a meet that was ridden: one tournament, from its classification."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from simulator.event import Event, Sex
from simulator.meet.results_file import Classified, positions_of
from simulator.selection.committee import Committee
from simulator.selection.field import NO_PLACE, EventField, Index
from simulator.selection.rule_set import RuleSet
from simulator.selection.select import Selection, select
from simulator.selection.sex_rules import sex_rules

ABSENT = ("dns", "withdrawn")


def select_classified(
    rules: RuleSet,
    committee: Committee,
    sex: Sex,
    classification: Mapping[tuple[Sex, Event], Sequence[Classified]],
) -> Selection:
    """Select the team of one sex from real results; the committee makes every pick with a chance.

    Of skaters who tied, the one who stands first in the classification goes first.

    Parameters
    ----------
    classification
        As `simulator.meet.results_file.MeetResults.classified` returns it.

    Raises
    ------
    InputRefused
        When there are too many skaters.
    """
    ridden = {event: events for (own, event), events in classification.items() if own is sex}
    entered = tuple(dict.fromkeys(own.skater for event in Event for own in ridden.get(event, ())))
    one_sex = sex_rules(rules, committee, sex, entered)
    fields = {event: _field(classified, one_sex.skaters) for event, classified in ridden.items()}
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
