"""The forecast as a whole: recovery, robustness, no leak, and the shipped data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.form.fit import forecast_meet
from simulator.form.forecast import Forecast
from simulator.form.hyperparameters import DEFAULTS
from simulator.meet.files import load_meet
from simulator.meet.meet import Entry, Meet
from simulator.results import load_results, read_personal_bests, read_skaters
from simulator.shipped import shipped

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]
MakeMeet = Callable[..., Meet]
Season = Callable[..., tuple[list[dict[str, Any]], dict[str, float]]]
E1500 = (Event.D1500,)


def same(a: Forecast, b: Forecast) -> bool:
    """Whether two forecasts agree bit for bit."""
    arrays = [field.name for field in fields(a) if isinstance(getattr(a, field.name), np.ndarray)]
    rates = [field.name for field in fields(a.incidents)]
    return (
        (a.skaters, a.entry_event) == (b.skaters, b.entry_event)
        and all(np.array_equal(getattr(a, name), getattr(b, name)) for name in arrays)
        and all(np.array_equal(getattr(a.incidents, name), getattr(b.incidents, name)) for name in rates)
    )


def level_sd(forecast: Forecast, skater: str, event: Event = Event.D1500) -> float:
    return float(np.linalg.norm(forecast.level_loading[forecast.entry(skater, event)]))


def mean(forecast: Forecast, skater: str, event: Event = Event.D1500) -> float:
    return float(forecast.log_time_mean[forecast.entry(skater, event)])


def test_known_levels_are_recovered(make_table: MakeTable, make_meet: MakeMeet, season: Season) -> None:
    rows, level = season()
    forecast = forecast_meet(make_meet(dict.fromkeys(level, E1500)), make_table(rows))[Sex.W]
    found = forecast.log_time_mean - forecast.log_time_mean.mean()
    truth = np.array([level[name] for name in forecast.skaters])
    truth -= truth.mean()
    form2 = DEFAULTS.form_sd(Sex.W)[2] ** 2
    spread = np.sqrt((forecast.level_loading**2).sum(axis=1) - form2)
    z = (found - truth) / spread
    assert np.abs(z).max() < 3.5
    assert 0.4 < z.std() < 1.4
    assert np.corrcoef(found, truth)[0, 1] > 0.96


def test_lost_races_hardly_move_a_level(make_table: MakeTable, make_meet: MakeMeet, season: Season) -> None:
    clean_rows, level = season(seed=4)
    fallen_rows, _ = season(seed=4, lost=0.05)
    meet = make_meet(dict.fromkeys(level, E1500))
    clean = forecast_meet(meet, make_table(clean_rows))[Sex.W].log_time_mean
    fallen = forecast_meet(meet, make_table(fallen_rows))[Sex.W].log_time_mean
    slipped = sum(a["time_ms"] != b["time_ms"] for a, b in zip(clean_rows, fallen_rows, strict=True))
    assert slipped >= 5
    moved = (fallen - fallen.mean()) - (clean - clean.mean())
    assert np.abs(moved).max() < 0.004
    assert np.median(np.abs(moved)) < 0.0005


def test_results_of_the_meet_or_later_change_nothing(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    meet = make_meet(dict.fromkeys([*level, "new"], E1500))
    before = forecast_meet(meet, make_table(rows))[Sex.W]
    rng = np.random.default_rng(2)
    later = [
        {"date": day, "competition": "OKT", "skater": name, "time_ms": int(rng.integers(105_000, 125_000))}
        for name in [*level, "new", "unheard of"]
        for day in ("2025-12-26", "2026-01-10", None)
    ]
    later.append(
        {"date": "2025-12-30", "competition": "OKT", "skater": "Skater 00", "status": "fell", "time_ms": None}
    )
    mixed = make_table([*rows, *later]).sample(frac=1, random_state=1)
    assert same(before, forecast_meet(meet, mixed)[Sex.W])


def test_an_unknown_entrant_is_slower_than_the_slowest_starter_and_uncertain(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    forecast = forecast_meet(make_meet(dict.fromkeys([*level, "new"], E1500)), make_table(rows))[Sex.W]
    known = [mean(forecast, name) for name in level]
    assert 0.015 < mean(forecast, "new") - max(known) < 0.035
    assert level_sd(forecast, "new") > 2.5 * max(level_sd(forecast, name) for name in level)
    assert forecast.results_used[forecast.entry("new", Event.D1500)] == 0
    assert forecast.results_used[forecast.entry("Skater 03", Event.D1500)] == 8


def test_a_guest_from_abroad_makes_nobody_at_home_faster(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    abroad = {"skater": "guest", "country": "USA"}
    guest = [{**row, **abroad, "time_ms": row["time_ms"] - 400} for row in rows[:3]]
    results = make_table([*rows, *guest])
    without = forecast_meet(make_meet(dict.fromkeys([*level, "new"], E1500)), results)[Sex.W]
    with_guest = forecast_meet(make_meet(dict.fromkeys([*level, "new", "guest"], E1500)), results)[Sex.W]
    for skater in [*level, "new"]:
        assert mean(with_guest, skater) == pytest.approx(mean(without, skater), abs=1e-9)
        assert level_sd(with_guest, skater) == pytest.approx(level_sd(without, skater), rel=0.02)


def test_where_most_are_from_abroad_nobody_at_home_was_left_out(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    guests = [f"Guest {number}" for number in range(2 * len(level))]
    abroad = [{**rows[0], "skater": name, "country": "USA"} for name in guests]
    results = make_table([*rows, *abroad])
    at_home = forecast_meet(make_meet(dict.fromkeys([*level, "new"], E1500)), results)[Sex.W]
    world_cup = forecast_meet(make_meet(dict.fromkeys([*level, "new", *guests], E1500)), results)[Sex.W]
    assert mean(world_cup, "new") < mean(at_home, "new") - 0.01


def test_another_distance_tells_of_an_unselected_skater(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    for row in rows[:24]:
        rows.append({**row, "distance_m": 3000, "time_ms": 2 * row["time_ms"] + 9_000})
    for name, time_ms in (("strong", 240_000), ("weak", 265_000)):
        rows.append({"competition": "NK", "skater": name, "distance_m": 3000, "time_ms": time_ms})
    meet = make_meet(dict.fromkeys([*level, "strong", "weak", "new"], E1500))
    forecast = forecast_meet(meet, make_table(rows))[Sex.W]
    assert mean(forecast, "strong") < mean(forecast, "new") - 0.005
    assert mean(forecast, "weak") > mean(forecast, "strong") + 0.01
    assert level_sd(forecast, "strong") < level_sd(forecast, "new")


def test_a_personal_best_counts_only_when_set_before(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    meet, results = make_meet(dict.fromkeys([*level, "new"], E1500)), make_table(rows)
    best = {
        "skater": ["new"],
        "sex": "W",
        "distance_m": 1500,
        "time_ms": 113_000,
        "year": 2025,
        "rink": "Heerenveen",
    }
    without = forecast_meet(meet, results)[Sex.W]
    later = forecast_meet(meet, results, pd.DataFrame({**best, "set_before": False}))[Sex.W]
    earlier = forecast_meet(meet, results, pd.DataFrame({**best, "set_before": True}))[Sex.W]
    assert same(without, later)
    assert mean(earlier, "new") < mean(without, "new") - 0.005
    assert level_sd(earlier, "new") < level_sd(without, "new")


def test_adding_an_entrant_hardly_moves_the_others(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    results = make_table(rows)
    few = forecast_meet(make_meet(dict.fromkeys(level, E1500)), results)[Sex.W]
    more = forecast_meet(make_meet(dict.fromkeys(["new", *level], E1500)), results)[Sex.W]
    moved = [mean(more, name) - mean(few, name) for name in level]
    assert np.abs(moved).max() < 1e-9


def test_more_races_make_more_certain(make_table: MakeTable, make_meet: MakeMeet, season: Season) -> None:
    rows, level = season(meets=10)
    few = [
        row
        for row in rows
        if row["skater"] != "Skater 00" or row["competition"] in ("World Cup 9", "World Cup 10")
    ]
    meet = make_meet(dict.fromkeys(level, E1500))
    assert level_sd(forecast_meet(meet, make_table(few))[Sex.W], "Skater 00") > 1.1 * level_sd(
        forecast_meet(meet, make_table(rows))[Sex.W], "Skater 00"
    )


def test_recent_races_weigh_more(make_table: MakeTable, make_meet: MakeMeet, season: Season) -> None:
    rows, level = season()
    old, new = ("2024-11-15", 112_000), ("2025-12-13", 118_000)
    for name, races in (("rising", (old, new)), ("falling", ((old[0], new[1]), (new[0], old[1])))):
        for day, time_ms in races:
            rows.append({"date": day, "competition": f"NK {day}", "skater": name, "time_ms": time_ms})
    meet = make_meet(dict.fromkeys([*level, "rising", "falling"], E1500))
    forecast = forecast_meet(meet, make_table(rows))[Sex.W]
    assert mean(forecast, "falling") < mean(forecast, "rising") - 0.005


def test_every_entry_has_a_forecast_without_any_data(make_table: MakeTable, make_meet: MakeMeet) -> None:
    meet = make_meet({"A": (Event.D500, Event.D3000), "B": E1500}, rink="Somewhere new")
    forecast = forecast_meet(meet, make_table([]))[Sex.W]
    assert forecast.skaters == ("A", "B")
    assert forecast.entry_event == (Event.D500, Event.D3000, Event.D1500)
    assert np.isfinite(forecast.log_time_mean).all()
    assert (np.abs(forecast.log_time_mean - np.log([38.2, 245.0, 117.0])) < 0.06).all()
    assert (forecast.race_spread > 0).all()


def test_a_slow_rink_is_the_rink_not_the_skater(
    make_table: MakeTable, make_meet: MakeMeet, season: Season
) -> None:
    rows, level = season()
    for row in rows[:24]:
        time_ms = round(row["time_ms"] * 1.04)
        rows.append(
            {**row, "rink": "Deventer", "competition": "IJsselcup", "date": "2025-10-18", "time_ms": time_ms}
        )
    rows.append({**rows[-1], "skater": "new", "time_ms": 119_600})
    forecast = forecast_meet(make_meet(dict.fromkeys([*level, "new"], E1500)), make_table(rows))[Sex.W]
    assert mean(forecast, "new") == pytest.approx(np.log(115.0), abs=0.02)


def test_entries_stand_by_skater_and_picks_are_skaters_too(
    make_table: MakeTable, make_meet: MakeMeet
) -> None:
    meet = make_meet({"B": (Event.D3000, Event.D1500), "A": E1500})
    named = Meet(**{**vars(meet), "mass_start_picks": {Sex.W: ("Pick", "A")}})
    forecast = forecast_meet(named, make_table([]))[Sex.W]
    assert forecast.skaters == ("B", "A", "Pick")
    assert forecast.entry_skater.tolist() == [0, 0, 1]
    assert forecast.entry_event == (Event.D1500, Event.D3000, Event.D1500)


@pytest.fixture(scope="module")
def okt() -> Meet:
    return load_meet("okt-2025")


@pytest.fixture(scope="module")
def form() -> FormData:
    return FormData(
        load_results(shipped("form/results.csv")),
        read_personal_bests(shipped("form/personal_bests.csv")),
        read_skaters(shipped("form/skaters.csv")),
    )


@pytest.fixture(scope="module")
def forecasts(okt: Meet, form: FormData) -> dict[Sex, Forecast]:
    return forecast_meet(okt, form.results, form.personal_bests, form.skaters)


def test_the_okt_s_own_results_do_not_leak(okt: Meet, form: FormData, forecasts: dict[Sex, Forecast]) -> None:
    ridden = pd.read_csv(shipped("meets/okt-2025/results.csv"))
    timed = ridden[ridden["time_s"].notna()]
    own = form.results.head(len(timed)).assign(
        date=pd.to_datetime(timed["date"]).to_numpy(),
        competition="OKT 2025",
        skater=timed["skater"].to_numpy(),
        sex=timed["sex"].to_numpy(),
        distance_m=timed["distance_m"].to_numpy(),
        time_ms=(timed["time_s"] * 1000).round().astype("Int64").to_numpy(),
        status="finished",
    )
    results = pd.concat([own, form.results]).sample(frac=1, random_state=3)
    again = forecast_meet(okt, results, form.personal_bests, form.skaters)
    assert len(own) > 50
    assert all(same(forecasts[sex], again[sex]) for sex in Sex)


def test_the_favourites_of_the_press_lead(forecasts: dict[Sex, Forecast]) -> None:
    def first(sex: Sex, event: Event, count: int) -> set[str]:
        forecast = forecasts[sex]
        order = sorted(forecast.entries_of(event), key=lambda entry: forecast.log_time_mean[entry])
        return {forecast.skaters[forecast.entry_skater[entry]] for entry in order[:count]}

    assert first(Sex.W, Event.D500, 2) == {"Femke Kok", "Jutta Leerdam"}
    assert {"Joy Beune", "Antoinette Rijpma-de Jong", "Marijke Groenewoud"} < first(Sex.W, Event.D1500, 4)
    assert first(Sex.M, Event.D500, 1) == {"Jenning de Boo"}
    assert first(Sex.M, Event.D1500, 4) == {"Kjeld Nuis", "Tim Prins", "Joep Wennemars", "Tijmen Snel"}


def test_nobody_without_any_result_is_expected_near_the_first_three(
    form: FormData, forecasts: dict[Sex, Forecast]
) -> None:
    known = set(form.results["skater"])
    for forecast in forecasts.values():
        for event in forecast.events:
            entries = forecast.entries_of(event)
            third = np.sort(forecast.log_time_mean[entries])[2]
            for entry in entries:
                if forecast.skaters[forecast.entry_skater[entry]] not in known:
                    sd = np.hypot(np.linalg.norm(forecast.level_loading[entry]), forecast.race_spread[entry])
                    assert forecast.log_time_mean[entry] - third > sd


def test_every_shipped_entry_has_a_sensible_forecast(okt: Meet, forecasts: dict[Sex, Forecast]) -> None:
    for sex, forecast in forecasts.items():
        assert len(forecast.entry_event) == len({e for e in okt.entries if e.sex is sex})
        assert np.isfinite(forecast.log_time_mean).all()
        assert ((forecast.race_spread > 0.002) & (forecast.race_spread < 0.02)).all()
        sd = np.linalg.norm(forecast.level_loading, axis=1)
        assert ((sd > 0.002) & (sd < 0.04)).all()


def test_the_same_inputs_give_the_same_forecast(
    okt: Meet, form: FormData, forecasts: dict[Sex, Forecast]
) -> None:
    again = forecast_meet(okt, form.results, form.personal_bests, form.skaters)
    assert all(same(forecasts[sex], again[sex]) for sex in Sex)


def test_one_more_entrant_leaves_the_shipped_forecasts_nearly_as_they_were(
    okt: Meet, form: FormData, forecasts: dict[Sex, Forecast]
) -> None:
    more = okt.with_entries([Entry(Sex.W, Event.D1500, "New entrant")])
    forecast = forecast_meet(more, form.results, form.personal_bests, form.skaters)[Sex.W]
    for entry, number in enumerate(forecasts[Sex.W].entry_skater):
        skater, event = forecasts[Sex.W].skaters[number], forecasts[Sex.W].entry_event[entry]
        assert mean(forecast, skater, event) == pytest.approx(forecasts[Sex.W].log_time_mean[entry], abs=1e-9)


def test_the_share_done_is_told_up_to_all(okt: Meet, form: FormData) -> None:
    shares: list[float] = []
    forecast_meet(okt, form.results, estimate=False, told=shares.append)
    assert shares == [0.25, 0.5, 0.75, 1.0]
