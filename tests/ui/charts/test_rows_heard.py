"""What those hear of a chart of rows who do not see it, and where its keyboard focus is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.charts.rows_chart import RowsChart
from ui.charts.rows_columns import ChartColumn
from ui.look.palette import LIGHT
from ui.words.basis import from_nothing_text

HEARD = Qt.ItemDataRole.AccessibleTextRole


class Numbered(RowsChart):
    """Three columns in cells of their own."""

    IN_CELLS = True

    def show_values(self, *values: str, faded: bool = False) -> None:
        self.values = values
        self.set_rows([f"Skater {number}" for number in range(len(values))], faded=faded, shown=values)

    def columns_for(self, width: int) -> Sequence[ChartColumn]:
        return [ChartColumn(left, left + 90, self.blank) for left in (0, 100, 200)]

    def blank(self, painter: QPainter, index: int, box: object) -> None:
        pass

    def headings(self) -> list[str]:
        return ["Skater", "Ticket", "Change"]

    def cells(self, index: int) -> list[str]:
        return [self.keys[index], self.values[index], ""]


@pytest.fixture
def chart(qtbot: QtBot) -> Numbered:
    made = Numbered(LIGHT, "Chances")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.show_values("10 %", "20 %", "30 %")
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def heard(chart: RowsChart) -> str:
    return str(chart.table.currentIndex().data(HEARD))


def test_the_focus_is_on_a_table_with_the_name_of_the_chart(chart: Numbered) -> None:
    focus = QApplication.focusWidget()
    told = QAccessible.queryAccessibleInterface(focus)
    assert told.role() == QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name) == "Chances" == chart.accessibleName()
    assert told.text(QAccessible.Text.Description) == "3 rows; the arrow keys choose one."
    assert focus is not None
    assert focus.model().rowCount() == 3  # type: ignore[attr-defined]


def test_a_row_is_heard_with_a_heading_in_every_cell(chart: Numbered, qtbot: QtBot) -> None:
    qtbot.keyClick(chart.table, Qt.Key.Key_Down)
    qtbot.keyClick(chart.table, Qt.Key.Key_Down)
    assert chart.selected == "Skater 1"
    assert [chart.heard(1, column) for column in range(3)] == ["Skater 1", "Ticket: 20 %", "Change: none"]
    assert heard(chart) == "Skater 1"
    chart.mark({"Skater 1"})
    assert heard(chart) == f"Skater 1; {from_nothing_text()}"


def test_a_value_is_heard_with_its_unit(chart: Numbered, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Numbered, "UNIT", " pp")
    assert [chart.heard(1, column) for column in range(3)] == ["Skater 1", "Ticket: 20 % pp", "Change: none"]


def test_left_and_right_go_from_cell_to_cell_and_the_frame_goes_along(chart: Numbered, qtbot: QtBot) -> None:
    chart.select("Skater 1")
    whole = chart.grab().toImage()
    qtbot.keyClick(chart.table, Qt.Key.Key_Right)
    assert heard(chart) == "Ticket: 20 %"
    assert chart.grab().toImage() != whole
    for _ in range(3):
        qtbot.keyClick(chart.table, Qt.Key.Key_Right)
    assert heard(chart) == "Change: none"
    qtbot.keyClick(chart.table, Qt.Key.Key_Up)
    assert (chart.selected, chart.column, heard(chart)) == ("Skater 0", 2, "Change: none")
    for _ in range(4):
        qtbot.keyClick(chart.table, Qt.Key.Key_Left)
    assert heard(chart) == "Skater 0"


def test_new_numbers_tell_of_the_present_cell_alone_and_of_no_reset(chart: Numbered) -> None:
    chart.select("Skater 2")
    told: list[tuple[int, int, list[int]]] = []
    chart.table.rows.dataChanged.connect(
        lambda first, last, roles: told.append((first.row(), last.row(), list(roles)))
    )
    chart.table.rows.modelReset.connect(lambda: told.append((-1, -1, [])))
    chart.show_values("1 %", "2 %", "3 %", faded=True)
    assert told == []  # while a run goes on
    chart.show_values("1 %", "2 %", "3 %")
    assert told == [(2, 2, [HEARD])]
    chart.show_values("1 %", "2 %", "3 %", "4 %")
    assert chart.table.model().rowCount() == 4
    chart.show_values("1 %")
    assert chart.table.model().rowCount() == 1
    assert (-1, -1, []) not in told
    assert not chart.table.currentIndex().isValid()
    assert chart.selected == "Skater 2"  # as soon as there is such a row again it is chosen again


def test_the_table_paints_nothing_and_lets_the_pointer_through(chart: Numbered, qtbot: QtBot) -> None:
    with_table = chart.grab().toImage()
    chart.table.hide()
    assert chart.grab().toImage() == with_table
    chart.table.show()
    at = chart.viewport().mapTo(chart, chart.row_point("Skater 2"))
    assert chart.childAt(at) is chart.viewport()
    assert chart.table.geometry() == chart.viewport().geometry()


def test_a_reader_finds_each_cell_where_it_is_drawn_and_may_go_there(chart: Numbered) -> None:
    index = chart.table.model().index(1, 2)
    box = chart.table.visualRect(index)
    assert box == QRect(200, chart.row, 90, chart.row)
    told = QAccessible.queryAccessibleInterface(chart.table)
    corner = chart.viewport().mapToGlobal(QPoint(0, 0))
    found = told.childAt(corner.x() + 210, corner.y() + chart.row + 5)
    assert found is None or found.text(QAccessible.Text.Name) == "Change: none"
    chosen: list[str] = []
    chart.row_chosen.connect(chosen.append)
    chart.table.setCurrentIndex(index)
    assert (chosen, chart.column) == (["Skater 1"], 2)
