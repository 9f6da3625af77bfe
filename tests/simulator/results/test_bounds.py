"""Lists and workbooks of strangers: reading is linear, and bounded before others see them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from simulator.input.faults import MAX_FAULTS
from simulator.people import almost as names_module
from simulator.people.almost import near_names
from simulator.results import ResultsReport, read_pasted, read_results
from simulator.results.columns import LONGEST_WORD, _plain_kept, plain
from simulator.results.findings import Findings
from simulator.results.pasted import LONGEST_LINE, MOST_LETTERS
from simulator.results.raw_table import build_raw_table
from simulator.results.source_file import MOST_COLUMNS

LINE = "2025-12-14,W,500,1,Anna Een,37.62"
HEADING = "date,sex,distance,place,name,time"


CONTEXT = {"sex": "W", "distance_m": "500", "date": "2025-12-26"}


def read(
    folder: Path, content: str | bytes, name: str = "r.csv", defaults: Mapping[str, str] | None = None
) -> ResultsReport:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_results(path, defaults=defaults)


def told(report: ResultsReport) -> str:
    return "\n".join(map(str, report.faults))


@pytest.mark.parametrize(
    "day", ["14 december 2025²", "14 december ²", "٣ december 2025", "3 december " + "2" * 5_000]
)
def test_figures_that_are_no_numbers_are_no_date(tmp_path: Path, day: str) -> None:
    report = read(tmp_path, f"{HEADING}\n{LINE.replace('2025-12-14', day)}\n")
    assert "r.csv, line 2, date: " in told(report)
    assert "is not a date. Write year-month-day" in told(report)
    assert len(told(report)) < 250


@pytest.mark.parametrize("cell", ["time", "sex", "distance", "place", "name"])
def test_a_long_cell_is_cut_in_its_fault(tmp_path: Path, cell: str) -> None:
    cells = dict(zip(HEADING.split(","), LINE.split(","), strict=True)) | {cell: "x?" * 2_500}
    report = read(tmp_path, f"{HEADING}\n{','.join(cells.values())}\n")
    assert '"' + ("x?" * 30)[:57] + '..."' in told(report)
    assert len(told(report)) < 250


class _Counted(list[str]):
    """A row that counts how often part of it is copied."""

    copies = 0

    def __getitem__(self, index: object) -> object:  # type: ignore[override]
        if isinstance(index, slice):
            _Counted.copies += 1
            return _Counted(super().__getitem__(index))
        return super().__getitem__(index)  # type: ignore[index]


@pytest.mark.parametrize("empty", [1_000, 4_000])
def test_empty_cells_behind_a_heading_are_dropped_at_once(empty: int) -> None:
    _Counted.copies = 0
    header = _Counted([*HEADING.split(","), *[""] * empty])
    raw = build_raw_table("x", [(1, header), (2, LINE.split(","))], "")
    assert len(raw.header) == 6
    assert _Counted.copies <= 3


def test_a_heading_too_wide_for_any_list_is_refused(tmp_path: Path) -> None:
    wide = HEADING + "".join(f",c{number}" for number in range(MOST_COLUMNS))
    assert f"the heading has {MOST_COLUMNS + 6:,} columns" in told(read(tmp_path, f"{wide}\n{LINE}\n"))


def test_few_cells_under_a_wide_heading_do_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.results.raw_table.MOST_CELLS", 1_000)
    wide = HEADING + "".join(f",c{number}" for number in range(100))
    assert "are more than 1,000 cells" in told(read(tmp_path, wide + "\n1" * 50))


def _lists(count: int) -> str:
    """Lists one below the other, each with a column of its own."""
    return "".join(f"name,sex,distance,time,own {number}\nA Bc,W,500,38.1,x\n" for number in range(count))


def test_lists_with_columns_of_their_own_are_read_up_to_a_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = read(tmp_path, _lists(MOST_COLUMNS // 4))
    assert few.table is not None
    assert "the headings have 301 columns together. Split the file" in told(read(tmp_path, _lists(400)))
    monkeypatch.setattr("simulator.results.sections.MOST_CELLS", 1_000)
    assert "30 rows of 34 columns are more than 1,000 cells" in told(read(tmp_path, _lists(100)))


def test_long_texts_are_not_kept_for_later() -> None:
    plain("A-b" * LONGEST_WORD)
    before = _plain_kept.cache_info().currsize
    assert plain("É-b" * LONGEST_WORD) == "eb" * LONGEST_WORD
    assert _plain_kept.cache_info().currsize == before
    assert plain("Té-tijd") == "tetijd"


def test_doubts_cost_no_memory_for_their_number() -> None:
    faults, doubts = Findings("x"), Findings("x", "warning")
    for findings in (faults, doubts):
        findings.add_lines(range(2, 10_002), "time", lambda index: (f"found {index}", ""))
        assert str(findings.told()[-1]).startswith("x: and 9,800 more")
        assert len(findings.told()) == MAX_FAULTS + 1
    assert len(faults.lines) == 10_000
    assert not doubts.lines


def test_a_pasted_line_or_text_longer_than_any_list_is_refused_at_once() -> None:
    assert f"line 2: the line has {LONGEST_LINE + 1:,} letters" in told(
        read_pasted("a\n" + "b" * (LONGEST_LINE + 1))
    )
    assert "the text is too long" in told(read_pasted("a\n" * MOST_LETTERS))


@pytest.mark.parametrize("filling", ["  -", " ", "\t", "| ", " |", " -", "- "])
@pytest.mark.parametrize(
    "line", ["1 Anna One{}x", "{}1 Anna One - Bea Two", "1 Anna One{}Bea Two{}", "wt{}Anna One", "{}"]
)
def test_a_line_filled_with_blanks_and_signs_is_read_in_proportion_to_its_length(
    tmp_path: Path, line: str, filling: str
) -> None:
    # One that went over them from each of them, or in each way to part them, would not come to an end.
    filled = line.format(filling * (LONGEST_LINE // 3 // len(filling)), filling)
    others = [(number, "Cato Three", "Dora Four") for number in range(2, 6)]
    lines = f"Loting 500 m vrouwen\n{filled}\n" + "".join("{} {} - {}\n".format(*one) for one in others)
    for report in (read_pasted(lines, defaults=CONTEXT), read(tmp_path, lines, "r.txt", defaults=CONTEXT)):
        assert {"Cato Three", "Dora Four"} <= {one.skater for one in report.starts}


def test_names_are_compared_in_proportion_to_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    differ = names_module._difference

    def counted(*given: object) -> str:
        nonlocal calls
        calls += 1
        return differ(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(names_module, "_difference", counted)
    spent = []
    for count in (500, 2_000):
        calls = 0
        # All are alike but for one letter of a word too short to hold a slip of the pen.
        list(near_names({f"Skater {chr(0x4E00 + number)}": 1 for number in range(count)}, ()))
        spent.append(calls)
    assert 0 < spent[1] <= 4.2 * spent[0]


def test_events_of_many_names_are_counted_once_through(tmp_path: Path) -> None:
    rows = "".join(f"2025-12-14,W,Mass start{'.' * number},1,Anna Een,\n" for number in range(1_000))
    report = read(tmp_path, f"{HEADING}\n{LINE}\n{rows}")
    assert report.accepted
    assert len(report.warnings) == 201


def test_reading_asks_whether_it_is_still_wanted(tmp_path: Path) -> None:
    class Enough(Exception):  # noqa: N818 - nothing went wrong
        pass

    asked = 0

    def go_on() -> None:
        nonlocal asked
        asked += 1
        if asked > 3:
            raise Enough

    (tmp_path / "r.csv").write_text(HEADING + f"\n{LINE}" * 20_000)
    with pytest.raises(Enough):
        read_results(tmp_path / "r.csv", go_on=go_on)
    with pytest.raises(Enough):
        read_pasted((tmp_path / "r.csv").read_text(), go_on=go_on)


# Workbooks ---------------------------------------------------------------------------------


TEXTS, STYLES, SHEET = "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(parts: dict[str, bytes | None] | None = None, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A workbook with one result, with other parts in it or some in the place of its own."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADING.split(","))
    book.active.append(LINE.split(","))
    made, changed = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w", method) as new:
        own = {name: old.read(name) for name in old.namelist()}
        own |= _with_shared_texts(own) | (parts or {})
        for name, content in own.items():
            if content is not None:
                new.writestr(name, content)
    return changed.getvalue()


def _with_shared_texts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The texts of the sheet in a part of their own, as spreadsheet programs write them."""
    texts: list[bytes] = []

    def shared(found: re.Match[bytes]) -> bytes:
        texts.append(found[1])
        return b't="s"><v>%d</v>' % (len(texts) - 1)

    sheet = re.sub(rb't="inlineStr"><is><t>([^<]*)</t></is>', shared, parts[SHEET])
    items = b"".join(b"<si><t>" + text + b"</t></si>" for text in texts)
    kind = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
        b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    return {
        SHEET: sheet,
        TEXTS: b'<?xml version="1.0"?><sst xmlns="' + _MAIN + b'">' + items + b"</sst>",
        "[Content_Types].xml": parts["[Content_Types].xml"].replace(b"</Types>", kind),
    }


def part(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        return archive.read(name)


def test_the_workbook_of_these_tests_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, workbook(), "r.xlsx").accepted


@pytest.mark.parametrize("name", [TEXTS, STYLES, SHEET, "xl/workbook.xml", "[Content_Types].xml"])
def test_an_encoding_nobody_knows_is_told(tmp_path: Path, name: str) -> None:
    content = part(name).partition(b"?>")[2] or part(name)
    broken = workbook({name: b'<?xml version="1.0" encoding="x-unknown"?>' + content})
    found = told(read(tmp_path, broken, "r.xlsx"))
    assert "a part of the workbook is written in an encoding other than UTF-8" in found


def test_a_locked_part_is_told_as_a_password(tmp_path: Path) -> None:
    content = bytearray(workbook())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    assert "the workbook is protected by a password" in told(read(tmp_path, bytes(content), "r.xlsx"))


@pytest.mark.parametrize("name", [TEXTS, STYLES, SHEET, "xl/workbook.xml", "[Content_Types].xml"])
def test_no_part_may_define_entities(tmp_path: Path, name: str) -> None:
    content = part(name).partition(b"?>")[2] or part(name)
    assert "the workbook is damaged" in told(read(tmp_path, workbook({name: BOMB + content}), "r.xlsx"))


def test_an_archive_of_too_many_parts_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.results.workbook_archive.MOST_PARTS", 5)
    assert "more than 5 parts" in told(read(tmp_path, workbook(), "r.xlsx"))


def test_a_part_that_unpacks_to_hundreds_of_times_its_size_is_refused(tmp_path: Path) -> None:
    bomb = workbook({SHEET: part(SHEET) + b" " * 8_000_000})
    assert "times its size" in told(read(tmp_path, bomb, "r.xlsx"))


def test_a_packing_other_than_that_of_workbooks_is_refused(tmp_path: Path) -> None:
    packed = workbook(method=zipfile.ZIP_LZMA)
    assert "packed in an unusual way" in told(read(tmp_path, packed, "r.xlsx"))


@pytest.mark.parametrize(
    ("cell", "fine"),
    [('<c r="XFD2" s="0"/>', True), ('<c r="XFD2"><v>1</v></c>', False), ('<c r="ZZZZZ2"/>', True)],
)
def test_cells_far_to_the_right_cost_nothing_or_are_told(tmp_path: Path, cell: str, fine: bool) -> None:
    sheet = part(SHEET).replace(b"</row></sheetData>", f"{cell}</row></sheetData>".encode())
    report = read(tmp_path, workbook({SHEET: sheet}), "r.xlsx")
    assert report.accepted
    left_out = [fault.found for fault in report.warnings if "a column without a name" in fault.found]
    assert bool(left_out) is not fine


def test_the_addresses_of_its_cells_go_before_the_number_of_a_row(tmp_path: Path) -> None:
    sheet = part(SHEET).replace(b'<row r="2"', b'<row r="99999999999999999999"')
    report = read(tmp_path, workbook({SHEET: sheet}), "r.xlsx")
    assert report.table is not None
    assert list(report.table["line"]) == [2]


def test_signs_nobody_sees_are_cleaned_out_of_every_kind_of_list(tmp_path: Path) -> None:
    dirty = LINE.replace("Anna Een", "An\u200bna\xa0Een\ufeff").replace("37.62", "\u202d37.62\xa0")
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(HEADING.split(","))
    book.active.append(dirty.split(","))
    book.save(tmp_path / "r.xlsx")
    for report in (
        read(tmp_path, f"{HEADING}\n{dirty}\n"),
        read_results(tmp_path / "r.xlsx"),
        read_pasted(f"{HEADING}\n{dirty}".replace(",", "\t")),
    ):
        assert report.table is not None
        assert list(report.table["skater"]) == ["Anna Een"]
        assert list(report.table["time_ms"]) == [37_620]
