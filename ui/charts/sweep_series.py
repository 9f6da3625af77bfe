"""What the window of a sweep shows, as plain values and words: scenarios, whose chance, a map of two axes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from simulator.event import Sex
from simulator.sweep.axes import AxisValue
from simulator.sweep.line import SweptChange, SweptLine
from simulator.tables.of_sweep import axis_names
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

Whose = tuple[Sex, str]
"""The skater whose chance is looked at."""

_NONE = SweptChange(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class SweepRow:
    """A scenario, and what it does to one skater's chance.

    Attributes
    ----------
    line
        The scenario.
    values
        Its value on each axis on which not all stand at one.
    whose
        The skater; None where the scenario changes nobody's chance.
    """

    line: SweptLine
    values: tuple[AxisValue | None, ...]
    whose: Whose | None
    change: SweptChange


def telling_axes(lines: Sequence[SweptLine]) -> tuple[str, ...]:
    """Return the axes on which not all scenarios stand at one value."""
    return tuple(name for name in axis_names(lines) if len({line.axis(name) for line in lines}) > 1)


def skaters_of(lines: Sequence[SweptLine]) -> tuple[Whose, ...]:
    """Return everybody whose chance is changed by some scenario, whose is changed most first."""
    largest: dict[Whose, float] = {}
    for line in lines:
        for sex, of_sex in line.changes.items():
            for skater, change in of_sex.items():
                size = abs(change.change)
                largest[sex, skater] = max(size, largest.get((sex, skater), 0.0))
    return tuple(sorted(largest, key=lambda whose: (-largest[whose], whose)))


def rows_of(lines: Sequence[SweptLine], whose: Whose | None) -> tuple[SweepRow, ...]:
    """Return each scenario with the change of one skater's chance, or the largest of anybody's."""
    axes = telling_axes(lines)
    rows = []
    for line in lines:
        values = tuple(line.axis(name) for name in axes)
        if whose is None:
            found, change = _largest(line)
        else:
            found, change = whose, line.changes.get(whose[0], {}).get(whose[1], _unchanged(line, whose))
        rows.append(SweepRow(line, values, found, change))
    return tuple(rows)


def _largest(line: SweptLine) -> tuple[Whose | None, SweptChange]:
    changed = [((sex, name), own) for sex, of in line.changes.items() for name, own in of.items()]
    return max(changed, key=lambda one: abs(one[1].change), default=(None, _NONE))


def _unchanged(line: SweptLine, whose: Whose) -> SweptChange:
    chance = line.tickets.get(whose[0], {}).get(whose[1], 0.0)
    return SweptChange(chance, chance, 0.0, 0.0)


@dataclass(frozen=True)
class SweepMap:
    """Two axes against each other.

    Attributes
    ----------
    across, down
        Their values, from left to right and from top to bottom.
    cells
        By (value down, value across) the scenarios there.
    """

    across: tuple[AxisValue | None, ...]
    down: tuple[AxisValue | None, ...]
    cells: Mapping[tuple[AxisValue | None, AxisValue | None], tuple[SweepRow, ...]]

    def change(self, down: AxisValue | None, across: AxisValue | None) -> float | None:
        """Return the change of a cell, as a chance; None where there is no scenario.

        Of several scenarios it is the mean of one skater's changes; where they are of several skaters,
        the largest.
        """
        rows = self.cells.get((down, across), ())
        changes = [row.change.change for row in rows]
        if len({row.whose for row in rows}) > 1:
            return max(changes, key=abs)
        return sum(changes) / len(changes) if changes else None

    @property
    def largest(self) -> float:
        """The largest change of a cell, whichever its sign."""
        found = (self.change(*key) for key in self.cells)
        return max((abs(one) for one in found if one is not None), default=0.0)


def sweep_map(rows: Sequence[SweepRow], across: int, down: int) -> SweepMap:
    """Return the map of two axes, by their numbers among the values of a row."""
    cells: dict[tuple[AxisValue | None, AxisValue | None], list[SweepRow]] = {}
    for row in rows:
        cells.setdefault((row.values[down], row.values[across]), []).append(row)
    lines, columns = (tuple(dict.fromkeys(row.values[axis] for row in rows)) for axis in (down, across))
    kept = {key: tuple(own) for key, own in cells.items()}
    return SweepMap(in_order(columns), in_order(lines), kept)


def in_order(values: Sequence[AxisValue | None]) -> tuple[AxisValue | None, ...]:
    """Return numbers by size; words, and what is mixed, as they come."""
    if all(isinstance(value, int | float) for value in values):
        return tuple(sorted(values, key=lambda value: float(value or 0)))
    return tuple(values)


def usual_axes(rows: Sequence[SweepRow], axes: Sequence[str]) -> tuple[int, int]:
    """Return the axes to begin with, across and down: the two with most values, but for what others tell."""
    many = [len({row.values[number] for row in rows}) for number in range(len(axes))]
    told = {number for number, name in enumerate(axes) if name == "sex" and "skater" in axes}
    longest = sorted(range(len(axes)), key=lambda number: (number in told, -many[number], number))[:2]
    return (longest[-1], longest[0]) if longest else (0, 0)


# Words -------------------------------------------------------------------------------------


def axis_titles(lines: Sequence[SweptLine], axes: Sequence[str]) -> tuple[str, ...]:
    """Return what axes are called; where a what-if is of one skater throughout, his or her name with it."""
    every = set(axis_names(lines))
    titles = []
    for name in axes:
        word, _, number = name.partition(" ")
        of = f"skater {number}".strip()
        if word in ("meet", "seed", "rules", "cap", "runs") or of not in every or of in axes:
            titles.append(axis_title(name))
        else:
            titles.append(f"{axis_title(word)}, {numbers.headed(str(lines[0].axis(of)))}")
    return tuple(titles)


def constant_words(lines: Sequence[SweptLine]) -> str:
    """Return the values of the axes on which all scenarios stand at one."""
    telling, every = telling_axes(lines), axis_names(lines)
    named = {
        name.replace("skater", "sex") for name in every if name.startswith("skater")
    }  # that tells the sex
    fixed = [name for name in every if name not in telling and name not in named]
    told = ((name.partition(" ")[0], lines[0].axis(name)) for name in fixed)
    return ", ".join(f"{axis_title(word)} {value_words(word, value)}" for word, value in told)


def axis_title(name: str) -> str:
    """Return what an axis is called."""
    word, _, number = name.partition(" ")
    known = {
        "meet": translate("SweepWindow", "Meet"),
        "seed": translate("SweepWindow", "Seed"),
        "rules": translate("SweepWindow", "Rules"),
        "cap": translate("SweepWindow", "Cap"),
        "runs": translate("SweepWindow", "Runs"),
        "sex": translate("SweepWindow", "Sex"),
        "skater": translate("SweepWindow", "Skater"),
        "event": translate("SweepWindow", "Event"),
        "s_per_1000m": translate("SweepWindow", "s per 1000 m"),
    }
    title = known.get(word, word)
    return f"{title} {number}" if number else title


def value_words(name: str, value: AxisValue | None) -> str:
    """Return the value of an axis in words."""
    word = name.partition(" ")[0]
    if value is None:
        return ""
    if word == "sex" and value in list(Sex):
        return numbers.sex_name(Sex(str(value)))
    if word == "s_per_1000m" and not isinstance(value, str):
        return numbers.change_s(value)
    return {
        "all": translate("SweepWindow", "all"),
        "none": translate("SweepWindow", "none"),
        "single": translate("SweepWindow", "single"),
        "best_of_two": translate("SweepWindow", "best of two"),
        "each": translate("SweepWindow", "each"),
    }.get(str(value), str(value))
