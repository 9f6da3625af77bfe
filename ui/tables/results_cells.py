"""Edits the cells of results: times and places as text, which says what is wrong while it is written."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from ui.look.theme import with_even_digits
from ui.tables.results_model import Column, ResultsModel
from ui.tables.status_delegate import StatusDelegate
from ui.words.plain import plain_tip

LONGEST_CELL = 40


class CellDelegate(StatusDelegate):
    """A line of text with the name of its cell, for those who hear it and as tooltip; a list for a status.

    It is one for all columns: from a cell whose column has its own, Qt does not take the ears of that one
    off when the table is filled anew, and what was written is told to a table that knows no such cell.
    """

    typed = Signal(str)
    """What is wrong with the text as far as it is written; empty when nothing is."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Write times and places with digits of one width."""
        super().initStyleOption(option, index)
        if index.column() in (Column.TIME, Column.PLACE):
            option.font = with_even_digits(option.font)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return the line, or the list of a status."""
        if index.column() == Column.STATUS:
            return super().createEditor(parent, option, index)
        line = QLineEdit(parent)
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
