"""The editor of the selection order: rows, figures and pick rules, checked while they are edited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.selection.draft import Draft, draft_faults
from simulator.selection.picks_file import Known
from simulator.selection.rule_checks import RuleFault
from simulator.selection.rule_set import LONGEST_NAME
from simulator.text import clean
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.order_figures import OrderFigures
from ui.dialogs.order_places import TEXTS, OrderPlaces
from ui.dialogs.order_rows_editor import OrderRowsEditor
from ui.dialogs.pick_rules_editor import PickRulesEditor
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError, order_of, plain_order
from ui.look.icons import icon
from ui.look.palette import Palette
from ui.look.parts.announcing import announce
from ui.look.parts.elided_button import ElidedButton
from ui.look.parts.low import LowRoom
from ui.look.parts.segmented import Segmented
from ui.look.parts.sized import give_room
from ui.tables.open_cell import hand_over_line
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip
from ui.words.sentences import told

if TYPE_CHECKING:
    from simulator.quota.filled import EarnedPlaces

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

_FAULT_ROLE = Qt.ItemDataRole.UserRole


class OrderEditor(QDialog):
    """Edits a rule set and pick rules; tells them when they are accepted without a fault.

    Parameters
    ----------
    draft
        The rules that hold now.
    published
        The rules of the baseline, to compare with and to go back to.
    skaters, events
        What pick rules can name, by sex.
    sex
        The sex shown first.
    kept
        Keeps the edits when the editor is closed without accepting them.
    entered
        Who is entered, by sex; a pick of anybody else is told as a doubt.
    """

    accepted_draft = Signal(object)
    """The `Draft` to simulate with."""

    named = Signal(str, str)
    """A name in a pick, and who is meant by it."""

    save_wanted = Signal(object)
    """The `RuleSet` to be saved as a file."""

    quota_wanted = Signal(object)
    """The `RuleSet` under edit, to get the start places that were earned; `fill` puts them in."""

    def __init__(
        self,
        draft: Draft,
        published: Draft,
        skaters: Mapping[Sex, Sequence[str]],
        events: Mapping[Sex, Sequence[Event]],
        sex: Sex,
        palette: Palette,
        parent: QWidget | None = None,
        *,
        kept: KeptDraft | None = None,
        entered: Known = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit the selection order"))
        self.setObjectName("order-editor")
        self._published, self._palette, self._entered = published, palette, entered
        self._open = False  # nothing is kept before what was kept has been looked at
        self._begun, self.kept = draft, kept or KeptDraft(None, DraftKind.ORDER)
        self.drafts: DraftStack[Draft] = DraftStack(draft, self)
        self.faults: tuple[RuleFault, ...] = ()
        self.name = QLineEdit(told(draft.rules.title))
        self.name.setMaxLength(LONGEST_NAME)
        self.sex = Segmented(((Sex.W, self.tr("Women")), (Sex.M, self.tr("Men"))), self.tr("Sex"))
        self.rows = OrderRowsEditor(self.drafts, published.rules, palette)
        self.figures = OrderFigures(self.drafts, palette)
        self.places = OrderPlaces(self.drafts, palette)
        self.picks = PickRulesEditor(self.drafts, skaters, events, palette)
        self.picks.named.connect(self.named)
        self.pages = QTabWidget()
        self.fault_list = QListWidget()
        self.undo, self.redo = QPushButton(), QPushButton()
        self.reset = ElidedButton()
        self.reset.setText(self.tr("Reset to the published order"))
        self.reset.setMinimumWidth(palette.px(96))
        self.reset.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.reset.setToolTip(plain_tip(self.reset.text()))
        self.save = QPushButton(self.tr("Save as rule set…"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(self.tr("&Simulate with these rules"))
        self._build()
        self._connect()
        self.sex.choose(sex)
        self._show_sex(sex)
        self._on_changed()
        self._go_on()
        self._open = True

    # The draft kept ------------------------------------------------------------------------

    def _go_on(self) -> None:
        """Go on with what was edited when the editor was closed."""
        content = self.kept.content()
        if content is None:
            return
        try:
            draft = order_of(content, self._begun.rules)
        except MisfitError:
            self.kept.refuse()
            return
        self.kept.offer()
        self.drafts.edit(self.tr("go on with the draft"), draft)

    @Slot()
    def _on_discarded(self) -> None:
        self.drafts.edit(self.tr("discard the draft"), self._begun)

    # What the user does --------------------------------------------------------------------

    @Slot()
    def reject(self) -> None:
        """Take over what is being typed, and close."""
        hand_over_line(self)
        super().reject()

    def accept(self) -> None:
        """Tell the rules and close; not while there is a fault."""
        hand_over_line(self)
        if not any(not fault.doubt for fault in self.faults):
            self.accepted_draft.emit(self.named_draft())
            self.kept.drop()
            super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter on a row, a fault or a name from simulating at once; it does so on the button."""
        on_button = isinstance(self.focusWidget(), QPushButton)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not on_button:
            event.accept()
        else:
            super().keyPressEvent(event)

    def named_draft(self) -> Draft:
        """Return the draft, under a name of its own when it differs from the published rules."""
        draft, published = self.drafts.draft, self._published
        rules = draft.rules
        if rules == published.rules or rules.name != published.rules.name:
            return draft
        name = self.tr("{name}, edited").format(name=told(rules.title))[:LONGEST_NAME]
        return replace(draft, rules=replace(rules, name=name, id=f"{rules.id}-edited"[:LONGEST_NAME]))

    @Slot(object)
    def _show_sex(self, sex: Sex) -> None:
        hand_over_line(self)
        for part in (self.rows, self.figures, self.places, self.picks):
            part.show_sex(sex)

    @Slot(str)
    def _on_name(self, name: str) -> None:
        draft = self.drafts.draft.with_name(clean(name))
        self.drafts.edit(self.tr("change the name"), draft, field="name")

    @Slot()
    def _reset(self) -> None:
        self.drafts.edit(self.tr("reset to the published order"), self._published)

    @Slot(object)
    def fill(self, filled: EarnedPlaces) -> None:
        """Put start places and tickets that a country has earned into the rules."""
        draft = self.drafts.draft
        self.drafts.edit(
            self.tr("start places from the quota"), replace(draft, rules=filled.into(draft.rules))
        )

    @Slot()
    def _on_quota(self) -> None:
        self.quota_wanted.emit(self.drafts.draft.rules)

    @Slot()
    def _save(self) -> None:
        self.save_wanted.emit(self.named_draft().rules)

    @Slot(QListWidgetItem)
    def _on_fault_chosen(self, item: QListWidgetItem) -> None:
        """Show where a fault is."""
        fault = item.data(_FAULT_ROLE)
        if fault is None:  # the line that says that there are none
            return
        if fault.sex is not None:
            self.sex.choose(fault.sex)
            self._show_sex(fault.sex)
        page = dict.fromkeys(("kept_for_picks", *TEXTS), 2) | {"picks": 1}
        self.pages.setCurrentIndex(page.get(fault.key, 0))
        if fault.row is not None:
            self.rows.choose([fault.row - 1])

    # What the draft says -------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        draft = self.drafts.draft
        if self._open:
            self.kept.keep(None if draft == self._begun else plain_order(draft))
        self.faults = draft_faults(draft, self._entered)
        self.rows.refresh(self.faults)
        self.figures.refresh()
        self.places.refresh()
        self.picks.refresh()
        if clean(self.name.text()) != told(draft.rules.title):
            self.name.setText(told(draft.rules.title))
        self._list_faults()
        faulty = any(not fault.doubt for fault in self.faults)
        self.ok.setEnabled(not faulty)
        self.save.setEnabled(not faulty)
        self.reset.setEnabled(draft != self._published)
        stack = self.drafts.stack
        self.undo.setEnabled(stack.canUndo())
        self.redo.setEnabled(stack.canRedo())
        undone, redone = stack.undoText(), stack.redoText()
        self.undo.setToolTip(plain_tip(self.tr("Undo {step}").format(step=undone) if undone else ""))
        self.redo.setToolTip(plain_tip(self.tr("Redo {step}").format(step=redone) if redone else ""))

    def _list_faults(self) -> None:
        shown = {self.fault_list.item(at).text() for at in range(self.fault_list.count())}
        new = [words for words in map(_told, self.faults) if words not in shown]
        if new:
            announce(self.fault_list, "\n".join(new))
        self.fault_list.clear()
        for fault in self.faults:
            item = QListWidgetItem(icon("info" if fault.doubt else "warning", self._palette), _told(fault))
            item.setData(_FAULT_ROLE, fault)
            item.setToolTip(plain_tip(_told(fault)))
            self.fault_list.addItem(item)
        if not self.faults:
            item = QListWidgetItem(icon("check", self._palette), self.tr("No faults."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.fault_list.addItem(item)

    # Building ------------------------------------------------------------------------------

    def _connect(self) -> None:
        stack = self.drafts.stack
        self.kept.discarded.connect(self._on_discarded)
        self.drafts.changed.connect(self._on_changed)
        stack.indexChanged.connect(self._on_changed)
        self.sex.chosen.connect(self._show_sex)
        self.name.textEdited.connect(self._on_name)
        self.undo.clicked.connect(stack.undo)
        self.redo.clicked.connect(stack.redo)
        self.reset.clicked.connect(self._reset)
        self.save.clicked.connect(self._save)
        self.places.from_quota.clicked.connect(self._on_quota)
        self.fault_list.itemActivated.connect(self._on_fault_chosen)
        self.fault_list.itemClicked.connect(self._on_fault_chosen)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _build(self) -> None:
        palette = self._palette
        for button, name, label, keys in (
            (self.undo, "undo", self.tr("Undo"), "Ctrl+Z"),
            (self.redo, "redo", self.tr("Redo"), "Ctrl+Shift+Z"),
        ):
            button.setIcon(icon(name, palette))
            button.setAccessibleName(label)
            button.setShortcut(keys)
        for button in (self.undo, self.redo, self.reset, self.save):
            button.setAutoDefault(False)
        top = QHBoxLayout()
        top.setSpacing(8)
        caption = PlainLabel(self.tr("&Name"))
        caption.setBuddy(self.name)
        top.addWidget(caption)
        top.addWidget(self.name, 1)
        top.addSpacing(10)
        top.addWidget(self.sex)
        order = QWidget()
        columns = QHBoxLayout(order)
        columns.setContentsMargins(14, 12, 14, 12)
        columns.setSpacing(24)
        columns.addWidget(self.rows, 1)
        columns.addWidget(LowRoom(self.figures))
        picks = QWidget()
        inside = QVBoxLayout(picks)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self.picks)
        self.pages.addTab(order, self.tr("Order"))
        self.pages.addTab(picks, self.tr("Pick rules"))
        self.pages.addTab(self.places, self.tr("Start places"))
        self.fault_list.setMinimumHeight(palette.px(30))  # where the screen is low
        self.fault_list.setMaximumHeight(palette.px(84))
        self.fault_list.setWordWrap(True)
        self.fault_list.setAccessibleName(self.tr("Faults"))
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self.undo, self.redo, self.reset, self.save):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 12)
        layout.setSpacing(12)
        layout.addWidget(self.kept)
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.fault_list)
        layout.addLayout(below)
        give_room(self, 980, 720)


def _told(fault: RuleFault) -> str:
    """Return a fault with the place it is at: ``Women, row 3: ...``."""
    where = [numbers.sex_name(fault.sex)] if fault.sex is not None else []
    if fault.event is not None:
        where.append(numbers.event_name(fault.event))
    if fault.row is not None:
        where.append(translate("OrderEditor", "row {number}").format(number=fault.row))
    text = told(fault.text).rstrip()
    return f"{', '.join(where)}: {text}" if where else text
