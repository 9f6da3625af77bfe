"""Entering draws (Dutch: lotingen): from a file or a pasted list to the pairs of events."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.meet.files import read_meet
from simulator.project.draw_lines import draws_of, pairs_of
from simulator.project.project import Project
from simulator.results import ListKind, ResultsReport, read_pasted, read_results
from simulator.results.csv_text import decode
from simulator.results.raw_table import Assumed, unhindered
from simulator.results.source_file import FileKind, read_source
from simulator.text import file_name
from simulator.what_if.pairs import PairsSet
from simulator.words import say

_TEXTS = frozenset((".txt", ".csv", ".tsv", ".md", ""))
_LONGEST_LINE = 300
_NAME = r"[^\W\d_][^\d\t|;/]*?"
_PAIR = re.compile(
    rf"\s*\|?\s*(?:(?:rit|pair|paar|heat)?\s*(\d{{1,3}})\s*[.:)|;\t]?)?\s*"
    rf"({_NAME})(?:\s+[-–—]\s+|\s*[|;/\t]\s*)({_NAME})\s*\|?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Drawn:
    """Draws as they were read.

    Attributes
    ----------
    doubts
        What was in doubt about them, and who stands in no pair.
    """

    draws: tuple[PairsSet, ...]
    doubts: tuple[Fault, ...] = ()

    def into(self, project: Project) -> Project:
        """Return a project with these draws; of an event that had one the new one counts."""
        return with_draws(project, self.draws)


def with_draws(project: Project, draws: Iterable[PairsSet]) -> Project:
    """Return a project with further draws, in the order women first, short to long."""
    known = {(own.sex, own.event): own for own in (*project.draws, *draws)}
    order = [(sex, event) for sex in Sex for event in Event]
    return replace(project, draws=tuple(known[race] for race in sorted(known, key=order.index)))


def draws_of_meet(meet: str | Path) -> tuple[PairsSet, ...]:
    """Return the pairs that the entries of a meet tell, women first, short to long.

    Raises
    ------
    InputRefused
        With every fault of the meet.
    """
    told: dict[tuple[Sex, Event], dict[int, list[tuple[str, str]]]] = {}
    for own in read_meet(meet).entered:
        if own.pair is not None:
            pairs = told.setdefault((own.entry.sex, own.entry.event), {})
            pairs.setdefault(own.pair, []).append((own.lane, own.entry.skater))
    drawn = tuple(pairs_of(race, pairs) for race, pairs in told.items())
    return with_draws(Project(), drawn).draws


def draws_from_file(
    plan: Plan,
    path: Path,
    defaults: Mapping[str, str] | None = None,
    *,
    go_on: Callable[[], None] = unhindered,
) -> Drawn:
    """Read draws from a file: in any form in which starts stand by pair, official results among them.

    Parameters
    ----------
    plan
        Plan of the meet, which says who is entered and what is ridden.
    defaults
        What the file leaves out, by column: ``{"sex": "W", "distance_m": "500"}``.
    go_on
        Called now and then while reading; what it raises ends the reading.

    Raises
    ------
    InputRefused
        With every fault of the file: skaters who are not entered or stand there twice, three in a pair, two
        in one lane.
    """
    defaults = _of_the_meet(plan, defaults)
    report = read_results(path, defaults=defaults, go_on=go_on)
    if not _tells_pairs(report) and path.suffix.casefold() in _TEXTS:
        kind, content = read_source(path, file_name(path))
        if kind is FileKind.TEXT:
            text, _ = decode(file_name(path), content)
            report = _as_draw(text, report, defaults, go_on)
    return _drawn(plan, report)


def draws_from_text(
    plan: Plan,
    text: str,
    defaults: Mapping[str, str] | None = None,
    *,
    go_on: Callable[[], None] = unhindered,
) -> Drawn:
    """Read draws from a pasted list, of which the pairs need no number; see `draws_from_file`."""
    return _drawn(plan, read_draws(text, _of_the_meet(plan, defaults), go_on=go_on))


def read_draws(
    text: str, defaults: Mapping[str, str], *, go_on: Callable[[], None] = unhindered
) -> ResultsReport:
    """Read a pasted list that may be a draw, of which the pairs need no number."""
    report = read_pasted(text, defaults=defaults, go_on=go_on)
    return report if _tells_pairs(report) else _as_draw(text, report, defaults, go_on)


def _of_the_meet(plan: Plan, defaults: Mapping[str, str] | None) -> dict[str, str]:
    """Return the defaults with a date of the meet, as a draw need not say when it is ridden."""
    return {"date": Assumed(plan.meet.first_day.isoformat()), **(defaults or {})}


def _tells_pairs(report: ResultsReport) -> bool:
    return any(start.pair is not None for start in report.starts)


def _as_draw(
    text: str, report: ResultsReport, defaults: Mapping[str, str], go_on: Callable[[], None]
) -> ResultsReport:
    """Read a text once more that is known to be a draw; the first report when it tells no pairs even so."""
    again = read_pasted(_marked(text), defaults=defaults, go_on=go_on)
    if not _tells_pairs(again):
        return report
    source = report.source
    return replace(
        again, source=source, warnings=tuple(replace(one, source=source) for one in again.warnings)
    )


def _marked(text: str) -> str:
    """Return a text with its pairs, numbered or not, in the form in which they cannot be anything else."""
    pairs = 0
    lines = []
    for line in text.splitlines():
        match = _PAIR.fullmatch(line) if len(line) <= _LONGEST_LINE else None
        pairs += match is not None
        lines.append(line if match is None else f"{match[1] or pairs}. {match[2]} - {match[3]}")
    return "\n".join(lines)


def _drawn(plan: Plan, report: ResultsReport) -> Drawn:
    if not _tells_pairs(report):
        if report.kind is ListKind.RESULTS and report.faults:
            raise InputRefused(report.faults)
        found = say("the list tells no pairs")
        remedy = say("Write the number of the pair in front of its names, or in a column Pair.")
        raise InputRefused([Fault(report.source, found, remedy)])
    draws, doubts = draws_of(plan, report.source, report.starts)
    return Drawn(draws, (*report.warnings, *doubts))
