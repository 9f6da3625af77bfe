"""A dialog with a sentence and a list that can be copied: faults, warnings, errors, help."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from ui.look.parts.sized import give_room, pixels, set_margins
from ui.words.errors import DialogText
from ui.words.plain import PlainLabel

_WIDE, _HIGH = 660, 360
"""Size for a list of many lines, pixels before the zoom."""

_WITHOUT, _FIELD, _ROW, _LETTERS = 120, 30, 20, 80
"""Height without a list, of its field around the rows, of a row; letters that a row has room for."""


class ReportDialog(QDialog):
    """Shows a text and lets the user copy it; opened with ``open()``, it blocks no other code.

    Parameters
    ----------
    way_on
        A button that closes it, and what is done then.
    """

    def __init__(
        self,
        text: DialogText,
        parent: QWidget | None = None,
        way_on: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(text.title)
        self.setObjectName("report")
        self.text = text
        self.summary = PlainLabel(text.summary)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.lines = QPlainTextEdit(text.lines)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(text.title)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = self.buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setAutoDefault(False)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        if way_on is not None:
            button = self.buttons.addButton(way_on[0], QDialogButtonBox.ButtonRole.AcceptRole)
            button.setAutoDefault(False)
            self.buttons.accepted.connect(self.accept)
            self.accepted.connect(way_on[1])
        self.copy_button.clicked.connect(self.copy)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(12))
        layout.addWidget(self.summary)
        layout.addWidget(self.lines, 1)
        layout.addWidget(self.buttons)
        self._take_room()

    def _take_room(self) -> None:
        """Be as high as the list needs, and no higher than for many lines; without a list hide its field."""
        rows = sum(1 + len(line) // _LETTERS for line in self.text.lines.splitlines())
        self.lines.setVisible(bool(self.text.lines.strip()))
        give_room(self, _WIDE, min(_HIGH, _WITHOUT + (_FIELD + _ROW * rows if rows else 0)))

    @Slot()
    def copy(self) -> None:
        """Put summary and list on the clipboard."""
        QGuiApplication.clipboard().setText(f"{self.text.summary}\n\n{self.text.lines}\n")
