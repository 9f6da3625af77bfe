"""The controls with which a user assumes something of a skater."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.event import Event, Sex
from simulator.what_if.base import about
from simulator.what_if.form import LARGEST_SHIFT
from ui.look.icons import icon
from ui.look.parts.announcing import announce
from ui.look.parts.centre_slider import CentreSlider
from ui.look.parts.named_combo import NamedCombo
from ui.look.theme import Theme, dress
from ui.panels.field_label import FieldLabel
from ui.panels.mixed_box import MixedBox
from ui.panels.skater_card import Setting, SkaterCard, setting, short_event_name
from ui.session.skater_what_ifs import DockControl, WhatIfs, value_in
from ui.words.numbers import EN_DASH, event_name, number
from ui.words.plain import PlainLabel, plain_tip

if TYPE_CHECKING:
    from simulator.engine.plan import Plan

_STEP_S = 0.01
_REACH_S = 0.5
"""What the slider reaches at least; a larger shift takes its ends outwards."""
_BOXES_BESIDE = 2  # more of them find no room in the line of their label


class SkaterControls(QWidget):
    """Form shift, fall, false start and not starting, for all events of a skater or for one."""

    assumed = Signal(object, object, object)
    """`Event` or None for all, `DockControl`, and its value or None for the forecast."""

    moved = Signal(object, object, float)
    """`Event` or None for all, `DockControl`, and by how much each of its different values is moved."""

    starting = Signal(object, bool)
    """`Event`, and whether the skater does not start in it."""

    reset_wanted = Signal(object)
    """The `DockControl` to put the forecast back for, None for all."""

    gesture_ended = Signal()
    """A drag begins or ends: the next change is another step."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: SkaterCard | None = None
        self._forecast: Callable[[DockControl], Setting] | None = None
        self._slider_at = 0
        self.heading = PlainLabel(self.tr("WHAT IF…"))
        self.heading.setProperty("tone", "text2")
        self.reset = QPushButton(self.tr("Reset"))
        self.reset.setProperty("kind", "link")
        self.heading.setBuddy(self.reset)
        self.scope = NamedCombo()
        self.scope.setAccessibleName(self.tr("Distances the assumptions are for"))
        self.form = MixedBox(-LARGEST_SHIFT, LARGEST_SHIFT, _STEP_S, 2)
        self.slider = CentreSlider(round(_REACH_S / _STEP_S), theme.palette)
        self.slider.setAccessibleName(self.tr("Form shift"))
        self.fall = MixedBox(0, 100, 0.1, 1)
        self.false_start = MixedBox(0, 100, 0.1, 1)
        self.not_starting: dict[Event, QCheckBox] = {}
        self.refused = PlainLabel()
        self.refused.setProperty("tone", "down")
        self.refused.setWordWrap(True)
        self.refused.hide()
        self._labels: dict[DockControl, FieldLabel] = {}
        self._units: list[QLabel] = []
        self._ends = (PlainLabel(), PlainLabel(number(0, 0)), PlainLabel())
        self._lay_out()
        self.reset.clicked.connect(self._on_reset)
        self.scope.currentIndexChanged.connect(self._on_scope)
        self.form.valueChanged.connect(self._on_form)
        self.slider.valueChanged.connect(self._on_slider)
        self.slider.sliderPressed.connect(self.gesture_ended)
        self.slider.sliderReleased.connect(self.gesture_ended)
        self.fall.valueChanged.connect(self._on_fall)
        self.false_start.valueChanged.connect(self._on_false_start)
        self.form.moved_all.connect(self._on_form_moved)
        self.fall.moved_all.connect(self._on_fall_moved)
        self.false_start.moved_all.connect(self._on_false_start_moved)
        self.retheme(theme)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.reset)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        whom = PlainLabel(self.tr("For"))
        whom.setBuddy(self.scope)
        grid.addWidget(whom, 0, 0)
        grid.addWidget(self.scope, 0, 1, 1, 2)
        grid.addWidget(self._named(DockControl.FORM, self.tr("Form shift"), self.form), 1, 0)
        grid.addWidget(self.form, 1, 1)
        grid.addWidget(self._unit(self.tr("s / 1000 m"), self.form), 1, 2)
        grid.addWidget(self.slider, 2, 0, 1, 3)
        grid.addLayout(self._slider_ends(), 3, 0, 1, 3)
        grid.addWidget(self._named(DockControl.FALL, self.tr("Fall"), self.fall), 4, 0)
        grid.addWidget(self.fall, 4, 1)
        grid.addWidget(self._unit(self.tr("% per race"), self.fall), 4, 2)
        grid.addWidget(self._named(DockControl.FALSE_START, self.tr("False start"), self.false_start), 5, 0)
        grid.addWidget(self.false_start, 5, 1)
        grid.addWidget(self._unit(self.tr("% per attempt"), self.false_start), 5, 2)
        self.false_start.setToolTip(
            plain_tip(
                self.tr(
                    "Chance of causing a false start each time the pair is started. The second false start "
                    "in a pair disqualifies whoever causes it."
                )
            )
        )
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        self._beside.addWidget(self._named(DockControl.NOT_STARTING, self.tr("Not starting"), None))
        for boxes, row in ((self._beside, 6), (self._below, 7)):
            boxes.setSpacing(10)
            boxes.addStretch(1)
            grid.addLayout(boxes, row, 0, 1, 3)
        grid.addWidget(self.refused, 8, 0, 1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(grid)

    def _slider_ends(self) -> QHBoxLayout:
        ends = QHBoxLayout()
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for label, side in zip(self._ends, sides, strict=True):
            label.setProperty("tone", "text3")
            label.setAlignment(side)
            self._units.append(label)
            ends.addWidget(label, 1)
        self._reach(_REACH_S)
        return ends

    def _reach(self, reach_s: float) -> None:
        """Have the slider reach so far to both sides, and say so at its ends."""
        steps = round(reach_s / _STEP_S)
        self.slider.setRange(-steps, steps)
        faster, _none, slower = self._ends
        faster.setText(self.tr("{shift} faster").format(shift=number(-reach_s, 2)))
        slower.setText(self.tr("slower {shift}").format(shift="+" + number(reach_s, 2)))
        self.slider.setAccessibleDescription(f"{faster.text()}, {slower.text()}")

    def _named(self, control: DockControl, text: str, buddy: MixedBox | None) -> FieldLabel:
        """Return the name of a control, with the button that puts its forecast back."""
        label = FieldLabel(text, buddy)
        label.setProperty("control", control.value)
        label.reset_wanted.connect(self._on_reset_control)
        self._labels[control] = label
        return label

    def _unit(self, text: str, field: MixedBox) -> QLabel:
        """Return what stands behind a field, and is heard of it."""
        label = PlainLabel(text)
        field.setAccessibleDescription(text)
        label.setProperty("tone", "text2")
        self._units.append(label)
        return label

    # What is shown -------------------------------------------------------------------------

    def show_skater(self, card: SkaterCard) -> None:
        """Offer the events of another skater, all of them together first."""
        if self._card is not None and (self._card.skater, self._card.entered) == (card.skater, card.entered):
            return
        self._card = card
        self._say_refused("")
        with QSignalBlocker(self.scope):
            self.scope.clear()
            self.scope.addItem(self.tr("All distances"), None)
            for event in card.entered:
                self.scope.addItem(event_name(event), event.value)
        for box in self.not_starting.values():
            box.hide()
            box.deleteLater()
        boxes = self._beside if len(card.entered) <= _BOXES_BESIDE else self._below
        self.not_starting = {event: self._box(event) for event in card.entered}
        for box in self.not_starting.values():
            boxes.addWidget(box)
        if not card.entered:
            self.scope.setItemText(0, EN_DASH)
        for widget in (self.scope, self.form, self.slider, self.fall, self.false_start):
            widget.setEnabled(bool(card.entered))

    def _box(self, event: Event) -> QCheckBox:
        box = QCheckBox(short_event_name(event))
        box.setAccessibleName(self.tr("Not starting, {event}").format(event=event_name(event)))
        box.setProperty("event", event.value)
        box.toggled.connect(self._on_not_starting)
        return box

    def show_settings(self, plan: Plan, what_ifs: WhatIfs, sex: Sex, skater: str) -> None:
        """Show what is forecast or assumed of the skater in the events chosen.

        Parameters
        ----------
        plan
            Of the baseline.
        """
        self._say_refused("")  # what contradicted it may be gone
        self.reset.setEnabled(bool(about(what_ifs, sex, skater)))
        if self._card is None or not self._card.entered:
            return
        events = self.events()

        def now(control: DockControl) -> Setting:
            return setting(plan, what_ifs, sex, skater, events, control)

        def forecast(control: DockControl) -> Setting:
            return setting(plan, (), sex, skater, events, control)

        self._forecast = forecast
        form = now(DockControl.FORM)
        self.form.show_setting(form, 1)
        with QSignalBlocker(self.slider):
            shift = (form.low + form.high) / 2
            if not self.slider.isSliderDown():  # its ends do not move under the pointer
                self._reach(max(_REACH_S, round(abs(shift), 2)))
            self._slider_at = round(shift / _STEP_S)
            self.slider.setValue(self._slider_at)
        self.fall.show_setting(now(DockControl.FALL), 100)
        self.false_start.show_setting(now(DockControl.FALSE_START), 100)
        for control, box in (
            (DockControl.FORM, self.form),
            (DockControl.FALL, self.fall),
            (DockControl.FALSE_START, self.false_start),
        ):
            self._mark(control, now(control).assumed, box)
        any_out = False
        for event, tick in self.not_starting.items():
            out = value_in(what_ifs, sex, skater, event, DockControl.NOT_STARTING) is not None
            any_out = any_out or out
            with QSignalBlocker(tick):
                tick.setChecked(out)
        self._mark(DockControl.NOT_STARTING, any_out, None)

    def refuse(self, event: Event, why: str) -> None:
        """Say why nobody can stay away from an event, whose box is as it was; empty when it can be."""
        self._say_refused(why)
        box = self.not_starting.get(event)
        if why and box is not None:
            with QSignalBlocker(box):
                box.setChecked(False)
            announce(box, why)

    def _say_refused(self, why: str) -> None:
        self.refused.setText(why)
        self.refused.setVisible(bool(why))

    def _mark(self, control: DockControl, assumed: bool, box: MixedBox | None) -> None:
        """Show in violet what the user assumed, with the button that puts the forecast back."""
        self._labels[control].mark(assumed)
        if box is not None:
            border = self._theme.palette.what_if
            dress(box, f"QDoubleSpinBox {{ border-color: {border}; }}" if assumed else "")

    def scope_event(self) -> Event | None:
        """The event the controls stand for now, None for all."""
        value = self.scope.currentData()
        return None if value is None else Event(value)

    def events(self) -> tuple[Event, ...]:
        """Events the controls stand for now."""
        event = self.scope_event()
        if event is not None:
            return (event,)
        return self._card.entered if self._card is not None else ()

    scope_changed = Signal()

    @Slot()
    def _on_scope(self) -> None:
        self.gesture_ended.emit()
        self.scope_changed.emit()

    # What the user does --------------------------------------------------------------------

    @Slot(float)
    def _on_form(self, value: float) -> None:
        self._tell(DockControl.FORM, value)

    @Slot(int)
    def _on_slider(self, value: int) -> None:
        if not self.form.is_mixed:
            self._tell(DockControl.FORM, round(value * _STEP_S, 2))
            return
        change = round(self.form.within_reach((value - self._slider_at) * _STEP_S), 2)
        with QSignalBlocker(self.slider):
            self.slider.setValue(self._slider_at)  # until the answer says where it stands
        if change:
            self._on_form_moved(change)

    @Slot(float)
    def _on_form_moved(self, change: float) -> None:
        self.moved.emit(self.scope_event(), DockControl.FORM, change)

    @Slot(float)
    def _on_fall_moved(self, change: float) -> None:
        self.moved.emit(self.scope_event(), DockControl.FALL, round(change / 100, 3))

    @Slot(float)
    def _on_false_start_moved(self, change: float) -> None:
        self.moved.emit(self.scope_event(), DockControl.FALSE_START, round(change / 100, 3))

    @Slot(float)
    def _on_fall(self, value: float) -> None:
        self._tell(DockControl.FALL, value / 100)

    @Slot(float)
    def _on_false_start(self, value: float) -> None:
        self._tell(DockControl.FALSE_START, value / 100)

    @Slot(bool)
    def _on_not_starting(self, out: bool) -> None:
        self.starting.emit(Event(self.sender().property("event")), out)

    @Slot()
    def _on_reset(self) -> None:
        self.reset_wanted.emit(None)

    @Slot()
    def _on_reset_control(self) -> None:
        self.reset_wanted.emit(DockControl(self.sender().property("control")))

    def _tell(self, control: DockControl, value: float) -> None:
        """Tell what is assumed; the value of the forecast, as far as it is shown, means nothing is."""
        if self._forecast is None:
            return
        forecast = self._forecast(control)
        decimals = 2 if control is DockControl.FORM else 3
        same = not forecast.mixed and round(forecast.low, decimals) == round(value, decimals)
        self.assumed.emit(self.scope_event(), control, None if same else round(value, decimals))

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self._theme = theme
        self.heading.setFont(theme.font(11, 600))
        self.reset.setIcon(icon("reset", theme.palette, on=theme.palette.link))
        for named in self._labels.values():
            named.retheme(theme)
        self.slider.retheme(theme.palette)
        for box in (self.form, self.fall, self.false_start):
            box.setFixedWidth(theme.palette.px(84))
        self.refused.setFont(theme.font(12))
        for label in self._units:
            label.setFont(theme.font(11 if label.property("tone") == "text3" else 12))
