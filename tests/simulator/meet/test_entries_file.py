"""Entries from a file or a pasted list."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.entries_file import read_entries
from simulator.meet.meet import Entry


def test_entries_from_csv_each_once(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text(
        "Naam;Geslacht;Afstand;Ploeg\nFemke Kok;V;500;Reggeborgh\nFemke Kok;V;1000 m;\nFemke  Kok;V;500;\n"
        "Jorrit Bergsma;H;10.000;\n"
    )
    assert read_entries(path) == (
        Entry(Sex.W, Event.D500, "Femke Kok"),
        Entry(Sex.W, Event.D1000, "Femke Kok"),
        Entry(Sex.M, Event.D10000, "Jorrit Bergsma"),
    )


def test_entries_from_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["sex", "distance", "skater"])
    book.active.append(["W", 3000, "Joy Beune"])
    book.save(tmp_path / "entries.xlsx")
    assert read_entries(tmp_path / "entries.xlsx") == (Entry(Sex.W, Event.D3000, "Joy Beune"),)


def test_all_faults_of_the_entries_together(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text("sex,distance,skater\nX,500,Femke Kok\nW,mass start,Marijke Groenewoud\nW,500,\n")
    with pytest.raises(InputRefused) as refused:
        read_entries(path)
    assert [str(fault) for fault in refused.value.faults] == [
        'entries.csv, line 2, sex: "X" is not a sex. Write W (women, dames) or M (men, heren).',
        (
            'entries.csv, line 3, distance: "mass start" is not one of the six distances. '
            "Write one of 500, 1000, 1500, 3000, 5000, 10000."
        ),
        "entries.csv, line 4, skater: the name of the skater is missing. Write the name.",
    ]


def test_entries_without_a_column_for_the_distance(tmp_path: Path) -> None:
    path = tmp_path / "entries.csv"
    path.write_text("sex,skater\nW,Femke Kok\n")
    with pytest.raises(InputRefused, match="line 1, distance_m: there is no such column"):
        read_entries(path)


def test_a_heading_without_rows_asks_for_entries(tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_text("sex,event,skater\n", encoding="utf-8")
    with pytest.raises(InputRefused, match=r"no rows below the heading\. Add the entries"):
        read_entries(tmp_path / "e.csv")
