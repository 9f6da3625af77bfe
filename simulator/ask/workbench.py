"""The workbench: what window and command line ask of the simulation after everything is loaded.

It keeps what was ridden, within a bound of memory, so that an edit computes only what it
touches, and comparing, undoing and going back are free. Numbers are the same whatever is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from simulator.ask.leverage.comparison import Change, Comparison, compare_runs
from simulator.ask.leverage.deciders import Deciders, OutcomeCounts
from simulator.ask.leverage.heat import HeatMap, ResultCounts
from simulator.ask.leverage.picked import Tickets, adding, with_picks
from simulator.ask.leverage.precision import precision_points, tournaments_needed
from simulator.ask.leverage.search import next_tournament
from simulator.ask.leverage.tornado import Tornado, tornado_of
from simulator.ask.main_job import check_run, simulate
from simulator.chances.outcome import Outcome, outcome_of
from simulator.defaults import DEFAULT_SEED, DEFAULT_TOURNAMENTS, MOST_TOURNAMENTS
from simulator.engine.block import prepare, simulate_part
from simulator.engine.counts import PartCounts
from simulator.engine.kept import DEFAULT_BYTES, Kept
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.riding import Cancelled
from simulator.engine.simulate import count_runs, lent_buffers, never, ridden_parts, simulate_counts
from simulator.engine.streams import BLOCK
from simulator.event import Sex
from simulator.selection.story import Story, story_of

__all__ = ["Cancelled", "Workbench"]

MOST_STUDIED = 1_000_000
"""Tournaments of a run that are looked at for what decides; more would tell nothing new."""


class Workbench:
    """Simulates plans and answers questions about them; one for a program.

    One caller at a time.

    Parameters
    ----------
    most_bytes
        Memory for what is kept, see `keep_at_most`.
    """

    def __init__(self, most_bytes: int = DEFAULT_BYTES) -> None:
        self._kept = Kept(most_bytes)

    @property
    def most_bytes(self) -> int:
        """Memory for what is kept, in bytes."""
        return self._kept.most_bytes

    def keep_at_most(self, most_bytes: int) -> None:
        """Change the memory for what is kept, buffers of idle threads included, in bytes.

        May be called from another thread, during a run too; what is over it is let go at once and
        simulated again when it is asked for.
        """
        self._kept.most_bytes = most_bytes

    def simulate(
        self,
        plan: Plan,
        tournaments: int = DEFAULT_TOURNAMENTS,
        seed: int = DEFAULT_SEED,
        threads: int | None = None,
        cancelled: Callable[[], bool] = never,
        sexes: Sequence[Sex] = tuple(Sex),
        *,
        early: bool = False,
    ) -> Iterator[Outcome]:
        """Simulate the meet and yield better and better outcomes; the last one is complete.

        The same outcomes as `main_job.simulate`, to the last digit. Parameters are the same.

        Raises
        ------
        InputRefused
            When a number is out of range, or the plan cannot be simulated.
        """
        return simulate(plan, tournaments, seed, threads, cancelled, sexes, early=early, kept=self._kept)

    def simulate_until(
        self,
        plan: Plan,
        points: float,
        seed: int = DEFAULT_SEED,
        threads: int | None = None,
        cancelled: Callable[[], bool] = never,
        sexes: Sequence[Sex] = tuple(Sex),
        *,
        most: int = MOST_TOURNAMENTS,
    ) -> Iterator[Outcome]:
        """Simulate until every chance of a ticket is known well enough, block after block.

        Parameters
        ----------
        points
            Half the width of the 95 % interval, in percentage points, that none may exceed.
        most
            Tournaments at which to stop in any case.

        Yields
        ------
        Outcome
            After the first part and after each block; ``wanted`` is how many tournaments are
            probably needed.

        Raises
        ------
        ValueError
            When `points` is not above 0.
        InputRefused
            When a number is out of range, or the plan cannot be simulated.
        """
        if not points > 0:
            raise ValueError("points: a width is above 0.")
        check_run(most, seed, threads)
        run = simulate_counts(
            plan, most, seed, threads, cancelled, _ridden(plan, sexes), early=True, kept=self._kept
        )
        for progress in run:
            outcome = outcome_of(plan, progress)
            enough = precision_points(outcome) <= points
            needed = outcome.tournaments if enough else min(most, tournaments_needed(outcome, points))
            yield replace(outcome, wanted=needed)
            if enough:
                return

    def compare(
        self,
        before: Plan,
        after: Plan,
        tournaments: int = DEFAULT_TOURNAMENTS,
        seed: int = DEFAULT_SEED,
        threads: int | None = None,
        cancelled: Callable[[], bool] = never,
        sexes: Sequence[Sex] = tuple(Sex),
    ) -> Comparison:
        """Compare two plans on the same random numbers.

        Raises
        ------
        Cancelled
            When `cancelled` said so before it was done.
        InputRefused
            When a number is out of range, or a plan cannot be simulated.
        """
        check_run(tournaments, seed, threads)
        parts = parts_of(tournaments)
        both = [sex for sex in _ridden(before, sexes) if _rides(before, sex) and _rides(after, sex)]
        won: tuple[Tickets, Tickets] = {}, {}
        counted = adding(won, self._count((before, after), parts, seed, threads, cancelled, both))
        names = {sex: (before.skaters(sex), after.skaters(sex)) for sex in both}
        compared = compare_runs(names, (((part, had), (part, has)) for part, (had, has) in counted))
        return with_picks(compared, (before, won[0]), (after, won[1]))

    def decides(
        self,
        plan: Plan,
        tournaments: int,
        seed: int,
        sex: Sex,
        skater: str,
        threads: int | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> Deciders:
        """Tell which outcomes of races a skater's ticket hangs on.

        Looks at the own places down to the start places of the event, at duels with each rival,
        and at what befalls others in any event, in the tournaments of the run, at most
        `MOST_STUDIED`.

        Raises
        ------
        Cancelled
            When `cancelled` said so before it was done.
        KeyError
            When the skater is not in the forecast.
        """
        one = prepare(plan, sex)
        number = _number(plan, sex, skater)
        fields = {races.event: races.skaters for races in one.races.events}
        places = {event: plan.rules.start_places[sex].get(event, 0) for event in fields}
        counts = OutcomeCounts(skater, fields, places)
        parts = parts_of(min(tournaments, MOST_STUDIED))
        for part, events, counted in ridden_parts(one, parts, seed, threads, cancelled, self._kept):
            counts.add(events, counted.tickets[number], part.tournaments)
        return counts.deciders()

    def heat(
        self,
        plan: Plan,
        tournaments: int,
        seed: int,
        sex: Sex,
        threads: int | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> HeatMap:
        """Tell how far each event's result moves each skater's chance of a ticket.

        Raises
        ------
        Cancelled
            When `cancelled` said so before it was done.
        """
        one = prepare(plan, sex)
        fields = {races.event: races.skaters for races in one.races.events}
        counts = ResultCounts(sex, plan.skaters(sex), fields)
        parts = parts_of(min(tournaments, MOST_STUDIED))
        for part, events, counted in ridden_parts(one, parts, seed, threads, cancelled, self._kept):
            counts.add(events, counted.tickets, part.tournaments)
        return counts.heat()

    def tornado(
        self,
        plan: Plan,
        tournaments: int,
        seed: int,
        sex: Sex,
        skater: str,
        threads: int | None = None,
        cancelled: Callable[[], bool] = never,
    ) -> Tornado:
        """Tell how far each input of the forecast moves a skater's chance of a ticket.

        Raises
        ------
        Cancelled
            When `cancelled` said so before it was done.
        KeyError
            When the skater is not in the forecast.
        """

        def moved(other: Plan) -> Change | None:
            return self.compare(plan, other, tournaments, seed, threads, cancelled, (sex,)).of(skater)

        return tornado_of(plan, sex, skater, moved)

    def tournament(self, plan: Plan, seed: int, sex: Sex, number: int) -> Story:
        """Tell one tournament of a run, from the rows to the last start place.

        Parameters
        ----------
        number
            Number of the tournament, from 1.

        Raises
        ------
        InputRefused
            When a number is out of range, or the plan cannot be simulated.
        """
        check_run(number, seed, None)
        # The whole part, because that is what an earlier run has kept.
        whole = parts_of(-(-number // BLOCK) * BLOCK)
        [part] = [part for part in whole if part.before < number <= part.before + part.tournaments]
        with lent_buffers(self._kept) as buffers:
            block = simulate_part(prepare(plan, sex), seed, part, never, buffers, self._kept)
        return story_of(block.selection, number - part.before - 1)

    def find_tournament(
        self,
        plan: Plan,
        seed: int,
        sex: Sex,
        skater: str,
        has_ticket: bool,
        after: int,
        within: int,
        cancelled: Callable[[], bool] = never,
    ) -> int | None:
        """Return the next tournament in which the skater has a ticket, or has none.

        Parameters
        ----------
        after
            Number of the tournament behind which to look; tournaments are numbered from 1.
        within
            Tournaments of the run.

        Returns
        -------
        int or None
            The number; None when there is none up to the end of the run.

        Raises
        ------
        Cancelled
            When `cancelled` said so before it was done.
        KeyError
            When the skater is not in the forecast.
        """
        number = _number(plan, sex, skater)
        parts = [part for part in parts_of(within) if part.before + part.tournaments > after]
        run = self._count((plan,), parts, seed, None, cancelled, (sex,))
        tickets = ((part, counted[sex].tickets[number]) for part, (counted,) in run)
        return next_tournament(tickets, has_ticket, after)

    def _count(
        self,
        plans: Sequence[Plan],
        parts: Sequence[Part],
        seed: int,
        threads: int | None,
        cancelled: Callable[[], bool],
        sexes: Sequence[Sex],
    ) -> Iterator[tuple[Part, tuple[dict[Sex, PartCounts], ...]]]:
        """Count all parts of some plans; raises `Cancelled` instead of ending early."""
        done = 0
        for counted in count_runs(plans, parts, seed, threads, cancelled, sexes, kept=self._kept):
            yield counted
            done += 1
        if done < len(parts):
            raise Cancelled


def _ridden(plan: Plan, sexes: Sequence[Sex]) -> list[Sex]:
    return [sex for sex in sexes if sex in plan.forecasts]


def _rides(plan: Plan, sex: Sex) -> bool:
    return sex in plan.forecasts and bool(plan.forecasts[sex].entry_event)


def _number(plan: Plan, sex: Sex, skater: str) -> int:
    skaters = plan.skaters(sex)
    if skater not in skaters:
        raise KeyError(skater)
    return skaters.index(skater)
