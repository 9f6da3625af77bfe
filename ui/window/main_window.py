"""The window: menu, toolbar, docks, the view in the middle, status line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from simulator.chances.outcome import SkaterChance
from simulator.event import Sex
from simulator.what_if.base import about
from ui.dialogs.finder import Finder
from ui.look import kept_settings
from ui.look.parts.low import LowRoom
from ui.look.parts.tips import Tips
from ui.look.theme import Scheme, Theme, offered_zooms
from ui.panels.dock import GAP, Dock
from ui.panels.scenario import ScenarioPanel
from ui.panels.skater import SkaterPanel
from ui.session.actions import Actions, check
from ui.session.news import Phase, RunChanged
from ui.session.session import Session
from ui.views.notices import Remedy
from ui.views.view import View
from ui.window.corner import Corner
from ui.window.docks import Docks
from ui.window.export.asking import ExportAsking
from ui.window.menus.follow import FollowAsking
from ui.window.menus.help import HelpAsking
from ui.window.menus.inputs import Asking
from ui.window.menus.meet import MeetAsking
from ui.window.menus.order import OrderAsking
from ui.window.menus.pairs import PairsAsking
from ui.window.menus.project import ProjectAsking
from ui.window.menus.report import ReportAsking
from ui.window.menus.results import ResultsAsking
from ui.window.menus.scenarios import ScenarioAsking
from ui.window.menus.sweep import SweepAsking
from ui.window.presentation import Presentation
from ui.window.standing import remember, restore
from ui.window.status import StatusBar
from ui.window.tab_order import next_stop
from ui.window.tabs import ViewTabs
from ui.window.toolbar import Toolbar
from ui.window.voice import Voice

if TYPE_CHECKING:
    from ui.views.selection_order import SelectionOrderView
    from ui.views.tickets import TicketsView


class MainWindow(QMainWindow):
    """Puts the parts together; what they show and do is decided by the session.

    Parameters
    ----------
    session
        State and computations.
    theme
        Look of the application.
    memory
        Where place and size of the window and the user's choices are remembered.
    """

    language_chosen = Signal(str)
    """Code of a language, or empty for that of the system."""

    def __init__(self, session: Session, theme: Theme, memory: QSettings) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self._session, self._theme, self._memory = session, theme, memory
        self._asking = Asking(self, session, theme, memory)
        self.actions_ = Actions(self, session.document.stack)
        self._asking_scenarios = ScenarioAsking(self, session, self.actions_)
        self._asking_results = ResultsAsking(self, session, self.actions_, theme)
        self.asking_follow = FollowAsking(self, session, self.actions_, self._asking_results, memory)
        self._asking_pairs = PairsAsking(self, session, self.actions_, theme)
        self.asking_report = ReportAsking(self, session, self.actions_, memory)
        self.asking_project = ProjectAsking(self, session, self.actions_, memory)
        self.asking_meet = MeetAsking(self, session, self.actions_, self.asking_project, theme, memory)
        self.asking_sweep = SweepAsking(self, session, self.actions_, theme, memory)
        self._may_close = False
        self._asking_order = OrderAsking(self, session, theme, memory)
        self.scenario = ScenarioPanel(session, self.actions_, theme)
        self.scenario.programme.results_wanted.connect(self._asking_results.enter)
        self.scenario.programme.pairs_wanted.connect(self._asking_pairs.ask)
        self.skater = SkaterPanel(session, theme)
        self.left_dock = Dock("scenario", self.tr("Scenario"), LowRoom(self.scenario), theme)
        self.right_dock = Dock("skater", self.tr("Skater"), self.skater, theme)
        toggles = (self.left_dock.toggleViewAction(), self.right_dock.toggleViewAction())
        self.toolbar = Toolbar(session, self.actions_, toggles, theme)
        self.tabs = ViewTabs(session, theme)
        self.tabs.made.connect(self._on_view)
        self.asking_export = ExportAsking(self, session, self.actions_, theme, memory, self.tabs)
        self.asking_help = HelpAsking(self, self.actions_, self.tabs.currentIndex, theme)
        self.actions_.fill_menus(self, self.tabs.choices.actions(), list(toggles))
        self.title_corner = Corner(session, theme, self.menuBar())
        self.menuBar().setCornerWidget(self.title_corner, Qt.Corner.TopRightCorner)
        self.addToolBar(self.toolbar)
        middle = QWidget()
        around = QVBoxLayout(middle)
        around.setContentsMargins(0, GAP, 0, GAP)
        around.addWidget(self.tabs)
        self.setCentralWidget(middle)
        self.docks = Docks(self, self.left_dock, self.right_dock, theme.palette)
        self.status = StatusBar(session, theme)
        self.status.insertPermanentWidget(1, self.asking_follow.light)
        self.setStatusBar(self.status)
        hidden = (self.left_dock, self.right_dock, self.status)
        self.presentation = Presentation(self, session, self.actions_, theme, self.tabs, hidden)
        self.voice = Voice(self, session, self.presentation)
        self.actions_.zoom_menu.aboutToShow.connect(self._offer_zooms)
        self._connect_actions()
        self._connect_session()
        if not restore(self, memory):
            self.lay_out_docks()
        self._retheme()
        self._show_all()
        self.setFocus()  # until there is a chart to hand it to

    # Connections ---------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions, session = self.actions_, self._session
        actions.open_form.triggered.connect(self._asking.form)
        actions.form_data.triggered.connect(self._asking.form_data)
        actions.paste_form.triggered.connect(self._asking.paste)
        actions.paste_list.triggered.connect(self._asking.paste_list)
        self._asking.results_pasted.connect(self._asking_results.enter_list)
        self.asking_meet.results_dropped.connect(self._asking.open_form)
        self.asking_meet.entries_dropped.connect(self._asking.open_entries)
        self.asking_meet.list_dropped.connect(self._asking_results.enter_list)
        self.asking_meet.sweep_dropped.connect(self.asking_sweep.drop)
        self.asking_sweep.compare_wanted.connect(self._show_compare)
        actions.open_entries.triggered.connect(self._asking.entries)
        actions.reload.triggered.connect(self._asking.reload)
        actions.quit.triggered.connect(self.close)
        actions.reset_skater.triggered.connect(self._reset_skater)
        actions.reset_all.triggered.connect(session.scenarios.reset_all)
        actions.run.triggered.connect(session.start_run)
        actions.stop.triggered.connect(session.stop_run)
        actions.new_seed.triggered.connect(session.draw_seed)
        actions.add_entrant.triggered.connect(self._asking.entrant)
        actions.memory.triggered.connect(self._asking.memory)
        actions.find.triggered.connect(self._find)
        actions.dots.toggled.connect(self._on_dots)
        actions.next_skater.triggered.connect(self._next_skater)
        actions.previous_skater.triggered.connect(self._previous_skater)
        actions.show_tip.triggered.connect(Tips(self).show_next)
        actions.sexes.triggered.connect(self._on_sex)
        actions.schemes.triggered.connect(self._on_scheme)
        actions.zooms.triggered.connect(self._on_zoom)
        actions.languages.triggered.connect(self._on_language)

    def _connect_session(self) -> None:
        session = self._session
        session.plan_changed.connect(self._show_title)
        session.plan_changed.connect(self._on_sex_chosen)
        session.project_changed.connect(self._enable_resets)
        session.document.named.connect(self._show_title)
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._on_sex_chosen)
        session.skater_chosen.connect(self._enable_resets)
        session.skater_chosen.connect(self._on_skater_chosen)
        self._theme.changed.connect(self._retheme)

    # Views, made when they are first opened --------------------------------------------------

    @property
    def tickets(self) -> TicketsView:
        """The view of the tickets."""
        from ui.views.tickets import TicketsView

        return self.tabs.of(TicketsView)

    @property
    def order(self) -> SelectionOrderView:
        """The view of the selection order."""
        from ui.views.selection_order import SelectionOrderView

        return self.tabs.of(SelectionOrderView)

    @Slot(object)
    def _on_view(self, view: View) -> None:
        """Do from now on what a view asks for."""
        view.pairs_wanted.connect(self._asking_pairs.ask)
        view.edit_wanted.connect(self._asking_order.edit)
        view.places_wanted.connect(self._asking_order.ask_games_places)
        view.tournament_wanted.connect(self._on_tournament)
        view.remedy_wanted.connect(self._on_remedy)
        view.show_dots(self.actions_.dots.isChecked())

    def tell_anew(self) -> None:
        """Put what was said for good into other words: what is won now is something else."""
        self.tabs.tell_anew()
        self.skater.tell_anew()

    # What the session tells ----------------------------------------------------------------

    def _show_all(self) -> None:
        session = self._session
        check(self.actions_.sexes, session.sex)
        check(self.actions_.schemes, self._theme.scheme)
        check(self.actions_.zooms, self._theme.zoom)
        self.actions_.dots.setChecked(kept_settings.text(self._memory, "dots").lower() == "true")
        check(self.actions_.languages, kept_settings.text(self._memory, "language"))
        self._show_title()
        self.title_corner.refresh()
        self.tabs.show_all()
        self._on_run(session.run)
        self._enable_resets()

    @Slot()
    def _show_title(self) -> None:
        plan, document = self._session.plan, self._session.document
        if plan is None:
            self.setWindowTitle(self.tr("OKT Simulator"))
            return
        what = plan.meet.name if document.file is None else document.file.name
        # Qt shows the mark where the system wants it, while there are edits that no file holds.
        self.setWindowTitle(self.tr("{what}[*] – OKT Simulator").format(what=what.replace("[*]", "[*][*]")))
        self.setWindowModified(document.edited)

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        loaded = self._session.plan is not None
        reading = run.phase is Phase.LOADING and self._session.prepared is not None
        self.actions_.stop.setEnabled(run.phase is Phase.RUNNING or reading)
        actions = self.actions_
        for action in (
            actions.run, actions.add_entrant, actions.add_what_if, actions.enter_results, actions.replay,
            actions.follow, actions.pairs, actions.new_meet,
        ):  # fmt: skip
            action.setEnabled(loaded)
        actions.find.setEnabled(run.outcome is not None)  # it lists them by their chances

    @Slot()
    def _on_sex_chosen(self) -> None:
        check(self.actions_.sexes, self._session.sex)
        for action in self.actions_.sexes.actions():
            action.setEnabled(action.data() in self._session.sexes)

    @Slot()
    def _enable_resets(self) -> None:
        session = self._session
        what_ifs = session.scenario.what_ifs
        of_skater = about(what_ifs, session.sex, session.skater) if session.skater else ()
        self.actions_.reset_skater.setEnabled(bool(of_skater))
        self.actions_.reset_all.setEnabled(bool(what_ifs))

    @Slot()
    def _reset_skater(self) -> None:
        session = self._session
        if session.skater is not None:
            session.scenarios.reset_skater(session.sex, session.skater)

    @Slot(int)
    def _on_tournament(self, number: int) -> None:
        """Show a tournament of the run, row by row."""
        self.order.show_tournament(number)
        self.tabs.setCurrentWidget(self.order)

    @Slot(object)
    def _on_remedy(self, remedy: Remedy) -> None:
        """Do what a view offers where it has nothing to show."""
        action: QAction = getattr(self.actions_, remedy.action)
        action.trigger()

    @Slot()
    def _show_compare(self) -> None:
        """Bring up the view in which scenarios are compared."""
        from ui.views.compare import CompareView

        self.tabs.setCurrentWidget(self.tabs.of(CompareView))

    @Slot()
    def _on_skater_chosen(self) -> None:
        if self._session.skater is not None:
            self.docks.show_skater()

    @Slot()
    def _retheme(self) -> None:
        theme = self._theme
        self.docks.fit(theme.palette)
        for part in (
            self.tabs, self.title_corner, self.scenario, self.skater,
            self.left_dock, self.right_dock, self.toolbar, self.status,
        ):  # fmt: skip
            part.retheme(theme)

    # What the user asks --------------------------------------------------------------------

    @Slot(QAction)
    def _on_sex(self, action: QAction) -> None:
        self._session.choose_sex(Sex(action.data()))

    @Slot(QAction)
    def _on_scheme(self, action: QAction) -> None:
        scheme = Scheme(action.data())
        self._memory.setValue("theme", scheme.value)
        self._theme.set_scheme(scheme)

    @Slot(QAction)
    def _on_zoom(self, action: QAction) -> None:
        self._memory.setValue("zoom", action.data())
        self._theme.set_zoom(action.data())

    @Slot()
    def _offer_zooms(self) -> None:
        """Offer the zooms for which the screens have room; a projector may have been plugged in since."""
        offered = offered_zooms()
        for action in self.actions_.zooms.actions():
            action.setVisible(action.data() in offered)

    @Slot(QAction)
    def _on_language(self, action: QAction) -> None:
        self._memory.setValue("language", action.data())
        self.language_chosen.emit(action.data())

    @Slot(bool)
    def _on_dots(self, dots: bool) -> None:
        self._memory.setValue("dots", dots)
        self.tabs.show_dots(dots)

    @Slot()
    def _find(self) -> None:
        """Ask for a skater of either sex, and show her or him in all views."""
        session = self._session
        if session.run.outcome is None:
            return
        finder = Finder(session.run.outcome.skaters, self, old=session.run.stale)
        finder.found.connect(self._on_found)
        finder.open()

    @Slot(object)
    def _on_found(self, chance: SkaterChance) -> None:
        self._session.choose_sex(chance.sex)
        self._session.choose_skater(chance.skater)

    @Slot()
    def _next_skater(self) -> None:
        self._session.step_skater(1)

    @Slot()
    def _previous_skater(self) -> None:
        self._session.step_skater(-1)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from the toolbar into the view in front, and from there into the docks."""
        now = QApplication.focusWidget()
        parts = (self.toolbar, self.tabs, self.left_dock, self.right_dock, self.status)
        stop = None if now is None else next_stop(parts, now, forward=forward)
        if stop is None:
            return super().focusNextPrevChild(forward)
        reasons = Qt.FocusReason
        stop.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
        return True

    # Files dropped on the window -----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, by what it is: a project, a meet, rules, entries or results."""
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.asking_meet.drop([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    # Memory --------------------------------------------------------------------------------

    def lay_out_docks(self) -> None:
        """Give the docks the widths they are designed for."""
        self.docks.lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put one dock behind the other where there is no room for both."""
        super().resizeEvent(event)
        self.docks.fit(self._theme.palette)

    def remember(self) -> None:
        """Write down place, size and docks of the window, and how much is simulated."""
        remember(self, self._memory)
        self._memory.setValue("tournaments", self._session.settings.tournaments)
        self._memory.sync()

    def close_now(self) -> None:
        """Close without asking about edits."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about edits and drafts that no file holds, then remember how the window stood."""
        document = self._session.document
        if not self._may_close and (document.would_lose or document.drafts.all()):
            event.ignore()
            self.asking_project.when_no_draft_is_lost(self.close_now)
            return
        self.asking_follow.stop()
        self.asking_sweep.close()
        self.remember()
        super().closeEvent(event)
