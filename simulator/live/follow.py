"""Following a source in a thread of its own: each new reading is told to who asked for it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from simulator.engine.plan import Plan
from simulator.input.faults import Fault, InputRefused
from simulator.live.changes import ToldChanges
from simulator.live.source import ListDocument, ListSource, Mark
from simulator.project.ridden import Entered, results_from_file, results_from_text
from simulator.words import say

LOOK_S = 0.2
"""Files are looked at so often, so that a result counts within a second; an address is asked more seldom."""


@dataclass(frozen=True)
class News:
    """What came of a look at a source.

    Attributes
    ----------
    told
        All that the source tells now; None when it could not be read, so that nothing changes.
    faults
        What of it could not be read, or stands in doubt. A list with a fault counts as it was before.
    """

    told: ToldChanges | None
    faults: tuple[Fault, ...] = ()


class Follower:
    """Looks at a source again and again, from `start` to `stop`.

    Parameters
    ----------
    plan
        Returns the plan of the meet, which says who is entered; None while there is none.
    defaults
        What the lists leave out, by column: sex, distance and run.
    tell
        Is handed all news, in the thread of the follower.
    """

    def __init__(
        self,
        source: ListSource,
        plan: Callable[[], Plan | None],
        defaults: Mapping[str, str],
        tell: Callable[[News], None],
    ) -> None:
        self._source, self._plan, self._defaults, self._tell = source, plan, defaults, tell
        self._read: dict[str, tuple[Mark, Entered | None, tuple[Fault, ...]]] = {}
        self._fault: tuple[Fault, ...] = ()
        self._end, self._again = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def is_on(self) -> bool:
        """Whether the source is being followed."""
        return self._thread is not None and not self._end.is_set()

    def start(self) -> None:
        """Look from now on."""
        self._thread = threading.Thread(target=self._run, name="follow", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more; nothing is told from now on, and a look under way is not waited for."""
        self._end.set()

    def read_again(self) -> None:
        """Read all of it anew at the next look, as somebody said who is meant, or mended a list."""
        self._again.set()

    def _run(self) -> None:
        while not self._end.is_set():
            news = self.look()
            if news is not None and not self._end.is_set():
                self._tell(news)
            self._end.wait(LOOK_S)

    def look(self) -> News | None:
        """Look once; None while nothing is new."""
        plan = self._plan()
        if plan is None:
            return None
        if self._again.is_set():
            self._again.clear()
            self._read = {name: ("", entered, ()) for name, (_, entered, _) in self._read.items()}
            self._fault = ()
            self._source.forget()
        try:
            documents = self._source.look()
        except InputRefused as refused:
            return self._refused(refused.faults)
        if documents is None:
            return None
        self._fault = ()
        self._read = {one.name: self._one(plan, one) for one in documents}
        lists = [entered for _, entered, _ in self._read.values() if entered is not None]
        faults = tuple(fault for _, _, own in self._read.values() for fault in own)
        return News(ToldChanges.of(lists) if lists else None, faults)

    def _refused(self, faults: tuple[Fault, ...]) -> News | None:
        """Tell a fault once, however often it is met."""
        if faults == self._fault:
            return None
        self._fault = faults
        return News(None, faults)

    def _one(self, plan: Plan, document: ListDocument) -> tuple[Mark, Entered | None, tuple[Fault, ...]]:
        """Read a list that changed; one that cannot be read counts as it was before."""
        known = self._read.get(document.name)
        if known is not None and known[0] == document.mark:
            return known
        before = known[1] if known is not None else None
        if document.text is not None and document.text.strip() in ("[]", "{}"):
            waits = say("nothing is told yet")
            if before is not None and before.results:
                waits = say("the list is empty now; what it told before stays")
            return document.mark, before, (Fault(document.name, waits),)
        try:
            entered = self._entered(plan, document)
        except InputRefused as refused:
            return document.mark, before, refused.faults
        doubts = tuple(doubt for doubt in entered.doubts if doubt.line is not None)
        return document.mark, entered, doubts

    def _entered(self, plan: Plan, document: ListDocument) -> Entered:
        from simulator.results.pasted import title_of

        if document.path is None:
            text = document.text or ""
            return results_from_text(plan, text, self._defaults, finished=False, strangers=True)
        words = document.path.stem.replace("-", " ").replace("_", " ")
        says = {
            name: text for name, text in title_of(f"{words}\n").says.items() if name in ("sex", "distance_m")
        }
        told = {**says, **self._defaults}
        return results_from_file(plan, document.path, told, finished=False, strangers=True)
