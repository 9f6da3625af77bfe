"""The dialog for remarks to a scenario: who decided what, when, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QDate, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.project.remarks import LONGEST_AUTHOR, LONGEST_TEXT, Remark
from simulator.text import clean_lines, kept_line
from ui.drafts.drafts import DraftKind
from ui.drafts.kept_draft import KeptDraft
from ui.drafts.values import MisfitError, plain_remarks, remarks_of
from ui.look.parts.sized import give_room, pixels, set_margins
from ui.words.numbers import scenario_title
from ui.words.plain import PlainLabel

_FIELD_HEIGHT = 72


class RemarksDialog(QDialog):
    """Shows the remarks to a scenario, one of them to be written; opened with ``open()``.

    Parameters
    ----------
    scenario
        Name of the scenario.
    remarks
        Its remarks; without any a new one is begun.
    author
        Who wrote the last remark of the project, for a new one.
    kept
        Keeps what is written when the dialog is closed without taking it over.
    """

    told = Signal(object)
    """All remarks of the scenario; those without decision and reason are left out."""

    def __init__(
        self,
        scenario: str,
        remarks: Sequence[Remark],
        author: str = "",
        parent: QWidget | None = None,
        *,
        kept: KeptDraft | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Remarks"))
        self.setObjectName("remarks")
        self._scenario, self._author, self._remarks = scenario, author, list(remarks)
        self._begun, self.kept = tuple(remarks), kept or KeptDraft(None, DraftKind.REMARKS)
        self._at = -1
        about = PlainLabel(
            self.tr("{scenario}: what was decided, and why. It stands in the report.").format(
                scenario=scenario_title(scenario)
            )
        )
        about.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Remarks"))
        self.list.setMaximumHeight(pixels(_FIELD_HEIGHT))
        self.new, self.delete = QPushButton(self.tr("&New")), QPushButton(self.tr("&Delete"))
        self._lay_out_fields()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        chosen = QHBoxLayout()
        chosen.addWidget(self.list, 1)
        beside = QVBoxLayout()
        for button in (self.new, self.delete):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch()
        chosen.addLayout(beside)
        layout = QVBoxLayout(self)
        set_margins(layout, 18, 18, 18, 12)
        layout.setSpacing(pixels(10))
        layout.addWidget(self.kept)
        layout.addWidget(about)
        layout.addLayout(chosen)
        layout.addLayout(self._form)
        layout.addWidget(self.buttons)
        give_room(self, 520, 460)
        self.list.currentRowChanged.connect(self._show)
        self.new.clicked.connect(self._begin)
        self.delete.clicked.connect(self._leave_out)
        self.author.textChanged.connect(self._keep)
        self.day.dateChanged.connect(self._keep)
        for text in (self.decision, self.reason):
            text.textChanged.connect(self._keep)
        self.kept.discarded.connect(self._on_discarded)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._go_on()
        self._fill()

    def _go_on(self) -> None:
        """Go on with what was written when the dialog was closed."""
        content = self.kept.content()
        if content is not None:
            try:
                self._remarks = remarks_of(content, self._scenario)
            except MisfitError:
                self.kept.refuse()
            else:
                self.kept.offer()

    def _fill(self) -> None:
        self._at = -1
        self.list.clear()
        for remark in self._remarks:
            self.list.addItem(_title(remark))
        if self._remarks:
            self.list.setCurrentRow(len(self._remarks) - 1)
        else:
            self._begin()

    @Slot()
    def _on_discarded(self) -> None:
        self._remarks = list(self._begun)
        self._fill()

    @property
    def _written(self) -> tuple[Remark, ...]:
        """The remarks that say something."""
        return tuple(one for one in self._remarks if one.decision or one.reason)

    def _lay_out_fields(self) -> None:
        self.author, self.day = QLineEdit(), QDateEdit()
        self.author.setMaxLength(LONGEST_AUTHOR)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.decision, self.reason = QPlainTextEdit(), QPlainTextEdit()
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("&Author"), self.author),
            (self.tr("Da&te"), self.day),
            (self.tr("De&cision"), self.decision),
            (self.tr("&Reason"), self.reason),
        ):
            if isinstance(field, QPlainTextEdit):
                field.setTabChangesFocus(True)
                field.setMinimumHeight(pixels(_FIELD_HEIGHT))
            named = PlainLabel(label)
            named.setBuddy(field)
            self._form.addRow(named, field)

    @Slot()
    def accept(self) -> None:
        """Tell the remarks and close."""
        self._keep()
        self.told.emit(self._written)
        self.kept.drop()
        super().accept()

    @Slot()
    def _begin(self) -> None:
        """Begin another remark, of today."""
        today = QDate.currentDate().toPython()
        remark = Remark(self._scenario, self._author, today)  # type: ignore[arg-type]
        self._remarks.append(remark)
        self.list.addItem(_title(remark))
        self.list.setCurrentRow(len(self._remarks) - 1)
        (self.decision if remark.author else self.author).setFocus()

    @Slot()
    def _leave_out(self) -> None:
        """Take the remark shown out."""
        at = self._at
        if at < 0:
            return
        self._at = -1
        del self._remarks[at]
        self.list.takeItem(at)
        if not self._remarks:
            self._begin()
        else:
            self._show(self.list.currentRow())
        self._keep()

    @Slot(int)
    def _show(self, row: int) -> None:
        """Keep what is written, and show the remark of another row."""
        self._keep()
        self._at = -1  # what follows is no edit
        if not 0 <= row < len(self._remarks):
            return
        remark = self._remarks[row]
        self.author.setText(remark.author)
        self.day.setDate(QDate(remark.day.year, remark.day.month, remark.day.day))
        self.decision.setPlainText(remark.decision)
        self.reason.setPlainText(remark.reason)
        self._at = row

    @Slot()
    def _keep(self) -> None:
        """Keep what stands in the fields in the remark shown."""
        if self._at < 0:
            return
        remark = replace(
            self._remarks[self._at],
            author=kept_line(self.author.text(), LONGEST_AUTHOR),
            day=self.day.date().toPython(),  # type: ignore[arg-type]
            decision=_text(self.decision),
            reason=_text(self.reason),
        )
        self._remarks[self._at] = remark
        self.list.item(self._at).setText(_title(remark))
        self.kept.keep(plain_remarks(self._written) if self._written != self._begun else None)


def _text(field: QPlainTextEdit) -> str:
    return clean_lines(field.toPlainText()).strip()[:LONGEST_TEXT].strip()


def _title(remark: Remark) -> str:
    day = QLocale().toString(remark.day, "d MMMM yyyy")  # type: ignore[call-overload]
    return f"{day} · {remark.author}" if remark.author else str(day)
