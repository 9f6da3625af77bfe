"""The command ``okt``: all its commands; each has a module of its own."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from simulator import __version__
from simulator.cli.backtest import backtest
from simulator.cli.bench import bench
from simulator.cli.edge import WRONG, print_lines, unwritten
from simulator.cli.form import form_app
from simulator.cli.form_sensitivity import form_sensitivity
from simulator.cli.form_show import form_show
from simulator.cli.games import games
from simulator.cli.meet import meet_app
from simulator.cli.once import OnceGroup
from simulator.cli.policy import policy
from simulator.cli.quota import quota_app
from simulator.cli.report import report
from simulator.cli.rules import rules_app
from simulator.cli.select import select
from simulator.cli.simulate import simulate
from simulator.cli.sweep import sweep
from simulator.cli.verify import verify
from simulator.project.interrupt import INTERRUPTED, end_on_signals, flush_or_end

app = typer.Typer(
    cls=OnceGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Chances of an Olympic ticket at the Dutch long-track qualification tournament (OKT).",
)
app.command()(simulate)
app.command()(report)
form_app.command("show")(form_show)
form_app.command("sensitivity")(form_sensitivity)
app.command()(games)
app.command()(policy)
app.command()(select)
app.add_typer(form_app, name="form")
app.add_typer(rules_app, name="rules")
app.add_typer(meet_app, name="meet")
app.add_typer(quota_app, name="quota")
app.command()(verify)
app.command()(sweep)
app.command()(backtest)
app.command()(bench)


def main() -> None:
    """Run the command; exit codes are 0 done, 2 wrong use or wrong input, 130 interrupted."""
    end_on_signals()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a letter the screen does not know is no reason to stop
    try:
        app(standalone_mode=True)
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except OSError as error:  # of a help page or a version that cannot be printed
        print_lines(unwritten(error), err=True)
        raise SystemExit(WRONG) from None
    finally:
        flush_or_end()


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"okt {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Fit every forecast anew, and keep none on disk.")
    ] = False,
) -> None:
    """Take options that stand before a command."""
    if no_cache:
        from simulator.project.forecast_folder import switch_off

        switch_off()
