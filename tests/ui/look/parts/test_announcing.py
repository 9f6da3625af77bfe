"""What is said to those who hear the window is the description of what has the focus, for a while."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.look.parts.announcing import _Said, announce


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    """A field that has the focus, with a description of its own."""
    field = QLineEdit()
    field.setAccessibleDescription("A name")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    return field


def test_the_focus_may_leave_twice_before_what_was_said_is_taken_back(field: QLineEdit, qtbot: QtBot) -> None:
    announce(field, "Up to date")
    (said,) = field.findChildren(_Said)
    assert field.accessibleDescription() == "Up to date"
    for _ in range(2):
        QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    qtbot.waitUntil(lambda: field.accessibleDescription() == "A name")
    field.setAccessibleDescription("Up to date")
    said.take_back()
    assert field.accessibleDescription() == "Up to date"


def test_what_is_left_of_something_said_takes_nothing_back(field: QLineEdit) -> None:
    announce(field, "Up to date")
    (said,) = field.findChildren(_Said)
    vars(said).clear()  # as the collection of garbage leaves it
    said.take_back()
    assert field.accessibleDescription() == "Up to date"
