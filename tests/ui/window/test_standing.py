"""The size and place of the window: on its first start, and where it stood before."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QByteArray, QRect, QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow

from ui.window.standing import FRAME, first_size, remember, restore, within


@pytest.mark.parametrize(
    ("screen", "window"),
    [((1280, 720), (1264, 672)), ((1920, 1080), (1440, 900)), ((3840, 2160), (2688, 1512))],
)
def test_it_fits_the_screen_with_its_frame_and_is_not_lost_on_a_large_one(
    screen: tuple[int, int], window: tuple[int, int]
) -> None:
    assert first_size(QSize(*screen)) == QSize(*window)


@pytest.mark.parametrize(
    "before",
    [
        QRect(0, 0, 1440, 900),
        QRect(-300, 900, 800, 600),
        QRect(3000, -50, 1000, 640),
        QRect(40, 60, 900, 500),
    ],
)
def test_a_window_that_stood_elsewhere_comes_back_onto_the_screen(before: QRect) -> None:
    room = QRect(0, 24, 1280, 696)
    now = within(before, room)
    framed = now.adjusted(-FRAME.width() // 2, -(FRAME.height() - 8), FRAME.width() // 2, 8)
    assert room.contains(framed)
    if room.contains(before.adjusted(-8, -40, 8, 8)):
        assert now == before


def test_a_size_remembered_from_a_larger_screen_is_cut_to_this_one(
    qapp: QApplication, memory: QSettings
) -> None:
    old, new = QMainWindow(), QMainWindow()
    old.setGeometry(100, 100, 5000, 4000)
    remember(old, memory)
    restore(new, memory)
    assert new.screen().availableGeometry().contains(new.geometry())
    for window in (old, new):
        window.deleteLater()


def with_docks() -> QMainWindow:
    window = QMainWindow()
    window.resize(900, 600)
    for side in (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea):
        dock = QDockWidget(side.name)
        dock.setObjectName(side.name)
        window.addDockWidget(side, dock)
    return window


def test_docks_come_back_as_they_were_left(qapp: QApplication, memory: QSettings) -> None:
    old, new = with_docks(), with_docks()
    old.findChildren(QDockWidget)[0].hide()
    remember(old, memory)
    assert restore(new, memory)
    assert new.findChildren(QDockWidget)[0].isHidden()
    for window in (old, new):
        window.deleteLater()


@pytest.mark.parametrize("key", ["geometry", "state", "seal"])
def test_where_it_stood_is_forgotten_when_it_is_damaged(
    qapp: QApplication, memory: QSettings, key: str
) -> None:
    """Qt itself ends the program on some damaged bytes, at each start anew."""
    old = with_docks()
    chance = random.Random(7)  # noqa: S311 - damage
    for _ in range(20):
        remember(old, memory)
        value = memory.value(key)
        content = bytearray(value.data() if isinstance(value, QByteArray) else value.encode())
        content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
        whole = QByteArray(bytes(content))
        memory.setValue(key, whole if key != "seal" else bytes(content).decode("latin-1"))
        new = with_docks()
        assert not restore(new, memory)
        assert new.size() == first_size(new.screen().availableSize())
        new.deleteLater()
    for value in (None, "x", ["a", "b"], 7):
        remember(old, memory)
        memory.setValue(key, value)
        new = with_docks()
        assert not restore(new, memory)
        new.deleteLater()
    old.deleteLater()
