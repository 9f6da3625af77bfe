"""Which column of a file means what: names in English and Dutch, in any order and spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from simulator.input.faults import Fault, did_you_mean
from simulator.text import LONGEST_SHOWN, clean, quoted
from simulator.words import listed, say

_AGE_GROUPS = tuple(f"age_group_{year}_{(year + 1) % 100:02}" for year in range(2010, 2050))
"""An age group with the season that it is of."""

#: Names of each column as people write them. Capitals, accents, spaces and punctuation do not matter.
NAMES: dict[str, tuple[str, ...]] = {
    "date": ("date", "datum", "race date", "datum wedstrijd"),
    "competition": (
        "competition", "meet", "wedstrijd", "toernooi", "tournament", "competitie", "evenement",
    ),
    "rink": ("rink", "ijsbaan", "venue", "location", "locatie", "plaats wedstrijd", "city", "oval"),
    "sex": ("sex", "geslacht", "gender", "m/v", "v/m", "m/w", "w/m", "d/h", "h/d", "sekse"),
    "distance_m": (
        "distance_m", "distance", "afstand", "afstand_m", "event", "onderdeel", "discipline", "dist",
    ),
    "run": ("run", "omloop", "round", "ronde", "round_or_run", "race number", "run number"),
    "division": ("division", "divisie", "div", "group", "groep", "class", "klasse"),
    "place": (
        "place", "pos", "rnk", "classification", "position", "positie", "rank", "ranking", "rang",
            "plaats", "plts", "pl", "plek",
        "#", "rk",
    ),
    "skater": (
        "skater", "name", "naam", "rijder", "rijdster", "schaatser", "schaatsster", "athlete", "atleet",
        "deelnemer", "competitor", "skater name", "full name", "volledige naam",
    ),
    "first_name": ("first name", "voornaam", "given name", "roepnaam"),
    "name_prefix": ("tussenvoegsel", "tussenvoegsels", "name prefix", "infix"),
    "last_name": ("last name", "achternaam", "family name", "surname", "familienaam"),
    "country": (
        "country", "nat", "nation", "nationality", "land", "nationaliteit", "noc", "skater_country",
        "country code", "landcode", "ctry",
    ),
    "time": (
        "time", "tijd", "time_s", "tijd_s", "race time", "result", "resultaat", "eindtijd", "final time",
        "finish time", "time (s)", "seconds", "seconden",
    ),
    "status": ("status", "opmerking-status", "status opmerking", "irm", "remark status"),
    "note": (
        "note", "notes", "opmerking", "opmerkingen", "remark", "remarks", "comment", "toelichting", "notitie",
        "info", "bijzonderheden", "opm",
    ),
    "source": ("source", "bron", "source_url", "url", "link"),
    "year": ("year", "jaar"),
    "set_before": (
        "set_before", "set_before_okt_2025", "set_before_okt", "set before the meet", "voor het okt gereden",
    ),
    "birth_year": ("birth_year", "geboortejaar", "year of birth", "born", "geboren", "birthyear"),
    "age_group": ("age_group", "ag", "leeftijdsgroep", "age class", "leeftijdsklasse", *_AGE_GROUPS),
}  # fmt: skip

#: Columns that result lists carry and that no reader here needs, by what stands in them.
PASSED_OVER_KINDS: dict[str, tuple[str, ...]] = {
    "lane": (
        "lane", "ln", "startbaan", "start lane", "inner/outer", "binnen/buiten", "color", "colour", "armband",
    ),
    "number": (
        "pair", "rit", "ritnummer", "rit nr", "heat", "paar", "kwartet", "quartet", "nr", "no", "bib",
        "startnummer", "start number", "start no", "id", "points", "punten",
        "licence", "licencekey", "licensekey", "relatienummer",
    ),
    "text": (
        "team", "ploeg", "club", "vereniging", "sponsor", "country_of_rink", "season", "seizoen", "town",
        "hometown", "woonplaats", "residence", "venue city", "gewest", "district", "reserve",
    ),
    "gap": (
        "behind", "gap", "diff", "difference", "verschil", "achterstand", "time behind", "timebehind",
            "delta",
    ),
    "group": ("category", "categorie", "cat"),
    "lap": ("lap times", "rondetijden", "opening", "laps", "lap", "total", "totaal", "split", "pass",
        "passage"),
    "mark": ("pb", "pr", "sb", "record", "records", "rec"),
}  # fmt: skip
PASSED_OVER: tuple[str, ...] = tuple(name for names in PASSED_OVER_KINDS.values() for name in names)

#: ``baan`` and ``track`` mean the rink in one list and the lane in the next; the cells tell which.
RINK_OR_LANE: tuple[str, ...] = ("baan", "track")
#: Words for a lane, by lane and, for the colours of armbands, by the pair of a quartet that wears them.
LANE_WORDS: dict[tuple[str, int], tuple[str, ...]] = {
    ("inner", 0): ("i", "in", "inner", "inside", "innerlane", "b", "binnen", "binnenbaan", "innenbahn"),
    ("outer", 0): (
        "o", "ou", "out", "outer", "outside", "outerlane", "u", "bu", "buiten", "buitenbaan", "aussenbahn",
    ),
    ("inner", 1): ("w", "wt", "wit", "white", "weiss", "hvit"),
    ("outer", 1): ("r", "rd", "rood", "red", "rot", "rød"),
    ("inner", 2): ("gl", "geel", "yellow", "gelb", "gul"),
    ("outer", 2): ("bl", "blauw", "blue", "blau", "blå", "bla"),
}  # fmt: skip
_LANE_CELLS = frozenset(("1", "2", "3", "4", *(word for words in LANE_WORDS.values() for word in words)))


_AGES = ("age", "leeftijd", "birth_date", "birthday", "date of birth", "dob", "geboortedatum", "birthdate")
LONGEST_WORD = 100
"""Most letters of a text whose plain form is kept; what recurs in a list is shorter."""

AGE_GROUP_SEASON = "age_group_season"
"""Among the attributes of a table of skaters: the year in which the season of its age groups begins."""


def plain(text: str) -> str:
    """Return a word without capitals, accents, spaces and punctuation: ``Té-tijd`` is ``tetijd``."""
    return _plain_kept(text) if len(text) <= LONGEST_WORD else _plain(text)


def _plain(text: str) -> str:
    if text.isascii():  # nothing to take apart
        return re.sub(r"[\W_]", "", text.casefold())
    text = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[\W_]", "", "".join(c for c in text if not unicodedata.combining(c)))


_plain_kept = lru_cache(maxsize=4096)(_plain)


def _key(name: str) -> str:
    return plain(name) or name.strip()  # "#" has no letters of its own


AGE_NAMES = frozenset(
    _key(name)
    for names in (_AGES, NAMES["birth_year"], NAMES["age_group"], PASSED_OVER_KINDS["group"])
    for name in names
)
"""Names, in their plain form, of columns that say how old somebody is: a birth date, an age, a group."""

_FIELD_OF: dict[str, str] = {_key(name): field for field, names in NAMES.items() for name in names}
_PASSED_OVER = frozenset(_key(name) for name in PASSED_OVER)
_KIND_OF: dict[str, str] = {_key(name): kind for kind, names in PASSED_OVER_KINDS.items() for name in names}
_AMBIGUOUS = frozenset(RINK_OR_LANE)


_RUN_TIME = re.compile(
    r"(?:race|run|omloop|heat|time|tijd|rit)([12])|([12])(?:st|nd|e)?(?:500m|1000m|race|run|omloop|rit|tijd|time)"
    r"|(?:500m|1000m)([12])"
)


def run_of(name: str) -> str:
    """Return the run whose times a column holds (``Race 1``, ``2e omloop``), empty for other columns."""
    match = _RUN_TIME.fullmatch(plain(name))
    return next((number for number in match.groups() if number), "") if match else ""


def kind_of(name: str) -> str:
    """Return what stands in a column of a list between spaces: a field, or a kind of what is passed over.

    ``baan`` is the lane there: a rink has its name above the list, not on each row. Empty for a
    name that is not known.
    """
    key = _key(name)
    if run_of(name):
        return "time"
    return "lane" if key in _AMBIGUOUS else _FIELD_OF.get(key) or _KIND_OF.get(key, "")


def field_of(name: str) -> str | None:
    """Return the field a column name stands for, None when it is not known by that name.

    ``baan`` and ``track`` are taken as the rink here; :func:`recognise` looks at the cells.
    """
    key = _key(name)
    return "rink" if key in _AMBIGUOUS else _FIELD_OF.get(key)


def is_rink_or_lane(name: str) -> bool:
    """Whether only the cells can tell what the column holds, see :data:`RINK_OR_LANE`."""
    return _key(name) in _AMBIGUOUS


def is_column_name(name: str) -> bool:
    """Whether the text is the name of any column that results lists carry."""
    return field_of(name) is not None or _key(name) in _PASSED_OVER or bool(run_of(name))


MOST_NAMES_LOOKED_AT = 300


def known_names(cells: Sequence[str]) -> int:
    """Count the cells that are names of columns; 0 when too few for the line to be a heading."""
    filled = [cell for cell in cells if cell.strip()]
    known = sum(is_column_name(cell) for cell in filled[:MOST_NAMES_LOOKED_AT])
    return known if known >= min(2, len(filled)) else 0


@dataclass(frozen=True)
class Recognised:
    """What the heading of a file means.

    Attributes
    ----------
    positions
        Index of the column of each field found.
    names
        Name of the column as the file writes it, by field; for the words of faults.
    warnings
        Columns that are left out and why.
    """

    positions: Mapping[str, int]
    names: Mapping[str, str]
    warnings: tuple[Fault, ...]


def recognise(
    source: str,
    line: int | None,
    header: Sequence[str],
    wanted: Sequence[str],
    cells: Callable[[int], Sequence[str]],
    first_column: int = 0,
) -> Recognised:
    """Find the columns of a file by their names.

    Parameters
    ----------
    source, line
        Name of the file and line of its heading, for the warnings.
    header
        Names of the columns as they stand in the file.
    wanted
        Fields the reader can use; known columns of other fields are passed over.
    cells
        Gives some cells of a column by index, to tell a rink from a lane.
    first_column
        How many columns of a sheet stand before these, to name them as it does.
    """
    positions: dict[str, int] = {}
    names: dict[str, str] = {}
    warnings: list[Fault] = []
    events = _events_that_are_competitions(header, cells)
    for index, name in enumerate(header):
        key = _key(name)
        field = "competition" if index in events else field_of(name)
        if not key or key in _PASSED_OVER or (is_rink_or_lane(name) and _are_lanes(cells(index))):
            continue
        if field is None:
            known = did_you_mean(name.strip().casefold(), [n for w in wanted for n in NAMES[w]])
            remedy = say("The column is left out.{known}", known=known)
            warnings.append(Fault(source, _unknown(name), remedy, line))
        elif field in positions:
            used, other = (column_letters(first_column + at) for at in (positions[field], index))
            remedy = say("Column {used} is used, column {other} is not.", used=used, other=other)
            if field in ("skater", "last_name") and any(cells(index)):
                remedy = say(
                    "The skaters of column {used} are read, those of column {other} are not: "
                    "put the tables one below the other.",
                    used=used, other=other,
                )  # fmt: skip
            warnings.append(Fault(source, _double(names[field], name), remedy, line))
        elif field in wanted:
            positions[field] = index
            names[field] = clean(name)[:LONGEST_SHOWN]
    return Recognised(positions, names, tuple(warnings))


def column_letters(index: int) -> str:
    """Return the letters by which a spreadsheet names a column: A for 0, AA for 26."""
    letters = ""
    while index >= 0:
        letters = chr(ord("A") + index % 26) + letters
        index = index // 26 - 1
    return letters


def _unknown(name: str) -> str:
    return say("the column {name} is not known", name=quoted(name.strip()))


def _double(one: str, other: str) -> str:
    return say("the columns {one} and {other} mean the same", one=quoted(one), other=quoted(other.strip()))


@dataclass(frozen=True)
class StrictColumns:
    """What a strict table holds: there nothing may be in doubt.

    The heading is its first line, and no row is shorter or longer than that. Names may be written as
    in other lists (``afstand`` for ``event``).

    Attributes
    ----------
    needed, allowed
        Names of the columns that have to be there, and of those that may.
    most_rows
        More are not read.
    also
        Other names than those of `NAMES`, in their plain form.
    """

    needed: tuple[str, ...]
    allowed: tuple[str, ...] = ()
    most_rows: int = 20_000
    also: Mapping[str, str] = field(default_factory=dict)

    @property
    def known(self) -> tuple[str, ...]:
        """All columns there may be."""
        return (*self.needed, *self.allowed)

    def recognise(self, source: str, line: int | None, header: Sequence[str]) -> Recognised:
        """Find the columns by their names; `warnings` are those that are not known or stand twice."""
        known = self.known
        by_name = {plain(name): name for name in known}
        by_field = {field_of(name): name for name in known}
        positions: dict[str, int] = {}
        names: dict[str, str] = {}
        warnings: list[Fault] = []
        for index, written in enumerate(header):
            field = field_of(written)
            name = by_name.get(plain(written)) or self.also.get(plain(written))
            name = name or (by_field.get(field) if field else None)
            if name is None:
                hint = did_you_mean(written.strip().casefold(), known)
                all_known = say("Known are: {known}.", known=", ".join(known))
                remedy = listed((hint.strip(), all_known), " ") if hint else all_known
                warnings.append(Fault(source, _unknown(written), remedy, line))
            elif name in positions:
                warnings.append(Fault(source, _double(names[name], written), say("Keep one."), line))
            else:
                positions[name], names[name] = index, clean(written)[:LONGEST_SHOWN]
        return Recognised(positions, names, tuple(warnings))


#: Names that are a distance in one list and the competition in the next to a column ``Distance``.
_EVENT_NAMES = frozenset(("event", "onderdeel", "evenement"))


def _events_that_are_competitions(
    header: Sequence[str], cells: Callable[[int], Sequence[str]]
) -> frozenset[int]:
    """Find the column of events beside one of distances, when its cells are no distances."""
    fields = [field_of(name) for name in header]
    events = [i for i, name in enumerate(header) if _key(name) in _EVENT_NAMES and fields[i] == "distance_m"]
    if fields.count("distance_m") < 2 or len(events) != 1 or "competition" in fields:
        return frozenset()
    filled = [cell for cell in cells(events[0]) if cell.strip()]
    numbered = [
        cell for cell in filled if re.search(r"\d{3}", cell) and not re.search(r"(?:19|20)\d\d", cell)
    ]
    return frozenset(events) if filled and not numbered else frozenset()


def _are_lanes(cells: Sequence[str]) -> bool:
    filled = [plain(cell) for cell in cells if cell.strip()]
    return bool(filled) and all(cell in _LANE_CELLS for cell in filled)
