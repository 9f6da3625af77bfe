#!/usr/bin/env bash
# A second QApplication.setStyleSheet() polishes a widget, and tells it of another style, once for every
# widget around it and once for itself: the list of all widgets is gone through, and from each of them the
# whole tree below. Setting "" first takes another way, which goes to each widget once a call; so two calls
# cost a window of deep layouts a fraction of what one costs. (Seen as a zoom that took two seconds.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys
from collections import Counter

from PySide6.QtCore import QEvent, qVersion
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

DEPTHS = 12
told: Counter[int] = Counter()


class Told(QLabel):
    def __init__(self, depth: int) -> None:
        self.depth = depth
        super().__init__(str(depth))

    def changeEvent(self, event: QEvent) -> None:
        told[self.depth] += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


app = QApplication([])
app.setStyleSheet("QLabel { color: red }")
window = around = QWidget()
for depth in range(1, DEPTHS + 1):
    inner, column = QWidget(), QVBoxLayout(around)
    column.addWidget(Told(depth))
    column.addWidget(inner)
    around = inner
window.show()
app.processEvents()
counts = []
for name, sheets in (("one call", ["QLabel { color: blue }"]), ("cleared first", ["", "QLabel { color: red }"])):
    told.clear()
    for sheet in sheets:
        app.setStyleSheet(sheet)
    counts.append([told[depth] for depth in range(1, DEPTHS + 1)])
    print(f"Qt {qVersion()}, {name}: style changes told at depths 1 to {DEPTHS}: {counts[-1]}")
once, cleared = counts
as_seen = once == [depth + 1 for depth in range(1, DEPTHS + 1)] and cleared == [2] * DEPTHS
print("as seen before" if as_seen else "CHANGED")
sys.stdout.flush()
sys.exit(not as_seen)
PYTHON
