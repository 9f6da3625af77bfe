"""Part of the editor of the selection order: tickets, start places and policies."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from simulator.event import Event, Sex
from simulator.selection.rule_checks import MOST_START_PLACES, MOST_TICKETS
from simulator.selection.rule_set import Refill
from ui.dialogs.draft_stack import DraftStack
from ui.look.palette import Palette
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip


class OrderFigures(QWidget):
    """The numbers of one sex and the policies of both.

    Parameters
    ----------
    drafts
        Gets the edits.
    """

    def __init__(self, drafts: DraftStack, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts, self._sex = drafts, Sex.W
        self.cap, self.max_picks = self._spin(0, MOST_TICKETS), self._spin(0, MOST_TICKETS)
        self.refill = QComboBox()
        self.refill.addItem(self.tr("next placed"), Refill.NEXT_PLACED.value)
        self.refill.addItem(self.tr("committee"), Refill.COMMITTEE.value)
        self.refill.setToolTip(
            plain_tip(
                self.tr(
                    "Who gets a start place that comes free: the next placed with a ticket, "
                    "or whom the committee names"
                )
            )
        )
        self.places = {event: self._spin(0, MOST_START_PLACES) for event in Event}
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._heading = PlainLabel(self.tr("Start places"))
        self._heading.setFont(font(11, 600, False, zoom=palette.zoom))
        self._heading.setProperty("tone", "text3")
        self._form.addRow(self.tr("&Tickets"), self.cap)
        self._form.addRow(self.tr("Most &picks (both sexes)"), self.max_picks)
        self._form.addRow(self.tr("&Freed start places to"), self.refill)
        self._form.addRow(self._heading)
        for event, spin in self.places.items():
            self._form.addRow(numbers.event_name(event), spin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._form)
        layout.addStretch(1)
        self.cap.valueChanged.connect(self._on_cap)
        self.max_picks.valueChanged.connect(self._on_max_picks)
        self.refill.currentIndexChanged.connect(self._on_refill)
        for event, spin in self.places.items():
            spin.valueChanged.connect(partial(self._on_places, event))

    def show_sex(self, sex: Sex) -> None:
        """Show the numbers of one sex."""
        self._sex = sex
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers of the present draft; tells nobody."""
        rules, sex = self._drafts.draft.rules, self._sex
        places = rules.start_places.get(sex, {})
        self._put(self.cap, rules.cap.get(sex, 0))
        self._put(self.max_picks, rules.max_picks)
        self.refill.blockSignals(True)
        self.refill.setCurrentIndex(self.refill.findData(rules.refill.value))
        self.refill.blockSignals(False)
        ridden = {row.event for row in self._drafts.draft.rows(sex)} | set(places)
        other = Event.D10000 if sex is Sex.W else Event.D3000  # not ridden by this sex at the Games
        for event, spin in self.places.items():
            self._put(spin, places.get(event, 0))
            self._form.setRowVisible(spin, event in ridden or event is not other)

    @staticmethod
    def _put(spin: QSpinBox, value: int) -> None:
        spin.blockSignals(True)
        spin.setValue(value)
        spin.blockSignals(False)

    @staticmethod
    def _spin(least: int, most: int) -> QSpinBox:
        spin = QSpinBox()
        spin.setRange(least, most)
        spin.setFixedWidth(84)
        spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        return spin

    @Slot(int)
    def _on_cap(self, value: int) -> None:
        draft = self._drafts.draft.with_cap(self._sex, value)
        self._drafts.edit(self.tr("change the tickets"), draft, field=f"cap/{self._sex}")

    @Slot(int)
    def _on_max_picks(self, value: int) -> None:
        draft = self._drafts.draft.with_max_picks(value)
        self._drafts.edit(self.tr("change the most picks"), draft, field="max_picks")

    @Slot(int)
    def _on_refill(self, _index: int) -> None:
        draft = self._drafts.draft.with_refill(Refill(self.refill.currentData()))
        self._drafts.edit(self.tr("change who gets freed start places"), draft)

    def _on_places(self, event: Event, value: int) -> None:
        draft = self._drafts.draft.with_start_places(self._sex, event, value)
        self._drafts.edit(self.tr("change start places"), draft, field=f"places/{self._sex}/{event}")
