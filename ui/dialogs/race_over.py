"""The question whether a race is over, of which a list has places but not every entrant."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from simulator.event import Event, Sex
from ui.look.parts.segmented import Segmented
from ui.look.parts.sized import pixels
from ui.words.numbers import event_name, sex_name
from ui.words.plain import PlainLabel, plain_tip

Race = tuple[Sex, Event]

MOST_NAMED = 3
"""Races that have room in the question; of more the tooltip has the names."""


class RaceOverRow(QWidget):
    """Asks, shows the answer, and takes another one; hidden where there is nothing to ask."""

    answered = Signal(object, bool)
    """The races asked about, and whether they are over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._races: tuple[Race, ...] = ()
        self.question, self.meaning = PlainLabel(), PlainLabel()
        self.choice = Segmented(
            ((True, self.tr("Yes")), (False, self.tr("No"))), self.tr("Is the race over?")
        )
        for label in (self.question, self.meaning):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.meaning.setProperty("tone", "text2")
        line = QHBoxLayout()
        line.addWidget(self.question, 1)
        line.addWidget(self.choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(pixels(4))
        layout.addLayout(line)
        layout.addWidget(self.meaning)
        self.choice.chosen.connect(self._on_chosen)
        self.hide()

    def show_race(self, race: Race, in_question: Collection[Race], still_on: Collection[Race]) -> None:
        """Show the answer for the race shown, where it needs one."""
        self._show((race,) if race in in_question else (), over=race not in still_on)

    def ask(self, races: Sequence[Race]) -> None:
        """Ask about the races of a list just read; nothing is chosen."""
        self._show(tuple(races), over=None)

    def _show(self, races: tuple[Race, ...], over: bool | None) -> None:
        self._races = races
        self.setVisible(bool(races))
        self.choice.choose(over)
        names = ", ".join(f"{sex_name(sex)} {event_name(event)}" for sex, event in races)
        text = self.tr("Not every entrant has a result. Is the race over?")
        if len(races) > MOST_NAMED:
            text = self.tr("Not every entrant has a result in {count} races. Are they over?")
        elif len(races) > 1:
            text = self.tr("Not every entrant has a result in: {races}. Are they over?")
        self.question.setText(text.format(races=names, count=len(races)))
        self.question.setToolTip(plain_tip(names))
        self.choice.setAccessibleDescription(names)
        yes = self.tr("Yes: the places are final, and everybody else stands behind as forecast.")
        no = self.tr("No: the times count, and the places are told anew.")
        self.meaning.setText({True: yes, False: no, None: f"{yes}\n{no}"}[over])

    @Slot(object)
    def _on_chosen(self, over: object) -> None:
        self.answered.emit(self._races, bool(over))
