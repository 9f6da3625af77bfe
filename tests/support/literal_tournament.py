"""One whole tournament of one sex, ridden and selected step by step in plain Python.

Written from what the forecast, the rules and the help say and from nothing else: numbers come from
`random`, everything is a list or a loop, and no line is shared with the engine it checks. The
selection behind the races is `reference_selection`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field
from random import Random

import reference_selection as reference
from reference_asks import asks_of

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.forecast import NoiseShape
from simulator.selection.rule_set import Ties

LONG_M = 3000
"""From this distance on who falls gets up and finishes, 6 to 15 % slower."""


@dataclass
class Entry:
    """A skater in one event, as forecast."""

    skater: str
    mean: float
    """Of the log of the time in s."""
    loading: list[float]
    """What each of the skater's draws adds to the level."""
    spread: float
    not_starting: float
    fall: float
    did_not_finish: float
    disqualified: float
    false_start: float
    skips_second_run: float


@dataclass
class Ridden:
    """What became of one event."""

    place: dict[str, int] = field(default_factory=dict)
    """Equal thousandths share the better place; who has no time has none."""
    finished: list[str] = field(default_factory=list)
    """Those with a place in order, ties settled."""
    fell: set[str] = field(default_factory=set)
    disqualified: set[str] = field(default_factory=set)
    not_started: set[str] = field(default_factory=set)
    times: dict[int | None, dict[str, int]] = field(default_factory=dict)
    """Times of each run, and under None those that count."""
    races: dict[int, list[str]] = field(default_factory=dict)
    """Those with a time in each run, in order, ties settled."""


@dataclass
class Tournament:
    """All races and the selection of one sex."""

    events: dict[Event, Ridden]
    selection: reference.Result


class Literal:
    """Rides tournaments of one sex of a plan that fixes nothing."""

    def __init__(self, plan: Plan, sex: Sex, random: Random) -> None:
        self._plan, self._sex, self._random = plan, sex, random
        forecast, rates = plan.forecasts[sex], plan.forecasts[sex].incidents
        self._noise = Noise(forecast.noise, random)
        self._entries: dict[Event, list[Entry]] = {}
        for number, event in enumerate(forecast.entry_event):
            self._entries.setdefault(event, []).append(
                Entry(
                    skater=forecast.skaters[int(forecast.entry_skater[number])],
                    mean=float(forecast.log_time_mean[number]),
                    loading=[float(part) for part in forecast.level_loading[number]],
                    spread=float(forecast.race_spread[number]),
                    not_starting=float(rates.not_starting[number]),
                    fall=float(rates.fall[number]),
                    did_not_finish=float(rates.did_not_finish[number]),
                    disqualified=float(rates.disqualified[number]),
                    false_start=float(rates.false_start[number]),
                    skips_second_run=float(rates.skips_second_run[number]),
                )
            )

    def tournament(self) -> Tournament:
        """Ride all events and select."""
        width = max(len(own.loading) for entries in self._entries.values() for own in entries)
        draws = {
            skater: [self._random.gauss(0, 1) for _ in range(width)]
            for skater in self._plan.forecasts[self._sex].skaters
        }
        events = {event: self._event(event, draws) for event in self._entries}
        for sums, distances in self._plan.rules.points.get(self._sex, {}).items():
            events[sums] = self._classification(events, distances)
        trial = self._trial(events)
        return Tournament(events, reference.select(trial, list(self._plan.skaters(self._sex))))

    # Races ---------------------------------------------------------------------------------

    def _event(self, event: Event, draws: dict[str, list[float]]) -> Ridden:
        ridden, entries = Ridden(), self._entries[event]
        level = {
            own.skater: own.mean + sum(a * b for a, b in zip(own.loading, draws[own.skater], strict=True))
            for own in entries
        }
        ridden.not_started = {own.skater for own in entries if self._happens(own.not_starting)}
        start = [own for own in entries if own.skater not in ridden.not_started]
        first = self._run(event, 1, start, self._first_pairs(event, entries, ridden), level, ridden)
        second: dict[str, int] = {}
        if self._plan.runs(self._sex, event) == 2:
            again = [own for own in start if not self._happens(own.skips_second_run)]
            in_order = sorted(again, key=lambda own: first.get(own.skater, math.inf))  # equal ones as entered
            pairs = [in_order[i : i + 2] for i in range(0, len(in_order), 2)]
            second = self._run(event, 2, again, pairs, level, ridden)
        best: dict[str, int] = {}
        other: dict[str, float] = {}
        for own in start:
            times = sorted(run[own.skater] for run in (first, second) if own.skater in run)
            if times:
                best[own.skater] = times[0]
                other[own.skater] = times[1] if len(times) == 2 else math.inf
        ridden.times = {1: first, 2: second, None: best}
        if any(row.race or row.condition for row in self._plan.rules.order[self._sex]):
            ridden.races = {run: self._in_order(ridden.times[run]) for run in (1, 2)}
        by_other_run = self._plan.rules.ties is Ties.OTHER_RUN
        lot = {name: (other[name] if by_other_run else 0, self._random.random()) for name in best}
        ranked: dict[str, tuple[float, ...]] = {name: (time,) for name, time in best.items()}
        if self._plan.rules.each_counts(self._sex, event):
            ranked = {name: tuple(sorted(_place(name, run) for run in (first, second))) for name in best}
            lot = {name: (best[name], self._random.random()) for name in best}
        ridden.place = {name: 1 + sum(one < own for one in ranked.values()) for name, own in ranked.items()}
        ridden.finished = sorted(best, key=lambda name: (ranked[name], lot[name]))
        return ridden

    def _in_order(self, numbers: dict[str, int]) -> list[str]:
        """The names, the lowest number first, equal ones by lot."""
        return sorted(numbers, key=lambda name: (numbers[name], self._random.random()))

    def _classification(self, events: dict[Event, Ridden], distances: tuple[Event, ...]) -> Ridden:
        """Add up seconds of the 500 m equivalent, each cut at thousandths; who misses one has no place."""
        entered = [{own.skater for own in self._entries[event]} for event in distances]
        sums = dict.fromkeys(set.intersection(*entered), 0)
        own = Ridden()
        for event in dict.fromkeys(distances):
            ridden, runs = events[event], ([1, 2] if distances.count(event) == 2 else [None])
            for name in sums.keys() & ridden.fell:
                own.fell.add(name)
            own.disqualified |= sums.keys() & ridden.disqualified
            own.not_started |= sums.keys() & ridden.not_started
            for run in runs:
                times = ridden.times[run]
                sums = {name: sum_ for name, sum_ in sums.items() if name in times}
                for name in sums:
                    sums[name] += times[name] * 500 // event.distance_m
        own.place = {name: 1 + sum(one < mine for one in sums.values()) for name, mine in sums.items()}
        own.finished = self._in_order(sums)
        return own

    def _first_pairs(self, event: Event, entries: list[Entry], ridden: Ridden) -> list[list[Entry]]:
        """Pairs as they are known, else by lot among all entered; who is not there leaves one alone."""
        known = self._plan.pairs.get((self._sex, event))
        if known is None:
            drawn = self._random.sample(entries, len(entries))
            pairs = [drawn[i : i + 2] for i in range(0, len(drawn), 2)]
        else:
            of = {own.skater: own for own in entries}
            pairs = [[of[name] for name in pair] for pair in known]
            paired = {name for pair in known for name in pair}
            pairs += [[own] for own in entries if own.skater not in paired]
        return [[own for own in pair if own.skater not in ridden.not_started] for pair in pairs]

    def _run(
        self,
        event: Event,
        run: int,
        start: list[Entry],
        pairs: list[list[Entry]],
        level: dict[str, float],
        ridden: Ridden,
    ) -> dict[str, int]:
        """Ride one run; return the times in whole thousandths of a second, the rest cut off."""
        effect = self._plan.forecasts[self._sex].race_effect(event, run)
        of_all = self._random.gauss(effect.mean, effect.spread)
        off = {name for pair in pairs for name in self._false_start(pair)}
        ridden.disqualified |= off
        times: dict[str, int] = {}
        for own in start:
            if own.skater in off:
                continue
            time_s = math.exp(level[own.skater] + of_all + own.spread * self._noise.draw())
            what = self._random.random()
            if what < own.fall:
                ridden.fell.add(own.skater)
                if event.distance_m < LONG_M:
                    continue
                time_s *= 1 + self._random.uniform(0.06, 0.15)
            elif what < own.fall + own.did_not_finish:
                continue
            elif what < own.fall + own.did_not_finish + own.disqualified:
                ridden.disqualified.add(own.skater)
                continue
            times[own.skater] = int(time_s * 1000)
        return times

    def _false_start(self, pair: list[Entry]) -> list[str]:
        """Start a pair; after a first false start whoever causes the next one is disqualified."""
        first = [own.skater for own in pair if self._happens(own.false_start)]
        if not first:
            return []
        moves = [own.skater for own in pair if self._happens(own.false_start)]
        return [self._random.choice(moves)] if moves else []

    def _happens(self, chance: float) -> bool:
        return self._random.random() < chance

    # Selection -----------------------------------------------------------------------------

    def _trial(self, events: dict[Event, Ridden]) -> reference.Trial:
        rules, committee, sex = self._plan.rules, self._plan.committee, self._sex
        entered = {event: [own.skater for own in entries] for event, entries in self._entries.items()}
        for sums, distances in rules.points.get(sex, {}).items():
            entered[sums] = [
                name for name in entered[distances[0]] if all(name in entered[e] for e in distances)
            ]
        elsewhere = {str(event): list(names) for event, names in rules.earlier_of(sex).items()}

        def in_order(event: Event, names: set[str]) -> list[str]:
            return [name for name in entered[event] if name in names]

        return reference.Trial(
            order=[(str(row.event), row.okt_place) for row in rules.order[sex]],
            cap=rules.cap[sex] or None,
            start_places={str(event): number for event, number in rules.start_places[sex].items()},
            finished={str(event): own.finished for event, own in events.items()} | elsewhere,
            events=[str(event) for event in Event if event in events] + list(elsewhere),
            asks=asks_of(rules.order[sex]),
            races={
                (str(event), run): names for event, own in events.items() for run, names in own.races.items()
            },
            times={
                (str(event), run): times for event, own in events.items() for run, times in own.times.items()
            },
            entered={str(event): names for event, names in entered.items()},
            fell={str(event): in_order(event, own.fell) for event, own in events.items()},
            disqualified={str(event): in_order(event, own.disqualified) for event, own in events.items()},
            not_started={str(event): in_order(event, own.not_started) for event, own in events.items()},
            prequalified={str(e): list(names) for e, names in rules.prequalified.get(sex, {}).items()},
            picks=[
                reference.Pick(
                    str(rule.kind), list(rule.skaters), str(rule.event or ""), self._happens(rule.chance)
                )
                for rule in committee.of_sex(sex)
            ],
            named={str(e): list(names) for e, names in rules.named.get(sex, {}).items()},
            protected=rules.nominated == "protected",
            handed_down=rules.declined_row == "handed_down",
            kept={str(e): number for e, number in rules.kept_for_picks.get(sex, {}).items()},
            reserves=rules.reserves[sex],
            max_picks=rules.max_picks[sex],
            refill=str(rules.refill),
            refills={str(e): list(names) for (own, e), names in committee.refills.items() if own is sex},
            starters={str(e): list(names) for (own, e), names in committee.starters.items() if own is sex},
            declined=[(str(e), name) for own, e, name in committee.declined if own is sex],
        )


def _place(name: str, times: dict[str, int]) -> float:
    """The place by a time; behind everybody without one."""
    return 1 + sum(time < times[name] for time in times.values()) if name in times else math.inf


class Noise:
    """Draws of a split Student-t of mean 0 and standard deviation 1.

    The slow half is `slow_side` times as wide as the fast one and as many times as likely.
    """

    def __init__(self, shape: NoiseShape, random: Random) -> None:
        self._random, self._of, self._slow = random, shape.degrees_of_freedom, shape.slow_side
        fast = 1 / (1 + self._slow)
        mean = self._mean_size() * (self._slow**2 - 1) * fast
        square = 1.0 if math.isinf(self._of) else self._of / (self._of - 2)
        self._slow_share, self._mean = 1 - fast, mean
        self._sd = math.sqrt(square * (self._slow**3 + 1) * fast - mean**2)

    def draw(self) -> float:
        """Return a number."""
        size = abs(self._random.gauss(0, 1))
        if not math.isinf(self._of):
            size /= math.sqrt(self._random.gammavariate(self._of / 2, 2) / self._of)
        value = self._slow * size if self._random.random() < self._slow_share else -size
        return (value - self._mean) / self._sd

    def _mean_size(self) -> float:
        """Mean of the size of a symmetric draw."""
        of = self._of
        if math.isinf(of):
            return math.sqrt(2 / math.pi)
        return 2 * math.sqrt(of / math.pi) * math.gamma((of + 1) / 2) / math.gamma(of / 2) / (of - 1)


def counted(literal: Literal, tournaments: int) -> Counter[Hashable]:
    """Ride so many tournaments and count what happened, by what it is."""
    counts: Counter[Hashable] = Counter()
    for _ in range(tournaments):
        one = literal.tournament()
        for event, ridden in one.events.items():
            if not event.is_distance:
                continue
            counts.update(("place", event, name, place) for name, place in ridden.place.items())
            counts.update(("fell", event, name) for name in ridden.fell)
            counts.update(("disqualified", event, name) for name in ridden.disqualified)
        result = one.selection
        counts.update(("row", i, name) for i, name in enumerate(result.rows) if name is not None)
        counts.update(("ticket", name) for name in result.team)
        counts.update(("pick", number) for number in result.made)
        counts.update(("start place", e, name) for e, names in result.start_places.items() for name in names)
    return counts
