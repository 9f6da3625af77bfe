"""Comma-separated text: its encoding, the sign between its cells, its rows."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator

import numpy as np

from simulator.input.faults import Fault
from simulator.results.columns import StrictColumns, known_names
from simulator.results.raw_table import (
    HEADING_WITHIN,
    Block,
    GoOn,
    RawTable,
    Record,
    build_raw_table,
    heading_of,
    unhindered,
)
from simulator.results.recurring import Recurring
from simulator.results.source_file import refuse
from simulator.results.torn_times import torn_times_told
from simulator.words import say

_OPEN_QUOTE = say("Perhaps a quote is opened and never closed: check the quotes from this line on.")
_AS_UTF_8 = say("Save the file as CSV UTF-8.")
_ADVICE: dict[str, str] = {
    ",": say(
        "Write quotes around a cell with a comma in it, such as a time of 37,62, "
        "or save the file with semicolons between the cells."
    ),
    ";": say("Check the semicolons in it."),
    "\t": say("Check the tabs in it."),
    "|": say("Check the bars in it."),
}

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")

_FIRST_BLOCK, _BLOCK = 20_000, 2_000_000
"""Letters of the block in which the heading is looked for, and of the others."""


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
            raise refuse(source, say("the text in UTF-16 is damaged"), _AS_UTF_8) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = say("byte {byte} is not UTF-8", byte=f"{content[error.start]:#04x}")
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError:
            raise refuse(source, found, _AS_UTF_8, line) from None
        remedy = say(
            "The file is read as Windows-1252; check the accents in the names, or save it as CSV UTF-8."
        )
        return _without_nul(source, text), (Fault(source, found, remedy, line),)
    return _without_nul(source, text), ()


def _without_nul(source: str, text: str) -> str:
    if "\0" in text:
        raise refuse(
            source, say("this is a binary file, not a list of results"), say("Save it as CSV UTF-8.")
        )
    return text


def separator(text: str) -> str:
    """Return the sign between cells: the one that splits the heading into most known names."""
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:HEADING_WITHIN]

    def worth(sign: str) -> tuple[int, int]:
        rows = list(csv.reader(lines, delimiter=sign))
        heading = heading_of(rows)
        return (0, len(rows[0])) if heading is None else (known_names(rows[heading]), len(rows[heading]))

    return max(_ADVICE, key=worth) if lines else ","


def read_csv_text(
    source: str, text: str, go_on: GoOn = unhindered, strict: StrictColumns | None = None
) -> RawTable:
    """Split comma-separated text into heading and rows; decimals may have a comma.

    Raises
    ------
    InputRefused
        When there is no heading, or too many rows.
    """
    sign = separator(text)
    raw = build_raw_table(source, _records(source, text, sign), _ADVICE[sign], go_on, strict)
    return torn_times_told(raw, _ADVICE[sign]) if sign == "," else raw


def _records(source: str, text: str, sign: str) -> Iterator[Record | Block]:
    """Split text into records; plain parts of it, from the second on, come as blocks."""
    start, line = 0, 1
    while start < len(text):
        end = text.find("\n", start + (_BLOCK if start else _FIRST_BLOCK)) + 1 or len(text)
        block = _Block(source, text[start:end], sign, line)
        if not block.is_plain():
            yield from _split(source, text[start:], sign, line)
            return
        if start:
            yield block
        else:
            yield from block.records()
        start, line = end, line + block.lines


def _split(source: str, text: str, sign: str, line: int) -> Iterator[Record]:
    """Split text, of which the first line has a number, into records one by one."""
    before = line - 1
    reader = csv.reader(_lines(text), delimiter=sign, strict=True, skipinitialspace=True)
    try:
        for row in reader:
            yield line, row
            line = before + reader.line_num + 1
    except csv.Error as error:
        found = say("the line cannot be split into cells ({error})", error=error)
        if "field limit" in str(error):
            raise refuse(source, say("a cell is longer than any that is read"), _OPEN_QUOTE, line) from None
        raise refuse(
            source, found, say('Check its quotes: a quote inside a cell is written twice ("").'), line
        ) from None


def _lines(text: str) -> Iterator[str]:
    """Yield lines with their ends, as a file does; a stream of text would hold four bytes a letter."""
    return (match[0] for match in _LINE.finditer(text))


class _Block(Block):
    """Some lines of a text."""

    def __init__(self, source: str, text: str, sign: str, line: int) -> None:
        self._source, self._text, self._sign, self.line = source, text, sign, line
        self.lines = text.count("\n") + (not text.endswith("\n"))

    def is_plain(self) -> bool:
        """Whether each line is a record: quotes stand around whole cells and close on their line."""
        text = self._text
        if text.count("\r") != text.count("\r\n") or text.startswith("\ufeff"):
            return False
        first, *others = text.split('"')
        inside, outside = others[::2], others[1::2]
        begins, ends = (self._sign, "\r", "\n"), (self._sign, "\n")
        return (
            len(inside) == len(outside)
            and not any("\n" in cell for cell in inside)
            and (not inside or first.rstrip(" ").endswith(ends) or not first.strip(" "))
            and all(between.startswith(begins) for between in outside if between)
            and all(between.rstrip(" ").endswith(ends) for between in outside[:-1] if between)
        )

    def records(self) -> Iterator[Record]:
        """Return the rows one by one."""
        return _split(self._source, self._text, self._sign, self.line)

    def columns(self, width: int) -> list[Recurring[str]] | None:
        """Return so many columns, each text once; None when that is not how the lines are."""
        import pandas as pd  # slow to load, and the short tables of a meet have no such block

        # Were no word below a column of whole numbers, 007 would be read as 7.
        words = self._sign.join(["x"] * width)
        text = self._text if self._text.endswith("\n") else f"{self._text}\n"
        try:
            table = pd.read_csv(
                io.BytesIO(f"{text}{words}\n".encode()), sep=self._sign, header=None, names=range(width),
                dtype="category", na_filter=False, skipinitialspace=True, skip_blank_lines=False,
            )  # fmt: skip
        except (ValueError, pd.errors.ParserError):
            return None
        if table.shape != (self.lines + 1, width) or not isinstance(table.index, pd.RangeIndex):
            return None
        cells = [table[name].cat for name in table]
        if max(len(text) for column in cells for text in column.categories) > csv.field_size_limit():
            return None
        rows = np.arange(self.lines)
        return [
            Recurring(column.categories.tolist(), np.asarray(column.codes, np.int32)).rows(rows)
            for column in cells
        ]
