from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ui.look.parts.beside import Beside
from ui.look.parts.elided_label import ElidedLabel
from ui.look.theme import Theme
from ui.words.plain import PlainLabel


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> Beside:
    title, button = ElidedLabel(), QPushButton("A button")
    title.show_text("A title that is long enough")
    result = Beside((title,), (button,))
    qtbot.addWidget(result)
    result.set_spacing(8)
    result.resize(600, 60)
    result.show()
    qtbot.waitExposed(result)
    return result


def test_the_right_group_goes_below_before_the_left_one_is_cut(line: Beside) -> None:
    title = line.findChildren(ElidedLabel)[0]
    assert line.is_one_line
    for width in range(600, 150, -10):
        line.resize(width, 60)
        if title.sizeHint().width() <= width:
            assert title.text() == "A title that is long enough"
    assert not line.is_one_line
    line.resize(600, 60)
    assert line.is_one_line


def test_longer_words_ask_for_more_room(line: Beside, qtbot: QtBot) -> None:
    line.resize(line.sizeHint().width() + 4, 60)
    assert line.is_one_line
    line.findChildren(QPushButton)[0].setText("A button with many more words on it")
    qtbot.waitUntil(lambda: not line.is_one_line)
    assert line.minimumSizeHint().width() < line.sizeHint().width()


def test_what_became_narrower_asks_for_less_room_at_once(line: Beside) -> None:
    button = line.findChildren(QPushButton)[0]
    button.setFixedWidth(400)
    assert line.minimumSizeHint().width() == 400
    button.setFixedWidth(50)
    assert line.minimumSizeHint().width() == 50  # before Qt has come to lay anything out


def test_a_field_of_one_width_lets_no_words_stand_apart(qtbot: QtBot, theme: Theme) -> None:
    label, field, button = PlainLabel("Country"), QLineEdit(), QPushButton("A button")
    field.setFixedWidth(60)
    line = Beside((label, field), (button,))
    qtbot.addWidget(line)
    line.set_spacing(8)
    line.resize(600, 60)
    line.show()
    qtbot.waitExposed(line)
    assert field.x() - label.x() <= label.sizeHint().width() + 8
