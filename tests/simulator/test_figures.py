"""Figures with a decimal point and with a decimal comma, as windows and reports write them."""

from __future__ import annotations

import pytest

from simulator import figures


@pytest.mark.parametrize(
    ("value", "digits", "written", "with_comma"),
    [
        (2.14, 1, "2.1", "2,1"),
        (-0.15, 2, "−0.15", "−0,15"),
        (-0.04, 1, "0.0", "0,0"),
        (1234.5, 1, "1234.5", "1234,5"),
    ],
)
def test_a_number_has_a_true_minus_and_no_negative_nothing(
    value: float, digits: int, written: str, with_comma: str
) -> None:
    assert figures.number(value, digits, comma=False) == written
    assert figures.number(value, digits, comma=True) == with_comma


def test_groups_of_thousands_and_decimals_change_places() -> None:
    assert figures.count(1_234_567, comma=False) == "1,234,567"
    assert figures.count(-1_234, comma=True) == "−1.234"
    assert figures.figures("-1,234.5", comma=True) == "−1.234,5"
    assert [figures.metres(event, comma=True) for event in (5000, 10_000)] == ["5000", "10.000"]


def test_a_change_that_is_written_as_nothing_has_no_sign() -> None:
    assert [figures.change(one, 1, comma=False) for one in (6.2, -19.3, 0.04, -0.04)] == [
        *("+6.2", "−19.3", "0.0", "0.0")
    ]


def test_times_and_places_are_written_as_result_lists_do() -> None:
    assert figures.race_time(73_386, comma=False) == "1:13.38"
    assert figures.race_time(73_386, comma=True) == "1.13,38"
    assert [figures.ordinal(place, dutch=False) for place in (1, 2, 3, 11, 23)] == [
        *("1st", "2nd", "3rd", "11th", "23rd")
    ]
    assert figures.ordinal(11, dutch=True) == "11e"
