"""The selection order derived from form: rows sorted by what who stands on them wins at the Games."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.chances.outcome import standard_error
from simulator.engine.block import SexPlan
from simulator.engine.quantiles import quantile_table
from simulator.event import Event
from simulator.form.forecast import FloatArray
from simulator.games.chosen import goes_with_place
from simulator.games.counts import LEVELS
from simulator.games.outlook import Gain
from simulator.games.races import GamesSex
from simulator.policy.judgement import DerivedOrder, DerivedRow
from simulator.policy.won import places_at_games
from simulator.policy.world import WorldPart
from simulator.selection.field import Skaters
from simulator.selection.rows import Row

GOALS = {"gold": 0, "medal": 1, "top8": 2}
"""What an order can be derived by, and which of `LEVELS` that is."""

DRAWS, RACES = 200, 600
"""Posterior draws of levels, and races of each, by which it is told how sure two rows are."""


class RowWorths:
    """What the rows of an order are worth, if all who stand on a row with a start place start.

    Parameters
    ----------
    places
        Who took each place of the trial, by event, in each part; (places, tournaments), uint8.
    """

    def __init__(
        self, plan: SexPlan, sex: GamesSex, parts: Sequence[tuple[WorldPart, Mapping[Event, Skaters]]]
    ) -> None:
        self.plan, self.rows = plan, plan.rules.rows
        self.number = sum(world.tournaments for world, _ in parts)
        self.won: dict[tuple[Event, int], NDArray[np.int64]] = {}
        for world, places in parts:
            for event, block in world.games.items():
                if event in places:
                    start_places = plan.rules.start_places.get(event, 0)
                    told = places_at_games(block, places[event][:start_places])
                    won = np.stack([(told <= last).sum(axis=1) for last in LEVELS], axis=1)
                    for place, own in enumerate(won, start=1):
                        self.won[event, place] = self.won.get((event, place), 0) + own
        self._of_draws = _worth_of_draws(plan, sex, parts[0][0])

    def derived(self, goal: str) -> DerivedOrder:
        """Return the order by gold, medals or places of the first eight."""
        level = GOALS[goal]
        worth = {row.number: self._worth(row, level) for row in self.rows}
        moves = [row for row in self.rows if worth[row.number] is not None]
        ranked = iter(sorted(moves, key=lambda row: -(_mean(worth[row.number]))))
        order = [row if worth[row.number] is None else next(ranked) for row in self.rows]
        below = [*order[1:], None]
        return DerivedOrder(
            self.plan.sex,
            goal,
            tuple(
                DerivedRow(row, row.number, worth[row.number], self._sure(row, other, level))
                for row, other in zip(order, below, strict=True)
            ),
            kendalls_tau([row.number for row in order]),
        )

    def _worth(self, row: Row, level: int) -> Gain | None:
        key = row.event, row.okt_place or 0
        if not goes_with_place(row) or key not in self.won:
            return None
        mean = float(self.won[key][level] / self.number)
        return Gain(mean, standard_error(mean * (1 - mean), self.number))

    def _sure(self, row: Row, other: Row | None, level: int) -> float | None:
        """Return in which share of the draws a row is worth more than the one below it."""
        if other is None or self._worth(row, level) is None or self._worth(other, level) is None:
            return None
        nothing = np.zeros((len(LEVELS), DRAWS))  # of a place that fewer skaters ride for than there are
        own, below = (
            self._of_draws.get((one.event, one.okt_place or 0), nothing)[level] for one in (row, other)
        )
        return float(((own > below) + 0.5 * (own == below)).mean())


def _mean(worth: Gain | None) -> float:
    return 0.0 if worth is None else worth.mean


def _worth_of_draws(plan: SexPlan, sex: GamesSex, world: WorldPart) -> dict[tuple[Event, int], FloatArray]:
    """Return what each place is worth with each of some draws of levels, (3, draws).

    Levels at both meets are drawn once, then races of both: what is left between draws is what nobody
    knows of form. What goes wrong in a race is left out: it hits all places alike.
    """
    rng = np.random.default_rng([world.seed, len(plan.rules.skaters)])
    forecast, form = sex.forecast, sex.form.ours
    of_trial = rng.standard_normal((len(plan.rules.skaters), forecast.level_loading.shape[1], DRAWS))
    of_games = rng.standard_normal((len(form.skaters), form.level_loading.shape[1], DRAWS))
    found: dict[tuple[Event, int], FloatArray] = {}
    for races in plan.races.events:
        places = min(plan.rules.start_places.get(races.event, 0), len(races.entries))
        if races.event not in sex.races or not places:
            continue
        at_games = sex.races[races.event]
        own, here = at_games.entries[0], _rows_of(at_games.skaters, forecast.entry_skater[races.entries])
        draws = of_trial[at_games.skaters]
        trial = np.einsum("ek,ekd->ed", forecast.level_loading[races.entries][here], draws)
        later = np.einsum("ek,ekd->ed", sex.upon[own], draws)
        later += np.einsum("ek,ekd->ed", form.level_loading[own], of_games[form.number[own]])
        at_trial = _Drawn(races.base_ms[here], trial, races.spread[here], quantile_table(forecast.noise), rng)
        at_later = _Drawn(
            at_games.base_ms[: len(own)], later, form.race_spread[own], quantile_table(sex.form.noise), rng
        )
        rivals = world.rivals[races.event]
        worth = [_of_draw(draw, races.runs, places, (at_trial, at_later), rivals) for draw in range(DRAWS)]
        found |= {
            (races.event, place + 1): np.stack([own[place] for own in worth], axis=1)
            for place in range(places)
        }
    return found


def _rows_of(skaters: NDArray[np.int64], among: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.array([np.flatnonzero(among == who)[0] for who in skaters])


@dataclass(frozen=True, eq=False)
class _Drawn:
    """Candidates of one event with draws of their levels, ready to race; (candidates,) or with draws."""

    base_ms: NDArray[np.floating[Any]]
    levels: FloatArray
    spread: NDArray[np.floating[Any]]
    noise: NDArray[np.float32]
    rng: np.random.Generator

    def race(self, draw: int) -> FloatArray:
        """Return the times of some races with one draw of levels, (candidates, races), log s."""
        cells = self.rng.integers(0, len(self.noise), (len(self.levels), RACES))
        mean = np.log(self.base_ms / 1000) + self.levels[:, draw]
        times: FloatArray = mean[:, None] + self.spread[:, None] * self.noise[cells]
        return times


def _of_draw(
    draw: int, runs: int, places: int, meets: tuple[_Drawn, _Drawn], rivals: FloatArray
) -> FloatArray:
    """Return what each place is worth with one draw of levels, (places, 3)."""
    trial, games = meets
    best = trial.race(draw)
    for _ in range(runs - 1):
        best = np.minimum(best, trial.race(draw))
    fastest = np.argsort(best, axis=0)[:places]
    starters = np.take_along_axis(games.race(draw), fastest, axis=0)
    theirs = rivals[:, games.rng.integers(0, rivals.shape[1], RACES)]
    ahead = (theirs[None] < starters[:, None]).sum(axis=1)
    ahead += (starters[None] < starters[:, None]).sum(axis=1)
    return np.stack([(ahead < last).mean(axis=1) for last in LEVELS], axis=1)


def kendalls_tau(order: Sequence[int]) -> float:
    """Return Kendall's rank correlation of an order of numbers with their own order."""
    pairs = [np.sign(b - a) for at, a in enumerate(order) for b in order[at + 1 :]]
    return float(np.mean(pairs)) if pairs else 1.0
