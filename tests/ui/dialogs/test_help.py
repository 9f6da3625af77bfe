"""The help beside the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextCursor
from pytestqt.qtbot import QtBot

from ui.dialogs.help import HelpDialog
from ui.look.theme import Theme
from ui.words.help import HelpPage

PAGES = [
    HelpPage("one", "First", "# First\n\nA word on [ice](page:two).\n"),
    HelpPage("two", "Second", "# Second\n\nIce and <b>falls</b>, **never** alone.\n"),
]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Iterator[HelpDialog]:
    made = HelpDialog(PAGES, theme.palette)
    made.show()
    yield made
    made.close()


def shown(dialog: HelpDialog) -> list[str]:
    rows = (dialog.list.item(at) for at in range(dialog.list.count()))
    return [row.text() for row in rows if not row.isHidden()]


def test_a_link_opens_a_page_and_back_returns(dialog: HelpDialog) -> None:
    assert not dialog.back.isEnabled()
    dialog.page.anchorClicked.emit(QUrl("page:two"))
    assert dialog.name == "two"
    assert dialog.list.currentItem().text() == "Second"
    dialog.back.click()
    assert dialog.name == "one"
    assert not dialog.back.isEnabled()


def test_a_link_that_leads_elsewhere_opens_nothing(dialog: HelpDialog) -> None:
    dialog.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert dialog.name == "one"


def test_html_in_a_page_is_shown_as_it_is_written(dialog: HelpDialog) -> None:
    dialog.open_page("two")
    assert "<b>falls</b>" in dialog.page.toPlainText()


def test_finding_leaves_the_pages_that_hold_it_and_marks_it(dialog: HelpDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.wanted, "falls")
    assert shown(dialog) == ["Second"]
    assert dialog.name == "two"
    assert dialog.page.textCursor().selectedText() == "falls"
    dialog.wanted.clear()
    assert shown(dialog) == ["First", "Second"]
    qtbot.keyClicks(dialog.wanted, "nowhere")
    assert shown(dialog) == []
    assert dialog.name == "two"


def test_the_list_is_walked_with_the_arrow_keys(dialog: HelpDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.name == "two"


def test_strong_words_have_letters_of_their_weight_and_are_not_drawn_twice(dialog: HelpDialog) -> None:
    dialog.open_page("two")
    weights = {}
    for words in ("Second", "Ice", "never"):
        found = dialog.page.document().find(words, QTextCursor(dialog.page.document()))
        letters = found.charFormat().font()
        weights[words] = letters.bold(), letters.variableAxisValue(QFont.Tag("wght"))
    assert weights == {"Second": (False, 600.0), "Ice": (False, 450.0), "never": (False, 600.0)}
