"""The window: menu, toolbar, docks, the view in the middle, status line."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QGraphicsView, QLabel, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from simulator.event import Sex
from ui.actions import Actions, check
from ui.asking import Asking
from ui.panels.dock import GAP, Dock
from ui.panels.programme import ProgrammePanel
from ui.panels.skater import SkaterPanel
from ui.session import Session
from ui.session_news import (
    Phase,
    PlanChanged,
    PlanRefused,
    RunChanged,
    SexChosen,
    SkaterChosen,
)
from ui.skater_what_ifs import about
from ui.standing import remember, restore
from ui.status import StatusBar
from ui.theme import Scheme, Theme
from ui.toolbar import Toolbar
from ui.views.selection_order import SelectionOrderView
from ui.views.tickets import TicketsView

LEFT_WIDTH, RIGHT_WIDTH = 272, 300  # pixels, gap at the edge of the window included


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
        self._asking = Asking(self, session, memory)
        self.actions_ = Actions(self)
        self.programme = ProgrammePanel(theme)
        self.tickets = TicketsView(theme.palette)
        self.order = SelectionOrderView(theme.palette)
        self.skater = SkaterPanel(session, theme)
        self.left_dock = Dock("programme", self.tr("Programme"), self.programme, theme)
        self.right_dock = Dock("skater", self.tr("Skater"), self.skater, theme)
        toggles = (self.left_dock.toggleViewAction(), self.right_dock.toggleViewAction())
        self.toolbar = Toolbar(session, self.actions_, toggles, theme)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(False)
        self.tabs.addTab(self.tickets, self.tr("Tickets"))
        self.tabs.addTab(self.order, self.tr("Selection order"))
        self.meet_label = QLabel()
        self.meet_label.setContentsMargins(0, 0, 14, 0)
        self.actions_.fill_menus(self, list(toggles))
        self.menuBar().setCornerWidget(self.meet_label, Qt.Corner.TopRightCorner)
        self.addToolBar(self.toolbar)
        middle = QWidget()
        around = QVBoxLayout(middle)
        around.setContentsMargins(0, GAP, 0, GAP)
        around.addWidget(self.tabs)
        self.setCentralWidget(middle)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.left_dock)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.right_dock)
        self.status = StatusBar(session, theme)
        self.setStatusBar(self.status)
        self._connect_actions()
        self._connect_session()
        if not restore(self, memory):
            self.lay_out_docks()
        for chart in self.findChildren(QGraphicsView):
            chart.setAcceptDrops(False)  # a file dropped on a chart is meant for the window
        self._retheme()
        self._show_all()
        # A view that hands its focus on to one part takes its other parts out of the tab order.
        self.tickets.setFocusProxy(None)  # type: ignore[arg-type]
        self.setFocus()  # until there is a chart to hand it to

    # Connections ---------------------------------------------------------------------------

    def _connect_actions(self) -> None:
        actions, session = self.actions_, self._session
        actions.open_form.triggered.connect(self._asking.form)
        actions.paste_form.triggered.connect(self._asking.paste)
        actions.open_entries.triggered.connect(self._asking.entries)
        actions.reload.triggered.connect(session.load)
        actions.quit.triggered.connect(self.close)
        actions.reset_skater.triggered.connect(self._reset_skater)
        actions.reset_all.triggered.connect(session.scenarios.reset_all)
        actions.run.triggered.connect(session.start_run)
        actions.stop.triggered.connect(session.stop_run)
        actions.new_seed.triggered.connect(session.draw_seed)
        actions.add_entrant.triggered.connect(self._asking.entrant)
        actions.next_skater.triggered.connect(self._next_skater)
        actions.previous_skater.triggered.connect(self._previous_skater)
        actions.method.triggered.connect(self._asking.method)
        actions.about.triggered.connect(self._asking.about)
        actions.sexes.triggered.connect(self._on_sex)
        actions.schemes.triggered.connect(self._on_scheme)
        actions.languages.triggered.connect(self._on_language)
        self.programme.sex_wanted.connect(session.choose_sex)
        self.programme.add_wanted.connect(self._asking.entrant)
        self.tickets.skater_selected.connect(session.choose_skater)
        self.order.skater_selected.connect(session.choose_skater)

    def _connect_session(self) -> None:
        session = self._session
        session.plan_changed.connect(self._on_plan)
        session.plan_refused.connect(self._on_refused)
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._on_sex_chosen)
        session.skater_chosen.connect(self._on_skater)
        session.project_changed.connect(self._enable_resets)
        self._theme.changed.connect(self._retheme)

    # What the session tells ----------------------------------------------------------------

    def _show_all(self) -> None:
        session = self._session
        check(self.actions_.sexes, session.sex)
        check(self.actions_.schemes, self._theme.scheme)
        check(self.actions_.languages, str(self._memory.value("language", "")))
        if session.plan is not None:
            self._show_plan(session.plan.meet.name)
        else:
            self.setWindowTitle(self.tr("OKT Simulator"))
            for view in (self.tickets, self.order):
                view.set_empty(self.tr("Reading the form data…"))
        self._on_run(session.run)
        self._on_skater(SkaterChosen(session.skater))
        self._enable_resets()

    def _show_plan(self, name: str) -> None:
        plan = self._session.plan
        if plan is None:
            return
        self.meet_label.setText(name)
        # The menu bar gives its corner the room that it needed when it was put there.
        self.menuBar().setCornerWidget(self.meet_label, Qt.Corner.TopRightCorner)
        self.meet_label.show()
        self.setWindowTitle(self.tr("{meet} – OKT Simulator").format(meet=name))
        self.tickets.set_caps(plan.rules.cap)
        self.order.set_caps(plan.rules.cap)
        self.programme.show_meet(plan.meet)
        self._show_partly_known()

    def _show_partly_known(self) -> None:
        plan, sex = self._session.plan, self._session.sex
        if plan is not None:
            self.tickets.set_partly_known(
                tuple(event for event in plan.meet.events(sex) if (sex, event) in plan.meet.partly_known)
            )

    @Slot(object)
    def _on_plan(self, changed: PlanChanged) -> None:
        self._show_plan(changed.plan.meet.name)

    @Slot(object)
    def _on_refused(self, _refused: PlanRefused) -> None:
        if self._session.plan is None:
            for view in (self.tickets, self.order):
                view.set_empty(self.tr("There are no data to simulate from."))

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        running = run.phase is Phase.RUNNING
        self.actions_.stop.setEnabled(running)
        self.actions_.run.setEnabled(self._session.plan is not None)
        self.actions_.add_entrant.setEnabled(self._session.plan is not None)
        if run.outcome is not None:
            waiting = run.stale and run.phase in (Phase.RUNNING, Phase.LOADING)
            self.tickets.show_outcome(run.outcome, self._session.sex, running=waiting)
            self.order.show_outcome(run.outcome, self._session.sex, running=waiting)
            if self.focusWidget() in (None, self):
                self.tickets.chart.setFocus()

    @Slot(object)
    def _on_sex_chosen(self, chosen: SexChosen) -> None:
        check(self.actions_.sexes, chosen.sex)
        self._show_partly_known()
        self._on_run(self._session.run)

    @Slot(object)
    def _on_skater(self, chosen: SkaterChosen) -> None:
        self.tickets.select(chosen.skater)
        self.order.select(chosen.skater)
        self._enable_resets()

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

    @Slot()
    def _retheme(self) -> None:
        theme = self._theme
        self.tickets.retheme(theme.palette)
        self.order.retheme(theme.palette)
        self.meet_label.setFont(theme.font(12, 600))
        self.meet_label.setFixedHeight(theme.palette.px(27))
        self.tabs.tabBar().setFont(theme.font(13, 600))
        self.programme.retheme(theme)
        self.skater.retheme(theme)
        self.left_dock.retheme(theme)
        self.right_dock.retheme(theme)
        self.toolbar.retheme(theme)
        self.status.retheme(theme)

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
    def _on_language(self, action: QAction) -> None:
        self._memory.setValue("language", action.data())
        self.language_chosen.emit(action.data())

    @Slot()
    def _next_skater(self) -> None:
        self._session.step_skater(1)

    @Slot()
    def _previous_skater(self) -> None:
        self._session.step_skater(-1)

    # Files dropped on the window -----------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files dropped as form data."""
        event.acceptProposedAction()
        self._asking.open_form([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    # Memory --------------------------------------------------------------------------------

    def lay_out_docks(self) -> None:
        """Give the docks the widths they are designed for."""
        px = self._theme.palette.px
        self.resizeDocks(
            [self.left_dock, self.right_dock], [px(LEFT_WIDTH), px(RIGHT_WIDTH)], Qt.Orientation.Horizontal
        )

    def remember(self) -> None:
        """Write down place, size and docks of the window, and how much is simulated."""
        remember(self, self._memory)
        self._memory.setValue("tournaments", self._session.settings.tournaments)
        self._memory.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stood."""
        self.remember()
        super().closeEvent(event)
