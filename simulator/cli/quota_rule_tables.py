"""The tables that ``okt quota rules`` and ``okt quota show`` print, and a rule of start places as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.cli.rule_tables import SEX_WORDS, event_word, plain_table
from simulator.event import Sex
from simulator.input.records import plain
from simulator.quota.rule import Criterion, PointsTable, QuotaRule, TeamNeeds
from simulator.selection.sources import Certainty, figures

_NEEDS = {
    TeamNeeds.MOST_BY_POINTS: "the most places in every event, all by points",
    TeamNeeds.ONE_EACH: "a place in every event",
    TeamNeeds.NONE: "",
}


def print_quota_rules(console: Console, rules: Sequence[QuotaRule]) -> None:
    """Print a line a rule."""
    table = plain_table("Rules of start places")
    for head in ("Id", "Name", "World Cups", "Athletes", "Reserves"):
        table.add_column(head, no_wrap=True)
    for rule in rules:
        days = f"{rule.first_day} to {rule.last_day}"
        table.add_row(Text(rule.id), Text(rule.name), days, str(rule.athletes), str(rule.reserves))
    console.print(table)


def print_quota_rule(console: Console, rule: QuotaRule) -> None:
    """Print figures with their sources, the events, the points and the team sizes."""
    console.print(_figures(rule))
    console.print(_events(rule))
    console.print(_points(rule))
    table = plain_table("Athletes of a sex of a country")
    for head in ("Athletes", "Needs"):
        table.add_column(head)
    for size in rule.team_sizes:
        needs = [*(["team pursuit"] if size.pursuit else []), _NEEDS[size.needs]]
        table.add_row(str(size.athletes), ", ".join(filter(None, needs)) or "nothing")
    console.print(table)


def _figures(rule: QuotaRule) -> Table:
    table = plain_table(f"{rule.name} ({rule.id})")
    for head in ("", "", "Source"):
        table.add_column(head)
    for own, figure in figures(QuotaRule):
        value = getattr(rule, own.name)
        source = rule.sources.get(own.key)
        if value is None or (isinstance(value, Mapping) and source is None):
            continue
        sure = "" if source is None or source.certainty is Certainty.CERTAIN else f"{source.certainty}: "
        where = Text("see below", style="dim") if source is None else Text(f"{sure}{source.text}")
        table.add_row(figure.words, Text(_value(value)), where)
    table.caption = Text(f"All else: {rule.source}")
    table.caption_justify = "left"
    return table


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", then ".join(one.words for one in value if isinstance(one, Criterion))
    return "" if isinstance(value, Mapping) else str(value)


def _events(rule: QuotaRule) -> Table:
    table = plain_table("Start places")
    table.add_column("Event", no_wrap=True)
    for head in ("Places", "By points", "By time", "Most", "Grows to", "Races"):
        table.add_column(head, justify="right")
    table.add_column("Points of")
    for sex in Sex:
        for event, own in rule.events[sex].items():
            counted = ", ".join(f"{one} m" for one in rule.counted_for(sex, event) if one.is_distance)
            grows, races = str(rule.grows_to.get(event, "")), str(own.races or "")
            numbers = (str(one) for one in (own.places, own.by_points, own.by_time, own.most))
            table.add_row(f"{event_word(event)} {SEX_WORDS[sex]}", *numbers, grows, races, counted)
    return table


def _points(rule: QuotaRule) -> Table:
    table = plain_table("Points of the places")
    for head in ("Division", "Points", "Source"):
        table.add_column(head)
    for own in rule.points:
        sure = "" if own.certainty is Certainty.CERTAIN else f"{own.certainty}: "
        points = " ".join(map(str, own.points))
        table.add_row(Text(_division(own)), points, Text(f"{sure}{own.source}"))
    return table


def _division(own: PointsTable) -> str:
    races = ", ".join(f"{sex}{event}" for sex, events in own.races.items() for event in events)
    unfinished = ", also without a time" if own.unfinished else ""
    return f"{own.division} {races}".strip() + unfinished


def quota_rule_json(rule: QuotaRule) -> dict[str, Any]:
    """Return a rule as values for JSON, under the names of the file."""
    days = {"first_day": rule.first_day.isoformat(), "last_day": rule.last_day.isoformat()}
    return plain(rule) | days
