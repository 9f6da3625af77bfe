"""The command ``okt form sensitivity``: how much the tickets hang on the figures of the model."""

from __future__ import annotations

import json
import time
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich import box
from rich.console import Console
from rich.table import Table

from simulator import __version__
from simulator.chances.outcome import percent_text
from simulator.cli.edge import (
    STDOUT,
    AliasesOption,
    JsonOption,
    SameOption,
    check_targets,
    forecasting,
    print_doubts,
    screen,
    told,
    write,
)
from simulator.figures import counted
from simulator.selection.prize_words import PrizeWords

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.evaluation.ticket_sensitivity import TicketEffect
    from simulator.selection.rule_set import RuleSet

_WIDE = 132
_NO_BREAK = "\u00a0"


def form_sensitivity(
    form: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Race results instead of the shipped ones; may be repeated."),
    ] = None,
    meet: Annotated[str, typer.Option(metavar="ID|FILE", help="Meet: shipped, or your own.")] = "okt-2025",
    same: SameOption = None,
    aliases: AliasesOption = None,
    tournaments: Annotated[int, typer.Option(metavar="N", help="Tournaments a figure.")] = 20_000,
    seed: Annotated[int, typer.Option(metavar="S", help="Start of the random numbers.")] = 2026,
    json_file: JsonOption = None,
) -> None:
    """Halve and double each figure of the form model, and show what that does to the tickets."""
    with told():
        from simulator.engine.draws_version import DRAWS_VERSION
        from simulator.engine.job import check_run
        from simulator.people.same import read_same
        from simulator.project.files_read import files_read
        from simulator.project.inputs_hash import inputs_sha256
        from simulator.project.plan_doubts import doubts_of_same
        from simulator.project.plan_files import load_plan

        check_run(tournaments, seed, None)
        check_targets(json_file, reads=(aliases, *files_read(tuple(form or ()), meet=meet)))
        said = read_same(same or (), aliases)
        began = time.perf_counter()
        with forecasting() as control:
            plan = load_plan(tuple(form or ()), meet=meet, control=control, same=said)
        print_doubts(doubts_of_same(said, plan, meet))
        effects = _run(plan, tournaments, seed)
        record = {
            "tournaments": tournaments,
            "seed": seed,
            "draws_version": DRAWS_VERSION,
            "meet": plan.meet.id,
            "inputs_sha256": inputs_sha256(plan),
            "version": __version__,
            "elapsed_s": round(time.perf_counter() - began, 1),
        }
        if json_file is not None:
            write(json_file, lambda: _json_text(effects, record))
        if json_file != STDOUT:
            _print(screen(_WIDE), effects, record, plan.rules)


def _run(plan: Plan, tournaments: int, seed: int) -> list[TicketEffect]:
    from rich.progress import Progress

    from simulator.engine.job import Job
    from simulator.evaluation.ticket_sensitivity import ticket_sensitivity
    from simulator.form.sensitivity import halves_and_doubles

    effects: list[TicketEffect] = []
    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Forecasting", total=len(halves_and_doubles()))
        for effect in ticket_sensitivity(Job(plan, tournaments, seed)):
            effects.append(effect)
            bar.update(task, completed=len(effects), description=effect.figure)
    return effects


def _print(console: Console, effects: list[TicketEffect], record: dict[str, Any], rules: RuleSet) -> None:
    words, won = PrizeWords(rules.prize), sum(rules.number_won(sex) for sex in rules.sexes)
    table = Table(
        title=words.of("Chances of a ticket with each figure of the form model halved and doubled"),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )
    table.add_column("figure")
    for word in ("halved", "doubled"):
        table.add_column(f"{word}: {words.many}\nthat change hands", justify="right")
        table.add_column("who changes most")
    for figure, both in groupby(effects, key=lambda effect: effect.figure):
        pair = list(both)
        cells = [cell for effect in pair for cell in (f"{effect.moved:.2f}", _most(effect))]
        table.add_row(f"{pair[0].meaning} ({figure})", *cells)
    console.print(table)
    console.print(
        f"Of {won} {words.many} in all at most. "
        "The figures are changed after they were estimated from the results. "
        f"{counted(record['tournaments'], 'tournament')} each, seed {record['seed']}, "
        f"{record['elapsed_s']:.0f} s.",
        style="dim",
        highlight=False,
        soft_wrap=not console.is_terminal,
    )


def _most(effect: TicketEffect) -> str:
    skater = effect.most
    now = effect.chances[skater]
    before = percent_text(now - effect.changes[skater], space=_NO_BREAK)
    return f"{skater[1]} {before} to {percent_text(now, space=_NO_BREAK)}"


def _json_text(effects: list[TicketEffect], record: dict[str, Any]) -> str:
    values = {
        "figures": [
            {
                "figure": effect.figure,
                "meaning": effect.meaning,
                "factor": effect.factor,
                "tickets_moved": effect.moved,
                "skaters": [
                    {"sex": sex, "skater": skater, "ticket": chance, "change": effect.changes[sex, skater]}
                    for (sex, skater), chance in effect.chances.items()
                ],
            }
            for effect in effects
        ],
        "run": record,
    }
    return json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
