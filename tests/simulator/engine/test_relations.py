"""Relations: the smallest moves that make them happen, and that nothing else moves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from builders import Given, Start, given, plan_of, rules_of
from hypothesis import assume, settings
from hypothesis import given as drawn
from hypothesis import strategies as st
from numpy.typing import NDArray

from simulator.ask.leverage.deciders import OutcomeCounts
from simulator.engine.fixed import FixedOutcome
from simulator.engine.fixed_starts import fixed_starts
from simulator.engine.plan import Plan
from simulator.engine.ranking import UNPLACED
from simulator.engine.related_starts import RelatedStarts, related_starts
from simulator.engine.relations import AssumedKind, Relation
from simulator.engine.riding import prepare_races
from simulator.engine.streams import BLOCK
from simulator.event import Event, Sex, Status

ORDER = rules_of(["1000-1", "500-1", "3000-1", "1000-2", "500-2", "3000-2", "1000-3"], cap=4)
EVENTS = (Event.D500, Event.D1000, Event.D3000)
NAMES = [f"Skater {i}" for i in range(6)]


def top(skater: str, place: int) -> Relation:
    return Relation(skater, AssumedKind.TOP, place)


def outside(skater: str, place: int) -> Relation:
    return Relation(skater, AssumedKind.OUTSIDE, place)


def beats(skater: str, rival: str) -> Relation:
    return Relation(skater, AssumedKind.BEATS, rival=rival)


def plan_with(*relations: Relation, event: Event = Event.D1000, alike: bool = False, **risks: float) -> Plan:
    rates = {"not_starting": 0.1, "fall": 0.1, "did_not_finish": 0.1, "disqualified": 0.1, **risks}
    starts = [
        Start(name, own, spread=0.01 if alike else 0.01 + i / 2000, **({} if alike else rates))
        for own in EVENTS
        for i, name in enumerate(NAMES)
    ]
    plan = plan_of(women=starts, two_runs=[] if alike else [Event.D500], rules=ORDER)
    return replace(plan, relations={(Sex.W, event): relations} if relations else {})


def happened(
    positions: NDArray[np.uint8], relation: Relation, names: Sequence[str] = NAMES
) -> NDArray[np.bool_]:
    """Whether a relation happened, as what decides counts it."""
    own = positions[names.index(relation.skater)]
    if relation.kind is AssumedKind.TOP:
        return own <= relation.place
    if relation.kind is AssumedKind.OUTSIDE:
        return own > relation.place
    return own < positions[names.index(relation.rival or "")]


def bits(flat: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    """Where it happened, (starts, tournaments)."""
    here = np.zeros(len(NAMES) * size, np.bool_)
    here[flat] = True
    return here.reshape(len(NAMES), size)


def assert_same(one: Given, other: Given, here: NDArray[np.bool_]) -> None:
    assert here.sum() > 500
    assert np.array_equal(one.tickets[:, here], other.tickets[:, here])
    for event, block in one.events.items():
        also = other.events[event]
        assert np.array_equal(block.positions[:, here], also.positions[:, here])
        for name in ("fell", "disqualified", "absent"):
            first, second = (bits(getattr(own, name), len(here))[:, here] for own in (block, also))
            assert np.array_equal(first, second), (event, name)


# Whole runs -----------------------------------------------------------------------------------


@pytest.mark.parametrize("event", [Event.D500, Event.D1000, Event.D3000])
@pytest.mark.parametrize(
    "relation", [top("Skater 4", 2), outside("Skater 1", 3), beats("Skater 3", "Skater 1")]
)
def test_where_it_happened_anyway_nothing_changes_and_elsewhere_it_happens(
    event: Event, relation: Relation
) -> None:
    free, related = given(plan_with()), given(plan_with(relation, event=event))
    before, after = free.events[event].positions, related.events[event].positions
    here = happened(before, relation)
    assert here.any()
    assert not here.all()
    assert_same(free, related, here)
    still_not = ~happened(after, relation)
    if relation.kind is AssumedKind.TOP:
        assert not still_not.any()
    elif relation.kind is AssumedKind.OUTSIDE:  # too few were placed
        placed = (after != UNPLACED).sum(axis=0)
        assert (placed[still_not] <= 3).all()
        assert (after[1, still_not] == placed[still_not]).all()
    else:  # neither was placed
        assert (before[[1, 3]][:, still_not] == UNPLACED).all()
        assert_same(free, related, still_not)


def test_no_other_event_moves() -> None:
    free, related = given(plan_with()), given(plan_with(top("Skater 4", 1), beats("Skater 2", "Skater 0")))
    for event in (Event.D500, Event.D3000):
        for name in ("positions", "fell", "disqualified", "absent", "keys"):
            assert np.array_equal(getattr(free.events[event], name), getattr(related.events[event], name))


@pytest.mark.parametrize(
    ("relation", "rows"),
    [
        (top("Skater 2", 2), ["1000-1", "1000-2"]),
        (outside("Skater 2", 2), ["1000-1", "1000-2"]),
        (beats("Skater 2", "Skater 4"), ["1000-1"]),
    ],
)
def test_the_effect_is_that_of_filtering_where_all_are_alike(relation: Relation, rows: list[str]) -> None:
    rules = rules_of(rows, cap=len(rows))
    free = given(replace(plan_with(alike=True), rules=rules))
    related = given(replace(plan_with(relation, alike=True), rules=rules))
    here = happened(free.events[Event.D1000].positions, relation)
    often, filtered = related.tickets.mean(axis=1), free.tickets[:, here].mean(axis=1)
    error = np.sqrt(often * (1 - often) / BLOCK + filtered * (1 - filtered) / here.sum())
    assert (np.abs(often - filtered) <= 4 * error).all(), (often, filtered)
    assert np.abs(often - free.tickets.mean(axis=1)).max() > 0.05


def test_who_is_given_a_place_had_no_mishap_and_who_had_one_keeps_it() -> None:
    free = given(plan_with()).events[Event.D3000]
    related = given(plan_with(top("Skater 2", 1), event=Event.D3000)).events[Event.D3000]
    without = free.positions[2] == UNPLACED
    for name in ("fell", "disqualified", "absent"):
        before, after = bits(getattr(free, name), BLOCK), bits(getattr(related, name), BLOCK)
        assert before[2, without].any() or name == "fell"  # a fall on a long distance costs time
        assert not after[2, without].any()
        assert np.array_equal(after[2, ~without], before[2, ~without])
        assert np.array_equal(np.delete(after, 2, axis=0), np.delete(before, 2, axis=0))
    assert bits(related.fell, BLOCK)[2].any()
    assert related.counts.places[2].tolist() == [BLOCK, 0, 0, 0, 0, 0]
    assert related.counts.fell[2] == bits(related.fell, BLOCK)[2].sum()
    # Who had won instead is second now.
    winners, at = np.nonzero((free.positions == 1) & (free.positions[2] != 1))
    assert len(at) > 1000
    assert (related.positions[winners, at] == 2).all()
    assert related.counts.places[:, 1].sum() == (related.positions == 2).sum()


def test_what_decides_finds_a_related_outcome_in_every_tournament() -> None:
    counted = OutcomeCounts("Skater 3", {Event.D1000: NAMES}, {Event.D1000: 3})
    related = given(plan_with(beats("Skater 3", "Skater 0"), top("Skater 3", 3)))
    counted.add(related.events, np.packbits(related.tickets[3]), BLOCK)
    told = {(one.what.kind, one.what.rival, one.what.place) for one in counted.deciders().deciders}
    assert told  # other outcomes still tell something; these happen always
    assert not told & {(AssumedKind.BEATS, "Skater 0", None), (AssumedKind.TOP, None, 3)}


def test_relations_do_not_depend_on_what_is_kept_or_how_it_is_cut() -> None:
    relations = (top("Skater 4", 2), outside("Skater 0", 1))
    whole, part = given(plan_with(*relations)), given(plan_with(*relations), size=10_000)
    assert np.array_equal(whole.tickets[:, :10_000], part.tickets)
    known = [
        prepare_races(plan, Sex.W).known_by
        for plan in (plan_with(), plan_with(*relations), plan_with(relations[0]))
    ]
    assert len({own[Event.D1000] for own in known}) == 3
    assert len({own[Event.D500] for own in known}) == 1


def test_a_tie_that_the_lot_decides_is_no_outcome_by_itself() -> None:
    fixed = (FixedOutcome("Skater 1", time_ms=70_000), FixedOutcome("Skater 4", time_ms=70_000))
    plan = replace(plan_with(), fixed={(Sex.W, Event.D1000): fixed})
    relation = {(Sex.W, Event.D1000): (beats("Skater 4", "Skater 1"),)}
    free, related = given(plan), given(replace(plan, relations=relation))
    assert (related.events[Event.D1000].positions[[4, 1]] == [[1], [2]]).all()
    ahead = free.events[Event.D1000].positions[4] == 1
    assert 0.45 < ahead.mean() < 0.55
    assert_same(free, related, ahead)


# Single moves ---------------------------------------------------------------------------------


def moved(order: str, *relations: Relation, fixed: dict[str, int] | None = None, all_: str = "ABCDEF") -> str:
    """Move skaters with letters for names; those not in the order have no place, dots are gaps."""
    known = fixed_starts([FixedOutcome(name, place=p) for name, p in (fixed or {}).items()], all_, 1, "W")
    starts = related_starts(relations, all_, known, "W")
    places = [order.index(name) + 1 if name in order else UNPLACED for name in all_]
    columns = np.array(places, np.uint8)[:, None]
    if len(starts.unmet(columns)):
        lots = np.arange(len(columns))[:, None] / len(columns)  # in the order of the alphabet
        columns = starts.moved(columns, lots)
    after = {int(place): name for name, place in zip(all_, columns[:, 0], strict=True) if place != UNPLACED}
    return "".join(after.get(place, ".") for place in range(1, max(after, default=0) + 1))


@pytest.mark.parametrize(
    ("before", "relations", "after"),
    [
        ("ABCDEF", [top("E", 2)], "AEBCDF"),
        ("ABCDEF", [top("B", 2)], "ABCDEF"),
        ("ABCDEF", [top("A", 2)], "ABCDEF"),
        ("ABCD", [top("F", 2)], "AFBCD"),
        ("", [top("F", 2)], "F"),
        ("ABCDEF", [outside("A", 3)], "BCDAEF"),
        ("ABCDEF", [outside("D", 3)], "ABCDEF"),
        ("ABCD", [outside("F", 3)], "ABCD"),
        ("ABC", [outside("A", 3)], "BCA"),
        ("A", [outside("A", 3)], "A"),
        ("ABCDEF", [beats("E", "B")], "AEBCDF"),
        ("ABCDEF", [beats("B", "E")], "ABCDEF"),
        ("ABCD", [beats("F", "B")], "AFBCD"),
        ("ABCD", [beats("A", "F")], "ABCD"),
        ("ABCD", [beats("E", "F")], "ABCD"),
        # Several at once.
        ("ABCDEF", [top("C", 2), top("D", 2)], "CDABEF"),
        ("ABCDEF", [top("D", 2), top("C", 2)], "CDABEF"),
        ("ABCDEF", [top("C", 2), top("D", 1)], "DCABEF"),
        ("ABCDEF", [outside("A", 1), outside("B", 2)], "CABDEF"),
        ("ABCDEF", [beats("C", "B"), beats("B", "A")], "CBADEF"),
        ("ABCDEF", [beats("B", "A"), beats("C", "B")], "CBADEF"),
        ("ABCDEF", [beats("E", "A"), beats("D", "A")], "DEABCF"),
        ("ABCDEF", [beats("E", "A"), outside("E", 2)], "BCEADF"),
        ("ABCDEF", [top("E", 3), beats("F", "E")], "AFEBCD"),
        ("ABC", [top("E", 3), beats("F", "E")], "AFEBC"),
        ("ABC", [beats("E", "F"), top("F", 2)], "EFABC"),
        ("ABCDEF", [outside("A", 2), top("D", 2), top("B", 1)], "BDACEF"),
    ],
)
def test_the_smallest_move(before: str, relations: list[Relation], after: str) -> None:
    assert moved(before, *relations) == after


@pytest.mark.parametrize(
    ("before", "relations", "fixed", "after"),
    [
        ("ABCDEF", [top("E", 3)], {"B": 2}, "ABECDF"),
        ("ABCDEF", [top("E", 2)], {"B": 2}, "EBACDF"),
        ("ABCDEF", [outside("A", 3)], {"B": 2, "D": 4}, "CBEDAF"),
        ("ABCDEF", [beats("E", "C")], {"C": 3}, "AECBDF"),
        ("ABCDEF", [beats("C", "A")], {"C": 3}, "BDCAEF"),
        ("A..D", [top("B", 2)], {"D": 4}, "AB.D"),
        ("A..D", [beats("D", "A")], {"D": 4}, "A..D"),  # too few to be behind
        ("ABCDEF", [top("C", 3), beats("C", "D"), outside("D", 3)], {"C": 3, "D": 4}, "ABCDEF"),
    ],
)
def test_nobody_moves_from_a_fixed_place(
    before: str, relations: list[Relation], fixed: dict[str, int], after: str
) -> None:
    assert moved(before, *relations, fixed=fixed) == after


@st.composite
def anything(draw: st.DrawFn) -> Relation:
    first, second = draw(st.permutations("ABCDEF"))[:2]
    kind = draw(st.sampled_from((AssumedKind.TOP, AssumedKind.OUTSIDE, AssumedKind.BEATS)))
    if kind is AssumedKind.BEATS:
        return beats(first, second)
    return Relation(first, kind, draw(st.integers(1, 5)))


def met(order: str, relation: Relation) -> bool:
    if relation.kind is AssumedKind.BEATS:
        return relation.rival not in order or relation.skater in order[: order.index(relation.rival)]
    ahead = relation.skater in order[: relation.place]
    return ahead is (relation.kind is AssumedKind.TOP)


@settings(max_examples=300, deadline=None)
@drawn(st.permutations("ABCDEF"), st.integers(0, 6), st.lists(anything(), max_size=4))
def test_all_happen_whenever_they_can_and_the_others_keep_their_order(
    ordered: list[str], placed: int, relations: list[Relation]
) -> None:
    order = "".join(ordered[:placed])
    try:
        after = moved(order, *relations)
    except ValueError:
        assume(False)
    assert "." not in after
    if all(met(order, own) for own in relations):
        assert after == order
    named = {name for own in relations for name in (own.skater, own.rival)}
    assert [name for name in after if name not in named] == [name for name in order if name not in named]
    # Nobody else gets or loses a place.
    added = {own.skater for own in relations if own.kind is not AssumedKind.OUTSIDE}
    assert set(order) <= set(after) <= set(order) | added
    possible = any(all(met("".join(way), own) for own in relations) for way in permutations(after))
    assert not possible or all(met(after, own) for own in relations)


# Faults of the program ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "parts",
    [
        {"kind": AssumedKind.TOP},
        {"kind": AssumedKind.TOP, "place": 0},
        {"kind": AssumedKind.OUTSIDE, "place": 1, "rival": "B"},
        {"kind": AssumedKind.BEATS},
        {"kind": AssumedKind.BEATS, "place": 1, "rival": "B"},
        {"kind": AssumedKind.BEATS, "rival": "A"},
    ],
)
def test_a_relation_that_contradicts_itself_cannot_be_made(parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="A: "):
        Relation("A", **parts)  # type: ignore[arg-type]


def test_strangers_and_circles_are_faults_of_the_program() -> None:
    free = fixed_starts([], "AB", 1, "W")
    with pytest.raises(ValueError, match="not entered: Zus"):
        related_starts([beats("A", "Zus")], "AB", free, "W 1000 m")
    with pytest.raises(ValueError, match="ahead of each other"):
        related_starts([beats("A", "B"), beats("B", "A")], "AB", free, "W 1000 m")
    assert related_starts([], "AB", free, "W") == RelatedStarts()


def test_who_has_no_place_by_a_fixed_status_is_outside() -> None:
    plan = plan_with(outside("Skater 2", 2))
    plan = replace(plan, fixed={(Sex.W, Event.D1000): (FixedOutcome("Skater 2", Status.FELL),)})
    without = replace(plan, relations={})
    one, other = given(plan, size=2_000), given(without, size=2_000)
    assert np.array_equal(one.tickets, other.tickets)
    assert np.array_equal(one.events[Event.D1000].positions, other.events[Event.D1000].positions)
