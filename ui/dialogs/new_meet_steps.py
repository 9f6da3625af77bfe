"""The first steps of a new meet: what to start from, and the programme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.meet.folder import available_meets
from simulator.own_meet.check import Checked
from simulator.own_meet.draft import LONGEST_LINE, MeetDraft
from simulator.own_meet.programme import programme_of_file, read_programme
from simulator.own_meet.templates import NOTES, TITLES, draft_from_meet, draft_from_template
from simulator.results.dates import parse_date
from simulator.results.values import BadValue
from simulator.text import clean
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.lines import CellWords, Lines, ListLine
from ui.dialogs.new_meet_fields import PasteField
from ui.dialogs.new_meet_page import VALUE, StepPage, name_list
from ui.look.palette import Palette
from ui.look.parts.sized import pixels
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel
from ui.words.sentences import told, told_fault


def _day_name(day: date) -> str:
    return str(QLocale().toString(day, "ddd d MMM yyyy"))  # type: ignore[call-overload]


class StartStep(StepPage):
    """A template or a meet to copy, and what the meet is called."""

    folder_wanted = Signal()

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, palette, parent)
        self.choices = name_list(self.tr("Start from"))
        for name, title in TITLES.items():
            self._add(told(title), ("template", name))
        for name in available_meets():
            self._add(self.tr("Copy of {meet}").format(meet=name.upper().replace("-", " ")), ("copy", name))
        self.folder = QPushButton(self.tr("Copy of a &meet of your own…"))
        self.folder.setAutoDefault(False)
        self.name, self.rink, self.day = QLineEdit(), QLineEdit(), QLineEdit()
        for field, hint in (
            (self.name, self.tr("NK Afstanden 2027")),
            (self.rink, self.tr("Heerenveen")),
            (self.day, self.tr("2027-01-22, or a date in the programme")),
        ):
            field.setMaxLength(LONGEST_LINE)
            field.setPlaceholderText(hint)
        self.day_says = PlainLabel()
        self.day_says.setProperty("tone", "text2")
        self.note = PlainLabel()
        self.note.setProperty("tone", "text2")
        self.note.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Rink"), self.rink)
        form.addRow(self.tr("&First day"), self.day)
        form.addRow("", self.day_says)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading(self.tr("Start from")))
        column.addWidget(self.choices, 1)
        column.addWidget(self.note)
        column.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(form)
        column.addWidget(self.faults)
        self.folder.clicked.connect(self.folder_wanted)
        self.choices.itemClicked.connect(self._on_chosen)
        self.choices.itemActivated.connect(self._on_chosen)
        self.name.textEdited.connect(partial(self._on_text, "name", self.tr("name the meet")))
        self.rink.textEdited.connect(partial(self._on_text, "rink", self.tr("change the rink")))
        self.day.textEdited.connect(self._on_day)

    def _add(self, text: str, value: tuple[str, str]) -> None:
        item = QListWidgetItem(text)
        item.setData(VALUE, value)
        self.choices.addItem(item)

    def show_checked(self, checked: Checked) -> None:
        """Show what was chosen and how the meet is called."""
        draft = checked.draft
        chosen = next(
            (row for row in range(self.choices.count())
             if self.choices.item(row).data(VALUE)[1] == draft.begun_from), -1
        )  # fmt: skip
        with QSignalBlocker(self.choices):
            self.choices.setCurrentRow(chosen)
        self.note.setText(told(NOTES.get(draft.begun_from, "")))
        for field, text in ((self.name, draft.name), (self.rink, draft.rink)):
            if clean(field.text()) != text:
                field.setText(text)
        day, shown = draft.begins.isoformat() if draft.begins is not None else "", clean(self.day.text())
        stays = shown == draft.first_day_typed if draft.first_day_typed else self._day(shown) == draft.begins
        if not (stays and self.day.hasFocus()):
            self.day.setText(draft.first_day_typed or day)
        known = draft.begins is not None and not draft.first_day_typed
        self.day_says.setText(_day_name(draft.begins) if draft.begins is not None and known else "")
        self.tell(self._day_fault(draft.first_day_typed))

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem) -> None:
        kind, name = item.data(VALUE)
        begin = partial(draft_from_template if kind == "template" else draft_from_meet, name)
        self.begin(begin)

    def begin(self, begin: Callable[..., MeetDraft]) -> None:
        """Start from something else; entries and people of before stay where the new start has none."""
        before = self._drafts.draft
        draft = begin(before.inputs)
        if not draft.lines:
            draft = replace(draft, lines=before.lines, same=before.same, new_skaters=before.new_skaters)
        self._drafts.edit(self.tr("start from something else"), draft)

    def _on_text(self, field: str, step: str, text: str) -> None:
        values = {field: clean(text)}
        self._drafts.edit(step, replace(self._drafts.draft, **values), field=field)  # type: ignore[arg-type]

    @staticmethod
    def _day(text: str) -> object:
        try:
            return parse_date(text)
        except BadValue:
            return False

    @staticmethod
    def _day_fault(text: str) -> str:
        try:
            parse_date(text)
        except BadValue as bad:
            return f"{told(bad.found)}. {told(bad.remedy)}"
        return ""

    @Slot(str)
    def _on_day(self, text: str) -> None:
        """Take the day over; what is no day stays as it is typed, until it is one."""
        draft, typed = self._drafts.draft, clean(text)
        try:
            draft = replace(draft, first_day=parse_date(typed), first_day_typed="")
        except BadValue:
            draft = replace(draft, first_day_typed=typed)
        self._drafts.edit(self.tr("change the first day"), draft, field="first_day")


class ProgrammeStep(StepPage):
    """The programme as text, and beside it what it is understood as."""

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, palette, parent)
        self.text = PasteField()
        self.text.setAccessibleName(self.tr("Programme"))
        self.text.setPlaceholderText(
            self.tr(
                "Type, paste or drop the programme, a line for each race:\n\nDay 1\n14:00 women 500 m\n"
                "men 5000 m\n\nDay 2\nwomen 1500 m"
            )
        )
        self.understood = Lines(self.tr("Races understood"))
        self.note = PlainLabel(
            self.tr(
                "A second line of the same event is its second run. English or Dutch; a table will do too."
            )
        )
        self.note.setProperty("tone", "text2")
        self.note.setWordWrap(True)
        both = QHBoxLayout()
        both.setSpacing(pixels(14))
        both.addWidget(self.text, 2)
        both.addWidget(self.understood, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading(self.tr("Programme")))
        column.addWidget(self.note)
        column.addLayout(both, 1)
        column.addWidget(self.faults)
        self.text.textChanged.connect(self._on_text)
        self.text.pasted.connect(self._on_paste)

    def show_checked(self, checked: Checked) -> None:
        """Show the programme."""
        draft = checked.draft
        if self.text.toPlainText() != draft.programme:
            with QSignalBlocker(self.text):
                self.text.setPlainText(draft.programme)
        runs = {(race.sex, race.event) for race in draft.races if race.run == 2}
        lines = []
        before = 0
        for race in draft.races:
            day = "" if race.day == before else self.tr("Day {number}").format(number=race.day)
            on = _day_name(race.date) if day and draft.begins is not None else ""
            before = race.day
            name = self.tr("{sex}, {event}").format(sex=sex_name(race.sex), event=event_name(race.event))
            if (race.sex, race.event) in runs:
                name = self.tr("{event}, run {run}").format(event=name, run=race.run)
            lines.append(
                ListLine(
                    (
                        CellWords(day, whole=True, strong=True, below=on),
                        CellWords(race.start_time, whole=True, tone="text2"),
                        CellWords(name),
                    )
                )
            )
        heading = ListLine(
            tuple(CellWords(text, tone="text2") for text in (self.tr("Day"), "", self.tr("Race")))
        )
        self.understood.show_lines(heading, lines, self.tr("No races yet."), self.tr("More races follow."))
        self.tell("\n".join(told_fault(one) for one in (*draft.read.faults[:6], *draft.read.doubts[:3])))

    @Slot()
    def _on_text(self) -> None:
        draft = replace(self._drafts.draft, programme=self.text.toPlainText())
        self._drafts.edit(self.tr("change the programme"), draft, field="programme")

    @Slot(str)
    def _on_paste(self, text: str) -> None:
        """Put a whole programme in the place of what stands there, and other text where the cursor is."""
        if len(read_programme(text, self._drafts.draft.first_day).races) > 1:
            self.take_text(text)
        else:
            self.text.textCursor().insertText(text)

    def take_text(self, text: str) -> None:
        """Take over a programme; dates in it move the first day of the meet."""
        draft = self._drafts.draft
        fresh = replace(draft, first_day=None).with_programme(text)
        if fresh.begins is None or fresh.read.faults:
            fresh = draft.with_programme(text)
        self._drafts.edit(self.tr("paste a programme"), fresh)

    def take_file(self, path: Path) -> None:
        """Take over a programme from a file."""
        self.take_text(programme_of_file(path))
