"""The command ``okt quota``: how many start places each country earns at the World Cups."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.edge import (
    STDOUT,
    AliasesOption,
    JsonOption,
    OwnSeedOption,
    OwnTournamentsOption,
    SameOption,
    ThreadsOption,
    day_of,
    print_lines,
    screen,
    told,
    write,
)
from simulator.cli.once import OnceGroup
from simulator.cli.table_files import CsvOption, TablesOption, XlsxOption, check_files, write_tables
from simulator.input.faults import Fault, InputRefused, kept_in, refuse_if_any

if TYPE_CHECKING:
    from simulator.results import ResultsReport

quota_app = typer.Typer(cls=OnceGroup, invoke_without_command=True, no_args_is_help=True)


class YesNo(StrEnum):
    """Yes or no on the command line."""

    YES = "yes"
    NO = "no"


@quota_app.callback()
def quota(
    context: typer.Context,
    results: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="World Cup results with divisions, places and countries, in any form; may be repeated.",
        ),
    ] = None,
    rule: Annotated[
        str, typer.Option(metavar="ID|FILE", help="The rule: one of okt quota rules, or a TOML file.")
    ] = "isu-2026",
    country: Annotated[
        str | None,
        typer.Option(
            metavar="NED", help="A country: its places, its team, and what one more race can change."
        ),
    ] = None,
    pursuit: Annotated[
        YesNo, typer.Option(help="Whether the country has a team in the pursuit, both sexes.")
    ] = YesNo.NO,
    mass_start: Annotated[
        int, typer.Option(min=0, max=2, metavar="N", help="Its places in the mass start, of each sex.")
    ] = 0,
    event: Annotated[
        list[str] | None,
        typer.Option(metavar="W1500", help="Print the lists of this event only; may be repeated."),
    ] = None,
    step: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STEP",
            help="A step behind the lists: hand-back:M1000:NED, withdraw:W500:NAME, host, grow:M500; "
            "may be repeated, in their order.",
        ),
    ] = None,
    rink: Annotated[
        str | None,
        typer.Option(
            metavar="RINK", help="Simulate the races still to come on this rink: places as chances."
        ),
    ] = None,
    first_day: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="First day of these; the day after the last race without it."),
    ] = None,
    entries: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Who rides them; who rode the last race of an event without it."),
    ] = None,
    tournaments: OwnTournamentsOption = None,
    seed: OwnSeedOption = None,
    threads: ThreadsOption = None,
    same: SameOption = None,
    aliases: AliasesOption = None,
    json_file: JsonOption = None,
    csv_file: CsvOption = None,
    xlsx_file: XlsxOption = None,
    tables: TablesOption = None,
) -> None:
    """Start places of the countries at the Games, by the rule of the ISU, from World Cup results.

    The lists of every event by points and by time with their reserves, the
    last place of each, and the places of each country. Only results of the
    days of the rule, in Division A or B, count; lists are to be whole, and
    it is said where they are not. Mass start and team pursuit are ridden
    without a time that counts here: say them with --pursuit and --mass-start.
    """
    if context.invoked_subcommand is not None:
        return
    with told():
        from simulator.cli.quota_tables import events_asked, print_quota, quota_json, quota_tables
        from simulator.people.same import read_same
        from simulator.quota.answer import quota_answer
        from simulator.quota.reading import read_world_cups
        from simulator.quota.rule_file import load_quota_rule, quota_rule_file

        if not results:
            remedy = "Add --results FILE with the World Cups, once for each file."
            raise InputRefused([Fault("--results", "there are no results to read", remedy)])
        found = quota_rule_file(rule)
        reads = [*results, aliases, entries, *([found] if isinstance(found, Path) else [])]
        check_files(json_file, csv_file, xlsx_file, tables, reads=reads)
        own = load_quota_rule(rule)
        kept: dict[Path, ResultsReport] = {}
        cups = read_world_cups(own, results, read_same(same or (), aliases), kept=kept)
        faults: list[Fault] = []
        with kept_in(faults):
            answer = quota_answer(
                own, cups, country, pursuit=pursuit is YesNo.YES, mass_start=mass_start, steps=step or ()
            )
        with kept_in(faults):
            events = events_asked(own, event or ())
        with kept_in(faults):
            day = day_of("--first-day", first_day)
        refuse_if_any(faults)
        chances = None
        if rink is not None:
            from simulator.cli.quota_chances import (
                chances_json,
                chances_table,
                chances_to_come,
                print_chances,
            )

            chances = chances_to_come(own, cups, kept, rink, day, entries, tournaments, seed, threads)
        if json_file is not None:
            content = quota_json(answer, events)
            if chances is not None:
                content["chances"] = chances_json(chances)
            write(json_file, lambda: json.dumps(content, ensure_ascii=False, indent=1) + "\n")
        if tables or xlsx_file or csv_file:
            inputs = {"results": ", ".join(map(str, results)), "rule": own.id, "source": own.source}
            made = quota_tables(answer, events)
            made += (chances_table(chances),) if chances is not None else ()
            write_tables(made, inputs.items(), csv_file, xlsx_file, tables)
        if STDOUT not in (json_file, csv_file):
            print_quota(screen(), answer, events)
            if chances is not None:
                print_chances(screen(), chances, answer.of_country.country if answer.of_country else None)
        for note in cups.notes:
            print_lines(note, err=True)
        if chances is not None and chances.rink_doubt is not None:
            print_lines(f"In doubt: {chances.rink_doubt}", err=True)


@quota_app.command("rules")
def quota_rules() -> None:
    """List the rules of start places shipped with the program."""
    with told():
        from simulator.cli.quota_rule_tables import print_quota_rules
        from simulator.quota.rule_file import available_quota_rules, load_quota_rule

        print_quota_rules(screen(), [load_quota_rule(name) for name in available_quota_rules()])


@quota_app.command("show")
def quota_show(
    rule: Annotated[str, typer.Argument(metavar="ID|FILE", help="A shipped rule, or a TOML file.")],
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the rule as JSON.")
    ] = None,
) -> None:
    """Show a rule of start places: figures with their sources, events, points, team sizes."""
    with told():
        from simulator.cli.quota_rule_tables import print_quota_rule, quota_rule_json
        from simulator.quota.rule_file import load_quota_rule, quota_rule_file

        found = quota_rule_file(rule)
        check_files(json_file, None, None, None, reads=[found] if isinstance(found, Path) else [])
        own = load_quota_rule(rule)
        if json_file is not None:
            content = quota_rule_json(own)
            write(json_file, lambda: json.dumps(content, ensure_ascii=False, indent=1) + "\n")
        if json_file != STDOUT:
            print_quota_rule(screen(), own)


@quota_app.command("example")
def quota_example() -> None:
    """Print a shipped rule of start places, every line explained, to start a rule of your own from.

    Save it: okt quota example > my-quota.toml
    """
    with told():
        from simulator.shipped import shipped

        write(STDOUT, lambda: shipped("quota/isu-2026.toml").read_text(encoding="utf-8"))
