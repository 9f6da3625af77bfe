"""What has been ridden: one fact, fixed in the baseline and in every scenario."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.engine.fixed import FixedStatus
from simulator.event import Event, Sex


@dataclass(frozen=True)
class EnteredResult:
    """What a skater did in an event or one of its two runs: a fact, locked.

    Attributes
    ----------
    run
        1 or 2 for one run of an event with two; None for the event.
    place
        Place in the event as the list has it; it is final unless the project says that the race
        is still on. None when there is none or it is not known.
    time_ms
        Time in thousandths of a second, None when there is none or it is not known.
    """

    sex: Sex
    event: Event
    skater: str
    run: int | None = None
    place: int | None = None
    time_ms: int | None = None
    status: FixedStatus = FixedStatus.FINISHED
