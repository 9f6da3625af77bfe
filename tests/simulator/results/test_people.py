"""Personal bests, birth years and age groups."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from simulator.input.faults import InputRefused
from simulator.results import read_personal_bests, read_skaters


def _write(folder: Path, text: str) -> Path:
    path = folder / "people.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_personal_bests(tmp_path: Path) -> None:
    bests = read_personal_bests(
        _write(
            tmp_path,
            "skater,sex,distance_m,time_s,year,rink,set_before_okt_2025,source\n"
            'Jenning de Boo,M,500,33.63,2025,Salt Lake City,yes,"records, quoted"\n'
            "Esther Kiel,W,5000,7:02.11,,,unknown,\n"
            "Esther Kiel,W,3000,4:05.11,2025,Heerenveen,no,\n"
            "Esther Kiel,W,1500,1:57.11,2025,Heerenveen,,\n",
        )
    )
    assert bests["time_ms"].tolist() == [33_630, 422_110, 245_110, 117_110]
    assert bests["set_before"].tolist() == [True, False, False, False]
    assert bests["year"].tolist() == [2025, pd.NA, 2025, 2025]
    assert bests["set_before"].dtype == bool
    assert bests["time_ms"].dtype == "int64"
    assert bests["rink"].tolist()[:2] == ["Salt Lake City", ""]


def test_personal_bests_at_fault(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        "skater,sex,distance_m,time_s,year,set_before_okt_2025\n"
        "Jenning de Boo,M,500,,2025,yes\nJenning de Boo,M,600,33.1,25,perhaps\n",
    )
    with pytest.raises(InputRefused) as refused:
        read_personal_bests(path)
    assert [(fault.line, fault.column) for fault in refused.value.faults] == [
        (2, "time_s"),
        (3, "distance_m"),
        (3, "year"),
        (3, "set_before_okt_2025"),
    ]
    assert "line 2, time_s: the cell is empty. Write seconds" in str(refused.value)


def test_skaters(tmp_path: Path) -> None:
    skaters = read_skaters(
        _write(
            tmp_path,
            "skater,sex,birth_year,age_group_2025_26,note,source\n"
            "Arjen Boersma,M,,junior,junior A2,somewhere\nBeau Snellink,M,2001,senior,,\n",
        )
    )
    assert skaters.columns.tolist() == ["skater", "sex", "birth_year", "age_group", "note", "source"]
    assert skaters["birth_year"].tolist() == [pd.NA, 2001]
    assert skaters["age_group"].tolist() == ["junior", "senior"]


def test_a_skater_twice_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="line 3, skater: Joy Beune stands on line 2 already"):
        read_skaters(_write(tmp_path, "skater,sex\nJoy Beune,W\nJoy Beune,W\n"))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    for read in (read_skaters, read_personal_bests):
        with pytest.raises(InputRefused, match="the file does not exist"):
            read(tmp_path / "none.csv")
