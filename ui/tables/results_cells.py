"""Edits times and places of results: says whose cell it is, and what is wrong while it is written."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from ui.look.theme import with_even_digits
from ui.tables.results_model import ResultsModel
from ui.words.plain import plain_tip

LONGEST_CELL = 40


class CellDelegate(QStyledItemDelegate):
    """A line of text with the name of its cell, for those who hear it and as tooltip."""

    typed = Signal(str)
    """What is wrong with the text as far as it is written; empty when nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: QLineEdit | None = None
        """The line written in last, None once the table has been filled anew."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Write times and places with digits of one width."""
        super().initStyleOption(option, index)
        option.font = with_even_digits(option.font)

    @Slot()
    def forget(self) -> None:
        """Take note that the table is filled anew, which closes the line.

        Qt then takes its ears off the line only for the delegate of the whole table, not for that of
        a column, which would hand over the text of a line that is gone.
        """
        if self.line is not None and isValid(self.line):
            self.line.removeEventFilter(self)
        self.line = None

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return the line."""
        line = self.line = QLineEdit(parent)
        line.setFrame(False)
        line.setMaxLength(LONGEST_CELL)
        model = index.model()
        if isinstance(model, ResultsModel):
            name = model.cell_name(index)
            line.setAccessibleName(name)
            line.setToolTip(plain_tip(name))
            self._at = QPersistentModelIndex(index)
            line.textEdited.connect(self._on_typed)
        return line

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        model = self._at.model()
        if isinstance(model, ResultsModel) and self._at.isValid():
            self.typed.emit(model.misplaced(self._at, text))
