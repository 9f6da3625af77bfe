"""Lines with buttons, as they stand in dialogs."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.dialogs.lines import Answer, CellWords, Lines, ListLine
from ui.look.theme import Theme
from ui.words.plain import PlainLabel

WORDS = "the first day is not said. Write it, or a date in the programme: a forecast takes older ones."


def lines_of(qtbot: QtBot, width: int) -> Lines:
    """Return a heading and a line that wraps, in a width."""
    lines = Lines("What is left")
    qtbot.addWidget(lines)
    lines.resize(width, 300)
    lines.show()
    line = ListLine((CellWords(WORDS, wraps=True),), (Answer("Go there", lambda: None, "go"),))
    lines.show_lines(ListLine((CellWords("What is left", tone="text3"),)), [line], "", "")
    QApplication.processEvents()
    return lines


def test_a_line_is_as_high_as_its_words_need_and_no_higher(qtbot: QtBot, theme: Theme) -> None:
    high = {}
    for width in (1200, 420, 260):
        lines = lines_of(qtbot, width)
        _heading, words = lines.findChildren(PlainLabel)
        assert words.height() >= words.heightForWidth(words.width())
        high[width] = words.parentWidget().height() / words.fontMetrics().lineSpacing()
    assert high[1200] < high[420] < high[260]
    assert high[1200] < 2.5  # a button stands beside it


def test_the_heading_has_the_letters_of_a_heading(qtbot: QtBot, theme: Theme) -> None:
    lines = lines_of(qtbot, 600)
    heading, words = lines.findChildren(PlainLabel)
    assert heading.font().pixelSize() == 11
    assert heading.font().variableAxisValue(QFont.Tag("wght")) == 600.0
    assert words.font().pixelSize() == 13
