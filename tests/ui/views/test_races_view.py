"""The view Races in the window, by clicks and keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from simulator.ask.leverage.one_race import OneRace
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.event import Event, Sex, Status
from simulator.project.track_records import TypedRecord
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import PairsSet, Withdrawal
from ui.charts.races_words import cell_texts, duel_words, row_tip
from ui.dialogs.pairs import PairsDialog
from ui.drafts.drafts import Drafts
from ui.drafts.unread_records import unread_record
from ui.look.palette import DARK
from ui.program.program import Program
from ui.session.news import Phase
from ui.views.races import DUELS, RacesView

pytestmark = pytest.mark.cap(1)

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
RIVAL = "Cato <b>Three</b>"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """Events that the core was asked for."""
    from simulator.ask.core import Core

    events: list[Event] = []
    one_race = Core.one_race

    def noted(
        core: Core, job: Job, event: Event, ridden: Mapping[str, int], control: Control = UNHINDERED
    ) -> Iterator[OneRace]:
        events.append(event)
        return one_race(core, job, event, ridden, control)

    monkeypatch.setattr(Core, "one_race", noted)
    return events


@pytest.fixture
def view(asked: list[Event], program: Program, qtbot: QtBot) -> RacesView:
    """The view in sight with the women's 500 m, of whom one is chosen."""
    program.session.choose_skater("Anna One")
    tabs = program.window.tabs
    tabs.setCurrentWidget(tabs.of(RacesView))
    view = tabs.of(RacesView)
    answered(view, qtbot, Event.D500)
    return view


def answered(view: RacesView, qtbot: QtBot, event: Event) -> None:
    qtbot.waitUntil(lambda: not view.is_asked and view.series is not None and view.series.race.event is event)


def middle(view: RacesView, skater: str, time_ms: int) -> QPoint:
    """Return where a time stands in the row of a skater."""
    times = view.chart.times
    assert times is not None
    return QPoint(round(times.x(time_ms)), view.chart.row_point(skater).y())


def test_it_costs_nothing_while_it_is_out_of_sight(asked: list[Event], program: Program) -> None:
    program.session.choose_skater("Anna One")
    assert asked == []
    assert program.window.tabs.of(RacesView).series is None


def test_it_opens_with_the_shortest_event(view: RacesView, asked: list[Event]) -> None:
    assert view.title.text() == "Women’s 500 m"
    assert asked == [Event.D500]
    assert set(view.chart.keys) == {"Anna One", RIVAL}
    assert "wins in" in view.subtitle.toolTip() + view.subtitle.text()
    assert [view.events.itemText(at) for at in range(view.events.count())] == ["500 m", "1000 m"]


def test_the_arrows_and_the_list_choose_another_event(view: RacesView, qtbot: QtBot) -> None:
    assert not view.previous.isEnabled()
    qtbot.mouseClick(view.next, LEFT)
    answered(view, qtbot, Event.D1000)
    assert view.title.text() == "Women’s 1000 m"
    assert not view.next.isEnabled()
    view.events.setFocus()
    qtbot.keyClick(view.events, Qt.Key.Key_Up)
    answered(view, qtbot, Event.D500)


def test_each_sex_keeps_its_event(program: Program, view: RacesView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.next, LEFT)
    answered(view, qtbot, Event.D1000)
    program.session.choose_sex(Sex.M)
    answered(view, qtbot, Event.D1500)
    assert view.title.text() == "Men’s 1500 m"
    program.session.choose_sex(Sex.W)
    answered(view, qtbot, Event.D1000)


def test_no_event_stands_under_the_title_of_another(program: Program, view: RacesView, qtbot: QtBot) -> None:
    program.session.choose_sex(Sex.M)
    program.session.choose_skater("Dirk Four")
    assert view.title.text() == "Men’s 1500 m"
    assert not view.chart.isVisible()
    assert "Looking at" in view.message.text()
    answered(view, qtbot, Event.D1500)
    assert view.chart.isVisible()


def test_a_click_on_a_name_chooses_the_skater(program: Program, view: RacesView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.chart.viewport(), LEFT, pos=QPoint(60, view.chart.row_point(RIVAL).y()))
    assert program.session.skater == RIVAL
    assert RIVAL in view.need.toolTip() + view.need.text()


def test_without_a_skater_it_asks_for_one(program: Program, view: RacesView) -> None:
    program.session.choose_skater(None)
    assert view.chart.need_ms is None
    assert "Choose a skater" in view.need.text()


def test_the_line_is_dragged_and_nothing_is_simulated(
    view: RacesView, asked: list[Event], qtbot: QtBot
) -> None:
    chart, race = view.chart, view.series and view.series.race
    assert race is not None
    assert chart.times is not None
    area, begin = chart.viewport(), chart.need_ms
    assert begin is not None
    qtbot.mousePress(area, LEFT, pos=middle(view, "Anna One", begin))
    told = []
    for far in (200, 400, 600):
        qtbot.mouseMove(area, pos=middle(view, "Anna One", begin + far))
        told.append(chart.need_ms)
    qtbot.mouseRelease(area, LEFT, pos=middle(view, "Anna One", begin + 600))
    assert told == sorted(told)
    assert chart.need_ms == pytest.approx(begin + 600, abs=40)
    qtbot.mouseMove(area, pos=middle(view, "Anna One", begin))
    assert chart.need_ms == told[-1]  # it was let go
    assert asked == [Event.D500]
    given = race.given(race.skaters.index("Anna One"), chart.need_ms or 0)
    assert f"{given.chance * 100:.1f}" in view.need.toolTip() + view.need.text()


def test_the_line_goes_by_keys_too(view: RacesView, qtbot: QtBot) -> None:
    chart = view.chart
    begin = chart.need_ms or 0
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.need_ms == begin - 10
    qtbot.keyClick(chart, Qt.Key.Key_Right, SHIFT)
    assert chart.need_ms == begin + 90
    for _ in range(200):
        qtbot.keyClick(chart, Qt.Key.Key_Left, SHIFT)
    assert chart.times is not None
    assert chart.times.in_sight(chart.need_ms or 0)
    assert "too few" in view.need.toolTip() + view.need.text()


def test_each_skater_keeps_the_time_she_was_given(program: Program, view: RacesView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.chart, Qt.Key.Key_Right, SHIFT)
    kept = view.chart.need_ms
    program.session.choose_skater(RIVAL)
    assert view.chart.need_ms != kept
    program.session.choose_skater("Anna One")
    assert view.chart.need_ms == kept


def test_a_record_is_typed_and_kept_without_a_run(
    program: Program, view: RacesView, core: object, qtbot: QtBot
) -> None:
    runs = len(core.runs)  # type: ignore[attr-defined]
    assert view.record.placeholderText() == "Rec. 36.97"
    view.record.setFocus()
    qtbot.keyClicks(view.record, "37,20")
    qtbot.keyClick(view.record, Qt.Key.Key_Return)
    assert program.session.project.records == (TypedRecord(Sex.W, Event.D500, 37_200),)
    assert view.series is not None
    assert view.series.record is not None
    assert view.series.record.time_ms == 37_200
    assert "37.20" in view.subtitle.toolTip() + view.subtitle.text()
    assert len(core.runs) == runs  # type: ignore[attr-defined]
    assert program.session.run.phase is Phase.UP_TO_DATE
    program.session.document.stack.undo()
    assert program.session.project.records == ()
    assert view.record.text() == ""
    assert view.series.record.time_ms == 36_970


def test_a_record_that_cannot_be_read_is_there_again_with_its_event(
    program: Program, view: RacesView, qtbot: QtBot
) -> None:
    qtbot.keyClicks(view.record, "37,2x")
    qtbot.mouseClick(view.next, LEFT)  # which does not take the focus
    answered(view, qtbot, Event.D1000)
    assert view.record.text() == ""
    assert "37,2x" not in view.subtitle.toolTip() + view.subtitle.text() + view.need.text()
    qtbot.keyClicks(view.record, "1:13,5")
    program.session.choose_sex(Sex.M)
    answered(view, qtbot, Event.D1500)
    assert program.session.project.records == (TypedRecord(Sex.W, Event.D1000, 73_500),)
    kept = Drafts()
    kept.take_over(program.session.document.drafts.text())  # what a crash leaves
    assert unread_record(kept, Sex.W, Event.D500) == "37,2x"
    program.session.choose_sex(Sex.W)
    answered(view, qtbot, Event.D1000)
    qtbot.mouseClick(view.previous, LEFT)
    answered(view, qtbot, Event.D500)
    assert view.record.text() == "37,2x"
    assert "37,2x" in view.need.text()
    view.record.selectAll()
    qtbot.keyClicks(view.record, "37,2")
    qtbot.keyClick(view.record, Qt.Key.Key_Return)
    assert TypedRecord(Sex.W, Event.D500, 37_200) in program.session.project.records
    assert program.session.document.drafts.all() == ()


@pytest.mark.parametrize(("text", "word"), [("soon", "not a race time"), ("5.00", "no time for the 500 m")])
def test_a_record_that_cannot_be_is_told_and_not_kept(
    program: Program, view: RacesView, text: str, word: str, qtbot: QtBot
) -> None:
    view.record.setFocus()
    qtbot.keyClicks(view.record, text)
    qtbot.keyClick(view.record, Qt.Key.Key_Return)
    assert program.session.project.records == ()
    assert view.record.text() == text
    assert view.need.isVisible()
    assert word in view.need.text() + view.need.toolTip()
    assert "36.97" in view.record.toolTip()  # the field still says what is known
    view.record.selectAll()
    qtbot.keyClicks(view.record, "37")
    assert word not in view.need.text() + view.need.toolTip()
    qtbot.keyClick(view.record, Qt.Key.Key_Return)
    assert program.session.project.records == (TypedRecord(Sex.W, Event.D500, 37_000),)
    assert "37.00 is typed here" in view.record.toolTip()
    assert "36.97" not in view.record.toolTip()


@pytest.mark.parametrize("duels", [False, True])
def test_of_a_skater_who_is_not_entered_it_says_so(
    program: Program, view: RacesView, duels: bool, qtbot: QtBot
) -> None:
    if duels:
        view.pages()["head-to-head"]()
    program.session.choose_skater("Eva Elsewhere")
    assert view.need.isVisible()
    assert view.need.text() == "Eva Elsewhere is not entered here."


def test_what_is_being_typed_stays_while_better_answers_come(
    program: Program, view: RacesView, qtbot: QtBot
) -> None:
    view.record.setFocus()
    qtbot.keyClicks(view.record, "37")
    before = view.series
    program.session.set_seed(7)
    qtbot.waitUntil(
        lambda: program.session.run.phase is Phase.UP_TO_DATE and not view.is_asked and not view.chart.faded
    )
    assert view.series is not before
    assert view.record.text() == "37"


def test_a_result_is_marked_once_it_is_entered(program: Program, view: RacesView, qtbot: QtBot) -> None:
    session = program.session
    assert view.series is not None
    assert all(row.actual_ms is None for row in view.series.rows)
    result = EnteredResult(Sex.W, Event.D500, "Anna One", run=1, time_ms=37_010)
    session.edit("enter", replace(session.project, results=(result,)))
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE and not view.is_asked)
    row = view.series.row_of("Anna One")
    assert row is not None
    assert row.actual_ms == 37_010
    assert "Ridden: 37.01" in view.chart.tip(view.chart.keys.index("Anna One"))
    assert "Ridden" in view.legend.accessibleName()


def test_duels_are_shown_at_a_click_and_told_by_the_pointer(view: RacesView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.mode.button(DUELS), LEFT)
    assert view.chart.duels
    beside = view.chart.beside
    assert beside is not None
    index, other = view.chart.keys.index("Anna One"), view.chart.keys.index(RIVAL)
    at = beside.cell(other, view.chart.top_of(index)).center().toPoint()
    area = view.chart.viewport()
    QApplication.sendEvent(area, QHelpEvent(QHelpEvent.Type.ToolTip, at, area.mapToGlobal(at)))
    assert "One beats &lt;b&gt;Three" in QToolTip.text() or "One beats <b>Three" in QToolTip.text()
    assert "mean gap" in QToolTip.text()
    own = beside.cell(index, view.chart.top_of(index)).center().toPoint()
    assert beside.tip(view.chart.series.rows[index], own.x(), 0) == ""  # type: ignore[union-attr]


def test_what_is_chosen_is_copied_as_a_table_and_as_a_picture(
    program: Program, view: RacesView, qtbot: QtBot
) -> None:
    view.chart.setFocus()
    qtbot.keyClick(view.chart, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    head, *rows = clipboard.text().split("\n")
    assert head.split("\t")[:3] == ["Skater", "Median", "Personal best"]
    assert len(rows) == 2
    assert all(len(row.split("\t")) == len(head.split("\t")) for row in rows)
    assert clipboard.mimeData().hasImage()


def test_it_is_faded_while_a_run_goes_on_and_new_afterwards(
    program: Program, view: RacesView, core: object, qtbot: QtBot
) -> None:
    core.held = True  # type: ignore[attr-defined]
    program.session.set_seed(7)
    qtbot.waitUntil(lambda: view.chart.faded)
    before = view.series
    core.held = False  # type: ignore[attr-defined]
    qtbot.waitUntil(
        lambda: program.session.run.phase is Phase.UP_TO_DATE and not view.is_asked and not view.chart.faded
    )
    assert view.series is not before


def test_it_is_heard_as_well_as_seen(view: RacesView) -> None:
    assert view.accessibleName() == "Races"
    assert "Median" in view.chart.heard_row(0)
    assert "Place 1: 50" in view.chart.heard_row(0)
    for part in (view.events, view.record, view.previous, view.next, view.mode):
        assert part.accessibleName()


def test_it_takes_over_theme_and_zoom(view: RacesView) -> None:
    view.retheme(DARK.zoomed(1.5))
    assert view.chart.row == round(view.chart.ROW * 1.5)
    assert not view.grab().isNull()


def test_pair_and_lane_stand_below_the_name_where_they_are_known(
    program: Program, view: RacesView, qtbot: QtBot
) -> None:
    assert [view.chart.second(index) for index in range(2)] == ["", ""]
    session = program.session
    draw = PairsSet(Sex.W, Event.D500, ((), (RIVAL, "Anna One")), lanes=True)
    session.edit("draw", replace(session.project, draws=(draw,)))
    qtbot.waitUntil(lambda: view.series is not None and view.series.rows[0].seat is not None)
    answered(view, qtbot, Event.D500)
    told = {name: view.chart.second(index) for index, name in enumerate(view.chart.keys)}
    assert told == {RIVAL: "Pair 2, inner", "Anna One": "Pair 2, outer"}
    tip = view.chart.tip(list(view.chart.keys).index("Anna One"))
    assert f"Pair 2, outer lane, against {RIVAL}" in tip.splitlines()
    session.edit("draw", replace(session.project, draws=(replace(draw, lanes=False),)))
    qtbot.waitUntil(lambda: view.chart.second(0) == "Pair 2")


def test_the_pairs_of_the_event_are_asked_for_from_the_chart(
    program: Program, view: RacesView, qtbot: QtBot
) -> None:
    view.chart.customContextMenuRequested.emit(QPoint(40, 40))
    (menu,) = view.findChildren(QMenu)
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    (dialog,) = program.window.findChildren(PairsDialog)
    assert dialog.race == (Sex.W, Event.D500)


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_no_name_above_the_duels_is_cut_off(zoom: float, program: Program, view: RacesView) -> None:
    program.theme.set_zoom(zoom)
    view.mode.button(DUELS).click()
    chart, beside = view.chart, view.chart.beside
    assert beside is not None
    tops = []

    class Noting(QPainter):
        """Notes how high each name reaches."""

        def drawText(self, *args: object) -> None:  # noqa: N802 - named by Qt
            words = QRectF(self.fontMetrics().tightBoundingRect(str(args[-1])))
            tops.append((args[-1], self.combinedTransform().mapRect(words).top()))

    picture = QPixmap(chart.width(), chart.palette_.px(chart.HEADER))
    painter = Noting(picture)
    series = replace(
        beside.series,
        rows=tuple(replace(row, skater="Anna Duizendstraal-Kammeraat") for row in beside.series.rows),
    )
    line = QRectF(0, chart.palette_.px(42), chart.width(), chart.palette_.px(18))
    replace(beside, series=series)._paint_rivals(painter, line, 0)
    painter.end()
    program.theme.set_zoom(1.0)
    assert tops
    assert [one for one in tops if one[1] < 0] == []


@pytest.mark.parametrize("what", ["result", "what-if"])
def test_who_did_not_start_has_words_in_the_place_of_chances(
    what: str, program: Program, view: RacesView, qtbot: QtBot
) -> None:
    session = program.session
    if what == "result":
        away = EnteredResult(Sex.W, Event.D500, "Anna One", status=Status.DNS)
        session.edit("enter", replace(session.project, results=(away,)))
    else:
        session.scenarios.add_what_if(Withdrawal(Sex.W, "Anna One", Event.D500))
    qtbot.waitUntil(lambda: session.run.phase is Phase.UP_TO_DATE and not view.is_asked)
    words = {"result": "did not start", "what-if": "not starting (what-if)"}[what]
    series = view.series
    assert series is not None
    row, rival = series.row_of("Anna One"), series.row_of(RIVAL)
    assert row is not None
    assert rival is not None
    assert row.ended == words
    assert f"Anna One: {words}." in [line.toolTip() or line.text() for line in view._lines]
    assert row_tip(series, row).startswith(f"Anna One: {words}\n")
    texts = cell_texts(series, row, duels=False)
    assert texts[4] == words
    none, all_ = "0\N{NARROW NO-BREAK SPACE}%", "100\N{NARROW NO-BREAK SPACE}%"
    assert texts[-5:] == [none, none, none, none, all_]  # two places, fall, disqualified, no place
    assert all_ in duel_words(series, rival, row)
    assert none in duel_words(series, row, rival)
    assert "<" in "".join(cell_texts(series, rival, duels=False))  # of who has yet to ride nothing is certain
