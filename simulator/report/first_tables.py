"""The tables of the first page of a report: tickets, what decides, what changed, the order walked."""

from __future__ import annotations

from simulator.chances.outcome import PICK
from simulator.event import Event, Sex
from simulator.people.short import short_names
from simulator.report.charts import route_bar, swatch, swing_axis, swing_bar
from simulator.report.language import NO_BREAK
from simulator.report.markup import At, Html, Writer, cell, element, joined
from simulator.report.parts import (
    BY_EVENT,
    change_cell,
    changes_of,
    clear_changes,
    events_of,
    held_share,
    left_words,
    names_of,
    outcome_words,
    scenario_words,
    sex_words,
    ticket_cell,
    titled,
)
from simulator.words import Said, say

_BEHIND = 3
"""Skaters shown below the last ticket; one fewer beside a comparison, which takes room of the page."""

_WITHOUT_CAP, _BY_EVENT = 14, 10
"""Skaters shown where there is no last ticket, and where each event has its own: its order is long."""

_DECIDERS_BY_EVENT = 2
"""Deciders shown there: that a place among the first gives the start place follows from the rules."""

_GAINS, _LOSSES = 3, 2


def tickets(write: Writer, all_: At, own: At) -> Html:
    """Return the chances of a ticket of one sex, around the last one."""
    cap = own["cap"].value
    compared, changed = all_["comparison"].value is not None, changes_of(own)
    events = events_of(own)
    most = cap + _BEHIND - compared if cap else _BY_EVENT if events else _WITHOUT_CAP
    rows = []
    for rank, skater in enumerate(own["skaters"], 1):
        if rank > most or (rank > cap and skater["ticket"].value == 0):
            break
        cells = [
            cell(write.plain(skater["rank"]), "rank"),
            cell(write.text(skater["skater"]), "name"),
            *(
                [cell(held_share(write, skater, event.value), "n ev") for event in events]
                if events
                else [cell(route_bar(write, skater), "chart")]
            ),
            *([change_cell(write, skater["change"])] if changed else []),
            ticket_cell(write, skater),
        ]
        rows.append(element("tr", *cells, class_="last" if rank == cap < len(own["skaters"]) else None))
    heads = [
        cell("", "rank", "th"),
        cell(write.put(say("skater")), None, "th"),
        *(
            [cell(_without_unit(write, event), "n ev", "th") for event in events]
            if events
            else [cell(write.put(say("routes")), "chart", "th")]
        ),
        *([cell(write.put(say("pp")), "n", "th")] if changed else []),
        cell(write.put(say("at least one")), "n", "th")
        if events
        else cell(write.put(say("ticket")), "n ticket", "th"),
    ]
    notes = [write.put(left)] if (left := left_words(write, own)) is not None else []
    title = write.put(sex_words(own["sex"].value))
    told = say("change in percentage points (pp)") if changed else say("unchanged by this scenario")
    note = write.put(told) if compared else write.put(BY_EVENT) if events else ""
    return element(
        "section",
        titled(write, title, note),
        element("table", element("thead", element("tr", *heads)), element("tbody", *rows)),
        *(element("p", left_open, class_="note") for left_open in notes),
    )


def _without_unit(write: Writer, event: At) -> Html:
    """Return the name of an event for a narrow column."""
    return write.shown(event, write.language.event(event.value).removesuffix(f"{NO_BREAK}m"))


def legend(write: Writer, sexes: list[At]) -> Html:
    """Return what the colours of routes and events mean."""
    events = {event.value: event for own in sexes for key in ("events", "other_routes") for event in own[key]}
    signs = [
        element("span", swatch(key), write.event(at))
        for key, at in sorted(events.items(), key=lambda one: list(Event).index(Event(one[0])))
    ]
    if any(skater["routes"].value.get(PICK, 0) > 0 for own in sexes for skater in own["skaters"]):
        signs.append(element("span", swatch(PICK), write.put(say("pick"))))
    if any(own["cap"].value for own in sexes):
        signs.append(element("span", write.put(say("Dashed line: behind the last ticket.")), class_="note"))
    return element("div", *signs, class_="legend") if sexes else Html("")


def decides(write: Writer, all_: At, own: At) -> Html:
    """Return the outcomes that decide most for one sex."""
    names = names_of(all_)
    rows = [
        element(
            "tr",
            element(
                "td",
                outcome_words(write, one, names),
                element(
                    "span",
                    write.put(_for_whom(write, one, names)),
                    class_="what",
                ),
                class_="name",
            ),
            element("td", swing_bar(write, one), class_="wide"),
        )
        for one in list(own["deciders"])[: _DECIDERS_BY_EVENT if events_of(own) else None]
    ]
    head = element("tr", cell("", None, "th"), cell(swing_axis(write, all_["scale"]), "wide", "th"))
    legend = joined(
        [
            element("span", class_="key happens"),
            write.put(say("if it happens")),
            element("span", class_="key fails"),
            write.put(say("if not")),
            element("span", class_="key overall"),
            write.put(say("overall")),
        ]
    )
    women = own["sex"].value == Sex.W
    title = say("What decides, women, %") if women else say("What decides, men, %")
    return element(
        "section",
        titled(write, write.put(title), legend),
        element("table", element("thead", head), element("tbody", *rows)),
    )


def _for_whom(write: Writer, one: At, names: dict[str, str]) -> Said:
    share = write.percent(one["share"])
    if one["of"].value == one["skater"].value:
        return say("happens in {share}", share=share)
    return say("happens in {share}; for {skater}", share=share, skater=write.short(one["skater"], names))


def assumed(write: Writer, all_: At) -> Html:
    """Return what a scenario assumes, across the page."""
    title = titled(write, write.put(say("The scenario in words")))
    return element("section", title, *_what_ifs(write, all_), class_="whole")


def scenario(write: Writer, all_: At) -> Html:
    """Return what a scenario assumes, and what that changes most."""
    compared = all_["comparison"]
    clear = clear_changes(compared)
    gains = [one for one in clear if one["change"].value > 0][:_GAINS]
    losses = [one for one in clear if one["change"].value < 0][:_LOSSES]
    rows = [
        element(
            "tr",
            cell(write.text(one["skater"]), "name"),
            element("td", *_from_to(write, one), class_="n"),
            element("td", *_change_se(write, one), class_="n"),
        )
        for one in (*gains, *reversed(losses))
    ]
    against = say("Against “{base}”", base=scenario_words(write, compared["with"]))
    heads = element(
        "tr",
        element("th", write.put(against)),
        element("th", write.put(say("from → to")), class_="n from"),
        element("th", write.put(say("change ± s.e., pp")), class_="n from"),
    )
    table = element("table", element("thead", heads), element("tbody", *rows))
    nothing = element("p", write.put(say("No chance changes by more than noise.")), class_="note")
    title = titled(write, write.put(say("The scenario in words")))
    return element("section", title, *_what_ifs(write, all_), table if rows else nothing)


def _what_ifs(write: Writer, all_: At) -> list[Html]:
    told = [element("li", write.sentence(one)) for one in all_["scenario"]["what_ifs"]]
    return [element("ul", *told)] if told else []


def _from_to(write: Writer, one: At) -> tuple[object, ...]:
    before = write.share(one["before"], one["before_certain_by"].value)
    after = write.percent(one["after"], one["after_certain_by"].value)
    return before, " → ", element("span", after, class_="strong")


def _change_se(write: Writer, one: At) -> tuple[object, ...]:
    kind = "up" if one["change"].value > 0 else "down"
    return element("span", write.change(one["change"]), class_=kind), " ± ", write.error(one["se"])


def order_walked(write: Writer, sexes: list[At]) -> Html:
    """Return the selection order with who takes each row most often."""
    note = write.put(say("who takes the row most often, % · bold where the row mostly adds a name"))
    title = titled(write, write.put(say("The selection order, walked")), note)
    return element(
        "section", title, _plain_columns([_order_table(write, own) for own in sexes]), class_="whole"
    )


def _plain_columns(parts: list[Html]) -> Html:
    return element("div", *(element("div", part, class_="half") for part in parts), class_="columns plain")


def _order_table(write: Writer, own: At) -> Html:
    names = short_names(one["skater"] for one in own["skaters"].value)
    rows = []
    for row in own["order"]:
        if events_of(own) and not row["takers"]:
            continue  # a start place kept for a pick
        place = row["okt_place"]
        what = [write.event(row["event"])]
        what += [] if place.value is None else [Html(" – "), write.ordinal(place)]
        what += [] if row["asks"].value is None else [Html(" · "), write.text(row["asks"])]
        takers = [
            joined([write.short(one["skater"], names), " ", write.share(one["takes"])])
            for one in list(row["takers"])[:2]
            if one["takes"].value > 0
        ]
        takers += [Html("")] * (2 - len(takers))
        rows.append(
            element(
                "tr",
                cell(write.plain(row["row"]), "rank"),
                element(
                    "td", swatch(row["event"].value if place.value is not None else PICK), *what, class_="row"
                ),
                element("td", takers[0], class_="strong" if row["adds_name"].value >= 0.5 else None),
                element("td", takers[1], class_="grey"),
            )
        )
    heads = [cell("", "rank", "th")]
    heads += [
        cell(write.put(one), kind, "th")
        for one, kind in ((say("row"), "row"), (say("most often"), None), (say("next"), None))
    ]
    return element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_="small")
