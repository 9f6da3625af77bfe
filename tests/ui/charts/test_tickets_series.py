from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.chances.outcome import PICK, Outcome, SkaterChance
from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome
from ui.charts.swatch import hatch
from ui.charts.tickets_chart import Columns
from ui.charts.tickets_series import (
    BY_NAME,
    around_the_line,
    routes_present,
    tickets_series,
)
from ui.charts.tickets_words import change_line, scenario_subtitle, subtitle, tip
from ui.look.palette import LIGHT
from ui.session.changes import Against


def skater(name: str, **routes: float) -> SkaterChance:
    keys = {"pick": PICK, "d500": Event.D500, "d1000": Event.D1000, "d5000": Event.D5000}
    parts = {keys[key]: value for key, value in routes.items()}
    ticket = sum(parts.values())
    return SkaterChance(name, Sex.W, ticket, ticket - 0.01, ticket + 0.01, parts, {})


def test_parts_stand_side_by_side_short_to_long_with_the_pick_last() -> None:
    (row,) = tickets_series([skater("Skater A", pick=0.25, d5000=0.2, d500=0.13)]).rows
    assert [segment.route for segment in row.segments] == [Event.D500, Event.D5000, PICK]
    assert [segment.start for segment in row.segments] == pytest.approx([0.0, 0.13, 0.33])
    assert [segment.label for segment in row.segments] == ["13", "20", "25"]
    assert row.value == "58\u202f%"


def test_a_route_without_any_chance_has_no_part() -> None:
    (row,) = tickets_series([skater("Skater A", d500=0.5, d1000=0.0)]).rows
    assert [segment.route for segment in row.segments] == [Event.D500]


def test_without_routes_there_is_one_bar() -> None:
    (row,) = tickets_series([skater("Skater A", d500=0.5, pick=0.25)], by_route=False).rows
    assert [(part.route, part.start, part.chance) for part in row.segments] == [(None, 0.0, 0.75)]


def test_there_is_no_line_when_everyone_is_above_it(outcome: Outcome) -> None:
    assert tickets_series(outcome.of_sex(Sex.W)).lined
    assert not tickets_series(outcome.of_sex(Sex.W)[:9]).lined
    assert tickets_series(outcome.of_sex(Sex.W)[:9], cap=8).lined


def test_other_orders_keep_the_rank_and_have_no_line() -> None:
    skaters = [skater("Skater C", d500=0.9), skater("skater a", d1000=0.8), skater("Skater B", d500=0.1)]
    by_name = tickets_series(skaters, order=BY_NAME, cap=1)
    assert [(row.rank, row.skater) for row in by_name.rows] == [
        (2, "skater a"),
        (3, "Skater B"),
        (1, "Skater C"),
    ]
    assert not by_name.lined
    by_event = tickets_series(skaters, order=Event.D1000)
    assert [row.skater for row in by_event.rows] == ["skater a", "Skater C", "Skater B"]


def test_everyone_has_a_row_however_small_the_chance(outcome: Outcome) -> None:
    assert len(tickets_series(outcome.of_sex(Sex.M)).rows) == 20


def test_routes_of_each_sex(outcome: Outcome) -> None:
    assert routes_present(outcome.of_sex(Sex.W)) == (Event.D500, Event.D1500, Event.D3000, PICK)
    assert routes_present(outcome.of_sex(Sex.M)) == (Event.D500, Event.D1500, Event.D10000, PICK)


def test_the_two_around_the_line(outcome: Outcome) -> None:
    women = outcome.of_sex(Sex.W)
    pair = around_the_line(women)
    assert pair is not None
    assert [one.skater for one in pair] == ["Skater I", "Skater J"]
    assert around_the_line(women[:9]) is None


@given(st.floats(0.5, 900), st.floats(5, 60), st.floats(3, 12))
def test_hatch_lines_rise_and_stay_inside(width: float, height: float, step: float) -> None:
    for x0, y0, x1, y1 in hatch(width, height, step):
        assert -1e-6 <= x1 <= x0 <= width + 1e-6
        assert -1e-6 <= y0 <= y1 <= height + 1e-6
        assert x0 - x1 == pytest.approx(y1 - y0, abs=1e-6)


@given(st.integers(420, 4000), st.floats(0, 900), st.sampled_from([1.0, 1.25, 1.5, 2.0]))
def test_columns_never_overlap(width: int, longest: float, zoom: float) -> None:
    palette = LIGHT.zoomed(zoom)
    value_width = 45 * zoom
    columns = Columns.fit(round(width * zoom), longest, value_width, palette)
    assert columns.rank_right < columns.name_left < columns.name_right < columns.bars_left
    assert columns.bars_left + 40 <= columns.bars_right
    assert columns.bars_right + value_width <= columns.value_right <= width * zoom


def test_a_ticket_by_a_pick_is_the_word_wherever_the_number_stands() -> None:
    named = replace(skater("Skater A", pick=1.0), certain=True, certain_by=PICK)
    (row,) = tickets_series([named]).rows
    assert (row.value, [part.label for part in row.segments]) == ("pick", ["pick"])
    (row,) = tickets_series([named], by_route=False).rows
    assert [part.label for part in row.segments] == ["pick"]
    assert tip(row) == "Skater A\nTicket: pick\nPick: pick"
    two_ways = replace(skater("Skater B", pick=0.75, d500=0.25), certain=True, certain_by=PICK)
    (row,) = tickets_series([two_ways]).rows
    assert (row.value, [part.label for part in row.segments]) == ("pick", ["25", "75"])
    one = [two_ways, skater("Skater C", d500=0.1)]
    assert subtitle(one, 1).startswith("Closest to the line: Skater B with pick above it")
    against = Against(1.0, -20.0, True, certain=True, by_pick=True)
    assert change_line(against).startswith("Baseline: pick, change")
    falls = AssumedOutcome(Sex.W, Event.D500, "Skater A", AssumedKind.FALLS)
    no_change = {"Skater A": Against(1.0, 0.0, False, certain=True, by_pick=True)}
    assert scenario_subtitle([named], no_change, [falls]).endswith(
        "she has a ticket all the same: by a pick."
    )
