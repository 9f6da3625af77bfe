"""What the tests of the window share: no screen, a theme, and invented skaters."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import games_sample
import numpy as np
import policy_sample
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import simulator.project.apply  # noqa: F401 - loaded when first asked for, which no test waits for
from simulator.ask.core import Core, Prepared
from simulator.ask.leverage.comparison import Comparison
from simulator.ask.policies import PoliciesAsked
from simulator.chances.order import OrderChance, RowChance, RowTaker
from simulator.chances.outcome import PICK, EventChance, Outcome, Route, SkaterChance, wilson_interval
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast, IncidentRates, NoiseShape
from simulator.games.outlook import Gain, GamesOutlook
from simulator.input.faults import Fault, InputRefused
from simulator.meet.meet import Entry, Meet, Race
from simulator.policy.judgement import Laboratory
from simulator.project.project import Inputs
from simulator.selection.rule_file import load_rule_set
from ui.look.theme import Scheme, Theme
from ui.program.garbage import collect_what_is_due
from ui.program.plain_import import load_plainly
from ui.program.program import Program
from ui.session.news import Phase
from ui.session.session import Session
from ui.words import numbers

TOURNAMENTS = 10_000

load_plainly()  # as the program does


def chance(skater: str, sex: Sex, routes: Mapping[Route, float], *, certain: bool = False) -> SkaterChance:
    """A skater with the sum of these chances."""
    ticket = sum(routes.values())
    low, high = wilson_interval(round(ticket * TOURNAMENTS), TOURNAMENTS)
    if certain:
        low = high = ticket
    return SkaterChance(skater, sex, ticket, low, high, dict(routes), {}, certain)


def _skaters(sex: Sex, middle: Event, longest: Event) -> list[SkaterChance]:
    result = [chance("Skater A", sex, {PICK: 1.0}, certain=True)]
    for index, letter in enumerate("BCDEFGHIJKLMNOPQRST", start=1):
        ticket = max(0.004, 0.996 - 0.055 * index)
        parts: dict[Route, float] = {Event.D500: 0.6 * ticket, middle: 0.3 * ticket, longest: 0.1 * ticket}
        result.append(chance(f"Skater {letter}", sex, parts))
    return result


@pytest.fixture
def outcome() -> Outcome:
    """Twenty invented women and twenty invented men; Skater A is certain of a pick."""
    women = _skaters(Sex.W, Event.D1500, Event.D3000)
    men = _skaters(Sex.M, Event.D1500, Event.D10000)
    return Outcome(TOURNAMENTS, TOURNAMENTS, (*women, *men))


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme on the application; the plain look comes back afterwards."""
    result = Theme(qapp, Scheme.LIGHT)
    yield result
    result.set_scheme(Scheme.LIGHT)
    qapp.setStyleSheet("")  # its marks are files that go with the theme
    result.deleteLater()


@pytest.fixture(scope="session", autouse=True)
def _quick_days() -> Iterator[None]:
    """Let what the days bring rest on little: the window shows it alike, and no test waits for the rest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("simulator.ask.courses.COURSES", 12)
        patch.setattr("simulator.ask.days.MOST_FOR_RESULTS", 1_000)
        yield


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """Delete what a test is done with: each widget that stays would take on the look of every later test.

    Meanwhile nothing is deleted by another thread that happens to look for garbage, as in the program.
    """
    gc.disable()
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    collect_what_is_due()
    gc.enable()


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for short lists and files to be read, however busy the machine is; who tests the bar says so."""
    monkeypatch.setattr("ui.dialogs.reading.PATIENCE_S", 60.0)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Write numbers as English does, and see that a test leaves no words of its own to the next."""
    numbers.use_language("en")
    found = _spoken()
    yield
    numbers.use_language("en")
    assert _spoken() == found


def _spoken() -> tuple[str, str]:
    """Return two texts in the words that the application uses now."""
    return QCoreApplication.translate("Actions", "&Women"), QCoreApplication.translate("", "two tickets")


# The window: a small meet, a core that is quick and does what a test tells it ----------------


def small_forecast(meet: Meet, sex: Sex) -> Forecast:
    """Return a forecast in which nobody is known to be faster than another."""
    skaters = meet.skaters(sex)
    entries = [entry for entry in meet.entries if entry.sex is sex]
    count = len(entries)
    fall = [0.01 if entry.event is Event.D500 else 0.004 for entry in entries]
    return Forecast(
        sex=sex,
        skaters=skaters,
        entry_skater=np.array([skaters.index(entry.skater) for entry in entries], dtype=np.int64),
        entry_event=tuple(entry.event for entry in entries),
        log_time_mean=np.log([37.5 * entry.event.distance_m / 500 for entry in entries]),
        level_loading=np.zeros((count, 2)),
        race_spread=np.full(count, 0.007),
        race_effect_spread=dict.fromkeys(meet.events(sex), 0.01),
        noise=NoiseShape(),
        incidents=IncidentRates(
            not_starting=np.full(count, 0.002),
            fall=np.array(fall),
            did_not_finish=np.full(count, 0.001),
            disqualified=np.full(count, 0.001),
            false_start=np.full(count, 0.022),
            skips_second_run=np.zeros(count),
        ),
        results_used=np.zeros(count, dtype=np.int64),
    )


def small_meet() -> Meet:
    """Return a meet of two days with three women and two men."""
    first, second = date(2025, 12, 26), date(2025, 12, 27)
    return Meet(
        id="small",
        name="Small OKT",
        rink="Heerenveen",
        programme=(
            Race(1, first, 1, Sex.W, Event.D1000, 1),
            Race(1, first, 2, Sex.M, Event.D1500, 1),
            Race(2, second, 1, Sex.W, Event.D500, 1),
            Race(2, second, 2, Sex.W, Event.D500, 2),
        ),
        entries=(
            Entry(Sex.W, Event.D1000, "Anna One"),
            Entry(Sex.W, Event.D1000, "Bea Two"),
            Entry(Sex.W, Event.D500, "Anna One"),
            Entry(Sex.W, Event.D500, "Cato <b>Three</b>"),
            Entry(Sex.M, Event.D1500, "Dirk Four"),
            Entry(Sex.M, Event.D1500, "Evert Five"),
        ),
        rule_set="knsb-2026",
        partly_known=frozenset({(Sex.M, Event.D1500)}),
    )


def small_outcome(plan: Plan, tournaments: int, wanted: int, seed: int) -> Outcome:
    """Return chances that tell by their size from which seed they come."""
    chances = []
    for sex in Sex:
        skaters = plan.forecasts[sex].skaters
        for rank, skater in enumerate(skaters):
            ticket = (seed % 1000) / 1000 / (rank + 1)
            events = [
                event
                for event in plan.meet.events(sex)
                if plan.forecasts[sex].entry(skater, event) is not None
            ]
            low, high = wilson_interval(round(ticket * tournaments), tournaments)
            chances.append(
                SkaterChance(
                    skater, sex, ticket, low, high,
                    routes={events[0]: ticket} if events else {},
                    events={event: EventChance((0.5, 0.3), 0.2, 0.01, 0.01, 0.6, 75.126) for event in events},
                )
            )  # fmt: skip
    order = {sex: small_order(plan, sex) for sex in Sex}
    return Outcome(tournaments, wanted, tuple(chances), order)


def small_order(plan: Plan, sex: Sex) -> OrderChance:
    """Return chances of the selection order in which each row is the first skater's or nobody's."""
    takers = tuple(RowTaker(skater, 0.6, 0.3) for skater in plan.forecasts[sex].skaters[:1])
    rows = tuple(RowChance(row, 1.0, 0.3, takers, 1 / 15) for row in plan.rules.order[sex])
    return OrderChance(rows, 0.0, (), {})


class QuickCore(Core):
    """A core whose runs take four steps, each of which waits for the test when `held` is set.

    A file called ``bad.csv`` is refused, one called ``odd.csv`` has a row in doubt, and one called
    ``broken.csv`` makes the core fail. There are as many tickets as the rules give, or `cap` a sex.
    """

    def __init__(self, cap: int | None = None) -> None:
        super().__init__()
        self.cap = cap
        self.held = False
        self.step = threading.Semaphore(0)
        self.runs: list[tuple[Plan, int, int]] = []
        self.compared: list[tuple[Plan, Plan, int, int]] = []
        self.cancelled_runs = 0
        self.memory_bytes = 0
        self.outlook: GamesOutlook | None = None
        self.laboratory: Laboratory | None = None
        self.gained: Mapping[Sex, tuple[Gain, Gain, Gain]] | None = None

    def prepare(self, meet: str, inputs: Inputs, control: Control = UNHINDERED) -> Prepared:
        names = [file.path.name for file in inputs.form]
        if "bad.csv" in names:
            faults = [
                Fault("bad.csv", '"1.67,54" is not a race time', "Write seconds (67.54).", line, "time")
                for line in (2, 3)
            ]
            raise InputRefused(faults)
        if "broken.csv" in names:
            raise RuntimeError("the core broke")
        small = small_meet().with_entries(inputs.added)
        forecasts = {sex: small_forecast(small, sex) for sex in Sex}
        rules = load_rule_set(small.rule_set)
        if self.cap is not None:
            rules = replace(rules, cap=dict.fromkeys(Sex, self.cap))
        plan = Plan(small, rules, forecasts)
        warnings = (Fault("odd.csv", "impossible", line=4, column="time"),) if "odd.csv" in names else ()
        return Prepared(meet, inputs, plan, warnings)

    def simulate_until(self, job: Job, points: float, control: Control = UNHINDERED) -> Iterator[Outcome]:
        for tournaments in (10_000, 100_000, round(100_000 / points)):
            if not control.cancelled():
                yield small_outcome(job.plan, tournaments, round(100_000 / points), job.seed)

    def compare(
        self, before: Plan, job: Job, control: Control = UNHINDERED, *, gains: bool = True
    ) -> Comparison:
        self.compared.append((before, job.plan, job.tournaments, job.seed))
        few = replace(job, tournaments=min(job.tournaments, 1_000))
        return super().compare(before, few, control, gains=gains)

    def medals(
        self, before: Plan, job: Job, control: Control = UNHINDERED
    ) -> Mapping[Sex, tuple[Gain, Gain, Gain]]:
        """Return what a test said, or refuse: no Games follow the small meet."""
        if self.gained is None:
            raise InputRefused([Fault("Games", "no Games are known that follow Small OKT")])
        return self.gained

    def games(
        self,
        job: Job,
        field: Path | None = None,
        team: Path | None = None,
        control: Control = UNHINDERED,
    ) -> Iterator[GamesOutlook]:
        """Return what a test said, or refuse: no Games follow the small meet."""
        if self.outlook is None:
            raise InputRefused([Fault("Games", "no Games are known that follow Small OKT")])
        yield self.outlook

    def policies(self, asked: PoliciesAsked, control: Control = UNHINDERED) -> Iterator[Laboratory]:
        """Return what a test said, or refuse as there are no Games."""
        if self.laboratory is None:
            raise InputRefused([Fault("Games", "no Games are known that follow Small OKT")])
        yield self.laboratory

    def keep_at_most(self, most_bytes: int) -> None:
        self.memory_bytes = most_bytes
        super().keep_at_most(most_bytes)

    def simulate(self, job: Job, control: Control = UNHINDERED) -> Iterator[Outcome]:
        self.runs.append((job.plan, job.tournaments, job.seed))
        for quarter in range(1, 5):
            while self.held and not self.step.acquire(timeout=0.005):
                if control.cancelled():
                    break
            if control.cancelled():
                self.cancelled_runs += 1
                return
            yield small_outcome(job.plan, job.tournaments * quarter // 4, job.tournaments, job.seed)


@pytest.fixture
def core(request: pytest.FixtureRequest) -> QuickCore:
    """A quick core; the mark ``cap`` makes tickets rare."""
    mark = request.node.get_closest_marker("cap")
    return QuickCore() if mark is None else QuickCore(*mark.args)


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    """Settings of the window in a file of the test."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def session(qapp: QApplication, core: QuickCore) -> Iterator[Session]:
    """A session that has not loaded anything yet; its thread ends with the test."""
    session = Session(core)
    yield session
    session.close()
    assert not session.is_open


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, core: QuickCore, memory: QSettings) -> Iterator[Program]:
    """A program in English with a window on the (virtual) screen and its first outcome in it."""
    memory.setValue("language", "en")
    memory.setValue("theme", "light")
    program = Program(qapp, memory, core)
    with qtbot.waitExposed(program.window):
        program.start()
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    yield program
    program.close()
    assert not program.session.is_open
    program.window.deleteLater()
    program.theme.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def shared_program(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """One program for all tests of a module that only look at it."""
    memory = QSettings(str(tmp_path_factory.mktemp("shared") / "window.ini"), QSettings.Format.IniFormat)
    memory.setValue("language", "en")
    memory.setValue("theme", "light")
    core = QuickCore()
    core.outlook, core.laboratory = games_sample.sample(), policy_sample.sample()
    program = Program(qapp, memory, core)
    program.start()
    yield program
    program.close()
    assert not program.session.is_open
    program.window.deleteLater()
    program.theme.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_sessionfinish() -> None:
    """Empty the clipboard: the platform without a screen does not survive what Python put there."""
    if isinstance(QApplication.instance(), QApplication):
        QApplication.clipboard().clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Pass over what the platform without a screen says of every window."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
