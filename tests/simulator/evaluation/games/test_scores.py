"""What is known of a race of the Games, and how good chances of it were."""

from __future__ import annotations

import math

import numpy as np
import pytest
from games_rows import placed, table

from simulator.evaluation.games.outcome import RaceOutcome, outcomes_of
from simulator.evaluation.games.scores import (
    GAMES_SCORES,
    LEAST_CHANCE,
    MeanOfRaces,
    RaceChances,
    score_games,
    score_race_of_games,
)
from simulator.event import Event, Sex
from simulator.people.key import name_key

RACE = (Sex.W, Event.D1000)
NAMES = tuple(f"Skater {letter}" for letter in "ABCDEFGHIJ")


def keys(*names: str) -> frozenset[str]:
    return frozenset(map(name_key, names))


def chances(
    names: tuple[str, ...], gold: list[float], medal: list[float], eight: list[float] | None = None
) -> RaceChances:
    return RaceChances(names, *(np.array(own) for own in (gold, medal, eight or [1.0] * len(names))))


def outcome(*order: str, eight: bool = True) -> RaceOutcome:
    return RaceOutcome(
        keys(order[0]), keys(*order[:3]), keys(*order[:8]) if eight else None, {name_key(n): n for n in order}
    )


def scored(own: RaceChances, happened: RaceOutcome) -> dict[str, float]:
    return dict(zip(GAMES_SCORES, score_race_of_games(own, happened), strict=True))


def test_winner_medallists_and_first_eight_are_found_however_names_are_written() -> None:
    found = outcomes_of(table(*placed(*NAMES)))[RACE]
    assert found.winners == keys("A SKATER")
    assert found.medallists == keys(*NAMES[:3])
    assert found.first_eight == keys(*NAMES[:8])


def test_what_is_not_known_stays_unknown() -> None:
    rows = placed(*NAMES)
    rows[6]["place"] = None  # the seventh: who was eighth is known, who was seventh is not
    assert outcomes_of(table(*rows))[RACE].first_eight is None
    assert outcomes_of(table(*rows))[RACE].medallists == keys(*NAMES[:3])
    rows[2]["place"] = None
    assert outcomes_of(table(*rows)) == {}


def test_a_shared_place_has_both() -> None:
    rows = placed(*NAMES)
    rows[1]["place"] = 1
    rows[7]["place"], rows[8]["place"] = 8, 8
    found = outcomes_of(table(*rows))[RACE]
    assert found.winners == keys(*NAMES[:2])
    assert found.medallists == keys(*NAMES[:3])
    assert found.first_eight is not None
    assert len(found.first_eight) == 9


def test_the_scores_by_hand() -> None:
    names = NAMES[:4]
    own = chances(names, [0.5, 0.3, 0.2, 0.0], [0.9, 0.8, 0.7, 0.6])
    found = scored(own, outcome("Skater B", "Skater A", "Skater D"))
    assert found["winner_log_loss"] == pytest.approx(-math.log(0.3))
    assert found["medal_brier"] == pytest.approx((0.1**2 + 0.2**2 + 0.7**2 + 0.4**2) / 4)
    assert found["favourites_won"] == 0
    assert found["medals_of_three"] == 2


def test_all_chances_alike_score_as_they_must() -> None:
    own = chances(NAMES, [0.1] * 10, [0.3] * 10, [0.8] * 10)
    found = scored(own, outcome(*NAMES))
    assert found["winner_log_loss"] == pytest.approx(math.log(10))
    assert found["medal_brier"] == pytest.approx(0.3 * 0.7)
    assert found["first_eight_brier"] == pytest.approx(0.8 * 0.2)
    assert found["favourites_won"] == pytest.approx(0.1)  # ten favourites, one of whom won
    assert found["medals_of_three"] == pytest.approx(3 * 0.3)


def test_the_first_eight_are_not_scored_where_they_are_not_known() -> None:
    own = chances(NAMES, [0.1] * 10, [0.3] * 10, [0.8] * 10)
    assert math.isnan(scored(own, outcome(*NAMES, eight=False))["first_eight_brier"])


def test_a_winner_whom_the_forecast_did_not_have_costs_what_no_chance_costs() -> None:
    own = chances(NAMES[:3], [0.6, 0.3, 0.1], [1.0, 1.0, 1.0])
    found = scored(own, outcome("Somebody Else", "Skater A", "Skater B"))
    assert found["winner_log_loss"] == pytest.approx(-math.log(LEAST_CHANCE))
    # Of four: two medals foreseen, one not taken, one not foreseen.
    assert found["medal_brier"] == pytest.approx(2 / 4)


def test_who_is_not_named_is_one_of_the_unnamed_starters() -> None:
    own = chances(NAMES[:3], [0.6, 0.3, 0.1], [1.0, 1.0, 1.0]).of_so_many(20)
    assert len(own.starters) == 20
    found = scored(own, outcome("Somebody Else", "Skater A", "Skater B"))
    assert found["medal_brier"] == pytest.approx(2 / 20)
    alike = RaceChances(("",) * 20, *(np.full(20, share) for share in (0.05, 0.15, 0.4)))
    found = scored(alike, outcome(*NAMES))
    assert found["winner_log_loss"] == pytest.approx(math.log(20))
    assert found["medal_brier"] == pytest.approx(0.15 * 0.85)
    assert found["first_eight_brier"] == pytest.approx(0.4 * 0.6)


def test_of_two_winners_the_mean_loss_counts() -> None:
    own = chances(NAMES[:3], [0.5, 0.25, 0.25], [1.0, 1.0, 1.0])
    both = RaceOutcome(keys(*NAMES[:2]), keys(*NAMES[:3]), None, {})
    assert scored(own, both)["winner_log_loss"] == pytest.approx(-(math.log(0.5) + math.log(0.25)) / 2)


def test_a_mean_tells_how_unsure_it_is() -> None:
    mean = MeanOfRaces.of([1.0, 3.0, math.nan])
    assert (mean.value, mean.races) == (2.0, 2)
    assert mean.se == pytest.approx(1.0)  # sqrt(2) / sqrt(2)
    assert math.isnan(MeanOfRaces.of([1.0]).se)
    assert math.isnan(MeanOfRaces.of([]).value)


def test_methods_are_compared_race_by_race_on_what_all_of_them_forecast() -> None:
    other, third = (Sex.M, Event.D1000), (Sex.M, Event.D500)
    sure = chances(NAMES, [0.82] + [0.02] * 9, [0.9] * 3 + [0.3 / 7] * 7)
    alike = chances(NAMES, [0.1] * 10, [0.3] * 10)
    methods = {"form": {RACE: sure, other: sure, third: sure}, "uniform": {RACE: alike, other: alike}}
    outcomes = {race: outcome(*NAMES) for race in (RACE, other, third)}
    found = score_games(methods, outcomes, "form")
    assert list(found["form"].races) == [RACE, other]
    assert found["form"].means["winner_log_loss"].value == pytest.approx(-math.log(0.82))
    change = found["uniform"].against_ours["winner_log_loss"]
    assert change.value == pytest.approx(math.log(8.2))
    assert change.se == pytest.approx(0.0)  # the same in both races
    assert found["form"].against_ours["medal_brier"].value == 0.0
