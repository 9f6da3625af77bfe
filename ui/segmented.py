"""A choice of a few neighbours, of which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segmented(QWidget):
    """Buttons side by side, one of them pressed; the arrow keys move between them.

    Parameters
    ----------
    choices
        Value and label of each button.
    name
        What is chosen here, for those who hear the window instead of seeing it.
    """

    chosen = Signal(object)
    """The value the user chose; not emitted by `choose`."""

    def __init__(
        self, choices: Iterable[tuple[object, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        choices = list(choices)
        for index, (value, label) in enumerate(choices):
            button = QPushButton(label)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {label}")
            button.setProperty("kind", "segment")
            button.setProperty("place", _place(index, len(choices)))
            self._group.addButton(button, index)
            self._values.append(value)
            layout.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)

    def choose(self, value: object) -> None:
        """Press the button of a value; none when no button has it."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def button(self, value: object) -> QPushButton:
        """Return the button of a value."""
        button = self._group.button(self._values.index(value))
        assert isinstance(button, QPushButton)  # noqa: S101 - only such are added
        return button

    @Slot(int)
    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._values[index])


def _place(index: int, count: int) -> str:
    if index == 0:
        return "first"
    return "last" if index == count - 1 else "middle"
