"""What the view What decides draws, from the answers of the core."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale

from simulator.ask.leverage.deciders import Decider, Deciders, OutcomeOfRace
from simulator.ask.leverage.heat import HeatMap
from simulator.ask.leverage.tornado import Tornado
from simulator.event import Event, Sex
from simulator.meet.meet import Meet
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.charts.decides_words import input_words, outcome_words
from ui.charts.heat_chart import HeatColumn, HeatRow
from ui.charts.swing_chart import SwingRow

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
                error_if=effect.less.se,
                error_if_not=effect.more.se,
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
