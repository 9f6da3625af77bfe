"""The walk over all tournaments at once, against the slow and literal one and the real cases."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
import reference_selection
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.event import Event, Sex
from simulator.meet.files import load_meet
from simulator.meet.meet import Meet
from simulator.meet.results_file import load_classification
from simulator.selection.rule_file import load_rule_set
from simulator.selection.rule_set import Row, RuleSet
from simulator.selection.walk import EventField, Walk, start_places, walk_order

EVENTS = (Event.D500, Event.D1000, Event.D1500, Event.D5000)


@dataclass(frozen=True)
class Case:
    """An order, and for every tournament who finished where in each event."""

    rows: tuple[Row, ...]
    cap: int
    skaters: int
    picks: tuple[int, ...]
    finished: dict[Event, list[list[int]]]  # by event and tournament, skaters in order of place
    entered: dict[Event, list[int]]

    @property
    def tournaments(self) -> int:
        return max((len(own) for own in self.finished.values()), default=1)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    places = [(event, place) for event in EVENTS for place in (1, 2, 3, 4)]
    order: list[tuple[Event, int | None]] = list(
        draw(st.lists(st.sampled_from(places), max_size=14, unique=True))
    )
    for _ in range(draw(st.integers(0, 2))):
        order.insert(draw(st.integers(0, len(order))), (Event.MASS_START, None))
    skaters = draw(st.integers(1, 12))
    tournaments = draw(st.integers(1, 3))
    who = st.integers(0, skaters - 1)
    finished, entered = {}, {}
    for event in draw(st.lists(st.sampled_from(EVENTS), unique=True)):
        entered[event] = draw(st.lists(who, unique=True, max_size=skaters))
        finished[event] = [
            draw(st.permutations(entered[event]))[: draw(st.integers(0, len(entered[event])))]
            for _ in range(tournaments)
        ]
    return Case(
        rows=tuple(Row(number, event, place) for number, (event, place) in enumerate(order, start=1)),
        cap=draw(st.integers(1, 10)),
        skaters=skaters,
        picks=tuple(draw(st.lists(who, max_size=3))),
        finished=finished,
        entered=entered,
    )


def fields_of(case: Case) -> dict[Event, EventField]:
    fields = {}
    for event, entered in case.entered.items():
        positions = np.full((len(entered), case.tournaments), 255, np.uint8)
        for tournament, finished in enumerate(case.finished[event]):
            for place, skater in enumerate(finished, start=1):
                positions[entered.index(skater), tournament] = place
        fields[event] = EventField(np.array(entered, dtype=np.int64), positions)
    return fields


def walked(case: Case) -> Walk:
    return walk_order(case.rows, case.cap, fields_of(case), case.picks, case.skaters, case.tournaments)


def reference(case: Case, tournament: int) -> reference_selection.Selection:
    return reference_selection.select(
        [(str(row.event), row.okt_place) for row in case.rows],
        case.cap,
        {
            str(event): [str(skater) for skater in finished[tournament]]
            for event, finished in case.finished.items()
        },
        [str(skater) for skater in case.picks],
    )


@settings(max_examples=600)
@given(cases())
def test_tickets_and_their_rows_are_those_of_the_literal_walk(case: Case) -> None:
    walk = walked(case)
    for tournament in range(case.tournaments):
        expected = reference(case, tournament)
        with_ticket = {str(skater) for skater in np.flatnonzero(walk.ticket[:, tournament])}
        assert with_ticket == set(expected.ticket_row)
        highest = {
            skater: min(number for number, holder in expected.holders.items() if holder == skater)
            for skater in expected.holders.values()
            if skater is not None
        }
        rows = len(case.rows)
        found = {
            str(skater): rows + 1 - int(score)
            for skater, score in enumerate(walk.row_from_below[:, tournament])
            if score
        }
        assert found == highest
        assert {skater: highest[skater] for skater in with_ticket} == expected.ticket_row
        added = [case.rows[i].number for i in np.flatnonzero(walk.adds_name[:, tournament])]
        assert added == sorted(expected.ticket_row.values())


@settings(max_examples=500)
@given(cases(), st.integers(0, 5))
def test_start_places_are_those_of_the_literal_refill(case: Case, number: int) -> None:
    walk, fields = walked(case), fields_of(case)
    for event, field in fields.items():
        holds = start_places(field, walk.ticket, number)
        for tournament in range(case.tournaments):
            expected = reference_selection.start_places(
                [str(skater) for skater in case.finished[event][tournament]],
                set(reference(case, tournament).ticket_row),
                number,
            )
            assert {str(s) for s in field.skaters[holds[:, tournament]]} == set(expected)
            assert len(expected) <= number


def test_a_skater_named_on_two_pick_rows_takes_one_ticket() -> None:
    rows = (Row(1, Event.MASS_START, None), Row(2, Event.MASS_START, None), Row(3, Event.D500, 1))
    field = EventField(np.array([1]), np.array([[1]], np.uint8))
    walk = walk_order(rows, 2, {Event.D500: field}, (0, 0), 2, 1)
    assert walk.ticket[:, 0].tolist() == [True, True]
    assert walk.adds_name[:, 0].tolist() == [True, False, True]


# The real cases ------------------------------------------------------------------------------


class RealCase:
    """A meet that was ridden, as one tournament."""

    def __init__(self, meet: str) -> None:
        self.meet: Meet = load_meet(meet)
        self.rules: RuleSet = load_rule_set(self.meet.rule_set)
        self.results = load_classification(meet)

    def skaters(self, sex: Sex) -> list[str]:
        placed = [
            c.skater for (own, _), all_of in self.results.items() if own is sex for c in all_of if c.place
        ]
        return sorted({*placed, *self.meet.mass_start_picks[sex]})

    def fields(self, sex: Sex) -> dict[Event, EventField]:
        names = self.skaters(sex)
        fields = {}
        for (own, event), classified in self.results.items():
            if own is sex:
                placed = [(names.index(c.skater), c.place) for c in classified if c.place]
                numbers, places = zip(*placed, strict=True)
                fields[event] = EventField(np.array(numbers), np.array(places, dtype=np.uint8)[:, None])
        return fields

    def walk(self, sex: Sex, cap: int | None = None) -> Walk:
        names = self.skaters(sex)
        picks = [names.index(name) for name in self.meet.mass_start_picks[sex]]
        return walk_order(
            self.rules.order[sex], cap or self.rules.cap[sex], self.fields(sex), picks, len(names), 1
        )

    def list_of(self, sex: Sex, cap: int | None = None) -> list[tuple[int, str]]:
        """Names with a ticket and the row that gave it, from the top."""
        walk, rows = self.walk(sex, cap), len(self.rules.order[sex])
        return sorted(
            (rows + 1 - int(score), name)
            for name, score, ticket in zip(
                self.skaters(sex), walk.row_from_below[:, 0], walk.ticket[:, 0], strict=True
            )
            if ticket
        )

    def starts(self, sex: Sex, with_ticket: set[str]) -> dict[str, list[str]]:
        """Holders of the start places of each event, in order of place."""
        names = self.skaters(sex)
        ticket = np.array([[name in with_ticket] for name in names])
        result = {}
        for event, field in self.fields(sex).items():
            holds = start_places(field, ticket, self.rules.start_places[sex][event])[:, 0]
            order = sorted(np.flatnonzero(holds), key=lambda start: field.positions[start, 0])
            result[str(event)] = [names[field.skaters[start]] for start in order]
        return result


WOMEN_2025 = [
    (1, "Femke Kok"),
    (2, "Antoinette Rijpma-de Jong"),
    (3, "Marijke Groenewoud"),
    (6, "Merel Conijn"),
    (7, "Suzanne Schulting"),
    (8, "Bente Kerkhoff"),
    (10, "Joy Beune"),
    (11, "Jutta Leerdam"),
    (12, "Anna Boersma"),
]
MEN_2025 = [
    (1, "Jorrit Bergsma"),
    (2, "Jenning de Boo"),
    (4, "Joep Wennemars"),
    (6, "Stijn van de Bunt"),
    (7, "Kjeld Nuis"),
    (8, "Chris Huizinga"),
    (9, "Tijmen Snel"),
    (11, "Sebas Diniz"),
    (12, "Tim Prins"),
]
WOMEN_2021 = [
    (1, "Irene Schouten"),
    (4, "Antoinette de Jong"),
    (5, "Femke Kok"),
    (6, "Jutta Leerdam"),
    (8, "Sanne in 't Hof"),
    (9, "Ireen Wüst"),
    (11, "Carlijn Achtereekte"),
    (12, "Marijke Groenewoud"),
    (15, "Michelle de Jong"),
]
MEN_2021 = [
    (1, "Thomas Krol"),
    (2, "Patrick Roest"),
    (3, "Kjeld Nuis"),
    (4, "Kai Verbij"),
    (5, "Jorrit Bergsma"),
    (8, "Merijn Scheperkamp"),
    (9, "Hein Otterspeer"),
    (10, "Tijmen Snel"),
    (12, "Dai Dai N'tab"),
]


@pytest.mark.parametrize(
    ("meet", "sex", "nine", "tenth"),
    [
        ("okt-2025", Sex.W, WOMEN_2025, (15, "Naomi Verkerk")),
        ("okt-2025", Sex.M, MEN_2025, (13, "Marcel Bosker")),
        ("okt-2021", Sex.W, WOMEN_2021, None),
        ("okt-2021", Sex.M, MEN_2021, (14, "Sven Kramer")),
    ],
)
def test_the_real_lists_come_out(
    meet: str, sex: Sex, nine: list[tuple[int, str]], tenth: tuple[int, str] | None
) -> None:
    case = RealCase(meet)
    assert case.list_of(sex) == nine
    assert case.list_of(sex, cap=10) == [*nine, *([tenth] if tenth else [])]


def test_rows_of_a_name_seen_before_add_nobody() -> None:
    rows = [i + 1 for i in np.flatnonzero(RealCase("okt-2025").walk(Sex.M).adds_name[:, 0])]
    assert rows == [
        number for number, _ in MEN_2025
    ]  # De Boo's 3, Wennemars' 5, Van de Bunt's 10 are not there


def test_start_places_of_the_men_of_2025_before_any_pick() -> None:
    starts = RealCase("okt-2025").starts(Sex.M, {name for _, name in MEN_2025})
    assert starts == {
        "500": ["Jenning de Boo", "Sebas Diniz", "Joep Wennemars"],
        "1000": ["Jenning de Boo", "Joep Wennemars", "Kjeld Nuis"],
        "1500": ["Joep Wennemars", "Tijmen Snel", "Tim Prins"],
        # Bosker, third, is the tenth name; the next placed with a ticket is Bergsma, fourth.
        "5000": ["Stijn van de Bunt", "Chris Huizinga", "Jorrit Bergsma"],
        "10000": ["Stijn van de Bunt", "Jorrit Bergsma"],
    }


def test_start_places_of_the_men_of_2025_with_bosker_in_the_place_of_prins() -> None:
    with_ticket = ({name for _, name in MEN_2025} | {"Marcel Bosker"}) - {"Tim Prins"}
    starts = RealCase("okt-2025").starts(Sex.M, with_ticket)
    assert starts["1500"] == ["Joep Wennemars", "Tijmen Snel", "Kjeld Nuis"]
    assert starts["5000"] == ["Stijn van de Bunt", "Chris Huizinga", "Marcel Bosker"]
    assert starts["10000"] == ["Stijn van de Bunt", "Jorrit Bergsma"]


def test_start_places_of_the_women_of_2025_before_any_pick() -> None:
    starts = RealCase("okt-2025").starts(Sex.W, {name for _, name in WOMEN_2025})
    assert starts == {
        "500": ["Femke Kok", "Jutta Leerdam", "Anna Boersma"],
        # Verkerk, third, is the tenth name, and Hoogendoorn, fourth, has no ticket either.
        "1000": ["Femke Kok", "Suzanne Schulting", "Antoinette Rijpma-de Jong"],
        "1500": ["Antoinette Rijpma-de Jong", "Femke Kok", "Marijke Groenewoud"],
        "3000": ["Marijke Groenewoud", "Joy Beune", "Merel Conijn"],
        "5000": ["Merel Conijn", "Bente Kerkhoff"],
    }


@pytest.mark.parametrize(("meet", "sex"), [(meet, sex) for meet in ("okt-2025", "okt-2021") for sex in Sex])
def test_the_literal_walk_gives_the_real_lists_too(meet: str, sex: Sex) -> None:
    case = RealCase(meet)
    results = {
        str(event): [c.skater for c in classified if c.place][:4]  # no gap up to there
        for (own, event), classified in case.results.items()
        if own is sex
    }
    order = [(str(row.event), row.okt_place) for row in case.rules.order[sex]]
    picks, cap = case.meet.mass_start_picks[sex], case.rules.cap[sex]
    selection = reference_selection.select(order, cap, results, picks)
    assert [(row, name) for name, row in selection.ticket_row.items()] == case.list_of(sex)
