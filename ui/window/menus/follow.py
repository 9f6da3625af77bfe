"""What the window does to follow results: the dialog, the thread, the light, and each step it enters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTime, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from shiboken6 import isValid

from simulator.input.faults import Fault, InputRefused
from ui.look import kept_settings
from ui.session.actions import Actions
from ui.session.news import Phase, PlanChanged, RunChanged
from ui.session.session import Session
from ui.window.menus.results import ResultsAsking
from ui.words.errors import first_lines
from ui.words.plain import caption, plain_tip
from ui.words.sentences import told, told_fault

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.live.follow import Follower, News
    from simulator.live.steps import LiveSteps
    from ui.dialogs.follow import FollowDialog

_LATER_MS = 300


class FollowAsking(QObject):
    """Follows results for the project in hand, from when the user starts it until it is stopped.

    What was read is entered in the window's thread, as one step a reading. While a dialog is open that
    holds the project as it was, steps wait; another project ends the following.

    Parameters
    ----------
    results
        Enters results, and keeps the chances as they stood before.
    """

    heard = Signal(object, object)
    """The `Follower` and its `News`; sent from the thread of the follower."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        actions: Actions,
        results: ResultsAsking,
        memory: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._results, self._memory = window, session, results, memory
        self.follower: Follower | None = None
        self.dialog: FollowDialog | None = None
        self._steps: LiveSteps | None = None
        self._waiting: News | None = None
        self._faults: tuple[Fault, ...] = ()
        self._read_for: object = None
        self._read_at = ""
        self.light = QPushButton()
        self.light.setProperty("kind", "link")
        self.light.setObjectName("follow-light")
        self.light.hide()
        self.light.clicked.connect(self.ask)
        self._later = QTimer(self)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._take_waiting)
        self.heard.connect(self._on_heard)
        actions.follow.triggered.connect(self.ask)
        session.document.opened.connect(self._on_opened)
        session.plan_changed.connect(self._on_plan)
        session.run_changed.connect(self._on_run)

    @Slot()
    def ask(self) -> None:
        """Show the dialog, with its log as it was."""
        prepared = self._session.prepared
        if prepared is None:
            return
        if self.dialog is None:
            from ui.dialogs.follow import FollowDialog

            folder = kept_settings.folder(self._memory)
            self.dialog = FollowDialog(prepared.plan.meet, folder, self._window)
            self.dialog.start_wanted.connect(self.start)
            self.dialog.stop_wanted.connect(self.stop)
            self.dialog.again_wanted.connect(self._read_again)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @Slot(str, object)
    def start(self, where: str, defaults: dict[str, str]) -> None:
        """Follow a file, a folder or an address from now on."""
        from simulator.live.follow import Follower
        from simulator.live.source import source_of
        from simulator.live.steps import LiveSteps

        self._end()
        try:
            source = source_of(where)
        except InputRefused as refused:
            self._faults = refused.faults
            self._show()
            return
        self._steps, self._faults, self._read_at = LiveSteps(), (), ""
        self.follower = follower = Follower(
            source, self._plan, defaults, lambda news: self._tell(follower, news)
        )
        # Not by a slot of this object: what Python knows of it may be gone before the window is.
        self._window.destroyed.connect(follower.stop)
        self._results.remember_chances()
        self._log([self.tr("Following {source}.").format(source=source.name)])
        follower.start()
        self._show()

    @Slot()
    def stop(self) -> None:
        """Follow no more; what was entered stays."""
        if self.follower is not None:
            self._end()
            self._log([self.tr("Stopped.")])
        self._faults = ()
        self._show()

    @Slot()
    def _end(self) -> None:
        if self.follower is not None:
            self.follower.stop()
        self.follower, self._waiting = None, None
        self._later.stop()

    @Slot()
    def _read_again(self) -> None:
        if self.follower is not None:
            self.follower.read_again()

    def _tell(self, follower: Follower, news: News) -> None:
        """Hand news over to the window's thread, unless the window is gone."""
        if isValid(self):
            self.heard.emit(follower, news)

    def _plan(self) -> Plan | None:
        prepared = self._session.prepared
        return None if prepared is None else prepared.plan

    @Slot()
    def _on_opened(self) -> None:
        """End it, and ask anew: another project may be of a meet whose events the dialog does not know."""
        self.stop()
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(object)
    def _on_plan(self, changed: PlanChanged) -> None:
        """Read again what stood in doubt once other data are there: a skater may be entered now."""
        if self._faults and changed.prepared is not self._read_for:
            self._read_again()

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        if self.follower is not None and run.phase is Phase.UP_TO_DATE:
            self._results.remember_chances()

    # News ----------------------------------------------------------------------------------

    @Slot(object, object)
    def _on_heard(self, follower: Follower, news: News) -> None:
        if follower is self.follower:  # else a reading that was under way when it was stopped
            self._waiting = news
            self._take_waiting()

    @Slot()
    def _take_waiting(self) -> None:
        """Enter what was read, or wait while a dialog is open that would write over it."""
        news = self._waiting
        if news is None or self.follower is None:
            self._later.stop()
        elif QApplication.activeModalWidget() is not None:
            self._later.start()
        else:
            self._later.stop()
            self._waiting = None
            self._take(news)

    def _take(self, news: News) -> None:
        from simulator.live.steps import MOST_LINES

        session, steps, plan = self._session, self._steps, self._plan()
        if steps is None or plan is None:
            return
        self._read_for = session.prepared
        step = steps.take(plan, session.project, news)
        if step.project is not session.project:
            project = step.project
            self._results.take_over(
                self.tr("follow results"), project.results, project.learn_from_results, project.still_on
            )
        if news.told is not None:
            self._read_at = QTime.currentTime().toString("HH:mm:ss")
        lines = [told(change.sentence()) for change in step.changes]
        lines += [told_fault(fault) for fault in step.new_faults]
        self._faults = step.faults
        lines = first_lines(lines, MOST_LINES)
        now = QTime.currentTime().toString("HH:mm:ss")
        self._log([f"{now}  {line}" for line in lines])
        self._show()

    def _log(self, lines: list[str]) -> None:
        if self.dialog is not None:
            self.dialog.add_lines(lines)

    def _show(self) -> None:
        """Say in the dialog and by the light how it stands."""
        on = self.follower is not None
        if not on:
            text = told_fault(self._faults[0]) if self._faults else self.tr("Nothing is followed.")
        elif self._faults:
            text = told_fault(self._faults[0])
        elif self._read_at:
            text = self.tr("Followed; last read at {time}.").format(time=self._read_at)
        else:
            text = self.tr("Followed; nothing read yet.")
        if self.dialog is not None:
            self.dialog.show_state(text, on=on, doubt=bool(self._faults))
        mark = "▲" if self._faults else "●"
        when = f" · {self._read_at}" if self._read_at else ""
        self.light.setText(caption(self.tr("{mark} Following results{when}").format(mark=mark, when=when)))
        self.light.setToolTip(plain_tip(text, wraps=True))
        self.light.setVisible(on)
