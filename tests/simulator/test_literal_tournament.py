"""The engine against whole tournaments in plain Python, written from what the forecast says.

Everything that is counted - each place of each start, falls, disqualifications, who stands on which
row, picks made, tickets, start places - is compared. Given that an outcome happened so often in both
runs together, how many of those are the literal ones is hypergeometric, exactly and however rare it
is. The bound is Bonferroni's over all that is compared: at a fixed seed nothing may be less likely
than `FAMILY` over their number. Totals are compared too, because a small error that all starts share
shows there first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from builders import Start, last_progress, plan_of, rules_of
from literal_tournament import Literal, counted
from scipy.stats import hypergeom

from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.forecast import Forecast, NoiseShape
from simulator.project.plan_files import load_plan
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.rule_set import Refill, Runs, Ties

ENGINE = 100_000
FAMILY = 0.001
"""Chance with which a right engine would be called wrong, were the seed not fixed."""

Counts = Counter[Hashable]


def engine_counts(plan: Plan, sex: Sex) -> Counts:
    """Return what the engine counts, by the names of `literal_tournament.counted`."""
    progress = last_progress(plan, ENGINE, seed=11, sexes=[sex])
    forecast, found = plan.forecasts[sex], Counter[Hashable]()
    for event, own in progress.counts[sex].events.items():
        names = [forecast.skaters[forecast.entry_skater[entry]] for entry in forecast.entries_of(event)]
        for start, name in enumerate(names):
            found["fell", event, name] = int(own.fell[start])
            found["disqualified", event, name] = int(own.disqualified[start])
            for place, count in enumerate(own.places[start].tolist(), start=1):
                found["place", event, name, place] = count
    order, skaters = progress.counts[sex].order, plan.skaters(sex)
    for number, name in enumerate(skaters):
        found["ticket", name] = int(order.tickets[number].sum())
        for row in range(len(order.takes)):
            found["row", row, name] = int(order.takes[row, number])
        for event, held in order.start_places.items():
            found["start place", str(event), name] = int(held[number])
    for rule, made in enumerate(order.made.tolist()):
        found["pick", rule] = made
    return found


def unlikely(engine: Counts, literal: Counts, tournaments: int) -> list[str]:
    """Return what differs by more than chance, the worst first."""
    keys = [key for key in engine.keys() | literal.keys() if engine[key] + literal[key] > 0]
    both = np.array([engine[key] + literal[key] for key in keys])
    own = np.array([literal[key] for key in keys])
    lottery = hypergeom(ENGINE + tournaments, both, tournaments)
    chance = np.minimum(1, 2 * np.minimum(lottery.cdf(own), lottery.sf(own - 1)))
    worst = np.argsort(chance)
    cells = [
        f"{keys[i]}: {engine[keys[i]] / ENGINE:.4f} by the engine, {own[i] / tournaments:.4f} by hand"
        for i in worst
        if chance[i] < FAMILY / len(keys)
    ]
    return [*cells, *totals_that_differ(engine, literal, tournaments)]


def totals_that_differ(engine: Counts, literal: Counts, tournaments: int) -> list[str]:
    """Compare falls and disqualifications of all starts, and who has a place, within four standard errors.

    These are rare and as good as independent of each other, so that their number is at most as
    scattered as Poisson's.
    """
    found = []
    for what in ("fell", "disqualified", "no place"):
        had, has = (total(counts, what, of) for counts, of in ((engine, ENGINE), (literal, tournaments)))
        se = np.sqrt((had + has) / (ENGINE + tournaments) * (1 / ENGINE + 1 / tournaments))
        if abs(had / ENGINE - has / tournaments) > 4 * se:
            found.append(f"all {what}: {had / ENGINE:.4f} by the engine, {has / tournaments:.4f} by hand")
    return found


def total(counts: Counts, what: str, tournaments: int) -> int:
    if what == "no place":
        starts = {key[1:3] for key in counts if isinstance(key, tuple) and key[0] == "place"}
        return len(starts) * tournaments - total(counts, "place", tournaments)
    return sum(count for key, count in counts.items() if isinstance(key, tuple) and key[0] == what)


# A small meet in which everything happens often ---------------------------------------------------

TWO, ONE, LONG = Event.D500, Event.D1000, Event.D3000
NAMES = tuple("ABCDEFG")


def small_plan(ties: Ties = Ties.LOT) -> Plan:
    """Return a plan with wide levels, many incidents, equal times, picks of every kind."""
    often = {"not_starting": 0.04, "fall": 0.04, "did_not_finish": 0.02, "disqualified": 0.03}
    starts = [
        Start(
            name, event, base * (1 + i / 250), spread=0.004, false_start=0.1, skips_second_run=0.15, **often
        )
        for event, base in ((TWO, 1.2), (ONE, 75.0), (LONG, 240.0))  # a 500 m so short that times are equal
        for i, name in enumerate(NAMES)
    ]
    loading = {name: [[0.002], [0.001, 0.003], [-0.001, 0.002, 0.004]] for name in NAMES[:5]}
    rules = rules_of(
        ["500-1", "mass_start", "1000-1", "3000-1", "500-2", "1000-2", "3000-2", "500-3", "1000-3"],
        cap=4,
        start_places={TWO: 3, ONE: 2, LONG: 2, Event.MASS_START: 2, Event.TEAM_PURSUIT: 3},
    )
    rules = replace(
        rules,
        ties=ties,
        refill=Refill.COMMITTEE if ties is Ties.LOT else Refill.NEXT_PLACED,
        prequalified={Sex.W: {LONG: ("G",)}},
    )
    picks = (
        PickRule(Sex.W, PickKind.MASS_START, ("F",), chance=0.6),
        PickRule(Sex.W, PickKind.CALAMITY, ("A",), ONE, chance=0.7),
        PickRule(Sex.W, PickKind.PURSUIT, ("B", "C", "D"), chance=0.5),
        PickRule(Sex.W, PickKind.EVENT, ("E",), TWO, chance=0.2),
        PickRule(Sex.W, PickKind.TEAM, ("H",), chance=0.1),
    )
    committee = Committee(
        picks,
        starters={(Sex.W, Event.TEAM_PURSUIT): ("D", "B"), (Sex.W, Event.MASS_START): ("A",)},
        refills={(Sex.W, ONE): ("G", "F")},
        declined=frozenset({(Sex.W, LONG, "B")}),
    )
    plan = plan_of(
        women=starts,
        two_runs=[TWO],
        rules=rules,
        pairs={(Sex.W, ONE): (("A", "B"), ("C", "D"), ("E",))},
        noise=NoiseShape(degrees_of_freedom=4.5, slow_side=1.9),
        race_effect=0.004,
        loading=loading,
    )
    return plan.with_committee(committee)


SMALL = 3_000


@pytest.fixture(scope="module")
def engine() -> Counts:
    return engine_counts(small_plan(), Sex.W)


def by_hand(plan: Plan, tournaments: int = SMALL, sex: Sex = Sex.W) -> Counts:
    return counted(Literal(plan, sex, Random(5)), tournaments)  # noqa: S311 - skating, not secrets


def test_a_small_meet_with_all_that_can_happen(engine: Counts) -> None:
    literal = by_hand(small_plan())
    assert len(engine) > 250
    assert unlikely(engine, literal, SMALL) == []


def test_a_small_meet_in_which_the_other_run_breaks_ties() -> None:
    plan = small_plan(Ties.OTHER_RUN)
    assert unlikely(engine_counts(plan, Sex.W), by_hand(plan), SMALL) == []


def summed_plan() -> Plan:
    """Return a plan of points, of races that each count, of conditions and of an earlier meet."""
    plan = small_plan()
    rows = [
        *("sprint-1", "500.1-1", "500.2-1 if 1000-3", "1000-1 if 1:15.30", "sprint-2 among 500-3"),
        *("mass_start-1", "3000-1", "500-1", "allround-1", "500-2", "1000-2"),
    ]
    rules = rules_of(
        rows,
        cap=4,
        start_places={TWO: 3, ONE: 2, LONG: 2, Event.SPRINT: 2, Event.ALLROUND: 1, Event.MASS_START: 2},
    )
    rules = replace(
        rules,
        runs={Sex.W: {TWO: Runs.EACH, ONE: Runs.BEST_OF_TWO}},
        points={Sex.W: {Event.SPRINT: (TWO, ONE, TWO, ONE), Event.ALLROUND: (TWO, LONG, ONE)}},
        earlier={Sex.W: {Event.MASS_START: ("F", "Z")}},
    )
    programme = tuple(
        replace(race, run=run)
        for race in plan.meet.programme
        for run in ((1, 2) if race.event is ONE and race.run == 1 else (race.run,))
    )
    picks = tuple(rule for rule in plan.committee.rules if rule.kind is not PickKind.MASS_START)
    plan = replace(plan, meet=replace(plan.meet, programme=programme), rules=rules)
    return plan.with_committee(Committee(picks))


SUMMED = 1_500


def test_points_races_that_each_count_conditions_and_an_earlier_meet() -> None:
    plan = summed_plan()
    found = engine_counts(plan, Sex.W)
    assert unlikely(found, by_hand(plan, SUMMED), SUMMED) == []
    assert found["row", 0, "A"] > 0.1 * ENGINE  # there is a classification
    assert found["row", 5, "F"] == ENGINE
    other = replace(
        plan, rules=replace(plan.rules, runs={Sex.W: {TWO: Runs.BEST_OF_TWO, ONE: Runs.BEST_OF_TWO}})
    )
    assert unlikely(found, by_hand(other, SPOILT_SIZE), SPOILT_SIZE)
    distances = {Event.SPRINT: (TWO, ONE, ONE), Event.ALLROUND: (TWO, LONG, ONE)}
    other = replace(plan, rules=replace(plan.rules, points={Sex.W: distances}))
    assert unlikely(found, by_hand(other, SPOILT_SIZE), SPOILT_SIZE)


def test_the_embedded_meet() -> None:
    plan = load_plan()
    for sex in Sex:
        assert unlikely(engine_counts(plan, sex), by_hand(plan, 1_000, sex), 1_000) == []


# It can fail -------------------------------------------------------------------------------------

SPOILT_SIZE = 700
Spoil = Callable[[Forecast], Forecast]


def rates(name: str, times: float) -> Spoil:
    def spoil(forecast: Forecast) -> Forecast:
        own = replace(forecast.incidents, **{name: getattr(forecast.incidents, name) * times})
        return replace(forecast, incidents=own)

    return spoil


SPOILT: dict[str, Spoil] = {
    "falls twice as often": rates("fall", 2),
    "nobody falls on one distance": lambda forecast: replace(
        forecast,
        incidents=replace(
            forecast.incidents,
            fall=np.array(
                [
                    0.0 if event is LONG else rate
                    for event, rate in zip(forecast.entry_event, forecast.incidents.fall, strict=True)
                ]
            ),
        ),
    ),
    "false starts a quarter more often": rates("false_start", 1.25),
    "disqualified half as often again": rates("disqualified", 1.5),
    "all finish": rates("did_not_finish", 0),
    "all start": rates("not_starting", 0),
    "all ride the second run": rates("skips_second_run", 0),
    "levels half as wide": lambda forecast: replace(forecast, level_loading=forecast.level_loading / 2),
    "races half as wide again": lambda forecast: replace(forecast, race_spread=forecast.race_spread * 1.5),
    "one skater a quarter per cent faster": lambda forecast: replace(
        forecast,
        log_time_mean=forecast.log_time_mean
        - 0.0025 * (forecast.entry_skater == forecast.skaters.index("D")),
    ),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_an_engine_that_rides_another_forecast_is_found_out(engine: Counts, spoil: Spoil) -> None:
    plan = small_plan()
    spoilt = replace(plan, forecasts={**plan.forecasts, Sex.W: spoil(plan.forecasts[Sex.W])})
    assert unlikely(engine, by_hand(spoilt, SPOILT_SIZE), SPOILT_SIZE)


def test_a_selection_by_other_rules_is_found_out(engine: Counts) -> None:
    plan = small_plan()
    rules = (replace(plan.committee.rules[0], chance=0.7), *plan.committee.rules[1:])
    for other in (
        replace(plan, rules=replace(plan.rules, cap=dict.fromkeys(Sex, 5))),
        replace(plan, rules=replace(plan.rules, refill=Refill.NEXT_PLACED)),
        replace(plan, committee=replace(plan.committee, rules=rules)),
        replace(plan, committee=replace(plan.committee, declined=frozenset())),
    ):
        assert unlikely(engine, by_hand(other, SPOILT_SIZE), SPOILT_SIZE)
