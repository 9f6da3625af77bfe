"""What is computed when, and what of it may be shown."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from simulator.engine.job import Control
from simulator.event import Event, Sex
from simulator.meet.meet import Entry
from ui.session.news import Failed, Phase, PlanRefused, RunChanged
from ui.session.session import Session
from ui.session.skater_what_ifs import DockControl

if TYPE_CHECKING:
    from conftest import QuickCore

    from simulator.ask.leverage.comparison import Comparison


@pytest.fixture
def loaded(session: Session, qtbot: QtBot) -> Session:
    session.load()
    up_to_date(qtbot, session)
    return session


def up_to_date(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)


def is_complete(run: RunChanged) -> bool:
    """Whether a step of a run has chances of all tournaments, and current ones."""
    return run.outcome is not None and run.outcome.tournaments == run.outcome.wanted and not run.stale


def test_loading_is_followed_by_a_complete_run(loaded: Session, core: QuickCore) -> None:
    outcome = loaded.run.outcome
    assert outcome is not None
    assert outcome.tournaments == outcome.wanted == 100_000
    assert not loaded.run.stale
    assert [(tournaments, seed) for _plan, tournaments, seed in core.runs] == [(100_000, 2026)]


def test_partial_outcomes_come_before_the_last(session: Session, core: QuickCore, qtbot: QtBot) -> None:
    core.held = True
    session.load()
    core.step.release()
    qtbot.waitUntil(lambda: session.run.outcome is not None)
    assert session.is_running
    assert session.run.outcome is not None
    assert session.run.outcome.tournaments == 25_000
    core.held = False
    up_to_date(qtbot, session)
    assert session.run.outcome.tournaments == 100_000


def test_a_new_seed_runs_at_once_and_the_old_outcome_is_marked_stale(
    loaded: Session, core: QuickCore, qtbot: QtBot
) -> None:
    news: list[RunChanged] = []
    loaded.run_changed.connect(news.append)
    loaded.set_seed(7)
    qtbot.waitUntil(lambda: bool(news))
    assert news[0].phase is Phase.RUNNING
    assert news[0].stale
    up_to_date(qtbot, loaded)
    assert not loaded.run.stale
    assert core.runs[-1][2] == 7


def test_the_same_seed_again_runs_nothing(loaded: Session, core: QuickCore, qtbot: QtBot) -> None:
    loaded.set_seed(2026)
    qtbot.wait(80)
    assert len(core.runs) == 1


def test_a_superseded_run_is_cancelled_and_never_shown(
    loaded: Session, core: QuickCore, qtbot: QtBot
) -> None:
    core.held = True
    loaded.set_seed(111)
    qtbot.waitUntil(lambda: len(core.runs) == 2)
    shown: list[float] = []
    loaded.run_changed.connect(
        lambda run: shown.append(run.outcome.of_sex(Sex.W)[0].ticket) if not run.stale else None
    )
    loaded.set_seed(222)
    loaded.start_run()
    core.step.release()  # whichever run takes it, only the new one may be seen
    core.held = False
    up_to_date(qtbot, loaded)
    assert shown
    assert set(shown) == {0.222}


def test_many_changes_in_one_moment_make_few_runs(loaded: Session, core: QuickCore, qtbot: QtBot) -> None:
    for step in range(1, 51):
        loaded.scenarios.set_control(Sex.W, "Anna One", Event.D500, DockControl.FORM, step / 100)
    up_to_date(qtbot, loaded)
    qtbot.waitUntil(lambda: len(core.runs) == 2)
    up_to_date(qtbot, loaded)
    assert len(core.runs) == 2
    plan = core.runs[-1][0]
    entry = plan.forecasts[Sex.W].entry("Anna One", Event.D500)
    assert loaded.baseline_plan is not None
    before = loaded.baseline_plan.forecasts[Sex.W].log_time_mean[entry]
    assert plan.forecasts[Sex.W].log_time_mean[entry] > before


def test_stop_keeps_what_was_counted(loaded: Session, core: QuickCore, qtbot: QtBot) -> None:
    core.held = True
    loaded.set_seed(3)
    qtbot.waitUntil(lambda: len(core.runs) == 2)
    core.step.release()
    qtbot.waitUntil(lambda: not loaded.run.stale)
    loaded.stop_run()
    qtbot.waitUntil(lambda: loaded.run.phase is Phase.STOPPED)
    assert loaded.run.outcome is not None
    assert loaded.run.outcome.tournaments == 25_000


def test_refused_data_change_nothing(loaded: Session, core: QuickCore, qtbot: QtBot) -> None:
    plan = loaded.plan
    with qtbot.waitSignal(loaded.plan_refused) as refused:
        loaded.open_form([Path("bad.csv")])
    assert refused.args is not None
    news = refused.args[0]
    assert isinstance(news, PlanRefused)
    assert [fault.line for fault in news.faults] == [2, 3]
    assert loaded.plan is plan
    assert loaded.inputs.form == ()
    up_to_date(qtbot, loaded)


def test_an_error_of_the_core_is_told_with_its_traceback(loaded: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(loaded.failed) as failed:
        loaded.open_form([Path("broken.csv")])
    assert failed.args is not None
    news = failed.args[0]
    assert isinstance(news, Failed)
    assert news.summary == "the core broke"
    assert "RuntimeError" in news.details
    up_to_date(qtbot, loaded)


def test_two_entrants_added_in_one_moment_are_both_entered(loaded: Session, qtbot: QtBot) -> None:
    loaded.add_entrant(Entry(Sex.W, Event.D500, "New One"))
    loaded.add_entrant(Entry(Sex.M, Event.D1500, "New Two"))
    qtbot.waitUntil(lambda: len(loaded.inputs.added) == 2)
    up_to_date(qtbot, loaded)
    assert loaded.plan is not None
    assert "New One" in loaded.plan.meet.skaters(Sex.W, Event.D500)
    assert loaded.run.outcome is not None
    assert "New Two" in {chance.skater for chance in loaded.run.outcome.of_sex(Sex.M)}


def test_reloading_drops_files_and_added_entrants(loaded: Session, qtbot: QtBot) -> None:
    loaded.add_entrant(Entry(Sex.W, Event.D500, "New One"))
    qtbot.waitUntil(lambda: len(loaded.inputs.added) == 1)
    loaded.choose_skater("New One")
    loaded.load()
    qtbot.waitUntil(lambda: loaded.inputs.added == ())
    qtbot.waitUntil(lambda: loaded.skater is None)


def test_each_sex_keeps_its_skater(loaded: Session) -> None:
    loaded.choose_skater("Bea Two")
    loaded.choose_sex(Sex.M)
    assert loaded.skater is None
    loaded.step_skater(1)
    assert loaded.skater == "Dirk Four"
    loaded.choose_sex(Sex.W)
    assert loaded.skater == "Bea Two"


@pytest.mark.parametrize(
    ("start", "step", "expected"),
    [
        ("Anna One", 1, "Bea Two"),
        ("Anna One", -1, "Anna One"),
        ("Cato <b>Three</b>", 1, "Cato <b>Three</b>"),
        (None, -1, "Cato <b>Three</b>"),
    ],
)
def test_stepping_goes_down_the_table(loaded: Session, start: str | None, step: int, expected: str) -> None:
    loaded.choose_skater(start)
    loaded.step_skater(step)
    assert loaded.skater == expected


def test_closing_while_running_ends_the_thread(session: Session, core: QuickCore, qtbot: QtBot) -> None:
    core.held = True
    session.load()
    qtbot.waitUntil(lambda: len(core.runs) == 1)
    session.close()
    assert not session.is_open
    assert core.cancelled_runs == 1


def shift(session: Session, s_per_1000m: float) -> None:
    session.scenarios.set_control(Sex.W, "Anna One", Event.D500, DockControl.FORM, s_per_1000m)


def test_changes_against_the_baseline_are_counted_once_for_all_who_show_them(
    loaded: Session, qtbot: QtBot
) -> None:
    told: list[RunChanged] = []
    loaded.run_changed.connect(told.append)
    assert loaded.run.against is None
    shift(loaded, 0.2)
    up_to_date(qtbot, loaded)
    *without, done = [run for run in told if run.against is not None]
    assert done.comparison is not None
    assert done.against is not None
    assert done.against.of(Sex.W) is done.against.of(Sex.W)
    assert without
    assert all(run.comparison is None and run.against is not done.against for run in without)
    loaded.start_run()  # the same numbers are told again, as old ones
    assert told[-1].stale
    assert told[-1].against is done.against


def test_complete_chances_are_told_with_what_they_are_compared_with(
    loaded: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.runs.TOGETHER_MS", 100_000)
    told: list[RunChanged] = []
    loaded.run_changed.connect(told.append)
    shift(loaded, 0.2)
    up_to_date(qtbot, loaded)
    assert [(run.phase, run.comparison is None) for run in told if is_complete(run)] == [
        (Phase.UP_TO_DATE, False)
    ]


def test_complete_chances_do_not_wait_for_a_comparison_that_takes_long(
    loaded: Session, core: QuickCore, qtbot: QtBot
) -> None:
    go, compare = threading.Event(), core.compare

    def slow(*asked: object, **more: object) -> Comparison:
        assert go.wait(5)
        return compare(*asked, **more)  # type: ignore[arg-type]

    core.compare = slow  # type: ignore[method-assign]
    with qtbot.waitSignal(loaded.run_changed, check_params_cb=is_complete):
        shift(loaded, 0.2)
    assert loaded.run.phase is Phase.RUNNING
    assert loaded.run.comparison is None
    go.set()
    up_to_date(qtbot, loaded)
    assert loaded.run.comparison is not None


def test_the_baseline_is_simulated_once_however_many_edits_follow(
    loaded: Session, core: QuickCore, qtbot: QtBot
) -> None:
    edits = 15
    for number in range(1, edits + 1):
        shift(loaded, number / 100)
        loaded.document.end_gesture()
        up_to_date(qtbot, loaded)
    assert len(core.runs) == 1 + edits
    assert len({id(before) for before, *_ in core.compared}) == 1


def test_only_who_asked_hears_the_answer(loaded: Session, qtbot: QtBot) -> None:
    told: list[object] = []
    one, other = loaded.question(loaded), loaded.question(loaded)
    one.answered.connect(told.append)
    loaded.run_changed.connect(told.append)
    with qtbot.waitSignal(other.ended):
        other.ask(lambda _control: iter(["answer"]))
    assert told == []


def test_an_answer_for_a_dialog_that_is_gone_is_passed_over(loaded: Session, qtbot: QtBot) -> None:
    dialog, go = QObject(), threading.Event()
    gone, later = loaded.question(dialog), loaded.question(loaded)

    def slow(_control: Control) -> Iterator[object]:
        go.wait(5)
        yield "answer"

    gone.ask(slow)
    shiboken6.delete(dialog)
    go.set()
    with qtbot.waitSignal(later.ended):
        later.ask(lambda _control: iter(()))
    assert loaded.is_open
