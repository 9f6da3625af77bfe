"""What the keyboard does alike everywhere: click and key through every list, copy, read tooltips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QTableView,
    QToolTip,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.charts.rows_area import RowsArea
from ui.charts.rows_heard import RowsTable
from ui.dialogs.order_editor import OrderEditor
from ui.dialogs.recovered import RecoveredDialog
from ui.dialogs.results import ResultsDialog
from ui.look.parts.tips import plain, tips_of
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.compare import CompareView
from ui.views.selection_order import SelectionOrderView
from ui.views.view import View
from ui.words.copying import chosen_text, lines

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.window.tabs.is_asked
    )


def item_views(window: QWidget) -> list[QAbstractItemView]:
    """Tables, lists and trees in sight, without the lists of choices and the headings."""
    return [
        view
        for view in window.findChildren(QAbstractItemView)
        if view.isVisible() and view.window() is window and not isinstance(view, QHeaderView)
    ]


def indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            yield model.index(row, column)
        if isinstance(view, QTreeView):
            top = model.index(row, 0)
            for below in range(model.rowCount(top)):
                yield model.index(below, 0, top)


def use(view: QAbstractItemView, point: QPoint, program: Program, qtbot: QtBot) -> None:
    """Do with one place of a view what a user can do."""
    for act in (
        lambda: qtbot.mouseClick(view.viewport(), LEFT, pos=point),
        lambda: qtbot.mouseDClick(view.viewport(), LEFT, pos=point),
        lambda: qtbot.keyClick(view, Qt.Key.Key_Return),
        lambda: qtbot.keyClick(view, Qt.Key.Key_Space),
        lambda: qtbot.keyClick(view, Qt.Key.Key_C, CTRL),
        lambda: qtbot.keyClick(view, Qt.Key.Key_Delete),
    ):
        if isValid(view) and view.isVisible():  # Enter may have closed its dialog
            act()
            close_what_opened(program, view)


def close_what_opened(program: Program, view: QAbstractItemView) -> None:
    if not isValid(view):
        return
    for dialog in program.window.findChildren(QDialog):
        if dialog is not view.window() and dialog.isVisible():
            dialog.reject()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drive(window: QWidget, program: Program, qtbot: QtBot) -> int:
    """Use every item of every view of a window, and the room below the items."""
    driven = 0
    for view in item_views(window):
        if not isValid(view):
            break
        view.setFocus()
        corner = QPoint(view.viewport().width() - 2, view.viewport().height() - 2)
        points = [view.visualRect(index).center() for index in list(indexes(view))[:40]]
        for point in [*points, corner] if isValid(view) else []:
            use(view, point, program, qtbot)
            driven += 1
    return driven


def drive_charts(program: Program, qtbot: QtBot) -> None:
    for chart in program.window.findChildren(RowsArea):
        if chart.isVisible():
            chart.setFocus()
            points = [chart.row_point(key) for key in chart.keys] or [QPoint(5, 5)]
            for point in [*points, QPoint(5, chart.height() - 2)]:
                qtbot.mouseClick(chart.viewport(), LEFT, pos=point)
                qtbot.mouseDClick(chart.viewport(), LEFT, pos=point)
                for key in (Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Down, Qt.Key.Key_End):
                    qtbot.keyClick(chart, key)


@pytest.mark.parametrize("full", [False, True])
def test_every_item_of_every_view_and_dock_can_be_clicked(program: Program, qtbot: QtBot, full: bool) -> None:
    if full:
        program.session.scenarios.add_what_if(FALL)
        program.session.choose_skater("Anna One")
    tabs, driven = program.window.tabs, 0
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        for one in (False, True) if tabs.widget(number) is tabs.of(SelectionOrderView) else (False,):
            tabs.of(SelectionOrderView).show_one(one)
            settle(program, qtbot)
            driven += drive(program.window, program, qtbot)
            drive_charts(program, qtbot)
    assert driven > 40


def test_every_item_of_an_empty_window_can_be_clicked(program: Program, qtbot: QtBot) -> None:
    tabs, driven = program.window.tabs, 0
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        view = tabs.widget(number)
        assert isinstance(view, View)
        view.set_empty("Nothing.")
        assert view.is_empty
        drive_charts(program, qtbot)
        assert view.is_empty
        driven += drive(program.window, program, qtbot)
    assert driven > 40  # lists and tables of the docks, which fill the view again


@pytest.mark.parametrize("faulty", [False, True])
def test_every_item_of_the_order_editor_can_be_clicked(program: Program, qtbot: QtBot, faulty: bool) -> None:
    program.window.order.edit_wanted.emit()
    (editor,) = program.window.findChildren(OrderEditor)
    editor.rows.compare.setChecked(True)
    if faulty:
        editor.figures.fields["cap"].setValue(1)
        editor.figures.fields["max_picks"].setValue(5)
        editor.picks.add.click()
        assert any(not fault.doubt for fault in editor.faults)
    else:
        assert [editor.fault_list.item(0).text()] == ["No faults."]
    for page in range(editor.pages.count()):
        editor.pages.setCurrentIndex(page)
        assert drive(editor, program, qtbot)
    draft = editor.drafts.draft
    editor.drafts.edit("", replace(draft, rules=replace(draft.rules, order=dict.fromkeys(Sex, ())), picks=()))
    for page in range(editor.pages.count()):
        editor.pages.setCurrentIndex(page)
        assert drive(editor, program, qtbot)


def test_every_item_of_the_other_dialogs_can_be_clicked(program: Program, qtbot: QtBot) -> None:
    program.window.actions_.enter_results.trigger()
    (results,) = program.window.findChildren(ResultsDialog)
    assert drive(results, program, qtbot)
    results.reject()
    recovered = RecoveredDialog((), program.window)
    recovered.show()
    assert drive(recovered, program, qtbot)


# Copy -----------------------------------------------------------------------------------------


def focus(widget: QWidget, qtbot: QtBot) -> None:
    """Give the focus to a part of a window, once the window is the active one."""
    widget.window().activateWindow()
    qtbot.waitUntil(widget.window().isActiveWindow)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def copied(widget: QWidget, qtbot: QtBot) -> str:
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(widget, Qt.Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def test_all_of_a_table_is_copied_with_its_headings(program: Program, qtbot: QtBot) -> None:
    program.window.order.edit_wanted.emit()
    (editor,) = program.window.findChildren(OrderEditor)
    table = editor.rows.table
    focus(table, qtbot)
    qtbot.keyClick(table, Qt.Key.Key_A, CTRL)
    rows = copied(table, qtbot).splitlines()
    assert len(rows) == table.model().rowCount() + 1
    assert rows[1].split("\t")[0] == "1"
    assert rows[0].split("\t")[1] == table.model().headerData(1, Qt.Orientation.Horizontal)
    editor.rows.choose([2])
    assert copied(table, qtbot).splitlines() == [rows[0], rows[3]]


def test_every_table_and_list_in_sight_copies_what_is_chosen(program: Program, qtbot: QtBot) -> None:
    program.session.scenarios.add_what_if(FALL)
    tabs, seen = program.window.tabs, 0
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        settle(program, qtbot)
        for view in item_views(program.window):
            if isinstance(view, RowsTable):
                continue  # what it lies over is copied: the next test but one
            if view.model().rowCount() and view.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                focus(view, qtbot)
                view.selectAll()
                if not view.selectionModel().hasSelection():  # one at a time
                    view.setCurrentIndex(view.model().index(0, 0))
                assert copied(view, qtbot) == chosen_text(view) != ""
                seen += 1
    assert seen >= 9


def test_the_programme_copies_the_events_chosen_in_words(program: Program, qtbot: QtBot) -> None:
    tree = program.window.scenario.programme.tree
    focus(tree, qtbot)
    tree.setCurrentItem(tree.topLevelItem(0).child(0))
    assert copied(tree, qtbot) == "Women, 1000 m, To come, 2"


@pytest.mark.cap(2)
def test_every_chart_copies_the_chosen_row_or_all(program: Program, qtbot: QtBot) -> None:
    program.session.choose_skater("Anna One")
    tabs, seen = program.window.tabs, set()
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        if tabs.widget(number) is tabs.of(CompareView):
            program.session.scenarios.add_what_if(FALL)
        settle(program, qtbot)
        for chart in program.window.findChildren(RowsArea):
            if chart.isVisible() and chart.keys:
                seen.add(type(chart).__name__)
                focus(chart, qtbot)
                chart.select(chart.keys[-1])
                one = copied(chart, qtbot).splitlines()
                assert len(one) == 2
                assert len(one[0].split("\t")) == len(one[1].split("\t")) > 2
                qtbot.keyClick(chart, Qt.Key.Key_A, CTRL)
                everything = copied(chart, qtbot).splitlines()
                assert len(everything) == len(chart.keys) + 1
                assert [everything[0], everything[-1]] == one
                qtbot.keyClick(chart, Qt.Key.Key_Home)
                assert len(copied(chart, qtbot).splitlines()) == 2
    own = {
        "TicketsChart",
        "SwingChart",
        "HeatChart",
        "LikelyTeams",
        "TogetherChart",
        "CompareChart",
        "RacesChart",
    }
    assert seen >= own


def test_copied_text_is_plain() -> None:
    rows = [["a\tb", "−1.5"], ["5\N{NARROW NO-BREAK SPACE}%", "c\nd"]]
    assert lines(rows) == "a b\t-1.5\n5 %\tc d"


# Tooltips -------------------------------------------------------------------------------------


def press(window: QWidget | QWindow, qtbot: QtBot) -> str:
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    return QToolTip.text()


def test_the_tooltip_of_the_focus_comes_first_and_then_every_other(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.look.parts.tips.announce", lambda _widget, text: said.append(text))
    window = program.window
    focus(window.toolbar.seed, qtbot)
    shown = [press(window, qtbot)]
    assert shown == ["The same seed gives the same chances"]
    wanted = {tip.text for tip in tips_of(window)}
    shown += [press(window, qtbot) for _ in range(len(tips_of(window)))]
    assert set(shown) == wanted
    assert shown[-1] == shown[0]  # and round again
    assert said == [plain(text) for text in shown]
    every = {
        widget.toolTip()
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.toolTip() and not widget.visibleRegion().isEmpty()
    }
    assert every <= wanted


def test_rows_of_charts_and_items_have_their_tooltip(program: Program, qtbot: QtBot) -> None:
    window = program.window
    chart = window.tickets.chart
    focus(chart, qtbot)
    chart.select("Bea Two")
    assert press(window, qtbot) == chart.tip(chart.keys.index("Bea Two"))
    tree = window.scenario.programme.tree
    focus(tree, qtbot)
    tree.setCurrentItem(tree.topLevelItem(0).child(0))
    assert "Anna One, Bea Two" in press(window, qtbot)
    window.tabs.setCurrentWidget(window.order)
    settle(program, qtbot)
    table = window.order.chances.table
    focus(table, qtbot)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert press(window, qtbot)


def test_tooltips_of_a_dialog_can_be_reached_too(program: Program, qtbot: QtBot) -> None:
    program.window.actions_.enter_results.trigger()
    (dialog,) = program.window.findChildren(ResultsDialog)
    focus(dialog.search, qtbot)
    assert press(dialog, qtbot) == dialog.search.toolTip()


def test_undo_and_redo_name_their_step_without_a_colon(program: Program) -> None:
    actions = program.window.actions_
    assert (actions.undo.text(), actions.redo.text()) == ("&Undo", "&Redo")
    assert not actions.undo.isEnabled()
    program.session.scenarios.add("A & B")
    program.session.scenarios.rename("A & B", "C")
    assert actions.undo.text() == "&Undo rename scenario"
    actions.undo.trigger()
    assert actions.redo.text() == "&Redo rename scenario"
    assert actions.redo.isEnabled()
    assert not [box for box in program.window.findChildren(QComboBox) if box.view().isVisible()]
