"""The question before edits are lost that no file holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ui.look.parts.sized import pixels, set_margins
from ui.words.plain import PlainLabel


class UnsavedDialog(QDialog):
    """Offers to save, to go on without, or to stay.

    Parameters
    ----------
    name
        Of the project.
    drafts
        Words for drafts of dialogs, which no file holds even when the project is saved.
    edited
        Whether the project has edits that can be saved.
    """

    save_wanted = Signal()
    discard_wanted = Signal()

    def __init__(
        self, name: str, parent: QWidget | None = None, *, drafts: Sequence[str] = (), edited: bool = True
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("unsaved")
        self.setWindowTitle(self.tr("Save the edits?"))
        told = [self.tr("{project} has edits that no file holds.").format(project=name)] if edited else []
        if drafts:
            pattern = self.tr("Drafts that were not taken over will be lost: {drafts}.")
            told.append(pattern.format(drafts=", ".join(drafts)))
        text = PlainLabel("\n\n".join(told))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Save | kinds.Discard | kinds.Cancel)
        self.save = self.buttons.button(kinds.Save)
        self.discard = self.buttons.button(kinds.Discard)
        self.stay = self.buttons.button(kinds.Cancel)
        self.save.setText(self.tr("&Save"))
        self.discard.setText(self.tr("&Do not save"))
        self.stay.setText(self.tr("&Cancel"))
        self.save.setDefault(True)
        if not edited:
            self.setWindowTitle(self.tr("Lose the drafts?"))
            self.discard.setText(self.tr("&Lose them"))
            self.save.hide()
            self.stay.setDefault(True)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(14))
        layout.addWidget(text)
        layout.addWidget(self.buttons)
        layout.addStrut(344)  # no wish of the dialog itself: it would go before that of its buttons
        self.save.clicked.connect(self._on_save)
        self.discard.clicked.connect(self._on_discard)
        self.stay.clicked.connect(self.reject)

    @Slot()
    def _on_save(self) -> None:
        self.accept()
        self.save_wanted.emit()

    @Slot()
    def _on_discard(self) -> None:
        self.accept()
        self.discard_wanted.emit()
