"""Form data as they were known on the evening of a day: what was ridden later is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from simulator.form.data import FormData
from simulator.form.history import dates_before

_ANY_DAY = date(2200, 1, 1)


def known_on(form: FormData, day: date) -> FormData:
    """Return form data without what was not known on the evening of a day.

    Results of later days are left out, and results without a day of a competition that was not
    over; so are personal bests of that year or later, since their day is not known.
    """
    results, limit = form.results, day + timedelta(days=1)
    known = dates_before(results, limit).notna() | dates_before(results, _ANY_DAY).isna()
    bests = form.personal_bests
    if bests is not None:
        bests = bests.assign(set_before=bests["set_before"] & (bests["year"] < day.year).fillna(False))
    of = form.origin if form.origin is not None else np.zeros(len(results), dtype=np.int64)
    later = np.bincount(of[~known.to_numpy()], minlength=len(form.told_by))
    return replace(
        form,
        results=results[known].reset_index(drop=True),
        personal_bests=bests,
        sources=tuple(
            replace(source, later=int(count)) for source, count in zip(form.told_by, later, strict=True)
        ),
        origin=of[known.to_numpy()],
        as_of=day,
    )
