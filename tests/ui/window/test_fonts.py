"""Letters: a widget keeps those its theme gave it, from the first sight on."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from ui.program.program import Program


def _letters(font: QFont) -> tuple[int, tuple[float, ...]]:
    return font.pixelSize(), tuple(font.variableAxisValue(tag) for tag in font.variableAxisTags())


def test_every_view_shows_the_letters_of_the_theme_when_it_is_first_seen(program: Program) -> None:
    window = program.window
    for at in range(window.tabs.count()):
        window.tabs.setCurrentIndex(at)
    seen = {widget: _letters(widget.font()) for widget in window.findChildren(QWidget)}
    heads = {letters for letters in seen.values() if letters[1][-1:] == (600.0,)}
    assert heads
    program.theme.changed.emit(program.theme.palette)
    lost = [widget for widget, letters in seen.items() if _letters(widget.font()) != letters]
    assert [(type(widget).__name__, widget.accessibleName()) for widget in lost] == []
