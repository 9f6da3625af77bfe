"""Every score against small cases by hand and against slow, obvious code."""

from __future__ import annotations

from itertools import combinations
from math import log

import numpy as np
import pytest

from simulator.engine.quantiles import NORMAL
from simulator.evaluation.backtest.models import RaceForecast
from simulator.evaluation.backtest.scores import SCORES, Chances, RaceScore, sample_crps, score_race

NOBODY = np.zeros(3, dtype=bool)

# Four draws of three starters: A wins three of four, B one; C is last but in the last draw.
DRAWS = np.array([[1.0, 1.0, 2.0, 1.0], [2.0, 2.0, 1.0, 3.0], [3.0, 3.0, 3.0, 2.0]], dtype=np.float32)


def scored(score: RaceScore, name: str, part: int = 0) -> tuple[float, float]:
    column = SCORES.index(name)
    return float(score.total[part, column]), float(score.count[part, column])


def test_chances_by_hand() -> None:
    chances = Chances.of(DRAWS)
    np.testing.assert_allclose(chances.faster, [[0.5, 0.75, 1.0], [0.25, 0.5, 0.75], [0.0, 0.25, 0.5]])
    np.testing.assert_allclose(chances.wins, [0.75, 0.25, 0.0])
    np.testing.assert_allclose(chances.top3, [1.0, 1.0, 1.0])


def test_dead_heats_of_draws_share_what_they_tie_for() -> None:
    level = np.array([[1.0], [1.0], [2.0]], dtype=np.float32)
    np.testing.assert_allclose(Chances.of(level).wins, [0.5, 0.5, 0.0])
    assert Chances.of(level).faster[0, 1] == 0.5
    third = np.array([[1.0], [2.0], [3.0], [3.0], [3.0]], dtype=np.float32)
    np.testing.assert_allclose(Chances.of(third).top3, [1, 1, 1 / 3, 1 / 3, 1 / 3])


def test_scores_by_hand() -> None:
    score = score_race(DRAWS, np.array([0.0, 2.0, 1.0]), NOBODY)  # A, then C, then B
    assert scored(score, "pair_accuracy") == (2.0, 3.0)  # A-B and A-C right, B-C wrong
    total, count = scored(score, "pair_log_loss")
    assert count == 3
    assert total == pytest.approx(-log(0.75) - log(1 - 1e-3) - log(0.25))
    assert scored(score, "winner_log_loss") == (pytest.approx(-log(0.75)), 1.0)
    assert scored(score, "top3_brier") == (0.0, 1.0)
    assert scored(score, "pair_accuracy", 1) == (0.0, 0.0)  # no first starts, nothing counted
    np.testing.assert_allclose(sorted(score.pair_chance), [0.75, 0.75, 1.0])
    assert score.pair_right.sum() == 2


def test_the_winner_has_at_least_half_a_draw() -> None:
    score = score_race(DRAWS, np.array([1.0, 2.0, 0.0]), NOBODY)
    assert scored(score, "winner_log_loss")[0] == pytest.approx(-log(0.5 / 4))


def test_of_several_winners_the_mean_loss_counts() -> None:
    score = score_race(DRAWS, np.array([0.0, 0.0, 1.0]), NOBODY)
    assert scored(score, "winner_log_loss")[0] == pytest.approx((-log(0.75) - log(0.25)) / 2)
    assert scored(score, "pair_log_loss")[1] == 2  # the pair that tied is left out


def test_a_tie_for_third_place_is_half_a_place_each() -> None:
    generator = np.random.default_rng(5)
    draws = generator.normal(np.arange(5)[:, None], 1.0, (5, 500)).astype(np.float32)
    top3 = Chances.of(draws).top3
    score = score_race(draws, np.array([0.0, 1.0, 2.0, 2.0, 3.0]), np.zeros(5, dtype=bool))
    either = [np.array([1, 1, 1, 0, 0]), np.array([1, 1, 0, 1, 0])]
    expected = np.mean([np.mean((top3 - happened) ** 2) for happened in either])
    assert scored(score, "top3_brier")[0] == pytest.approx(expected)
    np.testing.assert_allclose(score.top3_share, [1, 1, 0.5, 0.5, 0])


def test_first_starts_alone() -> None:
    first = np.array([False, False, True])
    score = score_race(DRAWS, np.array([0.0, 2.0, 1.0]), first)
    assert scored(score, "pair_accuracy", 1) == (1.0, 2.0)  # A-C right, B-C wrong; A-B is no such pair
    assert scored(score, "winner_log_loss", 1) == scored(score, "winner_log_loss")
    assert scored(score, "crps", 1)[1] == 1
    assert scored(score, "top3_brier", 1) == (0.0, 1.0)


def test_whoever_tells_no_starter_from_another_scores_exactly() -> None:
    outcome, count = np.arange(10.0), 10
    forecast = RaceForecast(np.zeros(count), np.zeros((count, 0)), np.full(count, 0.01), NORMAL)
    assert forecast.exchangeable
    score = score_race(forecast.draw(1, "race", 200), outcome, np.zeros(count, bool), exchangeable=True)
    assert scored(score, "pair_accuracy") == (22.5, 45.0)
    assert scored(score, "pair_log_loss")[0] == pytest.approx(45 * log(2))
    assert scored(score, "winner_log_loss")[0] == pytest.approx(log(10))
    assert scored(score, "top3_brier")[0] == pytest.approx(0.3 * 0.7)


def test_crps_by_hand_and_as_a_mean_over_pairs_of_draws() -> None:
    # Draws 0 and 2, outcome 1: E|X - y| = 1, E|X - X'| / 2 = 1/2.
    assert sample_crps(np.array([[0.0, 2.0]], dtype=np.float32), np.array([1.0])) == pytest.approx(0.5)
    draws = np.sort(np.random.default_rng(2).normal(size=(3, 40)), axis=1).astype(np.float32)
    outcome = np.array([0.3, -1.0, 4.0])
    slow = [
        np.mean(np.abs(own - y)) - np.mean([[abs(a - b) for a in own] for b in own]) / 2
        for own, y in zip(draws.astype(float), outcome, strict=True)
    ]
    np.testing.assert_allclose(sample_crps(draws, outcome), slow, rtol=1e-5)


def test_crps_of_a_normal_forecast_has_its_closed_form() -> None:
    # At the mean it is sd * (sqrt(2) - 1) / sqrt(pi): Gneiting and Raftery (2007), section 4.2.
    draws = np.sort(np.random.default_rng(3).normal(0, 0.01, (1, 200_000)), axis=1).astype(np.float32)
    expected = 0.01 * (np.sqrt(2) - 1) / np.sqrt(np.pi)
    assert sample_crps(draws, np.array([0.0]))[0] == pytest.approx(expected, rel=0.01)


def test_what_a_race_shares_has_no_influence() -> None:
    generator = np.random.default_rng(4)
    draws = generator.normal(0, 0.01, (8, 300)).astype(np.float32)
    outcome = generator.normal(0, 0.01, 8)
    shared = generator.normal(0, 0.05, 300).astype(np.float32)
    plain = score_race(draws, outcome, np.zeros(8, bool))
    shifted = score_race(draws + shared, outcome + 4.7, np.zeros(8, bool))
    np.testing.assert_allclose(shifted.total, plain.total, rtol=1e-3, atol=1e-5)


def test_intervals_cover_what_lies_between_their_quantiles() -> None:
    generator = np.random.default_rng(6)
    draws = generator.normal(0, 1, (40, 500)).astype(np.float32)
    outcome = np.sort(generator.normal(0, 1.2, 40))
    score = score_race(draws, outcome, np.zeros(40, bool))
    relative, happened = draws - np.median(draws, axis=0), outcome - np.median(outcome)
    for name, (low, high) in {"coverage_50": (0.25, 0.75), "coverage_95": (0.025, 0.975)}.items():
        below, above = np.quantile(relative, [low, high], axis=1)
        inside = int(((below <= happened) & (happened <= above)).sum())
        assert 0 < inside < 40
        assert scored(score, name) == (inside, 40)


def test_scores_of_orders_against_slow_and_obvious_code() -> None:
    generator = np.random.default_rng(7)
    number, starters = 400, 7
    # Rounded times give dead heats in draws and outcome.
    draws = np.round(generator.normal(np.arange(starters)[:, None], 2.0, (starters, number))).astype("f4")
    outcome = np.round(generator.normal(np.arange(starters), 2.0))
    first = np.array([True, False, False, True, False, False, False])
    score = score_race(draws, outcome, first)
    losses: list[list[float]] = [[], []]
    accurate: list[list[float]] = [[], []]
    for i, j in combinations(range(starters), 2):
        if outcome[i] == outcome[j]:
            continue
        chance = np.mean([(a < b) + (a == b) / 2 for a, b in zip(draws[i], draws[j], strict=True)])
        right = chance if outcome[i] < outcome[j] else 1 - chance
        for part in {0, int(first[i] or first[j])}:
            losses[part].append(-log(min(max(right, 1e-3), 1 - 1e-3)))
            accurate[part].append(0.5 if right == 0.5 else float(right > 0.5))
    assert len(losses[0]) < starters * (starters - 1) / 2  # some did tie
    for part in (0, 1):
        assert scored(score, "pair_log_loss", part) == (pytest.approx(sum(losses[part])), len(losses[part]))
        assert scored(score, "pair_accuracy", part) == (sum(accurate[part]), len(accurate[part]))
    wins = np.zeros(starters)
    for draw in draws.T:
        best = np.flatnonzero(draw == draw.min())
        wins[best] += 1 / len(best)
    winners = np.flatnonzero(outcome == outcome.min())
    loss = np.mean([-log(max(wins[winner] / number, 0.5 / number)) for winner in winners])
    assert scored(score, "winner_log_loss") == (pytest.approx(loss), 1.0)


def test_draws_depend_on_seed_and_race_alone() -> None:
    forecast = RaceForecast(np.array([0.0, 0.01]), np.diag([0.004, 0.0]), np.array([0.005, 0.005]), NORMAL)
    one = forecast.draw(1, "race", 100_000)
    np.testing.assert_array_equal(one, forecast.draw(1, "race", 100_000))
    assert not np.array_equal(one, forecast.draw(2, "race", 100_000))
    assert not np.array_equal(one, forecast.draw(1, "another", 100_000))
    np.testing.assert_allclose(one.mean(axis=1), [-0.005, 0.005], atol=1e-4)
    np.testing.assert_allclose(one.std(axis=1), [np.hypot(0.004, 0.005), 0.005], rtol=0.02)
    assert not forecast.exchangeable
