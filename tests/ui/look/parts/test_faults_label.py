"""What is wrong with what was entered."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.look.parts.faults_label import FaultsLabel


def test_the_first_faults_are_shown_with_how_many_more_and_said_with_the_button(qtbot: QtBot) -> None:
    label, button = FaultsLabel(), QPushButton()
    for part in (label, button):
        qtbot.addWidget(part)
    label.show_faults(["one", "two", "three", "four"], 2, button)
    assert label.text() == "one\ntwo\n… and 2 more."
    assert not label.isHidden()
    assert button.toolTip() == "one"
    assert button.accessibleDescription() == label.text()
    label.show_faults([], 2, button)
    assert (label.text(), label.isHidden(), button.toolTip()) == ("", True, "")
