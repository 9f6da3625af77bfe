"""What a rule set gives: a ticket, a start place, a World Cup place, or something by a name of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from simulator.input.form import Wrong
from simulator.input.forms import Words
from simulator.input.records import Nested
from simulator.words import say

LONGEST_WORD = 60

_Word = Annotated[str, Words(LONGEST_WORD)]


class Won(StrEnum):
    """What is won; the words for all but the last are those of the program."""

    TICKET = "ticket"
    START_PLACE = "start_place"
    WORLD_CUP_PLACE = "world_cup_place"
    OWN = "own"
    """By words of the rule set's own."""


@dataclass(frozen=True)
class InWords:
    """One thing in English and in Dutch."""

    en: _Word
    nl: _Word


@dataclass(frozen=True)
class Prize:
    """What is won by a selection, and what things are called in it.

    How many there are of it stands in the rule set: `RuleSet.number_won`.

    Attributes
    ----------
    won
        What is won.
    one, many
        Its own words, one of it and several: ``spot``, ``spots``; only where `won` is `Won.OWN`.
    meet
        Where it leads to: ``Olympic Games of 2026``.
    pick, picks
        What a discretionary pick is called here, one and several.
    """

    won: Won = Won.TICKET
    one: InWords | None = None
    many: InWords | None = None
    meet: InWords = InWords("Olympic Games", "Olympische Spelen")
    pick: InWords = InWords("pick", "aanwijsplek")
    picks: InWords = InWords("picks", "aanwijsplekken")

    @property
    def text(self) -> str:
        """What several of it are called, in English."""
        return {
            Won.TICKET: say("tickets"),
            Won.START_PLACE: say("start places"),
            Won.WORLD_CUP_PLACE: say("World Cup places"),
            Won.OWN: "" if self.many is None else self.many.en,
        }[self.won]

    def contradictions(self) -> Iterator[str]:
        """Yield what of its fields does not go together."""
        own = self.one is not None and self.many is not None
        if self.won is Won.OWN and not own:
            yield say('won = "own" needs words: one and many')
        elif self.won is not Won.OWN and (self.one is not None or self.many is not None):
            yield say('words of its own stand only with won = "own"')


USUAL = Prize()
"""What is won where a rule set does not say: a ticket for the Olympic Games."""


def prize_of(table: Mapping[str, Any] | None) -> Prize:
    """Return a prize from a table that was written from one; the usual one for None."""
    if table is None:
        return USUAL
    words = {name: InWords(**own) for name, own in table.items() if name != "won"}
    return Prize(Won(table.get("won", Won.TICKET)), **words)


class PrizeForm(Nested):
    """The prize of a rule set, as a table."""

    stand_in = USUAL

    def __init__(self) -> None:
        super().__init__(Prize)

    def plain(self, value: Any) -> Any:
        """Return the prize as a table; None when it is the one that is meant where nothing is said."""
        return super().plain(value) or None

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield what is wrong with the words."""
        for wrong in super().wrong(value):
            yield wrong._replace(remedy=say("Correct the table of what is won."))
