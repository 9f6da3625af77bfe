"""Bad files of every kind: refused as a whole, with every fault in words a user can act on."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest

from simulator.results import read_results, report_text
from simulator.results.source_file import MOST_BYTES
from simulator.results.workbook_archive import MOST_UNPACKED_BYTES

HEADING = "date,sex,distance_m,place,skater,country,time_s,status\n"
GOOD = "2025-12-26,W,1000,1,Femke Kok,NED,74.08,finished\n"


def _faults(folder: Path, content: bytes | str, name: str = "results.csv") -> list[str]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    report = read_results(path)
    assert report.table is None
    assert not report.accepted
    assert report_text(report).startswith(f"{name}: refused, nothing was taken from it.\n\nFaults:\n  {name}")
    return [str(fault) for fault in report.faults]


def test_all_faults_of_a_file_together_by_line_and_column(tmp_path: Path) -> None:
    faults = _faults(
        tmp_path,
        HEADING
        + GOOD
        + '26-13-2025,W,1000,2,Suzanne Schulting,NED,"1.67,54",finished\n'
        + "2025-12-26,X,1100,third,,NED,74.9,tired\n"
        + "2025-12-26,,,4,Joy Beune,NED,75.1,\n",
    )
    assert faults == [
        (
            'results.csv, line 3, time_s: "1.67,54" is not a race time. '
            "Write seconds (67.54) or minutes (1:07.54)."
        ),
        (
            'results.csv, line 3, date: "26-13-2025" is not a date. '
            "Write year-month-day (2025-12-26) or day-month-year (26-12-2025)."
        ),
        "results.csv, line 4, skater: the name of the skater is missing. Write the name.",
        (
            'results.csv, line 4, distance_m: "1100" is not a distance. '
            "Write one of 500, 1000, 1500, 3000, 5000, 10000."
        ),
        'results.csv, line 4, place: "third" is not a place. Write a whole number from 1, or leave it empty.',
        'results.csv, line 4, sex: "X" is not a sex. Write W (women, dames) or M (men, heren).',
        (
            'results.csv, line 4, status: "tired" is not a status. '
            "Write one of finished, fell, dnf, dq, dns, withdrawn, reskate, unknown."
        ),
        (
            "results.csv, line 5, distance_m: the cell is empty. "
            "Write one of 500, 1000, 1500, 3000, 5000, 10000."
        ),
        "results.csv, line 5, sex: the cell is empty. Write W (women, dames) or M (men, heren).",
    ]


def test_columns_are_named_as_in_the_file(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, "Naam;Geslacht;Afstand;Tijd\nFemke Kok;V;1000;snel\n")
    assert fault.startswith('results.csv, line 2, Tijd: "snel" is not a race time.')


def test_missing_columns_are_named_together(tmp_path: Path) -> None:
    faults = _faults(tmp_path, "date,country,rink\n2025-12-26,NED,Heerenveen\n")
    assert [fault.split(":")[0] for fault in faults] == [
        "results.csv, line 1, skater",
        "results.csv, line 1, distance_m",
        "results.csv, line 1, sex",
        "results.csv, line 1, time",
    ]
    assert 'Add a column named one of "skater", "name", "naam", "rijder".' in faults[0]


def test_at_most_two_hundred_faults_are_told_and_the_rest_is_counted(tmp_path: Path) -> None:
    faults = _faults(tmp_path, HEADING + GOOD + "2025-12-26,W,1000,1,Femke Kok,NED,xx,oops\n" * 1500)
    assert len(faults) == 201
    assert "line 3, time_s" in faults[0]
    assert faults[-1] == "results.csv: and 2,800 more faults, not told here."


def test_a_row_with_too_many_cells(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, HEADING + "2025-12-26,W,1000,1,Femke Kok,NED,74,08,finished\n")[:1]
    assert fault == (
        "results.csv, line 2: the row has 9 cells, the heading 8. "
        "Write quotes around a cell with a comma in it, such as a time of 37,62, "
        "or save the file with semicolons between the cells."
    )


def test_an_open_quote_and_the_faults_before_it(tmp_path: Path) -> None:
    faults = _faults(
        tmp_path, HEADING + GOOD.replace("W", "X") + '2025-12-26,W,1000,1,"Femke Kok,NED\n' + GOOD
    )
    assert 'line 2, sex: "X" is not a sex' in faults[0]
    assert "line 3: the line cannot be split into cells" in faults[1]
    assert "Check its quotes" in faults[1]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty. Choose a file with rows in it."),
        (b" \n\n", "the file is empty. Choose a file with rows in it."),
        (b"\xef\xbb\xbf\n", "no line with the names of the columns was found"),
        (b"just words\nand more\n", "no line with the names of the columns was found"),
        (HEADING.encode(), "there are no rows below the heading. Add the results."),
        (b"\0\1\2" * 999, "this is a binary file, not a list of results"),
        (HEADING.encode() + GOOD.encode() * 400 + b"\0\0", "this is a binary file, not a list of results"),
        (HEADING.encode("utf-16"), "there are no rows below the heading. Add the results."),
        (HEADING.encode("utf-16")[:-1], "the text in UTF-16 is damaged. Save the file as CSV UTF-8."),
        (b"%PDF-1.7\n", "the PDF document is damaged. Download it again."),
        (b"\x89PNG\r\n\x1a\n", "this is a picture"),
        (b"SQLite format 3\0", "this is a database"),
        (gzip.compress(b"date", mtime=0), "this is a gzip archive"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            "the workbook is damaged. Open it in a spreadsheet program and save it again.",
        ),
        (b"<!DOCTYPE html><html>", "this is a web page, not a list of results. Copy the table out of it"),
        (HEADING.encode() + b"\x81\x8d", "line 2: byte 0x81 is not UTF-8. Save the file as CSV UTF-8."),
        (b"PK\x03\x04" + b"x" * 99, "the workbook is damaged. Open it in a spreadsheet program"),
    ],
)
def test_files_of_another_kind(tmp_path: Path, content: bytes, words: str) -> None:
    (fault,) = _faults(tmp_path, content)
    assert words in fault


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    (missing,) = read_results(tmp_path / "none.csv").faults
    assert str(missing) == "none.csv: the file does not exist. Check the name and the folder."
    (folder,) = read_results(tmp_path).faults
    assert str(folder) == f"{tmp_path.name}: this is a folder, not a file. Choose a file in it."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    (fault,) = read_results(tmp_path / "pipe.csv").faults
    assert "this is a device or a pipe, not a file" in str(fault)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "closed.csv").write_text(HEADING + GOOD)
    monkeypatch.setattr(Path, "open", closed)
    (fault,) = read_results(tmp_path / "closed.csv").faults
    assert str(fault) == "closed.csv: you have no permission to read the file. Change its permissions."


def test_a_file_of_two_gigabytes_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)  # sparse: takes no room on the disk
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("the file was opened"))
    (fault,) = read_results(path).faults
    assert str(fault) == (
        "huge.csv: the file is too big (2,000 MB). At most 50 MB can be read; leave out what is not needed."
    )


def test_a_shipped_file_that_is_too_big_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.results.source_file.MOST_BYTES", 1000)
    (tmp_path / "a.csv").write_text(HEADING + GOOD * 100)
    inside = zipfile.ZipFile(io.BytesIO(), "w")
    with inside:
        inside.write(tmp_path / "a.csv", "a.csv")
        (fault,) = read_results(zipfile.Path(inside, "a.csv")).faults
    assert "the file is too big" in str(fault)


def test_a_file_inside_an_archive_reads_like_one_on_disk() -> None:
    with zipfile.ZipFile(io.BytesIO(), "w") as inside:
        inside.writestr("results.csv", HEADING + GOOD)
        report = read_results(zipfile.Path(inside, "results.csv"))
    assert report.rows_read == 1
    assert report.faults == ()


def test_too_many_rows_and_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.results.raw_table.MOST_ROWS", 10)
    assert "more than 10 rows" in _faults(tmp_path, HEADING + GOOD * 11)[0]
    monkeypatch.setattr("simulator.results.raw_table.MOST_ROWS", 1000)
    monkeypatch.setattr("simulator.results.raw_table.MOST_CELLS", 100)
    assert "or 100 cells" in _faults(tmp_path, HEADING + GOOD * 20)[0]


def _zip(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def test_an_archive_that_is_no_workbook(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, _zip({"a.csv": GOOD.encode()}), "results.zip")
    assert "this is an archive, but not a workbook" in fault


def test_a_workbook_with_broken_parts(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, _zip({"xl/workbook.xml": b"<workbook"}), "results.xlsx")
    assert "the workbook is damaged" in fault


def test_a_workbook_that_unpacks_to_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.results.workbook_archive.MOST_UNPACKED_BYTES", 1_000_000)
    bomb = _zip({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * 2_000_000})
    assert len(bomb) < 10_000
    (fault,) = _faults(tmp_path, bomb, "results.xlsx")
    assert fault == "results.xlsx: the workbook unpacks to 2 MB. At most 1 MB can be read."


def test_the_bounds_leave_room_for_real_files() -> None:
    assert 20_000_000 <= MOST_BYTES < MOST_UNPACKED_BYTES <= 1_000_000_000


def test_a_workbook_without_heading(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["hello"])  # type: ignore[union-attr]
    book.save(tmp_path / "results.xlsx")
    report = read_results(tmp_path / "results.xlsx")
    assert "no sheet has a line with the names of the columns (sheets: Sheet)" in str(report.faults[0])


def test_a_refused_file_has_no_table_even_when_one_row_is_at_fault(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, HEADING + GOOD * 50 + GOOD.replace("74.08", "7x.08"))
    assert "line 52" in fault
