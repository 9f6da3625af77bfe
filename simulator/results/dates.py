"""Days and years as people write them, in English and Dutch."""

from __future__ import annotations

import re
from datetime import date

from simulator.results.values import BadValue, is_blank
from simulator.text import quoted
from simulator.words import say

_MONTHS = {
    form: number
    for names, number in {
        "january januari": 1,
        "february februari": 2,
        "march maart mrt": 3,
        "april": 4,
        "may mei": 5,
        "june juni": 6,
        "july juli": 7,
        "august augustus": 8,
        "september sept": 9,
        "october oktober": 10,
        "november": 11,
        "december": 12,
    }.items()
    for name in names.split()
    for form in (name, name[:3])
}
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_WRITE_DATE = say("Write year-month-day (2025-12-26) or day-month-year (26-12-2025).")
_LONGEST = 60  # letters; no date is longer, and a number of thousands of figures is none


def parse_date(text: str) -> date | None:
    """Read a day: ``2025-12-26``, ``26-12-2025``, ``26/12/2025``, ``26 december 2025``, ``Dec 26, 2025``.

    The day comes before the month in figures, as the Dutch write it. An empty cell is None.
    """
    if is_blank(text):
        return None
    parts = _date_parts(text.strip())
    if parts is not None and 1900 <= parts[0] <= 2100:
        try:
            return date(*parts)
        except ValueError:
            pass  # 31 February, or the American 12/26/2025
    raise BadValue(say("{text} is not a date", text=quoted(text)), _WRITE_DATE)


def parse_day(text: str) -> date:
    """Read a day as `parse_date` does where there has to be one."""
    day = parse_date(text)
    if day is None:
        raise BadValue(say("{text} is not a date", text=quoted(text)), _WRITE_DATE)
    return day


def _date_parts(text: str) -> tuple[int, int, int] | None:
    time_of_day = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
    if match := re.fullmatch(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})" + time_of_day, text):
        return int(match[1]), int(match[3]), int(match[4])
    if match := re.fullmatch(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})" + time_of_day, text):
        return int(match[4]), int(match[3]), int(match[1])
    if match := re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})", text):
        return int(match[1]), int(match[2]), int(match[3])
    words = _WORDS.findall(text.casefold()) if len(text) <= _LONGEST else []
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    figures = [word for word in words if not word.isalpha()]
    if not all(word.isascii() and word.isdecimal() and len(word) <= 4 for word in figures):
        return None  # figures of other scripts, those of a footnote (²), or more than a year has
    numbers = [int(word) for word in figures]
    if len(months) == 1 and len(numbers) == 2 and numbers[1] > 31 and len(words) <= 4:
        return numbers[1], months[0], numbers[0]
    return None


def parse_year(text: str) -> int | None:
    """Read a year from 1900 to 2100; an empty cell is None."""
    if is_blank(text):
        return None
    match = re.fullmatch(r"([0-9]{4})(?:\.0)?", text.strip())
    if match is None or not 1900 <= int(match[1]) <= 2100:
        raise BadValue(say("{text} is not a year", text=quoted(text)), say("Write four figures (2003)."))
    return int(match[1])
