"""Why a skater has a ticket or none: counted over all tournaments, and told of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.event import Event
from simulator.selection.committee import PickKind, PickRule
from simulator.words import say

if TYPE_CHECKING:  # the window knows the words of reasons before numpy is loaded
    from simulator.selection.counting import CountArray
    from simulator.selection.field import Mask
    from simulator.selection.order_counts import OrderCounts
    from simulator.selection.select import Selection


class OutKind(StrEnum):
    """Why a skater is out; the first that fits, in this order, is the reason."""

    DISPLACED = "displaced"
    """Was in the team until a pick put somebody else there."""
    LOST_ROW = "lost_row"
    """Was in the team until an event pick took its start place and row."""
    BEYOND_CAP = "beyond_cap"
    """Held a row, but the tickets were gone: "third in the 1000 m but tenth name"."""
    UNMET = "unmet"
    """Took the place of a row, and did not meet its condition."""
    FELL = "fell"
    """Held no row, and fell in the event."""
    DISQUALIFIED = "disqualified"
    """Held no row, and was disqualified in the event."""
    DID_NOT_START = "did_not_start"
    """Held no row, and did not start in the event."""
    NO_ROW = "no_row"
    """Held no row, and nothing went wrong: not fast enough."""


INCIDENTS = (OutKind.FELL, OutKind.DISQUALIFIED, OutKind.DID_NOT_START)
"""What can go wrong in an event, in the order in which it is looked at; short events before long ones."""


@dataclass(frozen=True)
class ReasonCounts:
    """How often each reason was why a skater had no ticket; what is left of it is `OutKind.NO_ROW`.

    Attributes
    ----------
    displaced
        By rule and whether the row was lost to the pick, (rules, 2, skaters), int64.
    beyond_cap
        By row and how many names behind the cap, (rows, names behind, skaters), int64.
    unmet
        By row, (rows, skaters), int64.
    incidents
        By event, in the order of `INCIDENTS`, (3, skaters) each, int64.
    """

    displaced: CountArray
    beyond_cap: CountArray
    unmet: CountArray
    incidents: Mapping[Event, CountArray]

    def __add__(self, other: ReasonCounts) -> ReasonCounts:
        return ReasonCounts(
            self.displaced + other.displaced,
            self.beyond_cap + other.beyond_cap,
            self.unmet + other.unmet,
            {event: counts + other.incidents[event] for event, counts in self.incidents.items()},
        )


def count_reasons(selection: Selection) -> ReasonCounts:
    """Count why skaters are out; in each tournament and for each skater the first reason that fits."""
    told = selection.ticket.flatten()  # who needs no reason, then whose reason is known too
    displaced = _count_displaced(selection, told)
    beyond_cap = _count_beyond_cap(selection, told)
    unmet = _count_unmet(selection, told)
    return ReasonCounts(displaced, beyond_cap, unmet, _count_incidents(selection, told))


def _count_displaced(selection: Selection, told: Mask) -> CountArray:
    import numpy as np

    skaters, tournaments = selection.ticket.shape
    counts = np.zeros((len(selection.rules.picks), 2, skaters), np.int64)
    for number in sorted(selection.moved, reverse=True):  # the last pick that put the skater out counts
        moved = selection.moved[number]
        is_out = ~told[moved.displaced]
        told[moved.displaced[is_out]] = True
        for lost in (False, True):
            own = moved.displaced[is_out & (moved.lost_row == lost)]
            counts[number, int(lost)] = np.bincount(own // tournaments, minlength=skaters)
    return counts


def _count_beyond_cap(selection: Selection, told: Mask) -> CountArray:
    import numpy as np

    from simulator.loops.compiled import LOOPS

    walk = selection.before
    skaters, tournaments = selection.ticket.shape
    behind = max(len(walk.first) - walk.cap, 0)
    counts = np.zeros((len(walk.first), behind, skaters), np.int64)
    if LOOPS is not None:
        late = slice(walk.from_row, None)
        LOOPS.beyond((walk.holders[late], walk.first[late], walk.rank[late]), walk.cap, told, counts[late])
        return counts
    for i in range(walk.from_row, len(walk.first)):
        where = np.flatnonzero(walk.first[i] & (walk.rank[i] > walk.cap))
        holder = walk.holders[i][where].astype(np.int64)
        flat = holder * tournaments + where
        if selection.moved:
            is_out = ~told[flat]
            where, holder, flat = where[is_out], holder[is_out], flat[is_out]
        told[flat] = True
        code = (walk.rank[i][where] - (walk.cap + 1)) * np.int64(skaters) + holder
        counts[i] = np.bincount(code, minlength=behind * skaters).reshape(behind, skaters)
    return counts


def _count_unmet(selection: Selection, told: Mask) -> CountArray:
    import numpy as np

    from simulator.selection.field import NOBODY

    skaters, tournaments = selection.ticket.shape
    counts = np.zeros((len(selection.rules.rows), skaters), np.int64)
    for i, who in sorted(selection.rows.unmet.items()):
        where = np.flatnonzero(who != NOBODY)
        flat = who[where].astype(np.int64) * tournaments + where
        flat = flat[~told[flat]]
        told[flat] = True
        counts[i] = np.bincount(flat // tournaments, minlength=skaters)
    return counts


def _count_incidents(selection: Selection, told: Mask) -> dict[Event, CountArray]:
    import numpy as np

    from simulator.loops.compiled import LOOPS

    skaters, tournaments = selection.ticket.shape
    counts = {event: np.zeros((len(INCIDENTS), skaters), np.int64) for event in selection.fields}
    # Who holds a row has a ticket or was told to be beyond the cap or displaced.
    happened = [
        ((field.fell, field.disqualified, field.absent)[kind], field.skaters, counts[event][kind])
        for kind in range(len(INCIDENTS))
        for event, field in selection.fields.items()
    ]
    if LOOPS is not None:
        LOOPS.tell(happened, tournaments, told)
        return counts
    for flat, who, of in happened:
        moves = (who - np.arange(len(who))) * tournaments
        own = flat + moves[flat // tournaments]
        own = own[~told[own]]
        told[own] = True
        of += np.bincount(own // tournaments, minlength=skaters)
    return counts


# In one tournament ----------------------------------------------------------------------------


class InKind(StrEnum):
    """How a skater of the team won the ticket."""

    ROW = "row"
    PICK = "pick"


@dataclass(frozen=True)
class Reason:
    """Why a skater is in or out.

    Attributes
    ----------
    kind
        An `InKind` for who has a ticket, else an `OutKind`.
    event, place
        Of the row that gave the ticket or came too late; the event of an incident or a pick.
    row
        Number of that row.
    rank
        Number of the name among all names of the order.
    rule, picked
        The pick that gave the ticket or took it, and whom it took.
    beforehand
        Whether the row is held by who is qualified beforehand, and not by a place.
    """

    kind: InKind | OutKind
    event: Event | None = None
    place: int | None = None
    row: int | None = None
    rank: int | None = None
    rule: PickRule | None = None
    picked: str | None = None
    beforehand: bool = False


def reason_of(one: Selection, counts: OrderCounts, skater: int) -> Reason:
    """Return why a skater is in or out of the only tournament of a selection.

    Parameters
    ----------
    counts
        Those of the selection.
    """
    import numpy as np

    routes = np.flatnonzero(counts.tickets[skater])
    return _why_in(one, int(routes[0])) if len(routes) else _why_out(one, counts, skater)


def _why_in(one: Selection, route: int) -> Reason:
    rules = one.rules
    if route < len(rules.rows):
        row = rules.rows[route]
        if not row.is_pick:
            holder = int(one.walk.holders[route, 0])
            beforehand = holder in rules.prequalified.get(row.event, ())
            return Reason(InKind.ROW, row.event, row.okt_place, row.number, beforehand=beforehand)
        number = next(rule for rule, own in rules.mass_start_rules().items() if own == route)
        return Reason(
            InKind.PICK, row.event, None, row.number, rule=rules.picks[number], picked=_picked(one, number)
        )
    number = route - len(rules.rows)
    rule = rules.picks[number]
    return Reason(InKind.PICK, rule.event, rule=rule, picked=_picked(one, number))


def _picked(one: Selection, number: int) -> str:
    return one.rules.skaters[int(one.picked[number][0])]


def _why_out(one: Selection, counts: OrderCounts, skater: int) -> Reason:
    import numpy as np

    rules, told = one.rules, counts.reasons
    for number, lost in np.argwhere(told.displaced[:, :, skater]):
        kind = OutKind.LOST_ROW if lost else OutKind.DISPLACED
        rule = rules.picks[number]
        return Reason(kind, rule.event, rule=rule, picked=_picked(one, number))
    for i, behind in np.argwhere(told.beyond_cap[:, :, skater]):
        row = rules.rows[i]
        rank = rules.cap + 1 + int(behind)
        beforehand = skater in rules.prequalified.get(row.event, ())
        return Reason(OutKind.BEYOND_CAP, row.event, row.okt_place, row.number, rank, beforehand=beforehand)
    for [i] in np.argwhere(told.unmet[:, skater]):
        row = rules.rows[i]
        return Reason(OutKind.UNMET, row.event, row.okt_place, row.number)
    for event, incidents in told.incidents.items():
        for kind, happened in zip(INCIDENTS, incidents[:, skater], strict=True):
            if happened:
                return Reason(kind, event)
    return Reason(OutKind.NO_ROW)


_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)


def ordinal(number: int) -> str:
    """Write the number of a place or a name: ``third``, ``13th``."""
    if number <= len(_WORDS):
        return _WORDS[number - 1]
    last = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{last}"


def event_text(event: Event) -> str:
    """Write an event as it stands in a sentence: ``1000 m``, ``mass start``."""
    if event.is_classification:
        return f"{event} classification"
    return f"{event} m" if event.is_distance else event.replace("_", " ").replace("team ", "")


def pick_text(rule: PickRule, skater: str) -> str:
    """Write a pick as it stands in a sentence: ``the pick of Skater A for the pursuit``."""
    purpose = {
        PickKind.MASS_START: " for the mass start",
        PickKind.PURSUIT: " for the pursuit",
        PickKind.TEAM: "",
    }
    where = f" for the {event_text(rule.event)}" if rule.event is not None else purpose.get(rule.kind, "")
    reason = f" ({rule.reason})" if rule.reason else ""
    return f"the pick of {skater}{where}{reason}"


def reason_text(reason: Reason) -> str:
    """Write why a skater is in or out, in English."""
    held = "" if reason.event is None else event_text(reason.event)
    if reason.beforehand:
        held = say("qualified beforehand in the {event}", event=held)
    elif reason.place is not None:
        held = f"{ordinal(reason.place)} in the {held}"
    elif reason.row is not None:
        held += " row"
    pick = "" if reason.rule is None else pick_text(reason.rule, reason.picked or "")
    match reason.kind:
        case InKind.ROW:
            return f"in: {held}, row {reason.row}"
        case InKind.PICK:
            return f"in: {pick}" + (f", row {reason.row}" if reason.row is not None else "")
        case OutKind.DISPLACED:
            return f"out: displaced by {pick}"
        case OutKind.LOST_ROW:
            return f"out: lost the last start place of the {held} and its row to {pick}"
        case OutKind.BEYOND_CAP:
            return f"out: {held}, but {ordinal(reason.rank or 0)} name"
        case OutKind.UNMET:
            return f"out: {held}, but not what row {reason.row} asks besides"
        case OutKind.FELL | OutKind.DISQUALIFIED | OutKind.DID_NOT_START:
            happened = str(reason.kind).replace("_", " ")
            return f"out: {happened} in the {held}, and no pick"
        case _:
            return "out: took no row of the order"
