"""What ``okt simulate`` writes of a run: its record, and the files asked for."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator import __version__
from simulator.cli.edge import (
    STDOUT,
    files_first,
    print_doubts,
    print_lines,
    write,
)
from simulator.cli.table_files import check_files, write_tables
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison
    from simulator.chances.basis import Basis
    from simulator.chances.outcome import Outcome
    from simulator.cli.project import Request


@dataclass(frozen=True)
class RunFiles:
    """Where a run is written to; None for nowhere, ``-`` for the screen."""

    json: str | None = None
    csv: str | None = None
    xlsx: Path | None = None
    tables: Path | None = None
    draws: Path | None = None

    def check(self, reads: Iterable[Path | None]) -> None:
        """Refuse what cannot or must not be written, see `check_files`."""
        check_files(self.json, self.csv, self.xlsx, self.tables, self.draws, tuple(reads))

    @property
    def on_screen(self) -> bool:
        """Whether one of them takes the screen, so that no table stands there."""
        return STDOUT in (self.json, self.csv)


def record_of(job: Request) -> dict[str, Any]:
    """Return what the numbers of a run come from."""
    from simulator.engine.draws_version import DRAWS_VERSION
    from simulator.project.inputs_hash import inputs_sha256

    return {
        "tournaments": job.tournaments,
        "seed": job.seed,
        "draws_version": DRAWS_VERSION,
        "rule_set": job.plan.rules.id,
        "meet": job.plan.meet.id,
        "inputs_sha256": inputs_sha256(job.plan),
        "version": __version__,
        **job.record,
        **({"notes": list(job.notes)} if job.notes else {}),
    }


def timed_record(job: Request, outcome: Outcome, began: float, threads: int | None) -> dict[str, Any]:
    """Return what the numbers of a run come from, and how it was made; `began` by the process's clock."""
    from simulator.engine.simulate import default_threads

    told_of = record_of(job)
    return {
        "tournaments": outcome.tournaments,
        "seed": job.seed,
        "draws_version": told_of["draws_version"],
        "threads": threads or default_threads(),
        "elapsed_s": round(time.perf_counter() - began, 3),
        **told_of,
    }


def write_run(
    job: Request,
    outcome: Outcome,
    comparison: Comparison | None,
    record: dict[str, Any],
    basis: Basis | None,
    files: RunFiles,
) -> None:
    """Write the files asked for, those on the screen last."""
    from simulator.cli.project import comparison_json
    from simulator.report.json_csv import csv_text, json_text

    compared = comparison_json(job.names, comparison) if comparison is not None else None
    texts = {
        files.json: lambda: json_text(outcome, record, compared, basis),
        files.csv: lambda: csv_text(outcome),
    }
    if files.xlsx is not None or files.tables is not None:
        from simulator.selection.prize_words import PrizeWords
        from simulator.tables.of_run import inputs_of, run_tables
        from simulator.tables.table import worded

        words = PrizeWords(job.plan.rules.prize)
        tables = worded(run_tables(outcome, comparison), words.told)
        others = files.json, files.csv, files.draws
        write_tables(tables, inputs_of(record), None, files.xlsx, files.tables, others)
    for target in files_first(texts):
        write(target, texts[target])


def tell_doubts(job: Request) -> None:
    """Say what is in doubt about the data and the picks, and what was taken for granted."""
    from simulator.project.plan_doubts import plan_doubts

    print_doubts((*job.doubts, *plan_doubts(job.plan)))
    for note in job.notes:
        print_lines(note, err=True)


def known_outcome(outcome: Outcome | None) -> Outcome:
    """Return an outcome, or refuse a meet in which nobody is entered."""
    if outcome is None or not outcome.skaters:
        raise InputRefused([Fault("meet", "nobody is entered in any event", "Add entries.")])
    return outcome
