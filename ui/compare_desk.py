"""Between the session and the Compare view: what is compared, and when it is computed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from simulator.scenario.project import BASELINE, Project, Scenario
from simulator.tally import Outcome
from ui.core import Core, Prepared
from ui.error_text import cannot_be_simulated
from ui.session import Session
from ui.session_news import Phase
from ui.views.compare import CompareView, CompareWish, Side
from ui.what_if_words import sentence
from ui.words import scenario_title
from ui.worker import JobFailure

if TYPE_CHECKING:
    from simulator.leverage.comparison import Comparison


@dataclass(frozen=True)
class _Asked:
    """What was asked: the data, the scenarios, and how much is simulated."""

    prepared: Prepared
    project: Project
    scenarios: tuple[Scenario, ...]
    tournaments: int


@dataclass(frozen=True)
class Compared:
    """Comparisons of the first scenario asked for with each of the others."""

    comparisons: tuple[Comparison, ...]


def compare_work(core: Core, asked: _Asked, cancelled: Callable[[], bool]) -> Iterator[Compared]:
    """Compare, and yield what is known after each scenario."""
    plans = [core.plan(asked.prepared, asked.project, scenario) for scenario in asked.scenarios]
    found: list[Comparison] = []
    for plan in plans[1:]:
        if cancelled():
            return
        found.append(core.compare(plans[0], plan, asked.tournaments, asked.project.seed, cancelled))
    yield Compared(tuple(found))


class CompareDesk(QObject):
    """Offers the scenarios of the project in the view, and asks the core for the differences.

    Nothing is computed while the view is out of sight.
    """

    def __init__(self, session: Session, view: CompareView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._question = session.question(self)
        self._wish: CompareWish | None = None
        self._asked: _Asked | None = None
        self._found: Compared | None = None
        self._question.answered.connect(self._on_answer)
        self._question.failed.connect(self._on_failed)
        session.project_changed.connect(self._on_project)
        session.run_changed.connect(self._refresh)
        session.sex_chosen.connect(self._show)
        session.skater_chosen.connect(self._on_skater)
        view.wished.connect(self._on_wish)
        view.shown.connect(self._refresh)
        view.skater_selected.connect(session.choose_skater)

    @property
    def is_asked(self) -> bool:
        """Whether an answer is still to come."""
        return self._question.is_asked

    @property
    def _scenarios(self) -> tuple[Scenario, ...]:
        return (Scenario(BASELINE), *self._session.project.scenarios)

    @Slot()
    def refresh(self) -> None:
        """Show what the session holds now."""
        self._on_project()
        self._view.select(self._session.skater)
        self._refresh()

    @Slot()
    def _on_project(self) -> None:
        """Offer the scenarios there are; the one shown is compared unless the user chose others."""
        scenarios = self._scenarios
        wish = self._wish
        if wish is None or max((wish.before, *wish.after)) >= len(scenarios):
            names = [scenario.name for scenario in scenarios]
            shown = names.index(self._session.scenario.name)
            after = shown or min(1, len(scenarios) - 1)
            wish, self._wish = CompareWish(0, (after,) if after else ()), None
        sides = [
            Side(scenario_title(one.name), tuple(sentence(what_if) for what_if in one.what_ifs))
            for one in scenarios
        ]
        self._view.show_sides(sides, wish)
        self._refresh()

    @Slot(object)
    def _on_wish(self, wish: CompareWish) -> None:
        self._wish = wish
        self._on_project()

    @Slot()
    def _refresh(self) -> None:
        """Ask for what is wished, unless it is known, asked for, or would only be in the way of a run."""
        session, wish = self._session, self._view.wish
        outcome, prepared = session.run.outcome, session.prepared
        if not self._view.isVisible() or session.run.phase is not Phase.UP_TO_DATE or not wish.after:
            self._show()
            return
        if outcome is None or prepared is None:
            return
        scenarios = self._scenarios
        wanted = tuple(scenarios[number] for number in (wish.before, *wish.after))
        asked = _Asked(prepared, session.project, wanted, outcome.tournaments)
        if asked != self._asked or (self._found is None and not self._question.is_asked):
            self._asked, self._found = asked, None
            core = session.core
            self._question.ask(lambda cancelled: compare_work(core, asked, cancelled))
        self._show()

    @Slot()
    def _show(self) -> None:
        session = self._session
        outcome = session.run.outcome
        if session.run.refused and self._view.wish.after:
            self._view.set_empty(cannot_be_simulated())
            return
        if (
            self._found is None
            or self._asked is None
            or len(self._found.comparisons) != len(self._view.wish.after)
        ):
            if self._view.wish.after:
                self._view.set_empty(self.tr("Comparing…"))
            return
        running = session.run.phase is not Phase.UP_TO_DATE
        self._view.show_comparisons(
            self._found.comparisons, session.sex, certain=_certain(outcome), running=running
        )

    @Slot(object)
    def _on_answer(self, found: Compared) -> None:
        self._found = found
        self._show()

    @Slot(object)
    def _on_failed(self, failure: JobFailure) -> None:
        self._view.set_empty(str(failure.error))

    @Slot()
    def _on_skater(self) -> None:
        self._view.select(self._session.skater)


def _certain(outcome: Outcome | None) -> frozenset[str]:
    if outcome is None:
        return frozenset()
    return frozenset(chance.skater for chance in outcome.skaters if chance.certain)
