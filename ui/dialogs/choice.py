"""A question with some ways to go on, each a button, and Cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.words.plain import PlainLabel


class ChoiceDialog(QDialog):
    """Asks before something the user has is replaced; opened with ``open()``, it blocks no other code.

    Parameters
    ----------
    question
        What happens, and what it means for what is there now.
    ways
        Words of a button, and what it does once the dialog is closed. The first one is done by Return.
    """

    def __init__(
        self,
        title: str,
        question: str,
        ways: Sequence[tuple[str, Callable[[], object]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("choice")
        self.setWindowTitle(title)
        self.question = PlainLabel(question)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.ways = [
            self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole) for words, _ in ways
        ]
        for button, (_, does) in zip(self.ways, ways, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._go, does))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 12)
        layout.setSpacing(14)
        layout.addWidget(self.question)
        layout.addWidget(self.buttons)
        self.ways[0].setDefault(True)  # not before the dialog has it
        self.ways[0].setFocus()
        layout.addStrut(424)  # no wish of the dialog itself: it would go before that of its buttons

    def _go(self, does: Callable[[], object], *_clicked: bool) -> None:
        self.accept()
        does()
