"""The dialog that enters what has been ridden, event by event."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.input.faults import Fault
from simulator.meet.meet import Entry
from ui.dialogs.asked_names import ask_who
from ui.dialogs.asked_starts import ask_starts
from ui.dialogs.lines import Answer, AskRow
from ui.dialogs.race_over import RaceOverRow
from ui.dialogs.reading import Reading
from ui.dialogs.results_draft import ResultsDraft
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.typed_results import Race, TypedResults, changed_races, plain_results, results_of
from ui.drafts.values import MisfitError
from ui.look.parts.faults_label import FaultsLabel
from ui.look.parts.file_dialog import lists, open_dialog
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.look.theme import Theme
from ui.session.session import Session
from ui.tables.open_cell import hand_over
from ui.tables.results_cells import LONGEST_CELL, CellDelegate
from ui.tables.results_model import Column, ResultsModel
from ui.tables.results_table import FindLine, ResultsTable
from ui.words.copying import on_clipboard
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel, plain_tip
from ui.words.sentences import told_fault, told_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from simulator.engine.plan import Plan
    from simulator.project.ridden import Entered
    from ui.dialogs.asked_starts import Start
    from ui.session.document import Version

MOST_FAULTS = 6
"""Faults that have room below the table; the next ones show when these are mended."""


class ResultsDialog(QDialog):
    """A table of the entrants of an event, to be filled in whole or in part.

    Nothing reaches the project before the dialog is accepted; then all events are one step.

    Parameters
    ----------
    session
        Whose project gets the results.
    plan
        The plan without results and what-ifs, which says who is entered.
    event
        The event shown first.
    """

    named = Signal(str, str)
    """A name as it stands in a list, and who is meant by it."""

    entered = Signal(object, bool, object)
    """All results of the project, whether the forecast learns from their times, races still on."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        theme: Theme,
        event: tuple[Sex, Event] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("results")
        self.setWindowTitle(self.tr("Enter results"))
        self._plan = plan
        self.kept = KeptDraft(session.document.drafts, DraftKind.RESULTS)
        self._open = False  # nothing is kept before what was kept has been looked at
        self._project = session.project
        self.draft = ResultsDraft(plan, session.project.results, session.project.still_on)
        self._still_on = self.draft.still_on
        self._shown: tuple[Sex, Event, int | None] | None = None
        self.events, self.runs = NamedCombo(), NamedCombo()
        self.model = ResultsModel(theme.palette)
        self.table = ResultsTable()
        self.search, self.where = FindLine(), PlainLabel()
        self.race_over, self.asked = RaceOverRow(), AskRow()
        self._event_chosen = False
        self._read_again: Callable[[], None] | None = None
        self._one_by_one = self._entering = False
        self._refused: tuple[str, ...] = ()  # what is wrong with a list that is neither read nor left out
        self.paste = QPushButton(self.tr("&Paste list"))
        self.import_button = QPushButton(self.tr("&Import file…"))
        self.clear = QPushButton(self.tr("&Clear event"))
        self.learn = QCheckBox(self.tr("&Learn from entered times"))
        self.learn.setChecked(session.project.learn_from_results)
        self.reading = Reading()
        self.effect, self.faults = PlainLabel(), FaultsLabel()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.enter = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.enter.setText(self.tr("&Enter"))
        self._fill(session.sex)
        self._lay_out()
        session.project_changed.connect(self._on_entrants)
        session.plan_refused.connect(self._on_not_entered)
        session.failed.connect(self._on_not_entered)
        self._session = session
        self._question = session.question(self)
        self._question.answered.connect(self._on_learnt)
        self.events.currentIndexChanged.connect(self._on_event)
        self.events.activated.connect(self._on_event_chosen)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._on_paste)
        self.runs.currentIndexChanged.connect(self._on_run)
        self.model.dataChanged.connect(self._on_edited)
        self.search.textEdited.connect(self.table.find_skater)
        self.search.entered.connect(self._on_found)
        self.learn.toggled.connect(self._ask_effect)
        self.learn.toggled.connect(self._keep)
        self.race_over.answered.connect(self._on_answered)
        self.paste.clicked.connect(self._on_paste)
        self.import_button.clicked.connect(self._on_import)
        self.clear.clicked.connect(self._on_clear)
        self.reading.done.connect(self._on_read)
        self.reading.refused.connect(self._on_refused)
        self.reading.busy.connect(self._on_busy)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        if event is not None:
            self.events.setCurrentIndex(self.events.findData(f"{event[0]} {event[1]}"))
        self._on_event()
        self._go_on(first=event)
        self._open = True
        self.search.setFocus()  # who types before anything was clicked is looking for somebody
        self.kept.discarded.connect(self._on_discarded)

    # The draft kept ------------------------------------------------------------------------

    def _go_on(self, first: tuple[Sex, Event] | None) -> None:
        """Go on with what was typed when the dialog was closed."""
        content = self.kept.content()
        if content is None:
            return
        try:
            draft = results_of(content)
        except MisfitError:
            self.kept.refuse()
            return
        gone = [race for race in draft.races if not self._fits(race)]
        for race in draft.races:
            if race not in gone:
                self.draft.put(*race, draft.races[race])
        for race, cells in draft.cells.items():
            if self._fits(race):
                self.draft.put_cells(race, cells)
        self.draft.go_on(draft.still_on, draft.unanswered)
        if draft.learn is not None:
            self.learn.setChecked(draft.learn)
        self._shown = None
        faulty = draft.shown in self.draft.cells
        if draft.shown is not None and self._fits(draft.shown) and (faulty or first is None):
            sex, event, run = draft.shown
            self.events.setCurrentIndex(self.events.findData(f"{sex} {event}"))
            self._on_event()
            self.runs.setCurrentIndex(max(0, self.runs.findData(run)))
        else:
            self._on_event()
        names = ", ".join(f"{sex_name(sex)} {event_name(event)}" for sex, event, _ in gone)
        self.kept.offer(self.tr("Not ridden any more: {events}.").format(events=names) if gone else "")

    def _fits(self, race: Race) -> bool:
        sex, event, run = race
        return event in self._plan.meet.events(sex) and (run or 1) <= self._plan.meet.runs(sex, event)

    @Slot()
    def _on_discarded(self) -> None:
        same = self.draft.same
        self.draft = ResultsDraft(self._plan, self._project.results, self._project.still_on)
        self.draft.same = same  # who is meant is kept in the project
        self.learn.setChecked(self._project.learn_from_results)
        self._shown = None
        self._on_event()

    @Slot()
    def _keep(self) -> None:
        """Keep what is typed, as far as it is not in the project."""
        if not self._open:
            return
        learn = self.learn.isChecked()
        races = changed_races(self._project.results, self.draft.results)
        still_on = self.draft.still_on
        typed = TypedResults(
            races,
            learn if learn != self._project.learn_from_results else None,
            self._shown,
            self.draft.cells,
            still_on if still_on != self._still_on else None,
            self.draft.unanswered,
        )
        self.kept.keep(plain_results(typed) if typed.says_something else None)

    @Slot()
    def reject(self) -> None:
        """Take over what stands in a cell that is still being written, and close."""
        self._take_over()
        self._keep()
        super().reject()

    def _fill(self, first: Sex) -> None:
        for sex in (first, *(other for other in Sex if other is not first)):
            for event in self._plan.meet.events(sex):
                label = self.tr("{sex}, {event}").format(sex=sex_name(sex), event=event_name(event))
                self.events.addItem(label, f"{sex} {event}")
        for text, run in ((self.tr("Event"), None), (self.tr("Run 1"), 1), (self.tr("Run 2"), 2)):
            self.runs.addItem(text, run)
        self.events.setAccessibleName(self.tr("Event"))
        self.runs.setAccessibleName(self.tr("Run"))

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.cells = CellDelegate(self.table)
        self.cells.typed.connect(self._on_typed)
        self.cells.closeEditor.connect(self._check)
        self.table.setItemDelegate(self.cells)
        self.table.selectionModel().currentChanged.connect(self._on_cell)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.CurrentChanged
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.setTabKeyNavigation(True)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(pixels(30))
        self.table.setAccessibleName(self.tr("Results of the entrants"))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(Column.SKATER, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setStyleSheet(
            "QTableView::item { padding: 0 8px; } QHeaderView::section { padding: 4px 8px; }"
        )
        for column, width in ((Column.TIME, 96), (Column.PLACE, 72), (Column.STATUS, 140)):
            self.table.setColumnWidth(column, pixels(width))
        for label in (self.effect, self.faults, self.where):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.effect.setProperty("tone", "text2")
        self.where.setProperty("tone", "text2")
        self.search.setPlaceholderText(self.tr("Find a skater"))
        self.search.setAccessibleName(self.tr("Find a skater"))
        self.search.setToolTip(self.tr("Ctrl+F. Enter goes to the time of the skater found."))
        self.search.setMaxLength(LONGEST_CELL)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        self.faults.hide()
        top = QHBoxLayout()
        top.addWidget(self.events, 1)
        top.addWidget(self.runs)
        top.addStretch(1)
        for button in (self.paste, self.import_button, self.clear):
            button.setAutoDefault(False)
            top.addWidget(button)
        says = PlainLabel(
            self.tr(
                "Who has not ridden yet stays open. A time is enough; places follow from it. "
                "Instead of a time write dnf, dq, dns, wdr or fall."
            )
        )
        says.setProperty("tone", "text2")
        says.setWordWrap(True)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(10))
        layout.addWidget(self.kept)
        layout.addLayout(top)
        layout.addWidget(says)
        layout.addWidget(self.race_over)
        layout.addWidget(self.asked)
        finding = QHBoxLayout()
        finding.addWidget(self.search, 1)
        finding.addWidget(self.where, 1)
        layout.addLayout(finding)
        layout.addWidget(self.table, 1)
        for widget in (self.learn, self.effect, self.faults, self.reading, self.buttons):
            layout.addWidget(widget)
        give_room(self, 720, 640)

    # The event shown -----------------------------------------------------------------------

    @property
    def race(self) -> tuple[Sex, Event]:
        """The event chosen."""
        sex, _, event = str(self.events.currentData()).partition(" ")
        return Sex(sex), Event(event)

    @Slot()
    def _on_event(self) -> None:
        self._take_over()
        two = self._plan.meet.runs(*self.race) == 2
        self.runs.setVisible(two)
        with QSignalBlocker(self.runs):
            self.runs.setCurrentIndex(1 if two and self.draft.has_runs(*self.race) else 0)
        self._show_table()

    @Slot()
    def _on_run(self) -> None:
        self._take_over()
        self._show_table()

    def _show_table(self) -> None:
        run = self.runs.currentData() if self._plan.meet.runs(*self.race) == 2 else None
        self._shown = shown = (*self.race, run)
        cells = self.draft.cells.get(shown, ())
        self.model.show_event(
            self.race, self.draft.entrants(*self.race), self.draft.of(*self.race), run, cells
        )
        self._check()
        self._ask_effect()

    def _take_over(self) -> None:
        """Take what stands in the table over into the draft."""
        if self._shown is not None:
            hand_over(self.table)
            sex, event, run = self._shown
            self.draft.put(sex, event, run, self.model.results(sex, event))
            self.draft.put_cells(self._shown, self.model.faulty_cells())

    @Slot()
    def _on_edited(self) -> None:
        self._take_over()
        self._check()
        self._ask_effect()

    @Slot()
    def _on_cell(self) -> None:
        """Say whose cell the keyboard is at."""
        index = self.table.currentIndex()
        self.where.setText(self.model.cell_name(index) if index.isValid() else "")

    @Slot()
    def _on_found(self) -> None:
        """Go to the time of the skater found."""
        if self.table.find_skater(self.search.text()):
            self.table.setFocus()
            self.table.setCurrentIndex(self.table.currentIndex().siblingAtColumn(Column.TIME))

    @Slot(str)
    def _on_typed(self, fault: str) -> None:
        """Say at once what is wrong in the cell that is being written."""
        if fault:
            self._show_faults([fault])
            self.enter.setEnabled(False)
        else:
            self._check()

    @Slot()
    def _on_clear(self) -> None:
        self.draft.clear(*self.race)
        self._shown = None
        self._show_table()

    # Lists and files -----------------------------------------------------------------------

    @Slot()
    def _on_event_chosen(self) -> None:
        self._event_chosen = True

    @Slot()
    def _on_paste(self) -> None:
        from simulator.project.pasted_list import pasted_list

        text, page = on_clipboard()
        found = pasted_list(text, page, self._plan)
        self.paste_text(text if found is None else found.text)

    def paste_text(self, text: str) -> None:
        """Read a list; where its title names another event than was chosen, ask which it is."""
        from simulator.project.pasted_list import as_chosen, race_of
        from simulator.results.pasted import title_of

        race = self.race
        titled = race_of(title_of(text), race)
        if titled == race or not self._event_chosen:
            self._paste_into(titled if titled[1] in self._plan.meet.events(titled[0]) else race, text)
            return
        sex, event = race
        chosen = {"sex": sex.value, "distance_m": str(event.distance_m)}
        said, own = (f"{sex_name(one)}, {event_name(other)}" for one, other in (titled, race))
        self.asked.ask(
            self.tr("The title says {title}; {chosen} is chosen.").format(title=said, chosen=own),
            (
                Answer(said, partial(self._paste_into, titled, text), self.tr("Take what the title says")),
                Answer(
                    own,
                    partial(self._paste_into, race, as_chosen(text, chosen)),
                    self.tr("Take what is chosen"),
                ),
                self._leaving(),
            ),
        )
        self._check()

    def _paste_into(self, race: tuple[Sex, Event], text: str) -> None:
        self._let_be()
        self._choose_event(race)
        race, run = self.race, self._run()
        self._begin(lambda go_on: self.draft.read_text(text, *race, run, go_on))

    def _choose_event(self, race: tuple[Sex, Event]) -> None:
        at = self.events.findData(f"{race[0]} {race[1]}")
        if at >= 0 and race != self.race:
            self.events.setCurrentIndex(at)

    @Slot()
    def _on_import(self) -> None:
        dialog = open_dialog(self, self.tr("Import results"), "", lists())
        dialog.fileSelected.connect(self.import_file)
        dialog.open()

    @Slot(str)
    def import_file(self, name: str) -> None:
        """Take results over from a file, of all events in it."""
        race, run = self.race, self._run()
        self._begin(lambda go_on: self.draft.read_file(Path(name), *race, run, go_on))

    def _run(self) -> int | None:
        return self._shown[2] if self._shown is not None else None

    def _begin(self, read: Callable[[Callable[[], None]], Entered]) -> None:
        """Read a list of which nothing has been decided yet."""
        self.draft.left_out, self._one_by_one = frozenset(), False
        self._read(read)

    def _read(self, read: Callable[[Callable[[], None]], Entered]) -> None:
        self._take_over()
        self._let_be()
        self._read_again = partial(self._read, read)
        self.reading.start(read)

    @Slot(object)
    def _on_refused(self, faults: tuple[Fault, ...]) -> None:
        from simulator.project.pasted_list import names_in_doubt, unknown_name, unknown_starts

        in_doubt = names_in_doubt(self._plan, faults, dict(self.draft.same))[:1]
        unknown = () if in_doubt else unknown_starts(self._plan, faults)
        starts = unknown[:1] if self._one_by_one else unknown
        asked = {*(written for written, _ in in_doubt), *(skater for _, _, skater in starts)}
        told = (told_fault(fault) for fault in faults if unknown_name(fault) not in asked)
        self._refused = tuple(dict.fromkeys(told))
        self.asked.ask(self.tr("Nothing of the list is taken over."), [self._leaving()])
        if starts:
            single = partial(self._on_one_by_one, faults)
            ask_starts(self.asked, starts, self._on_starts, single, [self._leaving()])
        for written, people in in_doubt:
            ask_who(self.asked, written, people, self._on_named, [self._leaving()])
        self._check()

    def _on_one_by_one(self, faults: tuple[Fault, ...]) -> None:
        self._one_by_one = True
        self._on_refused(faults)

    def _on_starts(self, starts: Sequence[Start], enter: bool) -> None:
        """Enter skaters of the list who are not entered, or leave their rows out, and read it again."""
        from simulator.own_meet.known import tidied

        if not enter:
            self.draft.left_out |= set(starts)
            self._again()
            return
        self._entering = True
        self._refused = ()
        self.asked.ask(self.tr("The skaters are entered and forecast…"), [self._leaving()])
        self._check()
        self._session.add_entrants([Entry(sex, event, tidied(skater)) for sex, event, skater in starts])

    @Slot(object)
    def _on_entrants(self, version: Version) -> None:
        """Go on with the list once those are entered whom it names."""
        if self._entering and version.prepared is not None and version.prepared.plan is not self._plan:
            self._entering = False
            self._plan = version.prepared.plan
            self.draft.change_plan(self._plan)
            self._again()

    @Slot(object)
    def _on_not_entered(self, _news: object) -> None:
        """Ask again where they could not be entered."""
        if self._entering:
            self._entering = False
            self._again()

    def _again(self) -> None:
        if self._read_again is not None:
            self._read_again()

    def _leaving(self) -> Answer:
        return Answer(self.tr("Leave the list out"), self._on_left, self.tr("Leave the list out"))

    @Slot()
    def _on_left(self) -> None:
        """Go on without a list that could not be read."""
        self._let_be()
        self._check()

    def _let_be(self) -> None:
        """Ask nothing of a list, and say nothing of it any more."""
        self._refused, self._entering = (), False
        self.asked.let_be()

    def _on_named(self, written: str, person: str) -> None:
        """Keep who is meant by a name, and read the list again."""
        self.draft.same = (*self.draft.same, (written, person))
        self.named.emit(written, person)
        self._again()

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        """Let nothing be edited that what is being read is to be added to."""
        for widget in (self.table, self.events, self.runs, self.paste, self.import_button, self.clear):
            widget.setEnabled(not busy)
        self.enter.setEnabled(not busy)
        if not busy:
            self._check()

    def done(self, result: int) -> None:
        """Close; what is being read is read no further."""
        self.reading.stop()
        super().done(result)

    @Slot(object)
    def _on_read(self, found: Entered) -> None:
        self.draft.take(found)
        races = {(one.sex, one.event) for one in found.results}
        if len(races) == 1:
            self._choose_event(*races)
        self._shown = None
        self._on_event()
        if found.doubts:
            self._show_faults([*self._check(), *map(told_fault, found.doubts)])

    @Slot(object, bool)
    def _on_answered(self, races: tuple[tuple[Sex, Event], ...], over: bool) -> None:
        self.draft.answer(races, over=over)
        self._check()

    # What comes of it ----------------------------------------------------------------------

    @Slot()
    def _check(self) -> list[str]:
        unread = sorted(self.draft.unread(self._shown), key=lambda one: one[0] != self._shown)
        told = (told_words(fault) for fault in self.draft.faults())
        faults = [*self._refused, *(fault for _, fault in unread), *told]
        unanswered = self.draft.unanswered
        if unanswered:
            self.race_over.ask(unanswered)
            faults.append(self.tr("Say whether the race is over."))
        else:
            self.race_over.show_race(self.race, self.draft.in_question, self.draft.still_on)
        self._show_faults(faults)
        if not self.asked.isHidden():
            self.enter.setToolTip(plain_tip(self.asked.question.text()))
        self.enter.setEnabled(not faults and self.asked.isHidden())
        self._keep()
        return faults

    def _show_faults(self, faults: list[str]) -> None:
        self.faults.show_faults(faults, MOST_FAULTS, self.enter)

    @Slot()
    def _ask_effect(self) -> None:
        """Ask what the times entered say about form; told whether or not the forecast learns."""
        if not self.draft.results or self.draft.faults():
            self._question.withdraw()
            self.effect.setText("")
            return
        self._question.ask(self.draft.effect_work(self._project))

    @Slot(object)
    def _on_learnt(self, learnt: tuple[str, ...]) -> None:
        if not learnt:
            self.effect.setText(self.tr("The times entered say nothing about races to come."))
            return
        told = "; ".join(learnt)
        pattern = (
            self.tr("The forecast moves, most of all: {changes}.")
            if self.learn.isChecked()
            else self.tr("The times would say, most of all: {changes}. The forecast stays as it was.")
        )
        self.effect.setText(pattern.format(changes=told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter on a cell from entering everything; it does so on the button."""
        in_table = self.focusWidget() is self.table
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and in_table:
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot()
    def accept(self) -> None:
        """Tell the results and close, or stay with what is wrong."""
        self._take_over()
        self._check()
        if self.enter.isEnabled():
            self.entered.emit(self.draft.results, self.learn.isChecked(), self.draft.still_on)
            self.kept.drop()
            super().accept()
