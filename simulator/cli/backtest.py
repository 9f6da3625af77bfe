"""The command ``okt backtest``: how good forecasts of past races and meets were."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

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
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.evaluation.backtest.meet_score import MeetScore
    from simulator.evaluation.backtest.races import RacesWanted
    from simulator.evaluation.backtest.run import Report
    from simulator.form.data import FormData
    from simulator.people.same import Same

_FROM = date(2025, 1, 1)
_LONGEST_LEAD = 1000
_WIDE = 126


def backtest(
    form: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Race results instead of the shipped ones; may be repeated."),
    ] = None,
    same: SameOption = None,
    aliases: AliasesOption = None,
    from_day: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="First day of races to forecast; 2025-01-01."),
    ] = None,
    to_day: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Last day of races to forecast.")
    ] = None,
    lead: Annotated[
        int,
        typer.Option(
            "--lead", metavar="DAYS", help="Forecast from what was known so many days before the meet; 0."
        ),
    ] = 0,
    division: Annotated[
        str | None, typer.Option(metavar="NAME", help="Score the races of this division alone, such as A.")
    ] = None,
    meet: Annotated[
        str | None,
        typer.Option(
            metavar="ID|FILE", help="Compare the tickets of this meet with the team named after it."
        ),
    ] = None,
    tournaments: Annotated[
        int, typer.Option(metavar="N", help="Tournaments to simulate, with --meet.")
    ] = 100_000,
    parts: Annotated[
        bool, typer.Option("--parts", help="Score this program with each of its parts left out, too.")
    ] = False,
    seed: Annotated[int, typer.Option(metavar="S", help="Start of the random numbers.")] = 2026,
    json_file: JsonOption = None,
) -> None:
    """Forecast past races, each only from results of before its meet, and score the forecasts.

    Side by side: the model of this program, season best, mean of the last five gaps, the published
    method (gap to the top five) and uniform chances.
    """
    with told():
        from simulator.engine.job import check_run
        from simulator.form.same_race import told_in_one_way
        from simulator.people.same import read_same, unheard_of
        from simulator.project.files_read import files_read
        from simulator.project.load import load_form
        from simulator.project.named import with_names_of

        wanted = _wanted(from_day, to_day, lead, division)
        of_races = (parts, lead, *(option is not None for option in (from_day, to_day, division)))
        if meet is not None and any(of_races):
            found = "cannot stand beside --meet, which scores the tickets of one meet"
            options = "--from, --to, --lead, --division, --parts"
            raise InputRefused([Fault(options, found, "Leave out the one or the other.")])
        check_run(tournaments, seed, None)
        check_targets(json_file, reads=(aliases, *files_read(tuple(form or ()), meet=meet)))
        said = read_same(same or (), aliases)
        began = time.perf_counter()
        if meet is not None:
            _backtest_meet(meet, tuple(form or ()), said, tournaments, seed, json_file, began)
            return
        data = load_form(tuple(form or ()))
        if said:
            data = told_in_one_way(with_names_of(replace(data, same=said), None))
            print_doubts(unheard_of(said, (name.found.written for name in data.names), "the results"))
        print_doubts(data.doubts)
        report, every, without = _run(data, wanted, seed, parts=parts)
        from simulator.evaluation.backtest.export import backtest_record, report_values

        elapsed = round(time.perf_counter() - began, 1)
        record = backtest_record(data.results, data.skaters, seed, **_as_asked(wanted), elapsed_s=elapsed)
        if json_file is not None:
            write(json_file, lambda: _json(report_values(report, record, without, every)))
        if json_file != STDOUT:
            from simulator.cli.backtest_tables import print_report

            print_report(screen(_WIDE), report, every, record, without)


def _run(
    data: FormData, wanted: RacesWanted, seed: int, *, parts: bool
) -> tuple[Report, Report, Report | None]:
    """Score meet by meet, with a bar on a terminal.

    The second report is of every race with six starters seen before, the third of our model without
    each part.
    """
    from rich.progress import Progress

    from simulator.evaluation.backtest.baselines import BASELINES
    from simulator.evaluation.backtest.form_model import FormModel
    from simulator.evaluation.backtest.parts import models_without_a_part
    from simulator.evaluation.backtest.run import report_of, score_meets

    models = (FormModel(data.skaters), *BASELINES)
    without = models_without_a_part(data.skaters) if parts else ()
    scored = []
    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Forecasting", total=None)
        for meet in score_meets(data.results, (*models, *without), wanted, seed):
            scored.append(meet)
            bar.update(task, completed=meet.meets_done, total=meet.meets, description=escape(meet.meet))
    names = [model.name for model in models]
    report, every = (report_of(scored, seed, names=names, every_race=every) for every in (False, True))
    if not without:
        return report, every, None
    return report, every, report_of(scored, seed, names=[names[0], *(model.name for model in without)])


def _backtest_meet(
    meet: str,
    form: tuple[Path, ...],
    same: Same,
    tournaments: int,
    seed: int,
    json_file: str | None,
    began: float,
) -> None:
    from simulator.engine.draws_version import DRAWS_VERSION
    from simulator.evaluation.backtest.export import backtest_record, meet_values
    from simulator.project.inputs_hash import inputs_sha256
    from simulator.project.plan_doubts import doubts_of_same
    from simulator.project.plan_files import load_plan
    from simulator.results import empty_table

    with forecasting() as control:
        plan = load_plan(form, meet=meet, control=control, same=same)
    print_doubts(doubts_of_same(same, plan, meet))
    score = _score_meet(plan, meet, tournaments, seed)
    record = backtest_record(
        plan.form.results if plan.form is not None else empty_table(),
        plan.form.skaters if plan.form is not None else None,
        seed,
        draws_version=DRAWS_VERSION,
        tournaments=tournaments,
        inputs_sha256=inputs_sha256(plan),
        elapsed_s=round(time.perf_counter() - began, 1),
    )
    if json_file is not None:
        write(json_file, lambda: _json(meet_values(score, record)))
    if json_file != STDOUT:
        from simulator.cli.backtest_tables import print_meet

        print_meet(screen(_WIDE), score, record, plan.rules.prize)


def _score_meet(plan: Any, meet: str, tournaments: int, seed: int) -> MeetScore:
    from rich.progress import Progress

    from simulator.evaluation.backtest.meet_score import score_meet

    errors = screen(errors=True)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        task = bar.add_task("Simulating", total=None)
        return score_meet(
            plan,
            meet,
            tournaments,
            seed,
            told=lambda model: bar.update(task, description=f"Simulating: {model}"),
        )


def _wanted(from_day: str | None, to_day: str | None, lead: int, division: str | None) -> RacesWanted:
    """Read the days of the options; all faults at once."""
    from simulator.evaluation.backtest.races import RacesWanted

    faults, days = [], []
    for option, text, usual in (("--from", from_day, _FROM), ("--to", to_day, None)):
        day = usual
        if text is not None:
            try:
                day = date.fromisoformat(text)
            except ValueError:
                faults.append(Fault(option, f'"{text}" is not a day', "Write it like 2025-11-14."))
        days.append(day)
    first, last = days[0] or _FROM, days[1]
    if not faults and last is not None and last < first:
        faults.append(Fault("--to", f"{last} lies before {first}, the first day", "Choose a later day."))
    if not 0 <= lead <= _LONGEST_LEAD:
        faults.append(Fault("--lead", f"{lead} days", f"Give 0 to {_LONGEST_LEAD} days."))
    if faults:
        raise InputRefused(faults)
    return RacesWanted(first, last, lead, division)


def _as_asked(wanted: RacesWanted) -> dict[str, Any]:
    """What was asked for, as it stands in the JSON."""
    last = wanted.to_day
    return {
        "from": wanted.from_day.isoformat(),
        "to": last.isoformat() if last is not None else None,
        "lead_days": wanted.lead_days,
        "division": wanted.division,
    }


def _json(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
