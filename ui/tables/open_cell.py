"""What is being written in a cell, handed over before the table shows or means something else."""

from __future__ import annotations

from itertools import product

from PySide6.QtWidgets import QTableView


def hand_over(table: QTableView) -> None:
    """Have the text of the cell that is open taken into the model, if one is.

    Qt does so itself only when the focus leaves the cell: not for a wheel that turns over a choice, nor for
    a button pressed by its letter.
    """
    if table.state() is not QTableView.State.EditingState:
        return
    model = table.model()
    for row, column in product(range(model.rowCount()), range(model.columnCount())):
        editor = table.indexWidget(model.index(row, column))
        if editor is not None:
            table.commitData(editor)
            return
