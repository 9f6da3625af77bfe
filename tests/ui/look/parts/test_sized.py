"""Dialogs: as large as the zoom makes what is in them, and never larger than the screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look.parts.sized import give_room, pixels, set_margins
from ui.look.theme import ZOOMS, Theme


@pytest.mark.parametrize("zoom", ZOOMS)
def test_a_dialog_is_as_large_as_the_letters_in_it(zoom: float, qtbot: QtBot, theme: Theme) -> None:
    theme.set_zoom(zoom)
    window = QWidget()
    qtbot.addWidget(window)
    give_room(window, 200, 100)
    assert window.size().toTuple() == (round(200 * zoom), round(100 * zoom))
    assert pixels(30) == theme.palette.px(30)


def test_no_dialog_is_larger_than_its_screen(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    give_room(window, 9000, 300)
    assert window.width() <= room.width()
    assert window.height() == 300


def test_margins_grow_with_the_zoom(qtbot: QtBot, theme: Theme) -> None:
    theme.set_zoom(1.5)
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    set_margins(layout, 18, 16, 10, 12)
    margins = layout.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (27, 24, 15, 18)
