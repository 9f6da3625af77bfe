"""The view Day by day in the window, through clicks, keys and the session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from pytestqt.qtbot import QtBot

from simulator.ask.core import Core
from simulator.ask.days import DayByDay, DayStep, Jump, WhoMoved
from simulator.ask.leverage.comparison import Change
from simulator.chances.outcome import PICK
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.event import Event, Sex, Status
from simulator.project.project import ForecastDay
from simulator.project.ridden import Entered
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.charts.day_series import Point
from ui.look.palette import DARK, LIGHT
from ui.program.program import Program
from ui.session.news import Phase
from ui.tables.cells_model import Cell
from ui.tables.moved_model import MovedModel
from ui.tables.plain_delegate import WRAPPED
from ui.views import day_by_day
from ui.views.day_by_day import LOG, DayByDayView
from ui.views.day_by_day_asked import (
    DaysAsked,
    Whose,
    _days_by_steps,
    _log_by_steps,
    fan_work,
    log_work,
    steps_work,
)
from ui.views.tickets import TicketsView
from ui.words import numbers

pytestmark = pytest.mark.cap(2)

Ask = Callable[[Core, DaysAsked, Control], Iterator[object]]

LEFT = Qt.MouseButton.LeftButton
ANNA, BEA, CATO = "Anna One", "Bea Two", "Cato <b>Three</b>"
RESULTS = (
    EnteredResult(Sex.W, Event.D1000, BEA, None, 1, 74_000),
    EnteredResult(Sex.W, Event.D1000, ANNA, status=Status.FELL),
)


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> DayByDayView:
    """The view in sight in a wide window, with all it asked for."""
    program.window.resize(1700, 900)
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(DayByDayView))
    settle(program, qtbot)
    return tabs.of(DayByDayView)


def settle(program: Program, qtbot: QtBot) -> None:
    def done() -> bool:
        return program.session.run.phase is Phase.UP_TO_DATE and not program.window.tabs.is_asked

    qtbot.waitUntil(done, timeout=20_000)


def enter(program: Program, qtbot: QtBot) -> None:
    session = program.session
    session.edit("results", replace(session.project, results=RESULTS))
    settle(program, qtbot)


def choose(view: DayByDayView, qtbot: QtBot, source: Whose) -> None:
    """Choose by keyboard, as somebody without a mouse does."""
    view.source.setFocus()
    steps = view.source.findData(source) - view.source.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(view.source, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def test_nothing_is_asked_while_the_view_is_out_of_sight(program: Program) -> None:
    view = program.window.tabs.of(DayByDayView)
    assert not view.chart.keys
    assert not view.is_asked


def test_before_the_meet_it_shows_what_each_day_may_bring(view: DayByDayView) -> None:
    assert view.source.currentData() is Whose.AHEAD
    fan = view.chart.series.fan
    assert fan is not None
    assert len(fan.chances) == 12
    assert [column.day for column in view.chart.series.columns] == [None, 1, 2]
    assert "nine times in ten between" in view.subtitle.toolTip() + view.subtitle.text()
    assert "12 simulated courses" in view.second.text()
    assert view.legend.isVisible()
    assert not view.page.isEnabled()


def test_what_each_day_may_bring_starts_from_the_chance_of_the_other_views(
    program: Program, view: DayByDayView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = program.session
    outcome = session.run.outcome
    assert outcome is not None
    told = replace(outcome.of_sex(Sex.W)[0], ticket=0.123, ticket_low=0.12, ticket_high=0.126)
    sure = replace(outcome.of_sex(Sex.W)[1], ticket=1.0, certain=True, certain_by=PICK)
    run = replace(session.run, outcome=replace(outcome, skaters=(told, sure)))
    monkeypatch.setattr(session._runs, "run", run)
    for one in (told, sure):
        session.choose_skater(one.skater)
        view.refresh()
        line = next(line for line in view.chart.series.lines if line.skater == one.skater)
        assert line.at(0) == Point.of(one)
        shown = numbers.percent(one.ticket, certain=one.certain, by_pick=one.by_pick)
        assert f"now {shown}:" in view.subtitle.toolTip() + view.subtitle.text()
    assert shown == numbers.picked()


def test_with_results_it_follows_them_and_says_what_moved(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    enter(program, qtbot)
    assert view.source.currentData() is Whose.ENTERED
    assert not view.legend.isVisible()
    assert sorted(view.chart.keys) == sorted([ANNA, BEA, CATO])
    bea = next(line for line in view.chart.series.lines if line.skater == BEA)
    assert [point is None for point in bea.points] == [False, False, True, True]
    assert bea.at(1).chance > bea.at(0).chance
    assert "in the 1000 m" in view.subtitle.text()


def test_a_click_on_a_label_and_the_arrow_keys_choose_a_skater(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    enter(program, qtbot)
    canvas = view.chart
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=view.chart.row_point(CATO))
    assert program.session.skater == CATO
    first = view.chart.keys[0]
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert program.session.skater == first
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert program.session.skater == view.chart.keys[1]
    assert canvas.table.currentIndex().data() == program.session.skater
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=QPoint(2, 2))
    assert program.session.skater == view.chart.keys[1]


def test_the_chart_is_copied_as_a_table(program: Program, view: DayByDayView, qtbot: QtBot) -> None:
    enter(program, qtbot)
    view.chart.setFocus()
    qtbot.keyClick(view.chart, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0] == ["Skater", "Before start", "Women 1000 m", "Men 1500 m", "Women 500 m"]
    assert {row[0] for row in rows[1:]} == {ANNA, BEA, CATO}
    assert all("%" in row[1] for row in rows[1:])


def test_the_log_tells_expected_actual_and_effect_and_can_be_copied(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    enter(program, qtbot)
    qtbot.mouseClick(view.page.button(LOG), LEFT)
    settle(program, qtbot)
    assert view.table.isVisible()
    assert view.model.rowCount() == 3
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    rows = [row.split("\t") for row in QGuiApplication.clipboard().text().splitlines()]
    assert rows[0] == ["Event", "Skater", "Expected", "Actual", "Own chance, pp", "Everybody moved, pp ± SE"]
    bea = next(row for row in rows if row[1] == BEA)
    assert bea[0] == "1000 m"
    assert bea[3] == "1st, 1:14.00"
    assert bea[4].startswith("+")
    assert "Two +" in bea[5]
    assert next(row for row in rows if row[1] == ANNA)[3] == "falls"
    line = view.model.row_of(ANNA)
    assert line is not None
    qtbot.mouseClick(
        view.table.viewport(), LEFT, pos=view.table.visualRect(view.model.index(line, 1)).center()
    )
    assert program.session.skater == ANNA


def test_whom_a_result_moved_can_be_read_in_a_small_window(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    program.window.resize(1280, 720)
    enter(program, qtbot)
    qtbot.mouseClick(view.page.button(LOG), LEFT)
    settle(program, qtbot)
    view.model._lines = tuple(
        line._replace(cells=(*line.cells[:5], Cell("; ".join(["Somebody +12.3 ± 0.4"] * 12))))
        for line in view.model._lines
    )
    view.model.layoutChanged.emit()
    QGuiApplication.processEvents()
    table = view.table
    heading = table.horizontalHeader().sectionSizeFromContents(5)
    assert table.columnWidth(5) >= max(heading.width(), 160)
    assert table.isColumnHidden(2)  # what was expected
    cell = view.model.index(0, 5)
    box = table.visualRect(cell)
    letters = QFontMetricsF(view._delegate._letters(cell, str(cell.data()), False, False))
    needed = letters.boundingRect(QRectF(0, 0, box.width() - 14, 10_000), WRAPPED, cell.data())
    assert needed.height() > letters.height() * 2
    assert box.height() >= needed.height()
    assert table.horizontalScrollBar().maximum() == 0
    program.window.resize(1600, 800)
    QGuiApplication.processEvents()
    assert not table.isColumnHidden(2)


def test_the_mark_of_the_chosen_skater_leaves_the_patch_of_the_event_free(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    enter(program, qtbot)
    program.session.choose_skater(ANNA)
    qtbot.mouseClick(view.page.button(LOG), LEFT)
    settle(program, qtbot)
    line = view.model.row_of(ANNA)
    assert line is not None
    box = view.table.visualRect(view.model.index(line, 0))
    drawn = view.table.viewport().grab().toImage()
    row = [
        drawn.pixelColor(x, box.top() + box.height() // 2).name().upper()
        for x in range(box.left(), box.left() + 12)
    ]
    assert row[1] == LIGHT.accent.upper()
    assert row[4:8] == [LIGHT.tint.upper()] * 4


def test_one_simulated_tournament_ends_in_certainty(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    choose(view, qtbot, Whose.COURSE)
    settle(program, qtbot)
    assert view.number.isVisible()
    ends = [line.at(line.ends[1]).chance for line in view.chart.series.lines]
    assert set(ends) == {0, 1}
    view.number.setFocus()
    view.number.selectAll()  # the number, without the word before it
    qtbot.keyClicks(view.number, "7")
    qtbot.keyClick(view.number, Qt.Key.Key_Return)
    settle(program, qtbot)
    assert program.session.plan is not None
    asked = Job(program.session.plan, 7, program.session.settings.seed, (Sex.W,))
    team = program.session.core.tournament(asked).team
    lines = view.chart.series.lines
    assert {line.skater for line in lines if line.at(line.ends[1]).chance == 1} == set(team)


def test_a_replay_that_does_not_fit_the_entries_says_why(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    choose(view, qtbot, Whose.REPLAY)
    settle(program, qtbot)
    assert view.message.isVisible()
    assert "not entered" in view.notice.more.text()
    choose(view, qtbot, Whose.AHEAD)
    settle(program, qtbot)
    assert view.chart.isVisible()


def test_a_replay_says_that_it_goes_by_the_rows_alone(
    program: Program, view: DayByDayView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.project.ridden.results_until", lambda *_: Entered(RESULTS))
    choose(view, qtbot, Whose.REPLAY)
    settle(program, qtbot)
    assert view.chart.isVisible()
    assert view.second.text().startswith("By the rows alone, without the committee’s picks")
    enter(program, qtbot)
    choose(view, qtbot, Whose.ENTERED)
    settle(program, qtbot)
    assert "By the rows" not in view.second.text()


def test_forecasts_kept_are_shown_or_it_says_that_there_are_none(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    choose(view, qtbot, Whose.KEPT)
    assert "No forecast is kept yet" in view.message.text()
    kept = ForecastDay("before day 1", date(2025, 12, 25), "0" * 64, 2026, 10_000, ((Sex.W, ANNA, 0.25),))
    session = program.session
    session.edit("history", replace(session.project, history=(kept,)))
    settle(program, qtbot)
    assert view.chart.isVisible()
    assert [column.name for column in view.chart.series.columns] == ["before day 1", "now"]
    assert not view.second.isVisible()
    other = replace(kept, label="before day 2", seed=1)
    session.edit("history", replace(session.project, history=(kept, other)))
    settle(program, qtbot)
    assert "differ by luck" in view.second.text()


def test_women_and_men_each_have_their_events(program: Program, view: DayByDayView, qtbot: QtBot) -> None:
    enter(program, qtbot)
    assert view.own_only.text() == "Women’s events only"
    qtbot.mouseClick(view.own_only, LEFT, pos=QPoint(8, view.own_only.height() // 2))
    assert [column.name for column in view.chart.series.columns] == ["start", "1000 m", "500 m"]
    program.session.choose_sex(Sex.M)
    settle(program, qtbot)
    assert view.own_only.text() == "Men’s events only"
    assert "No result of these events" in view.message.text()


def test_where_there_is_no_room_the_events_of_one_sex_are_shown(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    enter(program, qtbot)
    assert "1500 m" in [column.name for column in view.chart.series.columns]
    program.window.resize(1024, 700)
    qtbot.waitUntil(lambda: len(view.chart.series.columns) == 3)
    assert not view.own_only.isVisible()


def test_a_view_that_is_left_asks_no_more_and_goes_on_when_it_comes_back(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("simulator.ask.courses.COURSES", 400)
    tabs = program.window.tabs
    view = tabs.of(DayByDayView)
    tabs.setCurrentWidget(view)

    def courses() -> int:
        return 0 if view.chart.series.fan is None else len(view.chart.series.fan.chances)

    qtbot.waitUntil(lambda: courses() > 0)
    assert view.is_asked
    tabs.setCurrentWidget(tabs.of(TicketsView))
    assert not view.is_asked
    seen = courses()
    tabs.setCurrentWidget(view)
    assert courses() >= seen
    qtbot.waitUntil(lambda: courses() > seen)


def test_pointing_asks_nothing_of_the_core(program: Program, view: DayByDayView, qtbot: QtBot) -> None:
    enter(program, qtbot)
    qtbot.mouseMove(view.chart.viewport(), view.chart.row_point(BEA))
    assert not view.is_asked
    assert BEA in view.chart.told(view.chart.keys.index(BEA))


def test_it_takes_over_another_theme(view: DayByDayView) -> None:
    view.retheme(DARK)
    assert view.chart.palette_ is DARK


@pytest.mark.parametrize(
    ("begun", "most", "drawn"),
    [(0, 80, [0, 5, 20, 40, 60, 80]), (23, 80, [24, 40, 60, 80]), (0, 12, [0, 5, 12]), (0, 0, [0])],
)
def test_a_fan_is_drawn_after_some_courses_and_not_after_each(
    begun: int, most: int, drawn: list[int]
) -> None:
    class Fans:
        """A core that has a fan of one course more each time."""

        def follow(self, *_about: object) -> None:
            """Follow nothing."""

        def fan(self, *_about: object) -> Iterator[object]:
            for count in range(begun + 1 if begun else 0, most + 1):
                yield SimpleNamespace(chances=[None] * count)

    asked = SimpleNamespace(
        project=None, prepared=None, scenario=None, sex=Sex.W, tournaments=1, source=Whose.AHEAD
    )
    found = fan_work(Fans(), asked, None, UNHINDERED)  # type: ignore[arg-type]
    assert [len(one.chances) for one in found] == drawn  # type: ignore[attr-defined]


def test_the_log_is_asked_for_before_the_chances(
    program: Program, view: DayByDayView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(program, qtbot)
    qtbot.mouseClick(view.page.button(LOG), LEFT)
    settle(program, qtbot)
    order: list[str] = []
    for name, work in (("steps", steps_work), ("log", log_work)):

        def noted(
            core: Core, asked: DaysAsked, control: Control, name: str = name, work: Ask = work
        ) -> Iterator[object]:
            order.append(name)
            return work(core, asked, control)

        monkeypatch.setattr(day_by_day, f"{name}_work", noted)
    program.session.scenarios.add_what_if(AssumedOutcome(Sex.W, Event.D500, CATO, AssumedKind.FALLS))
    settle(program, qtbot)
    assert order == ["log", "steps"]
    assert view.model.rowCount() == 3
    assert "Looking at" not in view.subtitle.toolTip() + view.subtitle.text()


def test_a_log_that_goes_on_leaves_the_lines_that_are_there(
    program: Program, view: DayByDayView, qtbot: QtBot
) -> None:
    enter(program, qtbot)
    qtbot.mouseClick(view.page.button(LOG), LEFT)
    settle(program, qtbot)
    whole, model = view.model.moved, MovedModel()
    texts = [view.model.index(row, 1).data() for row in range(3)]
    resets, inserted = list[int](), list[tuple[int, int]]()
    model.modelReset.connect(lambda: resets.append(model.rowCount()))
    model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    for count in (1, 1, 3):
        model.show_moved(whole[:count])
        assert [model.index(row, 1).data() for row in range(model.rowCount())] == texts[:count]
    assert (resets, inserted) == ([], [(0, 0), (1, 2)])
    model.show_moved(whole[1:])  # of another plan
    assert resets == [2]


def test_a_log_is_shown_at_its_first_lines_at_the_end_of_each_event_and_whole() -> None:
    lines = [WhoMoved(event, None, (), None, ()) for event in (Event.D500, Event.D1000) for _ in range(11)]
    logs = (tuple(lines[:count]) for count in range(1, len(lines) + 1))
    assert [len(log) for log in _log_by_steps(logs)] == [1, 2, 4, 8, 11, 16, 22]


def test_the_chances_come_step_by_step_and_what_jumps_are_due_to_by_doubling() -> None:
    change = Change("Anna One", Sex.W, 0.1, 0.3, 0.2, 0.01)
    jumps = [Jump(Event.D500, change)] * 20
    answers = [DayByDay(Sex.W, (DayStep(None, {}),) * count) for count in (1, 2, 3)]
    for told in range(21):
        known = [replace(jump, alone=change) for jump in jumps[:told]]
        answers.append(DayByDay(Sex.W, (), (*known, *jumps[told:]), done=told == 20))
    shown = [*_days_by_steps(iter(answers))]
    assert [len(one.steps) for one in shown[:3]] == [1, 2, 3]
    assert [sum(jump.alone is not None for jump in one.jumps) for one in shown[3:]] == [0, 1, 2, 4, 8, 16, 20]
