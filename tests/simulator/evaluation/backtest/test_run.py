"""The whole backtest on an invented season: no leak, the same luck, honest sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.engine.job import Control
from simulator.engine.quantiles import NORMAL
from simulator.evaluation.backtest.baselines import BASELINES, Uniform
from simulator.evaluation.backtest.export import backtest_record, report_values
from simulator.evaluation.backtest.form_model import FormModel
from simulator.evaluation.backtest.models import Model, RaceForecast
from simulator.evaluation.backtest.races import Past, RaceCard, RacesWanted
from simulator.evaluation.backtest.run import Report, Scored, report_of, score_meets
from simulator.evaluation.backtest.scores import SCORES
from simulator.input.faults import InputRefused

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
FROM = date(2025, 1, 17)
DRAWS = 1_000
MODELS: tuple[Model, ...] = (FormModel(), *BASELINES)


def meets_of(results: pd.DataFrame, models: Sequence[Model] = MODELS, **more: Any) -> list[Scored]:
    return list(score_meets(results, models, RacesWanted(FROM), draws=DRAWS, **more))


def same(one: Scored, other: Scored) -> bool:
    return (one.meet, len(one.races)) == (other.meet, len(other.races)) and all(
        np.array_equal(a.total, b.total) and np.array_equal(a.pair_chance, b.pair_chance)
        for name in one.scores
        for a, b in zip(one.scores[name], other.scores[name], strict=True)
    )


def test_changing_a_meet_or_what_follows_changes_no_earlier_forecast(
    season: list[dict[str, Any]], make_table: MakeTable
) -> None:
    before = meets_of(make_table(season))
    generator = np.random.default_rng(8)
    from_third = [row for row in season if row["competition"] >= "Meet 3"]
    mixed = generator.permutation([row["time_ms"] for row in from_third])
    changed = [row for row in season if row["competition"] < "Meet 3"]
    changed += [{**row, "time_ms": int(time)} for row, time in zip(from_third, mixed, strict=True)]
    after = meets_of(make_table(changed))
    assert [meet.meet for meet in before][:2] == ["Meet 1 2025-01-17", "Meet 2 2025-01-24"]
    assert all(same(one, other) for one, other in zip(before[:2], after[:2], strict=True))
    # The first meet that changed is scored otherwise, but was forecast just the same.
    assert not same(before[2], after[2])
    for name in before[2].scores:
        for one, other in zip(before[2].scores[name], after[2].scores[name], strict=True):
            np.testing.assert_array_equal(one.top3_chance, other.top3_chance)
    assert not same(before[3], after[3])


@dataclass(frozen=True)
class Spy:
    """Notes what a model is given."""

    given: list[tuple[Past, tuple[RaceCard, ...]]]
    name: str = "form"

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> list[RaceForecast]:
        self.given.append((past, tuple(cards)))
        return Uniform().forecast(past, cards)


def test_a_model_is_given_nothing_of_the_meet_or_later(
    season: list[dict[str, Any]], make_table: MakeTable
) -> None:
    spy = Spy([])
    meets_of(make_table(season), [spy])
    assert len(spy.given) == 4
    for past, cards in spy.given:
        assert past.results["date"].max() < pd.Timestamp(past.first_day)
        assert past.starts["date"].max() < pd.Timestamp(past.first_day)
        assert {card.first_day for card in cards} == {past.first_day}
        assert all(list(card.starters) == sorted(card.starters) for card in cards)


def test_results_depend_on_seed_and_inputs_alone(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    results = make_table(season)
    shuffled = results.sample(frac=1, random_state=4).reset_index(drop=True)
    one, other = meets_of(results, seed=5), meets_of(shuffled, BASELINES[:1], seed=5)
    for meet, alone in zip(one, other, strict=True):
        for race, again in zip(meet.scores["season_best"], alone.scores["season_best"], strict=True):
            np.testing.assert_array_equal(race.total, again.total)
    assert not same(one[0], meets_of(results, seed=6)[0])


def test_all_models_are_scored_on_the_same_races_and_starters(
    season: list[dict[str, Any]], make_table: MakeTable
) -> None:
    for meet in meets_of(make_table(season)):
        counts = [np.array([race.count for race in races]) for races in meet.scores.values()]
        assert all(np.array_equal(counts[0], other) for other in counts[1:])


def report(season: list[dict[str, Any]], make_table: MakeTable) -> Report:
    return report_of(meets_of(make_table(season)))


def test_a_report_holds_sums_of_what_counted(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    found = report(season, make_table)
    assert found.races == 8
    assert found.starts == 3 * (10 + 12) + 24
    assert found.pairs <= 3 * (45 + 66) + 132
    assert (found.first_number, found.first_races) == (2, 1)  # the two who ride their first 1000 m
    uniform = found.models["uniform"].scores
    assert uniform["pair_accuracy"].value == 0.5
    assert uniform["pair_log_loss"].value == pytest.approx(np.log(2))
    sizes = np.array([10, 12] * 3 + [12, 12])
    assert uniform["winner_log_loss"].value == pytest.approx(np.log(sizes).mean())
    assert uniform["top3_brier"].value == pytest.approx((3 / sizes * (1 - 3 / sizes)).mean())
    assert found.first_starts["uniform"].scores["winner_log_loss"].value == pytest.approx(np.log(12))


def test_differences_are_paired_with_ours(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    found = report(season, make_table)
    for name, own in found.models.items():
        for score in SCORES:
            expected = own.scores[score].value - found.models["form"].scores[score].value
            assert own.against_ours[score].value == pytest.approx(expected, abs=1e-12), (name, score)
    assert all(found.models["form"].against_ours[score].se == 0 for score in SCORES)
    # On data with real levels every method that looks at them beats the one that does not.
    for name in ("form", "season_best", "last_five", "top5_gap"):
        better = found.models["uniform"].scores["pair_log_loss"].value
        assert found.models[name].scores["pair_log_loss"].value < better


@dataclass(frozen=True)
class Knowing:
    """Knows levels and noise of an invented season exactly."""

    level: dict[str, float]
    noise_sd: float
    name: str = "form"

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> list[RaceForecast]:
        return [
            RaceForecast(
                np.array([self.level[name] for name in card.starters]),
                np.zeros((len(card.starters), 0)),
                np.full(len(card.starters), self.noise_sd),
                NORMAL,
            )
            for card in cards
        ]


def test_a_model_that_knows_the_truth_is_calibrated(make_table: MakeTable) -> None:
    generator = np.random.default_rng(9)
    level = {f"Skater {number:02d}": 0.008 * number / 4 for number in range(16)}
    rows = []
    for meet in range(40):
        day = (pd.Timestamp("2025-01-10") + pd.Timedelta(days=12 * meet)).strftime("%Y-%m-%d")
        for name, own in level.items():
            time_ms = round(116_000 * np.exp(own + generator.normal(0, 0.008)))
            rows.append({"date": day, "competition": f"Meet {meet}", "skater": name, "time_ms": time_ms})
    found = report_of(meets_of(make_table(rows), [Knowing(level, 0.008)]))
    scores = found.models["form"].scores
    for name, truth in (("coverage_50", 0.5), ("coverage_95", 0.95)):
        assert abs(scores[name].value - truth) < 3.5 * scores[name].se
    for bands in found.calibration["form"].values():
        assert sum(band.number for band in bands) > 0
        for band in bands:
            if band.number > 100:
                assert band.low <= band.forecast <= band.high
                assert abs(band.happened.value - band.forecast) < 4 * band.happened.se + 1e-9


def test_values_for_json_have_the_promised_shape(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    results = make_table(season)
    values = report_values(report(season, make_table), backtest_record(results, None, 2026))
    assert values["races"] == 8
    assert list(values["models"]) == ["form", "season_best", "last_five", "top5_gap", "uniform"]
    assert list(values["first_starts"]) == list(values["models"])
    for part in ("models", "first_starts"):
        for name, own in values[part].items():
            assert tuple(own) == SCORES
            interval = values["intervals"][part][name]["crps"]
            assert interval["value"] == own["crps"]
            if part == "models":  # first starts are in one meet only
                assert interval["low"] <= own["crps"] <= interval["high"]
            assert values["differences"][part][name]["crps"].keys() == {"value", "se", "low", "high"}
    assert values["run"]["seed"] == 2026
    assert len(values["run"]["results_sha256"]) == 64
    other = backtest_record(results.iloc[1:], results, 2026)
    assert other["results_sha256"] != values["run"]["results_sha256"]
    assert other["figures_sha256"] == values["run"]["figures_sha256"]
    assert values["run"]["skaters_sha256"] is None
    assert other["skaters_sha256"] == values["run"]["results_sha256"]


def test_what_could_not_be_counted_is_null(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    rows = [row for row in season if row["distance_m"] == 1500]
    values = report_values(report(rows, make_table), {})
    assert values["first_starts"]["form"]["crps"] is None
    assert values["intervals"]["first_starts"]["form"]["crps"]["low"] is None
    assert values["counted"]["first_starts"] == 0


def test_fields_hardly_known_are_reported_apart(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    # At the second meet half a field of strangers comes along; they never return.
    strangers = [
        {**row, "skater": f"Stranger {row['skater']}"} for row in season if row["competition"] == "Meet 1"
    ]
    scored = meets_of(make_table([*season, *strangers]), BASELINES[:1])
    known = report_of(scored, ours="season_best")
    every = report_of(scored, ours="season_best", every_race=True)
    assert (known.races, every.races) == (6, 8)
    assert (len(known.meets), len(every.meets)) == (3, 4)
    assert every.starts - known.starts == 10 + 12
    values = report_values(known, {}, every=every)
    assert values["races"] == 6
    assert values["every_race"]["races"] == 8
    loss = every.models["season_best"].scores["pair_log_loss"].value
    assert values["every_race"]["models"]["season_best"]["pair_log_loss"] == loss
    assert loss != values["models"]["season_best"]["pair_log_loss"]
    assert report_values(known, {})["every_race"]["models"] == values["models"]


def test_only_fields_hardly_known_are_refused(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    strangers = [
        {**row, "skater": f"{row['competition']} {row['skater']}"}
        for row in season
        if row["competition"] != "Meet 0"
    ]
    with pytest.raises(InputRefused, match="and 60%, of skaters with a time of before the meet"):
        meets_of(
            make_table(
                [*season, *strangers, *[{**row, "skater": f"More {row['skater']}"} for row in strangers]]
            )
        )


def test_results_without_a_race_that_counts_are_refused(make_table: MakeTable) -> None:
    with pytest.raises(InputRefused, match="no race from 2025-01-17 counts"):
        meets_of(make_table([]))


def test_a_backtest_can_be_stopped(season: list[dict[str, Any]], make_table: MakeTable) -> None:
    asked = iter([False, False, True])
    done = list(
        score_meets(
            make_table(season), BASELINES, RacesWanted(FROM), draws=50, control=Control(lambda: next(asked))
        )
    )
    assert [(meet.meets_done, meet.meets) for meet in done] == [(1, 4), (2, 4)]
