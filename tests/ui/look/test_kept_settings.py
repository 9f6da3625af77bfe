"""Settings kept from start to start: whatever their file holds, the program starts and can be used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from simulator.defaults import DEFAULT_MEMORY_MB
from ui.dialogs.memory import remembered_mb
from ui.look import kept_settings
from ui.look.theme import ZOOMS, Scheme
from ui.program.program import _scheme, _tournaments, _zoom
from ui.session.session import Settings
from ui.window.export.wish import Wish, remembered

DOCUMENTS = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
STRANGE = [
    "",
    "x",
    "-1",
    "0",
    "nan",
    "1e999",
    "9" * 5_000,
    "x" * 5_000,
    "\u0661",
    "a, b",
    "@Invalid()",
    "a\\0b",
    "@ByteArray(\\xff)",
]


def settings(tmp_path: Path, content: str) -> QSettings:
    file = tmp_path / "window.ini"
    file.write_text(content, encoding="utf-8")
    return kept_settings.settings_at(file)


@pytest.mark.parametrize("value", STRANGE)
def test_a_value_that_makes_no_sense_is_as_if_it_were_not_there(
    qapp: QApplication, tmp_path: Path, value: str
) -> None:
    keys = ("theme", "zoom", "tournaments", "memory_mb", "language", "folder", "dots")
    lines = [f"{key}={value}" for key in keys]
    export = [f"{key}={value}" for key in ("size", "form", "scale", "folder")]
    memory = settings(tmp_path, "\n".join(["[General]", *lines, "[export]", *export]) + "\n")
    assert _scheme(memory) is Scheme.SYSTEM
    assert _zoom(memory) == ZOOMS[0]
    assert _tournaments(memory) == Settings().tournaments
    assert remembered_mb(memory) == DEFAULT_MEMORY_MB
    assert remembered(memory, dark=False) == Wish()
    assert kept_settings.folder(memory) == DOCUMENTS
    assert len(kept_settings.text(memory, "language")) <= kept_settings.LONGEST


def test_values_are_read_as_they_were_set_before_and_after_a_start(tmp_path: Path) -> None:
    memory = settings(tmp_path, "")
    recent = [str(tmp_path / name) for name in ("a, b.okt", "c.okt", "a, b.okt")]
    values = {"theme": "dark", "dots": True, "tournaments": 100_000, "memory_mb": 700, "zoom": ZOOMS[1],
              "folder": str(tmp_path), "recent": recent}  # fmt: skip
    for key, value in values.items():
        memory.setValue(key, value)
    memory.sync()
    (tmp_path / "copy.ini").write_bytes((tmp_path / "window.ini").read_bytes())
    for one in (memory, kept_settings.settings_at(tmp_path / "copy.ini")):
        assert _scheme(one) is Scheme.DARK
        assert kept_settings.text(one, "dots").lower() == "true"
        assert _tournaments(one) == 100_000
        assert remembered_mb(one) == 700
        assert _zoom(one) == ZOOMS[1]
        assert kept_settings.folder(one) == str(tmp_path)
        assert kept_settings.files(one, "recent", 8) == [tmp_path / "a, b.okt", tmp_path / "c.okt"]


def test_a_folder_that_is_gone_is_that_of_documents(tmp_path: Path) -> None:
    memory = settings(tmp_path, "")
    memory.setValue("folder", str(tmp_path / "gone"))
    assert kept_settings.folder(memory) == DOCUMENTS


def test_a_file_with_objects_in_it_is_put_aside_unread(tmp_path: Path) -> None:
    """Qt would make objects of Python of them, which can run anything."""
    made = tmp_path / "made.ini"
    memory = QSettings(str(made), QSettings.Format.IniFormat)
    memory.setValue("theme", {1, 2})
    memory.sync()
    content = made.read_text()
    assert "@Variant(" in content
    fresh = settings(tmp_path, content)
    assert fresh.allKeys() == []
    assert (tmp_path / "window.damaged").read_text() == content
    innocent = settings(tmp_path, "[General]\nfolder=C:/x@Variant(y)\n")
    assert innocent.value("folder") == "C:/x@Variant(y)"


def test_a_file_that_is_none_or_has_no_end_does_not_keep_the_program_away(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(b"[General]\n" + b"x=1\n" * 400_000)
    assert kept_settings.settings_at(file).allKeys() == []
    os.mkfifo(file)
    assert kept_settings.settings_at(file).allKeys() == []
    file.mkdir()
    memory = kept_settings.settings_at(file)
    memory.setValue("theme", "dark")
    assert memory.value("theme") == "dark"


def test_what_can_be_neither_read_nor_moved_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path, _to: Path) -> Path:
        raise PermissionError

    file = tmp_path / "window.ini"
    content = b"[General]\ntheme=@Variant(\\0)\n"
    file.write_bytes(content)
    monkeypatch.setattr(Path, "replace", refused)
    memory = kept_settings.settings_at(file)
    assert memory.allKeys() == []
    memory.setValue("theme", "dark")
    memory.sync()
    assert [path.name for path in tmp_path.iterdir()] == ["window.ini"]
    assert file.read_bytes() == content
