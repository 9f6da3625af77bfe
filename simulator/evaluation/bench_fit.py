"""How long forecasts of many results take: the shipped results, told of other skaters in earlier years."""

from __future__ import annotations

import pandas as pd

from simulator.form.data import FormData

CUSTOMARY, LARGE = 4_299, 100_000
"""Results of a whole season's World Cups and championships, and of a collection of decades."""

_CAREER = 4
"""Years in a row of which the results are of the same skaters."""


def grown(form: FormData, count: int) -> pd.DataFrame:
    """Return so many results: the shipped ones, again a year earlier, and so on.

    Every four years the skaters are others, so that careers end and races of different times
    have nobody in common, as in a collection of decades.
    """
    results, years = form.results, []
    for year in range(-(-count // len(results))):
        back = pd.DateOffset(years=year)
        generation = year // _CAREER
        again = results.assign(
            date=results["date"] - back,
            competition=results["competition"] + (f" {year} years before" if year else ""),
            skater=results["skater"] + (f" of generation {generation}" if generation else ""),
        )
        years.append(again)
    return pd.concat(years, ignore_index=True).iloc[:count]
