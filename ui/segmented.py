"""A choice of a few neighbours, of which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGroupBox,
    QHBoxLayout,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)


class Segment(QRadioButton):
    """One of the neighbours: a radio button that is drawn as a push button."""

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Say how the button looks: pressed while it is the one chosen."""
        super().initStyleOption(option)
        if self.isDown():
            option.state |= QStyle.StateFlag.State_Sunken

    def sizeHint(self) -> QSize:
        """Room for the words inside the edge."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, words, self)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def hitButton(self, point: QPoint) -> bool:
        """Take clicks everywhere inside the edge, not only on the words."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a push button."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class Segmented(QGroupBox):
    """Buttons side by side, one of them pressed; the arrow keys move between them.

    For those who hear the window it is a group of radio buttons, and is one.

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
        self.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._values = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        choices = list(choices)
        for index, (value, label) in enumerate(choices):
            button = Segment(label)
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

    def button(self, value: object) -> Segment:
        """Return the button of a value."""
        button = self._group.button(self._values.index(value))
        assert isinstance(button, Segment)  # noqa: S101 - only such are added
        return button

    # Only the meaning of a group is wanted: neither its frame nor room for a title.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw nothing around the buttons."""

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep Qt from making room for a frame."""

    def changeEvent(self, event: QEvent) -> None:
        """Take back the room for a frame that Qt makes when the style changes."""
        super().changeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)

    @Slot(int)
    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._values[index])


def _place(index: int, count: int) -> str:
    if index == 0:
        return "first"
    return "last" if index == count - 1 else "middle"
