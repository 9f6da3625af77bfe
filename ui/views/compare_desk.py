"""Between the session and the Compare view: what is compared, and when it is computed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from simulator.ask.core import Core, Prepared
from simulator.chances.outcome import Outcome
from simulator.engine.job import Control, Job
from simulator.event import Event, Sex
from simulator.project.project import BASELINE, Project, Scenario
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import PickRules
from ui.session.news import Phase
from ui.session.session import Session
from ui.session.worker import JobFailure
from ui.views.compare import CompareView, CompareWish, Side
from ui.words.errors import cannot_be_simulated
from ui.words.numbers import scenario_title
from ui.words.what_ifs import sentence

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison


@dataclass(frozen=True)
class _Known:
    """A scenario with what is known: all results entered, or those before a day."""

    scenario: Scenario
    results: tuple[EnteredResult, ...]
    before_day: int | None = None

    @property
    def key(self) -> tuple[str, int | None]:
        """What tells it from others, whatever comes before it in the list."""
        return self.scenario.name, self.before_day


@dataclass(frozen=True)
class _Asked:
    """What was asked: the data, the sides, and how much is simulated."""

    prepared: Prepared
    project: Project
    sides: tuple[_Known, ...]
    tournaments: int


@dataclass(frozen=True)
class Compared:
    """Comparisons of the first scenario asked for with each of the others."""

    comparisons: tuple[Comparison, ...]


def compare_work(core: Core, asked: _Asked, control: Control) -> Iterator[Compared]:
    """Compare, and yield what is known after each scenario."""
    plans = [
        core.plan(asked.prepared, replace(asked.project, results=side.results), side.scenario)
        for side in asked.sides
    ]
    found: list[Comparison] = []
    for plan in plans[1:]:
        if control.cancelled():
            return
        job = Job(plan, asked.tournaments, asked.project.seed)
        found.append(core.compare(plans[0], job, control))
    yield Compared(tuple(found))


class CompareDesk(QObject):
    """Offers the scenarios of the project in the view, and asks the core for the differences.

    Nothing is computed while the view is out of sight.
    """

    def __init__(self, session: Session, view: CompareView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._question = session.question(self)
        self._wish: tuple[tuple[str, int | None], ...] = ()  # keys of the sides the user chose
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
    def _sides(self) -> tuple[_Known, ...]:
        """The scenarios, and the forecast as it was before each day of which there are results."""
        project = self._session.project
        baseline = Scenario(BASELINE)
        days = _days(self._session.prepared)
        known = sorted({days[one.sex, one.event] for one in project.results if (one.sex, one.event) in days})
        past = (
            _Known(
                baseline,
                tuple(one for one in project.results if days.get((one.sex, one.event), day) < day),
                day,
            )
            for day in known
        )
        return (*(_Known(one, project.results) for one in (baseline, *project.scenarios)), *past)

    def _words(self, side: _Known) -> Side:
        """Return a side for the view: its name, and what it goes by."""
        prepared, days = self._session.prepared, _days(self._session.prepared)
        of_days = sorted({days[one.sex, one.event] for one in side.results if (one.sex, one.event) in days})
        lines = [self.tr("results of day {day}").format(day=day) for day in of_days]
        picks = prepared.plan.committee.rules if prepared is not None else ()
        for what_if in side.scenario.what_ifs:
            if isinstance(what_if, PickRules):
                picks = what_if.rules
            else:
                lines.append(sentence(what_if))
        name = scenario_title(side.scenario.name)
        if side.before_day is not None:
            name = self.tr("Before day {day}").format(day=side.before_day)
        return Side(name, tuple(lines), picks)

    @Slot()
    def refresh(self) -> None:
        """Show what the session holds now."""
        self._on_project()
        self._view.select(self._session.skater)
        self._refresh()

    @Slot()
    def _on_project(self) -> None:
        """Offer the scenarios there are; the one shown is compared unless the user chose others."""
        sides = self._sides
        keys = [side.key for side in sides]
        if self._wish and all(key in keys for key in self._wish):
            before, *after = (keys.index(key) for key in self._wish)
            wish = CompareWish(before, tuple(after))
        else:
            wish = self._first_wish(keys)
        self._view.show_sides([self._words(side) for side in sides], wish)
        self._refresh()

    def _first_wish(self, keys: Sequence[tuple[str, int | None]]) -> CompareWish:
        """Compare the scenario shown; the baseline with what it was before the last day entered."""
        self._wish = ()
        shown = keys.index((self._session.scenario.name, None))
        scenarios = sum(day is None for _, day in keys)
        if shown == 0 and scenarios == 1 and len(keys) > 1:
            return CompareWish(len(keys) - 1, (0,))
        after = shown or min(1, scenarios - 1)
        return CompareWish(0, (after,) if after else ())

    @Slot(object)
    def _on_wish(self, wish: CompareWish) -> None:
        sides = self._sides
        self._wish = tuple(sides[number].key for number in (wish.before, *wish.after))
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
        sides = self._sides
        wanted = tuple(sides[number] for number in (wish.before, *wish.after))
        asked = _Asked(prepared, session.project, wanted, outcome.tournaments)
        if asked != self._asked or (self._found is None and not self._question.is_asked):
            self._asked, self._found = asked, None
            core = session.core
            self._question.ask(lambda control: compare_work(core, asked, control))
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
        # Results of the races may be what makes a ticket certain: it was not before them.
        past = any(side.before_day is not None for side in self._asked.sides)
        certain = frozenset() if past else _certain(outcome)
        self._view.show_comparisons(self._found.comparisons, session.sex, certain=certain, running=running)

    @Slot(object)
    def _on_answer(self, found: Compared) -> None:
        self._found = found
        self._show()
        self._view.chart.show_top()

    @Slot(object)
    def _on_failed(self, failure: JobFailure) -> None:
        self._view.set_empty(str(failure.error))

    @Slot()
    def _on_skater(self) -> None:
        self._view.select(self._session.skater)


def _days(prepared: Prepared | None) -> dict[tuple[Sex, Event], int]:
    """Return the day on which each event is over."""
    programme = prepared.plan.meet.programme if prepared is not None else ()
    return {(race.sex, race.event): race.day for race in sorted(programme, key=lambda race: race.day)}


def _certain(outcome: Outcome | None) -> frozenset[str]:
    if outcome is None:
        return frozenset()
    return frozenset(chance.skater for chance in outcome.skaters if chance.certain)
