"""In a field for a whole number 7.5 is not 75, in a window of either language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import ui
from simulator.event import Event, Sex
from simulator.project.typed_medals import TypedMedals
from ui.dialogs.typed_medals import TypedMedalsDialog
from ui.look.parts.whole_box import WholeBox


@pytest.fixture(params=["nl_NL", "en_GB"])
def box(request: pytest.FixtureRequest, qtbot: QtBot) -> WholeBox:
    made = WholeBox()
    qtbot.addWidget(made)
    made.setLocale(QLocale(request.param))
    made.setRange(0, 100)
    made.setSuffix(" %")
    made.setValue(20)
    return made


@pytest.mark.parametrize("most", [100, 100_000])
@pytest.mark.parametrize(("typed", "value"), [("7.5", 8), ("7,5", 8), ("7.", 7), ("12,34", 12), ("0.9", 1)])
def test_a_number_with_decimals_is_rounded(
    box: WholeBox, qtbot: QtBot, typed: str, value: int, most: int
) -> None:
    box.setMaximum(most)
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, typed)
    assert typed in box.text()
    box.interpretText()
    assert (box.value(), box.text()) == (value, f"{value} %")


def test_what_is_pasted_is_read_like_what_is_typed(box: WholeBox) -> None:
    for typed, value in (("7.5", 8), ("7,4", 7), ("75", 75), ("99.6", 100)):
        QApplication.clipboard().setText(typed)
        box.lineEdit().selectAll()
        box.lineEdit().paste()
        box.interpretText()
        assert box.value() == value


def test_thousands_are_written_as_the_language_does(box: WholeBox, qtbot: QtBot) -> None:
    box.setMaximum(1_000_000)
    box.lineEdit().selectAll()
    qtbot.keyClicks(box, "10.000" if box.locale().groupSeparator() == "." else "10,000")
    box.interpretText()
    assert box.value() == 10_000


def test_every_field_of_the_window_for_a_whole_number_is_one() -> None:
    folder = Path(ui.__file__ or "").parent
    others = [
        file.name
        for file in folder.rglob("*.py")
        if re.search(r"\bQ(?:Double)?SpinBox\(\)", file.read_text("utf-8"))
    ]
    assert others == []


def test_chances_of_medals_are_whole_per_cents(qtbot: QtBot) -> None:
    dialog = TypedMedalsDialog(Sex.W, Event.D500, TypedMedals(Sex.W, Event.D500, 0.29, 0.57))
    qtbot.addWidget(dialog)
    told: list[TypedMedals] = []
    dialog.told.connect(told.append)
    dialog.gold.lineEdit().selectAll()
    qtbot.keyClicks(dialog.gold, "7.5")
    dialog.accept()
    assert told == [TypedMedals(Sex.W, Event.D500, 0.08, 0.57)]
