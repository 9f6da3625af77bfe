"""A slider dragged as fast as a hand can: the window goes on, and only the last value counts."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.chances.outcome import Outcome
from simulator.engine.job import Control, Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from ui.panels.mixed_box import MixedBox
from ui.program.program import Program
from ui.session.news import Phase, RunChanged
from ui.session.skater_what_ifs import DockControl, value_in
from ui.session.worker import Receiver, Work, Worker

if TYPE_CHECKING:
    from conftest import QuickCore

LEFT = Qt.MouseButton.LeftButton
MOVES = 200


def shift_in(plan: Plan) -> float:
    """The form shift of Anna One in a plan, in s per 1000 m."""
    forecast = plan.forecasts[Sex.W]
    entry = forecast.entry("Anna One", Event.D1000)
    assert entry is not None
    return round(float(np.exp(forecast.log_time_mean[entry])) - 75.0, 3)


def shift_wanted(program: Program) -> float:
    what_ifs = program.session.scenario.what_ifs
    return value_in(what_ifs, Sex.W, "Anna One", Event.D1000, DockControl.FORM) or 0.0


@pytest.fixture
def telling(core: QuickCore) -> QuickCore:
    """A core whose chances tell the form shift they were simulated with."""
    simulate = core.simulate

    def told(job: Job, control: Control) -> Iterator[Outcome]:
        ticket = 0.5 + shift_in(job.plan) / 10
        for outcome in simulate(job, control):
            first, *others = outcome.skaters
            yield replace(outcome, skaters=(replace(first, ticket=ticket), *others))

    core.simulate = told  # type: ignore[method-assign]
    return core


@pytest.fixture
def dragged(telling: QuickCore, program: Program) -> Program:
    program.session.choose_skater("Anna One")
    QApplication.processEvents()
    return program


def drag(program: Program, qtbot: QtBot, between: Callable[[int], None]) -> None:
    """Press, move `MOVES` times to and fro, let go where nothing else was."""
    slider = program.window.skater.controls.slider
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    qtbot.mousePress(slider, LEFT, pos=middle)
    for move in range(MOVES):
        qtbot.mouseMove(slider, middle + QPoint((move * 37) % 160 - 80, 0))
        between(move)
    end = middle + QPoint(60, 0)
    qtbot.mouseMove(slider, end)
    qtbot.mouseRelease(slider, LEFT, pos=end)


def test_two_hundred_fast_moves_show_no_stale_number_as_current_and_the_last_value_wins(
    dragged: Program, telling: QuickCore, qtbot: QtBot
) -> None:
    wrong: list[tuple[float, float]] = []
    fresh: list[float] = []

    def look(run: RunChanged) -> None:
        if run.stale or run.outcome is None:
            return
        shown = round((run.outcome.skaters[0].ticket - 0.5) * 10, 3)
        fresh.append(shown)
        if shown != shift_wanted(dragged):
            wrong.append((shown, shift_wanted(dragged)))

    dragged.session.run_changed.connect(look)
    drag(dragged, qtbot, lambda _move: QApplication.processEvents())
    qtbot.waitUntil(lambda: dragged.session.run.phase is Phase.UP_TO_DATE and not dragged.session.run.stale)
    last = shift_wanted(dragged)
    assert last > 0.1
    assert wrong == []
    assert fresh[-1] == last
    assert not dragged.window.tickets.chart.faded
    # Far fewer runs than moves, and the whole drag is one step to undo.
    assert len(telling.runs) < MOVES
    assert dragged.session.document.stack.count() == 1
    dragged.window.actions_.undo.trigger()
    assert dragged.session.project.scenarios == ()
    assert dragged.window.skater.controls.slider.value() == 0


def test_the_window_never_waits_for_a_run_while_it_is_dragged(
    dragged: Program, telling: QuickCore, qtbot: QtBot
) -> None:
    telling.held = True  # every run stands still until the test lets it go on
    drag(dragged, qtbot, lambda _move: None)
    assert shift_wanted(dragged) > 0.1
    QApplication.processEvents()
    assert dragged.window.tickets.chart.faded
    assert dragged.window.status.state.text() == "Running…"
    assert "tournaments" not in dragged.window.status.figures.text()
    telling.held = False
    qtbot.waitUntil(lambda: dragged.session.run.phase is Phase.UP_TO_DATE)
    outcome = dragged.session.run.outcome
    assert outcome is not None
    assert round((outcome.skaters[0].ticket - 0.5) * 10, 3) == shift_wanted(dragged)


class _Drawn(QObject):
    """Counts what is drawn and laid out, by the widget."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: Counter[QObject] = Counter()
        self.laid_out: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name is Qt's
        counted = {QEvent.Type.Paint: self.drawn, QEvent.Type.LayoutRequest: self.laid_out}
        if event.type() in counted:
            counted[event.type()][watched] += 1
        return False


@pytest.fixture
def seen(qapp: QApplication) -> Iterator[_Drawn]:
    drawn = _Drawn()
    qapp.installEventFilter(drawn)
    yield drawn
    qapp.removeEventFilter(drawn)


def settle() -> None:
    for _ in range(60):
        QApplication.processEvents()


def test_a_step_draws_what_changes_once_for_each_news_and_the_rest_not_at_all(
    dragged: Program, seen: _Drawn, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.runs.TOGETHER_MS", 100_000)
    window = dragged.window
    slider = window.skater.controls.slider
    for _ in range(2):  # the first step brings what is made once
        slider.setValue(slider.value() + 1)
        qtbot.waitUntil(lambda: dragged.session.run.phase is Phase.UP_TO_DATE)
        settle()
        last, seen.drawn, seen.laid_out = seen.drawn, Counter(), Counter()
    # It runs: pale; first chances; all of them, and the changes with them.
    assert 1 <= last[window.tickets.chart.viewport()] <= 3
    assert last[window.tabs.tabBar()] == 0


def test_how_far_a_run_is_draws_nothing_there_and_then(program: Program, seen: _Drawn) -> None:
    settle()
    seen.drawn.clear()
    program.window.tickets.chart.redraw()
    program.window.status.progress.setValue(500)
    assert not seen.drawn
    settle()
    assert seen.drawn[program.window.status.progress] == 1


def test_another_word_in_a_view_does_not_draw_the_tabs(program: Program, seen: _Drawn) -> None:
    settle()
    for words in ("Other words", "Other words\nand a line more"):
        seen.drawn.clear()
        program.window.tickets.subtitle.setText(words)
        settle()
        assert seen.drawn[program.window.tickets.subtitle] > 0
        assert seen.drawn[program.window.tabs.tabBar()] == 0


def test_tabs_make_room_for_a_view_that_needs_more(program: Program) -> None:
    settle()
    window, wide = program.window, program.window.width() + 200
    window.tickets.setMinimumWidth(wide)
    settle()
    assert window.tabs.width() >= wide


def test_what_the_dock_shows_already_is_not_laid_out_again(dragged: Program, seen: _Drawn) -> None:
    settle()
    seen.laid_out.clear()
    seen.drawn.clear()
    dragged.window.skater._refresh()
    dragged.window.tickets.refresh()
    settle()
    assert not any(isinstance(one, MixedBox) for one in seen.laid_out)
    assert seen.drawn[dragged.window.skater.table.viewport()] == 0
    assert seen.drawn[dragged.window.tickets.legend] == 0


def test_a_run_begins_before_the_window_is_told(dragged: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    start = Worker.start

    def begun(self: Worker, work: Work, receiver: Receiver) -> None:
        told.append("begun")
        start(self, work, receiver)

    monkeypatch.setattr(Worker, "start", begun)
    dragged.session.run_changed.connect(lambda run: told.append("pale" if run.stale else "new"))
    slider = dragged.window.skater.controls.slider
    slider.setValue(slider.value() + 1)
    assert told == ["begun", "pale"]


def test_dragging_leaves_no_thread_and_no_timer(dragged: Program, qtbot: QtBot, memory: QSettings) -> None:
    threads = threading.active_count()
    for _ in range(3):
        drag(dragged, qtbot, lambda _move: None)
    qtbot.waitUntil(lambda: dragged.session.run.phase is Phase.UP_TO_DATE)
    assert threading.active_count() <= threads
    dragged.close()
    assert not dragged.session.is_open
