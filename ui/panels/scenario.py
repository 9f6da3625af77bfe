"""The dock of the scenario: the list of scenarios, the programme, the what-ifs at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from simulator.event import Event, Sex
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import WhatIf
from ui.look.theme import Theme
from ui.panels.programme import LEAST_WIDTH, EventState, ProgrammePanel
from ui.panels.scenario_list import ScenarioList
from ui.session.actions import Actions
from ui.session.document import Version
from ui.session.news import PlanChanged
from ui.session.session import Session
from ui.what_ifs.cards import WhatIfCards

if TYPE_CHECKING:
    from simulator.meet.meet import Meet


class ScenarioPanel(QWidget):
    """Everything at the left: what is looked at, when it is ridden, and what is assumed."""

    def __init__(
        self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._meet: Meet | None = None
        self.scenarios = ScenarioList(session.scenarios, actions, theme)
        self.programme = ProgrammePanel(theme)
        self.what_ifs = WhatIfCards(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scenarios)
        layout.addWidget(_line())
        layout.addWidget(self.programme, 1)
        layout.addWidget(_line())
        layout.addWidget(self.what_ifs)
        self.programme.sex_wanted.connect(session.choose_sex)
        self.what_ifs.remove_wanted.connect(session.scenarios.remove_what_if)
        self.what_ifs.chosen.connect(self._on_chosen)
        self.what_ifs.add_wanted.connect(actions.add_what_if.trigger)
        self.scenarios.add_wanted.connect(actions.new_scenario.trigger)
        session.project_changed.connect(self._on_version)
        session.plan_changed.connect(self._on_plan)
        if session.plan is not None:
            self._show_meet(session.plan.meet)
        self._on_version(session.document.version)

    @Slot(object)
    def _on_version(self, version: Version) -> None:
        self.scenarios.show_version(version)
        self.what_ifs.show_scenario(version.scenario, len(version.project.results))
        self._show_states()

    @Slot(object)
    def _on_plan(self, changed: PlanChanged) -> None:
        self._show_meet(changed.plan.meet)

    def _show_meet(self, meet: Meet) -> None:
        self.what_ifs.add.setEnabled(True)
        if meet != self._meet:
            self._meet = meet
            self.programme.show_meet(meet)
            self._show_states()

    def _show_states(self) -> None:
        if self._meet is not None:
            session = self._session
            states = event_states(self._meet, session.project.results, session.scenario.what_ifs)
            self.programme.show_states(states)

    @Slot(object)
    def _on_chosen(self, what_if: WhatIf) -> None:
        """Show the skater whom a what-if is about."""
        sex, _event, skater, _run = what_if.about
        if sex is not None and skater is not None:
            self._session.choose_sex(sex)
            self._session.choose_skater(skater)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards give way to the programme in a low window."""
        super().resizeEvent(event)
        self.what_ifs.fit()

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self.setMinimumWidth(theme.palette.px(LEAST_WIDTH))
        for part in (self.scenarios, self.programme, self.what_ifs):
            part.retheme(theme)


def event_states(
    meet: Meet, results: tuple[EnteredResult, ...], what_ifs: tuple[WhatIf, ...]
) -> dict[tuple[Sex, Event], EventState]:
    """Return what has been ridden and what is assumed of each event of a meet.

    A skater counts as having ridden an event of two runs once anything of it has been entered; the
    event is complete when each skater has a result of the whole event or of both runs.
    """
    states = {}
    for sex in Sex:
        for event in meet.events(sex):
            entered = [one for one in results if (one.sex, one.event) == (sex, event)]
            runs = range(1, meet.runs(sex, event) + 1)
            known = {
                (one.skater, run) for one in entered for run in (runs if one.run is None else (one.run,))
            }
            entrants = meet.skaters(sex, event)
            ridden = {skater for skater, _run in known}
            complete = bool(entered) and all((skater, run) in known for skater in entrants for run in runs)
            about = [one for one in what_ifs if one.about[:2] == (sex, event)]
            states[sex, event] = EventState(len(ridden), complete, len(about))
    return states


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "line")
    line.setFixedHeight(1)
    return line
