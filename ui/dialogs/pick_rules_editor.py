"""Part of the editor of the selection order: the committee's pick rules of one sex."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft
from simulator.what_if.picks import MOST_PICK_RULES
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.pick_rule_form import PickRuleForm
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.tables.picks_model import CHANCE, NUMBER, RULE, PickRulesModel
from ui.tables.plain_delegate import PlainDelegate
from ui.tables.plain_header import PlainHeader
from ui.words.plain import PlainLabel, plain_tip


class PickRulesEditor(QWidget):
    """List of the rules and the fields of the chosen one.

    Parameters
    ----------
    drafts
        Gets the edits.
    skaters, events
        What can be chosen, by sex.
    """

    named = Signal(str, str)
    """A name, and who is meant by it."""

    def __init__(
        self,
        drafts: DraftStack[Draft],
        skaters: Mapping[Sex, Sequence[str]],
        events: Mapping[Sex, Sequence[Event]],
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafts, self._skaters, self._events, self._palette = drafts, skaters, events, palette
        self._sex = Sex.W
        self.rules, self.table, self.form = PickRulesModel(self), QTableView(), PickRuleForm()
        self.add = QPushButton(self.tr("Add pick rule"))
        self.remove = QPushButton(self.tr("Remove"))
        self.up, self.down = QPushButton(), QPushButton()
        self.note = PlainLabel(
            self.tr(
                "Rules are looked at from the top, until the most picks are made. "
                "Mass start rows come first. A chance of 0\u202f% switches a rule off."
            )
        )
        self._build()
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self.rules.modelReset.connect(self._on_chosen)
        self.form.edited.connect(self._on_edited)
        self.form.named.connect(self.named)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)

    def show_sex(self, sex: Sex) -> None:
        """Show the rules of one sex."""
        self._sex = sex
        self.form.offer(self._skaters, self._events, sex)
        self.refresh()
        self.choose(0)

    def refresh(self) -> None:
        """Show the rules of the present draft."""
        at = self.chosen()
        rules = self._own
        self.rules.show_rules(rules)
        if at is not None and rules:
            self.choose(min(at, len(rules) - 1))
        self._on_chosen()
        self.add.setEnabled(len(rules) < MOST_PICK_RULES)

    def chosen(self) -> int | None:
        """Return the index of the chosen rule."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def choose(self, row: int) -> None:
        """Choose a rule by its index."""
        if 0 <= row < self.rules.rowCount():
            self.table.selectRow(row)

    @property
    def _own(self) -> tuple[PickRule, ...]:
        return self._drafts.draft.of_sex(self._sex)

    @Slot()
    def _on_chosen(self) -> None:
        at, rules = self.chosen(), self._own
        known = at is not None and at < len(rules)
        self.form.show_rule(rules[at] if at is not None and known else None)
        self.remove.setEnabled(known)
        self.up.setEnabled(at is not None and known and at > 0)
        self.down.setEnabled(at is not None and known and at + 1 < len(rules))

    @Slot(object, str)
    def _on_edited(self, rule: PickRule, field: str) -> None:
        at = self.chosen()
        if at is not None:
            rules = [*self._own]
            rules[at] = rule
            name = f"pick/{self._sex}/{at}/{field}" if field else ""
            self._put(self.tr("change a pick rule"), rules, name)

    @Slot()
    def _add(self) -> None:
        first = next(iter(sorted(self._skaters.get(self._sex, ()))), "")
        rule = PickRule(self._sex, PickKind.TEAM, (first,))
        self._put(self.tr("add a pick rule"), [*self._own, rule])
        self.choose(len(self._own) - 1)

    @Slot()
    def _remove(self) -> None:
        at = self.chosen()
        if at is not None:
            self._put(self.tr("remove a pick rule"), [*self._own[:at], *self._own[at + 1 :]])

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        at, rules = self.chosen(), [*self._own]
        if at is not None and 0 <= at + step < len(rules):
            rules[at], rules[at + step] = rules[at + step], rules[at]
            self._put(self.tr("move a pick rule"), rules)
            self.choose(at + step)

    def _put(self, text: str, rules: Sequence[PickRule], field: str = "") -> None:
        self._drafts.edit(text, self._drafts.draft.with_picks(self._sex, rules), field=field)

    def _build(self) -> None:
        palette = self._palette
        header = PlainHeader(palette, parent=self.table)
        table = self.table
        table.setHorizontalHeader(header)
        table.setModel(self.rules)
        table.setItemDelegate(PlainDelegate(palette, 13, table))
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Pick rules"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(palette.px(28))
        for column, width in ((NUMBER, 40), (CHANCE, 84)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, palette.px(width))
        header.setSectionResizeMode(RULE, QHeaderView.ResizeMode.Stretch)
        for button, name, label in (
            (self.up, "chevron-up", self.tr("Move up")),
            (self.down, "chevron-down", self.tr("Move down")),
        ):
            button.setIcon(icon(name, palette))
            button.setAccessibleName(label)
            button.setToolTip(plain_tip(label))
        self.add.setIcon(icon("plus", palette))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.remove, self.up, self.down):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(8)
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "text2")
        left.addWidget(table, 1)
        left.addLayout(buttons)
        left.addWidget(self.note)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(18)
        layout.addLayout(left, 3)
        layout.addWidget(self.form, 2)
