"""What the menu Help opens: the page of the view in front, the tour, method and limits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.dialogs.report import ReportDialog
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.views.registry import VIEWS
from ui.words.help import METHOD, TOUR, about_text, help_pages, keyboard_page
from ui.words.numbers import language

if TYPE_CHECKING:
    from ui.dialogs.help import HelpDialog


class HelpAsking(QObject):
    """Opens the help beside the window.

    Parameters
    ----------
    window
        Its menus are told on the page on keys.
    actions
        Those of the menu Help.
    front
        Returns the number of the view in front, in the order of their tabs.
    theme
        Look of the help.
    """

    def __init__(self, window: QMainWindow, actions: Actions, front: Callable[[], int], theme: Theme) -> None:
        super().__init__(window)
        self._window, self._front, self._theme = window, front, theme
        self._open: HelpDialog | None = None
        actions.help.triggered.connect(self.of_view)
        actions.tour.triggered.connect(self.tour)
        actions.method.triggered.connect(self.method)
        actions.about.triggered.connect(self.about)

    @Slot()
    def of_view(self) -> None:
        """Open the page of the view in front."""
        self.show_page(VIEWS[self._front()].name)

    @Slot()
    def tour(self) -> None:
        """Open the tour on the real OKT."""
        self.show_page(TOUR)

    @Slot()
    def method(self) -> None:
        """Show what the program does and leaves out."""
        self.show_page(METHOD)

    @Slot()
    def about(self) -> None:
        """Show name, version and licence."""
        ReportDialog(about_text(), self._window).open()

    def show_page(self, name: str) -> HelpDialog:
        """Open a page, in the help that is open if there is one, and return the help."""
        if self._open is None:
            from ui.dialogs.help import HelpDialog

            views = [entry.name for entry in VIEWS]
            pages = help_pages(language(), views, keyboard_page(_keys(self._window)))
            self._open = HelpDialog(pages, self._theme.palette, self._window)
            self._open.gone.connect(self._on_gone)
        self._open.open_page(name)
        self._open.show()
        self._open.raise_()
        self._open.activateWindow()
        return self._open

    @Slot()
    def _on_gone(self) -> None:
        self._open = None


def _keys(window: QMainWindow) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return title of each menu, with the text and the keys of its actions that have any."""
    menus = [action.menu() for action in window.menuBar().actions()]
    return [(_plain(menu.title()), _keys_of(menu)) for menu in menus if isinstance(menu, QMenu)]


def _keys_of(menu: QMenu) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += _keys_of(below)
        elif keys := _shown(action):
            found.append((_plain(action.text()), keys))
    return found


def _shown(action: QAction) -> str:
    """Return all keys of an action as this computer writes them."""
    shown = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
    return ", ".join(shown)


def _plain(text: str) -> str:
    """Return the text of an action without the sign before its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
