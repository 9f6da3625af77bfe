"""The dialog that enters a skater in an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.input.faults import did_you_mean
from simulator.meet.meet import Entry
from simulator.people.persons import Ground, Persons
from simulator.people.short import with_surname
from simulator.text import clean, is_name
from ui.dialogs.asked_names import ask_who
from ui.dialogs.lines import AskRow
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import pixels, set_margins
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel

if TYPE_CHECKING:
    from simulator.meet.meet import Meet

LONGEST_NAME = 80


class EntrantDialog(QDialog):
    """Asks for an event and a name (Dutch: inschrijving).

    Parameters
    ----------
    meet
        Whose events can be chosen, and whose entrants are already there.
    sex
        The sex whose events come first.
    """

    entered = Signal(object)
    """The new `Entry`."""

    named = Signal(str, str)
    """A name, and who is meant by it: itself when it is nobody else."""

    def __init__(self, meet: Meet, sex: Sex, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Add entrant"))
        self.setObjectName("entrant")
        self._meet = meet
        self.asked = AskRow()
        self._apart: set[str] = set()
        self.events = NamedCombo()
        for one in (sex, *(other for other in Sex if other is not sex)):
            for event in meet.events(one):
                label = self.tr("{sex}, {event}").format(sex=sex_name(one), event=event_name(event))
                self.events.addItem(label, (one.value, event.value))
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("First name and surname"))
        self.advice = PlainLabel()
        self.advice.setTextFormat(Qt.TextFormat.PlainText)
        self.advice.setProperty("tone", "text2")
        self.advice.setWordWrap(True)
        self.advice.setMinimumHeight(pixels(36))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        add = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        add.setText(self.tr("&Add"))
        add.setDefault(True)
        self._lay_out()
        self.events.currentIndexChanged.connect(self._check)
        self.name.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()
        self.name.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Event"), self.events)
        form.addRow(self.tr("&Name"), self.name)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(12))
        layout.addLayout(form)
        layout.addWidget(self.advice)
        layout.addWidget(self.asked)
        layout.addWidget(self.buttons)
        layout.addStrut(364)  # no wish of the dialog itself: it would go before that of its buttons

    def entry(self) -> Entry:
        """Return the entry as it stands in the fields."""
        sex, event = self.events.currentData()
        name = clean(self.name.text())
        found = Persons.of(self._meet.skaters(Sex(sex))).sure(name)
        if found.ground in (Ground.WRITTEN, Ground.INITIAL) and name not in self._apart:
            name = found.person or name
        elif found.ground is Ground.UNKNOWN and name not in self._apart:
            meant = with_surname(self._meet.skaters(Sex(sex)), name)
            name = meant[0] if len(meant) == 1 else name
        return Entry(Sex(sex), Event(event), name)

    @Slot()
    def accept(self) -> None:
        """Tell the entry and close, unless it cannot be added."""
        if self.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled():
            self.entered.emit(self.entry())
            super().accept()

    @Slot()
    def _check(self) -> None:
        entry = self.entry()
        known = self._meet.skaters(entry.sex)
        if self.name.completer() is None or self.name.completer().property("sex") != entry.sex.value:
            completer = QCompleter(list(known), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setProperty("sex", entry.sex.value)
            self.name.setCompleter(completer)
        entered = entry.skater in self._meet.skaters(entry.sex, entry.event)
        self.advice.setText(self._advice(entry, entered, known))
        self._ask(entry.skater, known)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(
            is_name(entry.skater) and not entered
        )

    def _ask(self, name: str, known: tuple[str, ...]) -> None:
        """Ask who is meant by a name that is almost that of somebody who is entered."""
        people: tuple[str, ...] = ()
        if is_name(name) and name not in self._apart:
            people = Persons.of(known).find(name).suggestions or with_surname(known, name)
        if people:
            ask_who(self.asked, name, people, self._on_named)
        else:
            self.asked.let_be()

    def _on_named(self, written: str, person: str) -> None:
        self.named.emit(written, person)
        if person == written:
            self._apart.add(written)
            self._check()
        else:
            self.name.setText(person)

    def _advice(self, entry: Entry, entered: bool, known: tuple[str, ...]) -> str:
        if not entry.skater:
            return self.tr("A skater without results gets a wide forecast, so the chances are rough.")
        if not is_name(entry.skater):
            return self.tr("This has signs that cannot be shown, or is too long for a name.")
        if entered:
            return self.tr("{skater} is already entered in this event.").format(skater=entry.skater)
        if entry.skater in known:
            completed = entry.skater != clean(self.name.text())
            return self.tr("{skater} is meant.").format(skater=entry.skater) if completed else ""
        return self.tr("{skater} is new at this meet.").format(skater=entry.skater) + did_you_mean(
            entry.skater, known
        )
