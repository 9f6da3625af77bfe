"""The dialog that asks how much memory may be kept for edits."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from simulator.defaults import DEFAULT_MEMORY_MB, LEAST_MEMORY_MB, MOST_MEMORY_MB
from ui.look import kept_settings
from ui.look.parts.sized import pixels, set_margins
from ui.look.parts.whole_box import WholeBox
from ui.words.plain import PlainLabel

_STEP_MB = 50


class MemoryDialog(QDialog):
    """Asks for a bound of the memory.

    Parameters
    ----------
    memory_mb
        The present bound, in MB.
    """

    chosen = Signal(int)
    """The bound chosen, in MB."""

    def __init__(self, memory_mb: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Memory"))
        self.setObjectName("memory")
        self.amount = WholeBox()
        self.amount.setRange(LEAST_MEMORY_MB, MOST_MEMORY_MB)
        self.amount.setSingleStep(_STEP_MB)
        self.amount.setSuffix(self.tr(" MB"))
        self.amount.setValue(memory_mb)
        question = PlainLabel(self.tr("&Keep of earlier runs at most"))
        question.setBuddy(self.amount)
        advice = PlainLabel(
            self.tr(
                "What is kept makes edits, comparisons and undo quick. The chances are the same with any "
                "amount. The program itself takes some 300 MB more."
            )
        )
        advice.setWordWrap(True)
        advice.setProperty("tone", "text2")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(10))
        for widget in (question, self.amount, advice, self.buttons):
            layout.addWidget(widget)
        layout.addStrut(344)  # no wish of the dialog itself: it would go before that of its buttons
        self.amount.selectAll()
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._restore)

    @Slot()
    def accept(self) -> None:
        """Tell the bound and close."""
        self.chosen.emit(self.amount.value())
        super().accept()

    @Slot()
    def _restore(self) -> None:
        self.amount.setValue(DEFAULT_MEMORY_MB)


def remembered_mb(memory: QSettings) -> int:
    """Return the bound chosen before, in MB; the usual one when there is none that makes sense."""
    sensible = range(LEAST_MEMORY_MB, MOST_MEMORY_MB + 1)
    return kept_settings.number(memory, "memory_mb", sensible, DEFAULT_MEMORY_MB)
