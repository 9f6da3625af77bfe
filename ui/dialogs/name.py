"""The dialog that asks for the name of a scenario."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from simulator.project.forms import LONGEST_NAME
from ui.look.parts.sized import pixels, set_margins
from ui.words.plain import PlainLabel


class NameDialog(QDialog):
    """Asks for a name and takes none that cannot be.

    Parameters
    ----------
    name
        The present name.
    fault
        Says why a name cannot be given; empty when it can.
    """

    named = Signal(str)

    def __init__(self, name: str, fault: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rename scenario"))
        self.setObjectName("name")
        self._fault = fault
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.selectAll()
        self.advice = PlainLabel()
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.setWordWrap(True)
        self.advice.setProperty("tone", "text2")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(10))
        for widget in (self.name, self.advice, self.buttons):
            layout.addWidget(widget)
        layout.addStrut(pixels(344))  # no wish of the dialog itself: it would go before that of its buttons
        self.name.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    @Slot()
    def accept(self) -> None:
        """Tell the name and close."""
        if not self._fault(self.name.text()):
            self.named.emit(self.name.text())
            super().accept()

    @Slot()
    def _check(self) -> None:
        text = self.name.text()
        fault = self._fault(text)
        self.advice.setText(fault if text.strip() else "")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not fault)
