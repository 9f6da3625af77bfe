"""Where days and times lie in the pictures of form: winters side by side, fast times above."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

SUMMER = 1 / 6
"""Width of a summer day, when next to nobody races, against one of the winter."""

_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300)
_STEPS_PERCENT = (0.5, 1, 2, 5, 10, 20)


@dataclass(frozen=True)
class Winters:
    """The axis of time: all winters have as many pixels a day, the summers between are narrow.

    A summer is what it is on the drift clock of the form model: 1 April to 1 October.
    """

    first: date
    last: date

    def at(self, days: np.ndarray[tuple[int], np.dtype[np.datetime64]]) -> np.ndarray:
        """Return where days lie: 0 is the first of the axis, 1 the last, (days,), float64."""
        low, high = self._axis(np.array([self.first, self.last], dtype="datetime64[D]"))
        return np.asarray((self._axis(days) - low) / max(high - low, 1e-9))

    def of(self, day: date) -> float:
        """Return where one day lies."""
        return float(self.at(np.array([day], dtype="datetime64[D]"))[0])

    def months(self) -> tuple[date, ...]:
        """Return the first days of the months of the winters on the axis."""
        months = []
        year, month = self.first.year, self.first.month
        while (day := date(year, month, 1)) <= self.last:
            if day >= self.first and month not in (4, 5, 6, 7, 8, 9):
                months.append(day)
            year, month = year + month // 12, month % 12 + 1
        return tuple(months)

    def summers(self) -> tuple[tuple[float, float], ...]:
        """Return where each summer on the axis begins and ends."""
        found = []
        for year in range(self.first.year, self.last.year + 1):
            low, high = max(self.of(date(year, 4, 1)), 0.0), min(self.of(date(year, 10, 1)), 1.0)
            if low < high:
                found.append((low, high))
        return tuple(found)

    def seasons(self) -> tuple[tuple[int, float, float], ...]:
        """Return the year in which each winter begins, and where its part of the axis lies."""
        found = []
        for year in range(self.first.year - 1, self.last.year + 1):
            low, high = max(self.of(date(year, 10, 1)), 0.0), min(self.of(date(year + 1, 4, 1)), 1.0)
            if low < high:
                found.append((year, low, high))
        return tuple(found)

    def _axis(self, days: np.ndarray) -> np.ndarray:
        return np.asarray(np.interp(days.astype("datetime64[D]").astype(np.int64), *self._knots))

    @cached_property
    def _knots(self) -> tuple[np.ndarray, np.ndarray]:
        """Days on which winters begin and end, and where they lie."""
        day = date(self.first.year - 1, 4, 1)
        knots, at = [day], [0.0]
        for year in range(day.year, self.last.year + 2):
            for day, width in ((date(year, 10, 1), SUMMER), (date(year + 1, 4, 1), 1.0)):
                at.append(at[-1] + width * (day - knots[-1]).days)
                knots.append(day)
        return np.array(knots, dtype="datetime64[D]").astype(np.int64), np.array(at)


def winters_of(days: list[date], last: date) -> Winters:
    """Return the axis for races on some days and a meet: a few days wider than they are."""
    first = min([*days, last - timedelta(days=60)])
    return Winters(first - timedelta(days=6), last)


def ticks(low: float, high: float, most: int, *, percent: bool = False) -> tuple[float, ...]:
    """Return round values between two, at most so many: times in s, or per cent."""
    steps = _STEPS_PERCENT if percent else _STEPS_S
    step = next((step for step in steps if (high - low) / step <= most), steps[-1])
    first = math.ceil(low / step - 1e-9)
    return tuple(round(number * step, 6) for number in range(first, math.floor(high / step + 1e-9) + 1))


def pushed_apart(wanted: list[float], apart: float, low: float, high: float) -> list[float]:
    """Return places for labels, near those wanted, none nearer to another than `apart`.

    They keep their order; where all have no room between `low` and `high` they go on below.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    placed = [0.0] * len(wanted)
    at = low - apart
    for number in order:
        at = max(wanted[number], at + apart)
        placed[number] = at
    limit = high + apart
    for number in reversed(order):
        limit = placed[number] = max(min(placed[number], limit - apart), low)
    at = low - apart
    for number in order:
        at = placed[number] = max(placed[number], at + apart)
    return placed
