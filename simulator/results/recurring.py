"""A column whose values recur: each different one kept once, with which of them stands in each row.

Names, days, rinks and statuses repeat a thousandfold in a list of results. What is done to a value
is done once, and a row costs the four bytes of its number.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value")
Other = TypeVar("Other")
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, eq=False)
class Recurring(Sequence[Value], Generic[Value]):
    """A column.

    Attributes
    ----------
    each
        The different values.
    codes
        Which of them stands in each row, shape (rows,).
    """

    each: Sequence[Value]
    codes: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.codes)

    def __iter__(self) -> Iterator[Value]:
        return map(self.each.__getitem__, self.codes.tolist())

    @overload
    def __getitem__(self, row: int) -> Value: ...
    @overload
    def __getitem__(self, row: slice) -> list[Value]: ...
    def __getitem__(self, row: int | slice) -> Value | list[Value]:
        if isinstance(row, slice):
            return [self.each[code] for code in self.codes[row]]
        return self.each[int(self.codes[row])]

    def mapped(self, change: Callable[[Value], Other]) -> Recurring[Other]:
        """Return the column of what `change` makes of each value."""
        return Recurring([change(value) for value in self.each], self.codes)

    def merged(self, change: Callable[[Value], Key]) -> Recurring[Key]:
        """Return what `change` makes of each value as `mapped` does, equal ones as one."""
        merged = recurring(map(change, self.each))
        return Recurring(merged.each, merged.codes[self.codes])

    def marks(self, test: Callable[[Value], object]) -> NDArray[np.bool_]:
        """Mark the rows whose value passes a test, shape (rows,)."""
        passed = np.fromiter((bool(test(value)) for value in self.each), np.bool_, len(self.each))
        return passed[self.codes]

    def rows(self, kept: NDArray[Any]) -> Recurring[Value]:
        """Return the rows with these indices, or that are marked; values of others are forgotten."""
        used, codes = _renumbered(self.codes[kept].astype(np.int64), len(self.each))
        return Recurring([self.each[code] for code in used], codes)


class Gathered(Generic[Key]):
    """A column that is still being read."""

    def __init__(self) -> None:
        self._known: _Numbered[Key] = _Numbered()
        self._codes = array("i")

    def extend(self, values: Iterable[Key]) -> None:
        """Add the values of further rows."""
        self._codes.extend(map(self._known.__getitem__, values))

    def extend_by(self, values: Recurring[Key]) -> None:
        """Add the rows of a column."""
        numbers = np.fromiter(map(self._known.__getitem__, values.each), np.int32, len(values.each))
        self._codes.frombytes(numbers[values.codes].tobytes())

    def finished(self) -> Recurring[Key]:
        """Return the column."""
        return Recurring(list(self._known), np.array(self._codes, np.int32))


class _Numbered(dict[Key, int]):
    """Gives each value that is looked up a number, from 0."""

    def __missing__(self, value: Key) -> int:
        number = self[value] = len(self)
        return number


def recurring(values: Iterable[Key]) -> Recurring[Key]:
    """Return values, one a row, as a column."""
    gathered = Gathered[Key]()
    gathered.extend(values)
    return gathered.finished()


def same(value: Value, rows: int) -> Recurring[Value]:
    """Return a column with one value in all rows."""
    return Recurring((value,), np.zeros(rows, np.int32))


def together(
    change: Callable[..., Other], first: Recurring[Any], *others: Recurring[Any]
) -> Recurring[Other]:
    """Return the column of what `change` makes of the values of each row; equal rows are made once."""
    each: list[tuple[Any, ...]] = [(value,) for value in first.each]
    codes = first.codes
    for other in others:
        pairs = codes.astype(np.int64) * len(other.each) + other.codes
        used, codes = _renumbered(pairs, len(each) * len(other.each))
        each = [(*each[pair // len(other.each)], other.each[pair % len(other.each)]) for pair in used]
    return Recurring([change(*values) for values in each], codes)


def _renumbered(numbers: NDArray[np.int64], most: int) -> tuple[list[int], NDArray[np.int32]]:
    """Return the numbers below `most` that occur, and in which place among them each stands."""
    if most <= len(numbers):  # counting is faster than sorting
        occurs = np.zeros(most, np.bool_)
        occurs[numbers] = True
        return np.flatnonzero(occurs).tolist(), (np.cumsum(occurs, dtype=np.int32) - 1)[numbers]
    used, codes = np.unique(numbers, return_inverse=True)
    return used.tolist(), codes.astype(np.int32)
