"""The window as a user meets it: by mouse, keyboard and files dropped on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QGraphicsView
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.selection.rule_file import load_rule_set
from ui.charts.rows_area import RowsArea
from ui.dialogs.choice import ChoiceDialog
from ui.dialogs.entrant import EntrantDialog
from ui.dialogs.help import HelpDialog
from ui.dialogs.report import ReportDialog
from ui.look.theme import ZOOMS, Scheme
from ui.program.program import Program
from ui.session.news import Phase
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from conftest import QuickCore

LEFT = Qt.MouseButton.LeftButton


def up_to_date(qtbot: QtBot, program: Program, runs: int, core: QuickCore) -> None:
    qtbot.waitUntil(lambda: len(core.runs) == runs and program.session.run.phase is Phase.UP_TO_DATE)


def click_row(qtbot: QtBot, window: MainWindow, skater: str) -> None:
    chart = window.tickets.chart
    qtbot.mouseClick(chart.viewport(), LEFT, pos=chart.row_point(skater))


def drop(window: MainWindow, *files: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 400), action, mime, LEFT, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(400, 400), action, mime, LEFT, none))
    return enter.isAccepted()


def use_alone(window: MainWindow) -> None:
    """Forecast from the file dropped alone, as is asked."""
    window.findChildren(ChoiceDialog)[-1].ways[1].click()


def report(qtbot: QtBot, window: MainWindow) -> ReportDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(ReportDialog)))
    return window.findChildren(ReportDialog)[-1]


def test_it_opens_with_bars_programme_and_figures(program: Program) -> None:
    window = program.window
    assert window.windowTitle() == "Small OKT[*] – OKT Simulator"
    assert not window.isWindowModified()
    assert window.title_corner.what.text() == "Small OKT · Baseline"
    assert [row.skater for row in window.tickets.chart.series.rows] == [
        "Anna One", "Bea Two", "Cato <b>Three</b>",
    ]  # fmt: skip
    assert window.status.figures.text().startswith("100,000 tournaments  ·  ")
    assert window.status.figures.text().endswith("seed 2026")
    assert window.status.state.text() == "Up to date"
    assert window.status.progress.value() == window.status.progress.maximum()


def test_a_click_on_a_row_shows_the_skater_and_the_session_can_choose_another(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    click_row(qtbot, window, "Bea Two")
    assert program.session.skater == "Bea Two"
    assert window.skater.name.text() == "Bea Two"
    program.session.choose_skater("Anna One")
    assert window.tickets.chart.selected == "Anna One"
    assert window.skater.name.text() == "Anna One"


def test_the_arrow_keys_choose_a_row(program: Program, qtbot: QtBot) -> None:
    canvas = program.window.tickets.chart
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert program.session.skater == "Bea Two"


def test_men_by_click_and_women_by_shortcut(program: Program, qtbot: QtBot) -> None:
    window = program.window
    qtbot.mouseClick(window.toolbar.sex.button(Sex.M), LEFT)
    assert program.session.sex is Sex.M
    assert {row.skater for row in window.tickets.chart.series.rows} == {"Dirk Four", "Evert Five"}
    assert window.tickets.basis.note.text() == "Known entries only: 1500 m"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert program.session.sex is Sex.W
    assert window.toolbar.sex.button(Sex.W).isChecked()
    assert not window.tickets.basis.note.isVisible()


def test_another_number_of_tournaments_runs_at_once(program: Program, core: QuickCore, qtbot: QtBot) -> None:
    qtbot.mouseClick(program.window.toolbar.tournaments.button(10_000), LEFT)
    up_to_date(qtbot, program, 2, core)
    assert core.runs[-1][1] == 10_000
    assert program.window.status.figures.text().startswith("10,000 tournaments")


def test_a_typed_seed_and_a_thrown_one(program: Program, core: QuickCore, qtbot: QtBot) -> None:
    seed = program.window.toolbar.seed
    seed.selectAll()
    qtbot.keyClicks(seed, "41")
    qtbot.keyClick(seed, Qt.Key.Key_Return)
    up_to_date(qtbot, program, 2, core)
    assert core.runs[-1][2] == 41
    qtbot.mouseClick(program.window.toolbar.dice, LEFT)
    up_to_date(qtbot, program, 3, core)
    assert core.runs[-1][2] == seed.value() != 41


def test_stop_by_escape_and_run_by_key(program: Program, core: QuickCore, qtbot: QtBot) -> None:
    window = program.window
    core.held = True
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: len(core.runs) == 2)
    assert window.status.state.text() == "Running…"
    assert window.tickets.chart.faded
    core.step.release()
    core.step.release()
    qtbot.waitUntil(lambda: not program.session.run.stale and program.session.run.outcome is not None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.status.state.text().startswith("Stopped at"))
    assert not window.tickets.chart.faded
    core.held = False
    qtbot.mouseClick(window.toolbar.run_button, LEFT)
    up_to_date(qtbot, program, 3, core)


def test_the_zoom_follows_the_menu_and_is_remembered(
    program: Program, memory: QSettings, core: QuickCore, qapp: QApplication
) -> None:
    offered = {action.data(): action for action in program.window.actions_.zooms.actions()}
    assert list(offered) == list(ZOOMS)
    offered[1.25].trigger()
    assert program.theme.zoom == program.theme.palette.zoom == 1.25
    memory.sync()
    again = Program(qapp, memory, core)
    try:
        assert again.theme.zoom == 1.25
        assert [a.data() for a in again.window.actions_.zooms.actions() if a.isChecked()] == [1.25]
    finally:
        again.close()
        again.window.deleteLater()


@pytest.mark.parametrize(
    ("scheme", "dark"), [(Scheme.DARK, True), (Scheme.LIGHT, False)], ids=["dark", "light"]
)
def test_the_theme_follows_the_menu_and_is_remembered(
    program: Program, memory: QSettings, scheme: Scheme, dark: bool
) -> None:
    actions = {action.data(): action for action in program.window.actions_.schemes.actions()}
    actions[scheme].trigger()
    assert program.theme.palette.dark is dark
    assert memory.value("theme") == scheme.value
    assert program.window.tickets.chart.palette_.dark is dark


def test_a_dropped_file_that_is_refused_changes_nothing_and_lists_its_faults(
    program: Program, core: QuickCore, qtbot: QtBot, tmp_path: Path
) -> None:
    before = program.session.run.outcome
    assert drop(program.window, tmp_path / "bad.csv")
    use_alone(program.window)
    dialog = report(qtbot, program.window)
    assert 'bad.csv, line 2, time: "1.67,54" is not a race time.' in dialog.lines.toPlainText()
    assert "line 3" in dialog.lines.toPlainText()
    up_to_date(qtbot, program, 2, core)
    assert program.session.run.outcome == before
    assert program.session.inputs.form == ()


def test_a_dropped_file_with_rows_in_doubt_is_used_and_they_are_listed(
    program: Program, core: QuickCore, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drop(program.window, tmp_path / "odd.csv")
    use_alone(program.window)
    dialog = report(qtbot, program.window)
    assert dialog.lines.toPlainText() == "odd.csv, line 4, time: impossible."
    up_to_date(qtbot, program, 2, core)
    assert [file.path for file in program.session.inputs.form] == [tmp_path / "odd.csv"]


def test_text_dropped_on_the_window_is_not_taken(program: Program) -> None:
    mime = QMimeData()
    mime.setText("not a file")
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QApplication.sendEvent(program.window, enter)
    assert not enter.isAccepted()


def test_a_file_dropped_on_the_chart_reaches_the_window(program: Program) -> None:
    charts: list[QAbstractScrollArea] = [
        *program.window.findChildren(QGraphicsView),
        *program.window.findChildren(RowsArea),
    ]
    assert {type(chart).__name__ for chart in charts} >= {"Plot", "TicketsChart"}
    assert not any(chart.acceptDrops() or chart.viewport().acceptDrops() for chart in charts)


def test_an_entrant_is_added_by_keyboard(program: Program, core: QuickCore, qtbot: QtBot) -> None:
    window = program.window
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChildren(EntrantDialog)[0]
    qtbot.keyClicks(dialog.name, "Zoe Nieuw")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(program.session.inputs.added))
    up_to_date(qtbot, program, 2, core)
    assert "Zoe Nieuw" in [row.skater for row in window.tickets.chart.series.rows]
    assert program.session.plan is not None
    assert "Zoe Nieuw" in program.session.plan.meet.skaters(Sex.W, Event.D500)


def test_the_language_changes_at_once_and_the_session_stays(
    program: Program, memory: QSettings, qtbot: QtBot
) -> None:
    program.session.choose_skater("Bea Two")
    actions = {action.data(): action for action in program.window.actions_.languages.actions()}
    actions["nl"].trigger()
    window = program.window
    assert memory.value("language") == "nl"
    assert window.isVisible()
    assert window.toolbar.open_button.text() != "Open form data"
    assert window.status.figures.text().startswith("100.000 ")
    assert window.skater.name.text() == "Bea Two"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    click_row(qtbot, window, "Anna One")
    assert program.session.skater == "Anna One"


def test_docks_are_shown_and_hidden_by_the_toolbar(program: Program) -> None:
    window = program.window
    window.right_dock.toggleViewAction().trigger()
    assert window.right_dock.isHidden()
    window.right_dock.toggleViewAction().trigger()
    assert window.right_dock.isVisible()


def test_how_the_window_stood_is_remembered(
    program: Program, memory: QSettings, core: QuickCore, qtbot: QtBot, qapp: QApplication
) -> None:
    program.window.left_dock.close()
    QApplication.processEvents()
    program.window.resize(760, 640)  # the screen of the tests is small
    program.session.set_tournaments(10_000)
    up_to_date(qtbot, program, 2, core)
    program.window.close()
    again = Program(qapp, memory, core)
    try:
        assert again.window.size() == program.window.size()
        assert again.window.left_dock.isHidden()
        assert not again.window.right_dock.isHidden()
        assert again.session.settings.tournaments == 10_000
        assert again.theme.scheme is Scheme.LIGHT
    finally:
        again.close()
        again.window.deleteLater()


def test_memory_that_makes_no_sense_is_passed_over(
    memory: QSettings, core: QuickCore, qapp: QApplication
) -> None:
    for name, value in (
        ("theme", "pink"),
        ("tournaments", "-3"),
        ("geometry", "?"),
        ("zoom", "-7"),
        ("language", "tlh"),
    ):
        memory.setValue(name, value)
    program = Program(qapp, memory, core)
    try:
        assert program.theme.scheme is Scheme.SYSTEM
        assert program.session.settings.tournaments == 100_000
    finally:
        program.close()
        program.window.deleteLater()


def test_closing_while_running_is_clean(program: Program, core: QuickCore, qtbot: QtBot) -> None:
    core.held = True
    program.session.start_run()
    qtbot.waitUntil(lambda: len(core.runs) == 2)
    program.close()
    assert not program.session.is_open
    assert core.cancelled_runs == 1


def test_help_says_what_is_left_out(program: Program) -> None:
    program.window.actions_.method.trigger()
    (dialog,) = program.window.findChildren(HelpDialog)
    assert "What is not in it" in dialog.page.toPlainText()


def test_every_control_is_reached_by_the_tab_key(program: Program, qtbot: QtBot) -> None:
    window = program.window
    window.resize(1440, 900)  # where the buttons of files have room beside Export
    program.session.choose_skater("Anna One")
    window.activateWindow()
    window.tickets.chart.setFocus()
    QApplication.processEvents()
    reached = set()
    for _ in range(60):
        widget = QApplication.focusWidget()
        if widget is None or widget in reached:
            break
        reached.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    controls = window.skater.controls
    wanted = {
        window.toolbar.open_button, window.toolbar.seed, window.toolbar.run_button,
        window.toolbar.open_project, window.toolbar.save_project, window.scenario.programme.tree,
        window.scenario.scenarios.list, window.scenario.scenarios.add, window.scenario.what_ifs.add,
        window.tickets.by_route, window.tickets.sort,
        window.tickets.chart.table, window.skater.next, controls.scope,
        controls.form, controls.slider, controls.fall, controls.false_start,
        *controls.not_starting.values(),
    }  # fmt: skip
    assert wanted <= reached


def test_a_part_of_a_strip_chooses_the_skater_for_the_whole_window(program: Program, qtbot: QtBot) -> None:
    window = program.window
    bar = window.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert window.tabs.currentWidget() is window.order
    table = window.order.chances.table
    point = table.segment_point(0, "Anna One")
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert program.session.skater == "Anna One"
    assert window.tickets.chart.selected == "Anna One"
    program.session.choose_skater(None)
    assert table.delegate.selected is None


def test_the_order_follows_the_sex_of_the_window(program: Program) -> None:
    program.window.tabs.setCurrentWidget(program.window.order)
    program.session.choose_sex(Sex.M)
    title = program.window.order.title
    assert (title.toolTip() or title.text()) == "Selection order, men"  # the window of the tests is narrow
    assert program.window.order.chances.series.lines[0].row.is_pick


def test_rules_of_one_sex_show_that_one_alone_and_say_why(program: Program, qtbot: QtBot) -> None:
    session, switch = program.session, program.window.toolbar.sex
    assert (session.sex, switch.isEnabled(), switch.toolTip()) == (Sex.W, True, "")
    men = load_rule_set("knsb-2014")
    session.edit("rules", replace(session.project, rules=men))
    qtbot.waitUntil(lambda: session.plan is not None and session.plan.rules.sexes == (Sex.M,))
    assert (session.sexes, session.sex) == ((Sex.M,), Sex.M)
    assert not switch.isEnabled()
    assert "The rules select men only." in switch.toolTip()
    offered = {action.data(): action.isEnabled() for action in program.window.actions_.sexes.actions()}
    assert offered == {Sex.W: False, Sex.M: True}
    session.document.stack.undo()
    qtbot.waitUntil(switch.isEnabled)
    assert switch.toolTip() == ""
