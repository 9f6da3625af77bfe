#!/usr/bin/env bash
# QWidget.nextInFocusChain() only reads in C++. In PySide6 each call makes the widget that it returns a
# child, for Python, of the widget it was called on, although Qt's parent is another. Who walks once through
# the chain to look at it has hung every widget of the window below the one before. When any of them is
# deleted later, all after it are told that their parent is gone: widgets that Python made stay usable, but
# what Qt made in them, such as the action that QToolBar.addWidget returned, is from then on "already
# deleted", while Qt still has it and returns it under a new wrapper.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
QT_QPA_PLATFORM=offscreen "$folder/venv/bin/python" - <<'PYTHON'
import sys

from PySide6 import __version__
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QToolBar
from shiboken6 import delete, isValid

app = QApplication([])


def outcome(walk: bool) -> tuple[bool, bool, bool]:
    """Whether the bar, its action as it was returned, and the same action as the bar tells it, can be used."""
    window = QMainWindow()
    before = QPushButton("made before the bar")
    window.setCentralWidget(before)
    bar = QToolBar()
    window.addToolBar(bar)
    action = bar.addWidget(QLabel("Seed"))
    one = window.nextInFocusChain() if walk else window
    while one is not window:
        one = one.nextInFocusChain()
    del one
    delete(before)
    return isValid(bar), isValid(action), isValid(bar.actions()[0])


print("PySide6", __version__)
print("bar, its action, the action that Qt has")
alone, walked = outcome(walk=False), outcome(walk=True)
print("another widget deleted:               ", *alone)
print("the same after a walk along the chain:", *walked)
as_seen = alone == (True, True, True) and walked == (True, False, True)
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
