"""How races ended that results, or what is assumed, tell to the end: nothing of it is left to chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.event import Event, Sex, Status

if TYPE_CHECKING:
    from simulator.engine.fixed import FixedOutcome
    from simulator.engine.plan import Plan


@dataclass(frozen=True)
class ToldEnd:
    """How an event ended for a skater, in every run that counts.

    Attributes
    ----------
    status
        Of every run.
    has_place
        Whether the skater takes a place, though it may hang on those who have yet to ride.
    """

    status: Status
    has_place: bool


def told_ends(plan: Plan, sex: Sex, event: Event) -> dict[str, ToldEnd]:
    """Return how an event ended for the skaters of whom it is told, whatever is still to be ridden.

    Who is not there may still fall, be disqualified or stay away, in one run at least; so may who
    came to the finish of two runs of which only the time that counts is told.
    """
    own: dict[str, list[FixedOutcome]] = {}
    for outcome in plan.fixed.get((sex, event), ()):
        own.setdefault(outcome.skater, []).append(outcome)
    runs = plan.runs(sex, event)
    found = ((skater, _end(event, runs, outcomes)) for skater, outcomes in own.items())
    return {skater: end for skater, end in found if end is not None}


def lost_starts(plan: Plan, sex: Sex) -> dict[str, frozenset[Event]]:
    """Return the events that skaters cannot start in at the Games any more, as they have no place there.

    Who holds a start place beforehand, or may be picked, can; so can who may win it by points.
    """
    picked = {name for rule in plan.committee.of_sex(sex) if rule.chance > 0 for name in rule.skaters}
    lost: dict[str, set[Event]] = {}
    for event in plan.forecasts[sex].events:
        if not plan.rules.points_of(sex, event):
            away = {skater for skater, end in told_ends(plan, sex, event).items() if not end.has_place}
            for skater in away - picked - set(plan.rules.beforehand(sex, event)):
                lost.setdefault(skater, set()).add(event)
    return {skater: frozenset(events) for skater, events in lost.items()}


def _end(event: Event, runs: int, outcomes: list[FixedOutcome]) -> ToldEnd | None:
    from simulator.engine.incidents import FALL_LOSS_FROM_M

    first = outcomes[0]
    if any(outcome.status is not first.status for outcome in outcomes):
        return None
    of_all = first.run is None and (runs == 1 or first.status is not Status.FINISHED)
    if not of_all and {outcome.run for outcome in outcomes} != set(range(1, runs + 1)):
        return None
    gets_up = event.distance_m >= FALL_LOSS_FROM_M  # and rides on
    return ToldEnd(first.status, first.status is Status.FINISHED or (first.status is Status.FELL and gets_up))
