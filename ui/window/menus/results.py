"""What the window asks about results: entering them, and replaying a meet that was ridden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.project.project import BASELINE, Project, Scenario
from simulator.what_if.entered_result import EnteredResult
from ui.dialogs.report import ReportDialog
from ui.look.theme import Theme
from ui.session.actions import Actions
from ui.session.news import Phase
from ui.session.session import Session
from ui.words.errors import refused_text

if TYPE_CHECKING:
    from simulator.chances.outcome import Outcome
    from simulator.engine.job import Control


class ResultsAsking(QObject):
    """Does what the menu Scenario offers for results.

    The chances as they stood before results are entered are kept in the history of the project.

    Parameters
    ----------
    window
        The dialogs stand in front of it.
    session
        Whose project gets the results.
    """

    def __init__(self, window: QMainWindow, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._session, self._theme = window, session, theme
        self._fingerprint = session.question(self)
        self._fingerprint.answered.connect(self._on_fingerprint)
        self._known: tuple[Project, str] | None = None
        actions.enter_results.triggered.connect(self._enter)
        actions.replay.triggered.connect(self._replay)

    @Slot()
    def _enter(self) -> None:
        self.enter(None)

    @Slot(object)
    def enter(self, event: tuple[Sex, Event] | None) -> None:
        """Ask for results, of an event first."""
        self.enter_list(event, "")

    @Slot(object, str)
    def enter_list(self, event: tuple[Sex, Event] | None, text: str) -> None:
        """Ask for results, with a list to begin with."""
        prepared = self._session.prepared
        if prepared is None:
            return
        self._ask_fingerprint()
        first = event or self._next_event()
        from ui.dialogs.results import ResultsDialog

        dialog = ResultsDialog(self._session, prepared.plan, self._theme, first, self._window)
        dialog.entered.connect(self._on_entered)
        dialog.named.connect(self._session.say_same)
        dialog.open()
        if text:
            dialog.paste_text(text)

    def _next_event(self) -> tuple[Sex, Event] | None:
        """Return the first event of the programme of which nothing has been entered."""
        prepared = self._session.prepared
        if prepared is None:
            return None
        known = {(one.sex, one.event) for one in self._session.project.results}
        races = sorted(prepared.plan.meet.programme, key=lambda race: (race.day, race.order))
        return next(((race.sex, race.event) for race in races if (race.sex, race.event) not in known), None)

    @Slot()
    def _replay(self) -> None:
        prepared = self._session.prepared
        if prepared is None:
            return
        self._ask_fingerprint()
        from ui.dialogs.replay import ReplayDialog

        dialog = ReplayDialog(prepared.plan.meet, self._window)
        dialog.chosen.connect(self._on_day)
        dialog.open()

    @Slot(int)
    def _on_day(self, day: int) -> None:
        from simulator.project.ridden import results_until

        session = self._session
        if session.prepared is None:
            return
        try:
            found = results_until(session.prepared.plan, session.project.meet, day)
        except InputRefused as refused:
            ReportDialog(refused_text(refused.faults), self._window).open()
            return
        self.take_over(self.tr("replay results"), found.results, session.project.learn_from_results)

    @Slot(object, bool, object)
    def _on_entered(
        self, results: tuple[EnteredResult, ...], learn: bool, still_on: tuple[tuple[Sex, Event], ...]
    ) -> None:
        self.take_over(self.tr("enter results"), results, learn, still_on)

    def take_over(
        self,
        text: str,
        results: tuple[EnteredResult, ...],
        learn: bool,
        still_on: tuple[tuple[Sex, Event], ...] = (),
    ) -> None:
        """Enter results in the place of those entered, as one step, and keep the chances of before."""
        session = self._session
        project = session.project
        if results != project.results:
            project = self._with_history(project, results)
        session.edit(text, replace(project, results=results, still_on=still_on, learn_from_results=learn))

    def remember_chances(self) -> None:
        """Have ready what the chances are kept with, for results that come by themselves."""
        if self._known is None or self._known[0] != self._session.project:
            self._ask_fingerprint()

    # History -------------------------------------------------------------------------------

    def _ask_fingerprint(self) -> None:
        """Have the fingerprint of the baseline made, which goes into the history with its chances."""
        plan, project = self._session.baseline_plan, self._session.project
        if plan is None:
            return

        def work(_control: Control) -> Iterator[object]:
            from simulator.project.record import scenario_sha256

            yield project, scenario_sha256(plan, project, Scenario(BASELINE))

        self._fingerprint.ask(work)

    @Slot(object)
    def _on_fingerprint(self, known: tuple[Project, str]) -> None:
        self._known = known

    def _with_history(self, project: Project, results: tuple[EnteredResult, ...]) -> Project:
        """Return the project with its chances kept as they stand, before results of another day."""
        from simulator.project.edits import with_day

        outcome = self._baseline()
        if outcome is None or self._known is None or self._known[0] != project:
            return project
        day = self._first_new_day(project, results)
        if day is None:
            return project
        label = self.tr("before day {day}").format(day=day)
        return with_day(project, label, datetime.now(tz=UTC).astimezone().date(), outcome, self._known[1])

    def _baseline(self) -> Outcome | None:
        """Return the chances of the baseline as far as they are complete and current."""
        run = self._session.run
        if run.phase is not Phase.UP_TO_DATE or run.stale:
            return None
        return run.outcome if self._session.scenario.name == BASELINE else run.baseline

    def _first_new_day(self, project: Project, results: tuple[EnteredResult, ...]) -> int | None:
        before = {(one.sex, one.event) for one in project.results}
        new = {(one.sex, one.event) for one in results} - before
        prepared = self._session.prepared
        if prepared is None or not new:
            return None
        return min(race.day for race in prepared.plan.meet.programme if (race.sex, race.event) in new)
