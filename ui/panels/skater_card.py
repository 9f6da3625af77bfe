"""What the skater's dock shows, as plain values taken from an outcome and a plan."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from simulator.chances.outcome import Outcome, Route, SkaterChance
from simulator.chances.told import told_ends
from simulator.event import Event, Sex
from simulator.what_if.form import LARGEST_SHIFT
from ui.session.skater_what_ifs import DockControl, WhatIfs, value_in
from ui.words.ends import assumed_words, mishap_words
from ui.words.numbers import event_name

if TYPE_CHECKING:
    from simulator.engine.plan import Plan

PLACES_SHOWN = 3


@dataclass(frozen=True)
class DistanceLine:
    """Chances of the skater in one event of the sex.

    Attributes
    ----------
    entered
        Whether the skater is entered; when not, the rest is empty.
    start_place
        Chance of an Olympic start there; None while no chance is known.
    places
        Chances of the first three places; fewer when fewer are entered.
    median_time_s
        Median of the times that count, s.
    assumed
        The outcome that is assumed there, in words; empty when none is.
    ended
        What went wrong in the race by the results entered, so that there is no place; empty when nothing did.
    certain
        Whether results leave nothing of the places to chance.
    no_start
        Whether an Olympic start there is out of the question.
    """

    event: Event
    entered: bool
    start_place: float | None = None
    places: tuple[float, ...] = ()
    median_time_s: float | None = None
    assumed: str = ""
    ended: str = ""
    certain: bool = False
    no_start: bool = False


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
        Highest value the control may take: with the other incidents a fall makes at most 100 %; the
        form shift has the bound of the core.
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


def skater_card(
    plan: Plan, baseline: Plan, outcome: Outcome | None, what_ifs: WhatIfs, sex: Sex, skater: str
) -> SkaterCard:
    """Gather what is shown of a skater.

    Parameters
    ----------
    plan, baseline
        Say which events there are and which the skater entered, in the scenario shown and before.
    outcome
        The newest chances, or None before there are any.
    what_ifs
        Of the scenario shown.
    """
    chance = None
    if outcome is not None:
        chance = next((c for c in outcome.of_sex(sex) if c.skater == skater), None)
    events = plan.meet.events(sex)
    entered = tuple(event for event in events if _is_entered((plan, baseline), sex, skater, event))
    lines = tuple(
        replace(
            _line(plan, event, event in entered, chance), assumed=assumed_words(what_ifs, sex, skater, event)
        )
        for event in events
    )
    return SkaterCard(skater, sex, entered, chance, lines)


def _is_entered(plans: Sequence[Plan], sex: Sex, skater: str, event: Event) -> bool:
    return any(plan.forecasts[sex].entry(skater, event) is not None for plan in plans)


def _line(plan: Plan, event: Event, entered: bool, chance: SkaterChance | None) -> DistanceLine:
    if chance is None or event not in chance.events:
        return DistanceLine(event, entered)
    of_event, sex = chance.events[event], chance.sex
    end = told_ends(plan, sex, event).get(chance.skater)
    has_place = end is None or end.has_place
    return DistanceLine(
        event,
        entered=True,
        start_place=of_event.start_place,
        places=tuple(of_event.places[:PLACES_SHOWN]),
        median_time_s=of_event.median_time_s,
        ended="" if has_place else mishap_words(end),
        certain=event in plan.settled(sex),
        no_start=chance.has_no_start(event),
    )


def setting(
    plan: Plan, what_ifs: WhatIfs, sex: Sex, skater: str, events: Sequence[Event], control: DockControl
) -> Setting:
    """Return what a control shows for some entered events of a skater.

    Parameters
    ----------
    plan
        Of the baseline, whose forecast holds where nothing is assumed.

    Raises
    ------
    ValueError
        When the skater is entered in none of the events.
    """
    incidents = plan.forecasts[sex].incidents
    values, most = values_in(plan, what_ifs, sex, skater, events, control), 1.0
    if not values:
        raise ValueError(f"{skater} is entered in none of these events.")
    if control is DockControl.FORM:
        most = LARGEST_SHIFT
    if control is DockControl.FALL:
        for event in values:
            entry = plan.forecasts[sex].entry(skater, event)
            rest = 1.0 - float(incidents.did_not_finish[entry]) - float(incidents.disqualified[entry])
            most = min(most, math.floor(rest * 1000) / 1000)
    assumed = any(value_in(what_ifs, sex, skater, event, control) is not None for event in values)
    return Setting(min(values.values()), max(values.values()), assumed, most)


def values_in(
    plan: Plan, what_ifs: WhatIfs, sex: Sex, skater: str, events: Sequence[Event], control: DockControl
) -> dict[Event, float]:
    """Return the value of a control in each of the events that the skater is entered in.

    Parameters
    ----------
    plan
        Of the baseline, whose forecast holds where nothing is assumed.
    """
    incidents, values = plan.forecasts[sex].incidents, {}
    for event in events:
        entry = plan.forecasts[sex].entry(skater, event)
        if entry is None:
            continue
        value = value_in(what_ifs, sex, skater, event, control)
        if value is None:
            value = 0.0 if control is DockControl.FORM else float(getattr(incidents, control.value)[entry])
        values[event] = float(value)
    return values
