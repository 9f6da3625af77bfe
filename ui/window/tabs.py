"""The views in the middle of the window, a tab each, and what the session tells them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGraphicsView, QTabWidget

from simulator.chances.outcome import Outcome
from ui.dialogs.report import ReportDialog
from ui.look.theme import Theme
from ui.session.news import PlanChanged, RunChanged
from ui.session.session import Session
from ui.views.compare import CompareView
from ui.views.compare_desk import CompareDesk
from ui.views.decides import DecidesView
from ui.views.decides_desk import DecidesDesk
from ui.views.selection_order import SelectionOrderView
from ui.views.tickets import TicketsView
from ui.views.tournament_desk import OneTournament
from ui.words.basis import basis_dialog


class ViewTabs(QTabWidget):
    """Tickets, selection order and the other views.

    A view is told the chances it has to show; a view that wants to know more asks the session
    (`Session.question`). To add one: build it, give it a tab, and hand on what it has to hear.
    """

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.tickets = TicketsView(theme.palette)
        self.order = SelectionOrderView(theme.palette)
        self.decides, self.compare = DecidesView(theme.palette), CompareView(theme.palette)
        self._decides_desk = DecidesDesk(session, self.decides, self)
        self._compare_desk = CompareDesk(session, self.compare, self)
        self._views = (self.tickets, self.order, self.decides, self.compare)
        for shown in self._views:
            shown.basis.list_wanted.connect(self._on_list_wanted)
        self.addTab(self.tickets, self.tr("Tickets"))
        self.addTab(self.order, self.tr("Selection order"))
        self.addTab(self.decides, self.tr("What decides"))
        self.addTab(self.compare, self.tr("Compare"))
        for view in (self.tickets, self.order):
            view.skater_selected.connect(session.choose_skater)
        self.one_tournament = OneTournament(session, self.order.one, self)
        self.order.one_chosen.connect(self._on_place)
        self.currentChanged.connect(self._on_tab)
        session.plan_changed.connect(self._on_plan)
        session.plan_refused.connect(self._on_refused)
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._on_sex)
        session.skater_chosen.connect(self._on_skater)
        for chart in self.findChildren(QGraphicsView):
            chart.setAcceptDrops(False)  # a file dropped on a chart is meant for the window
        # A view that hands its focus on to one part takes its other parts out of the tab order.
        self.tickets.setFocusProxy(None)  # type: ignore[arg-type]

    @property
    def is_asked(self) -> bool:
        """Whether a view waits for an answer of the core."""
        desks = self._decides_desk, self._compare_desk, self.one_tournament
        return any(desk.is_asked for desk in desks)

    def show_all(self) -> None:
        """Show what the session holds now."""
        session = self._session
        if session.plan is None:
            self._say(self.tr("Reading the form data…"))
        else:
            self._show_plan()
        self._on_run(session.run)
        self._on_skater()
        self._compare_desk.refresh()
        self._decides_desk.refresh()

    def _say(self, sentence: str) -> None:
        for view in self._views:
            view.set_empty(sentence)

    def _show_plan(self) -> None:
        plan = self._session.plan
        if plan is not None:
            self.tickets.set_caps(plan.rules.cap)
            self.order.set_caps(plan.rules.cap)
            self._show_partly_known()
            self._show_basis()

    def _show_partly_known(self) -> None:
        plan, sex = self._session.plan, self._session.sex
        if plan is not None:
            partly = [event for event in plan.meet.events(sex) if (sex, event) in plan.meet.partly_known]
            for view in self._views:
                view.set_partly_known(partly)

    def _show_basis(self) -> None:
        basis, sex = self._session.basis, self._session.sex
        for view in (self.tickets, self.compare):
            view.set_basis(basis, sex)
        for other in (self.order, self.decides):
            other.set_basis(basis)

    @Slot()
    def _on_list_wanted(self) -> None:
        """Open the list of what the forecasts rest on."""
        if self._session.basis is not None:
            ReportDialog(basis_dialog(self._session.basis), self.window()).open()

    def _show_outcome(self, outcome: Outcome, run: RunChanged) -> None:
        sex = self._session.sex
        if self.currentWidget() is self.order:
            self.order.show_outcome(outcome, sex, running=run.stale)
            return
        if self.currentWidget() is not self.tickets:  # a view that nobody sees has time
            return
        against = None if run.against is None else run.against.of(sex)
        what_ifs = self._session.scenario.what_ifs
        self.tickets.show_outcome(outcome, sex, running=run.stale, against=against, what_ifs=what_ifs)

    # What the session tells ----------------------------------------------------------------

    @Slot(object)
    def _on_plan(self, _changed: PlanChanged) -> None:
        self._show_plan()

    @Slot()
    def _on_refused(self) -> None:
        if self._session.plan is None:
            self._say(self.tr("There are no data to simulate from."))

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        if run.outcome is None:
            return
        self._show_outcome(run.outcome, run)
        window = self.window()
        if window.focusWidget() in (None, window):
            self.tickets.chart.setFocus()

    @Slot()
    def _on_sex(self) -> None:
        self._show_partly_known()
        self._show_basis()
        self._on_run(self._session.run)

    @Slot()
    def _on_skater(self) -> None:
        self.tickets.select(self._session.skater)
        self.order.select(self._session.skater)

    @Slot()
    def _on_tab(self) -> None:
        """Show in the view that comes up what was kept from it while it was hidden."""
        self._on_run(self._session.run)
        self._on_place()

    @Slot()
    def _on_place(self) -> None:
        self.one_tournament.activate(self.currentWidget() is self.order and self.order.shows_one)

    def retheme(self, theme: Theme) -> None:
        """Take over the colours and sizes of the theme."""
        self.tickets.retheme(theme.palette)
        for view in (self.order, self.decides, self.compare):
            view.retheme(theme.palette)
        self.tabBar().setFont(theme.font(13, 600))
