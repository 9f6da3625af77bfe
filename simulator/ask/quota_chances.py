"""Start places with World Cups still to come: the races simulated, each country's places as chances."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.chances.outcome import wilson_interval
from simulator.defaults import DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.engine.event_races import EventRaces
from simulator.engine.job import UNHINDERED, Control
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.ranking import UNPLACED, places_of
from simulator.engine.riding import Riding, SexRaces, prepare_races
from simulator.engine.run import Run, ride_run
from simulator.engine.simulate import in_order, lent_buffers
from simulator.event import Event, Sex
from simulator.form.data import FormData
from simulator.form.fit import forecast_entries
from simulator.form.forecast import Forecast
from simulator.form.history import before_meet
from simulator.form.known_rinks import known_rinks, rink_doubt
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.loops.compiled import LOOPS
from simulator.meet.meet import Entry, Meet, Race
from simulator.people.key import name_key
from simulator.project.load import load_form
from simulator.quota.lists import Earned, earned_in
from simulator.quota.many import ManySeasons, Points, can_be_many
from simulator.quota.rule import Division, PointsTable, QuotaRule
from simulator.quota.season import WorldCups
from simulator.results.raw_table import unhindered
from simulator.selection.counting import count_values
from simulator.selection.rule_set import Refill, RuleSet, Ties
from simulator.words import say

if TYPE_CHECKING:
    from simulator.form.data import Pasted
    from simulator.results import ResultsReport

Key = tuple[Sex, Event]
Index = NDArray[np.int64]
Starters = Mapping[Key, Mapping[str, Division]]
"""Who rides each event in the races to come, and in which division."""


@dataclass(frozen=True)
class PlaceChances:
    """How many start places a country gets in an event, over the tournaments.

    Attributes
    ----------
    counts
        Tournaments with so many places, from 0 on.
    """

    country: str
    counts: tuple[int, ...]

    @property
    def tournaments(self) -> int:
        """Tournaments counted."""
        return sum(self.counts)

    @property
    def likeliest(self) -> int:
        """The number of places that comes most often."""
        return int(np.argmax(self.counts))

    def chance(self, places: int) -> tuple[float, float, float]:
        """Return the chance of a number of places, and the interval of its error."""
        count = self.counts[places] if places < len(self.counts) else 0
        return (count / self.tournaments, *wilson_interval(count, self.tournaments))


@dataclass(frozen=True)
class QuotaChances:
    """The chances of a season whose last races are simulated.

    Attributes
    ----------
    to_come
        How many races of each event were simulated.
    chances
        Of each event every country that gets a place in any tournament; events that hang on a race
        whose starters are not known are left out.
    unknown
        Events with races to come of which no starter is known.
    rink_doubt
        What was assumed of the rink where nothing is known of it.
    """

    tournaments: int
    to_come: Mapping[Key, int]
    chances: Mapping[Key, tuple[PlaceChances, ...]]
    unknown: tuple[Key, ...] = ()
    rink_doubt: Fault | None = None

    def likeliest(self, country: str) -> dict[Key, int]:
        """Return the number of places of a country that comes most often, in each event."""
        return {key: self.of(key, country).likeliest for key in self.chances}

    def field(self, key: Key, places: int) -> dict[str, int]:
        """Return who likely has the places of an event, country by country, so many in all.

        One place after the other goes to the country that most often has one more.
        """
        more = [
            (-sum(own.counts[number:]), own.country, number)
            for own in self.chances.get(key, ())
            for number in range(1, len(own.counts))
        ]
        won = Counter(country for _, country, _ in sorted(more)[:places])
        return dict(won.most_common())

    def of(self, key: Key, country: str) -> PlaceChances:
        """Return the chances of a country in an event."""
        own = (one for one in self.chances.get(key, ()) if one.country == country)
        return next(own, PlaceChances(country, (self.tournaments,)))


def races_to_come(rule: QuotaRule, cups: WorldCups) -> dict[Key, int]:
    """Return how many races of each event are still to be ridden; events without any are left out."""
    left = {
        (sex, event): rule.events[sex][event].races - len(cups.races(sex, (event,)))
        for sex in Sex
        for event in rule.distances(sex)
    }
    return {key: races for key, races in left.items() if races > 0}


def last_starters(rule: QuotaRule, cups: WorldCups, keys: Iterable[Key]) -> dict[Key, dict[str, Division]]:
    """Return who rode the last race of each event, and in which division.

    Of an event that nobody has ridden yet it is the last race of those that give points with it; an
    event without one is left out.
    """
    starters: dict[Key, dict[str, Division]] = {}
    for sex, event in keys:
        races = cups.races(sex, (event,)) or cups.races(sex, rule.counted_for(sex, event))
        if races:
            starters[sex, event] = {
                start.skater: start.division for start in cups.starts if start.race == races[-1]
            }
    return starters


def starters_of_entries(
    cups: WorldCups, keys: Iterable[Key], entries: Sequence[Entry]
) -> dict[Key, dict[str, Division]]:
    """Return who is entered in each event, in the division of the last ride in it, else in B."""
    starters: dict[Key, dict[str, Division]] = {}
    known = {(start.race.sex, name_key(start.skater)): start.skater for start in cups.starts}
    for sex, event in keys:
        last = {
            start.skater: start.division
            for start in sorted(cups.starts, key=lambda start: start.race.day)
            if (start.race.sex, start.race.event) == (sex, event)
        }
        own = [known.get((sex, name_key(one.skater)), one.skater) for one in entries
               if (one.sex, one.event) == (sex, event)]  # fmt: skip
        if own:
            starters[sex, event] = {skater: last.get(skater, Division.B) for skater in own}
    return starters


def forecasts_of(
    starters: Starters, form: FormData, rink: str, first_day: date, go_on: Callable[[], None] = unhindered
) -> dict[Sex, Forecast]:
    """Forecast who rides the races to come, from the results of before their first day."""
    return forecast_entries(
        _entries(starters), rink, first_day, form.results, form.personal_bests, form.skaters, go_on=go_on
    )


def season_chances(
    rule: QuotaRule,
    cups: WorldCups,
    kept: Mapping[Path, ResultsReport],
    rink: str,
    first_day: date | None = None,
    entries: Sequence[Entry] | None = None,
    tournaments: int = DEFAULT_TOURNAMENTS,
    seed: int = DEFAULT_SEED,
    control: Control = UNHINDERED,
) -> QuotaChances:
    """Forecast and simulate the races still to come on a rink.

    Parameters
    ----------
    kept
        The files as they were read: the forecasts are made from them and from what is shipped.
    first_day
        Of the races; the day after the last one ridden for None.
    entries
        Who rides; who rode the last race of each event for None.

    Raises
    ------
    InputRefused
        When no race is to come, nobody is known to ride one, or the first day is none on which they
        can be ridden.
    """
    left = races_to_come(rule, cups)
    if not left:
        found = say("every race of the World Cups that count has been ridden")
        raise InputRefused([Fault(say("races to come"), found, say("Leave the rink out."))])
    after = max(start.race.day for start in cups.starts) + timedelta(days=1)
    if first_day is None:
        first_day = after
    else:
        _refuse_other_days(first_day, after, max(after, rule.last_day))
    starters = (
        last_starters(rule, cups, left) if entries is None else starters_of_entries(cups, left, entries)
    )
    if not starters:
        found = say("nobody is known to ride a race that is still to come")
        remedy = say("Give entries, or lists of the events to come.")
        raise InputRefused([Fault(say("races to come"), found, remedy)])
    held: dict[Path | Pasted, ResultsReport] = {Path(file): report for file, report in kept.items()}
    form = load_form(list(kept), with_shipped=True, kept=held, first_day=first_day, go_on=control.go_on)
    forecasts = forecasts_of(starters, form, rink, first_day, control.go_on)
    chances = simulate_quota(rule, cups, starters, forecasts, rink, first_day, tournaments, seed, control)
    known = known_rinks(before_meet(form.results, first_day))
    return replace(chances, rink_doubt=rink_doubt(rink, known))


def _refuse_other_days(first_day: date, after: date, last: date) -> None:
    """Refuse a first day before the day after the last race that was ridden, or on which none counts."""
    found = None
    if first_day < after:
        ridden = after - timedelta(days=1)
        found = say(
            "races to come cannot begin on {day}: results of {ridden} have been read",
            day=first_day,
            ridden=ridden,
        )
    elif first_day > last:
        found = say(
            "races that begin on {day} do not count: the last day is {last}", day=first_day, last=last
        )
    remedy = say("Expected a day from {first} to {last}.", first=after, last=last)
    refuse_if_any([Fault(say("first day"), found, remedy)] if found is not None else [])


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
        ridden: dict[Event, tuple[list[dict[str, Points]], dict[str, NDArray[np.int32]]]] = {}
        with lent_buffers(control.kept) as buffers:
            riding = Riding(self.races, seed, part, control, buffers)
            for races in self.races.events:
                control.go_on()
                ridden[races.event] = self._ride(riding, races)
        counts = {}
        for key, many in self.many.items():
            number = self.number[key]
            points = [
                {number[skater]: own for skater, own in race.items()}
                for event in self.rule.counted_for(*key)
                if event in ridden
                for race in ridden[event][0]
            ]
            times = ridden[key[1]][1] if key[1] in ridden else {}
            best = {number[skater]: own for skater, own in times.items()}
            places = many.places(points, best, part.tournaments)
            most = self.rule.events[key[0]][key[1]].most
            counts[key] = _counted(places, most)
        return counts

    def _ride(
        self, riding: Riding, races: EventRaces
    ) -> tuple[list[dict[str, Points]], dict[str, NDArray[np.int32]]]:
        """Ride all races to come of an event: points of each race, and the fastest time of all."""
        several = self.several[races.event]
        shape = (len(races.entries), riding.draws.tournaments)
        levels = riding.levels.of_event(races.event, riding.draws.buffers.array("levels", shape, np.float32))
        away = levels.absent[0] * shape[1] + levels.absent[1]
        points: list[dict[str, Points]] = []
        fastest: NDArray[np.int32] | None = None
        for run in range(1, several.runs + 1):
            run_ = ride_run(riding.draws, several, run, levels.deviation, self.races.shape, away, None)
            points.append(self._points(races, run_))
            fastest = run_.time_ms.copy() if fastest is None else np.minimum(fastest, run_.time_ms)
        times = {} if fastest is None else dict(zip(races.skaters, fastest, strict=True))
        return points, times

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


def _entries(starters: Starters) -> Iterator[Entry]:
    for (sex, event), own in starters.items():
        yield from (Entry(sex, event, skater) for skater in own)


def _meet(starters: Starters, rink: str, first_day: date) -> Meet:
    programme = tuple(
        Race(1, first_day, order, sex, event, 1) for order, (sex, event) in enumerate(starters, start=1)
    )
    return Meet("world-cups", "World Cups", rink, programme, tuple(_entries(starters)), "")


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
