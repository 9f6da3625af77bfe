"""Drop-downs are heard with their name and show that they cut a text, whatever Qt makes of it."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStyleOptionComboBox, QVBoxLayout, QWidget
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


def drawn(combo: NamedCombo) -> str:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    return str(option.currentText)


def test_a_choice_that_is_cut_ends_in_an_ellipsis_and_its_tooltip_says_it_whole(qtbot: QtBot) -> None:
    race = "10 Jan 2025 · European Championships sprint Jan 2025 · run 1"
    combo = NamedCombo()
    combo.addItems([race, "one"])
    qtbot.addWidget(combo)
    combo.show()
    combo.resize(160, combo.height())
    assert drawn(combo).endswith("…")
    assert race.startswith(drawn(combo)[:-1])
    assert combo.toolTip() == race
    combo.setCurrentIndex(1)
    assert (drawn(combo), combo.toolTip()) == ("one", "")
    combo.setCurrentIndex(0)
    combo.resize(combo.sizeHint())
    assert (drawn(combo), combo.toolTip()) == (race, "")


def test_a_tooltip_of_its_own_is_kept_where_a_choice_is_cut(qtbot: QtBot) -> None:
    combo = NamedCombo()
    combo.addItem("some words that do not fit")
    combo.setToolTip("What happens to it")
    qtbot.addWidget(combo)
    combo.show()
    combo.resize(90, combo.height())
    assert drawn(combo).endswith("…")
    assert combo.toolTip() == "What happens to it"


def test_a_field_that_can_be_written_in_draws_its_own_text(qtbot: QtBot) -> None:
    combo = NamedCombo()
    combo.setEditable(True)
    combo.addItem("some words that do not fit")
    qtbot.addWidget(combo)
    combo.show()
    combo.resize(90, combo.height())
    assert drawn(combo) == "some words that do not fit"
