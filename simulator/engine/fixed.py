"""Fixed outcomes: what is known or assumed of a start, put in the place of what chance would give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.event import Event, Sex, Status


@dataclass(frozen=True)
class FixedOutcome:
    """What is fixed of a skater's race, in every tournament; no draw of anybody moves.

    - A time takes the place of the drawn one before places are told.
    - A status is that of the run, or of every run of the event. A fall goes as falls go at the
      distance: without a time on the short ones, with the time lost that was drawn on the
      long ones, unless a time is given too. ``FINISHED`` means that the skater was there and
      nothing went wrong, neither a fall nor a disqualification; in an event of two runs, in
      one of them at least. Without a time or a place, in the time drawn.
    - A place is where the skater stands in the event. The others fill the remaining places in
      the order in which they rode; who has no time still has no place.

    Where it all happened anyway nothing changes. A fixed place differs from looking only at
    the tournaments in which the skater took it: those tell something of the others too (who is
    beaten probably rode a slow race), a fixed place says nothing of them. The two agree when
    the order of the others does not depend on where the skater stands, as it is among others
    of equal strength and independent times.

    Attributes
    ----------
    status
        How the start ended.
    place
        Place in the event, 1 or more. Two skaters may share one, as after equal times.
    time_ms
        Time of the run, or the time that counts when ``run`` is None, in ms.
    run
        1 or 2 when only one run of an event with two is known, None for the whole event.

    Raises
    ------
    ValueError
        When the parts contradict each other: a time or a place of somebody who did not come to
        the finish, both a place and a time, a place of one run.
    """

    skater: str
    status: Status = Status.FINISHED
    place: int | None = None
    time_ms: int | None = None
    run: int | None = None

    def __post_init__(self) -> None:
        at_the_finish = self.status in (Status.FINISHED, Status.FELL)
        if not at_the_finish and (self.place, self.time_ms) != (None, None):
            raise ValueError(f"{self.skater}: {self.status} leaves no place and no time.")
        if self.place is not None and (self.time_ms, self.run) != (None, None):
            raise ValueError(f"{self.skater}: a place is of the whole event and says no time.")
        if self.place is not None and self.place < 1:
            raise ValueError(f"{self.skater}: places begin at 1.")
        if self.time_ms is not None and self.time_ms < 1:
            raise ValueError(f"{self.skater}: a time is above 0.")
        if self.run not in (None, 1, 2):
            raise ValueError(f"{self.skater}: a run is 1 or 2.")


Fixed = Mapping[tuple[Sex, Event], tuple[FixedOutcome, ...]]
"""Fixed outcomes by event; a skater stands there once for the event, or once for each run."""
