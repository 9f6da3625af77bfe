"""What stands in one cell of a results file: times, dates, sexes, distances, statuses.

Every function takes the text of a cell and gives its value, or raises ValueError with a
message of two parts, what was found and what to write instead (see :func:`not_a`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import TypeVar

from simulator.event import DISTANCES, Sex, Status
from simulator.race_time import parse_time_ms
from simulator.results.columns import plain
from simulator.text import clean, is_name, quoted

Value = TypeVar("Value")


class BadValue(ValueError):  # noqa: N818 - the field's word for it; an error all the same
    """A cell that does not hold what its column should; `found` and `remedy` as in a Fault."""

    def __init__(self, found: str, remedy: str) -> None:
        super().__init__(f"{found}. {remedy}")
        self.found = found
        self.remedy = remedy


def not_a(what: str, text: str, remedy: str) -> BadValue:
    """Return the error for a cell that is not `what`; long cells are shortened."""
    return BadValue(f"{quoted(text)} is not {what}", remedy)


def _words_to(meanings: dict[str, Value]) -> dict[str, Value]:
    """Turn ``{"one two": x}`` into ``{"one": x, "two": x}``."""
    return {word: value for words, value in meanings.items() for word in words.split()}


_STATUS_OF = _words_to(
    {
        "finished finish ok gefinisht uitgereden": Status.FINISHED,
        "fell fall fallen val viel gevallen valpartij": Status.FELL,
        "dnf didnotfinish nietgefinisht nietuitgereden opgegeven uitgevallen gestaakt abandoned": Status.DNF,
        "dq dsq disq disk disqualified disqualification": Status.DQ,
        "gediskwalificeerd gedisqualificeerd diskwalificatie": Status.DQ,
        "dns didnotstart nietgestart nietvanstart": Status.DNS,
        "wdr wd withdrawn withdrew withdrawal": Status.WITHDRAWN,
        "afgemeld afmelding teruggetrokken afgezegd": Status.WITHDRAWN,
        "reskate reskated overrijden overgereden overrit herkansing rsk": Status.RESKATE,
        "unknown onbekend": Status.UNKNOWN,
    }
)
_NO_VALUE = frozenset(("", "nt", "notime", "geentijd", "na", "nvt"))

#: Marks behind a time in result lists: personal and season best; track, national, world ... record.
RECORD_MARKS: frozenset[str] = frozenset(
    ("PB", "PR", "SB", "TR", "BR", "NR", "WR", "OR", "JR", "WJR", "NJR", "CR", "ER", "MR", "DR")
)


def status_word(text: str) -> Status | None:
    """Return the status a word stands for in English or Dutch, or None."""
    return _STATUS_OF.get(plain(text))


def parse_status(text: str) -> Status | None:
    """Read a status; an empty cell is None."""
    status = status_word(text)
    if status is None and not is_blank(text):
        raise not_a("a status", text, f"Write one of {', '.join(Status)}.")
    return status


def is_blank(text: str) -> bool:
    """Whether a cell says that there is nothing: empty, a dash, ``n/a``, ``no time``."""
    return plain(text) in _NO_VALUE


@dataclass(frozen=True)
class TimeCell:
    """What a time column holds: a time, a status word in its stead, and a record mark behind it."""

    time_ms: int | None
    status: Status | None = None
    mark: str = ""


def parse_time_cell(text: str) -> TimeCell:
    """Read a race time, plain seconds, or a status word.

    ``37.62``, ``1:07.54``, ``1.07,54`` and ``756.35`` are times; ``37.62 PB`` has a record mark;
    ``DNF`` or ``gevallen`` is a status. Seconds with more than three decimals, as spreadsheets
    write them, are cut to thousandths.
    """
    if is_blank(text):
        return TimeCell(None)
    status = status_word(text)
    if status is not None:
        return TimeCell(None, status)
    words = text.split()
    mark = words[-1].strip("()=,").upper() if len(words) > 1 else ""
    if mark in RECORD_MARKS:
        return TimeCell(_time_ms(" ".join(words[:-1])), mark=mark)
    return TimeCell(_time_ms(text))


def _time_ms(text: str) -> int:
    text = text.strip()
    try:
        return parse_time_ms(text)
    except ValueError:
        if re.fullmatch(r"[0-9]{1,3}[.,][0-9]{4,20}|[0-9]{4}[.,][0-9]{1,20}", text) is None:
            raise not_a("a race time", text, "Write seconds (67.54) or minutes (1:07.54).") from None
    # 67.54 stored in binary may print as 67.53999999999999: mend that first, then cut as timing does.
    mended = Decimal(text.replace(",", ".")).quantize(Decimal("1e-6"), ROUND_HALF_EVEN)
    return int((mended * 1000).to_integral_value(ROUND_DOWN))


_SEX_OF = _words_to(
    {
        "w v f d woman women vrouw vrouwen dame dames lady ladies": Sex.W,
        "female girls meisjes vrouwelijk": Sex.W,
        "m h man men mannen heer heren male boys jongens mannelijk": Sex.M,
    }
)


def parse_sex(text: str) -> Sex:
    """Read a sex: W, women, V, vrouw, D, dames; M, men, H, heren, man."""
    sex = _SEX_OF.get(plain(text))
    if sex is None:
        raise not_a("a sex", text, "Write W (women, dames) or M (men, heren).")
    return sex


class NotADistance(BadValue):
    """An event that is ridden at speed skating meets, but not one of the six distances."""


_DISTANCES_M = frozenset(event.distance_m for event in DISTANCES)
_OTHER_EVENTS = _words_to(
    {
        "massstart massastart ms": "mass start",
        "teampursuit ploegenachtervolging achtervolging tp teamsprint": "team event",
        "mixedrelay mixedgenderrelay gemengdeestafette": "team event",
        "100 300 700 100m 300m 700m": "short distance",
    }
)


def parse_distance_m(text: str) -> int:
    """Read a distance in metres: ``500``, ``1000 m``, ``10.000``, ``10,000 m``, ``5 km``.

    Raises
    ------
    NotADistance
        For the mass start, the team events and the distances of children.
    BadValue
        For anything else that is not one of the six distances.
    """
    expected = "Write one of " + ", ".join(event.value for event in DISTANCES) + "."
    # 500.0 is a number as spreadsheets write it, whereas 10.000 has a point between thousands.
    word = plain(re.sub(r"[.,]0{1,2}(?!\d)", "", text))
    match = re.fullmatch(
        r"([0-9]{1,2})(?:k|km|kilometer)|([0-9]{1,9})(?:m|mtr|meter|meters|metre|metres)?", word
    )
    if match is not None:
        metres = int(match[1]) * 1000 if match[1] else int(match[2])
        if metres in _DISTANCES_M:
            return metres
    if word in _OTHER_EVENTS:
        raise NotADistance(f"{quoted(text)} is not one of the six distances", expected)
    raise not_a("a distance", text, expected)


def parse_run(text: str) -> str:
    """Read which run of an event: ``1``, ``2``, ``best``, or empty for a single or unknown one."""
    word = plain(text)
    if is_blank(text) or word in ("single", "only", "enkel", "one", "unknown", "onbekend", "rununknown"):
        return ""
    if re.match(r"(best|snelste|fastest)", word):
        return "best"
    match = re.match(
        r"(?:run|omloop|race|ronde|round)?(1|2|i{1,2}|first|second|eerste|tweede)(?![0-9i])", word
    )
    if match is None:
        raise not_a("a run", text, "Write 1, 2, best, or leave it empty.")
    return "1" if match[1] in ("1", "i", "first", "eerste") else "2"


def parse_division(text: str) -> str:
    """Read a division: ``A`` for ``A``, ``Division A``, ``A-divisie``, ``groep A``; other words stay."""
    match = re.fullmatch(
        r"(?:division|divisie|div|groep|group)?(a|b|c)(?:division|divisie|groep|group)?", plain(text)
    )
    return match[1].upper() if match else clean(text)


@dataclass(frozen=True)
class PlaceCell:
    """What a place column holds: a place, or a status word in its stead."""

    place: int | None
    status: Status | None = None


def parse_place_cell(text: str) -> PlaceCell:
    """Read a place (``1``, ``1.``, ``1e``, ``3=``, ``T3``) or a status word such as ``DQ``."""
    if is_blank(text):
        return PlaceCell(None)
    match = re.fullmatch(
        r"[=T]?\s*([0-9]{1,3})(?:\.0)?\s*(?:\.|e|de|ste|st|nd|rd|th|=|T)?", text.strip(), re.IGNORECASE
    )
    if match is not None and int(match[1]) > 0:
        return PlaceCell(int(match[1]))
    status = status_word(text)
    if status is None:
        raise not_a("a place", text, "Write a whole number from 1, or leave it empty.")
    return PlaceCell(None, status)


def parse_skater(text: str) -> str:
    """Read a skater's name; one without any letter is refused."""
    name = clean(text)
    if not name:
        raise BadValue("the name of the skater is missing", "Write the name.")
    if not any(c.isalpha() for c in name) or not is_name(name):
        raise not_a("the name of a skater", name, "Write first name and last name (Femke Kok).")
    return name
