"""Edits the status of a result with a list of the statuses there are."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from simulator.event import ENDS, Status
from ui.look.parts.named_combo import NamedCombo
from ui.tables.results_model import ResultsModel
from ui.words.ends import status_name
from ui.words.plain import plain_tip

_STATUSES: tuple[Status | None, ...] = (None, *ENDS)


class StatusDelegate(QStyledItemDelegate):
    """A combo box while a status is edited; a choice is taken over at once."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Return the combo box, its list open, with the name of its cell."""
        combo = NamedCombo(parent)
        model = index.model()
        if isinstance(model, ResultsModel):
            combo.setAccessibleName(model.cell_name(index))
            combo.setToolTip(plain_tip(model.cell_name(index)))
        for status in _STATUSES:
            combo.addItem(status_name(status))
        combo.activated.connect(self._on_activated)
        return combo

    def _on_activated(self) -> None:
        combo = self.sender()
        if isinstance(combo, QComboBox):
            self.commitData.emit(combo)
            self.closeEditor.emit(combo)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Show the status the table has."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(index.data(Qt.ItemDataRole.EditRole))
        else:
            super().setEditorData(editor, index)

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Hand the chosen status to the table."""
        if isinstance(editor, QComboBox):
            model.setData(index, _STATUSES[editor.currentIndex()], Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)
