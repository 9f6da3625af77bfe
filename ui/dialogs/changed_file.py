"""The question before a project is saved over a file that somebody else has changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.look.parts.sized import pixels, set_margins
from ui.words.plain import PlainLabel


class ChangedFileDialog(QDialog):
    """Offers to save over the file, to save elsewhere, to look at what differs, or to stay.

    Parameters
    ----------
    name
        Of the file.
    differences
        What differs between file and window, one thing a line.
    """

    overwrite_wanted = Signal()
    save_as_wanted = Signal()

    def __init__(self, name: str, differences: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("changed_file")
        self.setWindowTitle(self.tr("The file has changed"))
        says = self.tr(
            "{file} is not as it was when it was opened or saved here: somebody else has changed it. "
            "Saving over it gives up what stands in it now."
        )
        text = PlainLabel(says.format(file=name))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        self.differences = QPlainTextEdit(differences)
        self.differences.setReadOnly(True)
        self.differences.setTabChangesFocus(True)
        self.differences.setAccessibleName(self.tr("What differs"))
        self.differences.hide()
        kinds, roles = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole
        self.buttons = QDialogButtonBox(kinds.Cancel)
        self.overwrite = self._button(self.tr("Save &over it"), roles.DestructiveRole)
        self.save_as = self._button(self.tr("Save &as…"), roles.AcceptRole)
        self.show_differences = self._button(self.tr("Show what &differs"), roles.ActionRole)
        self.stay = self.buttons.button(kinds.Cancel)
        self.stay.setText(self.tr("&Cancel"))
        self.save_as.setDefault(True)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(14))
        layout.addWidget(text)
        layout.addWidget(self.differences, 1)
        layout.addWidget(self.buttons)
        layout.addStrut(524)  # no wish of the dialog itself: it would go before that of its buttons
        self.overwrite.clicked.connect(self._on_overwrite)
        self.save_as.clicked.connect(self._on_save_as)
        self.show_differences.clicked.connect(self._on_show)
        self.stay.clicked.connect(self.reject)

    def _button(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self.buttons.addButton(text, role)
        button.setAutoDefault(False)
        return button

    @Slot()
    def _on_overwrite(self) -> None:
        self.accept()
        self.overwrite_wanted.emit()

    @Slot()
    def _on_save_as(self) -> None:
        self.accept()
        self.save_as_wanted.emit()

    @Slot()
    def _on_show(self) -> None:
        self.differences.show()
        self.differences.setFocus()
        self.show_differences.setEnabled(False)
        self.resize(self.width(), max(self.height(), pixels(380)))
