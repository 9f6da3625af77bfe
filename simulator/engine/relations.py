"""Relations: where a skater stands among the others, assumed in the place of what chance would give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from simulator.event import Event, Sex


class RelationKind(StrEnum):
    """How a skater stands to places or to a rival."""

    TOP = "top"
    """Takes one of the first ``place`` places."""
    OUTSIDE = "outside"
    """Takes none of the first ``place`` places; who has no place is outside."""
    BEATS = "beats"
    """Is placed before ``rival``, or is placed and ``rival`` is not."""


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
    kind: RelationKind
    place: int | None = None
    rival: str | None = None

    def __post_init__(self) -> None:
        if (self.kind is RelationKind.BEATS) is (self.rival is None):
            raise ValueError(f"{self.skater}: a rival belongs to {RelationKind.BEATS}, and to it alone.")
        if (self.kind is RelationKind.BEATS) is not (self.place is None):
            raise ValueError(f"{self.skater}: a place belongs to every relation but {RelationKind.BEATS}.")
        if self.place is not None and self.place < 1:
            raise ValueError(f"{self.skater}: places begin at 1.")
        if self.rival == self.skater:
            raise ValueError(f"{self.skater}: nobody is a rival of her own.")


Relations = Mapping[tuple[Sex, Event], tuple[Relation, ...]]
"""Relations by event."""
