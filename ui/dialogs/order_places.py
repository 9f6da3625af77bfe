"""Part of the editor of the selection order: what goes with the start places of each event besides places."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from simulator.event import RANKED, Event, Sex
from simulator.selection.draft import Draft, TypedRule
from simulator.selection.rows import MOST_START_PLACES
from simulator.text import clean
from ui.dialogs.draft_stack import DraftStack
from ui.look.palette import Palette
from ui.look.parts.whole_box import WholeBox
from ui.look.theme import font, set_tone
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip

TEXTS = ("quota_ranks", "named", "prequalified")
"""Figures of each event that are edited as text, by column."""


class OrderPlaces(QWidget):
    """Start places kept for picks, the ranks that won them, and who holds one beforehand, of one sex.

    Parameters
    ----------
    drafts
        Gets the edits.
    """

    def __init__(self, drafts: DraftStack[Draft], palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts, self._sex = drafts, Sex.W
        self.kept: dict[Event, QSpinBox] = {}
        self.texts: dict[tuple[str, Event], QLineEdit] = {}
        self._labels: dict[Event, PlainLabel] = {}
        self.by_rank = QPushButton(self.tr("&Read by rank"))
        self.by_rank.setAutoDefault(False)
        self.by_rank.setToolTip(plain_tip(self.tr("Put the start places that have ranks in their order")))
        self.by_rank.clicked.connect(self._on_by_rank)
        self.from_quota = QPushButton(self.tr("Start places from the &quota…"))
        self.from_quota.setAutoDefault(False)
        self.from_quota.setToolTip(
            plain_tip(self.tr("Start places and tickets as the country has earned them at the World Cups"))
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, (words, tip) in enumerate(self._headings()):
            heading = PlainLabel(words)
            heading.setFont(font(11, 600, False, zoom=palette.zoom))
            heading.setProperty("tone", "text3")
            heading.setToolTip(plain_tip(tip))
            grid.addWidget(heading, 0, column)
        for row, event in enumerate(Event, start=1):
            self._add(grid, row, event)
        for column in (2, 3, 4):
            grid.setColumnStretch(column, 1 if column == 2 else 2)
        below = QHBoxLayout()
        below.addWidget(self.from_quota)
        below.addWidget(self.by_rank)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addLayout(below)
        layout.addStretch(1)

    def _headings(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Event"), ""),
            (self.tr("For picks"), self.tr("How many start places, the last ones, only a pick can take")),
            (self.tr("Ranks"), self.tr("The rank that won each start place, from the best: 3, 11, 20")),
            (
                self.tr("Named beforehand"),
                self.tr("Who holds a start place without starting; names with commas between them"),
            ),
            (
                self.tr("Qualified beforehand"),
                self.tr("Who holds a start place if starting; names with commas between them"),
            ),
        )

    def _add(self, grid: QGridLayout, row: int, event: Event) -> None:
        """Add the fields of an event; those that are of no use to it are left out."""
        self._labels[event] = PlainLabel(numbers.event_name(event))
        grid.addWidget(self._labels[event], row, 0)
        headings = [words for words, _ in self._headings()]
        if event in RANKED:
            spin = WholeBox()
            spin.setRange(0, MOST_START_PLACES)
            spin.setAccessibleName(f"{headings[1]}, {numbers.event_name(event)}")
            spin.valueChanged.connect(partial(self._put, "kept_for_picks", event))
            self.kept[event] = spin
            grid.addWidget(spin, row, 1)
        for column, name in enumerate(TEXTS, start=2):
            if event in RANKED or (name == "quota_ranks" and event is Event.MASS_START):
                field = QLineEdit()
                field.setAccessibleName(f"{headings[column]}, {numbers.event_name(event)}")
                field.editingFinished.connect(partial(self._on_text, name, event))
                self.texts[name, event] = field
                grid.addWidget(field, row, column)

    def show_sex(self, sex: Sex) -> None:
        """Show the start places of one sex."""
        self._sex = sex
        self.refresh()

    def refresh(self) -> None:
        """Show the present draft; tells nobody."""
        rules, sex = self._drafts.draft.rules, self._sex
        places = rules.start_places.get(sex, {})
        for event, label in self._labels.items():
            own = [self.kept.get(event), *(self.texts.get((name, event)) for name in TEXTS)]
            told = [getattr(rules, name).get(sex, {}).get(event) for name in ("kept_for_picks", *TEXTS)]
            told += [self._drafts.draft.typed_at(name, sex, event) for name in TEXTS]
            shown = any(told) or (event in places and any(own))
            for widget in (label, *filter(None, own)):
                widget.setVisible(shown)
        for event, spin in self.kept.items():
            spin.blockSignals(True)
            spin.setValue(rules.kept(sex, event))
            spin.blockSignals(False)
        for (name, event), field in self.texts.items():
            text = ", ".join(map(str, getattr(rules, name).get(sex, {}).get(event, ())))
            typed = self._drafts.draft.typed_at(name, sex, event)
            if field.text() != (text if typed is None else typed):
                field.setText(text if typed is None else typed)
            set_tone(field, "text" if typed is None else "down")
        self.by_rank.setEnabled(bool(rules.quota_ranks.get(sex)))

    def _on_text(self, name: str, event: Event) -> None:
        """Take names or ranks over; what is no rank stays as it is typed."""
        text = clean(self.texts[name, event].text())
        ranks = _ranks(text) if name == "quota_ranks" else None
        if name == "quota_ranks" and ranks is None:
            draft = self._drafts.draft.with_typed(TypedRule(name, self._sex, text, event))
            self._edit(name, event, draft)
        else:
            self._put(name, event, _names(text) if ranks is None else ranks)
        self.refresh()

    def _put(self, name: str, event: Event, value: object) -> None:
        self._edit(name, event, self._drafts.draft.with_of_event(name, self._sex, event, value))

    def _edit(self, name: str, event: Event, draft: Draft) -> None:
        if draft != self._drafts.draft:
            self._drafts.edit(self.tr("change start places"), draft, field=f"{name}/{self._sex}/{event}")

    @Slot()
    def _on_by_rank(self) -> None:
        self._drafts.edit(self.tr("read by rank"), self._drafts.draft.read_by_rank(self._sex))


def _ranks(text: str) -> tuple[int, ...] | None:
    """Read ranks, whatever words stand between them; None where a word is figures and something else."""
    words = [word for word in re.split(r"[\s,;]+", text) if any(sign.isdigit() for sign in word)]
    if not all(re.fullmatch(r"\d{1,4}\.?", word, re.ASCII) for word in words) or (text and not words):
        return None
    return tuple(int(word.rstrip(".")) for word in words)


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in re.split(r"[,;]", text) if (name := clean(part))))
