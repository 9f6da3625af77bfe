"""The dock of one skater: chance of a ticket, per distance, what if, routes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.chances.basis import MARK
from simulator.chances.outcome import SkaterChance
from ui.look.icons import icon
from ui.look.theme import Theme, set_tone
from ui.panels.distance_table import DistanceTable
from ui.panels.reasons_out import ReasonsOut
from ui.panels.route_bars import RouteBars
from ui.panels.skater_card import SkaterCard, short_event_name, skater_card, values_in
from ui.panels.skater_controls import SkaterControls
from ui.session.changes import DOWN, UP, Against, AgainstBaseline
from ui.session.session import Session
from ui.session.skater_what_ifs import DockControl
from ui.words import numbers
from ui.words.basis import aged_text, from_bests_text, from_nothing_text
from ui.words.numbers import EN_DASH, event_name
from ui.words.plain import PlainLabel, plain_tip
from ui.words.sentences import told_words

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.event import Event


class SkaterPanel(QWidget):
    """Shows the chosen skater of a session and tells it what the user assumes of the skater."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._known: tuple[tuple[object, ...], SkaterCard] | None = None
        self._shown: tuple[SkaterCard, AgainstBaseline | None] | None = None
        self.name = _label("")
        self.name.setWordWrap(True)
        self.entered = _label("", "text2")
        self.entered.setWordWrap(True)
        self.origin = _label("", "down")
        self.origin.setWordWrap(True)
        self.previous = self._step_button(self.tr("Previous skater"), -1)
        self.next = self._step_button(self.tr("Next skater"), 1)
        self.value = _label("")
        self.per_cent = _label("%", "text2")
        self.interval = _label("", "text2")
        self.change, self.baseline = _label(""), _label("", "text2")
        self.caption = _label("", "text2")
        self.table_heading = _label(self.tr("PER DISTANCE"), "text2")
        self.table = DistanceTable(theme)
        self.table_heading.setBuddy(self.table)
        self.table_note = _label("", "text3")
        self.table_note.setWordWrap(True)
        self.controls = SkaterControls(theme)
        self.routes_heading = _label("", "text2")
        self.routes = RouteBars(theme)
        self.reasons_heading = _label("", "text2")
        self.reasons = ReasonsOut(theme)
        self.empty = _label(self.tr("Select a skater in the table to see the chances in detail."), "text2")
        self.empty.setWordWrap(True)
        self.tell_anew()
        self._lay_out()
        session.skater_chosen.connect(self._refresh)
        session.plan_changed.connect(self._refresh)
        session.project_changed.connect(self._refresh)
        session.run_changed.connect(self._refresh_chances)
        self.controls.assumed.connect(self._on_assumed)
        self.controls.moved.connect(self._on_moved)
        self.controls.starting.connect(self._on_starting)
        self.controls.reset_wanted.connect(self._on_reset)
        self.controls.gesture_ended.connect(session.document.end_gesture)
        self.controls.scope_changed.connect(self._refresh)
        self.retheme(theme)
        self._refresh()

    def tell_anew(self) -> None:
        """Say what the chances are of; it is asked again when what is won is something else."""
        self.caption.setText(self.tr("chance of an Olympic ticket"))
        self._tell_note()
        self.routes_heading.setText(self.tr("ROUTES TO THE TICKET"))
        self.reasons_heading.setText(self.tr("WHY NO TICKET"))
        self.table.events.tell_anew()

    def _lay_out(self) -> None:
        self._content = QWidget()
        self._inside = layout = QVBoxLayout(self._content)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.name, 1)
        top.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        big = QHBoxLayout()
        big.setSpacing(6)
        for widget in (self.value, self.per_cent, self.interval):
            big.addWidget(widget, 0, Qt.AlignmentFlag.AlignBaseline)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.change)
        beside.addWidget(self.baseline)
        big.addSpacing(6)
        big.addLayout(beside)
        big.addStretch(1)
        layout.addLayout(top)
        layout.addWidget(self.entered)
        layout.addWidget(self.origin)
        layout.addSpacing(4)
        layout.addLayout(big)
        layout.addWidget(self.caption)
        layout.addSpacing(14)
        layout.addWidget(self.table_heading)
        layout.addWidget(self.table)
        layout.addSpacing(4)
        layout.addWidget(self.table_note)
        layout.addSpacing(12)
        layout.addWidget(self.controls)
        layout.addSpacing(12)
        layout.addWidget(self.routes_heading)
        layout.addSpacing(4)
        layout.addWidget(self.routes)
        layout.addSpacing(12)
        layout.addWidget(self.reasons_heading)
        layout.addSpacing(4)
        layout.addWidget(self.reasons)
        layout.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        nobody = QWidget()
        of_nobody = QVBoxLayout(nobody)
        of_nobody.setContentsMargins(14, 14, 14, 14)
        of_nobody.addWidget(self.empty)
        of_nobody.addStretch(1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(nobody)
        self._pages.addWidget(self._scroll)

    def _step_button(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "flat")
        button.setProperty("room", "none")
        button.setToolTip(plain_tip(name))
        button.setAccessibleName(name)
        button.setProperty("step", step)
        button.clicked.connect(self._on_step)
        return button

    @Slot()
    def _on_step(self) -> None:
        self._session.step_skater(self.sender().property("step"))

    @Slot(object, object, object)
    def _on_assumed(self, event: Event | None, control: DockControl, value: float | None) -> None:
        session = self._session
        if session.skater is not None:
            session.scenarios.set_control(session.sex, session.skater, event, control, value)

    @Slot(object, object, float)
    def _on_moved(self, event: Event | None, control: DockControl, change: float) -> None:
        session, card = self._session, self._card()
        plan = self._forecast_of(card)
        if card is None or plan is None:
            return
        events = card.entered if event is None else (event,)
        forecast = values_in(plan, (), card.sex, card.skater, events, control)
        session.scenarios.move_control(card.sex, card.skater, forecast, control, change)

    def _forecast_of(self, card: SkaterCard | None) -> Plan | None:
        """Return the plan that knows the skater's forecast: who was added is in no baseline."""
        baseline = self._session.baseline_plan
        if card is None or baseline is None:
            return None
        return baseline if card.skater in baseline.forecasts[card.sex].skaters else self._session.plan

    @Slot(object, bool)
    def _on_starting(self, event: Event, out: bool) -> None:
        session = self._session
        card = self._card()
        if card is not None:
            faults = session.scenarios.set_starting(session.sex, card.skater, card.entered, event, out)
            self.controls.refuse(event, "\n".join(told_words(fault) for fault in faults))

    @Slot(object)
    def _on_reset(self, control: DockControl | None) -> None:
        session = self._session
        if session.skater is None:
            return
        if control is None:
            session.scenarios.reset_skater(session.sex, session.skater)
        else:
            session.scenarios.reset_control(session.sex, session.skater, control)

    def _tell_note(self) -> None:
        """Say what the columns are; of two runs the table tells the better one, and the view Form each."""
        note = self.tr("Chances in %. Start: an Olympic start there.")
        card, plan = self._card(), self._session.plan
        if card is not None and plan is not None:
            two = tuple(event for event in card.entered if plan.meet.runs(card.sex, event) == 2)
            note += _entered_text(self.tr(" Expected in the {events}: the better of two runs."), two)
        self.table_note.setText(note)

    def _card(self) -> SkaterCard | None:
        """Return what is shown of the skater: the card made before while nothing in it changes."""
        session = self._session
        plan, baseline, skater = session.plan, session.baseline_plan, session.skater
        if plan is None or baseline is None or skater is None:
            return None
        made_from = plan, baseline, session.run.outcome, session.scenario.what_ifs, session.sex, skater
        if self._known is None or any(a is not b for a, b in zip(self._known[0], made_from, strict=True)):
            self._known = made_from, skater_card(*made_from)
        return self._known[1]

    @Slot()
    def _refresh(self) -> None:
        """Show everything anew: another skater, other data, other assumptions."""
        session = self._session
        card = self._card()
        self._pages.setCurrentIndex(0 if card is None else 1)
        if card is None or session.plan is None or session.baseline_plan is None:
            return
        self.name.setText(card.skater)
        self.entered.setText(
            _entered_text(self.tr("Entered: {events}"), card.entered)
            or self.tr("Entered in no event of this meet.")
        )
        self._show_origin(card)
        self._tell_note()
        self.controls.show_skater(card)
        forecast = self._forecast_of(card) or session.plan
        self.controls.show_settings(forecast, session.scenario.what_ifs, card.sex, card.skater)
        self.value.setEnabled(not session.run.stale)
        self._show_chances(card)

    def _show_origin(self, card: SkaterCard) -> None:
        """Say it where the forecast rests on no result."""
        basis = self._session.basis
        known = basis.of(card.sex, card.skater) if basis is not None else None
        told = ""
        if known is not None and not known.results:
            told = from_bests_text() if known.personal_bests else f"{MARK} {from_nothing_text()}"
        elif basis is not None and known is not None:
            told = aged_text(basis, known)
        self.origin.setText(told)
        self.origin.setVisible(bool(told))

    @Slot()
    def _refresh_chances(self) -> None:
        """Show new chances; while blocks come in this happens many times a second."""
        card, run = self._card(), self._session.run
        self.value.setEnabled(not run.stale)  # grey while another run is on
        if card is not None and (
            self._shown is None or card is not self._shown[0] or run.against is not self._shown[1]
        ):
            self._show_chances(card)

    def _show_chances(self, card: SkaterCard) -> None:
        self._shown = card, self._session.run.against
        chance = card.chance
        self.value.setText(EN_DASH if chance is None else _share(chance))
        self.per_cent.setVisible(chance is None or not chance.by_pick)
        against = self._against(card)
        self.interval.setText("" if chance is None or against else self._interval_text(chance))
        self.value.setToolTip(plain_tip("" if chance is None else self._interval_text(chance)))
        self._show_against(against)
        self.table.show_lines(card.lines)
        self.routes.setVisible(chance is not None)
        self.routes_heading.setVisible(chance is not None)
        if chance is not None:
            self.routes.show_routes(card.routes, chance.certain, chance.by_pick)
            self.reasons.show_reasons(chance.reasons_out, chance.certain)
        has_reasons = chance is not None and bool(chance.reasons_out)
        for widget in (self.reasons, self.reasons_heading):
            widget.setVisible(has_reasons)
        self.table.setAccessibleDescription(self._spoken())

    def _spoken(self) -> str:
        """Return what stands around the table, where no key leads: it is heard with the table."""
        chance = f"{self.value.text()} {self.per_cent.text()}"
        around = (self.interval, self.change, self.baseline, self.caption)
        lines = [
            self.name.text(),
            ", ".join([chance, *(label.text() for label in around if not label.isHidden())]),
            self.entered.text(),
            "" if self.origin.isHidden() else self.origin.text(),
            self.table_note.text(),
        ]
        for heading, part in ((self.routes_heading, self.routes), (self.reasons_heading, self.reasons)):
            if not heading.isHidden():
                lines.append(f"{heading.text()}: " + "; ".join(f"{what} {how}" for what, how in part.texts()))
        return "\n".join(filter(None, lines))

    def _against(self, card: SkaterCard) -> Against | None:
        against = self._session.run.against
        return None if against is None else against.of(card.sex).get(card.skater)

    def _show_against(self, against: Against | None) -> None:
        """Show the change against the baseline, grey when it is within noise."""
        for label in (self.change, self.baseline):
            label.setVisible(against is not None)
        if against is None:
            return
        mark = {1: f"{UP} ", -1: f"{DOWN} ", 0: ""}[against.direction]
        self.change.setText(mark + self.tr("{change} pp").format(change=against.text))
        set_tone(self.change, {1: "up", -1: "down", 0: "text3"}[against.direction])
        before = numbers.percent(against.baseline, certain=against.certain, by_pick=against.by_pick)
        self.baseline.setText(self.tr("baseline {chance}").format(chance=before))

    def _interval_text(self, chance: SkaterChance) -> str:
        if chance.by_pick:
            return self.tr("named by coach or committee")
        if chance.certain:
            return self.tr("by the rules alone")
        return numbers.interval(chance.ticket_low, chance.ticket_high)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self.setMinimumWidth(theme.palette.px(288))
        self._inside.setContentsMargins(*map(theme.palette.px, (14, 12, 14, 12)))
        self.name.setFont(theme.font(16, 600))
        self.entered.setFont(theme.font(12))
        self.origin.setFont(theme.font(12))
        self.value.setFont(theme.font(44, 600, tabular=True))
        self.per_cent.setFont(theme.font(20, 500))
        self.interval.setFont(theme.font(12, tabular=True))
        self.change.setFont(theme.font(13, 600, tabular=True))
        self.baseline.setFont(theme.font(12))
        self.interval.setToolTip(self.tr("95 % interval from the finite number of tournaments"))
        self.caption.setFont(theme.font(12))
        self.table_note.setFont(theme.font(11))
        for heading in (self.table_heading, self.routes_heading, self.reasons_heading):
            heading.setFont(theme.font(11, 600))
        for button, name in ((self.previous, "chevron-left"), (self.next, "chevron-right")):
            button.setIcon(icon(name, theme.palette))
            button.setIconSize(QSize(theme.palette.px(16), theme.palette.px(16)))
            button.setFixedSize(theme.palette.px(26), theme.palette.px(26))
        for part in (self.table, self.controls, self.routes, self.reasons):
            part.retheme(theme)


def _share(chance: SkaterChance) -> str:
    return numbers.share(chance.ticket, certain=chance.certain, by_pick=chance.by_pick)


def _label(text: str, tone: str = "") -> QLabel:
    label = PlainLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if tone:
        label.setProperty("tone", tone)
    return label


def _entered_text(pattern: str, events: tuple[Event, ...]) -> str:
    """Return ``Entered: 500, 1000 m``, or nothing for no events."""
    if not events:
        return ""
    names = [short_event_name(event) for event in events[:-1]] + [event_name(events[-1])]
    return pattern.format(events=", ".join(names))
