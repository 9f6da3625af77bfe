"""Results as objects (JSON, XML): of the ISU, the KNSB, speedskatingresults.com, Emando Vantage, or anybody.

Whatever the shape, a result is an object with a name and what is told of it; what stands in the
objects around it (the distance, the skater) holds for all results in it.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import replace

from simulator.input.faults import Fault, InputRefused
from simulator.results.columns import NAMES, field_of, plain
from simulator.results.raw_table import GoOn, RawTable, Record, build_raw_table, unhindered
from simulator.results.row_words import is_mark
from simulator.results.source_file import refuse
from simulator.results.values import BadValue, parse_sex
from simulator.words import say

MOST_OBJECT_LETTERS = 20_000_000
MOST_VALUES = 2_000_000
DEEPEST = 30
"""Most letters and values, and deepest nesting, of results as objects."""

Plain = Mapping[str, object]

#: What keys of the known services mean that are no names of columns by themselves.
_KEYS: dict[str, str] = {
    "firstname": "first_name",
    "givenname": "first_name",
    "surname": "last_name",
    "familyname": "last_name",
    "lastname": "last_name",
    "surnameprefix": "name_prefix",
    "fullname": "skater",
    "racetime": "time",
    "racedate": "date",
    "startdate": "date",
    "venue": "rink",
    "location": "rink",
    "isuid": "",
    "shortname": "",
    "inseconds": "",
    "heat": "pair",
    "color": "lane",
    "startnumber": "start number",
    "startlane": "lane",
    "lane": "lane",
    "reserve": "reserve",
    "nationalitycode": "country",
    "tournament": "competition",
    "record": "time",
}
#: Keys that only the exchange form of short track has, any of these together.
_SHORT_TRACK = (
    *({"athletes", "agegroups"}, {"agegroupid"}, {"fs1"}, {"dsqsf"}, {"dsqtf"}, {"warning1"}),
    {"seconds", "precision"},
)
_NAME_FIELDS = frozenset(("skater", "first_name", "last_name"))
_RESULT_FIELDS = ("time", "place", "status")
#: Status of the services of the ISU and the KNSB, as their own pages show it.
_STATUS_NUMBERS = {"0": "", "1": "dns", "2": "dq", "3": "dnf"}
#: Elements of XML that stand for a list, also when there is one of them only.
_ALONE = frozenset(("result", "record", "race"))
#: Objects whose values are not of the race itself: its laps, other times of the skater, the skater's links.
_INNER = frozenset(
    (
        "laps",
        "lap",
        "personalbest",
        "seasonbest",
        "personalbests",
        "records",
        "links",
        "link",
        "passages",
        "best",
    )
)
#: Columns of the starts of a list, see `starts`.
_STARTS = ("pair", "lane", "category", "reserve")
_FIELDS = (
    *("date", "competition", "rink", "sex", "distance_m", "run", "division", "place", "skater", "first_name"),
    *("name_prefix", "last_name", "country", "time", "status", "note"),
    *_STARTS,
)


def is_json(text: str) -> bool:
    """Whether a text begins as JSON does."""
    return (
        text[:200].lstrip("\ufeff \t\r\n")[:1] in ("{", "[")
        and re.match(
            r'\s*(?:\{\s*(?:"|\})|\[\s*(?:[{\["\]\d-]|null|true|false))', text.lstrip("\ufeff")[:200]
        )
        is not None
    )


def read_json(source: str, text: str, go_on: GoOn = unhindered) -> RawTable:
    """Read JSON; how large and deep it may be is looked at before it is parsed.

    Raises
    ------
    InputRefused
        When it is no JSON, too large, or holds no results.
    """
    _check_size(source, text, ",")
    depth = 0
    for match in re.finditer(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', text):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth > DEEPEST:
            raise _too_deep(source)
    try:
        content = json.loads(
            text.lstrip("\ufeff"), parse_constant=lambda _: None, parse_int=_short, parse_float=str
        )
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise refuse(source, say("this is JSON, but damaged"), say("Get it again."), line) from None
    return _table(source, "JSON", content, go_on)


def _short(digits: str) -> str:
    return digits


def read_xml(source: str, text: str, go_on: GoOn = unhindered) -> RawTable:
    """Read XML without document type, so that nothing in it stands for anything else.

    Raises
    ------
    InputRefused
        When it is no XML, too large, or holds no results.
    """
    _check_size(source, text, "<")
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        found = say("this is XML with a document type of its own, which is not read")
        raise refuse(source, found, say("Save it as CSV."))
    try:
        root = ET.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff")))  # noqa: S314 - no document type, bounded above
    except ET.ParseError as error:
        found = say("this is XML, but damaged")
        raise refuse(source, found, say("Get it again."), error.position[0]) from None
    return _table(source, "XML", _of_element(source, root), go_on)


def _of_element(source: str, element: ET.Element, depth: int = 0) -> object:
    """Turn an element into text, or an object of its attributes and parts."""
    if depth > DEEPEST:
        raise _too_deep(source)
    parts: dict[str, object] = {name.split("}")[-1]: text for name, text in element.attrib.items()}
    for child in element:
        name = child.tag.split("}")[-1] if isinstance(child.tag, str) else ""
        value = _of_element(source, child, depth + 1)
        if name in parts:
            same = parts[name]
            parts[name] = [*same, value] if isinstance(same, list) else [same, value]
        else:
            parts[name] = value
    return parts or (element.text or "").strip()


def _check_size(source: str, text: str, sign: str) -> None:
    if len(text) > MOST_OBJECT_LETTERS or text.count(sign) > MOST_VALUES:
        raise refuse(source, say("there is more in it than is read"), say("Leave out what is not needed."))


def _too_deep(source: str) -> InputRefused:
    return refuse(
        source, say("it is nested deeper than any list of results"), say("Save the results as CSV.")
    )


def _table(source: str, kind: str, content: object, go_on: GoOn) -> RawTable:
    if any(sign <= _keys(content, 0) for sign in _SHORT_TRACK):
        told = say("this is {kind} of short track (Skate Results), which is not forecast here", kind=kind)
        raise refuse(source, told, say("Choose results of long-track speed skating."))
    found = [*_results(content, {}, 0)]
    if not any("time" in one or "place" in one for one in found):
        found = [
            {name: text for name, text in one.items() if name != "status"} for one in found
        ]  # of the entry
    if not found:
        service = _service(content)
        told = say(
            "this is {kind}{service}, but there is no list of results in it", kind=kind, service=service
        )
        raise refuse(source, told, say("Save the results of a race, or save them as CSV."))
    names = [name for name in _FIELDS if any(name in one for one in found)]
    records: list[Record] = [(0, names)]
    records += [(line, [one.get(name, "") for name in names]) for line, one in enumerate(found, start=1)]
    raw = build_raw_table(source, records, "", go_on)
    service = _service(content)
    warning = Fault(
        source, say("this is {kind}{service}; lines are counted by results", kind=kind, service=service)
    )
    return replace(raw, header_line=None, by_row=True, warnings=(warning, *raw.warnings))


def _service(content: object) -> str:
    """Name the service that content is of, by keys that only it has."""
    keys = _keys(content, 0)
    if {"competitor", "startnumber"} <= keys or {"competitor", "rank"} <= keys:
        return say(" of the results service of the ISU or the KNSB")
    if {"surnameprefix"} <= keys:
        return say(" of Emando Vantage")
    if {"licensekey", "category"} <= keys or {"racetime", "venuecity"} <= keys:
        return say(" of the KNSB")
    if {"familyname", "givenname"} <= keys:
        return say(" of speedskatingresults.com")
    return ""


def _keys(content: object, depth: int) -> set[str]:
    if depth > 6:
        return set()
    if isinstance(content, dict):
        return {plain(key) for key in content}.union(*(_keys(value, depth + 1) for value in content.values()))
    if isinstance(content, list):
        return set().union(*(_keys(value, depth + 1) for value in content[:20]))
    return set()


def _results(content: object, around: dict[str, str], depth: int) -> Iterator[dict[str, str]]:
    """Find the objects that tell of a start, with what the objects around them say."""
    if isinstance(content, list):
        for value in content:
            if isinstance(value, (dict, list)):
                yield from _results(value, around, depth + 1)
        return
    if not isinstance(content, dict):
        return
    lists = {key: value for key, value in content.items() if _is_list(plain(key), value)}
    own = _leaves({key: value for key, value in content.items() if key not in lists}, around)
    if {"time", "place"} & set(own):  # a start; its records are other races of the skater
        lists = {key: value for key, value in lists.items() if plain(key) != "records"}
    here = {**around, **own}
    if (
        not lists
        and _NAME_FIELDS & set(here)
        and ("time" in own or "place" in own or _NAME_FIELDS & set(own))
    ):
        yield here
        return
    if not lists:
        for value in content.values():
            if isinstance(value, dict):
                yield from _results(value, here, depth + 1)
        return
    for value in lists.values():
        yield from _results(value, {k: v for k, v in here.items() if k not in _RESULT_FIELDS}, depth + 1)


def _is_list(word: str, value: object, depth: int = 0) -> bool:
    """Whether a value is a list of objects, an object that holds one, or one that stands for a list."""
    if word in _INNER - {"records"} or depth > DEEPEST:
        return False
    if isinstance(value, list):
        return any(isinstance(one, dict) for one in value)
    if isinstance(value, dict):
        return word in _ALONE or any(_is_list(plain(key), one, depth + 1) for key, one in value.items())
    return False


def _leaves(content: Plain, around: Mapping[str, str], depth: int = 0) -> dict[str, str]:
    """Return what an object tells, by field: its own values and those of the objects in it."""
    found: dict[str, str] = {}
    inner: dict[str, str] = {}
    timed = any(
        (_KEYS.get(plain(key)) or field_of(key)) == "time" and plain(key) != "record" for key in content
    )
    for key, value in content.items():
        word = plain(key)
        if isinstance(value, dict):
            if depth < 6 and word not in _INNER:
                for name, text in _leaves(value, {}, depth + 1).items():
                    inner.setdefault(_in_object(word, name), text)
            continue
        if word in ("isofficial", "official") and value is False:
            found.setdefault("note", "not official")
        if word == "reserve" and isinstance(value, bool):
            value = "yes" if value else "no"
        if isinstance(value, list) or value is None or isinstance(value, bool):
            continue
        name = _KEYS[word] if word in _KEYS else field_of(key) or ""
        text = str(value).strip()
        if word == "category":
            found.setdefault("category", text)
            name, text = "sex", _sex_of_category(text)
        elif word == "record" and (is_mark(text) or timed):
            continue  # not the time of the race
        if (name in NAMES or name in ("start number", *_STARTS)) and text and name not in found:
            found[name] = text
    _settle(found, {**around, **inner})
    return {**inner, **found}


def _sex_of_category(text: str) -> str:
    """Return the sex that a category tells: of the KNSB (``DSA``), or in words, also Korean ones."""
    words = {"여자": "W", "남자": "M"}
    try:
        return words.get(text[:2]) or parse_sex(text).value
    except BadValue:
        return ""


def _in_object(word: str, name: str) -> str:
    """Tell what a name inside an object names: that of a country or a distance is no skater's."""
    if name == "skater" and word in ("distance", "event", "onderdeel"):
        return "distance_m"
    if name == "skater" and word in ("country", "nation", "nationality"):
        return "country"
    if name == "skater" and word in ("competition", "tournament", "meet"):
        return "competition"
    if name == "skater" and word in ("venue", "rink", "track"):
        return "rink"
    return name


def _settle(found: dict[str, str], others: Mapping[str, str]) -> None:
    """Mend what the services write in a way of their own."""
    number = found.pop("start number", "")
    if number and "lane" in found:  # without a lane it is the number of the skater
        found["pair"] = number
    if re.fullmatch(r"\d", found.get("status", "")):
        found["status"] = _STATUS_NUMBERS.get(found["status"], "unknown")
    if found.get("status", "x") == "":
        del found["status"]
    if re.fullmatch(r"\d+", found.get("skater", "")):
        del found["skater"]  # the number of a skater in a register
    if re.fullmatch(r"\d+", found.get("sex", "")):
        del found["sex"]  # which number is which sex differs by service
    if "rink" in found:
        found["rink"] = re.sub(r"\s*\([A-Z]{3}\)$", "", found["rink"])
    with_name = {"first_name", "last_name"} & {*found, *others}
    if "skater" in found and "rink" in found and (with_name or "skater" in others):
        # In the results of one skater a name is that of the competition.
        found["competition"] = found.pop("skater")
