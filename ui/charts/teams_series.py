"""What the view Teams draws, as plain values and sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from simulator.ask.leverage.teams import Team, Teams
from simulator.chances.outcome import wilson_interval
from simulator.event import Event
from simulator.selection.rule_set import Row
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

LEAST_TOURNAMENTS = 1000
"""Below this the likeliest team is a matter of luck."""

ALL_ABOVE = 0.005
"""Chance from which a team is listed where all are wished."""

OPEN = (0.02, 0.99)
"""Chances between which it is of interest with whom somebody goes."""

LEAST_GIVEN = 200
"""Tournaments of the skater who goes below which it is not told who goes along."""

_CLEAR = 2.0
"""Standard errors from which a difference is taken for one."""

_GROUPS = 3

RESERVES = 5


@dataclass(frozen=True)
class TeamRow:
    """A team beside the likeliest one.

    Attributes
    ----------
    rank
        Shared with those above it whose chance is within two standard errors.
    chance, low, high
        Chance that exactly these go, with its 95 % interval.
    total
        Chance that it is this team or one above it.
    goes
        Whether each of the changing members goes.
    instead
        Who goes in place of those who do not.
    left_open
        Tickets that nobody has.
    tournament
        Number of a tournament with this team.
    """

    rank: int
    chance: float
    low: float
    high: float
    total: float
    goes: tuple[bool, ...]
    instead: tuple[str, ...]
    left_open: int
    tournament: int


@dataclass(frozen=True)
class TeamsSeries:
    """The likeliest teams: who is in all of them, and who of the likeliest is not."""

    core: tuple[str, ...]
    changing: tuple[str, ...]
    rows: tuple[TeamRow, ...]
    different: int

    @property
    def rest(self) -> float:
        """Chance of a team that is not listed."""
        return max(0.0, 1 - self.rows[-1].total) if self.rows else 1.0


def teams_series(found: Teams, most: int | None) -> TeamsSeries:
    """Return the likeliest teams, so many or, with None, all from `ALL_ABOVE`; members by falling chance."""
    number, often = found.tournaments, found.together.diagonal()
    chance = dict(zip(found.skaters, often.tolist(), strict=True))

    def ordered(skaters: set[str]) -> tuple[str, ...]:
        return tuple(sorted(skaters, key=lambda one: (-chance[one], one)))

    shown = [one for one in found.teams if most is not None or one.count >= ALL_ABOVE * number][:most]
    if not shown:
        return TeamsSeries((), (), (), found.different)
    first = set(shown[0].skaters)
    core = first.intersection(*(one.skaters for one in shown[1:]))
    changing, rows, total = ordered(first - core), [], 0
    for one, rank in zip(shown, _ranks(shown), strict=True):
        total += one.count
        rows.append(
            TeamRow(
                rank,
                one.count / number,
                *wilson_interval(one.count, number),
                total / number,
                tuple(skater in one.skaters for skater in changing),
                ordered(set(one.skaters) - first),
                found.cap - len(one.skaters) if found.has_cap else 0,
                one.first,
            )
        )
    return TeamsSeries(ordered(core), changing, tuple(rows), found.different)


def _ranks(shown: Sequence[Team]) -> list[int]:
    """Ranks of teams from the likeliest on; those that cannot be told from the first of a rank share it."""
    ranks: list[int] = []
    leader, rank = shown[0], 1
    for place, one in enumerate(shown, 1):
        if leader.count - one.count > _CLEAR * math.sqrt(leader.count + one.count):
            leader, rank = one, place
        ranks.append(rank)
    return ranks


def sentence(found: Teams, series: TeamsSeries) -> str:
    """Say how likely the likeliest team is."""
    if not series.rows:
        return translate(
            "Teams", "{count} different teams occurred, none of them in more than a few tournaments."
        ).format(count=numbers.count(found.different))
    first, last = series.rows[0].chance, series.rows[-1].total
    text = translate(
        "Teams", "The likeliest team goes in {first} of tournaments; the {count} listed go in {all}."
    )
    if first < 0.5:
        text = translate(
            "Teams",
            "No team is likely: the likeliest goes in {first} of tournaments, the {count} listed in {all}.",
        )
    return text.format(first=numbers.percent(first), count=len(series.rows), all=numbers.percent(last))


def largest_error(found: Teams) -> float:
    """Half of the 95 % interval of a share of one half, in percentage points: no share is less sure."""
    low, high = wilson_interval(found.tournaments // 2, found.tournaments)
    return (high - low) * 50


# Who goes with whom ------------------------------------------------------------------------


@dataclass(frozen=True)
class Together:
    """Chance that one goes when another goes.

    Attributes
    ----------
    skaters
        In the order of the rows and columns: who goes with whom stands together, (skaters,).
    groups
        Positions in front of which a new group begins.
    chance
        Of a ticket, (skaters,), float64.
    given
        Chance of the column when the row goes, (skaters, skaters), float64; not a number where
        the row goes too seldom to tell.
    error
        Its standard error, (skaters, skaters), float64.
    """

    skaters: tuple[str, ...]
    groups: tuple[int, ...]
    chance: NDArray[np.float64]
    given: NDArray[np.float64]
    error: NDArray[np.float64]

    def difference(self, row: int, column: int) -> float | None:
        """Return how much more likely the column goes, as a chance; None where that may be noise."""
        apart = float(self.given[row, column] - self.chance[column])
        return apart if row != column and abs(apart) > _CLEAR * self.error[row, column] else None


def together_series(found: Teams, most: int) -> Together:
    """Return who goes with whom: so many skaters at most, those whose ticket is most open.

    Notes
    -----
    Ordered by hierarchical clustering of the correlation of tickets: average linkage and the best
    order of the leaves, Bar-Joseph, Gifford and Jaakkola (2001); cut into `_GROUPS` groups.
    """
    chances = found.together.diagonal() / found.tournaments
    low, high = OPEN
    wanted = np.flatnonzero((chances >= low) & (chances <= high))
    spread = chances * (1 - chances)
    wanted = wanted[np.argsort(-spread[wanted], kind="stable")[:most]]
    wanted = wanted[np.argsort(-chances[wanted], kind="stable")]
    both = found.together[np.ix_(wanted, wanted)] / found.tournaments
    chance, often = chances[wanted], found.together.diagonal()[wanted]
    order, groups = _clustered(both, chance)
    both, chance, often = both[np.ix_(order, order)], chance[order], often[order]
    with np.errstate(invalid="ignore", divide="ignore"):
        given = np.where(often[:, None] >= LEAST_GIVEN, both / chance[:, None], np.nan)
        error = np.sqrt(given * (1 - given) / often[:, None])
    return Together(tuple(found.skaters[wanted[number]] for number in order), groups, chance, given, error)


def _clustered(
    both: NDArray[np.float64], chance: NDArray[np.float64]
) -> tuple[NDArray[np.int64], tuple[int, ...]]:
    """Order by clusters, and where they begin."""
    if len(chance) < 3:
        return np.arange(len(chance)), ()
    # Imported here: the view may never be opened.
    from scipy.cluster.hierarchy import fcluster, leaves_list, linkage
    from scipy.spatial.distance import squareform

    spread = np.sqrt(chance * (1 - chance))
    apart = 1 - (both - np.outer(chance, chance)) / np.outer(spread, spread)
    np.fill_diagonal(apart, 0.0)
    tree = linkage(squareform(np.maximum(apart, 0.0), checks=False), "average", optimal_ordering=True)
    order = leaves_list(tree).astype(np.int64)
    group = fcluster(tree, _GROUPS, "maxclust")[order]
    return order, tuple((np.flatnonzero(group[1:] != group[:-1]) + 1).tolist())


def together_words(series: Together, row: int, column: int) -> str:
    """Say what a cell means, with the standard error."""
    one, other = series.skaters[row], series.skaters[column]
    if row == column:
        return translate("Teams", "{skater} goes in {chance}.").format(
            skater=one, chance=numbers.percent_exact(float(series.chance[row]))
        )
    if math.isnan(series.given[row, column]):
        return translate("Teams", "{skater} goes too seldom to say with whom.").format(skater=one)
    apart = float(series.given[row, column] - series.chance[column]) * 100
    text = translate(
        "Teams", "If {skater} goes, {other} goes in {chance}: {change} pp (standard error {error})."
    )
    if series.difference(row, column) is None:
        text = translate(
            "Teams",
            "If {skater} goes, {other} goes in {chance}: as often as else, within the sampling error.",
        )
    return text.format(
        skater=one,
        other=other,
        chance=numbers.percent_exact(float(series.given[row, column])),
        change=numbers.change(apart),
        error=numbers.number(float(series.error[row, column]) * 100, 1),
    )


# Start places, names of the order, the first reserve ----------------------------------------


def filled_words(found: Teams) -> str:
    """Say in how many tournaments all start places are held, and which stays empty most often."""
    number = sum(len(filled) for filled in found.filled.values())
    told = translate(
        "Teams", "All {number} start places of the distances are held in {chance} of tournaments"
    ).format(number=number, chance=numbers.percent(found.all_filled / found.tournaments))
    seldom = min(
        ((int(filled[-1]), event) for event, filled in found.filled.items() if len(filled)),
        key=lambda one: one[0],
        default=None,
    )
    if seldom is None or seldom[0] == found.tournaments:
        return f"{told}."
    place = len(found.filled[seldom[1]])
    return translate("Teams", "{told}; {event}, {place} stays empty most often.").format(
        told=told, event=numbers.event_name(seldom[1]), place=numbers.ordinal(place)
    )


@dataclass(frozen=True)
class NamesPart:
    """In which share of tournaments the order gives so many names; `fewer` when it is that or less."""

    names: int
    share: float
    fewer: bool = False


def names_parts(found: Teams) -> tuple[NamesPart, ...]:
    """Return how often the order itself names everybody, all but one, and fewer; nothing without a cap."""
    if not found.has_cap:
        return ()
    shares = found.names / found.tournaments
    parts = [NamesPart(found.cap, float(shares[-1]))]
    if found.cap >= 1:
        parts.append(NamesPart(found.cap - 1, float(shares[-2])))
    if found.cap >= 2:
        parts.append(NamesPart(found.cap - 2, float(shares[:-2].sum()), fewer=True))
    return tuple(part for part in parts if part.share > 0)


@dataclass(frozen=True)
class Reserve:
    """Who would be next: in which share of tournaments, and by which row most often."""

    skater: str
    share: float
    low: float
    high: float
    event: Event | None
    place: int | None


def reserves(found: Teams, order: Sequence[Row]) -> tuple[tuple[Reserve, ...], float]:
    """Return the likeliest first reserves, and in which share of tournaments there is none."""
    number, often = found.tournaments, found.reserves.sum(axis=1)
    likeliest = [one for one in np.argsort(-often, kind="stable")[:RESERVES].tolist() if often[one]]
    told = []
    for one in likeliest:
        row = order[int(found.reserves[one].argmax())]
        count = int(often[one])
        told.append(
            Reserve(
                found.skaters[one],
                count / number,
                *wilson_interval(count, number),
                row.event,
                row.okt_place,
            )
        )
    return tuple(told), 1 - int(often.sum()) / number
