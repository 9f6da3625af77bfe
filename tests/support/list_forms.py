"""Races made up, and written in the forms in which this sport publishes them; see `FORMS`."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pandas as pd
from hypothesis import strategies as st

from simulator.race_time import format_time
from simulator.results import ResultsReport

GIVEN = (
    "Jan",
    "Anna",
    "Chloé",
    "Min-Su",
    "Bob",
    "Marijke",
    "Bo",
    "Øyvind",
    "Dai Dai",
    "Jan-Willem",
    "Ted",
    "In",
    "Zoë",
    "Haoran",
    "Ole Martin",
    "Łukasz",
    "M.",
    "Albertus (Bart)",
    "Sanne",
    "Li",
)
FAMILY = (
    "Een",
    "de Twee",
    "van der Drie",
    "In 't Vier",
    "Vijf-de Zes",
    "N'Zeven",
    "Lin",
    "Kim",
    "Achtsma",
    "Wolf",
    "ten Negen",
    "Żurek",
    "Groß",
    "Küttel",
    "Janssens-de Roos",
    "Hoff",
    "Peters",
    "McTien",
    "Wu",
    "O'Elf",
    "van 't Twaalf",
    "Kok",
    "Ning",
    "Sáblíková",
    "Mijnheers",
    "Dahl-Berg",
    "Pestana Silva",
)
COUNTRIES = {
    "NED": ("Netherlands", "Nederland"),
    "NOR": ("Norway", "Noorwegen"),
    "USA": ("United States", "Verenigde Staten"),
    "KOR": ("Korea", "Zuid-Korea"),
    "GER": ("Germany", "Duitsland"),
    "CZE": ("Czechia", "Tsjechië"),
}
TOWNS = ("Heerenveen", "Den Haag", "Leeuwarden", "Utrecht", "'s-Heerenberg")
GROUPS = ("Senior", "Neo", "A1", "A2", "M35")
FASTEST = {
    "M": {500: 34_000, 1000: 67_000, 1500: 104_000, 5000: 365_000, 10_000: 756_000},
    "W": {500: 37_000, 1000: 73_500, 1500: 113_000, 3000: 237_000, 5000: 405_000},
}
#: How each outcome is written: in English, in Dutch.
WORDS = {
    "dnf": ("DNF", "opgegeven"),
    "dns": ("DNS", "niet gestart"),
    "dq": ("DQ", "gediskwalificeerd"),
    "withdrawn": ("WDR", "afgemeld"),
}


@dataclass(frozen=True)
class Start:
    """What a list says of one start; times in ms, to the thousandth only where `third`."""

    place: int | None
    given: str
    family: str
    country: str
    time_ms: int | None
    status: str
    third: bool = False

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def cut_ms(self) -> int | None:
        """The time in hundredths, as most lists print it."""
        return None if self.time_ms is None else self.time_ms // 10 * 10


@dataclass(frozen=True)
class Race:
    """A race with its starts in the order of the list; `others` are of the same list."""

    sex: str
    distance_m: int
    starts: tuple[Start, ...]
    dutch: bool
    others: tuple[Race, ...] = ()

    def changed(self, change: Callable[[Start], Start]) -> Race:
        return replace(self, starts=tuple(map(change, self.starts)))


@st.composite
def races(draw: st.DrawFn) -> Race:
    """A race with ties, thousandths, falls, outcomes of every kind and cells that are missing."""
    sex = draw(st.sampled_from("MW"))
    distance = draw(st.sampled_from(sorted(FASTEST[sex])))
    names = draw(
        st.lists(
            st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY)), min_size=2, max_size=12, unique=True
        )
    )
    count = len(names)
    steps = draw(st.lists(st.sampled_from((0, 1, 3, 7, 40, 110, 370, 900)), min_size=count, max_size=count))
    ends = draw(
        st.lists(st.sampled_from(["finished"] * 9 + ["fell", *WORDS]), min_size=count, max_size=count)
    )
    blank = draw(st.sets(st.integers(0, count - 1), max_size=2))
    time_ms, starts = FASTEST[sex][distance] + draw(st.integers(0, 999)), list[Start]()
    for number, ((given, family), step, end) in enumerate(zip(names, steps, ends, strict=True)):
        country = "" if number in blank else draw(st.sampled_from(sorted(COUNTRIES)))
        end = "finished" if number == 0 else end
        if end in WORDS:
            starts.append(Start(None, given, family, country, None, end))
            continue
        time_ms += step if number else 0
        starts.append(Start(None, given, family, country, time_ms, end))
    timed = [start for start in starts if start.time_ms is not None]
    lost = [start for start in starts if start.time_ms is None]
    cut = [start.cut_ms for start in timed]
    placed = [
        replace(
            start,
            place=next(i for i, other in enumerate(timed) if other.time_ms == start.time_ms) + 1,
            third=cut.count(start.cut_ms) > 1,
        )
        for start in timed
    ]
    if lost and draw(st.booleans()):  # placed, but nothing says in which time
        untimed = replace(lost.pop(), place=len(placed) + 1, status="finished")
        placed.append(untimed)
    return Race(sex, distance, (*placed, *lost), draw(st.booleans()))


def upper(name: str) -> str:
    """Capitals as official lists write them: ß and the second letter of Mc stay."""
    return "".join(c if c == "ß" else c.upper() for c in name)


def time_text(start: Start, dutch: bool, *, thousandths: bool = False) -> str:
    """A time or the word for its lack; Dutch as ``1.07,54``, English as ``1:07.54``."""
    if start.time_ms is None:
        return WORDS.get(start.status, ("", ""))[dutch]
    text = format_time(start.time_ms, 3 if thousandths else 2)
    return text.replace(".", ",").replace(":", ".") if dutch else text


def gap_text(start: Start, race: Race, *, thousandths: bool = False) -> str:
    """The time behind the winner, empty for the winner."""
    best = race.starts[0].time_ms or 0
    if start.time_ms is None or start.time_ms == best:
        return ""
    behind = start.time_ms - best if thousandths else (start.cut_ms or 0) - best // 10 * 10
    return f"+{format_time(behind, 3 if thousandths else 2)}"


def title(race: Race) -> str:
    """Distance and sex as titles write them: ``10.000 meter heren``, ``500m Women``."""
    if race.dutch:
        metres = "10.000" if race.distance_m == 10_000 else str(race.distance_m)
        return f"{metres} meter {'heren' if race.sex == 'M' else 'dames'}"
    return f"{race.distance_m}m {'Men' if race.sex == 'M' else 'Women'}"


def spaced(table: Sequence[Sequence[str]], gaps: int) -> str:
    widths = [max(len(row[i]) for row in table) + gaps for i in range(len(table[0]))]
    return "\n".join("".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in table)


Made = tuple[str, Race]
"""A text, and the race as the text tells it: what a form does not say is not in it."""


def _hundredths(race: Race) -> Race:
    return race.changed(lambda start: replace(start, time_ms=start.cut_ms))


def _falls_are_times(race: Race) -> Race:
    """The race as a form tells it that has no word for a fall with a time."""
    return race.changed(lambda start: replace(start, status="finished") if start.status == "fell" else start)


def f1(race: Race) -> Made:
    """The results service of the ISU: thousandths, a number for the status, a time behind a DQ."""
    numbers = {"finished": 0, "fell": 0, "dns": 1, "dq": 2, "dnf": 3, "withdrawn": 1}
    best = race.starts[0].time_ms or 0
    results = [
        {
            "id": 91_000 + number,
            "type": "ind",
            "competitor": {
                "number": 300 + number,
                "identifier": f"M{300 + number}",
                "skater": {
                    "id": 2000 + number,
                    "firstName": start.given,
                    "lastName": start.family,
                    "country": start.country or None,
                    "gender": race.sex,
                    "dateOfBirth": "1999-01-02",
                    "created": "2025-12-31T14:43:36.405221Z",
                },
            },
            "startNumber": number // 2 + 1,
            "startLane": "IO"[number % 2],
            "armband": ("white", "red")[number % 2],
            "rank": start.place,
            "status": numbers[start.status],
            "time": format_time(start.time_ms, 3)
            if start.time_ms
            else ("1:15.855" if start.status == "dq" else None),
            "timeBehind": format_time((start.time_ms or best) - best, 3),
            "reskate": 0,
            "isOfficial": True,
            "laps": [{"number": 1, "time": "16.84", "passageTime": "16.841", "rank": 4}],
        }
        for number, start in enumerate(race.starts)
    ]
    told = _falls_are_times(race).changed(
        lambda start: replace(start, status="dns") if start.status == "withdrawn" else start
    )
    around = {"distance": f"{race.distance_m}", "results": results[::-1]}
    return json.dumps(around, ensure_ascii=race.dutch), told


def f2(race: Race) -> Made:
    """The live service of the KNSB: as F1, times with a comma above a minute."""
    text, told = f1(race)
    content = json.loads(text)
    for result in content["results"]:
        if result["time"] and ":" in result["time"]:
            result["time"] = result["time"].replace(".", ",")
    return json.dumps(content), told


def f4(race: Race) -> Made:
    """A recording of Emando Vantage: units of 100 ns, the prefix apart, words for the status."""
    words = {"dnf": "NotFinished", "dns": "NotStarted", "dq": "Disqualified", "withdrawn": "Withdrawn"}
    found = []
    for number, start in enumerate(race.starts):
        prefix, _, surname = start.family.rpartition(" ")
        known = prefix in ("de", "van der", "In 't", "ten", "van 't")
        name = {
            "firstName": start.given,
            "initials": f"{start.given[0]}.",
            "surname": surname if known else start.family,
            "surnamePrefix": prefix if known else None,
        }
        told = {
            "name": name,
            "time": (start.time_ms or 0) * 10_000 or None,
            "color": number % 2,
            "lane": number % 2,
            "nationalityCode": start.country or None,
        }
        if start.place:
            told["rank"] = start.place
        if start.status in words:
            told["status"] = words[start.status]
        found.append(told)
    sex = {"M": "heren", "W": "dames"} if race.dutch else {"M": "men", "W": "women"}
    return json.dumps(
        {
            "distance": {"value": race.distance_m, "name": f"{race.distance_m} meter {sex[race.sex]}"},
            "races": found,
        }
    ), _falls_are_times(race)


def f5(race: Race) -> Made:
    """Text out of an official result: glued names, third decimals in brackets, marks, points."""
    lines = [
        f"12. RESULT {race.distance_m}m {'Men' if race.sex == 'M' else 'Women'} Division A",
        "Rnk Nr Name Ctry Pair Lane Time Behind Points",
    ]
    for number, start in enumerate(race.starts):
        glue = "" if race.dutch and start.given[-1].isalpha() and not start.family.startswith("Mc") else " "
        time = time_text(start, False)
        if start.third:
            time += f"{' ' if race.dutch else ''}({(start.time_ms or 0) % 10})"
        time += " F" if start.status == "fell" else ""
        cells = [
            str(start.place or ""),
            str(100 + number),
            f"{start.given}{glue}{upper(start.family)}",
            start.country or "NED",
            str(number // 2 + 1),
            ("In", "Out")[number % 2],
            time,
            gap_text(start, race),
            str(60 - number) if start.place else "",
        ]
        lines.append(" ".join(filter(None, cells)))
    told = race.changed(
        lambda start: replace(
            start,
            family=upper(start.family),
            country=start.country or "NED",
            time_ms=start.time_ms if start.third else start.cut_ms,
            # Placed without a time is who gave up.
            status="dnf" if start.status == "finished" and start.time_ms is None else start.status,
        )
    )
    return "\n".join([*lines, "Referee: Piet Scheids", "Created: 22-11-2025 15:38"]), told


def f6(race: Race) -> Made:
    """Fixed-width text of several events: a shared place once, words in the place of the rank."""
    parts = []
    first = replace(race.starts[0], time_ms=37_120 if race.sex == "M" else 34_120)
    other = replace(race, sex="W" if race.sex == "M" else "M", distance_m=500, starts=(first,))
    for sex in (race.sex, other.sex):
        name = {"M": "Heren", "W": "Dames"} if race.dutch else {"M": "Men", "W": "Women"}
        metres = 500 if sex == other.sex else "10.000" if race.distance_m == 10_000 else race.distance_m
        table = [["POS", "NAME", "AG", "NAT", "TIME", "DIFF", "RECORD"]]
        before = None
        for number, start in enumerate(race.starts if sex == race.sex else other.starts):
            place = str(start.place or WORDS[start.status][0])
            place, before = ("" if start.place and start.place == before else place), start.place
            record = ("", "PB", "SB", "NRJ, NR", "WRJ, NR, TRJ")[number % 5] if start.time_ms else ""
            time = time_text(start, False) if start.time_ms else "-"
            gap = gap_text(start, race, thousandths=True) if sex == race.sex else ""
            table.append([place, start.name, GROUPS[number % 5], start.country, time, gap, record])
        parts.append(f"{metres} meter ({name[sex]}), 29.11.2025\n\n{spaced(table, 3)}")
    above = "1. World Cup 2025/2026\n28. - 30.11.2025\nUtah Olympic Oval (USA)\n\n"
    told = _falls_are_times(_hundredths(race))
    return above + "\n\n\n\n".join(parts), replace(told, others=(_falls_are_times(_hundredths(other)),))


def f7(race: Race) -> Made:
    """The answers of speedskatingresults.com: point for minutes, fields vanish instead of being null."""
    results = [
        {
            "givenname": start.given,
            "familyname": start.family,
            "gender": race.sex.lower().replace("w", "f"),
            "country": start.country,
            "time": time_text(start, True) if start.time_ms else WORDS.get(start.status, ("",))[0],
            "date": "2025-11-29",
            "location": "Heerenveen (NED)",
            "name": "Cup",
            "link": "https://x.example/1",
        }
        for start in race.starts
    ]
    for result, start in zip(results, race.starts, strict=True):
        for name in ("country", "time"):
            if not result[name]:
                del result[name]
        if start.place:
            result["position"] = start.place  # type: ignore[assignment]
    told = _falls_are_times(_hundredths(race))
    if not race.dutch:
        return json.dumps({"distance": race.distance_m, "results": results}), told
    parts = "".join(
        "<result>" + "".join(f"<{k}>{_escaped(v)}</{k}>" for k, v in one.items()) + "</result>"
        for one in results
    )
    return (
        f'<?xml version="1.0"?><race><distance>{race.distance_m}</distance><results>{parts}</results></race>',
        told,
    )


def _escaped(value: object) -> str:
    return str(value).replace("&", "&amp;").replace("<", "&lt;")


def f8(race: Race) -> Made:
    """A published CSV of one race: a column without a name, an empty one at the end."""
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(["Rank", "Name", "", "Country", "Time", ""])
    for number, start in enumerate(race.starts):
        *prefix, last = start.family.split(" ")
        name = f"{start.given} {' '.join([*prefix, upper(last)])}" + (" " if number % 3 == 0 else "")
        mark = "PR SB" if number % 4 == 1 else ""
        group = "LSA" if race.sex == "W" else "HN4"
        out.writerow([start.place or "", name, group, start.country, time_text(start, race.dutch), mark])
    told = _falls_are_times(_hundredths(race))
    return f"\ufeff{title(race)}\n{text.getvalue()}", told


def f12(race: Race) -> Made:
    """Small JSON of trials: name, time, rank and nothing else."""
    told = _falls_are_times(_hundredths(race)).changed(lambda start: replace(start, country=""))
    results = [
        {"name": start.name, "time": time_text(start, race.dutch), "rank": start.place}
        for start in race.starts
    ]
    return json.dumps(results, ensure_ascii=False), told


def korean(race: Race) -> Made:
    """The records of each skater, in Korean: events and groups in words, points behind mass starts."""
    sex = "여자" if race.sex == "W" else "남자"
    lost = {"dnf": "DNF", "dns": "DNS", "dq": "DQ", "withdrawn": "WDR", "finished": ""}
    content = {
        start.name: {
            "info": {"name": start.name, "team": "강명중학교", "category": f"{sex}부", "idNo": "2023"},
            "records": [
                {
                    "tournament": "제61회 대회",
                    "date": "2026.03.28",
                    "category": f"{sex}중학부",
                    "event": f"{race.distance_m}M",
                    "group": "5조",
                    "team": "강명중학교",
                    "record": time_text(start, False) if start.time_ms else lost[start.status],
                    "rank": str(start.place or ""),
                },
                {
                    "tournament": "제61회 대회",
                    "date": "2026.03.27",
                    "category": f"{sex}중학부",
                    "event": "매스스타트",
                    "group": "1조",
                    "team": "강명중학교",
                    "record": "6:53.79(20)",
                    "rank": "3",
                },
            ],
        }
        for start in race.starts
    }
    told = _falls_are_times(_hundredths(race)).changed(lambda start: replace(start, country=""))
    return json.dumps(content, ensure_ascii=False), told


def club_list(race: Race) -> Made:
    """A list of a club: category and town beside each name, countries in words."""
    table = [["Plts", "Rit", "Baan", "Naam", "Cat", "Woonplaats", "Land", "Tijd"]]
    for number, start in enumerate(race.starts):
        land = COUNTRIES[start.country][race.dutch] if start.country else ""
        table.append(
            [
                str(start.place or ""),
                str(number // 2 + 1),
                "IO"[number % 2],
                start.name,
                "HSA" if race.sex == "M" else "DSA",
                TOWNS[number % 5],
                land,
                time_text(start, True),
            ]
        )
    return f"{title(race)}\n{spaced(table, 3)}", _falls_are_times(_hundredths(race))


def single_spaces(race: Race) -> Made:
    """Single spaces between all cells, as a viewer of documents copies a table."""
    lines = [
        "Plaats Rit Baan Naam Land Tijd Verschil" if race.dutch else "Pos Pair Lane Name Nat Time Behind"
    ]
    for number, start in enumerate(race.starts):
        cells = (
            str(start.place or ""),
            str(number // 2 + 1),
            "io"[number % 2],
            start.name,
            start.country,
            time_text(start, race.dutch),
            gap_text(start, race),
        )
        lines.append(" ".join(filter(None, cells)))
    return "\n".join([title(race), *lines]), _falls_are_times(_hundredths(race))


def tabs(race: Race) -> Made:
    """Tabs between the cells, the surname first; a fall is told in words."""
    lines = ["Pos\tNaam\tLand\tTijd\tOpmerking" if race.dutch else "Rank\tName\tCountry\tTime\tStatus"]
    for start in race.starts:
        fall = ("Fell", "")[race.dutch] if start.status == "fell" else ""
        lines.append(
            f"{start.place or ''}\t{start.family}, {start.given}\t{start.country}"
            f"\t{time_text(start, race.dutch)}\t{fall}"
        )
    told = _hundredths(race)
    return "\n".join([title(race), *lines]), _falls_are_times(told) if race.dutch else told


def press(race: Race) -> Made:
    """Lines of a press agency: ``1. Name - 34,79``; without a place who has no time."""
    lines = [
        f"{start.place}. {start.name} - {time_text(start, race.dutch)}"
        for start in race.starts
        if start.time_ms
    ]
    told = _falls_are_times(_hundredths(race)).changed(lambda start: replace(start, country=""))
    kept = replace(told, starts=tuple(start for start in told.starts if start.time_ms))
    return "\n".join([title(race), *lines]), kept


def press_with_country(race: Race) -> Made:
    """Lines of a press agency with the country in brackets, and a word in the place of a time."""
    lines = [
        f"{start.place or '-'}{'.' if start.place else ''} {start.name} ({start.country or 'NED'}) "
        + time_text(start, race.dutch)
        for start in race.starts
        if start.time_ms or start.status in WORDS
    ]
    told = _falls_are_times(_hundredths(race))
    kept = tuple(start for start in told.starts if start.time_ms or start.status in WORDS)
    named = tuple(replace(start, country=start.country or "NED") for start in kept)
    return "\n".join([title(race), *lines]), replace(told, starts=named)


FORMS = (f1, f2, f4, f5, f6, f7, f8, f12, korean, club_list, single_spaces, tabs, press, press_with_country)


Told = tuple[str, int | None, int | None, str, str, int, str]


def told_by(race: Race) -> Counter[Told]:
    """What a list says: name, place, time, status, country, distance and sex of each start."""
    return Counter(
        (
            start.name.casefold(),
            start.place,
            start.time_ms,
            start.status,
            start.country,
            race.distance_m,
            race.sex,
        )
        for race in (race, *race.others)
        for start in race.starts
    )


def read_from(report: ResultsReport) -> list[tuple[int, Told]]:
    """What was read, each with its line."""
    assert report.table is not None
    columns = report.table[["line", "skater", "place", "time_ms", "status", "country", "distance_m", "sex"]]
    return [
        (
            int(line),
            (
                str(name).casefold(),
                None if pd.isna(place) else int(place),
                None if pd.isna(time) else int(time),
                str(status),
                country,
                int(distance),
                str(sex),
            ),
        )
        for line, name, place, time, status, country, distance, sex in columns.itertuples(index=False)
    ]


def wrong_in_silence(report: ResultsReport, race: Race) -> list[object]:
    """Return rows that came out other than they went in without a doubt of their line, or vanished so."""
    said = told_by(race)
    rows = read_from(report)
    doubted = {doubt.line for doubt in report.warnings if doubt.line and "is almost" not in doubt.found}
    other = [(line, row) for line, row in rows if not said[row]]
    missing = said - Counter(row for _, row in rows)
    lost = sum(missing.values()) - len(other)
    told = len(doubted - {line for line, _ in rows})
    silent: list[object] = [row for line, row in other if line not in doubted]
    return [*silent, *(missing if lost > told else ())]
