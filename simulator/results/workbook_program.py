"""Program of its own: a workbook on standard input, its cells as lines of JSON on standard output.

Reads what Excel and LibreOffice write: XLSX, XLSB, XLS and ODS. It imports nothing of the house,
so that it starts quickly, and sets its own bounds (see ``bounded_program``): the library asks for
room for the whole rectangle of a sheet, however few cells are filled.

For each sheet comes ``{"sheet": name, "line": number of the first row, "column": how many columns stand
before the first, "uncalculated": [cells]}``, then parts of its rows, each a list of columns:
``[texts, codes]``, the different texts of a column and in base64 which of them stands in each row, as
whole numbers of 32 bits. A refusal is ``{"refused": why}``.
"""

from __future__ import annotations

import base64
import gc
import html
import io
import json
import re
import sys
import zipfile
import zlib
from array import array
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

import python_calamine as calamine

MOST_MEMORY_BYTES = 1_500_000_000
MOST_PROCESSOR_S = 50
MOST_CELLS = 12_000_000
MOST_TOLD = 20
_FIRST_ROWS, _ROWS_AT_ONCE = 50, 5_000  # the heading is among the first

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_TEXTS = "xl/sharedStrings.xml"
_ODS, _ODS_STYLES = "content.xml", "styles.xml"
_MOST_COLUMNS = 16_384  # XFD is the last
_DOCTYPE = re.compile(rb"<!(?i:DOCTYPE|ENTITY)")
_ENCODING = re.compile(rb"""<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)""")
_NO_NUMBER = re.compile(rb"<v>(?!\s*[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?\s*</v>|</v>)")
_ERROR = re.compile(rb'(<c\b[^>]*\st=)"e"')
_BREAK = re.compile(rb"<text:(?:line-break|tab)\b[^>]*(?:/>|>\s*</text:[a-z-]+>)")
#: The end of a piece of a text, and the piece behind it up to its first sign.
_RAISED = re.compile(
    rb"([^<])(</t>\s*</r>\s*<r>\s*<rPr>\s*(?:<(?!/rPr>)[^<>]{0,200}>\s*){1,20}</rPr>\s*<t\b[^>]{0,60}>)(?=([^<\s]))"
)
_APART = "\N{OGHAM SPACE MARK}".encode()  # `raw_table.RAISED`: a space that tells what stands behind it
#: A style of ODS with what is said in it, and where that puts its letters.
_STYLE = re.compile(
    rb'<style:style\b[^>]{0,400}\bstyle:name="([^"]{1,100})"[^>]{0,400}[^/]>(.{0,2000}?)</style:style>', re.S
)
_PLACE = re.compile(rb'style:text-position="(super|(-?\d{1,3})%)')
#: The end of a piece of a text in ODS, and the piece in a style of its own behind it up to its first sign.
_SPAN = re.compile(
    rb'([^<>\s])((?:</text:span>)?<text:span\b[^>]{0,200}\btext:style-name="([^"]{1,100})"[^>]{0,200}>)(?=([^<\s]))'
)
#: First bytes of a workbook of Excel before 2007, and which of its fonts stand raised.
_XLS, _SUPERSCRIPT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 1
_NO_VALUE = re.compile(rb"(?:</f>|<f\b[^>]*/>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_DURATION = re.compile(r"PT(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,5}(?:\.\d{1,9})?)S)?")


class WorkbookRefused(Exception):  # noqa: N818 - told to the other side in a word, not as an error
    """Why a workbook is not read, in a word."""


def set_bounds() -> None:
    """Bound memory and processor time of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the time is bounded by who started this program
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_PROCESSOR_S, MOST_PROCESSOR_S))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


# What the library passes over in silence ---------------------------------------------------


def mended(content: bytes) -> tuple[bytes, dict[str, list[str]]]:
    """Return a workbook in which nothing is lost when it is read, and its formulas without a value.

    Raises
    ------
    WorkbookRefused
        When a part defines a document type, or a sheet holds what no program writes.

    Notes
    -----
    The library gives an error such as #REF! as an empty cell, a damaged number as text, drops the
    spaces at the ends of each piece of a text that is not marked as keeping them, joins what a
    line break or a tab of ODS parts, and a mark that stands raised to the name or the time before it
    (in XLS, see `raised_places`).
    """
    if not content.startswith(b"PK"):
        return content, {}
    changed: dict[str, bytes] = {}
    uncalculated: dict[str, list[str]] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = _sheet_names(archive)
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            part = archive.read(name)
            if _DOCTYPE.search(part):
                raise WorkbookRefused("damaged")
            if not _is_utf_8(part):
                raise WorkbookRefused("encoding")
            new = part
            if _SHEET.fullmatch(name):
                _check_cells(part)
                uncalculated[names.get(name, "")] = _without_value(part)
                new = _ERROR.sub(rb'\1"str"', part) if b't="e"' in part else part
            if name == _ODS:
                styles = archive.read(_ODS_STYLES) if _ODS_STYLES in archive.namelist() else b""
                new = _with_raised_apart(_BREAK.sub(b"\n", part), styles)
            if (name == _TEXTS or _SHEET.fullmatch(name)) and b"<r>" in new:
                new = _RAISED.sub(_set_apart, new.replace(b"<t>", b'<t xml:space="preserve">'))
            if new != part:
                changed[name] = new
        if changed:
            content = _rewritten(archive, changed)
    return content, uncalculated


def _set_apart(match: re.Match[bytes]) -> bytes:
    """Put a space before a raised piece of XLSX."""
    before, between, first = match.groups()
    stays = b'"superscript"' not in between or _is_ordinal(before, first)
    return match[0] if stays else before + between + _APART


def _is_ordinal(before: bytes, first: bytes) -> bool:
    """Whether a raised piece can be the letters of 1st and 2e."""
    return before.isdigit() and (first.isalpha() or not first.isascii())


def _with_raised_apart(content: bytes, styles: bytes) -> bytes:
    """Put a space before what stands raised in a sheet of ODS: there its place is that of a style."""
    raised = {
        style[1]
        for part in (content, styles)
        for style in _STYLE.finditer(part)
        if (place := _PLACE.search(style[2])) and (place[1] == b"super" or int(place[2] or 0) > 0)
    }

    def apart(match: re.Match[bytes]) -> bytes:
        before, between, style, first = match.groups()
        return match[0] if style not in raised or _is_ordinal(before, first) else before + between + _APART

    return _SPAN.sub(apart, content) if raised else content


def _is_utf_8(part: bytes) -> bool:
    """Whether a part says that it is UTF-8, or nothing; the library reads all as that, whatever they say."""
    head = part[:200].removeprefix(b"\xef\xbb\xbf")
    said = _ENCODING.match(head)
    return b"\0" not in head and (
        said is None or said[1].lower() in (b"utf-8", b"utf8", b"us-ascii", b"ascii")
    )


def _sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the name of the sheet in each part of an XLSX workbook; empty for other workbooks."""
    parts = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels")
    if not set(parts) <= set(archive.namelist()):
        return {}
    book, links = (archive.read(part).decode("utf-8", "replace") for part in parts)
    targets = {}
    for link in re.findall(r"<Relationship\b[^>]*>", links):
        found = dict(re.findall(r'\b(Id|Target)="([^"]*)"', link))
        targets[found.get("Id")] = "xl/" + found.get("Target", "").removeprefix("/xl/")
    names = {}
    for sheet in re.findall(r"<sheet\b[^>]*>", book):
        found = dict(re.findall(r'\b(name|r:id)="([^"]*)"', sheet))
        names[targets.get(found.get("r:id"), "")] = html.unescape(found.get("name", ""))
    return names


def _check_cells(sheet: bytes) -> None:
    for match in _NO_NUMBER.finditer(sheet):
        start = sheet.rfind(b"<c", 0, match.start())
        if not re.search(rb'\st="(?!n"|s")', sheet[start : sheet.find(b">", start)]):
            raise WorkbookRefused("damaged")


def _without_value(sheet: bytes) -> list[str]:
    if b"<f" not in sheet:
        return []
    cells = []
    for match in islice(_NO_VALUE.finditer(sheet), MOST_TOLD):
        start = sheet.rfind(b"<c", 0, match.start())
        address = re.search(rb'\sr="([A-Z]+[0-9]+)"', sheet[start : match.start()])
        cells.append(address[1].decode() if address else "?")
    return cells


def _rewritten(archive: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for name in dict.fromkeys(archive.namelist()):
            new.writestr(name, changed[name] if name in changed else archive.read(name))
    return made.getvalue()


# What stands raised in XLS ------------------------------------------------------------------

Places = dict[int, dict[int, list[int]]]
"""By row and column, from 0: where pieces of a text begin to stand raised, in units of UTF-16."""


def raised_places(content: bytes) -> dict[str, Places]:
    """Return by sheet where texts of an old workbook stand raised, which the other library does not tell.

    What xlrd cannot read is left out: its cells are told all the same.
    """
    places: dict[str, Places] = {}
    if not content.startswith(_XLS):
        return places
    import xlrd  # for these workbooks only

    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, on_demand=True, ragged_rows=True,
            ignore_workbook_corruption=True, logfile=io.StringIO(),
        )  # fmt: skip
        raised = {number for number, font in enumerate(book.font_list) if font.escapement == _SUPERSCRIPT}
        for name in book.sheet_names() if raised else ():  # to read the sheets takes longest
            of_sheet: Places = {}
            for (row, column), runs in book.sheet_by_name(name).rich_text_runlist_map.items():
                if starts := _raised_starts(runs, raised):
                    of_sheet.setdefault(row, {})[column] = starts
            places[name] = of_sheet
            book.unload_sheet(name)
            gc.collect()  # a sheet refers to itself
    except Exception:  # noqa: BLE001 - the library raises whatever its code meets in a damaged workbook
        return places
    return places


def _raised_starts(runs: Iterable[tuple[int, int]], raised: set[int]) -> list[int]:
    """Return where a text goes over into a raised font, from where each font begins."""
    starts, was_raised = [], False
    for start, font in runs:
        if font in raised and not was_raised:
            starts.append(start)
        was_raised = font in raised
    return starts


def _with_marks_apart(
    rows: Iterable[list[Any]], row: int, column: int, places: Places
) -> Iterator[list[Any]]:
    """Put a space before what stands raised in the rows of a sheet, from its first filled row and column."""
    for number, cells in enumerate(rows, row):
        for place, starts in places.get(number, {}).items():
            if column <= place < column + len(cells) and isinstance(cells[place - column], str):
                cells[place - column] = _with_mark_apart(cells[place - column], starts)
        yield cells


def _with_mark_apart(text: str, starts: Iterable[int]) -> str:
    """Put a space before each raised piece behind other letters, but those of 1st and 2e."""
    wide = text.encode("utf-16-le")
    pieces, last = [], 0
    for start in starts:
        piece = wide[2 * last : 2 * start].decode("utf-16-le", "ignore")
        before, first = piece[-1:], wide[2 * start : 2 * start + 4].decode("utf-16-le", "ignore")[:1]
        ordinal = before.isdigit() and first.isalpha()
        if before.strip() and first.strip() and not ordinal:
            pieces.append(piece)
            last = start
    return _APART.decode().join((*pieces, wide[2 * last :].decode("utf-16-le", "ignore")))


# Cells as text ------------------------------------------------------------------------------


def cell_text(value: object) -> str:
    """Write the value of a cell the way results are typed.

    A day becomes ``2025-12-26``; a time of day, a duration or a part of a day without a format is
    a race time, ``1:07.540`` (Excel takes a typed 1:07.54 for seven seconds past one minute past
    midnight); a number is written without the noise of binary fractions.
    """
    if isinstance(value, str):
        return _duration_told(value) if value.startswith("PT") else value
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        value = timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
        )
    if isinstance(value, timedelta):
        return _duration_text(value)
    if isinstance(value, (int, float)):
        if is_part_of_a_day(value):
            return _duration_text(timedelta(days=value))
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return "" if value is None else str(value)


def is_part_of_a_day(number: float) -> bool:
    """Whether a number can only be a race time as a part of a day: 26 s to 29 min, with many decimals.

    Seconds, gaps and points have at most three decimals.
    """
    return 0.0003 < number < 0.02 and abs(number - round(number, 3)) > 1e-9


def _duration_text(duration: timedelta) -> str:
    # Stored as a part of a day: to 0.1 ms for its rounding, then cut to thousandths.
    time_ms = round(duration / timedelta(microseconds=100)) // 10
    minutes, thousandths = divmod(time_ms, 60_000)
    seconds = f"{thousandths // 1000:02d}.{thousandths % 1000:03d}"
    if minutes < 60:
        return f"{minutes}:{seconds}"
    return f"{minutes // 60}:{minutes % 60:02d}:{seconds}"  # no race time: hours are refused later


def _duration_told(text: str) -> str:
    """Read a duration of ODS that leaves out hours or minutes; the library gives it as it stands."""
    match = _DURATION.fullmatch(text)
    if match is None or not any(match.groups()):
        return text
    hours, minutes, seconds = match.groups()
    return _duration_text(
        timedelta(hours=int(hours or 0), minutes=int(minutes or 0), seconds=float(seconds or 0))
    )


class _CellNumbers(dict[Any, int]):
    """Gives each value that is looked up a number, from 0."""

    def __missing__(self, value: object) -> int:
        number = self[value] = len(self)
        return number


def _column(values: Iterable[object]) -> tuple[list[str], str]:
    known = _CellNumbers()
    codes = array("i", map(known.__getitem__, values))
    return [*map(cell_text, known)], base64.b64encode(codes.tobytes()).decode()


def write_sheets(content: bytes) -> None:
    """Write every sheet with cells as lines of JSON."""
    content, uncalculated = mended(content)
    places = raised_places(content)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    except calamine.PasswordError:
        raise WorkbookRefused("password") from None
    except calamine.CalamineError:
        raise WorkbookRefused("damaged") from None
    cells = 0
    for meta in book.sheets_metadata:
        if meta.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_name(meta.name)
        except calamine.CalamineError:
            raise WorkbookRefused("damaged") from None
        if sheet.end is not None and sheet.end[1] >= _MOST_COLUMNS:
            raise WorkbookRefused("damaged")
        cells += sheet.height * sheet.width
        if cells > MOST_CELLS:
            raise WorkbookRefused("cells")
        row, column = sheet.start or (0, 0)
        told = {
            "sheet": meta.name, "line": row + 1, "column": column,
            "uncalculated": uncalculated.get(meta.name, []),
        }  # fmt: skip
        _tell(told)
        rows = sheet.iter_rows() if sheet.start is not None else iter(())
        rows = islice(rows, row, None)  # the library leaves out empty columns at the beginning, but no rows
        if marked := places.get(meta.name):
            rows = _with_marks_apart(rows, row, column, marked)
        part = [*islice(rows, _FIRST_ROWS)]
        while part:
            _tell([*map(_column, zip(*part, strict=True))])
            part = [*islice(rows, _ROWS_AT_ONCE)]


def _tell(answer: object) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, separators=(",", ":")) + "\n")


def main() -> None:
    """Read the workbook and write the answer."""
    set_bounds()
    try:
        write_sheets(sys.stdin.buffer.read())
    except WorkbookRefused as refused:
        _tell({"refused": str(refused)})
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        _tell({"refused": "damaged"})


if __name__ == "__main__":
    main()
