#!/usr/bin/env bash
# A tool bar that hides a button while there is no room for it and shows it again: the button comes back enabled,
# though the action it stands for is disabled, and stays so until that action changes the next time. Undo then looks
# as if there were something to undo. A widget put into a bar gets an action of its own, by which alone it can be
# hidden; showing that action enables it, and with it the widget, whatever the button's own action says. A button
# that the bar made from the action itself, by addAction, comes back as it was.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

import PySide6
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar, QToolButton

app = QApplication([])
window, bar, undo, redo, button = QMainWindow(), QToolBar(), QAction("Undo"), QAction("Redo"), QToolButton()
window.addToolBar(bar)
for action in (undo, redo):
    action.setEnabled(False)
button.setDefaultAction(undo)
place = bar.addWidget(button)
bar.addAction(redo)
made = bar.widgetForAction(redo)
window.show()
app.processEvents()
states = []
for shown in (True, False, True):
    place.setVisible(shown)
    redo.setVisible(shown)
    app.processEvents()
    states.append((shown, undo.isEnabled(), button.isEnabled(), made.isEnabled()))
undo.setEnabled(True)
undo.setEnabled(False)
states.append((True, undo.isEnabled(), button.isEnabled(), made.isEnabled()))
print("PySide6", PySide6.__version__)
print("shown, action enabled, button put into the bar, button made by the bar:")
for state in states:
    print(*state)
wanted = [
    (True, False, False, False),
    (False, False, False, False),
    (True, False, True, False),
    (True, False, False, False),
]
sys.exit(0 if states == wanted else 1)
PYTHON
