"""Part of the editor of pick rules: the fields of one rule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from simulator.event import Event, Sex
from simulator.people.persons import Persons
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.pick_forms import TRIO, ChanceOfPick, PickReason
from simulator.text import LONGEST_NAME, clean
from ui.charts.pick_words import kind_name, rule_sentence
from ui.dialogs.asked_names import ask_who
from ui.dialogs.lines import AskRow
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import pixels
from ui.look.parts.whole_box import WholeBox
from ui.words import numbers
from ui.words.plain import PlainLabel


class PickRuleForm(QWidget):
    """Kind, skaters, event, chance and reason of one pick rule."""

    edited = Signal(object, str)
    """The `PickRule` as it stands now, and the name of the field that changed."""

    named = Signal(str, str)
    """A name, and who is meant by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule: PickRule | None = None
        self._known: tuple[str, ...] = ()
        self._apart: set[str] = set()
        self.asked = AskRow()
        self.kind, self.events = NamedCombo(), NamedCombo()
        for kind in PickKind:
            self.kind.addItem(kind_name(kind), kind.value)
        self.skaters = [self._skater_box(number) for number in range(TRIO)]
        self.chance = WholeBox()
        bounds = ChanceOfPick()
        self.chance.setRange(round(100 * bounds.low), round(100 * bounds.high))
        self.chance.setSuffix(f"{numbers.THIN}%")
        self.chance.setFixedWidth(pixels(96))
        self.chance.setToolTip(self.tr("Chance that the committee makes the pick when its condition holds"))
        self.reason = QLineEdit()
        self.reason.setMaxLength(PickReason.longest)
        self.sentence = PlainLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("tone", "text2")
        self.sentence.setMinimumHeight(pixels(52))
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.addRow(self.tr("&Kind"), self.kind)
        for number, box in enumerate(self.skaters):
            label = (
                self.tr("&Skater") if number == 0 else self.tr("Skater {number}").format(number=number + 1)
            )
            self._form.addRow(label, box)
        self._form.addRow(self.asked)
        self._form.addRow(self.tr("&Event"), self.events)
        self._form.addRow(self.tr("C&hance"), self.chance)
        self._form.addRow(self.tr("&Reason"), self.reason)
        self._form.addRow(self.sentence)
        self.kind.activated.connect(self._on_kind)
        self.events.activated.connect(self._on_event)
        self.chance.valueChanged.connect(self._on_chance)
        self.reason.textEdited.connect(self._on_reason)
        self.show_rule(None)

    def offer(
        self, skaters: Mapping[Sex, Sequence[str]], events: Mapping[Sex, Sequence[Event]], sex: Sex
    ) -> None:
        """Offer the skaters and events of one sex."""
        self._known = tuple(skaters.get(sex, ()))
        for box in self.skaters:
            box.blockSignals(True)
            box.clear()
            box.addItems(sorted(skaters.get(sex, ())))
            box.blockSignals(False)
        self.events.clear()
        for event in events.get(sex, ()):
            self.events.addItem(numbers.event_name(event), event.value)

    def show_rule(self, rule: PickRule | None) -> None:
        """Show a rule; None leaves nothing to edit. Tells nobody."""
        self._rule = rule
        self._ask(rule.skaters if rule is not None else ())
        self.setEnabled(rule is not None)
        self.sentence.setText(rule_sentence(rule) if rule is not None else "")
        if rule is None:
            return
        self.kind.setCurrentIndex(self.kind.findData(rule.kind.value))
        for number, box in enumerate(self.skaters):
            name = rule.skaters[number] if number < len(rule.skaters) else ""
            if box.currentText() != name:
                box.blockSignals(True)
                box.setEditText(name)
                box.blockSignals(False)
            self._form.setRowVisible(box, number < rule.kind.skaters)
        self._form.setRowVisible(self.events, rule.takes_start_place)
        if rule.event is not None:
            self.events.setCurrentIndex(self.events.findData(rule.event.value))
        self.chance.blockSignals(True)
        self.chance.setValue(round(rule.chance * 100))
        self.chance.blockSignals(False)
        if self.reason.text() != rule.reason:
            self.reason.setText(rule.reason)

    def _skater_box(self, number: int) -> QComboBox:
        box = NamedCombo()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setMinimumWidth(pixels(220))
        line = QLineEdit()
        box.setLineEdit(line)
        line.setMaxLength(LONGEST_NAME)
        line.setPlaceholderText(self.tr("First name and surname"))
        line.editingFinished.connect(self._on_skater)
        box.activated.connect(self._on_skater)
        box.setAccessibleName(self.tr("Skater {number}").format(number=number + 1))
        return box

    def _tell(self, rule: PickRule | None, field: str) -> None:
        if rule is not None and rule != self._rule:
            self.edited.emit(rule, field)

    @Slot()
    def _on_kind(self) -> None:
        if self._rule is not None:
            self._tell(of_kind(self._rule, PickKind(self.kind.currentData()), self._first_event()), "")

    @Slot()
    def _on_skater(self) -> None:
        if self._rule is not None:
            boxes = self.skaters[: self._rule.kind.skaters]
            names = tuple(self._meant(clean(box.currentText())) for box in boxes)
            self._tell(replace(self._rule, skaters=names), "")

    def _meant(self, name: str) -> str:
        """Return who is surely meant by a name; an empty text names nobody."""
        return Persons.of(self._known).person(name) if name and name not in self._apart else name

    def _ask(self, names: Sequence[str]) -> None:
        """Ask who is meant by the first name that is almost that of a skater."""
        persons = Persons.of(self._known)
        for name in names:
            people = persons.find(name).suggestions if name and name not in self._apart else ()
            if people:
                ask_who(self.asked, name, people, self._on_named)
                return
        self.asked.let_be()

    def _on_named(self, written: str, person: str) -> None:
        self.named.emit(written, person)
        rule = self._rule
        if person == written:
            self._apart.add(written)
            self._ask(rule.skaters if rule is not None else ())
        elif rule is not None:
            names = tuple(person if name == written else name for name in rule.skaters)
            self._tell(replace(rule, skaters=names), "")

    @Slot()
    def _on_event(self) -> None:
        if self._rule is not None:
            self._tell(replace(self._rule, event=Event(self.events.currentData())), "")

    @Slot(int)
    def _on_chance(self, per_cent: int) -> None:
        if self._rule is not None:
            self._tell(replace(self._rule, chance=per_cent / 100), "chance")

    @Slot(str)
    def _on_reason(self, text: str) -> None:
        if self._rule is not None:
            self._tell(replace(self._rule, reason=clean(text)), "reason")

    def _first_event(self) -> Event | None:
        value = self.events.itemData(0)
        return None if value is None else Event(value)


def of_kind(rule: PickRule, kind: PickKind, event: Event | None) -> PickRule:
    """Return a rule as one of another kind, with as many skaters and the event that it needs."""
    skaters = (*rule.skaters, *[""] * kind.skaters)[: kind.skaters]
    other = replace(rule, kind=kind, skaters=skaters)
    return replace(other, event=(rule.event or event) if other.takes_start_place else None)
