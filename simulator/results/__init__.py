"""Race results: files and pasted lists in, a checked tidy table out.

A results file is read in four steps, each in modules of its own: the file is opened with care
(``source_file``), split into rows (``csv_text``, ``excel``, ``pasted``), its columns and cells
are understood (``columns``, ``values``, ``cells``, ``reading``), and rows in doubt are looked for
(``check``). The tidy table is described in :mod:`simulator.results.table`.

What is named here is loaded when it is first asked for: to know of results takes no pandas.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.event import Status
    from simulator.results.people import read_personal_bests, read_skaters
    from simulator.results.reading import load_results, read_pasted, read_results
    from simulator.results.report import ResultsReport, report_text
    from simulator.results.starts import ListedStart, ListKind
    from simulator.results.table import COLUMNS, DTYPES, content_of, empty_table, join_tables

_WHERE = {
    "people": ("read_personal_bests", "read_skaters"),
    "reading": ("load_results", "read_pasted", "read_results"),
    "report": ("ResultsReport", "report_text"),
    "starts": ("ListKind", "ListedStart"),
    "table": ("COLUMNS", "DTYPES", "content_of", "empty_table", "join_tables"),
}

__all__ = [
    "COLUMNS",
    "DTYPES",
    "ListKind",
    "ListedStart",
    "ResultsReport",
    "Status",
    "content_of",
    "empty_table",
    "join_tables",
    "load_results",
    "read_pasted",
    "read_personal_bests",
    "read_results",
    "read_skaters",
    "report_text",
]


def __getattr__(name: str) -> Any:
    if name == "Status":
        return import_module("simulator.event").Status
    for module, names in _WHERE.items():
        if name in names:
            return getattr(import_module(f"simulator.results.{module}"), name)
    raise AttributeError(f"module {__name__} has no attribute {name}")
