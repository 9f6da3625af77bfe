"""The dialog that takes a result list copied from a web page or a message."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from simulator.event import DISTANCES, Sex
from simulator.form.data import Pasted
from ui.dialogs.draft_values import MisfitError, text_of
from ui.dialogs.kept_draft import KeptDraft
from ui.drafts import DraftKind, Plain
from ui.words import event_name, sex_name

LONGEST_LINE = 120
MOST_FAULTS = 6
"""Faults that have room below the list; the next ones show when these are mended."""


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
        self.text = QPlainTextEdit()
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
        self.faults = QLabel()
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
        self.text.textChanged.connect(self._on_text)
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
        says = QLabel(self.tr("What stands in a column of the list goes before what is chosen here."))
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
        layout.addWidget(self.buttons)
        self.resize(640, 520)

    def answer(self) -> Pasted:
        """Return the list as it stands in the fields."""
        fields = {
            "sex": str(self.sexes.currentData()),
            "distance_m": str(self.distances.currentData()),
            "date": self.day.date().toString("yyyy-MM-dd"),
            "competition": " ".join(self.competition.text().split()),
            "rink": " ".join(self.rink.text().split()),
        }
        return Pasted(
            self.text.toPlainText(), tuple((name, value) for name, value in fields.items() if value)
        )

    @Slot()
    def accept(self) -> None:
        """Tell the list and close, or say what is wrong with it and stay."""
        from simulator.results import read_pasted  # by now loaded; the window opens without it

        answer = self.answer()
        report = read_pasted(answer.text, defaults=dict(answer.context))
        if report.accepted:
            self.pasted.emit(answer)
            self.kept.drop()
            super().accept()
            return
        self.faults.setText("\n".join(str(fault) for fault in report.faults[:MOST_FAULTS]))
        self.faults.show()

    @Slot()
    def _on_text(self) -> None:
        self.add.setEnabled(bool(self.text.toPlainText().strip()))
        self._keep()
