"""The table of entrants: letters typed on a name find a skater."""

from __future__ import annotations

import unicodedata
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget

from ui.tables.results_model import Column


class ResultsTable(QTableView):
    """Finds a skater by the beginning of any part of the name, accents or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed, self._typed_at = "", 0.0

    def keyboardSearch(self, search: str) -> None:
        """Go to the first skater who fits what has been typed in one go."""
        now = monotonic()
        if now - self._typed_at > QApplication.keyboardInputInterval() / 1000:
            self._typed = ""
        self._typed, self._typed_at = self._typed + search, now
        self.find_skater(self._typed)

    def find_skater(self, text: str) -> bool:
        """Choose the name of the first skater who fits; whether there is one."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, Column.SKATER)
            if fits(str(index.data()), text):
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False


class FindLine(QLineEdit):
    """A line whose Enter is its own, not that of the dialog it stands in."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the main button of the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def fits(name: str, text: str) -> bool:
    """Whether a part of a name begins with a text: ``leer`` fits ``Jutta Leerdam``."""
    wanted, parts = _folded(text), _folded(name).split()
    return bool(wanted) and any(" ".join(parts[at:]).startswith(wanted) for at in range(len(parts)))


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
