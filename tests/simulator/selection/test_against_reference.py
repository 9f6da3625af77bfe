"""The selection of all tournaments at once, against the slow and literal one, on random cases.

An example holds one set of rules and a committee of 64 tournaments with races of their own; each
tournament is a case, compared to the last start place. ``--rule-cases 12800`` looks at more of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, is_dataclass, replace
from dataclasses import fields as fields_of
from datetime import date

import numpy as np
import pytest
import reference_selection as reference
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from numpy_way import by_numpy
from reference_asks import asks_of

from simulator.event import Event, Sex
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.conditions import Condition, Raced
from simulator.selection.field import EventField, Index
from simulator.selection.order_counts import count_order, moved_by_mass_start
from simulator.selection.reasons import INCIDENTS, OutKind
from simulator.selection.rule_set import NO_CAP, DeclinedRow, Nominated, Refill, Row, RuleSet, Ties
from simulator.selection.select import Selection, select
from simulator.selection.sex_rules import SexRules, settled_places, sex_rules

TOURNAMENTS = 64
EVENTS = (Event.D500, Event.D1000, Event.D1500, Event.D5000, Event.SPRINT)
NAMES = tuple("ABCDEFGHIJKLMN")
STANDARD_MS = 20
"""The standard time; those of the races are up to 50."""
LATE = (*NAMES, "X", "Y")
"""Those entered, and two whom only the committee may name."""


class Case:
    """Rules, committee and races of one example; `made_of` tells it in short."""

    def __init__(
        self,
        made_of: str,
        rules: SexRules,
        fields: dict[Event, EventField],
        luck: NDArray[np.float64],
        trials: list[reference.Trial],
    ) -> None:
        self.made_of, self.rules, self.fields, self.luck, self.trials = made_of, rules, fields, luck, trials

    def __repr__(self) -> str:
        return self.made_of


def few(most: int, least: int = 0) -> st.SearchStrategy[int]:
    """How many there are at least: mostly this many, so that much happens in a case."""
    return st.sampled_from([most, most, most, least])


often, seldom = (st.sampled_from(choices) for choices in ([True, True, False], [False] * 7 + [True]))


@st.composite
def row_of(draw: st.DrawFn, number: int, event: Event, place: int | None) -> Row:
    """A row of a place, some of which are of one race or hang on a condition."""
    row = Row(number, event, place)
    if place is None or draw(st.sampled_from([True, True, False])):
        return row
    race = st.sampled_from([None, None, 1, 2])
    own = draw(race) if event.is_distance else None
    asked = draw(st.sampled_from([None, event, *EVENTS]))
    if asked is None:
        return replace(row, race=own)
    in_race = draw(race) if asked.is_distance else None
    first = draw(st.sampled_from([1, 2, 3, 5, None]))
    condition = Condition(
        Raced(asked, in_race), first, STANDARD_MS if first is None else None, draw(st.booleans())
    )
    return replace(row, race=own, condition=condition)


@st.composite
def committees(draw: st.DrawFn) -> tuple[tuple[Committee, RuleSet], dict[Event, list[str]]]:
    places = [(event, place) for event in EVENTS for place in (1, 2, 3)]
    order: list[tuple[Event, int | None]] = list(
        draw(st.lists(st.sampled_from(places), min_size=draw(few(9)), max_size=12, unique=True))
    )
    if draw(seldom):  # a list of picks alone
        order = []
    for _ in range(draw(st.integers(0, 2))):
        order.insert(draw(st.integers(0, len(order))), (Event.MASS_START, None))
    elsewhere = draw(st.sampled_from([None, None, (), ("B", "Z", "F"), ("Y", "A")]))
    for place in range(1, 1 if elsewhere is None else 3):
        order.insert(draw(st.integers(0, len(order))), (Event.MASS_START, place))
    start_places = {
        event: number for event in EVENTS if (number := draw(st.sampled_from([0, 1, 2, 3, 3])))
    } | {Event.MASS_START: 2, Event.TEAM_PURSUIT: 3}
    entered = {
        event: draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=draw(few(6, 1)), max_size=10))
        for event in draw(st.lists(st.sampled_from(EVENTS), unique=True, min_size=draw(few(4))))
    }
    anybody, event_of = st.sampled_from([*LATE, *"ABCD"]), st.sampled_from(EVENTS)
    picked_in = st.sampled_from([Event.D1000, Event.D1000, Event.D1000, *EVENTS])  # often one after another
    several = st.lists(st.sampled_from(LATE), unique=True, max_size=4).map(tuple)
    chance = st.sampled_from([1.0, 0.7, 1.0, 0.3, 1.0, 1.0, 0.0])
    one = st.tuples(anybody)
    rule = st.one_of(
        st.builds(PickRule, st.just(Sex.W), st.just(PickKind.MASS_START), one, chance=chance),
        st.builds(PickRule, st.just(Sex.W), st.just(PickKind.CALAMITY), one, picked_in, chance),
        st.builds(PickRule, st.just(Sex.W), st.just(PickKind.EVENT), one, picked_in, chance),
        st.builds(PickRule, st.just(Sex.W), st.just(PickKind.TEAM), one, chance=chance),
        st.builds(
            PickRule,
            st.just(Sex.W),
            st.just(PickKind.PURSUIT),
            st.permutations(LATE).map(lambda names: tuple(names[:3])),
            chance=chance,
        ),
    )
    cap = NO_CAP if draw(seldom) else draw(st.sampled_from([5, 3, 7, 4, 9, 2, 6, 1]))
    max_picks = min(cap or 99, draw(st.sampled_from([3, 5, 2, 4, 1, 0])))
    names = draw(st.sampled_from([several, one]))  # with few of them they may be protected
    beforehand = {
        key: draw(st.dictionaries(event_of, names, max_size=2)) for key in ("prequalified", "named")
    }
    nominated = {skater for own in beforehand.values() for names in own.values() for skater in names}
    kept = draw(st.dictionaries(picked_in, st.integers(1, 2), max_size=2)) if draw(often) else {}
    may_protect = cap == NO_CAP or len(nominated) + max_picks <= cap
    key = st.tuples(st.just(Sex.W), event_of)
    committee = Committee(
        rules=tuple(draw(st.lists(rule, min_size=draw(few(4)), max_size=6))),
        starters={
            (Sex.W, Event.MASS_START): draw(several),
            (Sex.W, Event.TEAM_PURSUIT): draw(several),
        },
        refills=draw(st.dictionaries(key, several, max_size=3)),
        declined=frozenset(
            draw(
                st.lists(
                    st.tuples(st.just(Sex.W), st.sampled_from([*EVENTS, Event.MASS_START]), anybody),
                    max_size=4,
                )
            )
        ),
    )
    rules = RuleSet(
        id="random",
        name="random",
        valid_from=date(2025, 1, 1),
        cap={Sex.W: cap},
        max_picks={Sex.W: max_picks},
        refill=draw(st.sampled_from(list(Refill))),
        ties=Ties.LOT,
        source="random",
        start_places={Sex.W: start_places},
        order={Sex.W: tuple(draw(row_of(i, *own)) for i, own in enumerate(order, start=1))},
        earlier={} if elsewhere is None else {Sex.W: {Event.MASS_START: elsewhere}},
        prequalified={Sex.W: beforehand["prequalified"]},
        named={Sex.W: beforehand["named"] if draw(often) else {}},
        nominated=draw(st.sampled_from([Nominated.PROTECTED, *Nominated]))
        if may_protect
        else Nominated.IN_ORDER,
        declined_row=draw(st.sampled_from(list(DeclinedRow))),
        reserves={Sex.W: draw(st.integers(0, 3))},
        kept_for_picks={Sex.W: kept},
    )
    return (committee, rules), entered


def settled(places: NDArray[np.uint8], lots: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Positions of one tournament and event, ties settled by lots."""
    order = np.lexsort((lots, places))
    positions = np.full(len(places), 255, np.uint8)
    for position, start in enumerate(order, start=1):
        if places[start] != 255:
            positions[start] = position
    return positions


@dataclass
class Raced2:
    """Two races of each event, with places and times of their own, and whether the standard was met."""

    times: dict[tuple[Event, int | None], NDArray[np.int64]] = field(default_factory=dict)
    positions: dict[Event, list[NDArray[np.uint8]]] = field(default_factory=dict)

    def add(
        self, event: Event, names: list[str], times: NDArray[np.int64], random: np.random.Generator
    ) -> None:
        self.times[event, None] = times
        self.positions[event] = []
        for race in (1, 2) if event.is_distance else ():
            # Nobody rode a race of one's own who has no time at all; 99 is none.
            own = np.where(random.random(times.shape) < 0.1, 99, random.integers(0, 50, times.shape))
            self.times[event, race] = own
            order = np.argsort(np.argsort(own + random.random(own.shape), axis=0), axis=0) + 1
            self.positions[event].append(np.where(own == 99, 255, order).astype(np.uint8))

    def met(self, event: Event) -> dict[tuple[int | None, int], NDArray[np.bool_]]:
        return {
            (race, STANDARD_MS): times <= STANDARD_MS
            for (own, race), times in self.times.items()
            if own is event
        }

    def told(self, entered: dict[Event, list[str]], t: int) -> dict[str, object]:
        """One tournament in the words of the reference."""
        races = {
            (str(event), race): [
                entered[event][start] for start in np.argsort(own[:, t]) if own[start, t] != 255
            ]
            for event, both in self.positions.items()
            for race, own in enumerate(both, start=1)
        }
        times = {
            (str(event), race): {
                name: int(time) for name, time in zip(entered[event], own[:, t], strict=True) if time != 99
            }
            for (event, race), own in self.times.items()
        }
        return {"races": races, "times": times}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    (committee, rule_set), entered = draw(committees())
    seed = draw(st.integers(0, 2**32))
    random = np.random.default_rng(seed)
    rules = sex_rules(rule_set, committee, Sex.W, NAMES)
    fields: dict[Event, EventField] = {}
    finished: dict[Event, list[list[str]]] = {}
    happened: dict[Event, NDArray[np.int64]] = {}
    raced = Raced2()
    for event, names in entered.items():
        skaters = np.array([NAMES.index(name) for name in names])
        shape = (len(names), TOURNAMENTS)
        # 0 nothing, 1 fell, 2 disqualified, 3 did not start; 4 fell and finished nevertheless
        happened[event] = random.choice(5, shape, p=[0.7, 0.1, 0.05, 0.05, 0.1])
        # Few different times, so that many are equal.
        times = random.integers(0, random.choice([2, 5, 50]), shape)
        lost = np.isin(happened[event], (1, 2, 3))
        places = 1 + (np.where(lost, 99, times)[None] < times[:, None]).sum(axis=1)
        places = np.where(lost, 255, places).astype(np.uint8)
        lots = random.random(shape)
        untied = np.array([settled(*own) for own in zip(places.T, lots.T, strict=True)], np.uint8).T
        untied = untied.reshape(shape)
        # Ties are left where neither a row nor a start place needs them settled.
        known = np.where(places > settled_places(rule_set, committee, Sex.W, event), places, untied)
        raced.add(event, names, np.where(lost, 99, times), random)
        finished[event] = [
            [names[start] for start in np.argsort(own) if own[start] != 255] for own in untied.T
        ]

        def untie(columns: Index, untied: NDArray[np.uint8] = untied) -> NDArray[np.uint8]:
            return untied[:, columns]

        flats = [np.flatnonzero(np.isin(happened[event], kinds)) for kinds in ((1, 4), (2,), (3,))]
        fields[event] = EventField(
            skaters, known, *flats, untie, tuple(raced.positions[event]), raced.met(event)
        )
    luck = random.random((len(committee.rules), TOURNAMENTS))
    trials = [
        replace(
            _trial(rules, rule_set, committee, entered, finished, happened, luck, t), **raced.told(entered, t)
        )
        for t in range(TOURNAMENTS)
    ]
    return Case(f"seed {seed}, {rule_set}, {committee}, {entered}", rules, fields, luck, trials)


def _trial(
    rules: SexRules,
    rule_set: RuleSet,
    committee: Committee,
    entered: dict[Event, list[str]],
    finished: dict[Event, list[list[str]]],
    happened: dict[Event, NDArray[np.int64]],
    luck: NDArray[np.float64],
    t: int,
) -> reference.Trial:
    def struck(*kinds: int) -> dict[str, list[str]]:
        return {
            str(event): [
                name for name, what in zip(names, happened[event][:, t], strict=True) if what in kinds
            ]
            for event, names in entered.items()
        }

    elsewhere = {str(event): list(names) for event, names in rule_set.earlier_of(Sex.W).items()}
    return reference.Trial(
        order=[(str(row.event), row.okt_place) for row in rules.rows],
        asks=asks_of(rules.rows),
        events=[str(event) for event in EVENTS] + list(elsewhere),
        cap=rule_set.cap[Sex.W] or None,
        start_places={str(event): number for event, number in rules.start_places.items()},
        finished={str(event): finished[event][t] for event in entered} | elsewhere,
        entered={str(event): names for event, names in entered.items()},
        fell=struck(1, 4),
        disqualified=struck(2),
        not_started=struck(3),
        prequalified={str(event): list(names) for event, names in rule_set.prequalified[Sex.W].items()},
        named={str(event): list(names) for event, names in rule_set.named[Sex.W].items()},
        protected=rule_set.nominated is Nominated.PROTECTED,
        handed_down=rule_set.declined_row is DeclinedRow.HANDED_DOWN,
        kept={str(event): number for event, number in rule_set.kept_for_picks[Sex.W].items()},
        reserves=rule_set.reserves[Sex.W],
        picks=[
            reference.Pick(
                str(rule.kind),
                list(rule.skaters),
                str(rule.event or ""),
                yes=bool(luck[number, t] < rule.chance),
            )
            for number, rule in enumerate(rules.picks)
        ],
        max_picks=rules.max_picks,
        refill=str(rules.refill),
        refills={str(event): list(names) for (_, event), names in committee.refills.items()},
        starters={str(event): list(names) for (_, event), names in committee.starters.items()},
        declined=[(str(event), name) for _, event, name in committee.declined],
    )


def chosen(case: Case) -> Selection:
    return select(case.rules, case.fields, TOURNAMENTS, lambda rule, columns: case.luck[rule, columns])


def expected_of(case: Case) -> list[reference.Result]:
    return [reference.select(trial, list(case.rules.skaters)) for trial in case.trials]


def assert_alike(case: Case, selection: Selection, t: int, expected: reference.Result) -> None:
    name = dict(enumerate(case.rules.skaters)) | {255: None}
    assert [name[who] for who in selection.walk.holders[:, t].tolist()] == expected.rows
    named = {
        name[int(selection.walk.holders[i, t])]: i + 1
        for i in range(len(case.rules.rows))
        if selection.walk.names(i)[t]
    }
    assert named == expected.names
    assert {name[s] for s in np.flatnonzero(selection.ticket[:, t]).tolist()} == set(expected.team)
    assert name[int(selection.first_out[t])] == expected.first_out
    assert [name[int(who[t])] for who in selection.reserves if who[t] != 255] == expected.reserves
    made = {number: name[int(who[t])] for number, who in selection.picked.items() if who[t] != 255}
    assert made == expected.made
    for number in made:
        moved = brought_in_and_displaced(selection, number, t)
        assert moved == (expected.brought_in[number], expected.displaced[number])
    for event, held in selection.start_places.items():
        here = {name[int(s)] for s in held.skaters[held.holds[:, t]]}
        assert here == set(expected.start_places[str(event)]), event
    assert {str(event) for event in case.rules.start_places} >= {str(e) for e in selection.start_places}
    for event in set(expected.start_places) - {str(e) for e in selection.start_places}:
        assert not expected.start_places[event]


def brought_in_and_displaced(selection: Selection, number: int, t: int) -> tuple[set[str], set[str]]:
    skaters = selection.rules.skaters
    if selection.rules.picks[number].kind is PickKind.MASS_START:
        columns, displaced = moved_by_mass_start(selection, number)
        here = np.flatnonzero(columns == t)
        return (
            {skaters[int(selection.picked[number][t])] for _ in here},
            {skaters[int(displaced[i])] for i in here if displaced[i] != 255},
        )
    moved = selection.moved[number]
    return (
        {skaters[flat // TOURNAMENTS] for flat in moved.brought_in.tolist() if flat % TOURNAMENTS == t},
        {skaters[flat // TOURNAMENTS] for flat in moved.displaced.tolist() if flat % TOURNAMENTS == t},
    )


def test_every_tournament_is_selected_as_by_hand(request: pytest.FixtureRequest) -> None:
    def assert_all_alike(case: Case) -> None:
        selection = chosen(case)
        for t, expected in enumerate(expected_of(case)):
            assert_alike(case, selection, t, expected)

    in_many_cases(request, assert_all_alike)


def test_routes_and_reasons_are_counted_as_by_hand(request: pytest.FixtureRequest) -> None:
    in_many_cases(request, assert_counted_alike)


def test_compiled_loops_select_and_count_what_numpy_does(request: pytest.FixtureRequest) -> None:
    def assert_the_same(case: Case) -> None:
        compiled = chosen(case)
        counts = count_order(compiled)
        with by_numpy():
            selection = chosen(case)
            assert same(count_order(selection), counts)
        for name in ("ticket", "pushed", "first_out", "reserves", "walk", "before", "places", "start_places"):
            assert same(getattr(selection, name), getattr(compiled, name)), name

    in_many_cases(request, assert_the_same)


def same(one: object, other: object) -> bool:
    """Whether all arrays in two things are equal, of the same kind."""
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other)
    if is_dataclass(one):
        return all(same(getattr(one, own.name), getattr(other, own.name)) for own in fields_of(one))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(own, other[key]) for key, own in one.items())
    return bool(one == other)


def in_many_cases(request: pytest.FixtureRequest, check: Callable[[Case], None]) -> None:
    examples = max(1, int(request.config.getoption("--rule-cases")) // TOURNAMENTS)
    # A case is drawn from a seed: smaller ones are no easier to read, and looking for them takes minutes.
    phases = (Phase.explicit, Phase.reuse, Phase.generate)
    settings(max_examples=examples, deadline=None, phases=phases)(given(cases())(check))()


def assert_counted_alike(case: Case) -> None:
    results = expected_of(case)
    counts = count_order(chosen(case))
    rows = case.rules.rows
    for number, skater in enumerate(case.rules.skaters):
        routes = [result.route[skater] for result in results if skater in result.route]
        assert counts.tickets[number].tolist() == [
            *(routes.count(("row", row.number)) for row in rows),
            *(routes.count(("pick", rule)) for rule in range(len(case.rules.picks))),
        ]
        reasons = [result.reasons[skater] for result in results if skater in result.reasons]
        found = reasons_of(case, counts.reasons, number)
        assert found == {reason: reasons.count(reason) for reason in set(reasons) if reason != ("no_row",)}
        assert counts.tickets[number].sum() + len(reasons) == TOURNAMENTS
        for i in range(len(rows)):
            assert counts.takes[i, number] == sum(result.rows[i] == skater for result in results)
            assert counts.adds[i, number] == sum(result.names.get(skater) == i + 1 for result in results)
        assert counts.first_out[number] == sum(result.first_out == skater for result in results)
        for i, counted in enumerate(counts.reserves[:, number].tolist()):
            assert counted == sum(result.reserves[i : i + 1] == [skater] for result in results)
        for event, held in counts.start_places.items():
            assert held[number] == sum(skater in result.start_places[str(event)] for result in results)
        for rule in range(len(case.rules.picks)):
            for own, told in ((counts.brought_in, "brought_in"), (counts.displaced, "displaced")):
                assert own[rule, number] == sum(
                    skater in getattr(result, told).get(rule, ()) for result in results
                )
    for i in range(len(rows) + 1):
        assert counts.reached[i] == sum(
            reference.tickets_left(trial, result, i)
            for trial, result in zip(case.trials, results, strict=True)
        )
    assert counts.made.tolist() == [
        sum(rule in result.made for result in results) for rule in range(len(case.rules.picks))
    ]


def reasons_of(case: Case, told: object, number: int) -> dict[tuple[object, ...], int]:
    """Counted reasons of a skater in the words of the reference."""
    found: dict[tuple[object, ...], int] = {}
    displaced = told.displaced[:, :, number]  # type: ignore[attr-defined]
    for rule, lost in np.argwhere(displaced).tolist():
        kind = OutKind.LOST_ROW if lost else OutKind.DISPLACED
        found[str(kind), rule] = int(displaced[rule, lost])
    beyond = told.beyond_cap[:, :, number]  # type: ignore[attr-defined]
    for row, behind in np.argwhere(beyond).tolist():
        found["beyond_cap", row + 1, case.rules.cap + 1 + behind] = int(beyond[row, behind])
    for row, count in enumerate(told.unmet[:, number].tolist(), start=1):  # type: ignore[attr-defined]
        if count:
            found["unmet", row] = count
    for event, counts in told.incidents.items():  # type: ignore[attr-defined]
        for kind, count in zip(INCIDENTS, counts[:, number].tolist(), strict=True):
            if count:
                found[str(kind), str(event)] = count
    return found
