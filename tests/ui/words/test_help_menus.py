"""The help names menus, their entries and keys as the window has them, in both languages."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QMenu

from simulator.shipped import shipped
from ui.program.program import Program

EMPHASISED = re.compile(r"\*\*[^*]+\*\*|\*([^*]+)\*(?: \(((?:Ctrl|Alt|Shift|F\d)[^)]*)\))?")


def entries(menu: QMenu) -> dict[str, str]:
    """Return the entries of a menu and of those in it, with their keys."""
    found = dict[str, str]()
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found |= entries(inner)
        if action.text():
            found[action.text().replace("&", "")] = action.shortcut().toString()
    return found


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_entry_of_a_menu_that_the_help_names_is_there(language: str, program: Program) -> None:
    program.speak(language)
    menus = {
        action.text().replace("&", ""): entries(menu)
        for action in program.window.menuBar().actions()
        if isinstance(menu := action.menu(), QMenu)
    }
    named = 0
    for page in shipped(f"help/{language}").iterdir():
        text = " ".join(page.read_text(encoding="utf-8").split())
        for words, keys in EMPHASISED.findall(text):
            menu, _, entry = words.partition(", ")
            if not entry or menu not in menus:
                continue
            named += 1
            assert entry in menus[menu], (page.name, menu, entry)
            assert keys in ("", menus[menu][entry]), (page.name, menu, entry)
    assert named >= 10
