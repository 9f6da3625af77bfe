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


_NAMES = (
    *("tickets", "places", "selection-order", "who-takes-the-rows", "start-places", "why-not", "picks"),
    *("games", "team-at-the-games", "worth-of-start-places", "worth-of-rows", "worth-of-picks"),
    *("comparison", "team", "figures", "forecasts", "results", "what-can-go-wrong"),
)
"""Names of all files that tables are written to; see `file_of`."""


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
        own = {(folder / f"{name}.csv").resolve() for name in _NAMES}
        others = (json_file, csv_file, xlsx_file, draws_file)
        faults += [
            Fault(str(one), "a table of --tables goes to this file", "Name another for one.")
            for one in others
            if one is not None and Path(one).resolve() in own
        ]
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
) -> None:
    """Write tables to the files asked for; see the options.

    Raises
    ------
    InputRefused
        When a file cannot be written.
    """
    from simulator.tables.csv_file import csv_bytes
    from simulator.tables.xlsx_file import xlsx_bytes

    if xlsx_file is not None:
        write(str(xlsx_file), lambda: xlsx_bytes(tables, inputs))
    for table in tables if folder is not None else ():
        write(str(Path(folder or "", file_of(table))), lambda own=table: csv_bytes(own))  # type: ignore[misc]
    if csv_file is not None:
        content = csv_bytes(tables[0])  # programs that read a pipe take a mark for a letter
        write(csv_file, lambda: content.removeprefix(b"\xef\xbb\xbf") if csv_file == STDOUT else content)


def file_of(table: Table) -> str:
    """Return the name of the CSV file of a table: ``selection-order.csv``."""
    return re.sub(r"[^a-z0-9]+", "-", table.name.lower()).strip("-") + ".csv"
