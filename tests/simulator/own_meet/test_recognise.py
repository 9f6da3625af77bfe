"""A file or folder is known by its content, whatever it is called."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from simulator.own_meet.recognise import ContentKind, is_entries_table, kind_of_file, text_of_file
from simulator.project.file import save_project
from simulator.project.project import Project
from simulator.report.document import NUMBERS_ID, data_block
from simulator.results import read_results
from simulator.selection.rule_file import load_rule_set, rule_text
from simulator.shipped import shipped

RESULTS = (
    "date,sex,distance_m,skater,time\n2026-01-02,W,500,Ans Bakker,38.11\n2026-01-02,W,500,Bep Cramer,38.2\n"
)
LISTS = {
    "sex,event,skater\nW,500,Ans Bakker\nW,500,Bep Cramer\n": ContentKind.ENTRIES,
    "500 m women\n1. Ans Bakker - Bep Cramer\n2. Cor Dam - Dina Evers\n": ContentKind.ENTRIES,
    "500 m women\nAns Bakker\nBep Cramer\n": ContentKind.ENTRIES,
    RESULTS: ContentKind.RESULTS,
    "1 Ans Bakker NED 38.11\n2 Bep Cramer NED 38.20\n": ContentKind.RESULTS,
    "": ContentKind.RESULTS,
    "\0\1": ContentKind.RESULTS,
    "a = 1\n": ContentKind.RESULTS,
}


@pytest.mark.parametrize(("text", "kind"), LISTS.items(), ids=range(len(LISTS)))
@pytest.mark.parametrize("name", ["x.csv", "x.okt", "x"])
def test_lists(text: str, kind: ContentKind, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    assert kind_of_file(tmp_path / name) is kind


def test_projects_rules_and_meets(tmp_path: Path) -> None:
    save_project(Project(), tmp_path / "one.txt")
    (tmp_path / "rules.csv").write_text(rule_text(load_rule_set("knsb-2026")))
    (tmp_path / "m").mkdir()
    with shipped("meets/okt-2025/meet.toml").open("rb") as stream:
        (tmp_path / "m" / "meet.toml").write_bytes(stream.read())
    shutil.copy(tmp_path / "m" / "meet.toml", tmp_path / "mine.dat")
    names = ("one.txt", "rules.csv", "m", "m/meet.toml", "mine.dat")
    assert [kind_of_file(tmp_path / name) for name in names] == [
        ContentKind.PROJECT, ContentKind.RULES, ContentKind.MEET, ContentKind.MEET, ContentKind.MEET,
    ]  # fmt: skip


def test_a_workbook_of_entries(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("sex", "event", "skater"), ("W", 500, "Ans Bakker"), ("W", 500, "Bep Cramer")):
        book.active.append(row)
    book.save(tmp_path / "list.dat")
    assert kind_of_file(tmp_path / "list.dat") is ContentKind.ENTRIES


def test_what_is_not_there_or_too_long_is_left_to_its_reader(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"Ans Bakker\n" * 200_000)
    assert kind_of_file(tmp_path / "nothing") is ContentKind.RESULTS
    assert kind_of_file(tmp_path / "long") is ContentKind.RESULTS
    assert text_of_file(tmp_path / "long") == text_of_file(tmp_path / "nothing") == ""


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        ("sex,event,skater\nW,500,Ans Bakker\n", True),
        ("Naam;Geslacht;Afstand\nAns Bakker;V;500\n", True),
        ("sex,distance,skater\nQ,500,Ans Bakker\n", True),
        ("pair,lane,skater\n1,I,Ans Bakker\n1,O,Bep Cramer\n", False),
        ("500 m women\n1. Ans Bakker - Bep Cramer\n", False),
        ("", False),
    ],
)
def test_a_table_of_entries_is_told_from_a_start_list(text: str, is_table: bool, tmp_path: Path) -> None:
    (tmp_path / "list").write_text(text)
    assert is_entries_table(tmp_path / "list") is is_table


def test_a_report_of_the_program_is_called_one_and_told_what_takes_it(tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><html><body><table></table>{data_block(NUMBERS_ID, '{}')}</body></html>"
    (tmp_path / "r.html").write_text(page)
    assert kind_of_file(tmp_path / "r.html") is ContentKind.RESULTS  # whose reader says what it is
    (fault,) = read_results(tmp_path / "r.html").faults
    assert fault.found == "this is a report of this program, not a list of results"
    assert "okt verify" in fault.remedy
