"""The entries of a new meet: event by event pasted, dropped or typed, and who is meant by each line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCompleter,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.meet.files import MAX_PAIRS
from simulator.meet.meet import AgeGroup
from simulator.own_meet.check import Checked, pair_fault
from simulator.own_meet.draft import EntryLine, MeetDraft
from simulator.own_meet.entries import ReadEntries, entries_of_file, entries_of_text
from simulator.own_meet.known import KnownPeople, Looked, State
from simulator.people.persons import Ground, Persons
from simulator.people.short import named_in_part
from simulator.text import clean, is_name
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.lines import MOST_LINES, Answer, CellWords, Lines, ListLine
from ui.dialogs.new_meet_fields import PairField, PasteField, TypedField
from ui.dialogs.reading import Reading
from ui.look.palette import Palette
from ui.look.parts.elided_label import ElidedLabel
from ui.look.parts.faults_label import FaultsLabel
from ui.look.parts.sized import pixels
from ui.look.theme import font
from ui.words.errors import first_lines
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel, plain_tip
from ui.words.sentences import told, told_fault

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

Race = tuple[Sex, Event]
_MOST_FAULTS, _MOST_NAMES = 4, 6
_PAIR_WIDTH, _LANE_WIDTH, _EVENTS_WIDTH = 44, 62, 226


class EntriesStep(QWidget):
    """Events at the left, the lines of the chosen one at the right.

    Parameters
    ----------
    drafts
        The draft and its steps.
    """

    busy = Signal(bool)

    def __init__(
        self, drafts: DraftStack[MeetDraft], palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts, self._palette = drafts, palette
        self._checked: Checked | None = None
        self._known: KnownPeople | None = None
        self._said: tuple[str, ...] = ()
        self.race: Race | None = None
        self._typed_of: Race | None = None  # the event whose typed list is being read
        self.title = ElidedLabel()
        self.summary, self.faults, self.counts = PlainLabel(), FaultsLabel(), PlainLabel()
        self.events = QTreeWidget()
        self.lines = Lines(self.tr("Entries of the event"))
        self.field = PasteField()
        self.name = TypedField()
        self.paste = QPushButton(self.tr("&Paste"))
        self.open = QPushButton(self.tr("&File…"))
        self.take = QPushButton(self.tr("&Take over"))
        self.clear = QPushButton(self.tr("&Clear event"))
        self.ages = QWidget()
        self.reading = Reading()
        self.room = QStackedWidget()
        self._lay_out()
        self.events.currentItemChanged.connect(self._on_event)
        self.field.pasted.connect(self.take_text)
        self.field.textChanged.connect(self._on_list_typed)
        self.take.clicked.connect(self._on_take)
        self.paste.clicked.connect(self.paste_text)
        self.clear.clicked.connect(self._on_clear)
        self.name.returnPressed.connect(self._on_typed)
        self.reading.done.connect(self._on_read)
        self.reading.refused.connect(self._on_refused)
        self.reading.busy.connect(self.busy)

    def _lay_out(self) -> None:
        px = self._palette.px
        self.title.setFont(font(16, 600, False, zoom=self._palette.zoom))
        for label, tone in (
            (self.summary, "text2"), (self.faults, "down"), (self.counts, "doubt"),
        ):  # fmt: skip
            label.setProperty("tone", tone)
            label.setWordWrap(label is not self.counts)
        self.events.setAccessibleName(self.tr("Events"))
        self.events.setFixedWidth(px(_EVENTS_WIDTH))
        self.events.setColumnCount(3)
        self.events.setHeaderLabels([self.tr("Event"), self.tr("Entries"), ""])
        self.events.setRootIsDecorated(False)
        self.events.setIndentation(0)
        self.events.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.events.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.name.setPlaceholderText(self.tr("Type a skater, then Return"))
        self.name.setAccessibleName(self.tr("Type a skater"))
        self.field.setAccessibleName(self.tr("Entries to paste"))
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        for button in (self.paste, self.open, self.clear, self.take):
            button.setAutoDefault(False)
        for button in (self.paste, self.open, self.clear):
            top.addWidget(button)
        answers = QHBoxLayout(self.ages)
        answers.setContentsMargins(0, 0, 0, 0)
        self.all_new = PlainLabel()
        self.all_new.setProperty("tone", "doubt")
        answers.addWidget(self.all_new)
        for group, words in _age_words():
            answer = QPushButton(words)
            answer.setAutoDefault(False)
            answer.clicked.connect(partial(self._say_all, group))
            answers.addWidget(answer)
        answers.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.name, 1)
        below.addWidget(self.counts)
        empty = QWidget()
        inside = QVBoxLayout(empty)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.field, 1)
        inside.addWidget(self.take, 0, Qt.AlignmentFlag.AlignRight)
        self.room.addWidget(self.lines)
        self.room.addWidget(empty)
        right = QVBoxLayout()
        right.setSpacing(pixels(8))
        right.addLayout(top)
        right.addWidget(self.summary)
        for widget in (self.ages, self.room):
            right.addWidget(widget, 1 if widget is self.room else 0)
        right.addWidget(self.faults)
        right.addWidget(self.reading)
        right.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(pixels(14))
        row.addWidget(self.events)
        row.addLayout(right, 1)

    # Showing -------------------------------------------------------------------------------

    def show_checked(self, checked: Checked, known: KnownPeople) -> None:
        """Show the entries of a draft."""
        self._checked = checked
        if known is not self._known:
            self._known = known
        events = self._all_events(checked)
        if self.race not in events:
            self.race = events[0] if events else None
        self._show_events(events, checked)
        self._show_event(checked)

    @staticmethod
    def _all_events(checked: Checked) -> list[Race]:
        """Return the events of the programme, and behind them those that only have entries."""
        return list(dict.fromkeys([*checked.draft.events, *(line.race for line in checked.draft.lines)]))

    def _show_events(self, events: list[Race], checked: Checked) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        with QSignalBlocker(self.events):
            self.events.clear()
            for sex, event in events:
                entered, open_ = checked.counts.get((sex, event), (0, 0))
                label = self.tr("{sex}, {event}").format(sex=sex_name(sex), event=event_name(event))
                state = f"? {open_}" if open_ else "✓" if entered else ""
                item = QTreeWidgetItem([label, str(entered or "–"), state])
                item.setTextAlignment(1, right)
                if open_:
                    item.setForeground(2, QColor(self._palette.doubt))
                if not entered and not open_:
                    item.setForeground(0, QColor(self._palette.text2))
                self.events.addTopLevelItem(item)
                if (sex, event) == self.race:
                    self.events.setCurrentItem(item)

    def _show_event(self, checked: Checked) -> None:
        race = self.race
        for widget in (self.paste, self.open, self.name, self.field, self.take):
            widget.setEnabled(race is not None)
        if race is None:
            self.title.show_text(self.tr("Entries of the meet"))
            self.summary.setText(self.tr("There are no events yet: write the programme first."))
            self.ages.hide()
            self.counts.clear()
            self.lines.show_lines(ListLine(()), [], "", "")
            self.room.setCurrentIndex(0)
            return
        own = [one for one in checked.looked if one.line.race == race]
        name = self.tr("{sex}, {event}").format(sex=sex_name(race[0]), event=event_name(race[1]))
        self.title.show_text(name)
        self.summary.setText(self._summary(own))
        self.field.setPlaceholderText(
            self.tr(
                "Paste the entries of {event}, or drop a file. Several events in one list are told apart by "
                "their titles.\n\n1  KOK Femke  –  LEERDAM Jutta\n2  DE JONG M.  –  …"
            ).format(event=name)
        )
        typed = checked.draft.typed_of(*race)
        shown = self.field.toPlainText()
        if shown != typed and (typed or shown.strip()):
            with QSignalBlocker(self.field):
                self.field.setPlainText(typed)
        self._complete(race[0])
        new = sum(one.state is State.AGE for one in checked.looked)
        self.ages.setVisible(new > 1)
        self.all_new.setText(self.tr("All {count} new skaters are:").format(count=new))
        self.clear.setEnabled(bool(own or typed))
        self.name.setEnabled(not typed)  # a name would take the field away
        self.room.setCurrentIndex(0 if own else 1)
        self._show_lines(own)
        here = sum(one.is_open for one in own)
        counts = self.tr("Doubts here: {here}, in all: {all}")
        self.counts.setText(counts.format(here=here, all=checked.open_names) if checked.open_names else "")
        self.faults.setText("\n".join(self._said))
        self.faults.setVisible(bool(self._said))

    def _summary(self, own: list[Looked]) -> str:
        if not own:
            return self.tr("No entries: not simulated, its places stay open.")
        known = sum(one.state is State.KNOWN for one in own)
        who, new = (sum(one.state is state for one in own) for state in (State.WHO, State.AGE))
        settled = sum(one.state is State.NEW for one in own)
        parts = [self.tr("{known} of {count} matched").format(count=len(own), known=known)]
        if who:
            parts.append(self.tr("{count} to confirm").format(count=who))
        if new or settled:
            parts.append(self.tr("{count} new").format(count=new + settled))
        text = ", ".join(parts) + "."
        only = self.tr("Only confirmed skaters are simulated.")
        return f"{text} {only}" if who or new else text

    def _show_lines(self, own: list[Looked]) -> None:
        heading = ListLine(
            tuple(
                CellWords(text, whole=whole, tone="text2")
                for text, whole in (
                    ("#", True),
                    ("", True),
                    (self.tr("As written"), False),
                    (self.tr("Skater"), False),
                    (self.tr("Pair"), True),
                    (self.tr("Lane"), True),
                )
            )
        )
        numbered = list(enumerate(own, start=1))
        if len(numbered) > MOST_LINES:  # what is to be settled must not stand below what has no room
            numbered.sort(key=lambda one: not one[1].is_open)
        more = self.tr("{count} more lines, shown when these are settled or taken out.")
        self.lines.show_lines(
            heading, [line for number, one in numbered for line in self._rows(number, one)], "",
            more.format(count=len(own) - MOST_LINES),
        )  # fmt: skip

    def _rows(self, number: int, one: Looked) -> list[ListLine]:
        """Return the row of a line, and below it the answers where it is in doubt."""
        out = self.tr("Take {written} out").format(written=one.line.written)
        answers, take_out = (
            self._answers(one),
            Answer("×", partial(self._take_out, one.line), out, takes_out=True),
        )
        if not one.is_open:
            return [ListLine(self._cells(number, one), (*answers, take_out))]
        return [
            ListLine(self._cells(number, one), (take_out,), doubt=True),
            ListLine((CellWords(self._question(one), tone="doubt", wraps=True),), tuple(answers), doubt=True),
        ]

    def _question(self, one: Looked) -> str:
        if one.state is State.WHO:
            return told(one.found.why)
        return self.tr("New: no results. How old?")

    def _cells(self, number: int, one: Looked) -> tuple[CellWords | QWidget, ...]:
        mark, tone = _MARKS[one.state]
        if one.state is State.WHO:
            names = one.found.suggestions
            person, below = f"{names[0]}?" if len(names) == 1 else self.tr("Who is it?"), ""
        else:
            person, below = one.person or one.line.written, self._below(one)
        return (
            CellWords(str(number), whole=True, tone="text3", right=True),
            CellWords(mark, whole=True, tone=tone, strong=True),
            CellWords(one.line.written, tone="text2"),
            CellWords(person, strong=True, below=below, tone="doubt" if one.is_open else ""),
            self._pair_field(one),
            self._lane_button(one),
        )

    def _below(self, one: Looked) -> str:
        if one.state is State.TWICE:
            return self.tr("entered here already")
        if one.state is State.NOT_RIDDEN:
            return self.tr("not on the programme")
        if one.state is State.RESERVE:
            return self.tr("in reserve, not entered")
        if one.state is State.AGE:
            return ""
        if one.state is State.NEW:
            ages = dict(_age_words())
            return self.tr("no results") + (f", {ages[one.age_group].lower()}" if one.age_group else "")
        results = self.tr("{count} results").format(count=one.results)
        if one.results < 2:
            results = self.tr("1 result") if one.results else self.tr("no results")
        return f"{results}, {told(one.found.why)}" if one.found.why else results

    def _answers(self, one: Looked) -> list[Answer]:
        written, draft = one.line.written, self._drafts.draft
        answers: list[Answer] = []

        def person(name: str) -> Callable[[], None]:
            return partial(self._edit, self.tr("say who is meant"), draft.with_person(written, name))

        if one.state is State.WHO:
            for name in one.found.suggestions:
                label = self.tr("Yes") if len(one.found.suggestions) == 1 else name
                says = self.tr("{written} is {person}").format(written=written, person=name)
                answers.append(Answer(label, person(name), says))
            answers.append(
                Answer(
                    self.tr("New"),
                    person(written),
                    self.tr("{written} is somebody else").format(written=written),
                )
            )
        elif one.state is State.AGE:
            for group, label in _age_words():
                aged = draft.with_age(one.line.sex, one.person, group)
                does = partial(self._edit, self.tr("say an age group"), aged)
                answers.append(Answer(label, does, f"{one.person}: {label}"))
        if one.is_open:
            other = self.tr("Say who {written} is").format(written=written)
            answers.append(Answer(self.tr("Other…"), partial(self._ask_who, one), other))
        elif one.found.ground.value == "said" or one.age_group is not None:
            again = self.tr("Ask again who {written} is").format(written=written)
            answers.append(
                Answer(
                    self.tr("Undo"),
                    partial(self._edit, self.tr("ask again"), draft.without_person(written)),
                    again,
                )
            )
        return answers

    def _pair_field(self, one: Looked) -> QLineEdit:
        typed = one.line.pair_typed
        field = PairField(typed or str(one.line.pair or ""), self._palette.px(_PAIR_WIDTH))
        field.setAccessibleName(self.tr("Pair of {skater}").format(skater=one.person or one.line.written))
        if typed:
            wrong = told_fault(pair_fault(one.line))
            field.setProperty("tone", "down")
            field.setToolTip(plain_tip(wrong))
            field.setAccessibleDescription(wrong)
        field.editingFinished.connect(partial(self._on_pair, field, one.line))
        return field

    def _lane_button(self, one: Looked) -> QPushButton:
        words = {"inner": self.tr("inner"), "outer": self.tr("outer")}
        button = QPushButton(words.get(one.line.lane, "–"))
        button.setAutoDefault(False)
        button.setMinimumWidth(self._palette.px(_LANE_WIDTH))
        button.setProperty("kind", "flat")
        button.setProperty("whole", True)
        button.setEnabled(one.line.pair is not None)
        button.setAccessibleName(self.tr("Lane of {skater}").format(skater=one.person or one.line.written))
        button.clicked.connect(partial(self._on_lane, one.line))
        return button

    def _complete(self, sex: Sex) -> None:
        if self._known is None or self.name.property("sex") == (sex.value, id(self._known)):
            return
        completer = QCompleter(sorted(self._known.results.get(sex, {})), self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        self.name.setProperty("sex", (sex.value, id(self._known)))

    # What the user does --------------------------------------------------------------------

    def choose(self, race: Race) -> None:
        """Show an event."""
        self.race, self._said = race, ()
        if self._checked is not None and self._known is not None:
            self.show_checked(self._checked, self._known)

    @Slot()
    def _on_event(self, *_items: object) -> None:
        item = self.events.currentItem()
        if self._checked is not None and item is not None:
            self.choose(self._all_events(self._checked)[self.events.indexOfTopLevelItem(item)])

    @Slot()
    def _on_take(self) -> None:
        """Take over the list that was typed, which then stands in the field no more."""
        self.take_text(self.field.toPlainText(), typed=True)

    @Slot()
    def _on_list_typed(self) -> None:
        """Keep a list of the event as far as it is typed."""
        if self.race is not None:
            draft = self._drafts.draft.with_typed(*self.race, self.field.toPlainText())
            self._drafts.edit(self.tr("type entries"), draft, field="typed {} {}".format(*self.race))

    @Slot()
    def paste_text(self) -> None:
        """Take over the list on the clipboard."""
        self.take_text(QGuiApplication.clipboard().text())

    def take_text(self, text: str, *, typed: bool = False) -> None:
        """Take over a list, pasted or typed in the field; of the event shown where it names none."""
        race = self.race
        self._typed_of = race if typed else None
        if race is not None:
            self.reading.start(lambda go_on: entries_of_text(text, race, go_on))

    def take_file(self, path: Path) -> None:
        """Take over a list from a file."""
        race, self._typed_of = self.race, None
        if race is not None:
            self.reading.start(lambda go_on: entries_of_file(path, race, go_on))

    @Slot(object)
    def _on_read(self, found: ReadEntries) -> None:
        self._said = tuple(first_lines(found.left_out, _MOST_FAULTS))
        races = [line.race for line in found.lines]
        if self.race not in races:
            self.race = races[0]
        draft = self._drafts.draft.with_lines(found.lines)
        if self._typed_of is not None:
            draft = draft.with_typed(*self._typed_of, "")
        self._edit(self.tr("paste entries"), draft, keep=True)

    @Slot(object)
    def _on_refused(self, faults: tuple[Fault, ...]) -> None:
        self._said = tuple(told_fault(fault) for fault in faults[:_MOST_FAULTS])
        if self._checked is not None:
            self._show_event(self._checked)

    def _edit(self, text: str, draft: MeetDraft, *, keep: bool = False) -> None:
        if not keep:
            self._said = ()
        before = self._drafts.draft
        self._drafts.edit(text, draft)
        if draft == before and self._checked is not None:
            self._show_event(self._checked)

    @Slot()
    def _on_typed(self) -> None:
        race, text = self.race, clean(self.name.text())
        if race is None or not text:
            return
        meant = self._meant(race[0], text)
        if len(meant) > 1:
            self._not_taken(self.tr("Which {written}? {names}").format(written=text, names=_some_of(meant)))
            return
        try:
            new = entries_of_text(meant[0] if meant else text, race).lines
        except InputRefused as refused:
            if not is_name(text):
                self._on_refused(refused.faults)
                return
            pattern = self.tr("Nobody known is called {written}. Write first name and surname.")
            self._not_taken(pattern.format(written=text))
            return
        self.name.clear()
        completer = self.name.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()  # it offers names for what was typed before
        draft = self._drafts.draft
        self._edit(self.tr("add a skater"), draft.with_event(*race, (*draft.of_event(*race), *new)))

    def _meant(self, sex: Sex, text: str) -> tuple[str, ...]:
        """Return who of those known may be meant by a part of a name; nobody where it is more than that."""
        known = self._known.results.get(sex, {}) if self._known is not None else {}
        if not is_name(text) or any(sign.isdigit() or sign in ",;" for sign in text):
            return ()
        if Persons.of(known).sure(text).ground is not Ground.UNKNOWN:
            return ()
        return named_in_part(known, text)

    def _not_taken(self, why: str) -> None:
        """Say why what was typed is no entry yet; what is typed next stands in its place."""
        self._said = (why,)
        self.name.selectAll()
        if self._checked is not None:
            self._show_event(self._checked)

    @Slot()
    def _on_clear(self) -> None:
        if self.race is not None:
            draft = self._drafts.draft.with_event(*self.race, ()).with_typed(*self.race, "")
            self._edit(self.tr("clear an event"), draft)

    def _replaced(self, line: EntryLine, *new: EntryLine) -> MeetDraft:
        own = list(self._drafts.draft.of_event(*line.race))
        at = own.index(line)
        return self._drafts.draft.with_event(*line.race, (*own[:at], *new, *own[at + 1 :]))

    def _take_out(self, line: EntryLine) -> None:
        self._edit(self.tr("take a skater out"), self._replaced(line))

    def _on_pair(self, field: QLineEdit, line: EntryLine) -> None:
        """Take the number over; what is none stays as it is typed, and the pair as it was."""
        text = clean(field.text())
        figures = text.isascii() and text.isdecimal()
        if text and not (figures and 0 < int(text) <= MAX_PAIRS):
            new = replace(line, pair_typed=text)
        else:
            new = replace(
                line, pair=int(text) if text else None, lane=line.lane if text else "", pair_typed=""
            )
        if new != line and line in self._drafts.draft.lines:
            self._edit(self.tr("change a pair"), self._replaced(line, new))

    def _on_lane(self, line: EntryLine) -> None:
        lane = {"": "inner", "inner": "outer", "outer": ""}[line.lane]
        if line in self._drafts.draft.lines:
            self._edit(self.tr("change a lane"), self._replaced(line, replace(line, lane=lane)))

    def _say_all(self, group: AgeGroup) -> None:
        draft = self._drafts.draft
        for one in self._checked.looked if self._checked is not None else ():
            if one.state is State.AGE:
                draft = draft.with_age(one.line.sex, one.person, group)
        self._edit(self.tr("say age groups"), draft)

    def _ask_who(self, one: Looked) -> None:
        """Ask for a name among all who are known."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Who is it?"))
        dialog.setLabelText(self.tr("Who is “{written}”?").format(written=one.line.written))
        known = self._known.results.get(one.line.sex, {}) if self._known is not None else {}
        dialog.setComboBoxItems(sorted(known))
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(one.found.suggestions[0] if one.found.suggestions else "")
        draft, written = self._drafts.draft, one.line.written

        def chosen(text: str) -> None:
            name = clean(text)
            if is_name(name):
                self._edit(self.tr("say who is meant"), draft.with_person(written, name))

        dialog.textValueSelected.connect(chosen)
        dialog.open()

    def first_answer(self) -> bool:
        """Give the first answer to the first doubt shown; whether there was one."""
        own = [one for one in self._checked.looked if one.line.race == self.race] if self._checked else []
        doubt = next((one for one in own if one.is_open), None)
        if doubt is None:
            return False
        self._answers(doubt)[0].does()
        return True

    def _gives_answer(self, button: QPushButton) -> bool:
        return (
            self.lines.isAncestorOf(button)
            and button.property("kind") != "flat"
            and (not button.property("takes_out"))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return gives the answer in hand or that to the first doubt, arrows walk them, paste pastes."""
        focus, key = QApplication.focusWidget(), event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_text()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focus, QPushButton) and self._gives_answer(focus):
                focus.click()
            else:
                self.first_answer()
        elif key not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or not self.lines.step(
            1 if key == Qt.Key.Key_Down else -1
        ):
            super().keyPressEvent(event)


_MARKS = {
    State.KNOWN: ("✓", "up"),
    State.NEW: ("○", "text2"),
    State.AGE: ("○", "doubt"),
    State.WHO: ("?", "doubt"),
    State.TWICE: ("!", "down"),
    State.NOT_RIDDEN: ("!", "down"),
    State.RESERVE: ("–", "text3"),
}


def _some_of(names: Sequence[str]) -> str:
    shown = sorted(names)[:_MOST_NAMES]
    return ", ".join(shown if len(names) <= _MOST_NAMES else [*shown, "…"])


def _age_words() -> tuple[tuple[AgeGroup, str], ...]:
    return (
        (AgeGroup.JUNIOR, translate("EntriesStep", "Junior")),
        (AgeGroup.NEO_SENIOR, translate("EntriesStep", "Neo-senior")),
        (AgeGroup.SENIOR, translate("EntriesStep", "Senior")),
    )
