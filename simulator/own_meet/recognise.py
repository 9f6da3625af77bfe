"""What a file or folder is by its content: a project, a meet, rules, a sweep, a list; never by its name."""

from __future__ import annotations

import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from simulator.input.bounded_file import is_folder
from simulator.input.faults import InputRefused
from simulator.input.toml_kinds import TomlKind, kind_of_toml
from simulator.input.toml_reader import parse_toml
from simulator.meet.folder import DESCRIPTION
from simulator.own_meet.entries import entries_of_text
from simulator.project.text import MOST_BYTES as MOST_PROJECT_BYTES
from simulator.results import ListKind, read_results
from simulator.results.columns import field_of
from simulator.results.csv_text import decode
from simulator.results.reading import read_raw
from simulator.results.source_file import FileKind, read_source
from simulator.sweep.result_file import is_sweep_result
from simulator.text import file_name


class ContentKind(StrEnum):
    """What a file or folder is."""

    PROJECT = "project"
    MEET = "meet"
    RULES = "rules"
    ENTRIES = "entries"
    RESULTS = "results"
    SWEEP = "sweep"
    SWEEP_RESULT = "sweep_result"


_OF_TOML = {
    TomlKind.PROJECT: ContentKind.PROJECT,
    TomlKind.RULES: ContentKind.RULES,
    TomlKind.MEET: ContentKind.MEET,
    TomlKind.SWEEP: ContentKind.SWEEP,
}
_MOST_BYTES = 2_000_000
_TIME = re.compile(r"\d[:.]\d\d[.,]\d\d|\b\d\d[.,]\d\d\d?\b")
_DEFAULTS = {"sex": "W", "distance_m": "500", "date": "2000-01-01"}


def kind_of_file(path: Path) -> ContentKind:
    """Return what a file or folder is; what cannot be told is taken for results, whose reader says why."""
    if is_folder(path):
        return ContentKind.MEET if (path / DESCRIPTION).exists() else ContentKind.RESULTS
    with suppress(InputRefused, OSError):
        if is_sweep_result(path):
            return ContentKind.SWEEP_RESULT
        table = _toml(path)
        if table is not None:
            kind = kind_of_toml(table)
            if kind in _OF_TOML:
                return _OF_TOML[kind]
    with suppress(InputRefused, OSError, ValueError):
        return _kind_of_list(path)
    return ContentKind.RESULTS


def is_entries_table(path: Path) -> bool:
    """Whether a list of entries is a table that says sex, distance and skater of each, in columns."""
    try:
        fields = {field_of(name) for name in read_raw(path).header}
    except (InputRefused, OSError):
        return False
    return {"sex", "distance_m"} <= fields and bool(fields & {"skater", "last_name"})


def _toml(path: Path) -> dict[str, Any] | None:
    """Return the tables of a TOML file; None for a file that is none."""
    if not path.is_file() or path.stat().st_size > MOST_PROJECT_BYTES:
        return None
    with path.open("rb") as stream:
        content = stream.read(MOST_PROJECT_BYTES + 1)
    try:
        return parse_toml(content, file_name(path), MOST_PROJECT_BYTES) or None
    except InputRefused:
        return None


def _kind_of_list(path: Path) -> ContentKind:
    if path.stat().st_size > _MOST_BYTES:
        return ContentKind.RESULTS  # no list of entries is so long
    report = read_results(path, defaults=_DEFAULTS)
    if report.table is not None or report.kind in (ListKind.PAIRS, ListKind.ENTRIES):
        return ContentKind.RESULTS if report.table is not None else ContentKind.ENTRIES
    text = text_of_file(path)
    if text and not _TIME.search(text):
        entries_of_text(text)  # refuses what has no names
        return ContentKind.ENTRIES
    return ContentKind.RESULTS


def text_of_file(path: Path) -> str:
    """Return the text of a file that is text, and short enough to be a list; empty for any other."""
    with suppress(InputRefused, OSError):
        if path.stat().st_size <= _MOST_BYTES:
            kind, content = read_source(path, file_name(path))
            if kind is FileKind.TEXT:
                return decode(file_name(path), content)[0]
    return ""
