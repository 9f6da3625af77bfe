"""The command ``okt verify``: a report or a project run again, and whether the numbers are the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from simulator.cli.edge import (
    STDOUT,
    check_targets,
    forecasting,
    print_doubts,
    print_lines,
    told,
    write,
)
from simulator.text import escaped

if TYPE_CHECKING:
    from simulator.engine.job import Control
    from simulator.report.verified import Verified

DIFFERS, UNCHECKED = 1, 3
_SHOWN = 10


def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A report (HTML) or a project (OKT).")],
    trust: Annotated[
        bool, typer.Option("--trust", help="Read what the project names outside its own folder too.")
    ] = False,
    threads: Annotated[
        int | None, typer.Option(metavar="K", help="Threads, 1 to 16; the numbers do not depend on it.")
    ] = None,
    json_file: Annotated[
        str | None, typer.Option("--json", metavar="FILE|-", help="Write what was found as JSON.")
    ] = None,
) -> None:
    """Run a report again with the inputs it holds, or the forecasts kept in the history of a project.

    Every number of a report is compared, then every word of its page. Exit codes:
    0 all is identical; 1 something differs; 2 the file cannot be used; 3 nothing differs, but not
    everything could be run again.
    """
    with told():
        from dataclasses import replace

        from simulator.engine.job import check_run
        from simulator.report.verified import Verdict

        check_run(1, 0, threads)
        check_targets(json_file, reads=(file,))
        with forecasting() as control:
            found = _verified(file, trust, replace(control, threads=threads))
        if json_file is not None:
            write(json_file, lambda: json.dumps(_as_json(file, found), ensure_ascii=False, indent=1) + "\n")
        if json_file != STDOUT:
            for line in _lines(file, found):
                print_lines(line)
    if found.verdict is not Verdict.IDENTICAL:
        raise typer.Exit(DIFFERS if found.verdict is Verdict.DIFFERS else UNCHECKED)


def _verified(file: Path, trust: bool, control: Control) -> Verified:
    from simulator.cli.project import opened_project
    from simulator.report.verify_history import verify_history

    if file.suffix.lower() == ".okt":
        opened = opened_project(file, trust=trust)
        print_doubts(opened.doubts)
        return verify_history(opened.project, opened.sha256, control)
    from simulator.report.verify_report import verify_report

    return verify_report(file, control)


def _lines(file: Path, found: Verified) -> list[str]:
    """Say what was found in lines."""
    from simulator.report.verified import Verdict

    head = {
        Verdict.IDENTICAL: f"{file.name}: identical, all {found.checked:,} values.",
        Verdict.DIFFERS: f"{file.name}: {len(found.differences):,} of {found.checked:,} values differ.",
        Verdict.UNCHECKED: f"{file.name}: not everything could be run again.",
    }
    lines = [_of_page(file, found) if found.of_page else head[found.verdict]]
    lines += [
        f"  {one.name}: {_value(one.found)} in the file, {_value(one.now)} now"
        for one in found.differences[:_SHOWN]
    ]
    if len(found.differences) > _SHOWN:
        lines.append(f"  and {len(found.differences) - _SHOWN:,} more")
    lines += found.reasons
    return [*lines, f"SHA-256 of the file: {found.sha256}"]


def _of_page(file: Path, found: Verified) -> str:
    """Say in how many places the page was changed around values that are right."""
    from simulator.report.page_differences import MOST_DIFFERENCES

    count = len(found.differences)
    where = "1 place" if count == 1 else f"{count:,} places{' or more' if count >= MOST_DIFFERENCES else ''}"
    return f"{file.name}: the page was changed in {where}; the {found.checked:,} values behind it are right."


def _value(value: Any) -> str:
    shown = "nothing" if value in (None, "") else str(value)
    return escaped(shown if len(shown) <= 60 else shown[:57] + "...")


def _as_json(file: Path, found: Verified) -> dict[str, Any]:
    return {
        "file": file.name,
        "sha256": found.sha256,
        "kind": found.kind,
        "verdict": str(found.verdict),
        "checked": found.checked,
        "differences": [
            {"name": one.name, "found": one.found, "now": one.now} for one in found.differences[:1000]
        ],
        "reasons": list(found.reasons),
        "made_with": dict(found.made_with),
    }
