"""The line that finds a skater of either sex by a part of the name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from simulator.chances.outcome import SkaterChance
from simulator.text import LONGEST_NAME
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.tables.results_table import fits
from ui.words import numbers
from ui.words.plain import PlainLabel

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Finder(QDialog):
    """Lists who fits what is typed, the likeliest first; Enter or a click takes one.

    Parameters
    ----------
    skaters
        Whom to find.
    old
        Whether their chances are of an earlier run, so that they are not told.
    """

    found = Signal(object)
    """The `SkaterChance` of the one taken."""

    def __init__(
        self, skaters: Sequence[SkaterChance], parent: QWidget | None = None, *, old: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find a skater"))
        self._old = old
        self._skaters = sorted(skaters, key=lambda chance: -chance.ticket)
        self.line, self.list, self.none = QLineEdit(), QListWidget(), PlainLabel()
        self.line.setPlaceholderText(self.tr("A part of the name"))
        self.line.setAccessibleName(self.windowTitle())
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Skaters who fit"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys come from the line
        self.none.setText(self.tr("Nobody with a name like this is entered."))
        self.none.setProperty("tone", "text2")
        column = QVBoxLayout(self)
        set_margins(column, 18, 18, 18, 18)
        column.setSpacing(pixels(10))
        for part in (self.line, self.list, self.none):
            column.addWidget(part)
        give_room(self, 380, 420)
        self.line.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._take)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the list, and take the one it stands at, while the line has the keyboard."""
        if event.key() in _LIST_KEYS:
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fill(self) -> None:
        text = self.line.text().strip()
        self.list.clear()
        for chance in self._skaters:
            if not text or fits(chance.skater, text):
                ticket = numbers.percent(chance.ticket, certain=chance.certain, by_pick=chance.by_pick)
                words = self.tr("{skater} · {sex}") if self._old else self.tr("{skater} · {sex} · {chance}")
                sex = numbers.sex_name(chance.sex)
                item = QListWidgetItem(words.format(skater=chance.skater, sex=sex, chance=ticket))
                item.setData(Qt.ItemDataRole.UserRole, chance)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.none.setVisible(self.list.count() == 0)

    @Slot()
    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.found.emit(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
