"""Rates of what goes wrong, by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy.stats import beta

from simulator.engine.incidents import second_false_start_chance
from simulator.event import DISTANCES, Event, Sex
from simulator.form.incident_rates import Incident
from simulator.form.incidents import incident_table

MakeTable = Callable[[list[dict[str, Any]]], pd.DataFrame]


def starts(count: int, status: str, **more: object) -> list[dict[str, Any]]:
    time = {"time_ms": 38_000} if status == "finished" else {"time_ms": None}
    return [
        {"distance_m": 500, "sex": "M", "skater": f"{status} {n}", "status": status, **time, **more}
        for n in range(count)
    ]


def test_without_results_the_rates_are_the_measured_ones(make_table: MakeTable) -> None:
    table = incident_table(make_table([]))
    falls = table.rate(Incident.FALL, Sex.M, Event.D500)
    assert falls.rate + table.rate(Incident.DID_NOT_FINISH, Sex.M, Event.D500).rate == pytest.approx(0.029)
    assert table.rate(Incident.DISQUALIFIED, Sex.M, Event.D1000).rate == pytest.approx(0.012)


def test_first_false_starts_follow_from_the_pair_rule(make_table: MakeTable) -> None:
    def chance(rows: list[dict[str, Any]]) -> float:
        rate = incident_table(make_table(rows)).rate(Incident.FALSE_START, Sex.W, Event.D500).rate
        return float(second_false_start_chance(np.array([rate]), np.array([rate]))[0])

    assert chance([]) == pytest.approx(0.001)
    assert chance(starts(500, "finished")) == pytest.approx(1 / 1500)
    caused = starts(1, "dq", note="referee code T04: False start")
    assert chance([*starts(499, "finished"), *caused]) == pytest.approx(2 / 1500)
    untold = [*caused, {**caused[0], "skater": "other", "note": ""}]
    assert chance([*starts(498, "finished"), *untold]) == pytest.approx(2 / 1250)


def test_a_skater_s_own_falls_move_her_rate_a_little(make_table: MakeTable) -> None:
    rows = []
    for race in range(30):
        for skater in ("faller", "steady"):
            fell = skater == "faller" and race < 2
            outcome = {"status": "fell", "time_ms": None} if fell else {"time_ms": 38_000}
            day = f"2025-{1 + race // 25:02d}-{1 + race % 25:02d}"
            rows.append({"distance_m": 500, "skater": skater, "date": day, **outcome})
    table = incident_table(make_table(rows))
    usual = table.rate(Incident.FALL, Sex.W, Event.D500).rate
    expected = 30 * (usual + table.rate(Incident.DID_NOT_FINISH, Sex.W, Event.D500).rate)
    faller, steady, nobody = (
        table.of_skater(Incident.FALL, Sex.W, Event.D500, name) for name in ("faller", "steady", "nobody")
    )
    assert faller.rate == pytest.approx(usual * (4 + 2) / (4 + expected))
    assert steady.rate == pytest.approx(usual * 4 / (4 + expected))
    assert nobody.rate == usual
    assert faller.interval[0] < faller.rate < faller.interval[1]
    assert "faller lost 2 races where 0." in faller.source
    rates = table.rates(Sex.W, ("faller", "nobody"), (Event.D500, Event.D500))
    assert rates.fall.tolist() == [faller.rate, nobody.rate]
    assert rates.disqualified[0] == rates.disqualified[1]


def test_rates_of_simulated_starts_lie_within_their_intervals(make_table: MakeTable) -> None:
    rng, truth, inside = np.random.default_rng(12), {500: 0.03, 1000: 0.01, 1500: 0.004}, []
    for _ in range(20):
        rows = []
        for distance, chance in truth.items():
            fell = int((rng.random(400) < chance).sum())
            for status, count in (("fell", fell), ("finished", 400 - fell)):
                rows += [{**row, "distance_m": distance} for row in starts(count, status)]
        table = incident_table(make_table(rows))
        for distance, chance in truth.items():
            rate = table.rate(Incident.FALL, Sex.M, Event(str(distance)))
            inside.append(rate.interval[0] <= 0.9 * chance <= rate.interval[1])
    assert np.mean(inside) > 0.9


def test_the_posterior_is_the_beta_one(make_table: MakeTable) -> None:
    rows = starts(196, "finished") + starts(2, "fell") + starts(1, "dnf") + starts(1, "dq")
    rows += starts(3, "withdrawn") + starts(5, "finished", run="best")
    table = incident_table(make_table(rows))
    fall = table.rate(Incident.FALL, Sex.M, Event.D500)
    assert fall.rate == pytest.approx((0.029 * 0.9 * 300 + 3 * 0.9) / (300 + 200))
    hits = 0.029 * 0.9 * 300 + 2.7
    assert fall.interval == pytest.approx(beta.ppf([0.025, 0.975], hits, 500 - hits))
    assert table.rate(Incident.DISQUALIFIED, Sex.M, Event.D500).rate == pytest.approx((0.005 * 300 + 1) / 500)
    assert table.rate(Incident.FALL, Sex.W, Event.D500).starts == 0
    assert "3 fallen or lost in 200 loaded starts" in fall.source


def test_false_starts_are_not_counted_twice(make_table: MakeTable) -> None:
    rows = starts(1, "dq", note="two false starts") + starts(1, "dq", note="crossing")
    assert incident_table(make_table(rows)).rate(Incident.DISQUALIFIED, Sex.M, Event.D500).count == 1


def test_a_race_far_slower_than_usual_is_lost_but_a_slow_skater_is_not(make_table: MakeTable) -> None:
    rows = []
    for day in range(10, 16):
        for skater, time_ms in [(name, 38_000) for name in "ABCDEF"] + [("slow", 41_000)]:
            slip = 3_000 if (skater, day) == ("A", 12) else 0
            rows.append(
                {"date": f"2025-11-{day}", "distance_m": 500, "skater": skater, "time_ms": time_ms + slip}
            )
    fall = incident_table(make_table(rows)).rate(Incident.FALL, Sex.W, Event.D500)
    assert fall.count == pytest.approx(0.9)


def test_withdrawals_and_second_runs_are_pooled(make_table: MakeTable) -> None:
    rows = starts(99, "finished", run="1") + starts(1, "withdrawn", run="1")
    rows += starts(45, "finished", run="2") + starts(5, "withdrawn", run="2")
    table = incident_table(make_table(rows))
    for event in DISTANCES:
        assert table.rate(Incident.NOT_STARTING, Sex.W, event).rate == pytest.approx((1 + 1) / (100 + 100))
        assert table.rate(Incident.SKIPS_SECOND_RUN, Sex.W, event).rate == pytest.approx((1 + 5) / (50 + 50))


def test_every_rate_has_a_source_and_an_interval_around_it(make_table: MakeTable) -> None:
    for rate in incident_table(make_table([])).by_key.values():
        low, high = rate.interval
        assert 0 <= low < rate.rate < high < 0.1
        assert rate.source
