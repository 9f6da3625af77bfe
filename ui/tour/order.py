"""Pictures of the tour that need more than a view: one tournament, and dialogs."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from ui.dialogs.form_data import FormDataDialog
from ui.dialogs.order_editor import OrderEditor
from ui.program.program import Program

_LONGEST_WAIT_S = 60


def wait_for_answers(program: Program) -> None:
    """Let the window live until the views have what they asked for, and their layouts settled."""
    late = time.monotonic() + _LONGEST_WAIT_S
    while program.window.tabs.is_asked and time.monotonic() < late:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    for _ in range(3):  # layouts settle one inside the other
        QApplication.processEvents()


def editor_picture(program: Program, folder: Path) -> Path:
    """Draw the editor with a row moved, one taken out, and the published order beside them."""
    window = program.window
    window.order.edit.click()
    path = folder / "order-editor.png"
    for editor in window.findChildren(OrderEditor):
        sex = program.session.sex
        editor.drafts.edit("", editor.drafts.draft.moved(sex, [8], 3).removed(sex, [12]))
        editor.rows.compare.setChecked(True)
        editor.rows.choose([3])
        for _ in range(3):  # layouts settle one inside the other
            QApplication.processEvents()
        editor.grab().save(str(path))
        editor.reject()
    return path


def form_data_picture(program: Program, folder: Path) -> Path:
    """Draw what the form data hold."""
    window, path = program.window, folder / "form-data.png"
    window.actions_.form_data.trigger()
    late = time.monotonic() + _LONGEST_WAIT_S
    for dialog in window.findChildren(FormDataDialog):
        while dialog.account is None and time.monotonic() < late:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        for _ in range(3):  # layouts settle one inside the other
            QApplication.processEvents()
        dialog.grab().save(str(path))
        dialog.reject()
    return path
