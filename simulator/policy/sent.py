"""Whom a policy sends, in every tournament of a part of the world."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.block import SexPlan, luck_of
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.streams import Draws, Single
from simulator.event import Event
from simulator.form.forecast import FloatArray
from simulator.games.chosen import Chosen
from simulator.games.stored import Mask
from simulator.policy.beliefs import Beliefs, of_hindsight
from simulator.policy.by_form import FormTeam, Room, chosen_by, cut_off, with_picks
from simulator.policy.judgement import Selecting
from simulator.policy.world import WorldPart, selected
from simulator.selection.board import says_yes
from simulator.selection.committee import PickKind
from simulator.selection.field import NOBODY
from simulator.selection.select import Selection


@dataclass(frozen=True, eq=False)
class Ruled:
    """A policy of one sex, ready to be judged.

    Attributes
    ----------
    name, words
        As `Judged` has them.
    most, threshold
        As `Policy` has them.
    """

    name: str
    words: str
    selecting: Selecting
    plan: SexPlan
    most: int = 0
    threshold: float = 0.0


@dataclass(frozen=True, eq=False)
class Sent:
    """Whom a policy sends.

    Attributes
    ----------
    starting
        Of the candidates of each event of the Games, (candidates, tournaments), bool.
    ticket
        (skaters, tournaments), bool.
    capped
        Whether the cap cuts anybody off, (tournaments,), bool.
    certain
        How many tickets are certain after each day of the trial, (days, tournaments).
    """

    starting: Mapping[Event, Mask]
    ticket: Mask
    capped: Mask
    certain: NDArray[np.int64]


def sent_by(
    ruled: Ruled,
    world: WorldPart,
    base: SexPlan,
    beliefs: Beliefs,
    error: FloatArray | None = None,
    control: Control = UNHINDERED,
) -> Sent:
    """Return whom a policy sends.

    Parameters
    ----------
    base
        The plan by which the world was ridden.
    error
        What is believed of each skater beside the truth, (skaters,), log units; with one nothing is told
        of the cap.
    """
    if ruled.selecting is Selecting.ORDER:
        return _by_order(ruled.plan, world, selected(world, ruled.plan, base, control), 0)
    chances = _believed(ruled.selecting, world, beliefs, error)
    room, named = Room.of(beliefs.starts, ruled.plan.rules), _named(ruled.plan, world)
    if ruled.selecting is Selecting.ORDER_AND_PICKS:
        found = _by_order(ruled.plan, world, selected(world, ruled.plan, base, control), ruled.most)
        team = FormTeam(beliefs.starts.together(found.starting), found.ticket.T)
        team = with_picks(chances, room, team, named, ruled.most, ruled.threshold)
        certain = np.minimum(found.certain, team.ticket.sum(axis=1))
        certain[-1:] = team.ticket.sum(axis=1)
        return Sent(beliefs.starts.apart(team.starting), team.ticket.T, found.capped, certain)
    team = chosen_by(chances, room, named)
    certain = np.zeros((len(days_of(ruled.plan)), world.tournaments), np.int64)
    certain[0 if ruled.selecting is Selecting.FORM_BEFORE else -1 :] = team.ticket.sum(axis=1)
    capped = cut_off(chances, room, named) if error is None else np.zeros(world.tournaments, np.bool_)
    return Sent(beliefs.starts.apart(team.starting), team.ticket.T, capped, certain)


def _believed(how: Selecting, world: WorldPart, beliefs: Beliefs, error: FloatArray | None) -> Single:
    """Return how good each start is held to be, (tournaments, starts)."""
    if how is Selecting.HINDSIGHT:
        return of_hindsight(world.games, beliefs.starts)
    if how is Selecting.ORDER_AND_PICKS:
        how = Selecting.FORM_AFTER
    return beliefs.chances(how, world, error)


def _named(plan: SexPlan, world: WorldPart) -> Mask:
    """Return who has a ticket for the mass start, (tournaments, skaters), bool."""
    rules, part = plan.rules, world.part
    found = np.zeros((world.tournaments, len(rules.skaters)), np.bool_)
    luck = luck_of(plan, Draws(world.seed, part.block, part.tournaments, part.first))
    for number in rules.mass_start_rules():
        if rules.picks[number].chance > 0:
            yes = says_yes(rules, number, np.arange(world.tournaments), luck)
            found[yes, rules.named[number][0]] = True
    return found


# By the order ------------------------------------------------------------------------------


def _by_order(plan: SexPlan, world: WorldPart, selection: Selection, picks_to_come: int) -> Sent:
    chosen = Chosen.of(selection)
    starting = {event: chosen.among(event, block.skaters) for event, block in world.games.items()}
    capped = selection.walk.names_in_all > plan.rules.cap
    return Sent(starting, selection.ticket, capped, _certain(plan, selection, picks_to_come))


def days_of(plan: SexPlan) -> tuple[int, ...]:
    """Return the days of the trial on which an event of the sex ends."""
    return tuple(sorted(set(_last_days(plan).values())))


def _last_days(plan: SexPlan) -> dict[Event, int]:
    days: dict[Event, int] = {}
    for race in plan.plan.meet.programme:
        if race.sex is plan.sex:
            days[race.event] = max(days.get(race.event, 0), race.day)
    return days


def _certain(plan: SexPlan, selection: Selection, picks_to_come: int) -> NDArray[np.int64]:
    """Count tickets that nothing can take away any more, after each day, (days, tournaments).

    A row not ridden yet may bring another name, and so may every pick to come, which can take the last
    start place of an event too; after the last day all tickets are.
    """
    rules, walk, last_days = plan.rules, selection.walk, _last_days(plan)
    may_pick = [rule for rule in rules.picks if rule.chance > 0 and rule.kind is not PickKind.MASS_START]
    pushes = picks_to_come + min(rules.max_picks, len(may_pick))
    everywhere = np.arange(selection.tournaments)
    found = np.zeros((len(days_of(plan)), selection.tournaments), np.int64)
    for day, count in zip(days_of(plan)[:-1], found, strict=False):
        before = np.full(selection.tournaments, pushes)
        named = np.zeros((256, selection.tournaments), np.bool_)
        counted = named.copy()
        for row, holder in zip(rules.rows, walk.holders, strict=True):
            if not row.is_pick and last_days.get(row.event, 0) > day:
                before += 1
                continue
            taken = picks_to_come + sum(rule.event is row.event for rule in may_pick)
            there = holder != NOBODY
            if row.is_pick or (row.okt_place or 0) <= rules.start_places.get(row.event, 0) - taken:
                holds = there & selection.ticket[np.where(there, holder, 0), everywhere]
                count += holds & (before < rules.cap) & ~counted[holder, everywhere]
                counted[holder, everywhere] |= before < rules.cap
            before += there & ~named[holder, everywhere]
            named[holder, everywhere] = True
    found[-1:] = selection.ticket.sum(axis=0)
    return found
