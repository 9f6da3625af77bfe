"""Official results (PDF): what the documents of the ISU hold comes out right, or is refused by its row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from isu_documents import FIVE, HEADING_Y, TITLE, Document, Line
from pdf_pages import Text, pdf, width

from simulator.results import read_results, report_text
from simulator.results.pdf_letters_program import letters_of_pages
from simulator.results.report import ResultsReport


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the letters here, ten times as fast; test_bounded_program reads them as a user does."""

    def run(_: Path, content: bytes, *__: object) -> Iterator[dict[str, object]]:
        yield {"pages": letters_of_pages(content)}

    monkeypatch.setattr("simulator.results.isu_pdf_words.run_bounded", run)


def _report(folder: Path, content: Document | bytes, **drawn: object) -> ResultsReport:
    path = folder / "result.pdf"
    path.write_bytes(content if isinstance(content, bytes) else content.bytes(**drawn))  # type: ignore[arg-type]
    return read_results(path)


def _table(folder: Path, content: Document | bytes, **drawn: object) -> pd.DataFrame:
    report = _report(folder, content, **drawn)
    assert report.table is not None, report_text(report)
    return report.table


def _faults(folder: Path, content: Document | bytes) -> list[str]:
    report = _report(folder, content)
    assert report.table is None
    return [str(fault) for fault in report.faults]


def _with(row: int, **changed: str) -> tuple[Line, ...]:
    return tuple(replace(line, **changed) if i == row else line for i, line in enumerate(FIVE))  # type: ignore[arg-type]


@pytest.mark.parametrize("scaled", ["", "matrix", "page"])
@pytest.mark.parametrize("spaces", [False, True])
def test_a_result_as_it_is_published(tmp_path: Path, scaled: str, spaces: bool) -> None:
    table = _table(tmp_path, Document(), scaled=scaled, spaces=spaces)
    assert table["skater"].tolist() == [
        "Jan VOORBEELD", "Pim TESTMAN", "Ole MUSTER", "Stan ŻUREK-DE BOER", "Carl PROBE",
    ]  # fmt: skip
    assert table["country"].tolist() == ["NED", "NOR", "GER", "POL", "SUI"]
    assert table["place"].tolist() == [1, 2, 3, 4, pd.NA]
    assert table["time_ms"].tolist() == [34_510, 34_603, 34_607, 34_720, pd.NA]
    assert table["status"].tolist() == ["finished"] * 4 + ["dq"]
    assert table["note"].tolist() == [""] * 4 + ["T10: Obstructed the opponent"]
    assert table["line"].tolist() == [1, 2, 3, 4, 5]
    first = table.iloc[0]
    assert (first["sex"], first["distance_m"], first["run"], first["division"]) == ("M", 500, "1", "A")
    assert (first["competition"], first["rink"]) == ("World Cup 1 Salt Lake City 2025", "Salt Lake City")
    assert first["date"] == pd.Timestamp(2025, 11, 16)


@pytest.mark.parametrize("turned", [90, 180, 270])
@pytest.mark.parametrize("scaled", ["", "matrix", "page"])
def test_a_page_that_is_turned_before_it_is_shown_reads_like_any(
    tmp_path: Path, turned: int, scaled: str
) -> None:
    turned_table = _table(tmp_path, Document(), turned=turned, scaled=scaled)
    pd.testing.assert_frame_equal(turned_table, _table(tmp_path, Document()))


def test_a_result_is_accepted_without_a_doubt(tmp_path: Path) -> None:
    report = _report(tmp_path, Document())
    assert report.warnings == ()
    assert report.rows_read == 5


def test_pair_lane_and_what_else_a_row_tells_are_read(tmp_path: Path) -> None:
    from simulator.results.reading import read_raw

    (tmp_path / "result.pdf").write_bytes(Document().bytes())
    raw = read_raw(tmp_path / "result.pdf")
    rows = [dict(zip(raw.header, row, strict=True)) for row in raw.rows]
    names = ("nr", "pair", "lane", "behind", "points")
    assert [rows[3][name] for name in names] == ["5", "2", "Out", "+0.21", "43"]
    assert [rows[4][name] for name in names] == ["33", "3", "Out", "", "0"]


# Words and heights -------------------------------------------------------------------------


def test_a_name_that_ends_in_the_letter_of_a_mark_is_kept_and_the_mark_is_not_in_the_name(
    tmp_path: Path,
) -> None:
    lines = list(FIVE)
    lines[1] = replace(lines[1], name="Pim WOLFF")
    lines[2] = replace(lines[2], name="Ole MEYERS", name_mark="RS")
    lines[3] = replace(lines[3], name="Jan VOORBEELD", name_mark="F,F")
    table = _table(tmp_path, Document(lines, notes=("F Fall", "RS Re-skate", "T10 Obstruction")))
    assert table["skater"].tolist()[1:4] == ["Pim WOLFF", "Ole MEYERS", "Jan VOORBEELD"]
    assert table["status"].tolist()[1:4] == ["finished", "reskate", "fell"]
    assert table["note"].tolist()[1:4] == ["", "RS: Re-skate", "F: Fall"]


@pytest.mark.parametrize("mark", ["T02,RW", "T02, RW"])
def test_two_marks_and_a_gap_between_them(tmp_path: Path, mark: str) -> None:
    table = _table(tmp_path, Document(_with(4, time="WDR", time_mark="", name_mark=mark), notes=()))
    assert table["note"][4] == "T02; RW"
    assert table["status"][4] == "withdrawn"
    assert table["skater"][4] == "Carl PROBE"


@pytest.mark.parametrize(
    "notes",
    [
        ("F Fall", "RS Re-skate"),
        ("F = Fall", "RS: Re-skate"),
        ("F = Fall, RS = Re-skate", "Re-skate RS of pair 3"),
        ("F: Fall RS: Re-skate",),
        ("F - Fall; RS - Re-skate",),
    ],
)
def test_what_the_document_says_of_its_marks(tmp_path: Path, notes: tuple[str, ...]) -> None:
    lines = (FIVE[0], replace(FIVE[1], name_mark="F"), replace(FIVE[2], name_mark="RS"))
    assert _table(tmp_path, Document(lines, notes=notes))["note"].tolist() == ["", "F: Fall", "RS: Re-skate"]


def test_a_small_word_that_is_no_mark_refuses_the_document(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, Document(_with(1, name_mark="QX")))
    assert fault == 'result.pdf: "QX" on page 1 belongs to no row of the table. Get the original document.'


def test_letters_of_the_size_of_a_mark_in_a_small_table_are_no_marks(tmp_path: Path) -> None:
    assert "Carl PROBEF" not in _table(tmp_path, Document(mark_size=6.5))["skater"].tolist()


def test_a_hyphen_at_the_end_of_a_line_joins_and_a_space_parts(tmp_path: Path) -> None:
    lines = list(FIVE)
    lines[1] = replace(lines[1], name="Pim TESTMAN-\nVOORBEELD")
    lines[2] = replace(lines[2], name="Ole Maria Alexander\nVAN DER MUSTER")
    for scaled in ("", "matrix", "page"):
        table = _table(tmp_path, Document(lines), scaled=scaled)
        assert table["skater"].tolist()[1:3] == [
            "Pim TESTMAN-VOORBEELD",
            "Ole Maria Alexander VAN DER MUSTER",
        ]


def test_the_second_line_of_a_name_belongs_to_its_own_row_though_the_next_is_nearer(tmp_path: Path) -> None:
    lines = list(FIVE)
    lines[1] = replace(lines[1], name="Pim Alexander\nTESTMAN", lane="Ou\nt")
    table = _table(tmp_path, Document(lines, pitch=16.0))
    assert table["skater"].tolist()[:3] == ["Jan VOORBEELD", "Pim Alexander TESTMAN", "Ole MUSTER"]


def test_a_lane_on_two_lines(tmp_path: Path) -> None:
    from simulator.results.reading import read_raw

    (tmp_path / "result.pdf").write_bytes(Document(_with(1, lane="Ou\nt")).bytes())
    raw = read_raw(tmp_path / "result.pdf")
    assert raw.column(raw.header.index("lane")) == ["In", "Out", "In", "Out", "Out"]


@pytest.mark.parametrize("shift", [-8.0, 0.0, 8.0])
def test_columns_are_found_by_their_headings_wherever_those_stand(tmp_path: Path, shift: float) -> None:
    assert len(_table(tmp_path, Document(shift=shift))) == 5


def test_a_long_name_runs_up_to_the_country(tmp_path: Path) -> None:
    name = "Wilhelmina VAN DER VOORBEELDEN"
    assert name in _table(tmp_path, Document(_with(0, name=name)))["skater"].tolist()


def test_cells_drawn_at_the_end_of_the_document_go_to_their_rows(tmp_path: Path) -> None:
    (page,) = Document().pages()
    points = [text for text in page if text.text in ("60", "54", "48", "43")]
    rest = [text for text in page if text not in points]
    table = _table(tmp_path, pdf([[*rest, *points]]))
    assert table["place"].tolist() == [1, 2, 3, 4, pd.NA]


def test_points_above_an_unplaced_row_are_not_its_place(tmp_path: Path) -> None:
    lines = (*_with(3, points="0")[:4], replace(FIVE[4], number="56"))
    table = _table(tmp_path, Document(lines))
    assert table["place"].tolist()[-2:] == [4, pd.NA]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("name", ["Stan ŻUREK", "Stan ZUŻEK", "Żan ZUREK"])
def test_a_letter_that_the_library_loses_refuses_the_document(tmp_path: Path, name: str, turned: int) -> None:
    """A second font that is not in the document, as the names it is drawn with are no matter of ours."""
    content = Document(_with(3, name=name)).bytes(embedded=False, turned=turned)
    lost = name.replace("Ż", "\N{REPLACEMENT CHARACTER}")
    (fault,) = _faults(tmp_path, content)
    assert f'line 4: "{lost}" is not the name of a skater' in fault


def test_pieces_that_hold_a_space_alone_are_no_lost_letters(tmp_path: Path) -> None:
    (page,) = Document().pages()
    spaces = [Text(text.x + width(text.text, text.size), text.y, " ", text.size) for text in page]
    mixed = [text for pair in zip(page, spaces, strict=True) for text in pair]
    assert len(_table(tmp_path, pdf([mixed], spaces=True))) == 5


# Outcomes ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "status"), [("DNF", "dnf"), ("DNS", "dns"), ("DQ", "dq"), ("WDR", "withdrawn")]
)
def test_words_in_the_place_of_a_time(tmp_path: Path, word: str, status: str) -> None:
    table = _table(tmp_path, Document(_with(4, time=word)))
    assert table["status"][4] == status
    assert pd.isna(table["time_ms"][4])


@pytest.mark.parametrize("word", ["DNF", ""])
def test_who_is_placed_without_a_time_did_not_finish(tmp_path: Path, word: str) -> None:
    table = _table(tmp_path, Document(_with(4, rank="5", time=word, points="21", time_mark="")))
    assert (table["status"][4], table["place"][4]) == ("dnf", 5)


def test_who_withdrew_has_no_pair_and_lane(tmp_path: Path) -> None:
    table = _table(tmp_path, Document(_with(4, time="WDR", pair="", lane="")))
    assert table["status"][4] == "withdrawn"


def test_three_skaters_share_a_pair_after_a_re_skate(tmp_path: Path) -> None:
    lines = list(FIVE)
    lines[2] = replace(lines[2], pair="2", lane="Out", name_mark="RS")
    table = _table(tmp_path, Document(lines))
    assert table["status"].tolist()[:4] == ["finished", "finished", "reskate", "finished"]


def test_a_place_is_shared_in_the_same_thousandth(tmp_path: Path) -> None:
    lines = list(FIVE)
    lines[1] = replace(lines[1], time="34.60(7)")
    lines[2] = replace(lines[2], rank="2")
    table = _table(tmp_path, Document(lines))
    assert table["place"].tolist() == [1, 2, 2, 4, pd.NA]
    assert table["time_ms"].tolist()[1:3] == [34_607, 34_607]


def test_minutes_and_gaps_of_minutes(tmp_path: Path) -> None:
    title = (*TITLE[:2], "3. RESULT 10.000m Men Division B", TITLE[3])
    lines = (
        replace(FIVE[0], time="12:40.05"),
        replace(FIVE[1], time="13:41.10 (2)", behind="+1:01.05"),
    )
    table = _table(tmp_path, Document(lines, title=title))
    assert table["time_ms"].tolist() == [760_050, 821_102]
    assert (table["distance_m"][0], table["division"][0], table["run"][0]) == (10_000, "B", "")


def test_a_time_far_behind_without_a_mark_is_a_fall_and_a_doubt(tmp_path: Path) -> None:
    report = _report(tmp_path, Document(_with(3, time="44.72", behind="+10.21")))
    assert report.table is not None
    assert report.table["status"][3] == "fell"
    (doubt,) = map(str, report.warnings)
    assert doubt.startswith(
        "result.pdf, line 4: Stan ŻUREK-DE BOER is more than 15% behind the winner, without"
    )
    assert doubt.endswith("Taken as fell, so that the time does not count as form.")
    marked = _report(tmp_path, Document(_with(3, time="44.72", behind="+10.21", name_mark="F")))
    assert marked.table is not None
    assert (marked.table["status"][3], marked.warnings) == ("fell", ())


@pytest.mark.parametrize(
    "name",
    [
        "Emma GROß",
        "Given Surname",
        "Sjoerd IN 'T VELD",
        "Conor McTEST-VOORBEELD",
        "Anna MacTEST",
        "Jan DeVOORBEELD",
        "Albertus (Bart) TESTMAN",
    ],
)
def test_names_as_they_are_written(tmp_path: Path, name: str) -> None:
    assert _table(tmp_path, Document(_with(0, name=name)))["skater"][0] == name


@pytest.mark.parametrize("at", [422.0, 545.0])
def test_a_column_of_records_is_a_note_and_no_part_of_another_cell(tmp_path: Path, at: float) -> None:
    headings = Document().headings | {"Rec": at}
    lines = tuple(replace(line, record=("TR", "", "NR")[i % 3]) for i, line in enumerate(FIVE))
    report = _report(tmp_path, Document(lines, headings=headings))
    assert report.table is not None, report.faults
    assert report.table["note"].tolist() == ["TR", "", "NR", "TR", "T10: Obstructed the opponent"]
    assert report.table["time_ms"].tolist()[:4] == [34_510, 34_603, 34_607, 34_720]


@pytest.mark.parametrize("size", [5.0, 9.0])
def test_a_third_decimal_that_reaches_into_the_next_column_is_that_of_its_time(
    tmp_path: Path, size: float
) -> None:
    headings = Document().headings | {"Behind": 424.0}
    (page,) = Document(_with(1, time="34.60"), headings=headings).pages()
    time = next(text for text in page if text.text == "34.60")
    table = _table(tmp_path, pdf([[*page, Text(time.x + width("34.60", 9.0) + 1.5, time.y, "(3)", size)]]))
    assert table["time_ms"][1] == 34_603


@pytest.mark.parametrize("code", ["T04", "T06", "T25", "T02,RW"])
def test_the_codes_of_rules_are_notes_of_who_was_disqualified(tmp_path: Path, code: str) -> None:
    notes = tuple(f"{one} Rule {one}" for one in code.split(","))
    table = _table(tmp_path, Document(_with(4, time_mark=code), notes=notes))
    assert table["status"][4] == "dq"
    assert table["note"][4] == "; ".join(f"{one}: Rule {one}" for one in code.split(","))


def test_a_skater_who_gave_up_has_a_place_and_points_also_on_the_second_page(tmp_path: Path) -> None:
    lines = (*_many(25), Line("26", "300", "Ole MUSTER", "GER", "13", "Out", "DNF", "", "21"))
    table = _table(tmp_path, Document(lines))
    assert table.iloc[-1][["place", "status", "skater"]].tolist() == [26, "dnf", "Ole MUSTER"]


# Pages and titles --------------------------------------------------------------------------


def _many(count: int) -> tuple[Line, ...]:
    return tuple(
        Line(
            str(i + 1), str(100 + i), f"Given {chr(65 + i % 26)}OORBEELD", "NED", str(i // 2 + 1),
            "In" if i % 2 else "Out", f"{34 + i / 10:.2f}", f"+{i / 10:.2f}" if i else "", str(60 - i),
        )
        for i in range(count)
    )  # fmt: skip


def test_the_second_page_goes_on_and_may_lack_points(tmp_path: Path) -> None:
    lines = tuple(replace(line, points="") for line in _many(32))
    table = _table(tmp_path, Document(lines))
    assert table["place"].tolist() == [*range(1, 33)]
    assert table["line"].tolist() == [*range(1, 33)]


def test_a_second_page_of_another_race_is_refused(tmp_path: Path) -> None:
    first = Document(FIVE[:4]).pages()
    second = Document(
        (replace(FIVE[3], rank="5"),), title=(*TITLE[:2], "12. RESULT 1000m Men", TITLE[3])
    ).pages()
    assert "page 2 is of another race" in _faults(tmp_path, pdf([*first, *second]))[0]


def test_times_on_a_page_without_heading_are_not_lost_without_a_word(tmp_path: Path) -> None:
    more = [text for text in Document().pages()[0] if text.y < HEADING_Y - 5]
    faults = _faults(tmp_path, pdf([*Document().pages(), more]))
    assert faults == ["result.pdf: page 2 holds rows, but no heading of a table. Get the original document."]


def test_a_page_of_notes_explains_the_marks(tmp_path: Path) -> None:
    pages = [*Document(notes=()).pages(), [Text(40, 700, "T10 Fell in the way of another", 7)]]
    assert _table(tmp_path, pdf(pages))["note"][4] == "T10: Fell in the way of another"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            (
                "World Cup #4",
                "Arena Milano - Milano (ITA), 4",
                "8. RESULT 2nd 500m Women, Friday, 2025-12-05",
            ),
            ("W", 500, "2", "A", "World Cup 4 Milano 2025", "Milano", "2025-12-05"),
        ),
        (
            ("#2, Thialf - Heerenveen (NED), 3. RESULT 1500m Women Division B, Saturday, December 6, 2025",),
            ("W", 1500, "", "B", "World Cup 2 Heerenveen 2025", "Heerenveen", "2025-12-06"),
        ),
        (
            ("#3", "Thialf - Heerenveen (NED)", "3. RESULT 10 000 Men", "Sunday, 7.12.2025"),
            ("M", 10000, "", "A", "World Cup 3 Heerenveen 2025", "Heerenveen", "2025-12-07"),
        ),
    ],
)
def test_titles(tmp_path: Path, lines: tuple[str, ...], told: tuple[str, ...]) -> None:
    names = ["sex", "distance_m", "run", "division", "competition", "rink", "date"]
    slow = tuple(replace(line, time="", rank="", behind="") for line in FIVE[:1])
    row = _table(tmp_path, Document((replace(slow[0], time="DNS"),), title=lines)).iloc[0]
    assert (*(row[name] for name in names[:-1]), str(row["date"].date())) == told


def test_a_day_that_the_title_does_not_tell_is_not_guessed(tmp_path: Path) -> None:
    for title in (TITLE[:3], (*TITLE[:3], "14 - 16 November 2025")):
        report = _report(tmp_path, Document(title=title))
        assert report.table is not None
        assert report.table["date"].isna().all()
        assert "the title does not tell the day of the race" in str(report.warnings[0])


@pytest.mark.parametrize(
    "day", ["Sunday, 7/12/2025", "Sunday, 12/7/2025", "Sun 7th December 2025", "SUN. DEC 7, 2025"]
)
def test_the_weekday_tells_the_day_from_the_month(tmp_path: Path, day: str) -> None:
    assert _table(tmp_path, Document(title=(*TITLE[:3], day)))["date"][0] == pd.Timestamp(2025, 12, 7)


def test_the_day_is_that_of_the_race_not_one_of_the_competition(tmp_path: Path) -> None:
    span = "Friday, 14 November 2025 - Sunday, 16 November 2025"
    title = (TITLE[0], span, TITLE[2], "Saturday, 15 November 2025")
    assert _table(tmp_path, Document(title=title))["date"][0] == pd.Timestamp(2025, 11, 15)
    assert _table(tmp_path, Document(title=title[:3]))["date"].isna().all()
    above = (TITLE[0], "Saturday, 15 November 2025", TITLE[2])
    assert _table(tmp_path, Document(title=above))["date"][0] == pd.Timestamp(2025, 11, 15)


@pytest.mark.parametrize("written", ["Division B", ", Division B", " - Division B", "(Division B)"])
def test_the_division_however_it_is_set_apart(tmp_path: Path, written: str) -> None:
    table = _table(tmp_path, Document(title=(f"12. RESULT 500m Men {written}", TITLE[3])))
    assert set(table["division"]) == {"B"}


@pytest.mark.parametrize("day", ["Monday, 7/12/2025", "Sunday, 31 November 2025", "Sunday, 7 Decembre 2025"])
def test_a_day_that_contradicts_its_weekday_is_refused(tmp_path: Path, day: str) -> None:
    (fault,) = _faults(tmp_path, Document(title=(*TITLE[:3], day)))
    assert f'"{day}" in the title is no day of the calendar' in fault


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("12. START LIST 500m Men", "this is a start list, not the result of a race"),
        ("Entries, all distances", "this is a list of entries, not the result of a race"),
        ("Intermediate results", "this is a list of intermediate results, not"),
        ("World Cup Standings Men", "this is a table of standings, not the result of a race"),
        ("12. RESULT Mass Start Men", "result of a mass start, which is not forecast from times"),
        ("12. RESULT Team Pursuit Women", "result of a team pursuit, which is not forecast from times"),
    ],
)
def test_other_lists_are_refused_by_their_names(tmp_path: Path, title: str, words: str) -> None:
    (fault,) = _faults(tmp_path, Document(title=(title,)))
    assert words in fault


@pytest.mark.parametrize(("heading", "event"), [("Laps", "a mass start"), ("Straight", "a team pursuit")])
def test_other_events_are_known_by_their_heading(tmp_path: Path, heading: str, event: str) -> None:
    page = [Text(40 + 50 * i, 700, word) for i, word in enumerate(("Rnk", "Nr", "Name", heading, "Time"))]
    (fault,) = _faults(tmp_path, pdf([page]))
    assert f"this is the result of {event}, which is not forecast from times" in fault


# Checks ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "changed", "words"),
    [
        (1, {"rank": "3"}, "line 2: place 3 stands after place 1; expected is 2"),
        (0, {"rank": "2"}, "line 1: place 2 stands in the first row with one; expected is 1"),
        (2, {"rank": "2"}, "line 3: place 2 stands after place 2; expected is 3"),
        (1, {"rank": "", "time": "34.60"}, "line 2: there is a time, yet no place"),
        (1, {"time": "34.61(3)"}, "line 2: +0.09 behind the winner is printed, by the times it is +0.10"),
        (1, {"behind": ""}, "line 2: no time behind the winner is printed, by the times it is +0.09"),
        (2, {"time": "34.60(1)"}, "line 3: 34.601 is faster than the time of place 2"),
        (3, {"time": "34.59", "behind": "+0.08"}, "line 4: 34.59 is faster than the time of place 3"),
        (1, {"time": "34:60"}, 'line 2: "34:60" is not a time or DNF, DNS, DQ, WDR'),
        (4, {"time": "", "time_mark": ""}, "line 5: a time or DNF, DNS, DQ, WDR is missing"),
        (1, {"country": "NO"}, 'line 2: "NO" is not a country of three capitals'),
        (1, {"number": "1X1"}, 'line 2: "1X1" is not a start number'),
        (1, {"name": "PimTESTMAN"}, 'line 2: "PimTESTMAN" is glued of two words'),
        (1, {"name": "Pim TESTMAN 4"}, 'line 2: "Pim TESTMAN 4" is not the name of a skater'),
        (1, {"name": ""}, "line 2: the name is missing"),
        (1, {"lane": "Ou"}, 'line 2: "Ou" is not a lane (In or Out)'),
        (1, {"pair": ""}, "line 2: a pair is missing"),
        (4, {"lane": ""}, "line 5: a lane (In or Out) is missing"),
    ],
)
def test_a_row_that_does_not_hold_refuses_the_whole(
    tmp_path: Path, row: int, changed: dict[str, str], words: str
) -> None:
    faults = _faults(tmp_path, Document(_with(row, **changed)))
    assert any(words in fault for fault in faults), faults


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    lines = (replace(FIVE[0], country="N1D"), *_with(3, behind="+0.99")[1:])
    assert len(_faults(tmp_path, Document(lines, title=("Nothing",)))) == 3


def test_a_row_below_the_table_is_not_taken_for_a_note(tmp_path: Path) -> None:
    (page,) = Document().pages()
    changed = [replace(text, text="3X") if text.text == "33" else text for text in page]
    assert any(
        "belongs to no row" in fault or "start number" in fault for fault in _faults(tmp_path, pdf([changed]))
    )


def test_lines_below_the_table_are_no_part_of_its_last_row(tmp_path: Path) -> None:
    (page,) = Document().pages()
    last = HEADING_Y - 24 - 4 * 22
    page += [
        Text(92, last - 21, "All skaters ride in the morning"),
        Text(92, last - 33, "DNF Did not finish"),
    ]
    assert _table(tmp_path, pdf([page]))["skater"][4] == "Carl PROBE"


def test_a_row_without_its_number_is_not_left_out_without_a_word(tmp_path: Path) -> None:
    (page,) = Document().pages()
    for number in ("98", "33"):
        assert _faults(tmp_path, pdf([[text for text in page if text.text != number]]))


def test_a_table_without_points_and_with_dashes(tmp_path: Path) -> None:
    lines = [replace(line, points="", behind=line.behind or "-") for line in FIVE]
    page = [text for text in Document(lines).pages()[0] if text.text != "Points"]
    assert len(_table(tmp_path, pdf([page]))) == 5


def test_a_table_without_rows(tmp_path: Path) -> None:
    assert any("the table has no rows" in fault for fault in _faults(tmp_path, Document(())))


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ([], "the PDF document holds no text; it may be a scan"),
        ([Text(40, 700, "A letter to the editor")], "but no official result: there is no table"),
        (
            [Text(40, 700, "12. RESULT 500m Men")],
            "but no official result: there is no table with the heading Rnk, Nr, Name",
        ),
    ],
)
def test_documents_that_are_no_results(tmp_path: Path, page: list[Text], words: str) -> None:
    (fault,) = _faults(tmp_path, pdf([page]))
    assert words in fault


_ROWS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 9), st.sampled_from(["", "F", "RS"]), st.booleans()),
    min_size=1,
    max_size=40,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_ROWS, pitch=st.sampled_from([16.0, 18.5, 22.0]), scaled=st.sampled_from(["", "matrix", "page"]))
def test_generated_results_are_read_back_exactly(
    tmp_path: Path, rows: list[tuple[int, int, str, bool]], pitch: float, scaled: str
) -> None:
    times = sorted((3451 + behind, third) for behind, third, _, _ in rows)
    lines = []
    for i, ((hundredths, third), (_, _, mark, two)) in enumerate(zip(times, rows, strict=True)):
        equal = sum(other[0] == hundredths for other in times) > 1
        time = f"{hundredths / 100:.2f}" + (f"({third})" if equal else "")
        name = (
            f"Given{chr(97 + i % 26)}\nVAN DER WOLFF-{chr(65 + i % 26)}ANS"
            if two
            else f"Given {chr(65 + i % 26)}RS"
        )
        gap = f"+{(hundredths - times[0][0]) / 100:.2f}" if hundredths > times[0][0] else ""
        place = next(n for n, other in enumerate(times) if other == times[i]) + 1 if equal else i + 1
        lines.append(
            Line(str(place), str(i + 1), name, "NED", str(i // 2 + 1), "Ou\nt", time, gap, "0", mark)
        )
    table = _table(tmp_path, Document(lines, pitch=pitch), scaled=scaled)
    assert table["skater"].tolist() == [line.name.replace("\n", " ") for line in lines]
    assert table["place"].tolist() == [int(line.rank) for line in lines]
    shared = {h for h, _ in times if sum(o[0] == h for o in times) > 1}
    assert table["time_ms"].tolist() == [h * 10 + (third if h in shared else 0) for h, third in times]
