"""Counts for a seed stay what they were: a change of method must not change what a seed means."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import Start, last_progress, plan_of, rules_of

from simulator.engine.draws_version import DRAWS_VERSION
from simulator.engine.plan import Plan
from simulator.engine.simulate import Progress
from simulator.event import Event, Sex
from simulator.form.forecast import NoiseShape

ORDER = ["500-1", "1500-1", "5000-1", "500-2", "1500-2", "5000-2", "500-3", "1500-3", "500-4"]


def golden_plan() -> Plan:
    """Everything that draws: two runs, false starts by the pair, all rates, levels shared by events."""
    rates = {"not_starting": 0.02, "fall": 0.03, "did_not_finish": 0.01, "disqualified": 0.01}
    starts = [
        Start(f"Skater {i}", event, spread=0.004 + i / 1000, skips_second_run=0.05, false_start=0.06, **rates)
        for event in (Event.D500, Event.D1500, Event.D5000)
        for i in range(6)
    ]
    loading = {f"Skater {i}": [[0.006], [0.003, 0.005], [0.001, 0.002, 0.007]] for i in range(6)}
    return plan_of(
        women=starts,
        men=[replace(start, fall=0.0, spread=0.008) for start in starts],
        two_runs=[Event.D500],
        rules=rules_of(ORDER, cap=4),
        pairs={(Sex.M, Event.D5000): (("Skater 0", "Skater 3"), ("Skater 1",))},
        noise=NoiseShape(),
        race_effect=0.01,
        loading=loading,
    )


def digest(progress: Progress) -> str:
    """Hash all counts and medians; tickets by skater, however they are split by row."""
    text = []
    for sex, counts in progress.counts.items():
        text.append(f"{sex} {counts.tournaments} {counts.order.tickets.sum(axis=1).tolist()}")
        for event, own in counts.events.items():
            shown = [own.places, own.fell, own.disqualified, counts.order.start_places[event]]
            text.append(f"{event} {[part.tolist() for part in shown]}")
        text.append(str({str(event): list(own) for event, own in progress.medians_ms[sex].items()}))
    return hashlib.sha256("\n".join(text).encode()).hexdigest()[:16]


GOLDEN_OF_VERSION = 2
GOLDEN = {
    1_234: "85fe9487b24ca78e",
    10_000: "7709273dbc14c73f",
    25_000: "313ffa1397517c55",
    100_000: "7ccdb9a92009e34e",
    200_010: "b39199e604903624",
}


def test_other_counts_for_a_seed_are_another_version_of_what_a_seed_means() -> None:
    assert DRAWS_VERSION == GOLDEN_OF_VERSION


@pytest.mark.parametrize("tournaments", GOLDEN)
def test_counts_for_a_seed_are_what_they_were(tournaments: int) -> None:
    assert digest(last_progress(golden_plan(), tournaments, seed=77)) == GOLDEN[tournaments]


@pytest.mark.parametrize("tournaments", [1_234, 25_000])
def test_they_are_the_same_without_the_compiled_loops(
    tournaments: int, numpy_only: Callable[[], None]
) -> None:
    numpy_only()
    assert digest(last_progress(golden_plan(), tournaments, seed=77)) == GOLDEN[tournaments]
