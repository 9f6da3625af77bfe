from __future__ import annotations

import pytest
from invented_story import invented_story
from pytestqt.modeltest import ModelTester

from ui.charts.story_words import happenings
from ui.tables.plain_delegate import CHOSEN_ROLE, EVENT_ROLE, STRONG_ROLE, TONE_ROLE
from ui.tables.story_model import SkatersModel, WalkModel


@pytest.fixture
def walk(qapp: object) -> WalkModel:
    model = WalkModel()
    model.show_story(invented_story())
    return model


@pytest.fixture
def skaters(qapp: object) -> SkatersModel:
    model = SkatersModel()
    model.show_story(invented_story())
    return model


def texts(model: WalkModel | SkatersModel) -> list[list[str]]:
    return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]


def test_the_models_keep_the_rules_of_qt(
    walk: WalkModel, skaters: SkatersModel, qtmodeltester: ModelTester
) -> None:
    for model in (walk, skaters):
        qtmodeltester.check(model)
        model.select("Skater B")
        model.show_story(None)
        qtmodeltester.check(model)


def test_each_row_says_what_it_does(walk: WalkModel) -> None:
    assert texts(walk) == [
        ["1", "Mass start", "Skater A (pick)", "1st name"],
        ["2", "1000 m – 1st", "Skater B", "2nd name"],
        ["3", "500 m – 1st", "Skater B", "repeats row 2"],
        ["4", "1500 m – 1st", "Skater C", "3rd name, but a pick takes the ticket"],
        ["5", "1000 m – 2nd", "Skater D", "4th name: no ticket left"],
        ["6", "3000 m – 1st", "–", "nobody took this place"],
    ]


def test_names_of_the_team_are_heavy_and_events_have_their_colour(walk: WalkModel) -> None:
    assert [bool(walk.index(row, 2).data(STRONG_ROLE)) for row in range(6)] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    assert walk.index(1, 1).data(EVENT_ROLE) == "1000"
    assert walk.index(3, 3).data(TONE_ROLE) == "down"


def test_each_skater_has_one_reason_and_the_start_places(skaters: SkatersModel) -> None:
    assert texts(skaters) == [
        ["1", "Skater A", "picked: Mass start row", "1000 m (came free), Mass start (pick)"],
        ["2", "Skater B", "1000 m – 1st, row 2", "500 m, 1000 m"],
        ["3", "Skater F", "picked: Team pursuit", "1500 m (came free), Team pursuit"],
        ["out", "Skater D", "1000 m – 2nd, but 4th name", ""],
        ["out", "Skater C", "displaced by the pick of Skater F", ""],
        ["out", "Skater E", "fell in the 500 m, and no pick", ""],
        ["out", "Skater H", "lost the row of the 1000 m to the pick of Skater F", ""],
        ["out", "Skater I", "disqualified in the 500 m, and no pick", ""],
        ["out", "Skater J", "did not start in the 1500 m, and no pick", ""],
        ["out", "Skater G", "took no row of the order", ""],
    ]


def test_what_is_not_in_the_rows_is_told_in_sentences() -> None:
    assert happenings(invented_story()) == (
        "First one out: Skater D.",
        "Pick, Mass start row: Skater A. In by it: Skater A.",
        "Pick, Team pursuit: Skater F. In by it: Skater F. Out by it: Skater C.",
        "1000 m: the start place of Skater D goes to Skater A (4th).",
        "1500 m: a free start place goes to Skater F (2nd).",
    )


def test_all_lines_of_the_chosen_skater_are_marked(walk: WalkModel, skaters: SkatersModel) -> None:
    walk.select("Skater B")
    assert [bool(walk.index(row, 0).data(CHOSEN_ROLE)) for row in range(6)] == [
        False, True, True, False, False, False,
    ]  # fmt: skip
    walk.select(None)
    assert not any(walk.index(row, 0).data(CHOSEN_ROLE) for row in range(6))
    assert skaters.row_of("Skater C") == 4
    assert skaters.row_of("Nobody") is None
