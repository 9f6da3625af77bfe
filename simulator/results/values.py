"""What stands in one cell of a results file: times, dates, sexes, distances, statuses.

Every function takes the text of a cell and gives its value, or raises ValueError with a
message of two parts, what was found and what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from typing import TypeVar

from simulator.event import DISTANCES, Event, Sex, Status
from simulator.race_time import parse_time_ms
from simulator.results.columns import plain
from simulator.results.no_skater import names_nobody
from simulator.text import clean, is_name, quoted
from simulator.words import say

Value = TypeVar("Value")


class BadValue(ValueError):  # noqa: N818 - the field's word for it; an error all the same
    """A cell that does not hold what its column should; `found` and `remedy` as in a Fault."""

    def __init__(self, found: str, remedy: str) -> None:
        super().__init__(f"{found}. {remedy}")
        self.found = found
        self.remedy = remedy


def not_a_time(text: str) -> BadValue:
    """Return the error for a cell that holds no race time."""
    found = say("{text} is not a race time", text=quoted(text))
    return BadValue(found, say("Write seconds (67.54) or minutes (1:07.54)."))


def _words_to(meanings: dict[str, Value]) -> dict[str, Value]:
    """Turn ``{"one two": x}`` into ``{"one": x, "two": x}``."""
    return {word: value for words, value in meanings.items() for word in words.split()}


_STATUS_OF = _words_to(
    {
        "finished finish ok gefinisht uitgereden": Status.FINISHED,
        "fell fall fallen falls val viel valt gevallen valpartij sturz gesturzt falt": Status.FELL,
        "dnf didnotfinish notfinished nietgefinisht nietuitgereden opgegeven uitgevallen": Status.DNF,
        "gestaakt abandoned abandon abd nc notclassified nietgeklasseerd rtd ret retired": Status.DNF,
        "pul pulled aufgegeben nichtbeendet brutt fullforteikke nf": Status.DNF,
        "dq dsq disq disk dis disqualified disqualification disqualifiziert diskvalifisert": Status.DQ,
        "gediskwalificeerd gedisqualificeerd diskwalificatie": Status.DQ,
        "dns didnotstart notstarted nietgestart nietvanstart nichtgestartet ikkestartet ns": Status.DNS,
        "wdr wd wdn withdrawn withdrew withdrawal zuruckgezogen trukket": Status.WITHDRAWN,
        "afg afgemeld afmelding teruggetrokken afgezegd": Status.WITHDRAWN,
        "reskate reskated overrijden overgereden overrit herkansing rsk rs": Status.RESKATE,
        "unknown onbekend": Status.UNKNOWN,
    }
)
_NO_VALUE = frozenset(("", "nt", "notime", "geentijd", "na", "nvt"))

#: Marks behind a time in result lists: personal and season best; track, national, world ... record.
RECORD_MARKS: frozenset[str] = frozenset(
    (
        "PB",
        "PR",
        "SB",
        "TR",
        "BR",
        "NR",
        "WR",
        "OR",
        "JR",
        "WJR",
        "NJR",
        "CR",
        "ER",
        "MR",
        "DR",
        "NRJ",
        "WRJ",
        "TRJ",
        "CRJ",
        "ERJ",
        "ORJ",
        "MRJ",
        "BRJ",
    )
)


def status_word(text: str) -> Status | None:
    """Return the status a word stands for in English or Dutch, or None."""
    return _STATUS_OF.get(plain(text))


_PENDING = frozenset(
    {
        *("pending", "provisional", "unofficial", "notofficial", "preliminary", "live", "underreview"),
        *("inprogress", "voorlopig", "onofficieel", "nietofficieel", "onderprotest", "bezig"),
    }
)


def is_pending(text: str) -> bool:
    """Whether a status or a note says that a result may still change."""
    return plain(text) in _PENDING


def parse_status(text: str) -> Status | None:
    """Read a status; an empty cell is None, and so is one that says only that the result may change."""
    status = status_word(text)
    if status is None and not is_blank(text) and not is_pending(text):
        raise BadValue(
            say("{text} is not a status", text=quoted(text)),
            say("Write one of {known}.", known=", ".join(Status)),
        )
    return status


def is_blank(text: str) -> bool:
    """Whether a cell says that there is nothing: empty, a dash, ``n/a``, ``no time``."""
    return plain(text) in _NO_VALUE


@dataclass(frozen=True)
class TimeCell:
    """What a time column holds.

    Attributes
    ----------
    time_ms
        The time in thousandths of a second, None where there is none.
    status
        A status word in its stead, or the mark of a fall or a re-skate behind it.
    mark
        Record marks and remarks that stand with it (``NR, TR``; ``2e valse start``).
    bracket
        A figure in brackets behind a time of hundredths: its third decimal or a rank, which the
        list as a whole tells.
    """

    time_ms: int | None
    status: Status | None = None
    mark: str = ""
    bracket: int | None = None


_BRACKETS = re.compile(r"\s*[(\[]\s*([^()\[\]]*?)\s*[)\]]\s*$")
_LAST_WORD = re.compile(r"(?<=[\d)\s,;/=])[\s,;/=(]*([A-Za-z][A-Za-z0-9]{0,3})[)*.,;]*$")
_RULE = re.compile(r"T\d\d")
_MARK_STATUS = {"F": Status.FELL, "RS": Status.RESKATE}
_USUAL_TIME = re.compile(
    r"(?:([0-5]?[0-9]):(?=[0-9]{2}\.))?([0-5]?[0-9])\.([0-9]{2,3})"
)  # nothing to look up or to mend
#: Longest cell that is looked at for marks and remarks; no race time with all its marks is longer.
_LONGEST_TIME = 120


def parse_time_cell(text: str) -> TimeCell:
    """Read a race time, plain seconds, or a status word.

    ``37.62``, ``1:07.54``, ``1.07,54``, ``1'14"08``, ``0:01:14.11`` and ``756.35`` are times, so is
    ``792480000`` in units of 100 ns; ``37.62 PB`` has a record mark; ``DNF``, ``gevallen`` or
    ``DQ (2e valse start)`` is a status. Seconds with more than three decimals, as spreadsheets
    write them, are cut to thousandths.
    """
    if usual := _USUAL_TIME.fullmatch(text):
        minutes, seconds, fraction = usual.groups("0")
        return TimeCell((int(minutes) * 60 + int(seconds)) * 1000 + int(fraction.ljust(3, "0")))
    if is_blank(text):
        return TimeCell(None)
    status = status_word(text)
    if status is not None:
        return TimeCell(None, status)
    try:
        return TimeCell(_time_ms(text))
    except BadValue:
        found = _with_marks(text) if len(text) <= _LONGEST_TIME else None
        if found is None:
            raise
        return found


def _with_marks(text: str) -> TimeCell | None:
    """Read a time with marks behind it, or a status with a remark; None when it is neither."""
    rest, marks, status = text.strip().rstrip("*"), list[str](), None
    bracket: int | None = None
    while True:
        word, inside = _LAST_WORD.search(rest), _BRACKETS.search(rest)
        if word and (word[1].upper() in RECORD_MARKS or word[1] in _MARK_STATUS or _is_rule(word[1])):
            marks.insert(0, word[1].upper())
            status = _MARK_STATUS.get(word[1], status)
            rest = rest[: word.start()]
        elif inside and re.fullmatch(r"\d{1,2}", inside[1]):
            bracket = int(inside[1])
            rest = rest[: inside.start()]
        elif inside and re.fullmatch(r"\+?(?:\d{1,2}[:.])?\d{1,2}[.,]\d{1,3}", inside[1]):
            rest = rest[: inside.start()]  # the time of the last lap
        else:
            break
    try:
        time_ms = _time_ms(rest)
    except BadValue:
        return _status_with_remark(text)
    hundredths = re.search(r"[.,]\d\d$", rest.rstrip()) is not None
    return TimeCell(time_ms, status, ", ".join(marks), bracket if hundredths else None)


def _is_rule(word: str) -> bool:
    return word == "RW" or _RULE.fullmatch(word) is not None


def _status_with_remark(text: str) -> TimeCell | None:
    match = re.match(r"\s*([^\W\d_]+(?:\s+[^\W\d_]+)?)", text)
    if match is None:
        return None
    for first in (match[1], match[1].split()[0]):
        status, remark = status_word(first), text[match.start(1) + len(first) :]
        if status not in (None, Status.FINISHED, Status.UNKNOWN) and (not remark or not remark[0].isalnum()):
            if any(c.isdigit() for c in remark) and _holds_time(remark):
                return None
            return TimeCell(None, status, remark.strip(" ,:;()[]–-"))
    return None


def _holds_time(text: str) -> bool:
    return re.search(r"\d[.,:]\d\d", text) is not None


_MOST_MINUTES_100NS = (200_000_000, 20_000_000_000)  # 20 s to 33 min


_FIGURE = re.compile("[0-9]")


def _time_ms(text: str) -> int:
    text = text.strip()
    if _FIGURE.search(text) is None:  # a name, as most words are that are asked about
        raise not_a_time(text)
    try:
        return parse_time_ms(text)
    except ValueError:
        pass
    if match := re.fullmatch(r"0{1,2}:([0-9]{1,2}:[0-9]{2}[.,][0-9]{1,6})", text):
        text = match[1]  # hours, minutes, seconds
    elif match := re.fullmatch(
        r"([0-9]{1,2})\s?(?:'|’|′|m|min\.?)\s?([0-9]{2})(?:\"|”|″|''|’’|s|[.,])\s?([0-9]{1,3})\"?", text
    ):
        text = f"{match[1]}:{match[2]}.{match[3]}"
    elif match := re.fullmatch(r"([0-9]{2})(?:\"|”|″|'')([0-9]{1,3})", text):
        text = f"{match[1]}.{match[2]}"
    elif match := re.fullmatch(r"([0-9:.,']{4,9})\s?(?:s|sec|sec\.|seconds|seconden)", text):
        text = match[1]
    elif re.fullmatch(r"[1-9][0-9]{8,10}", text) and int(text) in range(*_MOST_MINUTES_100NS):
        return int(text) // 10_000
    if match := re.fullmatch(r"([0-9]{1,2}:[0-9]{2}[.,][0-9]{3})[0-9]{1,6}", text):
        text = match[1]
    try:
        return parse_time_ms(text)
    except ValueError:
        if re.fullmatch(r"[0-9]{1,3}[.,][0-9]{4,20}|[0-9]{4}[.,][0-9]{1,20}", text) is None:
            raise not_a_time(text) from None
    # 67.54 stored in binary may print as 67.53999999999999: mend that first, then cut as timing does.
    mended = Decimal(text.replace(",", ".")).quantize(Decimal("1e-6"), ROUND_HALF_EVEN)
    return int((mended * 1000).to_integral_value(ROUND_DOWN))


_SEX_OF = _words_to(
    {
        "w v f d woman women womens vrouw vrouwen dame dames lady ladies ladys damen frauen": Sex.W,
        "female girls meisjes vrouwelijk femmes": Sex.W,
        "m h man men mens mannen heer heren male boys jongens mannelijk herren manner hommes": Sex.M,
    }
)
#: Categories of the Dutch federation: dames and heren, senior, neo-senior, junior, pupil, master.
_CATEGORY = re.compile(r"([DH])(?:S[AB]?|N[1-4]?|[A-C][12]?|P[A-F1-4]?|[3-8][05]|M)")


def parse_sex(text: str) -> Sex:
    """Read a sex: W, women, V, vrouw, D, dames, DSA; M, men, H, heren, man, HN1."""
    sex = _SEX_OF.get(plain(text))
    if sex is None and (category := _CATEGORY.fullmatch(text.strip().upper())):
        sex = Sex.W if category[1] == "D" else Sex.M
    if sex is None:
        raise BadValue(
            say("{text} is not a sex", text=quoted(text)), say("Write W (women, dames) or M (men, heren).")
        )
    return sex


_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _is_sex(word: str) -> bool:
    return len(plain(word)) > 1 and plain(word) in _SEX_OF


def sex_of_event(text: str) -> Sex | None:
    """Return the sex that the name of an event tells (``500m Men``, ``Women's 500m``), or None."""
    if len(text) > _LONGEST_TIME:
        return None
    found = {_SEX_OF[plain(word)] for word in _WORD.findall(text) if _is_sex(word)}
    return found.pop() if len(found) == 1 else None


def is_category(text: str) -> bool:
    """Whether a word is an age group or category of a skater (``Senior``, ``Neo``, ``A1``, ``HSA``)."""
    word = text.strip("()")
    return (
        _CATEGORY.fullmatch(word) is not None
        or re.fullmatch(r"(?i:senior(?:en)?|neo(?:-?senior)?s?|junior(?:en)?|masters?|pupil(?:len)?)", word)
        is not None
        or re.fullmatch(
            r"(?:[JNLMDH]?[A-F]|N|L|S)[1-4]|S[ABR]|U[12]\d|[LMDH][ABC]?[1-4]|[JN][1-4]|J[ABC]|[LMHD]?[3-8][05]|[LM](?:S[ABR]?|N[1-4])",
            word,
        )
        is not None
    )


def _none_of_six(text: str) -> str:
    return say("{text} is not one of the six distances", text=quoted(text))


class NotADistance(BadValue):
    """An event that is ridden at speed skating meets, but not one of the six distances."""


_DISTANCES_M = frozenset(event.distance_m for event in DISTANCES)
_OTHER_EVENTS = {
    plain(word): event
    for word, event in _words_to(
        {
            "massstart massastart ms": "mass start",
            "teampursuit ploegenachtervolging achtervolging tp teamsprint": "team event",
            "mixedrelay mixedgenderrelay gemengdeestafette": "team event",
            "매스스타트": "mass start",
            "팀추월 팀스프린트 혼성계주": "team event",
        }
    ).items()
}


_CHILDRENS_M = (100, 200, 300, 700, 2000)


def _distance_beside_sex(text: str) -> int:
    """Read a distance in the name of an event that tells the sex too."""
    words = [word for word in re.split(r"[\s,;]+", text) if word and plain(word) not in _SEX_OF]
    # What is left may be one word: 500m/Men.
    rest = _WORD.sub(lambda word: "" if _is_sex(word[0]) else word[0], " ".join(words))
    try:
        return parse_distance_m(rest)
    except BadValue as error:
        expected, other = error.remedy, isinstance(error, NotADistance)
    if other:
        raise NotADistance(_none_of_six(text), expected)
    raise BadValue(say("{text} is not a distance", text=quoted(text)), expected)


def parse_distance_m(text: str) -> int:
    """Read a distance in metres: ``500``, ``1000 m``, ``10.000``, ``10,000 m``, ``5 km``.

    Raises
    ------
    NotADistance
        For the mass start, the team events and the distances of children.
    BadValue
        For anything else that is not one of the six distances.
    """
    expected = say("Write one of {known}.", known=", ".join(DISTANCES))
    # 500.0 is a number as spreadsheets write it, whereas 10.000 has a point between thousands.
    word = plain(re.sub(r"[.,]0{1,2}(?!\d)", "", text))
    match = re.fullmatch(
        r"([0-9]{1,2})(?:k|km|kilometer)|([0-9]{1,9})(?:m|mtr|meter|meters|metre|metres)?", word
    )
    if match is not None:
        metres = int(match[1]) * 1000 if match[1] else int(match[2])
        if metres in _DISTANCES_M:
            return metres
        if metres in _CHILDRENS_M:
            raise NotADistance(_none_of_six(text), expected)
    elif sex_of_event(text) is not None:
        return _distance_beside_sex(text)
    if word in _OTHER_EVENTS:
        raise NotADistance(_none_of_six(text), expected)
    raise BadValue(say("{text} is not a distance", text=quoted(text)), expected)


def parse_event(text: str) -> Event:
    """Read the event of a distance, as `parse_distance_m` does."""
    return Event(str(parse_distance_m(text)))


def count_up_to(most: int) -> Callable[[str], int]:
    """Return the reader of a whole number from 1 to `most`."""

    def parse(text: str) -> int:
        match = re.fullmatch(r"([0-9]{1,6})(?:\.0)?", text)
        if match is None or not 1 <= int(match[1]) <= most:
            found = say("{text} is not a whole number from 1 to {most}", text=quoted(text), most=most)
            raise BadValue(found, say("Write a whole number."))
        return int(match[1])

    return parse


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
        raise BadValue(
            say("{text} is not a run", text=quoted(text)), say("Write 1, 2, best, or leave it empty.")
        )
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
        raise BadValue(
            say("{text} is not a place", text=quoted(text)),
            say("Write a whole number from 1, or leave it empty."),
        )
    return PlaceCell(None, status)


_SURNAME_FIRST = re.compile(r"([^,\d]+),\s*([^,\d]+)")
_LETTERS_MET = re.compile(r"(?<=[^\W\d_])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?=[^\W\d_]['’]?[^\W\d_])")


def apart(name: str) -> str:
    """Return a name with given and family name apart: ``JanVOORBEELD`` is ``Jan VOORBEELD``.

    ß has no capital of its own, so it is no small letter in a name of capitals (``GROßMANN``).
    """

    def parted(match: re.Match[str]) -> str:
        at = match.end()
        letters = [c for c in name[at : at + 3] if c.isalpha()]
        glued = name[at - 1].islower() and name[at - 1] != "ß" and all(c.isupper() for c in letters[:2])
        return " " if glued else ""

    return _LETTERS_MET.sub(parted, name)


_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def _in_one_script(name: str) -> str:
    """Return a Latin name without itself in another script behind it: ``LIU Jing 刘晶`` is LIU Jing."""
    if name.isascii():
        return name
    words = name.split(" ")
    latin = [word for word in words if _LATIN.search(word)]
    others = words[len(latin) :]
    alone = latin == words[: len(latin)] and others and all(word[0].isalpha() for word in others)
    return " ".join(latin) if len(latin) > 1 and alone else name


def is_nobody(name: str) -> bool:
    """Whether what stands in the place of a name is a word for something else: a total, a record, a status.

    A short status without capitals may be a surname (Val, Ret).
    """
    bare = name.strip(" :.")
    surely = bare.isupper() or len(plain(bare)) > 4
    return names_nobody(name) or (surely and status_word(bare) is not None)


def parse_skater(text: str) -> str:
    """Read a skater's name; one without any letter is refused. ``Een, Jan`` is Jan Een."""
    name = _in_one_script(clean(text))
    turned = _SURNAME_FIRST.fullmatch(name) if "," in name else None
    if turned is not None and plain(turned[2]) not in ("jr", "sr", "ii", "iii"):
        name = clean(f"{turned[2]} {turned[1]}")  # there may be spaces before the comma
    if not name:
        raise BadValue(say("the name of the skater is missing"), say("Write the name."))
    if not any(c.isalpha() for c in name) or not is_name(name):
        raise BadValue(
            say("{text} is not the name of a skater", text=quoted(name)),
            say("Write first name and last name (Femke Kok)."),
        )
    if is_nobody(name):
        raise BadValue(
            say("{text} is not the name of a skater", text=quoted(name)),
            say("Take the row out, or write the first name too."),
        )
    return name
