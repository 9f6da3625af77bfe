"""The view What decides in the window, through clicks and through the session."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.engine.relations import Relation
from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.charts.swing_chart import SwingRow
from ui.look.palette import DARK
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.decides import DecidesView

pytestmark = pytest.mark.cap(1)

LEFT = Qt.MouseButton.LeftButton
RIVAL = "Cato <b>Three</b>"


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> DecidesView:
    """The view in sight with an answer for one skater."""
    program.session.choose_skater("Anna One")
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(DecidesView))
    qtbot.waitUntil(lambda: tabs.of(DecidesView).swings.isVisible() and bool(tabs.of(DecidesView).heat.keys))
    return tabs.of(DecidesView)


def test_nothing_is_asked_while_the_view_is_out_of_sight(program: Program) -> None:
    program.session.choose_skater("Anna One")
    assert not program.window.tabs.of(DecidesView).swings.keys


def test_own_results_move_the_chance_one_way(view: DecidesView) -> None:
    assert view.skaters.currentText() == "Anna One"
    rows = view.swings.rows
    assert rows
    assert all(row.chance_if != row.chance_if_not for row in rows)
    falls = [row for row in rows if row.own and "Falls" in row.label]
    assert all(row.chance_if < row.chance_if_not for row in falls)
    assert view.subtitle.text()


def test_without_a_skater_it_asks_for_one(program: Program, qtbot: QtBot) -> None:
    program.session.choose_skater(None)
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(DecidesView))
    qtbot.waitUntil(lambda: bool(tabs.of(DecidesView).heat.keys))
    assert tabs.of(DecidesView).swings_message.text() == "Choose a skater."


def test_a_click_in_the_heat_map_chooses_another_skater(
    program: Program, view: DecidesView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.heat.viewport(), LEFT, pos=view.heat.row_point("Bea Two"))
    assert program.session.skater == "Bea Two"
    assert view.skaters.currentText() == "Bea Two"
    qtbot.waitUntil(lambda: "Bea Two" in view.swing_title.toolTip() + view.swing_title.text())


def test_the_arrows_step_through_the_skaters(program: Program, view: DecidesView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.next, LEFT)
    assert program.session.skater == "Bea Two"
    qtbot.mouseClick(view.previous, LEFT)
    assert program.session.skater == "Anna One"


def test_own_and_rivals_races_can_be_left_out(view: DecidesView, qtbot: QtBot) -> None:
    view.rivals.setFocus()
    qtbot.keyClick(view.rivals, Qt.Key.Key_Space)
    assert all(row.own for row in view.swings.rows)
    view.own.setFocus()
    qtbot.keyClick(view.own, Qt.Key.Key_Space)
    assert view.swings_message.isVisible()


def test_a_click_on_an_outcome_chooses_it_and_the_button_makes_it_a_what_if(
    program: Program, view: DecidesView, qtbot: QtBot
) -> None:
    row = view.swings.rows[0]
    assert not view.assume.isEnabled()
    point = view.swings.row_point(row.key)
    qtbot.mouseClick(view.swings.viewport(), LEFT, pos=point)
    qtbot.mouseDClick(view.swings.viewport(), LEFT, pos=point)
    assert view.swings.chosen_row == row
    assert program.session.scenario.what_ifs == ()
    qtbot.mouseClick(view.assume, LEFT)
    (what_if,) = program.session.scenario.what_ifs
    assert isinstance(what_if, AssumedOutcome)
    assert what_if.event is row.event
    program.session.document.stack.undo()
    assert program.session.scenario.what_ifs == ()


def test_a_duel_chosen_becomes_a_what_if_with_enter(
    program: Program, view: DecidesView, qtbot: QtBot
) -> None:
    row = next(row for row in view.swings.rows if row.label.startswith("Ahead of"))
    qtbot.mouseClick(view.swings.viewport(), LEFT, pos=view.swings.row_point(row.key))
    qtbot.keyClick(view.swings, Qt.Key.Key_Return)
    assert program.session.scenario.what_ifs == (
        AssumedOutcome(Sex.W, Event.D500, "Anna One", AssumedKind.BEATS, rival=RIVAL),
    )
    assert program.session.scenario.name == "One beats <b>Three</b> in the 500 m"
    relation = Relation("Anna One", AssumedKind.BEATS, rival=RIVAL)
    wanted = {(Sex.W, Event.D500): (relation,)}
    qtbot.waitUntil(lambda: program.session.plan is not None and program.session.plan.relations == wanted)
    # It happens whenever either is placed, which gives her the only ticket: nothing is left to decide.
    qtbot.waitUntil(lambda: view.swings_message.text() == "Nothing stands out from the noise.")
    assert view.swings_message.isVisible()


def test_the_keyboard_moves_without_assuming_and_enter_assumes(
    program: Program, view: DecidesView, qtbot: QtBot
) -> None:
    canvas = view.swings
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert program.session.scenario.what_ifs == ()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert len(program.session.scenario.what_ifs) == 1


def test_inputs_of_the_forecast_in_the_place_of_outcomes(view: DecidesView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.mode.button("inputs"), LEFT)
    qtbot.waitUntil(lambda: bool(view.swings.rows) and bool(view.swings.rows[0].note))
    assert {row.label for row in view.swings.rows} >= {"Form", "Own falls"}
    qtbot.mouseClick(view.swings.viewport(), LEFT, pos=view.swings.row_point(view.swings.keys[0]))
    assert not view.assume.isEnabled()
    assert not view.own.isEnabled()


def test_another_skaters_outcomes_are_not_chosen_by_their_position(
    program: Program, view: DecidesView, qtbot: QtBot
) -> None:
    qtbot.mouseClick(view.swings.viewport(), LEFT, pos=view.swings.row_point(view.swings.keys[0]))
    program.session.choose_skater("Bea Two")
    assert view.swings.chosen_row is None
    assert not view.assume.isEnabled()


def test_another_sex_is_asked_for_anew(program: Program, view: DecidesView, qtbot: QtBot) -> None:
    program.session.choose_sex(Sex.M)
    qtbot.waitUntil(lambda: set(view.heat.keys) == {"Dirk Four", "Evert Five"})
    assert view.skaters.count() == 2


def test_numbers_of_a_run_that_goes_on_are_faded(program: Program, view: DecidesView, qtbot: QtBot) -> None:
    program.session.set_seed(7)
    assert view.heat.faded
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    qtbot.waitUntil(lambda: not view.heat.faded)


def test_it_can_be_drawn_at_any_size_and_in_the_dark(view: DecidesView) -> None:
    for zoom, width in ((1.0, 640), (1.25, 1280), (2.0, 3000)):
        view.retheme(DARK.zoomed(zoom))
        view.resize(width, 700)
        assert view.grab().toImage().pixelColor(3, 3) == QColor(DARK.surface)


def test_words_end_before_a_chance_left_of_the_scale(view: DecidesView) -> None:
    chart = view.swings
    chart.resize(430, 500)
    row = SwingRow("key", "Ahead of somebody in the 1000 m", Event.D1000, True, 0.4, 0.9, 0.02, 0.01, 0.01)
    chart.show_rows([row], 0.4, faded=False)
    zero, half = chart.scale.x(0), chart.scale.x(0.5)
    assert chart.end_of_label(row) < zero - 30  # the chance stands there
    assert zero - 20 < chart.end_of_label(replace(row, chance_if_not=0.35)) < zero < half


def test_check_boxes_stand_below_the_legend_where_there_is_no_room_beside_it(view: DecidesView) -> None:
    head = view.own.parentWidget()
    for width, beside in ((900, True), (260, False)):
        head.setFixedWidth(width)
        layout = head.layout()
        assert layout is not None
        layout.activate()
        for _ in range(3):  # the room above follows, one layout after the other
            QApplication.processEvents()
        assert (view.own.geometry().top() < view.swing_legend.geometry().bottom()) is beside
        assert view.rivals.geometry().right() <= width


def test_whom_a_pick_gives_the_ticket_no_race_decides(view: DecidesView) -> None:
    view.show_swings((), 1.0, "", by_pick=True, running=False)
    assert view.swings_message.text() == "A pick gives the ticket: no race decides it."
    row = SwingRow("0", "Form", None, True, 1.0, 1.0, 1.0, 0.0, 0.0, note="one standard deviation")
    view.show_swings([row], 1.0, "", by_pick=True, running=False)
    assert "first: pick" in view.swings.tip(0)
    view.show_swings([row], 1.0, "", running=False)
    assert "first: >99.9" in view.swings.tip(0)
