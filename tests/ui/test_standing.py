"""The size of the window on its first start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from ui.standing import first_size


@pytest.mark.parametrize(
    ("screen", "window"),
    [((1280, 720), (1280, 720)), ((1920, 1080), (1440, 900)), ((3840, 2160), (2688, 1512))],
)
def test_it_fits_the_screen_and_is_not_lost_on_a_large_one(
    screen: tuple[int, int], window: tuple[int, int]
) -> None:
    assert first_size(QSize(*screen)) == QSize(*window)
