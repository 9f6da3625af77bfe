"""Zoom and narrow windows: the docks fold, all fits the screen, and many tabs can be reached."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from ui.look.theme import ZOOMS
from ui.program.program import Program
from ui.views.registry import VIEWS
from ui.views.tickets import TicketsView
from ui.views.view import View

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


def settle() -> None:
    for _ in range(3):  # layouts settle one inside the other
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("language", "zoom", "size"),
    [
        ("en", 1.25, (1280, 720)),
        ("en", 1.5, (1280, 720)),
        ("nl", 1.5, (1280, 720)),
        ("en", 1.5, (1440, 900)),
        ("nl", 2.0, (1920, 1080)),
    ],
)
def test_the_window_fits_the_screen_at_every_zoom(
    language: str, zoom: float, size: tuple[int, int], program: Program
) -> None:
    program.speak(language)
    window = program.window
    window.resize(*size)
    program.theme.set_zoom(zoom)
    window.resize(*size)
    for number in range(window.tabs.count()):
        window.tabs.setCurrentIndex(number)
        settle()
        least = window.minimumSizeHint()
        assert (least.width() <= size[0], least.height() <= size[1]) == (True, True), number
        assert (window.width(), window.height()) == size
        view = window.tabs.currentWidget()
        assert isinstance(view, View)
        assert view.title.text() == view.title._whole  # never cut: the controls go below it
    assert window.toolbar.width() >= window.toolbar.sizeHint().width()


@dataclass(frozen=True)
class Screen:
    """A screen of a size."""

    wide: int
    high: int

    def size(self) -> QSize:
        """Return the size."""
        return QSize(self.wide, self.high)


@pytest.mark.parametrize(
    ("screens", "most"),
    [
        ([Screen(1280, 720)], 1.5),
        ([Screen(1920, 900)], 1.5),
        ([Screen(1920, 1080)], 2.0),
        ([Screen(1280, 720), Screen(3840, 2160)], 2.0),
    ],
)
def test_the_largest_zoom_is_offered_where_a_screen_has_room_for_it(
    screens: list[Screen], most: float, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "screens", staticmethod(lambda: screens))
    program.window.actions_.zoom_menu.aboutToShow.emit()
    shown = [one.data() for one in program.window.actions_.zooms.actions() if one.isVisible()]
    assert shown == [zoom for zoom in ZOOMS if zoom <= most]


def test_every_button_of_the_bar_is_in_sight_at_each_zoom_it_is_given_on_the_way(program: Program) -> None:
    program.speak("nl")
    window = program.window
    window.resize(1920, 1080)
    for zoom in (1.0, 1.5, 1.0, 1.25):
        program.theme.set_zoom(zoom)
        settle()
        bar = window.toolbar
        shown = [bar.seed, bar.dice, bar.run_button, bar.export, *bar._toggles]
        assert all(part.isVisible() and part.geometry().right() <= bar.width() for part in shown), zoom


def test_the_bar_leaves_words_out_where_it_becomes_narrow(program: Program) -> None:
    window, bar = program.window, program.window.toolbar
    window.resize(1920, 1000)
    settle()
    assert bar._labels[0].isVisible()
    window.resize(1100, 760)
    settle()
    assert not bar._labels[0].isVisible()
    assert bar.sizeHint().width() <= bar.width()


def test_docks_stand_one_behind_the_other_in_a_narrow_window_and_come_back(program: Program) -> None:
    window = program.window
    window.resize(1300, 760)
    settle()
    assert not window.isAnimated()
    assert window.tabifiedDockWidgets(window.left_dock) == []
    program.theme.set_zoom(1.5)
    settle()
    assert window.tabifiedDockWidgets(window.left_dock) == [window.right_dock]
    window.left_dock.raise_()
    settle()
    program.session.choose_skater(None)
    program.session.choose_skater("Anna One")
    settle()
    assert not window.right_dock.visibleRegion().isEmpty()
    program.theme.set_zoom(1.0)
    settle()
    assert window.tabifiedDockWidgets(window.left_dock) == []
    assert window.dockWidgetArea(window.right_dock) is RIGHT
    # The tabs of both went with them.
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    assert not [bar for bar in window.findChildren(QTabBar, options=direct) if bar.isVisible()]


def test_where_the_user_moved_a_dock_it_stays(program: Program) -> None:
    window = program.window
    window.resize(1300, 760)
    window.addDockWidget(RIGHT, window.left_dock)
    settle()
    program.theme.set_zoom(1.5)
    settle()
    assert window.tabifiedDockWidgets(window.left_dock) == []
    assert window.dockWidgetArea(window.left_dock) is RIGHT


def test_the_docks_are_as_large_as_in_a_window_begun_at_the_zoom(program: Program) -> None:
    program.session.choose_skater("Anna One")
    window = program.window

    def sizes() -> dict[str, int]:
        settle()
        skater, bars = window.skater, window.skater.routes
        return {
            "rows of routes": bars._rows[0][1].height(),
            "names of routes": bars._rows[0][0].minimumWidth(),
            "gaps of routes": bars._grid.horizontalSpacing(),
            "gaps of reasons": skater.reasons._grid.horizontalSpacing(),
            "steps": skater.next.width(),
            "icons of steps": skater.next.iconSize().width(),
            "programme": window.scenario.programme.tree.indentation(),
            "progress": window.status.progress.width(),
        }

    before = sizes()
    program.theme.set_zoom(2.0)
    assert sizes() == {name: 2 * size for name, size in before.items()}


def test_icons_grow_with_the_zoom(program: Program) -> None:
    window = program.window
    for zoom in (1.0, 1.5):
        program.theme.set_zoom(zoom)
        settle()
        for button in (window.toolbar.run_button, window.left_dock._close, window.scenario.scenarios.add):
            assert button.iconSize().width() == 16 * zoom


def test_a_list_of_all_views_stands_where_their_tabs_do_not_fit(program: Program, qtbot: QtBot) -> None:
    tabs = program.window.tabs
    program.window.resize(1600, 800)
    settle()
    assert tabs.all_views.isHidden()
    for number in range(6):
        tabs.setTabText(number % len(VIEWS), "A view with a name that takes much room in the bar")
    tabs.resize(400, tabs.height())
    settle()
    assert not tabs.all_views.isHidden()
    assert [action.text() for action in tabs.all_views.menu().actions()] == [
        view.label() for view in tabs.views
    ]
    tabs.all_views.menu().actions()[-1].trigger()
    assert tabs.currentWidget() is tabs.views[-1]
    tabs.all_views.menu().actions()[0].trigger()
    assert tabs.currentWidget() is tabs.of(TicketsView)


def test_tabs_come_closer_before_one_of_them_has_to_be_scrolled_to(program: Program) -> None:
    tabs, bar = program.window.tabs, program.window.tabs.tabBar()
    program.window.resize(1900, 900)
    settle()
    roomy = bar.sizeHint().width()
    for width, fits in (
        (roomy, True),
        (roomy - 2, True),
        (roomy - 90, True),
        (roomy - 150, True),
        (400, False),
    ):
        tabs.resize(width, tabs.height())
        assert (bar.sizeHint().width() <= width) is fits, width
        assert tabs.all_views.isHidden() is fits
    tabs.resize(roomy, tabs.height())
    assert bar.sizeHint().width() == roomy
    program.theme.set_zoom(1.25)
    tabs.resize(round(roomy * 1.25) - 60, tabs.height())
    assert bar.sizeHint().width() <= tabs.width()
    program.theme.set_zoom(1.0)
