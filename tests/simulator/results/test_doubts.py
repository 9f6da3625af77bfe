"""Rows in doubt: accepted, with a warning and a suggestion."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.people.almost import near_names, plain_name
from simulator.results import read_results, report_text
from simulator.results.check import PLAUSIBLE_S
from simulator.results.report import ResultsReport

HEADING = "date,competition,sex,distance_m,run,skater,time,status\n"


def _read(folder: Path, *rows: str, known: tuple[str, ...] = ()) -> ResultsReport:
    path = folder / "results.csv"
    path.write_text(HEADING + "\n".join(rows))
    report = read_results(path, known_skaters=known)
    assert report.faults == ()
    assert report.table is not None
    return report


def _times(report: ResultsReport) -> list[object]:
    assert report.table is not None
    return list(report.table["time_ms"])


def test_a_time_nobody_rides_is_left_out(tmp_path: Path) -> None:
    report = _read(tmp_path, "2025-11-01,NK,M,1000,,Jenning de Boo,34.15,")
    assert [str(warning) for warning in report.warnings] == [
        (
            "results.csv, line 2, time: 34.15 is too fast for the 1000 m of men. "
            "The time is left out. It fits the 500 m: check the distance."
        )
    ]
    assert pd.isna(_times(report)[0])


def test_a_very_slow_time_is_kept(tmp_path: Path) -> None:
    report = _read(tmp_path, "2025-11-01,NK,W,1000,,Jutta Leerdam,168.90,finished")
    assert [str(warning) for warning in report.warnings] == [
        (
            "results.csv, line 2, time: 2:48.90 is very slow for the 1000 m of women. "
            "If the skater fell or gave up the race, write status fell."
        )
    ]
    assert _times(report) == [168_900]


def test_a_slow_time_after_a_fall_is_as_it_should_be(tmp_path: Path) -> None:
    assert _read(tmp_path, "2025-11-01,NK,W,1000,,Jutta Leerdam,168.90,fell").warnings == ()


@pytest.mark.parametrize(("start", "bounds"), PLAUSIBLE_S.items())
def test_both_sides_of_the_bounds(
    tmp_path: Path, start: tuple[str, int], bounds: tuple[float, float]
) -> None:
    sex, distance = start
    times = (bounds[0] - 0.01, bounds[0], bounds[1], bounds[1] + 0.01)
    report = _read(
        tmp_path, *(f"2025-11-0{i},NK,{sex},{distance},,Some Body,{t:.2f}," for i, t in enumerate(times, 1))
    )
    assert [warning.line for warning in report.warnings] == [2, 5]


def test_a_time_without_a_start_is_left_out(tmp_path: Path) -> None:
    report = _read(tmp_path, "2025-11-01,NK,W,500,,Femke Kok,37.10,dns")
    assert "status: dns, yet there is a time. The time is left out; check the status." in report_text(report)
    assert pd.isna(_times(report)[0])


def test_a_start_told_twice_alike_is_left_out(tmp_path: Path) -> None:
    report = _read(tmp_path, *["2025-11-01,NK,W,500,1,Femke Kok,37.10,"] * 3)
    assert [str(warning) for warning in report.warnings] == [
        f"results.csv, line {line}, skater: Femke Kok has this start on line 2 already. "
        "Both tell the same; this one is left out."
        for line in (3, 4)
    ]
    assert _times(report) == [37_100]
    assert report.rows_read == 3


def test_a_start_told_twice_with_two_times_is_kept(tmp_path: Path) -> None:
    report = _read(tmp_path, "2025-11-01,NK,W,500,1,Femke Kok,37.1,", "2025-11-01,NK,W,500,1,Femke Kok,37.2,")
    assert "They differ: delete the wrong one, or tell them apart" in str(report.warnings[0])
    assert _times(report) == [37_100, 37_200]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (
            ("Bosker Marcel", "Marcel Bosker"),
            "Marcel Bosker has this start on line 2 already, as Bosker Marcel",
        ),
        (
            ("BOSKER Marcel", "Bosker, Marcel"),
            "Marcel Bosker has this start on line 2 already, as BOSKER Marcel",
        ),
        (("José Bosker", "JOSE BOSKER"), "JOSE BOSKER has this start on line 2 already, as José Bosker"),
        (
            ("Marcel Bosker", "M. Bosker"),
            "M. Bosker may be Marcel Bosker, who has this start on line 2 already",
        ),
        (
            ("M. Bosker", "Marcel Bosker"),
            "Marcel Bosker may be M. Bosker, who has this start on line 2 already",
        ),
        (
            ("Bosker Marcel", "M. Bosker"),
            "M. Bosker may be Bosker Marcel, who has this start on line 2 already",
        ),
        (("VAN DER EEN Anna", "A. van der Een"), "A. van der Een may be VAN DER EEN Anna"),
        (("Bosker M.", "M. Bosker"), "M. Bosker has this start on line 2 already, as Bosker M."),
    ],
)
@pytest.mark.parametrize("time", ["375.3", "376.3"])
def test_a_start_told_twice_under_two_spellings_is_doubted(
    tmp_path: Path, names: tuple[str, str], told: str, time: str
) -> None:
    rows = [f'2025-11-14,NK,M,5000,,"{name}",{at},' for name, at in zip(names, ("375.3", time), strict=True)]
    doubts = [doubt for doubt in _read(tmp_path, *rows).warnings if " start on line " in doubt.found]
    assert [doubt.line for doubt in doubts] == [3]
    assert told in doubts[0].found
    others = [rows[0], rows[1].replace(",5000,", ",1500,").replace("37", "10")]
    assert not any(" start on line " in doubt.found for doubt in _read(tmp_path, *others).warnings)


@pytest.mark.parametrize("other", ["Mark Bosker", "J. Bosker", "Marcel de Boer", "Marcella Bosker"])
def test_two_people_of_one_race_are_not_doubted(tmp_path: Path, other: str) -> None:
    rows = [f"2025-11-14,NK,M,5000,,{name},375.3," for name in ("Marcel Bosker", other)]
    assert not any(" start on line " in doubt.found for doubt in _read(tmp_path, *rows).warnings)


@pytest.mark.parametrize(
    "second",
    [
        "2025-11-02,NK,W,500,1,Femke Kok,37.1,",
        "2025-11-01,WC,W,500,1,Femke Kok,37.1,",
        "2025-11-01,NK,W,500,2,Femke Kok,37.1,",
        "2025-11-01,NK,W,1000,1,Femke Kok,74.1,",
        "2025-11-01,NK,W,500,1,Joy Beune,37.1,",
        "2025-11-01,NK,W,500,1,Femke Kok,37.3,reskate",
    ],
)
def test_other_starts_are_no_repeats(tmp_path: Path, second: str) -> None:
    report = _read(tmp_path, "2025-11-01,NK,W,500,1,Femke Kok,37.1,", second)
    assert report.warnings == ()
    assert len(_times(report)) == 2


def test_a_name_one_letter_away_from_a_known_one(tmp_path: Path) -> None:
    report = _read(tmp_path, "2025-11-01,NK,M,500,,Jening de Boo,34.1,", known=("Jenning de Boo",))
    assert [str(warning) for warning in report.warnings] == [
        (
            'results.csv, line 2, skater: "Jening de Boo" (1 row) is almost "Jenning de Boo": '
            'one letter differs. Did you mean "Jenning de Boo"?'
        )
    ]


def test_of_two_names_in_a_file_the_rarer_is_doubted(tmp_path: Path) -> None:
    rows = [f"2025-11-0{day},NK,M,500,,Kjeld Nuis,34.9," for day in (1, 2, 3)]
    report = _read(tmp_path, "2025-11-04,NK,M,500,,Kjeld Nius,34.9,", *rows)
    (warning,) = report.warnings
    assert warning.line == 2
    assert warning.remedy == 'Did you mean "Kjeld Nuis"?'


def test_women_and_men_of_like_name_are_two_people(tmp_path: Path) -> None:
    report = _read(
        tmp_path, "2025-11-01,NK,W,500,,Daniela Kimble,38.1,", "2025-11-01,NK,M,500,,Danielo Kimble,35.1,"
    )
    assert report.warnings == ()


def test_one_name_among_women_and_men(tmp_path: Path) -> None:
    report = _read(tmp_path, "2025-11-01,NK,W,500,,Femke Kok,37.1,", "2025-11-01,NK,M,1000,,Femke Kok,74.1,")
    assert "line 3, sex: Femke Kok stands among the women and the men. Check the sex." in report_text(report)


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("Antoinette Rijpma de Jong", "capitals, accents or signs differ"),
        ("ANTOINETTE RIJPMA-DE JONG", "capitals, accents or signs differ"),
        ("Antoinétte Rijpma-de Jong", "capitals, accents or signs differ"),
        ("Rijpma-de Jong, Antoinette", "the words stand in another order"),
        ("Antoinete Rijpma-de Jong", "one letter differs"),
        ("Antoinettte Rijpma-de Jong", "one letter differs"),
        ("Antoinetta Rijpma-de Jong", "one letter differs"),
        ("Antoinette Rijmpa-de Jong", "one letter differs"),
        ("ntoinette Rijpma-de Jong", "one letter differs"),
    ],
)
def test_ways_to_miswrite_a_name(name: str, how: str) -> None:
    (near,) = near_names({name: 5}, ["Antoinette Rijpma-de Jong"])
    assert (near.meant, near.how) == ("Antoinette Rijpma-de Jong", how)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tijmen Snel", "Beau Snellink"),
        ("Skater 12", "Skater 13"),
        ("Skater A", "Skater B"),
        ("Jan Bos", "Jan Bot"),
        ("Femke Kok", "Femme Koks"),
    ],
)
def test_names_that_may_well_be_two_people(one: str, other: str) -> None:
    assert list(near_names({one: 1}, [other])) == []


def test_a_known_name_is_never_doubted() -> None:
    counts = {"Marika Holmund": 1, "Mariko Holmund": 9}
    assert [near.name for near in near_names(counts, [])] == ["Marika Holmund"]
    assert [near.name for near in near_names(counts, ["Marika Holmund"])] == ["Mariko Holmund"]
    assert list(near_names(counts, ["Marika Holmund", "Mariko Holmund"])) == []


_LETTERS = st.characters(min_codepoint=97, max_codepoint=122)


@given(st.text(_LETTERS, min_size=5, max_size=12), st.text(_LETTERS, min_size=5, max_size=12), st.data())
def test_any_one_letter_dropped_is_found(first: str, last: str, data: st.DataObject) -> None:
    name = f"{first} {last}"
    at = data.draw(st.integers(0, len(name) - 1).filter(lambda i: name[i] != " "))
    wrong = name[:at] + name[at + 1 :]
    assert [near.meant for near in near_names({wrong: 1}, [name])] == [name]
    assert [near.meant for near in near_names({name: 1}, [wrong])] == [wrong] or min(
        map(len, wrong.split())
    ) < 5


def test_name_keys() -> None:
    assert plain_name("  Bjørn  MAGNUSSEN ") == "bjorn magnussen"
    assert plain_name("Dai Dai N’tab") == plain_name("dai dai n'tab") == "dai dai ntab"


def test_at_most_two_hundred_warnings(tmp_path: Path) -> None:
    report = _read(
        tmp_path, *(f"{1990 + i % 40}-11-{1 + i // 40:02d},NK,W,500,,Femke Kok,10.0," for i in range(500))
    )
    assert len(report.warnings) == 201
    assert str(report.warnings[-1]) == "results.csv: and 300 more warnings, not told here."


def test_the_report_counts_what_was_read(tmp_path: Path) -> None:
    report = _read(
        tmp_path,
        "2025-11-01,NK,W,500,,Femke Kok,37.1,",
        "2025-12-01,NK,W,500,,Femke Kok,37.2,",
        ",,M,1000,,Kjeld Nuis,,dns",
    )
    text = report_text(report)
    assert text.startswith("results.csv: accepted, 3 results.")
    assert "     500 m        2        0\n    1000 m        0        1\n" in text
    assert "Dates: 2025-11-01 to 2025-12-01; 1 result without a date" in text
    assert "Skaters: 2" in text
    assert "  NK: 2\n  (competition not given): 1" in text
    assert "Status: finished 2, dns 1" in text
    assert "With a time: 2" in text
    assert text.endswith("No warnings.")
