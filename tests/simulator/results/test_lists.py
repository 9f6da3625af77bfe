"""Lists as people really copy and save them: right to the last value, or told by the row."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from simulator.results import ResultsReport, read_pasted, read_results

LISTS = Path(__file__).with_name("lists")


def pasted(name: str, sex: str, distance_m: int) -> ResultsReport:
    text = next(LISTS.glob(f"{name}-*")).read_text(encoding="utf-8")
    return read_pasted(text, defaults={"sex": sex, "distance_m": str(distance_m), "date": "2025-11-29"})


def saved(name: str) -> ResultsReport:
    return read_results(next(LISTS.glob(f"{name}-*")))


def rows(report: ResultsReport, *columns: str) -> list[tuple[object, ...]]:
    assert report.table is not None, report.faults
    found = report.table[[*columns]].astype(object)
    return [tuple(None if pd.isna(cell) else cell for cell in row) for row in found.itertuples(index=False)]


def told(report: ResultsReport) -> str:
    return "\n".join(map(str, (*report.faults, *report.warnings)))


NAMED = ("place", "skater", "country", "time_ms", "status", "note")


@pytest.mark.parametrize(
    ("name", "sex", "distance_m", "expected"),
    [
        (
            "P01", "W", 1500,
            [
                (1, "Anna Een-de Jager", "NED", 113_020, "finished", ""),
                (2, "Bea Twee", "NED", 113_030, "finished", ""),
                (3, "Carla Drie", "NED", 113_050, "finished", ""),
                (4, "Chloé Vier", "NED", 114_350, "finished", ""),
                (5, "Dana ten Vijf", "NED", 120_760, "finished", ""),
                (6, "Eva de Zes", "NED", 122_660, "finished", ""),
                (None, "Fien Zeven", "NED", None, "dq", ""),
            ],
        ),
        (
            "P02", "M", 1000,
            [
                (1, "Jan Een", "NED", 66_840, "finished", ""),
                (3, "Kees Drie", "NED", 67_540, "finished", ""),
                (4, "Klaas Vier", "NED", 67_540, "finished", ""),
            ],
        ),
        (
            "P03", "M", 1000,
            [
                (None, "Jan van der Een", "", 68_540, "finished", ""),
                (None, "Piet In 't Twee", "", 68_600, "finished", ""),
                (None, "Kees Drie", "", 69_010, "finished", "PR"),
                (None, "Klaas Vier", "", None, "dq", ""),
            ],
        ),
        (
            "P04", "M", 1000,
            [(1, "Jan Een", "NED", 68_540, "finished", ""), (2, "Bob Twee", "USA", 68_600, "finished", "")],
        ),
        (
            "P07", "M", 1000,
            [(1, "Jan Een", "NED", 68_540, "finished", ""), (2, "Piet Twee", "NED", 68_600, "finished", "")],
        ),
        (
            "P09", "M", 500,
            [
                (1, "Jan Een", "", 34_790, "finished", ""),
                (2, "Piet Twee", "", 34_890, "finished", ""),
                (4, "Dai N'Vier", "", 35_160, "finished", ""),
            ],
        ),
        (
            "P10", "M", 1000,
            [
                (1, "Jan Een", "NED", 68_540, "finished", ""),
                (2, "Piet van der Twee", "NED", 68_600, "finished", ""),
            ],
        ),
        (
            "P12", "M", 1000,
            [
                (1, "Jan Een", "", 68_540, "finished", ""),
                (None, "Piet Twee", "", None, "dns", ""),
                (None, "Kees Drie", "", None, "dq", "2e valse start"),
                (None, "Klaas Vier", "", None, "withdrawn", ""),
                (None, "Bob Vijf", "", None, "dnf", ""),
                (None, "Tom Zes", "", None, "dnf", ""),
            ],
        ),
        (
            "P13", "W", 1000,
            [
                (1, "Jan Een", "", 74_080, "finished", ""),
                (2, "Piet Twee", "", 74_110, "finished", ""),
                (3, "Kees Drie", "", 74_120, "finished", "NR, TR"),
                (4, "Klaas Vier", "", 74_130, "finished", ""),
            ],
        ),
        (
            "P14", "M", 1000,
            [(1, "Jan Een", "NED", 68_540, "finished", ""), (2, "Piet Twee", "NED", 68_600, "finished", "")],
        ),
        (
            "P15", "M", 1000,
            [
                (1, "Jan Een", "NED", 68_540, "finished", ""),
                (2, "Piet Twee", "NED", 68_600, "finished", ""),
                (None, "Klaas Vier", "NED", None, "dnf", ""),
            ],
        ),
        (
            "P17", "M", 1000,
            [(1, "Min-Su KIN", "HUN", 68_540, "finished", ""), (2, "Bo LIN", "", 68_700, "finished", "")],
        ),
        (
            "P20", "M", 1000,
            [
                (None, "Jan van der Een", "", 68_540, "finished", ""),
                (None, "Piet In 't Twee", "", 68_600, "finished", "PR"),
                (None, "Klaas Vier", "", None, "dq", "2e valse start"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_pasted_list_is_read_to_the_last_value(
    name: str, sex: str, distance_m: int, expected: list[tuple[object, ...]]
) -> None:
    assert rows(pasted(name, sex, distance_m), *NAMED) == expected


def test_two_times_in_a_row_without_heading_are_refused_with_their_lines() -> None:
    report = pasted("P05", "M", 500)
    assert report.table is None
    assert '"1 i Jan Een 34.54 34.40" cannot be taken apart' in told(report)
    assert '"2 o Piet Twee 34.60 34.10" cannot be taken apart' in told(report)


def test_a_line_without_a_time_is_told_by_its_text() -> None:
    assert 'line 7: the line "Kees Drie viel geblesseerd uit" cannot be taken apart' in told(
        pasted("P09", "M", 500)
    )


def test_two_lists_in_one_paste_have_each_their_own_sex() -> None:
    report = pasted("P06", "M", 1000)
    assert rows(report, "sex", "place", "skater", "time_ms") == [
        ("M", 1, "Jan Een", 66_840),
        ("M", 2, "Piet Twee", 67_340),
        ("W", 1, "Anna Drie", 74_080),
        ("W", 2, "Bea Vier", 74_310),
    ]
    assert "line 7, sex: the title says W, M was given for all rows" in told(report)


def test_two_lists_by_tabs_have_each_their_own_distance() -> None:
    report = pasted("P16", "M", 500)
    assert rows(report, "distance_m", "skater", "time_ms") == [
        (500, "Jan Een", 34_540),
        (1000, "Jan Een", 68_540),
    ]
    assert "line 5, distance_m: the title says 1000, 500 was given" in told(report)


def test_both_runs_of_a_500_are_rows_of_their_own_and_the_total_is_none() -> None:
    assert rows(pasted("P11", "M", 500), "skater", "run", "place", "time_ms", "note") == [
        ("Jan Een", "1", 2, 34_630, ""),
        ("Jan Een", "2", 1, 34_670, ""),
        ("Piet Twee", "1", 1, 34_590, "TR"),
        ("Piet Twee", "2", 3, 34_720, ""),
    ]


def test_a_title_goes_before_what_was_given_and_says_so() -> None:
    report = pasted("P01", "M", 1000)
    assert rows(report, "sex", "distance_m")[0] == ("W", 1500)
    assert "the title says 1500, 1000 was given for all rows. What the title says is taken." in told(report)
    assert pasted("P01", "W", 1500).warnings == ()


TIMED = ("sex", "distance_m", "skater", "time_ms")


@pytest.mark.parametrize(
    ("name", "columns", "expected"),
    [
        ("F05", ("competition", *TIMED), [("World Cup 1", "M", 1000, "Jan de Een", 66_340),
            ("World Cup 1", "M", 1000, "Piet Twee", 66_640)]),
        ("F06", ("date", "time_ms"), [(pd.Timestamp(2025, 11, 14), 66_342), (pd.Timestamp(2025, 11,
            15), 66_500)]),
        ("F07", TIMED, [("W", 3000, "Anna EEN", 239_210), ("W", 3000, "Bea TWEE", 244_350)]),
        ("F08", ("time_ms",), [(74_080,), (37_620,)]),
        ("F10", ("time_ms",), [(74_080,), (74_090,)]),
        ("F12", TIMED, [("M", 500, "Piet Twee", 36_540)]),
        ("F14", TIMED, [("M", 500, "Jan EEN", 34_230)]),
        ("F15", TIMED, [("M", 500, "Jan Een", 34_230), ("W", 500, "Anna Twee", 37_230)]),
        ("F16", ("competition", *TIMED), [("World Cup 1", "M", 1000, "Jan de Een", 66_340)]),
        ("F17", TIMED, [("W", 500, "Anna Een", 37_540), ("M", 500, "Jan Twee", 34_540), ("W", 500,
            "Bea Drie", 37_600)]),
    ],
)  # fmt: skip
def test_a_saved_list_is_read_to_the_last_value(
    name: str, columns: tuple[str, ...], expected: list[tuple[object, ...]]
) -> None:
    assert rows(saved(name), *columns) == expected


def test_what_is_left_out_of_a_saved_list_is_told() -> None:
    assert "line 3: a column without a name is left out" in told(saved("F07"))
    assert '"100 meter" is not one of the six distances. The row is left out.' in told(saved("F12"))
    assert "formulas without a value are read as empty cells" in told(saved("F18"))


def test_a_list_between_spaces_in_a_file_is_read_as_pasted_text_is(tmp_path: Path) -> None:
    text = next(LISTS.glob("F13-*")).read_text()
    path = tmp_path / "list.txt"
    path.write_text(f"1000 meter (Men), 29.11.2025\n\n{text}")
    assert rows(read_results(path), "date", *TIMED, "place") == [
        (pd.Timestamp(2025, 11, 29), "M", 1000, "Jan Een", 66_840, 1),
        (pd.Timestamp(2025, 11, 29), "M", 1000, "Kees Drie", 67_540, 3),
        (pd.Timestamp(2025, 11, 29), "M", 1000, "Klaas Vier", 67_540, 4),
    ]
    assert "Or write it above the list (500 meter Women), or paste the list" in told(saved("F13"))


ISU = """ISU World Cup Speed Skating #2
Olympic Oval - Calgary (CAN)
12. RESULT 5000m Men Division A
Saturday, November 22, 2025
Rnk Nr Name Ctry Pair Lane Time Behind Points
1 107 JanVOORBEELD NED 7 In 6:04.21 60
2 111 PimTESTMAN NOR 8 Ou
t 6:08.92 +4.71 54
15 98 OleMUSTER GER 2 In 6:13.49 (1) +9.28 25
33 AnnaPROBEF SUI 3 Out DQ T10
44 Bo VAN DER TEST T04 NED 3 In 6:20.00 F +15.79
45 Cees OVER NED WDR
Referee: Piet Scheids
T10 False start
Created: 22-11-2025 15:38
"""


def test_the_text_of_an_official_result_with_glued_names_and_torn_cells() -> None:
    report = read_pasted(ISU, defaults={})
    assert rows(report, *NAMED) == [
        (1, "Jan VOORBEELD", "NED", 364_210, "finished", ""),
        (2, "Pim TESTMAN", "NOR", 368_920, "finished", ""),
        (15, "Ole MUSTER", "GER", 373_491, "finished", ""),
        (None, "Anna PROBEF", "SUI", None, "dq", "T10"),
        (None, "Bo VAN DER TEST", "NED", 380_000, "fell", "F; T04"),
        (None, "Cees OVER", "NED", None, "withdrawn", ""),
    ]
    assert set(rows(report, "date", "rink", "sex", "distance_m", "division")) == {
        (pd.Timestamp(2025, 11, 22), "Calgary", "M", 5000, "A")
    }


def test_a_torn_row_of_an_official_result_refuses_the_text() -> None:
    report = read_pasted(ISU.replace("PimTESTMAN NOR 8", "PimTESTMAN 8"), defaults={})
    assert report.table is None
    assert "belongs to no row of the table" in told(report)


@pytest.mark.parametrize(
    "line",
    [
        "3   Kees Drie X7  NED   1:09.54",
        "3   Kees Drie     NED   1:09.54   34.20",
        "3   Kees Drie     in    NED  1:09.54",
        "3   Kees 1:08 D   NED   1:09.54",
        "3   Kees Senior   NED   1:09.54",
    ],
)
def test_a_row_that_cannot_be_taken_apart_is_left_out_with_its_line(line: str) -> None:
    heading = "POS NAME          NAT   TIME\n"
    text = f"{heading}1   Jan Een       NED   1:08.54\n2   Piet Twee     NED   1:08.60\n{line}\n"
    report = read_pasted(text, defaults={"sex": "M", "distance_m": "1000"})
    assert rows(report, "skater", "time_ms") == [("Jan Een", 68_540), ("Piet Twee", 68_600)]
    assert "line 4" in told(report)


def test_one_odd_cell_costs_its_row_and_a_list_of_odd_cells_is_refused() -> None:
    text = "Pos\tNaam\tTijd\n1\tJan Een\t1.08,54\n2\tPiet Twee\tsnel\n3\tKees Drie\t1.09,54\n"
    report = read_pasted(text, defaults={"sex": "M", "distance_m": "1000"})
    assert rows(report, "skater") == [("Jan Een",), ("Kees Drie",)]
    assert 'line 3, Tijd: "snel" is not a race time. The row is left out.' in told(report)
    assert not read_pasted(text.replace("1.0", "x1.0"), defaults={"sex": "M", "distance_m": "1000"}).accepted


def test_a_list_with_no_time_and_no_status_is_refused() -> None:
    report = read_pasted(
        "Pos\tNaam\tTijd\n1\tJan Een\t\n2\tPiet Twee\t-\n", defaults={"sex": "M", "distance_m": "1000"}
    )
    assert report.table is None
    assert "there is no time and no status in any row" in told(report)


def test_gaps_in_thousandths_part_equal_hundredths_in_a_list_without_places() -> None:
    text = "Name\tTime\tDiff\nJan Een\t1:06.84\t\nKlaas Vier\t1:07.54\t+0.703\nKees Drie\t1:07.54\t+0.698\n"
    report = read_pasted(text, defaults={"sex": "M", "distance_m": "1000"})
    assert rows(report, "skater", "place") == [("Jan Een", 1), ("Klaas Vier", 3), ("Kees Drie", 2)]


def test_a_time_that_its_gap_contradicts_is_doubted() -> None:
    text = (
        "Pos\tName\tTime\tDiff\n1\tJan Een\t1:06.84\t\n2\tKees Drie\t1:07.54\t+0.70\n"
        "3\tPim Vier\t1:08.84\t+1.00\n4\tBob Vijf\t1:08.94\t+2.10\n"
    )
    report = read_pasted(text, defaults={"sex": "M", "distance_m": "1000"})
    assert "line 4, Time: time and gap to the winner contradict each other" in told(report)
    assert "line 3" not in told(report)


@pytest.mark.parametrize("word", ["DQ", "DNF", "DNS", "WDR"])
def test_the_status_beats_the_time(word: str) -> None:
    text = f"Pos\tName\tTime\tStatus\n1\tJan Een\t1:06.84\t\n\tKees Drie\t1:07.54\t{word}\n"
    report = read_pasted(text, defaults={"sex": "M", "distance_m": "1000"})
    assert rows(report, "time_ms") == [(66_840,), (None,)]
    assert "yet there is a time" in told(report)


MARKED = """12. RESULT 1000m Men Division A
Rnk Nr Name Ctry Pair Lane Time Behind Points
1 107 Jan VOORBEELD NED 7 In 1:07.21 60
2 111 Pim TESTMANF NOR 8 Out 1:08.92 +1.71 54
3 98 Ole HOFF GER 2 In 1:13.49 +6.28 48
F = Fall
T10 False start
"""


def test_a_mark_glued_to_a_known_name_is_cut_off_and_a_name_that_ends_like_one_is_kept() -> None:
    known = ("Jan Voorbeeld", "Pim Testman", "Ole Hoff")
    report = read_pasted(MARKED, known_skaters=known)
    assert rows(report, "skater", "status") == [
        ("Jan VOORBEELD", "finished"),
        ("Pim TESTMAN", "fell"),
        ("Ole HOFF", "finished"),
    ]


def test_a_letter_that_may_be_the_mark_of_a_fall_is_doubted_in_its_row() -> None:
    report = read_pasted(MARKED)
    assert [row[0] for row in rows(report, "skater")] == ["Jan VOORBEELD", "Pim TESTMANF", "Ole HOFF"]
    doubted = [doubt.line for doubt in report.warnings if "with the mark F" in doubt.found]
    assert doubted == [4, 5]


def test_no_name_is_doubted_for_a_mark_that_the_notes_do_not_explain() -> None:
    report = read_pasted(MARKED.replace("F = Fall\n", ""))
    assert "with the mark" not in told(report)


def test_a_placed_skater_without_a_time_gave_up_also_in_the_text_of_a_document() -> None:
    report = read_pasted(MARKED.replace(" 1:13.49 +6.28 48", " 48"), known_skaters=("Ole Hoff",))
    assert rows(report, "skater", "place", "status")[2] == ("Ole HOFF", 3, "dnf")


def test_of_one_line_left_out_it_speaks_of_one() -> None:
    rows = "1 Jan Een NED 34.54\n2 Piet Twee NED 34.60\n3 Kees Drie NED 34.70\nnobody rode 4 pairs\n"
    report = read_pasted(rows)
    assert "1 line without a name and a time is left out." in told(report)
    assert "2 lines without a name and a time are left out." in told(read_pasted(rows + "or 5 more pairs\n"))


@pytest.mark.parametrize(
    "text",
    [
        "1 i Jan Een 34.54 34.40\n2 o Piet Twee 34.60 34.10\n",
        "Nr  Name  Time\n1 x\n2 y\n3 z\n",
    ],
)
def test_a_list_that_is_refused_leaves_no_row_out(text: str) -> None:
    report = read_pasted(text)
    assert not report.accepted
    assert "left out" not in told(report)
