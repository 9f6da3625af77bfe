"""Words of one tournament: what each row does, why a skater is in or out, what came free."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.chances.order import ReasonOut
from simulator.event import Event
from simulator.selection.reasons import InKind, OutKind, Reason
from simulator.selection.story import HowHeld, StartHolder, Story, StoryPick, StoryRow
from ui.charts.pick_words import kind_name
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def row_note(row: StoryRow) -> str:
    """Return what a row does: adds a name, repeats one, or comes after the last ticket."""
    if row.unmet is not None:
        return translate("Story", "{skater} took it, but not what the row asks besides").format(
            skater=row.unmet
        )
    if row.skater is None:
        return translate("Story", "nobody took this place")
    if row.repeats is not None:
        return translate("Story", "repeats row {row}").format(row=row.repeats)
    rank = numbers.ordinal(row.rank or 0)
    if row.pushed_out:
        return translate("Story", "{rank} name, but a pick takes the ticket").format(rank=rank)
    if row.adds_name:
        return translate("Story", "{rank} name").format(rank=rank)
    return translate("Story", "{rank} name: no ticket left").format(rank=rank)


def row_skater(row: StoryRow) -> str:
    """Return who holds a row, and whether by a pick."""
    if row.skater is None:
        return numbers.EN_DASH
    if row.pick is None:
        return row.skater
    return translate("Story", "{skater} (pick)").format(skater=row.skater)


def reason_words(reason: Reason) -> str:
    """Return why a skater is in or out."""
    event = numbers.event_name(reason.event) if reason.event is not None else ""
    place = numbers.place_name(reason.event, reason.place) if reason.event is not None else ""
    if reason.beforehand:
        place = translate("Story", "{event}, qualified beforehand").format(event=event)
    if reason.kind is InKind.ROW:
        return translate("Story", "{place}, row {row}").format(place=place, row=reason.row)
    if reason.kind is InKind.PICK:
        return translate("Story", "picked: {kind}").format(
            kind=kind_name(reason.rule.kind) if reason.rule is not None else ""
        )
    if reason.kind is OutKind.DISPLACED:
        return translate("Story", "displaced by the pick of {skater}").format(skater=reason.picked)
    if reason.kind is OutKind.LOST_ROW:
        return translate("Story", "lost the row of the {event} to the pick of {skater}").format(
            event=event, skater=reason.picked
        )
    return _not_in(OutKind(reason.kind), reason.event, reason.place, reason.rank)


def reason_out_words(reason: ReasonOut) -> str:
    """Return why a skater is out in a share of the tournaments."""
    if reason.rule is None:
        return _not_in(reason.kind, reason.event, reason.place, reason.rank)
    kind = kind_name(reason.rule.kind)
    if reason.kind is OutKind.LOST_ROW and reason.event is not None:
        return translate("Story", "lost the row of the {event} to a pick ({kind})").format(
            event=numbers.event_name(reason.event), kind=kind
        )
    return translate("Story", "displaced by a pick ({kind})").format(kind=kind)


def _not_in(kind: OutKind, event: Event | None, place: int | None, rank: int | None) -> str:
    if kind is OutKind.BEYOND_CAP and event is not None:
        return translate("Story", "{place}, but {rank} name").format(
            place=numbers.place_name(event, place), rank=numbers.ordinal(rank or 0)
        )
    if kind is OutKind.UNMET and event is not None:
        return translate("Story", "{place}, but not what the row asks besides").format(
            place=numbers.place_name(event, place)
        )
    name = numbers.event_name(event) if event is not None else ""
    return {
        OutKind.FELL: translate("Story", "fell in the {event}, and no pick"),
        OutKind.DISQUALIFIED: translate("Story", "disqualified in the {event}, and no pick"),
        OutKind.DID_NOT_START: translate("Story", "did not start in the {event}, and no pick"),
    }.get(kind, translate("Story", "took no row of the order")).format(event=name)


def start_places_of(story: Story, skater: str) -> str:
    """Return the start places of a skater, with a word on those that were not won by a place."""
    return ", ".join(
        _held(event, holder)
        for event in Event
        for holder in story.start_places.get(event, ())
        if holder.skater == skater
    )


def _held(event: Event, holder: StartHolder) -> str:
    name = numbers.event_name(event)
    if holder.how is HowHeld.PICK:
        return translate("Story", "{event} (pick)").format(event=name)
    if holder.how is HowHeld.REFILL:
        return translate("Story", "{event} (came free)").format(event=name)
    return name


def happenings(story: Story) -> tuple[str, ...]:
    """Return in sentences what is not in the rows: the first one out, picks, what came free."""
    told = []
    if story.first_out is not None:
        told.append(translate("Story", "First one out: {skater}.").format(skater=story.first_out))
    if story.reserves:
        told.append(translate("Story", "Reserves: {skaters}.").format(skaters=", ".join(story.reserves)))
    told += [_made(pick) for pick in story.picks]
    for event in Event:
        for holder in story.start_places.get(event, ()):
            if holder.how is HowHeld.REFILL:
                told.append(_refilled(event, holder))
    return tuple(told)


def _made(pick: StoryPick) -> str:
    what = translate("Story", "Pick, {kind}: {skater}.").format(kind=_kind(pick), skater=pick.skater)
    brought = ", ".join(pick.brought_in)
    displaced = ", ".join(pick.displaced)
    if brought:
        what += " " + translate("Story", "In by it: {skaters}.").format(skaters=brought)
    if displaced:
        what += " " + translate("Story", "Out by it: {skaters}.").format(skaters=displaced)
    return what


def _kind(pick: StoryPick) -> str:
    kind = kind_name(pick.rule.kind)
    if pick.rule.event is None:
        return kind
    return f"{kind}, {numbers.event_name(pick.rule.event)}"


def _refilled(event: Event, holder: StartHolder) -> str:
    values = {
        "event": numbers.event_name(event),
        "skater": holder.skater,
        "other": holder.instead_of,
        "place": numbers.ordinal(holder.place) if holder.place is not None else numbers.EN_DASH,
    }
    if holder.instead_of is None:
        return translate("Story", "{event}: a free start place goes to {skater} ({place}).").format(**values)
    return translate("Story", "{event}: the start place of {other} goes to {skater} ({place}).").format(
        **values
    )
