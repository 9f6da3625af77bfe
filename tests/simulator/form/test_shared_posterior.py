"""What races share, solved by panels in the order of time, against one matrix."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from simulator.event import Sex
from simulator.form import shared_posterior
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.layout import WIDE
from simulator.form.model import Posterior, fit
from simulator.form.process import NO_MEET, Kernel, Observations, Points

RACES, DAYS, SKATERS, RINKS = 600, 400, 80, 3
LASTING, LAST = np.array([0.05, 0.05, *[0.01] * RINKS, 0.012]), 5


def seasons() -> tuple[Observations, np.ndarray, Points]:
    """Careers of two years within ten, in races of which some share a day, and a best without a race."""
    rng = np.random.default_rng(6)
    race_day = np.sort(rng.integers(0, DAYS, RACES))
    alone = np.bincount(race_day, minlength=DAYS)[race_day] == 1
    rows = []
    for skater in range(SKATERS):
        begin = rng.uniform(2000, 2008)
        own = np.flatnonzero((2000 + race_day / 40 >= begin) & (2000 + race_day / 40 < begin + 2))
        rows += [(skater, race) for race in rng.permutation(own)[:18]]
    skater, race = np.array(rows).T
    first_day, first_race = len(LASTING), len(LASTING) + DAYS
    rink = race_day[race] % RINKS
    distance = rng.integers(0, 2, RACES)[race_day[race]]
    shared = np.stack(
        [
            distance,
            2 + rink,
            np.where(rink == 0, LAST, -1),
            first_day + race_day[race],
            np.where(alone[race], -1, first_race + race),
        ],
        axis=1,
    )
    seen = Points(skater, distance, 2000 + race_day[race] / 40, race_day[race], np.ones(len(race)), shared)
    best = rng.random(len(race)) < 0.05
    shared[best, 3:] = -1
    seen.meet[best] = NO_MEET
    value = rng.standard_t(4, len(race)) * 0.008
    effect_sd = np.concatenate([LASTING, np.full(DAYS, 0.0035), np.full(RACES, 0.0015)])
    some = rng.permutation(len(race))[:12]
    asked = seen.take(some)
    asked.clock[:] += 0.3
    asked.shared[:, 3:] = -1
    return Observations(seen, value, np.full(len(race), 0.006), ~best), effect_sd, asked


@cache
def solved(many: int) -> Posterior:
    observations, effect_sd, _ = seasons()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shared_posterior, "_MANY", many)
        return fit(observations, effect_sd, Kernel.of(Sex.W, DEFAULTS), DEFAULTS, SKATERS, rounds=3)


def test_many_races_are_solved_as_few_are() -> None:
    one, panels = solved(10**6), solved(0)
    assert type(one.shared) is not type(panels.shared)
    for name in ("effect_mean", "weight", "spread_factor", "alpha"):
        np.testing.assert_allclose(getattr(panels, name), getattr(one, name), rtol=1e-9, atol=1e-11)
    assert panels.log_determinant == pytest.approx(one.log_determinant, rel=1e-12)


def test_what_is_asked_of_many_races_is_what_is_asked_of_few() -> None:
    asked = seasons()[2]
    for found, expected in zip(solved(0).predict(asked), solved(10**6).predict(asked), strict=True):
        np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-12)
    for batch, others in zip(solved(0).slopes()[0], solved(10**6).slopes()[0], strict=True):
        np.testing.assert_allclose(batch, others, rtol=1e-8, atol=1e-6)


def test_races_further_apart_than_a_career_meet_nowhere() -> None:
    layout = solved(0).careers.layout
    assert len(layout.first) == -(-len(layout.races) // WIDE) > 3
    assert layout.first[-1] > 0
    sizes = sum(panel.size for panel in solved(0).shared.factor.panels.lower)  # type: ignore[attr-defined]
    assert sizes < 0.75 * len(layout.races) * (len(layout.races) + WIDE) / 2
