from __future__ import annotations

import pytest
from invented_order import invented_order

from simulator.chances.order import OrderChance, RowChance, RowTaker
from simulator.event import Event, Sex
from simulator.selection.rule_set import Row
from ui.charts.order_series import (
    after_text,
    half_text,
    headings,
    last_heading,
    order_series,
    segment_tip,
    subtitle,
)
from ui.tables.order_model import OrderColumn


def row(number: int, *takers: tuple[str, float, float], pick: bool = False, last: float = 0.0) -> RowChance:
    place = None if pick else number
    event = Event.MASS_START if pick else Event.D1000
    listed = tuple(RowTaker(*taker) for taker in takers)
    adds = sum(taker.adds for taker in listed)
    return RowChance(Row(number, event, place), 1.0 if number < 3 else 0.5, adds, listed, last)


def order(*rows: RowChance, not_full: float = 0.0) -> OrderChance:
    return OrderChance(rows, not_full, (), {})


def test_a_part_is_as_wide_as_the_chance_and_underlined_as_far_as_it_names() -> None:
    one = row(1, ("Anna Kort", 0.61, 0.61), ("Bea van Lang", 0.2, 0.05))
    (line,) = order_series(order(one), 9).lines
    first, second = line.segments
    assert (first.start, first.takes, first.adds, first.name, first.number) == (0.0, 0.61, 0.61, "Kort", "61")
    assert (second.start, second.takes, second.adds) == (0.61, 0.2, 0.05)
    assert (second.name, second.number, second.rank) == ("Van Lang", "20", 1)


def test_small_chances_and_a_seventh_skater_stand_together() -> None:
    six = [(f"Skater {letter}", 0.1, 0.0) for letter in "ABCDEF"]
    (line,) = order_series(order(row(1, *six, ("Skater G", 0.1, 0.02), ("Skater H", 0.01, 0.01))), 9).lines
    assert [segment.skater for segment in line.segments] == [*(name for name, _, _ in six), None]
    others = line.segments[-1]
    assert others.start == pytest.approx(0.6)
    assert others.takes == pytest.approx(0.11)
    assert others.adds == pytest.approx(0.03)
    assert segment_tip(line, others) == "Skater G: 10.0\u202f%\nSkater H: 1.0\u202f%"


def test_the_chosen_skater_has_a_part_however_small() -> None:
    one = row(1, ("Skater A", 0.9, 0.9), ("Skater B", 0.02, 0.01), ("Skater C", 0.0, 0.0))
    lines = order_series(order(one), 9, "Skater B").lines
    assert [segment.skater for segment in lines[0].segments] == ["Skater A", "Skater B"]
    assert lines[0].segment_of("Skater B") is not None
    assert lines[0].segment_of("Skater C") is None
    lines = order_series(order(one), 9, "Skater C").lines
    assert [segment.skater for segment in lines[0].segments] == ["Skater A", None]


def test_a_point_of_the_strip_belongs_to_the_part_above_it() -> None:
    (line,) = order_series(order(row(1, ("Skater A", 0.5, 0.5), ("Skater B", 0.3, 0.1))), 9).lines
    found = [line.segment_at(x) for x in (0.0, 0.499, 0.5, 0.799, 0.81, -0.1)]
    assert [one and one.skater for one in found] == [
        "Skater A",
        "Skater A",
        "Skater B",
        "Skater B",
        None,
        None,
    ]


def test_rows_within_the_cap_are_certain_to_be_read_and_later_ones_are_not() -> None:
    rows = [row(1, ("Skater A", 1.0, 1.0)), row(2, ("Skater B", 1.0, 0.5))]
    assert [line.reached for line in order_series(order(*rows), 1).lines] == ["100\u202f%", ">99\u202f%"]


def test_only_a_pick_row_at_the_top_is_certain_to_add_a_name() -> None:
    top = order_series(order(row(1, ("Skater A", 1.0, 1.0), pick=True)), 9)
    assert top.lines[0].adds == "100\u202f%"
    assert top.lines[0].segments[0].number == "pick"
    raced = order_series(order(row(1, ("Skater A", 1.0, 1.0))), 9)
    assert raced.lines[0].adds == ">99\u202f%"
    assert raced.lines[0].segments[0].number == ">99"
    nobody = order_series(order(row(2, pick=True)), 9)
    assert nobody.lines[0].adds == "0\u202f%"


def test_the_median_row_is_the_first_by_which_half_are_full() -> None:
    series = order_series(invented_order(Sex.W), 9)
    assert series.half is not None
    assert series.half.row.number == 14
    assert sum(line.names_half for line in series.lines) == 1
    assert series.full == pytest.approx(0.7)
    assert series.largest == 0.3
    assert half_text(series) == "Half of the tournaments have named nine skaters by row 14"
    assert after_text(series) == "After row 15: discretionary picks fill the team"
    assert subtitle(series) == (
        "Rows are walked from the top until nine different skaters are named; "
        "in 70\u202f% of tournaments that happens within the 15 rows."
    )


def test_there_is_no_median_row_when_most_teams_are_not_full() -> None:
    series = order_series(order(row(1, ("Skater A", 1.0, 1.0), last=0.4), not_full=0.6), 9)
    assert series.half is None
    assert half_text(series) == ""


def test_the_words_follow_the_cap() -> None:
    assert last_heading(9) == "Ninth name falls here"
    assert last_heading(10) == "Tenth name falls here"
    assert last_heading(8) == "Eighth name falls here"
    assert last_heading(7) == "Name 7 falls here"
    assert "until ten different" in subtitle(order_series(invented_order(Sex.M), 10))
    assert "until eight different" in subtitle(order_series(invented_order(Sex.M), 8))
    assert "until 7 different" in subtitle(order_series(invented_order(Sex.M), 7))
    assert len(headings(9)) == len(OrderColumn)


def test_an_order_without_rows_has_a_sentence_of_its_own() -> None:
    assert subtitle(order_series(order(), 9)) == "The rule set has no rows for this sex."
