"""The dialog with the steps of a presentation: which view of which scenario comes after which."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.project.presented import MOST_STEPS, PresentedStep
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.words.plain import PlainLabel, plain_tip


class StepsDialog(QDialog):
    """Shows the steps, and lets them be added, moved and taken out; opened with ``open()``.

    Parameters
    ----------
    steps
        Those of the project.
    shown
        What the window shows now: the step that *Add* adds.
    words
        Says a step in a line.
    """

    told = Signal(object)
    """The steps, when the dialog is accepted."""

    started = Signal()
    """The user wants the presentation to begin, after `told`."""

    def __init__(
        self,
        steps: Sequence[PresentedStep],
        shown: PresentedStep,
        words: Callable[[PresentedStep], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self.setWindowTitle(self.tr("Presentation"))
        self._steps, self._shown, self._words = list(steps), shown, words
        about = PlainLabel(
            self.tr(
                "F11 shows these steps in full screen, one with each arrow key; without any, all views in "
                "turn. Nothing can be edited meanwhile. The steps are kept in the project."
            )
        )
        about.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Steps of the presentation"))
        self.add = QPushButton(self.tr("&Add what is shown"))
        self.add.setToolTip(plain_tip(words(shown)))
        self.up, self.down = QPushButton(self.tr("Move &up")), QPushButton(self.tr("Move &down"))
        self.delete = QPushButton(self.tr("De&lete"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.start = self.buttons.addButton(self.tr("&Present"), QDialogButtonBox.ButtonRole.ApplyRole)
        beside = QVBoxLayout()
        for button in (self.add, self.up, self.down, self.delete):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch()
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(beside)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(10))
        layout.addWidget(about)
        layout.addLayout(row, 1)
        layout.addWidget(self.buttons)
        give_room(self, 560, 400)
        self.list.currentRowChanged.connect(self._enable)
        self.add.clicked.connect(self._on_add)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.delete.clicked.connect(self._on_delete)
        self.start.clicked.connect(self._on_start)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._fill(0)

    def accept(self) -> None:
        """Tell the steps and close."""
        self.told.emit(tuple(self._steps))
        super().accept()

    @Slot()
    def _on_start(self) -> None:
        self.accept()
        self.started.emit()

    @Slot()
    def _on_add(self) -> None:
        self._steps.insert(self.list.currentRow() + 1, self._shown)
        self._fill(self.list.currentRow() + 1)

    @Slot()
    def _on_delete(self) -> None:
        at = self.list.currentRow()
        del self._steps[at]
        self._fill(at)

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        self._steps.insert(at + by, self._steps.pop(at))
        self._fill(at + by)

    def _fill(self, at: int) -> None:
        self.list.clear()
        for number, step in enumerate(self._steps, start=1):
            self.list.addItem(QListWidgetItem(f"{number}  {self._words(step)}"))
        self.list.setCurrentRow(min(at, len(self._steps) - 1))
        self._enable()

    @Slot()
    def _enable(self) -> None:
        at, count = self.list.currentRow(), len(self._steps)
        self.add.setEnabled(count < MOST_STEPS)
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < count - 1)
        self.delete.setEnabled(at >= 0)
