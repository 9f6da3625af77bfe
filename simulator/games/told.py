"""From counts of the Games to chances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from simulator.engine.job import Job
from simulator.event import Event, Sex
from simulator.form.forecast import IntArray
from simulator.games.chosen import goes_with_place
from simulator.games.counts import LEVELS, GamesCounts, GamesEventCounts
from simulator.games.games import Games, GamesField
from simulator.games.joint_fit import GamesStarts
from simulator.games.outlook import (
    Distribution,
    GamesEvent,
    GamesOutlook,
    GamesStarter,
    MedalChances,
    PlaceWorth,
    RowWorth,
    TeamTotal,
)
from simulator.games.races import GamesSex
from simulator.selection.counting import CountArray


def outlook_of(
    job: Job,
    games: Games,
    field: GamesField,
    sexes: Sequence[GamesSex],
    counts: Mapping[Sex, GamesCounts],
) -> GamesOutlook:
    """Return the chances that counts of so many tournaments give."""
    events, places, rows = list[GamesEvent](), list[PlaceWorth](), list[RowWorth]()
    team: dict[Sex | None, TeamTotal] = {}
    for sex in sexes:
        own = counts[sex.sex]
        for event, counted in own.events.items():
            events.append(_event(sex, event, counted, own.tournaments, games, field))
            places += _places(sex.sex, event, counted, own.tournaments)
        rows += _rows(job, sex.sex, own)
        team[sex.sex] = TeamTotal(*(_distribution(won, own.tournaments) for won in own.won))
    if len(sexes) > 1:
        team[None] = _together([team[sex.sex] for sex in sexes])
    tournaments = min(own.tournaments for own in counts.values())
    return GamesOutlook(games, field, tournaments, job.seed, tuple(events), team, tuple(places), tuple(rows))


def _event(
    sex: GamesSex, event: Event, counted: GamesEventCounts, tournaments: int, games: Games, field: GamesField
) -> GamesEvent:
    races = sex.races[event]
    ours, rivals = races.entries
    countries = {who.skater: who.country for who in field.of(sex.sex, event)}
    of_rivals = [countries[sex.form.rivals.skaters[sex.form.rivals.number[row]]] for row in rivals]
    everywhere = np.full(len(rivals), tournaments)
    starters = [
        *_starters(
            sex.form.ours, ours, [games.country] * len(ours), counted.starts, counted.places, tournaments
        ),
        *_starters(sex.form.rivals, rivals, of_rivals, everywhere, counted.rivals, tournaments),
    ]
    starters.sort(key=lambda own: (-own.if_starts.medal, -own.if_starts.top8, own.skater))
    foreign = games.foreign(sex.sex, event)
    known = field.whole
    return GamesEvent(
        sex.sex, event, tuple(starters), len(rivals), max(foreign, len(rivals)), (sex.sex, event) in known
    )


def _starters(
    starts: GamesStarts,
    rows: IntArray,
    countries: Sequence[str],
    started: CountArray,
    places: CountArray,
    tournaments: int,
) -> Iterator[GamesStarter]:
    """Yield what counts of places tell of some starts."""
    won = np.cumsum(places, axis=1)[:, [last - 1 for last in LEVELS]].tolist()
    shares = (places / np.maximum(started, 1)[:, None]).tolist()
    told = zip(rows.tolist(), countries, started.tolist(), won, shares, strict=True)
    for row, country, times, counts, own in told:
        yield GamesStarter(
            skater=starts.skaters[starts.number[row]],
            country=country,
            starts=times / tournaments,
            if_starts=_won(counts, times),
            overall=_won(counts, tournaments),
            results=int(starts.results[row]),
            places=tuple(own),
        )


def _won(counts: Sequence[int], of: int) -> MedalChances:
    gold, medal, top8 = counts
    at_least = of or 1
    return MedalChances(gold / at_least, medal / at_least, top8 / at_least, of)


def _places(sex: Sex, event: Event, counted: GamesEventCounts, tournaments: int) -> list[PlaceWorth]:
    return [
        PlaceWorth(sex, event, place, starts / tournaments, _won(won, starts))
        for place, (starts, *won) in enumerate(counted.takers.tolist(), start=1)
    ]


def _rows(job: Job, sex: Sex, counts: GamesCounts) -> list[RowWorth]:
    """Return what each row of the selection order is worth."""
    rows = []
    for number, row in enumerate(job.plan.rules.order[sex]):
        own = counts.rows.get(number)
        event = counts.events.get(row.event)
        if goes_with_place(row) and event is not None and (row.okt_place or 0) <= len(event.takers):
            own = event.takers[(row.okt_place or 1) - 1]
        starts, *won = [0] if own is None else own.tolist()
        worth = None if own is None else _won(won, starts)
        rows.append(RowWorth(sex, number + 1, row.event, starts / counts.tournaments, worth))
    return rows


def _distribution(counts: CountArray, tournaments: int) -> Distribution:
    last = int(np.flatnonzero(counts)[-1]) if counts.any() else 0
    return Distribution(tuple((counts[: last + 1] / tournaments).tolist()), tournaments)


def _together(totals: Sequence[TeamTotal]) -> TeamTotal:
    """Return the total of women and men: no draw of the one is shared with the other."""

    def of(kind: str) -> Distribution:
        chances, own = np.ones(1), [getattr(total, kind) for total in totals]
        for distribution in own:
            chances = np.convolve(chances, distribution.chances)
        return Distribution(tuple(chances.tolist()), min(one.tournaments for one in own))

    return TeamTotal(of("gold"), of("medals"), of("top8"))
