"""The same seed gives the same numbers, and a change of one start moves nobody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from builders import Start, last_progress, one_block, parts_added, plan_of, rules_of, times_of

from simulator.engine.block import prepare, simulate_part
from simulator.engine.counts import SexCounts
from simulator.engine.part import Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.relations import AssumedKind, Relation
from simulator.engine.streams import BLOCK
from simulator.event import Event, Sex
from simulator.form.forecast import Adjustment, NoiseShape
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.rule_set import Refill, RuleSet, Ties

RULES: RuleSet = rules_of(["500-1", "mass_start", "1500-1", "5000-1", "500-2", "1500-2", "5000-2"], cap=4)


def women() -> list[Start]:
    """Seven women in three events, with everything that can go wrong but false starts."""
    rates = {"not_starting": 0.02, "fall": 0.03, "did_not_finish": 0.01, "disqualified": 0.01}
    return [
        Start(f"Skater {i}", event, skips_second_run=0.05, **rates)
        for event in (Event.D500, Event.D1500, Event.D5000)
        for i in range(7)
    ]


def plan_with(starts: list[Start], men: list[Start] | None = None) -> Plan:
    return plan_of(
        women=starts,
        men=men or [],
        two_runs=[Event.D500],
        rules=RULES,
        picks={Sex.W: ("Skater 0",)},
        noise=NoiseShape(),
        race_effect=0.01,
    )


def assert_same_counts(one: SexCounts, other: SexCounts) -> None:
    assert one.tournaments == other.tournaments
    for name in ("tickets", "takes", "adds", "reached", "first_out", "made", "brought_in", "displaced"):
        assert np.array_equal(getattr(one.order, name), getattr(other.order, name)), name
    for event, held in one.order.start_places.items():
        assert np.array_equal(held, other.order.start_places[event]), event
    assert np.array_equal(one.order.reasons.beyond_cap, other.order.reasons.beyond_cap)
    assert one.events.keys() == other.events.keys()
    for event, counts in one.events.items():
        for name in ("places", "fell", "disqualified"):
            assert np.array_equal(getattr(counts, name), getattr(other.events[event], name)), (event, name)


def false_starting() -> list[Start]:
    return [replace(start, false_start=0.05) for start in women()]


def test_threads_make_no_difference() -> None:
    plan = plan_with(false_starting(), [Start("Man", Event.D1500), Start("Other man", Event.D1500)])
    tournaments = 4 * BLOCK + 7
    one, two, three = (last_progress(plan, tournaments, seed=8, threads=threads) for threads in (1, 2, 3))
    for sex in Sex:
        assert_same_counts(one.counts[sex], two.counts[sex])
        assert_same_counts(one.counts[sex], three.counts[sex])
    assert one.medians_ms == two.medians_ms == three.medians_ms


def test_the_order_of_parts_makes_no_difference() -> None:
    plan = plan_with(false_starting())
    tournaments = 2 * BLOCK + 99
    backwards = parts_added(prepare(plan, Sex.W), 8, parts_of(tournaments)[::-1])
    assert_same_counts(backwards, last_progress(plan, tournaments, seed=8).counts[Sex.W])


def test_fewer_tournaments_are_a_part_of_more() -> None:
    plan = plan_with(false_starting())
    few, many = one_block(plan, Sex.W, size=1000), one_block(plan, Sex.W)
    assert np.array_equal(few.selection.ticket, many.selection.ticket[:, :1000])
    assert np.array_equal(few.selection.walk.holders, many.selection.walk.holders[:, :1000])
    for event, field in few.selection.fields.items():
        assert np.array_equal(field.positions, many.selection.fields[event].positions[:, :1000])
    less, more = (last_progress(plan, number).counts[Sex.W] for number in (BLOCK + 10, BLOCK + 500))
    assert (less.order.tickets <= more.order.tickets).all()
    assert 0 <= (more.order.tickets - less.order.tickets).sum() <= 490 * 4


def test_a_sex_alone_gives_what_it_gives_with_the_other() -> None:
    plan = plan_with(false_starting(), [replace(start, spread=0.02) for start in false_starting()])
    both, alone = last_progress(plan, 3000), last_progress(plan, 3000, sexes=[Sex.M])
    assert set(alone.counts) == {Sex.M}
    assert_same_counts(both.counts[Sex.M], alone.counts[Sex.M])
    assert not np.array_equal(both.counts[Sex.M].order.tickets, both.counts[Sex.W].order.tickets)


def test_another_seed_gives_other_numbers() -> None:
    plan = plan_with(women())
    first, second = times_of(plan, Sex.W, seed=1), times_of(plan, Sex.W, seed=2)
    later = times_of(plan, Sex.W, seed=1, block=1)
    for key, own in first.items():
        for other in (second[key], later[key]):
            assert (own == other).mean() < 0.05  # by chance, or without a time


def added_entrant(starts: list[Start]) -> list[Start]:
    new = [Start("New", event, fall=0.2, not_starting=0.3) for event in (Event.D500, Event.D5000)]
    return [new[0], *starts[:5], new[1], *starts[5:]]


def without_entrant(starts: list[Start]) -> list[Start]:
    return [start for start in starts if start.skater != "Skater 3"]


def with_other(**changes: float) -> Callable[[list[Start]], list[Start]]:
    return lambda starts: [
        replace(start, **changes) if start.skater == "Skater 3" else start for start in starts
    ]


CHANGES = {
    "entrant added": added_entrant,
    "entrant removed": without_entrant,
    "entries in another order": lambda starts: starts[::-1],
    "not starting": with_other(not_starting=1.0),
    "rates": with_other(fall=0.5, did_not_finish=0.1, disqualified=0.2, not_starting=0.0),
    "no rates": with_other(fall=0.0, did_not_finish=0.0, disqualified=0.0, skips_second_run=0.0),
    "form": with_other(time_s=36.0, spread=0.03),
    "skips": with_other(skips_second_run=1.0),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_of_one_start_moves_no_time_of_another(change: Callable[[list[Start]], list[Start]]) -> None:
    before, after = (times_of(plan_with(starts), Sex.W) for starts in (women(), change(women())))
    others = [key for key in before if key[1] != "Skater 3"]
    assert len(others) == 18  # six skaters in three events
    for key in others:
        assert np.array_equal(before[key], after[key]), key


def test_the_change_itself_is_seen() -> None:
    before, after = (
        times_of(plan_with(starts), Sex.W) for starts in (women(), with_other(spread=0.03)(women()))
    )
    assert all((before[event, "Skater 3"] != after[event, "Skater 3"]).any() for event, _ in before)


def test_a_level_shared_between_events_stays_when_an_event_is_added() -> None:
    loading = {"Anna": [[0.01]], "Bea": [[0.01]]}
    more = {"Anna": [[0.01], [0.005, 0.005]], "Bea": [[0.01]]}
    starts = [Start("Anna", Event.D1500), Start("Bea", Event.D1500)]
    before = times_of(plan_of(women=starts, loading=loading), Sex.W)
    after = times_of(plan_of(women=[*starts, Start("Anna", Event.D3000)], loading=more), Sex.W)
    for key, own in before.items():
        assert np.array_equal(own, after[key])


def happened(plan: Plan, kind: str, seed: int = 1) -> dict[tuple[Event, str], set[int]]:
    """Tournaments of a block in which a start fell or was disqualified, by event and skater."""
    forecast = plan.forecasts[Sex.W]
    found: dict[tuple[Event, str], set[int]] = {}
    for event, ridden in one_block(plan, Sex.W, seed).events.items():
        starts, tournaments = np.divmod(getattr(ridden, kind), BLOCK)
        for start, entry in enumerate(forecast.entries_of(event)):
            skater = forecast.skaters[forecast.entry_skater[entry]]
            found[event, skater] = set(tournaments[starts == start].tolist())
    return found


def test_a_higher_fall_rate_keeps_every_earlier_fall() -> None:
    plan = plan_with(women())
    low = happened(plan, "fell")
    high = happened(plan.adjusted([Adjustment(Sex.W, "Skater 3", fall=0.1)]), "fell")
    for key, falls in low.items():
        if key[1] == "Skater 3":
            assert falls < high[key]
        else:
            assert falls == high[key]


def test_a_false_starter_is_felt_by_the_opponent_alone() -> None:
    starts = [Start(f"Skater {i}", Event.D1000, false_start=0.1) for i in range(6)]
    pairs = {(Sex.W, Event.D1000): tuple((f"Skater {i}", f"Skater {i + 1}") for i in (0, 2, 4))}
    plan = plan_of(women=starts, pairs=pairs)
    low = happened(plan, "disqualified")
    high = happened(plan.adjusted([Adjustment(Sex.W, "Skater 3", false_start=0.6)]), "disqualified")
    for (event, skater), tournaments in low.items():
        if skater in ("Skater 2", "Skater 3"):
            assert tournaments < high[event, skater]  # those there were stay, and more come
        else:
            assert tournaments == high[event, skater]


def test_a_block_does_not_depend_on_what_was_simulated_before() -> None:
    plan = prepare(plan_with(women()), Sex.W)
    first = simulate_part(plan, 1, Part(0, 0, 100))
    simulate_part(plan, 9, Part(5, 10_000, 100))
    again = simulate_part(plan, 1, Part(0, 0, 100))
    assert np.array_equal(first.selection.walk.holders, again.selection.walk.holders)


def by_skater(plan: Plan, counts: SexCounts) -> dict[str, object]:
    """All counts by name, whatever the order of skaters and entries."""
    forecast, order = plan.forecasts[Sex.W], counts.order
    skaters = plan.skaters(Sex.W)
    told: dict[str, object] = {"reached": order.reached.tolist(), "made": order.made.tolist()}
    for number, skater in enumerate(skaters):
        told[skater] = [
            order.tickets[number].tolist(),
            int(order.first_out[number]),
            *(
                own[:, number].tolist()
                for own in (order.takes, order.adds, order.brought_in, order.displaced)
            ),
            order.reasons.displaced[:, :, number].tolist(),
            order.reasons.beyond_cap[:, :, number].tolist(),
            {event: int(held[number]) for event, held in order.start_places.items()},
            {event: own[:, number].tolist() for event, own in order.reasons.incidents.items()},
        ]
    for event, races in counts.events.items():
        for start, entry in enumerate(forecast.entries_of(event)):
            skater = skaters[forecast.entry_skater[entry]]
            told[f"{event} {skater}"] = [
                races.places[start].tolist(), int(races.fell[start]), int(races.disqualified[start])
            ]  # fmt: skip
    return told


def tied() -> list[Start]:
    """Nobody's time varies, so that lots decide nearly everything, pairs of both runs among it."""
    return [replace(start, spread=0.0, false_start=0.2, skips_second_run=0.1) for start in women()]


PICKS = Committee(
    (
        PickRule(Sex.W, PickKind.MASS_START, ("Skater 0",)),
        PickRule(Sex.W, PickKind.CALAMITY, ("Skater 2",), Event.D500, 0.7),
        PickRule(Sex.W, PickKind.TEAM, ("Skater 6",), None, 0.5),
        PickRule(Sex.W, PickKind.PURSUIT, ("Skater 3", "Skater 1", "Skater 4"), None, 0.5),
    ),
    refills={(Sex.W, Event.D500): ("Skater 5", "Skater 1")},
)
RELATIONS = (
    Relation("Skater 1", AssumedKind.TOP, 3),
    Relation("Skater 4", AssumedKind.TOP, 3),
    Relation("Skater 5", AssumedKind.BEATS, rival="Skater 2"),
    Relation("Skater 6", AssumedKind.BEATS, rival="Skater 2"),
)


@pytest.mark.parametrize("ties", Ties)
@pytest.mark.parametrize("related", [False, True])
@pytest.mark.parametrize("starts", [false_starting(), tied()], ids=["chance", "lots"])
def test_where_a_start_stands_in_a_list_decides_nothing(
    starts: list[Start], related: bool, ties: Ties
) -> None:
    generator = np.random.default_rng(5)

    def counted(ordered: list[Start]) -> dict[str, object]:
        relations = [RELATIONS[i] for i in generator.permutation(len(RELATIONS))] if related else []
        plan = plan_with(ordered)
        plan = replace(
            plan,
            rules=replace(plan.rules, max_picks=dict.fromkeys(Sex, 4), ties=ties, refill=Refill.COMMITTEE),
            committee=PICKS,
            relations={(Sex.W, Event.D1500): tuple(relations)},
        )
        return by_skater(plan, last_progress(plan, 20_000, seed=8).counts[Sex.W])

    first = counted(starts)
    for _ in range(3):
        assert counted([starts[i] for i in generator.permutation(len(starts))]) == first
