"""What the window says of changes, once each: edits, undo, runs and the figure they change, scenario, sex."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from simulator.chances.outcome import Outcome, SkaterChance
from ui.look.parts.announcing import announce
from ui.session.document import EditStep, Version
from ui.session.news import Phase, PlanRefused, RunChanged
from ui.session.session import Session
from ui.window.presentation import Presentation
from ui.words import numbers
from ui.words.sentences import told_fault

_SLOW_MS = 1000
"""A run that lasts longer is told when it begins; a shorter one only when it is done."""


class Voice(QObject):
    """Gathers what changes at once into one sentence after the other, and says them together.

    Parameters
    ----------
    window
        It speaks.
    session, presentation
        What they tell of themselves is said.
    """

    def __init__(self, window: QWidget, session: Session, presentation: Presentation) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._words: list[str] = []
        self._scenario = session.scenario.name
        self._before: Outcome | None = None  # what was said to be up to date last
        self._whom = False  # whether who is chosen is still to be told
        self._moving = False  # whether a run goes on whose end is still to be told
        self._soon, self._slow = QTimer(self), QTimer(self)
        for timer, wait, told in ((self._soon, 0, self._tell), (self._slow, _SLOW_MS, self.tell_slow)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(told)
        session.document.stepped.connect(self._on_step)
        session.project_changed.connect(self._on_version)
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._on_sex)
        session.skater_chosen.connect(self._on_skater)
        session.plan_refused.connect(self._on_refused)
        presentation.stepped.connect(self._on_presented)

    # What happened -------------------------------------------------------------------------

    @Slot(object, str)
    def _on_step(self, step: EditStep, what: str) -> None:
        pattern = {
            EditStep.DONE: self.tr("Done: {what}."),
            EditStep.UNDONE: self.tr("Undone: {what}."),
            EditStep.REDONE: self.tr("Done again: {what}."),
        }[step]
        self._add(pattern.format(what=what))

    @Slot(object)
    def _on_version(self, version: Version) -> None:
        if version.scenario.name != self._scenario:
            self._scenario = version.scenario.name
            self._add(self.tr("Scenario: {name}.").format(name=numbers.scenario_title(self._scenario)))

    @Slot()
    def _on_sex(self) -> None:
        self._add(f"{numbers.sex_name(self._session.sex)}.")

    @Slot()
    def _on_skater(self) -> None:
        """Say who is chosen, unless it was done in a table, which is heard itself."""
        self._whom = not isinstance(QApplication.focusWidget(), QAbstractItemView)
        self._soon.start()

    @Slot(object)
    def _on_refused(self, refused: PlanRefused) -> None:
        for fault in refused.faults[:1]:
            self._add(self.tr("Refused: {why}").format(why=told_fault(fault)))

    @Slot(str)
    def _on_presented(self, words: str) -> None:
        """Say a step of a presentation instead of what it takes to show it."""
        self._words, self._whom = [words], False
        self._soon.start()

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        if _goes_on(run):
            if not self._moving:
                self._moving = True
                self._slow.start()
        elif self._moving and not run.stale:
            self._slow.stop()
            self._soon.start()

    # What is said --------------------------------------------------------------------------

    def _add(self, words: str) -> None:
        if words not in self._words:
            self._words.append(words)
        self._soon.start()

    @Slot()
    def _tell(self) -> None:
        """Say what has gathered, with what came of it; a run under way is waited for."""
        run = self._session.run
        if _goes_on(run):
            return
        if not run.stale and run.outcome is not None and (self._moving or run.outcome is not self._before):
            self._moving = False
            self._slow.stop()
            self._words.append(self._end(run))
            self._before = run.outcome
        elif self._whom:
            self._words.append(self._chosen())
        self._whom = False
        self._speak()

    @Slot()
    def tell_slow(self) -> None:
        """Say what has gathered while a run goes on, once it is a long one."""
        if _goes_on(self._session.run):
            reads = self._session.run.phase is Phase.LOADING
            self._words.append(self.tr("Reading the data…") if reads else self.tr("Running…"))
            self._speak()

    def _speak(self) -> None:
        words, self._words = " ".join(filter(None, self._words)), []
        if words:
            announce(self._window, words)

    def _end(self, run: RunChanged) -> str:
        """Say that a run is done, and what it changed for the chosen skater."""
        told = self.tr("Up to date.") if run.phase is Phase.UP_TO_DATE else self.tr("Stopped.")
        now, before = self._chance(run.outcome), self._chance(self._before)
        if now is None:
            return told
        exact = _exact(now)
        pattern = self.tr("{told} {skater}: {chance}.")
        was = exact if before is None else _exact(before)
        if was != exact:
            pattern = self.tr("{told} {skater}: {chance}, before {before}.")
        elif before is not None:
            pattern = self.tr("{told} {skater}: {chance} as before.")
        return pattern.format(told=told, skater=now.skater, chance=exact, before=was)

    def _chosen(self) -> str:
        chance = self._chance(self._session.run.outcome)
        if chance is None:
            return ""
        return self.tr("{skater}: {chance}.").format(skater=chance.skater, chance=_exact(chance))

    def _chance(self, outcome: Outcome | None) -> SkaterChance | None:
        skater, sex = self._session.skater, self._session.sex
        of_sex = () if outcome is None else outcome.of_sex(sex)
        return next((one for one in of_sex if one.skater == skater), None)


def _goes_on(run: RunChanged) -> bool:
    return run.phase in (Phase.RUNNING, Phase.LOADING)


def _exact(chance: SkaterChance) -> str:
    return numbers.percent_exact(chance.ticket, certain=chance.certain, by_pick=chance.by_pick)
