"""Meets on the terminal and as JSON: what is shipped, and one with all that is known of it."""

from __future__ import annotations

from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.event import Event, Sex
from simulator.meet.files import load_meet
from simulator.meet.folder import available_meets
from simulator.own_meet.check import Checked
from simulator.own_meet.templates import NOTES, TITLES, load_template

_SEXES = {Sex.W: "women", Sex.M: "men"}


def print_meets(console: Console) -> None:
    """Print the meets and the templates that are shipped."""
    table = _new("Meets", "id", "name", "first day", "events", "entries")
    for name in available_meets():
        meet = load_meet(name)
        events = sum(len(meet.events(sex)) for sex in Sex)
        table.add_row(name, Text(meet.name), str(meet.first_day), str(events), str(len(meet.entries)))
    console.print(table)
    table = _new("Templates", "id", "what", "first day")
    for name, title in TITLES.items():
        day = load_template(name).first_day
        what = "\n".join(str(text) for text in (title, NOTES.get(name)) if text)
        table.add_row(name, Text(what), str(day or ""))
    console.print(table)


def print_meet(console: Console, checked: Checked) -> None:
    """Print a meet: days, events with entries, who rides in which pair."""
    draft = checked.draft
    console.print(Text(f"{draft.name}, {draft.rink}, from {draft.begins}: {checked.rules.name}"))
    table = _new("Programme", "day", "date", "time", "event", "entries", "in doubt")
    for race in draft.races:
        entered, open_ = checked.counts.get((race.sex, race.event), (0, 0))
        table.add_row(
            str(race.day), str(race.date), race.start_time, _event(checked, race.sex, race.event, race.run),
            str(entered), str(open_ or ""),
        )  # fmt: skip
    console.print(table)
    for sex, event in draft.events:
        own = [
            one for one in checked.looked if one.line.race == (sex, event) and (one.entered or one.is_open)
        ]
        if not own:
            continue
        table = _new(f"{_SEXES[sex]} {event.value} m", "skater", "results", "pair", "lane", "")
        for one in own:
            table.add_row(
                Text(one.person or one.line.written), str(one.results or ""), str(one.line.pair or ""),
                one.line.lane, "in doubt, left out" if one.is_open else "",
            )  # fmt: skip
        console.print(table)


def meet_json(checked: Checked) -> dict[str, Any]:
    """Return a meet as values for JSON."""
    draft = checked.draft
    return {
        "name": draft.name,
        "rink": draft.rink,
        "first_day": str(draft.begins),
        "rule_set": checked.rules.id,
        "programme": [
            {
                "day": race.day, "date": str(race.date), "order": race.order, "sex": str(race.sex),
                "event": str(race.event), "run": race.run, "start_time": race.start_time,
            }
            for race in draft.races
        ],
        "entries": [
            {
                "sex": str(one.line.sex), "event": str(one.line.event), "written": one.line.written,
                "skater": one.person or None, "state": str(one.state), "results": one.results,
                "pair": one.line.pair, "lane": one.line.lane or None,
                "suggestions": list(one.found.suggestions),
            }
            for one in checked.looked
        ],
        "partly_known": [{"sex": str(sex), "event": str(event)} for sex, event in checked.partly_known],
        "missing": [str(one.fault) for one in checked.faults],
        "doubts": [str(one.fault) for one in checked.doubts],
        "left_out": checked.open_names,
    }  # fmt: skip


def _event(checked: Checked, sex: Sex, event: Event, run: int) -> str:
    two = any(race.run == 2 and (race.sex, race.event) == (sex, event) for race in checked.draft.races)
    partly = ", known entries only" if (sex, event) in checked.partly_known else ""
    return f"{_SEXES[sex]} {event.value} m{f', run {run}' if two else ''}{partly}"


def _new(title: str, *columns: str) -> Table:
    table = Table(title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    for name in columns:
        table.add_column(
            name, justify="right" if name in ("entries", "results", "pair", "events") else "left"
        )
    return table
