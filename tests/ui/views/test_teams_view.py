"""The view Teams in the window: what it says, and clicks and keys on it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.ask.leverage.teams import Team, Teams
from simulator.event import Event, Sex
from simulator.selection.rule_set import Row
from ui.charts.teams_series import (
    filled_words,
    names_parts,
    reserves,
    sentence,
    teams_series,
    together_series,
    together_words,
)
from ui.look.palette import DARK
from ui.program.program import Program
from ui.views.selection_order import SelectionOrderView
from ui.views.teams import TeamsView

pytestmark = pytest.mark.cap(1)

LEFT = Qt.MouseButton.LeftButton
ALL = ("Anna One", "Bea Two", "Cato Three", "Door Four")


def invented() -> Teams:
    """Ten thousand tournaments of two tickets; Anna and Bea go together, Cato and Door seldom."""
    pairs = {(0, 1): 6000, (0, 2): 1000, (1, 2): 950, (0, 3): 500, (2, 3): 1400}
    together = np.zeros((4, 4), np.int64)
    for (one, other), count in pairs.items():
        for row in (one, other):
            for column in (one, other):
                together[row, column] += count
    teams = [
        Team(tuple(ALL[one] for one in pair), count, 7 + at) for at, (pair, count) in enumerate(pairs.items())
    ]
    together[3, 3] += 150
    teams.append(Team((ALL[3],), 150, 99))
    teams.sort(key=lambda one: -one.count)
    filled = {Event.D500: np.array([10_000, 9200]), Event.D1000: np.array([10_000])}
    next_one = np.zeros((4, 3), np.int64)
    next_one[2] = 100, 300, 0
    next_one[3, 2] = 50
    return Teams(
        Sex.W, 2, 10_000, ALL, together, tuple(teams), 6, filled, 9200, np.array([0, 150, 9850]), next_one
    )


def test_rules_without_a_cap_leave_no_ticket_open() -> None:
    capped, free = invented(), replace(invented(), has_cap=False)
    assert [row.left_open for row in teams_series(capped, 10).rows][-1] == 1
    assert {row.left_open for row in teams_series(free, 10).rows} == {0}
    assert names_parts(capped)
    assert names_parts(free) == ()


def test_the_likeliest_team_is_taken_apart_into_core_and_changing_members() -> None:
    assert teams_series(invented(), 1).core == ("Anna One", "Bea Two")
    ten = teams_series(invented(), 10)
    assert ten.core == ()
    assert ten.changing == ("Anna One", "Bea Two")
    assert [row.goes for row in ten.rows] == [
        (True, True), (False, False), (True, False), (False, True), (True, False), (False, False),
    ]  # fmt: skip
    assert ten.rows[1].instead == ("Cato Three", "Door Four")
    assert ten.rows[-1].left_open == 1
    assert ten.rows[-1].total == pytest.approx(1)


def test_teams_that_cannot_be_told_apart_share_a_rank() -> None:
    """1,000 against 950 is within two standard errors, 1,400 against 1,000 is not."""
    assert [row.rank for row in teams_series(invented(), 10).rows] == [1, 2, 3, 3, 5, 6]


def test_the_sentence_says_how_likely_the_team_is() -> None:
    found = invented()
    assert "60 %" in sentence(found, teams_series(found, 10)).replace("\N{NARROW NO-BREAK SPACE}", " ")


def test_chances_of_going_together_are_given_who_goes() -> None:
    found = invented()
    series = together_series(found, 10)
    assert set(series.skaters) == set(ALL)
    anna, bea = series.skaters.index("Anna One"), series.skaters.index("Bea Two")
    assert series.given[anna, bea] == pytest.approx(6000 / 7500)
    assert series.difference(anna, bea) == pytest.approx(6000 / 7500 - 6950 / 10_000)
    assert "80.0" in together_words(series, anna, bea)
    assert "+10.5" in together_words(series, anna, bea)
    assert series.difference(anna, anna) is None


def test_who_goes_too_seldom_is_not_told_with_whom() -> None:
    found = invented()
    few = Teams(
        found.sex,
        2,
        200,
        ALL,
        found.together // 50,
        found.teams,
        6,
        found.filled,
        0,
        found.names,
        found.reserves,
    )
    series = together_series(few, 10)
    assert np.isnan(series.given).all()
    assert "too seldom" in together_words(series, 0, 1)


def test_start_places_names_and_the_reserve_are_told() -> None:
    found = invented()
    words = filled_words(found)
    assert "All 3 start places" in words
    assert "500 m, 2nd" in words
    assert [(part.names, part.share) for part in names_parts(found)] == [(2, 0.985), (1, 0.015)]
    order = [Row(1, Event.D500, 1), Row(2, Event.D1000, 1), Row(3, Event.D500, 2)]
    told, nobody = reserves(found, order)
    assert [(one.skater, one.event, one.place) for one in told] == [
        ("Cato Three", Event.D1000, 1),
        ("Door Four", Event.D500, 2),
    ]
    assert nobody == pytest.approx(0.955)


@pytest.fixture
def view(program: Program, qtbot: QtBot) -> TeamsView:
    """The view in sight with its answer."""
    tabs = program.window.tabs
    view = tabs.of(TeamsView)
    tabs.setCurrentWidget(view)
    qtbot.waitUntil(lambda: view.teams.isVisible() and not view.is_asked)
    return view


def test_nothing_is_counted_while_the_view_is_out_of_sight(program: Program) -> None:
    assert not program.window.tabs.of(TeamsView).teams.keys


def test_enter_on_a_team_shows_a_tournament_that_ends_with_it(
    program: Program, view: TeamsView, qtbot: QtBot
) -> None:
    row = view.teams.series.rows[0]
    qtbot.mouseClick(view.teams.viewport(), LEFT, pos=view.teams.row_point(view.teams.keys[0]))
    qtbot.keyClick(view.teams, Qt.Key.Key_Return)
    order = program.window.tabs.of(SelectionOrderView)
    assert order.isVisible()
    qtbot.waitUntil(lambda: not order.is_asked)
    assert order.one_tournament.number == row.tournament


def test_a_name_in_the_matrix_is_selected_everywhere(program: Program, view: TeamsView, qtbot: QtBot) -> None:
    key = view.together.keys[0]
    qtbot.mouseClick(view.together.viewport(), LEFT, pos=view.together.row_point(key))
    assert program.session.skater == key


def test_what_is_shown_can_be_copied_and_heard(view: TeamsView) -> None:
    text = view.teams.chosen_text()
    assert text.splitlines()[0].split("\t") == ["Rank", "Chance, %", "Sum, %", "Team"]
    assert "Anna One" in text
    assert view.places.accessibleDescription()
    assert view.names.accessibleDescription()


def test_the_other_sex_and_the_dark_theme_are_drawn(program: Program, view: TeamsView, qtbot: QtBot) -> None:
    program.session.choose_sex(Sex.M)
    qtbot.waitUntil(lambda: view.title.text() == "Teams, men" and not view.is_asked)
    view.retheme(DARK)
    assert not view.grab().isNull()


@pytest.mark.parametrize("width", [420, 700, 1400])
def test_the_view_is_drawn_at_any_width(view: TeamsView, width: int) -> None:
    view.resize(width, 620)
    found = invented()
    order = (Row(1, Event.D500, 1), Row(2, Event.D1000, 1), Row(3, Event.D500, 2))
    view.show_teams(found, order, running=False)
    view.colours.choose(True)
    view._on_colours(True)
    assert not view.grab().isNull()
    assert view.teams.keys
