#!/usr/bin/env bash
# A table whose model is filled anew (reset) while a cell is being edited: Qt closes the editor, but takes its
# event filter off only where the editor was made by the delegate of the whole view. An editor made by the
# delegate of a column keeps its filter until it is deleted, hands its text over once more when it loses the
# focus, and Qt itself then warns that the editor does not belong to the view. The view asks for the delegate
# of the editor's index only after the reset, when that index is no longer valid and so has no column.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

import PySide6
from PySide6.QtCore import QEvent, QStringListModel, qInstallMessageHandler
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStyledItemDelegate, QTableView

app = QApplication([])
warned: list[str] = []
qInstallMessageHandler(lambda _kind, _context, text: warned.append(text))


def texts_told(of_column: bool) -> tuple[int, list[str]]:
    """Edit a cell, fill the model anew, take the focus away: how often is the text handed over?"""
    warned.clear()
    model, table, told = QStringListModel(["a", "b"]), QTableView(), []
    delegate = QStyledItemDelegate(table)
    delegate.commitData.connect(lambda _editor: told.append(1))
    if of_column:
        table.setItemDelegateForColumn(0, delegate)
    else:
        table.setItemDelegate(delegate)
    table.setModel(model)
    table.show()
    table.edit(model.index(0, 0))
    [line] = table.viewport().findChildren(QLineEdit)
    model.setStringList(["c", "d"])
    app.sendEvent(line, QFocusEvent(QEvent.Type.FocusOut))
    return len(told), [text for text in warned if "commitData" in text]


whole, column = texts_told(of_column=False), texts_told(of_column=True)
print("PySide6", PySide6.__version__)
print("delegate of the view:  ", *whole)
print("delegate of a column:  ", *column)
expected = ["QAbstractItemView::commitData called with an editor that does not belong to this view"]
sys.exit(0 if whole == (0, []) and column == (1, expected) else 1)
PYTHON
