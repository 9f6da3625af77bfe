"""Each reading of a source as a step: what it changes of what is entered, and what is said of it once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simulator.engine.plan import Plan
from simulator.input.faults import Fault, InputRefused
from simulator.live.changes import ChangeKind, LiveChange, Start, ToldChanges, followed, start_of
from simulator.live.follow import News
from simulator.project.project import Project
from simulator.what_if.result_faults import SOURCE, of_no_start
from simulator.words import say

MOST_LINES = 40
"""Lines that one reading may bring on the screen."""


@dataclass(frozen=True)
class LiveStep:
    """What one reading came to.

    Attributes
    ----------
    project
        With what the source tells entered; as it was where the reading had to be refused.
    faults
        What of the source could not be read or stands in doubt now, or does not go together with what is
        entered.
    new_faults
        Those of them that were not told at the step before; all of them where the reading was refused.
    """

    project: Project
    changes: tuple[LiveChange, ...] = ()
    faults: tuple[Fault, ...] = ()
    new_faults: tuple[Fault, ...] = ()


_NOTHING_ENTERED = Fault(
    SOURCE,
    say("nothing of this reading was entered"),
    say("What was entered before stays; the next one is read as a whole again."),
)


class LiveSteps:
    """Takes over one reading of a source after the other, and remembers what it told.

    Results of starts that the meet does not have are left out and told; what contradicts itself is refused.
    """

    def __init__(self) -> None:
        self._told = ToldChanges()
        self._again: frozenset[Start] = frozenset()
        self._faults: tuple[Fault, ...] = ()

    def take(self, plan: Plan, project: Project, news: News) -> LiveStep:
        """Return what a reading changes of a project.

        Parameters
        ----------
        plan
            Plan of the meet, which says who is entered.
        """
        changes: tuple[LiveChange, ...] = ()
        faults, is_refused = news.faults, False
        if news.told is not None:
            strange = of_no_start(plan, news.told.results.values())
            told = news.told.without_results(strange)
            faults = (*faults, *dict.fromkeys(strange.values()))
            try:
                project, changes = followed(plan, project, self._told, told)
            except InputRefused as refused:
                faults, is_refused = (*faults, *refused.faults, _NOTHING_ENTERED), True
            else:
                self._told = told
                changes = self._remembering(changes)
        # A source that goes on and is refused again says again why, or the race would seem to stand still.
        new = tuple(fault for fault in faults if is_refused or fault not in self._faults)
        self._faults = faults
        return LiveStep(project, changes, faults, new)

    def _remembering(self, changes: tuple[LiveChange, ...]) -> tuple[LiveChange, ...]:
        """Return changes in which a time after one that was taken back is told as ridden again."""
        told = tuple(
            replace(one, kind=ChangeKind.RIDDEN_AGAIN)
            if one.kind is ChangeKind.NEW and start_of(one.result) in self._again
            else one
            for one in changes
        )
        gone = {start_of(one.result) for one in told if one.kind is ChangeKind.AGAIN}
        self._again = frozenset((self._again | gone) - self._told.results.keys())
        return told
