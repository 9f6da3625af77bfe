"""What if a figure of the form model were half or twice as large?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from simulator.form.hyperparameters import Hyperparameters

VARIED: Mapping[str, str] = {
    "level_sd": "how far skaters' levels lie apart",
    "drift_sd": "how far a level wanders",
    "drift_time": "how long a change of form lasts",
    "race_sd": "how much one race spreads",
    "form_share": "share of a race's spread that is form of the meet",
    "spread_sd": "how much skaters differ in spread",
    "session_sd": "effect of a day's ice and air",
    "heat_sd": "effect of a single race",
    "regular_gain": "gain of those who ride a distance often",
    "unknown_behind": "how far skaters outside the World Cup team lie behind it",
    "unknown_sd": "how unsure that is",
    "absent": "chance that such a skater was ill or absent when the team was chosen",
    "junior_gain_per_year": "how fast juniors improve",
    "best_sd": "how unsure a personal best is as evidence",
}
"""Figures that can be halved and doubled, and what each means."""


@dataclass(frozen=True)
class Change:
    """One figure times a factor; apply with `changed` of `simulator.form.fit.forecast_entries`."""

    figure: str
    factor: float

    def __call__(self, figures: Hyperparameters) -> Hyperparameters:
        """Return the figures with this one changed for both sexes."""
        value: Any = getattr(figures, self.figure)
        if isinstance(value, dict):
            value = {sex: tuple(self.factor * own for own in row) for sex, row in value.items()}
        else:
            value = self.factor * value
        return replace(figures, **{self.figure: value})


def halves_and_doubles() -> tuple[Change, ...]:
    """Return each figure of `VARIED` halved, then doubled."""
    return tuple(Change(figure, factor) for figure in VARIED for factor in (0.5, 2.0))
