from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft, compared
from simulator.selection.rule_file import load_rule_set
from ui.tables.draft_rows_model import MIME, NOTE, NUMBER, PLACE, DraftRowsModel
from ui.tables.picks_model import PickRulesModel
from ui.tables.plain_delegate import EVENT_ROLE, TONE_ROLE

RULES = load_rule_set("knsb-2026")
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def model(qapp: object) -> DraftRowsModel:
    result = DraftRowsModel(movable=True)
    _, now = compared(RULES.order[Sex.W], Draft(RULES).moved(Sex.W, [8], 1).rows(Sex.W))
    result.show_rows(now, frozenset({4}), marked=True)
    return result


def test_the_models_keep_the_rules_of_qt(model: DraftRowsModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    rules = PickRulesModel()
    rules.show_rules((PickRule(Sex.W, PickKind.CALAMITY, ("Skater A",), Event.D500, 0.0),))
    qtmodeltester.check(rules)
    assert [rules.index(0, column).data() for column in range(3)] == [
        "1", "Calamity, 500 m: Skater A", "0\u202f%",
    ]  # fmt: skip


def test_rows_say_where_they_stood(model: DraftRowsModel) -> None:
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert rows == [
        ["1", "500 m – 1st", ""],
        ["2", "1500 m – 2nd", "↑ was 9"],
        ["3", "1500 m – 1st", "2"],
    ]
    assert model.index(1, PLACE).data(EVENT_ROLE) == "1500"


def test_faulty_and_moved_rows_have_their_colours(model: DraftRowsModel) -> None:
    assert model.index(3, PLACE).data(TONE_ROLE) == "down"
    assert model.index(1, NOTE).data(TONE_ROLE) == "what_if"
    assert model.index(0, PLACE).data(TONE_ROLE) == "text"


def test_without_comparison_nothing_is_said_of_the_other_order(model: DraftRowsModel) -> None:
    _, now = compared(RULES.order[Sex.W], Draft(RULES).moved(Sex.W, [8], 1).rows(Sex.W))
    model.show_rows(now, frozenset(), marked=False)
    assert model.index(1, NOTE).data() == ""
    assert model.headerData(NOTE, Qt.Orientation.Horizontal) == ""


def test_dropped_rows_are_told_with_where_they_go(qtbot: QtBot, model: DraftRowsModel) -> None:
    data = model.mimeData([model.index(5, NUMBER), model.index(5, PLACE), model.index(3, PLACE)])
    for row, parent, before in ((2, QModelIndex(), 2), (-1, model.index(7, 0), 7), (-1, QModelIndex(), 15)):
        with qtbot.waitSignal(model.rows_moved) as told:
            assert not model.dropMimeData(data, MOVE, row, 0, parent)  # nothing is to be taken away
        assert told.args == [[3, 5], before]


@pytest.mark.parametrize("content", [b"", b"x", b"1,99", b"-1", "١".encode()])
def test_nonsense_that_is_dropped_is_refused(model: DraftRowsModel, content: bytes) -> None:
    data = QMimeData()
    data.setData(MIME, QByteArray(content))
    assert not model.canDropMimeData(data, MOVE, 0, 0, QModelIndex())


def test_the_published_order_stands_still(qapp: object) -> None:
    model = DraftRowsModel(movable=False)
    before, _ = compared(
        RULES.order[Sex.W], Draft(RULES).moved(Sex.W, [8], 1).removed(Sex.W, [0]).rows(Sex.W)
    )
    model.show_rows(before, frozenset(), marked=True)
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.canDropMimeData(model.mimeData([model.index(0, 0)]), MOVE, 0, 0, QModelIndex())
    assert model.index(0, NOTE).data() == "taken out"
    assert model.index(8, NOTE).data() == "↑ now 1"
