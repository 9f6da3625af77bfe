"""What ``okt sweep`` prints: the scenarios that change most, and where the results are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulator.figures import counted
from simulator.sweep.line import SweptChange, SweptLine
from simulator.tables.of_sweep import axis_names

_MOST_SHOWN = 10


class _Largest(NamedTuple):
    line: SweptLine
    skater: str
    change: SweptChange


def print_sweep(
    console: Console, lines: Sequence[SweptLine], tournaments: int, target: str, seconds: float
) -> None:
    """Print the scenarios with the largest changes of a chance, and where all of them stand."""
    largest = sorted(
        (own for line in lines if (own := _largest(line)) is not None),
        key=lambda own: -abs(own.change.change),
    )
    if largest:
        console.print(_table(lines, largest[:_MOST_SHOWN]))
    if len(largest) > _MOST_SHOWN:
        console.print(
            f"{len(largest) - _MOST_SHOWN:,} more change somebody's chance by less.",
            style="dim",
            highlight=False,
        )
    said = f"{counted(len(lines), 'scenario')} of {counted(tournaments, 'tournament')}"
    said += f" in {seconds:.0f} s, in {target}."
    console.print(said, highlight=False)


def _largest(line: SweptLine) -> _Largest | None:
    """Return whose chance a scenario changes most; None where it changes nobody's."""
    changed = [_Largest(line, name, own) for of in line.changes.values() for name, own in of.items()]
    return max(changed, key=lambda own: abs(own.change.change), default=None)


def _table(lines: Sequence[SweptLine], largest: Sequence[_Largest]) -> Table:
    """Return the table; an axis on which all stand at one value is not told."""
    table = Table(
        title=Text("The largest changes of a chance of a ticket"),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
    )
    axes = [name for name in axis_names(lines) if len({line.axis(name) for line in lines}) > 1]
    for name in axes:
        table.add_column(Text(name))
    table.add_column("whose chance")
    for head in ("before %", "after %", "change, points", "s.e."):
        table.add_column(head, justify="right")
    for line, skater, own in largest:
        values = (line.axis(name) for name in axes)
        table.add_row(
            *(Text("" if value is None else str(value)) for value in values),
            Text(skater),
            *(f"{100 * share:.1f}" for share in (own.before, own.after)),
            f"{100 * own.change:+.1f}",
            "" if own.se is None else f"{100 * own.se:.1f}",
        )
    return table
