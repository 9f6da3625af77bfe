"""Changes against the baseline: how large, and whether they are more than noise."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.chances.outcome import Outcome
from simulator.event import Event, Sex
from ui.words import numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.ask.leverage.comparison import Comparison

LEAST_SEEN_PP = 0.5
"""Percentage points from which on the baseline gets a mark of its own; nearer it would hide the bar."""

UP, DOWN = "\N{BLACK UP-POINTING TRIANGLE}", "\N{BLACK DOWN-POINTING TRIANGLE}"


@dataclass(frozen=True)
class Against:
    """A skater's chance of a ticket against the baseline.

    Attributes
    ----------
    baseline
        The chance in the baseline.
    change_pp
        Percentage points more or less than that.
    clear
        Whether the change is more than noise: above two paired standard errors. Until that is
        known it counts as noise.
    certain
        Whether the rules alone decide in the baseline.
    by_pick
        Whether coach or committee give the ticket for certain in the baseline.
    start_places
        Chance of each start place in the baseline.
    """

    baseline: float
    change_pp: float
    clear: bool
    certain: bool = False
    by_pick: bool = False
    start_places: Mapping[Event, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The change with its sign: ``+6.2``."""
        return numbers.change(self.change_pp)

    @property
    def direction(self) -> int:
        """1 for up, -1 for down, 0 for noise or a change that is written ``0.0``."""
        if not self.clear or not self.text.strip("+0.,\N{MINUS SIGN}"):
            return 0
        return 1 if self.change_pp > 0 else -1

    @property
    def is_seen(self) -> bool:
        """Whether the baseline gets a mark of its own."""
        return abs(self.change_pp) >= LEAST_SEEN_PP


def against_baseline(
    outcome: Outcome, baseline: Outcome, comparison: Comparison | None, sex: Sex
) -> Mapping[str, Against]:
    """Return each skater's change against the baseline, by name.

    Parameters
    ----------
    comparison
        Paired differences, None as long as they are not known.
    """
    before = {chance.skater: chance for chance in baseline.of_sex(sex)}
    clear = {change.skater for change in comparison.changes if change.clear} if comparison else set()
    result = {}
    for chance in outcome.of_sex(sex):
        had = before.get(chance.skater)
        ticket = had.ticket if had is not None else 0.0
        result[chance.skater] = Against(
            ticket,
            100 * (chance.ticket - ticket),
            chance.skater in clear,
            had is None or had.certain,
            had is not None and had.by_pick,
            {} if had is None else had.start_places,
        )
    return result


@dataclass(frozen=True, eq=False)
class AgainstBaseline:
    """Changes of a run against the baseline, counted once for all that show them, a sex at a time.

    Attributes
    ----------
    comparison
        Paired differences, None as long as they are not known.
    """

    outcome: Outcome
    baseline: Outcome
    comparison: Comparison | None
    _known: dict[Sex, Mapping[str, Against]] = field(default_factory=dict, repr=False)

    def are_of(self, outcome: Outcome, baseline: Outcome, comparison: Comparison | None) -> bool:
        """Whether they are the changes of these very values."""
        return (self.outcome, self.baseline, self.comparison) == (outcome, baseline, comparison)

    def of(self, sex: Sex) -> Mapping[str, Against]:
        """Return each skater's change, by name."""
        if sex not in self._known:
            self._known[sex] = against_baseline(self.outcome, self.baseline, self.comparison, sex)
        return self._known[sex]
