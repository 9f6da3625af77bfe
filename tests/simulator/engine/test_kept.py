"""What is kept changes no number; and an edit rides no more than it touches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pytest
from builders import Start, plan_of, rules_of
from hypothesis import given, settings
from hypothesis import strategies as st
from random_rules import rule_sets

from simulator.engine import riding
from simulator.engine.block import prepare
from simulator.engine.buffers import BUFFERS, set_apart
from simulator.engine.fingerprint import canonical
from simulator.engine.fixed import FixedOutcome
from simulator.engine.job import Control, Job
from simulator.engine.kept import Kept, Shelf
from simulator.engine.part import FIRST_BORDERS, Part, parts_of
from simulator.engine.plan import Plan
from simulator.engine.simulate import Progress, count_jobs, simulate_counts
from simulator.engine.streams import BLOCK, CHUNK
from simulator.event import Event, Sex, Status
from simulator.form.forecast import Adjustment
from simulator.selection.draft import Draft
from simulator.selection.rule_set import RuleSet, Runs
from simulator.selection.select import select
from simulator.selection.sex_rules import SexRules

EVENTS = (Event.D500, Event.D1000, Event.D3000)


def plan() -> Plan:
    rates = {"not_starting": 0.05, "fall": 0.05, "did_not_finish": 0.02, "disqualified": 0.02}
    starts = [
        Start(f"Skater {i}", event, spread=0.01, skips_second_run=0.1, false_start=0.05, **rates)
        for event in EVENTS
        for i in range(5)
    ]
    loading = {f"Skater {i}": [[0.006], [0.003, 0.005], [0.001, 0.002, 0.007]] for i in range(5)}
    return plan_of(
        women=starts,
        men=starts,
        two_runs=[Event.D500],
        rules=rules_of(["500-1", "1000-1", "3000-1", "500-2", "1000-2", "3000-2"], cap=4),
        race_effect=0.01,
        loading=loading,
    )


@dataclass
class Ridden:
    """Which events were ridden, as (sex, event)."""

    events: list[tuple[Sex, Event]]

    def since(self) -> set[tuple[Sex, Event]]:
        """Return what was ridden since it was asked last."""
        seen = set(self.events)
        self.events.clear()
        return seen


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Ridden:
    seen, ride = Ridden([]), riding.ride

    def watching(draws, races, *others):  # type: ignore[no-untyped-def]
        seen.events.append((races.sex, races.event))
        return ride(draws, races, *others)

    monkeypatch.setattr(riding, "ride", watching)
    return seen


def run(plan: Plan, kept: Kept | None, tournaments: int = CHUNK + 500, seed: int = 3) -> Progress:
    *_, last = simulate_counts(Job(plan, tournaments, seed), Control(threads=2, kept=kept))
    return last


def bits(plan: Plan, kept: Kept | None, tournaments: int) -> dict[Sex, list[bytes]]:
    """Tickets part by part, to the last bit."""
    found: dict[Sex, list[bytes]] = {sex: [] for sex in Sex}
    job, control = Job(plan, tournaments, 3), Control(threads=2, kept=kept)
    for _, (counted,) in count_jobs([job], parts_of(tournaments), control):
        for sex, own in counted.items():
            found[sex].append(own.tickets.tobytes())
    return found


def assert_same(one: Progress, other: Progress) -> None:
    assert (one.tournaments, one.medians_ms) == (other.tournaments, other.medians_ms)
    assert np.array_equal(flat(one), flat(other))


def flat(progress: Progress) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """All counts behind each other."""
    numbers = []
    for counts in progress.counts.values():
        for own in counts.events.values():
            numbers += [own.places.ravel(), own.fell, own.disqualified]
    return np.concatenate(numbers)


# Edits ----------------------------------------------------------------------------------------

SKATERS = st.sampled_from([f"Skater {i}" for i in range(5)])
SOME_EVENT = st.sampled_from(EVENTS)
CHANCE = st.sampled_from([0.0, 0.1, 0.5])


@st.composite
def edits(draw: st.DrawFn) -> list[Plan]:
    """Plans made from each other by small edits, some of them undone."""
    plans = [plan()]
    for _ in range(draw(st.integers(2, 6))):
        sex, skater, event = draw(st.sampled_from(Sex)), draw(SKATERS), draw(SOME_EVENT)
        before = plans[-1]
        kind = draw(st.sampled_from(["fall", "form", "away", "place", "pairs", "undo", "cap"]))
        if kind == "fall":
            after = before.adjusted([Adjustment(sex, skater, event, fall=draw(CHANCE))])
        elif kind == "form":
            after = before.adjusted([Adjustment(sex, skater, None, form_shift_s_per_1000m=draw(CHANCE))])
        elif kind == "away":
            after = before.adjusted([Adjustment(sex, skater, event, not_starting=draw(CHANCE))])
        elif kind == "place":
            outcome = FixedOutcome(skater, place=draw(st.integers(1, 5)))
            after = replace(before, fixed={**before.fixed, (sex, event): (outcome,)})
        elif kind == "pairs":
            after = replace(before, pairs={**before.pairs, (sex, event): (("Skater 0", skater),)})
        elif kind == "cap":
            caps = dict.fromkeys(Sex, draw(st.integers(1, 5)))
            after = replace(before, rules=replace(before.rules, cap=caps))
        else:
            after = draw(st.sampled_from(plans))
        plans.append(after)
    return plans


@settings(max_examples=12, deadline=None)
@given(edits(), st.sampled_from([0, 60_000, 400_000, 10**9]))
def test_nothing_kept_changes_a_number(plans: list[Plan], most_bytes: int) -> None:
    kept = Kept(most_bytes)
    for own in plans:
        assert_same(run(own, kept, 3_000), run(own, None, 3_000))
        assert bits(own, kept, 3_000) == bits(own, None, 3_000)
        assert kept.nbytes <= most_bytes


def test_nothing_kept_changes_a_number_of_a_long_run() -> None:
    kept, own = Kept(), plan()
    for tournaments in (CHUNK, BLOCK, FIRST_BORDERS[2] + 7, BLOCK + 9, CHUNK):
        assert_same(run(own, kept, tournaments), run(own, None, tournaments))
    assert bits(own, kept, BLOCK) == bits(own, None, BLOCK)


# What an edit rides ------------------------------------------------------------------------------


def test_an_edit_rides_the_event_it_touches_and_no_other(watched: Ridden) -> None:
    kept, own = Kept(), plan()
    run(own, kept)
    assert watched.since() == {(sex, event) for sex in Sex for event in EVENTS}
    edited = own.adjusted([Adjustment(Sex.W, "Skater 2", Event.D1000, fall=0.5)])
    run(edited, kept)
    assert watched.since() == {(Sex.W, Event.D1000)}
    locked = replace(edited, fixed={(Sex.M, Event.D3000): (FixedOutcome("Skater 1", Status.FELL),)})
    run(locked, kept)
    assert watched.since() == {(Sex.M, Event.D3000)}
    form = own.adjusted([Adjustment(Sex.W, "Skater 2", None, form_shift_s_per_1000m=0.3)])
    run(form, kept)
    assert watched.since() == {(Sex.W, event) for event in EVENTS}


def test_going_back_and_changing_the_rules_ride_nothing(watched: Ridden) -> None:
    kept, own = Kept(), plan()
    edited = own.adjusted([Adjustment(Sex.W, "Skater 2", Event.D1000, fall=0.5)])
    run(own, kept)
    run(edited, kept)
    watched.since()
    run(own, kept)
    run(edited, kept)
    run(replace(own, rules=replace(own.rules, cap=dict.fromkeys(Sex, 2))), kept)
    assert not watched.since()


def test_a_longer_run_rides_only_what_is_new(watched: Ridden) -> None:
    kept, own = Kept(), plan()
    run(own, kept, CHUNK)
    rides = len(watched.events)
    assert rides == len(EVENTS) * len(Sex)
    run(own, kept, FIRST_BORDERS[2])
    assert len(watched.events) == 2 * rides
    run(own, kept, CHUNK)
    assert len(watched.events) == 2 * rides


def test_another_seed_is_another_run(watched: Ridden) -> None:
    kept, own = Kept(), plan()
    run(own, kept)
    watched.since()
    run(own, kept, seed=4)
    assert watched.since() == {(sex, event) for sex in Sex for event in EVENTS}


def test_levels_are_kept_for_the_event_that_is_edited() -> None:
    kept, own = Kept(), plan()
    run(own, kept)
    assert kept.levels.nbytes == 0
    for fall in (0.1, 0.2):
        run(own.adjusted([Adjustment(Sex.W, "Skater 2", Event.D1000, fall=fall)]), kept)
        levels = 5 * (CHUNK + 500) * 4
        assert levels <= kept.levels.nbytes < 1.3 * levels  # and who does not start


# One bound ---------------------------------------------------------------------------------------


def test_buffers_and_all_that_is_kept_stay_below_one_bound() -> None:
    own, most = plan(), 9_000_000
    edited = [
        own.adjusted([Adjustment(Sex.W, "Skater 2", Event.D1000, fall=fall)]) for fall in (0.1, 0.2, 0.3)
    ]
    plain = [run(one, None, BLOCK) for one in (own, *edited)]
    kept = Kept()
    kept.most_bytes = most
    for _ in range(2):
        for one, expected in zip((own, *edited), plain, strict=True):
            assert_same(run(one, kept, BLOCK), expected)
            assert kept.nbytes + BUFFERS.nbytes <= most
            assert kept.nbytes > 0


def test_a_lower_bound_lets_go_what_is_over_it_at_once_and_no_number_moves() -> None:
    own, kept = plan(), Kept()
    before = run(own, kept, BLOCK)
    assert kept.nbytes > 2_000_000
    kept.most_bytes = 2_000_000
    assert kept.nbytes + BUFFERS.nbytes <= 2_000_000
    assert_same(run(own, kept, BLOCK), before)


def test_a_run_that_does_not_fit_keeps_its_front_for_the_next(watched: Ridden) -> None:
    own, kept = plan(), Kept()
    run(own, kept, BLOCK)
    whole = len(watched.events)
    # Buffers take half of the bound, events six tenths of the rest, and one run no more than 0.7 of
    # those: half of a run fits.
    kept.most_bytes = round(kept.events.nbytes * 0.5 / (0.5 * 0.6 * 0.7))
    run(own, kept, BLOCK, seed=4)
    for cap in (1, 2, 3):
        watched.since()
        run(replace(own, rules=replace(own.rules, cap=dict.fromkeys(Sex, cap))), kept, BLOCK, seed=4)
        assert 0 < len(watched.events) < whole


def test_what_is_kept_lies_in_pages_of_its_own() -> None:
    big, small = np.arange(100_000, dtype=np.int32), np.arange(10)
    copies = set_apart(big), set_apart(small)
    assert [np.array_equal(one, other) for one, other in zip(copies, (big, small), strict=True)] == [True] * 2
    assert [own_memory(copy) for copy in copies] == [True, False]
    kept = Kept()
    run(plan(), kept)
    for key, block in kept.events._things.items():
        assert own_memory(block.positions) == (key[2].tournaments >= CHUNK)


def own_memory(array: np.ndarray) -> bool:  # type: ignore[type-arg]
    """Whether an array lies in a mapping of its own."""
    while isinstance(array.base, np.ndarray):
        array = array.base
    return array.base is not None


# The shelf ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Thing:
    nbytes: int


def key(number: int) -> tuple[bytes, int, Part]:
    return (b"%d" % number, 1, Part(0, 0, 1))


def test_what_was_not_asked_for_longest_goes_first() -> None:
    shelf: Shelf[Thing] = Shelf(100)
    for number in range(3):
        shelf.put(key(number), Thing(30))
    assert shelf.get(key(0)) is not None
    shelf.put(key(3), Thing(30))
    assert [shelf.get(key(number)) is not None for number in range(4)] == [True, False, True, True]
    assert shelf.nbytes == 90


def test_what_is_put_again_counts_once_and_what_is_too_large_is_not_kept() -> None:
    shelf: Shelf[Thing] = Shelf(100)
    shelf.put(key(0), Thing(60))
    shelf.put(key(0), Thing(70))
    assert shelf.nbytes == 70
    shelf.put(key(1), Thing(101))
    assert shelf.get(key(1)) is None
    assert shelf.nbytes == 70


def test_one_run_does_not_fill_the_shelf() -> None:
    shelf: Shelf[Thing] = Shelf(100)
    shelf.put(key(0), Thing(30))
    shelf.begin_run()
    for number in range(1, 5):
        shelf.put(key(number), Thing(30))
    assert [shelf.get(key(number)) is not None for number in range(5)] == [True, True, True, False, False]
    shelf.begin_run()
    shelf.put(key(5), Thing(30))
    assert [shelf.get(key(number)) is not None for number in range(6)] == [
        False,
        True,
        True,
        False,
        False,
        True,
    ]


def test_a_shelf_made_smaller_keeps_what_was_asked_for_last() -> None:
    shelf: Shelf[Thing] = Shelf(100)
    for number in range(3):
        shelf.put(key(number), Thing(30))
    shelf.get(key(0))
    shelf.fit(65)
    assert [shelf.get(key(number)) is not None for number in range(3)] == [True, False, True]
    shelf.fit(0)
    assert shelf.nbytes == 0


# Rules of one sex ----------------------------------------------------------------------------------

RULE_EDITS: dict[str, Callable[[Draft], Draft]] = {
    "order": lambda draft: draft.moved(Sex.W, [4], 0),
    "cap": lambda draft: draft.with_figure("cap", 2, Sex.W),
    "most picks": lambda draft: draft.with_figure("max_picks", 1, Sex.W),
    "start places": lambda draft: draft.with_start_places(Sex.W, Event.D1000, 1),
    "beforehand": lambda draft: draft.with_of_event("prequalified", Sex.W, Event.D500, ("Skater 4",)),
    "for picks": lambda draft: draft.with_of_event("kept_for_picks", Sex.W, Event.D500, 2),
    "runs": lambda draft: draft.with_of_event("runs", Sex.W, Event.D500, Runs.SINGLE),
    "name": lambda draft: draft.with_name("Others"),
}


@pytest.mark.parametrize("edit", RULE_EDITS)
def test_an_edit_of_the_rules_of_one_sex_counts_nothing_of_the_other_anew(
    edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    base, kept, selected = plan(), Kept(), list[Sex]()

    def watching(rules: SexRules, *others: Any) -> Any:
        selected.append(rules.sex)
        return select(rules, *others)

    run(base, kept)
    monkeypatch.setattr("simulator.engine.block.select", watching)
    edited = replace(base, rules=RULE_EDITS[edit](Draft(base.rules)).rules)
    found = run(edited, kept)
    assert set(selected) == (set() if edit == "name" else {Sex.W})
    fresh = run(edited, None)
    assert canonical([found.counts[sex] for sex in Sex]) == canonical([fresh.counts[sex] for sex in Sex])


@settings(max_examples=12, deadline=None)
@given(rule_sets(), rule_sets())
def test_rules_that_are_known_by_the_same_select_the_same(one: RuleSet, other: RuleSet) -> None:
    """Those of the women of one rule set and of another are the same, whatever goes for the men."""
    base = plan()
    by_sex = ("cap", "max_picks", "start_places", "order", "runs", "prequalified", "named", "kept_for_picks")
    values = {name: getattr(one, name) | {Sex.M: getattr(other, name)[Sex.M]} for name in by_sex
              if Sex.M in getattr(other, name)}  # fmt: skip
    both = replace(base, rules=one), replace(base, rules=replace(one, **values))
    first, second = (prepare(of, Sex.W) for of in both)
    assert first.known_by == second.known_by
    women = [canonical(run(of, None, 500).counts[Sex.W]) for of in both]
    assert women[0] == women[1]
