"""Official result documents (PDF) of the ISU: one race, read letter by letter and checked against itself.

The steps stand in modules of their own: the letters (``pdf_letters_program``, a process of its
own), words (``isu_pdf_words``), the table (``isu_pdf_table``), the title (``isu_pdf_title``), the
values of each row (``isu_pdf_values``), and what must hold in the whole (``isu_pdf_checks``). One
row that does not hold refuses the document: a table that was taken apart wrongly shows it there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.input.faults import Fault, InputRefused
from simulator.race_time import format_time
from simulator.results.findings import Findings
from simulator.results.isu_pdf_checks import check_rows
from simulator.results.isu_pdf_table import (
    DISTANCE_HEADINGS,
    PdfPage,
    is_like_a_row,
    other_event,
    page_text,
    take_apart,
)
from simulator.results.isu_pdf_title import RaceTitle, other_kind, read_title
from simulator.results.isu_pdf_values import (
    LOST_OVER,
    ResultRow,
    explained,
    is_lost,
    note_of,
    read_row,
    status_of,
)
from simulator.results.isu_pdf_words import Word, read_pages
from simulator.results.raw_table import GoOn, RawTable, columns_of, unhindered
from simulator.results.source_file import refuse
from simulator.words import say

_HEADER = (
    *("date", "competition", "rink", "sex", "distance", "run", "division"),
    *("place", "nr", "skater", "country", "pair", "lane", "time", "status", "behind", "points", "note"),
)


@dataclass(frozen=True)
class IsuResult:
    """The result of one race of a distance as the document has it."""

    title: RaceTitle
    rows: tuple[ResultRow, ...]
    explained: dict[str, str]

    @property
    def winner(self) -> int | None:
        """Time of the winner in hundredths of a second; None when nobody has one."""
        return next((row.hundredths for row in self.rows if row.place == 1), None)


def read_isu_pdf(source: str, content: bytes, go_on: GoOn = unhindered) -> RawTable:
    """Read the result of a distance into heading and cells like any other list.

    Raises
    ------
    InputRefused
        When the document is no such result, or a row of it does not hold; with every fault.
    """
    result = read_result(source, content, go_on)
    rows = [_cells(result, row) for row in result.rows]
    doubts = [
        Fault(
            source,
            say(
                "{name} is more than {share} behind the winner, without the mark of a fall",
                name=row.name,
                share=f"{LOST_OVER:.0%}",
            ),
            say("Taken as fell, so that the time does not count as form."),
            line,
        )
        for line, row in enumerate(result.rows, start=1)
        if is_lost(row, result.winner) and "F" not in row.marks
    ]
    if result.title.day is None:
        doubts.insert(
            0,
            Fault(
                source, say("the title does not tell the day of the race"), say("Give it, or add it later.")
            ),
        )
    columns = columns_of(rows, len(_HEADER))
    return RawTable(source, _HEADER, None, columns, [*range(1, len(rows) + 1)], (), tuple(doubts))


def read_result(source: str, content: bytes, go_on: GoOn = unhindered) -> IsuResult:
    """Read the result of a distance as values; raises InputRefused as `read_isu_pdf` does."""
    pages = read_pages(source, content, go_on)
    taken = [take_apart(words) for words in pages]
    found = [page for page in taken if page is not None]
    _check_kind(source, pages, found)
    faults = Findings(source)
    title = read_title(found[0].title, faults)
    _check_pages(pages, taken, title, faults)
    rows = tuple(read_row(row) for page in found for row in page.rows)
    if not rows:
        faults.add(say("the table has no rows"), say("Choose the document with the results."))
    check_rows(rows, faults)
    if faults or title is None:
        raise InputRefused(faults.told())
    foot = [line for page in found for line in page.foot]
    foot += [
        line for words, page in zip(pages, taken, strict=True) if page is None for line in page_text(words)
    ]
    return IsuResult(title, rows, explained(foot))


def _check_kind(source: str, pages: Sequence[Sequence[Word]], found: Sequence[PdfPage]) -> None:
    """Refuse by its name what is not the result of a distance."""
    lines = found[0].title if found else [line for words in pages for line in page_text(words)]
    event = next(filter(None, map(other_event, pages)), "")
    other = other_kind(lines) or (
        say("this is the result of {event}, which is not forecast from times", event=event) if event else ""
    )
    if other:
        raise refuse(source, other, say("Choose the result of one of the six distances."))
    if not found:
        headings = ", ".join(name.capitalize() for name in DISTANCE_HEADINGS)
        raise refuse(
            source,
            say(
                "this is a PDF document, but no official result: "
                "there is no table with the heading {headings}",
                headings=headings,
            ),
            say("Copy the table out of it, and read that."),
        )


def _check_pages(
    pages: Sequence[Sequence[Word]],
    taken: Sequence[PdfPage | None],
    title: RaceTitle | None,
    faults: Findings,
) -> None:
    """Note pages of another race, rows without a heading above them, and words that belong to no row."""
    for number, (words, page) in enumerate(zip(pages, taken, strict=True), start=1):
        if page is None:
            if any(map(is_like_a_row, page_text(words))):
                found = say("page {number} holds rows, but no heading of a table", number=number)
                faults.add(found, say("Get the original document."))
            continue
        for word in page.strange:
            found = say('"{word}" on page {number} belongs to no row of the table', word=word, number=number)
            faults.add(found, say("Get the original document."))
        other = read_title(page.title, Findings(faults.source)) if number > 1 else None
        if other is not None and title is not None and other.race != title.race:
            found = say("page {number} is of another race", number=number)
            faults.add(found, say("Save each result as a document of its own."))


def _cells(result: IsuResult, row: ResultRow) -> list[str]:
    title = result.title
    gap = "" if row.gap is None else f"+{format_time(row.gap * 10)}"
    decimals = 2 if row.third is None else 3
    return [
        title.day.isoformat() if title.day else "",
        title.competition,
        title.town,
        title.sex.value,
        str(title.distance_m),
        title.run,
        title.division,
        str(row.place or ""),
        row.number,
        row.name,
        row.country,
        row.pair,
        row.lane,
        "" if row.time_ms is None else format_time(row.time_ms, decimals),
        status_of(row, result.winner).value,
        gap,
        row.points,
        note_of(row, result.explained),
    ]
