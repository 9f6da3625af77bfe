"""Texts two fifths longer than the English ones, as other languages have them: nothing is cut, nothing overlaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from games_sample import TOURNAMENTS
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shown_texts import ICON_ONLY, noting, windows

from ui.look.parts.elided_button import ElidedButton
from ui.look.parts.elided_label import ElidedLabel
from ui.program.program import Program
from ui.session.news import Phase
from ui.tour.dialogs import wait_for_answers
from ui.tour.scenario import assume_something

BLANK = re.compile(r"\{[^{}]*\}")
SIZE, ZOOM = (1280, 720), 1.25


def longer(text: str) -> str:
    """Return a text with two fifths more letters, in words that can be broken where it has some."""
    letters = BLANK.sub("", text)
    more = round(0.4 * len(letters))
    if " " not in letters.strip():
        return text + "o" * more
    added = ("oooooo " * more)[: max(0, more - 1)].rstrip()
    return f"{text} {added}" if added else text


class Longer(QTranslator):
    """The language that says everything at greater length."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _about: str | None = None, _count: int = -1) -> str:
        return longer(text)


@pytest.fixture(scope="module", autouse=True)
def _longer(qapp: QApplication) -> Iterator[None]:
    language = Longer()
    QCoreApplication.installTranslator(language)
    yield
    QCoreApplication.removeTranslator(language)


@pytest.fixture(scope="module")
def wordy(_longer: None, shared_program: Program) -> Iterator[Program]:
    """A small window with large letters, a scenario, and longer texts."""
    program = shared_program
    program.session.set_tournaments(TOURNAMENTS)
    assume_something(program.session)
    QtBot(None).waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)  # type: ignore[arg-type]
    program.theme.set_zoom(ZOOM)
    program.window.resize(*SIZE)
    program.window.lay_out_docks()
    wait_for_answers(program)
    yield program
    program.theme.set_zoom(1.0)


def cut(window: QWidget) -> Iterator[tuple[str, str, str]]:
    """Tell which words of a window have less room than they need, and do not say the rest in a tooltip."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.toolTip():
            continue
        room, needed = widget.contentsRect(), None
        if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, ElidedLabel):
            needed = QLabel.sizeHint(widget)
            if widget.wordWrap():
                high = QLabel.heightForWidth(widget, widget.width())
                if high > widget.height() + 1:
                    yield type(widget).__name__, widget.text(), f"{high} high in {widget.height()}"
                continue
        elif isinstance(widget, QAbstractButton) and widget.text():
            if isinstance(widget, QToolButton) and widget.toolButtonStyle() is ICON_ONLY:
                continue
            if isinstance(widget, ElidedButton):
                if widget.shown_text() == widget.text():
                    continue
            needed = widget.sizeHint()
        elif isinstance(widget, QComboBox) and not widget.isEditable():
            wide = QFontMetricsF(widget.font()).horizontalAdvance(widget.currentText())
            if wide > widget.width() - 24:
                yield type(widget).__name__, widget.currentText(), f"{wide:.0f} in {widget.width()}"
            continue
        if needed is not None and needed.width() > widget.width() + 1:
            yield type(widget).__name__, widget.text(), f"{needed.width()} in {widget.width()}"  # type: ignore[attr-defined]


def test_probe(wordy: Program) -> None:
    for name, window in windows(wordy):
        if window is wordy.window:
            least = window.minimumSizeHint()
            print("LEAST", name, least.width(), least.height(), (window.width(), window.height()))
        elif window.width() > SIZE[0] or window.height() > SIZE[1]:
            print("LARGE", name, window.width(), window.height())
        for one in cut(window):
            print(name, *one)
        with noting() as noted:
            window.grab().save(f"/tmp/w/v/{name}.png")
        by = {}
        for on, shown in noted:
            by.setdefault(on, []).append(shown)
        for on, texts in by.items():
            for a, b in combinations(texts, 2):
                shared = a.box.intersected(b.box)
                if shared.width() > 2 and shared.height() > 2 and a.box != b.box:
                    print("UPON", name, type(on).__name__, repr(a.text), repr(b.text))
