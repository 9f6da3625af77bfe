"""A meet as a forecast: chances against the team, by hand and on the shipped meet."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from simulator.evaluation.backtest.meet_score import MeetScore, SkaterForecast, score_meet, ticket_score
from simulator.event import Sex
from simulator.input.faults import InputRefused
from simulator.meet.team_file import load_team
from simulator.project.plan_files import load_plan

TOURNAMENTS = 400


def skater(name: str, chance: float, in_team: bool, sex: Sex = Sex.W) -> SkaterForecast:
    return SkaterForecast(sex, name, {"form": chance}, in_team)


def test_scores_by_hand() -> None:
    skaters = [
        skater("A", 0.9, True),
        skater("B", 0.5, False),
        skater("C", 0.2, True),
        skater("D", 0.0, False),
    ]
    found = ticket_score(skaters, "form", tournaments=100)
    assert found.brier == pytest.approx((0.01 + 0.25 + 0.64 + 0.0) / 4)
    assert found.log_loss == pytest.approx(-(log(0.9) + log(0.5) + log(0.2) + log(1 - 0.005)) / 4)
    assert found.found == 1  # of the two highest, A was in the team
    assert found.expected == pytest.approx(1.1)
    assert (found.brier_change, found.brier_change_se) == (0.0, 0.0)


def test_a_difference_is_taken_skater_by_skater() -> None:
    skaters = [
        SkaterForecast(Sex.W, "A", {"form": 0.5, "other": 0.7}, in_team=True),
        SkaterForecast(Sex.W, "B", {"form": 0.5, "other": 0.3}, in_team=False),
        SkaterForecast(Sex.W, "C", {"form": 0.1, "other": 0.2}, in_team=False),
    ]
    found = ticket_score(skaters, "other", tournaments=100)
    changes = np.array([0.09 - 0.25, 0.09 - 0.25, 0.04 - 0.01])
    assert found.brier_change == pytest.approx(changes.mean())
    assert found.brier_change_se == pytest.approx(changes.std() / np.sqrt(3))


def test_a_chance_is_at_least_half_a_tournament_away_from_certainty() -> None:
    found = ticket_score([skater("A", 0.0, True), skater("B", 1.0, False)], "form", tournaments=100)
    assert found.log_loss == pytest.approx(-log(0.005))


def test_as_many_highest_are_counted_for_each_sex() -> None:
    skaters = [
        skater("A", 0.9, True),
        skater("B", 0.8, False),
        skater("C", 0.1, True, Sex.M),
        skater("D", 0.05, False, Sex.M),
    ]
    assert ticket_score(skaters, "form", tournaments=100).found == 2


@pytest.fixture(scope="module")
def of_2025() -> MeetScore:
    return score_meet(load_plan(), "okt-2025", TOURNAMENTS, seed=2026)


def test_all_models_forecast_the_same_skaters(of_2025: MeetScore) -> None:
    names = ["form", "season_best", "last_five", "top5_gap", "uniform"]
    assert list(of_2025.scores) == names
    assert all(list(skater.chances) == names for skater in of_2025.skaters)
    team = load_team("okt-2025")
    for sex in Sex:
        mine = [skater for skater in of_2025.skaters if skater.sex is sex]
        assert {skater.skater for skater in mine if skater.in_team} == set(team[sex])
        for name in names:  # nine tickets of each sex, or fewer when few win many rows
            assert 8 < sum(skater.chances[name] for skater in mine) < 9 + 1e-9
        ours = [skater.chances["form"] for skater in mine]
        assert ours == sorted(ours, reverse=True)


def test_methods_that_look_at_results_beat_uniform(of_2025: MeetScore) -> None:
    uniform = of_2025.scores["uniform"][None]
    for name in ("form", "season_best", "last_five", "top5_gap"):
        own = of_2025.scores[name][None]
        assert own.brier < uniform.brier
        assert own.log_loss < uniform.log_loss
        assert own.expected > uniform.expected


def test_uniform_is_tickets_over_skaters(of_2025: MeetScore) -> None:
    women = [skater for skater in of_2025.skaters if skater.sex is Sex.W]
    assert {skater.chances["uniform"] for skater in women} == {9 / len(women)}


def test_skaters_without_any_result_share_few_tickets(of_2025: MeetScore) -> None:
    expected, number = of_2025.tickets_without_result
    assert number > 20
    assert 0 < expected < 2


def test_the_same_seed_gives_the_same_score(of_2025: MeetScore) -> None:
    again = score_meet(load_plan(), "okt-2025", TOURNAMENTS, seed=2026)
    assert again == of_2025


def test_a_meet_without_any_result_before_it_is_not_scored() -> None:
    with pytest.raises(InputRefused, match="none is dated before 2021-12-26"):
        score_meet(load_plan(meet="okt-2021"), "okt-2021", TOURNAMENTS, seed=1)


def test_models_are_told_as_they_begin() -> None:
    told: list[str] = []
    score_meet(load_plan(), "okt-2025", 10, seed=1, told=told.append)
    assert told == ["form", "season_best", "last_five", "top5_gap"]
    assert np.unique(told).size == 4
