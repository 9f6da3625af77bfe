"""The form model as one of the models of a backtest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from simulator.evaluation.backtest.models import RaceForecast
from simulator.evaluation.backtest.races import Past, RaceCard
from simulator.form.fit import forecast_entries
from simulator.form.forecast import FloatArray
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters
from simulator.meet.meet import Entry


@dataclass(frozen=True, eq=False)
class FormModel:
    """The model of this program, from results alone.

    Personal bests are left out: lists of them tell the best of today, and so that nothing better
    was ridden since, which nobody knew before the race. Ages are known beforehand.

    Attributes
    ----------
    skaters
        Birth years and age groups, or None.
    figures, estimate
        Figures of the model, and whether they are fitted to the results of before.
    levels_known
        Whether to take estimated levels for the truth, without their uncertainty.
    """

    skaters: pd.DataFrame | None = None
    figures: Hyperparameters = DEFAULTS
    name: str = "form"
    estimate: bool = True
    levels_known: bool = False

    def forecast(self, past: Past, cards: Sequence[RaceCard]) -> list[RaceForecast]:
        """Forecast the races of a meet from one fit."""
        entries = {Entry(card.sex, card.event, skater) for card in cards for skater in card.starters}
        ordered = sorted(entries, key=lambda entry: (entry.sex, entry.skater, entry.event.distance_m))
        rink, day = cards[0].rink, past.first_day
        of_sex = forecast_entries(
            ordered,
            rink,
            day,
            past.results,
            None,
            self.skaters,
            self.figures,
            estimate=self.estimate,
            abroad_from=0.0,  # the known part of a World Cup's field may well be mostly from home
        )
        forecasts = []
        for card in cards:
            forecast = of_sex[card.sex]
            numbers = {
                (forecast.skaters[skater], event): entry
                for entry, (skater, event) in enumerate(
                    zip(forecast.entry_skater, forecast.entry_event, strict=True)
                )
            }
            own = np.array([numbers[skater, card.event] for skater in card.starters], dtype=np.int64)
            loading = _apart(forecast.level_loading[own])
            forecasts.append(
                RaceForecast(
                    forecast.log_time_mean[own],
                    loading[:, :0] if self.levels_known else loading,
                    forecast.race_spread[own],
                    forecast.noise,
                )
            )
        return forecasts


def _apart(loading: FloatArray) -> FloatArray:
    """Columns of draws for every starter: starters of one race share none."""
    return np.diag(np.sqrt((loading**2).sum(axis=1)))
