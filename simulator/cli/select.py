"""The command ``okt select``: the team after a meet that was ridden."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from simulator.cli.edge import (
    STDOUT,
    AliasesOption,
    SameOption,
    print_lines,
    screen,
    told,
    write,
)
from simulator.cli.table_files import CsvOption, TablesOption, XlsxOption, check_files, write_tables


def select(
    results: Annotated[
        str,
        typer.Option(
            metavar="ID|FILE", help="Results: a CSV like those of the shipped meets, or a meet, okt-2025."
        ),
    ],
    rules: Annotated[
        str | None,
        typer.Option(
            metavar="ID|FILE",
            help="Rule set: shipped, or a TOML file. Without it that of the meet in whose folder the "
            "results lie, else the shipped one that held on the last day of the results.",
        ),
    ] = None,
    picks: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What the committee decided; see okt rules example --picks."),
    ] = None,
    same: SameOption = None,
    aliases: AliasesOption = None,
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the selection as JSON.")
    ] = None,
    csv_file: CsvOption = None,
    xlsx_file: XlsxOption = None,
    tables: TablesOption = None,
) -> None:
    """Select the team after a meet that was ridden: rows, team, first out, start places, reasons.

    What is assumed:

    - No pick is made that is not in the picks file, but for the mass
      start picks of the meet in whose folder the results lie (meet.toml).
      Mass start picks of the picks file take their place.

    - Every race in the results is over: its places are final.

    - A place that the results give to nobody stays empty.

    - Equal places: those that give a start place must be parted in the
      results first, as it was decided. Others stand as in the file.

    What was assumed this time is told behind the selection (on stderr).
    """
    with told():
        from simulator.cli.select_tables import print_selection, selection_json, selection_tables
        from simulator.event import Sex
        from simulator.people.same import read_same
        from simulator.project.files_read import files_read
        from simulator.selection.prize_words import PrizeWords
        from simulator.selection.real_meet import load_real_meet, select_real_meet

        check_files(
            json_file,
            csv_file,
            xlsx_file,
            tables,
            reads=(aliases, *files_read(rules=rules, picks=picks, results=results)),
        )
        meet = load_real_meet(results, rules, picks, read_same(same or (), aliases))
        teams = {sex: select_real_meet(meet, sex) for sex in Sex}
        if json_file is not None:
            told_all = {str(sex): selection_json(team) for sex, team in teams.items()}
            write(json_file, lambda: json.dumps(told_all, ensure_ascii=False, indent=1) + "\n")
        if tables or xlsx_file or csv_file:
            inputs = {"results": results, "rules": meet.rules.id, "picks": str(picks or "")}
            told_as = selection_tables(list(teams.values()))
            write_tables(told_as, inputs.items(), csv_file, xlsx_file, tables, (json_file,))
        if STDOUT not in (json_file, csv_file):
            console = screen()
            ridden = {sex for sex, _ in meet.classified}
            for sex, team in teams.items():
                if sex in ridden or team.story.team:
                    print_selection(console, team)
        words = PrizeWords(meet.rules.prize)
        for note in (*meet.notes, *(text for team in teams.values() for text in team.not_made)):
            print_lines(words.told(note), err=True)
