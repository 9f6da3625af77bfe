"""Edits, comparison and faults of an order under edit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft, Mark, compared, draft_faults
from simulator.selection.rule_file import load_rule_set
from simulator.selection.rule_set import Refill, Row

RULES = load_rule_set("knsb-2026")
DRAFT = Draft(RULES)


def texts(draft: Draft, sex: Sex = Sex.W) -> list[str]:
    return [row.text for row in draft.rows(sex)]


def test_rows_move_together_and_are_numbered_again() -> None:
    moved = DRAFT.moved(Sex.W, [2, 4], 1)
    assert texts(moved)[:5] == ["500-1", "mass_start", "1000-1", "1500-1", "3000-1"]
    assert [row.number for row in moved.rows(Sex.W)] == list(range(1, 16))
    assert DRAFT.moved(Sex.W, [0], 15).rows(Sex.W)[-1].text == "500-1"
    assert moved.rows(Sex.M) == DRAFT.rows(Sex.M)


@given(st.sets(st.integers(0, 14), min_size=1), st.integers(0, 15))
@settings(max_examples=50)
def test_no_row_is_lost_or_doubled_by_moving(indices: set[int], before: int) -> None:
    moved = DRAFT.moved(Sex.W, sorted(indices), before)
    assert sorted(texts(moved)) == sorted(texts(DRAFT))
    rest = [text for at, text in enumerate(texts(DRAFT)) if at not in indices]
    assert [text for text in texts(moved) if text in rest] == rest


def test_rows_are_taken_out_and_put_back() -> None:
    without = DRAFT.removed(Sex.W, [0, 14])
    assert len(without.rows(Sex.W)) == 13
    second = (Event.MASS_START, None)  # of two start places the order names one
    assert without.free_rows(Sex.W) == ((Event.D500, 1), (Event.D1000, 3), second)
    back = without.added(Sex.W, Event.D500, 1, 0)
    assert texts(back)[0] == "500-1"
    assert back.free_rows(Sex.W) == ((Event.D1000, 3), second)


def test_more_start_places_make_more_rows_possible() -> None:
    more = DRAFT.with_start_places(Sex.W, Event.D5000, 3)
    assert more.free_rows(Sex.W) == ((Event.D5000, 3), (Event.MASS_START, None))
    assert Event.D5000 not in DRAFT.with_start_places(Sex.W, Event.D5000, 0).rules.start_places[Sex.W]
    assert more.rules.start_places[Sex.M] == RULES.start_places[Sex.M]


def test_there_are_as_many_mass_start_rows_as_start_places() -> None:
    two = DRAFT.added(Sex.W, Event.MASS_START, None, 5)
    assert two.free_rows(Sex.W) == ()
    assert not [fault for fault in draft_faults(two) if not fault.doubt]


def test_figures_change_one_by_one() -> None:
    changed = (
        DRAFT.with_figure("cap", 8, Sex.M)
        .with_figure("max_picks", 2)
        .with_figure("refill", Refill.COMMITTEE)
        .with_name("Mine")
    )
    rules = changed.rules
    assert (rules.cap[Sex.W], rules.cap[Sex.M]) == (9, 8)
    assert (dict(rules.max_picks), rules.refill, rules.name) == (
        dict.fromkeys(Sex, 2),
        Refill.COMMITTEE,
        "Mine",
    )
    assert rules.order == RULES.order


def test_pick_rules_of_one_sex_leave_the_others_alone() -> None:
    man = PickRule(Sex.M, PickKind.TEAM, ("Skater M",))
    woman = PickRule(Sex.W, PickKind.TEAM, ("Skater W",))
    both = Draft(RULES, (man,)).with_picks(Sex.W, [woman])
    assert both.picks == (woman, man)
    assert both.with_picks(Sex.M, []).picks == (woman,)


def test_one_row_moved_is_the_only_one_marked() -> None:
    before, now = compared(RULES.order[Sex.W], DRAFT.moved(Sex.W, [8], 1).rows(Sex.W))
    assert [(one.row.text, one.other) for one in now if one.mark is Mark.MOVED] == [("1500-2", 9)]
    assert [(one.row.text, one.other) for one in before if one.mark is Mark.MOVED] == [("1500-2", 2)]
    assert {one.mark for one in now} == {Mark.SAME, Mark.MOVED}


def test_rows_added_and_taken_out_are_marked_on_their_side() -> None:
    draft = DRAFT.with_start_places(Sex.W, Event.D5000, 3).added(Sex.W, Event.D5000, 3, 4).removed(Sex.W, [0])
    before, now = compared(RULES.order[Sex.W], draft.rows(Sex.W))
    assert [one.row.text for one in before if one.mark is Mark.REMOVED] == ["500-1"]
    assert [one.row.text for one in now if one.mark is Mark.ADDED] == ["5000-3"]
    assert not any(one.mark is Mark.MOVED for one in (*before, *now))


def test_a_row_that_stands_twice_is_an_added_one() -> None:
    _before, now = compared(RULES.order[Sex.W], DRAFT.added(Sex.W, Event.D500, 1, 3).rows(Sex.W))
    assert [(one.row.number, one.mark) for one in now if one.mark is not Mark.SAME] == [(4, Mark.ADDED)]


@given(st.permutations(range(8)))
@settings(max_examples=60)
def test_as_few_rows_as_possible_are_marked_as_moved(order: list[int]) -> None:
    published = [Row(at + 1, Event.D1000, at + 1) for at in range(8)]
    rows = [Row(at + 1, Event.D1000, place + 1) for at, place in enumerate(order)]
    _before, now = compared(published, rows)
    longest = max(
        bin(choice).count("1")
        for choice in range(1, 256)
        if (kept := [place for at, place in enumerate(order) if choice >> at & 1]) == sorted(kept)
    )
    assert sum(one.mark is Mark.SAME for one in now) == longest


def test_the_shipped_rules_have_no_faults() -> None:
    assert [fault for fault in draft_faults(DRAFT) if not fault.doubt] == []


def test_a_row_beyond_the_start_places_is_a_fault_at_that_row() -> None:
    faults = draft_faults(DRAFT.with_start_places(Sex.W, Event.D500, 2))
    (fault,) = [fault for fault in faults if not fault.doubt]
    assert (fault.sex, fault.row) == (Sex.W, 12)
    assert "beyond the 2 start places" in fault.text


def test_pick_rules_are_checked_too() -> None:
    unfinished = PickRule(Sex.M, PickKind.PURSUIT, ("Skater A", "Skater B"))
    (fault,) = [fault for fault in draft_faults(Draft(RULES, (unfinished,))) if not fault.doubt]
    assert fault.sex is Sex.M
    assert fault.text.startswith("pick rule 1: ")
    assert fault.text.endswith("names three different skaters.")


@pytest.mark.parametrize(("named", "doubts"), [(1, 0), (2, 1)])
def test_more_skaters_than_mass_start_rows_are_a_doubt(named: int, doubts: int) -> None:
    rules = tuple(PickRule(Sex.W, PickKind.MASS_START, (f"Skater {n}",)) for n in range(named))
    found = [fault for fault in draft_faults(Draft(RULES, rules)) if fault.key == "picks"]
    assert [fault.doubt for fault in found] == [True] * doubts


def test_more_picks_than_the_rules_allow_are_a_doubt() -> None:
    allowed = RULES.max_picks[Sex.M]
    rules = tuple(PickRule(Sex.M, PickKind.TEAM, (f"Skater {n}",)) for n in range(allowed + 1))
    assert not draft_faults(Draft(RULES, rules[1:]))
    (fault,) = draft_faults(Draft(RULES, rules))
    assert (fault.key, fault.sex, fault.doubt) == ("picks", Sex.M, True)
    assert fault.found == f"{allowed + 1} picks (M) are more than the {allowed} that the rules allow"


def test_a_pick_of_somebody_who_is_not_entered_is_a_doubt() -> None:
    rules = (PickRule(Sex.W, PickKind.TEAM, ("Pien Known",)), PickRule(Sex.W, PickKind.TEAM, ("Piet Un",)))
    entered = {Sex.W: ("Pien Known",), Sex.M: ("Piet Un",)}
    (fault,) = draft_faults(Draft(RULES, rules), entered)
    assert fault.doubt
    assert fault.found == '"Piet Un" is named by the committee and entered in no event (W)'
    assert not draft_faults(Draft(RULES, rules))  # where it is not known who is entered


def test_a_pick_that_is_switched_off_is_no_doubt() -> None:
    rules = (PickRule(Sex.W, PickKind.TEAM, ("Piet Un",), chance=0),)
    assert not draft_faults(Draft(RULES, rules), {Sex.W: ("Pien Known",)})
