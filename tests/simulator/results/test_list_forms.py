"""Lists made in the forms of the sport: read back exactly, or doubted by the row; never wrong in silence.

By hand for as long as wanted::

    pytest tests/simulator/results/test_list_forms.py --list-cases 10000
"""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from list_forms import FORMS, Made, Race, races

from simulator.results import ResultsReport, read_pasted

Told = tuple[str, int | None, int | None, str, str, int, str]


def told_by(race: Race) -> Counter[Told]:
    """What a list says: name, place, time, status, country, distance and sex of each start."""
    return Counter(
        (start.name.casefold(), start.place, start.time_ms, start.status, start.country, race.distance_m, race.sex)
        for race in (race, *race.others)
        for start in race.starts
    )


def read_from(report: ResultsReport) -> list[tuple[int, Told]]:
    """What was read, each with its line."""
    assert report.table is not None
    columns = report.table[["line", "skater", "place", "time_ms", "status", "country", "distance_m", "sex"]]
    return [
        (
            int(line),
            (
                str(name).casefold(),
                None if pd.isna(place) else int(place),
                None if pd.isna(time) else int(time),
                status,
                country,
                int(distance),
                sex,
            ),
        )
        for line, name, place, time, status, country, distance, sex in columns.itertuples(index=False)
    ]


def wrong_in_silence(report: ResultsReport, race: Race) -> list[object]:
    """Return rows that came out other than they went in without a doubt of their line, or vanished so."""
    said = told_by(race)
    rows = read_from(report)
    doubted = {doubt.line for doubt in report.warnings if doubt.line and "is almost" not in doubt.found}
    other = [(line, row) for line, row in rows if not said[row]]
    missing = said - Counter(row for _, row in rows)
    lost = sum(missing.values()) - len(other)
    told = len(doubted - {line for line, _ in rows})
    silent: list[object] = [row for line, row in other if line not in doubted]
    return [*silent, *(missing if lost > told else ())]


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
