"""A scenario with three what-ifs, for the pictures of a tour."""

from __future__ import annotations

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import AssumedKind, AssumedOutcome, FormShift, WhatIf, Withdrawal
from ui.session.session import Session


def assume_something(session: Session) -> None:
    """Let a woman with a good chance fall, one near the line be in form, and one below not start.

    The skaters are those who stand where the table says; nothing is said of anybody in particular.
    """
    outcome, plan = session.run.outcome, session.plan
    if outcome is None or plan is None:
        return
    women = [chance.skater for chance in outcome.of_sex(Sex.W)]
    falls, better, away = women[min(4, len(women) - 1)], women[min(7, len(women) - 1)], women[-1]
    what_ifs: list[WhatIf] = [
        AssumedOutcome(Sex.W, _first_event(session, falls), falls, AssumedKind.FALLS),
        FormShift(Sex.W, better, None, -0.15),
        Withdrawal(Sex.W, away, _first_event(session, away)),
    ]
    session.choose_sex(Sex.W)
    for what_if in what_ifs:
        session.scenarios.add_what_if(what_if)
    session.choose_skater(falls)


def _first_event(session: Session, skater: str) -> Event:
    """Return the event in which the skater has most to win."""
    plan, outcome = session.plan, session.run.outcome
    assert plan is not None and outcome is not None  # noqa: PT018, S101 - asked by the caller
    chance = next(chance for chance in outcome.of_sex(Sex.W) if chance.skater == skater)
    routes = {event: chance.routes.get(event, 0.0) for event in chance.events}
    return max(routes, key=lambda event: routes[event]) if routes else Event.D1000
