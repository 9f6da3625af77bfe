"""The view Form in the window, through clicks and keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.ask.core import Prepared
from simulator.ask.form import Forms
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.project.load import fitted_to
from simulator.project.project import BASELINE, Inputs
from simulator.results.table import COLUMNS, results_table
from simulator.what_if.what_ifs import FormShift, RaceExcluded
from ui.look.palette import DARK
from ui.program.program import Program
from ui.session.news import Phase
from ui.tables.races_model import RacesModel
from ui.views.form import AT_MEET, RIDDEN, FormView
from ui.what_ifs.dialog import WhatIfDialog

if TYPE_CHECKING:
    from conftest import QuickCore

LEFT = Qt.MouseButton.LeftButton
ANNA, BEA = "Anna One", "Bea Two"


def season() -> pd.DataFrame:
    """Races of two women of the small meet, and of one who is not entered."""
    rows = []
    for week in range(6):
        day = date(2025, 10, 18) + timedelta(days=7 * week)
        for number, skater in enumerate((ANNA, BEA, "Guest Six", "Guest Seven")):
            for metres, second in ((500, 38.0), (1000, 75.0)):
                status = "fell" if (skater, week, metres) == (ANNA, 2, 1000) else "finished"
                time = None if status == "fell" else round(1000 * (second + 0.3 * number + 0.1 * (week % 3)))
                rows.append((day, f"Cup {week}", metres, number + 1, skater, time, status))
    whole = [
        {
            **dict.fromkeys(COLUMNS, ""),
            "date": pd.Timestamp(day), "competition": cup, "rink": "Inzell", "sex": "W",
            "distance_m": metres, "place": place, "skater": skater, "country": "NED", "time_ms": time,
            "status": status, "line": line,
        }
        for line, (day, cup, metres, place, skater, time, status) in enumerate(rows, start=2)
    ]  # fmt: skip
    return results_table({name: [row[name] for row in whole] for name in COLUMNS})


Asked = list[tuple[str, ...]]
PATIENT_MS = 60_000
"""How long a fit may take on a busy machine."""

_fitted: list[Plan] = []


def fitted_once(small: Plan) -> Plan:
    """Fit the forecasts of the small meet, once for all tests."""
    if not _fitted:
        _fitted.append(fitted_to(small, FormData(season())))
    return _fitted[0]


@pytest.fixture(autouse=True)
def asked(core: QuickCore, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """Let the core fit its forecasts to a few races, and note of whom it is asked."""
    prepare, forms, found = core.prepare, core.forms, Asked()
    fitted = fitted_once(prepare("small", Inputs()).plan)

    def prepared(meet: str, inputs: Inputs, control: Control = UNHINDERED) -> Prepared:
        return replace(prepare(meet, inputs, control), plan=fitted)

    def noted(small: Prepared, plan: Plan, sex: Sex, skaters: Sequence[str], control: Control) -> Forms:
        found.append(tuple(skaters))
        return forms(small, plan, sex, skaters, control)

    monkeypatch.setattr(core, "prepare", prepared)
    monkeypatch.setattr(core, "forms", noted)
    return found


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> FormView:
    """The view in sight with the form of one skater."""
    program.window.resize(1500, 950)
    program.session.choose_skater(ANNA)
    tabs = program.window.tabs
    view = tabs.of(FormView)
    tabs.setCurrentWidget(view)
    qtbot.waitUntil(
        lambda: view.panel.heading.toolTip() == ANNA or view.chart.picture is not None, timeout=PATIENT_MS
    )
    view._choose_event(Event.D1000)
    return view


def settled(program: Program, view: FormView, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: program.session.run.phase is Phase.UP_TO_DATE and not view.is_asked, timeout=PATIENT_MS
    )


def at(view: FormView, row: int) -> QPoint:
    race = view.panel.races.race_at(row)
    assert race is not None
    point = view.chart.point_of(race)
    assert point is not None
    return point


def test_nothing_is_asked_before_the_view_is_opened(program: Program, asked: Asked) -> None:
    program.session.choose_skater(ANNA)
    assert asked == []


def test_every_race_of_the_skater_is_in_picture_and_table(view: FormView) -> None:
    shown = view.chart.picture
    assert shown is not None
    assert len(shown.chosen.dots) == view.panel.races.rowCount() == 6
    assert view.title.text() == "Form, women’s 1000 m"
    assert "at Thialf" in view.subtitle.text()
    assert ANNA in view.chart.table.accessibleDescription()
    assert view.chart.table.model().rowCount() == 6
    assert view.panel.count.text() == "6 races at the distance"


def test_a_click_on_a_race_shows_its_card_and_chooses_its_row(view: FormView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.chart, LEFT, pos=at(view, 1))
    assert view.card.isVisible()
    assert "as ridden" in view.card.lines[2].text()
    assert view.panel.table.currentIndex().row() == 1
    assert view.chart.chosen == view.panel.races.race_at(1)


def test_pointing_at_a_race_shows_its_card_without_choosing_it(view: FormView, qtbot: QtBot) -> None:
    qtbot.mouseMove(view.chart, QPoint(2, 2))
    qtbot.mouseMove(view.chart, at(view, 0))
    qtbot.waitUntil(view.card.isVisible, timeout=PATIENT_MS)
    assert view.card.isVisible()
    assert view.panel.chosen is None
    qtbot.mouseMove(view.chart, QPoint(2, 2))
    qtbot.waitUntil(lambda: not view.card.isVisible(), timeout=PATIENT_MS)


def test_the_button_of_the_card_leaves_the_race_out_and_undo_brings_it_back(
    program: Program, view: FormView, qtbot: QtBot
) -> None:
    before = view.panel.forecast.text()
    qtbot.mouseClick(view.chart, LEFT, pos=at(view, 0))
    qtbot.mouseClick(view.card.exclude, LEFT)
    (what_if,) = program.session.scenario.what_ifs
    assert isinstance(what_if, RaceExcluded)
    assert (what_if.skater, what_if.event, what_if.day) == (ANNA, Event.D1000, date(2025, 11, 22))
    settled(program, view, qtbot)
    shown = view.chart.picture
    assert shown is not None
    assert [dot.counts for dot in shown.chosen.dots] == [True] * 5 + [False]
    assert shown.chosen.before is not None
    assert view.panel.races.index(0, 4).data() == "left out"
    assert view.panel.exclude.text() == "Let this race count"
    assert view.panel.forecast.text() != before
    program.session.document.stack.undo()
    settled(program, view, qtbot)
    qtbot.waitUntil(lambda: view.panel.forecast.text() == before, timeout=PATIENT_MS)
    assert program.session.scenario.what_ifs == ()


def test_enter_in_the_table_leaves_a_race_out_and_lets_it_count_again(
    program: Program, view: FormView, qtbot: QtBot
) -> None:
    view.panel.table.setFocus()
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Down)
    row = view.panel.table.currentIndex().row()
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Return)
    settled(program, view, qtbot)
    assert len(program.session.scenario.what_ifs) == 1
    assert view.panel.table.currentIndex().row() == row
    qtbot.keyClick(view.panel.table, Qt.Key.Key_Return)
    assert program.session.scenario.what_ifs == ()
    settled(program, view, qtbot)


def test_the_arrow_keys_go_from_race_to_race_in_the_picture(view: FormView, qtbot: QtBot) -> None:
    view.chart.setFocus()
    qtbot.keyClick(view.chart, Qt.Key.Key_Home)
    assert view.panel.table.currentIndex().row() == 5
    qtbot.keyClick(view.chart, Qt.Key.Key_Down)
    assert view.panel.table.currentIndex().row() == 4
    qtbot.keyClick(view.chart, Qt.Key.Key_Up)
    qtbot.keyClick(view.chart, Qt.Key.Key_Up)
    assert view.panel.table.currentIndex().row() == 5


def test_a_fallen_race_lies_at_the_slow_edge_and_says_so(view: FormView, qtbot: QtBot) -> None:
    point = at(view, 3)
    assert point.y() > view.chart.plot.bottom()
    qtbot.mouseClick(view.chart, LEFT, pos=point)
    assert view.card.lines[2].text() == "fell"
    assert view.panel.races.index(3, 3).data() == "fell"


def test_times_as_ridden_hide_the_level(view: FormView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.times.button(RIDDEN), LEFT)
    shown = view.chart.picture
    assert shown is not None
    assert shown.chosen.level is None
    assert {dot.at_s for dot in shown.chosen.dots if dot.at_s} == {75.0, 75.1, 75.2}


def test_a_second_skater_is_found_by_name_and_can_come_to_the_front(
    program: Program, view: FormView, asked: Asked, qtbot: QtBot
) -> None:
    view.add.setFocus()
    qtbot.keyClicks(view.add.lineEdit(), BEA)
    qtbot.keyClick(view.add.lineEdit(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: list(view.chips.chips) == [ANNA, BEA], timeout=PATIENT_MS)
    assert asked[-1] == (ANNA, BEA)
    assert "apart" in view.subtitle.text()
    qtbot.mouseClick(view.chips.chips[BEA], LEFT)
    assert program.session.skater == BEA
    shown = view.chart.picture
    assert shown is not None
    assert shown.chosen.skater == BEA
    qtbot.mouseClick(view.chips.closers[BEA], LEFT)
    assert program.session.skater == ANNA
    qtbot.waitUntil(lambda: list(view.chips.chips) == [ANNA], timeout=PATIENT_MS)


def test_who_is_not_entered_can_be_compared_without_being_chosen_elsewhere(
    program: Program, view: FormView, qtbot: QtBot
) -> None:
    qtbot.keyClicks(view.add.lineEdit(), "Guest Six")
    qtbot.keyClick(view.add.lineEdit(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Guest Six" in view.chips.chips, timeout=PATIENT_MS)
    qtbot.mouseClick(view.chips.chips["Guest Six"], LEFT)
    assert program.session.skater == ANNA
    assert view.panel.heading.text() == "Guest Six"
    assert not view.panel.forecast.isVisible()


def test_it_is_said_where_the_forecast_is_of_one_run_of_two(view: FormView) -> None:
    view.events.activated.emit(view.events.findData(Event.D500))
    assert view.panel.subheading.whole == "Forecast for Small OKT, 500 m: one run of the two"
    view.events.activated.emit(view.events.findData(Event.D1000))
    assert view.panel.subheading.whole == "Forecast for Small OKT, 1000 m"


def test_at_most_four_skaters_are_in_one_picture(program: Program, view: FormView, qtbot: QtBot) -> None:
    for number, name in enumerate((BEA, "Guest Six", "Guest Seven"), start=2):
        qtbot.keyClicks(view.add.lineEdit(), name)
        qtbot.keyClick(view.add.lineEdit(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda n=number: len(view.chips.chips) == n, timeout=PATIENT_MS)  # type: ignore[misc]
    assert not view.add.isVisible()


def test_the_skater_chosen_elsewhere_comes_to_the_front(
    program: Program, view: FormView, qtbot: QtBot
) -> None:
    program.session.choose_skater(BEA)
    qtbot.waitUntil(lambda: view.panel.heading.text() == BEA, timeout=PATIENT_MS)
    assert list(view.chips.chips) == [BEA]


def test_a_distance_is_chosen_by_arrow_and_by_a_small_picture(view: FormView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.previous, LEFT)
    assert view.event_shown is Event.D500
    box = view.strip.box_of(Event.D1000)
    qtbot.mouseClick(view.strip, LEFT, pos=box.center().toPoint())
    assert view.event_shown is Event.D1000
    assert "1000 m" in view.title.text()


def test_who_has_no_race_is_told_in_words(program: Program, view: FormView, qtbot: QtBot) -> None:
    program.session.choose_skater("Cato <b>Three</b>")
    qtbot.waitUntil(lambda: view.panel.heading.text() == "Cato <b>Three</b>", timeout=PATIENT_MS)
    assert view.chart.note
    assert not view.panel.table.isVisible()
    assert view.panel.count.text() == "no race at the distance"


def test_without_a_skater_it_asks_for_one(program: Program, qtbot: QtBot) -> None:
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(FormView))
    assert tabs.of(FormView).message.text() == "Choose a skater."
    program.session.choose_sex(Sex.M)
    assert tabs.of(FormView).message.text() == "Choose a skater."


def test_the_table_is_copied_with_its_headings(view: FormView, qtbot: QtBot) -> None:
    view.panel.table.setFocus()
    view.panel.table.selectRow(0)
    qtbot.keyClick(view.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[:2] == ["Date", "Competition"]
    assert copied[1].split("\t")[1] == "Cup 5"


def test_the_picture_is_copied_as_rows_of_all_its_skaters(view: FormView, qtbot: QtBot) -> None:
    view.chart.setFocus()
    qtbot.keyClick(view.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert copied[0] == ["Skater", "Day", "Competition", "Time", "Weight"]
    assert len(copied) == 7
    assert copied[1][:3] == [ANNA, "2025-10-18", "Cup 0"]


def test_a_shift_of_form_moves_the_race_and_not_the_level(
    program: Program, view: FormView, qtbot: QtBot
) -> None:
    before = view.chart.picture
    program.session.scenarios.add_what_if(FormShift(Sex.W, ANNA, None, 1.0))
    settled(program, view, qtbot)
    after = view.chart.picture
    assert before is not None
    assert after is not None
    assert before.chosen.to_come is not None
    assert after.chosen.to_come is not None
    assert after.chosen.to_come.forecast_s == pytest.approx(before.chosen.to_come.forecast_s + 1.0)
    assert after.chosen.level is not None
    assert before.chosen.level is not None
    assert (after.chosen.level.log_s == before.chosen.level.log_s).all()


def test_the_dialog_offers_the_races_of_the_skater_at_the_distance(program: Program, qtbot: QtBot) -> None:
    program.session.choose_skater(ANNA)
    qtbot.mouseClick(program.window.scenario.what_ifs.add, LEFT)
    (dialog,) = program.window.findChildren(WhatIfDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("without_race"))
    dialog.events.setCurrentText("500 m")
    race = dialog.values.race  # noqa: PD011 - no table
    assert race.count() == 6
    assert race.itemText(0) == "22 Nov 2025 · Cup 5"
    race.setFocus()
    qtbot.keyClick(race, Qt.Key.Key_Down)
    assert dialog.preview.text() == "Anna One without 15 Nov 2025 · W 500 m, Cup 4"
    qtbot.mouseClick(dialog.add, LEFT)
    expected = RaceExcluded(Sex.W, Event.D500, ANNA, date(2025, 11, 15), None, "Cup 4")
    assert program.session.scenario.what_ifs == (expected,)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE, timeout=PATIENT_MS)
    qtbot.mouseClick(program.window.scenario.what_ifs.add, LEFT)
    again = program.window.findChildren(WhatIfDialog)[-1]
    again.kinds.setCurrentIndex(again.kinds.findData("without_race"))
    again.skaters.setCurrentText("Cato <b>Three</b>")
    assert again.advice.text() == "Choose a race."
    assert not again.add.isEnabled()
    again.reject()


def test_a_theme_a_zoom_and_a_narrow_window_draw_it_anew(
    program: Program, view: FormView, qapp: QApplication
) -> None:
    view.retheme(DARK.zoomed(1.25))
    view.grab()
    program.window.resize(900, 600)
    qapp.processEvents()
    assert view.splitter.orientation() is Qt.Orientation.Vertical
    assert view.grab().toImage().pixelColor(4, 4).name() == DARK.surface.lower()
    view.retheme(program.theme.palette)


@pytest.mark.parametrize("width", [200, 320, 600])
@pytest.mark.parametrize("times", [AT_MEET, RIDDEN])
def test_competitions_are_told_apart_and_the_times_of_the_picture_are_whole_at_any_width(
    view: FormView, width: int, times: str
) -> None:
    table, header = view.panel.table, view.panel.table.horizontalHeader()
    view.times.button(times).click()
    view.panel.setFixedWidth(width)
    view.grab()
    other = RacesModel.RIDDEN if times == AT_MEET else RacesModel.AT_MEET
    hidden = {column for column in range(header.count()) if table.isColumnHidden(column)}
    assert hidden == (set() if width == 600 else {other})
    for column in set(range(header.count())) - hidden:
        wanted = table.sizeHintForColumn(column)
        assert header.sectionSize(column) >= (min(wanted, 80) if column == RacesModel.NAME else wanted)
    if width > 200:
        assert header.length() <= table.viewport().width()  # it does not roll sideways


def test_the_forecast_of_another_scenario_is_pale_until_the_right_one_is_there(
    view: FormView, program: Program, core: QuickCore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, forms, held = program.session, core.forms, [True]
    session.scenarios.add_what_if(FormShift(Sex.W, ANNA, None, -0.3))
    settled(program, view, qtbot)
    assert not view.chart.faded

    def slow(small: Prepared, plan: Plan, sex: Sex, skaters: Sequence[str], control: Control) -> Forms:
        while held[0] and not control.cancelled():
            pass
        return forms(small, plan, sex, skaters, control)

    monkeypatch.setattr(core, "forms", slow)
    try:
        session.scenarios.show(BASELINE)  # it was simulated before: nothing runs, but the view has to ask
        assert session.run.phase is Phase.UP_TO_DATE
        assert view.is_asked
        assert view.chart.faded
        assert not program.window.asking_export.is_ready
    finally:
        held[0] = False
    settled(program, view, qtbot)
    assert not view.chart.faded
