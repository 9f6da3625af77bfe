"""The Selection order view: chances of the rows, or one tournament walked row by row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from simulator.chances.outcome import Outcome
from simulator.engine.job import Job
from simulator.event import Sex
from simulator.tables.table import Table
from ui.charts.order_series import subtitle, title
from ui.figures.picture import Plate
from ui.look.palette import Palette
from ui.look.parts.notice import Notice
from ui.look.parts.segmented import Segmented
from ui.session.session import Session
from ui.views.games_asked import NoGames, worths_work
from ui.views.notices import WayOn
from ui.views.one_tournament import OneTournamentPage
from ui.views.order_chances import OrderChancesPage
from ui.views.tournament_desk import OneTournament
from ui.views.view import Only, View

if TYPE_CHECKING:
    from simulator.games.outlook import GamesOutlook


class SelectionOrderView(View):
    """Mode and rows of the selection order of one sex."""

    name = "selection-order"

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(palette, parent)
        self._caps: Mapping[Sex, int] = {}
        self._has_order = self._running = False
        self.mode = Segmented(
            ((False, self.tr("Chances")), (True, self.tr("One tournament"))), self.tr("What is shown")
        )
        self.edit = QPushButton(self.tr("Edit order…"))
        self.chances, self.one = OrderChancesPage(palette), OneTournamentPage(palette)
        self._pages = QStackedWidget()
        for page in (self.chances, self.one):
            self._pages.addWidget(page)
            page.skater_selected.connect(self.skater_selected)
        self.mode.choose(False)
        self.mode.chosen.connect(self._on_mode)
        self.edit.clicked.connect(self.edit_wanted)
        self.build(self._pages, controls=(self.mode, self.edit), has_legend=False)

    def pages(self) -> Mapping[str, Callable[[], object]]:
        """Return the chances, and a tournament."""
        return {self.name: lambda: self.show_one(False), "one-tournament": lambda: self.show_one(True)}

    def attend(self, session: Session) -> None:
        """Ask for the tournaments too."""
        super().attend(session)
        self.one_tournament = OneTournament(session, self.one, self)

    @property
    def is_asked(self) -> bool:
        """Whether a tournament, or what rows are worth, is still to come."""
        return self.one_tournament.is_asked or super().is_asked

    def refresh(self) -> None:
        """Show the chances of the rows; the tournament in sight follows the session by itself."""
        session, run = self.session, self.session.run
        if run.outcome is None:
            return
        self.show_outcome(run.outcome, session.sex, running=run.stale)
        if session.plan is not None and not self.mode.button(True).isChecked():
            job, core = (
                Job(session.plan, run.outcome.tournaments, session.settings.seed, (session.sex,)),
                session.core,
            )
            key = (Only(session.plan), job.tournaments, job.seed, session.sex)
            found = self.ask("worths", key, lambda control: worths_work(core, job, control))
            if self.is_of_now("worths", key):
                self._show_worths(found)
            elif not run.stale:
                self.chances.await_worths()

    def _show_worths(self, found: GamesOutlook | NoGames) -> None:
        """Show what the rows are worth at the Games, where Games follow the meet."""
        if isinstance(found, NoGames):
            self.chances.show_worths({})
        elif self.session.sex in found.team:
            rows = (row for row in found.rows if row.sex is self.session.sex)
            self.chances.show_worths({row.row: row.chances for row in rows})

    def show_plan(self) -> None:
        """Take over the number of tickets too."""
        super().show_plan()
        if self.session.plan is not None:
            self.set_caps(self.session.plan.rules.cap)

    def set_caps(self, caps: Mapping[Sex, int]) -> None:
        """Take over the number of tickets of each sex."""
        self._caps = caps

    def show_outcome(self, outcome: Outcome, sex: Sex, *, running: bool) -> None:
        """Show the chances of one sex; while a run goes on they are drawn faded."""
        order = outcome.order.get(sex)
        self.title.show_text(title(sex))
        if order is None or not order.rows:
            self.set_empty(self.tr("The rule set has no selection order for this sex."))
            return
        self.chances.show_order(order, self._caps.get(sex, 9), faded=running)
        self._has_order, self._running = True, running
        self._show_page()

    def set_empty(self, what: Notice | str, way_on: WayOn = None) -> None:
        """Show a notice instead of the rows, as there is no result."""
        super().set_empty(what, way_on)
        self._has_order = False

    def select(self, skater: str | None) -> None:
        """Mark the parts of a skater; sends no signal."""
        self.chances.select(skater)
        self.one.select(skater)

    # In a file -----------------------------------------------------------------------------

    def plates(self, without: frozenset[str]) -> Sequence[Sequence[Plate]]:
        """Return the parts of the page in sight."""
        page = self.one if self.shows_one else self.chances
        return page.plates(chosen="chosen" not in without)

    def tables(self) -> Sequence[Table]:
        """Return the numbers of the page in sight."""
        return self.one.tables() if self.shows_one else self.chances.tables(self.title.whole)

    @property
    def is_empty(self) -> bool:
        """Whether there is no row, or no tournament yet."""
        return super().is_empty or (self.shows_one and not self.one.walk.rowCount())

    @property
    def shows_one(self) -> bool:
        """Whether single tournaments are shown instead of the chances."""
        return self.mode.button(True).isChecked()

    def show_one(self, one: bool) -> None:
        """Show single tournaments, or the chances."""
        self.mode.choose(one)
        self._on_mode()

    def show_tournament(self, number: int) -> None:
        """Show the tournament of a number, as far as the run has come."""
        self.one_tournament.show_number(number)
        self.show_one(True)

    def retheme(self, palette: Palette) -> None:
        """Take over the colours and sizes of a theme."""
        super().retheme(palette)
        self.chances.retheme(palette)
        self.one.retheme(palette)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the tournament in sight."""
        super().showEvent(event)
        self._activate()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no tournament any more."""
        super().hideEvent(event)
        self._activate()

    @Slot()
    def _on_mode(self) -> None:
        self._show_page()
        self._activate()

    def _activate(self) -> None:
        if self._session is not None:
            self.one_tournament.activate(self.isVisible() and self.shows_one)

    def _show_page(self) -> None:
        if not self._has_order:
            return
        self._pages.setCurrentWidget(self.one if self.shows_one else self.chances)
        told = subtitle(self.chances.series)
        if self.shows_one:
            told = self.tr("One of the simulated tournaments behind the chances, row by row.")
        self.tell(told, old=self._running)
        self.show_body()
