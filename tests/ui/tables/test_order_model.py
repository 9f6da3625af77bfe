from __future__ import annotations

from dataclasses import replace

import pytest
from invented_order import invented_order
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from simulator.event import Sex
from simulator.games.outlook import MedalChances
from ui.charts.order_series import order_series
from ui.tables.order_model import LINE_ROLE, SORT_ROLE, OrderColumn, OrderModel
from ui.tables.picks_model import PickColumn, PicksModel


@pytest.fixture
def model(qapp: object) -> OrderModel:
    result = OrderModel()
    result.show_series(order_series(invented_order(Sex.W), 9))
    return result


def texts(model: OrderModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in OrderColumn]


def test_the_model_keeps_the_rules_of_qt(model: OrderModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.sort(OrderColumn.ADDS, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model)
    model.show_series(order_series(invented_order(Sex.M), 9))
    qtmodeltester.check(model)


def test_a_row_says_its_numbers(model: OrderModel) -> None:
    row = texts(model, 11)
    assert row[:4] == ["12", "500 m – 3rd", "94\u202f%", "24\u202f%"]
    assert row[5] == "24\u202f%"
    assert row[4].split(", ")[0].endswith(" 91")
    assert texts(model, 0)[5] == ""  # no ticket can be the last one there


def test_a_row_that_is_not_certain_has_a_question_mark(model: OrderModel) -> None:
    order = invented_order(Sex.W)
    doubtful = replace(order.rows[0], row=replace(order.rows[0].row, certain=False))
    model.show_series(order_series(replace(order, rows=(doubtful, *order.rows[1:])), 9))
    assert texts(model, 0)[1] == "500 m – 1st ?"
    assert "not known for certain" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert texts(model, 1)[1] == "1500 m – 1st"


def test_what_rows_are_worth_stands_in_a_column_of_its_own_where_it_is_known(model: OrderModel) -> None:
    assert not model.series.has_worth
    worth = MedalChances(0.41, 0.76, 0.9, 10_000)
    model.show_series(order_series(invented_order(Sex.W), 9, worths={1: worth, 2: None}))
    assert model.series.has_worth
    assert texts(model, 0)[OrderColumn.WORTH] == "76\u202f%"
    assert texts(model, 1)[OrderColumn.WORTH] == "–"
    assert "medal 76.0\u202f%, gold 41.0\u202f%" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_after_the_rows_stand_the_picks(model: OrderModel) -> None:
    assert model.rowCount() == 16
    assert texts(model, 15) == [
        "", "After row 15: discretionary picks fill the team", "", "", "", "30\u202f%", ""
    ]  # fmt: skip
    assert model.index(15, 0).data(LINE_ROLE) is None


def test_sorting_moves_the_rows_but_not_what_comes_after_them(model: OrderModel) -> None:
    held = QPersistentModelIndex(model.index(13, 0))
    model.sort(OrderColumn.LAST, Qt.SortOrder.DescendingOrder)
    assert [texts(model, row)[0] for row in range(4)] == ["12", "14", "13", "11"]
    assert texts(model, 15)[5] == "30\u202f%"
    assert held.row() == 1
    keys = [model.index(row, OrderColumn.LAST).data(SORT_ROLE) for row in range(15)]
    assert keys == sorted(keys, reverse=True)
    assert not model.in_order
    model.sort(OrderColumn.NUMBER)
    assert model.in_order
    assert held.row() == 13


def test_places_sort_by_distance_then_place(model: OrderModel) -> None:
    model.sort(OrderColumn.PLACE)
    assert [texts(model, row)[1] for row in (0, 1, 2, 3, 14)] == [
        "500 m – 1st", "500 m – 2nd", "500 m – 3rd", "1000 m – 1st", "Mass start",
    ]  # fmt: skip


def test_new_numbers_of_the_same_rows_reset_nothing(model: OrderModel) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show_series(order_series(invented_order(Sex.W), 9, "Skater C"))
    assert resets == []
    model.show_series(order_series(invented_order(Sex.M), 9))
    assert resets == [None]


@pytest.fixture
def picks(qapp: object) -> PicksModel:
    result = PicksModel()
    result.show_picks(invented_order(Sex.W).picks)
    return result


def test_picks_keep_the_rules_of_qt(picks: PicksModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(picks)


def test_a_pick_says_how_often_it_was_made_for_whom_and_against_whom(picks: PicksModel) -> None:
    pursuit = [picks.index(0, column).data() for column in PickColumn]
    assert pursuit == [
        "Team pursuit: Skater A, Skater B, Skater C", "50\u202f%", "13\u202f%", "C 10, B 3", "I 12, H <1"
    ]  # fmt: skip
    tip = picks.index(0, PickColumn.DISPLACED).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Skater I: 12.0\u202f%\nSkater H: 0.5\u202f%"


def test_a_pick_that_is_never_made_is_certain_not_to_be(picks: PicksModel) -> None:
    calamity = [picks.index(1, column).data() for column in PickColumn]
    assert calamity == ["Calamity, 1000 m: Skater D", "0\u202f%", "0\u202f%", "–", "–"]
    sentence = picks.index(1, PickColumn.RULE).data(Qt.ItemDataRole.ToolTipRole)
    assert sentence.startswith("If Skater D falls, is disqualified or does not start in the 1000 m")


def test_the_same_numbers_told_again_have_nothing_drawn_anew(model: OrderModel) -> None:
    picks = PicksModel()
    picks.show_picks(invented_order(Sex.W).picks)
    signals = [model.dataChanged, model.modelReset, picks.dataChanged, picks.modelReset]
    told: list[object] = []
    for signal in signals:
        signal.connect(lambda *what: told.append(what))
    model.show_series(order_series(invented_order(Sex.W), 9))
    picks.show_picks(invented_order(Sex.W).picks)
    assert not told
    order = invented_order(Sex.W)
    other = replace(order.rows[0], reached=order.rows[0].reached / 2)
    model.show_series(order_series(replace(order, rows=(other, *order.rows[1:])), 9))
    assert told


def test_what_rows_are_worth_is_blank_while_only_that_of_other_chances_is_known() -> None:
    worth = MedalChances(0.1, 0.4, 0.7, 1_000)
    series = order_series(invented_order(Sex.W), 9, worths={1: worth}, worths_come=True)
    assert series.has_worth  # the column stays where it is
    assert {line.worth for line in series.lines} == {None}
