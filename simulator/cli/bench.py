"""The command ``okt bench``: how fast the simulation is here."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from simulator.cli.edge import STDOUT, check_targets, print_lines, told, write
from simulator.defaults import DEFAULT_MEMORY_MB, LEAST_MEMORY_MB, MOST_MEMORY_MB
from simulator.input.faults import Fault, InputRefused
from simulator.programs import module_command


def bench(
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write the figures as JSON.")
    ] = None,
    memory: Annotated[
        int,
        typer.Option(
            min=LEAST_MEMORY_MB,
            max=MOST_MEMORY_MB,
            metavar="MB",
            help="Memory for what is kept between edits, as in the window.",
        ),
    ] = DEFAULT_MEMORY_MB,
    large_fit: Annotated[
        bool, typer.Option("--large-fit", help="Time a forecast from 100,000 results, too.")
    ] = False,
    ui: Annotated[
        bool, typer.Option("--ui", help="Measure the start, the slider and the views of the window instead.")
    ] = False,
    sweep: Annotated[
        bool, typer.Option("--sweep", help="Measure sweeps in one process, in two and with Dask instead.")
    ] = False,
    policy: Annotated[
        bool, typer.Option("--policy", help="Measure the search for the best order of rows instead.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Another checkout, its environment in DIR/.venv, or a folder with the program and its own "
            "Python: both run in turns, and the ratio is told.",
        ),
    ] = None,
) -> None:
    """Measure the speed of simulation and reading here; `--ui`, `--sweep` and `--against` take minutes."""
    with told():
        if sweep and (ui or against is not None):
            raise InputRefused(
                [Fault("--sweep", "it is measured by itself", "Leave out --ui and --against.")]
            )
        if policy and (sweep or ui or against is not None):
            raise InputRefused(
                [Fault("--policy", "it is measured by itself", "Leave out --sweep, --ui and --against.")]
            )
        if policy or sweep or ui or against is not None:
            check_targets(json_file)
            measured, text = (
                _policies()
                if policy
                else _sweeps()
                if sweep
                else _window(against)
                if ui
                else _against(against)
            )
            if json_file is not None:
                write(json_file, lambda: json.dumps(measured, indent=1) + "\n")
            if json_file != STDOUT:
                typer.echo(text)
            return
        from simulator.evaluation.bench import figures_text, measure

        check_targets(json_file)
        figures = measure(memory_mb=memory, large_fit=large_fit, told=_measuring)
        whole = _processes()
        if json_file is not None:
            plain = {name: line["here"] for name, line in whole.items()}
            write(json_file, lambda: json.dumps(figures.as_json() | plain, indent=1) + "\n")
        if json_file != STDOUT:
            from simulator.evaluation.bench_turns import turns_text

            typer.echo(f"{figures_text(figures)}\n\n{turns_text(whole, _FIGURE_ROUNDS)}")


_FIGURE_ROUNDS = 3
"""How often the figures of each checkout are measured; each time is a median already."""

MOST_PAINT_MS, MOST_RATIO = 16, 1.5
"""What the times of a view are to stay below: of one paint, and of the others those of the first view."""


def _measuring(what: str) -> None:
    """Say on the error stream what is measured next, as each part takes its time."""
    print_lines(f"Measuring {what} ...", err=True)


def _rounds(what: str, rounds: int) -> Callable[[int], None]:
    return lambda number: _measuring(f"{what}, round {number} of {rounds}")


def _processes() -> dict[str, dict[str, float]]:
    """Return how long whole processes take here."""
    from simulator.evaluation.bench_turns import compared, in_turns, simulate_trial, this_side

    of_rounds = _rounds("okt simulate as a whole process", _FIGURE_ROUNDS)
    return compared(in_turns([this_side()], simulate_trial, _FIGURE_ROUNDS, of_rounds, warm=True))


def _sweeps() -> tuple[dict[str, Any], str]:
    """Return what sweeps cost, and the text of it."""
    from simulator.evaluation.bench_sweep import measure_sweep, sweep_text

    figures = measure_sweep()
    return figures.as_json(), sweep_text(figures)


def _policies() -> tuple[dict[str, Any], str]:
    """Return how fast orders are judged, and the text of it."""
    from simulator.evaluation.bench_policy import measure_policy, policy_text

    figures = measure_policy()
    return figures.as_json(), policy_text(figures)


def _against(folder: Path | None) -> tuple[dict[str, Any], str]:
    """Return whole processes and the figures of both checkouts, and the table of them."""
    from simulator.evaluation.bench_turns import (
        ROUNDS,
        compared,
        figures_trial,
        in_turns,
        other_side,
        simulate_trial,
        this_side,
        turns_text,
    )  # fmt: skip

    sides = [this_side(), *([other_side(folder)] if folder is not None else [])]
    of_rounds = _rounds("okt simulate as a whole process", ROUNDS)
    table = {
        **compared(in_turns(sides, simulate_trial, ROUNDS, of_rounds, warm=True)),
        **compared(in_turns(sides, figures_trial, _FIGURE_ROUNDS, _rounds("all figures", _FIGURE_ROUNDS))),
    }
    return {"rounds": ROUNDS, "processes": table}, turns_text(table, ROUNDS)


def _window(against: Path | None) -> tuple[dict[str, Any], str]:
    """Return the start of the window and, without another checkout, its views; and the tables of them."""
    from simulator.evaluation.bench_turns import other_side, turns_text

    options = [] if against is None else ["--against", str(other_side(against).folder)]
    started = _measured("ui.tour.start", *options)
    table = turns_text(started["start"], started["rounds"])
    if against is not None:
        return started, table
    views = _measured("ui.tour.bench")
    return views | {"start": started["start"]}, f"{table}\n\n{_views_text(views)}"


def _measured(module: str, *options: str) -> dict[str, Any]:
    """Return what the window measures of itself, in a process of its own: nothing here knows the window."""
    _measuring(f"the window ({module})")
    command = [*module_command(module), *options]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    if done.returncode:
        raise typer.Exit(1)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def _views_text(measured: dict[str, Any]) -> str:
    """Return the times of the views as a table, beside what they are to stay below."""
    views = measured["views"]
    first = next(iter(views.values()))
    lines = [f"{'view':<18}{'paint':>10}{'show':>10}{'of first':>10}{'after an edit':>16}{'of first':>10}"]
    for name, own in views.items():
        show, edited = own["show"] / first["show"], own["show_after_edit"] / first["show_after_edit"]
        lines.append(
            f"{name:<18}{own['paint']:>7.1f} ms{own['show']:>7.1f} ms{show:>10.2f}"
            f"{own['show_after_edit']:>13.1f} ms{edited:>10.2f}"
        )
    return "\n".join(
        [
            *lines,
            (
                f"{measured['skaters']} women, processor time of the window's thread, "
                f"medians of {measured['rounds']} rounds"
            ),
            f"wanted: a paint within {MOST_PAINT_MS} ms, the others within {MOST_RATIO} times the first view",
        ]
    )
