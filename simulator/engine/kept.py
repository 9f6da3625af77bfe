"""What was simulated and may be of use again, within a bound of memory.

Everything is found by a fingerprint of all that decides it, so that what is kept can never be
of another plan; and whatever is gone is simply simulated again, with the same result.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from simulator.defaults import DEFAULT_MEMORY_MB
from simulator.engine.buffers import BUFFERS
from simulator.engine.counts import PartCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.levels import EventLevels
from simulator.engine.part import Part
from simulator.event import Sex

if TYPE_CHECKING:
    from simulator.engine.block import SexPlan
    from simulator.engine.plan import Plan
    from simulator.selection.select import Selection


class Sized(Protocol):
    """Something that knows how much memory it takes."""

    @property
    def nbytes(self) -> int:
        """Memory in bytes."""
        ...


class Keepable(Sized, Protocol):
    """Something that can be kept for long."""

    def set_apart(self) -> Keepable:
        """Return a copy with its arrays in pages of their own."""
        ...


Key = tuple[bytes, int, Part]
"""Fingerprint of what decides the content, seed, part."""

_Thing = TypeVar("_Thing", bound=Sized)

_OF_ONE_RUN = 0.7
"""Share of a shelf that a single run may fill; the rest is for its edits. Without it the end of a
run that does not fit would drive out its front, and the next run would find nothing at all."""


class Shelf(Generic[_Thing]):
    """Things by key; when they take too much memory, those not asked for longest go first.

    Parameters
    ----------
    most_bytes
        Memory they may take, in bytes.
    copied
        Makes the copy that is kept.
    """

    def __init__(self, most_bytes: int, copied: Callable[[_Thing], _Thing] = lambda thing: thing) -> None:
        self._most, self._bytes, self._copied = most_bytes, 0, copied
        self._things: OrderedDict[Key, _Thing] = OrderedDict()
        self._of_run: set[Key] | None = None
        self._run_bytes = 0
        self._lock = Lock()

    @property
    def nbytes(self) -> int:
        """Memory of all things, in bytes."""
        return self._bytes

    def begin_run(self) -> None:
        """Tell a run from those before it: it may fill no more than a share of the shelf."""
        with self._lock:
            self._of_run, self._run_bytes = set(), 0

    def get(self, key: Key) -> _Thing | None:
        """Return what is kept under the key."""
        with self._lock:
            thing = self._things.get(key)
            if thing is not None:
                self._things.move_to_end(key)
                self._count(key, thing)
            return thing

    def put(self, key: Key, thing: _Thing) -> None:
        """Keep something, unless it alone or its run is too large."""
        if not self._takes(key, thing):
            return
        thing = self._copied(thing)
        with self._lock:
            known = self._things.pop(key, None)
            self._bytes += thing.nbytes - (known.nbytes if known is not None else 0)
            self._things[key] = thing
            self._count(key, thing)
            self._shrink()

    def fit(self, most_bytes: int) -> None:
        """Take no more memory than this from now on."""
        with self._lock:
            self._most = most_bytes
            self._shrink()

    def _takes(self, key: Key, thing: _Thing) -> bool:
        with self._lock:
            if self._of_run is None or key in self._of_run:
                return thing.nbytes <= self._most
            return self._run_bytes + thing.nbytes <= self._most * _OF_ONE_RUN

    def _shrink(self) -> None:
        while self._bytes > self._most:
            _, gone = self._things.popitem(last=False)
            self._bytes -= gone.nbytes

    def _count(self, key: Key, thing: _Thing) -> None:
        if self._of_run is not None and key not in self._of_run:
            self._of_run.add(key)
            self._run_bytes += thing.nbytes


DEFAULT_BYTES = DEFAULT_MEMORY_MB * 1_000_000
"""Memory for what is kept: a run of 100,000 tournaments and fifty edits, or a third of one of a million."""


_PLANS = 6
"""Plans of which the prepared form is kept: the scenario shown, the baseline, some to go back to."""


class PreparedPlans:
    """The last plans in the form the parts need, found by the very plan they were made from.

    They hold their fingerprints, so that these are made once for a run, its comparison and the
    questions about it. A plan that was kept cannot be another one of the same content.
    """

    def __init__(self) -> None:
        self._known: list[tuple[Plan, Sex, SexPlan]] = []

    def get(self, plan: Plan, sex: Sex) -> SexPlan | None:
        """Return one sex of a plan as it was prepared, None when nothing of the same content is known."""
        same = (
            at
            for at, (known, of, _) in enumerate(self._known)
            if of is sex and (known is plan or known.same_for(plan, sex))
        )
        at = next(same, None)
        if at is None:
            return None
        self._known.insert(0, self._known.pop(at))
        return self._known[0][2]

    def put(self, plan: Plan, sex: Sex, prepared: SexPlan) -> None:
        """Keep what was prepared; the plan not asked for longest goes."""
        self._known.insert(0, (plan, sex, prepared))
        del self._known[_PLANS * len(Sex) :]


class Kept:
    """Prepared plans, ridden events, levels of edited events, and selections already counted.

    One bound holds for all of it and for the buffers of the threads. Those may take up to half
    of the bound while nobody uses them; the rest is shared out among what is kept.

    Parameters
    ----------
    most_bytes
        Bound of the memory of all; 0 keeps nothing.
    """

    def __init__(self, most_bytes: int = DEFAULT_BYTES) -> None:
        self._most_bytes = most_bytes
        self.plans = PreparedPlans()
        self.events: Shelf[EventBlock] = Shelf(0, EventBlock.set_apart)
        self.levels: Shelf[EventLevels] = Shelf(0, EventLevels.set_apart)
        self.counts: Shelf[PartCounts] = Shelf(0, PartCounts.set_apart)
        self.further: Shelf[Keepable] = Shelf(0, lambda thing: thing.set_apart())
        self.further_counts: Shelf[Keepable] = Shelf(0)
        self.also: Callable[[Selection], Keepable] | None = None
        self.fit()

    def keep_also(self, of_selection: Callable[[Selection], Keepable]) -> None:
        """Keep more of each selection from now on, in `further`, which takes its share of the memory.

        It is found by `key_of_selection`. What is counted with it goes into `further_counts`: small
        things, which the large ones are not to drive out.
        """
        if self.also is None:
            self.also = of_selection
            self.fit()

    @property
    def nbytes(self) -> int:
        """Memory in use for what is kept, in bytes; the buffers are not in it."""
        return sum(shelf.nbytes for shelf in self._shelves)

    @property
    def _shelves(self) -> tuple[Shelf[Any], ...]:
        return self.events, self.levels, self.counts, self.further, self.further_counts

    @property
    def most_bytes(self) -> int:
        """Bound of the memory of all, in bytes; what is over a lower one is let go at once."""
        return self._most_bytes

    @most_bytes.setter
    def most_bytes(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        BUFFERS.shrink(self.most_idle)
        self.fit()

    @property
    def most_idle(self) -> int:
        """Memory that buffers may take while nobody uses them, in bytes."""
        return self._most_bytes // 2

    def begin_run(self) -> None:
        """Tell a run from those before it."""
        for shelf in self._shelves:
            shelf.begin_run()

    def fit(self) -> None:
        """Share out what the buffers leave, as they are now, and let go what is over it."""
        room = self._most_bytes - min(BUFFERS.nbytes, self.most_idle)
        twentieths = (12, 4, 4, 0, 0) if self.also is None else (6, 2, 1, 10, 1)
        for shelf, share in zip(self._shelves, twentieths, strict=True):
            shelf.fit(room * share // 20)


def key_of_selection(plan: SexPlan, seed: int, part: Part) -> Key:
    """Return under which key more of a selection is kept, see `Kept.keep_also`."""
    return b"selection" + plan.known_by, seed, part
