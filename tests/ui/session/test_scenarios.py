"""Edits of scenarios: the baseline is protected, names are told apart, clashes are said."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex
from simulator.project.project import BASELINE, Scenario
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift, Withdrawal
from ui.session.news import Phase
from ui.session.session import Session
from ui.session.skater_what_ifs import DockControl

FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
WINS = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.WINS)


@pytest.fixture
def loaded(session: Session, qtbot: QtBot) -> Session:
    session.load()
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)
    return session


def test_an_edit_of_the_baseline_begins_a_scenario_named_after_it(loaded: Session) -> None:
    loaded.scenarios.add_what_if(FALL)
    assert loaded.scenario == Scenario("One falls in the 1000 m", (FALL,))
    loaded.scenarios.show(BASELINE)
    loaded.scenarios.add_what_if(FALL)
    assert loaded.scenarios.names == (BASELINE, "One falls in the 1000 m", "One falls in the 1000 m (2)")
    assert loaded.project.scenario(BASELINE) == Scenario(BASELINE)


def test_an_automatic_name_follows_what_it_was_made_from_and_another_name_stays(loaded: Session) -> None:
    scenarios = loaded.scenarios
    for shift in (-0.05, -0.1):
        scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, shift)
    assert scenarios.shown.name == "One form −0.10 s"
    loaded.document.stack.undo()
    assert scenarios.names == (BASELINE,)
    loaded.document.stack.redo()
    assert scenarios.shown.name == "One form −0.10 s"
    scenarios.rename(scenarios.shown.name, "Mine")
    scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, -0.2)
    assert scenarios.shown.name == "Mine"


def test_the_baseline_is_neither_renamed_nor_deleted(loaded: Session) -> None:
    loaded.scenarios.rename(BASELINE, "Mine")
    loaded.scenarios.delete(BASELINE)
    loaded.scenarios.reset_all()
    assert loaded.project.scenarios == ()
    assert loaded.document.stack.count() == 0


def test_a_copy_stands_behind_its_original_and_goes_its_own_way(loaded: Session) -> None:
    loaded.scenarios.add("A", (FALL,))
    loaded.scenarios.add("B")
    assert loaded.scenarios.duplicate("A") == "A (2)"
    assert loaded.scenarios.names == (BASELINE, "A", "A (2)", "B")
    loaded.scenarios.reset_all()
    assert [len(one.what_ifs) for one in loaded.project.scenarios] == [1, 0, 0]


@pytest.mark.parametrize("wanted", ["", "  ", "b", "x" * 81])
def test_a_name_that_cannot_be_is_refused_with_a_reason(loaded: Session, wanted: str) -> None:
    loaded.scenarios.add("A")
    loaded.scenarios.add("B")
    assert loaded.scenarios.name_fault("A", wanted)
    loaded.scenarios.rename("A", wanted)
    assert loaded.scenarios.names == (BASELINE, "A", "B")


def test_renaming_keeps_what_is_shown_and_runs_nothing_anew(loaded: Session) -> None:
    loaded.scenarios.add("A")
    phase = loaded.run
    loaded.scenarios.rename("A", "  Another   name ")
    assert loaded.scenario.name == "Another name"
    assert loaded.run is phase
    loaded.scenarios.rename("Another name", "another NAME")  # only its letters differ
    assert loaded.scenario.name == "another NAME"


def test_deleting_the_scenario_shown_shows_the_one_before(loaded: Session) -> None:
    loaded.scenarios.add("A")
    loaded.scenarios.add("B")
    loaded.scenarios.delete("B")
    assert loaded.scenario.name == "A"
    loaded.scenarios.show(BASELINE)
    loaded.scenarios.delete("A")
    assert loaded.scenario.name == BASELINE


def test_what_clashes_is_said_by_the_sentences_that_clash(loaded: Session) -> None:
    loaded.scenarios.add_what_if(FALL)
    assert loaded.prepared is not None
    (fault,) = loaded.scenarios.clashes(loaded.prepared.plan, loaded.scenarios.with_what_if(WINS))
    assert "Anna One falls in the 1000 m" in str(fault)
    assert "Anna One wins the 1000 m" in str(fault)
    assert loaded.scenarios.clashes(loaded.prepared.plan, (FALL,)) == ()


def test_a_scenario_that_cannot_be_simulated_is_told_and_undo_mends_it(loaded: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(loaded.plan_refused) as told:
        loaded.scenarios.set_what_ifs("both", (FALL, WINS))
    assert told.args is not None
    assert told.args[0].of_scenario
    assert [fault.source for fault in told.args[0].faults] == [f'scenario "{loaded.scenario.name}"']
    assert loaded.run.stale
    assert loaded.run.refused
    loaded.document.stack.undo()
    qtbot.waitUntil(lambda: loaded.run.phase is Phase.UP_TO_DATE)
    assert not loaded.run.stale
    assert not loaded.run.refused


def test_resets_of_a_field_a_skater_and_all(loaded: Session) -> None:
    scenarios = loaded.scenarios
    scenarios.set_control(Sex.W, "Anna One", None, DockControl.FORM, -0.2)
    scenarios.set_control(Sex.W, "Anna One", Event.D500, DockControl.FALL, 0.3)
    scenarios.set_starting(Sex.W, "Bea Two", (Event.D1000,), Event.D1000, True)
    scenarios.reset_control(Sex.W, "Anna One", DockControl.FALL)
    assert scenarios.shown.what_ifs == (
        FormShift(Sex.W, "Anna One", None, -0.2), Withdrawal(Sex.W, "Bea Two", Event.D1000),
    )  # fmt: skip
    scenarios.reset_skater(Sex.W, "Anna One")
    assert scenarios.shown.what_ifs == (Withdrawal(Sex.W, "Bea Two", Event.D1000),)
    scenarios.reset_all()
    assert scenarios.shown.what_ifs == ()
