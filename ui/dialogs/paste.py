"""The dialog that takes a result list copied from a web page or a message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.event import DISTANCES, Event, Sex
from simulator.form.data import Pasted
from simulator.input.faults import Fault
from simulator.text import clean, clean_lines, kept_line
from ui.dialogs.lines import Answer, AskRow
from ui.dialogs.reading import Reading
from ui.drafts.drafts import DraftKind, Plain
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError, text_of
from ui.look.parts.faults_label import FaultsLabel
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel
from ui.words.sentences import told_fault

if TYPE_CHECKING:
    from simulator.results import ResultsReport
    from simulator.results.titles import Title

LONGEST_LINE = 120
MOST_FAULTS = 6
"""Faults that have room below the list; the next ones show when these are mended."""


class PasteBox(QPlainTextEdit):
    """A field for a list; what is pasted or dropped into it is cleaned, or refused when it is no list.

    A line of a hundred thousand letters would keep the window busy for seconds, so it is looked at first.
    """

    refused = Signal(object)
    """The `Fault` of a text that was not taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)  # columns stand below each other
        if self.font().pixelSize() > 0:
            fixed.setPixelSize(self.font().pixelSize())
        self.setFont(fixed)

    def put(self, text: str) -> None:
        """Put a text in the place of the one there, which Ctrl+Z brings back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take over a text that was pasted or dropped."""
        from simulator.results.pasted import pasted_fault  # by now loaded

        text = source.text()
        fault = pasted_fault(text)
        if fault is not None:
            self.refused.emit(fault)
        else:
            self.insertPlainText(clean_lines(text))


def _pattern(text: str) -> str:
    return str(getattr(text, "pattern", text))


def _is_left_out(doubt: Fault) -> bool:
    """Whether a doubt tells of a row that is not taken."""
    whole = f"{doubt.found} {doubt.remedy}"
    return doubt.line is not None and ("The row is left out" in whole or "cannot be taken apart" in whole)


def _contradicts(doubt: Fault) -> bool:
    """Whether a doubt tells that the list says something else than what is chosen."""
    return _pattern(doubt.found).startswith("the title says")


class PasteDialog(QDialog):
    """Asks for a list and for what it does not say itself: sex, distance, day, meet, rink.

    The list is checked before the dialog closes: with a fault in it the dialog stays, with the
    text as it is and the faults below it.

    What the title of the list says is filled in; where it contradicts what was chosen, it is asked. The
    day is never guessed: it stands in the list or is written by the user.

    Parameters
    ----------
    sex
        The sex that is chosen at first.
    last_day
        The last day before the meet; a forecast uses nothing later.
    kept
        Keeps the list when the dialog is closed without adding it.
    text
        A list to begin with.
    """

    pasted = Signal(object)
    """The new `Pasted`."""

    def __init__(
        self,
        sex: Sex,
        last_day: date,
        parent: QWidget | None = None,
        *,
        kept: KeptDraft | None = None,
        text: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste form data"))
        self.setObjectName("paste")
        self.kept = kept or KeptDraft(None, DraftKind.PASTE)
        self.text, self.reading = PasteBox(), Reading()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("POS  NAME  NAT  TIME\n1  …")
        self.sexes, self.distances = NamedCombo(), NamedCombo()
        for one in Sex:
            self.sexes.addItem(sex_name(one), one.value)
        self.sexes.setCurrentIndex(self.sexes.findData(sex.value))
        for distance in DISTANCES:
            self.distances.addItem(event_name(distance), distance.value)
        self._last_day = last_day
        self.day, self.competition, self.rink = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self.day, self.competition, self.rink):
            line.setMaxLength(LONGEST_LINE)
        self.day.setPlaceholderText(self.tr("year-month-day, before the meet"))
        self.address, self.get = QLineEdit(), QPushButton(self.tr("&Get"))
        self.address.setMaxLength(500)
        self.address.setPlaceholderText(self.tr("https://… of a results service"))
        self.get.setAutoDefault(False)
        self.contradiction = AskRow()
        self._chosen: set[str] = set()
        self.faults = FaultsLabel()
        self.faults.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.faults.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.add = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.add.setText(self.tr("&Add"))
        self._lay_out()
        self._title: Title | None = None
        self._left_out: Pasted | None = None
        self.text.textChanged.connect(self._on_text)
        self.text.refused.connect(self._on_unlike_a_list)
        self.reading.done.connect(self._on_report)
        self.reading.refused.connect(self._show_faults)
        self.reading.busy.connect(self._on_busy)
        self.get.clicked.connect(self._on_get)
        self.address.returnPressed.connect(self._on_get)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._begun = self._fields()
        content = self.kept.content()
        if content is not None:
            self._go_on(content)
        self.kept.discarded.connect(self._on_discarded)
        for changed in (
            self.sexes.currentIndexChanged, self.distances.currentIndexChanged, self.day.textChanged,
            self.competition.textChanged, self.rink.textChanged, self.address.textChanged,
        ):  # fmt: skip
            changed.connect(self._keep)
        for chosen, field in (
            (self.sexes.activated, "sex"),
            (self.distances.activated, "distance_m"),
            (self.day.textEdited, "date"),
        ):
            chosen.connect(lambda _told, field=field: self._on_chosen(field))
        self.contradiction.answered.connect(self._keep)
        if text:
            self.text.put(clean_lines(text))
        self._on_text()
        self.text.setFocus()

    # The draft kept ------------------------------------------------------------------------

    def _fields(self) -> dict[str, str]:
        """Return what the fields hold, each as text."""
        return {
            "text": self.text.toPlainText(),
            "sex": str(self.sexes.currentData()),
            "distance_m": str(self.distances.currentData()),
            "date": self.day.text(),
            "competition": self.competition.text(),
            "rink": self.rink.text(),
            "address": self.address.text(),
        }

    def _show(self, fields: Plain) -> None:
        with QSignalBlocker(self.text):  # what the title says would be filled in, and all be kept, half shown
            self.text.setPlainText(text_of(fields, "text"))
        for combo, key in ((self.sexes, "sex"), (self.distances, "distance_m")):
            combo.setCurrentIndex(max(0, combo.findData(text_of(fields, key))))
        self.day.setText(text_of(fields, "date"))
        self.competition.setText(text_of(fields, "competition"))
        self.rink.setText(text_of(fields, "rink"))
        self.address.setText(text_of({"address": "", **fields}, "address"))  # an earlier program kept none

    def _go_on(self, content: Plain) -> None:
        """Go on with what stood in the fields when the dialog was closed."""
        try:
            self._show(content)
        except MisfitError:
            self._show(self._begun)
            self.kept.refuse()
        else:
            self.kept.offer()

    @Slot()
    def _on_discarded(self) -> None:
        self._show(self._begun)
        self._on_text()

    @Slot()
    def _keep(self) -> None:
        fields = self._fields()
        self.kept.keep(None if fields == self._begun else fields)

    def _lay_out(self) -> None:
        says = PlainLabel(self.tr("What stands in a column of the list goes before what is chosen here."))
        says.setProperty("tone", "text2")
        says.setWordWrap(True)
        form = QFormLayout()
        from_address = QHBoxLayout()
        from_address.addWidget(self.address, 1)
        from_address.addWidget(self.get)
        form.addRow(self.tr("&Results"), self.text)
        label = PlainLabel(self.tr("Or &from"))
        label.setBuddy(self.address)
        form.addRow(label, from_address)
        form.addRow(says)
        form.addRow(self.tr("&Sex"), self.sexes)
        form.addRow(self.tr("&Distance"), self.distances)
        form.addRow(self.tr("Da&y"), self.day)
        form.addRow(self.tr("&Competition"), self.competition)
        form.addRow(self.tr("Rin&k"), self.rink)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(12))
        layout.addWidget(self.kept)
        layout.addLayout(form, 1)
        layout.addWidget(self.contradiction)
        layout.addWidget(self.faults)
        layout.addWidget(self.reading)
        layout.addWidget(self.buttons)
        give_room(self, 640, 520)

    def answer(self) -> Pasted:
        """Return the list as it stands in the fields."""
        fields = {
            "sex": str(self.sexes.currentData()),
            "distance_m": str(self.distances.currentData()),
            "date": self._day() or "",
            "competition": kept_line(self.competition.text(), LONGEST_LINE),
            "rink": kept_line(self.rink.text(), LONGEST_LINE),
        }
        return Pasted(
            clean_lines(self.text.toPlainText()),
            tuple((name, value) for name, value in fields.items() if value),
        )

    @Slot()
    def accept(self) -> None:
        """Read the list; then tell it and close, or say what is wrong with it and stay."""
        if self.reading.is_busy:
            return
        self._compare()
        if self.contradiction.buttons:
            self.contradiction.buttons[0].setFocus()
            return
        fault = self._day_fault()
        if fault:
            self._ask_day(fault)
            return
        answer = self.answer()

        def read(go_on: Callable[[], None]) -> object:
            from simulator.results import read_pasted  # by now loaded; the window opens without it

            return answer, read_pasted(answer.text, defaults=dict(answer.context), go_on=go_on)

        self.faults.hide()
        self.reading.start(read)

    def done(self, result: int) -> None:
        """Close; what is being read is read no further."""
        self.reading.stop()
        super().done(result)

    @Slot()
    def _on_get(self) -> None:
        """Ask the address once, and put its list into the field."""
        address = self.address.text().strip()
        if self.reading.is_busy or not address:
            return

        def read(_go_on: Callable[[], None]) -> object:
            from simulator.live.source import list_at

            return list_at(address)

        self.faults.hide()
        self.reading.start(read)

    @Slot(object)
    def _on_report(self, found: tuple[Pasted, ResultsReport] | str) -> None:
        if isinstance(found, str):
            self.text.put(found)
            return
        answer, report = found
        table = report.table
        left_out = [doubt for doubt in report.warnings if _is_left_out(doubt) or _contradicts(doubt)]
        if table is not None and table["date"].isna().any():
            asked = self.tr("On which day was it ridden? The list does not say it.")
            self._ask_day("\n".join([asked, *map(told_fault, left_out[:MOST_FAULTS])]))
            return
        if report.accepted and left_out and self._left_out != answer:
            self._left_out = answer  # shown once; adding the same again takes the rest
            self._show_faults(left_out)
        elif report.accepted:
            self.pasted.emit(answer)
            self.kept.drop()
            super().accept()
        else:
            self._show_faults(report.faults)

    @Slot(object)
    def _on_unlike_a_list(self, fault: Fault) -> None:
        self._show_faults([fault])

    def _show_faults(self, faults: Sequence[Fault]) -> None:
        self.faults.setText("\n".join(told_fault(fault) for fault in faults[:MOST_FAULTS]))
        self.faults.show()

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self.text.setReadOnly(busy)
        self.add.setEnabled(not busy)
        self.get.setEnabled(not busy)

    # The day -------------------------------------------------------------------------------

    def _day(self) -> str | None:
        """Return the day written as YYYY-MM-DD, empty for none; None when it is no day."""
        from simulator.results.dates import parse_date  # by now loaded
        from simulator.results.values import BadValue

        try:
            day = parse_date(clean(self.day.text()))
        except BadValue:
            return None
        return "" if day is None else day.isoformat()

    def _day_fault(self) -> str:
        """Say what is wrong with the day that is written; empty when nothing is."""
        day = self._day()
        if day is None:
            return self.tr("“{text}” is not a day. Write 2025-12-14.").format(text=clean(self.day.text()))
        if day > self._last_day.isoformat():
            return self.tr("A forecast uses nothing later than {day}, the day before the meet.").format(
                day=self._last_day.isoformat()
            )
        return ""

    def _ask_day(self, why: str) -> None:
        self.faults.setText(why)
        self.faults.show()
        self.day.setFocus()
        self.day.selectAll()

    # The title -----------------------------------------------------------------------------

    def _on_chosen(self, field: str) -> None:
        self._chosen.add(field)
        self._compare()

    def _chosen_values(self) -> dict[str, str]:
        values = {**self._fields(), "date": self._day() or ""}
        return {field: values[field] for field in sorted(self._chosen) if values[field]}

    def _compare(self) -> None:
        """Ask where the title of the list says something else than was chosen."""
        from simulator.project.pasted_list import contradicted  # by now loaded

        chosen = self._chosen_values()
        other = contradicted(self.text.toPlainText(), chosen) if chosen else {}
        if not other:
            self.contradiction.let_be()
            return
        title = ", ".join(self._words(field, value) for field, value in other.items())
        ours = ", ".join(self._words(field, chosen[field]) for field in other)
        self.contradiction.ask(
            self.tr("The title says {title}; {chosen} is chosen.").format(title=title, chosen=ours),
            (
                Answer(title, partial(self._as_title, other), self.tr("Take what the title says")),
                Answer(ours, partial(self._as_chosen, chosen), self.tr("Take what is chosen")),
            ),
        )

    @staticmethod
    def _words(field: str, value: str) -> str:
        if field == "sex":
            return sex_name(Sex(value))
        return event_name(Event(value)) if field == "distance_m" else value

    def _as_title(self, said: dict[str, str]) -> None:
        self._chosen -= set(said)
        self._title = None
        self.contradiction.let_be()
        self._take_title()

    def _as_chosen(self, chosen: dict[str, str]) -> None:
        """Take the titles that say something else out of the list."""
        from simulator.project.pasted_list import as_chosen  # by now loaded

        self.contradiction.let_be()
        self.text.put(as_chosen(self.text.toPlainText(), chosen))

    def _take_title(self) -> None:
        """Fill in what the titles of the list say; what they do not say, or was chosen, stays as it is."""
        from simulator.results.pasted import title_of  # by now loaded

        title = title_of(self.text.toPlainText()) if self.text.document().blockCount() > 1 else None
        if title is None or title == self._title:
            return
        self._title = title
        for field, combo, told in (
            ("sex", self.sexes, title.sex), ("distance_m", self.distances, title.distance_m),
        ):  # fmt: skip
            if told and combo.findData(told) >= 0 and field not in self._chosen:
                combo.setCurrentIndex(combo.findData(told))
        if title.date and "date" not in self._chosen:
            self.day.setText(title.date)
        if title.rink and not self.rink.text():
            self.rink.setText(title.rink)

    @Slot()
    def _on_text(self) -> None:
        self._take_title()
        self._compare()
        document = self.text.document()
        self.add.setEnabled(document.blockCount() > 1 or bool(document.firstBlock().text().strip()))
        self._keep()
