"""The dialog that asks for the name of a scenario."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.scenarios import LONGEST_NAME


class NameDialog(QDialog):
    """Asks for a name and takes none that cannot be.

    Parameters
    ----------
    name
        The present name.
    allowed
        Whether a name can be given.
    """

    named = Signal(str)

    def __init__(self, name: str, allowed: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rename scenario"))
        self.setObjectName("name")
        self._allowed = allowed
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        self.advice = QLabel()
        self.advice.setProperty("tone", "text2")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 12)
        layout.setSpacing(10)
        for widget in (self.name, self.advice, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(380)
        self.name.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    @Slot()
    def accept(self) -> None:
        """Tell the name and close."""
        if self._allowed(self.name.text()):
            self.named.emit(self.name.text())
            super().accept()

    @Slot()
    def _check(self) -> None:
        text = self.name.text()
        allowed = self._allowed(text)
        taken = self.tr("Another scenario has this name.")
        self.advice.setText(taken if text.strip() and not allowed else "")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(allowed)
