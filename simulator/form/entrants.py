"""Further entries in a forecast, with nothing changed for the others."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import numpy as np

from simulator.form.forecast import FloatArray, Forecast, IncidentRates, IntArray
from simulator.form.update import lower_factor


def extended(forecast: Forecast, wider: Forecast) -> Forecast:
    """Return the forecast with the entries that only the wider one has, behind its own.

    A fit to more entries moves the forecasts of everybody a little, which would look like an
    effect of the new entrant. So what stands in `forecast` stays to the last bit, and new
    entries of a skater who has others are put upon those by regression: their levels are
    correlated as in `wider`.

    Parameters
    ----------
    forecast
        As it was.
    wider
        A fit to the same data with all entries of `forecast` and more.
    """
    mine = {key: entry for entry, key in enumerate(_keys(forecast))}
    keys = _keys(wider)
    new = np.array([entry for entry, key in enumerate(keys) if key not in mine], dtype=np.int64)
    if not len(new):
        return forecast
    names = tuple(dict.fromkeys([*forecast.skaters, *(keys[entry][0] for entry in new)]))
    values = {one.name: _appended(one.name, forecast, wider, new) for one in fields(Forecast)}
    added = Forecast(
        **{
            **values,
            "skaters": names,
            "entry_skater": np.array(
                [*forecast.entry_skater, *(names.index(keys[entry][0]) for entry in new)], dtype=np.int64
            ),
            "race_effect_spread": {**wider.race_effect_spread, **forecast.race_effect_spread},
            "incidents": _incidents(forecast.incidents, wider.incidents, new),
        }
    )
    mean, loading = added.log_time_mean.copy(), _widened(added)
    for skater in dict.fromkeys(keys[entry][0] for entry in new):
        before = [entry for key, entry in mine.items() if key[0] == skater]
        theirs = [keys.index((skater, forecast.entry_event[entry])) for entry in before]
        fresh = [int(entry) for entry in new if keys[entry][0] == skater]
        slope, own = _upon(wider, fresh, theirs)
        old = len(before)
        rows = len(mine) + np.flatnonzero(np.isin(new, fresh))
        mean[rows] += slope @ (forecast.log_time_mean[before] - wider.log_time_mean[theirs])
        loading[rows, :old] = slope @ forecast.level_loading[before, :old]
        loading[rows, old : old + len(rows)] = own
    return replace(added, log_time_mean=mean, level_loading=loading)


def _keys(forecast: Forecast) -> list[tuple[str, Any]]:
    """Skater and event of each entry."""
    names = [forecast.skaters[number] for number in forecast.entry_skater]
    return list(zip(names, forecast.entry_event, strict=True))


def _appended(name: str, forecast: Forecast, wider: Forecast, new: IntArray) -> Any:
    """Return one field with the new entries behind, where it holds something of each entry."""
    value, other = getattr(forecast, name), getattr(wider, name)
    if name == "level_loading":
        return value
    if isinstance(value, np.ndarray) and len(value) == len(forecast.entry_event):
        return _joined(value, other, new)
    if name == "entry_event":
        return (*value, *(other[entry] for entry in new))
    return value


def _incidents(mine: IncidentRates, theirs: IncidentRates, new: IntArray) -> IncidentRates:
    names = [rate.name for rate in fields(IncidentRates)]
    return IncidentRates(**{name: _joined(getattr(mine, name), getattr(theirs, name), new) for name in names})


def _joined(mine: np.ndarray[Any, Any], theirs: np.ndarray[Any, Any], new: IntArray) -> np.ndarray[Any, Any]:
    return np.concatenate([mine, theirs[new]])


def _widened(forecast: Forecast) -> FloatArray:
    """Return the loadings with empty rows and columns for the new entries."""
    most = int(np.bincount(forecast.entry_skater).max())
    rows, columns = forecast.level_loading.shape
    loading = np.zeros((len(forecast.entry_event), max(columns, most)))
    loading[:rows, :columns] = forecast.level_loading
    return loading


def _upon(wider: Forecast, fresh: list[int], theirs: list[int]) -> tuple[FloatArray, FloatArray]:
    """Regression of levels of new entries upon those there before, and the factor of what is left."""
    all_of = [*theirs, *fresh]
    covariance = wider.level_loading[all_of] @ wider.level_loading[all_of].T
    old = len(theirs)
    cross = covariance[old:, :old]
    slope = cross @ np.linalg.pinv(covariance[:old, :old], hermitian=True)
    return slope, lower_factor(covariance[old:, old:] - slope @ cross.T)
