"""Day by day: the chance of a ticket after each event, what moved it, and which result moved whom.

Each step is a plan of its own: what was known after an event, and the rest of the meet by chance. All are
simulated with one seed, so a step is compared with the one before on the same luck.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from simulator.ask.leverage.comparison import Change, compare
from simulator.ask.runs import simulate
from simulator.chances.outcome import EventChance, Outcome, SkaterChance
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.meet.meet import Meet
from simulator.what_if.entered_result import EnteredResult

Results = tuple[EnteredResult, ...]

JUMP = 0.05
"""Change of a chance from which a step of a skater is a jump."""

MOST_JUMPS = 20
"""Jumps of which is asked what the skater's own result did alone."""

MOST_FOR_RESULTS = 20_000
"""Tournaments behind the effect of each single result: pairs cancel the luck, 0.35 points at the worst."""


@dataclass(frozen=True, eq=False)
class Followed:
    """What is followed through a meet: results that become known, seen from one plan.

    Attributes
    ----------
    plan_of
        Makes the plan in which some of the results are known and no others; raises `InputRefused`.
    results
        All of them. Those of the other sex are always known: they move nobody here.
    meet
        Its programme says in which order the events end.
    tournaments, seed
        Of each step.
    still_on
        Events whose race is not over, though something of it is known.
    without_what_ifs
        Whether what-ifs of the scenario are left out, as the results contradict them.
    """

    plan_of: Callable[[Results], Plan]
    results: Results
    meet: Meet
    sex: Sex
    tournaments: int
    seed: int
    still_on: frozenset[Event] = frozenset()
    without_what_ifs: bool = False

    def of(self, event: Event) -> Results:
        """Return the results of an event."""
        return tuple(own for own in self.results if own.sex is self.sex and own.event is event)

    def events(self) -> tuple[Event, ...]:
        """Return the events of which something is known, in the order in which they end."""
        return tuple(event for event in events_in_order(self.meet, self.sex) if self.of(event))

    def over(self) -> frozenset[Event]:
        """Return the events whose results stand."""
        return frozenset(self.events()) - self.still_on

    def until(self, count: int, also: Results = ()) -> Results:
        """Return what is known after so many of the events, and a few results more."""
        done = self.events()[:count]
        return tuple(
            own for own in self.results if own.sex is not self.sex or own.event in done or own in also
        )

    def job(self, results: Results, most: int | None = None) -> Job:
        """Return the job that asks for the chances once some results are known."""
        tournaments = self.tournaments if most is None else min(self.tournaments, most)
        return Job(self.plan_of(results), tournaments, self.seed, (self.sex,))


@dataclass(frozen=True)
class DayStep:
    """The chances after an event.

    Attributes
    ----------
    event
        None before the first.
    chances
        By skater.
    changes
        Against the step before, paired; empty for the first.
    """

    event: Event | None
    chances: Mapping[str, SkaterChance]
    changes: Mapping[str, Change] = field(default_factory=dict)


@dataclass(frozen=True)
class Jump:
    """A step that moved a skater far.

    Attributes
    ----------
    change
        What all results of the event together did.
    results
        The skater's own; empty for whoever did not ride.
    alone
        What those did alone, before anything was known of the others; None while that is not known.
    """

    event: Event
    change: Change
    results: Results = ()
    alone: Change | None = None


@dataclass(frozen=True)
class DayByDay:
    """Chances step by step, as far as they are worked out; with the last step the jumps, largest first.

    Attributes
    ----------
    without_what_ifs
        See `Followed`.
    done
        Whether nothing more will come.
    """

    sex: Sex
    steps: tuple[DayStep, ...]
    jumps: tuple[Jump, ...] = ()
    without_what_ifs: bool = False
    done: bool = False


@dataclass(frozen=True)
class WhoMoved:
    """What results moved: a skater's own in an event alone, or all of the event together.

    Attributes
    ----------
    skater
        None for all of the event together.
    results
        The skater's; more than one where runs are told apart.
    expected
        What was expected of the skater in the event, before it.
    changes
        Of all skaters, the largest first: the plan before the event with these results against the one
        without them, on the same luck. A place alone says nothing of who takes the others.
    """

    event: Event
    skater: str | None
    results: Results
    expected: EventChance | None
    changes: tuple[Change, ...]


def events_in_order(meet: Meet, sex: Sex) -> tuple[Event, ...]:
    """Return the events of a sex in the order in which their last races are ridden."""
    last = {
        race.event: (race.day, race.order)
        for race in sorted(meet.programme, key=lambda race: (race.day, race.order))
        if race.sex is sex
    }
    return tuple(sorted(last, key=lambda event: last[event]))


def day_by_day(followed: Followed, control: Control = UNHINDERED) -> Iterator[DayByDay]:
    """Yield the chances after no event, the first, the second and so on; then what the jumps are due to.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    InputRefused
        When the plan of a step cannot be made or simulated.
    """
    steps: list[DayStep] = []
    jobs: list[Job] = []
    for count, event in enumerate((None, *followed.events())):
        job = followed.job(followed.until(count))
        chances = {one.skater: one for one in _last(simulate(job, control), control).of_sex(followed.sex)}
        changes = compare(jobs[-1].plan, job, control, gains=False).changes if jobs else ()
        steps.append(DayStep(event, chances, {change.skater: change for change in changes}))
        jobs.append(job)
        yield DayByDay(followed.sex, tuple(steps), (), followed.without_what_ifs)
    jumps = _jumps(followed, steps)
    known = DayByDay(followed.sex, tuple(steps), tuple(jumps), followed.without_what_ifs)
    yield known
    for number, jump in enumerate(jumps[:MOST_JUMPS]):
        if jump.results:
            at = followed.events().index(jump.event)
            with_own = followed.job(followed.until(at, jump.results), MOST_FOR_RESULTS)
            alone = compare(jobs[at].plan, with_own, control, gains=False).of(jump.change.skater)
            jumps[number] = replace(jump, alone=alone)
            yield replace(known, jumps=tuple(jumps))
    yield replace(known, jumps=tuple(jumps), done=True)


def _last(outcomes: Iterator[Outcome], control: Control) -> Outcome:
    """Return the last outcome, which is complete unless the control said to stop."""
    *_, outcome = (None, *outcomes)
    control.go_on()
    assert outcome is not None  # noqa: S101 - a run that is not stopped yields
    return outcome


def _jumps(followed: Followed, steps: list[DayStep]) -> list[Jump]:
    found = [
        Jump(
            step.event,
            change,
            tuple(own for own in followed.of(step.event) if own.skater == change.skater),
        )
        for step in steps
        if step.event is not None
        for change in step.changes.values()
        if change.clear and abs(change.change) >= JUMP
    ]
    return sorted(found, key=lambda jump: (-abs(jump.change.change), jump.change.skater))


def what_moved_whom(followed: Followed, control: Control = UNHINDERED) -> Iterator[tuple[WhoMoved, ...]]:
    """Yield what each event moved, and what each result in it moved alone, one more each time.

    Raises
    ------
    Cancelled
        When the control said so before it was done.
    InputRefused
        When a plan cannot be made or simulated.
    """
    found: list[WhoMoved] = []
    for count, event in enumerate(followed.events()):
        before = followed.job(followed.until(count), MOST_FOR_RESULTS)
        outcome = _last(simulate(before, control), control)
        expected = {one.skater: one.events.get(event) for one in outcome.of_sex(followed.sex)}
        own = followed.of(event)
        groups: dict[str | None, Results] = {None: own}
        for result in own:
            groups[result.skater] = (*groups.get(result.skater, ()), result)
        for skater, results in groups.items():
            job = followed.job(followed.until(count, results), MOST_FOR_RESULTS)
            changes = compare(before.plan, job, control, gains=False).changes
            found.append(WhoMoved(event, skater, results, expected.get(skater or ""), changes))
            yield tuple(found)
