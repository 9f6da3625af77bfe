"""The language of a report: patterns of the core in the shipped translation, and how figures are written.

The window has Qt look patterns up; a report is written where there is no Qt, so the same shipped
translation file is read here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from xml.etree import ElementTree

from simulator import figures
from simulator.chances.outcome import PICK, share_text
from simulator.event import Event
from simulator.figures import THIN
from simulator.selection.prize import USUAL, Prize
from simulator.selection.prize_words import PrizeWords
from simulator.shipped import shipped
from simulator.words import Said, say

LANGUAGES = ("en", "nl")
NO_BREAK = "\N{NO-BREAK SPACE}"

_MONTHS = (
    *(say("January"), say("February"), say("March"), say("April"), say("May"), say("June")),
    *(say("July"), say("August"), say("September"), say("October"), say("November"), say("December")),
)


@cache
def patterns_in(code: str) -> Mapping[str, str]:
    """Return the patterns of the core in a language, by the English ones; English has none."""
    if code == "en":
        return {}
    tree = ElementTree.fromstring(shipped(f"translations/okt_{code}.ts").read_bytes())  # noqa: S314
    return {
        source: message.findtext("translation") or source
        for context in tree.iter("context")
        if not context.findtext("name")
        for message in context.iter("message")
        if (source := message.findtext("source"))
    }


@dataclass(frozen=True)
class ReportLanguage:
    """A language to write in.

    Attributes
    ----------
    code
        One of `LANGUAGES`.
    patterns
        Patterns of the core by the English ones; an unknown one stays English.
    prize
        What is won, which the texts speak of.
    """

    code: str = "en"
    patterns: Mapping[str, str] = field(default_factory=dict)
    prize: Prize = USUAL

    @classmethod
    def of(cls, code: str, prize: Prize = USUAL) -> ReportLanguage:
        """Return a language the program ships, in the words of what is won."""
        return cls(code, patterns_in(code), prize)

    @property
    def decimal_comma(self) -> bool:
        """Whether a comma stands before decimals and points between thousands."""
        return self.code == "nl"

    def pattern(self, english: str) -> str:
        """Return a pattern in this language, and in the words of what is won."""
        own = self.patterns.get(english)
        return PrizeWords(self.prize, self.code).of(own) if own else PrizeWords(self.prize).of(english)

    def told(self, text: str) -> str:
        """Return a text of the core without values in this language; another text as it is."""
        return self.pattern(text.pattern).format(**text.values) if isinstance(text, Said) else text

    # Figures -------------------------------------------------------------------------------

    def formatted(self, value: object, spec: str = "") -> str:
        """Write a value of a pattern."""
        text = format(value, spec)
        return figures.figures(text, comma=self.decimal_comma) if isinstance(value, (int, float)) else text

    def number(self, value: float, digits: int) -> str:
        """Write a number: ``2.1``, ``−0.15``, in Dutch ``2,1``."""
        return figures.number(value, digits, comma=self.decimal_comma)

    def count(self, value: int) -> str:
        """Write a count: ``100,000``, in Dutch ``100.000``."""
        return figures.count(value, comma=self.decimal_comma)

    def share(self, chance: float, certain_by: str | None = None) -> str:
        """Write a chance in whole per cent without the sign: ``79``, ``<1``, ``pick``."""
        if certain_by == PICK:
            return self.told(say("pick"))
        return share_text(chance, certain=certain_by is not None)

    def percent(self, chance: float, certain_by: str | None = None) -> str:
        """Write a chance in whole per cent: ``79 %``, ``<1 %``, ``>99 %``, ``pick``."""
        text = self.share(chance, certain_by)
        return text if certain_by == PICK else f"{text}{THIN}%"

    def rate(self, share: float) -> str:
        """Write a small share with one decimal: ``1.1 %``."""
        return (
            f"{self.number(100 * share, 1)}{THIN}%" if share >= 0.0005 else f"<{self.number(0.1, 1)}{THIN}%"
        )

    def change(self, change: float) -> str:
        """Write a change of a chance in percentage points with its sign: ``+6.2``, ``−19.3``, ``0.0``."""
        return figures.change(100 * change, 1, comma=self.decimal_comma)

    def error(self, error: float) -> str:
        """Write an error of a chance in percentage points: ``0.3``, ``<0.1``."""
        return self.number(100 * error, 1) if error >= 0.0005 else f"<{self.number(0.1, 1)}"

    def time(self, time_s: float) -> str:
        """Write a race time in hundredths: ``1:07.54``, in Dutch ``1.07,54``."""
        return figures.race_time(round(time_s * 1000), comma=self.decimal_comma)

    def ordinal(self, place: int) -> str:
        """Write a place: ``1st``, in Dutch ``1e``."""
        return figures.ordinal(place, dutch=self.code == "nl")

    def event(self, event: str) -> str:
        """Write the name of an event: ``500 m``, ``10,000 m``, ``Mass start``."""
        known = Event(event)
        if known is Event.MASS_START:
            return self.told(say("Mass start"))
        if known is Event.TEAM_PURSUIT:
            return self.told(say("Team pursuit"))
        if known.is_classification:
            return self.told(say("Sprint") if known is Event.SPRINT else say("Allround"))
        return f"{figures.metres(known.distance_m, comma=self.decimal_comma)}{NO_BREAK}m"

    def day(self, text: str) -> str:
        """Write a day given as ``2025-12-26``: ``26 December 2025``."""
        day = date.fromisoformat(text)
        return f"{day.day} {self.told(_MONTHS[day.month - 1])} {day.year}"
