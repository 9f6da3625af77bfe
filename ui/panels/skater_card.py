"""What the skater's dock shows, as plain values taken from an outcome and a plan."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.event import Event, Sex
from simulator.tally import Outcome, Route, SkaterChance
from ui.what_ifs import ASSUMPTIONS, Assumption, WhatIfs
from ui.words import event_name

if TYPE_CHECKING:
    from simulator.main_job import Plan

PLACES_SHOWN = 3


@dataclass(frozen=True)
class DistanceLine:
    """Chances of the skater in one event of the sex.

    Attributes
    ----------
    entered
        Whether the skater is entered; when not, the rest is empty.
    start_place
        Chance of an Olympic start there.
    places
        Chances of the first three places; fewer when fewer are entered.
    median_time_s
        Median of the times that count, s.
    """

    event: Event
    entered: bool
    start_place: float = 0.0
    places: tuple[float, ...] = ()
    median_time_s: float | None = None


@dataclass(frozen=True)
class SkaterCard:
    """Everything shown of one skater.

    Attributes
    ----------
    entered
        Events the skater is entered in, short to long.
    chance
        The chances, None before the first outcome.
    lines
        One for each event of the sex at the meet, short to long.
    """

    skater: str
    sex: Sex
    entered: tuple[Event, ...]
    chance: SkaterChance | None
    lines: tuple[DistanceLine, ...]

    @property
    def routes(self) -> tuple[tuple[Route, float], ...]:
        """Routes to the ticket that occur, in the order of stacking."""
        if self.chance is None:
            return ()
        order: list[Route] = [*Event]
        routes = sorted(
            self.chance.routes.items(), key=lambda r: order.index(r[0]) if r[0] in order else len(order)
        )
        return tuple((route, share) for route, share in routes if share > 0)


@dataclass(frozen=True)
class Setting:
    """Value of one control for the events it stands for: the lowest and highest of them.

    Attributes
    ----------
    low, high
        As forecast or as assumed; a chance, or s per 1000 m for the form shift.
    assumed
        Whether the user set it in any of the events.
    most
        Highest value the control may take: with the other incidents a fall makes at most 100 %.
    """

    low: float
    high: float
    assumed: bool
    most: float = 1.0

    @property
    def mixed(self) -> bool:
        """Whether the events differ."""
        return self.low != self.high


def short_event_name(event: Event) -> str:
    """Return ``1000`` for ``1000 m``: the event without its unit, for narrow places."""
    return event_name(event).removesuffix(" m")


def skater_card(plan: Plan, outcome: Outcome | None, sex: Sex, skater: str) -> SkaterCard:
    """Gather what is shown of a skater.

    Parameters
    ----------
    plan
        Says which events there are and which the skater entered.
    outcome
        The newest chances, or None before there are any.
    """
    chance = None
    if outcome is not None:
        chance = next((c for c in outcome.of_sex(sex) if c.skater == skater), None)
    forecast = plan.forecasts[sex]
    events = plan.meet.events(sex)
    entered = tuple(event for event in events if forecast.entry(skater, event) is not None)
    return SkaterCard(
        skater, sex, entered, chance, tuple(_line(event, event in entered, chance) for event in events)
    )


def _line(event: Event, entered: bool, chance: SkaterChance | None) -> DistanceLine:
    if chance is None or event not in chance.events:
        return DistanceLine(event, entered)
    of_event = chance.events[event]
    return DistanceLine(
        event, True, of_event.start_place, tuple(of_event.places[:PLACES_SHOWN]), of_event.median_time_s
    )


def setting(
    plan: Plan, what_ifs: WhatIfs, sex: Sex, skater: str, events: Sequence[Event], assumption: Assumption
) -> Setting:
    """Return what a control shows for some entered events of a skater.

    Raises
    ------
    ValueError
        When the skater is entered in none of the events.
    """
    incidents = plan.forecasts[sex].incidents
    values, most, assumed = [], 1.0, False
    for event in events:
        entry = plan.forecasts[sex].entry(skater, event)
        if entry is None:
            continue
        value = getattr(what_ifs.of(sex, skater, event), assumption)
        assumed = assumed or value is not None
        if value is None:
            value = 0.0 if assumption == ASSUMPTIONS[0] else float(getattr(incidents, assumption)[entry])
        values.append(float(value))
        if assumption == "fall":
            rest = 1.0 - float(incidents.did_not_finish[entry]) - float(incidents.disqualified[entry])
            most = min(most, math.floor(rest * 1000) / 1000)
    if not values:
        raise ValueError(f"{skater} is entered in none of these events.")
    return Setting(min(values), max(values), assumed, most)
