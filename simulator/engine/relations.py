"""Relations: where a skater stands among the others, assumed in the place of what chance would give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from simulator.event import Event, Sex, Status


class AssumedKind(StrEnum):
    """What is assumed of a race of a skater; here the last three, which say where the skater stands."""

    FALLS = "falls"
    DISQUALIFIED = "disqualified"
    DOES_NOT_START = "does_not_start"
    WINS = "wins"
    PLACE = "place"
    TIME = "time"
    TOP = "top"
    """Takes one of the first so many places."""
    OUTSIDE = "outside"
    """Takes none of the first so many places; who has no place is outside too."""
    BEATS = "beats"
    """Is ahead of a rival: placed before, or placed when the rival is not."""

    @property
    def is_relation(self) -> bool:
        """Whether it only says where the skater stands to places or to a rival."""
        return self in (AssumedKind.TOP, AssumedKind.OUTSIDE, AssumedKind.BEATS)

    @property
    def end(self) -> Status:
        """How the race ends then."""
        ends = {"falls": Status.FELL, "disqualified": Status.DQ, "does_not_start": Status.DNS}
        return ends.get(self.value, Status.FINISHED)


@dataclass(frozen=True)
class Relation:
    """Where a skater stands in an event, in every tournament; no draw of anybody moves.

    Where it happened anyway nothing changes. Elsewhere the smallest move is made, after all that
    is fixed; the others keep their order:

    - `TOP`: the skater is put on the last of these places.
    - `OUTSIDE`: on the first place behind them; last, when fewer are placed.
    - `BEATS`: directly ahead of the rival. When neither has a place nothing changes, and it does
      not happen: there is no rival to be ahead of.

    To whom `TOP` or `BEATS` gives a place that was none, nothing went wrong in that tournament:
    no fall, no disqualification, no start missed. Who had one keeps what happened on the way.

    Several relations of an event are met together, whatever their order, and none moves who
    stands on a fixed place. They differ from looking only at the tournaments in which they
    happened as fixed places do: they say nothing of the others.

    Raises
    ------
    ValueError
        When the parts do not belong to the kind.
    """

    skater: str
    kind: AssumedKind
    place: int | None = None
    rival: str | None = None

    def __post_init__(self) -> None:
        if not self.kind.is_relation:
            raise ValueError(f"{self.skater}: {self.kind} is no relation.")
        if (self.kind is AssumedKind.BEATS) is (self.rival is None):
            raise ValueError(f"{self.skater}: a rival belongs to {AssumedKind.BEATS}, and to it alone.")
        if (self.kind is AssumedKind.BEATS) is not (self.place is None):
            raise ValueError(f"{self.skater}: a place belongs to every relation but {AssumedKind.BEATS}.")
        if self.place is not None and self.place < 1:
            raise ValueError(f"{self.skater}: places begin at 1.")
        if self.rival == self.skater:
            raise ValueError(f"{self.skater}: nobody is a rival of her own.")


Relations = Mapping[tuple[Sex, Event], tuple[Relation, ...]]
"""Relations by event."""
