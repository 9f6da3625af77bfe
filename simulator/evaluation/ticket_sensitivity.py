"""How much the chances of a ticket hang on the figures of the form model."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from simulator.ask.runs import simulate
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.event import Sex
from simulator.form.fit import forecast_meet
from simulator.form.sensitivity import VARIED, ScaledFigure, halves_and_doubles
from simulator.project.load import load_form


@dataclass(frozen=True)
class TicketEffect:
    """What halving or doubling one figure does to the chances of a ticket.

    Attributes
    ----------
    figure, meaning, factor
        Name of the figure, what it is in words, 0.5 or 2.
    chances
        Chance of a ticket of each sex and skater with the figure changed.
    changes
        That minus the chance with the figure as it is.
    """

    figure: str
    meaning: str
    factor: float
    chances: dict[tuple[Sex, str], float]
    changes: dict[tuple[Sex, str], float]

    @property
    def moved(self) -> float:
        """Expected number of tickets that change hands."""
        return sum(abs(change) for change in self.changes.values()) / 2

    @property
    def most(self) -> tuple[Sex, str]:
        """Skater whose chance changes most; the first by name of several."""
        return min(self.changes, key=lambda skater: (-abs(self.changes[skater]), skater[1]))


def ticket_sensitivity(
    job: Job, changes: Sequence[ScaledFigure] | None = None, control: Control = UNHINDERED
) -> Iterator[TicketEffect]:
    """Yield the effect of each change on the chances of a ticket, on the same luck.

    Parameters
    ----------
    job
        The meet with its forecast; its form data are forecast from anew.
    changes
        Figures to change after they were estimated; None for each of them halved and doubled.
    control
        Asked before each change and while simulating; once it is cancelled nothing more is yielded.
    """
    usual, plan = _chances(job, control), job.plan
    data = plan.form if plan.form is not None else load_form()
    for change in halves_and_doubles() if changes is None else changes:
        if control.cancelled():
            return
        forecasts = forecast_meet(plan.meet, data.results, data.personal_bests, data.skaters, changed=change)
        chances = _chances(replace(job, plan=replace(plan, forecasts=forecasts)), control)
        if control.cancelled():
            return
        moved = {skater: chances[skater] - usual[skater] for skater in usual}
        yield TicketEffect(change.figure, VARIED[change.figure], change.factor, chances, moved)


def _chances(job: Job, control: Control) -> dict[tuple[Sex, str], float]:
    outcomes = deque(simulate(job, control), maxlen=1)
    return {(own.sex, own.skater): own.ticket for outcome in outcomes for own in outcome.skaters}
