"""Fields of a new meet: for pasted lists, for names, and for the numbers of pairs."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class PasteField(QPlainTextEdit):
    """A field for lists: what is pasted or dropped is told at once, what is typed when asked."""

    pasted = Signal(str)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Tell a text that is pasted."""
        if source.hasText():
            self.pasted.emit(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take texts; files are for the dialog."""
        return source.hasText() and not source.hasUrls()


class TypedField(QLineEdit):
    """A field in which Return ends what is typed, and answers nothing besides."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Return from the list around."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class PairField(TypedField):
    """A field for the number of a pair."""

    def __init__(self, text: str, width: int) -> None:
        super().__init__(text)
        self._width = width
        self.setMaxLength(3)
        self.setProperty("whole", True)

    def sizeHint(self) -> QSize:
        """Room for a number."""
        return QSize(self._width, super().sizeHint().height())
