"""The first page of a report: who goes, what was assumed, what changed, and how it can be checked."""

from __future__ import annotations

from simulator.chances.outcome import PICK
from simulator.engine.relations import AssumedKind
from simulator.event import Event, Sex
from simulator.people.short import short_names
from simulator.project.project import BASELINE
from simulator.report.charts import route_bar, swatch, swing_axis, swing_bar
from simulator.report.language import NO_BREAK
from simulator.report.markup import At, Html, Writer, cell, element, joined
from simulator.selection.rule_names import rules_name
from simulator.words import Said, say

_BEHIND = 3
"""Skaters shown below the last ticket; one fewer beside a comparison, which takes room of the page."""

_WITHOUT_CAP, _BY_EVENT = 14, 10
"""Skaters shown where there is no last ticket, and where each event has its own: its order is long."""

BY_EVENT = say("chance of a ticket by event, %")

_DECIDERS_BY_EVENT = 2
"""Deciders shown there: that a place among the first gives the start place follows from the rules."""

_GAINS, _LOSSES = 3, 2
_LEAST_CHANGE = 0.0005
"""A smaller change is written as 0.0."""
_FEW_TOURNAMENTS = 10_000
"""Below so many the error stands in the headline."""


def first_page(write: Writer, all_: At, name: str) -> Html:
    """Return the first page.

    Parameters
    ----------
    name
        Name of the file it will stand in.
    """
    sexes = list(all_["sexes"])
    moved = _most_moved(all_)
    decided = [_decides(write, all_, own) for own in sexes if own["deciders"]]
    compared = all_["comparison"].value is not None
    if compared:
        beside = [
            _decides(write, all_, own) for own in sexes if own["deciders"] and own["sex"].value == moved
        ]
        middle = [*beside, _scenario(write, all_)]
    else:
        middle = decided
    parts: list[Html] = [
        _head(write, all_),
        element("p", _headline(write, all_), class_="headline"),
        _columns([_tickets(write, all_, own) for own in sexes]),
        _legend(write, sexes),
        *([_columns(middle)] if middle else []),
        *([] if compared or not all_["scenario"]["what_ifs"] else [_assumed(write, all_)]),
        _order(write, sexes),
        _columns([_rests_on(write, all_), _does_not_know(write, all_), _versions(write, all_)]),
        _verify(write, name),
    ]
    return element("main", *parts, class_="first")


def _columns(sections: list[Html]) -> Html:
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


# Head and headline -----------------------------------------------------------------------------


def _head(write: Writer, all_: At) -> Html:
    meet, made = all_["meet"], all_["made"]
    about = say(
        "Chances of an Olympic ticket · {meet}, {rink}, {days} · scenario “{scenario}”",
        meet=write.text(meet["name"]),
        rink=write.text(meet["rink"]),
        days=_days(write, meet),
        scenario=scenario_words(write, all_["scenario"]["name"]),
    )
    moment = element("span", write.day(made["day"]), ", ", write.text(made["time"]))
    return joined(
        [
            element("div", element("span", "OKT Simulator", class_="name"), moment, class_="head"),
            element("h1", write.put(say("Who goes to the Games?"))),
            element("p", write.put(about), class_="about"),
        ]
    )


def _days(write: Writer, meet: At) -> Html:
    first, last = meet["first_day"], meet["last_day"]
    if first.value == last.value:
        return write.day(first)
    same_month = first.value[:7] == last.value[:7]
    day = write.shown(first, str(int(first.value[8:]))) if same_month else write.day(first)
    return write.put(say("{first} to {last}", first=day, last=write.day(last)))


def _headline(write: Writer, all_: At) -> Html:
    if all_["comparison"].value is not None:
        told = [_moved(write, all_)]
    else:
        told = [_closest(write, own) for own in all_["sexes"]]
    run = all_["run"]
    if run["tournaments"].value < _FEW_TOURNAMENTS and run["largest_error"].value > 0:
        few = say(
            "Only {count} tournaments: a chance may be off by {error} points.",
            count=write.count(run["tournaments"]),
            error=write.error(run["largest_error"]),
        )
        told.append(write.put(few))
    return joined(told, " ")


def _moved(write: Writer, all_: At) -> Html:
    """Say who loses and who gains most, of the changes that are more than noise."""
    clear = [
        one
        for one in all_["comparison"]["changes"]
        if one["clear"].value and abs(one["change"].value) >= _LEAST_CHANGE
    ]
    losers = [one for one in clear if one["change"].value < 0]
    gainers = [one for one in clear if one["change"].value > 0]
    if not clear:
        nothing = say(
            "Against “{base}” no chance of a ticket changes by more than noise.",
            base=scenario_words(write, all_["comparison"]["with"]),
        )
        return write.put(nothing)
    parts = []
    for first in sorted([*losers[:1], *gainers[:1]], key=lambda one: -abs(one["change"].value)):
        values = {
            "skater": write.text(first["skater"]),
            "points": write.points(first["change"]),
            "before": write.percent(first["before"], first["before_certain_by"].value),
            "after": write.percent(first["after"], first["after_certain_by"].value),
        }
        if first["change"].value < 0:
            said = say("{skater} loses most, {points} points: from {before} to {after}.", **values)
        else:
            said = say("{skater} gains most, {points} points: from {before} to {after}.", **values)
        parts.append(write.put(said))
    return joined(parts, " ")


def _closest(write: Writer, own: At) -> Html:
    """Say how many tickets are as good as given, and between whom the last one is."""
    cap, skaters = own["cap"].value, own["skaters"]
    values = {
        "sex": write.put(sex_words(own["sex"].value)),
        "sure": write.plain(own["as_good_as_given"]),
        "cap": write.plain(own["cap"]),
        "from": write.percent(own["sure_from"]),
    }
    if "by_event" in own.value and own["by_event"]["closest"].value is not None:
        return write.put(_most_open(write, own, own["by_event"]["closest"]))
    if not cap:
        said = say(
            "{sex}: {won} tickets to be won; {sure} skaters have one at {from} or more.",
            **values,
            won=write.plain(own["number_won"]),
        )
        return write.put(said)
    if own["settled"].value:
        return write.put(say("{sex}: who has the {cap} tickets is decided.", **values))
    if len(skaters) <= cap or skaters[cap]["ticket"].value == 0:
        return write.put(say("{sex}: {sure} of {cap} tickets stand at {from} or more.", **values))
    last, next_ = skaters[cap - 1], skaters[cap]
    said = say(
        "{sex}: {sure} of {cap} tickets stand at {from} or more, the last one between "
        "{last} ({last_chance}) and {next} ({next_chance}).",
        **values,
        last=write.text(last["skater"]),
        last_chance=write.percent(last["ticket"], last["certain_by"].value),
        next=write.text(next_["skater"]),
        next_chance=write.percent(next_["ticket"], next_["certain_by"].value),
    )
    return write.put(said)


def _most_open(write: Writer, own: At, closest: At) -> Said:
    """Say of which event the last start place is most open."""
    return say(
        "{sex}: {won} tickets to be won, most open the last one of the {event}: {last} {last_chance}, "
        "{first} {first_chance}.",
        sex=write.put(sex_words(own["sex"].value)),
        won=write.plain(own["number_won"]),
        event=write.event(closest["event"]),
        last=write.text(closest["last"]),
        last_chance=write.percent(closest["last_chance"]),
        first=write.text(closest["first"]),
        first_chance=write.percent(closest["first_chance"]),
    )


# Tickets ---------------------------------------------------------------------------------------


def change_cell(write: Writer, change: At) -> Html:
    """Return the cell of a change in points: coloured when it is more than noise."""
    if change.value is None:
        return cell("")
    own = change["change"]
    told = change["clear"].value and abs(own.value) >= _LEAST_CHANGE
    kind = ("up" if own.value > 0 else "down") if told else "grey"
    return cell(write.change(own), f"n {kind}")


def ticket_cell(write: Writer, skater: At) -> Html:
    """Return the cell of a chance of a ticket, or of the word for a pick."""
    certain_by = skater["certain_by"].value
    kind = "n picked" if certain_by == PICK else "n strong"
    return cell(write.percent(skater["ticket"], certain_by), kind)


def _tickets(write: Writer, all_: At, own: At) -> Html:
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


def events_of(own: At) -> list[At]:
    """Return the events whose start places are won one by one; none where tickets are won by routes."""
    return list(own["by_event"]["events"]) if "by_event" in own.value else []


def _without_unit(write: Writer, event: At) -> Html:
    """Return the name of an event for a narrow column."""
    return write.shown(event, write.language.event(event.value).removesuffix(f"{NO_BREAK}m"))


def held_share(write: Writer, skater: At, event: str) -> Html:
    """Return the chance of a start place in an event; nothing for who is not entered there."""
    if event in skater["start_places"].value:
        return write.share(skater["start_places"][event])
    return Html("–" if event in skater["events"].value else "")


def changes_of(own: At) -> bool:
    """Whether any chance of a sex changes against the scenario it is compared with."""
    changes = (skater["change"].value for skater in own["skaters"])
    return any(one is not None and abs(one["change"]) >= _LEAST_CHANGE for one in changes)


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


def _legend(write: Writer, sexes: list[At]) -> Html:
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


# What decides ----------------------------------------------------------------------------------


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


def _decides(write: Writer, all_: At, own: At) -> Html:
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


# The scenario ----------------------------------------------------------------------------------


def _what_ifs(write: Writer, all_: At) -> list[Html]:
    told = [element("li", write.sentence(one)) for one in all_["scenario"]["what_ifs"]]
    return [element("ul", *told)] if told else []


def _assumed(write: Writer, all_: At) -> Html:
    title = titled(write, write.put(say("The scenario in words")))
    return element("section", title, *_what_ifs(write, all_), class_="whole")


def _most_moved(all_: At) -> str:
    """Return the sex with the largest change, women where nothing changes."""
    if all_.value["comparison"] is None or not all_.value["comparison"]["changes"]:
        return str(Sex.W)
    return str(all_.value["comparison"]["changes"][0]["sex"])


def _scenario(write: Writer, all_: At) -> Html:
    compared = all_["comparison"]
    clear = [
        one for one in compared["changes"] if one["clear"].value and abs(one["change"].value) >= _LEAST_CHANGE
    ]
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


def _from_to(write: Writer, one: At) -> tuple[object, ...]:
    before = write.share(one["before"], one["before_certain_by"].value)
    after = write.percent(one["after"], one["after_certain_by"].value)
    return before, " → ", element("span", after, class_="strong")


def _change_se(write: Writer, one: At) -> tuple[object, ...]:
    kind = "up" if one["change"].value > 0 else "down"
    return element("span", write.change(one["change"]), class_=kind), " ± ", write.error(one["se"])


# The order walked ------------------------------------------------------------------------------


def _order(write: Writer, sexes: list[At]) -> Html:
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


# Basis, limits, versions -----------------------------------------------------------------------


def _paragraph(write: Writer, title: Said, told: list[Said], kind: str | None = None) -> Html:
    line = element("p", joined((write.put(one) for one in told), " "), class_="text")
    return element("section", titled(write, write.put(title)), line, class_=kind)


def _form_data(write: Writer, basis: At) -> list[Said]:
    told, used, bests = [], write.count(basis["results_used"]), basis["personal_bests_used"]
    if basis["nothing"].value is not None:
        told.append(say("Forecast without results."))
    elif basis["newest"].value is not None:
        told.append(say("{count} race results up to {day}.", count=used, day=write.day(basis["newest"])))
    if basis["stale"].value is not None:
        told.append(say("The form data are old."))
    if bests.value:
        told.append(say("{count} personal bests.", count=write.count(bests)))
    return told


def _rests_on(write: Writer, all_: At) -> Html:
    basis, incidents, told = all_["basis"], all_["incidents"], []
    if basis.value is not None:
        told += _form_data(write, basis)
    own = sum(bool(one["name"]) for one in all_.value["files"])
    if own:
        told.append(say("Files of the user among them, see data and versions."))
    told.append(
        say(
            "Of all starts {fall} meet with a fall, {disqualified} with a disqualification, "
            "false starts apart.",
            fall=write.rate(incidents["fall"]),
            disqualified=write.rate(incidents["disqualified"]),
        )
    )
    over = all_["meet"]["over"]
    if over:
        races = joined(
            (
                joined([write.put(sex_words(one["sex"].value)), " ", write.event(one["event"])])
                for one in over
            ),
            ", ",
        )
        told.append(say("Ridden or assumed as a whole: {races}.", races=races))
    told.append(say("Order and picks: {rules}.", rules=_rules(write, all_["rules"])))
    return _paragraph(write, say("What it rests on"), told)


def _rules(write: Writer, rules: At) -> Html:
    """Return the name of the rules, in the language of the report where they are shipped ones."""
    name = rules_name(rules["id"].value, rules["name"].value)
    return write.shown(rules["name"], write.language.told(name))


def _does_not_know(write: Writer, all_: At) -> Html:
    told = [say("Injury and illness that no result shows; what the committee decides beyond its rules.")]
    if all_["meet"]["drawn_by_lot"]:
        told.append(say("Pairs and lanes that are not drawn yet: drawn by lot each time."))
    told += _not_ridden(all_)
    for own in all_["sexes"]:
        if own["partly_known"]:
            events = joined((write.event(one) for one in own["partly_known"]), ", ")
            sex = write.put(sex_words(own["sex"].value))
            told.append(say("{sex} {events}: known entries only.", sex=sex, events=events))
    if all_["basis"].value is not None and all_["basis"]["nothing_known_of"].value:
        unknown = write.plain(all_["basis"]["nothing_known_of"])
        told.append(say("{count} entrants without a result or a personal best.", count=unknown))
    told.append(say("The error given is that of counting; the forecast itself can be further off."))
    return _paragraph(write, say("What it does not know"), told, "limits")


def _not_ridden(all_: At) -> list[Said]:
    """Say that what is not ridden against the clock is not simulated, where the rules know of it."""
    known = {event for own in all_["sexes"].value for event in own["start_places"]}
    known |= {row["event"] for own in all_["sexes"].value for row in own["order"]}
    both = Event.MASS_START in known, Event.TEAM_PURSUIT in known
    if all(both):
        return [
            say("Mass start and team pursuit are not simulated: their places at the Games follow from names.")
        ]
    if both[0]:
        return [say("The mass start is not simulated: its places at the Games follow from names.")]
    if both[1]:
        return [say("The team pursuit is not simulated: its places at the Games follow from names.")]
    return []


def _versions(write: Writer, all_: At) -> Html:
    program, run = all_["program"], all_["run"]
    rows: list[tuple[Said | Html, Html]] = [
        (say("program"), joined([write.text(program["name"]), " ", write.text(program["version"])])),
        (say("tournaments"), write.count(run["tournaments"])),
        (say("seed"), joined([write.plain(run["seed"]), " · ", write.put(_draws(write, run))])),
        (say("counting error"), write.put(_errors(write, run))),
        (say("meet"), write.text(all_["meet"]["id"])),
        (say("rules"), write.text(all_["rules"]["id"])),
        (say("inputs"), write.fingerprint(run["inputs_sha256"])),
    ]
    if run["scenario_sha256"].value:
        rows.append((say("scenario"), write.fingerprint(run["scenario_sha256"])))
    for one in all_["files"]:
        whose = write.text(one["name"]) if one["name"].value else write.put(say("shipped"))
        told = joined([whose, " · ", write.fingerprint(one["sha256"])])
        rows.append((write.sentence(one["what"]), told))
    cells = [
        element("tr", element("td", write.put(what) if isinstance(what, Said) else what), element("td", told))
        for what, told in rows
    ]
    table = element("table", element("tbody", *cells), class_="versions")
    return element("section", titled(write, write.put(say("Data and versions"))), table)


def _draws(write: Writer, run: At) -> Said:
    return say("draws version {version}", version=write.plain(run["draws_version"]))


def _errors(write: Writer, run: At) -> Said:
    return say(
        "≤ {error} pp ({interval})",
        error=write.error(run["largest_error"]),
        interval=write.percent(run["interval"]),
    )


def _verify(write: Writer, name: str) -> Html:
    said = say("Verify, number by number, by simulating again:")
    code = element("code", element("span", f"okt verify {name}", data_v="made.file"))
    return element("footer", element("span", write.put(said)), code, class_="verify")
