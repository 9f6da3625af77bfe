"""The editor of the selection order in the window, and saving a rule set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from world_cup_files import race, write

from simulator.event import Event, Sex
from simulator.project.project import BASELINE
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.what_ifs import OtherOrder, PickRules
from ui.dialogs.order_editor import OrderEditor
from ui.dialogs.quota import QuotaDialog
from ui.dialogs.report import ReportDialog
from ui.program.program import Program
from ui.session.skater_what_ifs import DockControl
from ui.window.menus.order import OrderAsking, file_stem


@pytest.fixture
def asking(program: Program) -> OrderAsking:
    return program.window.findChild(OrderAsking)


def editor_of(program: Program) -> OrderEditor:
    (editor,) = program.window.findChildren(OrderEditor)
    return editor


def test_the_button_opens_the_editor_and_its_order_becomes_a_what_if(program: Program, qtbot: QtBot) -> None:
    window, session = program.window, program.session
    window.tabs.setCurrentWidget(window.order)
    qtbot.mouseClick(window.order.edit, Qt.MouseButton.LeftButton)
    editor = editor_of(program)
    editor.drafts.edit("", editor.drafts.draft.moved(Sex.W, [8], 0))
    qtbot.mouseClick(editor.ok, Qt.MouseButton.LeftButton)
    assert session.scenario.name != BASELINE
    (what_if,) = session.scenario.what_ifs
    assert isinstance(what_if, OtherOrder)
    assert what_if.rule_set.order[Sex.W][0].text == "1500-2"
    session.document.stack.undo()
    assert session.scenario.what_ifs == ()


def test_pick_rules_are_a_what_if_of_their_own_and_other_what_ifs_stay(
    program: Program, asking: OrderAsking
) -> None:
    session = program.session
    session.scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, 0.1)
    (form,) = session.scenario.what_ifs
    baseline = session.baseline_plan
    assert baseline is not None
    rule = PickRule(Sex.W, PickKind.TEAM, ("Bea Two",))
    asking.take_over(Draft(baseline.rules, (rule,)))
    assert session.scenario.what_ifs == (form, PickRules((rule,)))
    fewer = replace(baseline.rules, max_picks=dict.fromkeys(Sex, 2))
    asking.take_over(Draft(fewer, baseline.committee.rules))
    assert [type(one) for one in session.scenario.what_ifs] == [type(form), OtherOrder]
    asking.take_over(Draft(baseline.rules, baseline.committee.rules))
    assert session.scenario.what_ifs == (form,)


def test_start_places_from_the_quota_go_into_the_editor_and_the_folder_is_remembered(
    program: Program, asking: OrderAsking, tmp_path: Path, qtbot: QtBot
) -> None:
    file = write(tmp_path / "cups.csv", race("2025-11-15", 1500, numbers=[5, 0, 6]))
    asking.edit()
    editor = editor_of(program)
    editor.pages.setCurrentWidget(editor.places)
    qtbot.mouseClick(editor.places.from_quota, Qt.MouseButton.LeftButton)
    (dialog,) = editor.findChildren(QuotaDialog)
    dialog.add_files([str(file)])
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert editor.drafts.draft.rules.start_places[Sex.W][Event.D1500] == 1
    editor.places.from_quota.click()
    (again,) = [one for one in editor.findChildren(QuotaDialog) if one.isVisible()]
    assert again._folder == str(tmp_path)  # where the next question begins
    again.close()
    editor.close()


def test_a_saved_rule_set_can_be_read_again(asking: OrderAsking, tmp_path: Path, qtbot: QtBot) -> None:
    rules = Draft(load_rule_set("knsb-2026")).moved(Sex.M, [4], 0).with_name("Mine").rules
    path = tmp_path / "My Order.toml"
    asking.save(rules)
    asking.write(str(path))
    read = load_rule_set(path)
    assert (read.id, read.name) == ("my-order", "Mine")
    assert read.order == rules.order
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".toml"] == ["My Order.toml"]


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(
    program: Program, asking: OrderAsking, tmp_path: Path
) -> None:
    asking.save(load_rule_set("knsb-2026"))
    asking.write(str(tmp_path / "nowhere" / "order.toml"))
    (dialog,) = program.window.findChildren(ReportDialog)
    assert "order.toml could not be written" in dialog.text.summary
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "stem"), [("KNSB, Games of 2026, edited", "knsb-games-of-2026-edited"), ("../..", "rules")]
)
def test_a_name_becomes_the_name_of_a_file(name: str, stem: str) -> None:
    assert file_stem(name) == stem
