"""Parts beside each other: as many as fit, and as high as they can use."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.look.parts.wrapped import Wrapped


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """Where it is put: a window of its own would be as high as the screen at most."""
    result = QWidget()
    qtbot.addWidget(result)
    result.show()
    return result


def laid(room: QWidget, count: int, width: int, height: int, most: int) -> Wrapped:
    result = Wrapped(100, 60, 10, room)
    result.set_parts([QWidget() for _ in range(count)], most)
    result.resize(width, height)
    result.show()
    result.resize(width, height)  # again: what was least in another width holds no more
    return result


@pytest.mark.parametrize(
    ("height", "most", "high"),
    [(60, 200, 60), (130, 200, 60), (230, 200, 110), (900, 200, 200), (900, 0, 60)],
)
def test_parts_take_the_height_there_is_as_far_as_they_can_use_it(
    height: int, most: int, high: int, room: QWidget
) -> None:
    wrapped = laid(room, 4, 220, height, most)  # two lines
    assert wrapped.across == 2
    assert [part.height() for part in wrapped.parts] == [high] * 4
    assert wrapped.parts[2].y() == high + 10
    assert wrapped.minimumHeight() == 130
    assert wrapped.maximumHeight() == 2 * max(most, 60) + 10


def test_a_zoom_makes_the_bounds_larger(room: QWidget) -> None:
    wrapped = laid(room, 3, 800, 500, 200)
    wrapped.set_zoom(1.5)
    assert (wrapped.minimumHeight(), wrapped.maximumHeight()) == (90, 300)
    wrapped.resize(800, 500)
    assert [part.height() for part in wrapped.parts] == [300] * 3
