"""Our model with one of its parts left out: what is each part worth?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from simulator.evaluation.backtest.form_model import FormModel
from simulator.event import Sex
from simulator.form.forecast import NoiseShape
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters

_NOTHING = 1e-5
"""A standard deviation or share that is next to none, where 0 would leave nothing to divide by."""


def models_without_a_part(skaters: pd.DataFrame | None = None) -> tuple[FormModel, ...]:
    """Return one model for each part, without it; what is left is fitted to the results anew.

    Parameters
    ----------
    skaters
        Birth years and age groups, or None.
    """
    figures = DEFAULTS
    apart = tuple(tuple(row) for row in np.eye(len(figures.level_correlation)).tolist())
    changed: Mapping[str, Hyperparameters] = {
        "pooling of distances": replace(figures, level_correlation=apart),
        "change of levels": replace(figures, drift_sd=_scaled(figures.drift_sd, _NOTHING)),
        "effects of day and race": replace(figures, session_sd=_NOTHING, heat_sd=_NOTHING),
        "gain of regulars": replace(figures, regular_gain=0.0),
        "form of the weekend": replace(figures, form_share=_NOTHING),
        "spread of each skater": replace(figures, spread_sd=_NOTHING),
        "heavy tails and slow side": replace(figures, noise=NoiseShape(float("inf"), 1.0)),
        "slow side": replace(figures, noise=replace(figures.noise, slow_side=1.0)),
    }
    return (
        *(FormModel(skaters, own, f"without {part}") for part, own in changed.items()),
        FormModel(skaters, name="without uncertainty of levels", levels_known=True),
        FormModel(skaters, name="without fitting figures", estimate=False),
    )


def _scaled(table: dict[Sex, tuple[float, ...]], factor: float) -> dict[Sex, tuple[float, ...]]:
    return {key: tuple(factor * value for value in row) for key, row in table.items()}
