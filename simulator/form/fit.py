"""The forecast of every start of a meet, from the results of before it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import pandas as pd
from threadpoolctl import threadpool_limits

from simulator.event import Sex
from simulator.form.entry_list import EntryList
from simulator.form.forecast import Forecast
from simulator.form.history import before_meet
from simulator.form.hyperparameters import DEFAULTS, Hyperparameters
from simulator.form.incidents import incident_table
from simulator.form.model import nothing
from simulator.form.sex_fit import FitInputs, SexFit
from simulator.meet.meet import Entry, Meet


def tell_nobody(share: float) -> None:
    """Go on: nobody wants to know how far the fit is."""


def forecast_meet(
    meet: Meet,
    results: pd.DataFrame,
    personal_bests: pd.DataFrame | None = None,
    skaters: pd.DataFrame | None = None,
    figures: Hyperparameters = DEFAULTS,
    *,
    estimate: bool = True,
    changed: Callable[[Hyperparameters], Hyperparameters] | None = None,
    go_on: Callable[[], None] = nothing,
    told: Callable[[float], None] = tell_nobody,
) -> dict[Sex, Forecast]:
    """Forecast every entry of a meet from the results dated before its first day.

    Skaters named for the mass start without an entry in a distance are skaters of the forecast
    too. See `forecast_entries` for the other parameters and what is returned.
    """
    return forecast_entries(
        meet.entries,
        meet.rink,
        meet.first_day,
        results,
        personal_bests,
        skaters,
        figures,
        others={sex: meet.mass_start_picks.get(sex, ()) for sex in Sex if meet.events(sex)},
        estimate=estimate,
        changed=changed,
        go_on=go_on,
        told=told,
    )


def forecast_entries(
    entries: Iterable[Entry],
    rink: str,
    first_day: date,
    results: pd.DataFrame,
    personal_bests: pd.DataFrame | None = None,
    skaters: pd.DataFrame | None = None,
    figures: Hyperparameters = DEFAULTS,
    others: Mapping[Sex, Sequence[str]] | None = None,
    *,
    estimate: bool = True,
    changed: Callable[[Hyperparameters], Hyperparameters] | None = None,
    abroad_from: float = FitInputs.abroad_from,
    go_on: Callable[[], None] = nothing,
    told: Callable[[float], None] = tell_nobody,
) -> dict[Sex, Forecast]:
    """Forecast entries on a rink and a day from the results dated before that day.

    Parameters
    ----------
    entries
        Who rides what; their order has no influence on any figure.
    rink, first_day
        Where, and the first day of the meet.
    results
        Table of `simulator.results.table`; the order of rows has no influence.
    personal_bests
        Columns ``skater``, ``sex``, ``distance_m``, ``time_ms``, ``year``, ``rink``,
        ``set_before``; those not marked as set before the meet are left out.
    skaters
        Columns ``skater``, ``sex``, ``birth_year``, ``age_group``.
    figures
        Priors and spreads.
    others
        Skaters of each sex who are asked about without an entry.
    estimate
        Whether to fit the figures to the results first (`estimate.estimated`), or to use them
        as they are.
    changed
        What to do to the figures after that, see `sensitivity.ScaledFigure`.
    abroad_from
        Share of entrants from abroad that makes an international meet, see `FitInputs`.
    go_on
        Called often; raises to stop.
    told
        Called with the share that is done, in steps up to 1, some of which take longer than others.

    Returns
    -------
    dict
        A forecast for each sex with entries or others, skaters in order of first mention. Every
        entry has a finite one, that of a skater without any data too.
    """
    entries, others = tuple(entries), others or {}
    past = before_meet(results, first_day)
    incidents = incident_table(past)
    forecasts = {}
    # Loaded first, because the limit holds only for the libraries that are there already.
    importlib.import_module("scipy.optimize")
    # The matrices are small: a second BLAS thread costs more in waiting than it saves.
    with threadpool_limits(1):
        asked = [sex for sex in Sex if sex in others or any(entry.sex is sex for entry in entries)]
        for done, sex in enumerate(asked):
            listed = EntryList.of(entries, sex, others.get(sex, ()))
            question = FitInputs(sex, listed, rink, first_day, past, personal_bests, skaters, abroad_from)
            fit = SexFit(question, figures, go_on)
            fit = fit.with_estimated_figures() if estimate else fit
            fit = fit.under(changed(fit.figures)) if changed else fit
            told((done + 0.5) / len(asked))
            forecast = fit.forecast(incidents)
            mentioned = tuple(
                dict.fromkeys([*(own.skater for own in entries if own.sex is sex), *others.get(sex, ())])
            )
            forecasts[sex] = forecast.arranged(mentioned, forecast.by_skater(mentioned))
            told((done + 1) / len(asked))
    return forecasts
