"""Files and pasted lists into the tidy table."""

from __future__ import annotations

import csv
import io
from datetime import datetime, time, timedelta
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.input.faults import InputRefused
from simulator.race_time import format_time
from simulator.results import (
    COLUMNS,
    DTYPES,
    Status,
    empty_table,
    join_tables,
    load_results,
    read_pasted,
    read_results,
    report_text,
)

PLAIN = """date,competition,rink,sex,distance_m,run,division,place,skater,country,time_s,status,note,source
2025-11-14,World Cup 1,Salt Lake City,W,500,1,A,1,Femke Kok,NED,36.48,finished,,https://example.org
2025-11-14,World Cup 1,Salt Lake City,W,500,1,A,,Suzanne Schulting,NED,94.45,fell,"fell, got up",https://example.org
,NK afstanden,Heerenveen,M,10000,,,2,Jorrit Bergsma,NED,,finished,,
"""


def _write(folder: Path, text: str, name: str = "results.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def _same(one: pd.DataFrame, other: pd.DataFrame, but: tuple[str, ...] = ()) -> None:
    pd.testing.assert_frame_equal(one.drop(columns=[*but]), other.drop(columns=[*but]))


def test_a_plain_file(tmp_path: Path) -> None:
    report = read_results(_write(tmp_path, PLAIN))
    assert report.faults == ()
    assert report.warnings == ()
    assert report.rows_read == 3
    assert report.accepted
    table = report.table
    assert table is not None
    assert tuple(table.columns) == COLUMNS
    assert table["time_ms"].tolist() == [36_480, 94_450, pd.NA]
    assert table["place"].tolist() == [1, pd.NA, 2]
    assert table["status"].tolist() == ["finished", "fell", "finished"]
    assert table["date"].isna().tolist() == [False, False, True]
    assert table["date"][0] == pd.Timestamp(2025, 11, 14)
    assert table["run"].tolist() == ["1", "1", ""]
    assert table["note"].tolist() == ["", "fell, got up", ""]
    assert table["line"].tolist() == [2, 3, 4]


def test_columns_have_the_types_that_are_promised(tmp_path: Path) -> None:
    for table in (load_results(_write(tmp_path, PLAIN)), empty_table()):
        for name, dtype in DTYPES.items():
            assert table[name].dtype == pd.Series([], dtype=dtype).dtype, name


def test_semicolons_tabs_mark_and_line_ends_make_no_difference(tmp_path: Path) -> None:
    plain = load_results(_write(tmp_path, PLAIN))
    rows = list(csv.reader(io.StringIO(PLAIN)))
    for sign in (";", "\t", "|"):
        for end in ("\n", "\r\n", "\r"):
            text = io.StringIO()
            csv.writer(text, delimiter=sign, lineterminator=end).writerows(rows)
            for encoding in ("utf-8", "utf-8-sig"):
                _same(load_results(_write(tmp_path, text.getvalue(), encoding=encoding)), plain)


def test_dutch_columns_decimal_commas_and_dutch_words(tmp_path: Path) -> None:
    text = (
        "Datum;Wedstrijd;Ijsbaan;Geslacht;Afstand;Omloop;Plaats;Naam;Land;Tijd;Status\n"
        "26-12-2025;OKT;Heerenveen;dames;1.000 m;;1;Femke Kok;NED;1.14,08;\n"
        "26-12-2025;OKT;Heerenveen;dames;1000;;;Jutta Leerdam;NED;;gevallen\n"
        "27-12-2025;OKT;Heerenveen;heren;500 meter;1e omloop;1;Jenning de Boo;NED;34,145;\n"
        "27-12-2025;OKT;Heerenveen;heren;500;2;;Dai Dai N'tab;NED;niet gestart;\n"
        "30-12-2025;OKT;Heerenveen;H;10.000;;5;Marcel Bosker;NED;13.12,34;overrijden\n"
    )
    table = load_results(_write(tmp_path, text))
    assert table["sex"].tolist() == ["W", "W", "M", "M", "M"]
    assert table["distance_m"].tolist() == [1000, 1000, 500, 500, 10_000]
    assert table["time_ms"].tolist() == [74_080, pd.NA, 34_145, pd.NA, 792_340]
    assert table["status"].tolist() == ["finished", "fell", "finished", "dns", "reskate"]
    assert table["run"].tolist() == ["", "", "1", "2", ""]
    assert table["date"].dt.day.tolist() == [26, 26, 27, 27, 30]


def test_decimal_commas_in_quotes_between_commas(tmp_path: Path) -> None:
    table = load_results(_write(tmp_path, 'naam,m/v,afstand,tijd\nFemke Kok,v,500,"37,05"\n'))
    assert table["time_ms"].tolist() == [37_050]


def test_lines_are_those_of_the_file_after_blank_and_long_lines(tmp_path: Path) -> None:
    text = 'Results\n\nname,sex,distance,time,note\n\nA. Bcd,W,500,38.1,"two\nlines"\n\nC. Def,W,500,38.2,\n'
    report = read_results(_write(tmp_path, text))
    assert report.table is not None
    assert report.table["line"].tolist() == [5, 8]
    assert "line 1: this line above the heading is left out" in str(report.warnings[1])


def test_defaults_fill_missing_columns_and_empty_cells(tmp_path: Path) -> None:
    text = "skater,sex,distance,time,date\nFemke Kok,W,500,37.05,\nJoy Beune,W,1500,1:52.10,2025-12-29\n"
    path = _write(tmp_path, text)
    table = load_results(
        path, defaults={"competition": "OKT 2025", "rink": "Heerenveen", "date": "27-12-2025"}
    )
    assert set(table["competition"]) == {"OKT 2025"}
    assert set(table["rink"]) == {"Heerenveen"}
    assert table["date"].dt.day.tolist() == [27, 29]


def test_a_bad_default_is_one_fault_and_an_unknown_one_an_error(tmp_path: Path) -> None:
    path = _write(tmp_path, "skater,distance,time\nFemke Kok,500,37.05\nJoy Beune,500,38.10\n")
    (fault,) = read_results(path, defaults={"sex": "X"}).faults
    assert str(fault).startswith('results.csv, sex: "X" is not a sex, as given for all rows. Write W')
    with pytest.raises(ValueError, match='"weather" is not a column'):
        read_results(path, defaults={"weather": "cold"})


def test_first_and_last_name_and_country_in_brackets(tmp_path: Path) -> None:
    split = _write(
        tmp_path,
        "Voornaam;Tussenvoegsel;Achternaam;Geslacht;Afstand;Tijd\nJenning;de;Boo;M;500;34,1\nFemke;;Kok;V;500;37\n",
    )
    assert load_results(split)["skater"].tolist() == ["Jenning de Boo", "Femke Kok"]
    brackets = _write(tmp_path, "name,sex,event,time\nFemke Kok (NED),W,500,37.05\n")
    table = load_results(brackets)
    assert table["skater"].tolist() == ["Femke Kok"]
    assert table["country"].tolist() == ["NED"]


def test_status_from_the_time_and_the_place_column(tmp_path: Path) -> None:
    text = (
        "place,name,sex,distance,time,status\n"
        "DQ,Aaa Bbbbbb,W,500,,\n"
        ",Ccc Dddddd,W,500,DNF,\n"
        ",Eee Ffffff,W,500,WDR,finished\n"
        ",Ggg Hhhhhh,W,500,,\n"
        "4,Iii Jjjjjj,W,500,,\n"
        ",Kkk Llllll,W,500,DNF,dq\n"
    )
    report = read_results(_write(tmp_path, text))
    assert report.table is not None
    assert report.table["status"].tolist() == ["dq", "dnf", "withdrawn", "unknown", "finished", "dq"]
    (warning,) = [str(warning) for warning in report.warnings if warning.line]
    assert warning == (
        "results.csv, line 7, status: the status is dq, but dnf stands in the place of the time. Taken as dq."
    )


def test_mass_start_rows_are_left_out_with_one_warning(tmp_path: Path) -> None:
    text = (
        "name,sex,event,place\nFemke Kok,W,500,1\nMarijke Groenewoud,W,mass start,1\nIrene S,W,mass start,2\n"
    )
    report = read_results(_write(tmp_path, text))
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok"]
    assert 'line 3, event: "mass start" is not one of the six distances. Left out, with 2 rows' in str(
        report.warnings[-1]
    )


def test_windows_1252_is_read_with_a_warning(tmp_path: Path) -> None:
    path = _write(tmp_path, "naam;m/v;afstand;tijd\nChloé Hoogendoorn;v;500;38,1\n", encoding="cp1252")
    report = read_results(path)
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Chloé Hoogendoorn"]
    assert "line 2: byte 0xe9 is not UTF-8. The file is read as Windows-1252" in report_text(report)


def _workbook(folder: Path, rows: list[list[object]], formats: dict[str, str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for cell, number_format in (formats or {}).items():
        sheet[cell].number_format = number_format
    book.save(folder / "results.xlsx")
    return folder / "results.xlsx"


def test_a_workbook_reads_like_the_csv(tmp_path: Path) -> None:
    rows: list[list[object]] = [*csv.reader(io.StringIO(PLAIN))]
    _same(load_results(_workbook(tmp_path, rows)), load_results(_write(tmp_path, PLAIN)))


def test_a_workbook_with_days_times_and_numbers(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Datum", "Naam", "Geslacht", "Afstand", "Plaats", "Tijd"],
        [datetime(2025, 12, 26), "Femke Kok", "V", 1000, 1, time(0, 1, 14, 80_000)],  # noqa: DTZ001
        [datetime(2025, 12, 26), "Joy Beune", "V", 1000.0, 2.0, timedelta(minutes=1, seconds=14.5)],  # noqa: DTZ001
        [datetime(2025, 12, 26), "Merel Conijn", "V", 3000, 3, 0.002795],  # noqa: DTZ001
        ["26-12-2025", "Sebas Diniz", "M", "500 m", None, 34.24],
        [None, None, None, None, None, None],
        [datetime(2025, 12, 30), "Stijn van de Bunt", "M", 10000, 1, "12:36.35"],  # noqa: DTZ001
        [datetime(2025, 12, 30), "Jorrit Bergsma", "M", 10000, None, "DNF"],  # noqa: DTZ001
    ]
    table = load_results(_workbook(tmp_path, rows, {"F4": "mm:ss.00"}))
    assert table["time_ms"].tolist() == [74_080, 74_500, 241_488, 34_240, 756_350, pd.NA]
    assert table["date"].dt.day.tolist() == [26, 26, 26, 26, 30, 30]
    assert table["distance_m"].tolist() == [1000, 1000, 3000, 500, 10_000, 10_000]
    assert table["place"].tolist() == [1, 2, 3, pd.NA, 1, pd.NA]
    assert table["status"].tolist()[-1] == Status.DNF
    assert table["line"].tolist() == [2, 3, 4, 5, 7, 8]


def test_a_typed_time_that_excel_took_for_hours_is_a_fault(tmp_path: Path) -> None:
    rows: list[list[object]] = [["name", "sex", "distance", "time"], ["A Bcdef", "M", 10000, time(12, 36)]]
    (fault,) = read_results(_workbook(tmp_path, rows)).faults
    assert 'results.xlsx, line 2, time: "12:36:00.000" is not a race time' in str(fault)


def test_the_first_sheet_with_a_heading_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Made by hand"])
    for name, skater in (("Women", "Femke Kok"), ("Men", "Jenning de Boo")):
        sheet = book.create_sheet(name)
        sheet.append(["title"])
        sheet.append(["name", "sex", "distance", "time"])
        sheet.append([skater, name, 500, "37.1"])
    book.save(tmp_path / "book.xlsx")
    report = read_results(tmp_path / "book.xlsx")
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok"]
    assert 'only the sheet "Women" is read. Left out: "Men".' in report_text(report)


CONTEXT = {"sex": "W", "distance": "500 m", "date": "27 december 2025", "competition": "OKT"}


@pytest.mark.parametrize("gap", ["\t", "   ", " ", ";"])
def test_a_pasted_list(gap: str) -> None:
    rows = [
        ["POS", "NAME", "NAT", "TIME"],
        ["1", "Femke Kok", "NED", "37.05 TR"],
        ["2", "Antoinette Rijpma-de Jong", "NED", "37,905"],
        ["3", "Kok", "NED", "1:07.54"],
        ["DQ", "Marrit Fledderus", "NED", "gediskwalificeerd"],
    ]
    report = read_pasted("\n".join(gap.join(row) for row in rows) + "\n", defaults=CONTEXT)
    table = report.table
    assert table is not None
    assert table["skater"].tolist() == ["Femke Kok", "Antoinette Rijpma-de Jong", "Kok", "Marrit Fledderus"]
    assert table["country"].tolist() == ["NED"] * 4
    assert table["place"].tolist() == [1, 2, 3, pd.NA]
    assert table["time_ms"].tolist() == [37_050, 37_905, 67_540, pd.NA]
    assert table["status"].tolist() == ["finished", "finished", "finished", "dq"]
    assert table["note"].tolist() == ["TR", "", "", ""]
    assert table["line"].tolist() == [2, 3, 4, 5]
    assert set(table["competition"]) == {"OKT"}


def test_a_pasted_list_with_pair_lane_and_gap_between_single_spaces() -> None:
    text = (
        "Uitslag 500 m\nPlaats Rit Baan Naam Land Tijd Verschil\n"
        "1. 12 i Jenning de Boo NED 34,14\n2. 11 o Sebas Diniz NED 34,24 +0,10\n"
        "Janno Botman NED DNF\n3 o Kjeld Nuis NED DQ\n"
    )
    report = read_pasted(text, defaults={"sex": "heren", "afstand": "500", "datum": "27-12-2025"})
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Jenning de Boo", "Sebas Diniz", "Janno Botman", "Kjeld Nuis"]
    assert report.table["time_ms"].tolist() == [34_140, 34_240, pd.NA, pd.NA]
    assert report.table["place"].tolist() == [1, 2, pd.NA, pd.NA]
    assert report.table["status"].tolist() == ["finished", "finished", "dnf", "dq"]
    assert set(report.table["rink"]) == {""}


def test_a_pasted_list_without_heading() -> None:
    report = read_pasted("1\tFemke Kok\tNED\t37.05\n2\tErin Jackson\tUSA\t37.20\n", defaults=CONTEXT)
    assert report.table is not None
    assert report.table["skater"].tolist() == ["Femke Kok", "Erin Jackson"]
    assert report.table["country"].tolist() == ["NED", "USA"]
    assert "there is no heading; the columns are taken as place, skater, country, time" in report_text(report)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  \n ", "pasted text: nothing was pasted"),
        ("just a sentence about skating", "no line with the names of the columns was found"),
        ("POS NAT TIME\n1 NED 37.1", "the heading has no column for the skater"),
        ("POS NAME RINK TIME\n1 A B 37.1", "the columns cannot be told apart: only single spaces"),
        ("POS\tNAME\tTIME\n1\tFemke Kok\t37.1", 'Add a column named one of "sex"'),
        ("POS\tNAME\tTIME\n", "there are no rows below the heading"),
    ],
)
def test_pastes_that_are_refused(text: str, words: str) -> None:
    report = read_pasted(text)
    assert report.table is None
    assert words in report_text(report)


def test_a_refused_paste_says_that_context_may_be_given() -> None:
    report = read_pasted("POS\tNAME\tTIME\n1\tFemke Kok\t37.1", defaults={"distance": "500"})
    assert [fault.column for fault in report.faults] == ["sex"]
    assert report.faults[0].remedy.endswith("or give it for all rows.")


def test_tables_join_and_a_start_told_twice_counts_once(tmp_path: Path) -> None:
    table = load_results(_write(tmp_path, PLAIN))
    assert len(join_tables([table, table, empty_table()])) == 3
    assert len(join_tables([])) == 0
    _same(join_tables([table, table]), table)


def test_load_results_raises_every_fault(tmp_path: Path) -> None:
    path = _write(tmp_path, "name,sex,distance,time\nA Bc,X,500,37.1\nD Ef,W,400,37.1\n")
    with pytest.raises(InputRefused) as refused:
        load_results(path)
    assert len(refused.value.faults) == 2


def test_a_hundred_thousand_rows(tmp_path: Path) -> None:
    rows = [
        f"20{10 + i % 15}-01-{1 + i % 28:02d},Meet {i // 200},W,1000,{1 + i % 40},Skater Name{i % 397},"
        f"{70 + i % 2000 / 100:.2f}"
        for i in range(100_000)
    ]
    text = "date,competition,sex,distance,place,skater,time\n" + "\n".join(rows)
    report = read_results(_write(tmp_path, text))
    assert report.faults == ()
    assert report.rows_read == 100_000
    assert report.table is not None
    assert report.table["time_ms"].sum() == sum(70_000 + i % 2000 * 10 for i in range(100_000))


_NAMES = st.sampled_from(["Femke Kok", "Antoinette Rijpma-de Jong", "Chloé Hoogendoorn", 'Dai "Dai" N\'tab'])
_ROWS = st.lists(
    st.tuples(_NAMES, st.sampled_from([500, 1000]), st.integers(70_000, 89_999), st.integers(0, 3)),
    min_size=1,
)
_SHAPES = st.tuples(
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.permutations([0, 1, 2, 3, 4]),
    st.sampled_from(
        [["skater", "sex", "distance_m", "time", "date"], ["Naam", "M/V", "AFSTAND", "Tijd", "datum"]]
    ),
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_ROWS, shape=_SHAPES)
def test_every_shape_of_csv_gives_the_same_table(
    tmp_path: Path,
    rows: list[tuple[str, int, int, int]],
    shape: tuple[str, str, str, int, list[int], list[str]],
) -> None:
    sign, encoding, end, quoting, order, heading = shape
    text = io.StringIO()
    writer = csv.writer(text, delimiter=sign, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerow([heading[column] for column in order])
    for number, (skater, distance, time_ms, decimals) in enumerate(rows):
        written = format_time(time_ms, 3).replace(".", "," if decimals % 2 else ".")
        cells = [skater, "W", str(distance), written, f"2025-01-{1 + number % 28:02d}"]
        writer.writerow([cells[column] for column in order])
    (tmp_path / "shape.csv").write_bytes(text.getvalue().encode(encoding))
    report = read_results(tmp_path / "shape.csv")
    assert report.faults == ()
    assert report.rows_read == len(rows)
    assert report.table is not None
    told = {(skater, distance, time_ms) for skater, distance, time_ms, _ in rows}
    kept = report.table[["skater", "distance_m", "time_ms"]].itertuples(index=False)
    assert {tuple(row) for row in kept} == told
