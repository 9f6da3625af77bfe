"""Texts two fifths longer than the English ones, as other languages have them: nothing is cut or overlaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from games_sample import TOURNAMENTS
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shown_texts import ICON_ONLY, Shown, noting, windows

from ui.look.parts.elided_button import ElidedButton
from ui.look.parts.elided_label import ElidedLabel
from ui.program.program import Program
from ui.session.news import Phase
from ui.tour.dialogs import wait_for_answers
from ui.tour.scenario import assume_something

BLANK = re.compile(r"\{[^{}]*\}")
SIZE, ZOOM = (1280, 720), 1.25
EDGE = 4
"""Pixels that a field has beside its words at least."""


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

    def isEmpty(self) -> bool:  # noqa: N802 - named by Qt
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
    program.window.resize(*SIZE)
    program.theme.set_zoom(ZOOM)
    program.window.resize(*SIZE)
    program.window.lay_out_docks()
    wait_for_answers(program)
    yield program
    program.theme.set_zoom(1.0)


@pytest.fixture(scope="module")
def found(wordy: Program) -> list[tuple[str, str]]:
    """What is wrong in any window: which one, and what."""
    wrong = []
    for name, window in windows(wordy):
        least = window.minimumSizeHint()
        if least.width() > SIZE[0] or least.height() > SIZE[1]:
            wrong.append((name, f"needs {least.width()} x {least.height()}"))
        wrong += [(name, told) for told in (*cut(window), *upon(window), *odd(window))]
    return wrong


def test_nothing_is_cut_and_nothing_lies_upon_other_words(found: list[tuple[str, str]]) -> None:
    assert found == [], "\n".join(f"{name}: {told}" for name, told in found)


def test_a_label_a_button_and_a_choice_that_are_cut_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for part in (QLabel("A label with words", window), QPushButton("A button with words", window)):
        part.resize(40, 20)
    lines = QLabel("A label of lines that need more than one line", window)
    lines.setWordWrap(True)
    lines.resize(100, 16)
    choice = QComboBox(window)
    choice.addItem("A choice of words")
    choice.resize(60, 20)
    window.show()
    assert [told.split(":")[0] for told in cut(window)] == ["QLabel", "QPushButton", "QLabel", "QComboBox"]
    for part in window.findChildren(QWidget):
        part.setToolTip("All of it")
    assert list(cut(window)) == []


def test_numbers_at_an_edge_hints_that_are_cut_and_lists_that_roll_sideways_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    number, line, names = QSpinBox(window), QLineEdit(window), QListWidget(window)
    names.addItem("A name that is longer than the list is wide")
    line.setPlaceholderText("What can be written here")
    for part in (number, line, names):
        part.resize(60, 60)
    window.show()
    number.setAlignment(Qt.AlignmentFlag.AlignLeft)
    assert [told.split(":")[0] for told in odd(window)] == ["QSpinBox", "QLineEdit", "QListWidget"]
    lines = ElidedLabel(window, lines=2)
    lines.resize(120, 40)
    lines.show_text("Words that take two lines")
    lines.show()
    number.setAlignment(Qt.AlignmentFlag.AlignRight)
    lines.resize(120, 20)
    assert next(odd(window)).startswith("QLineEdit")
    assert [*odd(window)][-1].startswith("ElidedLabel: the lines of")
    lines.hide()
    for part in (line, names):
        part.resize(600, 60)
    QApplication.processEvents()
    assert list(odd(window)) == []


def cut(window: QWidget) -> Iterator[str]:
    """Tell which words of a window have less room than they need, and do not say the rest in a tooltip."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.toolTip():
            text, needed, room = _needs(widget)
            if needed > room + 1:
                yield f"{type(widget).__name__}: {text!r} needs {needed}, has {room}"


def _needs(widget: QWidget) -> tuple[str, int, int]:
    """Return the words of a widget, the pixels they need and those they have; none for one without words."""
    if isinstance(widget, QLabel) and not isinstance(widget, ElidedLabel):
        if widget.wordWrap():
            return widget.text(), QLabel.heightForWidth(widget, widget.width()), widget.height()
        return widget.text(), QLabel.sizeHint(widget).width() if widget.text() else 0, widget.width()
    if isinstance(widget, QComboBox) and not widget.isEditable():
        text, mark = widget.currentText(), 24
        return text, round(QFontMetricsF(widget.font()).horizontalAdvance(text)) + mark, widget.width()
    if isinstance(widget, QAbstractButton) and widget.text():
        whole = isinstance(widget, ElidedButton) and widget.shown_text() == widget.text()
        icon = isinstance(widget, QToolButton) and widget.toolButtonStyle() is ICON_ONLY
        if not whole and not icon:
            return widget.text(), widget.sizeHint().width(), widget.width()
    return "", 0, 0


def odd(window: QWidget) -> Iterator[str]:
    """Tell of numbers at the left, of hints and lines that are cut, and of lists that roll sideways."""
    for widget in window.findChildren(QWidget):
        kind = type(widget).__name__
        if not widget.isVisible():
            continue
        if isinstance(widget, QSpinBox | QDoubleSpinBox):
            if not widget.alignment() & Qt.AlignmentFlag.AlignRight:
                yield f"{kind}: {widget.text()!r} stands at the left"
        elif isinstance(widget, QLineEdit) and not widget.text():
            hint = widget.placeholderText()
            if QFontMetricsF(widget.font()).horizontalAdvance(hint) > widget.width() - 2 * EDGE:
                yield f"{kind}: {hint!r} has no room"
        elif isinstance(widget, ElidedLabel) and widget.text():
            if QLabel.sizeHint(widget).height() > widget.height() + 1:
                yield f"{kind}: the lines of {widget.text()!r} have no room"
        elif isinstance(widget, QListView) and widget.horizontalScrollBar().isVisible():
            yield f"{kind}: rolls sideways"


def upon(window: QWidget) -> Iterator[str]:
    """Tell which words that are painted in one widget of a window lie upon others."""
    with noting() as noted:
        window.grab()
    painted: dict[QWidget, list[Shown]] = {}
    for on, shown in noted:
        painted.setdefault(on, []).append(shown)
    for on, texts in painted.items():
        for one, other in combinations(texts, 2):
            shared = one.box.intersected(other.box)
            if shared.width() > 2 and shared.height() > 2 and one.box != other.box:
                yield f"{type(on).__name__}: {one.text!r} upon {other.text!r}"
