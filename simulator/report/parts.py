"""What several pages of a report are put together from: headings, cells, words for scenarios and outcomes."""

from __future__ import annotations

from simulator.chances.outcome import PICK
from simulator.engine.relations import AssumedKind
from simulator.event import Sex
from simulator.people.short import short_names
from simulator.project.project import BASELINE
from simulator.report.markup import At, Html, Writer, cell, element
from simulator.words import Said, say

LEAST_CHANGE = 0.0005
"""A smaller change is written as 0.0."""

BY_EVENT = say("chance of a ticket by event, %")


def columns(sections: list[Html]) -> Html:
    """Return sections side by side."""
    return element("div", *sections, class_="columns")


def titled(write: Writer, title: Html, note: Html | str = "", tag: str = "h3") -> Html:
    """Return a heading with a note at its right."""
    told = [element(tag, title), *([element("span", note, class_="note")] if note else [])]
    return element("div", *told, class_="title")


def sex_words(sex: str) -> Said:
    """Return the name of a sex."""
    return say("Women") if sex == Sex.W else say("Men")


def scenario_words(write: Writer, at: At) -> Html:
    """Return the name of a scenario: the user's own, or the translated one of the baseline."""
    return write.put(say("Baseline")) if at.value == BASELINE else write.text(at)


def names_of(all_: At) -> dict[str, str]:
    """Return the short names of all skaters of a report."""
    return short_names(own["skater"] for sex in all_.value["sexes"] for own in sex["skaters"])


def change_cell(write: Writer, change: At) -> Html:
    """Return the cell of a change in points: coloured when it is more than noise."""
    if change.value is None:
        return cell("")
    own = change["change"]
    told = change["clear"].value and abs(own.value) >= LEAST_CHANGE
    kind = ("up" if own.value > 0 else "down") if told else "grey"
    return cell(write.change(own), f"n {kind}")


def ticket_cell(write: Writer, skater: At) -> Html:
    """Return the cell of a chance of a ticket, or of the word for a pick."""
    certain_by = skater["certain_by"].value
    kind = "n picked" if certain_by == PICK else "n strong"
    return cell(write.percent(skater["ticket"], certain_by), kind)


def events_of(own: At) -> list[At]:
    """Return the events whose start places are won one by one; none where tickets are won by routes."""
    return list(own["by_event"]["events"]) if "by_event" in own.value else []


def held_share(write: Writer, skater: At, event: str) -> Html:
    """Return the chance of a start place in an event; nothing for who is not entered there."""
    if event in skater["start_places"].value:
        return write.share(skater["start_places"][event])
    return Html("–" if event in skater["events"].value else "")


def changes_of(own: At) -> bool:
    """Whether any chance of a sex changes against the scenario it is compared with."""
    changes = (skater["change"].value for skater in own["skaters"])
    return any(one is not None and abs(one["change"]) >= LEAST_CHANGE for one in changes)


def clear_changes(compared: At) -> list[At]:
    """Return the changes against another scenario that are more than noise, and not written as 0.0."""
    return [
        one for one in compared["changes"] if one["clear"].value and abs(one["change"].value) >= LEAST_CHANGE
    ]


def left_words(write: Writer, own: At) -> Said | None:
    """Say how many tickets are left to the committee; None when next to none are."""
    left = own["left_to_committee"]
    if left["mean"].value < 0.005:
        return None
    return say(
        "Left to the committee: {mean} tickets on average, at least one in {any}.",
        mean=write.number(left["mean"], 2),
        any=write.percent(left["any"]),
    )


def outcome_words(write: Writer, one: At, names: dict[str, str]) -> Html:
    """Return an outcome of a race: ``Conijn, top 3 in the 3000 m``."""
    values = {
        "skater": write.short(one["of"], names),
        "event": write.event(one["event"]),
        "place": write.plain(one["place"]),
    }
    kind = AssumedKind(one["kind"].value)
    if kind is AssumedKind.TOP:
        first = one["place"].value == 1
        return write.put(
            say("{skater} first in the {event}", **values)
            if first
            else say("{skater} top {place} in the {event}", **values)
        )
    if kind is AssumedKind.BEATS:
        rival = write.short(one["rival"], names)
        return write.put(say("{skater} ahead of {rival} in the {event}", **values, rival=rival))
    if kind is AssumedKind.OUTSIDE:
        return write.put(say("{skater} outside the top {place} in the {event}", **values))
    if kind is AssumedKind.FALLS:
        return write.put(say("{skater} falls in the {event}", **values))
    if kind is AssumedKind.DISQUALIFIED:
        return write.put(say("{skater} disqualified in the {event}", **values))
    return write.put(say("{skater} does not start in the {event}", **values))
