"""What the window asks of `simulator`, in one place.

The modules of the core are imported when first asked for, outside the window's thread: NumPy,
SciPy and pandas are loaded while the window comes up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from simulator.meet.meet import Entry

if TYPE_CHECKING:
    from simulator.form.data import Pasted
    from simulator.main_job import Plan
    from simulator.tally import Outcome


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
    pasted
        Result lists pasted in the window, beside the files.
    """

    form: tuple[Path, ...] = ()
    entries: Path | None = None
    added: tuple[Entry, ...] = ()
    pasted: tuple[Pasted, ...] = ()

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

    def __init__(self) -> None:
        self._ahead: tuple[Inputs, Future[Prepared]] | None = None

    def prepare_ahead(self, inputs: Inputs) -> None:
        """Begin to prepare a plan in a thread, to be fetched by `prepare` with the same inputs.

        Called before Qt is loaded, it lets the two go on side by side, and the first bars are on
        the screen half a second earlier.
        """
        executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="prepare")
        self._ahead = inputs, executor.submit(self._prepare, inputs)
        executor.shutdown(wait=False)

    def prepare(self, inputs: Inputs) -> Prepared:
        """Read the files and forecast every start; raises `InputRefused`."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[0] == inputs:
            return ahead[1].result()
        return self._prepare(inputs)

    @staticmethod
    def _prepare(inputs: Inputs) -> Prepared:
        from simulator.main_job import load_plan, with_entries

        plan = load_plan(form=inputs.form, entries=inputs.entries, pasted=inputs.pasted)
        if inputs.added:
            plan = with_entries(plan, inputs.added)
        doubts = plan.form.doubts if plan.form is not None else ()
        return Prepared(inputs, plan, tuple(str(doubt) for doubt in doubts))

    def simulate(
        self, plan: Plan, tournaments: int, seed: int, cancelled: Callable[[], bool]
    ) -> Iterator[Outcome]:
        """Yield better and better outcomes; stop early when `cancelled` says so."""
        from simulator.main_job import simulate

        yield from simulate(plan, tournaments, seed, cancelled=cancelled, early=True)
