"""The Games behind a plan: fitted once, ridden for every scenario."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.plan import Plan
from simulator.games.asked import games_inputs
from simulator.games.outlook import GamesOutlook
from simulator.games.pick_worth import pick_worths
from simulator.games.run import GamesInputs, simulate_games

_FITS = 2
"""Fits that are kept: of the inputs at hand, and of those before an edit of them."""


class GamesFits:
    """What is known before the Games, fitted once for what decides it."""

    def __init__(self) -> None:
        self._known: list[tuple[Plan, GamesInputs]] = []

    def of(self, plan: Plan, control: Control = UNHINDERED) -> GamesInputs:
        """Return what the Games behind a plan need; raises `InputRefused` when no Games follow the meet.

        Results entered and what-ifs decide nothing of it.
        """
        at = next((at for at, (one, _) in enumerate(self._known) if _same_fit(one, plan)), None)
        fits = games_inputs(plan, go_on=control.go_on) if at is None else self._known.pop(at)[1]
        self._known.insert(0, (plan, fits))
        del self._known[_FITS:]
        return fits

    def outlooks(self, job: Job, control: Control = UNHINDERED) -> Iterator[GamesOutlook]:
        """Yield better and better outlooks, the last one with what picks are worth."""
        inputs = self.of(job.plan, control)
        last = None
        for last in simulate_games(job, inputs, control):
            yield last
        if last is not None and last.tournaments == job.tournaments:
            picks = pick_worths(job, inputs, control)
            if picks:
                yield replace(last, picks=picks)


def _same_fit(one: Plan, other: Plan) -> bool:
    """Whether two plans are of the same meet and were fitted from the same data."""
    fits = one.as_fitted, other.as_fitted
    same = fits[0].keys() == fits[1].keys() and all(fits[0][sex] is fits[1][sex] for sex in fits[0])
    return same and one.form is other.form and one.meet is other.meet
