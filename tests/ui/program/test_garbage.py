"""Widgets are taken away in the window's thread, between two of its events."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.program.program import Program


def _dropped(died_in: list[int]) -> None:
    """Make an object of Qt that only the collector finds, and drop it."""
    one = QObject()
    one.itself = one  # type: ignore[attr-defined] # a ring, as widgets and their slots are
    one.destroyed.connect(lambda: died_in.append(threading.get_ident()))


def _allocate() -> None:
    """Make so much that Python collects, all generations, where it may."""
    for _ in range(200_000):
        ring: list[object] = []
        ring.append(ring)


def test_a_thread_that_computes_takes_no_widget_away(qtbot: QtBot, program: Program) -> None:
    died_in: list[int] = []
    _dropped(died_in)
    computing = threading.Thread(target=_allocate)
    computing.start()
    computing.join()
    assert died_in == []
    qtbot.waitUntil(lambda: bool(died_in))
    assert died_in == [threading.get_ident()]


def test_nothing_is_taken_away_while_the_look_changes(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    died_in: list[int] = []
    retheme = program.window._retheme

    def busy() -> None:
        _allocate()
        retheme()

    _dropped(died_in)
    program.theme.changed.connect(busy)
    program.theme.set_zoom(1.25)
    assert died_in == []
