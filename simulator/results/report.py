"""What came of reading a results file, as values and as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.event import Status
from simulator.input.faults import Fault
from simulator.results.starts import ListedStart, ListKind

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class ResultsReport:
    """A results file after reading: its table, or why it was refused.

    Attributes
    ----------
    source
        Name of the file, or ``pasted text``.
    table
        The tidy table (see :mod:`simulator.results.table`), None when refused.
    faults
        What makes the file unusable, by line; empty when it was accepted.
    warnings
        Rows in doubt and columns left out, each with a suggestion, by line.
    rows_read
        Rows found below the heading.
    kind
        What the list is of. Only results have a table; a draw, entries or people have `starts`.
    starts
        Who starts, in the order of the list, with event, pair and lane as far as it tells them; also
        of results that tell pair or lane.
    """

    source: str
    table: pd.DataFrame | None
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    rows_read: int
    kind: ListKind = ListKind.RESULTS
    starts: tuple[ListedStart, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether the file can be used."""
        return self.table is not None


def report_text(report: ResultsReport) -> str:
    """Write the report as plain text: what was read, faults, warnings.

    Returns
    -------
    str
        Several lines, without a line end behind the last.
    """
    table = report.table
    if table is None:
        parts = [f"{report.source}: refused, nothing was taken from it."]
    else:
        parts = [f"{report.source}: accepted, {_number(len(table), 'result')}.", *_contents(table)]
    for title, findings in (("Faults", report.faults), ("Warnings", report.warnings)):
        if findings:
            parts += ["", f"{title}:", *(f"  {finding}" for finding in findings)]
    if table is not None and not report.warnings:
        parts += ["", "No warnings."]
    return "\n".join(parts)


def _contents(table: pd.DataFrame) -> list[str]:
    lines = ["", f"{'distance':>10} {'women':>8} {'men':>8}"]
    counts = table.groupby(["distance_m", "sex"]).size()
    lines += [
        f"{distance:>8} m {counts.get((distance, 'W'), 0):>8,} {counts.get((distance, 'M'), 0):>8,}"
        for distance in sorted(table["distance_m"].unique())
    ]
    dates = table["date"].dropna()
    undated = len(table) - len(dates)
    span = f"{dates.min():%Y-%m-%d} to {dates.max():%Y-%m-%d}" if len(dates) else "none"
    lines += ["", f"Dates: {span}" + (f"; {_number(undated, 'result')} without a date" if undated else "")]
    lines.append(f"Skaters: {table['skater'].nunique():,}")
    competitions = table["competition"].replace("", "(competition not given)").value_counts(sort=False)
    lines.append(f"Competitions: {len(competitions):,}")
    lines += [f"  {name}: {count:,}" for name, count in competitions.head(50).items()]
    if len(competitions) > 50:
        lines.append(f"  and {len(competitions) - 50:,} more")
    statuses = table["status"].value_counts()
    told = ", ".join(f"{status} {statuses[status]:,}" for status in Status if status in statuses)
    timed = int(table["time_ms"].notna().sum())
    return [*lines, f"Status: {told}", f"With a time: {timed:,}"]


def _number(count: int, what: str) -> str:
    return f"1 {what}" if count == 1 else f"{count:,} {what}s"
