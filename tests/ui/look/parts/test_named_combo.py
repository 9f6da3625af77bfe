"""Drop-downs are heard with their name, whatever Qt makes of it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look.parts.named_combo import NamedCombo
from ui.words.plain import PlainLabel


def labels(combo: NamedCombo) -> list[str]:
    relations = QAccessible.queryAccessibleInterface(combo).relations(QAccessible.RelationFlag.Label)
    return [str(other.text(QAccessible.Text.Name)) for other, _kind in relations]


def shown(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    layout = QVBoxLayout(window)
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_choice_without_a_label_is_called_by_its_name(qtbot: QtBot) -> None:
    combo = NamedCombo()
    combo.addItems(["one", "two"])
    combo.setAccessibleName("Rock & roll")
    window = shown(qtbot, combo)
    assert labels(combo) == ["Rock & roll"]
    combo.setAccessibleName("Other")
    assert labels(combo) == ["Other"]
    assert not any(label.isVisible() for label in window.findChildren(PlainLabel))


def test_a_label_that_stands_beside_is_enough(qtbot: QtBot) -> None:
    combo, label = NamedCombo(), PlainLabel("For")
    combo.setAccessibleName("Distances")
    label.setBuddy(combo)
    window = shown(qtbot, label, combo)
    assert labels(combo) == ["For"]
    assert window.findChildren(PlainLabel) == [label]


def test_the_field_in_which_a_choice_is_written_has_its_name(qtbot: QtBot) -> None:
    combo = NamedCombo()
    combo.setAccessibleName("Skater")
    combo.setEditable(True)
    window = shown(qtbot, combo)
    assert window.isVisible()
    line = combo.lineEdit()
    assert line is not None
    assert line.accessibleName() == "Skater"
