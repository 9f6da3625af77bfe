#!/usr/bin/env bash
# A drop-down list that was given an accessible name with setAccessibleName: on Linux Qt never tells it. What a
# screen reader gets as the name of the list is what is chosen in it, so that a window has lists called "Everybody"
# and "500 m". Qt leaves naming to a label whose buddy the list is, and that label counts wherever in the window it
# stands, and also where it is hidden and no key could reach it. A spin box named in the same way keeps its name. An
# editable list is called by the text that is written in it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

import PySide6
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

app = QApplication([])


def called(widget: QWidget) -> tuple[str, list[str]]:
    """Name of a widget as a reader gets it, and the names of its labels."""
    told = QAccessible.queryAccessibleInterface(widget)
    labels = told.relations(QAccessible.RelationFlag.Label)
    return told.text(QAccessible.Text.Name), [other.text(QAccessible.Text.Name) for other, _kind in labels]


def placed(label: str) -> tuple[str, list[str]]:
    """A list named "Distance", with a label beside it, hidden beside it, in another panel, or none."""
    window, panel, other, combo, words = QWidget(), QWidget(), QWidget(), QComboBox(), QLabel("Label")
    combo.addItems(["500 m", "1000 m"])
    combo.setAccessibleName("Distance")
    combo.setEditable(label == "editable")
    outer, inner = QHBoxLayout(window), QHBoxLayout(panel)
    outer.addWidget(panel)
    inner.addWidget(combo)
    if label in ("beside", "hidden"):
        inner.addWidget(words)
    outer.addWidget(other)
    if label == "elsewhere":
        QHBoxLayout(other).addWidget(words)
    if label not in ("none", "editable"):
        words.setBuddy(combo)
    window.show()
    words.setVisible(label in ("beside", "elsewhere"))
    return called(combo)


spin = QSpinBox()
spin.setAccessibleName("Distance")
found = {label: placed(label) for label in ("none", "beside", "hidden", "elsewhere", "editable")}
found["a spin box"] = called(spin)
print("PySide6", PySide6.__version__)
for label, told in found.items():
    print(f"{label:12}", *told)
wanted = {
    "none": ("500 m", []),
    "beside": ("500 m", ["Label"]),
    "hidden": ("500 m", ["Label"]),
    "elsewhere": ("500 m", ["Label"]),
    "editable": ("500 m", []),
    "a spin box": ("Distance", []),
}
sys.exit(0 if found == wanted or sys.platform != "linux" else 1)
PYTHON
