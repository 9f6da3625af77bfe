"""The steps of a new meet but its entries: what to start from, programme, rules, form data, check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.meet.folder import available_meets
from simulator.own_meet.check import Checked, MeetStep
from simulator.own_meet.draft import LONGEST_LINE, LONGEST_TYPED, MeetDraft
from simulator.own_meet.programme import programme_of_file, read_programme
from simulator.own_meet.templates import NOTES, TITLES, draft_from_meet, draft_from_template
from simulator.project.project import InputFile
from simulator.results.dates import parse_date
from simulator.results.values import BadValue
from simulator.selection.rule_file import available_rule_sets, load_rule_set
from simulator.selection.rule_set import NO_CAP, RuleSet
from simulator.text import clean, is_name
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.lines import Answer, CellWords, Lines, ListLine
from ui.dialogs.new_meet_entries import PasteField
from ui.look.palette import Palette
from ui.look.parts.faults_label import FaultsLabel
from ui.look.theme import font
from ui.words.numbers import count, event_name, row_name, sex_name
from ui.words.plain import PlainLabel
from ui.words.sentences import told, told_fault

_VALUE = Qt.ItemDataRole.UserRole


def _day_name(day: date) -> str:
    return str(QLocale().toString(day, "ddd d MMM yyyy"))  # type: ignore[call-overload]


def _choices(name: str) -> QListWidget:
    """Return a list of names of which long ones go on in another line."""
    choices = QListWidget()
    choices.setAccessibleName(name)
    choices.setWordWrap(True)
    choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return choices


class StepPage(QWidget):
    """One step: shows the draft, and edits it.

    Parameters
    ----------
    drafts
        The draft and its steps.
    """

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts, self._palette = drafts, palette
        self.faults = FaultsLabel()

    def show_checked(self, checked: Checked) -> None:
        """Show a draft."""
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Say what is wrong; nothing where it is empty."""
        self.faults.setText(text)
        self.faults.setVisible(bool(text))

    def _heading(self, text: str) -> PlainLabel:
        label = PlainLabel(text)
        label.setFont(font(16, 600, False, zoom=self._palette.zoom))
        return label


class StartStep(StepPage):
    """A template or a meet to copy, and what the meet is called."""

    folder_wanted = Signal()

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, palette, parent)
        self.choices = _choices(self.tr("Start from"))
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
        item.setData(_VALUE, value)
        self.choices.addItem(item)

    def show_checked(self, checked: Checked) -> None:
        """Show what was chosen and how the meet is called."""
        draft = checked.draft
        chosen = next(
            (row for row in range(self.choices.count())
             if self.choices.item(row).data(_VALUE)[1] == draft.begun_from), -1
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
        kind, name = item.data(_VALUE)
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
        both.setSpacing(14)
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


class RulesStep(StepPage):
    """The rule set, what it says, and who is named for its mass start rows."""

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, palette, parent)
        self.choices = _choices(self.tr("Rules"))
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
        both.setSpacing(14)
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
        item.setData(_VALUE, None)
        self.choices.addItem(item)
        for name in available_rule_sets():
            rules = load_rule_set(name)
            item = QListWidgetItem(told(rules.title))
            item.setData(_VALUE, rules)
            self.choices.addItem(item)

    def show_checked(self, checked: Checked) -> None:
        """Show the rules of a draft."""
        draft, rules = checked.draft, checked.rules
        row = next(
            (
                row
                for row in range(self.choices.count())
                if self.choices.item(row).data(_VALUE) == draft.rules
            ),
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
        self._drafts.edit(self.tr("choose rules"), replace(self._drafts.draft, rules=item.data(_VALUE)))

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


class FormStep(StepPage):
    """The results that the forecasts are made from."""

    paste_wanted = Signal()

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, palette, parent)
        self.shipped = QCheckBox(self.tr("Results shipped with the &program"))
        self.sources = Lines(self.tr("Files and pasted lists"))
        self.open, self.paste = QPushButton(self.tr("&Add files…")), QPushButton(self.tr("&Paste results…"))
        self.says = PlainLabel()
        self.says.setProperty("tone", "text2")
        self.says.setWordWrap(True)
        buttons = QHBoxLayout()
        for button in (self.open, self.paste):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading(self.tr("Form data")))
        column.addWidget(self.says)
        column.addWidget(self.shipped)
        column.addWidget(self.sources, 1)
        column.addLayout(buttons)
        column.addWidget(self.faults)
        self.shipped.clicked.connect(self._on_shipped)
        self.paste.clicked.connect(self.paste_wanted)

    def show_checked(self, checked: Checked) -> None:
        """Show the sources of a draft."""
        inputs = checked.draft.inputs
        self.shipped.setChecked(inputs.with_shipped)
        says = self.tr(
            "{count} races are known; a forecast takes those before the first day. Files and lists stay "
            "with the project; the command line is to be given them again."
        )
        self.says.setText(says.format(count=count(checked.races_known)))
        remove = self.tr("Remove")
        lines = [
            ListLine(
                (CellWords(file.path.name, tip=str(file.path)),),
                (Answer(remove, partial(self._without, file), f"{remove}: {file.path.name}"),),
            )
            for file in inputs.form
        ]
        for number, paste in enumerate(inputs.pasted, start=1):
            name = self.tr("Pasted list {number}").format(number=number)
            lines.append(ListLine((CellWords(name),), (Answer(remove, partial(self._without, paste), name),)))
        heading = ListLine((CellWords(self.tr("Source"), tone="text2"),))
        self.sources.show_lines(heading, lines, self.tr("No files of your own."), "")
        self.tell("\n".join(told_fault(one.fault) for one in checked.faults if one.step is MeetStep.FORM))

    def _edit(self, **values: object) -> None:
        draft = self._drafts.draft
        inputs = replace(draft.inputs, **values)  # type: ignore[arg-type]
        self._drafts.edit(self.tr("change the form data"), replace(draft, inputs=inputs))

    @Slot(bool)
    def _on_shipped(self, wanted: bool) -> None:
        self._edit(shipped=wanted)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Add files with results."""
        inputs = self._drafts.draft.inputs
        new = tuple(InputFile(path.absolute()) for path in paths)
        self._edit(form=tuple(dict.fromkeys((*inputs.form, *new))), shipped=inputs.with_shipped)

    @Slot(object)
    def take_pasted(self, pasted: object) -> None:
        """Add a pasted list with results."""
        inputs = self._drafts.draft.inputs
        self._edit(pasted=(*inputs.pasted, pasted), shipped=inputs.with_shipped)

    def _without(self, source: object) -> None:
        inputs = self._drafts.draft.inputs
        self._edit(
            form=tuple(one for one in inputs.form if one != source),
            pasted=tuple(one for one in inputs.pasted if one != source),
            shipped=inputs.with_shipped,
        )


class CheckStep(StepPage):
    """Everything that is to be settled, and everything in doubt, each with the way to it."""

    wanted = Signal(object, object)
    """The step in which something is settled, and the event of the entries it is about or None."""

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(drafts, palette, parent)
        self.summary = PlainLabel()
        self.summary.setWordWrap(True)
        self.list = Lines(self.tr("What is left"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading(self.tr("Check")))
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.faults)
        self.tell("")

    def show_checked(self, checked: Checked) -> None:
        """Show what is wrong and what is in doubt."""
        lines = [self._line("!", "down", one.step, told_fault(one.fault), None) for one in checked.faults]
        names = [one for one in checked.looked if one.is_open]
        doubts = [one for one in checked.doubts if one.step is not MeetStep.ENTRIES]
        doubts += [one for one in checked.doubts if one.step is MeetStep.ENTRIES]
        events = iter([one.line.race for one in names])
        for one in doubts:
            race = next(events, None) if one.step is MeetStep.ENTRIES else None
            lines.append(self._line("?", "doubt", one.step, told_fault(one.fault), race))
        if checked.faults:
            text = self.tr("These have to be settled before the meet can be saved.")
        elif names:
            text = self.tr(
                "Ready. Left out as they are in doubt: {count}; their events count as known entries only."
            )
            text = text.format(count=len(names))
        else:
            text = self.tr("Ready, nothing left out. Entries: {count}.").format(count=checked.entered)
        self.summary.setText(text)
        heading = ListLine((CellWords("", whole=True), CellWords(self.tr("What is left"), tone="text2")))
        more = self.tr("More follow when these are settled.")
        self.list.show_lines(heading, lines, self.tr("Nothing is wrong and nothing is in doubt."), more)

    def _line(
        self, mark: str, tone: str, step: MeetStep, text: str, race: tuple[Sex, Event] | None
    ) -> ListLine:
        there = self.tr("Go there")
        go = Answer(there, partial(self.wanted.emit, step, race), f"{there}: {text}")
        return ListLine(
            (CellWords(mark, whole=True, tone=tone, strong=True), CellWords(text, wraps=True)),
            (go,),
            doubt=mark == "?",
        )
