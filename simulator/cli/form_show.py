"""The command ``okt form show``: what a forecast of a skater rests on."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator import __version__
from simulator.cli.edge import (
    STDOUT,
    AliasesOption,
    AsOfOption,
    JsonOption,
    SameOption,
    day_of,
    forecasting,
    print_doubts,
    screen,
    told,
    write,
)
from simulator.cli.table_files import CsvOption, TablesOption, XlsxOption, check_files, write_tables
from simulator.event import DISTANCES, Event
from simulator.input.faults import Fault, InputRefused, did_you_mean
from simulator.race_time import format_time

if TYPE_CHECKING:
    from simulator.evaluation.skater_form import DistanceForm, SkaterForm

_WIDE = 110
_SHOWN = 8
_INCIDENT_WORDS = {
    "not_starting": "withdraws before the event",
    "fall": "falls or loses the race",
    "did_not_finish": "gives up",
    "disqualified": "disqualified, false starts apart",
    "false_start": "false start, each attempt",
    "skips_second_run": "skips the second run",
}


def form_show(
    skater: Annotated[
        str,
        typer.Argument(
            metavar="SKATER",
            help="Name; capitals, accents and the order of its words make no difference.",
        ),
    ],
    event: Annotated[
        str | None, typer.Option(metavar="E", help="One distance in metres; else all that are known.")
    ] = None,
    form: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Race results instead of the shipped ones; may be repeated."),
    ] = None,
    meet: Annotated[str, typer.Option(metavar="ID|FILE", help="Meet: shipped, or your own.")] = "okt-2025",
    same: SameOption = None,
    aliases: AliasesOption = None,
    as_of: AsOfOption = None,
    json_file: JsonOption = None,
    csv_file: CsvOption = None,
    xlsx_file: XlsxOption = None,
    tables: TablesOption = None,
) -> None:
    """Show a skater's level at each distance, the results that moved it, and what can go wrong."""
    with told():
        from simulator.evaluation.skater_form import skater_form
        from simulator.people.same import read_same
        from simulator.project.files_read import files_read
        from simulator.project.inputs_hash import inputs_sha256
        from simulator.project.plan_doubts import doubts_of_same
        from simulator.project.plan_files import load_plan

        distance, known = _event(event), day_of("--as-of", as_of)
        check_files(
            *(json_file, csv_file, xlsx_file, tables),
            reads=(aliases, *files_read(tuple(form or ()), meet=meet)),
        )
        said = read_same(same or (), aliases)
        with forecasting() as control:
            plan = load_plan(tuple(form or ()), meet=meet, control=control, same=said, as_of=known)
        print_doubts(doubts_of_same(said, plan, meet))
        found = skater_form(plan, skater, distance)
        record = {"meet": plan.meet.id, "inputs_sha256": inputs_sha256(plan), "version": __version__}
        if found.as_of is not None:
            record["as_of"] = found.as_of.isoformat()
        if tables or xlsx_file or csv_file:
            from simulator.tables.of_form import form_tables

            write_tables(form_tables(found), record.items(), csv_file, xlsx_file, tables)
        if json_file is not None:
            write(json_file, lambda: _json_text(found, record))
        if STDOUT not in (json_file, csv_file):
            _print(screen(_WIDE), found)


def _event(text: str | None) -> Event | None:
    if text is None:
        return None
    metres = text.strip().removesuffix("m").strip()
    if metres in DISTANCES:
        return Event(metres)
    found = f'"{text}" is not one of the distances.{did_you_mean(metres, list(DISTANCES))}'
    raise InputRefused([Fault("--event", found, f"Write one of {', '.join(DISTANCES)}.")])


def _print(console: Console, found: SkaterForm) -> None:
    rests_on = f"results dated before {found.first_day}"
    if found.as_of is not None:
        rests_on = f"what was known on {found.as_of}"
    place = f"{found.meet}, {found.rink}, from {rests_on}"
    console.print(Text(f"{found.skater} · {place}", style="bold"))
    if not found.distances:
        console.print("Entered in no distance, and without a result at any: nothing is forecast.")
    for own in found.distances:
        console.print()
        for line in _lines(own):
            console.print(line, highlight=False, soft_wrap=not console.is_terminal)
        if own.explanation.influences:
            console.print(_influences(own))
        console.print(_rates(own))


def _lines(own: DistanceForm) -> list[Text]:
    why = own.explanation
    entered = "entered" if own.entered else "not entered"
    counted = f"{own.results} result{'' if own.results == 1 else 's'}"
    lines = [
        Text(f"{own.event} m ({entered}, {counted} at the distance)", style="bold"),
        Text(
            f"Forecast {_time(why.forecast_s)}; level, 95 %: {_time(own.level_low_s)} to "
            f"{_time(own.level_high_s)}; one race, 95 %: {_time(own.race_low_s)} to {_time(own.race_high_s)}."
        ),
    ]
    difference = own.against_season_best_s
    if why.season_best_s is not None and difference is not None:
        slower = "slower" if difference >= 0 else "faster"
        lines.append(
            Text(
                f"Season best {_time(why.season_best_s)}, on any rink: the forecast is "
                f"{abs(difference):.2f} s {slower}."
            )
        )
    elif why.best_s is not None:
        lines.append(Text(f"No result of this season; best of the results {_time(why.best_s)}."))
    moved = sum(part.effect_s for part in why.influences)
    lines.append(
        Text(
            f"Expected before any result of the skater's own {_time(why.before_results_s)}; "
            f"they move it by {moved:+.2f} s."
        )
    )
    return lines


def _influences(own: DistanceForm) -> Table:
    table = _table("Results that moved the forecast most")
    for heading, right in (
        ("day", False),
        ("competition", False),
        ("distance", True),
        ("time", True),
        ("against\nexpected", True),
        ("weight", True),
        ("moves it by", True),
    ):
        table.add_column(heading, justify="right" if right else "left")
    influences = own.explanation.influences
    for part in influences[:_SHOWN]:
        what = part.competition if part.kind.value == "race" else f"personal best {part.rink}".strip()
        table.add_row(
            str(part.day),
            Text(what),
            f"{part.event} m",
            _time(part.time_s),
            f"{100 * part.against:+.2f} %",
            f"{part.weight:.3f}",
            f"{part.effect_s:+.2f} s",
        )
    rest = influences[_SHOWN:]
    if rest:
        effect = sum(part.effect_s for part in rest)
        table.add_row("", f"{len(rest)} more", "", "", "", "", f"{effect:+.2f} s", style="dim")
    return table


def _rates(own: DistanceForm) -> Table:
    table = _table("What can go wrong")
    table.add_column("incident")
    table.add_column("chance", justify="right", no_wrap=True)
    table.add_column("95 % interval", justify="right", no_wrap=True)
    table.add_column("source", style="dim")
    for rate in own.rates:
        low, high = rate.interval
        words = _INCIDENT_WORDS[rate.incident.value]
        table.add_row(
            words, f"{100 * rate.rate:.2f} %", f"{100 * low:.2f} to {100 * high:.2f}", Text(rate.source)
        )
    return table


def _table(title: str) -> Table:
    return Table(
        title=title,
        title_justify="left",
        title_style="",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )


def _time(time_s: float) -> str:
    return format_time(round(time_s * 1000))


def _json_text(found: SkaterForm, record: dict[str, Any]) -> str:
    values = {
        "skater": found.skater,
        "sex": found.sex,
        "meet": found.meet,
        "rink": found.rink,
        "first_day": found.first_day,
        "distances": [_distance_values(own) for own in found.distances],
        "run": record,
    }
    return json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False, default=_plain) + "\n"


def _distance_values(own: DistanceForm) -> dict[str, Any]:
    why = own.explanation
    return {
        "event": own.event,
        "entered": own.entered,
        "results": own.results,
        "forecast_s": why.forecast_s,
        "level_interval_s": [own.level_low_s, own.level_high_s],
        "race_interval_s": [own.race_low_s, own.race_high_s],
        "level_spread": why.level_spread,
        "race_spread": why.race_spread,
        "season_best_s": why.season_best_s,
        "against_season_best_s": own.against_season_best_s,
        "best_s": why.best_s,
        "before_results_s": why.before_results_s,
        "influences": [asdict(part) for part in why.influences],
        "rates": {
            rate.incident.value: {"rate": rate.rate, "interval": list(rate.interval), "source": rate.source}
            for rate in own.rates
        },
    }


def _plain(value: object) -> str:
    if isinstance(value, (date, StrEnum)):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no place in the JSON.")
