"""An outlook on invented Games beside what happened there."""

from __future__ import annotations

import json
import math
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from games_rows import placed, table

from simulator.evaluation.games.beside import GamesScore, games_score_values, score_outlook
from simulator.event import Event, Sex
from simulator.games.games import Games, GamesField, GamesRace
from simulator.games.outlook import GamesEvent, GamesOutlook, GamesStarter, MedalChances
from simulator.input.faults import InputRefused

RACE = (Sex.W, Event.D1000)
DAY = date(2026, 2, 7)


def starter(name: str, country: str, gold: float, medal: float, *, starts: float = 1.0) -> GamesStarter:
    chances = MedalChances(gold, medal, min(1.0, medal + 0.2), 1000)
    return GamesStarter(name, country, starts, chances, chances, 5)


STARTERS = (
    starter("Anna Een", "NED", 0.5, 0.8),
    starter("Bea Twee", "NED", 0.1, 0.5),
    starter("Cleo Drie", "NED", 0.0, 0.0, starts=0.0),
    starter("Dora Four", "NOR", 0.3, 0.9),
    starter("Elsa Five", "USA", 0.1, 0.8),
)


def outlook(*more: GamesStarter) -> GamesOutlook:
    games = Games("toy", "Toy", "Milano", DAY, "NED", (GamesRace(DAY, *RACE, 12),), {RACE: {"NED": 2}})
    event = GamesEvent(*RACE, (*STARTERS, *more), 2, 10, field_known=False)
    return GamesOutlook(games, GamesField({}), 1000, 7, (event,), {}, (), ())


def known() -> pd.DataFrame:
    rows: list[dict[str, Any]] = []
    for week in (1, 2, 3):
        names = ["Anna Een", "Dora Four", "Bea Twee", "Elsa Five"]
        rows += [
            {**row, "date": f"2025-11-0{week}", "competition": f"World Cup {week}", "division": "A",
             "time_ms": 75_000 + 100 * number}
            for number, row in enumerate(placed(*names))
        ]  # fmt: skip
    return table(*rows)


def scored(*order: str) -> GamesScore:
    return score_outlook(outlook(), table(*placed(*order)), known())


def test_all_methods_are_scored_on_who_started_of_as_many_as_ride() -> None:
    score = scored("Dora Four", "FIVE Elsa", "Anna Een", "Somebody Else")
    assert list(score.methods) == ["form", "season_best", "last_five", "top5_gap", "world_cup", "uniform"]
    assert score.known_until == date(2025, 11, 3)
    ours, alike = (score.methods[name].means for name in ("form", "uniform"))
    assert ours["winner_log_loss"].value == pytest.approx(-math.log(0.3))
    # Of twelve starters four are named; who does not start, and who is not named, costs nothing.
    brier = (0.1**2 + 0.2**2 + 0.2**2 + 0.5**2) / 12
    assert ours["medal_brier"].value == pytest.approx(brier)
    assert alike["winner_log_loss"].value == pytest.approx(math.log(12))
    assert alike["medal_brier"].value == pytest.approx(0.25 * 0.75)
    assert math.isnan(ours["first_eight_brier"].value)


def test_what_the_winner_was_given_and_what_the_team_brought_is_told() -> None:
    score = scored("Dora Four", "FIVE Elsa", "Anna Een")
    (winner,) = score.winners
    assert (winner.skater, winner.gold, winner.medal) == ("Dora Four", 0.3, 0.9)
    assert score.missed == ()
    gold, medals, eight = score.team
    assert gold == pytest.approx((0.6, 0))
    assert medals == pytest.approx((1.3, 1))
    assert eight == (0, 0)  # who was among the first eight is not known


def test_a_medallist_whom_the_field_did_not_have_is_named() -> None:
    score = scored("Zoe New", "Anna Een", "Dora Four")
    assert score.missed == ("Zoe New",)
    assert (score.winners[0].gold, score.winners[0].medal) == (0.0, 0.0)


def test_results_that_tell_no_first_three_are_refused() -> None:
    with pytest.raises(InputRefused, match="first three"):
        scored("Dora Four", "Anna Een")


def test_the_values_are_json_with_nothing_for_what_is_not_known() -> None:
    values = games_score_values(scored("Dora Four", "FIVE Elsa", "Anna Een"))
    again = json.loads(json.dumps(values, allow_nan=False))
    assert again == values
    assert values["methods"]["form"]["scores"]["first_eight_brier"] == {"value": None, "se": None, "races": 0}
    assert values["methods"]["uniform"]["races"][0]["event"] == "1000"
    assert values["team"]["medals"] == {"expected": pytest.approx(1.3), "happened": 1}


def test_the_same_seed_gives_the_same_scores() -> None:
    one, other = (scored("Dora Four", "FIVE Elsa", "Anna Een") for _ in range(2))
    assert one.methods["season_best"].races == other.methods["season_best"].races
    assert np.isfinite(one.methods["world_cup"].means["winner_log_loss"].value)
