"""A decimal comma between cells apart by commas: the torn time is told as one, and nothing else of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from simulator.input.faults import Fault, InputRefused
from simulator.meet.results_file import load_results
from simulator.results import read_pasted, read_results

Faults = Callable[[Path, str], tuple[Fault, ...]]


def _file(folder: Path, text: str) -> tuple[Fault, ...]:
    (folder / "list.csv").write_text(text)
    return read_results(folder / "list.csv").faults


def _pasted(_folder: Path, text: str) -> tuple[Fault, ...]:
    return read_pasted(text).faults


def _strict(folder: Path, text: str) -> tuple[Fault, ...]:
    (folder / "list.csv").write_text(text)
    with pytest.raises(InputRefused) as refused:
        load_results(folder / "list.csv")
    return tuple(refused.value.faults)


@pytest.mark.parametrize("faults_of", [_file, _pasted, _strict])
@pytest.mark.parametrize("behind", ["status", "note"])
@pytest.mark.parametrize("time", ["1:07,32", "67,32", "1:07,3", "67,325", "1.07,32", "12.45,1"])
def test_a_time_torn_in_two_is_told_as_one(tmp_path: Path, faults_of: Faults, behind: str, time: str) -> None:
    rows = ("M,1000,1,Jenning de Boo,67.12,", f"M,1000,2,Janno Botman,{time}")
    text = "\n".join((f"sex,distance,place,skater,time,{behind}", *rows))
    (fault,) = faults_of(tmp_path, text)
    assert (fault.line, fault.column, fault.found) == (3, "time", f"the time {time} stands in two cells")
    assert "Write quotes around a cell with a comma in it" in fault.remedy


@pytest.mark.parametrize("faults_of", [_file, _pasted])
def test_of_a_row_with_a_cell_too_many_nothing_else_is_told(tmp_path: Path, faults_of: Faults) -> None:
    text = "sex,distance,skater,time\nM,1000,Jenning de Boo,67.12\nM,1000,Janno Botman,1:07,32\n"
    (fault,) = faults_of(tmp_path, text)
    assert fault.found == "the row has 5 cells, the heading 4"


def _doubts(folder: Path, text: str) -> list[str]:
    (folder / "list.csv").write_text(text)
    report = read_results(folder / "list.csv")
    assert report.table is not None
    return [doubt.found for doubt in report.warnings if "next cell" in doubt.found]


def test_a_time_without_decimals_beside_a_number_is_doubted_where_the_others_have_them(
    tmp_path: Path,
) -> None:
    text = "sex,distance,skater,time,place\nM,500,Jenning de Boo,34.12,1\nM,500,Janno Botman,34,32\n"
    assert _doubts(tmp_path, text) == ["the time 34 has no decimals, and 32 stands in the next cell"]
    assert _doubts(tmp_path, text.replace("34.12", "34")) == []
    assert _doubts(tmp_path, text.replace(",", ";").replace("34;32", "34,32")) == []


@pytest.mark.parametrize(
    "line", ['M,500,Janno Botman,"34,32",', "M,500,Janno Botman,34.32,12", "M,500,Janno Botman,34,PB"]
)
def test_whole_times_are_not_told(tmp_path: Path, line: str) -> None:
    text = f"sex,distance,skater,time,note\nM,500,Jenning de Boo,34.12,\n{line}\n"
    (tmp_path / "list.csv").write_text(text)
    assert read_results(tmp_path / "list.csv").faults == ()
