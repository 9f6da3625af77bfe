"""One event over the tournaments of a run, against plain loops over what the engine gave."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from builders import Start, given, plan_of, rules_of

from simulator.ask.core import Core
from simulator.ask.leverage.one_race import FEWEST, MOST_BINS, OneRace, Share, one_race
from simulator.engine.fixed import FixedOutcome
from simulator.engine.job import Cancelled, Control, Job
from simulator.engine.kept import Kept
from simulator.engine.part import Part
from simulator.engine.plan import Plan
from simulator.engine.ranking import UNPLACED, UNPLACED_TIME
from simulator.engine.riding import Riding, prepare_races
from simulator.event import Event, Sex, Status
from simulator.project.plan_files import load_plan

FOUR = ("A", "B", "C", "D")
COUNTED = (
    "times",
    "fastest",
    "places",
    "fell",
    "disqualified",
    "absent",
    "ahead",
    "both",
    "behind_ms",
    "timed",
)


@pytest.fixture(scope="module")
def shipped() -> Plan:
    return load_plan()


def last(plan: Plan, sex: Sex, event: Event, tournaments: int, seed: int = 3, threads: int = 2) -> OneRace:
    *_, found = one_race(Job(plan, tournaments, seed, (sex,)), event, Control(threads=threads))
    return found


def same(one: OneRace, other: OneRace) -> bool:
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in COUNTED)


@pytest.mark.parametrize(
    ("sex", "event"), [(Sex.W, Event.D1000), (Sex.M, Event.D500), (Sex.M, Event.D10000)], ids=str
)
def test_a_thousand_tournaments_counted_one_by_one(shipped: Plan, sex: Sex, event: Event) -> None:
    size, seed = 1_000, 7
    found = last(shipped, sex, event, size, seed)
    races = prepare_races(shipped, sex)
    [own] = (one for one in races.events if one.event is event)
    time_ms = Riding(races, seed, Part(0, 0, size)).ride(own).time_ms.copy()
    known, names = given(shipped, sex, seed, size), shipped.skaters(sex)
    block, starts = known.events[event], range(len(own.skaters))
    tickets = {start: known.tickets[names.index(own.skaters[start])] for start in starts}

    ahead, both, gaps, together = (Counter[tuple[int, int]]() for _ in range(4))
    bins, fastest, placed = Counter[tuple[int, bool, int]](), Counter[int](), Counter[tuple[int, int]]()
    for t in range(size):
        clock = [int(time_ms[s, t]) if time_ms[s, t] != UNPLACED_TIME else None for s in starts]
        place = [int(block.positions[s, t]) if block.positions[s, t] != UNPLACED else None for s in starts]
        for s in starts:
            if clock[s] is not None:
                bins[s, bool(tickets[s][t]), clock[s] // 10] += 1
                faster = sum(other is not None and other < clock[s] for other in clock)
                placed[s, faster] += 1
            for other in starts:
                ahead[s, other] += place[s] is not None and (place[other] is None or place[s] < place[other])
                both[s, other] += place[s] is not None and place[other] is not None
                if clock[s] is not None and clock[other] is not None:
                    gaps[s, other] += clock[s] - clock[other]
                    together[s, other] += 1
        best = min((one for one in clock if one is not None), default=None)
        if best is not None:
            fastest[best // 10] += 1
    for s in starts:
        assert found.unplaced(s) == Share(size - sum(placed[s, place] for place in starts), size)
        for place in starts:
            assert found.place(s, place + 1, place + 1) == Share(placed[s, place], size)
        for has in (False, True):
            counted = {
                found.first + int(at): int(found.times[s, int(has), at])
                for at in found.times[s, int(has)].nonzero()[0]
            }
            assert counted == {
                at: n for (start, ticket, at), n in bins.items() if (start, ticket) == (s, has)
            }
        for other in starts:
            assert found.ahead[s, other] == ahead[s, other]
            assert found.both[s, other] == both[s, other]
            assert found.timed[s, other] == together[s, other]
            assert found.behind_ms[s, other] == gaps[s, other]
        # A chance given a time, and a record that falls, at some times of her own.
        for limit in (
            np.quantile(time_ms[s][time_ms[s] != UNPLACED_TIME], [0, 0.1, 0.5, 1]).astype(int).tolist()
        ):
            under = [
                t
                for t in range(size)
                if time_ms[s, t] != UNPLACED_TIME and time_ms[s, t] // 10 <= limit // 10
            ]
            assert found.given(s, limit) == Share(sum(bool(tickets[s][t]) for t in under), len(under))
            beaten = sum(
                time_ms[s, t] != UNPLACED_TIME and time_ms[s, t] // 10 < limit // 10 for t in range(size)
            )
            assert found.under(s, limit) == Share(beaten, size)
            anybody = sum(n for at, n in fastest.items() if at < limit // 10)
            assert found.under(None, limit) == Share(anybody, size)


def test_neither_threads_nor_what_is_kept_nor_how_far_a_run_goes_moves_a_count(shipped: Plan) -> None:
    job, event = Job(shipped, 70_000, 5, (Sex.W,)), Event.D1500
    steps = list(one_race(job, event, Control(threads=1)))
    assert [step.tournaments for step in steps] == [10_000, 60_000, 70_000]
    assert {step.wanted for step in steps} == {70_000}
    assert same(steps[0], last(shipped, Sex.W, event, 10_000, 5))
    assert same(steps[-1], last(shipped, Sex.W, event, 70_000, 5, threads=3))
    kept = Kept(50_000_000)
    for _ in range(2):
        *_, again = one_race(job, event, Control(kept=kept))
        assert same(steps[-1], again)


def test_it_counts_what_the_run_itself_counts(shipped: Plan) -> None:
    core, job = Core(), Job(shipped, 20_000, 2026, (Sex.M,))
    *_, outcome = core.simulate(job)
    *_, found = core.one_race(job, Event.D1000, {})
    for start, skater in enumerate(found.skaters):
        [chance] = [one for one in outcome.of_sex(Sex.M) if one.skater == skater]
        told = chance.events[Event.D1000]
        assert [found.place(start, at, at).chance for at in (1, 2, 3)] == pytest.approx(told.places[:3])
        assert found.of_all(int(found.fell[start])).chance == pytest.approx(told.fall)
        assert found.medians_ms[start] == pytest.approx((told.median_time_s or 0) * 1000)
        everything = found.given(start, 10**8)
        assert everything.of == found.timed[start, start]


def test_it_stops_at_once_when_nobody_wants_to_know(shipped: Plan) -> None:
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(Cancelled):
        list(one_race(Job(shipped, 1_000_000, 1, (Sex.W,)), Event.D500, Control(cancelled=stop, threads=1)))
    assert asked < 12


def test_an_entered_time_is_where_all_tournaments_are() -> None:
    starts = [Start(name, Event.D500) for name in FOUR]
    fixed = {(Sex.W, Event.D500): (FixedOutcome("B", time_ms=36_123), FixedOutcome("C", Status.DQ))}
    found = last(
        plan_of(women=starts, fixed=fixed, rules=rules_of(["500-1"], cap=1)), Sex.W, Event.D500, 1_000
    )
    b, c = FOUR.index("B"), FOUR.index("C")
    assert found.given(b, 36_120).of == 1_000
    assert found.given(b, 36_110) == Share(0, 0)
    assert found.under(b, 36_130) == Share(1_000, 1_000)
    assert found.under(b, 36_129) == Share(0, 1_000)  # equal hundredths beat no record
    assert not found.times[c].any()
    assert found.medians_ms[c] is None
    assert found.of_all(int(found.disqualified[c])).chance == 1
    assert found.mean_gap_ms(b, c) is None
    assert found.beats(b, c) == Share(1_000, 1_000)


def test_of_whom_place_and_time_are_known_all_times_are_that_time() -> None:
    """The plan holds the place alone; the record that the time does not beat falls in no tournament."""
    starts = [Start(name, Event.D500) for name in FOUR]
    plan = plan_of(women=starts, fixed={(Sex.W, Event.D500): (FixedOutcome("B", place=1),)})
    *_, found = one_race(Job(plan, 1_000, 3, (Sex.W,)), Event.D500, ridden={"B": 36_123})
    b, placed = FOUR.index("B"), int(found.places[FOUR.index("B")].sum())
    assert found.place(b, 1, 1).count == placed
    assert found.medians_ms[b] == 36_123
    assert found.given(b, 36_120).of == placed
    assert found.given(b, 36_110).of == 0
    assert found.under(b, 36_120).count == 0
    *_, other = one_race(Job(plan, 1_000, 3, (Sex.W,)), Event.D500)
    assert np.array_equal(np.delete(other.times.sum(axis=2), b, 0), np.delete(found.times.sum(axis=2), b, 0))


def test_who_cannot_be_beaten_by_anybody_who_is_placed_has_no_duel_of_two_absent_ones() -> None:
    starts = [Start(name, Event.D500) for name in FOUR]
    away = tuple(FixedOutcome(name, Status.DNS) for name in ("A", "B"))
    plan = plan_of(women=starts, fixed={(Sex.W, Event.D500): away})
    assert last(plan, Sex.W, Event.D500, 500).beats(0, 1) == Share(0, 0)


def test_forecasts_far_apart_take_no_more_than_a_bounded_number_of_bins() -> None:
    starts = [Start("A", Event.D500), Start("B", Event.D500, 4_000.0, 0.01)]
    found = last(plan_of(women=starts), Sex.W, Event.D500, 300)
    assert found.times.shape[2] == MOST_BINS
    assert found.times.sum() == found.timed[0, 0] + found.timed[1, 1]
    assert found.times[1, :, -1].sum() == found.timed[1, 1]
    assert found.times[0, :, :-1].sum() == found.timed[0, 0]


def crafted(without: list[int], having: list[int]) -> OneRace:
    """Return a race of one start with these tournaments by hundredths from 30.00 on."""
    one = last(plan_of(women=[Start("A", Event.D500)]), Sex.W, Event.D500, 10)
    return replace(one, first=3_000, times=np.array([[without, having]], np.int32))


def test_the_time_that_brings_a_chance_is_the_slowest_that_does() -> None:
    race = crafted([0, 100, 0, 300, 600, 0], [300, 200, 300, 100, 100, 0])
    assert race.given(0, 30_010) == Share(500, 600)
    assert race.passes(0, 0.5) is None  # 1,000 of 2,000 there, and of all of them
    assert crafted([0, 100, 0, 300, 600, 5], [300, 200, 300, 100, 100, 0]).passes(0, 0.5) == 30_040
    assert race.passes(0, 0.88) == 30_020
    assert race.passes(0, 0.99) == 30_000


def test_no_time_is_told_where_all_bring_the_chance_or_too_few_do() -> None:
    assert crafted([0, 10], [500, 490]).passes(0, 0.9) is None
    few = crafted([0, 1_000], [FEWEST - 1, 0])
    assert not few.given(0, 30_000).is_told
    assert few.passes(0, 0.5) is None
    assert crafted([0, 1_000], [FEWEST, 0]).passes(0, 0.5) == 30_000


def test_a_chance_from_no_tournament_is_anything() -> None:
    assert Share(0, 0).chance == 0
    assert Share(0, 0).interval == (0, 1)


def test_nobody_rides_an_event_without_entries(shipped: Plan) -> None:
    with pytest.raises(KeyError):
        next(iter(one_race(Job(shipped, 10, 1, (Sex.W,)), Event.D10000)))
