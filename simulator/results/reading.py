"""From rows of text to the tidy table, with every fault of the input reported."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from simulator.event import Sex, Status
from simulator.input.faults import Fault, InputRefused
from simulator.input.toml_kinds import file_of_the_program
from simulator.results.cells import Cells
from simulator.results.columns import StrictColumns, field_of, kind_of
from simulator.results.countries import country_code
from simulator.results.csv_text import decode, read_csv_text
from simulator.results.dates import parse_date
from simulator.results.draws import read_draw
from simulator.results.list_times import (
    check_gaps,
    check_places,
    gaps_of,
    places_by_gap,
    with_shared,
    with_thirds,
)
from simulator.results.nobodys_rows import without_nobodys_rows
from simulator.results.pages import is_page
from simulator.results.pasted import MOST_LETTERS, pasted_fault, read_objects, read_paste, read_spaced
from simulator.results.pasted import SOURCE as PASTED
from simulator.results.raw_table import Assumed, GoOn, RawTable, unhindered
from simulator.results.recurring import Recurring, recurring, same, together
from simulator.results.report import ResultsReport
from simulator.results.runs import one_time_a_row
from simulator.results.source_file import SAVE_AS, FileKind, read_source, refuse
from simulator.results.starts import (
    MOST_STARTS,
    ListedStart,
    ListKind,
    kind_of_starts,
    listed_starts,
    told_kind,
)
from simulator.results.twice_coded import cells_undone, doubt_lost_letters, letters_undone
from simulator.results.values import (
    BadValue,
    NotADistance,
    PlaceCell,
    TimeCell,
    is_blank,
    is_pending,
    parse_distance_m,
    parse_division,
    parse_place_cell,
    parse_run,
    parse_sex,
    parse_status,
    parse_time_cell,
    sex_of_event,
)
from simulator.text import clean_lines, file_name, quoted
from simulator.words import listed, say

if TYPE_CHECKING:
    import pandas as pd

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
        raw = without_nobodys_rows(read_raw(path, go_on))
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
        fault = pasted_fault(text, lines=text.lstrip()[:1] not in ("{", "[", "<") and not is_page(text))
        if fault is not None:
            raise InputRefused([fault])
        text, twice = letters_undone(PASTED, text)
        raw = read_paste(clean_lines(text), go_on, known=known_skaters)
        raw = without_nobodys_rows(replace(raw, warnings=(*twice, *raw.warnings)))
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
    return _read_raw(path, file_name(path), go_on, None)


def read_strict(file: Path | Traversable, source: str, columns: StrictColumns) -> Cells:
    """Read a table of which the columns are known: CSV or a workbook, in which nothing may be in doubt.

    Parameters
    ----------
    file
        On disk, or shipped with the program.
    source
        What to call it in a fault.
    columns
        What it has to hold, and may hold; they are the fields of what is returned.

    Returns
    -------
    Cells
        With all that is wrong among its faults, and no row when the table could not be read.
    """
    try:
        raw = _read_raw(file, source, unhindered, columns)
    except InputRefused as refused:
        raw = RawTable(source, (), None, (), [], refused.faults)
    return Cells(raw, columns)


def _read_raw(file: Path | Traversable, source: str, go_on: GoOn, strict: StrictColumns | None) -> RawTable:
    kind, content = read_source(file, source)
    if kind is FileKind.WORKBOOK:
        from simulator.results.workbook import read_workbook

        return cells_undone(read_workbook(source, content, go_on, strict))
    if kind is FileKind.PDF:
        if strict is not None:
            raise refuse(source, say("this is a PDF, not a table"), SAVE_AS)
        from simulator.results.isu_pdf import read_isu_pdf

        return read_isu_pdf(source, content, go_on)
    text, warnings = decode(source, content)
    other = file_of_the_program(text, source)
    if other is not None:
        raise InputRefused([other])
    text, twice = letters_undone(source, text)
    raw = _read_text(source, text, go_on) if strict is None else read_csv_text(source, text, go_on, strict)
    return replace(raw, warnings=(*warnings, *twice, *raw.warnings))


def _read_text(source: str, text: str, go_on: GoOn) -> RawTable:
    """Read text by its make: objects, a web page, cells apart by signs, or a list between spaces."""
    made = read_objects(source, text, go_on)
    if made is not None:
        return made
    lines: list[tuple[int, str]] = []
    if len(text) <= MOST_LETTERS and pasted_fault(text) is None:
        lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    draw = read_draw(source, lines) if 0 < len(lines) <= MOST_STARTS else None
    if draw is not None:
        return draw
    try:
        return read_csv_text(source, text, go_on)
    except InputRefused as refused:
        if not lines or any(
            fault.line for fault in refused.faults if "names of the columns" not in fault.found
        ):
            raise
        raw = read_spaced(source, lines, go_on)
        if raw is None:
            raise
        return raw


def _report(
    raw: RawTable, known_skaters: Collection[str], defaults: Mapping[str, str] | None, go_on: GoOn
) -> ResultsReport:
    from simulator.results.check import check_table, unusable_times
    from simulator.results.table import told_once

    raw = one_time_a_row(raw, defaults or {})
    cells = Cells(raw, _WANTED, defaults, go_on)
    _tell_contradictions(cells, raw, defaults or {})
    table = _read_table(cells, raw)
    if table is not None:
        go_on()
        repeated = check_table(table, known_skaters, cells.warnings, cells.name)
        table["time_ms"] = table["time_ms"].mask(unusable_times(table))
        table = told_once(table) if repeated else table
    faults, kind, starts = cells.faults.told(), ListKind.RESULTS, tuple[ListedStart, ...]()
    if table is None or any(kind_of(name) == "lane" for name in raw.header):
        starts = listed_starts(raw, defaults)
    if table is None and _tells_no_result(cells, raw):
        kind = kind_of_starts(starts)
    if kind is not ListKind.RESULTS:
        faults = (
            Fault(raw.source, say("there is no time and no status in any row"), told_kind(kind, starts)),
        )
    return ResultsReport(raw.source, table, faults, cells.warnings.told(), len(raw.lines), kind, starts)


def _tells_no_result(cells: Cells, raw: RawTable) -> bool:
    """Whether no row of a list tells a time, a place, or how a race ended."""
    fields = [field for field in ("time", "place", "status") if cells.has(field)]
    return not any(not is_blank(text) for field in fields for text in cells.texts(field).each)


def _tell_contradictions(cells: Cells, raw: RawTable, defaults: Mapping[str, str]) -> None:
    """Doubt a title that says something else than what was given for all rows."""
    for name, parse in _TITLE_VALUES.items():
        given = next((value for key, value in defaults.items() if field_of(key) == name), "")
        told = [(line, title.says[name]) for line, title in raw.titles if name in title.says]
        if not given.strip() or isinstance(given, Assumed):
            continue
        other = [(line, text) for line, text in told if not _same(parse, given, text)]
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
    from simulator.results.table import results_table

    skaters, countries = cells.skaters()
    doubt_lost_letters(cells, skaters)
    distances = cells.parse("distance_m", _distance_or_zero, required=True)
    time_cells = cells.parse("time", parse_time_cell)
    places = cells.parse("place", parse_place_cell)
    sexes = _sexes(cells)
    runs = cells.parse("run", parse_run).mapped(_or_empty)
    columns: dict[str, Recurring[Any]] = {
        "date": cells.parse("date", parse_date),
        "competition": cells.texts("competition"),
        "rink": cells.texts("rink"),
        "sex": sexes,
        "distance_m": distances,
        "run": runs,
        "division": cells.parse("division", parse_division).mapped(_or_empty),
        "place": places.mapped(lambda place: place.place if place else None),
        "skater": skaters,
        "country": together(
            lambda country, behind: country_code(country) or behind, cells.texts("country"), countries
        ),
        "time_ms": time_cells.mapped(lambda time: time.time_ms if time else None),
        "note": together(
            _note,
            cells.texts("note"),
            time_cells.merged(lambda time: time.mark if time else ""),
            cells.texts("status").merged(lambda status: status if is_pending(status) else ""),
            cells.marks(),
        ),
        "source": cells.texts("source"),
    }
    _read_as_a_whole(cells, raw, columns, time_cells, places)
    columns["status"] = statuses_of(cells, time_cells, places)
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
    lines = np.array(cells.lines, dtype=np.int64)
    if not kept.all():
        columns = {name: column.rows(kept) for name, column in columns.items()}
    values: dict[str, Any] = {**columns, "line": lines[kept]}
    return results_table(values)


def _or_empty(text: str | None) -> str:
    return text or ""


def _note(note: str, mark: str, pending: str, of_name: str) -> str:
    """Note of a row, with the marks that stood behind time and name and a word for pending in front."""
    before = dict.fromkeys(filter(None, (mark, of_name, pending)))
    return "; ".join((*before, note)).removesuffix("; ") if before else note


def _read_as_a_whole(
    cells: Cells,
    raw: RawTable,
    columns: dict[str, Recurring[Any]],
    time_cells: Recurring[TimeCell | None],
    places: Recurring[PlaceCell | None],
) -> None:
    """Put times and places right by what only the list as a whole tells: brackets, gaps, shared places."""
    gaps, placed = gaps_of(raw), cells.has("place")
    bracketed = any(time.bracket is not None for time in time_cells.each if time)
    told = placed and (cells.by_row or _may_share(time_cells, places))
    if not (bracketed or told or any(gaps.each)):
        if not placed:
            columns["place"] = same(None, len(cells.lines))
        return
    titles = [line for line, _ in raw.titles]
    lists = [bisect(titles, line) for line in cells.lines]
    races = [*zip(*(columns[name] for name in _RACE), lists, strict=True)]
    column = cells.name("time")
    times = with_thirds(raw, races, [*time_cells], [*places], cells.warnings, column)
    check_gaps(cells.lines, races, times, [*gaps], cells.warnings, column)
    found = with_shared(races, [*places], times, [*gaps]) if placed else places_by_gap(races, times, [*gaps])
    if cells.by_row:
        own = [*zip(races, columns["division"], strict=True)]
        check_places(cells.lines, own, found, times, cells.warnings, column)
    columns["time_ms"], columns["place"] = recurring(times), recurring(found)


def _may_share(times: Recurring[TimeCell | None], places: Recurring[PlaceCell | None]) -> bool:
    """Whether a row without a place has the time of the row above it."""
    known = times.merged(lambda time: time.time_ms if time else None)
    open_rows = places.marks(lambda place: place is None or (place.place is None and place.status is None))
    open_rows &= known.marks(_known)
    return bool((open_rows[1:] & (known.codes[1:] == known.codes[:-1])).any())


_RACE = ("date", "competition", "sex", "distance_m", "run")


def _sexes(cells: Cells) -> Recurring[Sex | None]:
    """Read the sex of each row: its column, else what the name of the event says."""
    if not cells.has("sex"):
        sexes = cells.texts("distance_m").mapped(sex_of_event)
        if any(sexes.each):
            without = [cells.lines[row] for row in np.flatnonzero(~sexes.marks(bool))]
            cells.faults.add_lines(
                without, cells.name("distance_m"),
                lambda _: (say("the event does not say the sex"), say("Add a column sex.")),
            )  # fmt: skip
            return sexes
    return cells.parse("sex", parse_sex, required=True)


def _check_told(cells: Cells, columns: Mapping[str, Recurring[Any]]) -> None:
    """Refuse a list that tells neither a time nor how a race ended.

    Places alone are what somebody knows, unless a copied list has a column for times. A file whose
    columns are named is doubted only: it may hold formulas that were never calculated.
    """
    nothing = (Status.FINISHED, Status.UNKNOWN)
    told = columns["time_ms"].marks(_known).any() or not columns["status"].marks(nothing.__contains__).all()
    placed = columns["place"].marks(_known).any()
    if told or not cells.lines or (placed and not (cells.by_row and cells.has("time"))):
        return
    found = say("there is no time and no status in any row")
    remedy = say("Choose the list with the results, or add a column with the times.")
    (cells.faults if cells.by_row else cells.warnings).add(found, remedy)


def _known(value: object) -> bool:
    return value is not None


def _without_faulty_rows(cells: Cells, kept: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Leave out the rows at fault, each told; the list is refused when they are more than the others.

    So it is where a page has several rows in a line, of which a fault does not tell one, and where a
    column is missing: that is told of the line of the heading, and pages have rows in that too.
    """
    bad = cells.faults.lines & set(cells.lines)
    at_fault = np.isin(cells.lines, [*bad])
    left = kept & ~at_fault
    of_rows = not cells.lacks_a_column and at_fault.sum() == len(bad) and cells.faults.all_on(bad)
    if bad and left.sum() >= len(bad) and of_rows:
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


def _kept_rows(cells: Cells, distances: Recurring[int | None]) -> NDArray[np.bool_]:
    """Leave out the mass start and other events that are not forecast from times."""
    other = distances.marks(lambda distance: distance == 0)
    if other.any():
        others: dict[str, list[int]] = {}
        texts = cells.texts("distance_m")
        for row in np.flatnonzero(other).tolist():
            others.setdefault(texts[row], []).append(row)
        for text, rows in others.items():
            found = say("{text} is not one of the six distances", text=quoted(text))
            remedy = say("The row is left out.")
            if len(rows) > 1:
                remedy = say("Left out, with {count:,} rows in all.", count=len(rows))
            cells.warnings.add(found, remedy, cells.lines[rows[0]], cells.name("distance_m"))
    return ~other


def statuses_of(
    cells: Cells, times: Recurring[TimeCell | None], places: Recurring[PlaceCell | None]
) -> Recurring[Status]:
    """Return how each row ended: its status, else a word instead of its time or place, else what is there."""
    told = [column.merged(_told_by) for column in (times, places)]
    each = together(_status, cells.parse("status", parse_status), *told)
    contradicted = np.flatnonzero(each.marks(lambda found: found[1] is not None)).tolist()

    def told_of(index: int) -> tuple[str, str]:
        status, word = each[contradicted[index]]
        found = say(
            "the status is {status}, but {word} stands in the place of the time", status=status, word=word
        )
        taken = say("Taken as {status}.", status=status)
        return found, say("Correct one of them.") if cells.strict else taken

    cells.warnings.add_lines([cells.lines[row] for row in contradicted], cells.name("status"), told_of)
    return each.mapped(lambda found: found[0])


def _told_by(cell: TimeCell | PlaceCell | None) -> tuple[Status | None, bool]:
    """Return the status that a time or place stands for, and whether there is one."""
    if cell is None:
        return None, False
    return cell.status, (cell.time_ms if isinstance(cell, TimeCell) else cell.place) is not None


def _status(
    status: Status | None, time: tuple[Status | None, bool], place: tuple[Status | None, bool]
) -> tuple[Status, Status | None]:
    """Return the status of a row, and the word in the place of its time that contradicts it."""
    word = time[0] or place[0]
    if word is not None and status not in (None, word, Status.UNKNOWN, Status.FINISHED):
        return status, word
    status = word or status
    if status is None:
        status = Status.FINISHED if time[1] or place[1] else Status.UNKNOWN
    return status, None
