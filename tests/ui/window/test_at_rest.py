"""A window at rest: once everything is shown, nothing is laid out or drawn again."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.program.program import Program

WORK = (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Paint)


class _Counting(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[tuple[str, str]] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        if event.type() in WORK and isinstance(watched, QWidget):
            self.seen[type(watched).__name__, event.type().name] += 1
        return False


@pytest.mark.parametrize(
    ("language", "zoom", "size"),
    [("en", 1.0, (1440, 900)), ("en", 1.0, (1280, 720)), ("nl", 1.5, (1280, 720))],
)
def test_no_view_asks_to_be_laid_out_or_drawn_for_ever(
    language: str, zoom: float, size: tuple[int, int], program: Program, qapp: QApplication, qtbot: QtBot
) -> None:
    program.speak(language)
    window = program.window
    program.theme.set_zoom(zoom)
    window.resize(*size)
    for number, view in enumerate(window.tabs.views):
        window.tabs.setCurrentIndex(number)
        qtbot.waitUntil(lambda: not window.tabs.is_asked)
        for _ in range(20):  # layouts settle one inside the other, and what was heard is said
            counting = _Counting()
            qapp.installEventFilter(counting)
            for _ in range(60):
                QApplication.processEvents()
            qapp.removeEventFilter(counting)
            if counting.seen.total() <= 30:
                break
        assert counting.seen.total() <= 30, (view.name, counting.seen.most_common(5))
