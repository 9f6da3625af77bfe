"""The step of a new meet that asks for form data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.own_meet.check import Checked, MeetStep
from simulator.own_meet.draft import MeetDraft
from simulator.project.project import InputFile
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.lines import Answer, CellWords, Lines, ListLine
from ui.dialogs.new_meet_page import StepPage
from ui.look.palette import Palette
from ui.words.numbers import count
from ui.words.plain import PlainLabel
from ui.words.sentences import told_fault


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
