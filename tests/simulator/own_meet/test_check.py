"""Who is meant by the lines of a draft, and what is wrong and in doubt in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused, refuse_if_any
from simulator.meet.files import read_meet
from simulator.meet.meet import AgeGroup
from simulator.own_meet.check import Checked, MeetStep, check, step_words
from simulator.own_meet.draft import MeetDraft, draft_of_plain, plain_draft
from simulator.own_meet.entries import entries_of_text
from simulator.own_meet.folder import write_folder
from simulator.own_meet.known import KnownPeople, State
from simulator.own_meet.templates import draft_from_meet
from simulator.project.forms import ordered
from simulator.project.load import meet_with_entries
from simulator.project.project import Inputs

KNOWN = KnownPeople(
    {
        Sex.W: {
            "Femke Kok": 33, "Michelle de Jong": 12, "Antoinette Rijpma-de Jong": 30,
            "Suzanne Schulting": 12, "Ans Bakker": 3, "Anna Bakker": 2,
        },
        Sex.M: {"Jenning de Boo": 42},
    },
    134,
)  # fmt: skip
RACE = (Sex.W, Event.D1000)
DRAFT = MeetDraft("blank", "My meet", "Deventer", date(2027, 1, 22), "Day 1\nwomen 1000 m\nmen 500 m\n")


def looked_at(text: str, draft: MeetDraft = DRAFT) -> Checked:
    return check(draft.with_lines(entries_of_text(text, RACE).lines), KNOWN)


def states(checked: Checked) -> list[tuple[str, State]]:
    return [(one.person, one.state) for one in checked.looked]


@pytest.mark.parametrize(
    ("written", "person", "state"),
    [
        ("KOK Femke", "Femke Kok", State.KNOWN),
        ("RIJPMA-DE JONG A.", "Antoinette Rijpma-de Jong", State.KNOWN),
        ("BAKKER A.", "", State.WHO),
        ("Schultink Suzanne", "", State.WHO),
        ("JANSEN Lotte", "Lotte Jansen", State.AGE),
    ],
)
def test_capitals_are_sure_an_initial_only_when_one_person_fits(
    written: str, person: str, state: State
) -> None:
    assert states(looked_at(f"{written}\n")) == [(person, state)]


def test_an_event_with_an_open_doubt_counts_as_known_entries_only() -> None:
    checked = looked_at("KOK Femke\nBAKKER A.\nJANSEN Lotte\n")
    assert (checked.entered, checked.open_names) == (1, 2)
    assert checked.partly_known == (RACE,)
    assert step_words(MeetStep.ENTRIES, checked) == "2 doubts left"
    assert (
        sum(one.step is MeetStep.ENTRIES for one in checked.doubts) == 3
    )  # two names, and an event without any


def test_a_doubt_is_settled_for_every_event_at_once() -> None:
    draft = looked_at("1000 m women\nBAKKER A.\n").draft
    draft = draft.with_programme("Day 1\nwomen 500 m\nwomen 1000 m\n")
    draft = draft.with_lines(entries_of_text("500 m women\nBAKKER A.\n").lines)
    assert check(draft, KNOWN).open_names == 2
    settled = check(draft.with_person("BAKKER A.", "Ans Bakker"), KNOWN)
    assert [one.person for one in settled.looked if one.entered] == ["Ans Bakker"] * 2
    assert check(settled.draft.without_person("BAKKER A."), KNOWN).open_names == 2


def test_a_new_skater_is_entered_once_the_age_group_is_said() -> None:
    checked = looked_at("JANSEN Lotte\n")
    draft = checked.draft.with_age(Sex.W, "Lotte Jansen", AgeGroup.JUNIOR)
    (one,) = check(draft, KNOWN).looked
    assert (one.person, one.state, one.age_group) == ("Lotte Jansen", State.NEW, AgeGroup.JUNIOR)


def test_somebody_else_is_new_and_asked_the_age() -> None:
    draft = looked_at("Schultink Suzanne\n").draft.with_person("Schultink Suzanne", "Schultink Suzanne")
    assert check(draft, KNOWN).looked[0].state is State.AGE


def test_a_new_skater_written_in_two_ways_is_one() -> None:
    draft = DRAFT.with_programme("Day 1\nwomen 500 m\nwomen 1000 m\n")
    text = "500 m women\nJANSEN Lotte\n1000 m women\nLotte Jansen\n"
    draft = draft.with_lines(entries_of_text(text).lines).with_age(Sex.W, "Lotte Jansen", AgeGroup.SENIOR)
    assert states(check(draft, KNOWN)) == [("Lotte Jansen", State.NEW)] * 2


def test_everything_that_is_wrong_is_told_at_once() -> None:
    draft = MeetDraft(programme="women 1000 m\nfoo\n")
    text = "KOK Femke\nFemke Kok\n500 m men\nJenning de Boo\n"
    told = [str(one.fault) for one in looked_at(text, draft).faults]
    assert [one.partition(".")[0] for one in told] == [
        "start: the meet has no name",
        "start: the rink is not said",
        "start: the first day is not said",
        'programme, line 2: "foo" is no race and no day',
        "entries: Femke Kok is entered in the women's 1000 m twice",
        "entries: the men's 500 m has entries and is not on the programme",
    ]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("Femke Kok", 1, "inner"), ("Michelle de Jong", 1, "inner")], "start in one lane"),
        ([("Femke Kok", 1, ""), ("Michelle de Jong", 1, ""), ("Suzanne Schulting", 1, "")], "a third skater"),
        # Also while it is open who is meant, or how old somebody is.
        ([("Lotte Nieuw", 1, "inner"), ("DE JONG M.", 1, "inner")], "start in one lane"),
        ([("Lotte Nieuw", 1, ""), ("DE JONG M.", 1, ""), ("Ans Oud", 1, "")], "a third skater"),
    ],
)
def test_pairs_that_cannot_be_are_told(rows: list[tuple[str, int, str]], said: str) -> None:
    draft = looked_at("".join(f"{name}\n" for name, _, _ in rows)).draft
    lines = [
        replace(line, pair=pair, lane=lane) for line, (_, pair, lane) in zip(draft.lines, rows, strict=True)
    ]
    told = [one.fault.found for one in check(draft.with_event(*RACE, lines), KNOWN).faults]
    assert len([found for found in told if said in found]) == 1


def test_without_form_data_there_is_nothing_to_forecast_from() -> None:
    told = check(DRAFT, KnownPeople({})).faults
    assert "no results are known" in [one.fault.found for one in told if one.step is MeetStep.FORM]


def test_a_skater_of_both_sexes_is_told() -> None:
    text = "1000 m women\nFemke Kok\n500 m men\nFemke Kok\n"
    draft = looked_at(text).draft.with_age(Sex.M, "Femke Kok", AgeGroup.SENIOR)
    assert any("among the women and among the men" in one.fault.found for one in check(draft, KNOWN).faults)


def test_each_step_says_what_it_came_to() -> None:
    checked = looked_at("Femke Kok\n")
    assert [str(step_words(step, checked)) for step in MeetStep] == [
        "My meet", "1 day, 2 events", "1 entry", "the first of each event", "134 races", "ready",
    ]  # fmt: skip


def test_a_draft_kept_against_a_crash_comes_back_as_it_was() -> None:
    draft = looked_at("KOK Femke\nBAKKER A.\nJANSEN Lotte\n").draft
    draft = draft.with_age(Sex.W, "Lotte Jansen", AgeGroup.JUNIOR).with_person("BAKKER A.", "Ans Bakker")
    draft = replace(draft, inputs=Inputs(shipped=True), partly_known=ordered([RACE]))
    assert draft_of_plain(plain_draft(draft)) == draft
    assert draft_of_plain({"name": 7, "nonsense": ["x"]}) is None


def test_the_age_in_a_list_is_that_of_who_is_meant() -> None:
    draft = looked_at("Bep Cramer DA2\n").draft.with_person("Bep Cramer", "Iris Jansen")
    [one] = check(draft, KNOWN).looked
    assert (one.person, one.state, one.age_group) == ("Iris Jansen", State.NEW, AgeGroup.JUNIOR)


@pytest.mark.parametrize("age", ["2030-01-01", "150", "abc", "HB1"])
def test_an_age_that_says_nothing_is_told_and_a_folder_with_it_can_be_opened(
    tmp_path: Path, age: str
) -> None:
    checked = looked_at(f"sex,event,skater,age\nW,1000,Femke Kok,{age}\nW,1000,Lotte Nieuw,DA2\n")
    told = [str(one.fault) for one in checked.doubts if "Femke Kok" in one.fault.found]
    assert len(told) == 1
    assert age in told[0]
    write_folder(checked, tmp_path / "meet", begun=True)
    seats = read_meet(tmp_path / "meet").seats
    assert [(seat.entry.skater, seat.age) for seat in seats] == [("Femke Kok", ""), ("Lotte Nieuw", "DA2")]


MEET = """id = "m"
name = "M"
rink = "Heerenveen"
first_day = 2027-01-22
last_day = 2027-01-22
rule_set = "knsb-2026"
"""
PROGRAMME = (
    "day,date,order,sex,event,run\n1,2027-01-22,1,W,500,1\n1,2027-01-22,2,W,1000,1\n1,2027-01-22,3,M,500,1\n"
)


@pytest.mark.parametrize(
    ("same", "entries", "entered"),
    [
        ((), ("W,500,Femke Kok", "W,1000,KOK F."), 2),
        ((), ("W,500,Femke Kok", "W,500,KOK F."), 1),
        ((), ("W,500,Femke Kok", "W,500,KOK Femke"), 1),
        ((("KOK F.", "KOK F."),), ("W,500,Femke Kok", "W,500,KOK F."), 2),
        ((("Kok", "Femke Kok"),), ("W,500,Femke Kok", "W,500,Kok"), 1),
        ((("Kok", "Kok F."), ("Kok F.", "Femke Kok")), ("W,500,Femke Kok", "W,500,Kok", "W,1000,Kok F."), 2),
        ((("Kok", "KOK Femke"),), ("W,500,Femke Kok", "W,1000,Kok"), 2),
        ((("Femke Kok", "Lotte Nieuw"),), ("W,500,Femke Kok", "W,1000,Femke Kok"), 2),
        ((("Kok", "Jenning de Boo"),), ("W,500,Kok", "M,500,Jenning de Boo"), None),
        ((), ("W,500,Jenning de Boo", "M,500,DE BOO Jenning"), None),
        ((), ("W,500,Femke Kok", "W,500,Femke Kok"), None),
        ((), ("W,500,Ans Bakker", "W,500,Anna Bakker", "W,1000,BAKKER A."), 3),
    ],
)
def test_a_folder_written_by_hand_is_checked_as_it_is_simulated(
    same: tuple[tuple[str, str], ...], entries: tuple[str, ...], entered: int | None, tmp_path: Path
) -> None:
    told = "".join(f'\n[[same]]\nwritten = "{one}"\nperson = "{who}"\n' for one, who in same)
    (tmp_path / "meet.toml").write_text(MEET + told)
    (tmp_path / "programme.csv").write_text(PROGRAMME)
    (tmp_path / "entries.csv").write_text("\n".join(["sex,event,skater", *entries]) + "\n")

    def checked() -> tuple[int, int]:
        found = check(draft_from_meet(tmp_path), KNOWN)
        refuse_if_any([one.fault for one in found.faults])
        return found.entered, len({one.person for one in found.looked if one.entered})

    def simulated() -> tuple[int, int]:
        own = meet_with_entries(str(tmp_path), None, same)[0].entries
        return len(own), len({entry.skater for entry in own})

    if entered is None:
        for look in (checked, simulated):
            with pytest.raises(InputRefused):
                look()
    else:
        assert checked() == simulated()
        assert checked()[0] == entered
