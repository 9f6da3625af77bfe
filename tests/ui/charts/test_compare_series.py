from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.ask.leverage.comparison import Change, Comparison, Passed
from simulator.chances.order import LeftOpen
from simulator.event import Sex
from ui.charts.compare_series import (
    compare_series,
    difference,
    is_clear,
    left_text,
    nice_reach,
    standard_error,
    subtitle,
    tip,
)


def change(skater: str, before: float, after: float, se: float = 0.001, sex: Sex = Sex.W) -> Change:
    return Change(skater, sex, before, after, after - before, se)


def comparison(*changes: Change, gains: dict[Passed, float] | None = None) -> Comparison:
    return Comparison(10_000, changes, gains or {})


FALL = comparison(
    change("Skater A", 0.9, 0.6),
    change("Skater B", 0.4, 0.6),
    change("Skater C", 0.5, 0.5005),
    change("Skater D", 0.001, 0.001),
    change("Skater E", 0.5, 0.9, sex=Sex.M),
    gains={("Skater A", "Skater B"): 0.19, ("Skater A", "Skater C"): 0.01},
)


def test_the_largest_changes_stand_first_and_noise_last() -> None:
    series = compare_series([FALL], Sex.W)
    # Nothing is at stake for Skater D.
    assert [row.skater for row in series.rows] == ["Skater A", "Skater B", "Skater C"]
    assert [row.skater for row in compare_series([FALL], Sex.M).rows] == ["Skater E"]


def test_a_small_chance_with_a_clear_change_has_a_row() -> None:
    series = compare_series([comparison(change("Skater A", 0.0, 0.004, se=0.0005))], Sex.W)
    assert [row.skater for row in series.rows] == ["Skater A"]


def test_a_change_that_is_written_as_nothing_is_neither_up_nor_down() -> None:
    tiny = change("Skater A", 0.5, 0.5004, se=0.0001)
    assert tiny.clear
    assert not is_clear(tiny)
    assert is_clear(change("Skater A", 0.5, 0.5006, se=0.0001))
    assert not compare_series([comparison(change("Skater B", 0.001, 0.0014, se=0.0001))], Sex.W).rows


def test_several_sides_stand_in_one_row_each_and_who_is_missing_on_one_has_none() -> None:
    other = comparison(change("Skater A", 0.9, 0.95), change("Skater B", 0.4, 0.3))
    series = compare_series([FALL, other], Sex.W)
    assert [row.skater for row in series.rows] == ["Skater A", "Skater B"]
    assert [one.after for one in series.rows[1].changes] == [0.6, 0.3]


def test_the_sentence_names_who_gains_and_who_loses_most() -> None:
    assert subtitle(compare_series([FALL], Sex.W)) == (
        "Skater B gains most (+20.0 pp), Skater A loses most (−30.0 pp). Same random draws in both."
    )
    noise = comparison(change("Skater A", 0.5, 0.501, se=0.001))
    assert subtitle(compare_series([noise], Sex.W)).startswith("No change stands out")


def test_the_tooltip_says_with_whom_tickets_change_hands() -> None:
    series = compare_series([FALL], Sex.W)
    of = {row.skater: tip(series, row) for row in series.rows}
    assert "Loses the ticket to: Skater B 19.0" in of["Skater A"]
    assert of["Skater A"].index("Skater B 19.0") < of["Skater A"].index("Skater C 1.0")
    assert "Takes the ticket of: Skater A 19.0" in of["Skater B"]
    assert "within noise" in of["Skater C"]
    assert "ticket of" not in of["Skater C"]


def test_a_ticket_that_nobody_had_is_taken_of_nobody() -> None:
    gains: dict[Passed, float] = {(None, "Skater B"): 0.01, ("Skater A", None): 0.1}
    gains |= {(f"Skater {letter}", "Skater B"): 0.05 for letter in "FGHI"}
    series = compare_series([replace(FALL, gains=gains)], Sex.W)
    of = {row.skater: tip(series, row) for row in series.rows}
    assert "nobody (left to the committee) 1.0" in of["Skater B"]
    assert "Loses the ticket to: nobody (left to the committee) 10.0" in of["Skater A"]


def test_the_tickets_left_to_the_committee_are_told_before_and_after() -> None:
    before, after = LeftOpen((0.6, 0.4)), LeftOpen((0.7, 0.3))
    sides = [replace(FALL, left={Sex.W: (before, one)}) for one in (after, before)]
    assert left_text(compare_series(sides[:1], Sex.W)).endswith("on average: 0.40 → 0.30.")
    assert left_text(compare_series(sides, Sex.W)).endswith("on average: 0.40 → 0.30 / 0.40.")
    assert left_text(compare_series([FALL], Sex.W)) == ""


def test_the_difference_of_scenarios_in_words() -> None:
    before, after = ["Skater A falls", "Skater B wins"], ["Skater B wins", "Skater C does not start"]
    assert difference(before, after) == "+ Skater C does not start; − Skater A falls"
    assert difference(before, before) == ""


@pytest.mark.parametrize(("points", "text"), [(0.0, "± <0.1"), (0.04, "± <0.1"), (0.38, "± 0.4")])
def test_an_error_is_never_written_as_nothing(points: float, text: str) -> None:
    assert standard_error(points) == text


@given(st.floats(0, 1))
def test_the_scale_holds_every_change_and_has_whole_steps(reach: float) -> None:
    end, step = nice_reach(reach)
    assert end >= reach
    assert round(end / step) == pytest.approx(end / step)


def test_a_ticket_by_a_pick_is_the_word_on_its_side() -> None:
    named = replace(change("Skater A", 0.4, 1.0), after_by_pick=True)
    series = compare_series([comparison(named)], Sex.W)
    assert tip(series, series.rows[0]).splitlines()[1].startswith("40.0\u202f% → pick: +60.0 pp")
    named = replace(change("Skater A", 1.0, 0.4), before_by_pick=True)
    series = compare_series([comparison(named)], Sex.W)
    assert tip(series, series.rows[0]).splitlines()[1].startswith("pick → 40.0\u202f%")
