"""Which teams come of a run: who goes together, whose place is open, which start places stay empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.ask.leverage.looked_at import MOST_STUDIED
from simulator.engine.block import simulate_part
from simulator.engine.job import UNHINDERED, Control, Job
from simulator.engine.part import parts_of
from simulator.engine.simulate import lent_buffers, prepared
from simulator.event import Event, Sex
from simulator.selection.counting import CountArray, count_true
from simulator.selection.field import NOBODY
from simulator.selection.select import Selection
from simulator.selection.sex_rules import SexRules

MOST_TEAMS = 200
"""Teams that are told one by one: the next one is a matter of a thousandth."""

_Words = NDArray[np.uint64]


@dataclass(frozen=True)
class Team:
    """Those who go together, in the order of the forecast.

    Attributes
    ----------
    count
        In how many tournaments they do.
    first
        Number of the first of these, from 1.
    """

    skaters: tuple[str, ...]
    count: int
    first: int


@dataclass(frozen=True)
class Teams:
    """The teams of one sex, counted over tournaments.

    Attributes
    ----------
    cap
        Most tickets of the sex.
    tournaments
        Tournaments counted.
    skaters
        Skaters as they are numbered, (skaters,).
    together
        In how many tournaments two skaters both have a ticket, (skaters, skaters), int64; on the
        diagonal the tickets of one.
    teams
        The likeliest teams, at most `MOST_TEAMS`, the likeliest first.
    different
        How many different teams occurred.
    filled
        In how many tournaments at least 1, 2, 3 ... start places of a distance are held, (limit,),
        int64. Who rides the mass start and the team pursuit the committee names afterwards.
    all_filled
        In how many tournaments every start place of every distance is held.
    names
        In how many tournaments the order itself gives 0, 1, 2 ... tickets, (cap + 1,), int64.
    reserves
        In how many tournaments a row brings a skater as the first name beyond the cap,
        (skaters, rows), int64.
    has_cap
        Whether tickets are few; else `cap` is as many as can be won, and no team leaves one of them open.
    """

    sex: Sex
    cap: int
    tournaments: int
    skaters: tuple[str, ...]
    together: CountArray
    teams: tuple[Team, ...]
    different: int
    filled: Mapping[Event, CountArray]
    all_filled: int
    names: CountArray
    reserves: CountArray
    has_cap: bool = True


class TeamCounts:
    """Counts over tournaments, added part by part.

    Parameters
    ----------
    start_places
        Start places of the sex by distance.
    rows
        Rows of the selection order.
    """

    def __init__(
        self, sex: Sex, cap: int, skaters: tuple[str, ...], start_places: Mapping[Event, int], rows: int
    ) -> None:
        number = len(skaters)
        self._sex, self._cap, self._skaters, self._tournaments = sex, cap, skaters, 0
        self._together = np.zeros((number, number), np.int64)
        self._words: _Words = np.zeros((0, -(-number // 64)), np.uint64)
        self._often, self._first = np.zeros(0, np.int64), np.zeros(0, np.int64)
        self._filled = {event: np.zeros(limit, np.int64) for event, limit in start_places.items()}
        self._all_filled = 0
        self._names = np.zeros(cap + 1, np.int64)
        self._reserves = np.zeros((number, rows), np.int64)

    def add(self, selection: Selection) -> None:
        """Add the selection of a part."""
        # Whole numbers below 2^24 are exact in single precision, and its product is a fast one.
        ticket = selection.ticket.astype(np.float32)
        self._together += (ticket @ ticket.T).astype(np.int64)
        self._add_teams(selection)
        self._add_start_places(selection)
        self._tournaments += selection.tournaments
        walk = selection.walk
        names = np.minimum(walk.names_in_all, self._cap)
        self._names += np.bincount(names, minlength=self._cap + 1)
        beyond = walk.first & (walk.rank == self._cap + 1) & (walk.holders != NOBODY)
        row, tournament = np.nonzero(beyond)
        np.add.at(self._reserves, (walk.holders[row, tournament].astype(np.intp), row), 1)

    def _add_teams(self, selection: Selection) -> None:
        """Count equal columns of the tickets, each packed into words of 64 skaters."""
        words = self._words.shape[1]
        bits = np.packbits(selection.ticket, axis=0, bitorder="little")
        columns = np.zeros((selection.tournaments, 8 * words), np.uint8)
        columns[:, : len(bits)] = bits.T
        both = np.concatenate([self._words, columns.view("<u8").astype(np.uint64)])
        weights = np.concatenate([self._often, np.ones(selection.tournaments, np.int64)])
        numbers = np.arange(self._tournaments + 1, self._tournaments + selection.tournaments + 1)
        plain = words == 1  # sorted ten times as fast as rows are
        found, first, which = np.unique(
            both[:, 0] if plain else both, return_index=True, return_inverse=True, axis=None if plain else 0
        )
        self._words = found.reshape(-1, words)
        self._first = np.concatenate([self._first, numbers])[first]
        # Sums of so many ones are exact in double precision.
        self._often = np.bincount(which.reshape(-1), weights, len(found)).astype(np.int64)

    def _add_start_places(self, selection: Selection) -> None:
        full = np.ones(selection.tournaments, np.bool_)
        for event, filled in self._filled.items():
            places = selection.start_places.get(event)
            held = places.holds.sum(axis=0) if places is not None else np.zeros(selection.tournaments, int)
            at_least = held[None] >= np.arange(1, len(filled) + 1)[:, None]
            filled += count_true(at_least)
            full &= held >= len(filled)
        self._all_filled += int(full.sum())

    def teams(self) -> Teams:
        """Return what was counted so far."""
        likeliest = np.lexsort((*self._words.T[::-1], -self._often))[:MOST_TEAMS]
        bits = np.unpackbits(self._words[likeliest].astype("<u8").view(np.uint8), axis=1, bitorder="little")[
            :, : len(self._skaters)
        ]
        teams = tuple(
            Team(tuple(self._skaters[number] for number in np.flatnonzero(own)), int(often), int(first))
            for own, often, first in zip(bits, self._often[likeliest], self._first[likeliest], strict=True)
        )
        return Teams(
            self._sex,
            self._cap,
            self._tournaments,
            self._skaters,
            self._together.copy(),
            teams,
            len(self._often),
            {event: filled.copy() for event, filled in self._filled.items()},
            self._all_filled,
            self._names.copy(),
            self._reserves.copy(),
        )


def _ranked(rules: SexRules, event: Event) -> bool:
    """Whether places of the event give its start places, and not the choice of a team."""
    return event.is_distance or event.is_classification or event in rules.earlier


def teams(job: Job, control: Control = UNHINDERED) -> Iterator[Teams]:
    """Count the teams of a job of one sex, at most `MOST_STUDIED` tournaments; more with each part.

    Raises
    ------
    Cancelled
        When the control says so before it is done.
    InputRefused
        When the plan cannot be simulated.
    """
    [sex] = job.sexes
    plan = prepared(job.plan, sex, control.kept)
    rules = plan.rules
    places = {event: number for event, number in rules.start_places.items() if _ranked(rules, event)}
    counts = TeamCounts(sex, rules.cap, rules.skaters, places, len(rules.rows))
    for part in parts_of(min(job.tournaments, MOST_STUDIED)):
        control.go_on()
        with lent_buffers(control.kept) as buffers:
            counts.add(simulate_part(plan, job.seed, part, control, buffers).selection)
        yield replace(counts.teams(), has_cap=rules.has_cap)
