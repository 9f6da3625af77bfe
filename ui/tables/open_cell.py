"""What is being written in a cell or a line, handed over before something else is shown or all is closed."""

from __future__ import annotations

from itertools import product

from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView, QWidget


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


def hand_over_line(dialog: QWidget) -> None:
    """Have the text of the line with the focus taken over as if the line were left.

    Qt does so only when the focus goes: not for Escape, nor for a button pressed by its letter.
    """
    widget = dialog.focusWidget()
    line = widget.lineEdit() if isinstance(widget, QComboBox) else widget
    if isinstance(line, QLineEdit):
        line.editingFinished.emit()
