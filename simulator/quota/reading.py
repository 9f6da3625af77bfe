"""World Cup results from files: any form the program reads, several files, all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from simulator.input.faults import Fault, refuse_if_any
from simulator.people.same import Same
from simulator.quota.rule import QuotaRule
from simulator.quota.season import WorldCups, on_days_that_count, world_cups
from simulator.results import ResultsReport, join_tables, read_results
from simulator.results.raw_table import unhindered
from simulator.results.starts import told_kind
from simulator.words import say


def read_world_cups(
    rule: QuotaRule,
    files: Sequence[Path],
    same: Same = (),
    go_on: Callable[[], None] = unhindered,
    kept: dict[Path, ResultsReport] | None = None,
) -> WorldCups:
    """Read the World Cups that count from files of results.

    Parameters
    ----------
    kept
        Takes what was read of each file.

    Raises
    ------
    InputRefused
        With every fault of all files; or when nothing in them counts.
    """
    reports = [read_results(file, go_on=go_on) for file in files]
    if kept is not None:
        kept.update(zip(files, reports, strict=True))
    faults = [fault for report in reports for fault in _faults(report)]
    refuse_if_any(faults)
    table = join_tables(report.table for report in reports if report.table is not None)
    cups = world_cups(rule, table, dict(same), ", ".join(report.source for report in reports))
    doubts = [say("In doubt: {doubt}", doubt=doubt) for report in reports for doubt in _doubts(rule, report)]
    return replace(cups, notes=(*cups.notes, *doubts))


def _doubts(rule: QuotaRule, report: ResultsReport) -> list[Fault]:
    """Return what is in doubt of the rows that count, and of the list as a whole."""
    table = report.table
    if table is None:
        return []
    counted = set(table.loc[on_days_that_count(rule, table), "line"])
    return [doubt for doubt in report.warnings if doubt.line is None or doubt.line in counted]


def _faults(report: ResultsReport) -> tuple[Fault, ...]:
    if report.faults or report.table is not None:
        return report.faults
    found = told_kind(report.kind, report.starts)
    return (Fault(report.source, found, say("Give results, with places and times.")),)
