"""A choice of neighbours: looks like buttons, and is a group of radio buttons to those who hear it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ui.look.parts.segmented import Segment, Segmented
from ui.look.theme import Theme
from ui.program.program import Program


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> Segmented:
    choice = Segmented((("a", "First"), ("b", "Second"), ("c", "Third")), "Order")
    qtbot.addWidget(choice)
    choice.choose("a")
    choice.show()
    return choice


def test_every_switch_of_the_window_speaks_as_a_group_of_radio_buttons(program: Program) -> None:
    for at in range(program.window.tabs.count()):  # a view has its switches from when its tab is first opened
        program.window.tabs.setCurrentIndex(at)
    switches = program.window.findChildren(Segmented)
    assert len(switches) >= 4
    for switch in switches:
        group = QAccessible.queryAccessibleInterface(switch)
        assert group.role() == QAccessible.Role.Grouping
        assert group.text(QAccessible.Text.Name)
        for button in switch.findChildren(Segment):
            spoken = QAccessible.queryAccessibleInterface(button)
            assert spoken.role() == QAccessible.Role.RadioButton
            assert bool(spoken.state().checked) is button.isChecked()


def test_there_is_no_frame_or_room_around_the_buttons(choice: Segmented, theme: Theme) -> None:
    first, last = choice.button("a"), choice.button("c")
    assert (first.geometry().left(), last.geometry().right()) == (0, choice.width() - 1)
    assert choice.sizeHint().height() == first.sizeHint().height() == theme.palette.px(28)


def test_a_click_beside_the_words_chooses_too(choice: Segmented, qtbot: QtBot) -> None:
    button = choice.button("b")
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().topRight())
    assert told.args == ["b"]
    assert button.isChecked()


def test_the_arrow_keys_move_between_the_buttons(choice: Segmented, qtbot: QtBot) -> None:
    choice.button("a").setFocus()
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice.button("a"), Qt.Key.Key_Right)
    assert told.args == ["b"]
