"""Settings remembered from start to start; one that makes no sense is as if it were not there."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from simulator.input.bounded_file import is_folder, read_at_most

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation

LONGEST = 4_000
"""Letters of one setting."""

_MOST_BYTES = 1_000_000
_OBJECT = re.compile(rb'[=,]\s*"?@Variant\(')
"""How Qt writes what is neither text nor number; reading it makes objects of Python, by pickle."""


def settings_at(file: Path) -> QSettings:
    """Return the settings in a file; one that cannot be of this program is put aside first."""
    if os.path.lexists(file) and not _is_ours(file):
        with suppress(OSError):
            file.replace(file.with_suffix(".damaged"))
        if os.path.lexists(file):
            # It stays where it is: in a folder there is room, in a file nothing is kept.
            file = file / file.name
    return QSettings(str(file), QSettings.Format.IniFormat)


def _is_ours(file: Path) -> bool:
    try:
        content = read_at_most(file, _MOST_BYTES + 1, pipes=False)
    except OSError:
        return False
    return len(content) <= _MOST_BYTES and _OBJECT.search(content) is None


def text(memory: QSettings, key: str, default: str = "") -> str:
    """Return a setting that is one line of text; another one where it is none, or too long."""
    value = memory.value(key, default)
    if isinstance(value, bool | int | float):  # as it was set, before it is read from the file
        return str(value)
    return value if isinstance(value, str) and len(value) <= LONGEST and "\0" not in value else default


def number(memory: QSettings, key: str, among: Sequence[int], default: int) -> int:
    """Return a setting that is one of some whole numbers; another one where it is none of them."""
    written = text(memory, key)
    return next((one for one in among if str(one) == written), default)


def folder(memory: QSettings, key: str = "folder", home: QStandardPaths.StandardLocation = DOCUMENTS) -> str:
    """Return a folder where it is still there, else one of the system."""
    path = text(memory, key)
    return path if path and is_folder(Path(path)) else QStandardPaths.writableLocation(home)


def files(memory: QSettings, key: str, most: int) -> list[Path]:
    """Return files as they were remembered, in their order and each once."""
    value = memory.value(key, [])
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    fit = [name for name in names if isinstance(name, str) and 0 < len(name) <= LONGEST and "\0" not in name]
    return [Path(name) for name in dict.fromkeys(fit)][:most]
