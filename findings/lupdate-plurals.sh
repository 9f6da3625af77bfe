#!/usr/bin/env bash
# Plurals in Python: PySide's signature is translate(context, key, disambiguation=None, n=-1), and tr's likewise, but
# pyside6-lupdate knows a plural only where tr is given three plain arguments. To QCoreApplication.translate with a count that is
# a variable it grants no plural forms, so that one skater is told in Dutch with the word for several, and three are told in
# English; tr with n=count goes the same way. Where the count is more than a name, len(rows), or is named n=, it passes over
# the whole text, which stays English for ever. With a digit in the same place all is well, so a trial with a number shows
# nothing. No warning anywhere; lrelease, and a check that nothing is unfinished, are content.
#
# Each text goes from the source to a .ts file, is translated in all the forms it asks for, and is asked for with 1 and 3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
cd "$folder"
cat > skaters.py <<'PYTHON'
from PySide6.QtCore import QCoreApplication, QObject


class Skaters(QObject):
    def told(self, count: int, rows: list[str]) -> list[str]:
        return [
            self.tr("%n skaters, tr by place", "", count),
            self.tr("%n skaters, tr by name", n=count),
            QCoreApplication.translate("Skaters", "%n skaters, a digit", None, 3),
            QCoreApplication.translate("Skaters", "%n skaters, a variable", None, count),
            QCoreApplication.translate("Skaters", "%n skaters, a length", None, len(rows)),
            QCoreApplication.translate("Skaters", "%n skaters, by name", n=count),
        ]
PYTHON
"$folder/venv/bin/pyside6-lupdate" skaters.py -ts nl.ts -target-language nl_NL >/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
from xml.etree import ElementTree

tree = ElementTree.parse("nl.ts")
for message in tree.iter("message"):
    translation, how = message.find("translation"), message.findtext("source").partition(", ")[2]
    del translation.attrib["type"]
    forms = translation.findall("numerusform")
    for form, word in zip(forms, ("rijder", "rijders"), strict=False):
        form.text = f"%n {word}, {how}"
    if not forms:
        translation.text = f"%n rijders, {how}"
tree.write("nl.ts", encoding="utf-8", xml_declaration=True)
PYTHON
"$folder/venv/bin/pyside6-lrelease" nl.ts -qm nl.qm >/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import PySide6
from PySide6.QtCore import QCoreApplication, QTranslator
from skaters import Skaters

app = QCoreApplication([])
dutch = QTranslator()
assert dutch.load("nl.qm") and app.installTranslator(dutch)
one, three = Skaters().told(1, ["a"]), Skaters().told(3, ["a", "b", "c"])
print("PySide6", PySide6.__version__)
for single, several in zip(one, three, strict=True):
    print(f"{single:38}{several}")
as_seen = [*zip(one, three, strict=True)] == [
    ("1 rijder, tr by place", "3 rijders, tr by place"),
    ("1 rijders, tr by name", "3 skaters, tr by name"),
    ("3 rijders, a digit", "3 rijders, a digit"),
    ("1 rijders, a variable", "3 skaters, a variable"),
    ("1 skaters, a length", "3 skaters, a length"),
    ("1 skaters, by name", "3 skaters, by name"),
]
print("as seen before" if as_seen else "CHANGED")
sys.exit(not as_seen)
PYTHON
