"""The skater's dock: what it shows, and what the session hears when a control is changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from simulator.chances.outcome import PICK
from simulator.event import Event, Sex, Status
from simulator.input.forms import MOST_ENTRIES as MOST_PLACE
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.form import LARGEST_SHIFT
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.panels.skater import SkaterPanel
from ui.panels.skater_card import Setting, setting, skater_card
from ui.program.program import Program
from ui.session.news import Phase
from ui.session.skater_what_ifs import DockControl, value_in
from ui.what_ifs.values import ValueFields

if TYPE_CHECKING:
    from conftest import QuickCore

LEFT = Qt.MouseButton.LeftButton
BOTH = (Event.D500, Event.D1000)


@pytest.fixture
def panel(program: Program) -> SkaterPanel:
    program.session.choose_skater("Anna One")
    return program.window.skater


def assumed(program: Program, event: Event, control: DockControl) -> float | None:
    return value_in(program.session.scenario.what_ifs, Sex.W, "Anna One", event, control)


def assume(program: Program, control: DockControl, value: float) -> None:
    program.session.scenarios.set_control(Sex.W, "Anna One", None, control, value)


def way_back(panel: SkaterPanel, name: str) -> QToolButton:
    """The button that puts the forecast of a control back, as a screen reader names it."""
    named = f"Put the forecast back: {name}"
    (button,) = [one for one in panel.findChildren(QToolButton) if one.accessibleName() == named]
    return button


def test_it_says_of_which_events_the_time_is_the_better_of_two(program: Program, panel: SkaterPanel) -> None:
    assert panel.table_note.text().endswith("Expected in the 500 m: the better of two runs.")
    panel.tell_anew()
    assert panel.table_note.text().endswith("Expected in the 500 m: the better of two runs.")
    program.session.choose_skater("Bea Two")  # not entered there
    assert panel.table_note.text() == "Chances in %. Start: an Olympic start there."


def test_without_a_skater_it_says_what_to_do(program: Program) -> None:
    panel = program.window.skater
    assert panel.empty.isVisible()
    assert not panel.name.isVisible()
    assert "Select a skater" in panel.empty.text()


def test_it_shows_chance_distances_and_routes(panel: SkaterPanel) -> None:
    assert panel.name.text() == "Anna One"
    assert panel.entered.text() == "Entered: 500, 1000 m"
    assert panel.value.text() == "3"  # seed 2026: 26 of 1000
    assert panel.table.texts() == [
        ["500", "60", "50", "30", "–", "1:15.12"],
        ["1000", "60", "50", "30", "–", "1:15.12"],
    ]
    assert panel.routes.texts() == [
        ("500 m", "3\N{NARROW NO-BREAK SPACE}%"),
        ("No ticket", "97\N{NARROW NO-BREAK SPACE}%"),
    ]


def test_the_distances_are_a_table_that_the_keyboard_reaches(panel: SkaterPanel, qtbot: QtBot) -> None:
    table = panel.table
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus
    table.setCurrentIndex(table.events.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Start: 60"
    assert table.events.index(1, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "3rd: none"
    assert table.height() == table.sizeHint().height()


def test_an_event_not_entered_has_dashes(program: Program) -> None:
    program.session.choose_skater("Bea Two")
    assert program.window.skater.table.texts()[0] == ["500", "–", "–", "–", "–", "–"]
    assert list(program.window.skater.controls.not_starting) == [Event.D1000]


def test_markup_in_a_name_is_shown_as_it_is(program: Program) -> None:
    program.session.choose_skater("Cato <b>Three</b>")
    name = program.window.skater.name
    assert name.text() == "Cato <b>Three</b>"
    assert name.textFormat() is Qt.TextFormat.PlainText


def test_a_typed_rate_runs_at_once_for_all_distances(
    program: Program, panel: SkaterPanel, core: QuickCore, qtbot: QtBot
) -> None:
    fall = panel.controls.fall
    assert fall.text() == "0.4–1.0"
    fall.setFocus()
    fall.selectAll()
    qtbot.keyClicks(fall, "12.5")
    qtbot.keyClick(fall, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(core.runs) == 2 and program.session.run.phase is Phase.UP_TO_DATE)
    assert [assumed(program, event, DockControl.FALL) for event in BOTH] == [0.125, 0.125]
    incidents = core.runs[-1][0].forecasts[Sex.W].incidents
    entry = core.runs[-1][0].forecasts[Sex.W].entry("Anna One", Event.D500)
    assert incidents.fall[entry] == 0.125
    assert fall.text() == "12.5"
    assert panel.controls.reset.isEnabled()


def test_what_is_shown_of_a_skater_is_gathered_only_when_something_in_it_changes(
    program: Program, panel: SkaterPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathered: list[str] = []

    def counted(*of: Any) -> Any:
        gathered.append(of[-1])
        return skater_card(*of)

    monkeypatch.setattr("ui.panels.skater.skater_card", counted)
    run = program.session.run
    program.session.run_changed.emit(run)
    assert gathered == []
    program.session.run_changed.emit(replace(run, phase=Phase.RUNNING, stale=True))
    assert gathered == []
    program.session.choose_skater("Bea Two")
    assert gathered == ["Bea Two"]
    assert panel.name.text() == "Bea Two"


def test_reset_puts_the_forecast_back(program: Program, panel: SkaterPanel, qtbot: QtBot) -> None:
    assume(program, DockControl.FALL, 0.3)
    assert panel.controls.fall.text() == "30.0"
    qtbot.mouseClick(panel.controls.reset, LEFT)
    assert program.session.scenario.what_ifs == ()
    assert panel.controls.fall.text() == "0.4–1.0"
    assert not panel.controls.reset.isEnabled()


def test_one_distance_can_be_chosen(program: Program, panel: SkaterPanel, qtbot: QtBot) -> None:
    controls = panel.controls
    qtbot.keyClick(controls.scope, Qt.Key.Key_Down)
    assert controls.scope.currentText() == "500 m"
    assert controls.fall.text() == "1.0"
    qtbot.keyClick(controls.fall, Qt.Key.Key_Up)
    assert assumed(program, Event.D500, DockControl.FALL) == pytest.approx(0.011)
    assert assumed(program, Event.D1000, DockControl.FALL) is None
    qtbot.keyClick(controls.fall, Qt.Key.Key_Down)  # back at the forecast: nothing is assumed
    assert program.session.scenario.what_ifs == ()


def test_field_and_slider_of_the_form_shift_go_together(
    program: Program, panel: SkaterPanel, qtbot: QtBot
) -> None:
    controls = panel.controls
    qtbot.keyClick(controls.slider, Qt.Key.Key_Left)
    assert assumed(program, Event.D1000, DockControl.FORM) == -0.01
    assert controls.form.value() == -0.01
    qtbot.keyClick(controls.form, Qt.Key.Key_Up)
    assert controls.slider.value() == 0
    assert program.session.scenario.what_ifs == ()
    assume(program, DockControl.FORM, 0.25)
    assert (controls.form.value(), controls.slider.value()) == (0.25, 25)


def test_the_slider_can_be_dragged(program: Program, panel: SkaterPanel, qtbot: QtBot) -> None:
    slider = panel.controls.slider
    middle = QPoint(slider.width() // 2, slider.height() // 2)
    qtbot.mousePress(slider, LEFT, pos=middle)
    qtbot.mouseMove(slider, middle + QPoint(60, 0))
    qtbot.mouseRelease(slider, LEFT, pos=middle + QPoint(60, 0))
    shift = assumed(program, Event.D500, DockControl.FORM)
    assert shift is not None
    assert shift > 0.05


def test_not_starting_is_ticked_for_each_distance(program: Program, panel: SkaterPanel, qtbot: QtBot) -> None:
    box = panel.controls.not_starting[Event.D1000]
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert assumed(program, Event.D1000, DockControl.NOT_STARTING) == 1.0
    assert assumed(program, Event.D500, DockControl.NOT_STARTING) is None
    program.session.scenarios.reset_all()
    assert not box.isChecked()


def test_false_start_is_set_per_attempt(program: Program, panel: SkaterPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.controls.false_start, Qt.Key.Key_Up)
    assert assumed(program, Event.D500, DockControl.FALSE_START) == pytest.approx(0.023)
    assert "per attempt" in " ".join(label.text() for label in panel.controls.findChildren(type(panel.name)))


def test_what_is_assumed_is_marked_and_other_skaters_are_not(program: Program, panel: SkaterPanel) -> None:
    (label,) = [one for one in panel.controls.findChildren(QLabel) if one.text() == "Fall"]
    assume(program, DockControl.FALL, 0.5)
    assert label.property("tone") == "what_if"
    program.session.choose_skater("Bea Two")
    assert label.property("tone") != "what_if"


def test_next_and_previous_follow_the_table(program: Program, panel: SkaterPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.next, LEFT)
    assert panel.name.text() == "Bea Two"
    qtbot.mouseClick(panel.previous, LEFT)
    assert panel.name.text() == "Anna One"


def test_settings_tell_the_range_over_the_events(program: Program) -> None:
    plan = program.session.plan
    assert plan is not None
    shown = setting(plan, (), Sex.W, "Anna One", BOTH, DockControl.FALL)
    assert shown == Setting(low=0.004, high=0.01, assumed=False, most=0.998)
    with pytest.raises(ValueError, match="entered in none"):
        setting(plan, (), Sex.W, "Bea Two", (Event.D500,), DockControl.FALL)


def test_a_card_without_an_outcome_says_who_and_where(program: Program) -> None:
    plan = program.session.plan
    assert plan is not None
    card = skater_card(plan, plan, None, (), Sex.M, "Dirk Four")
    assert card.entered == (Event.D1500,)
    assert card.chance is None
    assert card.routes == ()


def test_one_control_is_put_back_and_the_others_stay(
    program: Program, panel: SkaterPanel, qtbot: QtBot
) -> None:
    assume(program, DockControl.FORM, -0.2)
    assume(program, DockControl.FALL, 0.3)
    reset, other = (way_back(panel, name) for name in ("Form shift", "False start"))
    assert reset.isVisible()
    assert not other.isVisible()
    qtbot.mouseClick(reset, LEFT)
    assert assumed(program, Event.D500, DockControl.FORM) is None
    assert assumed(program, Event.D500, DockControl.FALL) == 0.3
    assert not reset.isVisible()
    program.window.actions_.undo.trigger()
    assert reset.isVisible()
    assert panel.controls.form.value() == -0.2


def test_in_a_scenario_the_change_stands_beside_the_chance(
    program: Program, panel: SkaterPanel, qtbot: QtBot
) -> None:
    assert not panel.change.isVisible()
    assume(program, DockControl.FORM, -0.2)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)
    assert panel.change.text() == "0.0 pp"  # the chances of the quick core depend on the seed alone
    assert panel.baseline.text() == "baseline 3\N{NARROW NO-BREAK SPACE}%"
    assert panel.interval.text() == ""
    program.session.scenarios.show("Baseline")
    assert not panel.change.isVisible()
    assert panel.interval.text() != ""


def test_an_assumed_outcome_stands_over_the_chances_of_its_distance(
    program: Program, panel: SkaterPanel
) -> None:
    fall = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
    program.session.scenarios.add_what_if(fall)
    assert panel.table.texts()[1] == ["1000", "falls (what-if)", "", "", "", ""]
    assert panel.table.columnSpan(1, 1) == 5
    top = AssumedOutcome(Sex.W, Event.D500, "Anna One", AssumedKind.TOP, 2)
    program.session.scenarios.add_what_if(top)
    assert panel.table.texts()[0][0:3] == ["500", "60", "50"]  # the chances still say something
    program.window.actions_.undo.trigger()
    program.window.actions_.undo.trigger()
    assert panel.table.texts()[1][1] == "60"
    assert panel.table.columnSpan(1, 1) == 1


def test_the_number_pales_while_another_run_is_on(
    program: Program, panel: SkaterPanel, core: QuickCore, qtbot: QtBot
) -> None:
    assert panel.value.isEnabled()
    core.held = True
    assume(program, DockControl.FORM, -0.2)
    qtbot.waitUntil(lambda: not panel.value.isEnabled())
    core.held = False
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)
    assert panel.value.isEnabled()


def test_a_large_shift_shows_whole_and_steps_from_there(
    program: Program, panel: SkaterPanel, qtbot: QtBot
) -> None:
    controls = panel.controls
    assume(program, DockControl.FORM, 2.0)
    assert controls.form.text() == "2.00"
    assert controls.slider.value() == controls.slider.maximum() == 200
    controls.form.stepDown()
    assert assumed(program, Event.D1000, DockControl.FORM) == 1.99
    qtbot.keyClick(controls.slider, Qt.Key.Key_Left)
    assert assumed(program, Event.D1000, DockControl.FORM) == 1.98
    assume(program, DockControl.FORM, 0.1)
    assert controls.slider.maximum() == 50


def test_dock_and_dialog_take_every_shift_that_a_file_may_hold(program: Program, panel: SkaterPanel) -> None:
    values = ValueFields()
    for box in (panel.controls.form, values.shift):
        assert (box.minimum(), box.maximum()) == (-LARGEST_SHIFT, LARGEST_SHIFT)
    assert values.place.maximum() == MOST_PLACE
    values.deleteLater()


def test_a_ticket_by_a_pick_is_the_word_without_per_cent(
    program: Program, panel: SkaterPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = program.session.run.outcome
    assert outcome is not None
    named = [
        replace(one, ticket=1.0, routes={PICK: 1.0}, certain=True, certain_by=PICK)
        if one.skater == "Anna One"
        else one
        for one in outcome.skaters
    ]
    run = replace(program.session.run, outcome=replace(outcome, skaters=tuple(named)))
    monkeypatch.setattr(type(program.session), "run", property(lambda session: run))
    program.session.run_changed.emit(run)
    assert panel.value.text() == "pick"
    assert not panel.per_cent.isVisible()
    assert panel.value.toolTip() == panel.interval.text() == "named by coach or committee"
    assert panel.routes.texts() == [("Pick", "pick")]


def test_words_beside_numbers_have_narrow_hyphens(program: Program, panel: SkaterPanel, qtbot: QtBot) -> None:
    program.session.scenarios.add_what_if(AssumedOutcome(Sex.W, Event.D500, "Anna One", AssumedKind.FALLS))
    qtbot.waitUntil(lambda: "falls (what-if)" in str(panel.table.texts()))
    assumed = next(row for row, texts in enumerate(panel.table.texts()) if "falls (what-if)" in texts)

    def even(row: int) -> bool:
        cell = panel.table.events.index(row, 1)
        letters = panel.table.cells._letters(cell, str(cell.data()), False, True)
        return letters.featureValue(QFont.Tag("tnum")) == 1

    assert (even(assumed), even(1 - assumed)) == (False, True)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.DNS, "did not start"),
        (Status.FELL, "fell"),
        (Status.DQ, "disqualified"),
        (Status.DNF, "did not finish"),
    ],
)
def test_what_was_entered_as_gone_wrong_is_said_in_words(
    status: Status, words: str, program: Program, panel: SkaterPanel, qtbot: QtBot
) -> None:
    result, session = EnteredResult(Sex.W, Event.D1000, "Anna One", status=status), program.session
    session.edit("enter", replace(session.project, results=(result,)))
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)
    assert [row[2:] for row in panel.table.texts()] == [["50", "30", "–", "1:15.12"], [words, "", "", ""]]
    assert panel.table.columnSpan(1, 2) == 4
    assert panel.table.columnSpan(0, 2) == 1


def test_no_start_is_written_as_nought_only_where_nothing_can_give_one() -> None:
    from ui.panels.distance_table import DistanceModel
    from ui.panels.skater_card import DistanceLine

    def start(**of: Any) -> str:
        model = DistanceModel()
        model.show_distances([DistanceLine(Event.D1000, True, 0.0, (0.0,), None, ended="fell", **of)])
        return str(model.index(0, 1).data())

    assert (start(no_start=True), start(no_start=False)) == ("0", "<1")


def test_places_of_a_race_that_is_over_are_written_as_certain() -> None:
    from ui.panels.distance_table import DistanceModel
    from ui.panels.skater_card import DistanceLine

    def places(*, certain: bool) -> list[str]:
        model = DistanceModel()
        model.show_distances([DistanceLine(Event.D1000, True, 0.5, (1.0, 0.0), 75.0, certain=certain)])
        return [str(model.index(0, column).data()) for column in (2, 3)]

    assert (places(certain=True), places(certain=False)) == (["100", "0"], [">99", "<1"])


def test_before_the_first_chances_there_are_dashes(program: Program) -> None:
    plan = program.session.plan
    assert plan is not None
    card = skater_card(plan, plan, None, (), Sex.W, "Anna One")
    assert [line.start_place for line in card.lines] == [None, None]


@pytest.mark.parametrize("what", ["result", "what-if"])
def test_who_has_ridden_or_is_assumed_to_win_cannot_be_said_not_to_start(
    what: str, program: Program, panel: SkaterPanel, qtbot: QtBot
) -> None:
    session, box = program.session, panel.controls.not_starting[Event.D1000]
    if what == "result":
        result = EnteredResult(Sex.W, Event.D1000, "Anna One", time_ms=75_000)
        session.edit("enter", replace(session.project, results=(result,)))
    else:
        session.scenarios.add_what_if(AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.WINS))
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE)
    before = session.document.version
    box.click()
    assert not box.isChecked()
    assert session.document.version == before
    assert panel.controls.refused.isVisible()
    assert {"result": "1:15.00", "what-if": "Anna One wins"}[what] in panel.controls.refused.text()
    panel.controls.not_starting[Event.D500].click()  # which nothing contradicts
    assert assumed(program, Event.D500, DockControl.NOT_STARTING) == 1.0
    assert not panel.controls.refused.isVisible()
