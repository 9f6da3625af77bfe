"""Courses that a meet may take: the results of one simulated tournament, and what each day may bring.

What a day may bring a skater is the spread of the chance afterwards. It is found in courses: simulated
tournaments of which the results up to the evening of a day are taken as ridden, with all that they teach of
form, and the rest of the meet is asked for again. So a course gives one chance a day - after the last one
its own ticket - and the fan the 5, 25, 50, 75 and 95 % points over the courses. Two errors come with it.
The points rest on so many courses: their error is told with them, half the distance of the two courses
that stand a standard error of the rank to either side. And a chance is of `INNER` tournaments, known to 1.6
points at the worst, which widens a fan by much less than that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.ask.days import Followed, Results, events_in_order
from simulator.ask.leverage.looked_at import counted_parts
from simulator.engine.event_block import EventBlock
from simulator.engine.event_races import EventRaces
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.part import Part, parts_of
from simulator.engine.races import block_of, positions_by_lot
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME, Places, Times
from simulator.engine.riding import Riding
from simulator.engine.simulate import lent_buffers, prepared
from simulator.engine.streams import BLOCK, CHUNK
from simulator.event import Event, Status
from simulator.what_if.entered_result import EnteredResult

COURSES = 80
"""Courses behind a fan; the outer points then rest on four of them."""

INNER = 1_000
"""Tournaments behind the chance after a day of a course."""

POINTS = (0.05, 0.25, 0.5, 0.75, 0.95)
"""Parts of the courses that end below the lines of a fan."""


@dataclass(frozen=True, eq=False)
class Fan:
    """What each day may bring, from the courses looked at so far.

    Attributes
    ----------
    skaters
        As the plan numbers them.
    days
        Days of the meet that are still to come, in order.
    chances
        Chance of a ticket after each day of each course, (courses, days, skaters), float64.
    now
        Chance as it stands, (skaters,), float64, and the tournaments it is of.
    """

    skaters: tuple[str, ...]
    days: tuple[int, ...]
    chances: NDArray[np.float64]
    now: NDArray[np.float64]
    tournaments: int

    def points(self, skater: str) -> NDArray[np.float64]:
        """Return the `POINTS` of a skater after each day, (points, days)."""
        own = self.chances[:, :, self.skaters.index(skater)]
        points: NDArray[np.float64] = np.quantile(own, POINTS, axis=0)
        return points

    def errors(self, skater: str) -> NDArray[np.float64]:
        """Return the standard error of each of them, (points, days)."""
        own, shares = self.chances[:, :, self.skaters.index(skater)], np.array(POINTS)
        reach = np.sqrt(shares * (1 - shares) / len(own))
        errors = np.empty((len(POINTS), len(self.days)))
        for line, (share, by) in enumerate(zip(shares, reach, strict=True)):
            low, high = np.quantile(own, np.clip((share - by, share + by), 0, 1), axis=0)
            errors[line] = (high - low) / 2
        return errors


def course(followed: Followed, number: int, control: Control = UNHINDERED) -> Results:
    """Return the results of one tournament of what is followed, as they would have been entered.

    Parameters
    ----------
    followed
        Whose results are what has been ridden; of an event that is over they stand as they are.
    number
        Of the tournament, from 1 on.
    """
    [results] = courses(followed, range(number, number + 1), control)
    return results


def courses(followed: Followed, numbers: range, control: Control = UNHINDERED) -> list[Results]:
    """Return the results of tournaments that follow each other within `CHUNK`; see `course`.

    Of an event of which something is fixed or assumed, times drawn may contradict the places: of such
    only the places are told.
    """
    job, over = followed.job(followed.results), followed.over()
    [sex], start = job.sexes, (numbers[0] - 1) // CHUNK * CHUNK
    part = Part(start // BLOCK, start % BLOCK, numbers[-1] - start)
    columns = [number - 1 - start for number in numbers]
    stands = [own for own in followed.results if own.sex is not sex or own.event in over]
    found: list[list[EnteredResult]] = [list(stands) for _ in numbers]
    plan = prepared(job.plan, sex, control.kept)
    with lent_buffers(control.kept) as buffers:
        riding = Riding(plan.races, job.seed, part, control, buffers)
        for races in plan.races.events:
            if races.event in over:
                continue
            ridden = riding.ride(races)
            block = block_of(ridden, races, medians=False)
            times = ridden.time_ms[:, columns].copy()
            if job.plan.fixed.get((sex, races.event)) or job.plan.relations.get((sex, races.event)):
                times[:] = UNPLACED_TIME
            # Without times nothing would tell why a place is shared: the lot parts who shares one.
            places = positions_by_lot(block.positions, block.keys, np.array(columns))
            for number, at in enumerate(columns):
                found[number] += _results(races, block, places[:, number], times[:, number], at)
    return [tuple(results) for results in found]


def _results(
    races: EventRaces, block: EventBlock, places: Places, times: Times, at: int
) -> Iterator[EnteredResult]:
    """Yield the results of an event in one tournament of a part."""
    size = block.positions.shape[1]
    ends = ((Status.DNS, block.absent), (Status.DQ, block.disqualified), (Status.FELL, block.fell))
    for start, skater in enumerate(races.skaters):
        place, time_ms = int(places[start]), int(times[start])
        if place != UNPLACED:
            told = None if time_ms == UNPLACED_TIME else time_ms
            yield EnteredResult(races.sex, races.event, skater, None, place, told)
            continue
        here = (status for status, flat in ends if (flat == start * size + at).any())
        yield EnteredResult(races.sex, races.event, skater, status=next(here, Status.DNF))


def fan(
    followed: Followed, before: Fan | None = None, control: Control = UNHINDERED, *, most: int | None = None
) -> Iterator[Fan]:
    """Yield what each day that is still to come may bring, a course more each time.

    Parameters
    ----------
    followed
        Whose results are what has been ridden so far.
    before
        What was found of the same before, to go on from.
    most
        Courses in all, `COURSES` when nothing is said.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    InputRefused
        When a plan cannot be made or simulated.
    """
    now, most = followed.job(followed.results, CHUNK), most or COURSES
    days, skaters = _days_to_come(followed), now.plan.skaters(followed.sex)
    if before is None:
        nothing = np.zeros((0, len(days), len(skaters)))
        before = Fan(skaters, tuple(days), nothing, _chances([now], control)[0], now.tournaments)
        yield before
    rows = list(before.chances)
    if not days or len(rows) >= most:
        return
    # Another seed: what comes after a day must not be what came in the course itself.
    again = replace(now, tournaments=min(INNER, now.tournaments), seed=(now.seed + 1) % 2**63)
    in_the_end = _tickets(replace(now, tournaments=most), control)
    whole = courses(followed, range(1, most + 1), control)
    for results, tickets in list(zip(whole, in_the_end, strict=True))[len(rows) :]:
        done: set[Event] = set()
        jobs = []
        for events in list(days.values())[:-1]:
            done |= events
            plan = followed.plan_of(_with_course(followed, results, done))
            jobs.append(replace(again, plan=plan))
        between = _chances(jobs, control) if jobs else np.zeros((0, len(skaters)))
        rows.append(np.vstack([between, tickets]))
        yield replace(before, chances=np.stack(rows))


def _days_to_come(followed: Followed) -> dict[int, set[Event]]:
    """Return the events that are not over by the day on which they will be."""
    meet, over, days = followed.meet, followed.over(), dict[int, set[Event]]()
    for event in events_in_order(meet, followed.sex):
        if event not in over:
            races = (race for race in meet.programme if (race.sex, race.event) == (followed.sex, event))
            days.setdefault(max(race.day for race in races), set()).add(event)
    return days


def _with_course(followed: Followed, results: Results, done: set[Event]) -> Results:
    """Return what has been ridden, and of some events what came in a course in the place of it."""

    def in_course(own: EnteredResult) -> bool:
        return own.sex is followed.sex and own.event in done

    known = (own for own in followed.results if not in_course(own))
    return (*known, *(own for own in results if in_course(own)))


def _tickets(job: Job, control: Control) -> NDArray[np.float64]:
    """Return who has a ticket in each tournament of a job of one sex, (tournaments, skaters), 0 or 1."""
    parts = counted_parts([job], parts_of(job.tournaments), control)
    bits = [
        np.unpackbits(counts.tickets, axis=1, count=part.tournaments)
        for part, (of_job,) in parts
        for counts in of_job.values()
    ]
    return np.concatenate(bits, axis=1).T.astype(np.float64)


def _chances(jobs: Sequence[Job], control: Control) -> NDArray[np.float64]:
    """Return the chances of a ticket of some jobs of one sex, (jobs, skaters)."""
    tournaments = jobs[0].tournaments
    won = [0] * len(jobs)
    for _, counted in counted_parts(jobs, parts_of(tournaments), control):
        for number, of_job in enumerate(counted):
            [counts] = of_job.values()
            won[number] = won[number] + counts.counts.order.tickets.sum(axis=1)
    chances: NDArray[np.float64] = np.stack(won) / tournaments
    return chances
