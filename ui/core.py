"""What the window asks of `simulator`, in one place.

The modules of the core are imported when first asked for, in the worker's thread: the window
is on the screen before NumPy, SciPy and pandas are loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from simulator.meet.meet import Entry
from simulator.tally import Outcome

if TYPE_CHECKING:
    from simulator.main_job import Plan


@dataclass(frozen=True)
class Inputs:
    """What a plan is made from.

    Attributes
    ----------
    form
        Files with race results opened by the user; none means the data shipped with the program.
    entries
        File with the entries, or None for those of the meet.
    added
        Entrants added in the window.
    """

    form: tuple[Path, ...] = ()
    entries: Path | None = None
    added: tuple[Entry, ...] = ()

    def adding(self, entry: Entry) -> Inputs:
        """Return the same with one more entrant, taken once."""
        return replace(self, added=tuple(dict.fromkeys((*self.added, entry))))


@dataclass(frozen=True)
class Prepared:
    """A plan ready to be simulated, what it was made from, and what is doubtful in the files."""

    inputs: Inputs
    plan: Plan
    warnings: tuple[str, ...] = ()


class Core(Protocol):
    """The two long tasks of the core; a test may put something quicker in their place."""

    def prepare(self, inputs: Inputs) -> Prepared:
        """Read the files and forecast every start; raises `InputRefused`."""
        ...

    def simulate(
        self, plan: Plan, tournaments: int, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Outcome]:
        """Yield better and better outcomes; stop early when `cancelled` says so."""
        ...


class Simulator:
    """The core of this program."""

    def prepare(self, inputs: Inputs) -> Prepared:
        """Read the files and forecast every start; raises `InputRefused`."""
        from simulator.main_job import load_plan, with_entries

        from simulator.results import read_results

        warnings = [str(fault) for path in inputs.form for fault in read_results(path).warnings]
        plan = load_plan(form=inputs.form, entries=inputs.entries)
        if inputs.added:
            plan = with_entries(plan, inputs.added)
        return Prepared(inputs, plan, tuple(warnings))

    def simulate(
        self, plan: Plan, tournaments: int, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Outcome]:
        """Yield better and better outcomes; stop early when `cancelled` says so."""
        from simulator.main_job import simulate

        yield from simulate(plan, tournaments, seed, cancelled=cancelled)
