"""A box that shows a range: its steps move every value of the range, and it says what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QWidget
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from ui.panels.mixed_box import MixedBox
from ui.panels.skater_controls import SkaterControls
from ui.program.program import Program
from ui.session.skater_what_ifs import DockControl, value_in

if TYPE_CHECKING:
    from collections.abc import Iterable

W, ANNA = Sex.W, "Anna One"
BOTH = (Event.D500, Event.D1000)
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
BOXES = {DockControl.FORM: "form", DockControl.FALL: "fall", DockControl.FALSE_START: "false_start"}


@pytest.fixture
def controls(program: Program) -> SkaterControls:
    program.session.choose_skater(ANNA)
    program.window.show()
    return program.window.skater.controls


def box_of(controls: SkaterControls, control: DockControl) -> MixedBox:
    box: MixedBox = getattr(controls, BOXES[control])
    return box


def assumed(program: Program, control: DockControl) -> list[float | None]:
    what_ifs = program.session.scenario.what_ifs
    return [value_in(what_ifs, W, ANNA, event, control) for event in BOTH]


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Value))


def test_a_step_moves_each_chance_of_the_range_by_as_much(
    program: Program, controls: SkaterControls, qtbot: QtBot
) -> None:
    assert controls.fall.text() == "0.4–1.0"
    qtbot.keyClick(controls.fall, UP)
    assert assumed(program, DockControl.FALL) == [0.011, 0.005]
    assert controls.fall.text() == "0.5–1.1"
    qtbot.keyClick(controls.fall, DOWN)
    assert assumed(program, DockControl.FALL) == [None, None]  # as forecast again
    assert program.session.scenario.what_ifs == ()


def test_steps_end_where_the_lowest_or_the_highest_cannot_go_on(
    program: Program, controls: SkaterControls, qtbot: QtBot
) -> None:
    for _ in range(9):
        qtbot.keyClick(controls.fall, DOWN)
    assert controls.fall.text() == "0.0–0.6"
    assert assumed(program, DockControl.FALL) == [0.006, 0.0]
    assert controls.fall.stepEnabled() == QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
    for event in BOTH:
        program.session.scenarios.set_control(
            W, ANNA, event, DockControl.FALL, 0.99 if event is BOTH[0] else 0.5
        )
    for _ in range(30):
        qtbot.keyClick(controls.fall, UP)
    first, second = assumed(program, DockControl.FALL)
    assert first is not None
    assert second is not None
    assert round(first - second, 6) == 0.49
    assert first == round(controls.fall.maximum() / 100, 3)


def test_a_step_of_different_forms_moves_them_by_one_assumption(
    program: Program, controls: SkaterControls, qtbot: QtBot
) -> None:
    program.session.scenarios.set_control(W, ANNA, Event.D500, DockControl.FORM, -0.1)
    assert controls.form.text() in ("-0.10–0.00", "\N{MINUS SIGN}0.10–0.00", "varies")
    qtbot.keyClick(controls.form, UP)
    assert assumed(program, DockControl.FORM) == [-0.09, 0.01]
    qtbot.keyClick(controls.slider, Qt.Key.Key_Left)
    assert assumed(program, DockControl.FORM) == [-0.1, None]
    qtbot.keyClick(controls.form, DOWN)
    assert assumed(program, DockControl.FORM) == [-0.11, -0.01]


def test_a_value_written_over_a_range_holds_for_all(
    program: Program, controls: SkaterControls, qtbot: QtBot
) -> None:
    controls.fall.selectAll()
    qtbot.keyClicks(controls.fall, "2.5")
    qtbot.keyClick(controls.fall, Qt.Key.Key_Return)
    assert assumed(program, DockControl.FALL) == [0.025, 0.025]


def test_steps_in_one_go_are_one_step_to_undo(
    program: Program, controls: SkaterControls, qtbot: QtBot
) -> None:
    for _ in range(3):
        qtbot.keyClick(controls.fall, UP)
    program.window.actions_.undo.trigger()
    assert program.session.scenario.what_ifs == ()


def number_fields(window: QWidget) -> Iterable[QAbstractSpinBox]:
    return (box for box in window.findChildren(QAbstractSpinBox) if box.objectName() != "qt_spinbox")


@pytest.mark.parametrize("shift", [None, -0.1])
def test_every_number_field_of_the_window_speaks_what_it_shows(
    program: Program, controls: SkaterControls, shift: float | None
) -> None:
    program.session.scenarios.set_control(W, ANNA, Event.D500, DockControl.FORM, shift)
    program.window.actions_.add_what_if.trigger()
    program.window.order.edit_wanted.emit()
    program.window.actions_.paste_form.trigger()
    fields = list(number_fields(program.window))
    assert len(fields) > 12
    assert {spoken(field) for field in fields} >= {controls.fall.text(), controls.form.text()}
    assert [spoken(field) for field in fields] == [field.text() for field in fields]
