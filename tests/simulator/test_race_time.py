"""Race times in and out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.race_time import format_time, parse_time_ms


@pytest.mark.parametrize(
    ("text", "time_ms"),
    [
        ("37.62", 37_620),
        ("37,62", 37_620),
        ("1:07.54", 67_540),
        ("1:07,54", 67_540),
        ("1.07,54", 67_540),
        ("1.07.54", 67_540),
        ("1'07.54", 67_540),
        ("1'07.54\"", 67_540),
        ("12:36.35", 756_350),
        ("756.35", 756_350),
        ("67.541", 67_541),
        ("67.5", 67_500),
        ("36", 36_000),
        (" 37.62 ", 37_620),
    ],
)
def test_reads_times_as_people_write_them(text: str, time_ms: int) -> None:
    assert parse_time_ms(text) == time_ms


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.67,54",
        "1:60.00",
        "37.6254",
        "-37.62",
        "37.6x",
        "12:36:35.1",
        "DNF",
        "nan",
        "3 7.62",
        "37.",
        "67.12.3",
        "67.12.30",
        "67:12.30",
        "60.00,00",
        "67'12.30",
    ],  # no race takes an hour
)
def test_refuses_what_is_no_time_and_says_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a race time\. Write seconds \(67\.54\) or minutes"):
        parse_time_ms(text)


@pytest.mark.parametrize(
    ("time_ms", "decimals", "text"),
    [
        (67_546, 2, "1:07.54"),
        (67_549, 2, "1:07.54"),
        (37_999, 2, "37.99"),
        (59_999, 2, "59.99"),
        (59_999, 1, "59.9"),
        (67_546, 3, "1:07.546"),
        (67_999, 0, "1:07"),
        (756_350, 2, "12:36.35"),
        (60_005, 2, "1:00.00"),
        (5, 3, "0.005"),
    ],
)
def test_cuts_what_does_not_fit_and_never_rounds(time_ms: int, decimals: int, text: str) -> None:
    assert format_time(time_ms, decimals) == text


@given(st.integers(min_value=0, max_value=60 * 60_000 - 1))
def test_a_time_written_in_thousandths_reads_back(time_ms: int) -> None:
    text = format_time(time_ms, 3)
    assert parse_time_ms(text) == time_ms
    assert parse_time_ms(text.replace(".", ",")) == time_ms
    assert parse_time_ms(text.replace(".", ",").replace(":", ".")) == time_ms


@given(st.integers(min_value=0, max_value=60 * 60_000 - 1))
def test_a_time_written_in_hundredths_is_at_most_nine_thousandths_early(time_ms: int) -> None:
    assert 0 <= time_ms - parse_time_ms(format_time(time_ms)) <= 9
