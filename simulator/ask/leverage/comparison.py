"""Two plans on the same luck: who gains, who loses, and whether it is more than noise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.looked_at import counted_parts
from simulator.chances.certain import certain_by_pick
from simulator.chances.order import LeftOpen
from simulator.chances.order_counting import left_open
from simulator.chances.outcome import standard_error
from simulator.engine.counts import PartCounts
from simulator.engine.job import UNHINDERED, Control, Job, check_run
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.event import Sex
from simulator.selection.counting import CountArray

Bits = NDArray[np.uint8]

Passed = tuple[str | None, str | None]
"""Who loses a ticket and who gains it; None is nobody."""


@dataclass(frozen=True)
class Change:
    """What an edit does to a skater's chance of a ticket.

    Attributes
    ----------
    before, after, change
        Chances and their difference, from 0 to 1.
    se
        Standard error of the difference, from the tournaments in which it is not the same:
        both plans are simulated on the same random numbers. None of one tournament.
    before_by_pick, after_by_pick
        Whether the ticket is certain by a pick of coach or committee.
    """

    skater: str
    sex: Sex
    before: float
    after: float
    change: float
    se: float | None
    before_by_pick: bool = False
    after_by_pick: bool = False

    @property
    def clear(self) -> bool:
        """Whether the change is more than noise: above two standard errors."""
        return self.se is not None and abs(self.change) > 2 * self.se


@dataclass(frozen=True)
class Comparison:
    """Two plans compared, tournament by tournament.

    Attributes
    ----------
    tournaments
        Tournaments of each plan.
    changes
        Every skater of either plan, the largest change first.
    gains
        Share of the tournaments in which a ticket goes from one skater to another, by (who
        loses it, who gains it), both of one sex; None is nobody: the ticket was, or is now, left
        to the committee. Where several change hands, each loser's ticket is shared out evenly
        among those who gain. What a skater gains and loses adds up to the change.
    left
        Tickets left to the committee before and after, by sex.
    """

    tournaments: int
    changes: tuple[Change, ...]
    gains: Mapping[Passed, float]
    left: Mapping[Sex, tuple[LeftOpen, LeftOpen]] = field(default_factory=dict)

    def of(self, skater: str) -> Change | None:
        """Return the change of one skater, None for somebody in neither plan."""
        return next((change for change in self.changes if change.skater == skater), None)


class TicketCounts:
    """How many tickets stay and change hands between two plans of one sex, added part by part.

    Attributes
    ----------
    skaters
        All of both plans.
    counts
        By row: tickets before, tickets after, tickets lost, tickets gained, (4, skaters).
    tournaments
        Of which so far.
    """

    def __init__(self, before: Sequence[str], after: Sequence[str]) -> None:
        self.skaters = tuple(dict.fromkeys((*before, *after)))
        self.counts = np.zeros((4, len(self.skaters)), np.int64)
        self.tournaments = 0
        number = {name: index for index, name in enumerate(self.skaters)}
        self._rows = [[number[name] for name in own] for own in (before, after)]

    def add(self, before: Bits, after: Bits, tournaments: int) -> tuple[Bits, Bits]:
        """Add a part, and return the tickets lost and gained in it.

        Parameters
        ----------
        before, after
            Tickets by skater of each plan, eight tournaments to a byte, (skaters, bytes).
        """
        had, has = self._in_order(before, 0), self._in_order(after, 1)
        lost, gained = had & ~has, has & ~had
        self.tournaments += tournaments
        for total, bits in zip(self.counts, (had, has, lost, gained), strict=True):
            total += np.bitwise_count(bits).sum(axis=1, dtype=np.int64)
        return lost, gained

    def _in_order(self, bits: Bits, plan: int) -> Bits:
        """Put the skaters of one plan in the order of both."""
        ordered = np.zeros((len(self.skaters), bits.shape[1]), np.uint8)
        ordered[self._rows[plan]] = bits
        return ordered


def changes_of(sex: Sex, skaters: Sequence[str], counts: NDArray[np.int64], tournaments: int) -> list[Change]:
    """Return the change of every skater, from counts as `TicketCounts` has them."""
    return [
        _change(sex, skater, [int(own) for own in of_skater], tournaments)
        for skater, of_skater in zip(skaters, counts.T, strict=True)
    ]


def _change(sex: Sex, skater: str, counts: Sequence[int], of: int) -> Change:
    had, has, lost, gained = counts
    change = (gained - lost) / of
    variance = (gained + lost) / of - change * change
    return Change(skater, sex, had / of, has / of, change, standard_error(variance, of))


class TicketChanges:
    """Counts of tickets that change hands between two plans of one sex, and between whom."""

    def __init__(self, sex: Sex, before: Sequence[str], after: Sequence[str]) -> None:
        self._sex = sex
        self._counts = TicketCounts(before, after)
        self._passed: dict[int, NDArray[np.int64]] = {}

    def add(self, before: Bits, after: Bits, tournaments: int, *, gains: bool = True) -> None:
        """Add a part, see `TicketCounts.add`; without `gains` it is not told between whom tickets go."""
        lost, gained = self._counts.add(before, after, tournaments)
        if not gains:
            return
        moving = np.flatnonzero(np.bitwise_or.reduce(lost | gained, axis=0))
        from_whom, to_whom = (np.unpackbits(bits[:, moving], axis=1) for bits in (lost, gained))
        # More may lose than gain, where a team is no longer full, and the other way round: the
        # rest goes to nobody, or comes from nobody, who stands behind all skaters.
        several = np.maximum(from_whom.sum(axis=0, dtype=np.uint8), to_whom.sum(axis=0, dtype=np.uint8))
        from_whom, to_whom = (
            np.vstack([bits, several - bits.sum(axis=0, dtype=np.uint8)]) for bits in (from_whom, to_whom)
        )
        for shared_by in range(1, int(several.max(initial=0)) + 1):
            here = np.flatnonzero(several == shared_by)
            # Whole numbers, so that their sum does not depend on its order.
            passed = from_whom[:, here].astype(np.float64) @ to_whom[:, here].astype(np.float64).T
            known = self._passed.get(shared_by, 0)
            self._passed[shared_by] = known + passed.astype(np.int64)

    def changes(self) -> list[Change]:
        """Return the change of every skater."""
        counted = self._counts
        return changes_of(self._sex, counted.skaters, counted.counts, counted.tournaments)

    def gains(self) -> dict[Passed, float]:
        """Return the share of the tournaments in which a ticket goes from one to the other."""
        names = (*self._counts.skaters, None)
        passed = sum(
            (counts / shared_by for shared_by, counts in sorted(self._passed.items())),
            start=np.zeros((len(names), len(names))),
        )
        return {
            (names[loser], names[gainer]): float(passed[loser, gainer]) / self._counts.tournaments
            for loser, gainer in np.argwhere(passed > 0)
        }


Tickets = dict[Sex, CountArray]
"""Tickets by sex, as `OrderCounts.tickets` has them."""

_Counted = tuple[Part, Mapping[Sex, PartCounts]]
_Runs = tuple[Part, tuple[dict[Sex, PartCounts], ...]]


def compare_runs(
    skaters: Mapping[Sex, tuple[Sequence[str], Sequence[str]]],
    parts: Iterable[tuple[_Counted, _Counted]],
    *,
    gains: bool = True,
) -> Comparison:
    """Compare two runs, part by part.

    Parameters
    ----------
    skaters
        By sex the skaters of the plan before and of the plan after, as the tickets number them.
    parts
        The same parts of both runs, before and after.
    gains
        Whether it is told between whom tickets go.
    """
    changes = {sex: TicketChanges(sex, *names) for sex, names in skaters.items()}
    left: dict[Sex, list[CountArray]] = {sex: [np.zeros(1, np.int64)] * 2 for sex in skaters}
    tournaments = 0
    for (part, had), (_, has) in parts:
        for sex, own in changes.items():
            own.add(had[sex].tickets, has[sex].tickets, part.tournaments, gains=gains)
            counts = [side[sex].counts.order.left_open for side in (had, has)]
            left[sex] = [known + new for known, new in zip(left[sex], counts, strict=True)]
        tournaments += part.tournaments
    told = [change for own in changes.values() for change in own.changes()]
    passed = {pair: share for own in changes.values() for pair, share in own.gains().items()}
    ordered = sorted(told, key=lambda change: (-abs(change.change), -change.after, change.skater))
    chances = {
        sex: (left_open(before, tournaments), left_open(after, tournaments))
        for sex, (before, after) in left.items()
    }
    return Comparison(tournaments, tuple(ordered), passed, chances)


def compare(before: Plan, job: Job, control: Control = UNHINDERED, *, gains: bool = True) -> Comparison:
    """Compare a job with another plan on the same random numbers.

    Parameters
    ----------
    before
        The plan that is changed to that of the job.
    gains
        Whether it is told between whom tickets go, which takes as long as all else where rides are kept.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    InputRefused
        When a number is out of range, or a plan cannot be simulated.
    """
    check_run(job.tournaments, job.seed, control.threads)
    had, has = replace(job, plan=before), job
    both = tuple(sex for sex in had.entered if sex in has.entered)
    had, has = replace(had, sexes=both), replace(has, sexes=both)
    won: tuple[Tickets, Tickets] = {}, {}
    parts = adding(won, counted_parts((had, has), parts_of(job.tournaments), control))
    names = {sex: (before.skaters(sex), job.plan.skaters(sex)) for sex in both}
    runs = (((part, one), (part, other)) for part, (one, other) in parts)
    compared = compare_runs(names, runs, gains=gains)
    return with_picks(compared, (before, won[0]), (job.plan, won[1]))


def adding(tickets: Sequence[Tickets], parts: Iterable[_Runs]) -> Iterator[_Runs]:
    """Hand the counts of some plans on, and add up for each whose tickets came by which row or pick."""
    for part, runs in parts:
        for own, counted in zip(tickets, runs, strict=True):
            for sex, counts in counted.items():
                own[sex] = own.get(sex, 0) + counts.counts.order.tickets
        yield part, runs


def with_picks(
    comparison: Comparison, before: tuple[Plan, Tickets], after: tuple[Plan, Tickets]
) -> Comparison:
    """Return the comparison with the tickets marked that are certain by a pick."""
    had, has = (
        {(sex, skater) for sex, own in tickets.items() for skater in certain_by_pick(plan, sex, own)}
        for plan, tickets in (before, after)
    )
    changes = tuple(
        replace(
            change,
            before_by_pick=(change.sex, change.skater) in had,
            after_by_pick=(change.sex, change.skater) in has,
        )
        for change in comparison.changes
    )
    return replace(comparison, changes=changes)
