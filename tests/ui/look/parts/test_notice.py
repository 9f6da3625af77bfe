"""What stands where there is nothing to show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.look.palette import DARK, LIGHT
from ui.look.parts.notice import Notice, NoticeKind, NoticePage
from ui.look.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> NoticePage:
    result = NoticePage(LIGHT)
    qtbot.addWidget(result)
    result.resize(700, 400)
    result.show()
    return result


def test_it_says_what_why_and_what_to_do(page: NoticePage, qtbot: QtBot) -> None:
    page.show_notice(Notice("Nobody is here.", "Ask somebody.", way_on="Ask & wait"))
    assert (page.headline.text(), page.more.text()) == ("Nobody is here.", "Ask somebody.")
    assert page.button.text() == "Ask && wait"
    assert page.sign.geometry().bottom() < page.headline.geometry().top()
    with qtbot.waitSignal(page.way_on_wanted):
        page.button.click()
    page.show_notice(Notice("Nobody is here."))
    assert page.headline.isVisible()
    assert not page.more.isVisible()
    assert not page.button.isVisible()


def test_an_answer_that_comes_soon_is_not_announced(page: NoticePage, qtbot: QtBot) -> None:
    page.show_notice(Notice("Counting…", kind=NoticeKind.WAITING))
    assert not page.headline.isVisible()
    qtbot.waitUntil(page.headline.isVisible)
    page.show_notice(Notice("Nobody is here."))
    assert page.headline.isVisible()


def test_nothing_is_said_of_nothing(page: NoticePage) -> None:
    page.show_notice(Notice("Nobody is here."))
    page.show_notice(Notice(""))
    assert not page.sign.isVisible()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_trouble_looks_other_than_emptiness_and_waiting(palette: type, page: NoticePage) -> None:
    page.retheme(palette)  # type: ignore[arg-type]
    drawn = []
    for kind in NoticeKind:
        page.sign.show_kind(kind)
        drawn.append(page.sign.grab().toImage())
    assert all(one != other for at, one in enumerate(drawn) for other in drawn[:at])


def test_the_last_line_of_a_text_is_not_one_lost_word(page: NoticePage, qtbot: QtBot) -> None:
    page.resize(900, 400)
    words = (
        "Each time the results of another day are entered, one is kept, for whoever asks for it later then."
    )
    page.show_notice(Notice("Nothing is kept yet.", words))
    qtbot.waitUntil(lambda: page.more.width() > 400)
    room = page.more.contentsRect().width()
    high = page.more.fontMetrics().boundingRect(0, 0, room, 999, Qt.TextFlag.TextWordWrap, words).height()
    assert high == 2 * page.more.fontMetrics().lineSpacing()
    longest = page.more.fontMetrics().horizontalAdvance(words)
    assert room < longest * 0.62  # each of both lines holds about half of the words
    page.show_notice(Notice("Nothing is kept yet.", "Short."))
    assert page.more.contentsRect().width() == page.more.width()
