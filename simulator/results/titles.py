"""The title of a list: which race it is, when and where; what it does not say is not guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from simulator.results.columns import plain
from simulator.results.dates import parse_date
from simulator.results.rinks import rink_in
from simulator.results.values import BadValue, NotADistance, parse_distance_m, parse_sex, sex_of_event

#: Longest line that is looked at for a title.
LONGEST_TITLE = 300

_DISTANCE = re.compile(
    r"(?<![\d.,:/-])(\d{1,2}[.,\s]?000|\d{3,4})\s?-?(?:m|mtr|meters?|metres?)\b", re.IGNORECASE
)
_BARE_DISTANCE = re.compile(r"(?<![\d.,:/-])(500|1[.,\s]?[05]00|[35][.,\s]?000|10[.,\s]?000)(?![\d.,:/-]*\d)")
_OTHER_EVENT = re.compile(
    r"\b(mass\s?start|massastart|team\s?(?:pursuit|sprint)|ploegenachtervolging|(?:mixed|gemengde)\s?\w*\s?(?:relay|estafette))\b",
    re.IGNORECASE,
)
_SHORT_EVENT = re.compile(r"(?<![\d.,:/-])(?:[1237]00|2000)\s?(?:m|meter)\b", re.IGNORECASE)
_DAYS = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|(?<!\d)\d{1,2}[-./]\d{1,2}[-./]\d{4}"
    r"|(?<!\d)\d{1,2}(?:st|nd|rd|th)?\.?\s+[^\W\d_]{3,9}\.?,?\s+\d{4}"
    r"|[^\W\d_]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
)
_RANGE = re.compile(r"(?<!\d)\d{1,2}\.?\s?[-–/]\s?$")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_RUN = re.compile(
    r"\b(?:(?P<before>1st|2nd|1e|2e|eerste|tweede|first|second)\s+(?:\d|omloop|run|race|rit)"
    r"|(?:omloop|run|race)\s+(?P<behind>[12])\b)|\d\s?m(?:eter)?\s?\((?P<bracket>[12])\)",
    re.IGNORECASE,
)
_DIVISION = re.compile(r"\b(?:div(?:ision|isie)?\.?|groep|group)\s+([AB])\b", re.IGNORECASE)
_TIME = re.compile(r"\d[:.]\d\d[.,]\d\d|\b\d\d[.,]\d\d\d?\b(?![.,/-]\d)")


@dataclass(frozen=True)
class Title:
    """What the title of a list says, each as text a cell would hold; empty where it says nothing.

    Attributes
    ----------
    other
        The event when it is none of the six distances.
    """

    sex: str = ""
    distance_m: str = ""
    date: str = ""
    rink: str = ""
    run: str = ""
    division: str = ""
    other: str = ""

    @property
    def says(self) -> dict[str, str]:
        """What is said, by field."""
        return {field.name: text for field in fields(self) if (text := getattr(self, field.name))}

    def followed_by(self, line: Title) -> Title:
        """Return what both say; the second names another race when it names an event."""
        base = self
        if line.distance_m or line.other:
            base = replace(self, distance_m="", other="", run="", division="")
        return replace(base, **line.says)


def read_title(line: str) -> Title:
    """Read a line above a list; a row of a list, with a time in it, says nothing."""
    return _title(line) if len(line) <= LONGEST_TITLE else Title()


@lru_cache(maxsize=4_096)  # who tries what a list is asks again and again
def _title(line: str) -> Title:
    if _TIME.search(_DISTANCE.sub(" ", _without_days(line))):
        return Title()
    days = {_day(match[0]) for match in _DAYS.finditer(line) if not _RANGE.search(line, 0, match.start())} - {
        ""
    }
    rest = _without_days(line)
    other = _OTHER_EVENT.search(rest) or _SHORT_EVENT.search(rest)
    distance = "" if other else _distance(rest)
    sex = sex_of_event(re.sub(r"[()|:,;/–]", " ", rest))
    run, division = _RUN.search(rest), _DIVISION.search(rest)
    number = next((text for text in run.groups() if text), "") if run else ""
    return Title(
        sex.value if sex else "",
        distance,
        days.pop() if len(days) == 1 else "",
        rink_in(rest),
        ("1" if plain(number) in ("1", "1st", "1e", "eerste", "first") else "2")
        if number and distance
        else "",
        division[1].upper() if division and distance else "",
        other[0] if other else "",
    )


def is_sex_alone(line: str) -> bool:
    """Whether a line is nothing but a sex (``Dames``, ``Men:``)."""
    try:
        parse_sex(line.strip(" :.-–"))
    except BadValue:
        return False
    return len(line.strip()) > 2


def _without_days(line: str) -> str:
    return _DAYS.sub(lambda match: " " if _day(match[0]) else match[0], line)


def _day(text: str) -> str:
    try:
        day = parse_date(_ORDINAL.sub("", text))
    except BadValue:
        return ""
    return day.isoformat() if day else ""


def _distance(text: str) -> str:
    found = set()
    for match in _DISTANCE.finditer(text) if _DISTANCE.search(text) else _BARE_DISTANCE.finditer(text):
        try:
            found.add(parse_distance_m(re.sub(r"\s", "", match[1])))
        except NotADistance:
            return ""
        except BadValue:
            continue
    return str(found.pop()) if len(found) == 1 else ""
