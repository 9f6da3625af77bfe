"""Lists in dialogs of which each line has its own buttons, and questions that a click answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.look.parts.elided_label import ElidedLabel
from ui.words.plain import PlainLabel, caption, plain_tip

MOST_LINES = 40
"""Lines that are shown at once; those behind them come when these are decided."""


@dataclass(frozen=True)
class CellWords:
    """A cell with text.

    Attributes
    ----------
    below
        A second, quiet line.
    wide
        Share of the room that it takes; 0 for as much as `pixels` say.
    """

    text: str
    wide: int = 0
    pixels: int = 0
    tone: str = ""
    strong: bool = False
    right: bool = False
    below: str = ""
    tip: str = ""


@dataclass(frozen=True)
class Answer:
    """A button and what it does."""

    text: str
    does: Callable[[], None]
    name: str
    enabled: bool = True


@dataclass(frozen=True)
class ListLine:
    """One line: cells, then buttons; a widget may stand in the place of a cell."""

    cells: tuple[CellWords | QWidget, ...]
    answers: tuple[Answer, ...] = ()
    answers_px: int = 0
    doubt: bool = False


def words_label(words: CellWords) -> QWidget:
    """Return a label that gives way where its text does not fit."""
    label = ElidedLabel()
    if words.tone:
        label.setProperty("tone", words.tone)
    if words.strong:
        letters = label.font()
        letters.setVariableAxis(QFont.Tag("wght"), 600.0)
        label.setFont(letters)
    side = Qt.AlignmentFlag.AlignRight if words.right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    label.show_text(words.text, words.tip)
    if not words.below:
        return label
    both, below = QWidget(), ElidedLabel()
    below.setProperty("tone", "text2")
    below.show_text(words.below)
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(0)
    column.addWidget(label)
    column.addWidget(below)
    both.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return both


def answer_button(answer: Answer) -> QPushButton:
    """Return the button of an answer."""
    button = QPushButton(caption(answer.text))
    button.setAutoDefault(False)
    button.setEnabled(answer.enabled)
    button.setAccessibleName(answer.name)
    button.clicked.connect(answer.does)
    return button


class Lines(QScrollArea):
    """Lines under each other that scroll where there are many; shown anew they stay where they were."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._inside: QWidget | None = None

    def show_lines(self, heading: ListLine, lines: Sequence[ListLine], none: str, more: str) -> None:
        """Show lines under a heading.

        Parameters
        ----------
        none
            What is said when there are none.
        more
            What is said when not all are shown.
        """
        at = self.verticalScrollBar().value()
        had_focus = self._inside is not None and self._inside.isAncestorOf(self.focusWidget() or self)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if lines:
            column.addWidget(_line(heading))
        for line in lines[:MOST_LINES]:
            column.addWidget(_line(line))
        if not lines or len(lines) > MOST_LINES:
            says = PlainLabel(none if not lines else more)
            says.setProperty("tone", "text2")
            says.setWordWrap(True)
            says.setContentsMargins(6, 6, 6, 6)
            column.addWidget(says)
        column.addStretch(1)
        before = self.takeWidget()
        if before is not None:  # a button of it may just be telling of its click
            before.hide()
            before.setParent(None)
            before.deleteLater()
        self.setWidget(inside)
        self._inside = inside
        self.verticalScrollBar().setValue(at)
        if had_focus:  # the answer given is gone, so the next one is at hand
            following = [one for one in inside.findChildren(QPushButton) if one.isEnabled()]
            (following[0] if following else self).setFocus()

    def sizeHint(self) -> QSize:
        """Room for a few lines."""
        return QSize(200, 120)


def _line(line: ListLine) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "doubt" if line.doubt else "row")
    row = QHBoxLayout(frame)
    row.setContentsMargins(6, 2, 6, 2)
    row.setSpacing(8)
    for cell in line.cells:
        if isinstance(cell, QWidget):
            row.addWidget(cell)
            continue
        label = words_label(cell)
        if cell.pixels:
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            label.setFixedWidth(cell.pixels)
        row.addWidget(label, cell.wide)
    if line.answers_px:
        room = QWidget()
        room.setFixedWidth(line.answers_px)
        answers = QHBoxLayout(room)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(6)
        answers.addStretch(1)
        for answer in line.answers:
            answers.addWidget(answer_button(answer))
        row.addWidget(room)
    return frame


class AskRow(QFrame):
    """A question with a button for each answer, in the colours of a doubt; hidden without a question."""

    answered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "doubt")
        self.question = PlainLabel()
        self.question.setWordWrap(True)
        self.question.setProperty("tone", "doubt")
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(6)
        column.addWidget(self.question)
        self._answers = QGridLayout()
        self._answers.setSpacing(6)
        column.addLayout(self._answers)
        self.hide()

    def ask(self, question: str, answers: Sequence[Answer]) -> None:
        """Ask something in the place of what was asked before."""
        self.let_be()
        self.question.setText(question)
        for number, answer in enumerate(answers):
            button = answer_button(answer)
            button.setMinimumWidth(80)  # a long name gives way
            button.setToolTip(plain_tip(answer.text))
            button.clicked.connect(self.answered)
            self._answers.addWidget(button, number // 2, number % 2)
            self.buttons.append(button)
        self.show()

    def let_be(self) -> None:
        """Ask nothing."""
        for button in self.buttons:
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.hide()
