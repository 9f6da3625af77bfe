"""Start places after the lists: handed back, withdrawn, the host's, a larger field; and as steps in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from literal_quota import cup, start

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.quota.lists import quota_lists
from simulator.quota.reallocation import Allocation, allocation, grown, handed_back, with_host, withdrawn
from simulator.quota.rule import EventQuota, QuotaRule
from simulator.quota.rule_file import load_quota_rule
from simulator.quota.season import WorldCups
from simulator.quota.steps import with_steps

KEY = (Sex.W, Event.D1000)
SHIPPED = load_quota_rule("isu-2026")
RULE = replace(
    SHIPPED,
    events={Sex.W: {Event.D1000: EventQuota(3, 2, 1, 3), Event.D1500: EventQuota(1, 1, 0, 3)}, Sex.M: {}},
    reserves=5,
    grows_to={Event.D1000: 5},
)
FIELD = ("AAA1", "AAA2", "BBB1", "AAA3", "BBB2", "CCC1", "DDD1", "DDD2")
"""Three places, then five reserves, from the fastest on."""


def cups() -> WorldCups:
    starts = [start(name, place, 74_000 + 100 * place) for place, name in enumerate(FIELD, 1)]
    other = start("CCC1", 1, 115_000, cup(1, Event.D1500))
    return WorldCups((*starts, other))


def begun(rule: QuotaRule = RULE) -> Allocation:
    return allocation(quota_lists(rule, cups())[KEY])


def holders(own: Allocation) -> list[str]:
    return [place.earned.skater if place.earned else place.country for place in own.held]


def test_a_place_handed_back_goes_to_the_first_reserve_of_a_country_without_one() -> None:
    assert holders(begun()) == ["AAA1", "AAA2", "BBB1"]
    after = handed_back(begun(), "AAA")
    assert holders(after) == ["AAA1", "BBB1", "CCC1"]
    assert after.places() == {"AAA": 1, "BBB": 1, "CCC": 1}
    assert after.told == ("AAA hands a place back.", "The place goes to CCC1 (CCC).")


def test_each_country_without_a_place_gets_one_and_then_it_goes_down_the_list() -> None:
    own = begun()
    for _ in range(2):
        own = handed_back(own, "AAA")
    assert holders(own) == ["BBB1", "CCC1", "DDD1"]
    own = withdrawn(own, "DDD1")
    assert holders(own) == ["BBB1", "CCC1", "DDD2"], "DDD has none now"
    own = withdrawn(own, "CCC1")
    assert holders(own) == ["BBB1", "DDD2", "BBB2"], "AAA gave places back, and gets none"
    own = withdrawn(own, "BBB2")
    assert holders(own) == ["BBB1", "DDD2"]
    assert own.empty == 1
    assert own.told[-1] == "No reserve is left: the place stays empty."


def test_a_reserve_who_withdraws_is_asked_no_more() -> None:
    after = handed_back(withdrawn(begun(), "ccc1"), "AAA")
    assert holders(after)[-1] == "DDD1"


def test_a_host_without_a_place_gets_the_last_one_whose_holder_is_the_first_reserve_then() -> None:
    rule = replace(RULE, host="ITA")
    after = with_host(begun(), rule)
    assert holders(after) == ["AAA1", "AAA2", "ITA"]
    assert after.reserves[0].skater == "BBB1"
    assert with_host(after, rule) == after
    assert with_host(begun(), replace(RULE, host="BBB")) == begun()
    assert with_host(begun(), replace(RULE, host=None)) == begun()
    on_top = with_host(begun(), replace(rule, host_replaces_last=False))
    assert holders(on_top) == ["AAA1", "AAA2", "BBB1", "ITA"]


def test_the_place_of_the_host_is_one_that_nobody_has_earned_where_there_is_one() -> None:
    events = {**RULE.events, Sex.W: {Event.D1000: EventQuota(12, 10, 2, 3)}}
    rule = replace(RULE, host="ITA", events=events)
    before = begun(rule)
    assert (len(before.held), before.empty) == (8, 4)
    after = with_host(before, rule)
    assert (len(after.held), after.empty) == (9, 3)


def test_an_event_grows_by_reserves_at_the_games_whose_country_has_none_in_it() -> None:
    after = grown(begun(), RULE, {"BBB2", "DDD2", "CCC1", "AAA3"})
    assert holders(after) == ["AAA1", "AAA2", "BBB1", "CCC1", "DDD2"], "to five and not further"
    nobody = grown(begun(), RULE, {"BBB2"})
    assert holders(nobody) == holders(begun())
    assert nobody.told == ("No reserve of a country without a place is known to be at the Games.",)


def test_steps_are_taken_in_their_order() -> None:
    lists = quota_lists(RULE, cups())
    after = with_steps(replace(RULE, host="ITA"), lists, ["host", "hand-back:w1000:aaa", "grow:W1000"], "x")
    assert holders(after[KEY]) == ["AAA1", "ITA", "BBB1"], "BBB1 was pushed out by the host, and is back"
    back = with_steps(RULE, lists, ["withdraw:W1000:AAA2", "grow:W1000"], "x")
    assert holders(back[KEY]) == ["AAA1", "BBB1", "CCC1"]
    grow = with_steps(RULE, lists, ["grow:W1000"], "x")
    assert holders(grow[KEY])[-1] == "CCC1", "who has a place on the 1500 m"


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("hand-back:W1000:ZZZ", "ZZZ has no start place to hand back"),
        ("withdraw:W1000:Nobody", "Nobody has no start place and is no reserve. Write a name as the lists"),
        ("withdraw:W1000:AA1", 'AA1 has no start place and is no reserve. Did you mean "AAA1"?'),
        ("hand-back:W10000:AAA", "is not a step"),
        ("hand-back:W1000", "is not a step"),
        ("host:W1000", "is not a step"),
        ("grow:W1000:AAA", "is not a step"),
        ("give", "is not a step"),
    ],
)
def test_a_step_that_cannot_be_taken_is_told_and_all_at_once(step: str, words: str) -> None:
    with pytest.raises(InputRefused) as refused:
        with_steps(RULE, quota_lists(RULE, cups()), [step, "nonsense"], "--step")
    first, second = map(str, refused.value.faults)
    assert words in first
    assert '"nonsense" is not a step' in second
