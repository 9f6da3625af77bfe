"""Meets of one's own in the window: put together, opened, dropped by what they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.project.file import save_project
from simulator.project.project import Project
from simulator.selection.rule_file import load_rule_set, rule_text
from simulator.what_if.pairs import PairsSet
from ui.dialogs.new_meet import NewMeetDialog
from ui.dialogs.report import ReportDialog
from ui.program.program import Program

MEET = """id = "m"
name = "M"
rink = "Heerenveen"
first_day = 2027-01-22
last_day = 2027-01-22
rule_set = "knsb-2026"
"""


@pytest.fixture
def meet(tmp_path: Path) -> Path:
    folder = tmp_path / "meet"
    folder.mkdir()
    (folder / "meet.toml").write_text(MEET)
    (folder / "programme.csv").write_text("day,date,order,sex,event,run\n1,2027-01-22,1,W,500,1\n")
    (folder / "entries.csv").write_text("sex,event,skater,pair\nW,500,Anna One,1\nW,500,Bea Two,1\n")
    return folder


def opened(program: Program, qtbot: QtBot, act: Callable[[], None]) -> Project:
    """Return the project that is in hand once something was opened."""
    with qtbot.waitSignal(program.session.document.named):
        act()
    return program.session.project


@pytest.mark.parametrize("name", ["", "meet.toml"])
def test_a_meet_is_opened_with_its_pairs(program: Program, meet: Path, name: str, qtbot: QtBot) -> None:
    project = opened(program, qtbot, lambda: program.window.asking_meet.drop([meet / name]))
    assert Path(project.meet) == meet / name
    assert project.draws == (PairsSet(Sex.W, Event.D500, (("Anna One", "Bea Two"),)),)
    assert (project.inputs.form, project.inputs.entries) == ((), None)


def test_a_meet_with_faults_is_not_opened(program: Program, meet: Path) -> None:
    (meet / "programme.csv").write_text("day\n")
    before = program.session.project
    program.window.asking_meet.open(meet)
    (dialog,) = program.window.findChildren(ReportDialog)
    assert "programme.csv" in str(dialog.text)
    assert program.session.project == before


def test_what_is_dropped_is_opened_by_what_it_is(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    drop = program.window.asking_meet.drop
    told: list[object] = []
    for signal in (program.window.asking_meet.results_dropped, program.window.asking_meet.entries_dropped):
        signal.disconnect()
        signal.connect(told.append)
    (tmp_path / "r").write_text(rule_text(load_rule_set("knsb-2022")))
    drop([tmp_path / "r"])
    assert program.session.project.rules == load_rule_set("knsb-2022")
    (tmp_path / "e").write_text("sex,event,skater\nW,500,Anna One\nW,500,Bea Two\n")
    (tmp_path / "f").write_text("date,sex,distance_m,skater,time\n2020-01-02,W,500,Nobody Here,38.11\n")
    drop([tmp_path / "e", tmp_path / "f"])
    assert told == [str(tmp_path / "e"), [str(tmp_path / "f")]]
    save_project(Project(seed=7), tmp_path / "p.txt")
    program.session.document.stack.undo()
    assert opened(program, qtbot, lambda: drop([tmp_path / "p.txt"])).seed == 7


def test_a_new_meet_is_put_together_and_opened(
    program: Program, meet: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program.window.actions_.new_meet.trigger()
    (dialog,) = program.window.findChildren(NewMeetDialog)
    qtbot.waitUntil(lambda: dialog.known.races > 0, timeout=20_000)
    dialog.drop_file(meet)
    assert dialog.checked.faults == ()
    project = opened(program, qtbot, lambda: dialog.save_to(tmp_path / "mine"))
    assert Path(project.meet) == tmp_path / "mine"
    assert project.draws == (PairsSet(Sex.W, Event.D500, (("Anna One", "Bea Two"),)),)


START_LISTS = [
    "1000 m women\n1 I KOK Femke NED\n1 O JANSEN Lotte NED\n",
    "pair,lane,skater\n1,I,Ans Bakker\n1,O,Bep Cramer\n",
    "500 m women\nAns Bakker\nBep Cramer\n",
]


@pytest.mark.parametrize("text", START_LISTS)
def test_a_start_list_that_is_dropped_is_called_one_and_told_where_it_goes(
    program: Program, tmp_path: Path, text: str
) -> None:
    (tmp_path / "list.txt").write_text(text)
    before = program.session.project
    program.window.asking_meet.drop([tmp_path / "list.txt"])
    (dialog,) = program.window.findChildren(ReportDialog)
    assert "list.txt is a start list" in str(dialog.text)
    assert "New meet" in str(dialog.text)
    assert program.session.project == before
