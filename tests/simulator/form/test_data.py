"""Data of which one copy is enough."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
from simulator.faults import Fault

from simulator.form.data import FormData, FormSource


def data() -> FormData:
    table = pd.DataFrame({"skater": ["A", "B"], "time_ms": pd.array([37_500, None], dtype="Int64")})
    source = FormSource("a.csv", 2, 2)
    return FormData(table, table.copy(), None, (Fault("a", "b", "c"),), (source,), np.array([0, 0]))


def test_equal_rows_from_the_same_files_are_the_same() -> None:
    assert data().same_as(data())
    bare = FormData(data().results)
    assert bare.same_as(replace(bare, results=bare.results.copy()))


def test_any_difference_counts() -> None:
    one, other = data(), pd.DataFrame({"skater": ["A"]})
    for changed in (
        replace(one, results=other),
        replace(one, results=one.results.assign(time_ms=[37_501, 37_502])),
        replace(one, personal_bests=None),
        replace(one, skaters=other),
        replace(one, doubts=()),
        replace(one, sources=()),
        replace(one, origin=None),
        replace(one, origin=np.array([0, 1])),
    ):
        assert not one.same_as(changed)
        assert not changed.same_as(one)
