"""A symmetric matrix of races and of what lasts, by panels: its factor, and the parts of its inverse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from simulator.form.forecast import FloatArray, IntArray
from simulator.form.layout import WIDE, Layout, Place, pieces


@dataclass(frozen=True)
class Panels:
    """A symmetric matrix in a layout.

    Attributes
    ----------
    lower
        Of each panel its rows from the first column it is linked to up to its own, these whole.
    coupling, border
        Band by border, and the border.
    """

    layout: Layout
    lower: list[FloatArray]
    coupling: FloatArray
    border: FloatArray

    @classmethod
    def diagonal(cls, layout: Layout, band: FloatArray, border: FloatArray) -> Panels:
        """Return a diagonal matrix, (band,) and (border,)."""
        lower = []
        for number in range(len(layout.first)):
            own, start = layout.panel(number), layout.start(number)
            lower.append(np.zeros((own.stop - own.start, own.stop - start)))
            np.fill_diagonal(lower[-1][:, own.start - start :], band[own])
        return cls(layout, lower, np.zeros((len(band), len(border))), np.diag(border))

    def add_within(self, races: IntArray, block: FloatArray) -> None:
        """Add a block for races in rising order."""
        self._add(races, tuple(pieces(races)), block)

    def add(self, place: Place, races: FloatArray, coupling: FloatArray, border: FloatArray) -> None:
        """Add what a career says: of its races, of them with what lasts in it, and of that."""
        self._add(place.races, place.pieces, races)
        self.coupling[place.races[:, None], place.border] += coupling
        self.border[place.border[:, None], place.border] += border

    def _add(self, races: IntArray, parts: tuple[tuple[int, slice], ...], block: FloatArray) -> None:
        for number, own in parts:
            rows, columns = self._at(races, number, own)
            self.lower[number][rows, columns] += block[own, : own.stop]

    def of(self, place: Place) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return the parts that belong to a career, in the order in which they are added."""
        races = np.empty((len(place.races), len(place.races)))
        for number, own in place.pieces:
            rows, columns = self._at(place.races, number, own)
            piece = self.lower[number][rows, columns]
            races[own, : own.stop] = piece
            races[: own.stop, own] = piece.T
        coupling = self.coupling[place.races[:, None], place.border]
        return races, coupling, self.border[place.border[:, None], place.border]

    def _at(self, races: IntArray, number: int, own: slice) -> tuple[IntArray, IntArray]:
        return races[own, None] - number * WIDE, races[: own.stop] - self.layout.start(number)

    def factored(self, go_on: Callable[[], None]) -> Factor:
        """Put the lower factor of the band in the place of the matrix."""
        layout, log_determinant = self.layout, 0.0
        inverse: list[FloatArray] = []
        for number, panel in enumerate(self.lower):
            go_on()
            start = layout.start(number)
            for other in range(int(layout.first[number]), number):
                self._take_off(panel, start, other)
                own = layout.panel(other)
                columns = slice(own.start - start, own.stop - start)
                panel[:, columns] = panel[:, columns] @ inverse[other].T
            self._take_off(panel, start, number)
            own_columns = slice(layout.panel(number).start - start, None)
            panel[:, own_columns] = np.linalg.cholesky(panel[:, own_columns])
            log_determinant += 2 * float(np.log(np.diagonal(panel[:, own_columns])).sum())
            inverse.append(np.asarray(np.linalg.inv(panel[:, own_columns]), dtype=np.float64))
        return Factor(self, inverse, log_determinant, go_on)

    def _take_off(self, panel: FloatArray, start: int, number: int) -> None:
        """Take off a panel, in the columns of panel `number`, what the panels before that explain."""
        own, other_start = self.layout.panel(number), self.layout.start(number)
        begin = max(start, other_start)
        if begin < own.start:
            left = panel[:, begin - start : own.start - start]
            right = self.lower[number][:, begin - other_start : own.start - other_start]
            panel[:, own.start - start : own.stop - start] -= left @ right.T


@dataclass(frozen=True)
class Factor:
    """The factor of a matrix by panels, and its inverse as far as it is asked for.

    Attributes
    ----------
    panels
        Lower factor of the band; coupling and border as they were.
    inverse
        Inverses of the factors on the diagonal, by panel.
    log_of_band
        Log of the determinant of the band.
    """

    panels: Panels
    inverse: list[FloatArray]
    log_of_band: float
    go_on: Callable[[], None]

    @cached_property
    def half(self) -> FloatArray:
        """The coupling solved for the lower factor, (band, border)."""
        return self._forward(self.panels.coupling)

    @cached_property
    def _left(self) -> FloatArray:
        """What the band leaves of the border."""
        return np.asarray(self.panels.border - self.half.T @ self.half)

    @cached_property
    def border(self) -> FloatArray:
        """The inverse in the border."""
        found = np.linalg.inv(self._left)
        return np.asarray((found + found.T) / 2)

    @property
    def log_determinant(self) -> float:
        """Log of the determinant of the whole."""
        return self.log_of_band + float(np.linalg.slogdet(self._left)[1])

    def times(self, band: FloatArray, border: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Inverse times a vector, (band,) and (border,)."""
        half = self._forward(band[:, None])
        found = self.border @ (border[:, None] - self.half.T @ half)
        return self._backward(half - self.half @ found)[:, 0], found[:, 0]

    def around(self, band: FloatArray, border: FloatArray) -> FloatArray:
        """Inverse between columns and the same as rows, (columns, columns)."""
        half = self._forward(band)
        left = border - self.half.T @ half
        return np.asarray(half.T @ half + left.T @ self.border @ left)

    def _forward(self, right: FloatArray) -> FloatArray:
        """Solve for the lower factor of the band, (band, columns)."""
        layout, solution = self.panels.layout, np.array(right)
        for number, panel in enumerate(self.panels.lower):
            own, start = layout.panel(number), layout.start(number)
            left = panel[:, : own.start - start] @ solution[start : own.start]
            solution[own] = self.inverse[number] @ (solution[own] - left)
        return solution

    def _backward(self, right: FloatArray) -> FloatArray:
        """Solve for the transposed factor of the band, (band, columns)."""
        layout, solution = self.panels.layout, np.array(right)
        for number in reversed(range(len(self.inverse))):
            own, start = layout.panel(number), layout.start(number)
            solution[own] = self.inverse[number].T @ solution[own]
            before = self.panels.lower[number][:, : own.start - start]
            solution[start : own.start] -= before.T @ solution[own]
        return solution

    @cached_property
    def covariance(self) -> Panels:
        """The inverse where the matrix is not zero: of the band from its end on, then with the border."""
        layout = self.panels.layout
        zeros = np.zeros(len(layout.races)), np.zeros(len(layout.border))
        found = Panels.diagonal(layout, *zeros)
        for number in reversed(range(len(self.inverse))):
            self.go_on()
            self._invert(found, number)
        gain = self._backward(self.half)
        around = gain @ self.border
        for number, panel in enumerate(found.lower):
            own = layout.panel(number)
            panel += around[own] @ gain[layout.start(number) : own.stop].T
        np.negative(around, out=found.coupling)
        found.border[:] = self.border
        return found

    def _invert(self, found: Panels, number: int) -> None:
        """Fill in the columns of one panel, given those of all behind it."""
        layout, inverse = self.panels.layout, self.inverse[number]
        own, last = layout.panel(number), layout.last(number)
        square, begin = inverse.T @ inverse, own.stop
        gain = np.empty((layout.panel(last).stop - begin, len(inverse)))
        below = np.zeros_like(gain)
        behind = []
        for other in range(number + 1, last + 1):
            start, rows = layout.start(other), layout.panel(other)
            at, columns = (
                slice(rows.start - begin, rows.stop - begin),
                slice(own.start - start, begin - start),
            )
            behind.append((other, at, columns))
            gain[at] = self.panels.lower[other][:, columns] @ inverse
        for other, at, columns in behind:
            panel = found.lower[other][:, columns.stop :]
            below[at] -= panel @ gain[: at.stop]
            below[: at.start] -= panel[:, : at.start].T @ gain[at]
        for other, at, columns in behind:
            found.lower[other][:, columns] = below[at]
        square -= below.T @ gain
        found.lower[number][:, own.start - layout.start(number) :] = (square + square.T) / 2
