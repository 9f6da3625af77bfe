"""What the chart Day by day draws: columns, lines, labels and cards that do not cover each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shown_texts import noting

from simulator.ask.courses import Fan
from simulator.ask.days import DayByDay, DayStep, Jump, WhoMoved
from simulator.ask.leverage.comparison import Change
from simulator.chances.outcome import SkaterChance, wilson_interval
from simulator.event import Event, Sex, Status
from simulator.meet.meet import Meet, Race
from simulator.project.project import ForecastDay
from simulator.what_if.entered_result import EnteredResult
from ui.charts.day_chart import DayChart
from ui.charts.day_series import DayColumn, DayLine, Note, Point, Series, apart, events_series, kept_series
from ui.charts.day_words import (
    effect_words,
    exact,
    fan_lines,
    fan_sentence,
    jump_sentence,
    notes,
    result_words,
    tip,
)
from ui.look.palette import LIGHT
from ui.words import numbers

ANNA, BEA = "Anna One", "Bea Two"
DAYS = date(2025, 12, 26), date(2025, 12, 27)
MEET = Meet(
    "small",
    "Small OKT",
    "Heerenveen",
    (
        Race(1, DAYS[0], 1, Sex.W, Event.D1000, 1),
        Race(1, DAYS[0], 2, Sex.W, Event.D500, 1),
        Race(1, DAYS[0], 3, Sex.M, Event.D1500, 1),
        Race(2, DAYS[1], 1, Sex.W, Event.D500, 2),
    ),
    (),
    "knsb-2026",
)


@given(
    st.lists(st.floats(0, 400), min_size=1, max_size=18),
    st.sampled_from([18.0, 22.5]),
)
def test_labels_never_overlap_and_keep_their_order(wanted: list[float], gap: float) -> None:
    placed = apart(wanted, gap, -14, 414)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    heights = [placed[at] for at in order]
    assert all(other - one >= gap - 1e-6 for one, other in pairwise(heights))
    if (len(wanted) - 1) * gap <= 428:
        assert min(heights) >= -14 - 1e-6
        assert max(heights) <= 414 + 1e-6


def test_labels_with_room_stay_where_they_are_wanted() -> None:
    assert apart([100, 10, 50], 18, 0, 200) == [100, 10, 50]
    assert apart([50, 50], 18, 0, 200) == [41, 59]


def chance(skater: str, ticket: float, *, certain: bool = False) -> SkaterChance:
    low, high = wilson_interval(round(ticket * 10_000), 10_000)
    return SkaterChance(skater, Sex.W, ticket, low, high, {}, {}, certain)


def step(event: Event | None, anna: float, bea: float, *, certain: bool = False) -> DayStep:
    return DayStep(event, {ANNA: chance(ANNA, anna, certain=certain), BEA: chance(BEA, bea)})


def found(*steps: DayStep, jumps: tuple[Jump, ...] = ()) -> DayByDay:
    return DayByDay(Sex.W, steps, jumps)


def test_columns_stand_in_the_order_in_which_events_end(qapp: QApplication) -> None:
    series = events_series(found(step(None, 0.5, 0.4)), MEET, own_only=False)
    assert [(column.name, column.day, column.own) for column in series.columns] == [
        ("start", None, True), ("1000 m", 1, True), ("1500 m", 1, False), ("500 m", 2, True),
    ]  # fmt: skip
    own = events_series(found(step(None, 0.5, 0.4)), MEET, own_only=True)
    assert [column.name for column in own.columns] == ["start", "1000 m", "500 m"]


def test_an_event_of_the_others_changes_nothing_and_what_is_to_come_is_left_open(qapp: QApplication) -> None:
    one = events_series(found(step(None, 0.5, 0.4), step(Event.D1000, 0.7, 0.1)), MEET, own_only=False)
    [anna] = [line for line in one.lines if line.skater == ANNA]
    assert [None if point is None else point.chance for point in anna.points] == [0.5, 0.7, None, None]
    steps = step(None, 0.5, 0.4), step(Event.D1000, 0.7, 0.1), step(Event.D500, 1.0, 0.0, certain=True)
    both = events_series(found(*steps), MEET, own_only=False)
    assert [line.skater for line in both.lines] == [ANNA, BEA]
    assert [point and point.chance for point in both.lines[0].points] == [0.5, 0.7, 0.7, 1.0]


def test_forecasts_kept_are_shown_with_the_error_of_their_tournaments(qapp: QApplication) -> None:
    kept = ForecastDay(
        "before day 1", date(2025, 12, 25), "0" * 64, 2026, 10_000, ((Sex.W, ANNA, 0.4), (Sex.M, "Dirk", 0.5))
    )
    series = kept_series([kept], Sex.W, [chance(ANNA, 0.6), chance(BEA, 0.2)])
    assert [column.name for column in series.columns] == ["before day 1", "now"]
    anna, bea = series.lines
    assert anna.points[0] == Point.counted(0.4, 10_000)
    assert exact(anna.at(0)) == f"40.0{numbers.THIN}% (39.0–41.0{numbers.THIN}%)"
    assert bea.points[0] is None
    assert bea.ends == (1, 1)


# Words --------------------------------------------------------------------------------------


def fall(alone: float | None) -> tuple[DayByDay, Jump]:
    result = EnteredResult(Sex.W, Event.D1000, ANNA, status=Status.FELL)
    own = None if alone is None else Change(ANNA, Sex.W, 0.94, alone, alone - 0.94, 0.002)
    jump = Jump(Event.D1000, Change(ANNA, Sex.W, 0.94, 0.56, -0.38, 0.003), (result,), own)
    return found(step(None, 0.94, 0.4), step(Event.D1000, 0.56, 0.5), jumps=(jump,)), jump


def test_a_fall_is_told_in_a_sentence_with_what_the_others_added(qapp: QApplication) -> None:
    told = jump_sentence(*fall(0.64)).replace(numbers.THIN, " ")
    assert told == "One falls in the 1000 m: 94 % → 64 %; with the others’ results 56 %."
    plain = jump_sentence(*fall(None)).replace(numbers.THIN, " ")
    assert plain == "One falls in the 1000 m: with the others’ results 94 % → 56 %."


@pytest.mark.parametrize(
    ("status", "place", "time_ms", "words"),
    [
        (Status.FINISHED, 2, 74_710, "2nd, 1:14.71"),
        (Status.FINISHED, None, 74_710, "1:14.71"),
        (Status.FINISHED, None, None, "finishes"),
        (Status.FELL, None, None, "falls"),
        (Status.DQ, None, None, "disqualified"),
        (Status.DNS, None, None, "does not start"),
        (Status.DNF, None, None, "does not finish"),
    ],
)
def test_how_a_race_ended_in_words(
    qapp: QApplication, status: Status, place: int | None, time_ms: int | None, words: str
) -> None:
    result = EnteredResult(Sex.W, Event.D1000, ANNA, None, place, time_ms, status)
    assert result_words([result]) == words
    jump = replace(fall(None)[1], results=(result,))
    assert "1000 m" in jump_sentence(fall(None)[0], jump)


def test_a_tip_has_every_chance_with_its_interval(qapp: QApplication) -> None:
    days = found(step(None, 0.5, 0.4), step(Event.D1000, 1.0, 0.0, certain=True))
    series = events_series(days, MEET, own_only=False)
    lines = tip(series.columns, series.lines[0]).replace(numbers.THIN, " ").splitlines()
    assert lines[:3] == [ANNA, "Before start: 50.0 % (49.0–51.0 %)", "Women 1000 m: 100 %"]


# The chart ----------------------------------------------------------------------------------


def crowd(skaters: int = 40) -> Series:
    """Skaters who all end at 0 or 100 %, as they do."""
    columns = (DayColumn("Before", "start"), *(DayColumn("Women", f"{n}00 m", n) for n in range(1, 6)))

    def points(number: int) -> tuple[Point, ...]:
        chances = [(number * 7 % skaters) / skaters] * 5 + [float(number < 9)]
        return tuple(Point.counted(chance, 1000) for chance in chances)

    lines = tuple(DayLine(f"First Last{number:02d}", points(number)) for number in range(skaters))
    cards = [Note("First Last03", column, "Last03 falls in the 1000 m", "a card") for column in (1, 5)]
    return Series(columns, lines, tuple(cards))


@pytest.mark.parametrize("size", [(700, 500), (900, 700), (420, 320)])
@pytest.mark.parametrize("zoom", [1.0, 1.25])
def test_nothing_in_the_chart_lies_on_a_label(qtbot: QtBot, size: tuple[int, int], zoom: float) -> None:
    chart = DayChart(LIGHT.zoomed(zoom))
    qtbot.addWidget(chart)
    chart.resize(*size)
    chart.show()
    chart.select("First Last03")
    chart.show_series(crowd(), faded=False)
    labels = chart.labels()
    boxes = [label.box for label in labels]
    assert len({label.line.skater for label in labels}) > 3
    pairs = combinations([box.adjusted(0, 0.5, 0, -0.5) for box in boxes], 2)
    assert not any(one.intersects(other) for one, other in pairs)
    cards = [box for _, box in chart.cards(boxes)]
    assert not any(card.intersects(other) for card in cards for other in boxes)
    assert all(box.left() >= 0 and box.right() <= chart.width() for box in (*boxes, *cards))
    assert all(box.top() >= 0 and box.bottom() <= chart.viewport().height() for box in (*boxes, *cards))


def test_where_room_is_scarce_the_names_stand_at_one_side_alone(qtbot: QtBot) -> None:
    chart = DayChart(LIGHT)
    qtbot.addWidget(chart)
    chart.show()
    for width, named in ((900, True), (420, False)):
        chart.resize(width, 500)
        chart.show_series(crowd(), faded=False)
        labels = chart.labels()
        left, right = labels[: len(labels) // 2], labels[len(labels) // 2 :]
        assert all(bool(label.name) is named and label.share for label in left)
        assert all(label.name and label.share for label in right)
        assert chart.x_of(1) - chart.x_of(0) > 25


def test_the_chosen_skater_is_drawn_though_others_stood_higher(qtbot: QtBot) -> None:
    chart = DayChart(LIGHT)
    qtbot.addWidget(chart)
    chart.resize(900, 700)
    chart.show()
    chart.show_series(crowd(), most=10, faded=False)
    assert len(chart.keys) == 10
    hidden = next(line.skater for line in crowd().lines if line.skater not in chart.keys)
    chart.select(hidden)
    assert hidden in chart.keys
    assert len(chart.keys) == 10


def test_a_line_is_found_by_pointing_at_it_or_its_label(qtbot: QtBot) -> None:
    chart = DayChart(LIGHT)
    qtbot.addWidget(chart)
    chart.resize(900, 700)
    chart.show()
    series = events_series(found(step(None, 0.5, 0.4), step(Event.D1000, 0.9, 0.1)), MEET, own_only=False)
    chart.show_series(series, faded=False)
    middle = QPoint(round((chart.x_of(0) + chart.x_of(1)) / 2), round(chart.y_of(0.7)))
    assert chart.key_at(middle) == ANNA
    assert chart.key_at(chart.row_point(BEA)) == BEA
    assert chart.key_at(QPoint(3, 3)) is None


def test_cards_are_of_the_jumps_of_one_skater(qapp: QApplication) -> None:
    days, jump = fall(0.64)
    columns = events_series(days, MEET, own_only=False).columns
    [card] = notes(days, [jump], columns, ANNA)
    assert (card.column, card.title) == (1, "One falls in the 1000 m")
    assert notes(days, [jump], columns, BEA) == ()


@pytest.mark.parametrize(
    ("alone", "said"),
    [
        (0.64, "94 % → 64 %; with the others’ results 56 %"),
        (0.562, "own result −37.8 ± 0.2 pp; with the others’ results −38.0 ± 0.3 pp"),
        (None, "with the others’ results 94 % → 56 % (−38.0 ± 0.3 pp)"),
    ],
)
def test_a_card_tells_the_own_result_and_those_of_the_others_apart_as_the_log_does(
    qapp: QApplication, alone: float | None, said: str
) -> None:
    days, jump = fall(alone)
    [card] = notes(days, [jump], events_series(days, MEET, own_only=False).columns, ANNA)
    assert card.text.replace(numbers.THIN, " ") == said
    others = replace(jump, results=())  # who did not ride: all of it is the others'
    [card] = notes(days, [others], events_series(days, MEET, own_only=False).columns, ANNA)
    assert "One after the 1000 m" in card.title


@pytest.mark.parametrize(("spread", "said"), [(0.0, "± <1"), (0.02, "± <1"), (0.8, "± 4")])
def test_an_error_of_a_fan_is_told_as_it_is_with_the_courses_it_rests_on(
    qapp: QApplication, spread: float, said: str
) -> None:
    courses = np.tile(np.linspace(0.5 - spread / 2, 0.5 + spread / 2, 21)[:, None, None], (1, 2, 1))
    fan = Fan((ANNA,), (1, 2), courses, np.array([0.5]), 1000)
    line = DayLine(ANNA, (Point(0.5, 0.45, 0.55), None, None))
    columns = DayColumn("", "now"), DayColumn("after", "Day 1", 1), DayColumn("after", "Day 2", 2)
    sentence, tips = fan_sentence(fan, line), fan_lines(fan, columns, ANNA)
    assert f"({said.replace('± ', '±')} pp)" in sentence
    assert said in tips[0]
    assert "from 21 simulated courses" in sentence
    assert "from 21 simulated courses" in tips[-1]


def test_the_log_names_those_moved_most_and_counts_the_others(qapp: QApplication) -> None:
    changes = tuple(Change(f"Anna N{at}", Sex.W, 0.0, 0.0, (20 - at) / 100, 0.001) for at in range(12))
    shown, whole = effect_words(WhoMoved(Event.D1000, None, (), None, changes))
    assert shown.startswith("N0 +20.0 ± 0.1; N1 +19.0")
    assert shown.endswith("N5 +15.0 ± 0.1; 6 others by at most 14.0 pp")
    assert whole.count("\n") == 11
    one_more = effect_words(WhoMoved(Event.D1000, None, (), None, changes[:7]))[0]
    assert "others" not in one_more  # one more takes no more room than to tell of it
    assert effect_words(WhoMoved(Event.D1000, None, (), None, ())) == ("no change seen", "")


def test_events_of_the_other_sex_are_named_below_as_far_as_no_two_names_touch(qtbot: QtBot) -> None:
    names = ("before", "500", "10,000", "500", "1000", "500")
    columns = tuple(
        replace(column, name=name, own=number != 2)
        for number, (column, name) in enumerate(zip(crowd().columns, names, strict=True))
    )
    chart = DayChart(LIGHT)
    qtbot.addWidget(chart)
    chart.show()
    wide, seen = QFontMetricsF(chart.font_(12, 600)).horizontalAdvance("10,000"), 0
    for width in range(900, 420, -10):
        chart.resize(width, 500)
        chart.show_series(replace(crowd(), columns=columns), faded=False)
        step = chart.x_of(1) - chart.x_of(0)
        with noting() as noted:
            chart.grab()
        texts = [(shown.text, shown.box) for _on, shown in noted]
        below = [box for text, box in texts if text in names[1:]]
        assert not any(one.intersects(other) for one, other in combinations(below, 2)), width
        if step - 4 < wide < step:  # wider than its column, beside short ones
            seen += 1
            assert "10,000" in [text for text, _box in texts], width
    assert seen
