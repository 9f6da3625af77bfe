"""The dialog of the system that asks for files to be read, with the kinds of files that are wanted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def open_dialog(
    over: QWidget,
    title: str,
    folder: str = "",
    *kinds: str,
    mode: QFileDialog.FileMode = QFileDialog.FileMode.ExistingFile,
) -> QFileDialog:
    """Return a dialog that is gone when it is closed; to be connected, and opened.

    Parameters
    ----------
    folder
        Where files are looked for first; empty for where they were last.
    kinds
        Kinds of files that are wanted, such as `lists`; all files can be seen besides.
    """
    dialog = QFileDialog(over, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(mode)
    if kinds:
        dialog.setNameFilters([*kinds, translate("Files", "All files (*)")])
    return dialog


def lists() -> str:
    """Return the kinds of files in which lists of results, entries or pairs stand."""
    return translate("Files", "Lists (*.csv *.tsv *.txt *.xlsx *.xls *.xlsb *.ods *.pdf)")
