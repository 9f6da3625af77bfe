"""Letters coded as UTF-8 twice on their way (``KÃ¼ttel``): undone where certain, else doubted by the row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from simulator.input.faults import Fault
from simulator.results.cells import Cells
from simulator.results.raw_table import RawTable
from simulator.text import lost_a_letter, quoted, undone
from simulator.words import say


def letters_undone(source: str, text: str) -> tuple[str, tuple[Fault, ...]]:
    """Return a text with its letters as they were, and what is told of that."""
    mended = undone(text)
    if mended == text:
        return text, ()
    lines = zip(text.splitlines(), mended.splitlines(), strict=False)
    number, word = next(
        ((at, word) for at, (line, new) in enumerate(lines, 1) if line != new for word in line.split()
            if undone(word) != word),
        (None, ""),
    )  # fmt: skip
    return mended, (_told(source, word, number),)


def cells_undone(raw: RawTable) -> RawTable:
    """Return a list with the letters of its cells as they were; for what did not come as text."""
    texts = {text for row in raw.rows for text in row if not text.isascii()}
    mended = {text: new for text in texts if (new := undone(text)) != text}
    if not mended:
        return raw
    line, word = next(
        (line, text) for line, row in zip(raw.lines, raw.rows, strict=True) for text in row if text in mended
    )
    rows = [[mended.get(text, text) for text in row] for row in raw.rows]
    return replace(raw, rows=rows, warnings=(*raw.warnings, _told(raw.source, word, line)))


def _told(source: str, word: str, line: int | None) -> Fault:
    found = say("{written} is read as {meant}", written=quoted(word), meant=quoted(undone(word)))
    return Fault(source, found, say("Its letters were coded twice, as perhaps others in the list."), line)


def doubt_lost_letters(cells: Cells, skaters: Sequence[str | None]) -> None:
    """Doubt the names of which letters were lost on the way."""
    rows = zip(cells.lines, skaters, strict=True)
    lost = [(line, name) for line, name in rows if name and lost_a_letter(name)]

    def told(at: int) -> tuple[str, str]:
        found = say("a letter of {name} was lost", name=quoted(lost[at][1]))
        return found, say("Get the list again, or write the name anew.")

    cells.warnings.add_lines([line for line, _ in lost], cells.name("skater"), told)
