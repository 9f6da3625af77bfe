"""Rule sets and meets that are shipped give what is known of the selections they stand for."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.resources import as_file

import pytest

from simulator.event import Event, Sex
from simulator.meet.results_file import Classified
from simulator.selection.classified import select_classified
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.real_meet import load_real_meet, select_real_meet
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import available_rule_sets, load_rule_set, rule_set_of, rule_text
from simulator.selection.rule_set import NO_CAP, Certainty, Occasion, RuleSet
from simulator.selection.story import Story, story_of
from simulator.shipped import shipped
from simulator.words import Said

W, M = Sex.W, Sex.M
UNKNOWN = {(W, Event.D500)}
"""Of the Games of 2018: who got the third start was not found."""


def story(
    rules: RuleSet, sex: Sex, finish: Mapping[str, Sequence[str]], committee: Committee | None = None
) -> Story:
    ridden = {
        (sex, Event(event)): tuple(
            Classified(skater, place, None, "finished") for place, skater in enumerate(skaters, start=1)
        )
        for event, skaters in finish.items()
    }
    return story_of(select_classified(rules, committee or Committee(), sex, ridden))


def test_the_real_teams_and_start_places_of_2018_come_out() -> None:
    with as_file(shipped("meets/okt-2017/picks.toml")) as picks:
        meet = load_real_meet("okt-2017", picks=picks)
    lines = shipped("meets/okt-2017/final_selection.csv").read_text(encoding="utf-8").splitlines()
    went = [line for line in csv.DictReader(lines) if line["route"] not in ("left_out", "reserve")]
    for sex in Sex:
        own = select_real_meet(meet, sex)
        assert set(own.story.team) == {line["skater"] for line in went if line["sex"] == sex}
        assert len(own.story.team) == 10
        for event, holders in own.story.start_places.items():
            real = {line["skater"] for line in went if (line["sex"], line["event"]) == (sex, event)}
            if (sex, event) in UNKNOWN:
                assert real < {holder.skater for holder in holders}
            else:
                assert real == {holder.skater for holder in holders}, (sex, event)
        assert own.not_made == ()
    assert select_real_meet(meet, M).out == ("Thomas Krol",)


def test_the_ten_men_of_2014_come_out_of_the_assumed_order() -> None:
    """The order within the first places of the 500, 1500 and 5000 m is not known; any gives the ten."""
    rules = load_rule_set("knsb-2014")
    finish = {
        "500": ["Michel Mulder", "Ronald Mulder", "Jan Smeekens", "Stefan Groothuis"],
        "1000": [
            "Stefan Groothuis",
            "Michel Mulder",
            "Mark Tuitert",
            "Thomas Krol",
            "Kjeld Nuis",
            "Koen Verweij",
        ],
        "1500": ["Sven Kramer", "Koen Verweij", "Stefan Groothuis", "Mark Tuitert", "Kjeld Nuis"],
        "5000": ["Sven Kramer", "Jorrit Bergsma", "Jan Blokhuijsen", "Bob de Jong"],
        "10000": ["Sven Kramer", "Jorrit Bergsma", "Bob de Jong", "Jan Blokhuijsen"],
    }
    men = story(rules, M, finish)
    assert set(men.team) == {
        "Michel Mulder", "Ronald Mulder", "Jan Smeekens", "Stefan Groothuis", "Mark Tuitert", "Koen Verweij",
        "Sven Kramer", "Jorrit Bergsma", "Jan Blokhuijsen", "Bob de Jong",
    }  # fmt: skip
    assert men.first_out == "Thomas Krol"
    assert "Koen Verweij" in [own.skater for own in men.start_places[Event.D1000]]
    assert rules.sexes == (M,)
    assert not any(row.certain for row in rules.order[M])


def test_world_sprint_and_allround_of_2026_named_then_the_nationals_and_one_declined() -> None:
    sprint, allround = load_rule_set("world-sprint-2026"), load_rule_set("world-allround-2026")
    declined = Committee(declined=frozenset({(W, Event.SPRINT, "Jutta Leerdam")}))
    women = story(sprint, W, {"sprint": ["Suzanne Schulting", "Marrit Fledderus", "Anna Boersma"]}, declined)
    assert women.team == ("Femke Kok", "Suzanne Schulting", "Marrit Fledderus")
    assert {own.skater for own in women.start_places[Event.SPRINT]} == set(women.team)
    men = story(sprint, M, {"sprint": ["Janno Botman", "Merijn Scheperkamp"]})
    assert men.team == ("Jenning de Boo", "Joep Wennemars", "Janno Botman")
    men = story(allround, M, {"allround": ["Marcel Bosker", "Remco Stam"]})
    assert men.team == ("Chris Huizinga", "Stijn van de Bunt", "Marcel Bosker")
    women = story(allround, W, {"allround": ["Merel Conijn"]})
    assert women.team == ("Antoinette Rijpma-de Jong", "Joy Beune", "Marijke Groenewoud")


def test_a_world_cup_qualifier_gives_the_first_of_each_event_and_a_pick() -> None:
    rules = load_rule_set("world-cup-qualifier")
    pick = PickRule(W, PickKind.EVENT, ("Fallen",), Event.D1000)
    found = story(rules, W, {"1000": list("ABCDEFG"), "5000": list("AHIJ")}, Committee((pick,)))
    assert "".join(sorted(own.skater for own in found.start_places[Event.D1000])) == "ABCDEFallen"
    assert sorted(own.skater for own in found.start_places[Event.D5000]) == ["A", "H"]
    assert (rules.cap[W], len(found.team)) == (NO_CAP, 7)
    assert rules.number_won(W) == 25


def test_european_orders_stand_as_far_as_they_are_known() -> None:
    women = [row.text for row in load_rule_set("ek-2024").order[W]]
    assert women[:4] == ["1000-1", "mass_start", "1500-1", "3000-1"]
    assert [row.number for row in load_rule_set("ek-2024").order[M] if not row.certain] == [10, 11, 12, 13]
    known = load_rule_set("ek-2020")
    assert [row.text for row in known.order[M]] == [
        "5000-1",
        "1500-1",
        "1000-1",
        "1500-2",
        "1000-2",
        "1000-3",
    ]
    assert [fault.doubt for fault in check_rule_set(known)] == [True] * 4


def test_the_united_states_with_ranks_and_nominees_of_ones_own() -> None:
    table = tomllib.loads(rule_text(load_rule_set("usa-2026")))
    table["cap"] = {"W": 4, "M": 8}
    ranks = {"500": [2, 9, 17], "1000": [1, 8, 20], "1500": [4, 5, 19], "3000": [7, 12, 18], "5000": [6, 14]}
    table["quota_ranks"] = {"W": ranks}
    table["order"]["W"] = ["by_rank"]
    table["prequalified"] = {"W": {"500": ["Nominee"]}}
    usa = rule_set_of(table, "usa.toml")
    finish = {
        "500": ["A", "B", "Nominee"], "1000": ["A", "B", "C"], "1500": ["D", "C", "B"],
        "3000": ["D", "E", "F"], "5000": ["E", "F"],
    }  # fmt: skip
    women = story(usa, W, finish)
    assert set(women.team) == {"Nominee", "A", "C", "D"}  # best ranks: A 1, D 4, C 5, then E 6
    pursuit = Committee((PickRule(W, PickKind.TEAM, ("Specialist",)),))
    assert set(story(usa, W, finish, pursuit).team) == {"Nominee", "A", "D", "Specialist"}
    declined = Committee(declined=frozenset({(W, Event.D1000, "A"), (W, Event.D500, "A")}))
    handed = story(usa, W, finish, declined)
    assert set(handed.team) == {"Nominee", "B", "C", "D"}  # both places of A go to B and C


def test_canada_places_the_first_of_the_ranking_beforehand() -> None:
    canada = replace(load_rule_set("canada-2026"), prequalified={W: {Event.D1500: ("Ranked",)}})
    women = story(canada, W, {"500": list("ABC"), "1000": list("DEF"), "1500": ["G", "Ranked"]})
    assert set(women.team) == {"Ranked", *"ABCDEF"}
    assert women.first_out == "G"


@pytest.mark.parametrize("name", available_rule_sets())
def test_every_figure_that_is_not_certain_says_so(name: str) -> None:
    rules = load_rule_set(name)
    assert rules.id == name
    assert rules.source_of("ties").certainty is Certainty.ASSUMED
    assert rule_set_of(tomllib.loads(rule_text(rules)), name) == rules


def test_meets_of_the_season_are_never_taken_without_being_named() -> None:
    kinds = {name: load_rule_set(name).occasion for name in available_rule_sets()}
    assert [name for name, kind in kinds.items() if kind is Occasion.OLYMPIC] == [
        "knsb-2014", "knsb-2018", "knsb-2022", "knsb-2026",
    ]  # fmt: skip


@pytest.mark.parametrize("name", available_rule_sets())
def test_the_name_of_a_shipped_rule_set_can_be_told_in_another_language(name: str) -> None:
    rules = load_rule_set(name)
    assert isinstance(rules.title, Said)
    assert rules.title.pattern == rules.name
    assert not isinstance(replace(rules, name="My own").title, Said)
    assert replace(rules, id="own").title == rules.name
