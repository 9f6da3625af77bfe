"""What the view What decides draws, from the answers of the core, and its words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.ask.leverage.deciders import Decider, Deciders, OutcomeOfRace
from simulator.ask.leverage.heat import HeatMap
from simulator.ask.leverage.tornado import Input, Tornado
from simulator.event import Event, Sex
from simulator.meet.meet import Meet
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.charts.heat_chart import HeatColumn, HeatRow
from ui.charts.swing_chart import SwingRow
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

MOST_ROWS = 14
"""Outcomes shown; those with the largest swings."""

MOST_ALIKE = 2
"""Outcomes shown of one skater in one event: more would say the same again."""

SHOWN_FROM = 0.005
"""Skaters below this chance have no row in the heat map."""


def telling(found: Deciders, *, own: bool, rivals: bool) -> tuple[Decider, ...]:
    """Choose the outcomes to show: own ones, those of rivals, not the same thing too often."""
    seen: dict[tuple[Event, str], int] = {}
    chosen = []
    for one in found.deciders:
        is_own = one.what.skater == found.skater and one.what.rival is None
        about = one.what.event, one.what.rival or one.what.skater
        if (own if is_own else rivals) and seen.get(about, 0) < MOST_ALIKE:
            seen[about] = seen.get(about, 0) + 1
            chosen.append(one)
    return tuple(chosen[:MOST_ROWS])


def swing_rows(found: Deciders, shown: Sequence[Decider]) -> list[SwingRow]:
    """Return the rows of outcomes; their keys are their positions."""
    return [
        SwingRow(
            key=str(number),
            label=outcome_words(one.what, found.skater),
            event=one.what.event,
            own=one.what.skater == found.skater and one.what.rival is None,
            share=one.share,
            chance_if=one.chance_if,
            chance_if_not=one.chance_if_not,
            error_if=_error(one.chance_if, one.share * found.tournaments),
            error_if_not=_error(one.chance_if_not, (1 - one.share) * found.tournaments),
            short=short_words(one.what, found.skater),
        )
        for number, one in enumerate(shown)
    ]


def _error(chance: float, tournaments: float) -> float:
    return math.sqrt(chance * (1 - chance) / max(1.0, tournaments))


def tornado_rows(found: Tornado) -> list[SwingRow]:
    """Return the rows of inputs; solid is less of the input, outlined more."""
    rows = []
    for effect in found.effects:
        label, note = input_words(effect.what)
        rows.append(
            SwingRow(
                key=effect.what.value,
                label=label,
                event=None,
                own=True,
                share=1.0,
                chance_if=effect.less.after,
                chance_if_not=effect.more.after,
                error_if=effect.less.se or 0,
                error_if_not=effect.more.se or 0,
                note=note,
            )
        )
    return rows


def assumed(sex: Sex, what: OutcomeOfRace) -> AssumedOutcome:
    """Return the what-if that makes just this outcome happen."""
    if what.kind is AssumedKind.TOP and what.place == 1:
        return AssumedOutcome(sex, what.event, what.skater, AssumedKind.WINS)
    return AssumedOutcome(sex, what.event, what.skater, what.kind, what.place, rival=what.rival)


def heat_columns(meet: Meet, sex: Sex, events: Sequence[Event]) -> list[HeatColumn]:
    """Return the events in the order in which they are ridden, with the day of each."""
    first: dict[Event, tuple[date, int]] = {}
    for race in sorted(meet.programme, key=lambda race: (race.date, race.order)):
        if race.sex is sex and race.event in events:
            first.setdefault(race.event, (race.date, race.order))
    return [HeatColumn(event, _day(day)) for event, (day, _) in first.items()]


def _day(day: date) -> str:
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def heat_rows(found: HeatMap, chances: dict[str, float]) -> list[HeatRow]:
    """Return a row for each skater with a chance, by falling chance.

    Parameters
    ----------
    chances
        Chance of a ticket of each skater.
    """
    rows = []
    for number, skater in enumerate(found.skaters):
        if chances.get(skater, 0.0) < SHOWN_FROM:
            continue
        points = {event: float(found.points[row, number]) for row, event in enumerate(found.events)}
        rows.append(HeatRow(skater, {event: value / 100 for event, value in points.items() if value > 0}))
    return rows


def outcome_words(what: OutcomeOfRace, skater: str) -> str:
    """Return an outcome as the row of a skater names it: ``Top 2 in the 1000 m``."""
    event = numbers.event_name(what.event)
    if what.skater == skater:
        return _own(what).format(event=event, place=what.place, rival=numbers.headed(what.rival or ""))
    return _of_rival(what).format(event=event, place=what.place, skater=numbers.headed(what.skater))


def short_words(what: OutcomeOfRace, skater: str) -> str:
    """Return an outcome without its event: ``Ahead of Somebody``."""
    words = _short_own(what) if what.skater == skater else _short_of_rival(what)
    rival, whose = numbers.headed(what.rival or ""), numbers.headed(what.skater)
    return words.format(place=what.place, rival=rival, skater=whose)


def _short_own(what: OutcomeOfRace) -> str:
    match what.kind:
        case AssumedKind.TOP:
            return translate("Decides", "Wins") if what.place == 1 else translate("Decides", "Top {place}")
        case AssumedKind.OUTSIDE:
            return translate("Decides", "Outside the top {place}")
        case AssumedKind.BEATS:
            return translate("Decides", "Ahead of {rival}")
        case AssumedKind.FALLS:
            return translate("Decides", "Falls")
        case AssumedKind.DISQUALIFIED:
            return translate("Decides", "Disqualified")
        case _:
            return translate("Decides", "Does not start")


def _short_of_rival(what: OutcomeOfRace) -> str:
    match what.kind:
        case AssumedKind.TOP if what.place == 1:
            return translate("Decides", "{skater} wins")
        case AssumedKind.TOP:
            return translate("Decides", "{skater} top {place}")
        case AssumedKind.OUTSIDE if what.place == 1:
            return translate("Decides", "{skater} does not win")
        case AssumedKind.OUTSIDE:
            return translate("Decides", "{skater} outside the top {place}")
        case AssumedKind.BEATS:
            return translate("Decides", "{skater} ahead")
        case AssumedKind.FALLS:
            return translate("Decides", "{skater} falls")
        case AssumedKind.DISQUALIFIED:
            return translate("Decides", "{skater} disqualified")
        case _:
            return translate("Decides", "{skater} does not start")


def _own(what: OutcomeOfRace) -> str:
    match what.kind:
        case AssumedKind.TOP:
            if what.place == 1:
                return translate("Decides", "Wins the {event}")
            return translate("Decides", "Top {place} in the {event}")
        case AssumedKind.OUTSIDE:
            return translate("Decides", "Outside the top {place}, {event}")
        case AssumedKind.BEATS:
            return translate("Decides", "Ahead of {rival} in the {event}")
        case AssumedKind.FALLS:
            return translate("Decides", "Falls in the {event}")
        case AssumedKind.DISQUALIFIED:
            return translate("Decides", "Disqualified in the {event}")
        case _:
            return translate("Decides", "Does not start in the {event}")


def _of_rival(what: OutcomeOfRace) -> str:
    match what.kind:
        case AssumedKind.TOP:
            if what.place == 1:
                return translate("Decides", "{skater} wins the {event}")
            return translate("Decides", "{skater} top {place} in the {event}")
        case AssumedKind.OUTSIDE:
            if what.place == 1:
                return translate("Decides", "{skater} does not win the {event}")
            return translate("Decides", "{skater} outside the top {place}, {event}")
        case AssumedKind.BEATS:
            return translate("Decides", "{skater} ahead in the {event}")
        case AssumedKind.FALLS:
            return translate("Decides", "{skater} falls in the {event}")
        case AssumedKind.DISQUALIFIED:
            return translate("Decides", "{skater} disqualified in the {event}")
        case _:
            return translate("Decides", "{skater} does not start in the {event}")


def input_words(what: Input) -> tuple[str, str]:
    """Return an input of the forecast, and how it is moved."""
    match what:
        case Input.FORM:
            return translate("Decides", "Form"), translate("Decides", "one standard deviation faster, slower")
        case Input.FALLS:
            return translate("Decides", "Own falls"), translate("Decides", "none, twice as many")
        case Input.FALLS_OF_ALL:
            return translate("Decides", "Falls of everybody"), translate("Decides", "none, twice as many")
        case Input.SPREAD:
            return translate("Decides", "Spread of all races"), translate("Decides", "20 % less, 20 % more")


def sentence(found: Deciders, shown: tuple[Decider, ...]) -> str:
    """Return the sentence below the title: the outcome with the largest swing."""
    if not shown:
        return translate("Decides", "No result of a race stands out for {skater}.").format(
            skater=numbers.headed(found.skater)
        )
    first = shown[0]
    return translate("Decides", "{outcome}: {chance} for {skater}; otherwise {other}.").format(
        outcome=outcome_words(first.what, found.skater),
        skater=numbers.headed(found.skater),
        chance=numbers.percent(first.chance_if),
        other=numbers.percent(first.chance_if_not),
    )


def tornado_sentence(skater: str) -> str:
    """Return the sentence below the title while inputs are varied."""
    return translate(
        "Decides",
        "What another forecast would mean for {skater}: one input moved at a time, same draws.",
    ).format(skater=numbers.headed(skater))
