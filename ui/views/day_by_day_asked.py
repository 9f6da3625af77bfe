"""What the view Day by day asks of the core: whose results are followed, and what is wanted of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from simulator.ask.core import Core, Prepared
from simulator.engine.job import Control
from simulator.event import Sex
from simulator.input.faults import Fault, InputRefused
from simulator.project.project import Project, Scenario

if TYPE_CHECKING:
    from simulator.ask.courses import Fan
    from simulator.ask.days import DayByDay, Followed, WhoMoved

STEPS = (0, 5, 20, 40, 60)
"""Courses after which a fan is drawn before it has all of them."""


class Whose(Enum):
    """Whose results are followed, or what is shown instead."""

    AHEAD = "ahead"
    ENTERED = "entered"
    REPLAY = "replay"
    COURSE = "course"
    KEPT = "kept"


@dataclass(frozen=True)
class DaysAsked:
    """What decides every number: the data, what is known and assumed, and how much is simulated."""

    prepared: Prepared
    project: Project
    scenario: Scenario
    sex: Sex
    tournaments: int
    source: Whose
    number: int = 1


@dataclass(frozen=True)
class NotFollowed:
    """The results do not fit, or there are none."""

    faults: tuple[Fault, ...]


def _followed(core: Core, asked: DaysAsked, control: Control) -> Followed:
    project = asked.project
    if asked.source is Whose.REPLAY:
        from simulator.project.ridden import results_until

        plan = asked.prepared.plan
        last = max(race.day for race in plan.meet.programme)
        results = results_until(plan, project.meet, last).results
        project = replace(project, results=results, still_on=())
    followed = core.follow(asked.prepared, project, asked.scenario, asked.sex, asked.tournaments)
    if asked.source is Whose.COURSE:
        return core.follow_course(followed, asked.number, control)
    return followed


def _answered(
    core: Core, asked: DaysAsked, control: Control, question: Callable[[Followed], Iterator[object]]
) -> Iterator[object]:
    """Yield what a question gives; where results do not fit, that."""
    try:
        yield from question(_followed(core, asked, control))
    except InputRefused as refused:
        yield NotFollowed(refused.faults)


def steps_work(core: Core, asked: DaysAsked, control: Control) -> Iterator[object]:
    """Yield a `DayByDay`, a step longer each time, or `NotFollowed`."""
    return _answered(
        core, asked, control, lambda followed: _days_by_steps(core.day_by_day(followed, control))
    )


def log_work(core: Core, asked: DaysAsked, control: Control) -> Iterator[object]:
    """Yield the log *what moved whom*, some results longer each time, or `NotFollowed`."""
    return _answered(
        core, asked, control, lambda followed: _log_by_steps(core.what_moved_whom(followed, control))
    )


def fan_work(core: Core, asked: DaysAsked, before: Fan | None, control: Control) -> Iterator[object]:
    """Yield a `Fan` of some courses more each time, going on from an earlier one, or `NotFollowed`."""
    return _answered(core, asked, control, lambda followed: _by_steps(core.fan(followed, before, control)))


def _days_by_steps(answers: Iterator[DayByDay]) -> Iterator[DayByDay]:
    """Yield each step, and of what the jumps are due to the first, twice as many each time, and the last."""
    for answer in answers:
        told = sum(jump.alone is not None for jump in answer.jumps)
        if answer.done or told.bit_count() < 2:  # none, or a power of two
            yield answer


def _log_by_steps(logs: Iterator[tuple[WhoMoved, ...]]) -> Iterator[tuple[WhoMoved, ...]]:
    """Yield a log at its first lines, with each event that is whole, and at its end.

    To show it costs the window as much as a line costs the core.
    """
    log: tuple[WhoMoved, ...] = ()
    shown = 0
    for longer in logs:
        if len(log) > shown and longer[-1].event is not log[-1].event:
            shown = len(log)
            yield log
        log = longer
        if len(log).bit_count() == 1:
            shown = len(log)
            yield log
    if len(log) > shown:
        yield log


def _by_steps(fans: Iterator[Fan]) -> Iterator[Fan]:
    """Yield the first fan, those that reach one of `STEPS`, and the last.

    One course more moves a fan by less than can be seen, but has it drawn as a whole.
    """
    fan, reached = None, 0
    for fan in fans:
        steps = sum(len(fan.chances) >= step for step in STEPS)
        if steps > reached:
            reached = steps
            yield fan
            fan = None
    if fan is not None:
        yield fan
