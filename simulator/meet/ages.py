"""How old a skater is, as lists of entries write it: a birth date or year, an age, an age group."""

from __future__ import annotations

import re
from datetime import date

from simulator.event import Sex
from simulator.meet.meet import AgeGroup
from simulator.results.columns import plain
from simulator.results.dates import parse_day
from simulator.results.values import BadValue, is_category
from simulator.text import quoted
from simulator.words import say

JUNIOR_UNTIL, NEO_SENIOR_UNTIL = 19, 23
"""Who has not reached that age before 1 July before the race is a junior, or a neo-senior (ISU, KNSB)."""

_GROUP = re.compile(
    r"(?:(?P<junior>junior(?:en)?|j|pupil(?:len)?)|(?P<neo>neo(?:senior(?:en)?)?s?)|(?P<senior>senior(?:en)?|masters?|s))"
)
_CATEGORY = re.compile(
    r"(?P<sex>[DHLM])?(?:(?P<junior>J?[ABC][12]?|JU?N?|P[A-F1-4]?|J[1-4])|(?P<neo>N[1-4]?)|(?P<senior>S[ABR]?[1-4]?|M|[3-8][05]))"
)
_SEX_OF = {"D": Sex.W, "L": Sex.W, "H": Sex.M, "M": Sex.M}
_REMEDY = say("Write a birth date (2008-05-14) or year, an age, or junior, neo_senior or senior.")


def is_age(text: str, first_day: date | None = None, sex: Sex | None = None) -> bool:
    """Whether a cell says how old somebody is; see `age_group`."""
    try:
        return age_group(text, first_day, sex) is not None
    except BadValue:
        return False


def age_group(text: str, first_day: date | None, sex: Sex | None = None) -> AgeGroup | None:
    """Return the age group at a meet; None for an empty cell.

    Parameters
    ----------
    text
        A birth date or year, an age in years, a group (``neo-senior``) or a category of the KNSB (``DA2``).
    first_day
        Of the meet; None only looks whether the text is understood, and then what it says is of no use.
    sex
        Of the skater; None takes a category of either.

    Raises
    ------
    BadValue
        When it is none of these, a category of the other sex, or the skater would not be born yet.
    """
    text = text.strip()
    if not text:
        return None
    if (group := _group_of(text, sex)) is not None:
        return group
    day = first_day or date(2199, 12, 31)
    season = day.year if day.month >= 7 else day.year - 1  # that of the 1 July before the meet
    if re.fullmatch(r"\d{1,2}", text) and int(text) >= 6:
        return _by_age(int(text))
    if re.fullmatch(r"(?:19|20)\d\d", text):
        born = date(int(text), 1, 1)  # of a year alone, as who is born on its first day
    else:
        try:
            born = parse_day(text)
        except BadValue:
            raise BadValue(
                say("{text} does not say how old the skater is", text=quoted(text)), _REMEDY
            ) from None
    if not 1900 <= born.year < day.year - 5:
        raise BadValue(say("{text} is no birth date of a skater", text=quoted(text)), _REMEDY)
    reached = season - born.year - ((born.month, born.day) >= (7, 1))
    return _by_age(reached)


def _by_age(years: int) -> AgeGroup:
    if years < JUNIOR_UNTIL:
        return AgeGroup.JUNIOR
    return AgeGroup.NEO_SENIOR if years < NEO_SENIOR_UNTIL else AgeGroup.SENIOR


def _group_of(text: str, sex: Sex | None) -> AgeGroup | None:
    found = _GROUP.fullmatch(plain(text))
    if found is None and is_category(text.strip("()")):
        found = _CATEGORY.fullmatch(text.strip("()").upper())
        _refuse_other_sex(text, found, sex)
    if found is None:
        return None
    if found["junior"]:
        return AgeGroup.JUNIOR
    return AgeGroup.NEO_SENIOR if found["neo"] else AgeGroup.SENIOR


def _refuse_other_sex(text: str, category: re.Match[str] | None, sex: Sex | None) -> None:
    """Refuse a category of women for a man, or of men for a woman; M40 is also a master of either."""
    if category is None or sex is None or re.fullmatch(r"M\d+", category[0]):
        return
    own = _SEX_OF.get(category["sex"] or "", sex)
    if own is not sex:
        values = {"text": quoted(text)}
        found = say("{text} is a category of women, and this is a man", **values)
        if sex is Sex.W:
            found = say("{text} is a category of men, and this is a woman", **values)
        raise BadValue(found, say("Correct the category, or W or M."))
