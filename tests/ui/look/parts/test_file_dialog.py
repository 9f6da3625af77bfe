"""Asking for files."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.look.parts.file_dialog import lists, open_dialog


def test_the_kinds_wanted_come_first_and_all_files_can_be_seen(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    one = open_dialog(over, "Import a draw", "", lists())
    several = open_dialog(over, "Add", "", mode=QFileDialog.FileMode.ExistingFiles)
    assert one.windowTitle() == "Import a draw"
    assert "*.pdf" in one.nameFilters()[0]
    assert one.nameFilters()[1:] == ["All files (*)"]
    assert (one.fileMode(), several.fileMode()) == (
        QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.ExistingFiles,
    )  # fmt: skip
    assert one.acceptMode() is QFileDialog.AcceptMode.AcceptOpen
