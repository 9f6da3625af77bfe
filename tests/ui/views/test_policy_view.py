"""The view Policy, as it is seen and used."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from policy_sample import sample
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.policy.derive import GOALS
from simulator.policy.judgement import Laboratory
from simulator.tables.table import Kind, TableColumn
from ui.charts.policy_letter import CIRCLE
from ui.charts.worth_plot import digits_for, spread
from ui.look.parts.beside import SplitSide
from ui.look.theme import LIGHT, Theme
from ui.program.program import Program
from ui.views.policy import PolicyView
from ui.words.numbers import row_name

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[PolicyView]:
    made = PolicyView(theme.palette)
    made.resize(1100, 820)
    made.show()
    made.show_laboratory(sample(), running=False)
    yield made
    made.close()


def test_the_first_policy_beside_the_base_is_chosen_and_a_click_chooses_another(
    view: PolicyView, qtbot: QtBot
) -> None:
    assert (view.policies.selected, view.plot.selected) == ("B", "B")
    qtbot.mouseClick(view.plot, LEFT, pos=view.plot.circles()["C"].toPoint())
    assert (view.policies.selected, view.plot.selected) == ("C", "C")
    assert view.changes_title.whole == "Who gains and who loses under C, Two picks"
    qtbot.mouseClick(view.policies.viewport(), LEFT, pos=view.policies.row_point("D"))
    assert view.plot.selected == "D"


def test_the_belief_error_redraws_those_that_go_by_form(view: PolicyView, qtbot: QtBot) -> None:
    before = view.plot.spot(view.plot.rows[3])
    qtbot.mouseClick(view.error.button(0.006), LEFT)
    after = view.plot.spot(view.plot.rows[3])
    assert after.x() < view.plot.spot(view.plot.rows[0]).x() < before.x()
    assert "form is wrong by 0.6 %" in view.subtitle.whole


def test_gains_and_losses_share_one_scale(view: PolicyView) -> None:
    assert (view.gains.most, view.losses.most) == (0.12, 0.12)
    assert view.gains.keys == ("Anna One", "Bea Two")


def test_the_derived_order_is_heard_and_told_row_by_row(view: PolicyView) -> None:
    assert "500 m – 3rd: 1 by form, 3 published" in view.slopes.accessibleDescription()
    middle = view.slopes._middle(1)
    assert "above the next row in 70" in view.slopes.tip_at(middle)
    assert "it stays where it is" in view.slopes.tip_at(view.slopes._middle(4))
    assert view.slopes.tip_at(0) == ""


def test_a_laboratory_without_a_derived_order_says_so(view: PolicyView) -> None:
    view.show_laboratory(replace(sample(), derived=None), running=True)
    assert view.slopes.isHidden()
    assert view.slopes_note.text() == "Not derived yet."


def test_what_is_shown_goes_into_files_whole(view: PolicyView) -> None:
    policies, beliefs, changes, derived = view.tables()
    assert [row[0] for row in policies.rows] == [
        "Published", "Other order", "Two picks", "By form", "True levels",
    ]  # fmt: skip
    assert len(beliefs.rows) == 8
    assert len(changes.rows) == 12
    assert [row[1] for row in derived.rows] == [3, 1, 2, 4]
    assert policies.title == view.title.whole
    assert [own.heading for own in policies.columns[:3]] == [
        "Policy",
        "Gold",
        "Medals",
    ]  # no sex: one is shown
    assert [row[2] for row in derived.rows] == [
        row_name(own.row) for own in sample().derived.rows
    ]  # in words
    change = next(own.change for one in sample().policies for own in one.tickets)
    assert changes.columns[4] == TableColumn("Change, pp", Kind.POINTS)
    assert changes.rows[0][4:] == (100 * change.mean, 100 * change.se)
    names = [plate.name for column in view.plates(frozenset()) for plate in column]
    assert names == ["policies", "plot", "slopes", "gains", "losses"]


def test_letters_of_policies_that_are_alike_stand_apart_and_names_touch_nothing(view: PolicyView) -> None:
    alike = replace(sample().policies[1], mishap=sample().base.mishap)
    view.show_laboratory(
        replace(sample(), policies=(sample().policies[0], *(alike for _ in range(7)))), running=False
    )
    plot = view.plot
    circles = plot.circles()
    assert len(circles) == 8
    assert circles["A"] == plot.spot(plot.rows[0])
    for one, two in combinations(circles.values(), 2):
        assert math.hypot(one.x() - two.x(), one.y() - two.y()) >= 2 * CIRCLE
    boxes = [box for _name, box in plot.names()]
    assert boxes
    assert not any(one.intersects(two) for one, two in combinations(boxes, 2))
    assert {plot.row_at(at).letter for at in circles.values()} == set(circles)  # type: ignore[union-attr]


def test_points_far_apart_stay_where_they_are() -> None:
    spots = [QPointF(10, 10), QPointF(60, 10), QPointF(10, 90)]
    assert spread(spots, 25, QRectF(0, 0, 100, 100)) == spots


@pytest.mark.parametrize(("width", "columns"), [(1100, 3), (830, 2), (500, 1)])
def test_the_blocks_stand_in_as_many_columns_as_there_is_room_for(
    width: int, columns: int, view: PolicyView, qtbot: QtBot
) -> None:
    view.resize(width, 760)
    assert view.columns == columns
    blocks = view.findChildren(SplitSide)
    qtbot.waitUntil(lambda: len({block.mapTo(view, QPoint()).x() // 40 for block in blocks}) == columns)


def test_another_goal_shows_its_order_without_judging_again(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = program.window.tabs.of(PolicyView)
    program.window.tabs.setCurrentWidget(view)
    known, keys = sample(), list[object]()
    assert known.derived is not None
    orders = {goal: replace(known.derived, goal=goal) for goal in GOALS}

    def answered(_what: str, key: object, _work: object) -> Laboratory:
        keys.append(key)
        return replace(known, by_goal=orders)

    monkeypatch.setattr(view, "ask", answered)
    for at, goal in enumerate(GOALS):
        view.goal.setCurrentIndex(at)
        view.goal.activated.emit(at)
        assert view._found is not None
        assert view._found.derived is orders[goal]
    assert len(keys) == len(GOALS)
    assert keys == keys[:1] * len(GOALS)


@pytest.mark.parametrize(("step", "digits"), [(5.0, 0), (1.0, 0), (0.5, 1), (0.1, 1), (0.05, 2), (0.02, 2)])
def test_ticks_have_the_decimals_that_tell_them_apart(step: float, digits: int) -> None:
    assert digits_for(step) == digits


def test_the_words_on_what_is_better_on_both_lie_under_no_policy(view: PolicyView) -> None:
    plot, last = view.plot, view.plot.rows[-1]
    plot.resize(500, 320)
    free = plot._corner()
    assert not free.isEmpty()
    highest = max(row.medals for row in plot.rows)
    corner = replace(last, medals=highest, judged=replace(last.judged, mishap=0.001), surer=None)
    plot.show_policies([*plot.rows[:-1], corner])
    moved = plot._corner()
    assert not moved.intersects(plot._around(plot.circles()[last.letter]))
    assert not any(moved.intersects(plot._reach(row)) for row in plot.rows)


def test_the_sentence_tells_policies_apart_from_its_own_words(view: PolicyView) -> None:
    assert "D (By form) sends the best team" in view.subtitle.whole


def test_the_policies_stand_below_each_other_in_a_narrow_view_from_the_start(qtbot: QtBot) -> None:
    view = PolicyView(LIGHT.zoomed(2.0))
    qtbot.addWidget(view)
    view.resize(500, 900)
    view.show()
    view.show_laboratory(sample(), running=False)
    QApplication.processEvents()
    tops = [block.y() for block in view._blocks]
    assert view.columns == 1
    assert all(block.isVisible() for block in view._blocks)
    assert len(set(tops)) == len(tops)
