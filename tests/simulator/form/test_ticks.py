"""Rows in doubt are taken as suggested or ignored, and only the row that was decided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.form.data import Pasted
from simulator.form.ticks import Decision, RowDoubt, Tick
from simulator.project.load import load_form

LIST = """POS\tNAME\tNAT\tTIME
1\tAnna Een\tNED\t{slow}
2\tBea Twee\tNED\t37.81
3\tCato Drie\tNED\tquick
4\tDina Vier\tNED\t{fast}
5\tEva Vijf\tNED\t5:12.00
"""


def pasted(slow: str = "1:13.62", fast: str = "12.2") -> Pasted:
    context = (("sex", "W"), ("distance_m", "500"), ("date", "2025-12-01"))
    return Pasted(LIST.format(slow=slow, fast=fast), context)


def doubts(paste: Pasted, *ticks: Tick) -> dict[str, RowDoubt]:
    (source,) = load_form(pasted=[paste], with_shipped=False, ticks=ticks).sources
    return {row.skater or str(row.line): row for row in source.row_doubts}


def results(paste: Pasted, *ticks: Tick) -> dict[str, tuple[int, int | None, str]]:
    table = load_form(pasted=[paste], with_shipped=False, ticks=ticks).results
    return {
        row.skater: (row.distance_m, None if row.time_ms is None else row.time_ms, row.status)
        for row in table.astype({"time_ms": "object"}).itertuples()
    }


@pytest.mark.parametrize(
    ("skater", "suggestion", "after"),
    [
        ("Anna Een", "the 1000 m", (1000, 73_620, "finished")),
        ("Eva Vijf", "a race lost by a fall", (500, 312_000, "fell")),
    ],
)
def test_a_row_accepted_is_taken_as_suggested(
    skater: str, suggestion: str, after: tuple[object, ...]
) -> None:
    row = doubts(pasted())[skater]
    if skater == "Eva Vijf":  # 5:12 fits the 3000 m
        row = doubts(Pasted(pasted().text.replace("5:12.00", "16:40.00"), pasted().context))[skater]
        paste = Pasted(pasted().text.replace("5:12.00", "16:40.00"), pasted().context)
        suggestion, after = "the 10000 m", (10000, 1_000_000, "finished")
    else:
        paste = pasted()
    assert row.suggestion == suggestion
    assert results(paste, row.tick(Decision.ACCEPT))[skater] == after


def test_a_slow_time_that_fits_no_other_distance_is_a_race_lost() -> None:
    paste = pasted(slow="55.00")
    row = doubts(paste)["Anna Een"]
    assert row.suggestion == "a race lost by a fall"
    assert results(paste, row.tick(Decision.ACCEPT))["Anna Een"] == (500, 55_000, "fell")


def test_a_time_too_fast_for_its_distance_counts_in_the_one_it_fits() -> None:
    paste = Pasted("POS\tNAME\tNAT\tTIME\n1\tAnna Een\tNED\t73.62\n", (("sex", "W"), ("distance_m", "1500")))
    row = doubts(paste)["Anna Een"]
    assert results(paste)["Anna Een"][:2] != (1000, 73_620)
    assert results(paste, row.tick(Decision.ACCEPT))["Anna Een"] == (1000, 73_620, "finished")


def test_a_row_ignored_is_left_out_and_no_other_one() -> None:
    row = doubts(pasted())["Anna Een"]
    left = results(pasted(), row.tick(Decision.IGNORE))
    assert "Anna Een" not in left
    assert left.keys() == results(pasted()).keys() - {"Anna Een"}


def test_what_is_decided_is_in_doubt_no_more_and_stays_to_be_taken_back() -> None:
    before = load_form(pasted=[pasted()], with_shipped=False)
    tick = doubts(pasted())["Anna Een"].tick(Decision.ACCEPT)
    after = load_form(pasted=[pasted()], with_shipped=False, ticks=[tick])
    assert len(after.doubts) == len(before.doubts) - 1
    assert [row.decision for row in after.sources[0].row_doubts if row.skater == "Anna Een"] == ["accept"]


def test_a_row_that_says_something_else_by_now_is_not_decided() -> None:
    tick = doubts(pasted())["Anna Een"].tick(Decision.IGNORE)
    changed = pasted(slow="1:14.00")
    assert "Anna Een" in results(changed, tick)
    assert "Anna Een" in results(pasted(), replace(tick, source="another.csv"))


def test_a_row_that_cannot_be_used_can_only_be_ignored() -> None:
    row = doubts(pasted())["4"]
    assert row.suggestion is None
    assert doubts(pasted(), row.tick(Decision.IGNORE))["4"].decision is Decision.IGNORE
