"""Part of the editor of the selection order: tickets, start places and policies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from simulator.event import Event, Sex
from simulator.input.form import Form
from simulator.input.forms import Whole
from simulator.input.plain_forms import Choice, Keyed
from simulator.input.records import Declared
from simulator.selection.draft import Draft, editable
from simulator.selection.rows import START_PLACES
from simulator.selection.rule_set import DeclinedRow, Nominated, Refill, Ties
from simulator.selection.sources import Figure
from ui.dialogs.draft_stack import DraftStack
from ui.look.palette import Palette
from ui.look.parts.named_combo import NamedCombo
from ui.look.parts.sized import pixels
from ui.look.parts.whole_box import WholeBox
from ui.look.theme import font
from ui.words import numbers
from ui.words.plain import PlainLabel, plain_tip
from ui.words.sentences import told


class OrderFigures(QWidget):
    """The numbers of one sex and the policies of both.

    Parameters
    ----------
    drafts
        Gets the edits.
    """

    def __init__(self, drafts: DraftStack[Draft], palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts, self._sex = drafts, Sex.W
        self.fields: dict[str, QSpinBox | QComboBox] = {}
        self.places = {event: _spin(START_PLACES, least=0) for event in Event}
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for own, figure in editable(type(drafts.draft.rules)):
            self._add(own, figure)
        self._heading = PlainLabel(self.tr("Start places"))
        self._heading.setFont(font(11, 600, False, zoom=palette.zoom))
        self._heading.setProperty("tone", "text3")
        self._form.addRow(self._heading)
        for event, spin in self.places.items():
            self._form.addRow(numbers.event_name(event), spin)
            spin.valueChanged.connect(partial(self._on_places, event))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._form)
        layout.addStretch(1)

    def _add(self, own: Declared, figure: Figure) -> None:
        """Add the field of a figure: a number, or a choice."""
        labels = {
            "cap": self.tr("&Tickets"),
            "max_picks": self.tr("Most &picks"),
            "reserves": self.tr("Reser&ves"),
            "nominated": self.tr("Named before&hand"),
            "declined_row": self.tr("&Declined: the row"),
            "selected": self.tr("Tea&m of"),
            "refill": self.tr("&Freed start places to"),
            "ties": self.tr("&Equal thousandths"),
        }
        label = labels.get(own.key, told(figure.words))
        if isinstance(own.form, Choice):
            words: dict[str, str] = {
                Refill.NEXT_PLACED: self.tr("next placed"),
                Refill.COMMITTEE: self.tr("committee"),
                Ties.LOT: self.tr("lot"),
                Ties.OTHER_RUN: self.tr("other run, then lot"),
                Nominated.IN_ORDER: self.tr("in order"),
                Nominated.PROTECTED: self.tr("before all others"),
                DeclinedRow.STAYS: self.tr("stays"),
                DeclinedRow.HANDED_DOWN: self.tr("handed down"),
            }
            box = NamedCombo()
            for choice in own.form.words:
                box.addItem(words.get(choice) or told(figure.choices.get(choice, choice)), choice.value)
            tips = {
                "refill": self.tr(
                    "Who gets a start place that comes free: the next placed with a ticket, "
                    "or whom the committee names"
                ),
                "ties": self.tr(
                    "Who stands on a row when equal thousandths share its place: by lot, or in an event of "
                    "two runs the faster one in the run that did not count"
                ),
                "nominated": self.tr(
                    "Whether those named or qualified beforehand who hold a row take their tickets "
                    "before all others, and lose them to no pick"
                ),
                "declined_row": self.tr(
                    "Whether the row of a start place that is not taken up stays with the skater, "
                    "or goes with the start place to the next placed"
                ),
                "selected": self.tr(
                    "Of whom a team is selected; the other sex loses its rows, start places and picks"
                ),
            }
            box.setToolTip(plain_tip(tips.get(own.key, told(figure.words))))
            box.currentIndexChanged.connect(partial(self._on_choice, own, box))
            self.fields[own.key] = box
        else:
            spin = _spin(own.form.item if isinstance(own.form, Keyed) else own.form, least=0)
            if own.key == "cap":
                spin.setSpecialValueText(self.tr("no cap"))
            spin.valueChanged.connect(partial(self._on_number, own))
            self.fields[own.key] = spin
        self._form.addRow(label, self.fields[own.key])

    def show_sex(self, sex: Sex) -> None:
        """Show the numbers of one sex."""
        self._sex = sex
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers of the present draft; tells nobody."""
        rules, sex = self._drafts.draft.rules, self._sex
        places = rules.start_places.get(sex, {})
        for own, _ in editable(type(rules)):
            value, field = getattr(rules, own.name), self.fields[own.key]
            if isinstance(field, QSpinBox):
                self._put(field, value.get(sex, 0) if isinstance(value, Mapping) else value)
            else:
                field.blockSignals(True)
                field.setCurrentIndex(field.findData(value.value))
                field.blockSignals(False)
        ridden = {row.event for row in self._drafts.draft.rows(sex)} | set(places)
        other = Event.D10000 if sex is Sex.W else Event.D3000  # not ridden by this sex at the Games
        for event, spin in self.places.items():
            self._put(spin, places.get(event, 0))
            always = not event.is_classification and event is not other
            self._form.setRowVisible(spin, event in ridden or always or event in rules.points.get(sex, {}))

    @staticmethod
    def _put(spin: QSpinBox, value: int) -> None:
        spin.blockSignals(True)
        spin.setValue(value)
        spin.blockSignals(False)

    def _on_number(self, own: Declared, value: int) -> None:
        by_sex = isinstance(own.form, Keyed)
        draft = self._drafts.draft.with_figure(own.name, value, self._sex if by_sex else None)
        field = f"{own.key}/{self._sex}" if by_sex else own.key
        self._drafts.edit(self._step(own), draft, field=field)

    def _on_choice(self, own: Declared, box: QComboBox, _index: int) -> None:
        value = own.form.words(box.currentData()) if isinstance(own.form, Choice) else None
        self._drafts.edit(self._step(own), self._drafts.draft.with_figure(own.name, value))

    def _step(self, own: Declared) -> str:
        """Say what an edit of a figure changes, for undo."""
        steps = {
            "cap": self.tr("change the tickets"),
            "max_picks": self.tr("change the most picks"),
            "refill": self.tr("change who gets freed start places"),
        }
        return steps.get(own.key, self.tr("change a figure of the rules"))

    def _on_places(self, event: Event, value: int) -> None:
        draft = self._drafts.draft.with_start_places(self._sex, event, value)
        self._drafts.edit(self.tr("change start places"), draft, field=f"places/{self._sex}/{event}")


def _spin(form: Form, least: int) -> QSpinBox:
    """Return a box for a number within the bounds of its field; 0 can be counted through."""
    spin = WholeBox()
    if isinstance(form, Whole):
        spin.setRange(min(least, form.low), form.high)
    spin.setFixedWidth(pixels(84))
    return spin
