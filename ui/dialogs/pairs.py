"""The dialog of pairs and lanes: typed, pasted, or drawn by lot, for an event after the other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.project.project import BASELINE
from simulator.what_if.lanes import LANE_SOURCE, LaneCost
from simulator.what_if.pairs import PairsSet
from ui.dialogs.pairs_draft import PairsDraft, Race
from ui.dialogs.reading import Reading
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError
from ui.look.parts.faults_label import FaultsLabel
from ui.look.parts.file_dialog import lists, open_dialog
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.segmented import Segmented
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.look.theme import Theme
from ui.session.session import Session
from ui.tables.open_cell import hand_over
from ui.tables.pairs_model import NameDelegate, PairColumn, PairsModel
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel
from ui.words.sentences import told, told_fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.engine.plan import Plan
    from simulator.input.faults import Fault
    from simulator.project.drawn import Drawn

MOST_FAULTS = 6
"""Faults that have room below the table; the next ones show when these are mended."""


class PairsDialog(QDialog):
    """A table of the pairs of an event (Dutch: ritten), with the lanes at the start where they are known.

    They hold as the draw of the meet in every scenario, or are assumed in the one shown. Nothing reaches
    the project before the dialog is accepted.

    Parameters
    ----------
    base, plan
        The plans of the data and of the scenario shown.
    event
        The event shown first.
    """

    entered = Signal(object, object)
    """Pairs of the project (`PairsSet`s), and pairs of the scenario shown; None for what is as before."""

    def __init__(
        self,
        session: Session,
        base: Plan,
        plan: Plan,
        theme: Theme,
        event: Race | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("pairs")
        self.setWindowTitle(self.tr("Pairs and lanes"))
        self._session, self._base, self._plan = session, base, plan
        self.kept = KeptDraft(session.document.drafts, DraftKind.PAIRS, session.scenario.name)
        self.draft = self._begin()
        self._shown: tuple[Race, bool] | None = None  # and whether they are assumed
        self._drawn: dict[Race, int] = {}
        self._doubts: tuple[str, ...] = ()
        self.events, self.lanes = NamedCombo(), QCheckBox(self.tr("The &lanes at the start are known"))
        self.holds = Segmented(
            ((False, self.tr("The draw")), (True, self.tr("A what-if"))), self.tr("What the pairs are")
        )
        self.says = PlainLabel()
        self.model, self.table, self.names = PairsModel(theme.palette), QTableView(), NameDelegate(self)
        self.paste = QPushButton(self.tr("&Paste list"))
        self.import_button = QPushButton(self.tr("&Import file…"))
        self.draw = QPushButton(self.tr("&Draw at random"))
        self.clear = QPushButton(self.tr("&Clear event"))
        self.reading, self.faults, self.source = Reading(), FaultsLabel(), PlainLabel()
        self.draw.setToolTip(
            self.tr(
                "An evening's draw: pairs, order and lanes by lot from the seed of the run.\n"
                "Skaters are not seeded, as no rule for it is known."
            )
        )
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.enter = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.enter.setText(self.tr("&Enter"))
        self._fill(event)
        self._lay_out()
        self._connect()
        self._go_on()
        self._show_event()

    def _begin(self) -> PairsDraft:
        assumed = (one for one in self._session.scenario.what_ifs if isinstance(one, PairsSet))
        return PairsDraft(self._base, self._plan, self._session.project.draws, assumed)

    def _fill(self, event: Race | None) -> None:
        first = self._session.sex
        for sex in (first, *(other for other in Sex if other is not first)):
            for one in self._plan.meet.events(sex):
                label = self.tr("{sex}, {event}").format(sex=sex_name(sex), event=event_name(one))
                self.events.addItem(label, f"{sex} {one}")
        self.events.setAccessibleName(self.tr("Event"))
        if event is not None:
            self.events.setCurrentIndex(max(0, self.events.findData(f"{event[0]} {event[1]}")))
        self.holds.choose(self.draft.is_assumed(self.race))

    def _connect(self) -> None:
        self.events.currentIndexChanged.connect(self._on_event)
        self.holds.chosen.connect(self._on_held)
        self.lanes.toggled.connect(self._on_lanes)
        self.model.dataChanged.connect(self._on_edited)
        self.paste.clicked.connect(self._on_paste)
        self.import_button.clicked.connect(self._on_import)
        self.draw.clicked.connect(self._on_draw)
        self.clear.clicked.connect(self._on_clear)
        self.reading.done.connect(self._on_read)
        self.reading.refused.connect(self._on_refused)
        self.reading.busy.connect(self._on_busy)
        self.kept.discarded.connect(self._on_discarded)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setItemDelegate(self.names)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(pixels(30))
        table.setAccessibleName(self.tr("Pairs of the event"))
        table.setStyleSheet("QTableView::item { padding: 0 8px; } QHeaderView::section { padding: 4px 8px; }")
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (PairColumn.INNER, PairColumn.OUTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(PairColumn.NUMBER, pixels(64))
        for label, tone in ((self.says, "text2"), (self.source, "text3"), (self.faults, "down")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("tone", tone)
        self.faults.hide()
        top, doing = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.events, 1)
        top.addWidget(self.holds)
        for button in (self.paste, self.import_button, self.draw, self.clear):
            button.setAutoDefault(False)
            doing.addWidget(button)
        doing.addStretch(1)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(12))
        layout.addWidget(self.kept)
        layout.addLayout(top)
        layout.addWidget(self.says)
        layout.addLayout(doing)
        layout.addWidget(self.lanes)
        layout.addWidget(table, 1)
        for widget in (self.faults, self.source, self.reading, self.buttons):
            layout.addWidget(widget)
        give_room(self, 680, 640)

    # The draft kept ------------------------------------------------------------------------

    def _go_on(self) -> None:
        content = self.kept.content()
        if content is None:
            return
        try:
            self.draft.go_on(content)
        except MisfitError:
            self.draft = self._begin()
            self.kept.refuse()
            return
        changed = {assumed: tuple(self.draft.changed(assumed=assumed)) for assumed in (False, True)}
        races = (*changed[False], *changed[True])
        if races and self.race not in races:
            self._choose(races[0])
        if races:
            self.holds.choose(self.race in changed[True])
        self.kept.offer()

    @Slot()
    def _on_discarded(self) -> None:
        self.draft = self._begin()
        self._shown = None
        self._show_event()

    # The event shown -----------------------------------------------------------------------

    @property
    def race(self) -> Race:
        """The event chosen."""
        sex, _, event = str(self.events.currentData()).partition(" ")
        return Sex(sex), Event(event)

    @property
    def is_assumed(self) -> bool:
        """Whether the pairs shown are those of the scenario."""
        return self.holds.button(True).isChecked()

    @property
    def _entrants(self) -> Plan:
        """The plan that says who is entered: in the scenario, or at the meet."""
        return self._plan if self.is_assumed else self._base

    def _choose(self, race: Race) -> None:
        with QSignalBlocker(self.events):
            self.events.setCurrentIndex(max(0, self.events.findData(f"{race[0]} {race[1]}")))

    @Slot()
    def _on_event(self) -> None:
        hand_over(self.table)
        if self.draft.is_assumed(self.race):
            self.holds.choose(True)
        self._show_event()

    @Slot()
    def _on_held(self) -> None:
        hand_over(self.table)
        self._show_event()

    def _show_event(self) -> None:
        rows, lanes = self.draft.shown(self.race, assumed=self.is_assumed)
        self._shown, self._doubts = (self.race, self.is_assumed), ()
        with QSignalBlocker(self.lanes):
            self.lanes.setChecked(lanes)
        self.model.show_pairs(rows, lanes=lanes)
        self.names.offered = self._entrants.meet.skaters(*self.race)
        again = self.race in self._drawn
        self.draw.setText(self.tr("&Draw again") if again else self.tr("&Draw at random"))
        self._say()
        self._check()

    def _say(self) -> None:
        """Say what the pairs are worth, and what a lane costs."""
        what = (
            self._assumed_where()
            if self.is_assumed
            else self.tr("Known: they hold in every scenario that assumes no other pairs.")
        )
        second = self.tr("Of two runs the first; the pairs of the second follow from its result.")
        two = self._plan.meet.runs(*self.race) == 2
        alone = self.tr("Who stands in no pair rides alone; two false starts in a pair disqualify.")
        self.says.setText(" ".join((what, second if two else "", alone)).replace("  ", " "))
        cost = next(
            (
                one.sentence()
                for one in self._session.scenario.what_ifs
                if isinstance(one, LaneCost) and (one.sex, one.event) == self.race
            ),
            None,
        )
        lanes = told(LANE_SOURCE) if cost is None else told(cost)
        self.source.setText(self.tr("What a lane costs: {text}").format(text=lanes))

    def _assumed_where(self) -> str:
        scenario = self._session.scenario.name
        if scenario == BASELINE:
            return self.tr("Assumed: a new scenario begins, as the baseline is protected.")
        return self.tr("Assumed in “{scenario}” alone.").format(scenario=scenario)

    @Slot()
    def _on_edited(self) -> None:
        self._doubts = ()
        self._take_over()
        self._check()

    @Slot(bool)
    def _on_lanes(self, known: bool) -> None:
        self.model.set_lanes(known)
        self._on_edited()

    def _take_over(self) -> None:
        """Take what stands in the table over into the draft."""
        if self._shown is not None:
            (race, assumed), typed = self._shown, (self.model.rows, self.lanes.isChecked())
            if typed != self.draft.shown(race, assumed=assumed):
                self.draft.put(race, typed, assumed=assumed)

    @Slot()
    def _on_clear(self) -> None:
        self.draft.put(self.race, ((), False), assumed=self.is_assumed)
        self._show_event()

    @Slot()
    def _on_draw(self) -> None:
        """Draw the event by lot, as the run does it; once more draws anew."""
        from simulator.engine.evening import drawn_evening

        race, session = self.race, self._session
        number = self._drawn[race] = self._drawn.get(race, -1) + 1
        pairs = drawn_evening(self._plan, *race, session.settings.seed, number)
        self.holds.choose(True)
        self.draft.put_read(PairsSet(*race, pairs, lanes=True), assumed=True)
        self._show_event()

    # Lists and files -----------------------------------------------------------------------

    @Slot()
    def _on_paste(self) -> None:
        text, defaults = QGuiApplication.clipboard().text(), self._defaults()
        plan = self._entrants

        def read(go_on: Callable[[], None]) -> object:
            from simulator.project.drawn import draws_from_text

            return draws_from_text(plan, text, defaults, go_on=go_on)

        self.reading.start(read)

    @Slot()
    def _on_import(self) -> None:
        dialog = open_dialog(self, self.tr("Import a draw"), "", lists())
        dialog.fileSelected.connect(self.import_file)
        dialog.open()

    @Slot(str)
    def import_file(self, name: str) -> None:
        """Take pairs over from a file, of all events in it."""
        plan, defaults = self._entrants, self._defaults()

        def read(go_on: Callable[[], None]) -> object:
            from simulator.project.drawn import draws_from_file

            return draws_from_file(plan, Path(name), defaults, go_on=go_on)

        self.reading.start(read)

    def _defaults(self) -> dict[str, str]:
        sex, event = self.race
        return {"sex": sex.value, "distance_m": str(event.distance_m)}

    @Slot(object)
    def _on_read(self, found: Drawn) -> None:
        assumed = self.is_assumed
        for one in found.draws:
            self.draft.put_read(one, assumed=assumed)
        races = [(one.sex, one.event) for one in found.draws]
        if self.race not in races:
            self._choose(races[0])
        self._show_event()
        self._doubts = tuple(told_fault(doubt) for doubt in found.doubts)
        self._check()

    @Slot(object)
    def _on_refused(self, faults: tuple[Fault, ...]) -> None:
        self._show_faults([told_fault(fault) for fault in faults])

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        """Let nothing be edited that what is being read is to be put beside."""
        for widget in (self.table, self.events, self.holds, self.lanes):
            widget.setEnabled(not busy)
        for button in (self.paste, self.import_button, self.draw, self.clear, self.enter):
            button.setEnabled(not busy)
        if not busy:
            self._check()

    # What comes of it ----------------------------------------------------------------------

    @Slot()
    def _check(self) -> bool:
        """Show what is wrong, and what is in doubt; whether nothing is wrong."""
        found = self.draft.faults()
        here = [told_fault(fault) for race, fault in found if race == self.race]
        others = [
            f"{sex_name(race[0])} {event_name(race[1])}, {told_fault(fault)}"
            for race, fault in found
            if race != self.race
        ]
        names = {name for row in self.model.rows for name in row if name}
        self.model.mark(frozenset(name for name in names if any(name in fault for fault in here)))
        self._show_faults([*here, *others, *self._doubts])
        self.enter.setEnabled(not found)
        self.kept.keep(self.draft.plain())
        return not found

    def _show_faults(self, faults: list[str]) -> None:
        self.faults.show_faults(faults, MOST_FAULTS, self.enter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter on a cell from entering everything, and paste where the table is."""
        in_table = self.focusWidget() is self.table
        if in_table and event.matches(QKeySequence.StandardKey.Paste):
            self._on_paste()
        elif in_table and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close; what is being read is read no further."""
        self.reading.stop()
        super().done(result)

    @Slot()
    def reject(self) -> None:
        """Keep what was typed, and close."""
        hand_over(self.table)
        super().reject()

    @Slot()
    def accept(self) -> None:
        """Tell the pairs and close, or stay with what is wrong."""
        hand_over(self.table)
        if not self.reading.is_busy and self._check():
            sides = (
                self.draft.pairs(assumed=assumed) if self.draft.changed(assumed=assumed) else None
                for assumed in (False, True)
            )
            self.entered.emit(*sides)
            self.kept.drop()
            super().accept()
