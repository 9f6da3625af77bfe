"""The commands ``okt form``: race results to forecast from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from simulator.cli.edge import WRONG, check_targets, print_lines, told
from simulator.cli.once import OnceGroup

form_app = typer.Typer(cls=OnceGroup, no_args_is_help=True, help="Race results to forecast from.")


@form_app.command("check")
def form_check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file with race results.")],
) -> None:
    """Say what is wrong or in doubt in a file of race results; nothing is changed."""
    with told():
        from simulator.results import read_results, report_text

        check_targets(reads=[file])
        report = read_results(file)
        print_lines(report_text(report))
        if report.table is None:
            raise typer.Exit(WRONG)
