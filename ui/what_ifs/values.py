"""The one value a what-if may need: a place, a time, a shift, a chance, a rival, a race, pairs, a lane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from simulator.input.forms import MOST_ENTRIES
from simulator.what_if.form import LARGEST_SHIFT
from simulator.what_if.lanes import LARGEST_COST_S
from ui.look.parts.decimal_box import DecimalBox
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import pixels
from ui.look.parts.whole_box import WholeBox
from ui.what_ifs.forms import WhatIfForm
from ui.words import numbers
from ui.words.plain import PlainLabel

_EXAMPLE_MS = 73_380


class ValueFields(QWidget):
    """Shows the field that belongs to a kind of what-if, and hides the others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self.unit = PlainLabel(), PlainLabel()
        self.place, self.time, self.pairs = WholeBox(), QLineEdit(), QPlainTextEdit()
        self.shift, self.per_cent, self.lane = DecimalBox(), DecimalBox(), DecimalBox()
        self.rival, self.race = NamedCombo(), NamedCombo()
        self.race.setPlaceholderText(self.tr("No race in the form data"))
        self.race.setMinimumContentsLength(24)
        self.rival.setPlaceholderText(self.tr("Choose a rival"))
        self.place.setRange(1, MOST_ENTRIES)
        self.place.setValue(2)
        self.time.setMaxLength(12)
        self.time.setPlaceholderText(numbers.race_time(_EXAMPLE_MS))
        self.shift.setRange(-LARGEST_SHIFT, LARGEST_SHIFT)
        self.shift.setSingleStep(0.05)
        self.shift.setDecimals(2)
        self.lane.setRange(-LARGEST_COST_S, LARGEST_COST_S)
        self.lane.setSingleStep(0.01)
        self.lane.setDecimals(3)
        self.per_cent.setRange(0, 100)
        self.per_cent.setDecimals(1)
        self.pairs.setTabChangesFocus(True)
        self.pairs.setPlaceholderText(self.tr("Skater A - Skater B\nSkater C - Skater D"))
        self.pairs.setFixedHeight(pixels(110))
        self.unit.setProperty("tone", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field in self._fields():
            field.hide()
            row.addWidget(field, 1 if field in (self.pairs, self.rival, self.race) else 0)
        row.addWidget(self.unit)
        row.addStretch(0)
        row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.place.valueChanged.connect(self.changed)
        self.time.textChanged.connect(self.changed)
        self.pairs.textChanged.connect(self.changed)
        self.shift.valueChanged.connect(self.changed)
        self.per_cent.valueChanged.connect(self.changed)
        self.lane.valueChanged.connect(self.changed)
        self.rival.currentIndexChanged.connect(self.changed)
        self.race.currentIndexChanged.connect(self.changed)

    def _fields(self) -> tuple[QWidget, ...]:
        numbers = self.place, self.time, self.shift, self.per_cent, self.lane
        return *numbers, self.rival, self.race, self.pairs

    def offer_rivals(self, names: Sequence[str]) -> None:
        """Offer these rivals; the one chosen stays if it is among them."""
        if [self.rival.itemText(index) for index in range(self.rival.count())] == list(names):
            return
        chosen = self.rival.currentText()
        with QSignalBlocker(self.rival):
            self.rival.clear()
            self.rival.addItems(list(names))
            self.rival.setCurrentIndex(self.rival.findText(chosen))

    def offer_races(self, races: Sequence[tuple[str, str]]) -> None:
        """Offer races by their words and keys; the one chosen stays if it is among them."""
        keys = [key for _, key in races]
        if [self.race.itemData(index) for index in range(self.race.count())] == keys:
            return
        chosen = self.race.currentData()
        with QSignalBlocker(self.race):
            self.race.clear()
            for words, key in races:
                self.race.addItem(words, key)
            self.race.setCurrentIndex(keys.index(chosen) if chosen in keys else 0 if keys else -1)

    def show_form(self, form: WhatIfForm) -> None:
        """Show the field that a form asks for; most ask for none."""
        shown = None if form.value is None else getattr(self, form.value.field)
        for field in self._fields():
            field.setVisible(field is shown)
        label = "" if form.value is None else form.value.label()
        self.label.setText(label)
        self.unit.setText("" if form.value is None else form.value.unit())
        self.unit.setVisible(bool(self.unit.text()))  # the row keeps no room for words that are not there
        self.label.setVisible(shown is not None)
        self.setVisible(shown is not None)
        if shown is not None:
            self.label.setBuddy(shown)
            shown.setAccessibleName(label.replace("&", ""))
