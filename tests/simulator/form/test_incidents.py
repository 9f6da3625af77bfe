"""Rates of what goes wrong, by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from scipy.stats import beta

from simulator.event import DISTANCES, Event, Sex
from simulator.form.incidents import Incident, incident_table

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
    assert table.rate(Incident.FALSE_START, Sex.W, Event.D500).rate == pytest.approx(0.022)


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
