"""The view Games, as it is seen and used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from games_sample import sample
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.chances.basis import Basis, SkaterBasis
from simulator.event import Event, Sex
from simulator.project.typed_medals import TypedMedals
from simulator.what_if.what_ifs import PickRules
from ui.dialogs.typed_medals import TypedMedalsDialog
from ui.look.theme import Theme
from ui.program.program import Program
from ui.views.games import LADDER, GamesView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[GamesView]:
    made = GamesView(theme.palette)
    made.resize(1100, 800)
    made.show()
    made.show_outlook(sample(), Sex.W, running=False)
    yield made
    made.close()


def test_a_ladder_an_event_short_before_long_with_its_day(view: GamesView) -> None:
    assert [chart.event_ for chart in view.ladders] == [Event.D500, Event.D1000]
    assert [chart.beside for chart in view.ladders] == ["Sun 15 Feb", "Mon 9 Feb"]
    assert view.ladders[0].keys == ("Rita Rival", "Bea Two")
    assert view.title.whole == "Medal outlook, women"


def test_who_is_forecast_from_nothing_has_the_mark_in_every_ladder(view: GamesView, theme: Theme) -> None:
    unknown = SkaterBasis(Sex.W, "Bea Two", results=0, personal_bests=0)
    known = SkaterBasis(Sex.W, "Anna One", results=7, personal_bests=1)
    basis = Basis("order", date(2025, 12, 26), skaters=(known, unknown))
    view.set_basis(basis, Sex.W)
    named = {chart.named(row) for chart in view.ladders for row in range(len(chart.keys))}
    assert named == {"Rival", "Two °", "One"}
    later = GamesView(theme.palette)  # which hears of it before there is a ladder
    later.set_basis(basis, Sex.W)
    later.show_outlook(sample(), Sex.W, running=False)
    assert "Two °" in {chart.named(row) for chart in later.ladders for row in range(len(chart.keys))}
    later.set_basis(None, Sex.W)
    assert all(not chart.marked for chart in later.ladders)
    later.close()


def test_one_of_ours_is_chosen_for_the_window_and_a_rival_for_the_ladders_alone(
    view: GamesView, qtbot: QtBot
) -> None:
    chosen: list[str] = []
    view.skater_selected.connect(chosen.append)
    short, long = view.ladders
    qtbot.mouseClick(short.viewport(), LEFT, pos=short.row_point("Bea Two"))
    assert chosen == ["Bea Two"]
    qtbot.mouseClick(short.viewport(), LEFT, pos=short.row_point("Rita Rival"))
    assert chosen == ["Bea Two"]
    assert long.selected == "Rita Rival"


def test_every_number_can_be_heard_and_read_with_its_error(view: GamesView) -> None:
    tip = view.ladders[1].tip(0)
    assert "starts there: 50.0" in tip
    assert "gold: 40.0" in tip
    assert "± 0.7 pp" in tip  # sqrt(.4 * .6 / 5000)
    assert "costs a ticket: Dora Four 20" in view.picks.tip(0)
    assert "2: 50" in view.total.accessibleDescription()
    assert "not valued until you type" in view.worth.tip(2)


def test_narrow_ladders_stand_below_each_other_and_keep_no_window_wide(view: GamesView, qtbot: QtBot) -> None:
    view.resize(1100, 800)
    assert len({chart.y() for chart in view.ladders}) == 1

    def is_narrow() -> bool:
        view.resize(2 * LADDER - 20, 800)  # the parts below move out of the way first
        return view.width() < 2 * LADDER

    qtbot.waitUntil(is_narrow)
    short, long = view.ladders
    assert (short.x(), long.x()) == (0, 0)
    assert short.geometry().bottom() < long.y()


def test_what_is_shown_goes_into_files_whole(view: GamesView) -> None:
    chances, places, picks, total = view.tables()
    assert [row[1] for row in chances.rows] == ["Rita Rival", "Bea Two", "Anna One", "Rita Rival"]
    assert [row[:2] for row in places.rows] == [("500 m", 1), ("500 m", 2)]
    assert [row[0] for row in picks.rows] == ["Two, 1000 m", "One, 1000 m"]
    assert sum(float(row[1] or 0) for row in total.rows) == pytest.approx(1.0)
    names = [plate.name for column in view.plates(frozenset()) for plate in column]
    assert sorted(names) == ["ladder-1000", "ladder-500", "picks", "total", "worth"]


def test_without_picks_the_view_says_where_they_are_set(view: GamesView) -> None:
    outlook = sample()
    view.show_outlook(type(outlook)(**{**vars(outlook), "picks": ()}), Sex.W, running=False)
    assert view.picks.isHidden()
    assert "editor of the selection order" in view.below_picks.text()


def test_what_is_expected_of_the_mass_start_is_typed_kept_and_undone(program: Program, qtbot: QtBot) -> None:
    tabs, session = program.window.tabs, program.session
    view = tabs.of(GamesView)
    view.show_outlook(sample(), Sex.W, running=False)
    view.worth.row_activated.emit("500")  # is simulated
    assert not program.window.findChildren(TypedMedalsDialog)
    view.worth.row_activated.emit("mass_start")
    (dialog,) = program.window.findChildren(TypedMedalsDialog)
    dialog.gold.setValue(30)
    assert dialog.medal.value() == 30  # gold is a medal
    dialog.medal.setValue(20)
    assert dialog.gold.value() == 20
    dialog.accept()
    assert session.project.medals == (TypedMedals(Sex.W, Event.MASS_START, 0.2, 0.2),)
    qtbot.waitUntil(lambda: not program.window.findChildren(TypedMedalsDialog))
    view.worth.row_activated.emit("mass_start")
    (again,) = program.window.findChildren(TypedMedalsDialog)
    assert again.gold.value() == 20
    again.forget.click()
    assert session.project.medals == ()
    session.document.stack.undo()
    assert len(session.project.medals) == 1


def test_enter_on_a_pick_assumes_it_in_a_scenario(program: Program, qtbot: QtBot) -> None:
    session = program.session
    view = program.window.tabs.of(GamesView)
    outlook = sample()
    assert session.plan is not None
    rule = replace(outlook.picks[1].rule, chance=0.0)
    picks = (replace(outlook.picks[1], rule=rule),)
    session.scenarios.set_what_ifs("other picks", (PickRules((rule,)),))
    qtbot.waitUntil(lambda: session.plan is not None and session.plan.committee.rules == (rule,))
    view.show_outlook(replace(outlook, picks=picks), Sex.W, running=False)
    view.picks.row_activated.emit("0")
    [what_if] = session.scenario.what_ifs
    assert isinstance(what_if, PickRules)
    assert what_if.rules == (replace(rule, chance=1.0),)


def test_fewer_ladders_stand_in_a_line_rather_than_cut_a_name(view: GamesView, qtbot: QtBot) -> None:
    asked = max(chart.room for chart in view.ladders)
    assert view._wrapped.across == 2
    view._wrapped.set_parts(view._shown, 300, view._wrapped.width() // 2 + 20)
    assert view._wrapped.across == 1
    view._wrapped.set_parts(view._shown, 300, asked)
    assert view._wrapped.across == 2
    chart = view.ladders[0]
    chart._short["Bea Two"] = "Rijpma-de Jong"
    for width in (chart.room, chart.room + 40):
        column = chart.columns_for(width)[0]
        assert chart.name_in(chart.keys.index("Bea Two"), column.right - column.left) == "Rijpma-de Jong"
