"""One sex in one part of the tournaments: events ridden, order walked, all counted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.engine.buffers import Buffers
from simulator.engine.counts import PartCounts, SexCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.fingerprint import fingerprint
from simulator.engine.incidents import PICK
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.engine.points import Classification, classed, classifications
from simulator.engine.races import positions_by_lot
from simulator.engine.riding import Riding, SexRaces, prepare_races
from simulator.engine.streams import Draws, Stream, hashed_uniform, pick_stream
from simulator.event import Event, Sex
from simulator.selection.board import Luck
from simulator.selection.field import EventField, Index
from simulator.selection.order_counts import count_order
from simulator.selection.select import Selection, select
from simulator.selection.sex_rules import SexRules, sex_rules


@dataclass(frozen=True)
class SexPlan:
    """One sex of a plan in the form the parts need: arrays and indices instead of names.

    Attributes
    ----------
    plan
        What it was made from.
    pick_streams
        Stream of the committee's luck with each pick rule.
    classifications
        What is made of several distances.
    """

    plan: Plan
    races: SexRaces
    rules: SexRules
    pick_streams: tuple[Stream, ...]
    classifications: tuple[Classification, ...] = ()

    @cached_property
    def known_by(self) -> bytes:
        """Fingerprint of all that decides what it gives: the events, and what its selection goes by.

        An edit of the rules of the other sex is none of its own.
        """
        forecast, races = self.races.forecast, self.races
        fields = [(event.event, forecast.entry_skater[event.entries]) for event in races.events]
        return fingerprint(
            sorted(races.known_by.items()), fields, forecast.skaters, races.sex,
            self.rules, self.pick_streams, self.classifications,
        )  # fmt: skip

    @property
    def sex(self) -> Sex:
        """Women or men."""
        return self.races.sex


def prepare(plan: Plan, sex: Sex) -> SexPlan:
    """Turn names into indices once, before the first part.

    Raises
    ------
    InputRefused
        When there are too many skaters or entries, or a pair names a skater who is not entered.
    """
    races = prepare_races(plan, sex)
    rules = sex_rules(plan.rules, plan.committee, sex, plan.forecasts[sex].skaters)
    streams = tuple(pick_stream(sex, rule.kind, rule.event, rule.skaters) for rule in rules.picks)
    return SexPlan(plan, races, rules, streams, classifications(plan.rules, races))


@dataclass(frozen=True)
class SexBlock:
    """Result arrays of one sex in one part: every event and the selection, tournament by tournament."""

    events: dict[Event, EventBlock]
    selection: Selection


def simulate_part(
    plan: SexPlan,
    seed: int,
    part: Part,
    control: Control = UNHINDERED,
    buffers: Buffers | None = None,
) -> SexBlock:
    """Ride all events of the sex, or look them up, and select.

    Parameters
    ----------
    buffers
        Where large arrays are kept from part to part.

    Raises
    ------
    Cancelled
        Before a run of an event, as soon as the control says so.
    """
    riding = Riding(plan.races, seed, part, control, buffers)
    return select_in_block(plan, riding.draws, riding.events())


def select_in_block(plan: SexPlan, draws: Draws, events: dict[Event, EventBlock]) -> SexBlock:
    """Select after all events were ridden.

    The committee's luck is a number of each rule and tournament that no other draw shares, so
    that switching a rule on moves nothing else.
    """

    return SexBlock(
        events, select(plan.rules, fields_of(plan, draws, events), draws.tournaments, luck_of(plan, draws))
    )


def luck_of(plan: SexPlan, draws: Draws) -> Luck:
    """Return the committee's luck with each rule."""

    def luck(rule: int, columns: Index) -> NDArray[np.float64]:
        [key] = draws.keys(plan.pick_streams[rule : rule + 1])
        return hashed_uniform(key, columns, PICK)

    return luck


def fields_of(plan: SexPlan, draws: Draws, events: dict[Event, EventBlock]) -> dict[Event, EventField]:
    """Return who stands where in every event and classification, once all were ridden."""
    forecast = plan.races.forecast
    fields = {
        races.event: field_of(forecast.entry_skater[races.entries], events[races.event])
        for races in plan.races.events
    }
    return fields | {own.event: classed(own, events, draws) for own in plan.classifications}


def field_of(skaters: Index, ridden: EventBlock) -> EventField:
    """Return who stands where in an event that was ridden."""
    return EventField(
        skaters,
        ridden.positions,
        ridden.fell,
        ridden.disqualified,
        ridden.absent,
        lambda columns: positions_by_lot(ridden.positions, ridden.keys, columns),
        ridden.times.races,
        ridden.times.met,
    )


def count_block(block: SexBlock) -> PartCounts:
    """Count what one part gave."""
    selection = block.selection
    events = {event: own.counts for event, own in block.events.items()}
    medians = {event: own.medians_ms for event, own in block.events.items() if own.medians_ms is not None}
    return PartCounts(
        SexCounts(selection.tournaments, count_order(selection), events),
        medians or None,
        np.packbits(selection.ticket, axis=1),
    )
