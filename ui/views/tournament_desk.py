"""Tells the view of one tournament what it asks for, worked out outside the window's thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from simulator.engine.job import Control, Job
from ui.session.news import Phase, RunChanged
from ui.session.session import Session
from ui.session.worker import JobFailure
from ui.views.one_tournament import OneTournamentPage
from ui.views.view import Only

if TYPE_CHECKING:
    from simulator.ask.core import Core
    from simulator.selection.story import Story


@dataclass(frozen=True)
class Told:
    """A tournament with its number, from 1."""

    number: int
    story: Story


@dataclass(frozen=True)
class NotFound:
    """No tournament of the run is as wanted."""


@dataclass(frozen=True)
class Search:
    """A tournament to find: one in which the skater has a ticket, or has none."""

    skater: str
    has_ticket: bool


def tell(core: Core, job: Job, number: int) -> Iterator[object]:
    """Yield the tournament of a number, of a run of one sex."""
    yield Told(number, core.tournament(replace(job, tournaments=number)))


def find(core: Core, job: Job, search: Search, after: int, control: Control) -> Iterator[object]:
    """Yield the next tournament as wanted; behind the last one the search begins again at the first."""
    for behind in dict.fromkeys((after, 0)):
        number = core.find_tournament(job, search.skater, search.has_ticket, behind, control)
        if number is not None:
            yield from tell(core, job, number)
            return
        if control.cancelled():
            return
    yield NotFound()


class OneTournament(QObject):
    """Asks the core for the tournaments that a page wants, as long as the page is shown.

    Parameters
    ----------
    session
        Whose scenario, seed and sex are meant.
    page
        Shows the tournaments.
    """

    def __init__(self, session: Session, page: OneTournamentPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self._number, self._active = 1, False
        self._search: Search | None = None
        self._asked_of = self._shown_of = (Only(None), 0)  # plan and seed: asked of, and shown of
        self._question = session.question(self)
        self._question.answered.connect(self._on_answer)
        self._question.ended.connect(self._on_end)
        self._question.failed.connect(self._on_failed)
        page.bar.number_wanted.connect(self.show_number)
        page.bar.find_wanted.connect(self._on_find)
        page.bar.stop_wanted.connect(self._on_stop)
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._on_sex)

    def activate(self, active: bool) -> None:
        """Ask for a tournament while the page is shown, and for nothing while it is not."""
        self._active = active
        if active:
            self._ask()
        else:
            self._question.withdraw()
            self._page.bar.show_searching(False)

    @property
    def number(self) -> int:
        """Number of the tournament shown."""
        return self._number

    @property
    def is_asked(self) -> bool:
        """Whether a tournament is still to come."""
        return self._question.is_asked

    @property
    def _total(self) -> int:
        outcome = self._session.run.outcome
        return outcome.tournaments if outcome is not None else 0

    def _ask(self) -> None:
        """Ask for the tournament of the present number."""
        session, total = self._session, self._total
        plan = session.plan
        if not self._active or plan is None or not total or session.is_running:
            return
        self._number = min(self._number, total)
        self._page.bar.show_number(self._number, total)
        self._page.bar.show_skaters(sorted(plan.forecasts[session.sex].skaters))
        self._page.bar.select(session.skater)
        core, number = session.core, self._number
        job = Job(plan, total, session.settings.seed, (session.sex,))
        self._search = None
        self._page.bar.show_searching(False)
        self._asked_of = Only(plan), session.settings.seed
        self._page.fade(self._asked_of != self._shown_of)  # until the answer comes
        self._question.ask(lambda _control: tell(core, job, number))

    # What the user asks --------------------------------------------------------------------

    @Slot(int)
    def show_number(self, number: int) -> None:
        """Show the tournament of a number, once the page is shown."""
        self._number = number
        self._page.show_message("")
        self._ask()

    @Slot(str, bool)
    def _on_find(self, skater: str, has_ticket: bool) -> None:
        session, total = self._session, self._total
        plan = session.plan
        if plan is None or not total or session.is_running:
            return
        core, after = session.core, self._number
        job = Job(plan, total, session.settings.seed, (session.sex,))
        search = self._search = Search(skater, has_ticket)
        self._asked_of = Only(plan), session.settings.seed
        self._page.bar.show_searching(True)
        self._page.show_message(self.tr("Looking…"))
        self._question.ask(lambda control: find(core, job, search, after, control))

    @Slot()
    def _on_stop(self) -> None:
        self._question.withdraw()
        self._page.bar.show_searching(False)
        self._page.show_message(self.tr("The search was stopped."))

    # What comes back -----------------------------------------------------------------------

    @Slot(object)
    def _on_answer(self, answer: object) -> None:
        search = self._search
        if isinstance(answer, Told):
            self._number, self._shown_of = answer.number, self._asked_of
            self._page.bar.show_number(answer.number, self._total)
            self._page.show_story(answer.story)
            self._page.fade(False)
            self._page.show_message("")
            if search is not None:
                self._session.choose_skater(search.skater)
            self._page.select(self._session.skater)
        elif isinstance(answer, NotFound) and search is not None:
            never = self.tr("In none of the tournaments {skater} is out.")
            if search.has_ticket:
                never = self.tr("In none of the tournaments {skater} is in.")
            self._page.show_message(never.format(skater=search.skater))

    @Slot()
    def _on_end(self) -> None:
        self._search = None
        self._page.bar.show_searching(False)

    @Slot(object)
    def _on_failed(self, failure: JobFailure) -> None:
        self._on_end()
        self._page.show_message(str(failure.error) or type(failure.error).__name__)

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        if not self._active:
            return
        if run.phase in (Phase.UP_TO_DATE, Phase.STOPPED):
            self._ask()
        else:
            self._page.fade(True)
            self._page.bar.show_searching(False)

    @Slot()
    def _on_sex(self) -> None:
        if self._active:
            self._page.show_story(None)
            self._page.show_message("")
            self._ask()
