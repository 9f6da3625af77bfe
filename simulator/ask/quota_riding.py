"""The World Cup races still to come simulated, and the start places of every season that comes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

import numpy as np
from numpy.typing import NDArray

from simulator.ask.quota_to_come import Key, Starters, entries_of, races_to_come
from simulator.ask.quota_told import PlaceChances, QuotaChances
from simulator.engine.event_races import EventRaces
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.ranking import UNPLACED, Times, places_of
from simulator.engine.riding import Riding, SexRaces, prepare_races
from simulator.engine.run import Run, ride_run
from simulator.engine.simulate import in_order, lent_buffers
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.loops.compiled import LOOPS
from simulator.meet.meet import Meet, Race
from simulator.quota.lists import Earned, earned_in
from simulator.quota.many import ManySeasons, Points, can_be_many
from simulator.quota.rule import Division, PointsTable, QuotaRule
from simulator.quota.season import WorldCups
from simulator.selection.counting import count_values
from simulator.selection.rule_set import Refill, RuleSet, Ties
from simulator.words import say

Index = NDArray[np.int64]


def simulate_quota(
    rule: QuotaRule,
    cups: WorldCups,
    starters: Starters,
    forecasts: Mapping[Sex, Forecast],
    rink: str,
    first_day: date,
    tournaments: int,
    seed: int,
    control: Control = UNHINDERED,
) -> QuotaChances:
    """Ride the races to come in every tournament and count the start places of each country.

    All races to come of an event are ridden on the form of the first day; who starts in which division
    stays as it is.

    Raises
    ------
    InputRefused
        When a starter has ridden no World Cup, so that the country is not known, or the rule goes by
        other criteria than those of the ISU.
    """
    if not can_be_many(rule):
        found = say("chances are worked out only for lists by points, single points and time")
        raise InputRefused([Fault(rule.id, found)])
    left = races_to_come(rule, cups)
    to_come = {key: races for key, races in left.items() if key in starters}
    unknown = tuple(key for key in left if key not in starters)
    countries = _countries(cups, starters)
    plan = Plan(_meet(starters, rink, first_day), _no_rules(), dict(forecasts))
    ridings = [
        _SexSeason(rule, cups, prepare_races(plan, sex), to_come, starters, countries, unknown)
        for sex in Sex
        if sex in forecasts
    ]
    parts = parts_of(tournaments)
    work = [partial(one.count, part, seed, control) for part in parts for one in ridings]
    total: dict[Key, NDArray[np.int64]] = {}
    for counted in in_order(work, control):
        for key, counts in counted.items():
            total[key] = total[key] + counts if key in total else counts
    chances = {}
    for one in ridings:
        for key, many in one.many.items():
            rows = zip(many.countries, total[key].tolist(), strict=True)
            chances[key] = tuple(
                PlaceChances(country, tuple(counts)) for country, counts in rows if sum(counts[1:])
            )
    return QuotaChances(tournaments, to_come, chances, unknown)


class _SexSeason:
    """The season of one sex: what was ridden, and the races to come ready to be ridden."""

    def __init__(
        self,
        rule: QuotaRule,
        cups: WorldCups,
        races: SexRaces,
        to_come: Mapping[Key, int],
        starters: Starters,
        countries: Mapping[tuple[Sex, str], str],
        unknown: Sequence[Key],
    ) -> None:
        self.rule, self.races, self.sex = rule, races, races.sex
        self.to_come = {event: number for (sex, event), number in to_come.items() if sex is races.sex}
        self.divisions = {event: starters[races.sex, event] for event in self.to_come}
        self.several = {own.event: _several(own, self.to_come[own.event]) for own in races.events}
        self.many: dict[Key, ManySeasons] = {}
        for event in rule.distances(self.sex):
            feeding = [one for one in self._feeding(event) if one in self.to_come]
            _, ridden = earned_in(rule, cups, self.sex, event)
            known_all = not any((self.sex, one) in unknown for one in self._feeding(event))
            if not known_all or not (ridden or feeding):
                continue
            known = {(own.skater, own.country) for own in ridden}
            new = {(who, countries[self.sex, who]) for one in feeding for who in self.divisions[one]} - known
            everybody = [*ridden, *(Earned(skater, country, ()) for skater, country in new)]
            everybody.sort(key=lambda own: (own.skater, own.country))
            counted = sum(self.to_come[one] for one in feeding if one in rule.counted_for(self.sex, event))
            self.many[self.sex, event] = ManySeasons(rule, self.sex, event, tuple(everybody), counted)
        self.number = {
            key: {own.skater: number for number, own in enumerate(many.earned)}
            for key, many in self.many.items()
        }

    def _feeding(self, event: Event) -> tuple[Event, ...]:
        """Return the events whose races matter to an event."""
        return tuple(dict.fromkeys((*self.rule.counted_for(self.sex, event), event)))

    def count(self, part: Part, seed: int, control: Control) -> dict[Key, NDArray[np.int64]]:
        """Ride the races to come in one part; returns tournaments by country and number of places."""
        points: dict[Event, list[dict[str, Points]]] = {}
        times: dict[Event, dict[str, NDArray[np.int32]]] = {}
        left, counts = dict(self.many), {}

        def read_lists(coming: set[Event]) -> None:
            """Read the lists of all events that no race to come matters to any more."""
            for key in [key for key in left if coming.isdisjoint(self._feeding(key[1]))]:
                counts[key] = self._read(left.pop(key), points, times, part.tournaments)

        with lent_buffers(control.kept) as buffers:
            riding = Riding(self.races, seed, part, control, buffers)
            coming = {races.event for races in self.races.events}
            read_lists(coming)
            for races in self.races.events:
                control.go_on()
                event = races.event
                points[event], time_ms = self._ride(riding, races)
                times[event] = dict(zip(races.skaters, time_ms, strict=True))
                coming.discard(event)
                read_lists(coming)
                if (self.sex, event) in left:  # the next event is ridden into the same array
                    times[event] = dict(zip(races.skaters, time_ms.copy(), strict=True))
        return counts

    def _read(
        self,
        many: ManySeasons,
        points: Mapping[Event, Sequence[Mapping[str, Points]]],
        times: Mapping[Event, Mapping[str, NDArray[np.int32]]],
        seasons: int,
    ) -> NDArray[np.int64]:
        """Return how often each country has each number of places of an event, (countries, most + 1)."""
        key = many.sex, many.event
        number, most = self.number[key], self.rule.events[many.sex][many.event].most
        scored = [
            {number[skater]: own for skater, own in race.items()}
            for event in self.rule.counted_for(*key)
            for race in points.get(event, ())
        ]
        best = {number[skater]: own for skater, own in times.get(many.event, {}).items()}
        return _counted(many.places(scored, best, seasons), most)

    def _ride(self, riding: Riding, races: EventRaces) -> tuple[list[dict[str, Points]], Times]:
        """Ride all races to come of an event: points of each, and fastest times in an array used again."""
        several = self.several[races.event]
        shape = (len(races.entries), riding.draws.tournaments)
        levels = riding.levels.of_event(races.event, riding.draws.buffers.array("levels", shape, np.float32))
        points: list[dict[str, Points]] = []
        fastest: Times = np.empty((0, shape[1]), np.int32)
        for run in range(1, several.runs + 1):
            run_ = ride_run(
                riding.draws, several, run, levels.deviation, self.races.shape, levels.absent, None
            )
            points.append(self._points(races, run_))
            fastest = run_.time_ms if run == 1 else np.minimum(fastest, run_.time_ms, out=fastest)
        return points, fastest

    def _points(self, races: EventRaces, run: Run) -> dict[str, Points]:
        """Return the points of each start in a race, division by division."""
        own = self.divisions[races.event]
        fell, when = np.divmod(run.fell, run.time_ms.shape[1])
        points: dict[str, Points] = {}
        for division in Division:
            rows = [row for row, skater in enumerate(races.skaters) if own[skater] is division]
            table = self.rule.table_of(self.sex, races.event, division)
            if not rows or table is None:
                continue
            places = places_of(run.time_ms[_together(rows)])
            if table.unfinished:  # who fell and has no time stands behind those with one
                _put_behind(places, *_among(fell, when, rows, len(run.time_ms)))
            scored = _scored(places, table)
            points |= {races.skaters[row]: scored[number] for number, row in enumerate(rows)}
        return points


def _several(races: EventRaces, number: int) -> EventRaces:
    """Return an event ridden so many times."""
    return replace(races, runs=number, race_effects=races.race_effects[:1] * number)


def _counted(places: Points, most: int) -> NDArray[np.int64]:
    """Return how often each country has each number of places, (countries, most + 1), int64."""
    return count_values(places, most) if LOOPS is None else LOOPS.count_bytes(places, most)


def _together(rows: Sequence[int]) -> slice | Sequence[int]:
    """Return the numbers of rows so that an array need not be copied where they follow each other."""
    first, behind = rows[0], rows[-1] + 1
    return slice(first, behind) if list(rows) == list(range(first, behind)) else rows


def _among(starts: Index, seasons: Index, rows: Sequence[int], count: int) -> tuple[Index, Index]:
    """Return the numbers within some rows, and the seasons, of what happened to starts of these rows."""
    number = np.full(count, -1, np.int64)
    number[rows] = np.arange(len(rows))
    own = number[starts]
    return own[own >= 0], seasons[own >= 0]


def _put_behind(places: Points, starts: Index, seasons: Index) -> None:
    """Give those of some starts who have no place the one behind all who have."""
    without = places[starts, seasons] == UNPLACED
    starts, seasons = starts[without], seasons[without]
    places[starts, seasons] = 1 + (places[:, seasons] != UNPLACED).sum(axis=0, dtype=np.uint8)


def _scored(places: Points, table: PointsTable) -> Points:
    """Return the points of places, as bytes are translated: several times faster than an index."""
    by_place = np.zeros(256, np.uint8)
    listed = table.points[: int(UNPLACED) - 1]
    by_place[1 : 1 + len(listed)] = listed
    return np.frombuffer(places.tobytes().translate(by_place.tobytes()), np.uint8).reshape(places.shape)


def _countries(cups: WorldCups, starters: Starters) -> dict[tuple[Sex, str], str]:
    """Return the country of everybody who has ridden a World Cup.

    Raises
    ------
    InputRefused
        When a starter of the races to come is not among them.
    """
    known = {(start.race.sex, start.skater): start.country for start in cups.starts}
    strange = dict.fromkeys(
        skater for (sex, _), own in starters.items() for skater in own if (sex, skater) not in known
    )
    found = say("{names} rode no World Cup, so that the country is not known", names=", ".join(strange))
    refuse_if_any([Fault(say("entries"), found, say("Take them out."))] if strange else [])
    return known


def _meet(starters: Starters, rink: str, first_day: date) -> Meet:
    programme = tuple(
        Race(1, first_day, order, sex, event, 1) for order, (sex, event) in enumerate(starters, start=1)
    )
    return Meet("world-cups", "World Cups", rink, programme, tuple(entries_of(starters)), "")


def _no_rules() -> RuleSet:
    """Return rules that select nobody: these races give points and times alone."""
    nobody: dict[Sex, tuple[()]] = dict.fromkeys(Sex, ())
    return RuleSet(
        id="none",
        name="none",
        valid_from=date.min,
        cap=dict.fromkeys(Sex, 0),
        max_picks=dict.fromkeys(Sex, 0),
        refill=Refill.NEXT_PLACED,
        ties=Ties.LOT,
        start_places={sex: {} for sex in Sex},
        order=nobody,
        source="",
    )
