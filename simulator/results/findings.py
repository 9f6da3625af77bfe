"""Collects what is wrong with a file, in the order of its lines and bounded in number."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from simulator.input.faults import MAX_FAULTS, Fault, not_told
from simulator.results.recurring import Recurring
from simulator.results.values import BadValue

Value = TypeVar("Value")


class Findings:
    """Faults (or warnings) of one input, gathered while it is read.

    Parameters
    ----------
    source
        Name of the input, put into every fault.
    kind
        Word for one finding in the closing count: ``fault`` or ``warning``.
    """

    def __init__(self, source: str, kind: str = "fault") -> None:
        self.source = source
        self._kind = kind
        self._told: list[Fault] = []
        self._count = 0
        self.lines: set[int] = set()  # at fault; those of warnings, perhaps all, are not kept

    def __bool__(self) -> bool:
        return self._count > 0

    def add(self, found: str, remedy: str = "", line: int | None = None, column: str = "") -> None:
        """Add one finding."""
        self.extend((Fault(self.source, found, remedy, line, column),))

    def extend(self, faults: Iterable[Fault]) -> None:
        """Add findings made elsewhere, at most a few hundred."""
        faults = tuple(faults)
        self._told.extend(faults)
        self._count += len(faults)
        if self._kind == "fault":
            self.lines.update(fault.line for fault in faults if fault.line is not None)

    def add_lines(
        self, lines: Sequence[int] | NDArray[np.int64], column: str, told: Callable[[int], tuple[str, str]]
    ) -> None:
        """Add one finding for each line; words are made only for those that will be told.

        Parameters
        ----------
        lines
            Lines at fault, ascending.
        column
            Column at fault.
        told
            Gives (found, remedy) for an index into `lines`.
        """
        for index, line in enumerate(lines[:MAX_FAULTS]):
            found, remedy = told(index)
            self._told.append(Fault(self.source, found, remedy, int(line), column))
        self._count += len(lines)
        if self._kind == "fault":
            self.lines.update(map(int, lines))

    def all_on(self, lines: set[int]) -> bool:
        """Whether every finding is one of a line among these."""
        return all(fault.line in lines for fault in self._told)

    def clear(self) -> None:
        """Forget all findings."""
        self._told, self._count, self.lines = [], 0, set()

    def told(self) -> tuple[Fault, ...]:
        """Findings by line, those of the whole file first, the last one counting what is not told."""
        first = heapq.nsmallest(MAX_FAULTS, self._told, key=lambda fault: fault.line or 0)
        rest = self._count - len(first)
        if rest:
            first.append(not_told(self.source, rest, self._kind))
        return tuple(first)


def parse_cells(
    findings: Findings,
    column: str,
    lines: Sequence[int],
    texts: Recurring[str],
    parse: Callable[[str], Value],
) -> Recurring[Value | None]:
    """Read a column, each text once; cells at fault are found and give None."""
    bad: dict[str, tuple[str, str]] = {}

    def read(text: str) -> Value | None:
        try:
            return parse(text)
        except BadValue as error:
            bad[text] = error.found, error.remedy  # the error itself holds much more
            return None

    values = texts.mapped(read)
    if bad:
        at_fault = np.flatnonzero(texts.marks(bad.__contains__)).tolist()

        def told(number: int) -> tuple[str, str]:
            return bad[texts[at_fault[number]]]

        findings.add_lines([lines[index] for index in at_fault], column, told)
    return values


def first_filled(texts: Iterable[str], count: int = 50) -> list[str]:
    """Return the first cells that are not empty."""
    return list(islice((text for text in texts if text.strip()), count))
