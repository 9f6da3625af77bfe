"""Levels of all entries of one sex in one block, and who starts at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.engine.incidents import rare
from simulator.engine.pairs import Index
from simulator.engine.quantiles import NORMAL, quantile_table
from simulator.engine.streams import LEVEL_RUN, Draws, Single, Stream
from simulator.form.forecast import Forecast


@dataclass(frozen=True)
class Levels:
    """Levels of all entries of one sex in one block, and who starts at all.

    Attributes
    ----------
    deviation
        Level and form of the meet against the forecast mean, (entries, tournaments), float32, log units.
    absent
        (entries, tournaments) of those who do not start in the event, flat lists.
    one_run_only
        The same for those who skip a second run.
    """

    deviation: Single
    absent: tuple[Index, Index]
    one_run_only: tuple[Index, Index]


def level_streams(forecast: Forecast) -> list[Stream]:
    """Stream of each entry for its level and for whether it starts."""
    return [
        Stream(forecast.sex, event, LEVEL_RUN, forecast.skaters[skater])
        for skater, event in zip(forecast.entry_skater, forecast.entry_event, strict=True)
    ]


def draw_levels(
    draws: Draws, forecast: Forecast, streams: list[Stream], two_runs: NDArray[np.bool_]
) -> Levels:
    """Draw the level of every entry, and decide who starts.

    Parameters
    ----------
    streams
        Those of `level_streams`.
    two_runs
        Whether the event of each entry has a second run to skip, (entries,), bool.
    """
    normal, rare_bytes, keys = draws.draw(streams, quantile_table(NORMAL), kept="levels")
    rates = forecast.incidents
    # Only who starts can skip: the chance is one of those who do.
    skipping = np.where(two_runs, rates.skips_second_run * (1 - rates.not_starting), 0.0)
    found = rare(rare_bytes, rates.not_starting, skipping, keys)
    absent = found.below(rates.not_starting)
    skips = ~found.below(np.maximum(1 - skipping, rates.not_starting))
    _load(normal, forecast)
    return Levels(
        normal,
        (found.starts[absent], found.tournaments[absent]),
        (found.starts[skips], found.tournaments[skips]),
    )


def _load(normal: Single, forecast: Forecast) -> None:
    """Turn the independent draws of each skater's entries into levels, in place."""
    loading = forecast.level_loading.astype(np.float32)
    own_entries: dict[int, list[int]] = {}
    for entry, skater in enumerate(forecast.entry_skater):
        own_entries.setdefault(int(skater), []).append(entry)
    product = np.empty_like(normal[0])
    for own in own_entries.values():
        # From the last entry up, so that the draws still needed are still there.
        for column in reversed(range(len(own))):
            level = normal[own[column]]
            level *= loading[own[column], column]
            for earlier in range(column):
                np.multiply(normal[own[earlier]], loading[own[column], earlier], out=product)
                level += product
