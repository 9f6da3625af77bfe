"""What one more race can change for a country, against trying everything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from literal_quota import KEY, random_season, start

from simulator.quota.lists import Earned, earned_in, quota_list, quota_lists, with_race
from simulator.quota.outlook import ANY_TIME, SOMEBODY_NEW, Outlook, Reach, outlook
from simulator.quota.rule import Division, QuotaRule
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCups


def tried(
    rule: QuotaRule, cups: WorldCups, country: str, skater: Earned, points: int, time_ms: int | None
) -> int:
    """The places of the country when a skater rides one more race, the others none."""
    races, ridden = earned_in(rule, cups, *KEY)
    everybody = ridden if skater in ridden else (*ridden, skater)
    changed = [with_race(one, points, time_ms) if one == skater else with_race(one, 0) for one in everybody]
    return quota_list(rule, *KEY, races, changed).places().get(country, 0)


@pytest.mark.parametrize("seed", range(60))
def test_nothing_less_is_enough_and_nobody_needs_less(seed: int) -> None:
    rule, cups = random_season(seed)
    rule = replace(rule, hundredths=True)
    lists = quota_lists(rule, cups)[KEY]
    _, everybody = earned_in(rule, cups, *KEY)
    tables = [rule.table_of(*KEY, division) for division in Division]
    scores = sorted({one for table in tables if table is not None for one in table.points if one})
    times = [*range(74_980, 75_030, 10), ANY_TIME]
    for country in sorted({"EEE", *(one.country for one in everybody)}):
        own = outlook(rule, lists, country)
        now = own.places
        assert now == lists.places().get(country, 0)
        for reaches, ours, sign in ((own.gain, True, 1), (own.loss, False, -1)):
            those = [one for one in everybody if (one.country == country) is ours]
            those.append(Earned(SOMEBODY_NEW, country if ours else "", (None,) * len(lists.races)))
            fewest = least(reaches, "points")
            enough = [
                p
                for one in those
                for p in scores
                if sign * (tried(rule, cups, country, one, p, None) - now) > 0
            ]
            assert fewest == min(enough, default=None)
            slowest = least(reaches, "time_ms")
            in_time = [
                t for one in those for t in times if sign * (tried(rule, cups, country, one, 0, t) - now) > 0
            ]
            assert slowest == max(in_time, default=None)


def test_who_rode_the_event_is_named_before_somebody_new() -> None:
    rule, cups = load_quota_rule(), WorldCups(())
    own = outlook(rule, quota_lists(rule, cups)[KEY], "NED")
    assert own == Outlook(
        0, (Reach(SOMEBODY_NEW, "NED", 1, None), Reach(SOMEBODY_NEW, "NED", None, ANY_TIME)), ()
    )
    cups = WorldCups((start("NED1", 1, 75_000), start("NOR1", None, None)))
    own, other = (outlook(rule, quota_lists(rule, cups)[KEY], country) for country in ("NED", "NOR"))
    assert {reach.skater for reach in own.gain} == {SOMEBODY_NEW}
    assert {reach.skater for reach in other.gain} == {"NOR1"}


def least(reaches: tuple[Reach, ...], what: str) -> int | None:
    return next((getattr(one, what) for one in reaches if getattr(one, what) is not None), None)
