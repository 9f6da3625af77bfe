"""The options ``--csv``, ``--xlsx`` and ``--tables``: what a command prints, as files for spreadsheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simulator.cli.edge import STDOUT, check_targets, write
from simulator.input.faults import Fault, InputRefused

if TYPE_CHECKING:
    from simulator.tables.table import Table, Value

CsvOption = Annotated[
    str | None, typer.Option("--csv", metavar="FILE|-", help="Write the first table as CSV.")
]
XlsxOption = Annotated[
    Path | None,
    typer.Option(
        "--xlsx", metavar="FILE", help="Write all tables as a workbook, with a sheet of what they rest on."
    ),
]
TablesOption = Annotated[
    Path | None,
    typer.Option("--tables", metavar="FOLDER", help="Write each table as CSV into a folder that exists."),
]


_WORKBOOK = ".xlsx"
_NAMES = (
    *("tickets", "places", "selection-order", "who-takes-the-rows", "start-places", "why-not", "picks"),
    *("games", "team-at-the-games", "worth-of-start-places", "worth-of-rows", "worth-of-picks"),
    *("comparison", "team", "figures", "forecasts", "results", "what-can-go-wrong"),
    *("policies", "belief-errors", "changes-of-tickets", "derived-order"),
    *("start-place-lists", "last-places", "countries", "chances-of-places"),
    *("world-cup-places", "start-places-by-row"),
)
"""Names of all files that tables are written to, but for words that only a rule set knows; see `files_of`."""


def check_files(
    json_file: str | None,
    csv_file: str | None,
    xlsx_file: Path | None,
    folder: Path | None,
    draws_file: Path | None = None,
    reads: Sequence[Path | None] = (),
) -> None:
    """Refuse files for what a command prints that cannot or must not be written, before the work is done.

    Parameters
    ----------
    reads
        Files that are read; a folder for tables must hold none of their kind.

    Raises
    ------
    InputRefused
        With every fault.
    """
    faults = []
    if json_file == csv_file == STDOUT:
        faults.append(Fault("--json, --csv", 'both are "-"', "Write one of the two to a file."))
    if xlsx_file is not None and str(xlsx_file) == STDOUT:
        faults.append(Fault("--xlsx", "a workbook is nothing to print", "Name a file."))
    elif xlsx_file is not None and xlsx_file.suffix.lower() != _WORKBOOK:
        found = "a workbook by another ending is opened by no spreadsheet program"
        faults.append(Fault(str(xlsx_file), found, f"End its name with {_WORKBOOK}."))
    for option, text in (("--json", json_file), ("--csv", csv_file)):
        if text is not None and Path(text).suffix.lower() == _WORKBOOK:
            faults.append(Fault(text, f"{option} writes text, and no workbook", "End its name otherwise."))
    if folder is not None and not folder.is_dir():
        found = "a file, not a folder" if folder.exists() else "this folder does not exist"
        faults.append(Fault(str(folder), found, "Make it first, or name another."))
    elif folder is not None:
        held = [
            own.name
            for own in reads
            if own and own.suffix == ".csv" and own.resolve().parent == folder.resolve()
        ]
        if held:
            found = f"{held[0]} in it is read; a table may overwrite it"
            faults.append(Fault(str(folder), found, "Name another folder."))
        tables = [folder / f"{name}.csv" for name in _NAMES]
        faults += _shared(tables, (json_file, csv_file, xlsx_file, draws_file))
    if faults:
        raise InputRefused(faults)
    check_targets(json_file, csv_file, *(str(own) for own in (xlsx_file, draws_file) if own), reads=reads)
    if draws_file is not None:
        from simulator.report.draws_file import check_draws_file

        check_draws_file(draws_file)


def write_tables(
    tables: Sequence[Table],
    inputs: Iterable[tuple[str, Value]],
    csv_file: str | None,
    xlsx_file: Path | None,
    folder: Path | None,
    others: Sequence[str | Path | None] = (),
) -> None:
    """Write tables to the files asked for; see the options.

    Parameters
    ----------
    others
        Further files that the command writes; no table may go to one.

    Raises
    ------
    InputRefused
        When a file cannot be written.
    """
    from simulator.tables.csv_file import csv_bytes
    from simulator.tables.xlsx_file import xlsx_bytes

    own = [] if folder is None else [Path(folder, name) for name in files_of(tables)]
    _refuse_shared(own, (csv_file, xlsx_file, *others))
    if xlsx_file is not None:
        write(str(xlsx_file), lambda: xlsx_bytes(tables, inputs))
    for path, table in zip(own, tables, strict=False):  # none without a folder
        write(str(path), lambda own=table: csv_bytes(own))  # type: ignore[misc]
    if csv_file is not None:
        content = csv_bytes(tables[0])  # programs that read a pipe take a mark for a letter
        write(csv_file, lambda: content.removeprefix(b"\xef\xbb\xbf") if csv_file == STDOUT else content)


def files_of(tables: Sequence[Table]) -> list[str]:
    """Return the names of the CSV files of tables, ``selection-order.csv``; no two are alike."""
    names: list[str] = []
    for table in tables:
        plain = re.sub(r"[^a-z0-9]+", "-", table.name.lower()).strip("-") or "table"
        number = 1 + sum(re.fullmatch(rf"{plain}(-\d+)?\.csv", name) is not None for name in names)
        names.append(f"{plain}.csv" if number == 1 else f"{plain}-{number}.csv")
    return names


def _shared(tables: Sequence[Path], others: Sequence[str | Path | None]) -> list[Fault]:
    """Return a fault for each file that a table goes to as well."""
    own = {path.resolve() for path in tables}
    return [
        Fault(str(one), "a table of --tables goes to this file", "Name another for one.")
        for one in others
        if one is not None and Path(one).resolve() in own
    ]


def _refuse_shared(tables: Sequence[Path], others: Sequence[str | Path | None]) -> None:
    faults = _shared(tables, others)
    if faults:
        raise InputRefused(faults)
