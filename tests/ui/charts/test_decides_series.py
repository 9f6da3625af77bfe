from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from simulator.ask.leverage.comparison import Change
from simulator.ask.leverage.deciders import Decider, Deciders, OutcomeOfRace
from simulator.ask.leverage.heat import HeatMap
from simulator.ask.leverage.tornado import Input, InputEffect, Tornado
from simulator.event import Event, Sex
from simulator.meet.meet import Meet, Race
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.charts.decides_series import (
    assumed,
    heat_columns,
    heat_rows,
    outcome_words,
    sentence,
    short_words,
    swing_rows,
    telling,
    tornado_rows,
)
from ui.charts.swing_chart import SwingChart, SwingRow
from ui.look.palette import LIGHT

SKATER, RIVAL = "Anna One", "Bea van Two"


def outcome(kind: AssumedKind, skater: str = SKATER, place: int | None = None) -> OutcomeOfRace:
    rival = RIVAL if kind is AssumedKind.BEATS else None
    return OutcomeOfRace(Event.D1000, skater, kind, place, rival)


def decider(what: OutcomeOfRace, swing: float) -> Decider:
    return Decider(what, 0.25, 0.5 + swing, 0.5, 0.01)


FOUND = Deciders(
    SKATER,
    10_000,
    0.6,
    (
        decider(outcome(AssumedKind.TOP, place=1), 0.4),
        decider(outcome(AssumedKind.TOP, place=2), 0.35),
        decider(outcome(AssumedKind.TOP, place=3), 0.3),
        decider(outcome(AssumedKind.BEATS), 0.2),
        decider(outcome(AssumedKind.FALLS, RIVAL), 0.1),
        decider(outcome(AssumedKind.OUTSIDE, RIVAL, 3), 0.05),
    ),
)


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (outcome(AssumedKind.TOP, place=1), "Wins the 1000 m"),
        (outcome(AssumedKind.TOP, place=2), "Top 2 in the 1000 m"),
        (outcome(AssumedKind.BEATS), "Ahead of Van Two in the 1000 m"),
        (outcome(AssumedKind.FALLS), "Falls in the 1000 m"),
        (outcome(AssumedKind.FALLS, RIVAL), "Van Two falls in the 1000 m"),
        (outcome(AssumedKind.OUTSIDE, RIVAL, 3), "Van Two outside the top 3, 1000 m"),
        (outcome(AssumedKind.OUTSIDE, RIVAL, 1), "Van Two does not win the 1000 m"),
        (outcome(AssumedKind.DOES_NOT_START, RIVAL), "Van Two does not start in the 1000 m"),
    ],
)
def test_an_outcome_in_words(what: OutcomeOfRace, words: str) -> None:
    assert outcome_words(what, SKATER) == words


def test_own_races_and_those_of_rivals_can_be_left_out() -> None:
    both = telling(FOUND, own=True, rivals=True)
    assert [one.what.kind for one in both] == [
        AssumedKind.TOP,
        AssumedKind.TOP,  # a third place among the first says the same again
        AssumedKind.BEATS,
        AssumedKind.FALLS,
    ]
    assert {one.what.kind for one in telling(FOUND, own=True, rivals=False)} == {AssumedKind.TOP}
    assert AssumedKind.TOP not in {one.what.kind for one in telling(FOUND, own=False, rivals=True)}
    assert telling(FOUND, own=False, rivals=False) == ()


def test_rows_carry_both_chances_and_their_errors() -> None:
    shown = telling(FOUND, own=True, rivals=True)
    first, *_, duel, _fall = swing_rows(FOUND, shown)
    assert (first.label, first.share, first.chance_if, first.chance_if_not) == (
        "Wins the 1000 m",
        0.25,
        0.9,
        0.5,
    )
    assert first.error_if == pytest.approx((0.9 * 0.1 / 2_500) ** 0.5)
    assert first.error_if_not == pytest.approx((0.25 / 7_500) ** 0.5)
    assert (first.own, first.note) == (True, "")
    assert (duel.own, duel.note) == (False, "")
    assert sentence(FOUND, shown) == "Wins the 1000 m: 90\u202f% for One; otherwise 50\u202f%."
    assert sentence(FOUND, ()) == "No result of a race stands out for One."


def test_a_click_assumes_what_the_row_says() -> None:
    def place(
        skater: str, kind: AssumedKind, number: int | None = None, rival: str | None = None
    ) -> AssumedOutcome:
        return AssumedOutcome(Sex.W, Event.D1000, skater, kind, place=number, rival=rival)

    assert assumed(Sex.W, outcome(AssumedKind.TOP, place=1)) == place(SKATER, AssumedKind.WINS)
    assert assumed(Sex.W, outcome(AssumedKind.TOP, place=3)) == place(SKATER, AssumedKind.TOP, 3)
    assert assumed(Sex.W, outcome(AssumedKind.OUTSIDE, RIVAL, 3)) == place(RIVAL, AssumedKind.OUTSIDE, 3)
    assert assumed(Sex.W, outcome(AssumedKind.BEATS)) == place(SKATER, AssumedKind.BEATS, rival=RIVAL)
    for kind in (AssumedKind.FALLS, AssumedKind.DISQUALIFIED, AssumedKind.DOES_NOT_START):
        assert assumed(Sex.W, outcome(kind, RIVAL)) == place(RIVAL, AssumedKind(kind.value))


def test_inputs_have_a_row_each_without_an_event() -> None:
    less, more = (Change(SKATER, Sex.W, 0.5, after, after - 0.5, 0.002) for after in (0.7, 0.3))
    (row,) = tornado_rows(Tornado(SKATER, Sex.W, 0.5, (InputEffect(Input.FORM, less, more),)))
    assert (row.label, row.chance_if, row.chance_if_not, row.event) == ("Form", 0.7, 0.3, None)
    assert "faster" in row.note


def test_the_heat_map_leaves_out_noise_and_those_without_a_chance() -> None:
    points = np.array([[12.0, 0.0, 3.0], [0.0, 4.0, 5.0]])
    found = HeatMap(Sex.W, (Event.D500, Event.D1000), (SKATER, RIVAL, "Cato Three"), points, 10_000)
    rows = heat_rows(found, {SKATER: 0.6, RIVAL: 0.2, "Cato Three": 0.001})
    assert [row.skater for row in rows] == [SKATER, RIVAL]
    assert rows[0].swings == {Event.D500: pytest.approx(0.12)}


def test_columns_stand_in_the_order_of_the_programme() -> None:
    first, second = date(2025, 12, 26), date(2025, 12, 28)
    programme = (
        Race(3, second, 1, Sex.W, Event.D500, 1),
        Race(1, first, 2, Sex.M, Event.D5000, 1),
        Race(1, first, 1, Sex.W, Event.D1000, 1),
        Race(3, second, 3, Sex.W, Event.D500, 2),
    )
    meet = Meet("small", "Small OKT", "Heerenveen", programme, (), "knsb-2026")
    columns = heat_columns(meet, Sex.W, (Event.D500, Event.D1000))
    assert [column.event for column in columns] == [Event.D1000, Event.D500]
    assert all(column.day for column in columns)


@pytest.mark.parametrize(
    "kind",
    [
        AssumedKind.TOP,
        AssumedKind.OUTSIDE,
        AssumedKind.BEATS,
        AssumedKind.FALLS,
        AssumedKind.DISQUALIFIED,
        AssumedKind.DOES_NOT_START,
    ],
)
@pytest.mark.parametrize("whose", ["Anna One", "Bea Two"])
def test_the_event_of_an_outcome_stands_below_it_so_rows_can_be_told_apart(
    qapp: QApplication, kind: AssumedKind, whose: str
) -> None:
    what = OutcomeOfRace(Event.D3000, whose, kind, 2, "Cato Three" if kind is AssumedKind.BEATS else None)
    short = short_words(what, "Anna One")
    assert "3000" not in short
    assert outcome_words(what, "Anna One").startswith(short)
    chart = SwingChart(LIGHT)
    rows = [
        SwingRow(event.name, "long", event, True, 0.5, 0.9, 0.1, 0.0, 0.0, short=short)
        for event in (Event.D1000, Event.D3000)
    ]
    chart.show_rows(rows, 0.5, faded=False)
    assert [chart.label(number) for number in range(2)] == [short, short]
    assert [chart.second(number).split(" · ")[0] for number in range(2)] == ["1000 m", "3000 m"]
