"""A number may be typed with a point or a comma in a window of either language, and is the same number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look.parts.decimal_box import DecimalBox
from ui.panels.mixed_box import MixedBox
from ui.what_ifs.values import ValueFields


@pytest.fixture
def fields(qtbot: QtBot) -> ValueFields:
    made = ValueFields()
    qtbot.addWidget(made)
    return made


@pytest.fixture(params=["form", "shift", "per_cent", "lane"])
def box(request: pytest.FixtureRequest, fields: ValueFields) -> DecimalBox:
    """Every field of the window that takes decimals."""
    form = MixedBox(-10, 10, 0.05, 2, fields)
    return {"form": form, "shift": fields.shift, "per_cent": fields.per_cent, "lane": fields.lane}[
        request.param
    ]


@pytest.mark.parametrize("language", ["nl_NL", "en_GB"])
@pytest.mark.parametrize("typed", ["1.4", "1,4"])
def test_a_point_and_a_comma_are_the_same(box: DecimalBox, qtbot: QtBot, language: str, typed: str) -> None:
    box.setLocale(QLocale(language))
    box.selectAll()
    qtbot.keyClicks(box, typed)  # type: ignore[no-untyped-call]
    assert box.cleanText() == ("1,4" if language == "nl_NL" else "1.4")
    box.interpretText()
    assert box.value() == 1.4


@pytest.mark.parametrize(("language", "shown"), [("nl_NL", "-0,05"), ("en_GB", "-0.05")])
@pytest.mark.parametrize("copied", ["-0.05", "-0,05"])
def test_what_is_pasted_is_read_like_what_is_typed(
    qtbot: QtBot, language: str, shown: str, copied: str
) -> None:
    box = DecimalBox()
    qtbot.addWidget(box)
    box.setRange(-10, 10)
    box.setLocale(QLocale(language))
    QApplication.clipboard().setText(copied)
    box.selectAll()
    box.lineEdit().paste()
    box.interpretText()
    assert (box.value(), box.text()) == (-0.05, shown)


@pytest.mark.parametrize("language", ["nl_NL", "en_GB"])
def test_a_second_sign_is_not_taken(qtbot: QtBot, language: str) -> None:
    box = DecimalBox()
    qtbot.addWidget(box)
    box.setLocale(QLocale(language))
    box.selectAll()
    qtbot.keyClicks(box, "1.2,5")  # type: ignore[no-untyped-call]
    box.interpretText()
    assert box.value() == 1.25
