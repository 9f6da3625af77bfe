#!/usr/bin/env bash
# As soon as an application has any style sheet, even one that sets no font and matches nothing, a label inside a
# QScrollArea loses the font that QWidget.setFont gave it when the scroll area is put under another parent (a tab,
# a layout of another widget): the attribute WA_SetFont is off afterwards. The same label outside a scroll area keeps
# it, and so do both without a style sheet. QTabBar loses its font when it is first shown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

import PySide6
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

app = QApplication([])
large = QFont()
large.setPixelSize(31)


def under(child: QWidget) -> QWidget:
    parent = QWidget()
    QVBoxLayout(parent).addWidget(child)
    return parent


def sizes() -> tuple[int, int, int]:
    """Pixel sizes of a label in a scroll area, of one in a plain widget, and of a tab bar, all set to 31."""
    inside, outside, tabs = QLabel("a"), QLabel("b"), QTabWidget()
    area, plain = QScrollArea(), under(outside)
    area.setWidget(under(inside))
    tabs.addTab(QWidget(), "c")
    for widget in (inside, outside, tabs.tabBar()):
        widget.setFont(large)
    window = under(area)
    for widget in (plain, tabs):
        window.layout().addWidget(widget)
    window.show()
    app.processEvents()
    return inside.font().pixelSize(), outside.font().pixelSize(), tabs.tabBar().font().pixelSize()


without = sizes()
app.setStyleSheet("QFrame#nobody { border: 1px solid red; }")
with_sheet = sizes()
print("PySide6", PySide6.__version__)
print("label in a scroll area, label outside, tab bar")
print("without a style sheet:", without)
print("with one:             ", with_sheet)
sys.exit(0 if without == (31, 31, 31) and with_sheet == (-1, 31, -1) else 1)
PYTHON
