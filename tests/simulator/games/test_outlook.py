"""The outlook against the same tournaments counted by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from builders import Start, plan_of, rules_of

from simulator.engine.block import prepare, select_in_block
from simulator.engine.job import Control, Job
from simulator.engine.kept import Kept
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.engine.ranking import Times
from simulator.engine.riding import Riding
from simulator.engine.simulate import simulate_counts
from simulator.engine.streams import Single
from simulator.event import Event, Sex
from simulator.form.forecast import Adjustment
from simulator.games import kept_times, ride
from simulator.games.blocks import games_blocks
from simulator.games.compared import medals_compared
from simulator.games.outlook import Distribution, Gain, GamesOutlook, MedalChances
from simulator.games.pick_worth import gain_of_starters, pick_worths
from simulator.games.races import GamesRaces, GamesSex
from simulator.games.run import GamesInputs, simulate_games
from simulator.games.stored import GamesBlock
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.select import Selection

MakeInputs = Callable[..., GamesInputs]

D1000, D1500 = Event.D1000, Event.D1500
SIZE = 600


def outlook(plan: Plan, inputs: GamesInputs, tournaments: int, *sexes: Sex) -> GamesOutlook:
    *_, last = simulate_games(Job(plan, tournaments, 3, sexes or (Sex.W,)), inputs)
    return last


def small_plan(committee: Committee | None = None) -> Plan:
    """Make a trial of five skaters at two distances; two tickets fewer than names may be won."""
    starts = [
        Start(name, event, time_s + 0.3 * number, fall=0.03)
        for event, time_s in ((D1000, 75.0), (D1500, 115.0))
        for number, name in enumerate("ABCDE")
    ]
    starts.sort(key=lambda own: own.skater)
    plan = plan_of(
        starts,
        loading={name: [[0.006], [0.003, 0.006]] for name in "ABCDE"},
        rules=rules_of(["1000-1", "1500-1", "1000-2", "1500-2", "1000-3"], cap=3,
                       start_places={D1000: 3, D1500: 2}),
    )  # fmt: skip
    return plan if committee is None else plan.with_committee(committee)


def small_inputs(make_inputs: MakeInputs, plan: Plan) -> GamesInputs:
    rivals = {D1000: {"X": 75.2, "Y": 75.6}, D1500: {"X": 115.3, "Z": 115.0}}
    return make_inputs(plan, rivals, slope=0.7, left=0.004)


def by_hand(
    plan: Plan, inputs: GamesInputs, size: int = SIZE, seed: int = 3
) -> tuple[Selection, dict[Event, GamesBlock]]:
    """Return the selection and the stored events of the front of a run."""
    prepared = prepare(plan, Sex.W)
    part = Part(0, 0, size)
    riding = Riding(prepared.races, seed, part)
    selection = select_in_block(prepared, riding.draws, riding.events()).selection
    games = GamesSex(inputs.forms[Sex.W], plan.forecasts[Sex.W], inputs.games.id)
    return selection, dict(games_blocks(games, riding, part, seed))


def places_by_hand(block: GamesBlock, starters: set[int], t: int) -> dict[int, int]:
    """Place the starters of one tournament from the stored bytes, one after the other."""
    order = {int(who): int(block.order[row, t]) for row, who in enumerate(block.skaters)}
    faster = {int(who): int(block.faster[row, t]) for row, who in enumerate(block.skaters)}
    riding = [who for who in starters if who in order and order[who] != 255]
    return {who: 1 + faster[who] + sum(order[own] < order[who] for own in riding) for who in riding}


def starters_by_hand(selection: Selection, event: Event, t: int) -> set[int]:
    held = selection.start_places[event]
    return {int(who) for who, holds in zip(held.skaters, held.holds[:, t], strict=True) if holds}


def test_chances_totals_and_worths_are_those_counted_by_hand(make_inputs: MakeInputs) -> None:
    plan = small_plan()
    inputs = small_inputs(make_inputs, plan)
    found = outlook(plan, inputs, SIZE)
    selection, blocks = by_hand(plan, inputs)
    names = plan.skaters(Sex.W)
    starts, gold, medal = Counter[tuple[Event, str]](), Counter[tuple[Event, str]](), Counter[object]()
    taken, taken_medal = Counter[tuple[Event, int]](), Counter[tuple[Event, int]]()
    medals: Counter[int] = Counter()
    for t in range(SIZE):
        won = 0
        for event, block in blocks.items():
            starters = starters_by_hand(selection, event, t)
            placed = places_by_hand(block, starters, t)
            won += sum(place <= 3 for place in placed.values())
            for who in starters:
                starts[event, names[who]] += 1
                gold[event, names[who]] += placed.get(who) == 1
                medal[event, names[who]] += placed.get(who, 9) <= 3
            for place, who in enumerate(selection.places[event][:, t].tolist(), start=1):
                taken[event, place] += who in starters
                taken_medal[event, place] += who in starters and placed.get(who, 9) <= 3
        medals[won] += 1
    for event in found.events:
        for one in event.starters:
            if one.country != "NED":
                continue
            key = event.event, one.skater
            assert one.starts == pytest.approx(starts[key] / SIZE)
            assert one.overall.gold == pytest.approx(gold[key] / SIZE)
            assert one.if_starts.medal == pytest.approx(medal[key] / max(starts[key], 1))
            assert one.if_starts.tournaments == starts[key]
    for own in found.places:
        assert own.starts == pytest.approx(taken[own.event, own.place] / SIZE)
        assert own.chances.medal == pytest.approx(
            taken_medal[own.event, own.place] / max(taken[own.event, own.place], 1)
        )
    total = found.team[Sex.W].medals
    assert list(total.chances) == pytest.approx([medals[n] / SIZE for n in range(max(medals) + 1)])
    by_place = {(own.event, own.place): own.chances for own in found.places}
    for row, text in zip(found.rows, plan.rules.order[Sex.W], strict=True):
        assert row.chances == by_place[text.event, text.okt_place or 0]


def test_medals_of_a_race_are_three_where_none_is_shared(make_inputs: MakeInputs) -> None:
    plan = small_plan()
    inputs = small_inputs(make_inputs, plan)
    for event in outlook(plan, inputs, 4_000).events:
        together = sum(one.overall.medal for one in event.starters)
        # Ours in an equal time count as faster; with three starters hardly anybody is without a time.
        assert together == pytest.approx(3.0, abs=0.03)
        assert sum(one.overall.gold for one in event.starters) == pytest.approx(1.0, abs=0.02)


def test_the_team_s_total_is_no_sum_of_independent_events(make_inputs: MakeInputs) -> None:
    """One skater at two distances with one level: medals come together."""
    level, spread = 0.02, 0.001
    plan = plan_of(
        [Start("A", D1000, 75.0, spread), Start("A", D1500, 115.0, spread)],
        loading={"A": [[level], [level, 0.0]]},
        rules=rules_of(["1000-1", "1500-1"]),
    )
    rivals = {D1000: {"X": 75.0}, D1500: {"Y": 115.0}}
    inputs = make_inputs(plan, rivals, slope=0.0, left=0.0, spread=spread)
    form = inputs.forms[Sex.W]
    upon = np.array([[1.0, 0.0], [0.0, 1.0]])
    inputs = replace(inputs, forms={Sex.W: replace(form, upon=upon)})
    total = outlook(plan, inputs, 20_000).team[Sex.W].gold
    assert total.mean == pytest.approx(1.0, abs=0.03)
    assert total.chances[1] < 0.05
    assert total.sd > 0.95


def test_both_sexes_add_up_as_what_shares_no_draw(plan: Plan, inputs: GamesInputs) -> None:
    found = outlook(plan, inputs, 1_000, *Sex)
    both, women, men = (found.team[sex].medals for sex in (None, Sex.W, Sex.M))
    assert both.mean == pytest.approx(women.mean + men.mean)
    assert both.sd == pytest.approx(np.hypot(women.sd, men.sd))


def test_a_distribution_tells_its_mean_spread_and_tails() -> None:
    own = Distribution((0.25, 0.5, 0.25), 100)
    assert (own.mean, own.sd, own.at_least(1), own.at_least(3)) == pytest.approx((1.0, 0.5**0.5, 0.75, 0.0))
    assert [own.quantile(chance) for chance in (0.05, 0.25, 0.5, 0.95)] == [0, 0, 1, 2]
    assert MedalChances(0.5, 0.5, 0.5, 0).se(0.5) is None


def test_a_pick_is_priced_in_the_tournaments_in_which_it_is_made(make_inputs: MakeInputs) -> None:
    rule = PickRule(Sex.W, PickKind.CALAMITY, ("A",), D1000, 1.0)
    plan, without = small_plan(Committee((rule,))), small_plan()
    inputs = small_inputs(make_inputs, plan)
    size = 3_000
    [worth] = pick_worths(Job(plan, size, 3, (Sex.W,)), inputs)
    made, blocks = by_hand(plan, inputs, size)
    never, _ = by_hand(without, inputs, size)
    names = plan.skaters(Sex.W)
    changes, costs, had = [], Counter[str](), 0
    for t in range(size):
        if made.picked.get(0) is None or made.picked[0][t] == 255:
            continue
        won = [
            sum(
                place <= 3
                for event, block in blocks.items()
                for place in places_by_hand(block, starters_by_hand(selection, event, t), t).values()
            )
            for selection in (made, never)
        ]
        changes.append(won[0] - won[1])
        had += bool(never.ticket[names.index("A"), t])
        for who, name in enumerate(names):
            costs[name] += bool(never.ticket[who, t] and not made.ticket[who, t])
    assert len(changes) > 50
    assert worth.happens == pytest.approx(len(changes) / size)
    assert worth.medals.mean == pytest.approx(np.mean(changes))
    assert worth.medals.se == pytest.approx(np.std(changes) / len(changes) ** 0.5)
    assert worth.had_ticket == pytest.approx(had / len(changes))
    assert dict(worth.costs) == pytest.approx({n: c / len(changes) for n, c in costs.items() if c})


def test_a_pick_that_is_not_made_is_priced_as_if_it_were(make_inputs: MakeInputs) -> None:
    made, never = (
        small_plan(Committee((PickRule(Sex.W, PickKind.CALAMITY, ("A",), D1000, chance),)))
        for chance in (1.0, 0.0)
    )
    prices = [
        pick_worths(Job(plan, 1_000, 3, (Sex.W,)), small_inputs(make_inputs, plan))[0]
        for plan in (made, never)
    ]
    assert prices[0].medals == prices[1].medals
    assert prices[0].happens == prices[1].happens > 0


def test_known_starters_take_the_place_of_the_team_of_each_tournament(make_inputs: MakeInputs) -> None:
    plan = small_plan()
    inputs = replace(small_inputs(make_inputs, plan), starters={(Sex.W, D1000): ("B", "E")})
    found = outlook(plan, inputs, 500)
    starts = {
        (own.event, one.skater): one.starts
        for own in found.events
        for one in own.starters
        if one.country == "NED"
    }
    assert {key for key, chance in starts.items() if chance} == {(D1000, "B"), (D1000, "E")}
    assert set(starts.values()) == {0.0, 1.0}


def test_one_choice_of_starters_against_another_is_the_difference_of_both(make_inputs: MakeInputs) -> None:
    plan = small_plan()
    inputs, key = small_inputs(make_inputs, plan), (Sex.W, D1000)
    job = Job(plan, 2_000, 3, (Sex.W,))
    gained = gain_of_starters(job, inputs, {key: ("A", "B")}, {key: ("A", "E")})
    totals = [
        outlook(plan, replace(inputs, starters={key: names}), 2_000).team[Sex.W]
        for names in (("A", "B"), ("A", "E"))
    ]
    assert gained[1].mean == pytest.approx(totals[0].medals.mean - totals[1].medals.mean)
    assert gained[0].mean == pytest.approx(totals[0].gold.mean - totals[1].gold.mean)
    assert gained[1].mean > 0


def test_a_what_if_of_the_trial_acts_on_the_games(plan: Plan, inputs: GamesInputs) -> None:
    skater, event = "Jutta Leerdam", D1000
    faster = plan.adjusted([Adjustment(Sex.W, skater, form_shift_s_per_1000m=-0.4)])
    faster = replace(faster, fitted=plan.forecasts)

    def of(plan: Plan) -> MedalChances:
        own = outlook(plan, inputs, 4_000).event(Sex.W, event)
        assert own is not None
        return next(one for one in own.starters if one.skater == skater).overall

    assert of(faster).medal > of(plan).medal + 0.03


def test_what_is_kept_changes_no_number_and_is_not_ridden_again(
    plan: Plan, inputs: GamesInputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    ridden = ridden_events(monkeypatch)
    control, job = Control(kept=Kept()), Job(plan, 3_000, 3, (Sex.W,))
    bare = outlook(plan, inputs, 3_000)
    ridden.clear()
    *_, first = simulate_games(job, inputs, control)
    assert len(ridden) == 10  # rivals and ours
    *_, again = simulate_games(job, inputs, control)
    assert len(ridden) == 10
    assert first.events == again.events == bare.events
    # Another form of somebody who rides the 5000 m alone is one event of the Games.
    edited = plan.adjusted([Adjustment(Sex.W, "Bente Kerkhoff", Event.D5000, form_shift_s_per_1000m=-0.2)])
    edited = replace(edited, fitted=plan.forecasts)
    ridden.clear()
    list(simulate_counts(replace(job, plan=edited), control))
    *_, after = simulate_games(replace(job, plan=edited), inputs, control)
    others = {event for event, _ in ridden} - {Event.D5000}
    entered = {
        event
        for number, event in zip(
            plan.forecasts[Sex.W].entry_skater, plan.forecasts[Sex.W].entry_event, strict=True
        )
        if plan.forecasts[Sex.W].skaters[number] == "Bente Kerkhoff"
    }
    assert (Event.D5000, 1) in ridden
    assert others <= entered
    assert after.events == outlook(edited, inputs, 3_000).events


def ridden_events(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Event, int]]:
    """Have each time that starts of an event of the Games are ridden written down, and how many they are."""
    ridden: list[tuple[Event, int]] = []
    plain = ride.GamesRiding._ridden

    def counting(self: ride.GamesRiding, races: GamesRaces, room: str) -> tuple[Times, Single]:
        ridden.append((races.event, len(races.streams)))
        return plain(self, races, room)

    monkeypatch.setattr(ride.GamesRiding, "_ridden", counting)
    return ridden


def test_every_edit_of_a_skater_rides_her_alone_and_gives_the_same_numbers(
    plan: Plan, inputs: GamesInputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    control = Control(kept=Kept(), threads=1)
    list(simulate_games(Job(plan, 3_000, 3, (Sex.W,)), inputs, control))
    ridden = ridden_events(monkeypatch)
    for shift in (-0.1, -0.2, 0.3):
        change = Adjustment(Sex.W, "Jutta Leerdam", form_shift_s_per_1000m=shift)
        edited = replace(plan.adjusted([change]), fitted=plan.forecasts)
        ridden.clear()
        *_, after = simulate_games(Job(edited, 3_000, 3, (Sex.W,)), inputs, control)
        assert {starts for _, starts in ridden} == {1}
        assert len(ridden) in (2, 3)
        assert after.events == outlook(edited, inputs, 3_000).events


@pytest.mark.parametrize("numpy", [False, True])
def test_edits_of_many_skaters_one_after_the_other_give_the_numbers_of_riding_all(
    plan: Plan, inputs: GamesInputs, monkeypatch: pytest.MonkeyPatch, numpy: bool
) -> None:
    if numpy:
        monkeypatch.setattr(kept_times, "LOOPS", None)
    control = Control(kept=Kept(), threads=1)
    list(simulate_games(Job(plan, 1_000, 3, (Sex.W,)), inputs, control))
    changes: list[Adjustment] = []
    of_1000 = []
    forecast = plan.forecasts[Sex.W]
    names = [forecast.skaters[who] for who in forecast.entry_skater[forecast.entries_of(Event.D1000)]]
    for number, name in enumerate([*names[:6], *names[:1]]):
        changes.append(Adjustment(Sex.W, name, form_shift_s_per_1000m=(number - 2.5) / 4))
        edited = replace(plan.adjusted(changes), fitted=plan.forecasts)
        with monkeypatch.context() as patch:
            ridden = ridden_events(patch)
            *_, after = simulate_games(Job(edited, 1_000, 3, (Sex.W,)), inputs, control)
        of_1000 += [starts for event, starts in ridden if event is Event.D1000]
        assert after.events == outlook(edited, inputs, 1_000).events
    assert of_1000 == [1, 2, 3, 4, 5, 1, 2]  # more than a few are kept, and ride no more


def test_edits_of_the_women_drive_out_nothing_that_an_edit_of_the_men_needs(
    plan: Plan, inputs: GamesInputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    ridden = ridden_events(monkeypatch)
    kept = Kept()
    control, job = Control(kept=kept, threads=1), Job(plan, 3_000, 3)

    def edit(sex: Sex, skater: str, shift: float) -> GamesOutlook:
        edited = plan.adjusted([Adjustment(sex, skater, form_shift_s_per_1000m=shift)])
        ridden.clear()
        *_, after = simulate_games(replace(job, plan=replace(edited, fitted=plan.forecasts)), inputs, control)
        return after

    list(simulate_games(job, inputs, control))
    most = 2 * kept.further.nbytes
    monkeypatch.setattr(kept, "fit", lambda: None)  # the bound of this test stays
    kept.further.fit(most)
    for number in range(8):
        edit(Sex.W, "Jutta Leerdam", number / 10 + 0.1)
    after = edit(Sex.M, "Kjeld Nuis", -0.1)
    assert {event for event, _ in ridden} <= {Event.D1000, Event.D1500}
    # The women are as they were before the edits, and not counted again.
    assert len(ridden) <= 2
    monkeypatch.undo()
    edited = plan.adjusted([Adjustment(Sex.M, "Kjeld Nuis", form_shift_s_per_1000m=-0.1)])
    *_, bare = simulate_games(replace(job, plan=replace(edited, fitted=plan.forecasts)), inputs)
    assert after.events == bare.events


@pytest.mark.parametrize("threads", [1, 3])
def test_threads_and_fewer_tournaments_change_no_draw(plan: Plan, inputs: GamesInputs, threads: int) -> None:
    *_, found = simulate_games(Job(plan, 12_000, 3, (Sex.M,)), inputs, Control(threads=threads))
    *_, one = simulate_games(Job(plan, 12_000, 3, (Sex.M,)), inputs, Control(threads=2))
    assert found.events == one.events
    early = list(simulate_games(Job(plan, 12_000, 3, (Sex.M,)), inputs, Control(early=True)))
    assert [own.tournaments for own in early] == [10_000, 12_000]
    assert early[0].events == outlook(plan, inputs, 10_000, Sex.M).events


def test_what_a_scenario_gains_is_the_difference_of_the_totals_known_better_by_pairs(
    make_inputs: MakeInputs,
) -> None:
    plan, size = small_plan(), 3_000
    inputs = small_inputs(make_inputs, plan)
    faster = plan.adjusted([Adjustment(Sex.W, "A", form_shift_s_per_1000m=-0.4)])
    job = Job(faster, size, 3, (Sex.W,))
    gains = medals_compared(plan, job, inputs)[Sex.W]
    totals = [outlook(one, inputs, size).team[Sex.W] for one in (faster, plan)]
    for gain, name in zip(gains, ("gold", "medals", "top8"), strict=True):
        after, before = (getattr(total, name) for total in totals)
        assert gain.mean == pytest.approx(after.mean - before.mean, abs=1e-12)
        assert 0 < gain.se < np.hypot(after.se, before.se)
    assert gains[1].mean > 3 * gains[1].se
    kept = medals_compared(plan, job, inputs, Control(kept=Kept()))
    assert kept[Sex.W] == gains
    assert medals_compared(plan, replace(job, plan=plan), inputs)[Sex.W][1] == Gain(0.0, 0.0)
