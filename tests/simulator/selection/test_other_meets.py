"""Rules of other meets and federations, each with a case made up or told by the press."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from reference_selection import Trial
from reference_selection import select as by_hand

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.results_file import Classified
from simulator.selection.classified import select_classified
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.draft import Draft
from simulator.selection.order_counts import count_order
from simulator.selection.reasons import reason_text
from simulator.selection.rule_checks import check_rule_set
from simulator.selection.rule_file import load_rule_set, rule_set_of, rule_text
from simulator.selection.rule_set import NO_CAP, RuleSet, Selected
from simulator.selection.select import Selection
from simulator.selection.story import Story, story_of

W, M = Sex.W, Sex.M
FINISH = {"500": "A B C D E", "1000": "A C D F G", "1500": "F G H A I"}
FILE = """
id = "x"
name = "X"
valid_from = 2026-01-01
cap = 4
max_picks = 2
refill = "next_placed"
ties = "lot"
source = "made up"

[start_places]
W = { 500 = 2, 1000 = 2, 1500 = 2 }
M = { 500 = 2, 1000 = 2, 1500 = 2 }

[order]
W = ["500", "1000", "1500"]
M = ["500", "1000", "1500"]
"""


def rules(**values: Any) -> RuleSet:
    return rule_set_of({**tomllib.loads(FILE), **values}, "x.toml")


def both(value: Any) -> dict[str, Any]:
    return {"W": value, "M": value}


def faults(**values: Any) -> list[str]:
    with pytest.raises(InputRefused) as refused:
        rules(**values)
    return [str(fault).removeprefix("x.toml, ") for fault in refused.value.faults]


def selected(rule_set: RuleSet, *picks: PickRule, struck: str = "", **committee: Any) -> Selection:
    """Select women from `FINISH`; `struck` names who did not start the 500 m."""
    ridden = {
        (W, Event(event)): (
            *(Classified(one, place, None, "finished") for place, one in enumerate(names.split(), start=1)),
            *(Classified(one, None, None, "dns") for one in (struck if event == "500" else "")),
        )
        for event, names in FINISH.items()
    }
    return select_classified(rule_set, Committee(picks, **committee), W, ridden)


def told(rule_set: RuleSet, *picks: PickRule, struck: str = "", **committee: Any) -> Story:
    return story_of(selected(rule_set, *picks, struck=struck, **committee))


def team(story: Story) -> str:
    return " ".join(story.team)


def held(story: Story, event: str) -> str:
    return " ".join(sorted(own.skater for own in story.start_places[Event(event)]))


def pick(kind: PickKind, skater: str, event: Event | None = None) -> PickRule:
    return PickRule(W, kind, (skater,), event)


def test_without_a_cap_everybody_on_a_row_is_in_and_no_ticket_is_left() -> None:
    free = rules(cap="none")
    assert team(told(rules())) == "A B C F"
    assert team(told(free)) == "A B C F G"
    assert team(told(free, pick(PickKind.TEAM, "I"))) == "A B C F G I"  # displaces nobody
    counts = count_order(selected(free))
    assert (counts.left_open[0], counts.reached[-1], counts.first_out.sum()) == (1, 0, 0)
    assert (free.cap[W], free.tickets(W)) == (NO_CAP, 8)
    assert rule_set_of(tomllib.loads(rule_text(free)), "x.toml") == free
    assert rules(cap={"W": "none", "M": 4}).cap == {W: NO_CAP, M: 4}
    assert faults(cap="nine") == ['cap: "nine" is not a whole number.']


def test_a_cap_goes_up_to_sixty() -> None:
    assert rules(cap=60).cap[W] == 60
    assert faults(cap=61) == ["cap: 61 is out of range. Expected 1 to 60."]


def test_cap_and_picks_differ_by_sex() -> None:
    own = rules(cap={"W": 3, "M": 4}, max_picks={"W": 0, "M": 2})
    assert team(told(own, pick(PickKind.TEAM, "I"))) == "A B C"
    assert rule_set_of(tomllib.loads(rule_text(own)), "x.toml") == own
    assert faults(cap={"W": 3, "M": 4}, max_picks={"W": 4, "M": 2}) == [
        "max_picks.W: 4 picks are more than the cap of 3 tickets. Raise cap or lower max_picks."
    ]


def test_a_team_of_one_sex_needs_no_line_of_the_other() -> None:
    table = tomllib.loads(FILE)
    for key in ("start_places", "order"):
        del table[key]["W"]
    men = rule_set_of({**table, "selected": "men", "cap": {"M": 4}}, "x.toml")
    assert (men.sexes, men.order[W], men.start_places[W]) == ((M,), (), {})
    assert rule_set_of(tomllib.loads(rule_text(men)), "x.toml") == men
    assert team(told(men)) == ""
    assert faults(selected="men") == [
        f"{key}.W: no team of this sex is selected by these rules. Take the line out, or correct selected."
        for key in ("order", "start_places")
    ]
    draft = Draft(rules(), (pick(PickKind.TEAM, "I"),)).with_figure("selected", Selected.MEN)
    assert (check_rule_set(draft.rules), draft.picks) == ((), ())


def test_the_first_of_each_event_and_a_pick_an_event() -> None:
    """A World Cup qualifier: no cap, two places by rank and one kept for a pick, an event."""
    cups = rules(
        cap="none", max_picks=3, start_places=both({"500": 3, "1000": 3}), order=both(["500", "1000"]),
        kept_for_picks=both({"500": 1, "1000": 1}),
    )  # fmt: skip
    story = told(cups)
    assert (held(story, "500"), held(story, "1000")) == ("A B", "A C")  # unpicked, the third stays empty
    assert team(story) == "A B C"
    story = told(cups, pick(PickKind.EVENT, "E", Event.D500), pick(PickKind.EVENT, "D", Event.D500))
    assert held(story, "500") == "A B E"  # one pick an event
    assert team(story) == "A B E C"
    assert reason_text(story.reasons["E"]) == "in: the pick of E for the 500 m"
    story = told(cups, pick(PickKind.CALAMITY, "Z", Event.D500), struck="Z")
    assert held(story, "500") == "A B Z"
    assert rule_set_of(tomllib.loads(rule_text(cups)), "x.toml") == cups
    assert faults(kept_for_picks=both({"500": 3})) == [
        f"kept_for_picks.{sex}.500: 3 of 2 start places. Correct the number or start_places." for sex in "WM"
    ]


def test_a_champion_named_beforehand_need_not_start() -> None:
    named = rules(named={"W": {"1500": ["Champion"]}})
    story = told(named)
    assert (team(story), held(story, "1500")) == ("A B C Champion", "A Champion")
    assert team(told(rules(named={"W": {"500": ["Champion"]}}))) == "Champion A C F"
    assert "Champion" not in told(rules(prequalified={"W": {"500": ["Champion"]}})).team  # has to start
    assert rule_set_of(tomllib.loads(rule_text(named)), "x.toml") == named
    assert faults(named={"W": {"500": ["A"]}}, prequalified={"W": {"500": ["A"]}}) == [
        'prequalified.W.500: "A" stands under named too. Keep one.'
    ]
    assert faults(named={"W": {"mass_start": ["A"]}})[0].startswith("named.W.mass_start: nobody starts")


def test_a_declined_place_hands_its_row_down() -> None:
    """As for the world sprint of 2026: two are named, one declines, the place goes on to the meet."""
    sprint = {
        "start_places": both({"500": 3}), "order": both(["500"]), "cap": 3,
        "named": {"W": {"500": ["Kok", "Leerdam"]}},
    }  # fmt: skip
    declined = frozenset({(W, Event.D500, "Leerdam")})
    assert team(told(rules(**sprint))) == "Kok Leerdam A"
    stays = told(rules(**sprint), declined=declined)
    assert (team(stays), held(stays, "500")) == ("Kok Leerdam A", "A Kok")
    handed = told(rules(**sprint, declined_row="handed_down"), declined=declined)
    assert (team(handed), held(handed, "500")) == ("Kok A B", "A B Kok")
    # One who won the place at the meet hands it down too (2022: Bowe to Jackson).
    won = told(rules(declined_row="handed_down"), declined=frozenset({(W, Event.D500, "B")}))
    assert (team(won), held(won, "500")) == ("A C F G", "A C")


def test_over_the_cap_the_worst_best_rank_leaves() -> None:
    """United States: start places carry a rank; nominees and those picked for the pursuit are safe."""
    american = {
        "quota_ranks": both({"500": [4, 9], "1000": [1, 12], "1500": [2, 7]}), "order": both(["by_rank"]),
        "nominated": "protected", "max_picks": 1,
    }  # fmt: skip
    ranked = rules(**american)
    assert [row.text for row in ranked.order[W]] == ["1000-1", "1500-1", "500-1", "1500-2", "500-2", "1000-2"]
    assert team(told(ranked)) == "A F G B"  # best ranks 1, 2, 7, 9; C of 12 leaves
    safe = rules(**american, prequalified={"W": {"1000": ["A", "C"]}})
    assert set(told(safe).team) == {"A", "C", "F", "G"}  # C is safe, so B of 9 leaves
    assert set(told(safe, pick(PickKind.TEAM, "I")).team) == {"A", "C", "F", "I"}
    assert reason_text(told(safe).reasons["B"]) == "out: second in the 500 m, but fifth name"
    assert faults(**{**american, "quota_ranks": both({"500": [9, 4], "1000": [1]})})[0].startswith(
        "quota_ranks.W.500: the ranks do not stand from the best."
    )
    assert "order.W, row 1: no start place has a rank." in faults(order=both(["by_rank"]))[0]
    assert "2 skaters go before all others" in faults(**{**american, "max_picks": 3}, prequalified={
        "W": {"1000": ["A", "C"]}})[0]  # fmt: skip


def test_rows_that_do_not_stand_by_rank_are_doubted() -> None:
    (doubt,) = check_rule_set(rules(quota_ranks={"W": {"500": [4, 9], "1000": [1, 12], "1500": [13, 14]}}))
    assert (doubt.doubt, doubt.row) == (True, 3)
    assert doubt.text == '"1000-1" of rank 1 stands below "500-2" of rank 9. Write "by_rank".'


def test_a_list_of_picks_alone() -> None:
    """Norway, Italy, Poland: the board names everybody."""
    board = rules(order=both([]), max_picks=4, kept_for_picks=both({"500": 2, "1500": 2}))
    assert team(told(board, pick(PickKind.TEAM, "I"), pick(PickKind.EVENT, "B", Event.D500))) == "I B"
    assert count_order(selected(board)).left_open[4] == 1
    assert faults(order=both([]))[0].startswith("order.W: the order has no rows.")


def test_reserves_are_the_first_names_without_a_ticket() -> None:
    story = told(rules(reserves=2, cap=3, order=both(["500", "1000", "1500"])), pick(PickKind.TEAM, "I"))
    assert (team(story), story.reserves) == ("A B I", ("C", "F"))
    counts = count_order(selected(rules(reserves=2, cap=3)))
    assert counts.reserves.argmax(axis=1).tolist() != counts.reserves.argmin(axis=1).tolist()
    assert told(rules()).reserves == ()
    assert faults(reserves=-1)[0].startswith("reserves: -1 is out of range.")


def test_the_reference_knows_the_rules_too() -> None:
    trial = Trial(
        [("500", 1), ("500", 2), ("1000", 1)], None, {"500": 2, "1000": 2},
        {"500": ["A", "B"], "1000": ["C"]}, named={"500": ["Z"]}, kept={"1000": 1}, reserves=1,
    )  # fmt: skip
    result = by_hand(trial, ["A", "B", "C", "Z"])
    assert (result.team, result.reserves) == (["Z", "A", "C"], [])


@pytest.mark.parametrize("key", ["named", "kept_for_picks", "quota_ranks"])
def test_a_wrong_kind_is_told_and_not_thrown(key: str) -> None:
    for value in (3, {"W": 3}, {"W": {"500": "x"}}, {"X": {}}, {"W": {"50": []}}, {"W": {"500": [[]]}}):
        assert all(fault.startswith(key) for fault in faults(**{key: value})), value


def test_rules_of_before_have_the_hash_they_had() -> None:
    values = load_rule_set("knsb-2026").for_hash()
    assert list(values) == [
        "id", "name", "valid_from", "cap", "max_picks", "refill", "ties", "source", "start_places", "runs",
        "order", "prequalified", "sources",
    ]  # fmt: skip
    assert values["max_picks"] == 3
    assert "reserves" in rules(reserves=1).for_hash()
