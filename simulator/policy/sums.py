"""Sums over tournaments of what a policy gives; parts of the world add up in any order."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from simulator.chances.outcome import standard_error
from simulator.games.outlook import Gain
from simulator.games.stored import Mask
from simulator.policy.judgement import SURE, TicketChange, Worth
from simulator.policy.sent import Sent
from simulator.policy.won import Won

Counts = NDArray[np.int64]


@dataclass
class Mean:
    """Sums of whole numbers and of their squares, of one kind or several."""

    sums: Counts | int = 0
    squares: Counts | int = 0

    def add(self, values: Counts) -> None:
        """Add the values of some tournaments, (kinds, tournaments)."""
        self.sums = self.sums + values.sum(axis=-1)
        self.squares = self.squares + (values**2).sum(axis=-1)

    def gains(self, number: int) -> tuple[Gain, ...]:
        """Return the mean of each kind with its error."""
        means = np.atleast_1d(self.sums) / max(number, 1)
        variance = np.maximum(np.atleast_1d(self.squares) / max(number, 1) - means**2, 0.0)
        return tuple(
            Gain(float(mean), standard_error(float(own), number))
            for mean, own in zip(means, variance, strict=True)
        )

    def worth(self, number: int) -> Worth:
        """Return them as what a team is worth."""
        gold, medals, top8 = self.gains(number)
        return Worth(gold, medals, top8)


@dataclass
class Sums:
    """Sums of a policy over tournaments.

    Attributes
    ----------
    won, change
        Gold, medals and places of the first eight, and against the base.
    regret
        Medals less than the team by true levels, and less than that of hindsight.
    tickets, gained, lost
        How often each skater has a ticket, has one and had none under the base, and the reverse.
    mishaps, by_mishap
        How often each had a mishap, and had one and no ticket.
    best, best_sent, best_all
        Names of the best team, how many of them go, and how often all do.
    luck
        In how many tournaments of `twins` a skater's ticket differs with the same levels, and how often
        each has one there.
    """

    number: int = 0
    won: Mean = field(default_factory=Mean)
    change: Mean = field(default_factory=Mean)
    regret: Mean = field(default_factory=Mean)
    tickets: Counts | int = 0
    gained: Counts | int = 0
    lost: Counts | int = 0
    mishaps: Counts | int = 0
    by_mishap: Counts | int = 0
    best: int = 0
    best_sent: int = 0
    best_all: int = 0
    capped: int = 0
    certain: Counts | int = 0
    twins: int = 0
    differs: Counts | int = 0
    of_twins: Counts | int = 0

    def add(self, sent: Sent, won: Won, beside: ComparedTo) -> None:
        """Add some tournaments."""
        self.number += sent.ticket.shape[1]
        self.won.add(won)
        self.change.add(won - beside.won)
        self.regret.add(np.stack([beside.won_true[1] - won[1], beside.won_hindsight[1] - won[1]]))
        own, base, best = sent.ticket, beside.ticket, beside.best
        self.tickets = self.tickets + own.sum(axis=1)
        self.gained = self.gained + (own & ~base).sum(axis=1)
        self.lost = self.lost + (base & ~own).sum(axis=1)
        self.mishaps = self.mishaps + beside.mishap.sum(axis=1)
        self.by_mishap = self.by_mishap + (beside.mishap & ~own).sum(axis=1)
        self.best += int(best.sum())
        self.best_sent += int((best & own).sum())
        self.best_all += int((~(best & ~own).any(axis=0)).sum())
        self.capped += int(sent.capped.sum())
        self.certain = self.certain + sent.certain.sum(axis=1)

    def add_twins(self, ticket: Mask, twin: Mask) -> None:
        """Add tournaments with the same levels and other races."""
        self.twins += ticket.shape[1]
        self.differs = self.differs + (ticket != twin).sum(axis=1)
        self.of_twins = self.of_twins + ticket.sum(axis=1) + twin.sum(axis=1)

    # What is told of them ------------------------------------------------------------------

    def mishap(self) -> float:
        """Return the share of their tickets that skaters sure of one lose by a mishap."""
        tickets, had, out = (np.atleast_1d(own) for own in (self.tickets, self.mishaps, self.by_mishap))
        without = self.number - had
        # Whom a mishap kept out is who is out more often with one than without.
        usual = (self.number - tickets - out) / np.maximum(without, 1)
        sure = tickets > SURE * self.number
        lost = float((out - usual * had)[sure].sum())
        all_of_them = float(tickets[sure].sum()) + lost
        return max(lost / all_of_them, 0.0) if all_of_them else 0.0

    def luck_share(self) -> float:
        """Return the share of the variance of tickets that levels do not explain."""
        shares = np.atleast_1d(self.of_twins) / max(2 * self.twins, 1)
        variance = (shares * (1 - shares)).sum()
        between_races = np.atleast_1d(self.differs).sum() / max(2 * self.twins, 1)
        return float(min(between_races / variance, 1.0)) if variance else 0.0

    def ticket_changes(self, skaters: tuple[str, ...]) -> tuple[TicketChange, ...]:
        """Return whose chance changes, gains first."""
        tickets, gained, lost = (np.atleast_1d(own) for own in (self.tickets, self.gained, self.lost))
        number = max(self.number, 1)
        mean = (gained - lost) / number
        variance = (gained + lost) / number - mean**2
        after = tickets / number
        order = np.argsort(-mean, kind="stable")
        return tuple(
            TicketChange(
                skaters[who],
                float(after[who] - mean[who]),
                float(after[who]),
                Gain(float(mean[who]), standard_error(float(variance[who]), number)),
            )
            for who in order
            if gained[who] or lost[who]
        )


@dataclass(frozen=True, eq=False)
class ComparedTo:
    """What a policy is compared with in some tournaments.

    Attributes
    ----------
    won, won_true, won_hindsight
        What the base wins, the team by true levels, and that of hindsight.
    ticket, best, mishap
        Tickets of the base and of the team by true levels, and who had a mishap; (skaters, tournaments).
    """

    won: Won
    won_true: Won
    won_hindsight: Won
    ticket: Mask
    best: Mask
    mishap: Mask
