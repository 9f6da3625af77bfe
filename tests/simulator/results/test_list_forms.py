"""Lists made in the forms of the sport: read back exactly, or doubted by the row; never wrong in silence.

By hand for as long as wanted::

    pytest tests/simulator/results/test_list_forms.py --list-cases 10000
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from list_forms import FORMS, Made, Race, races, read_from, told_by, wrong_in_silence

from simulator.results import read_pasted


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_a_list_reads_back_or_is_doubted_by_the_row(form, list_cases: int) -> None:  # type: ignore[no-untyped-def]
    rows, right = 0, 0

    @settings(max_examples=max(1, list_cases // len(FORMS)), suppress_health_check=list(HealthCheck))
    @given(race=races())
    def check(race: Race) -> None:
        nonlocal rows, right
        made: Made = form(race)
        text, told = made
        defaults = {"date": "2025-11-29", "sex": race.sex, "distance_m": str(race.distance_m)}
        report = read_pasted(text, defaults=defaults)
        assert report.table is not None, (text, report.faults)
        assert wrong_in_silence(report, told) == [], text
        rows += told_by(told).total()
        right += sum((told_by(told) & Counter(row for _, row in read_from(report))).values())

    check()
    assert right >= 0.97 * rows  # a reader that doubts everything would be wrong in nothing
