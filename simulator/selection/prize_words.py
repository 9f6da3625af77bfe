"""The texts of the program in the words of a rule set: what is won, where it leads to, what a pick is called.

The program's own texts speak of tickets for the Olympic Games. Here their patterns, before any value is put
in, are put into the words of another prize, in English or in Dutch, with the articles that go with them; so
no code that makes a sentence needs to know what is won, and no name of a skater is ever touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from simulator.selection.prize import USUAL, Prize, Won
from simulator.words import Said

_WON = {
    Won.TICKET: (("ticket", "tickets"), ("ticket", "tickets")),
    Won.START_PLACE: (("start place", "start places"), ("startplek", "startplekken")),
    Won.WORLD_CUP_PLACE: (("World Cup place", "World Cup places"), ("wereldbekerplek", "wereldbekerplekken")),
}
"""One and several of what is won, in English and in Dutch."""

_IN_TEAM = (("place in the team", "places in the team"), ("plek in de ploeg", "plekken in de ploeg"))
"""What a start place is called in a text that speaks of start places besides what is won."""

_START_PLACE = re.compile(r"start place|startple", re.IGNORECASE)
_VALUE = re.compile(r"(\{[^{}]*\})")
_OF_THE_PROGRAM = "OKT"
"""A text that names the OKT is about the program or that meet, whatever is loaded."""

_NAME_OF_TICKETS = "tickets"
"""The name of one of the prizes, as it stands in a list of them."""


@dataclass(frozen=True)
class PrizeWords:
    """The words of a prize in a language.

    Attributes
    ----------
    prize
        What is won.
    code
        Language of the patterns: ``en`` or ``nl``.
    """

    prize: Prize = USUAL
    code: str = "en"

    @property
    def one(self) -> str:
        """One of what is won: ``World Cup place``."""
        return self._won[0]

    @property
    def many(self) -> str:
        """Several of what is won: ``World Cup places``."""
        return self._won[1]

    @property
    def meet(self) -> str:
        """Where it leads to, with its article: ``the World Cups of the autumn``."""
        meet: str = getattr(self.prize.meet, self.code)
        return f"the {meet}" if self.code == "en" else f"{_dutch_article(meet)} {meet}"

    @property
    def own(self) -> bool:
        """Whether any text differs from the program's own."""
        default = USUAL
        return (
            self.prize.won is not Won.TICKET
            or not self.prize.meet.en.startswith(default.meet.en)
            or (self.prize.pick, self.prize.picks) != (default.pick, default.picks)
        )

    def of(self, pattern: str) -> str:
        """Return a pattern of the program in this language in these words; values in braces stay."""
        return _reworded(self, pattern) if self.own else pattern

    def told(self, text: str) -> str:
        """Return a sentence, and those within it, in these words; a text without a pattern as it is."""
        if not isinstance(text, Said) or not self.own:
            return text
        values = {name: self.told(one) if isinstance(one, str) else one for name, one in text.values.items()}
        return self.of(text.pattern).format(**values)

    @property
    def _won(self) -> tuple[str, str]:
        if self.prize.one is not None and self.prize.many is not None:
            return getattr(self.prize.one, self.code), getattr(self.prize.many, self.code)
        return _WON[self.prize.won][self.code == "nl"]


@lru_cache(maxsize=4096)
def _reworded(words: PrizeWords, pattern: str) -> str:
    if _OF_THE_PROGRAM in pattern or pattern == _NAME_OF_TICKETS:
        return pattern
    one, many = words.one, words.many
    if words.prize.won is Won.START_PLACE and _START_PLACE.search(pattern):
        one, many = _IN_TEAM[words.code == "nl"]
    meet, nouns = _meet_rules(words), _noun_rules(words, one, many)
    # Values split a pattern, so that their names stay.
    pieces = _VALUE.split(pattern)
    return "".join(piece if at % 2 else nouns(meet(piece)) for at, piece in enumerate(pieces))


_Rewrite = Callable[[str], str]
_Rule = tuple[str, str]
"""What is looked for, and what comes there; ``{0}`` is its group ``keep``."""


@lru_cache(maxsize=64)
def _meet_rules(words: PrizeWords) -> _Rewrite:
    """Return what takes the Olympic Games out of a text; what is won is still a ticket after it."""
    if words.prize.meet.en.startswith(USUAL.meet.en) and words.prize.won is Won.TICKET:
        return str
    if words.code == "en":
        return _rewrite(
            [
                (r"\ban Olympic (?=tickets?\b)", "a "),
                (r"\bOlympic (?=tickets?\b)", ""),
                (r"\ban Olympic start\b", "a start place"),
                (r"\bOlympic start\b", "start place"),
                (r"\bthe (?:Olympic )?Games\b", _literal(words.meet)),
            ]
        )
    return _rewrite(
        [
            (r"\bolympische? (?=tickets?\b)", ""),
            (r"(?<=startplek) op de (?:Olympische )?Spelen\b", ""),
            (r"\bde (?:Olympische )?Spelen\b", _literal(words.meet)),
        ]
    )


@lru_cache(maxsize=64)
def _noun_rules(words: PrizeWords, one: str, many: str) -> _Rewrite:
    """Return what puts the words for what is won and for a pick into a text."""
    prize = words.prize
    made = _english if words.code == "en" else _dutch
    rules = made("ticket", "tickets", one, many) if prize.won is not Won.TICKET else []
    known, pick = ((getattr(one.pick, words.code), getattr(one.picks, words.code)) for one in (USUAL, prize))
    if pick != known:
        rules += made(*known, *pick)
        if words.code == "nl":
            rules += made("aanwijzing", "aanwijzingen", *pick)
    return _rewrite(rules)


def _english(known: str, several: str, one: str, many: str) -> list[_Rule]:
    article = "an" if one[:1].lower() in "aeiou" else "a"
    return [
        (rf"\b{known} (?P<keep>chance|probability)\b", f"{{0}} of {article} {_literal(one)}"),
        (rf"\ba {known}\b", f"{article} {_literal(one)}"),
        # After "committee" it is what the committee does, no noun.
        (rf"(?<!committee )\b{several}\b", _literal(many)),
        (rf"\b{known}\b", _literal(one)),
    ]


def _dutch(known: str, several: str, one: str, many: str) -> list[_Rule]:
    rules = [(rf"\b{known}(?P<keep>kans)\b", f"{{0}} op een {_literal(one)}")]
    before, now = _DUTCH[_dutch_article(known)], _DUTCH[_dutch_article(one)]
    if before != now:
        rules += [
            (rf"\b{old} (?P<keep>(?:\w+e )?){known}\b", f"{new} {{0}}{_literal(one)}")
            for old, new in zip(before, now, strict=True)
        ]
    return [*rules, (rf"\b{several}\b", _literal(many)), (rf"\b{known}\b", _literal(one))]


_DUTCH = {"de": ("de", "deze", "die", "elke", "welke"), "het": ("het", "dit", "dat", "elk", "welk")}
"""Words that go with the gender of a noun, by its article."""

_NEUTER = re.compile(r"([ENW]K|\S*(ticket|kampioenschap|toernooi|evenement|je))\b", re.IGNORECASE)


def _dutch_article(noun: str) -> str:
    """Return the article of a noun: that of words ending as neuter ones do, else ``de``."""
    return "het" if _NEUTER.match(noun) else "de"


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _rewrite(rules: Sequence[_Rule]) -> _Rewrite:
    """Return what applies rules to a text in one go, the first that fits; capitals stay where they were."""
    if not rules:
        return str
    parts = [
        f"(?P<r{at}>{seen.replace('(?P<keep>', f'(?P<k{at}>')})" for at, (seen, _made) in enumerate(rules)
    ]
    looked_for = re.compile("|".join(parts), re.IGNORECASE)

    def new(match: re.Match[str]) -> str:
        groups, old = match.groupdict(), match.group()
        at = next(at for at in range(len(rules)) if groups[f"r{at}"] is not None)
        text = rules[at][1].format(groups.get(f"k{at}", ""))
        if old.isupper():
            return text.upper()
        return text[:1].upper() + text[1:] if old[:1].isupper() else text

    return lambda text: looked_for.sub(new, text)
