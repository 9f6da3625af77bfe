"""From letters to words and lines: what stands together on a page of a PDF.

Most of these documents hold no space at all: what parts two words is the gap between letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.results.bounded_program import ProgramFailed, run_bounded
from simulator.results.raw_table import GoOn, unhindered
from simulator.results.source_file import refuse
from simulator.words import Said, say

MOST_BYTES = 20_000_000
#: Longest time a document may take, in s; those of a race take a twentieth.
_MOST_S = 20.0
#: Gap that parts two words, in sizes of the letters; letters of one word touch by their widths.
_GAP = 0.15
#: How far letters may stand back over the one before and still be of the same word (kerning).
_BACK = 0.30
#: How far the letters of one line may stand higher or lower, in sizes of the letters.
_LINE = 0.15
_SIZE_CHANGE = 0.05

_PROGRAM = Path(__file__).with_name("pdf_letters_program.py")
_ONE_RACE = say("Choose the result of one race.")
_WHY_REFUSED: dict[str, tuple[Callable[[int], Said], Said]] = {
    "password": (
        lambda _most: say("the PDF document is locked with a password"),
        say("Open it, save it without one and try again."),
    ),
    "damaged": (lambda _most: say("the PDF document is damaged"), say("Download it again.")),
    "pages": (lambda most: say("the PDF document has more than {most:,} pages", most=most), _ONE_RACE),
    "letters": (lambda most: say("the PDF document holds more than {most:,} letters", most=most), _ONE_RACE),
    "memory": (lambda _most: say("the PDF document takes too much memory to read"), _ONE_RACE),
}


@dataclass(frozen=True)
class Word:
    """A word of a page; all measures in points from the bottom left.

    Attributes
    ----------
    base
        Height on which its letters stand. (Boxes differ between two fonts of one name.)
    """

    text: str
    size: float
    left: float
    right: float
    base: float

    @property
    def middle(self) -> float:
        """Halfway between left and right."""
        return (self.left + self.right) / 2


def read_pages(source: str, content: bytes, go_on: GoOn = unhindered) -> list[list[Word]]:
    """Return the words of each page in the order of the document.

    Raises
    ------
    InputRefused
        When the document is locked, damaged, too large, or ends the program that reads it.
    """
    if len(content) > MOST_BYTES:
        found = say("the PDF document is too big ({size:,.0f} MB)", size=len(content) / 1e6)
        most = MOST_BYTES / 1e6
        remedy = say("At most {most:,.0f} MB can be read; results take less than 1.", most=most)
        raise refuse(source, found, remedy)
    try:
        answer = next(run_bounded(_PROGRAM, content, go_on, _MOST_S))
    except ProgramFailed as failed:
        found = say("the PDF document cannot be read: {failed}", failed=failed.why)
        raise refuse(source, found, say("Download it again.")) from failed
    if "refused" in answer:
        why, remedy = _WHY_REFUSED[answer["refused"]]
        raise refuse(source, why(answer["most"]), remedy)
    pages = [words_of(letters) for letters in answer["pages"]]
    if not any(pages):
        found = say("the PDF document holds no text; it may be a scan")
        raise refuse(source, found, say("Get the original, or type the results."))
    return pages


def words_of(letters: Iterable[Sequence[object]]) -> list[Word]:
    """Put letters together: (letter, size, left, right, baseline) each, in the order of the document.

    A word ends at a space, at another line, at a gap, where the next letter stands further back,
    and where the size changes, which parts a small raised mark from the name it stands at. It does
    not end at a change of font: letters outside Latin-1 come from a second one.
    """
    words: list[Word] = []
    pieces: list[str] = []
    first = last = None
    for text, size, left, right, base in letters:
        letter = Word(str(text), float(size), float(left), float(right), float(base))  # type: ignore[arg-type]
        space = letter.text.isspace()
        if last is not None and first is not None and (space or _apart(last, letter)):
            words.append(_word(pieces, first, last))
            pieces, first, last = [], None, None
        if not space:
            first = first or letter
            last = letter
            pieces.append(letter.text)
    if first is not None and last is not None:
        words.append(_word(pieces, first, last))
    return words


def _apart(one: Word, other: Word) -> bool:
    size = max(one.size, other.size)
    gap = other.left - one.right
    return (
        abs(one.size - other.size) > _SIZE_CHANGE * size
        or abs(one.base - other.base) > _LINE * size
        or gap > _GAP * size
        or gap < -_BACK * size
    )


def _word(pieces: Sequence[str], first: Word, last: Word) -> Word:
    # Composed, and ligatures such as "fi" in their letters; other signs stay as they are.
    text = "".join(
        unicodedata.normalize("NFKC", piece) if "\ufb00" <= piece <= "\ufb06" else piece for piece in pieces
    )
    return Word(unicodedata.normalize("NFC", text), first.size, first.left, last.right, first.base)


def lines_of(words: Iterable[Word], tolerance: float = 2.5) -> list[list[Word]]:
    """Return words as lines, from the top, each from the left."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.base):
        if lines and lines[-1][0].base - word.base <= tolerance:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.left) for line in lines]
