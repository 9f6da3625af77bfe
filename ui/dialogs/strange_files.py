"""The question before a project reads files outside its own folder."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from simulator.project.trusted import StrangeFile
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.words.plain import PlainLabel


class StrangeFilesDialog(QDialog):
    """Lists what a project reads elsewhere, before anything has looked at it."""

    allowed = Signal()

    def __init__(self, name: str, files: Sequence[StrangeFile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("strange_files")
        self.setWindowTitle(self.tr("Files outside the folder of the project"))
        says = self.tr(
            "{project} reads files that do not lie in its own folder. Allow that only when you know who "
            "made the project. Nothing has been opened yet."
        ).format(project=name)
        if any(file.on_network for file in files):
            says += " " + self.tr("To open a file on a network tells its owner that you do.")
        text = PlainLabel(says)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        self.list = QPlainTextEdit("\n".join(_line(file) for file in files))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.windowTitle())
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Cancel)
        self.allow = self.buttons.addButton(
            self.tr("&Open and read them"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.allow.setAutoDefault(False)
        self.refuse = self.buttons.button(kinds.Cancel)
        self.refuse.setText(self.tr("&Do not open"))
        self.refuse.setDefault(True)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(14))
        layout.addWidget(text)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        give_room(self, 600, 280)
        self.allow.clicked.connect(self._on_allow)
        self.refuse.clicked.connect(self.reject)

    @Slot()
    def _on_allow(self) -> None:
        self.accept()
        self.allowed.emit()


def _line(file: StrangeFile) -> str:
    text = str(file.path)
    return text if text.isprintable() else repr(text)
