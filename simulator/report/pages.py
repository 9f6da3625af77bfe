"""The pages behind the first one: all skaters, places, start places, form, and remarks."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.chances.outcome import PICK
from simulator.event import Event
from simulator.report.charts import time_strip
from simulator.report.markup import At, Html, Writer, cell, element, joined
from simulator.report.parts import (
    BY_EVENT,
    change_cell,
    changes_of,
    events_of,
    held_share,
    left_words,
    scenario_words,
    sex_words,
    ticket_cell,
    titled,
)
from simulator.words import Said, say


def pages(write: Writer, all_: At) -> Html:
    """Return all pages but the first."""
    sexes = list(all_["sexes"])
    told = [
        _page(write, say("All skaters"), [_skaters(write, own, changes_of(own)) for own in sexes]),
        _page(write, say("Places"), [part for own in sexes for part in _places(write, own, all_["places"])]),
        _page(write, say("Start places at the Games"), [_start_places(write, own) for own in sexes]),
        _page(write, say("Form"), [part for own in sexes for part in _form(write, own)]),
    ]
    if all_["remarks"]:
        told.append(_page(write, say("Remarks"), [_remark(write, one) for one in all_["remarks"]]))
    return joined(told)


def _page(write: Writer, title: Said, sections: list[Html]) -> Html:
    return element("section", element("h2", write.put(title)), *sections, class_="page")


def _table(write: Writer, heads: list[Html], rows: list[Html], kind: str | None = "small") -> Html:
    return element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_=kind)


def _head(content: object, numeric: bool = True) -> Html:
    return cell(content, "n" if numeric else None, "th")


def _section(write: Writer, title: Html, note: Html | str, *content: object) -> Html:
    return element("section", titled(write, title, note), *content)


def _n(content: object) -> Html:
    return cell(content, "n")


# All skaters -----------------------------------------------------------------------------------


def _skaters(write: Writer, own: At, compared: bool) -> Html:
    events = events_of(own)
    routes = events or [*own["events"], *own["other_routes"]]
    with_picks = not events and any(skater["routes"].value.get(PICK, 0) > 0 for skater in own["skaters"])
    heads = [
        cell("", "rank", "th"),
        _head(write.put(say("skater")), numeric=False),
        cell(write.put(say("at least one") if events else say("ticket")), "n ticket", "th"),
        _head(write.put(say("± pp"))),
        *([_head(write.put(say("change, pp")))] if compared else []),
        *(_head(write.event(route)) for route in routes),
        *([_head(write.put(say("pick")))] if with_picks else []),
    ]
    keys = [*(route.value for route in routes), *([PICK] if with_picks else [])]
    rows = []
    for skater in own["skaters"]:
        certain_by = skater["certain_by"].value
        error = "" if certain_by is not None else write.error(skater["error"])
        cells = [
            cell(write.plain(skater["rank"]), "rank"),
            cell(write.text(skater["skater"]), "name"),
            ticket_cell(write, skater),
            cell(error, "n grey"),
            *([change_cell(write, skater["change"])] if compared else []),
            *(_n(held_share(write, skater, key) if events else _route(write, skater, key)) for key in keys),
        ]
        last = skater["rank"].value == own["cap"].value < len(own["skaters"])
        rows.append(element("tr", *cells, class_="last" if last else None))
    by_rows = say("under a distance: chance of the ticket by its rows, %")
    note = write.put(BY_EVENT if events else by_rows)
    left = left_words(write, own)
    told = [] if left is None else [element("p", write.put(left), class_="note")]
    title = write.put(sex_words(own["sex"].value))
    return _section(write, title, note, _table(write, heads, rows), *told)


def _route(write: Writer, skater: At, key: str) -> Html:
    if key not in skater["routes"].value:
        return Html("")
    share = skater["routes"][key]
    sure = "rules" if skater["certain_by"].value == "rules" else None
    return write.share(share, sure) if share.value > 0 else Html("–")


# Places ----------------------------------------------------------------------------------------


def _entered(own: At, event: str) -> list[tuple[At, At]]:
    """Return the skaters entered in an event with what is known of them there, the likeliest winner first."""
    entered = [
        (skater, skater["events"][event]) for skater in own["skaters"] if event in skater["events"].value
    ]
    return sorted(entered, key=lambda one: _rank_of(one[1]))


def _rank_of(event: At) -> tuple[float, ...]:
    places = event["places"].value
    return tuple(-sum(places[:place]) for place in (3, 1, 6, len(places)))


def _places(write: Writer, own: At, places: At) -> Iterator[Html]:
    for event in own["events"]:
        entered = _entered(own, event.value)
        if not entered:
            continue
        columns = min(len(places), max(len(known["places"]) for _, known in entered))
        heads = [_head(write.put(say("skater")), numeric=False)]
        heads += [_head(write.ordinal(place)) for place in list(places)[:columns]]
        heads += [_head(write.put(one)) for one in (say("later"), say("none"), say("median time"))]
        rows = [
            element(
                "tr",
                cell(write.text(skater["skater"]), "name"),
                *(_n(_chance(write, known["places"][place])) for place in range(columns)),
                _n(_chance(write, known["later"])),
                _n(_chance(write, known["unplaced"])),
                _n(write.time(known["median_time_s"])),
            )
            for skater, known in entered
        ]
        partly = event.value in own["partly_known"].value
        note = (
            write.put(say("known entries only · chances in %")) if partly else write.put(say("chances in %"))
        )
        yield _section(write, _of_event(write, own, event), note, _table(write, heads, rows))


def _of_event(write: Writer, own: At, event: At) -> Html:
    return joined([write.put(sex_words(own["sex"].value)), " ", write.event(event)])


def _chance(write: Writer, share: At) -> Html:
    return write.share(share) if share.value > 0 else Html("–")


# Start places ----------------------------------------------------------------------------------


def _start_places(write: Writer, own: At) -> Html:
    events = [event for event in Event if event in own["start_places"].value]
    heads = [_head(write.put(say("skater")), numeric=False)]
    heads += [
        _head(element("span", write.language.event(event), data_v=f"{own['start_places'].name}"))
        for event in events
    ]
    places = [own["start_places"][event] for event in events]
    total = element(
        "tr",
        cell(write.put(say("start places there are")), "grey"),
        *(_n(write.plain(one)) for one in places),
    )
    rows = [
        element(
            "tr",
            cell(write.text(skater["skater"]), "name"),
            *(_n(_held(write, skater, event)) for event in events),
        )
        for skater in own["skaters"]
        if skater["start_places"]
    ]
    note = write.put(say("chance of starting at the Games, %"))
    return _section(write, write.put(sex_words(own["sex"].value)), note, _table(write, heads, [total, *rows]))


def _held(write: Writer, skater: At, event: str) -> Html:
    held = skater["start_places"]
    return write.share(held[event]) if event in held.value else Html("–")


# Form ------------------------------------------------------------------------------------------


def _form(write: Writer, own: At) -> Iterator[Html]:
    for event in own["events"]:
        entered = [one for one in _entered(own, event.value) if "expected_s" in one[1].value]
        if not entered:
            continue
        entered.sort(key=lambda one: one[1]["expected_s"].value)
        times = [known["expected_s"].value for _, known in entered]
        spreads = [2 * (known["level_sd_s"].value + known["race_sd_s"].value) for _, known in entered]
        low = min(time - spread for time, spread in zip(times, spreads, strict=True))
        high = max(time + spread for time, spread in zip(times, spreads, strict=True))
        heads = [
            _head(write.put(say("skater")), numeric=False),
            _head(write.put(say("expected"))),
            _head(write.put(say("level ± s"))),
            _head(write.put(say("race ± s"))),
            _head(write.put(say("results"))),
            cell("", "chart", "th"),
        ]
        rows = [
            element(
                "tr",
                element("td", write.text(skater["skater"]), _mark(write, skater), class_="name"),
                _n(write.time(known["expected_s"])),
                _n(write.number(known["level_sd_s"], 2)),
                _n(write.number(known["race_sd_s"], 2)),
                _n(write.plain(known["results_at_distance"])),
                cell(time_strip(write, known, low, high), "chart"),
            )
            for skater, known in entered
        ]
        note = write.put(say("before the meet; bars reach two standard errors to each side"))
        yield _section(write, _of_event(write, own, event), note, _table(write, heads, rows))


def _mark(write: Writer, skater: At) -> Html:
    told = {
        "nothing": say("no result and no personal best"),
        "personal_bests": say("personal bests only"),
    }.get(skater["forecast_from"].value or "")
    return Html("") if told is None else element("span", write.put(told), class_="what")


# Remarks ---------------------------------------------------------------------------------------


def _remark(write: Writer, one: At) -> Html:
    rows = [
        (say("Author"), write.text(one["author"])),
        (say("Date"), write.day(one["day"])),
        (say("Decision"), write.text(one["decision"])),
        (say("Reason"), write.text(one["reason"])),
    ]
    told = [
        piece
        for (label, text), key in zip(rows, ("author", "day", "decision", "reason"), strict=True)
        if one[key].value
        for piece in (element("dt", write.put(label)), element("dd", text))
    ]
    title = element("h3", scenario_words(write, one["scenario"]))
    return element("article", title, element("dl", *told), class_="remark")
