"""Between the session and the view What decides: which skater, and when it is computed again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from simulator.ask.core import Core
from simulator.engine.job import Control, Job
from simulator.event import Sex
from ui.charts.decides_series import (
    assumed,
    heat_columns,
    heat_rows,
    swing_rows,
    telling,
    tornado_rows,
)
from ui.charts.decides_words import sentence, tornado_sentence
from ui.session.news import Phase
from ui.session.session import Session
from ui.session.worker import JobFailure
from ui.views.decides import DecidesView
from ui.words.errors import cannot_be_simulated

if TYPE_CHECKING:
    from simulator.ask.leverage.deciders import Decider, Deciders
    from simulator.ask.leverage.heat import HeatMap
    from simulator.ask.leverage.tornado import Tornado
    from simulator.engine.plan import Plan


MOST_FOR_INPUTS = 20_000
"""Tournaments behind the inputs: everybody's races are ridden again for each, and pairs cancel the luck."""


@dataclass(frozen=True)
class _Asked:
    """What was asked; `skater` is empty for the heat map."""

    plan: Plan
    tournaments: int
    seed: int
    sex: Sex
    skater: str = ""
    inputs: bool = False

    def same(self, other: _Asked | None) -> bool:
        """Whether the answer is the same; plans are compared by identity, they hold arrays."""
        return (
            other is not None
            and self.plan is other.plan
            and (self.tournaments, self.seed, self.sex, self.skater, self.inputs)
            == (other.tournaments, other.seed, other.sex, other.skater, other.inputs)
        )


def heat_work(core: Core, asked: _Asked, control: Control) -> Iterator[HeatMap]:
    """Yield the heat map of a sex."""
    yield core.heat(Job(asked.plan, asked.tournaments, asked.seed, (asked.sex,)), control)


def swing_work(core: Core, asked: _Asked, control: Control) -> Iterator[Deciders | Tornado]:
    """Yield what decides for a skater: outcomes of races, or inputs of the forecast."""
    job = Job(asked.plan, asked.tournaments, asked.seed, (asked.sex,))
    if asked.inputs:
        job = replace(job, tournaments=min(job.tournaments, MOST_FOR_INPUTS))
    yield (core.tornado if asked.inputs else core.decides)(job, asked.skater, control)


class DecidesDesk(QObject):
    """Asks the core what decides for the skater chosen, and shows the answers in the view.

    Nothing is computed while the view is out of sight.
    """

    def __init__(self, session: Session, view: DecidesView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._heat_question, self._swing_question = session.question(self), session.question(self)
        self._heat_asked: _Asked | None = None
        self._swing_asked: _Asked | None = None
        self._heat: HeatMap | None = None
        self._swings: Deciders | Tornado | None = None
        self._listed: tuple[Decider, ...] = ()
        self._heat_question.answered.connect(self._on_heat)
        self._swing_question.answered.connect(self._on_swings)
        self._heat_question.failed.connect(self._on_failed)
        self._swing_question.failed.connect(self._on_failed)
        session.run_changed.connect(self.refresh)
        session.sex_chosen.connect(self.refresh)
        session.skater_chosen.connect(self.refresh)
        view.shown.connect(self.refresh)
        view.filter_changed.connect(self.refresh)
        view.skater_selected.connect(session.choose_skater)
        view.stepped.connect(session.step_skater)
        view.assume_wanted.connect(self._on_assume)

    @property
    def is_asked(self) -> bool:
        """Whether an answer is still to come."""
        return self._heat_question.is_asked or self._swing_question.is_asked

    @Slot()
    def refresh(self) -> None:
        """Ask for what is not known of the present plan, sex and skater, and show the rest."""
        session, view = self._session, self._view
        outcome, plan = session.run.outcome, session.plan
        if not view.isVisible() or outcome is None or plan is None:
            return
        view.show_skaters([chance.skater for chance in outcome.of_sex(session.sex)], session.skater)
        if session.run.phase is Phase.UP_TO_DATE and not session.run.stale:
            base = _Asked(plan, outcome.tournaments, session.settings.seed, session.sex)
            self._ask_heat(base)
            if session.skater is not None:
                inputs = view.shows_inputs
                self._ask_swings(_Asked(plan, base.tournaments, base.seed, base.sex, session.skater, inputs))
        self._show()

    def _ask_heat(self, asked: _Asked) -> None:
        if asked.same(self._heat_asked) and (self._heat is not None or self._heat_question.is_asked):
            return
        core, self._heat_asked, self._heat = self._session.core, asked, None
        self._heat_question.ask(lambda control: heat_work(core, asked, control))

    def _ask_swings(self, asked: _Asked) -> None:
        if asked.same(self._swing_asked) and (self._swings is not None or self._swing_question.is_asked):
            return
        core, self._swing_asked, self._swings = self._session.core, asked, None
        self._swing_question.ask(lambda control: swing_work(core, asked, control))

    def _show(self) -> None:
        session, view = self._session, self._view
        running = session.run.phase is not Phase.UP_TO_DATE
        heat, plan, outcome = self._heat, session.plan, session.run.outcome
        if session.run.refused:
            view.set_empty(cannot_be_simulated())
            return
        if heat is None and self._swings is None:
            view.set_empty(self.tr("Looking at the tournaments…"))
            return
        if heat is not None and heat.sex is session.sex and plan is not None and outcome is not None:
            chances = {chance.skater: chance.ticket for chance in outcome.of_sex(heat.sex)}
            columns = heat_columns(plan.meet, heat.sex, heat.events)
            view.show_heat(heat_rows(heat, chances), columns, running=running)
        self._show_swings(running)

    def _show_swings(self, running: bool) -> None:
        from simulator.ask.leverage.tornado import Tornado

        view, found = self._view, self._swings
        outcome = self._session.run.outcome
        by_pick = (
            outcome is not None
            and found is not None
            and found.skater in {chance.skater for chance in outcome.skaters if chance.by_pick}
        )
        if found is None or found.skater != self._session.skater:
            view.wait()
        elif isinstance(found, Tornado):
            self._listed = ()
            view.show_swings(
                tornado_rows(found),
                found.chance,
                tornado_sentence(found.skater),
                by_pick=by_pick,
                running=running,
            )
        else:
            own, rivals = view.own.isChecked(), view.rivals.isChecked()
            self._listed = telling(found, own=own, rivals=rivals)
            rows = swing_rows(found, self._listed)
            told = sentence(found, self._listed)
            view.show_swings(rows, found.chance, told, by_pick=by_pick, running=running)

    @Slot(object)
    def _on_heat(self, found: HeatMap) -> None:
        self._heat = found
        self._show()

    @Slot(object)
    def _on_swings(self, found: Deciders | Tornado) -> None:
        self._swings = found
        self._show()

    @Slot(object)
    def _on_failed(self, failure: JobFailure) -> None:
        self._view.set_empty(str(failure.error))

    @Slot(str)
    def _on_assume(self, key: str) -> None:
        """Make the outcome clicked a what-if of the scenario shown."""
        if key.isdecimal() and int(key) < len(self._listed):
            outcome = self._listed[int(key)].what
            self._session.scenarios.add_what_if(assumed(self._session.sex, outcome))
