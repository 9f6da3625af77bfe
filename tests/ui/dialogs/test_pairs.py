"""Pairs and lanes: typed, pasted, imported, drawn by lot; as the draw of the meet or as a what-if."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.project.project import BASELINE
from simulator.what_if.what_ifs import LaneCost, PairsSet
from ui.dialogs.pairs import PairsDialog
from ui.look.palette import LIGHT
from ui.panels.programme import EVENT
from ui.program.program import Program
from ui.session.news import Phase
from ui.tables.pairs_model import PairColumn, PairsModel

LEFT = Qt.MouseButton.LeftButton
W, D500, D1000 = Sex.W, Event.D500, Event.D1000
ANNA, BEA, CATO = "Anna One", "Bea Two", "Cato <b>Three</b>"


@pytest.fixture
def dialog(program: Program) -> PairsDialog:
    return opened(program)


def opened(program: Program) -> PairsDialog:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.window.actions_.pairs.trigger()
    (dialog,) = program.window.findChildren(PairsDialog)
    return dialog


def choose(dialog: PairsDialog, sex: Sex, event: Event) -> None:
    dialog.events.setCurrentIndex(dialog.events.findData(f"{sex} {event}"))


def write(dialog: PairsDialog, qtbot: QtBot, row: int, column: PairColumn, text: str) -> None:
    """Write a name with the keyboard."""
    index = dialog.model.index(row, column)
    dialog.table.setCurrentIndex(index)
    dialog.table.edit(index)
    (line,) = dialog.table.viewport().findChildren(QLineEdit)
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: str(index.data()) == text.strip())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def accept(program: Program, dialog: PairsDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.enter, LEFT)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)


def test_pairs_are_typed_and_hold_in_the_project_until_they_are_undone(
    program: Program, dialog: PairsDialog, qtbot: QtBot
) -> None:
    choose(dialog, W, D1000)
    assert dialog.model.rows == ()
    write(dialog, qtbot, 0, PairColumn.INNER, "two bea")
    write(dialog, qtbot, 0, PairColumn.OUTER, ANNA)
    qtbot.mouseClick(dialog.lanes, LEFT, pos=QPoint(10, dialog.lanes.height() // 2))
    assert dialog.model.headerData(PairColumn.INNER, Qt.Orientation.Horizontal) == "Inner lane"
    accept(program, dialog, qtbot)
    draw = PairsSet(W, D1000, ((BEA, ANNA),), lanes=True)
    assert program.session.project.draws == (draw,)
    plan = program.session.plan
    assert plan is not None
    assert (plan.pairs[W, D1000], plan.lanes) == (draw.pairs, {(W, D1000)})
    assert program.session.scenario.name == BASELINE
    program.window.actions_.undo.trigger()
    assert program.session.project.draws == ()
    program.window.actions_.redo.trigger()
    assert opened(program).draft.pairs(assumed=False) == (draw,)


def test_a_cell_finds_an_entrant_by_any_part_of_the_name(dialog: PairsDialog, qtbot: QtBot) -> None:
    choose(dialog, W, D500)
    index = dialog.model.index(0, PairColumn.OUTER)
    dialog.table.edit(index)
    (line,) = dialog.table.viewport().findChildren(QLineEdit)
    assert line.accessibleName() == "Pair 1, against"
    completer = line.completer()
    completer.setCompletionPrefix("thr")
    assert completer.currentCompletion() == CATO
    qtbot.keyClick(line, Qt.Key.Key_Escape)


def test_a_list_with_a_contradiction_is_refused_with_its_line(
    program: Program, dialog: PairsDialog, qtbot: QtBot
) -> None:
    choose(dialog, Sex.M, Event.D1500)
    QGuiApplication.clipboard().setText(
        f"Loting 1000 m vrouwen\nRit  Binnen  Buiten\n4 | {BEA} | {ANNA}\n5 | ONE A. |\n"
    )
    qtbot.mouseClick(dialog.paste, LEFT)
    assert dialog.race == (Sex.M, Event.D1500)
    assert "line 4: Anna One stands in the pairs of the women's 1000 m twice" in dialog.faults.text()
    assert dialog.model.rows == ()  # nothing is half read


def test_a_pasted_list_is_shown_with_its_doubts(dialog: PairsDialog, qtbot: QtBot) -> None:
    choose(dialog, Sex.M, Event.D1500)
    QGuiApplication.clipboard().setText(f"1000 m vrouwen\nRit  Binnen  Buiten\n1 | - | {BEA}\n2 | {ANNA} |\n")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.race == (W, D1000)
    assert dialog.model.rows == (("", BEA), (ANNA, ""))
    assert dialog.lanes.isChecked()
    assert dialog.enter.isEnabled()


def test_a_file_is_imported(dialog: PairsDialog, tmp_path: Path) -> None:
    choose(dialog, W, D1000)
    (tmp_path / "draw.csv").write_text(f"rit,naam\n1,{ANNA}\n")
    dialog.import_file(str(tmp_path / "draw.csv"))
    assert dialog.model.rows == ((ANNA, ""),)
    assert not dialog.lanes.isChecked()
    assert "Bea Two of the women's 1000 m stands in no pair" in dialog.faults.text()
    assert dialog.enter.isEnabled()


def test_what_cannot_be_is_told_beside_the_table_and_not_entered(
    program: Program, dialog: PairsDialog, qtbot: QtBot
) -> None:
    choose(dialog, W, D1000)
    write(dialog, qtbot, 0, PairColumn.INNER, "Bea Tow")
    assert dialog.faults.text() == (
        "pair 1: Bea Tow is not entered in the women's 1000 m. Did you mean Bea Two?"
    )
    assert not dialog.enter.isEnabled()
    write(dialog, qtbot, 0, PairColumn.INNER, "")
    for row in (0, 1):
        write(dialog, qtbot, row, PairColumn.INNER, ANNA)
    assert dialog.faults.text() == "pair 2: Anna One rides in pair 1 already. Take one of the two out."
    choose(dialog, W, D500)
    assert dialog.faults.text().startswith("Women 1000 m, pair 2: ")
    dialog.accept()
    assert dialog.isVisible()
    assert program.session.project.draws == ()


def test_a_draw_by_lot_is_a_what_if_of_the_scenario_with_one_click_and_is_drawn_anew(
    program: Program, dialog: PairsDialog, qtbot: QtBot
) -> None:
    choose(dialog, W, D1000)
    draws = set()
    for _ in range(12):
        qtbot.mouseClick(dialog.draw, LEFT)
        assert sorted(name for row in dialog.model.rows for name in row) == [ANNA, BEA]
        draws.add(dialog.model.rows)
    assert len(draws) == 2  # either of the two starts inner
    assert dialog.draw.text() == "&Draw again"
    assert dialog.holds.button(True).isChecked()
    assert dialog.lanes.isChecked()
    accept(program, dialog, qtbot)
    assert program.session.project.draws == ()
    assert program.session.scenario.name == "Pairs in the 1000 m"
    (what_if,) = program.session.scenario.what_ifs
    assert isinstance(what_if, PairsSet)
    assert what_if.lanes
    again = opened(program)
    choose(again, W, D1000)
    assert again.holds.button(True).isChecked()
    qtbot.mouseClick(again.clear, LEFT)
    accept(program, again, qtbot)
    assert program.session.scenario.what_ifs == ()


def test_the_same_seed_draws_the_same_evening(program: Program, dialog: PairsDialog, qtbot: QtBot) -> None:
    choose(dialog, W, D1000)
    first = []
    for _ in range(6):
        qtbot.mouseClick(dialog.draw, LEFT)
        first.append(dialog.model.rows)
    dialog.kept.drop()
    dialog.close()
    again = opened(program)
    choose(again, W, D1000)
    for rows in first:
        qtbot.mouseClick(again.draw, LEFT)
        assert again.model.rows == rows


def test_a_what_if_goes_before_the_draw_and_the_draw_comes_back(
    program: Program, dialog: PairsDialog, qtbot: QtBot
) -> None:
    choose(dialog, W, D1000)
    write(dialog, qtbot, 0, PairColumn.INNER, ANNA)
    write(dialog, qtbot, 0, PairColumn.OUTER, BEA)
    qtbot.mouseClick(dialog.holds.button(True), LEFT)
    assert dialog.model.rows == ((ANNA, BEA),)  # the draw, as nothing else is assumed
    assert dialog.says.text().startswith("Assumed: a new scenario begins")
    write(dialog, qtbot, 0, PairColumn.OUTER, " ")
    write(dialog, qtbot, 1, PairColumn.INNER, BEA)
    qtbot.mouseClick(dialog.holds.button(False), LEFT)
    assert dialog.model.rows == ((ANNA, BEA),)
    accept(program, dialog, qtbot)
    assert program.session.project.draws == (PairsSet(W, D1000, ((ANNA, BEA),)),)
    assert program.session.scenario.what_ifs == (PairsSet(W, D1000, ((ANNA,), (BEA,))),)
    plan = program.session.plan
    assert plan is not None
    assert plan.pairs[W, D1000] == ((ANNA,), (BEA,))


def test_it_says_why_lanes_cost_nothing_or_what_is_assumed(program: Program, dialog: PairsDialog) -> None:
    choose(dialog, W, D500)
    assert "Of two runs the first" in dialog.says.text()
    assert "Zero at every distance" in dialog.source.text()
    dialog.close()
    program.session.scenarios.add_what_if(LaneCost(W, D500, 0.05))
    again = opened(program)
    choose(again, W, D500)
    assert "Starting outer costs 0.05 s in the women's 500 m" in again.source.text()


def test_a_name_that_is_still_being_written_is_entered_too(
    program: Program, dialog: PairsDialog, qtbot: QtBot
) -> None:
    choose(dialog, W, D1000)
    dialog.table.edit(dialog.model.index(0, PairColumn.OUTER))
    (line,) = dialog.table.viewport().findChildren(QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, ANNA)
    dialog.accept()
    assert program.session.project.draws == (PairsSet(W, D1000, (("", ANNA),)),)


def test_a_name_that_is_being_written_stays_where_it_is_written_when_something_else_is_shown(
    program: Program, dialog: PairsDialog, qtbot: QtBot
) -> None:
    choose(dialog, W, D1000)

    def begin(row: int, name: str) -> None:
        index = dialog.model.index(row, PairColumn.INNER)
        dialog.table.setCurrentIndex(index)
        dialog.table.edit(index)
        line = dialog.table.indexWidget(index)
        assert isinstance(line, QLineEdit)
        qtbot.keyClicks(line, name)

    begin(0, ANNA)
    choose(dialog, W, D500)
    assert dialog.model.rows == ()
    choose(dialog, W, D1000)
    assert dialog.model.rows == ((ANNA, ""),)
    dialog.holds.button(True).click()
    begin(1, BEA)
    dialog.holds.button(False).click()
    assert dialog.model.rows == ((ANNA, ""),)
    dialog.holds.button(True).click()
    assert dialog.model.rows == ((ANNA, ""), (BEA, ""))


def test_the_programme_offers_the_pairs_of_an_event(program: Program, qtbot: QtBot) -> None:
    tree = program.window.scenario.programme.tree
    item = tree.topLevelItem(1).child(0)
    assert item.data(0, EVENT) == ("W", "500")
    program.window.scenario.programme._offer(tree.visualItemRect(item).center())
    menu = program.window.scenario.programme.findChildren(QMenu)[-1]
    (action,) = [one for one in menu.actions() if one.text() == "Pairs and lanes…"]
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    (dialog,) = program.window.findChildren(PairsDialog)
    assert dialog.race == (W, D500)


def test_names_are_shown_as_they_are_written(dialog: PairsDialog) -> None:
    choose(dialog, W, D500)
    index = dialog.model.index(0, PairColumn.INNER)
    dialog.model.setData(index, CATO)
    assert "<b>" not in cast(str, index.data(Qt.ItemDataRole.ToolTipRole)).replace("&lt;b&gt;", "")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Pair 1, skater: {CATO}"
    assert dialog.enter.isEnabled()


def test_the_table_keeps_to_the_rules_of_its_kind(qtmodeltester: ModelTester) -> None:
    model = PairsModel(LIGHT)
    model.show_pairs([(ANNA, BEA), ("", "")], lanes=True)
    qtmodeltester.check(model)
    assert model.rows == ((ANNA, BEA),)
    assert model.setData(model.index(1, PairColumn.OUTER), CATO)
    assert model.rowCount() == 3
    assert model.rows == ((ANNA, BEA), ("", CATO))
    qtmodeltester.check(model)
