"""Figures halved and doubled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.form.fit import forecast_meet
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters
from simulator.form.sensitivity import VARIED, ScaledFigure, halves_and_doubles
from simulator.meet.meet import Meet


def values(figures: Hyperparameters, name: str) -> np.ndarray[Any, Any]:
    """What a figure tells, as numbers that are halved and doubled."""
    first, _, part = name.partition(".")
    value = getattr(getattr(figures, first), part) if part else getattr(figures, first)
    if name == "level_correlation":
        return np.asarray(np.log(np.array(value)))
    return np.array([value[sex] for sex in Sex] if isinstance(value, dict) else value)


def test_every_figure_named_is_halved_and_doubled() -> None:
    changes = halves_and_doubles()
    assert [change.figure for change in changes] == [figure for figure in VARIED for _ in range(2)]
    for change in changes:
        expected = change.factor * values(DEFAULTS, change.figure)
        if change.figure == "summer_share":
            expected = np.minimum(expected, 1.0)
        assert values(change(DEFAULTS), change.figure) == pytest.approx(expected)
        same = {name: values(change(DEFAULTS), name) for name in VARIED if name != change.figure}
        assert all((value == values(DEFAULTS, name)).all() for name, value in same.items())


@pytest.mark.parametrize("factor", [0.5, 2.0])
@pytest.mark.parametrize("sex", list(Sex))
def test_changed_correlations_are_of_levels_that_can_be(sex: Sex, factor: float) -> None:
    changed = ScaledFigure("level_correlation", factor)(DEFAULTS)
    for covariance in (changed.level_covariance(sex), changed.drift_covariance(sex)):
        assert np.linalg.eigvalsh(covariance).min() > 0


def test_a_change_comes_after_the_estimation(
    make_table: Callable[[list[dict[str, Any]]], pd.DataFrame],
    make_meet: Callable[..., Meet],
    season: Callable[..., tuple[list[dict[str, Any]], dict[str, float]]],
) -> None:
    rows, level = season(meets=4)
    meet, results = make_meet(dict.fromkeys(level, (Event.D1500,))), make_table(rows)
    as_it_is = forecast_meet(meet, results)[Sex.W]
    doubled = forecast_meet(meet, results, changed=ScaledFigure("race_sd", 2.0))[Sex.W]
    assert (doubled.race_spread > 1.5 * as_it_is.race_spread).mean() > 0.9
    assert np.ptp(doubled.log_time_mean) < np.ptp(as_it_is.log_time_mean)
