"""A look chosen while the window is open is the same as one from the start, to the pixel of every part."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from games_sample import TOURNAMENTS
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QTableView, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from ui.program.program import Program
from ui.session.news import Phase
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.tour.dialogs import wait_until
from ui.tour.pages import pages


@pytest.fixture(scope="module")
def large(shared_program: Program) -> Iterator[Program]:
    """The window at a zoom that is there before its views are made."""
    shared_program.theme.set_zoom(1.5)
    shared_program.session.set_tournaments(TOURNAMENTS)
    QtBot(None).waitUntil(lambda: shared_program.session.run.phase is Phase.UP_TO_DATE)  # type: ignore[arg-type]
    shared_program.window.resize(1440, 900)
    shared_program.window.lay_out_docks()
    yield shared_program
    shared_program.theme.set_zoom(1.0)


def parts_of(window: QWidget) -> dict[QWidget, tuple[object, ...]]:
    """Return what is in sight once nothing moves any more: its letters, and where it stands."""
    found: dict[QWidget, tuple[object, ...]] = {}
    for _ in range(20):
        wait_until(lambda: True)
        seen = [part for part in window.findChildren(QWidget) if part.isVisible()]
        before, found = found, {part: (part.font().key(), part.geometry().getRect()) for part in seen}
        if found == before:
            break
    return found


def test_nothing_moves_and_no_letters_change_where_the_same_theme_is_put_on_again(large: Program) -> None:
    moved = []
    for page in pages(large):
        before = parts_of(large.window)
        large.theme.changed.emit(large.theme.palette)
        after = parts_of(large.window)
        moved += [
            (page, type(part).__name__, was, after[part])
            for part, was in before.items()
            if part in after and was != after[part]
        ]
    assert moved == [], "\n".join(map(str, moved))


@pytest.mark.parametrize("zoom", [2.0, 1.0])
def test_the_rows_of_lists_grow_with_a_zoom_that_is_chosen_later(zoom: float, large: Program) -> None:
    large.theme.set_zoom(zoom)
    wait_until(lambda: True)
    lists = [
        one for kind in (QTreeView, QListView) for one in large.window.findChildren(kind) if one.isVisible()
    ]
    firsts = [(one, one.model().index(0, 0)) for one in lists]
    heights = {
        one.accessibleName(): (one.visualRect(first).height(), one.sizeHintForIndex(first).height())
        for one, first in firsts
    }
    assert {"Programme", "Scenarios"} <= set(heights)
    assert [name for name, (high, wanted) in heights.items() if high != wanted] == [], heights


def test_tabs_that_stand_closer_keep_their_letters(large: Program) -> None:
    bar = large.window.tabs.tabBar()
    rooms, weights = set(), set()
    for width in (1920, 1100, 1920):
        large.window.resize(width, 900)
        wait_until(lambda: True)
        rooms.add(bar.property("room"))
        weights.add(bar.font().variableAxisValue(QFont.Tag("wght")))
    assert len(rooms) > 1
    assert weights == {600.0}


def test_a_button_that_comes_back_into_the_bar_is_as_grey_as_what_it_does(large: Program) -> None:
    bar = large.window.toolbar
    large.theme.set_zoom(2.0)
    seen = set()
    for width in (2800, 1000, 2800):
        large.window.resize(width, 900)
        wait_until(lambda: True)
        seen.add(bar.undo.isVisible())
        buttons = [one for one in bar.findChildren(QToolButton) if one.isVisible() and one.defaultAction()]
        wrong = [one.text() for one in buttons if one.isEnabled() is not one.defaultAction().isEnabled()]
        assert wrong == []
    assert seen == {True, False}
    assert not large.window.actions_.undo.isEnabled()


def test_the_words_above_a_column_begin_where_those_in_it_do(large: Program) -> None:
    for _ in pages(large):
        pass  # all views are made then
    found = [
        (table.accessibleName(), table.horizontalHeader(), table.itemDelegate())
        for table in large.window.findChildren(QTableView)
    ]
    insets = {
        name: ((header.left, header.inset), (delegate.left, delegate.inset))
        for name, header, delegate in found
        if isinstance(header, PlainHeader) and isinstance(delegate, PlainDelegate)
    }
    assert len(insets) >= 3
    assert [name for name, (above, within) in insets.items() if above != within] == [], insets
