"""Figures halved and doubled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.form.fit import forecast_meet
from simulator.form.hyperparameters import DEFAULTS
from simulator.form.sensitivity import VARIED, Change, halves_and_doubles
from simulator.meet.meet import Meet


def test_every_figure_named_is_halved_and_doubled() -> None:
    changes = halves_and_doubles()
    assert {change.figure for change in changes} == set(VARIED)
    for change in changes:
        before, after = (getattr(own, change.figure) for own in (DEFAULTS, change(DEFAULTS)))
        for sex in Sex if isinstance(before, dict) else ():
            assert np.array(after[sex]) == pytest.approx(change.factor * np.array(before[sex]))
        if not isinstance(before, dict):
            assert after == pytest.approx(change.factor * before)


def test_a_change_comes_after_the_estimation(
    make_table: Callable[[list[dict[str, Any]]], pd.DataFrame],
    make_meet: Callable[..., Meet],
    season: Callable[..., tuple[list[dict[str, Any]], dict[str, float]]],
) -> None:
    rows, level = season(meets=4)
    meet, results = make_meet(dict.fromkeys(level, (Event.D1500,))), make_table(rows)
    as_it_is = forecast_meet(meet, results)[Sex.W]
    doubled = forecast_meet(meet, results, changed=Change("race_sd", 2.0))[Sex.W]
    assert (doubled.race_spread > 1.5 * as_it_is.race_spread).mean() > 0.9
    assert np.ptp(doubled.log_time_mean) < np.ptp(as_it_is.log_time_mean)
