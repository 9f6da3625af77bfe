"""Single cases of the selection, by hand: each rule with who gets it and who does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from builders import rules_of

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.results_file import Classified
from simulator.selection.classified import select_classified
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.field import MOST_SKATERS
from simulator.selection.order_counts import count_order
from simulator.selection.reasons import InKind, OutKind, Reason, event_text, ordinal, reason_text
from simulator.selection.rule_set import Refill
from simulator.selection.sex_rules import sex_rules
from simulator.selection.story import HowHeld, Story, story_of

W = Sex.W
ORDER = ["1000-1", "mass_start", "1500-1", "1000-2", "1500-2", "1000-3", "1500-3"]
FINISH = {"1000": "A B C D E", "1500": "F A G B H"}


def pick(kind: PickKind, *skaters: str, event: Event | None = None, chance: float = 1.0) -> PickRule:
    return PickRule(W, kind, skaters, event, chance)


def told(
    *rules: PickRule,
    order: Sequence[str] = ORDER,
    cap: int = 5,
    finish: Mapping[str, str] = FINISH,
    struck: Mapping[tuple[str, str], str] | None = None,
    committee: Committee | None = None,
    **changes: object,
) -> Story:
    """Select from finishing orders; `struck` gives what befell a skater, by event and name."""
    classification = {
        (W, Event(event)): tuple(
            Classified(skater, place, None, "finished") for place, skater in enumerate(names.split(), start=1)
        )
        for event, names in finish.items()
    }
    for (event, skater), status in (struck or {}).items():
        key = (W, Event(event))
        classification[key] = (*classification[key], Classified(skater, None, None, status))
    if "max_picks" in changes:
        changes["max_picks"] = dict.fromkeys(Sex, changes["max_picks"])
    rule_set = replace(rules_of(order, cap=cap), **changes)  # type: ignore[arg-type]
    committee = replace(committee or Committee(), rules=rules)
    return story_of(select_classified(rule_set, committee, W, classification))


def team(story: Story) -> str:
    return " ".join(story.team)


def held(story: Story, event: str) -> str:
    return " ".join(own.skater for own in story.start_places[Event(event)])


MASS_START = pick(PickKind.MASS_START, "M")


def test_a_name_on_two_rows_leaves_a_ticket_for_the_next() -> None:
    story = told(MASS_START)
    assert team(story) == "A M F B C"
    assert story.first_out == "G"
    assert reason_text(story.reasons["G"]) == "out: third in the 1500 m, but sixth name"


def test_an_empty_pick_row_names_nobody() -> None:
    assert team(told()) == "A F B C G"


def test_an_injured_skater_takes_the_last_start_place_and_its_row() -> None:
    """As in 2018: the third loses the row and the ticket, and the names below move up."""
    story = told(MASS_START, pick(PickKind.EVENT, "V", event=Event.D1000))
    assert team(story) == "A M F B V"
    assert held(story, "1000") == "A B V"
    assert story.reasons["C"].kind is OutKind.LOST_ROW
    assert reason_text(story.reasons["C"]) == (
        "out: lost the last start place of the 1000 m and its row to the pick of V for the 1000 m"
    )
    assert reason_text(story.reasons["V"]) == "in: the pick of V for the 1000 m"
    # One who is in anyway makes room for a name below.
    story = told(MASS_START, pick(PickKind.EVENT, "F", event=Event.D1000))
    assert team(story) == "A M F B G"
    assert story.reasons["F"].kind is InKind.ROW
    assert [own.brought_in for own in story.picks] == [("M",), ("G",)]


def test_a_pick_of_who_has_the_start_place_is_not_made() -> None:
    story = told(MASS_START, pick(PickKind.EVENT, "B", event=Event.D1000))
    assert [own.rule.kind for own in story.picks] == [PickKind.MASS_START]


def test_the_last_start_place_of_a_pick_is_not_taken_by_the_next() -> None:
    rules = [pick(PickKind.EVENT, skater, event=Event.D1000) for skater in ("V", "W", "X")]
    assert held(told(*rules, order=ORDER[:1]), "1000") == "X"  # who took the only row; the others are out
    assert held(told(*rules, order=[*ORDER, "500-1"], cap=9), "1000") == "V W X"
    # All three start places are of picks: a fourth finds none.
    story = told(*rules, pick(PickKind.EVENT, "Y", event=Event.D1000), max_picks=4, cap=9)
    assert [own.skater for own in story.picks] == ["V", "W", "X"]


def test_an_event_without_start_places_gives_none() -> None:
    story = told(pick(PickKind.EVENT, "V", event=Event.D5000), start_places={W: {Event.D1000: 3}})
    assert not story.picks


def test_an_event_that_is_not_ridden_can_be_filled_by_picks_alone() -> None:
    story = told(pick(PickKind.EVENT, "A", event=Event.D5000))
    assert [(own.skater, own.how) for own in story.start_places[Event.D5000]] == [("A", HowHeld.PICK)]
    calamity = pick(PickKind.CALAMITY, "A", event=Event.D5000)
    assert not told(calamity).picks  # nobody fell where nobody rode


@pytest.mark.parametrize("status", ["fell", "dq", "dns", "withdrawn"])
def test_a_calamity_is_a_fall_a_disqualification_or_no_start(status: str) -> None:
    rule = pick(PickKind.CALAMITY, "V", event=Event.D1000)
    story = told(MASS_START, rule, struck={("1000", "V"): status})
    assert held(story, "1000") == "A B V"
    assert "V" in story.team


@pytest.mark.parametrize("status", ["finished", "dnf", "unknown"])
def test_anything_else_is_none(status: str) -> None:
    rule = pick(PickKind.CALAMITY, "V", event=Event.D1000)
    assert held(told(MASS_START, rule, struck={("1000", "V"): status}), "1000") == "A B C"


def test_a_calamity_of_who_stays_outside_is_a_team_pick_too_and_counts_once() -> None:
    # The row of the place taken comes behind the cap.
    story = told(
        MASS_START,
        pick(PickKind.CALAMITY, "V", event=Event.D1500),
        pick(PickKind.TEAM, "X"),
        struck={("1500", "V"): "fell"},
        max_picks=3,
    )
    assert team(story) == "A M F V X"
    assert {own.skater: own.displaced for own in story.picks} == {"M": ("G",), "V": ("C",), "X": ("B",)}
    assert held(story, "1500") == "F A V"
    assert reason_text(story.reasons["C"]) == "out: displaced by the pick of V for the 1500 m"


def test_the_pursuit_takes_the_first_of_the_trio_who_is_outside() -> None:
    rule = pick(PickKind.PURSUIT, "F", "H", "E")
    story = told(MASS_START, rule)
    assert team(story) == "A M F B H"
    assert story.picks[-1].displaced == ("C",)
    assert reason_text(story.reasons["H"]) == "in: the pick of H for the pursuit"
    assert not told(pick(PickKind.PURSUIT, "F", "A", "B")).picks  # all are in


def test_the_lowest_name_that_is_not_picked_itself_drops_out() -> None:
    rules = (
        pick(PickKind.MASS_START, "C"),
        pick(PickKind.TEAM, "X"),
    )
    # C is the fifth name by the 1000 m, but named for the mass start; G, the last, goes.
    story = told(*rules)
    assert team(story) == "A C F B X"
    assert story.picks[-1].displaced == ("G",)


def test_a_team_pick_into_a_team_that_is_not_full_displaces_nobody() -> None:
    story = told(pick(PickKind.TEAM, "X"), cap=9)
    assert team(story) == "A F B C G X"
    assert story.picks[0].displaced == ()


def test_no_more_picks_than_the_rules_allow() -> None:
    rules = [MASS_START, *(pick(PickKind.TEAM, skater) for skater in "XYZ")]
    assert [own.skater for own in told(*rules).picks] == ["M", "X", "Y"]
    assert [own.skater for own in told(*rules, max_picks=1).picks] == ["M"]
    assert team(told(*rules, max_picks=0)) == "A F B C G"


def test_picks_are_made_in_order_and_see_those_before() -> None:
    # X pushes C out, so the pursuit finds C outside and brings C back for B.
    story = told(MASS_START, pick(PickKind.TEAM, "X"), pick(PickKind.PURSUIT, "C", "A", "F"))
    assert team(story) == "A M F C X"
    assert story.picks[-1].displaced == ("B",)
    assert story.reasons["C"].kind is InKind.ROW  # protected by the pick, in by the row


def test_a_rule_without_a_chance_is_passed_over_and_any_chance_is_enough_after_the_meet() -> None:
    assert not told(pick(PickKind.TEAM, "X", chance=0.0)).picks
    assert told(pick(PickKind.TEAM, "X", chance=0.5)).picks


def test_two_mass_start_rows_hold_their_skaters_in_order() -> None:
    order = ["mass_start", "1000-1", "mass_start", "1500-1"]
    rules = (pick(PickKind.MASS_START, "M"), pick(PickKind.MASS_START, "N"), pick(PickKind.MASS_START, "O"))
    story = told(*rules, order=order, cap=3)
    assert [row.skater for row in story.rows] == ["M", "A", "N", "F"]
    assert [own.displaced for own in story.picks] == [("F",), ("F",)]
    assert held(story, "mass_start") == "M N"
    same = told(*[pick(PickKind.MASS_START, "M")] * 2, order=order, cap=3)
    assert team(same) == "M A F"
    assert [row.repeats for row in same.rows] == [None, None, 1, None]


def test_the_committee_may_give_a_free_start_place_out_of_turn() -> None:
    free = {"order": ["1000-1", "1500-1", "1000-2", "1500-2"], "cap": 2, "refill": Refill.COMMITTEE}
    assert held(told(**free), "1500") == "F A"  # type: ignore[arg-type]
    starts = {W: {Event.D1000: 1, Event.D1500: 1}}
    for wanted, gets in (((), "F"), (("A",), "F"), (("H", "A"), "F")):
        committee = Committee(refills={(W, Event.D1500): wanted})
        assert held(told(committee=committee, start_places=starts, **free), "1500") == gets  # type: ignore[arg-type]
    gone = frozenset({(W, Event.D1500, "F")})
    finish = {"1000": "A B C", "1500": "F D B A"}
    for wanted, gets in (((), "B"), (("A",), "A"), (("D", "A"), "A"), (("F", "A"), "A")):
        committee = Committee(refills={(W, Event.D1500): wanted}, declined=gone)
        story = told(
            committee=committee,
            start_places=starts,
            finish=finish,
            **(free | {"cap": 3}),  # type: ignore[arg-type]
        )
        assert held(story, "1500") == gets
        [own] = story.start_places[Event.D1500]
        assert (own.how, own.instead_of) == (HowHeld.REFILL, "F")


def test_however_long_the_list_of_the_committee_no_more_start_than_there_are_places() -> None:
    """Two hundred rode, and who has a ticket stands far behind those the committee would choose."""
    names = [f"S{number:03}" for number in range(200)]
    story = told(
        order=["1500-1", "1500-2", "1500-3", "1500-4"],
        finish={"1000": " ".join(names), "1500": "S199 S180 S170 S160"},
        committee=Committee(refills={(W, Event.D1000): tuple(names[:150])}),
        refill=Refill.COMMITTEE,
        start_places={W: {Event.D1000: 2, Event.D1500: 4}},
    )
    assert held(story, "1000") == "S160 S170"


def test_start_places_stay_empty_where_nobody_with_a_ticket_has_a_place() -> None:
    assert held(told(cap=1), "1500") == "A"


def test_the_mass_start_and_the_pursuit_are_ridden_by_the_team() -> None:
    committee = Committee(
        starters={(W, Event.MASS_START): ("H", "B", "M", "A"), (W, Event.TEAM_PURSUIT): ("F", "M", "H", "A")},
        declined=frozenset({(W, Event.TEAM_PURSUIT, "M")}),
    )
    places = {W: {Event.MASS_START: 2, Event.TEAM_PURSUIT: 3}}
    story = told(MASS_START, committee=committee, start_places=places)
    assert {(own.skater, own.how) for own in story.start_places[Event.MASS_START]} == {
        ("M", HowHeld.PICK),
        ("B", HowHeld.CHOSEN),
    }
    assert held(story, "team_pursuit") == "F A"


def test_a_prequalified_skater_who_starts_goes_before_all_places() -> None:
    qualified = {W: {Event.D1000: ("D", "V", "X")}}
    story = told(struck={("1000", "V"): "fell", ("1000", "X"): "dns"}, prequalified=qualified)
    assert [row.skater for row in story.rows if row.row.event is Event.D1000] == ["D", "V", "A"]
    assert [own.place for own in story.start_places[Event.D1000]] == [1, 2, 3]
    assert "X" not in story.team


def test_skaters_who_tie_go_in_the_order_of_the_file() -> None:
    tied = (
        Classified("A", 1, None, "finished"),
        Classified("B", 1, None, "finished"),
        Classified("C", 3, None, "finished"),
    )
    selection = select_classified(rules_of(["1000-1", "1000-2"]), Committee(), W, {(W, Event.D1000): tied})
    assert selection.fields[Event.D1000].positions[:, 0].tolist() == [1, 2, 3]
    assert story_of(selection).team == ("A", "B")


def test_too_many_skaters_are_refused() -> None:
    names = tuple(f"Skater {i}" for i in range(MOST_SKATERS + 1))
    with pytest.raises(InputRefused, match=r"entries W: 255 skaters are too many\. At most 254 of one sex"):
        sex_rules(rules_of(["1000-1"]), Committee(), W, names)
    assert len(sex_rules(rules_of(["1000-1"]), Committee(), W, names[1:]).skaters) == MOST_SKATERS


def test_an_event_pick_needs_an_event() -> None:
    with pytest.raises(ValueError, match="kind event needs an event"):
        told(pick(PickKind.EVENT, "V"))


def test_counts_add_up_and_know_their_size() -> None:
    committee = Committee(
        (MASS_START, pick(PickKind.TEAM, "X"), pick(PickKind.CALAMITY, "E", event=Event.D1000))
    )
    placed = [Classified(skater, place, None, "finished") for place, skater in enumerate("ABCD", start=1)]
    finish = {(W, Event.D1000): (*placed, Classified("E", None, None, "fell"))}
    one = count_order(select_classified(rules_of(ORDER, cap=3), committee, W, finish))
    two = one + one
    assert np.array_equal(two.tickets, 2 * one.tickets)
    assert np.array_equal(two.reasons.displaced, 2 * one.reasons.displaced)
    assert np.array_equal(two.reasons.incidents[Event.D1000], 2 * one.reasons.incidents[Event.D1000])
    assert np.array_equal(two.start_places[Event.D1000], 2 * one.start_places[Event.D1000])
    assert two.nbytes == one.nbytes > 500


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (Reason(InKind.ROW, Event.D1000, 2, 4), "in: second in the 1000 m, row 4"),
        (Reason(OutKind.FELL, Event.D500), "out: fell in the 500 m, and no pick"),
        (Reason(OutKind.DISQUALIFIED, Event.D500), "out: disqualified in the 500 m, and no pick"),
        (Reason(OutKind.DID_NOT_START, Event.D500), "out: did not start in the 500 m, and no pick"),
        (Reason(OutKind.NO_ROW), "out: took no row of the order"),
        (Reason(OutKind.BEYOND_CAP, Event.D500, 3, 14, 13), "out: third in the 500 m, but 13th name"),
        (Reason(OutKind.BEYOND_CAP, Event.MASS_START, None, 14, 10), "out: mass start row, but tenth name"),
    ],
)
def test_reasons_are_sentences(reason: Reason, text: str) -> None:
    assert reason_text(reason) == text


def test_numbers_and_events_in_a_sentence() -> None:
    assert [ordinal(number) for number in (1, 12, 13, 21, 22, 23, 24, 111, 112)] == [
        *("first", "twelfth", "13th", "21st", "22nd", "23rd", "24th", "111th", "112th"),
    ]
    assert [event_text(event) for event in (Event.D500, Event.MASS_START, Event.TEAM_PURSUIT)] == [
        *("500 m", "mass start", "pursuit"),
    ]
