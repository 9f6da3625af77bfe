"""From rows of text to the tidy table, with every fault of the input reported."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

import pandas as pd

from simulator.event import Sex, Status
from simulator.input.faults import InputRefused
from simulator.results.cells import Cells
from simulator.results.check import check_table, unusable_times
from simulator.results.columns import field_of
from simulator.results.countries import country_code
from simulator.results.csv_text import decode, read_csv_text
from simulator.results.dates import parse_date
from simulator.results.isu_pdf import read_isu_pdf
from simulator.results.list_times import check_gaps, gaps_of, places_by_gap, with_thirds
from simulator.results.pasted import MOST_LETTERS, pasted_fault, read_objects, read_paste, read_spaced
from simulator.results.pasted import SOURCE as PASTED
from simulator.results.raw_table import GoOn, RawTable, unhindered
from simulator.results.report import ResultsReport
from simulator.results.runs import one_time_a_row
from simulator.results.source_file import FileKind, read_source
from simulator.results.table import COLUMNS, results_table, told_once
from simulator.results.values import (
    BadValue,
    NotADistance,
    PlaceCell,
    TimeCell,
    parse_distance_m,
    parse_division,
    parse_place_cell,
    parse_run,
    parse_sex,
    parse_status,
    parse_time_cell,
    sex_of_event,
)
from simulator.results.workbook import read_workbook
from simulator.text import clean_lines, file_name, quoted
from simulator.words import listed, say

_WANTED = (
    *("date", "competition", "rink", "sex", "distance_m", "run", "division", "place"),
    *("skater", "first_name", "name_prefix", "last_name", "country", "time", "status", "note", "source"),
)


def read_results(
    path: Path | Traversable,
    *,
    known_skaters: Collection[str] = (),
    defaults: Mapping[str, str] | None = None,
    go_on: GoOn = unhindered,
) -> ResultsReport:
    """Read a results file: CSV (comma, semicolon, tab), workbook (Excel, ODS) or official result (PDF).

    Parameters
    ----------
    path
        The file, on disk or shipped with the program.
    known_skaters
        Names known from elsewhere; a name one letter away from one of them is doubted.
    defaults
        What the file leaves out, by column: ``{"competition": "OKT 2025", "rink": "Heerenveen"}``.
        Fills empty cells and missing columns.
    go_on
        Called now and then while reading; what it raises ends the reading.

    Returns
    -------
    ResultsReport
        With the table, or refused with all faults. Nothing is raised for what is wrong with the file.

    Raises
    ------
    ValueError
        When `defaults` names something that is not a column.
    """
    try:
        raw = read_raw(path, go_on)
    except InputRefused as refused:
        return ResultsReport(file_name(path), None, refused.faults, (), 0)
    return _report(raw, known_skaters, defaults, go_on)


def read_pasted(
    text: str,
    *,
    known_skaters: Collection[str] = (),
    defaults: Mapping[str, str] | None = None,
    go_on: GoOn = unhindered,
) -> ResultsReport:
    """Read a result list copied from elsewhere, with columns such as ``POS NAME NAT TIME``.

    Parameters
    ----------
    text
        The list; columns apart by tabs, several spaces, or single spaces.
    known_skaters, defaults, go_on
        As in :func:`read_results`; a pasted list needs its sex and distance from `defaults`
        when it has no columns for them.

    Returns
    -------
    ResultsReport
        As from :func:`read_results`, with ``pasted text`` for the name of the file.
    """
    try:
        fault = pasted_fault(text, lines=text.lstrip()[:1] not in ("{", "[", "<"))
        if fault is not None:
            raise InputRefused([fault])
        raw = read_paste(clean_lines(text), go_on)
    except InputRefused as refused:
        return ResultsReport(PASTED, None, refused.faults, (), 0)
    return _report(raw, known_skaters, defaults, go_on)


def load_results(
    path: Path | Traversable,
    *,
    known_skaters: Collection[str] = (),
    defaults: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """Read a results file that has to be right; see :func:`read_results`.

    Raises
    ------
    InputRefused
        With every fault of the file.
    """
    report = read_results(path, known_skaters=known_skaters, defaults=defaults)
    if report.table is None:
        raise InputRefused(report.faults)
    return report.table


def read_raw(path: Path | Traversable, go_on: GoOn = unhindered) -> RawTable:
    """Read heading and cells of a CSV file, workbook or official result (PDF) without understanding them.

    Raises
    ------
    InputRefused
        When the file cannot be read at all.
    """
    kind, content = read_source(path)
    if kind is FileKind.WORKBOOK:
        return read_workbook(path.name, content, go_on)
    if kind is FileKind.PDF:
        return read_isu_pdf(path.name, content, go_on)
    text, warnings = decode(path.name, content)
    raw = _read_text(path.name, text, go_on)
    return replace(raw, warnings=(*warnings, *raw.warnings))


def _read_text(source: str, text: str, go_on: GoOn) -> RawTable:
    """Read text by its make: objects, a web page, cells apart by signs, or a list between spaces."""
    made = read_objects(source, text, go_on)
    if made is not None:
        return made
    try:
        return read_csv_text(source, text, go_on)
    except InputRefused as refused:
        if any(fault.line for fault in refused.faults if "names of the columns" not in fault.found):
            raise
        lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        if len(text) > MOST_LETTERS or pasted_fault(text) is not None:
            raise
        raw = read_spaced(source, lines, go_on)
        if raw is None:
            raise
        return raw


def _report(
    raw: RawTable, known_skaters: Collection[str], defaults: Mapping[str, str] | None, go_on: GoOn
) -> ResultsReport:
    raw = one_time_a_row(raw, defaults or {})
    cells = Cells(raw, _WANTED, defaults, go_on)
    _tell_contradictions(cells, raw, defaults or {})
    table = _read_table(cells, raw)
    if table is not None:
        go_on()
        check_table(table, known_skaters, cells.warnings, cells.name)
        table["time_ms"] = table["time_ms"].mask(unusable_times(table))
        table = told_once(table)
    return ResultsReport(raw.source, table, cells.faults.told(), cells.warnings.told(), len(raw.rows))


def _tell_contradictions(cells: Cells, raw: RawTable, defaults: Mapping[str, str]) -> None:
    """Doubt a title that says something else than what was given for all rows."""
    for name, parse in _TITLE_VALUES.items():
        given = next((value for key, value in defaults.items() if field_of(key) == name), "")
        told = [(line, title.says[name]) for line, title in raw.titles if name in title.says]
        other = [(line, text) for line, text in told if given.strip() and not _same(parse, given, text)]
        if other:
            line, text = other[0]
            found = say("the title says {title}, {given} was given for all rows", title=text, given=given)
            cells.warnings.add(found, say("What the title says is taken."), line, name)


def _same(parse: Callable[[str], object], one: str, other: str) -> bool:
    try:
        return parse(one) == parse(other)
    except BadValue:
        return True  # told as a fault


_TITLE_VALUES: dict[str, Callable[[str], object]] = {
    "sex": parse_sex, "distance_m": parse_distance_m, "date": parse_date, "run": parse_run,
}  # fmt: skip


def _read_table(cells: Cells, raw: RawTable) -> pd.DataFrame | None:
    """Read every column, noting all faults; None when there are any that cost the list."""
    skaters, countries = cells.skaters()
    distances = cells.parse("distance_m", _distance_or_zero, required=True)
    time_cells = cells.parse("time", parse_time_cell)
    places = cells.parse("place", parse_place_cell)
    sexes = _sexes(cells)
    runs = [run or "" for run in cells.parse("run", parse_run)]
    days = cells.parse("date", parse_date)
    races = [*zip(days, cells.texts("competition"), sexes, distances, runs, strict=True)]
    times = with_thirds(raw, races, time_cells, places, cells.warnings, cells.name("time"))
    gaps = gaps_of(raw)
    check_gaps(cells.lines, races, times, gaps, cells.warnings, cells.name("time"))
    placed = [place.place if place else None for place in places]
    if not cells.has("place"):
        placed = places_by_gap(races, times, gaps)
    columns: dict[str, list[object]] = {
        "date": [*days],
        "sex": [*sexes],
        "distance_m": [*distances],
        "run": [*runs],
        "division": [division or "" for division in cells.parse("division", parse_division)],
        "skater": [*skaters],
        "country": [
            country_code(country) or behind
            for country, behind in zip(cells.texts("country"), countries, strict=True)
        ],
        "place": [*placed],
        "time_ms": [*times],
        "status": [*_statuses(cells, time_cells, places)],
        "note": [*_notes(cells, time_cells)],
        "line": [*cells.lines],
    }
    for field in ("competition", "rink", "source"):
        columns[field] = [*cells.texts(field)]
    if not any(cells.has(field) for field in ("time", "place", "status")):
        cells.miss("time")
    elif not cells.faults:
        _check_told(cells, columns)
    if not cells.has("date"):
        remedy = "A forecast uses only results known to be ridden before the meet: add a column date."
        cells.warnings.add("there is no column with the date", remedy)
    kept = _kept_rows(cells, distances)
    if cells.by_row:
        kept = _without_faulty_rows(cells, kept)
    if cells.faults:
        return None
    if len(kept) < len(distances):
        columns = {name: [values[row] for row in kept] for name, values in columns.items()}
    return results_table({name: columns[name] for name in COLUMNS})


def _sexes(cells: Cells) -> list[Sex | None]:
    """Read the sex of each row: its column, else what the name of the event says."""
    if not cells.has("sex"):
        told = {text: sex_of_event(text) for text in set(cells.texts("distance_m"))}
        if any(told.values()):
            sexes = [told[text] for text in cells.texts("distance_m")]
            without = [line for line, sex in zip(cells.lines, sexes, strict=True) if sex is None]
            cells.faults.add_lines(
                without, cells.name("distance_m"),
                lambda _: (say("the event does not say the sex"), say("Add a column sex.")),
            )  # fmt: skip
            return sexes
    return cells.parse("sex", parse_sex, required=True)


def _check_told(cells: Cells, columns: Mapping[str, Sequence[object]]) -> None:
    """Refuse a list that tells neither a time nor how a race ended.

    Places alone are what somebody knows, unless a copied list has a column for times. A file whose
    columns are named is doubted only: it may hold formulas that were never calculated.
    """
    told = any(time is not None for time in columns["time_ms"]) or any(
        status not in (Status.FINISHED, Status.UNKNOWN) for status in columns["status"]
    )
    placed = any(place is not None for place in columns["place"])
    if told or not cells.lines or (placed and not (cells.by_row and cells.has("time"))):
        return
    found = say("there is no time and no status in any row")
    remedy = say("Choose the list with the results, or add a column with the times.")
    (cells.faults if cells.by_row else cells.warnings).add(found, remedy)


def _without_faulty_rows(cells: Cells, kept: list[int]) -> list[int]:
    """Leave out the rows at fault, each told; the list is refused when they are more than the others."""
    bad = cells.faults.lines & set(cells.lines)
    left = [row for row in kept if cells.lines[row] not in bad]
    if bad and len(left) >= len(bad) and cells.faults.all_on(bad):
        cells.warnings.extend(
            replace(fault, remedy=listed((say("The row is left out."), fault.remedy), " "))
            for fault in cells.faults.told()
        )
        cells.faults.clear()
        return left
    return kept


def _distance_or_zero(text: str) -> int:
    """Read a distance; 0 for an event that is not one of the six."""
    try:
        return parse_distance_m(text)
    except NotADistance:
        return 0


def _kept_rows(cells: Cells, distances: list[int | None]) -> list[int]:
    """Leave out the mass start and other events that are not forecast from times."""
    kept = [row for row, distance in enumerate(distances) if distance != 0]
    if len(kept) < len(distances):
        texts = cells.texts("distance_m")
        others: dict[str, list[int]] = {}
        for row, distance in enumerate(distances):
            if distance == 0:
                others.setdefault(texts[row], []).append(row)
        for text, rows in others.items():
            found = f"{quoted(text)} is not one of the six distances"
            remedy = f"Left out, with {len(rows):,} rows in all." if len(rows) > 1 else "The row is left out."
            cells.warnings.add(found, remedy, cells.lines[rows[0]], cells.name("distance_m"))
    return kept


def _statuses(cells: Cells, times: list[TimeCell | None], places: list[PlaceCell | None]) -> list[Status]:
    """Status of each row: the status column, else a word in the time or place column, else what is there."""
    statuses = []
    contradicted: list[tuple[int, Status, Status]] = []
    rows = zip(cells.lines, cells.parse("status", parse_status), times, places, strict=True)
    for line, status, time, place in rows:
        word = (time.status if time else None) or (place.status if place else None)
        if word is not None and status not in (None, word, Status.UNKNOWN, Status.FINISHED):
            contradicted.append((line, status, word))
        elif word is not None:
            status = word
        if status is None:
            told = (time and time.time_ms is not None) or (place and place.place is not None)
            status = Status.FINISHED if told else Status.UNKNOWN
        statuses.append(status)

    def told_of(index: int) -> tuple[str, str]:
        _, status, word = contradicted[index]
        return f"the status is {status}, but {word} stands in the place of the time", f"Taken as {status}."

    cells.warnings.add_lines([line for line, _, _ in contradicted], cells.name("status"), told_of)
    return statuses


def _notes(cells: Cells, times: list[TimeCell | None]) -> list[str]:
    """Notes, with the record mark that stood behind the time in front."""
    notes = cells.texts("note")
    return [
        "; ".join(filter(None, (time.mark, note))) if time and time.mark else note
        for time, note in zip(times, notes, strict=True)
    ]
