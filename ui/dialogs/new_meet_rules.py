"""The step of a new meet that asks for the rules and the picks."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Sex
from simulator.own_meet.check import Checked, MeetStep
from simulator.own_meet.draft import LONGEST_TYPED, MeetDraft
from simulator.selection.rule_file import available_rule_sets, load_rule_set
from simulator.selection.rule_set import NO_CAP, RuleSet
from simulator.text import clean, is_name
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.new_meet_page import VALUE, StepPage, name_list
from ui.look.palette import Palette
from ui.look.parts.sized import pixels
from ui.words.numbers import event_name, row_name, sex_name
from ui.words.plain import PlainLabel
from ui.words.sentences import told, told_fault


class RulesStep(StepPage):
    """The rule set, what it says, and who is named for its mass start rows."""

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, palette, parent)
        self.choices = name_list(self.tr("Rules"))
        self.open = QPushButton(self.tr("Rules from a &file…"))
        self.open.setAutoDefault(False)
        self.title, self.says, self.doubts = PlainLabel(), QPlainTextEdit(), PlainLabel()
        self.says.setReadOnly(True)
        self.says.setAccessibleName(self.tr("What the rules say"))
        self.doubts.setProperty("tone", "doubt")
        self.doubts.setWordWrap(True)
        self.picks = {sex: QLineEdit() for sex in Sex}
        self._load()
        form = QFormLayout()
        for sex, field in self.picks.items():
            field.setPlaceholderText(self.tr("Names for the mass start rows, with commas"))
            field.setMaxLength(LONGEST_TYPED)
            form.addRow(sex_name(sex), field)
            field.editingFinished.connect(partial(self._on_picks, sex))
        self.named = QWidget()
        self.named.setLayout(form)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.choices, 1)
        left.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.title.setWordWrap(True)
        for widget in (self.title, self.says, self.named, self.doubts, self.faults):
            right.addWidget(widget, 1 if widget is self.says else 0)
        both = QHBoxLayout()
        both.setSpacing(pixels(14))
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading(self.tr("Rules")))
        column.addLayout(both, 1)
        self.choices.itemClicked.connect(self._on_chosen)
        self.choices.itemActivated.connect(self._on_chosen)

    def _load(self) -> None:
        item = QListWidgetItem(self.tr("The first of each event"))
        item.setData(VALUE, None)
        self.choices.addItem(item)
        for name in available_rule_sets():
            rules = load_rule_set(name)
            item = QListWidgetItem(told(rules.title))
            item.setData(VALUE, rules)
            self.choices.addItem(item)

    def show_checked(self, checked: Checked) -> None:
        """Show the rules of a draft."""
        draft, rules = checked.draft, checked.rules
        row = next(
            (row for row in range(self.choices.count()) if self.choices.item(row).data(VALUE) == draft.rules),
            -1,
        )
        with QSignalBlocker(self.choices):
            self.choices.setCurrentRow(row)
        self.choices.scheduleDelayedItemsLayout()
        self.title.setText(told(rules.title))
        self.says.setPlainText(self._words(rules))
        self.named.setVisible(any(rules.pick_rows(sex) for sex in rules.sexes))
        for sex, field in self.picks.items():
            if not field.hasFocus():
                names = ", ".join(draft.mass_start_picks.get(sex, ()))
                field.setText(draft.picks_typed.get(sex, names))
        doubts = [told_fault(one.fault) for one in checked.doubts if one.step is MeetStep.RULES]
        faults = [told_fault(one.fault) for one in checked.faults if one.step is MeetStep.RULES]
        self.doubts.setText("\n".join(doubts[:5]))
        self.tell("\n".join(faults[:5]))

    def _words(self, rules: RuleSet) -> str:
        lines = []
        for sex in Sex:
            if sex not in rules.sexes:
                continue
            cap = self.tr("{sex}: places {cap}, of them by pick at most {picks}")
            if rules.cap[sex] == NO_CAP:
                cap = self.tr("{sex}: no cap, by pick at most {picks}")
            lines.append(cap.format(sex=sex_name(sex), cap=rules.cap[sex], picks=rules.max_picks[sex]))
            lines += [f"  {row.number}. {row_name(row)}" for row in rules.order.get(sex, ())]
            places = rules.start_places.get(sex, {})
            words = ", ".join(f"{event_name(event)} {count}" for event, count in places.items())
            lines += [self.tr("Start places: {places}").format(places=words)] if words else []
            lines.append("")
        return "\n".join([*lines, told(rules.source)])

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem) -> None:
        self._drafts.edit(self.tr("choose rules"), replace(self._drafts.draft, rules=item.data(VALUE)))

    def take_file(self, path: Path) -> None:
        """Take over rules from a file."""
        self._drafts.edit(self.tr("choose rules"), replace(self._drafts.draft, rules=load_rule_set(path)))

    def _on_picks(self, sex: Sex) -> None:
        """Take the names over; a text with anything else in it stays as it is typed."""
        draft, text = self._drafts.draft, clean(self.picks[sex].text())
        names = tuple(dict.fromkeys(name for part in text.split(",") if (name := clean(part))))
        typed = {own: kept for own, kept in draft.picks_typed.items() if own is not sex}
        if all(map(is_name, names)):
            picks = {**draft.mass_start_picks, sex: names}
            known = {own: picks[own] for own in Sex if picks.get(own)}
            draft = replace(draft, mass_start_picks=known, picks_typed=typed)
        else:
            draft = replace(draft, picks_typed={**typed, sex: text})
        self._drafts.edit(self.tr("name mass start picks"), draft)
