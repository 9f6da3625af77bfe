"""What if a figure of the form model were half or twice as large?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from simulator.form.hyperparameters import Hyperparameters

VARIED: Mapping[str, str] = {
    "level_sd": "how far skaters' levels lie apart",
    "level_correlation": "how fast levels part from distance to distance",
    "drift_sd": "how far a level wanders",
    "drift_time": "how long a change of form lasts",
    "drift_correlation_power": "how fast changes of form part from distance to distance",
    "summer_share": "share of a year's change between April and October, at most all",
    "race_sd": "how much one race spreads",
    "form_share": "share of a race's spread that is form of the meet",
    "spread_sd": "how much skaters differ in spread",
    "noise.degrees_of_freedom": "how seldom races go far off",
    "noise.slow_side": "how much wider races spread to the slow side",
    "session_sd": "effect of a day's ice and air",
    "heat_sd": "effect of a single race",
    "known_rink_sd": "how unsure the effects of known rinks are",
    "regular_gain": "gain of those who ride a distance often",
    "unknown_behind": "how far skaters outside the World Cup team lie behind it",
    "unknown_sd": "how unsure that is",
    "unknown_junior_behind": "how much further behind juniors are",
    "unknown_anywhere": "how much further behind skaters without any result are",
    "absent": "chance that such a skater was ill or absent when the team was chosen",
    "junior_gain_per_year": "how fast juniors improve",
    "best_gain": "how much faster a personal best is than the level",
    "best_sd": "how unsure a personal best is as evidence",
}
"""Figures that can be halved and doubled, and what each means."""

_MOST = {"summer_share": 1.0}


@dataclass(frozen=True)
class ScaledFigure:
    """One figure times a factor; apply with `changed` of `simulator.form.fit.forecast_entries`."""

    figure: str
    factor: float

    def __call__(self, figures: Hyperparameters) -> Hyperparameters:
        """Return the figures with this one changed for both sexes.

        Correlations are raised to the power of the factor: their logarithm, which tells how fast
        levels part, is what is halved or doubled.
        """
        name, _, part = self.figure.partition(".")
        value: Any = getattr(figures, name)
        if part:
            value = replace(value, **{part: self.factor * getattr(value, part)})
        elif name == "level_correlation":
            value = tuple(tuple(own**self.factor for own in row) for row in value)
        elif isinstance(value, dict):
            value = {sex: tuple(self.factor * own for own in row) for sex, row in value.items()}
        else:
            value = min(self.factor * value, _MOST.get(name, float("inf")))
        return replace(figures, **{name: value})


def halves_and_doubles() -> tuple[ScaledFigure, ...]:
    """Return each figure of `VARIED` halved, then doubled."""
    return tuple(ScaledFigure(figure, factor) for figure in VARIED for factor in (0.5, 2.0))
