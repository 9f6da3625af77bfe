"""The dialog that puts a meet together: six steps in any order, nothing of it in force before it is saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.own_meet.check import Checked, MeetStep, check, step_words
from simulator.own_meet.draft import MeetDraft, draft_of_plain, plain_draft
from simulator.own_meet.folder import write_folder
from simulator.own_meet.known import KnownPeople
from simulator.own_meet.recognise import ContentKind, kind_of_file
from simulator.own_meet.templates import draft_from_meet
from simulator.project.project import Inputs
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.new_meet_check import CheckStep
from ui.dialogs.new_meet_entries import EntriesStep
from ui.dialogs.new_meet_form import FormStep
from ui.dialogs.new_meet_page import StepPage
from ui.dialogs.new_meet_rules import RulesStep
from ui.dialogs.new_meet_steps import ProgrammeStep, StartStep
from ui.dialogs.paste import PasteDialog
from ui.dialogs.reading import Reading
from ui.drafts.kept_draft import KeptDraft
from ui.look.icons import icon
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.file_dialog import open_dialog
from ui.look.parts.sized import pixels, set_margins
from ui.look.theme import Theme, set_tone
from ui.tables.open_cell import hand_over_line
from ui.words.errors import first_lines
from ui.words.plain import PlainLabel, caption, plain_tip
from ui.words.sentences import told, told_fault

if TYPE_CHECKING:
    from simulator.form.data import FormData

DONE = "✓"
_STEPS_WIDTH = 196
_MOST_FAULTS = 3


class _StepButton(QPushButton):
    """A step in the list at the left: its number, its name, and what it has come to."""

    def __init__(self, number: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("kind", "step")
        self.setAccessibleName(name)
        self.number, self.name, self.result = PlainLabel(str(number)), PlainLabel(name), ElidedLabel()
        self.result.setProperty("tone", "text2")
        self._figure = str(number)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._row = row = QHBoxLayout(self)
        set_margins(row, 12, 6, 8, 6)
        row.setSpacing(pixels(10))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.result)
        row.addWidget(self.number)
        row.addLayout(words, 1)
        for label in (self.number, self.name, self.result):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_result(self, text: str, left: int, *, done: bool) -> None:
        """Say what the step has come to; in the colour of a doubt where something is left."""
        self.result.show_text(text)
        # Figure and tick are as wide as each other, so that the words stay where they are.
        self.number.setFixedWidth(self.number.fontMetrics().horizontalAdvance(DONE) + 2)
        set_tone(self.result, "doubt" if left else "text2")
        self.number.setText(DONE if done else self._figure)
        self.setToolTip(plain_tip(text))
        self.setAccessibleDescription(text)

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Room for two lines, whatever their width."""
        return QSize(80, self._row.sizeHint().height())


class NewMeetDialog(QDialog):
    """Puts a meet together from a template or a copy, step by step.

    Parameters
    ----------
    draft
        What it begins with.
    form
        Form data that have been read, and the inputs they were read from.
    kept
        Where the draft is kept while the dialog is closed.
    folder
        Where the last file was.
    """

    saved = Signal(object, object)
    """The folder of the meet, and the `Inputs` of its forecasts."""

    folder_used = Signal(str)

    def __init__(
        self,
        draft: MeetDraft,
        form: tuple[FormData, Inputs] | None,
        theme: Theme,
        kept: KeptDraft,
        folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("new-meet")
        self.setWindowTitle(self.tr("New meet"))
        self.setAcceptDrops(True)
        self._palette, self._folder, self.kept = theme.palette, folder, kept
        self._begun = draft
        content = kept.content()
        going_on = draft_of_plain(content) if content is not None else None
        if going_on is None:
            kept.refuse()
        self.drafts: DraftStack[MeetDraft] = DraftStack(going_on or draft, self)
        self.known = KnownPeople({})
        self._read_of = None if form is None else (form[1], self.drafts.draft.begins)
        self._unread: tuple[Fault, ...] = ()
        if form is not None:
            self.known = KnownPeople.of(form[0])
        self.checked: Checked = check(self.drafts.draft, self.known)
        self._make_steps()
        self.reading = Reading()
        self._lay_out()
        self._connect()
        if going_on is not None:
            kept.offer()
        self.go_to(MeetStep.START)
        self._on_draft()

    # Building ------------------------------------------------------------------------------

    def _make_steps(self) -> None:
        drafts, palette = self.drafts, self._palette
        self.start, self.programme = StartStep(drafts, palette), ProgrammeStep(drafts, palette)
        self.entries, self.rules = EntriesStep(drafts, palette), RulesStep(drafts, palette)
        self.form, self.check = FormStep(drafts, palette), CheckStep(drafts, palette)
        self.pages: dict[MeetStep, StepPage | EntriesStep] = {
            MeetStep.START: self.start, MeetStep.PROGRAMME: self.programme, MeetStep.ENTRIES: self.entries,
            MeetStep.RULES: self.rules, MeetStep.FORM: self.form, MeetStep.CHECK: self.check,
        }  # fmt: skip
        names = (
            self.tr("Start from"), self.tr("Programme"), self.tr("Entries"), self.tr("Rules"),
            self.tr("Form data"), self.tr("Check"),
        )  # fmt: skip
        self.steps = {
            step: _StepButton(number, name)
            for number, (step, name) in enumerate(zip(MeetStep, names, strict=True), start=1)
        }

    def _lay_out(self) -> None:
        px = self._palette.px
        self.stack = QStackedWidget()
        left = QFrame()
        left.setProperty("kind", "band")
        left.setFixedWidth(px(_STEPS_WIDTH))
        column = QVBoxLayout(left)
        set_margins(column, 0, 10, 0, 10)
        column.setSpacing(pixels(2))
        for step, button in self.steps.items():
            column.addWidget(button)
            self.stack.addWidget(self.pages[step])
        column.addStretch(1)
        self.undo, self.redo = QToolButton(), QToolButton()
        for tool, name, label, keys in (
            (self.undo, "undo", self.tr("Undo"), "Ctrl+Z"),
            (self.redo, "redo", self.tr("Redo"), "Ctrl+Shift+Z"),
        ):
            tool.setIcon(icon(name, self._palette))
            tool.setProperty("kind", "flat")
            tool.setAccessibleName(label)
            tool.setShortcut(keys)
        doing = QHBoxLayout()
        set_margins(doing, 10, 0, 10, 0)
        doing.addWidget(self.undo)
        doing.addWidget(self.redo)
        doing.addStretch(1)
        column.addLayout(doing)
        self.cancel, self.back = QPushButton(self.tr("Cancel")), QPushButton(self.tr("&Back"))
        self.next, self.save = QPushButton(self.tr("&Next")), QPushButton(self.tr("&Save and simulate…"))
        self.next.setProperty("kind", "primary")
        self.note = PlainLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("tone", "text2")
        for one in (self.cancel, self.back, self.next, self.save):
            one.setAutoDefault(False)
        foot = QHBoxLayout()
        set_margins(foot, 18, 10, 18, 12)
        foot.setSpacing(pixels(8))
        foot.addWidget(self.cancel)
        foot.addSpacing(8)
        foot.addWidget(self.note, 1)
        for one in (self.back, self.next, self.save):
            foot.addWidget(one)
        right = QVBoxLayout()
        set_margins(right, 18, 14, 18, 10)
        right.addWidget(self.kept)
        right.addWidget(self.stack, 1)
        right.addWidget(self.reading)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(left)
        page = QFrame()
        page.setProperty("kind", "page")
        page.setLayout(right)
        body.addWidget(page, 1)
        line = QFrame()
        line.setProperty("kind", "line")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(line)
        layout.addLayout(foot)
        self.resize(QSize(px(1120), px(760)).boundedTo(self._room() * 0.94))

    def _room(self) -> QSize:
        """Return the room that there is: the screen's, or the window's where that is smaller."""
        room, window = self.screen().availableSize(), self.parentWidget()
        return room if window is None else room.boundedTo(window.window().size())

    def _connect(self) -> None:
        stack = self.drafts.stack
        self.drafts.changed.connect(self._on_draft)
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        self.undo.clicked.connect(stack.undo)
        self.redo.clicked.connect(stack.redo)
        for step, button in self.steps.items():
            button.clicked.connect(partial(self.go_to, step))
        self.cancel.clicked.connect(self.reject)
        self.back.clicked.connect(partial(self._step, -1))
        self.next.clicked.connect(partial(self._step, 1))
        self.save.clicked.connect(self._ask_where)
        self.kept.discarded.connect(self._on_discarded)
        self.reading.done.connect(self._on_form)
        self.reading.refused.connect(self._on_form_refused)
        self.start.folder_wanted.connect(self._ask_for_meet)
        self.entries.open.clicked.connect(partial(self._ask_for_files, self.entries.take_file))
        self.rules.open.clicked.connect(partial(self._ask_for_files, self.rules.take_file))
        self.form.open.clicked.connect(self._ask_for_results)
        self.form.paste_wanted.connect(self._ask_paste)
        self.check.wanted.connect(self._on_wanted)

    # Showing -------------------------------------------------------------------------------

    @property
    def step(self) -> MeetStep:
        """The step shown."""
        return list(MeetStep)[self.stack.currentIndex()]

    def go_to(self, step: MeetStep, *_checked: object) -> None:
        """Show a step."""
        self.stack.setCurrentIndex(list(MeetStep).index(step))
        for one, button in self.steps.items():
            button.setChecked(one is step)
        self.back.setEnabled(step is not MeetStep.START)
        self.next.setEnabled(step is not MeetStep.CHECK)
        self._show_step()

    def _step(self, by: int, *_checked: object) -> None:
        steps = list(MeetStep)
        self.go_to(steps[min(max(steps.index(self.step) + by, 0), len(steps) - 1)])

    @Slot()
    def _on_draft(self, *_draft: object) -> None:
        draft = self.drafts.draft
        self.kept.keep(plain_draft(draft) if draft != self._begun else None)
        if self._read_of != (draft.inputs, draft.begins):
            self._read_form(draft.inputs, draft.begins)
        self._look()

    def _look(self) -> None:
        self.checked = check(self.drafts.draft, self.known, self._unread)
        self._show_all()

    def _show_all(self) -> None:
        for step, button in self.steps.items():
            left = self.checked.left_open(step)
            began = bool(self.drafts.draft.begun_from)
            button.show_result(told(step_words(step, self.checked)), left, done=began and not left)
        name = self.drafts.draft.name
        self.setWindowTitle(self.tr("New meet – {name}").format(name=name) if name else self.tr("New meet"))
        ready = not self.checked.faults
        self.save.setEnabled(ready)
        faults = [told_fault(one.fault) for one in self.checked.faults[:_MOST_FAULTS]]
        self.save.setToolTip(plain_tip("\n".join(faults)))
        open_ = self.checked.open_names
        self._note(self.tr("Doubts left open are left out, and said so in the view.") if open_ else "")
        self._show_step()

    def _show_step(self) -> None:
        page = self.pages[self.step]
        if isinstance(page, EntriesStep):
            page.show_checked(self.checked, self.known)
        else:
            page.show_checked(self.checked)

    def _note(self, text: str, tone: str = "text2") -> None:
        set_tone(self.note, tone)
        self.note.setText(text)

    @Slot(object, object)
    def _on_wanted(self, step: MeetStep, race: tuple[Sex, Event] | None) -> None:
        self.go_to(step)
        if race is not None and step is MeetStep.ENTRIES:
            self.entries.choose(race)

    @Slot()
    def _on_discarded(self) -> None:
        self.drafts.stack.clear()
        self.drafts.show(self._begun)

    # Form data -----------------------------------------------------------------------------

    def _read_form(self, inputs: Inputs, first_day: date | None) -> None:
        """Read the form data anew, those shipped as far as they are of before the meet."""
        self._read_of = inputs, first_day

        def read(go_on: Callable[[], None]) -> object:
            from simulator.project.load import load_form

            return load_form(
                [file.path for file in inputs.form if file.used], inputs.pasted, go_on,
                inputs.bests.path if inputs.bests is not None else None,
                inputs.skaters.path if inputs.skaters is not None else None,
                inputs.with_shipped, inputs.ticks, first_day=first_day,
            )  # fmt: skip

        self.reading.start(read)

    @Slot(object)
    def _on_form(self, form: FormData) -> None:
        self.known, self._unread = KnownPeople.of(form), ()
        self._look()

    @Slot(object)
    def _on_form_refused(self, faults: tuple[Fault, ...]) -> None:
        """Say why form data cannot be read; what was known before stays known."""
        self._unread = faults
        self._look()

    # Files ---------------------------------------------------------------------------------

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode, *kinds: str) -> QFileDialog:
        return open_dialog(self, title, self._folder, *kinds, mode=mode)

    def _used(self, path: Path) -> None:
        self._folder = str(path.parent)
        self.folder_used.emit(self._folder)

    @Slot()
    def _ask_for_meet(self) -> None:
        title, one = self.tr("Copy a meet: its meet.toml"), QFileDialog.FileMode.ExistingFile
        dialog = self._file_dialog(title, one, self.tr("Meets (*.toml)"))
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name), self._take_meet))
        dialog.open()

    def _ask_for_files(self, take: Callable[[Path], None], *_checked: object) -> None:
        dialog = self._file_dialog(self.tr("Open a file"), QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name), take))
        dialog.open()

    @Slot()
    def _ask_for_results(self) -> None:
        dialog = self._file_dialog(self.tr("Add form data"), QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.form.take_files([Path(name) for name in names]))
        dialog.open()

    @Slot()
    def _ask_paste(self) -> None:
        begins = self.drafts.draft.begins
        if begins is None:
            self.go_to(MeetStep.START)  # results are of before the first day, which is asked there
            self.start.day.setFocus()
            return
        dialog = PasteDialog(Sex.W, begins - timedelta(days=1), self)
        dialog.pasted.connect(self.form.take_pasted)
        dialog.open()

    def _take_meet(self, path: Path) -> None:
        self.start.begin(partial(draft_from_meet, path))
        self.go_to(MeetStep.START)

    def take_file(self, path: Path, take: Callable[[Path], None]) -> None:
        """Take a file over; what is wrong with it is told, and changes nothing."""
        self._used(path)
        try:
            take(path)
        except InputRefused as refused:
            self._note(self._faults(refused.faults), "down")

    def _faults(self, faults: tuple[Fault, ...]) -> str:
        return "\n".join(first_lines(faults, _MOST_FAULTS))

    def drop_file(self, path: Path) -> None:
        """Take a dropped file over by what it is; lists are for the step shown."""
        kind = kind_of_file(path)
        if kind is ContentKind.MEET:
            self.take_file(path, self._take_meet)
        elif kind is ContentKind.RULES:
            self.go_to(MeetStep.RULES)
            self.take_file(path, self.rules.take_file)
        elif self.step is MeetStep.PROGRAMME:
            self.take_file(path, self.programme.take_file)
        elif self.step is MeetStep.FORM or (
            kind is ContentKind.RESULTS and self.step is not MeetStep.ENTRIES
        ):
            self.go_to(MeetStep.FORM)
            self.take_file(path, lambda one: self.form.take_files([one]))
        else:
            self.go_to(MeetStep.ENTRIES)
            self.take_file(path, self.entries.take_file)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files over, one after the other."""
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.drop_file(Path(url.toLocalFile()))

    # Saving --------------------------------------------------------------------------------

    @Slot()
    def reject(self) -> None:
        """Take over what is being typed, and close."""
        hand_over_line(self)
        super().reject()

    @Slot()
    def _ask_where(self) -> None:
        hand_over_line(self)
        if self.checked.faults:
            self.go_to(MeetStep.CHECK)
            return
        dialog = self._file_dialog(self.tr("Save the meet as a folder"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, caption(self.tr("New folder")))
        dialog.selectFile(self.drafts.draft.identifier)
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, folder: Path) -> None:
        """Write the meet into a folder and close, or stay with what is wrong."""
        try:
            write_folder(self.checked, folder)
        except InputRefused as refused:
            self._note(self._faults(refused.faults), "down")
            return
        self._used(folder)
        self.kept.drop()
        self.saved.emit(folder, self.drafts.draft.inputs)
        super().accept()

    def done(self, result: int) -> None:
        """Close; what is being read is read no further."""
        self.reading.stop()
        self.entries.reading.stop()
        super().done(result)
