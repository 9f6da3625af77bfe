"""How long the lists of start places of a whole season take: World Cups of invented skaters."""

from __future__ import annotations

import statistics
import time
from datetime import timedelta

from simulator.event import Event, Sex
from simulator.quota.lists import quota_lists
from simulator.quota.rule import Division, QuotaRule
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCupRace, WorldCups, WorldCupStart

STARTERS = {Division.A: 20, Division.B: 38}
_COUNTRIES, _TURN = 14, 7


def invented_season(rule: QuotaRule) -> WorldCups:
    """Return every race of the World Cups of a rule, ridden by invented skaters whose order changes."""
    starts = [
        start
        for sex in Sex
        for event in rule.distances(sex)
        for number in range(rule.events[sex][event].races)
        for start in _race(WorldCupRace(rule.first_day + timedelta(days=number), sex, event), number)
    ]
    return WorldCups(tuple(starts))


def _race(race: WorldCupRace, number: int) -> list[WorldCupStart]:
    starts = []
    for division, starters in STARTERS.items():
        first = 0 if division is Division.A else STARTERS[Division.A]
        for place in range(1, starters + 1):
            who = first + (place * _TURN + number) % starters
            time_ms = _pace_ms(race.event) + 20 * place + (400 if first else 0) + number
            country = f"C{who % _COUNTRIES if who % 3 else 0:02}"  # of one there are more than may go
            starts.append(WorldCupStart(race, division, f"{race.sex} {who}", country, place, time_ms))
    return starts


def _pace_ms(event: Event) -> int:
    return 75 * event.distance_m


def measure_quota(rounds: int) -> float:
    """Return how long the lists of all events of a season take, the median of some rounds, in ms."""
    rule = load_quota_rule()
    season = invented_season(rule)
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        quota_lists(rule, season)
        times.append(time.perf_counter() - began)
    return 1000 * statistics.median(times)
