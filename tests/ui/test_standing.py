"""The size and place of the window: on its first start, and where it stood before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSettings, QSize
from PySide6.QtWidgets import QApplication, QMainWindow

from ui.standing import FRAME, first_size, remember, restore, within


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
