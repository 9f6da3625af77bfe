"""A button whose text gives way: whole where it has the room it asks for."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.look.parts.elided_button import ElidedButton
from ui.look.theme import Theme


@pytest.mark.parametrize("text", ["Reset to the published order", "Zeeland && Zoom"])
def test_a_button_as_wide_as_it_wishes_shows_its_whole_text(text: str, qtbot: QtBot, theme: Theme) -> None:
    button = ElidedButton()
    qtbot.addWidget(button)
    button.setText(text)
    button.show()
    button.resize(button.sizeHint())
    assert button.shown_text() == text.replace("&&", "&")
    button.resize(button.sizeHint().width() - 12, button.height())
    assert button.shown_text() != text.replace("&&", "&")
