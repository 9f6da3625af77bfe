"""From counts to chances: intervals, routes, what the rules decide, and how a chance is written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import Start, last_progress, plan_of, rules_of
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from simulator.chances import outcome as outcomes
from simulator.chances.outcome import (
    PICK,
    Outcome,
    SkaterChance,
    _Medians,
    outcome_of,
    percent_text,
    wilson_interval,
)
from simulator.engine.counts import SexCounts
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.forecast import Adjustment

TOURNAMENTS = 5_000


@given(st.integers(1, 10_000_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_is_that_of_scipy(case: tuple[int, int]) -> None:
    count, tournaments = case
    expected = binomtest(count, tournaments).proportion_ci(0.95, method="wilson")
    assert wilson_interval(count, tournaments) == pytest.approx((expected.low, expected.high), abs=1e-7)


def test_the_interval_at_the_ends() -> None:
    assert wilson_interval(0, 0) == (0.0, 1.0)
    assert wilson_interval(0, 100)[0] == 0.0
    assert 0.03 < wilson_interval(0, 100)[1] < 0.04
    assert wilson_interval(100, 100)[1] == 1.0
    narrow, wide = wilson_interval(50, 100, z=1.0), wilson_interval(50, 100)
    assert wide[0] < narrow[0] < 0.5 < narrow[1] < wide[1]


@pytest.mark.parametrize(
    ("chance", "certain", "text"),
    [
        (0.0, False, "<1 %"),
        (0.0, True, "0 %"),
        (0.0099, False, "<1 %"),
        (0.01, False, "1 %"),
        (0.0149, False, "1 %"),
        (0.015, False, "2 %"),
        (0.785, False, "79 %"),
        (0.5, True, "50 %"),
        (0.99, False, "99 %"),
        (0.9901, False, ">99 %"),
        (1.0, False, ">99 %"),
        (1.0, True, "100 %"),
    ],
)
def test_how_a_chance_is_written(chance: float, certain: bool, text: str) -> None:
    assert percent_text(chance, certain=certain) == text


def test_a_chance_with_a_space_that_does_not_break() -> None:
    assert percent_text(0.25, space="\u00a0") == "25\u00a0%"


def tally_plan() -> Plan:
    """Four fast women, one who starts nowhere, one named on the pick row, one in an event without a row."""
    women = [
        *(Start(f"Skater {i}", Event.D1000, 75.0 + i / 4) for i in range(4)),
        *(Start(f"Skater {i}", Event.D1500, 112.0 - i / 4, fall=0.1) for i in range(4)),
        Start("Away", Event.D1000, not_starting=1.0),
        Start("Away", Event.D1500, not_starting=1.0),
        Start("Named", Event.D1000, 76.0),
        Start("Elsewhere", Event.D3000),
    ]
    rules = rules_of(["1000-1", "mass_start", "1500-1", "1000-2", "1500-2", "1000-3"], cap=3)
    return plan_of(women=women, rules=rules, picks={Sex.W: ("Named",)})


def outcome(plan: Plan, tournaments: int = TOURNAMENTS) -> Outcome:
    return outcome_of(plan, last_progress(plan, tournaments))


def by_name(outcome: Outcome) -> dict[str, SkaterChance]:
    return {chance.skater: chance for chance in outcome.skaters}


def test_routes_sum_to_the_ticket_and_tickets_to_the_cap() -> None:
    plan = tally_plan()
    found = outcome(plan)
    assert found.tournaments == found.wanted == TOURNAMENTS
    assert sum(chance.ticket for chance in found.skaters) == pytest.approx(3)
    for chance in found.skaters:
        assert sum(chance.routes.values()) == pytest.approx(chance.ticket, abs=1e-12)
        assert set(chance.routes) == {*chance.events, PICK}
        assert chance.ticket_low <= chance.ticket <= chance.ticket_high
        if not chance.certain:
            expected = wilson_interval(round(chance.ticket * TOURNAMENTS), TOURNAMENTS)
            assert (chance.ticket_low, chance.ticket_high) == expected


def test_chances_of_an_event_sum_to_one() -> None:
    found = by_name(outcome(tally_plan()))
    for chance in found.values():
        for event, own in chance.events.items():
            assert len(own.places) == {Event.D1000: 6, Event.D1500: 5, Event.D3000: 1}[event]
            assert sum(own.places) + own.unplaced == pytest.approx(1, abs=1e-12)
    assert found["Skater 0"].events[Event.D1500].fall == found["Skater 0"].events[Event.D1500].unplaced > 0.05
    assert found["Away"].events[Event.D1000].unplaced == 1
    assert found["Away"].events[Event.D1000].median_time_s is None
    assert found["Skater 2"].events[Event.D1000].median_time_s == pytest.approx(75.5, abs=0.05)


def test_only_what_the_rules_decide_is_certain() -> None:
    found = by_name(outcome(tally_plan()))
    assert {name for name, chance in found.items() if chance.certain} == {"Named", "Away", "Elsewhere"}
    assert (found["Named"].ticket_low, found["Named"].ticket, found["Named"].ticket_high) == (1, 1, 1)
    assert (found["Away"].ticket_low, found["Away"].ticket, found["Away"].ticket_high) == (0, 0, 0)
    assert found["Named"].routes[PICK] > found["Named"].routes[Event.D1000] > 0


def test_a_pick_behind_the_cap_is_not_certain() -> None:
    rules = rules_of(["1000-1", "1000-2", "mass_start"], cap=2)
    found = by_name(outcome(replace(tally_plan(), rules=rules)))
    assert not found["Named"].certain
    assert found["Named"].routes[PICK] == 0
    last = rules_of(["1000-1", "1000-2", "mass_start"], cap=3)
    assert by_name(outcome(replace(tally_plan(), rules=last)))["Named"].certain


def test_a_skater_who_never_won_is_not_certain_to_lose() -> None:
    plan = plan_of(
        women=[Start("Fast", Event.D1000, 70.0), Start("Slow", Event.D1000, 90.0)], rules=rules_of(["1000-1"])
    )
    slow = by_name(outcome(plan))["Slow"]
    assert (slow.ticket, slow.certain) == (0, False)
    assert 0 == slow.ticket_low < slow.ticket_high < 0.001


def test_what_is_certain_stands_above_what_came_out_every_time_and_below_what_never_did() -> None:
    plan = plan_of(
        women=[Start("Anna", Event.D1000, 70.0), Start("Bea", Event.D1000, 90.0)],
        rules=rules_of(["1000-1", "mass_start"], cap=2),
        picks={Sex.W: ("Zoe",)},
    )
    found = outcome(plan).of_sex(Sex.W)
    assert [(one.skater, one.ticket, one.certain) for one in found] == [
        ("Zoe", 1, True),
        ("Anna", 1, False),
        ("Bea", 0, False),
    ]


def test_women_come_first_and_each_sex_by_falling_chance() -> None:
    men = [Start(f"Man {i}", Event.D1000, 68.0 + i / 5) for i in range(3)]
    women = [Start(name, Event.D1000, 75.0, 1e-9) for name in ("Bea", "Anna")]
    plan = plan_of(women=women, men=men, rules=rules_of(["1000-1", "1000-2"], cap=2))
    found = outcome(plan)
    assert [(chance.sex, chance.skater) for chance in found.skaters] == [
        (Sex.W, "Anna"),  # both always have a ticket: by name
        (Sex.W, "Bea"),
        (Sex.M, "Man 0"),
        (Sex.M, "Man 1"),
        (Sex.M, "Man 2"),
    ]
    assert found.of_sex(Sex.M) == found.skaters[2:]


def test_an_event_with_unknown_entries_is_marked() -> None:
    plan = tally_plan()
    plan = replace(plan, meet=replace(plan.meet, partly_known=frozenset({(Sex.W, Event.D1500)})))
    skater = by_name(outcome(plan))["Skater 0"]
    assert skater.events[Event.D1000].entrants_known
    assert not skater.events[Event.D1500].entrants_known


def test_a_start_place_needs_a_ticket() -> None:
    for chance in outcome(tally_plan()).skaters:
        for own in chance.events.values():
            assert own.start_place <= chance.ticket


def test_edits_of_the_women_never_have_the_men_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    men = [Start(f"Man {i}", Event.D1000) for i in range(3)]
    told: list[Sex] = []
    make = outcomes._chances_of_sex

    def counted(plan: Plan, sex: Sex, counts: SexCounts, medians_ms: _Medians) -> list[SkaterChance]:
        told.append(sex)
        return make(plan, sex, counts, medians_ms)

    monkeypatch.setattr(outcomes, "_chances_of_sex", counted)
    monkeypatch.setattr(outcomes, "_KNOWN", outcomes._Known(8))
    base = plan_of(women=[Start(f"Woman {i}", Event.D1000) for i in range(3)], men=men)
    for edit in range(12):
        shift = Adjustment(Sex.W, "Woman 0", Event.D1000, form_shift_s_per_1000m=0.1 * edit)
        plan = base.adjusted([shift])
        outcome_of(plan, last_progress(plan, 500, seed=1))
    assert (told.count(Sex.M), told.count(Sex.W)) == (1, 12)
