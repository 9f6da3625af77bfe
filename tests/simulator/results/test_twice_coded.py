"""Letters that were coded twice: the name as it is, or a doubt; never the broken one in silence."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from simulator.results import read_pasted, read_results
from simulator.text import clean, lost_a_letter, undone

NAMES = (
    "Anna Küttel", "Łukasz Żurek", "Zoë Sáblíková", "Øyvind Løken", "Jan Groß", "ŠTEFAN Čapek", "Ágnes Éder",
    "Åse Ævar", "Magdalena Czyszczoń", "Bo Ďuriš", "Ñandú Çelik", "Anna O’Elf", "Ebba Åström", "Pär Öberg",
    "Joana MAGALHÃES", "JOÃO Ângelo", "SÄÄSKI Mika",
)  # fmt: skip
CHOSEN = {"sex": "W", "distance_m": "500", "date": "2025-11-29"}


def twice(text: str, coding: str, times: int = 1) -> str:
    """Return a text that was read as another coding than it was written in."""
    for _ in range(times):
        text = text.encode().decode(coding, "surrogateescape")
        text = "".join(chr(ord(c) - 0xDC00) if "\udc80" <= c <= "\udcff" else c for c in text)
    return text


@pytest.mark.parametrize("coding", ["latin-1", "cp1252"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_coded_twice_is_read_as_it_was(name: str, coding: str) -> None:
    report = read_pasted(f"Pos\tName\tTime\n1\t{twice(name, coding)}\t37.12", defaults=CHOSEN)
    assert report.table is not None
    assert report.table["skater"].tolist() == [clean(name)]
    assert any("coded twice" in doubt.remedy for doubt in report.warnings) == (not name.isascii())


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_written_well_is_not_touched(name: str) -> None:
    assert undone(name) == name
    assert not lost_a_letter(name)
    assert undone(twice(name, "latin-1", 2)) == name


@pytest.mark.parametrize("name", ["Anna K\ufffdttel", "Ãyvind Een", "MaÅek Een", "TAKÃ CS Een"])
def test_a_name_that_lost_a_letter_is_doubted_in_its_row(name: str, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(f"date,sex,distance,skater,time\n2025-11-29,W,500,{name},37.12\n", encoding="utf-8")
    report = read_results(path)
    doubted = [doubt.line for doubt in (*report.warnings, *report.faults) if "a letter of" in doubt.found]
    assert doubted == [2]


def test_letters_coded_twice_in_a_file_in_json_and_in_a_workbook(tmp_path: Path) -> None:
    broken = twice("Anna Küttel", "latin-1")
    rows = [["date", "sex", "distance", "skater", "time"], ["2025-11-29", "W", "500", broken, "37.12"]]
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "r.xlsx")
    (tmp_path / "r.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    (tmp_path / "r.json").write_text(json.dumps([dict(zip(*rows, strict=True))]), encoding="ascii")
    for name in ("r.xlsx", "r.csv", "r.json"):
        report = read_results(tmp_path / name)
        assert report.table is not None, report.faults
        assert report.table["skater"].tolist() == ["Anna Küttel"]
        assert sum("is read as" in doubt.found for doubt in report.warnings) == 1
