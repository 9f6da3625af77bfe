"""The offer to go on with what a crash interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.look.parts.sized import give_room, pixels, set_margins
from ui.words.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.project.recovery import Snapshot


class RecoveredDialog(QDialog):
    """Lists projects that crashed sessions left; one of them can be opened.

    Signals
    -------
    restore_wanted
        The `Snapshot` to go on with.
    discard_wanted
        None of them is wanted: a tuple of all.
    """

    restore_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, snapshots: Sequence[Snapshot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("recovered")
        self.setWindowTitle(self.tr("Restore after a crash"))
        self._snapshots = tuple(snapshots)
        says = PlainLabel(self.tr("The program ended without saving. These edits were kept:"))
        says.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(says.text())
        for snapshot in snapshots:
            self.list.addItem(QListWidgetItem(self._line(snapshot)))
        self.list.setCurrentRow(0)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Discard | kinds.Cancel)
        self.restore = self.buttons.button(kinds.Ok)
        self.discard = self.buttons.button(kinds.Discard)
        self.later = self.buttons.button(kinds.Cancel)
        self.restore.setText(self.tr("&Restore"))
        self.discard.setText(self.tr("&Discard all"))
        self.later.setText(self.tr("&Later"))
        self.restore.setDefault(True)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(12))
        layout.addWidget(says)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        give_room(self, 520, 260)
        self.restore.clicked.connect(self._on_restore)
        self.discard.clicked.connect(self._on_discard)
        self.later.clicked.connect(self.reject)

    def _line(self, snapshot: Snapshot) -> str:
        name = snapshot.file.name if snapshot.file is not None else self.tr("A project without a file")
        when = QLocale().toString(snapshot.saved_at.astimezone(), "d MMM yyyy, HH:mm")  # type: ignore[call-overload]
        scenarios = len(snapshot.project.scenarios)
        count = (
            self.tr("1 scenario") if scenarios == 1 else self.tr("{count} scenarios").format(count=scenarios)
        )
        return f"{name} · {when} · {count}"

    @Slot()
    def _on_restore(self) -> None:
        row = self.list.currentRow()
        self.accept()
        if row >= 0:
            self.restore_wanted.emit(self._snapshots[row])

    @Slot()
    def _on_discard(self) -> None:
        self.accept()
        self.discard_wanted.emit(self._snapshots)
