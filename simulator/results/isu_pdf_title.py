"""The title of an official result: which race it is, and when and where it was ridden."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from simulator.event import Sex
from simulator.results.dates import parse_date
from simulator.results.findings import Findings
from simulator.results.values import BadValue, parse_distance_m, parse_sex
from simulator.words import Said, say

_RACE = re.compile(
    r"RESULTS?\s+(?:(?P<run>1\s?st|2\s?nd)\s+)?(?P<distance>\d{1,2}[.,\s]?\d{3}|\d{3})\s?(?:m(?:et(?:er|re)s?)?)?\b,?\s+"
    r"(?P<sex>Men|Women|Ladies)\b",
    re.IGNORECASE,
)
_OTHER_RACE = re.compile(
    r"RESULTS?\s[^\n]*?(?P<event>mass\s?start|team\s?(?:pursuit|sprint)|mixed\s?\w*\s?relay)", re.IGNORECASE
)
_OTHER_LIST = re.compile(
    r"\b(start\s?list|starting\s?order|entry\s?list|entries|intermediate results?|ranking|standings?)\b",
    re.IGNORECASE,
)
_DIVISION = re.compile(r"[\s,(\-–]*Div(?:ision|\.)\s*([AB])\b", re.IGNORECASE)
_CUP = re.compile(r"(?P<name>[^\n#]*?)\s*#\s*(?P<number>\d{1,2})\b")
_RINK = re.compile(
    r"(?:^|[\n,])\s*(?P<rink>[^\n,()]+?)\s+[-–]\s+(?P<town>[^\n,()]+?)\s*\((?P<country>[A-Z]{3})\)"
)
_DAY = re.compile(
    r"\b(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?\s*,?\s*"
    r"(?P<day>\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}"
    r"|\d{1,2}(?:\s?(?:st|nd|rd|th))?\.?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:\s?(?:st|nd|rd|th))?,?\s+\d{4})",
    re.IGNORECASE,
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class RaceTitle:
    """Which race a document is the result of.

    Attributes
    ----------
    cup
        Number of the World Cup of the season; None where the title names none.
    town
        Town of the rink, or empty; what lists of this sport call the rink.
    country
        Country of the town in three letters, or empty.
    run
        ``1`` or ``2`` where the distance is ridden twice, else empty.
    division
        ``A`` or ``B``; A where the title names none.
    day
        Day of the race; None where the title tells none.
    """

    cup: int | None
    rink: str
    town: str
    country: str
    distance_m: int
    run: str
    sex: Sex
    division: str
    day: date | None

    @property
    def race(self) -> tuple[int, str, Sex, str]:
        """Distance, run, sex and division: what every page of a document has to be of."""
        return self.distance_m, self.run, self.sex, self.division

    @property
    def competition(self) -> str:
        """Name of the competition, as ``World Cup 1 Salt Lake City 2025``; empty when not known."""
        if self.cup is None:
            return ""
        words = ["World Cup", str(self.cup), self.town, str(self.day.year) if self.day else ""]
        return " ".join(filter(None, words))


def read_title(lines: Sequence[str], faults: Findings) -> RaceTitle | None:
    """Read the lines above the table; None, with a fault, when they do not say which race it is."""
    text = "\n".join(lines)
    race = _RACE.search(text)
    if race is None:
        _refuse(text, faults)
        return None
    cup, rink = _CUP.search(text), _RINK.search(text)
    division = _DIVISION.match(text, race.end())
    try:
        distance_m = parse_distance_m("".join(race["distance"].split()))
    except BadValue as bad:
        faults.add(say("{found}, in the title of the result", found=bad.found), bad.remedy)
        return None
    return RaceTitle(
        int(cup["number"]) if cup else None,
        rink["rink"] if rink else "",
        rink["town"] if rink else "",
        rink["country"] if rink else "",
        distance_m,
        race["run"][0] if race["run"] else "",
        parse_sex(race["sex"]),
        division[1].upper() if division else "A",
        _day(text, race.end(), faults),
    )


def _kind_of(word: str) -> Said:
    """Return what a list is by the word of its title."""
    plain = "".join(word.casefold().split())
    kinds = (
        ("start", say("a start list")),
        ("entr", say("a list of entries")),
        ("inter", say("a list of intermediate results")),
        ("rank", say("a ranking")),
        ("stand", say("a table of standings")),
    )
    return next(told for begins, told in kinds if plain.startswith(begins))


def other_kind(lines: Sequence[str]) -> str:
    """Return what a document is by its title when it is not the result of a distance, else an empty text."""
    text = "\n".join(lines)
    event, other = _OTHER_RACE.search(text), _OTHER_LIST.search(text)
    if event is not None:
        kind = " ".join(event["event"].casefold().split())
        return say("this is the result of a {kind}, which is not forecast from times", kind=kind)
    if other is not None and _RACE.search(text) is None:
        return say("this is {kind}, not the result of a race", kind=_kind_of(other[1]))
    return ""


def _refuse(text: str, faults: Findings) -> None:
    shown = " / ".join(line for line in text.split("\n") if line)[:120]
    found = say('the title "{title}" does not say which race this is', title=shown)
    if not shown:
        found = say("there is no title above the table")
    faults.add(found, say('Expected is a line such as "12. RESULT 1st 500m Men Division A".'))


def _day(text: str, race_end: int, faults: Findings) -> date | None:
    """Read the day behind the race, or the only one there is; other days are those of the competition.

    Of a day and a month in figures the weekday tells which is which.
    """
    days = [*_DAY.finditer(text)]
    match = next((day for day in days if day.start() >= race_end), days[0] if len(days) == 1 else None)
    if match is None:
        return None
    written = re.sub(r"(?<=\d)\s?(?:st|nd|rd|th)\b", "", match["day"], flags=re.IGNORECASE)
    turned = re.sub(r"^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$", r"\3\2\1\2\4", written)
    for candidate in (written, turned):
        try:
            day = parse_date(candidate)
        except BadValue:
            continue
        if day is not None and _WEEKDAYS[day.weekday()] == match["weekday"].casefold():
            return day
    faults.add(
        f'"{" ".join(match[0].split())}" in the title is no day of the calendar', "Get the original document."
    )
    return None
