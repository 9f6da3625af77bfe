"""The last step of a new meet: what is left to settle."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.own_meet.check import Checked, MeetStep
from simulator.own_meet.draft import MeetDraft
from ui.dialogs.draft_stack import DraftStack
from ui.dialogs.lines import Answer, CellWords, Lines, ListLine
from ui.dialogs.new_meet_page import StepPage
from ui.look.palette import Palette
from ui.words.plain import PlainLabel
from ui.words.sentences import told_fault


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
