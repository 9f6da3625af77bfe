"""Words of pictures of views, as the user wrote them: a project keeps them for the next time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from simulator.input.forms import OneLine
from simulator.input.records import Needed

LONGEST_WORDS, LONGEST_VIEW, MOST_PICTURES = 300, 40, 50


@dataclass(frozen=True)
class PictureWords:
    """Title, line below, source and day of the pictures of a view; empty is what the program says."""

    view: Annotated[str, OneLine(LONGEST_VIEW), Needed()]
    title: Annotated[str, OneLine(LONGEST_WORDS)] = ""
    line: Annotated[str, OneLine(LONGEST_WORDS)] = ""
    source: Annotated[str, OneLine(LONGEST_WORDS)] = ""
    day: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether all is as the program says it."""
        return not (self.title or self.line or self.source or self.day)


def words_of(pictures: tuple[PictureWords, ...], view: str) -> PictureWords | None:
    """Return the words of a view, None where none were written."""
    return next((one for one in pictures if one.view == view), None)


def with_words(pictures: tuple[PictureWords, ...], words: PictureWords) -> tuple[PictureWords, ...]:
    """Return the words of all views with those of one in the place of what they were."""
    others = tuple(one for one in pictures if one.view != words.view)
    return others if words.is_empty else (*others, words)
