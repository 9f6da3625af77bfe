"""Draws, entries and lists of people: who starts, in which pair and lane, and that they are no results."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from list_forms import FAMILY, GIVEN

from simulator.event import Sex
from simulator.results import ListKind, ResultsReport, read_pasted, read_results, report_text

CHOSEN = {"sex": "M", "distance_m": "500"}
Place = tuple[int | None, str, str]


def places(report: ResultsReport) -> list[Place]:
    return [(start.pair, start.lane, start.skater) for start in report.starts]


FOUR = [
    (1, "inner", "Jan van der Een"),
    (1, "outer", "Pim Twee"),
    (2, "inner", "Ole Drie"),
    (2, "outer", "Bo Vier"),
]

OFFICIAL = """Loting 1000 meter Dames
Rit    Naam              Cat  Land  PR       ST       Tijd
1 wt   Jan van der Een   HSA  NED   1:08.10  1:08.50
  rd   Pim Twee          HN4  NED   1:08.70
2 wt   Ole Drie          HA2  NOR
  rd   Bo Vier           HSA  NED            1:09.99
"""
UNDER_A_NUMBER = """1000 meter Dames
Rit 1
wit 12 Jan van der Een NED 1:08,10
rood 14 Pim Twee NED 1:08,70
Rit 2
wit 15 Ole Drie NOR
rood 17 Bo Vier NED 1:09,99
"""
COLUMNS = "1000 m dames\nRit\tBaan\tNaam\tLand\n" + "\n".join(
    f"{pair}\t{lane}\t{name}\tNED"
    for pair, lane, name in zip("1122", "IOIO", [name for *_, name in FOUR], strict=True)
)
SPACED = "1000 m dames\nPair   Lane    Name              Nat\n" + "\n".join(
    f"{pair:<7}{lane:<8}{name:<18}NED"
    for pair, lane, name in zip("1122", ["Inner", "Outer"] * 2, [name for *_, name in FOUR], strict=True)
)
HEADED = """1000 meter dames
Rit | Binnenbaan | Buitenbaan |
1 | Jan van der Een | Pim Twee |
2 | Ole Drie | Bo Vier |"""
TURNED = "1000 meter dames\nRit | Rood | Wit |\n1 | Pim Twee | Jan van der Een |\n2 | Bo Vier | Ole Drie |"


@pytest.mark.parametrize("text", [OFFICIAL, UNDER_A_NUMBER, COLUMNS, SPACED, HEADED, TURNED])
def test_a_draw_tells_pairs_and_lanes_and_is_no_result(text: str) -> None:
    report = read_pasted(text)
    assert report.kind is ListKind.PAIRS
    assert report.table is None
    assert sorted(places(report)) == sorted(FOUR)
    assert {(start.sex, start.distance_m) for start in report.starts} == {(Sex.W, 1000)}
    assert "It is a draw: 4 skaters in 2 pairs." in report_text(report)


NAMES = [name for *_, name in FOUR]
COLOURS = {
    "nl": ("wit", "rood", "geel", "blauw"), "en": ("White", "Red", "Yellow", "Blue"),
    "short": ("wt", "rd", "gl", "bl"), "de": ("weiß", "rot", "gelb", "blau"),
}  # fmt: skip


def _quartet(form: str, colours: tuple[str, ...]) -> str:
    each = [*zip(colours, NAMES, strict=True)]
    lists = {
        "a line each": [f"1 {colour} {name}" for colour, name in each],
        "below a number": ["Kwartet 1", *(f"{colour} {name}" for colour, name in each)],
        "columns": ["Kwartet\tBaan\tNaam", *(f"1\t{colour}\t{name}" for colour, name in each)],
        "spaced": ["Rit   Lane    Name", *(f"1     {colour:<8}{name}" for colour, name in each)],
        "a row each": [" | ".join(("Rit", *colours)), " | ".join(("1", *NAMES)), " | ".join(("2", *MORE))],
    }
    return "\n".join(["1000 m dames", *lists[form]])


MORE = ("Eva Zes", "Ada Vijf", "Ida Zeven", "Uma Acht")


@pytest.mark.parametrize("form", ["a line each", "below a number", "columns", "spaced", "a row each"])
@pytest.mark.parametrize("colours", COLOURS.values(), ids=COLOURS)
def test_a_quartet_is_two_pairs_by_the_colours_of_its_armbands(form: str, colours: tuple[str, ...]) -> None:
    report = read_pasted(_quartet(form, colours))
    assert report.kind is ListKind.PAIRS
    told = places(report)
    assert told[:4] == FOUR
    more = [(number, lane, name) for (number, lane, _), name in zip(FOUR, MORE, strict=True)]
    assert told[4:] == ([(number + 2, *rest) for number, *rest in more] if form == "a row each" else [])


@pytest.mark.parametrize("names", [NAMES, NAMES[:3]])
def test_colours_of_pairs_with_numbers_of_their_own_are_no_quartets(names: list[str]) -> None:
    colours = zip((1, 1, 2, 2), COLOURS["nl"], names, strict=False)
    text = "1000 m dames\nRit\tBaan\tNaam\n" + "\n".join(
        f"{n}\t{colour}\t{who}" for n, colour, who in colours
    )
    assert places(read_pasted(text)) == FOUR[: len(names)]


def test_a_column_of_armbands_is_no_rink(tmp_path: Path) -> None:
    rows = "\n".join(f"{at};{colour};{name};1:1{at},20" for at, (colour, name) in enumerate(
        zip(COLOURS["nl"], NAMES, strict=True), start=1))  # fmt: skip
    (tmp_path / "list.csv").write_text(f"1000 m dames\nPlaats;Baan;Naam;Tijd\n{rows}\n")
    report = read_results(tmp_path / "list.csv")
    assert report.table is not None
    assert set(report.table["rink"]) == {""}


@pytest.mark.parametrize(
    "text",
    [
        "Loting 500 meter heren\n1 | Jan van der Een | Pim Twee |\n2 | Ole Drie | |",
        "500 m heren\n1 | Jan van der Een | Pim Twee |\n2 | Ole Drie | - |",
        "500 m heren\nRit 1: Jan van der Een (NED) - Pim Twee (NED)\nRit 2: Ole Drie -",
        "500 m heren\n1. Jan van der Een tegen Pim Twee\n2. Ole Drie",
        "500 m heren\n1. Jan van der Een vs. Pim Twee\n2. Ole Drie",
    ],
)
def test_the_press_tells_pairs_without_lanes_and_who_rides_alone(text: str) -> None:
    report = read_pasted(text)
    assert report.kind is ListKind.PAIRS
    assert places(report) == [(1, "", "Jan van der Een"), (1, "", "Pim Twee"), (2, "", "Ole Drie")]
    assert {(start.sex, start.distance_m) for start in report.starts} == {(Sex.M, 500)}


def test_the_draw_of_several_events_in_one_text() -> None:
    report = read_pasted(
        "500 m heren\n1 | Jan Een | Pim Twee |\n2 | Bo Vier | |\n1000 m dames\n1 | Eva Zes | Ada Vijf |"
    )
    assert [(start.distance_m, start.sex, start.pair, start.skater) for start in report.starts] == [
        (500, "M", 1, "Jan Een"),
        (500, "M", 1, "Pim Twee"),
        (500, "M", 2, "Bo Vier"),
        (1000, "W", 1, "Eva Zes"),
        (1000, "W", 1, "Ada Vijf"),
    ]


def test_a_start_list_of_a_service_tells_pairs(tmp_path: Path) -> None:
    starts = [
        {
            "competitor": {"number": 300,
                "skater": {"firstName": "Jan", "lastName": "Een", "country": "NED", "gender": "M"}},
            "startNumber": 1, "startLane": lane, "rank": None, "status": None, "time": None, "laps": [],
        }
        for lane in "IO"
    ]  # fmt: skip
    (tmp_path / "start-list.json").write_text(json.dumps(starts), encoding="utf-8")
    report = read_results(tmp_path / "start-list.json", defaults=CHOSEN)
    assert report.kind is ListKind.PAIRS
    assert places(report) == [(1, "inner", "Jan Een"), (1, "outer", "Jan Een")]


def test_entries_tell_category_and_reserve_and_their_status_is_none_of_a_race() -> None:
    entries = [
        {"fullName": "Jan Een", "category": "HSA", "gender": 1, "licenseKey": "1", "startNumber": 3,
            "status": 1,
            "reserve": False},
        {"fullName": "Eva Zes", "category": "DA2", "gender": 2, "licenseKey": "2", "startNumber": 4,
            "status": 1,
            "reserve": True},
    ]  # fmt: skip
    report = read_pasted(json.dumps({"distance": 1000, "competitors": entries}))
    assert report.kind is ListKind.ENTRIES
    assert [(s.skater, s.sex, s.distance_m, s.pair, s.reserve) for s in report.starts] == [
        ("Jan Een", "M", 1000, None, False),
        ("Eva Zes", "W", 1000, None, True),
    ]
    assert report.table is None
    people = read_pasted(json.dumps(entries))
    assert people.kind is ListKind.PEOPLE
    assert [start.skater for start in people.starts] == ["Jan Een", "Eva Zes"]


def test_entries_in_a_table() -> None:
    report = read_pasted("Naam\tCategorie\tAfstand\nJan Een\tHSA\t1000\nEva Zes\tDN3\t3000")
    assert report.kind is ListKind.ENTRIES
    assert [(start.skater, start.sex, start.distance_m) for start in report.starts] == [
        ("Jan Een", "M", 1000),
        ("Eva Zes", "W", 3000),
    ]


def test_results_are_results_and_tell_their_pairs_too() -> None:
    report = read_pasted(
        "Pos\tRit\tBaan\tNaam\tTijd\n1\t2\to\tJan Een\t34,70\n2\t1\ti\tPim Twee\t34,80", defaults=CHOSEN
    )
    assert report.kind is ListKind.RESULTS
    assert report.table is not None
    assert places(report) == [(2, "outer", "Jan Een"), (1, "inner", "Pim Twee")]


@pytest.mark.parametrize(
    "text",
    [
        "500 m heren\n1. Jan Een - 34,79\n2. Pim Twee - 34,80",
        "500 m heren\n1 | Jan Een | 34,79 |\n2 | Pim Twee | 34,80 |",
        "500 m heren\nPos | Naam | Land | Tijd\n1 | Jan Een | NED | 34,79\n2 | Pim Twee | NED | 34,80",
    ],
)
def test_a_list_of_results_is_no_draw(text: str) -> None:
    report = read_pasted(text)
    assert report.kind is ListKind.RESULTS
    assert report.table is not None
    assert report.table["time_ms"].tolist() == [34_790, 34_800]


def test_a_club_or_country_behind_a_name_is_no_opponent() -> None:
    report = read_pasted("500 m heren\n1 | Jan Een | Team Noord |\n2 | Pim Twee | Team Zuid |")
    assert report.kind is ListKind.RESULTS
    assert report.starts == ()


def test_a_numbered_list_of_names_is_no_draw() -> None:
    report = read_pasted("500 m heren\n1. Jan van der Een\n2. Pim Twee\n3. Ole Drie")
    assert report.kind is not ListKind.PAIRS
    assert report.table is None


@given(
    names=st.lists(
        st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY)), min_size=3, max_size=24, unique=True
    ),
    form=st.sampled_from(["bars", "dash", "official", "tabs"]),
)
def test_a_draw_of_any_names_is_read_back(names: list[tuple[str, str]], form: str) -> None:
    full = [f"{first} {last}" for first, last in names]
    pairs = [full[at : at + 2] for at in range(0, len(full), 2)]
    lines = ["Loting 1000 meter heren"]
    for number, pair in enumerate(pairs, start=1):
        if form == "bars":
            lines.append(f"{number} | {' | '.join([*pair, '', ''][:2])} |")
        elif form == "dash":
            lines.append(f"{number}. {' - '.join([*pair, ''][:2])}")
        elif form == "official":
            lines += [
                f"{number if at == 0 else ' '} {['wt', 'rd'][at]}  {name}  NED  1:09.10"
                for at, name in enumerate(pair)
            ]
        else:
            lines += [f"{number}\t{'io'[at]}\t{name}" for at, name in enumerate(pair)]
    if form == "tabs":
        lines.insert(1, "Rit\tBaan\tNaam")
    lanes = ("inner", "outer") if form in ("official", "tabs") else ("", "")
    said = [(number, lanes[at], name) for number, pair in enumerate(pairs, 1) for at, name in enumerate(pair)]
    report = read_pasted("\n".join(lines))
    assert report.kind is ListKind.PAIRS, (report, lines)
    assert places(report) == said
