"""The dialog that follows results: a file, a folder or an address, and a log of what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.look.parts.file_dialog import open_dialog
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.look.theme import set_tone
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel

if TYPE_CHECKING:
    from simulator.meet.meet import Meet

MOST_LINES = 1000


class FollowDialog(QDialog):
    """Asks what is to be followed, starts and stops it, and tells what it has changed.

    Closed it is hidden only: what is followed goes on, and its log is there when it is opened again.

    Parameters
    ----------
    folder
        Where the last file was.
    """

    start_wanted = Signal(str, object)
    """Where the results come from, and what its lists leave out, by column."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, meet: Meet, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("follow")
        self.setWindowTitle(self.tr("Follow results"))
        self._folder, self._on = folder, False
        self.where = QLineEdit()
        self.where.setMaxLength(1000)
        self.where.setPlaceholderText(self.tr("A file, a folder, or https://…"))
        self.file, self.in_folder = self._button(self.tr("&File…")), self._button(self.tr("Fol&der…"))
        self.race = NamedCombo()
        self.race.addItem(self.tr("As the list says"), {})
        for race in sorted(meet.programme, key=lambda one: (one.day, one.order)):
            name = f"{sex_name(race.sex)} {event_name(race.event)}"
            if meet.runs(race.sex, race.event) > 1:
                name = self.tr("{event}, run {run}").format(event=name, run=race.run)
            told = {"sex": race.sex.value, "distance_m": race.event.value, "run": str(race.run)}
            self.race.addItem(name, told)
        self.state = PlainLabel()
        self.state.setWordWrap(True)
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(MOST_LINES)
        self.log.setAccessibleName(self.tr("What has changed"))
        self.log.setPlaceholderText(self.tr("What has changed stands here."))
        self.start = self._button(self.tr("&Start"))
        self.start.setProperty("kind", "primary")
        self.again = self._button(self.tr("&Read again"))
        self.close_ = self._button(self.tr("Close"))
        self._lay_out()
        self.file.clicked.connect(self._ask_file)
        self.in_folder.clicked.connect(self._ask_folder)
        self.where.textChanged.connect(self._show)
        self.where.returnPressed.connect(self._on_start)
        self.start.clicked.connect(self._on_start)
        self.again.clicked.connect(self.again_wanted)
        self.close_.clicked.connect(self.close)
        self.show_state(self.tr("Nothing is followed."), on=False)

    @staticmethod
    def _button(text: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        says = PlainLabel(
            self.tr(
                "What is told new, corrected or taken back is entered as a step that can be undone. "
                "An address is asked every 5 seconds at most, nothing else is opened, and nothing after Stop."
            )
        )
        says.setWordWrap(True)
        says.setProperty("tone", "text2")
        line = QHBoxLayout()
        line.addWidget(self.where, 1)
        line.addWidget(self.file)
        line.addWidget(self.in_folder)
        form = QFormLayout()
        label = PlainLabel(self.tr("Resul&ts from"))
        label.setBuddy(self.where)
        form.addRow(label, line)
        form.addRow(self.tr("&Event"), self.race)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.close_)
        foot.addWidget(self.start)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(10))
        layout.addWidget(says)
        layout.addLayout(form)
        layout.addWidget(self.state)
        layout.addWidget(self.log, 1)
        layout.addLayout(foot)
        give_room(self, 640, 460)

    def show_state(self, text: str, *, on: bool, doubt: bool = False) -> None:
        """Say how it stands, in the colour of a doubt where something is wrong."""
        self._on = on
        self.state.setText(text)
        set_tone(self.state, "doubt" if doubt else "text2")
        self.start.setText(self.tr("&Stop") if on else self.tr("&Start"))
        self._show()

    def add_lines(self, lines: list[str]) -> None:
        """Write lines below the log."""
        if lines:
            self.log.appendPlainText("\n".join(lines))

    @Slot()
    def _show(self) -> None:
        for widget in (self.where, self.file, self.in_folder, self.race):
            widget.setEnabled(not self._on)
        self.again.setEnabled(self._on)
        self.start.setEnabled(self._on or bool(self.where.text().strip()))

    @Slot()
    def _on_start(self) -> None:
        if self._on:
            self.stop_wanted.emit()
        elif self.where.text().strip():
            self.start_wanted.emit(self.where.text().strip(), dict(self.race.currentData()))

    @Slot()
    def _ask_file(self) -> None:
        self._ask(self.tr("Follow a file"), QFileDialog.FileMode.ExistingFile)

    @Slot()
    def _ask_folder(self) -> None:
        self._ask(self.tr("Follow a folder"), QFileDialog.FileMode.Directory)

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = open_dialog(self, title, self._folder, mode=mode)
        dialog.fileSelected.connect(self.where.setText)
        dialog.open()
