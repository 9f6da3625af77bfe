"""The story of one tournament: rows, names, picks, start places, and why each skater is in or out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.reasons import Reason, reason_of
from simulator.selection.rule_set import Row

if TYPE_CHECKING:  # the window knows what a story is before numpy is loaded
    from simulator.selection.counting import CountArray
    from simulator.selection.order_counts import OrderCounts
    from simulator.selection.select import Selection


class HowHeld(StrEnum):
    """How a skater came to a start place."""

    PLACE = "place"
    PICK = "pick"
    REFILL = "refill"
    CHOSEN = "chosen"
    """Of the team by the committee's preference: second in the mass start, the pursuit."""


@dataclass(frozen=True)
class StoryRow:
    """One row as it was read.

    Attributes
    ----------
    skater
        Who holds it; None for nobody.
    adds_name
        Whether it added a name to the list.
    repeats
        Number of the higher row with the same name; None where there is none.
    rank
        Number of the name, the cap or below when it is of the list; None when the row names nobody
        new.
    pushed_out
        Whether the name lost its ticket to a team pick.
    pick
        The rule by which the skater stands here instead of by a place.
    beforehand
        Whether the skater stands here as qualified beforehand, and not by a place.
    unmet
        Who took the place of the row and does not meet its condition.
    """

    row: Row
    skater: str | None
    adds_name: bool
    repeats: int | None
    rank: int | None
    pushed_out: bool
    pick: PickRule | None
    beforehand: bool = False
    unmet: str | None = None


@dataclass(frozen=True)
class StoryPick:
    """A pick that was made: whom it took, who came into the team by it, who dropped out."""

    rule: PickRule
    skater: str
    brought_in: tuple[str, ...]
    displaced: tuple[str, ...]


@dataclass(frozen=True)
class StartHolder:
    """A skater with a start place.

    Attributes
    ----------
    place
        Place in the event, pre-qualified skaters first; None without one.
    instead_of
        Whose start place came free, for a refill; None when nobody had it.
    """

    skater: str
    how: HowHeld
    place: int | None = None
    instead_of: str | None = None


@dataclass(frozen=True)
class Story:
    """One tournament of one sex from the rows to the last start place.

    Attributes
    ----------
    team
        Who has a ticket: names of the list from the top, then team picks as they were made.
    out
        The other names of the order from the top; the first is the first one out.
    reasons
        Why each skater is in or out.
    reserves
        The first of `out`, as many as there are reserves.
    """

    sex: Sex
    rows: tuple[StoryRow, ...]
    picks: tuple[StoryPick, ...]
    team: tuple[str, ...]
    out: tuple[str, ...]
    start_places: Mapping[Event, tuple[StartHolder, ...]]
    reasons: Mapping[str, Reason]
    reserves: tuple[str, ...] = ()

    @property
    def first_out(self) -> str | None:
        """The first name of the order without a ticket."""
        return self.out[0] if self.out else None


def story_of(selection: Selection, tournament: int = 0) -> Story:
    """Tell one tournament of a selection."""
    from simulator.selection.field import NOBODY
    from simulator.selection.order_counts import count_order

    one = selection.at(tournament)
    rules, counts = one.rules, count_order(one)
    rows = _rows(one)
    listed = [row.skater for row in rows if row.adds_name and not row.pushed_out]
    picked = [rules.skaters[int(who[0])] for who in one.team_picked.values()]
    team = [skater for skater in dict.fromkeys([*listed, *picked]) if skater is not None]
    names = dict.fromkeys(row.skater for row in rows if row.skater is not None)
    return Story(
        sex=rules.sex,
        rows=rows,
        picks=tuple(_pick(one, counts, number) for number in one.picked),
        team=tuple(team),
        out=tuple(skater for skater in names if skater not in team),
        start_places={event: _start_places(one, event) for event in one.start_places},
        reasons={skater: reason_of(one, counts, number) for number, skater in enumerate(rules.skaters)},
        reserves=tuple(rules.skaters[int(who[0])] for who in one.reserves if who[0] != NOBODY),
    )


def _rows(one: Selection) -> tuple[StoryRow, ...]:
    from simulator.selection.field import NOBODY

    walk, told, first = one.walk, [], dict[int, int]()
    for i, row in enumerate(one.rules.rows):
        holder = int(walk.holders[i, 0])
        new = bool(walk.first[i, 0])
        told.append(
            StoryRow(
                row=row,
                skater=None if holder == NOBODY else one.rules.skaters[holder],
                adds_name=bool(walk.names(i)[0]),
                repeats=first.get(holder),
                rank=int(walk.rank[i, 0]) if new else None,
                pushed_out=one.pushed is not None and bool(one.pushed[i, 0]),
                pick=_pick_of_row(one, row, holder),
                beforehand=row.okt_place is not None and holder in one.rules.prequalified.get(row.event, ()),
                unmet=_unmet(one, i),
            )
        )
        if new:
            first[holder] = row.number
    return tuple(told)


def _unmet(one: Selection, row: int) -> str | None:
    from simulator.selection.field import NOBODY

    who = one.rows.unmet.get(row)
    return None if who is None or who[0] == NOBODY else one.rules.skaters[int(who[0])]


def _pick_of_row(one: Selection, row: Row, holder: int) -> PickRule | None:
    for number, who in one.picked.items():
        rule = one.rules.picks[number]
        mass_start = row.is_pick and rule.kind is PickKind.MASS_START
        of_event = rule.takes_start_place and rule.event is row.event and row.goes_with_place
        if who[0] == holder and (mass_start or of_event):
            return rule
    return None


def _pick(one: Selection, counts: OrderCounts, number: int) -> StoryPick:
    import numpy as np

    def names(told: CountArray) -> tuple[str, ...]:
        return tuple(one.rules.skaters[i] for i in np.flatnonzero(told[number]))

    skater = one.rules.skaters[int(one.picked[number][0])]
    return StoryPick(one.rules.picks[number], skater, names(counts.brought_in), names(counts.displaced))


def _start_places(one: Selection, event: Event) -> tuple[StartHolder, ...]:
    """Return the holders: those who took a place or were picked, then those it was given to."""
    import numpy as np

    from simulator.selection.field import NO_PLACE, NOBODY

    held = one.start_places[event]
    holders = [int(skater) for skater in held.skaters[held.holds[:, 0]]]
    if event not in one.fields:
        return tuple(StartHolder(one.rules.skaters[who], _how_in_team(one, event, who)) for who in holders)
    field, number = one.fields[event], one.rules.start_places[event]
    positions = field.settled(np.zeros(1, np.int64))[:, 0]
    place_of = {
        int(skater): int(place)
        for skater, place in zip(field.skaters, positions, strict=True)
        if place != NO_PLACE
    }
    took = [int(who) for who in one.places[event][:number, 0]]
    free = [who for who in took if who not in holders]
    told = []
    for who in sorted(holders, key=lambda who: (who not in took, place_of.get(who, NO_PLACE))):
        how, instead_of = HowHeld.PLACE, None
        if any(own[0] == who and one.rules.picks[i].event is event for i, own in one.picked.items()):
            how = HowHeld.PICK
        elif who not in took:
            how, left = HowHeld.REFILL, free.pop(0)
            instead_of = None if left == NOBODY else one.rules.skaters[left]
        told.append(StartHolder(one.rules.skaters[who], how, place_of.get(who), instead_of))
    return tuple(told)


def _how_in_team(one: Selection, event: Event, who: int) -> HowHeld:
    of_rows = [own[0] for i, own in one.picked.items() if one.rules.picks[i].kind is PickKind.MASS_START]
    return HowHeld.PICK if event is Event.MASS_START and who in of_rows else HowHeld.CHOSEN
