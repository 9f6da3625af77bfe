"""The dialog that takes a result list copied from a web page or a message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QMimeData, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from simulator.event import DISTANCES, Sex
from simulator.form.data import Pasted
from simulator.input.faults import Fault
from simulator.text import clean, clean_lines
from ui.dialogs.reading import Reading
from ui.drafts.drafts import DraftKind, Plain
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError, text_of
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

    Parameters
    ----------
    sex
        The sex that is chosen at first.
    last_day
        The last day before the meet; a forecast uses nothing later.
    kept
        Keeps the list when the dialog is closed without adding it.
    """

    pasted = Signal(object)
    """The new `Pasted`."""

    def __init__(
        self, sex: Sex, last_day: date, parent: QWidget | None = None, *, kept: KeptDraft | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste form data"))
        self.setObjectName("paste")
        self.kept = kept or KeptDraft(None, DraftKind.PASTE)
        self.text, self.reading = PasteBox(), Reading()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText("POS  NAME  NAT  TIME\n1  …")
        self.sexes, self.distances = QComboBox(), QComboBox()
        for one in Sex:
            self.sexes.addItem(sex_name(one), one.value)
        self.sexes.setCurrentIndex(self.sexes.findData(sex.value))
        for distance in DISTANCES:
            self.distances.addItem(event_name(distance), distance.value)
        self.day = QDateEdit(QDate(last_day.year, last_day.month, last_day.day))
        self.day.setMaximumDate(self.day.date())
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.competition, self.rink = QLineEdit(), QLineEdit()
        for line in (self.competition, self.rink):
            line.setMaxLength(LONGEST_LINE)
        self.faults = PlainLabel()
        self.faults.setTextFormat(Qt.TextFormat.PlainText)
        self.faults.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.faults.setWordWrap(True)
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
        self.reading.busy.connect(self._on_busy)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._begun = self._fields()
        content = self.kept.content()
        if content is not None:
            self._go_on(content)
        self.kept.discarded.connect(self._on_discarded)
        for changed in (
            self.sexes.currentIndexChanged, self.distances.currentIndexChanged, self.day.dateChanged,
            self.competition.textChanged, self.rink.textChanged,
        ):  # fmt: skip
            changed.connect(self._keep)
        self._on_text()
        self.text.setFocus()

    # The draft kept ------------------------------------------------------------------------

    def _fields(self) -> dict[str, str]:
        """Return what the fields hold, each as text."""
        return {
            "text": self.text.toPlainText(),
            "sex": str(self.sexes.currentData()),
            "distance_m": str(self.distances.currentData()),
            "date": self.day.date().toString("yyyy-MM-dd"),
            "competition": self.competition.text(),
            "rink": self.rink.text(),
        }

    def _show(self, fields: Plain) -> None:
        self.text.setPlainText(text_of(fields, "text"))
        for combo, key in ((self.sexes, "sex"), (self.distances, "distance_m")):
            combo.setCurrentIndex(max(0, combo.findData(text_of(fields, key))))
        self.day.setDate(QDate.fromString(text_of(fields, "date"), "yyyy-MM-dd"))
        self.competition.setText(text_of(fields, "competition"))
        self.rink.setText(text_of(fields, "rink"))

    def _go_on(self, content: Plain) -> None:
        """Go on with what stood in the fields when the dialog was closed."""
        try:
            self._show(content)
        except MisfitError:
            self._show(self._begun)
            self.kept.drop()
        else:
            self.kept.offer()

    @Slot()
    def _on_discarded(self) -> None:
        self._show(self._begun)

    @Slot()
    def _keep(self) -> None:
        fields = self._fields()
        self.kept.keep(None if fields == self._begun else fields)

    def _lay_out(self) -> None:
        says = PlainLabel(self.tr("What stands in a column of the list goes before what is chosen here."))
        says.setProperty("tone", "text2")
        says.setWordWrap(True)
        form = QFormLayout()
        form.addRow(self.tr("&Results"), self.text)
        form.addRow(says)
        form.addRow(self.tr("&Sex"), self.sexes)
        form.addRow(self.tr("&Distance"), self.distances)
        form.addRow(self.tr("Da&y"), self.day)
        form.addRow(self.tr("&Competition"), self.competition)
        form.addRow(self.tr("Rin&k"), self.rink)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 12)
        layout.setSpacing(12)
        layout.addWidget(self.kept)
        layout.addLayout(form, 1)
        layout.addWidget(self.faults)
        layout.addWidget(self.reading)
        layout.addWidget(self.buttons)
        self.resize(640, 520)

    def answer(self) -> Pasted:
        """Return the list as it stands in the fields."""
        fields = {
            "sex": str(self.sexes.currentData()),
            "distance_m": str(self.distances.currentData()),
            "date": self.day.date().toString("yyyy-MM-dd"),
            "competition": clean(self.competition.text())[:LONGEST_LINE].rstrip(),
            "rink": clean(self.rink.text())[:LONGEST_LINE].rstrip(),
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

    @Slot(object)
    def _on_report(self, found: tuple[Pasted, ResultsReport]) -> None:
        answer, report = found
        left_out = [doubt for doubt in report.warnings if _is_left_out(doubt) or _contradicts(doubt)]
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

    def _take_title(self) -> None:
        """Fill in what the titles of the list say; what they do not say stays as it is."""
        from simulator.results.pasted import title_of  # by now loaded

        title = title_of(self.text.toPlainText()) if self.text.document().blockCount() > 1 else None
        if title is None or title == self._title:
            return
        self._title = title
        for combo, told in ((self.sexes, title.sex), (self.distances, title.distance_m)):
            if told and combo.findData(told) >= 0:
                combo.setCurrentIndex(combo.findData(told))
        if title.date:
            self.day.setDate(QDate.fromString(title.date, "yyyy-MM-dd"))
        if title.rink and not self.rink.text():
            self.rink.setText(title.rink)

    @Slot()
    def _on_text(self) -> None:
        self._take_title()
        document = self.text.document()
        self.add.setEnabled(document.blockCount() > 1 or bool(document.firstBlock().text().strip()))
        self._keep()
