"""The window has an icon of our own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.look.window_icon import window_icon


@pytest.mark.usefixtures("qapp")
def test_title_bars_and_task_bars_find_a_picture_of_their_size() -> None:
    icon = window_icon()
    assert [size.width() for size in icon.availableSizes()] == [16, 32, 48, 128]
    for size in (16, 128):
        picture = icon.pixmap(size, size).toImage()
        assert picture.pixelColor(size // 2, size // 8) == QColor("#0068A6")
        assert picture.pixelColor(0, 0).alpha() == 0


def test_the_program_gives_its_windows_the_icon(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    from ui.program import program

    given = []

    class Stopped(Exception):  # noqa: N818 - ends the start as soon as it is known
        pass

    class Application:
        def __init__(self, _arguments: list[str]) -> None: ...

        def __getattr__(self, name: str) -> object:
            return lambda *_: None

        def setWindowIcon(self, icon: object) -> None:  # noqa: N802 - Qt's name
            given.append(icon)
            raise Stopped

    monkeypatch.setattr(program, "QApplication", Application)
    monkeypatch.setattr(program.signal, "signal", lambda *_: None)
    with pytest.raises(Stopped):
        program.run([])
    assert len(given) == 1
