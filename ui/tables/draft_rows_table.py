"""The list in which rows of an order are dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView


class DraftRowsTable(QTableView):
    """Drops go between rows, above the one whose upper half is pointed at.

    Qt's own table would move the rows one by one inside the model and gives up half way when some
    of them stand where they are dropped; here all are told to the model at once.
    """

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the model where rows were dropped."""
        where, model = event.position().toPoint(), self.model()
        index = self.indexAt(where)
        before = model.rowCount()
        if index.isValid():
            before = index.row() + (where.y() > self.visualRect(index).center().y())
        data, move = event.mimeData(), Qt.DropAction.MoveAction
        if model.canDropMimeData(data, move, before, 0, QModelIndex()):
            event.acceptProposedAction()
            model.dropMimeData(data, move, before, 0, QModelIndex())
        else:
            event.ignore()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
