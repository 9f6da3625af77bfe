"""The line at the bottom: how much was simulated, how exact it is, and whether it goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QStatusBar

from simulator.chances.outcome import Outcome
from simulator.event import Sex
from ui.look.theme import Theme
from ui.session.news import Phase, RunChanged
from ui.session.run_work import Wanted
from ui.session.session import Session
from ui.window.convergence import ConvergenceStrip
from ui.window.luck import Luck
from ui.words import numbers
from ui.words.errors import cannot_be_simulated
from ui.words.numbers import count
from ui.words.plain import PlainLabel, plain_tip

_FULL = 1000
_LONGEST = 60


def mean_half_width_pp(outcome: Outcome, sex: Sex) -> float:
    """Mean half-width of the 95 % intervals of the tickets of one sex, percentage points."""
    widths = [(c.ticket_high - c.ticket_low) / 2 for c in outcome.of_sex(sex) if not c.settled]
    return 100 * sum(widths) / len(widths) if widths else 0.0


class _Progress(QProgressBar):
    """Progress that is drawn when the window is.

    Qt's own draws at once, and with itself all that waits to be drawn in the window, at each new value.
    """

    def setValue(self, value: int) -> None:
        """Show how far it is, soon."""
        if value != self.value():
            self.setUpdatesEnabled(False)
            super().setValue(value)
            self.setUpdatesEnabled(True)


class StatusBar(QStatusBar):
    """Tournaments, time, sampling error and seed at the left, state and progress at the right."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._counted: Outcome | None = None
        self._luck = Luck()
        self.setSizeGripEnabled(False)
        self.figures = PlainLabel()
        self.figures.setToolTip(self.tr("The error is half the mean 95 % interval of the chances shown"))
        self.state = PlainLabel()
        self.progress = _Progress()
        self.progress.setRange(0, _FULL)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the simulation"))
        self.strip = ConvergenceStrip(theme.palette)
        self.strip.hide()
        self.unkept = PlainLabel()
        self.unkept.setObjectName("unkept")
        self.unkept.hide()
        self.addWidget(self.figures, 1)
        self.addPermanentWidget(self.unkept)
        self.addPermanentWidget(self.strip)
        self.addPermanentWidget(self.state)
        self.addPermanentWidget(self.progress)
        self.setContentsMargins(8, 0, 8, 0)
        self.state.setContentsMargins(0, 0, 6, 0)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        session.project_changed.connect(self.strip.begin)
        session.run_changed.connect(self._on_run)
        session.sex_chosen.connect(self._show)
        session.skater_chosen.connect(self._show_strip)
        session.settings_changed.connect(self._show)
        self.retheme(theme)
        self._show()

    @Slot()
    def _show(self) -> None:
        run = self._session.run
        self._see(run)
        self.state.setText(self._state_text(run))
        # How much there is to read nobody knows before the end.
        self.progress.setRange(0, 0 if run.phase is Phase.LOADING else _FULL)
        self.progress.setValue(_progress(run))
        self.figures.setText(self._figures_text(run))
        self._show_strip()

    def _see(self, run: RunChanged) -> None:
        """Remember a complete run, to tell later what another seed changes."""
        version = self._session.document.version
        done = run.phase is Phase.UP_TO_DATE and not run.stale
        if done and run.outcome is not None and version.prepared is not None:
            until = self._session.settings.until_pp
            wanted = Wanted.of(version.prepared, version.project, version.scenario, until)
            self._luck.see(wanted, run.outcome)

    def tell_unkept(self, why: str) -> None:
        """Say that edits are not kept against a crash, and why; nothing when they are."""
        self.unkept.setText(self.tr("Edits are not kept against a crash: {why}").format(why=cut(why)))
        self.unkept.setToolTip(plain_tip(why, wraps=bool(why)))
        self.unkept.setVisible(bool(why))

    @Slot(object)
    def _on_run(self, run: RunChanged) -> None:
        """Hand the outcomes of a run on to the strip, one after the other, and show how far it is."""
        if run.stale or run.outcome is None:
            self.strip.begin()
        elif run.outcome is not self._counted:
            self.strip.add(run.outcome)
        self._counted = run.outcome
        self._show()

    @Slot()
    def _show_strip(self) -> None:
        self.strip.show_skater(self._session.sex, self._session.skater)

    def _state_text(self, run: RunChanged) -> str:
        if run.phase is Phase.LOADING:
            return self.tr("Reading the data…")
        if run.phase is Phase.RUNNING:
            return self.tr("Running…")
        if run.phase is Phase.UP_TO_DATE:
            return self.tr("Up to date")
        if run.phase is Phase.STOPPED and run.outcome is not None and not run.stale:
            return self.tr("Stopped at {count}").format(count=count(run.outcome.tournaments))
        if run.phase is Phase.FAILED:
            return self.tr("The simulation failed")
        if run.refused:
            return cannot_be_simulated()
        if run.phase is Phase.STOPPED or run.outcome is not None:
            return self.tr("Not up to date")
        return ""

    def _figures_text(self, run: RunChanged) -> str:
        outcome = run.outcome
        if outcome is None or run.stale:
            return self.tr("seed {seed}").format(seed=self._session.settings.seed)
        parts = [
            numbers.of_count(outcome.tournaments, self.tr("1 tournament"), self.tr("{count} tournaments")),
            numbers.duration(run.elapsed_s),
            numbers.sampling_error(mean_half_width_pp(outcome, self._session.sex)),
            self.tr("seed {seed}").format(seed=self._session.settings.seed),
        ]
        luck = self._luck.difference(self._session.sex) if run.phase is Phase.UP_TO_DATE else None
        if luck is not None:
            pattern = self.tr("at most {points} from seed {seed}")
            parts.append(pattern.format(points=numbers.points(luck[1]), seed=luck[0]))
        return "  ·  ".join(parts)

    def retheme(self, theme: Theme) -> None:
        """Take over the sizes of the theme."""
        for label in (self.figures, self.state, self.unkept):
            label.setFont(theme.font(12, tabular=True))  # they count
        self.strip.retheme(theme.palette)
        self.progress.setFixedWidth(theme.palette.px(140))


def cut(text: str) -> str:
    """Return a text that leaves room for the other figures."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _progress(run: RunChanged) -> int:
    if run.outcome is None or run.stale or run.outcome.wanted == 0:
        return 0
    return round(_FULL * run.outcome.tournaments / run.outcome.wanted)
