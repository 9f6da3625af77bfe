"""What the view Games draws, as values."""

from __future__ import annotations

from dataclasses import replace

import pytest
from games_sample import pick, sample, starter

from simulator.event import Event, Sex
from simulator.games.outlook import Distribution, Gain, TeamTotal
from simulator.project.typed_medals import NOT_SIMULATED
from ui.charts.games_series import (
    field_words,
    gain_text,
    ladder_rows,
    pick_rows,
    sentence,
    total_bars,
    total_words,
    worth_rows,
)

LONG, SHORT = sample().events


def test_the_ladder_stands_by_medals_and_its_steps_are_gold_silver_bronze_and_the_rest_of_eight() -> None:
    anna, rita = ladder_rows(LONG, "NED")
    assert (anna.skater, rita.skater) == ("Anna One", "Rita Rival")
    assert anna.steps == pytest.approx((0.4, 0.2, 0.1, 0.2))
    assert (anna.own, rita.own) == (True, False)


def test_overall_an_unsure_start_counts_for_what_it_is_and_moves_down() -> None:
    rita, anna = ladder_rows(LONG, "NED", overall=True)
    assert anna.skater == "Anna One"
    assert anna.steps == pytest.approx((0.2, 0.1, 0.05, 0.1))
    assert rita.steps[0] == pytest.approx(0.3)


def test_who_hardly_ever_starts_is_told_of_overall_alone() -> None:
    seldom = replace(LONG, starters=(*LONG.starters, starter("Zoe Seldom", "NED", 0.0002, 0.5, 0.5)))
    assert "Zoe Seldom" not in [row.skater for row in ladder_rows(seldom, "NED")]
    assert "Zoe Seldom" in [row.skater for row in ladder_rows(seldom, "NED", overall=True)]


def test_rivals_can_be_left_out() -> None:
    assert [row.skater for row in ladder_rows(SHORT, "NED", rivals=False)] == ["Bea Two"]


def test_an_event_that_is_not_simulated_is_worth_what_was_typed_or_nothing_is_said() -> None:
    short, mass, pursuit = worth_rows(sample(), Sex.W, [Event.D500, Event.D1000, *NOT_SIMULATED])
    assert short.medals == (0.7, 0.7)
    assert short.total == pytest.approx(0.7)  # two places, each taken in half of the Games
    assert (mass.event, mass.total) == (Event.MASS_START, 0.5)
    assert pursuit.total is None


def test_picks_stand_by_their_worth_with_who_loses_most() -> None:
    best, worst = pick_rows(sample().picks, Sex.W)
    assert best.words == "Two, 1000 m"
    assert best.loses.startswith("Four 20")
    assert worst.worth.medals.mean < 0
    assert pick_rows(sample().picks, Sex.M) == ()


def test_a_pick_that_costs_nobody_says_nobody() -> None:
    alone = pick("Anna One", 0.1, 0.01)
    [row] = pick_rows([type(alone)(**{**vars(alone), "costs": {}})], Sex.W)
    assert row.loses == ""


def test_the_rare_ends_of_the_total_are_drawn_together_and_nothing_is_lost() -> None:
    bars = total_bars(sample().team[Sex.W])
    assert [bar.words for bar in bars] == ["≤1", "2", "3", "4+"]
    assert sum(bar.chance for bar in bars) == pytest.approx(1.0)


def test_a_total_that_is_certain_is_one_bar() -> None:
    sure = Distribution((0.0, 0.0, 1.0), 100)
    assert [bar.words for bar in total_bars(TeamTotal(sure, sure, sure))] == ["2"]


def test_the_sentences_tell_total_best_pick_and_what_is_known_of_the_field() -> None:
    assert sentence(sample(), Sex.W) == (
        "The team is worth 2.2 individual medals, 0.8 of them gold, ±0.9 from Games to Games. "
        "The pick that adds most: Two, 1000 m, +0.38 when it is made."
    )
    assert sentence(sample(), Sex.M) == ""
    assert "1000 m: 1 of 28" in field_words(sample(), Sex.W)
    assert "500 m: 18" not in field_words(sample(), Sex.W)
    assert total_words(sample().team[Sex.W]).startswith("90 %: 1 to 4 medals. At least one gold 75")


@pytest.mark.parametrize(("mean", "text"), [(0.38, "+0.38"), (-0.09, "−0.09"), (0.001, "0.00")])
def test_a_gain_has_a_sign_where_there_is_one_to_see(mean: float, text: str) -> None:
    assert gain_text(Gain(mean, 0.01)) == text
