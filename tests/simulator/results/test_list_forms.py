"""Lists made in the forms of the sport: read back exactly, or doubted by the row; never wrong in silence."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.race_time import format_time
from simulator.results import ResultsReport, read_pasted

GIVEN = ["Jan", "Anna", "Chloé", "Min-Su", "Bob", "J.", "Dai Dai", "Marijke", "Bo", "Øyvind"]
FAMILY = [
    "Een", "de Twee", "van der Drie", "In 't Vier", "Vijf-de Zes", "N'Zeven", "Lin", "Kim", "Achtsma",
        "Wolf", "ten Negen",
]  # fmt: skip
COUNTRIES = {"NED": ("Netherlands", "Nederland"), "NOR": ("Norway", "Noorwegen"),
    "USA": ("United States", "Verenigde Staten"), "KOR": ("Korea", "Zuid-Korea")}  # fmt: skip
TOWNS = ["Heerenveen", "Den Haag", "Leeuwarden", "Utrecht", "'s-Heerenberg"]
GROUPS = ["Senior", "Neo", "A1", "A2"]
WORDS = {"dnf": "DNF", "dns": "DNS", "dq": "DQ", "withdrawn": "WDR"}
EVENTS = {500: 34_000, 1000: 67_000, 1500: 104_000, 3000: 221_000, 5000: 365_000, 10_000: 756_000}


@dataclass(frozen=True)
class Row:
    """What a list says of one start."""

    place: int | None
    given: str
    family: str
    country: str
    time_ms: int | None
    status: str
    third: int | None = None

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"


@st.composite
def races(draw: st.DrawFn) -> tuple[int, list[Row]]:
    """A race: its distance, and rows with ties, falls and skaters without a time behind."""
    distance = draw(st.sampled_from(sorted(EVENTS)))
    names = draw(
        st.lists(
            st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY)), min_size=2, max_size=12, unique=True
        )
    )
    steps = draw(st.lists(st.integers(0, 60), min_size=len(names), max_size=len(names)))
    ends = draw(
        st.lists(st.sampled_from(["finished"] * 8 + [*WORDS]), min_size=len(names), max_size=len(names))
    )
    rows, time_ms, place, last = [], EVENTS[distance], 0, -1
    for number, ((given_name, family), step) in enumerate(zip(names, steps, strict=True), start=1):
        end = "finished" if number == 1 else ends[number - 1]
        country = draw(st.sampled_from(sorted(COUNTRIES)))
        if end != "finished":
            rows.append(Row(None, given_name, family, country, None, end))
            continue
        time_ms += step * 10
        place = place if time_ms == last else sum(row.place is not None for row in rows) + 1
        last = time_ms
        rows.append(Row(place, given_name, family, country, time_ms, end))
    return distance, sorted(rows, key=lambda row: row.place is None)


def written(row: Row, dutch: bool) -> str:
    if row.time_ms is None:
        return WORDS[row.status]
    text = format_time(row.time_ms)
    return text.replace(".", ",").replace(":", ".") if dutch else text


def gap(row: Row, rows: list[Row]) -> str:
    ahead = (row.time_ms or 0) - (rows[0].time_ms or 0)
    return f"+{format_time(ahead)}" if row.time_ms is not None and ahead else ""


def spaced(table: list[list[str]], gaps: int = 3) -> str:
    widths = [max(len(row[i]) for row in table) + gaps for i in range(len(table[0]))]
    return "\n".join(
        "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    )


def f1(distance: int, rows: list[Row], dutch: bool) -> str:
    numbers = {"finished": 0, "dns": 1, "dq": 2, "dnf": 3, "withdrawn": 1}
    return json.dumps(
        {
            "distance": distance,
            "gender": "M",
            "results": [
                {
                    "competitor": {"skater": {"firstName": row.given, "lastName": row.family,
                        "country": row.country, "gender": "M"}},
                    "startNumber": number, "startLane": "I", "rank": row.place, "status": numbers[row.status],
                    "time": (format_time(row.time_ms) if not dutch else written(row, True))
                        if row.time_ms else None,
                    "laps": [{"number": 1, "time": "16.84", "rank": 4}],
                }
                for number, row in enumerate(rows)
            ],
        }
    )  # fmt: skip


def f5(distance: int, rows: list[Row], dutch: bool) -> str:
    lines = [f"12. RESULT {distance}m Men Division A", "Rnk Nr Name Ctry Pair Lane Time Behind Points"]
    for number, row in enumerate(rows):
        glue = "" if dutch and "." not in row.given else " "
        place = f"{row.place} " if row.place else ""
        last = f" {gap(row, rows)}".rstrip() + (f" {60 - number}" if row.place else "")
        lines.append(
            f"{place}{100 + number} {row.given}{glue}{row.family.upper()}"
            f" {row.country} {number + 1} In {written(row, False)}{last}"
        )
    return "\n".join([*lines, "Referee: Piet Scheids", "Created: 22-11-2025 15:38"])


def f6(distance: int, rows: list[Row], dutch: bool) -> str:
    title = f"{distance} meter ({'Heren' if dutch else 'Men'}), 29.11.2025"
    table = [["POS", "NAME", "AG", "NAT", "TIME", "DIFF", "RECORD"]]
    for number, row in enumerate(rows):
        record = ["", "PB", "SB", "PB SB"][number % 4] if row.time_ms else ""
        place = str(row.place or WORDS[row.status])
        time = written(row, False) if row.time_ms else "-"
        table.append([place, row.name, GROUPS[number % 4], row.country, time, gap(row, rows), record])
    return f"{title}\n\n{spaced(table, 1 if dutch else 3)}"


def club_list(distance: int, rows: list[Row], dutch: bool) -> str:
    table = [["Plts", "Rit", "Baan", "Naam", "Cat", "Woonplaats", "Land", "Tijd"]]
    for number, row in enumerate(rows):
        land = COUNTRIES[row.country][1 if dutch else 0]
        table.append(
            [
                str(row.place or ""),
                str(number // 2 + 1),
                "IO"[number % 2],
                row.name,
                "HSA",
                TOWNS[number % 5],
                land,
                written(row, True),
            ]
        )
    return f"{distance} meter heren\n{spaced(table)}"


def f7(distance: int, rows: list[Row], dutch: bool) -> str:
    return json.dumps(
        {"distance": distance, "gender": "m", "results": [
            {"givenname": row.given, "familyname": row.family, "country": row.country,
                "time": written(row, True)}
            | ({"position": row.place} if row.place else {}) for row in rows
        ]}
    )  # fmt: skip


def f8(distance: int, rows: list[Row], dutch: bool) -> str:
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(["Rank", "Name", "", "Country", "Time", "Distance", "Gender"])
    for row in rows:
        out.writerow([row.place or "", row.name, "LSA", row.country, written(row, dutch), distance, "m"])
    return text.getvalue()


def f12(distance: int, rows: list[Row], dutch: bool) -> str:
    return json.dumps(
        [
            {
                "name": row.name,
                "time": written(row, dutch),
                "rank": row.place,
                "distance": f"{distance}m",
                "gender": "men",
            }
            for row in rows
        ]
    )


def single_spaces(distance: int, rows: list[Row], dutch: bool) -> str:
    heading = "Plaats Rit Baan Naam Land Tijd Verschil" if dutch else "Pos Pair Lane Name Nat Time Behind"
    lines = [
        " ".join(
            filter(
                None,
                [
                    str(row.place or ""),
                    str(number // 2 + 1),
                    "io"[number % 2],
                    row.name,
                    row.country,
                    written(row, dutch),
                    gap(row, rows),
                ],
            )
        )
        for number, row in enumerate(rows)
    ]
    return "\n".join([f"{distance} m {'heren' if dutch else 'men'}", heading, *lines])


def tabs(distance: int, rows: list[Row], dutch: bool) -> str:
    lines = ["Pos\tNaam\tLand\tTijd" if dutch else "Rank\tName\tCountry\tTime"]
    lines += [
        f"{row.place or ''}\t{row.family}, {row.given}\t{row.country}\t{written(row, dutch)}" for row in rows
    ]
    return "\n".join([f"{distance} m {'heren' if dutch else 'men'}", *lines])


FORMS = (f1, f5, f6, club_list, f7, f8, f12, single_spaces, tabs)


def wrong_in_silence(report: ResultsReport, distance: int, rows: list[Row]) -> list[object]:
    """Return rows that came out other than they went in, and lines of those that nobody was told of."""
    said = {(row.name.casefold(), row.place, row.time_ms, row.status) for row in rows}
    if report.table is None:
        return []
    found = {
        (
            str(name).casefold(),
            None if pd.isna(place) else int(place),
            None if pd.isna(time) else int(time),
            status,
        )
        for name, place, time, status in report.table[["skater", "place", "time_ms", "status"]].itertuples(
            index=False
        )
    }
    doubted = sum("left out" in f"{doubt.found} {doubt.remedy}" for doubt in report.warnings)
    missing = len(said) - len(said & found)
    return [
        *(found - said),
        *(["missing"] if missing > doubted else []),
        *({*report.table["distance_m"]} - {distance}),
    ]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@settings(max_examples=20, deadline=None)
@given(race=races(), dutch=st.booleans())
def test_a_list_reads_back_or_is_doubted_by_the_row(form, race: tuple[int, list[Row]], dutch: bool) -> None:  # type: ignore[no-untyped-def]
    distance, rows = race
    if form is f1:
        rows = [
            Row(*(*row_values(row)[:5], "dns" if row.status == "withdrawn" else row.status)) for row in rows
        ]
    text = form(distance, rows, dutch)
    report = read_pasted(text, defaults={"date": "2025-11-29"})
    assert report.table is not None, (text, report.faults)
    assert wrong_in_silence(report, distance, rows) == [], text


def row_values(row: Row) -> tuple[int | None, str, str, str, int | None, str]:
    return (row.place, row.given, row.family, row.country, row.time_ms, row.status)
