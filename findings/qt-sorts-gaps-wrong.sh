#!/usr/bin/env bash
# Gaps behind the winner, as JSON brings them: 0.48, 0, 0.31. Python makes an int of the 0 and floats of the others, PySide
# hands each to Qt as what it is, and Qt's models sort them wrong: QSortFilterProxyModel and QStandardItemModel compare two
# values as the type of the left one, so that 0 beside 0.48 is 0 beside 0 and stays where it stood, and the rows around it are
# not compared with each other. A column of whole numbers goes wrong in the same way when one is over 2,147,483,647 (a seed, a
# time in microseconds): PySide hands that one over as 64 bits, of which beside a smaller number only the lower 32 count.
# QTableWidget sorts all of these right. In C++ a column is of one type, so this is met from Python only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import json
import sys

import PySide6
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

app = QApplication([])
SHOWN = Qt.ItemDataRole.DisplayRole


def filled(values: list[float]) -> QStandardItemModel:
    model = QStandardItemModel()
    for value in values:
        item = QStandardItem()
        item.setData(value, SHOWN)
        model.appendRow(item)
    return model


def by_proxy(values: list[float]) -> list[float]:
    source, proxy = filled(values), QSortFilterProxyModel()
    proxy.setSourceModel(source)
    proxy.sort(0)
    return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]


def by_model(values: list[float]) -> list[float]:
    model = filled(values)
    model.sort(0)
    return [model.item(row).data(SHOWN) for row in range(model.rowCount())]


def by_widget(values: list[float]) -> list[float]:
    table = QTableWidget(len(values), 1)
    for row, value in enumerate(values):
        item = QTableWidgetItem()
        item.setData(SHOWN, value)
        table.setItem(row, 0, item)
    table.sortItems(0)
    return [table.item(row, 0).data(SHOWN) for row in range(len(values))]


print("PySide6", PySide6.__version__)
as_seen = True
WRONG = {
    "[0.48, 0, 0.31]": [0.48, 0, 0.31],
    "[34.46, 35, 34.98, 36.1, 36]": [34.46, 34.98, 35, 36.1, 36],
    "[3000000000, 5, 2000000000, 7]": [3000000000, 5, 7, 2000000000],
}
for text, wrong in WRONG.items():
    values = json.loads(text)
    proxy, model, widget = by_proxy(values), by_model(values), by_widget(values)
    print(f"{text}: proxy {proxy}, model {model}, table widget {widget}")
    as_seen &= proxy == model == wrong and widget == sorted(values)
    floats = by_proxy([*map(float, values)])
    as_seen &= floats == sorted(values)
print("as floats all are sorted; as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
