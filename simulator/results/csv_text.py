"""Comma-separated text: its encoding, the sign between its cells, its rows."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from simulator.input.faults import Fault
from simulator.results.columns import known_names
from simulator.results.raw_table import (
    HEADING_WITHIN,
    GoOn,
    RawTable,
    Record,
    build_raw_table,
    heading_of,
    unhindered,
)
from simulator.results.source_file import refuse

_OPEN_QUOTE = "Perhaps a quote is opened and never closed: check the quotes from this line on."
_SEPARATORS: dict[str, str] = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}


def decode(source: str, content: bytes) -> tuple[str, tuple[Fault, ...]]:
    """Turn bytes into text: UTF-16 with mark, UTF-8 with or without mark, else Windows-1252 with a warning.

    Raises
    ------
    InputRefused
        When the bytes are neither.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return _without_nul(source, content.decode("utf-16")), ()
        except UnicodeDecodeError:
            raise refuse(source, "the text in UTF-16 is damaged", "Save the file as CSV UTF-8.") from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"byte {content[error.start]:#04x} is not UTF-8"
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError:
            raise refuse(source, found, "Save the file as CSV UTF-8.", line) from None
        remedy = "The file is read as Windows-1252; check the accents in the names, or save it as CSV UTF-8."
        return _without_nul(source, text), (Fault(source, found, remedy, line),)
    return _without_nul(source, text), ()


def _without_nul(source: str, text: str) -> str:
    if "\0" in text:
        raise refuse(source, "this is a binary file, not a list of results", "Save it as CSV UTF-8.")
    return text


def separator(text: str) -> str:
    """Return the sign between cells: the one that splits the heading into most known names."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:HEADING_WITHIN]

    def worth(sign: str) -> tuple[int, int]:
        rows = list(csv.reader(lines, delimiter=sign))
        heading = heading_of(rows)
        return (0, len(rows[0])) if heading is None else (known_names(rows[heading]), len(rows[heading]))

    return max(_SEPARATORS, key=worth) if lines else ","


def read_csv_text(source: str, text: str, go_on: GoOn = unhindered) -> RawTable:
    """Split comma-separated text into heading and rows; decimals may have a comma.

    Raises
    ------
    InputRefused
        When there is no heading, or too many rows.
    """
    sign = separator(text)
    advice = (
        "Write quotes around a cell with a comma in it, such as a time of 37,62, "
        "or save the file with semicolons between the cells."
        if sign == ","
        else f"Check the {_SEPARATORS[sign]} in it."
    )
    return build_raw_table(source, _records(source, text, sign), advice, go_on)


def _records(source: str, text: str, sign: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True, skipinitialspace=True)
    line = 1
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        found = f"the line cannot be split into cells ({error})"
        if "field limit" in str(error):
            raise refuse(source, "a cell is longer than any that is read", _OPEN_QUOTE, line) from None
        raise refuse(
            source, found, 'Check its quotes: a quote inside a cell is written twice ("").', line
        ) from None
