"""The dialog that shows what forecasts rest on, and lets the user decide what is in doubt.

Nothing reaches the project before the dialog is accepted; then all decisions are one step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.project.project import InputFile, Inputs
from ui.charts.weeks_chart import WeeksChart
from ui.dialogs.form_lines import FormLines, count_words, open_words
from ui.dialogs.lines import Lines
from ui.dialogs.reading import Reading
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError, inputs_of, plain_inputs
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.faults_label import FaultsLabel
from ui.look.parts.file_dialog import lists, open_dialog
from ui.look.parts.segmented import Segmented
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.look.theme import Theme, face
from ui.session.session import Session
from ui.words.errors import first_lines
from ui.words.numbers import sex_name
from ui.words.plain import PlainLabel
from ui.words.sentences import told_fault

if TYPE_CHECKING:
    from simulator.form.data import Pasted, ToldTwice
    from simulator.form.ticks import Decision, RowDoubt
    from simulator.project.form_account import FormAccount, SourceAccount
    from simulator.results import ResultsReport

MOST_FAULTS = 4


class FormDataDialog(QDialog):
    """Sources, names, rows in doubt, races told twice, and who raced when.

    Parameters
    ----------
    session
        Whose project gets the decisions.
    folder
        Where files are looked for first.
    """

    accepted_inputs = Signal(object)
    """The `Inputs` with everything that was decided."""

    folder_used = Signal(str)

    def __init__(self, session: Session, theme: Theme, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("form_data")
        self.setWindowTitle(self.tr("Form data"))
        self._session, self._theme, self._folder = session, theme, folder
        self._meet = session.project.meet
        self._begun = self.inputs = session.inputs
        self.kept = KeptDraft(session.document.drafts, DraftKind.FORM)
        self._kept_inputs: Inputs | None = None
        self._kept: dict[Path | Pasted, ResultsReport] = {}
        self.account: FormAccount | None = None
        self.lines = FormLines(self)
        self.sources = Lines(self.tr("Sources"))
        self.rows = Lines(self.tr("Rows in doubt"))
        self.races = Lines(self.tr("Same race from two sources"))
        self.names = Lines(self.tr("Names"))
        self.add_source = self._button(self.tr("Add &source…"))
        self.accept_all = self._button(self.tr("Accept all su&ggestions"))
        self.search = QLineEdit()
        self.sex = Segmented(tuple((one, sex_name(one)) for one in Sex), self.tr("Sex"))
        self.sex.choose(session.sex)
        self._of_sex = session.sex
        self.chart = WeeksChart()
        self.summary, self.faults, self.open_count = PlainLabel(), FaultsLabel(), PlainLabel()
        self.rows_note, self.races_note, self.names_note = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self.reading = Reading()
        self.save_copy = self._button(self.tr("Save &cleaned copy…"))
        self.cancel = self._button(self.tr("Cancel"))
        self.use = self._button(self.tr("&Use and simulate"))
        self.use.setProperty("kind", "primary")
        self.use.setDefault(True)
        self._lay_out()
        self.add_source.clicked.connect(self._on_add)
        self.accept_all.clicked.connect(self._on_accept_all)
        self.search.textChanged.connect(self._show_names)
        self.sex.chosen.connect(self._on_sex)
        self.chart.skater_chosen.connect(self.search.setText)
        self.save_copy.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)
        self.use.clicked.connect(self.accept)
        self.reading.done.connect(self._on_read)
        self.reading.refused.connect(self._on_refused)
        self.reading.busy.connect(self._on_busy)
        self.kept.discarded.connect(self._on_discarded)
        self._read_begun = False

    @staticmethod
    def _button(text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        return button

    # Layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.setMaxLength(80)
        px = self._theme.palette.px
        self.search.setFixedWidth(px(150))
        self.search.setClearButtonEnabled(True)
        self.faults.hide()
        self.open_count.setProperty("tone", "doubt")
        dots = QScrollArea()
        dots.setWidgetResizable(True)
        dots.setFrameShape(QFrame.Shape.NoFrame)
        dots.setWidget(self.chart)
        dots.setAccessibleName(self.chart.table.accessibleName())
        self.legend = PlainLabel(
            self.tr("A column is a week; larger: more races, hollow: one was lost, framed: in doubt.")
        )
        for told in (self.summary, self.legend):
            told.setWordWrap(True)
            set_margins(told, 6, 0, 6, 0)
            told.setProperty("tone", "text2")
        left = self._side(
            (self._head(self.tr("Sources"), ElidedLabel(), self.add_source), self.summary, 0),
            (None, self.sources, 5),
            (self._head(self.tr("Same race from two sources"), self.races_note), self.races, 3),
            (self._head(self.tr("Rows in doubt"), self.rows_note, self.accept_all), self.rows, 5),
        )
        right = self._side(
            (self._head(self.tr("Names"), self.names_note, self.search), self.names, 5),
            (self._head(self.tr("Who raced when"), ElidedLabel(), self.sex), self.legend, 0),
            (None, dots, 6),
        )
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(right)
        both.setSizes([650, 550])
        says = ElidedLabel(lines=2)
        says.setProperty("tone", "text2")
        says.show_text(self.tr("Your files are never changed. Decisions are kept in the project."))
        foot = QHBoxLayout()
        foot.setSpacing(pixels(10))
        foot.addWidget(self.save_copy)
        foot.addWidget(says, 1)
        foot.addWidget(self.open_count)
        foot.addWidget(self.cancel)
        foot.addWidget(self.use)
        layout = QVBoxLayout(self)
        set_margins(layout, 16, 12, 16, 12)
        layout.setSpacing(pixels(8))
        layout.addWidget(self.kept)
        layout.addWidget(both, 1)
        layout.addWidget(self.faults)
        layout.addWidget(self.reading)
        layout.addLayout(foot)
        give_room(self, 1240, 680)

    def _side(self, *parts: tuple[QWidget | None, QWidget, int]) -> QWidget:
        side = QFrame()
        side.setProperty("kind", "surface")
        column = QVBoxLayout(side)
        set_margins(column, 10, 8, 10, 8)
        column.setSpacing(pixels(4))
        for head, body, share in parts:
            if head is not None:
                column.addWidget(head)
            column.addWidget(body, share)
        return side

    def _head(self, title: str, note: ElidedLabel, *others: QWidget) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        set_margins(row, 6, 2, 6, 2)
        row.setSpacing(pixels(10))
        label = PlainLabel(title)
        label.setFont(face("heading", self._theme.palette))
        row.addWidget(label)
        note.setProperty("tone", "text2")
        row.addWidget(note, 1)
        for other in others:
            row.addWidget(other)
        return head

    # Reading -------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read what there is to be shown."""
        super().showEvent(event)
        if not self._read_begun:
            self._read_begun = True
            content = self.kept.content()
            if content is not None:
                try:
                    self._kept_inputs = inputs_of(content)
                except MisfitError:
                    self.kept.refuse()
                else:
                    self.kept.offer()
            self.change(self.inputs)

    def change(self, inputs: Inputs) -> None:
        """Look at other inputs; what cannot be read changes nothing."""
        meet, kept = self._meet, self._kept

        def read(go_on: Callable[[], None]) -> object:
            from simulator.project.form_account import read_account

            return read_account(meet, inputs, kept, go_on)

        self.faults.hide()
        self.reading.start(read)

    @Slot(object)
    def _on_read(self, account: FormAccount) -> None:
        self.account, self.inputs = account, account.inputs
        going_on, self._kept_inputs = self._kept_inputs, None
        if going_on is not None:  # what was decided before; where it cannot be read now, what holds stays
            self.change(going_on)
            return
        self.kept.keep(None if self.inputs == self._begun else plain_inputs(self.inputs))
        self._show()

    @Slot()
    def _on_discarded(self) -> None:
        self.change(self._begun)

    @Slot(object)
    def _on_refused(self, faults: tuple[Fault, ...]) -> None:
        told = first_lines(faults, MOST_FAULTS)
        self.faults.setText("\n".join([*told, self.tr("Nothing has been changed.")]))
        self.faults.show()
        if self.account is not None:
            self._show()  # a tick that could not be set goes back

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        for widget in (self.sources, self.races, self.rows, self.names, self.add_source, self.use):
            widget.setEnabled(not busy)

    # Showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        account = self.account
        if account is None:
            return
        self.summary.setText(count_words(account))
        self.sources.show_lines(
            self.lines.source_heading(),
            [*self.lines.sources(account), *self.lines.people(self.inputs)],
            "",
            "",
        )
        self.races_note.show_text(self.lines.races_note(account))
        self.races.show_lines(
            self.lines.race_heading(), self.lines.races(account),
            self.tr("No race is told by two sources."), self.tr("Decide these first; more follow."),
        )  # fmt: skip
        self.rows_note.show_text(self.lines.rows_note(account))
        self.rows.show_lines(
            self.lines.row_heading(), self.lines.rows(account),
            self.tr("No row is in doubt."), self.tr("Decide these first; more follow."),
        )  # fmt: skip
        self.accept_all.setVisible(
            any(row.decision is None and row.suggestion is not None for row in account.rows)
        )
        self._show_names()
        self.chart.show_weeks(account.weeks, self._of_sex, self._theme.palette)
        self.open_count.setText(open_words(account))
        self.save_copy.setEnabled(len(account.form.results) > 0)

    @Slot()
    def _show_names(self) -> None:
        if self.account is not None:
            self.names_note.show_text(self.lines.names_note(self.account))
            self.names.show_lines(
                self.lines.name_heading(), self.lines.names(self.account, self.search.text()),
                self.tr("No such name."), self.tr("Write a part of a name above to find others."),
            )  # fmt: skip

    @Slot(object)
    def _on_sex(self, sex: Sex) -> None:
        self._of_sex = sex
        if self.account is not None:
            self.chart.show_weeks(self.account.weeks, sex, self._theme.palette)

    # Deciding ------------------------------------------------------------------------------

    def tick_source(self, source: SourceAccount, used: bool) -> None:
        """Use a source, or leave it out."""
        from simulator.project.form_account import with_ticked_source

        self.change(with_ticked_source(self.inputs, source, used))

    def decide_row(self, row: RowDoubt, decision: Decision | None) -> None:
        """Accept or ignore a row, or take that back."""
        from simulator.project.form_account import with_row

        self.change(with_row(self.inputs, row, decision))

    def decide_race(self, race: ToldTwice, kept: bool) -> None:
        """Let one telling of a race hold, the one that counts or the other."""
        from simulator.project.form_account import with_race

        if self.account is not None:
            self.change(with_race(self.inputs, self.account, race, kept))

    def decide_name(self, written: str, person: str | None) -> None:
        """Say who is meant by a name, or take that back."""
        from simulator.project.form_account import with_name

        self.change(with_name(self.inputs, written, person))

    @Slot()
    def _on_accept_all(self) -> None:
        from simulator.form.ticks import Decision
        from simulator.project.form_account import with_row

        inputs = self.inputs
        for row in self.account.rows if self.account is not None else ():
            if row.decision is None and row.suggestion is not None:
                inputs = with_row(inputs, row, Decision.ACCEPT)
        self.change(inputs)

    # Files ---------------------------------------------------------------------------------

    @Slot()
    def _on_add(self) -> None:
        dialog = self._file_dialog(self.tr("Add results"), QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.add_files)
        dialog.open()

    @Slot(list)
    def add_files(self, names: list[str]) -> None:
        """Add files with results to the sources; those that are there already are read anew."""
        from simulator.project.form_account import with_files

        paths = [Path(name).absolute() for name in names]
        if not paths:
            return
        self._remember(names[0])
        for path in paths:
            self._kept.pop(path, None)
        self.change(with_files(self.inputs, paths))

    def ask_people_file(self, field: str) -> None:
        """Ask for a file with personal bests or with birth years."""
        title = self.tr("Personal bests") if field == "bests" else self.tr("Birth years and age groups")
        dialog = self._file_dialog(title, QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_people_file(field, name))
        dialog.open()

    def take_people_file(self, field: str, name: str | None) -> None:
        """Take personal bests or birth years from a file; from those shipped with the program for None."""
        if name is not None:
            self._remember(name)
        file = None if name is None else InputFile(Path(name).absolute(), "")
        inputs = self.inputs
        self.change(replace(inputs, bests=file) if field == "bests" else replace(inputs, skaters=file))

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        return open_dialog(self, title, self._folder, lists(), mode=mode)

    def _remember(self, name: str) -> None:
        self._folder = str(Path(name).parent)
        self.folder_used.emit(self._folder)

    @Slot()
    def _on_save(self) -> None:
        dialog = QFileDialog(self, self.tr("Save cleaned copy"), self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("CSV (*.csv)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("form-data.csv")
        dialog.fileSelected.connect(self.save_cleaned)
        dialog.open()

    @Slot(str)
    def save_cleaned(self, name: str) -> None:
        """Write the results as they are used to a file, all of it or nothing."""
        from simulator.project.atomic_file import write_atomically
        from simulator.project.inputs import files_of
        from simulator.project.outputs import check_outputs
        from simulator.project.strange_files import files_of_project
        from simulator.report.form_csv import cleaned_copy

        if self.account is None:
            return
        path, document = Path(name), self._session.document
        reads = [file.path for file in files_of(self.inputs)]
        reads += files_of_project(self._session.project)
        reads += [document.file] if document.file is not None else []
        self._remember(name)
        try:
            check_outputs([path], reads)
            write_atomically(path, cleaned_copy(self.account).encode())
        except InputRefused as refused:
            why = "\n".join(map(told_fault, refused.faults))
        except OSError as error:
            why = error.strerror or str(error)
        else:
            self.faults.hide()
            return
        said = self.tr("{file} could not be written: {why}")
        self.faults.setText(said.format(file=path.name, why=why))
        self.faults.show()

    # The end -------------------------------------------------------------------------------

    @Slot()
    def accept(self) -> None:
        """Tell the inputs and close; nothing is told when nothing was decided."""
        if self.reading.is_busy:
            return
        if self.inputs != self._begun:
            self.accepted_inputs.emit(self.inputs)
        self.kept.drop()
        super().accept()

    def done(self, result: int) -> None:
        """Close; what is being read is read no further."""
        self.reading.stop()
        super().done(result)
