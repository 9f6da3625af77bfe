"""Chances of the selection order: its rows, who takes them, the picks, the first one out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.event import Event

if TYPE_CHECKING:  # the window shows chances before the engine is loaded
    from simulator.selection.committee import PickRule
    from simulator.selection.reasons import OutKind
    from simulator.selection.rule_set import Row


@dataclass(frozen=True)
class RowTaker:
    """A skater on one row of the order.

    Attributes
    ----------
    takes
        Chance of holding the row.
    adds
        Chance of being named by it: the row is read and is the skater's highest.
    """

    skater: str
    takes: float
    adds: float


@dataclass(frozen=True)
class RowChance:
    """What comes of one row of the order (Dutch: regel).

    Attributes
    ----------
    reached
        Chance that tickets are left when the row is read.
    adds_name
        Chance that it adds a name to the list.
    takers
        Who holds it, by falling chance.
    last_ticket
        Chance that the last ticket falls here.
    """

    row: Row
    reached: float
    adds_name: float
    takers: tuple[RowTaker, ...]
    last_ticket: float


@dataclass(frozen=True)
class PickChance:
    """What one pick rule did.

    Attributes
    ----------
    fired
        Chance that the pick is made.
    brought_in, displaced
        Chance of each skater to come into the team by the pick, and to drop out of it; whoever
        moves up or down with the names is counted too.
    """

    rule: PickRule
    fired: float
    brought_in: Mapping[str, float]
    displaced: Mapping[str, float]


@dataclass(frozen=True)
class LeftOpen:
    """Tickets of one sex that are left to the committee.

    Attributes
    ----------
    chances
        Chance that 0, 1, 2 ... tickets are left, up to the number there are.
    """

    chances: tuple[float, ...]

    @property
    def mean(self) -> float:
        """How many are left on average."""
        return sum(number * chance for number, chance in enumerate(self.chances))

    @property
    def matters(self) -> bool:
        """Whether the average is worth telling: a smaller one would be written as 0.00."""
        return self.mean >= 0.005

    @property
    def any(self) -> float:
        """Chance that at least one is left."""
        return sum(self.chances[1:])


@dataclass(frozen=True)
class OrderChance:
    """The selection order of one sex over all tournaments.

    Attributes
    ----------
    rows
        From the top.
    not_full
        Chance that tickets are left behind the last row; with `RowChance.last_ticket` of all
        rows it adds up to 1.
    picks
        The rules of the committee, as they are looked at.
    first_out
        Chance of each skater to be the first name of the order without a ticket.
    reserves
        Chance of each skater to be the first reserve, the second and so on.
    left
        Tickets that neither rows nor picks give to anybody: they are left to the committee.
    """

    rows: tuple[RowChance, ...]
    not_full: float
    picks: tuple[PickChance, ...]
    first_out: Mapping[str, float]
    reserves: tuple[Mapping[str, float], ...] = ()
    left: LeftOpen = field(default_factory=lambda: LeftOpen((1.0,)))


@dataclass(frozen=True)
class ReasonOut:
    """Why a skater has no ticket, and how often; of one skater they add up to 1 - ticket.

    Attributes
    ----------
    event
        The event of a row held, of an incident, of a row lost.
    place, rank
        Beyond the cap: the place in the event and the number of the name, "third in the
        1000 m but tenth name".
    rule
        The pick that displaced the skater.
    """

    kind: OutKind
    chance: float
    event: Event | None = None
    place: int | None = None
    rank: int | None = None
    rule: PickRule | None = None
