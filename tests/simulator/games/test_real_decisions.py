"""The decisions of January 2026, priced with the results of the trial known, and the sum of the Games."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.cli.project import meet_job
from simulator.engine.job import Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.games.pick_worth import gain_of_starters
from simulator.games.run import GamesInputs, simulate_games
from simulator.shipped import shipped

W1000, M1500 = (Sex.W, Event.D1000), (Sex.M, Event.D1500)


@pytest.fixture(scope="module")
def after(plan: Plan) -> Plan:
    """Return the plan with the results of the trial known."""
    results = Path(str(shipped("meets/okt-2025/results.csv")))
    return meet_job(plan, "okt-2025", [results], True).plan


def test_leerdam_s_pick_is_worth_more_than_half_a_medal(after: Plan, inputs: GamesInputs) -> None:
    job = Job(after, 20_000, 2026, (Sex.W,))
    others = ("Femke Kok", "Suzanne Schulting")
    sent = {W1000: (*others, "Jutta Leerdam")}
    empty = gain_of_starters(job, inputs, sent, {W1000: others})
    following = gain_of_starters(job, inputs, sent, {W1000: (*others, "Naomi Verkerk")})
    assert empty[1].mean == pytest.approx(0.66, abs=0.03)
    assert following[1].mean == pytest.approx(0.565, abs=0.03)
    assert empty[0].mean == pytest.approx(0.22, abs=0.02)
    assert empty[1].se < 0.004
    assert empty[1].clear


def test_bosker_for_prins_gave_nuis_the_1500_m(after: Plan, inputs: GamesInputs) -> None:
    job = Job(after, 20_000, 2026, (Sex.M,))
    others = ("Joep Wennemars", "Tijmen Snel")
    gained = gain_of_starters(job, inputs, {M1500: (*others, "Kjeld Nuis")}, {M1500: (*others, "Tim Prins")})
    assert gained[1].mean == pytest.approx(0.22, abs=0.03)


def test_before_the_trial_the_team_is_expected_to_win_about_ten(plan: Plan, inputs: GamesInputs) -> None:
    *_, found = simulate_games(Job(plan, 10_000), inputs)
    total = found.team[None]
    assert 8.5 < total.medals.mean < 11
    assert 1.8 < total.medals.sd < 2.4
    assert 3.0 < total.gold.mean < 4.2
