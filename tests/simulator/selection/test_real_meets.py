"""The teams of 2022 and 2026 come out exactly, with and without the committee's picks."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
import reference_selection as reference

from simulator.event import Event, Sex
from simulator.meet.files import load_meet
from simulator.meet.results_file import load_results
from simulator.selection.classified import select_classified
from simulator.selection.committee import Committee, PickKind, PickRule, mass_start_rules
from simulator.selection.reasons import InKind, OutKind, reason_text
from simulator.selection.rule_file import load_rule_set
from simulator.selection.story import HowHeld, Story, story_of
from simulator.shipped import shipped

MASS_START, PURSUIT = Event.MASS_START, Event.TEAM_PURSUIT

STARTERS = {
    "okt-2025": {
        (Sex.W, MASS_START): ("Bente Kerkhoff",),
        (Sex.W, PURSUIT): ("Antoinette Rijpma-de Jong", "Marijke Groenewoud", "Joy Beune"),
        (Sex.M, MASS_START): ("Stijn van de Bunt",),
        (Sex.M, PURSUIT): ("Chris Huizinga", "Marcel Bosker", "Stijn van de Bunt", "Jorrit Bergsma"),
    },
    "okt-2021": {
        (Sex.W, MASS_START): ("Marijke Groenewoud",),
        (Sex.W, PURSUIT): ("Irene Schouten", "Antoinette de Jong", "Ireen Wüst"),
        (Sex.M, MASS_START): ("Sven Kramer",),
        (Sex.M, PURSUIT): ("Patrick Roest", "Sven Kramer", "Marcel Bosker"),
    },
}
PICKS = {
    "okt-2025": (
        PickRule(Sex.M, PickKind.TEAM, ("Marcel Bosker",), reason="pursuit"),
        PickRule(Sex.W, PickKind.EVENT, ("Jutta Leerdam",), Event.D1000, reason="fell at the OKT"),
    ),
    "okt-2021": (
        PickRule(Sex.M, PickKind.TEAM, ("Sven Kramer",), reason="pursuit"),
        PickRule(Sex.M, PickKind.TEAM, ("Marcel Bosker",), reason="pursuit"),
    ),
}
REFILLS = {"okt-2025": {}, "okt-2021": {(Sex.M, Event.D1500): ("Marcel Bosker",)}}


def told(meet: str, sex: Sex, picks: tuple[PickRule, ...] = (), cap: int | None = None) -> Story:
    rules = load_rule_set(load_meet(meet).rule_set)
    if cap is not None:
        rules = replace(rules, cap=dict.fromkeys(Sex, cap))
    mass_start = mass_start_rules(load_meet(meet).mass_start_picks)
    committee = Committee((*mass_start, *picks), STARTERS[meet], REFILLS[meet])
    return story_of(select_classified(rules, committee, sex, load_results(meet).classified()))


def named(story: Story) -> list[tuple[int, str | None]]:
    return [(row.row.number, row.skater) for row in story.rows if row.adds_name]


def starts(story: Story) -> dict[str, list[str]]:
    return {str(event): [own.skater for own in held] for event, held in story.start_places.items()}


def final_starts(meet: str, sex: Sex) -> dict[str, set[str]]:
    """Who rode what at the Games, without reserves."""
    text = shipped(f"meets/{meet}/final_selection.csv").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in csv.DictReader(text.splitlines()):
        reserve = line["route"] == "reserve" or line["note"].startswith("fourth man")
        if line["sex"] == sex and line["event"] and not reserve:
            found.setdefault(line["event"], set()).add(line["skater"])
    return found


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
MEETS = [(meet, sex) for meet in ("okt-2025", "okt-2021") for sex in Sex]


@pytest.mark.parametrize(
    ("meet", "sex", "nine", "tenth"),
    [
        ("okt-2025", Sex.W, WOMEN_2025, (15, "Naomi Verkerk")),
        ("okt-2025", Sex.M, MEN_2025, (13, "Marcel Bosker")),
        ("okt-2021", Sex.W, WOMEN_2021, None),
        ("okt-2021", Sex.M, MEN_2021, (14, "Sven Kramer")),
    ],
)
def test_the_lists_before_any_pick(
    meet: str, sex: Sex, nine: list[tuple[int, str]], tenth: tuple[int, str] | None
) -> None:
    story = told(meet, sex)
    assert named(story) == nine
    assert story.team == tuple(name for _, name in nine)
    assert story.first_out == (tenth[1] if tenth else None)
    assert named(told(meet, sex, cap=10)) == [*nine, *([tenth] if tenth else [])]


@pytest.mark.parametrize(("meet", "sex"), MEETS)
def test_the_teams_that_went_ride_just_what_they_rode(meet: str, sex: Sex) -> None:
    story = told(meet, sex, PICKS[meet])
    final = final_starts(meet, sex)
    assert {event: set(names) for event, names in starts(story).items()} == final
    assert set(story.team) == set.union(*final.values())
    assert len(story.team) == 9


@pytest.mark.parametrize(("meet", "sex"), MEETS)
@pytest.mark.parametrize("with_picks", [False, True])
def test_the_literal_procedure_agrees(meet: str, sex: Sex, with_picks: bool) -> None:
    picks = PICKS[meet] if with_picks else ()
    story = told(meet, sex, picks)
    rules = load_rule_set(load_meet(meet).rule_set)
    committee = Committee((*mass_start_rules(load_meet(meet).mass_start_picks), *picks))
    results = {
        str(event): [c.skater for c in classified if c.place]
        for (own, event), classified in load_results(meet).classified().items()
        if own is sex
    }
    expected = reference.select(
        reference.Trial(
            order=[(str(row.event), row.okt_place) for row in rules.order[sex]],
            cap=rules.cap[sex],
            start_places={str(event): number for event, number in rules.start_places[sex].items()},
            finished={event: names[:5] for event, names in results.items()},  # no gap up to there
            picks=[
                reference.Pick(str(rule.kind), list(rule.skaters), str(rule.event or ""))
                for rule in committee.of_sex(sex)
            ],
            refill=str(rules.refill),
            refills={str(event): list(own) for (of, event), own in REFILLS[meet].items() if of is sex},
            starters={str(event): list(own) for (of, event), own in STARTERS[meet].items() if of is sex},
        ),
        list(story.reasons),
    )
    assert set(story.team) == set(expected.team)
    assert {event: set(names) for event, names in starts(story).items()} == {
        event: set(names) for event, names in expected.start_places.items()
    }
    assert [row.skater for row in story.rows] == expected.rows
    assert story.first_out == expected.first_out


def test_rows_of_a_name_seen_before_add_nobody() -> None:
    rows = told("okt-2025", Sex.M).rows
    assert {row.row.number: (row.skater, row.repeats) for row in rows if row.repeats} == {
        3: ("Jenning de Boo", 2),
        5: ("Joep Wennemars", 4),
        10: ("Stijn van de Bunt", 6),
        14: ("Joep Wennemars", 4),
        15: ("Jorrit Bergsma", 1),
    }


def test_start_places_of_2025_before_any_pick() -> None:
    men, women = starts(told("okt-2025", Sex.M)), starts(told("okt-2025", Sex.W))
    assert men["1500"] == ["Joep Wennemars", "Tijmen Snel", "Tim Prins"]
    # Bosker, third, is the tenth name; the next placed with a ticket is Bergsma, fourth.
    assert men["5000"] == ["Stijn van de Bunt", "Chris Huizinga", "Jorrit Bergsma"]
    # Verkerk, third, is the tenth name, and Hoogendoorn, fourth, has no ticket either.
    assert women["1000"] == ["Femke Kok", "Suzanne Schulting", "Antoinette Rijpma-de Jong"]


def test_bosker_costs_prins_the_ticket_and_nuis_gets_his_1500_m() -> None:
    story = told("okt-2025", Sex.M, PICKS["okt-2025"])
    [pick] = [pick for pick in story.picks if pick.rule.kind is PickKind.TEAM]
    assert (pick.skater, pick.brought_in, pick.displaced) == (
        "Marcel Bosker",
        ("Marcel Bosker",),
        ("Tim Prins",),
    )
    [refill] = [own for own in story.start_places[Event.D1500] if own.how is HowHeld.REFILL]
    assert (refill.skater, refill.place, refill.instead_of) == ("Kjeld Nuis", 4, "Tim Prins")
    assert [row.row.number for row in story.rows if row.pushed_out] == [12]
    assert story.first_out == "Tim Prins"
    assert story.reasons["Tim Prins"].kind is OutKind.DISPLACED
    assert reason_text(story.reasons["Tim Prins"]) == "out: displaced by the pick of Marcel Bosker (pursuit)"
    assert story.reasons["Marcel Bosker"].kind is InKind.PICK
    assert reason_text(story.reasons["Marcel Bosker"]) == "in: the pick of Marcel Bosker (pursuit)"


def test_leerdam_takes_verkerks_1000_m_and_nobody_loses_a_ticket() -> None:
    before, story = told("okt-2025", Sex.W), told("okt-2025", Sex.W, PICKS["okt-2025"])
    assert story.team == before.team
    [pick] = [pick for pick in story.picks if pick.rule.kind is PickKind.EVENT]
    assert (pick.skater, pick.brought_in, pick.displaced) == ("Jutta Leerdam", (), ())
    assert starts(story)["1000"] == ["Femke Kok", "Suzanne Schulting", "Jutta Leerdam"]
    assert story.start_places[Event.D1000][2].how is HowHeld.PICK
    assert reason_text(story.reasons["Naomi Verkerk"]) == "out: third in the 1000 m, but tenth name"
    assert story.reasons["Jutta Leerdam"].row == 11


def test_leerdams_fall_is_a_calamity_and_gives_the_same() -> None:
    calamity = PickRule(Sex.W, PickKind.CALAMITY, ("Jutta Leerdam",), Event.D1000)
    assert starts(told("okt-2025", Sex.W, (calamity,))) == starts(told("okt-2025", Sex.W, PICKS["okt-2025"]))
    # Schulting did not fall, so the same rule for her does nothing.
    other = replace(calamity, skaters=("Suzanne Schulting",))
    assert starts(told("okt-2025", Sex.W, (other,))) == starts(told("okt-2025", Sex.W))


def test_kramer_and_bosker_cost_ntab_and_snel_their_tickets_in_2022() -> None:
    story = told("okt-2021", Sex.M, PICKS["okt-2021"])
    assert {pick.skater: pick.displaced for pick in story.picks if pick.rule.kind is PickKind.TEAM} == {
        "Sven Kramer": ("Dai Dai N'tab",),
        "Marcel Bosker": ("Tijmen Snel",),
    }
    # Snel's 1500 m goes to Bosker, fifth, by the committee, though Roest was fourth; N'tab's 500 m to Krol.
    given = {
        str(event): (own.skater, own.place, own.instead_of)
        for event, held in story.start_places.items()
        for own in held
        if own.how is HowHeld.REFILL
    }
    assert given == {
        "500": ("Thomas Krol", 4, "Dai Dai N'tab"),
        "1500": ("Marcel Bosker", 5, "Tijmen Snel"),
    }
    assert [own.skater for own in story.start_places[MASS_START]] == ["Jorrit Bergsma", "Sven Kramer"]


def test_a_start_place_not_taken_up_goes_to_the_next_placed_with_a_ticket() -> None:
    meet = load_meet("okt-2025")
    committee = Committee(
        mass_start_rules(meet.mass_start_picks), declined=frozenset({(Sex.W, Event.D1500, "Femke Kok")})
    )
    story = story_of(
        select_classified(
            load_rule_set(meet.rule_set), committee, Sex.W, load_results("okt-2025").classified()
        )
    )
    assert [own.skater for own in story.start_places[Event.D1500]] == [
        "Antoinette Rijpma-de Jong",
        "Marijke Groenewoud",
        "Joy Beune",
    ]
    assert "Femke Kok" in story.team
