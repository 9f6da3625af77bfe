#!/usr/bin/env bash
# pyside6-lupdate does not know Python's named characters: "\N{NARROW NO-BREAK SPACE}" in a text to be
# translated goes into the .ts file as the letters N{NARROW NO-BREAK SPACE}, without a warning. At run time
# Python asks for the text with the character in it, which no entry of the file has, so that the translation
# is never shown although lupdate, lrelease and a check that nothing is unfinished are all content.
# "\u202f" in the same place is read as Python reads it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3
cat > "$folder/texts.py" <<'PYTHON'
from PySide6.QtCore import QCoreApplication

NAMED = QCoreApplication.translate("Chances", "{share}\N{NARROW NO-BREAK SPACE}%, named")
NUMBERED = QCoreApplication.translate("Chances", "{share}\u202f%, numbered")
PYTHON
"$folder/venv/bin/pyside6-lupdate" "$folder/texts.py" -ts "$folder/texts.ts" >/dev/null
"$folder/venv/bin/python" - "$folder/texts.ts" <<'PYTHON'
import sys
from xml.etree import ElementTree

import PySide6

sources = [message.findtext("source") for message in ElementTree.parse(sys.argv[1]).iter("message")]
print("PySide6", PySide6.__version__)
print(*map(ascii, sources), sep="\n")
expected = ["{share}N{NARROW NO-BREAK SPACE}%, named", "{share}\u202f%, numbered"]
sys.exit(0 if sources == expected else 1)
PYTHON
