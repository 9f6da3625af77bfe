"""Letters coded as UTF-8 twice on their way (``KÃ¼ttel``): undone where certain, else doubted by the row."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from simulator.input.faults import Fault
from simulator.results.cells import Cells
from simulator.results.raw_table import RawTable
from simulator.results.recurring import Recurring
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
    columns = tuple(column.mapped(undone) for column in raw.columns)
    changed = [
        (raw.lines[int(np.flatnonzero(old.codes == at)[0])], text)
        for old, new in zip(raw.columns, columns, strict=True)
        for at, text in enumerate(old.each)
        if text != new.each[at] and (old.codes == at).any()
    ]
    if not changed:
        return raw
    line, word = min(changed)
    return replace(raw, columns=columns, warnings=(*raw.warnings, _told(raw.source, word, line)))


def _told(source: str, word: str, line: int | None) -> Fault:
    found = say("{written} is read as {meant}", written=quoted(word), meant=quoted(undone(word)))
    return Fault(source, found, say("Its letters were coded twice, as perhaps others in the list."), line)


def doubt_lost_letters(cells: Cells, skaters: Recurring[str | None]) -> None:
    """Doubt the names of which letters were lost on the way."""
    lost = np.flatnonzero(skaters.marks(lambda name: name is not None and lost_a_letter(name))).tolist()

    def told(at: int) -> tuple[str, str]:
        found = say("a letter of {name} was lost", name=quoted(skaters[lost[at]] or ""))
        return found, say("Get the list again, or write the name anew.")

    cells.warnings.add_lines([cells.lines[row] for row in lost], cells.name("skater"), told)
