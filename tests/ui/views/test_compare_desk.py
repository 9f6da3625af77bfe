"""The Compare view in the window, through clicks and through the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from simulator.event import Event, Sex, Status
from simulator.games.outlook import Gain
from simulator.selection.committee import PickKind, PickRule
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, PickRules
from ui.look.palette import LIGHT
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.compare import CompareView

if TYPE_CHECKING:
    from conftest import QuickCore

pytestmark = pytest.mark.cap(2)

FALL = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.FALLS)
TEAM = PickRule(Sex.W, PickKind.TEAM, ("Anna One",))
WIN = AssumedOutcome(Sex.W, Event.D1000, "Anna One", AssumedKind.WINS)


def settled(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE)


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> CompareView:
    """The Compare view in sight, with one scenario beside the baseline."""
    program.session.scenarios.add_what_if(FALL)
    settled(qtbot, program)
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(CompareView))
    qtbot.waitUntil(tabs.of(CompareView).chart.isVisible)
    return tabs.of(CompareView)


def keys(view: CompareView) -> set[str]:
    return set(view.chart.keys)


def test_without_a_scenario_it_says_how_to_get_one(program: Program) -> None:
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(CompareView))
    assert tabs.of(CompareView).message.isVisible()
    assert "Add a what-if" in tabs.of(CompareView).notice.more.text()


def test_the_scenario_shown_stands_beside_the_baseline(view: CompareView) -> None:
    assert view.before.currentText() == "Baseline"
    assert view.after.text() == "One falls in the 1000 m"
    assert view.differences.text() == "One falls in the 1000 m: + Anna One falls · W 1000 m"
    falls = next(row for row in view.chart.series.rows if row.skater == "Anna One")
    assert falls.changes[0].after < falls.before
    assert view.chart.colour(falls.changes[0]) == LIGHT.down


def test_nothing_is_compared_while_the_view_is_out_of_sight(program: Program, qtbot: QtBot) -> None:
    program.session.scenarios.add_what_if(FALL)
    settled(qtbot, program)
    assert not program.window.tabs.of(CompareView).chart.keys


def test_a_click_on_a_row_chooses_the_skater(program: Program, view: CompareView, qtbot: QtBot) -> None:
    canvas = view.chart
    point = view.chart.row_point("Bea Two")
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert program.session.skater == "Bea Two"
    program.session.choose_skater("Anna One")
    assert view.chart.selected == "Anna One"
    image = canvas.viewport().grab().toImage()
    y = view.chart.row_point("Anna One").y() - 10
    assert image.pixelColor(8, y) == QColor(LIGHT.tint)


def test_up_to_three_scenarios_can_be_chosen(program: Program, view: CompareView, qtbot: QtBot) -> None:
    scenarios = program.session.scenarios
    scenarios.show("Baseline")
    scenarios.add_what_if(WIN)
    settled(qtbot, program)
    view.choices.actions()[1].trigger()  # chosen besides the one shown
    qtbot.waitUntil(lambda: len(view.chart.series.gains) == 2)
    assert view.after.text() == "One wins in the 1000 m + One falls in the 1000 m"
    row = next(row for row in view.chart.series.rows if row.skater == "Anna One")
    assert row.changes[0].after > row.before > row.changes[1].after
    view.choices.actions()[2].trigger()
    qtbot.waitUntil(lambda: len(view.chart.series.gains) == 1)
    assert view.after.text() == "One falls in the 1000 m"


def test_sides_can_be_exchanged(view: CompareView, qtbot: QtBot) -> None:
    down = next(row for row in view.chart.series.rows if row.skater == "Anna One").changes[0].change
    view.before.setFocus()
    view.before.setCurrentIndex(1)
    view.before.activated.emit(1)
    view.choices.actions()[0].trigger()
    qtbot.waitUntil(lambda: view.chart.isVisible() and bool(view.chart.keys))
    up = next(row for row in view.chart.series.rows if row.skater == "Anna One").changes[0].change
    assert up == pytest.approx(-down)
    assert view.differences.text() == "Baseline: − Anna One falls · W 1000 m"


def test_a_deleted_scenario_is_compared_no_more(program: Program, view: CompareView) -> None:
    program.session.scenarios.delete("One falls in the 1000 m")
    assert view.message.isVisible()
    program.session.document.stack.undo()
    assert view.after.text() == "One falls in the 1000 m"


def test_the_men_have_rows_of_their_own(program: Program, view: CompareView) -> None:
    program.session.choose_sex(Sex.M)
    assert "Compare scenarios, men" in (view.title.text(), view.title.toolTip())
    assert keys(view) <= {"Dirk Four", "Evert Five"}


def test_it_opens_at_the_largest_change_whoever_is_chosen(
    program: Program, view: CompareView, qtbot: QtBot
) -> None:
    changes = [abs(row.changes[0].change) for row in view.chart.series.rows]
    assert changes[0] == max(changes)
    program.session.choose_skater(view.chart.keys[-1])
    program.window.tabs.setCurrentIndex(0)
    program.window.resize(1024, 560)
    program.window.tabs.setCurrentWidget(view)
    program.session.draw_seed()
    settled(qtbot, program)
    qtbot.waitUntil(lambda: not program.window.tabs.is_asked)
    assert view.chart.scroll_bar.value() == 0


def test_a_line_says_which_scenario_it_is_of(program: Program, view: CompareView, qtbot: QtBot) -> None:
    program.session.scenarios.show("Baseline")
    program.session.scenarios.add_what_if(WIN)
    settled(qtbot, program)
    view.choices.actions()[1].trigger()
    qtbot.waitUntil(lambda: len(view.chart.series.gains) == 2)
    names = ["One wins in the 1000 m", "One falls in the 1000 m"]
    assert [line.partition(": ")[0] for line in view.differences.text().splitlines()] == names
    assert view.subtitle.text().startswith(names[0]) or view.subtitle.toolTip().startswith(names[0])
    told = view.chart.tip(0).splitlines()
    assert [line.partition(": ")[0] for line in told if "paired interval" in line] == names


def test_pick_rules_are_told_by_name_and_chance(program: Program, view: CompareView, qtbot: QtBot) -> None:
    rules = (
        PickRule(Sex.W, PickKind.CALAMITY, ("Anna One",), Event.D1000, 0.5),
        PickRule(Sex.W, PickKind.CALAMITY, ("Bea Two",), Event.D1000, 0.5),
    )
    first = PickRules(rules)
    second = PickRules((*(replace(rule, chance=1.0) for rule in rules), TEAM))
    program.session.scenarios.add("First", (first,))
    program.session.scenarios.add("Second", (second,))
    settled(qtbot, program)
    view.before.setCurrentIndex(2)
    view.before.activated.emit(2)
    assert view.differences.text().replace("\N{NARROW NO-BREAK SPACE}", " ") == (
        "Second: Calamity 50 % → 100 %: One (1000 m), Two (1000 m); + Ticket: Anna One at 100 %"
    )


def test_after_results_the_forecast_can_be_compared_with_the_one_before_them(
    program: Program, qtbot: QtBot
) -> None:
    session = program.session
    results = tuple(
        EnteredResult(Sex.W, event, "Anna One", status=Status.FELL) for event in (Event.D1000, Event.D500)
    )
    session.edit("results", replace(session.project, results=results))
    settled(qtbot, program)
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(CompareView))
    view = tabs.of(CompareView)
    qtbot.waitUntil(view.chart.isVisible)
    names = [view.before.itemText(number) for number in range(view.before.count())]
    assert names == ["Baseline", "Before day 1", "Before day 2"]
    assert (view.before.currentText(), view.after.text()) == ("Before day 2", "Baseline")
    assert view.differences.text() == "Baseline: + results of day 2"
    view.before.setCurrentIndex(1)
    view.before.activated.emit(1)
    assert view.differences.text() == "Baseline: + results of day 1; + results of day 2"
    qtbot.waitUntil(lambda: view.chart.isVisible() and not tabs.is_asked)
    falls = next(row for row in view.chart.series.rows if row.skater == "Anna One")
    assert falls.before > falls.changes[0].after
    session.scenarios.add("Later", (FALL,))  # what was chosen stays chosen, wherever it stands now
    assert (view.before.currentText(), view.after.text()) == ("Before day 1", "Baseline")


def test_it_can_be_drawn_at_any_size_and_in_the_dark(view: CompareView) -> None:
    from ui.look.palette import DARK

    for zoom, width in ((1.0, 520), (1.25, 1280), (2.0, 3000)):
        view.retheme(DARK.zoomed(zoom))
        view.resize(width, 700)
        assert view.grab().toImage().pixelColor(3, 3) == QColor(DARK.surface)


def test_names_that_do_not_fit_end_in_an_ellipsis(program: Program, view: CompareView, qtbot: QtBot) -> None:
    program.session.scenarios.rename("One falls in the 1000 m", "Everything we would like to remember " * 2)
    qtbot.waitUntil(lambda: view.after.text().startswith("Everything"))
    assert view.after.shown_text().startswith("Every")
    assert view.after.shown_text().endswith("…")
    assert view.after.toolTip() == view.after.text()
    assert view.before.geometry().right() < view.after.geometry().left()
    assert not view.title.geometry().intersects(view.before.geometry())
    assert not view.title.geometry().intersects(view.after.geometry())


def test_medals_are_told_with_their_paired_error_and_only_where_games_follow(
    view: CompareView, core: QuickCore, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not view.is_asked)
    assert view.medals.isHidden()  # no Games follow the small meet
    gains = Gain(0.1, 0.01), Gain(0.38, 0.017), Gain(0.2, 0.02)
    core.gained = {Sex.W: gains}
    view.session.scenarios.add_what_if(replace(FALL, skater="Bea Two"))
    qtbot.waitUntil(view.medals.isVisible)
    assert view.medals.whole == "At the Games: +0.38 medals ± 0.017, +0.10 gold."
