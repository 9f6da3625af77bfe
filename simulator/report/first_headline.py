"""The head of a report, and who goes in a sentence for each sex."""

from __future__ import annotations

from simulator.report.markup import At, Html, Writer, element, joined
from simulator.report.parts import clear_changes, scenario_words, sex_words
from simulator.words import Said, say

_FEW_TOURNAMENTS = 10_000
"""Below so many the error stands in the headline."""


def head(write: Writer, all_: At) -> Html:
    """Return the head: program, moment, title, meet and scenario."""
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


def headline(write: Writer, all_: At) -> Html:
    """Return who goes, or who gains and loses, in a sentence or two."""
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


def _days(write: Writer, meet: At) -> Html:
    first, last = meet["first_day"], meet["last_day"]
    if first.value == last.value:
        return write.day(first)
    same_month = first.value[:7] == last.value[:7]
    day = write.shown(first, str(int(first.value[8:]))) if same_month else write.day(first)
    return write.put(say("{first} to {last}", first=day, last=write.day(last)))


def _moved(write: Writer, all_: At) -> Html:
    """Say who loses and who gains most, of the changes that are more than noise."""
    clear = clear_changes(all_["comparison"])
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
