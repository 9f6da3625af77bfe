"""What policies of selection are worth, as values: each judged on the same tournaments and Games.

All chances and shares are from 0 to 1, all medals those of the individual events of one sex. Standard
errors are of the finite number of tournaments; those of a change are paired.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from simulator.event import Event, Sex
from simulator.games.outlook import Gain
from simulator.selection.rows import Row

BELIEF_ERRORS = (0.0, 0.003, 0.006, 0.010)
"""Standard deviations, in log time, of what the committee believes of a skater beside the truth."""


class Selecting(StrEnum):
    """How a policy selects."""

    ORDER = "order"
    """By the places of the trial: the selection order, its picks and refills."""
    FORM_BEFORE = "form_before"
    """By form before the trial; the trial decides nothing."""
    FORM_AFTER = "form_after"
    """By form, given all times of the trial."""
    ORDER_AND_PICKS = "order_and_picks"
    """By the order, then some picks of who is better by form."""
    TRUE_LEVELS = "true_levels"
    """By what nobody knows: how good everybody will be. The bound of all others."""
    HINDSIGHT = "hindsight"
    """By the Games themselves: the bound of luck."""

    @property
    def by_form(self) -> bool:
        """Whether it goes by what the committee believes, so that a belief error costs it."""
        return self in (Selecting.FORM_BEFORE, Selecting.FORM_AFTER, Selecting.ORDER_AND_PICKS)


@dataclass(frozen=True)
class Worth:
    """What a team is expected to win, and the change against the base."""

    gold: Gain
    medals: Gain
    top8: Gain


@dataclass(frozen=True)
class TicketChange:
    """A skater's chance of a ticket under the base and under a policy, and the change with its error."""

    skater: str
    before: float
    after: float
    change: Gain


@dataclass(frozen=True)
class BeliefLine:
    """What a policy that goes by form is worth when form is wrong by so much.

    Attributes
    ----------
    error
        Standard deviation of each skater's belief error, log time.
    change
        Of the medals, against the base.
    spread
        Standard deviation of that change from one draw of errors to another.
    draws
        Draws of errors.
    """

    error: float
    change: Gain
    spread: float
    draws: int


@dataclass(frozen=True)
class Slower:
    """Somebody without a ticket who would have one after a slower race.

    Attributes
    ----------
    tournament
        Its number, from 1.
    place, slower_place
        Of the race, and with which there would be a ticket.
    """

    skater: str
    event: Event
    tournament: int
    place: int
    slower_place: int


@dataclass(frozen=True)
class Judged:
    """A policy and all that is told of it.

    Attributes
    ----------
    name, words
        What it is called, and what it is in a line.
    total
        What its teams win.
    change
        Against the base, paired; of the base itself nothing.
    regret
        Medals lost against the team by true levels, and against hindsight.
    best_names
        Share of the names of the best team, by true levels, that go.
    mishap
        Share of its tickets that a skater with a chance above `SURE` loses to a fall, a disqualification
        or a race not finished of her or his own: how much more often there is none with one than without.
    luck
        Share of the variance of tickets that lies between races, not between levels at the trial.
    certain
        Tickets that are certain after each day of the trial, on average.
    capped
        Share of tournaments in which the cap cuts somebody off who stands on a row.
    slower_is_better
        Share of tournaments in which somebody out would have a ticket after a slower race; None for a
        policy that goes by form, of which it is not counted.
    tickets
        Of everybody whose chance changes, gains first.
    beliefs
        By rising error; empty for a policy that does not go by form.
    best_all
        Share of tournaments in which all names of the best team go; the last of them are about as good
        as the next, so that it says little alone. None where it was not counted.
    slower
        An example of `slower_is_better`; None where there is none.
    """

    name: str
    words: str
    selecting: Selecting
    total: Worth
    change: Worth
    regret: tuple[Gain, Gain]
    best_names: float
    mishap: float
    luck: float
    certain: tuple[float, ...]
    capped: float
    tickets: tuple[TicketChange, ...]
    beliefs: tuple[BeliefLine, ...] = ()
    slower_is_better: float | None = None
    best_all: float | None = None
    slower: Slower | None = None

    def belief(self, error: float) -> BeliefLine | None:
        """Return what is told of a belief error; None where nothing is."""
        return next((line for line in self.beliefs if line.error == error), None)


SURE = 0.8
"""Chance of a ticket above which losing it to one mishap counts as a loss by mishap."""


@dataclass(frozen=True)
class DerivedRow:
    """A row of an order derived from form.

    Attributes
    ----------
    published
        Number of the row in the published order, from 1.
    worth
        What it was sorted by, with its error; None for a row that stays where it is.
    sure
        Chance that it belongs above the row below it, over the posterior draws; None at the end and
        beside rows that stay.
    """

    row: Row
    published: int
    worth: Gain | None
    sure: float | None


@dataclass(frozen=True)
class DerivedOrder:
    """An order derived from form, beside the published one.

    Attributes
    ----------
    goal
        ``gold``, ``medal`` or ``top8``.
    tau
        Kendall's rank correlation with the published order.
    """

    sex: Sex
    goal: str
    rows: tuple[DerivedRow, ...]
    tau: float

    @property
    def moved(self) -> Mapping[int, int]:
        """How many rows each published row rises, by its number; negative for one that sinks."""
        return {row.published: row.published - at for at, row in enumerate(self.rows, start=1)}


@dataclass(frozen=True)
class Laboratory:
    """All policies of one sex, the base first.

    Attributes
    ----------
    derived
        The order derived from form; None where it was not asked for.
    whole
        Whether all policies asked for are among them.
    by_goal
        The orders derived by each goal; empty where none was asked for.
    """

    sex: Sex
    tournaments: int
    seed: int
    policies: Sequence[Judged]
    derived: DerivedOrder | None = None
    whole: bool = True
    by_goal: Mapping[str, DerivedOrder] = field(default_factory=dict)

    def by(self, goal: str) -> Laboratory:
        """Return the same with the order derived by another goal, where one was asked for."""
        return replace(self, derived=self.by_goal.get(goal, self.derived))

    @property
    def base(self) -> Judged:
        """What all others are compared with."""
        return self.policies[0]
