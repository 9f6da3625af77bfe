"""Lists in dialogs of which each line has its own buttons, and questions that a click answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
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
from ui.look.parts.sized import pixels, set_margins
from ui.look.theme import font
from ui.words.plain import PlainLabel, caption, plain_tip

MOST_LINES = 40
"""Lines that are shown at once; those behind them come when these are decided."""

_EDGE, _SPACING = 6, 8
_HEADING = 11
_LEAST = 8
"""Letters that are shown of words in any width."""


@dataclass(frozen=True)
class CellWords:
    """A cell with text.

    Attributes
    ----------
    below
        A second, quiet line.
    wraps
        Whether it goes on in further lines where it does not fit, and is not cut.
    whole
        Whether it is never cut: figures, signs.
    """

    text: str
    whole: bool = False
    tone: str = ""
    strong: bool = False
    right: bool = False
    below: str = ""
    tip: str = ""
    wraps: bool = False


@dataclass(frozen=True)
class Answer:
    """A button and what it does; one that `takes_out` what the line shows never gets the focus by itself."""

    text: str
    does: Callable[[], None]
    name: str
    enabled: bool = True
    takes_out: bool = False


@dataclass(frozen=True)
class ListLine:
    """One line: cells, then buttons; a widget may stand in the place of a cell, as wide as it asks to be
    where it has the property ``whole``. A line of fewer cells spans the columns behind its last one.

    Attributes
    ----------
    aside
        What stands where others have their buttons.
    """

    cells: tuple[CellWords | QWidget, ...]
    answers: tuple[Answer, ...] = ()
    doubt: bool = False
    aside: CellWords | None = None


def words_label(words: CellWords) -> QWidget:
    """Return a label that gives way where its text does not fit."""
    label = PlainLabel(words.text) if words.wraps else ElidedLabel()
    label.setWordWrap(words.wraps)
    if words.tone:
        label.setProperty("tone", words.tone)
    if words.strong:
        letters = label.font()
        letters.setVariableAxis(QFont.Tag("wght"), 600.0)
        label.setFont(letters)
    side = Qt.AlignmentFlag.AlignRight if words.right else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    if isinstance(label, ElidedLabel):
        label.show_text(words.text, words.tip)
    if not words.below:
        return label
    both, below = QWidget(), ElidedLabel()
    below.setProperty("tone", "text2")
    below.show_text(words.below)
    column = QVBoxLayout(both)
    set_margins(column, 0, 2, 0, 2)
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
    button.setProperty("takes_out", answer.takes_out)
    button.setAccessibleName(answer.name)
    button.clicked.connect(answer.does)
    return button


class Lines(QScrollArea):
    """Lines under each other that scroll where there are many; shown anew they stay where they were."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self._inside: QWidget | None = None
        self._shown: list[_Line] = []

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
        self._shown = [_Line(line) for line in ((heading, *lines[:MOST_LINES]) if lines else ())]
        for label in self._shown[0].cells if lines else ():
            label.setFont(font(pixels(_HEADING), 600, tabular=False))
        for shown in self._shown:
            column.addWidget(shown)
        if not lines or len(lines) > MOST_LINES:
            says = PlainLabel(none if not lines else more)
            says.setProperty("tone", "text2")
            says.setWordWrap(True)
            set_margins(says, 6, 6, 6, 6)
            column.addWidget(says)
        column.addStretch(1)
        before = self.takeWidget()
        if before is not None:  # a button of it may just be telling of its click
            before.hide()
            before.setParent(None)
            before.deleteLater()
        self.setWidget(inside)
        self._inside = inside
        self._fit()
        self.verticalScrollBar().setValue(at)
        if had_focus:  # the answer given is gone, so the next one is at hand
            following = [one for one in inside.findChildren(QPushButton) if one.isEnabled()]
            following = [one for one in following if not one.property("takes_out")]
            (following[0] if following else self).setFocus()

    def step(self, by: int) -> bool:
        """Move the focus to the first button of the next line in doubt; whether there is one."""
        columns = len(self._shown[0].cells) if self._shown else 0
        asking = [line for line in self._shown if line.property("kind") == "doubt"]
        spanning = [line for line in asking if len(line.cells) < columns]
        buttons = [line.first_button for line in spanning or asking]
        found = [button for button in buttons if button is not None]
        if not found:
            return False
        at = next((i for i, one in enumerate(found) if one.hasFocus()), -1 if by > 0 else len(found))
        button = found[min(max(at + by, 0), len(found) - 1)]
        button.setFocus()
        self.ensureWidgetVisible(button)
        return True

    def sizeHint(self) -> QSize:
        """Room for a few lines."""
        return QSize(200, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide another width among the columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Divide the width; where there is not enough, with the buttons of a line below each other."""
        for below in (False, True):
            for line in self._shown:
                line.put_answers(below=below)
            if self._divide() <= self.viewport().width():
                break

    def _divide(self) -> int:
        """Give figures and buttons what they need, and divide the rest by what the words need.

        Returns
        -------
        int
            Pixels that the lines are wide.
        """
        shown = self._shown
        if not shown:
            return 0
        full = [line for line in shown if len(line.cells) == len(shown[0].cells)]
        count, last = len(shown[0].cells), len(shown[0].cells) - 1
        answers = max((line.answers_width for line in full), default=0)
        wanted = [
            max(line.wanted(number) for line in shown if line in full or number < len(line.cells) - 1)
            for number in range(count)
        ]
        spare = answers + pixels(_SPACING) if answers else 0
        fixed = [number for number in range(count) if any(line.is_whole(number) for line in full)]
        # The last words of a line without buttons reach below those of others.
        if spare and last not in fixed:
            wanted[last] = max(line.wanted(last) - (0 if line.answers_width else spare) for line in full)
        words = [number for number in range(count) if number not in fixed]
        around = 2 * pixels(_EDGE) + pixels(_SPACING) * last + spare
        room = self.viewport().width() - around
        shares = shared_room([wanted[number] for number in words], room - sum(wanted[n] for n in fixed))
        least = self.fontMetrics().averageCharWidth() * _LEAST  # without room for that, it scrolls sideways
        shares = [max(share, least) for share in shares]
        widths = {**{n: wanted[n] for n in fixed}, **dict(zip(words, shares, strict=True))}
        room_of_line = max(self.viewport().width(), sum(widths.values()) + around)
        for line in shown:
            line.fit(widths, answers, spare if last in words and line in full else 0, room_of_line)
        return room_of_line


def shared_room(wanted: Sequence[int], room: int) -> list[int]:
    """Divide a room: the least demanding get all they want, what is over goes to all alike.

    Parameters
    ----------
    wanted
        What each would take, pixels.
    room
        What there is for all of them, pixels.
    """
    shares, left = [0] * len(wanted), max(0, room)
    for count, number in enumerate(sorted(range(len(wanted)), key=lambda one: wanted[one])):
        shares[number] = min(wanted[number], left // (len(wanted) - count))
        left -= shares[number]
    return [share + left // len(wanted) for share in shares]


class _Line(QFrame):
    """A line on the screen."""

    def __init__(self, line: ListLine) -> None:
        super().__init__()
        self.setProperty("kind", "doubt" if line.doubt else "row")
        row = QHBoxLayout(self)
        set_margins(row, _EDGE, 2, _EDGE, 2)
        row.setSpacing(pixels(_SPACING))
        self._whole = [
            cell.whole if isinstance(cell, CellWords) else bool(cell.property("whole")) for cell in line.cells
        ]
        self.cells = [cell if isinstance(cell, QWidget) else words_label(cell) for cell in line.cells]
        for cell in self.cells:
            row.addWidget(cell)
        self._aside = None if line.aside is None else words_label(line.aside)
        self._answers = QWidget() if line.answers or self._aside is not None else None
        if self._answers is None:
            row.addStretch(1)
            return
        answers = self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._answers)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(pixels(6))
        if self._aside is not None:
            answers.addWidget(self._aside, 1)
        else:
            answers.addStretch(1)
        for answer in line.answers:
            answers.addWidget(answer_button(answer))
        row.addWidget(self._answers)

    @property
    def first_button(self) -> QPushButton | None:
        """The button of its first answer; None where it asks nothing."""
        return None if self._answers is None else self._answers.findChild(QPushButton)

    def is_whole(self, number: int) -> bool:
        """Whether a cell is never cut."""
        return self._whole[number]

    def wanted(self, number: int) -> int:
        """Return the width of all that a cell says, in pixels."""
        return _wanted(self.cells[number])

    @property
    def answers_width(self) -> int:
        """Width of the buttons, or of what stands in their place, in pixels; 0 without."""
        if self._answers is None:
            return 0
        return _wanted(self._aside) if self._aside is not None else self._answers.sizeHint().width()

    def put_answers(self, *, below: bool) -> None:
        """Put the buttons below each other, or beside each other."""
        if self._answers is not None:
            directions = QBoxLayout.Direction
            self._beside.setDirection(directions.TopToBottom if below else directions.LeftToRight)

    def fit(self, widths: Mapping[int, int], answers: int, spare: int, room: int) -> None:
        """Take over the widths of the columns; `spare` is what goes to words without buttons."""
        last, full = len(self.cells) - 1, len(self.cells) == len(widths)
        for number, cell in enumerate(self.cells):
            wide = widths[number] + (spare if number == last and self._answers is None else 0)
            if not full and number == last:  # it has the columns behind it too
                taken = (
                    sum(widths[before] for before in range(last))
                    + pixels(_SPACING) * last
                    + 2 * pixels(_EDGE)
                )
                wide = (
                    room - taken - (self.answers_width + pixels(_SPACING) if self._answers is not None else 0)
                )
            policy = cell.sizePolicy()  # changed, and not made anew: it knows whether the cell wraps
            policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed)
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            cell.setSizePolicy(policy)
            cell.setFixedWidth(max(1, wide))
        if self._answers is not None and full:
            self._answers.setFixedWidth(answers)


def _wanted(cell: QWidget) -> int:
    labels = [cell, *cell.findChildren(ElidedLabel)]
    for label in labels:
        label.ensurePolished()
    if isinstance(cell, PlainLabel) and cell.wordWrap():
        return cell.fontMetrics().horizontalAdvance(cell.text()) + 1
    hints = [label.sizeHint().width() for label in labels]
    return max(hints) + (1 if len(labels) > 1 or isinstance(cell, ElidedLabel) else 0)


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
        set_margins(column, 10, 6, 10, 6)
        column.setSpacing(pixels(6))
        column.addWidget(self.question)
        self._answers = QGridLayout()
        self._answers.setSpacing(pixels(6))
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
