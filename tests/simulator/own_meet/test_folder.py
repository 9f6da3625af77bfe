"""A draft goes into a folder, and comes back from it as it was."""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.files import load_meet, read_meet
from simulator.meet.meet import AgeGroup, NewSkater
from simulator.meet.written_over import JOURNAL, finish, journal_of
from simulator.own_meet.check import check
from simulator.own_meet.draft import EntryLine, MeetDraft, draft_of_plain, plain_draft
from simulator.own_meet.folder import folder_files, write_folder
from simulator.own_meet.known import KnownPeople
from simulator.own_meet.programme import programme_text, read_programme
from simulator.own_meet.templates import TITLES, draft_from_meet, draft_from_template, load_template
from simulator.project.atomic_file import write_atomically
from simulator.project.drawn import draws_of_meet
from simulator.selection.rule_file import load_rule_set
from simulator.what_if.pairs import PairsSet

KNOWN = KnownPeople(
    {Sex.W: {"Femke Kok": 33, "Ans Bakker": 3, "Anna Bakker": 2}, Sex.M: {"Jenning de Boo": 42}}, 80
)
PROGRAMME = "Day 1\nwomen 500 m run 1\nmen 500 m\n\nDay 2\nwomen 500 m run 2\nwomen 1000 m\n"
DRAFT = MeetDraft(
    "blank", "My meet", "Deventer", date(2027, 1, 22), PROGRAMME,
    (
        EntryLine(Sex.W, Event.D500, "KOK Femke", 1, "inner"),
        EntryLine(Sex.W, Event.D500, "JANSEN Lotte", 1, "outer"),
        EntryLine(Sex.W, Event.D500, "BAKKER A.", 2, "inner"),
        EntryLine(Sex.W, Event.D1000, "Ans Bakker", None, "", reserve=True),
        EntryLine(Sex.M, Event.D500, "Jenning de Boo"),
    ),
    new_skaters=(NewSkater(Sex.W, "Lotte Jansen", AgeGroup.JUNIOR),),
)  # fmt: skip


def written(draft: MeetDraft, folder: Path) -> MeetDraft:
    """Write a draft into a folder and read it back."""
    write_folder(check(draft, KNOWN), folder)
    return draft_from_meet(folder)


def test_the_folder_is_a_meet_of_which_doubts_and_reserves_are_left_out(tmp_path: Path) -> None:
    written(DRAFT, tmp_path / "mine")
    meet = load_meet(tmp_path / "mine")
    assert [(entry.sex, entry.event, entry.skater) for entry in meet.entries] == [
        (Sex.W, Event.D500, "Femke Kok"), (Sex.W, Event.D500, "Lotte Jansen"),
        (Sex.M, Event.D500, "Jenning de Boo"),
    ]  # fmt: skip
    assert meet.partly_known == {(Sex.W, Event.D500)}
    assert read_meet(tmp_path / "mine").description.people.new_skaters == DRAFT.new_skaters
    assert draws_of_meet(tmp_path / "mine") == (
        PairsSet(Sex.W, Event.D500, (("Femke Kok", "Lotte Jansen"),), lanes=True),
    )


def test_the_doubts_are_still_there_in_a_copy(tmp_path: Path) -> None:
    checked = check(written(DRAFT, tmp_path / "mine"), KNOWN)
    assert (checked.entered, checked.open_names) == (3, 1)
    assert [one.line.written for one in checked.looked if one.is_open] == ["BAKKER A."]


def test_a_folder_that_holds_something_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(InputRefused):
        write_folder(check(DRAFT, KNOWN), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "nowhere" / "below"):
        with pytest.raises(InputRefused):
            write_folder(check(DRAFT, KNOWN), folder)


def test_a_meet_may_be_written_over_when_that_is_wanted(tmp_path: Path) -> None:
    written(DRAFT, tmp_path / "mine")
    again = check(DRAFT.with_event(Sex.M, Event.D500, ()), KNOWN)
    write_folder(again, tmp_path / "mine", replace_meet=True)
    assert load_meet(tmp_path / "mine").skaters(Sex.M) == ()


AGAIN = replace(DRAFT, name="Other meet", first_day=date(2027, 3, 5))
"""The same meet six weeks later: no file of the one fits a file of the other."""


def killed_at(number: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write a meet over another, and end before so many of its files are in their places."""
    written(DRAFT, folder)
    left = iter(range(number))

    def write(path: Path, content: bytes) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        write_atomically(path, content)

    monkeypatch.setattr("simulator.own_meet.folder.write_atomically", write)
    with pytest.raises(KeyboardInterrupt):
        write_folder(check(AGAIN, KNOWN), folder, replace_meet=True)


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_a_meet_of_which_the_writing_over_was_broken_off_is_the_old_one_or_the_new(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_at(number, tmp_path / "mine", monkeypatch)
    again = load_meet(tmp_path / "mine")
    assert (again.name, again.first_day) == (
        ("Other meet", date(2027, 3, 5)) if number else ("My meet", DRAFT.first_day)
    )
    assert {race.date.month for race in again.programme} == {again.first_day.month}
    assert not (tmp_path / "mine" / JOURNAL).exists()


def test_what_was_mended_by_hand_since_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "mine"
    killed_at(2, folder, monkeypatch)
    (folder / "entries.csv").write_text("by hand")
    os.utime(folder / "entries.csv", (2e9, 2e9))
    finish(folder)
    assert (folder / "entries.csv").read_text() == "by hand"
    assert not (folder / JOURNAL).exists()


@pytest.mark.parametrize(
    "journal", ['{"results.csv": "x"}', '{"entries.csv": 1}', "[]", "{", '{"../x.csv": ""}']
)
def test_no_other_file_is_finished(journal: str, tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_text(journal)
    finish(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == [JOURNAL]


def test_a_link_is_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (tmp_path / "outside").write_text("of others")
    (folder / "entries.csv").symlink_to(tmp_path / "outside")
    (folder / JOURNAL).write_bytes(journal_of({"entries.csv": "x"}))
    finish(folder)
    assert (tmp_path / "outside").read_text() == "of others"


def test_a_draft_with_faults_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(InputRefused):
        write_folder(check(MeetDraft(), KNOWN), tmp_path / "mine")
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize("name", TITLES)
def test_every_template_begins_a_meet(name: str, tmp_path: Path) -> None:
    draft = draft_from_template(name)
    draft = MeetDraft(**{**vars(draft), "name": draft.name or "x", "rink": draft.rink or "y",
                         "first_day": draft.first_day or date(2027, 1, 22)})  # fmt: skip
    checked = check(draft, KNOWN)
    write_folder(checked, tmp_path / "mine", begun=True)
    if draft.races:
        assert draft_from_meet(tmp_path / "mine").programme == draft.programme
    assert load_template(name).source


def test_the_next_real_meets_are_shipped_with_programme_and_dates() -> None:
    days = {name: draft_from_template(name) for name in TITLES}
    assert [(one.begins, one.races[-1].date) for one in (
        days["national-allround"], days["national-sprint"], days["national-single-distances"],
    )] == [
        (date(2026, 12, 27), date(2026, 12, 28)), (date(2026, 12, 27), date(2026, 12, 28)),
        (date(2027, 1, 22), date(2027, 1, 24)),
    ]  # fmt: skip
    assert len(days["national-single-distances"].events) == 10
    assert {race.run for race in days["national-sprint"].races} == {1, 2}


@pytest.mark.parametrize("meet", ["okt-2025", "okt-2021"])
def test_a_shipped_meet_is_the_same_from_a_copy(meet: str, tmp_path: Path) -> None:
    known = KnownPeople({sex: dict.fromkeys(load_meet(meet).skaters(sex), 1) for sex in Sex}, 1)
    write_folder(check(draft_from_meet(meet), known), tmp_path / "mine")
    one, copy = load_meet(meet), load_meet(tmp_path / "mine")
    assert (one.programme, set(one.entries), one.partly_known, one.rule_set) == (
        copy.programme, set(copy.entries), copy.partly_known, copy.rule_set,
    )  # fmt: skip


NAMES = st.sampled_from(
    ["Femke Kok", "KOK Femke", "BAKKER A.", "Ans Bakker", "JANSEN Lotte", "Jenning de Boo",
     "Šárka Ó'Neill", "De Vries", "Bep Cramer", "CRAMER Bep", "\"Quote\" Name"]
)  # fmt: skip


@st.composite
def drafts(draw: st.DrawFn) -> MeetDraft:
    """Draw a draft that may be saved, with doubts, new skaters, pairs and things said of names."""
    races = draw(
        st.lists(
            st.tuples(st.sampled_from(Sex), st.sampled_from(DISTANCES)), min_size=1, max_size=6, unique=True
        )
    )
    text = "".join(f"Day {1 + number // 3}\n{sex} {event}\n" for number, (sex, event) in enumerate(races))
    if draw(st.booleans()):
        text += f"Day {draw(st.integers(3, 9))}\n{races[0][0]} {races[0][1]}\n"
    first = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 1000)))
    lines = []
    for sex, event in races:
        for number, name in enumerate(draw(st.lists(NAMES, max_size=6, unique=True))):
            pair = draw(st.sampled_from([None, 1 + number // 2]))
            lane = ("inner", "outer")[number % 2] if pair and draw(st.booleans()) else ""
            lines.append(
                EntryLine(
                    sex,
                    event,
                    name,
                    pair,
                    lane,
                    draw(st.integers(0, 9)) == 0,
                    draw(st.booleans()),
                    draw(st.sampled_from(["", "", "DA2", "2008-05-14", "senior"])),
                )
            )
    aged = st.builds(NewSkater, st.sampled_from(Sex), NAMES, st.sampled_from(AgeGroup))
    new = draw(st.lists(aged, max_size=3, unique_by=lambda one: (one.sex, one.skater)))
    said = draw(st.lists(st.tuples(NAMES, NAMES), max_size=3, unique_by=lambda one: one[0]))
    draft = MeetDraft(
        name=draw(st.sampled_from(["A", "NK Afstanden 2027", "Šprint №1", "x" * 100])),
        rink="Deventer",
        first_day=first,
        programme=programme_text(read_programme(text, first).races),
        rules=draw(st.sampled_from([None, load_rule_set("knsb-2026"), load_rule_set("knsb-2022")])),
        mass_start_picks=draw(st.sampled_from([{}, {Sex.W: ("Femke Kok",)}])),
        partly_known=tuple(race for race in [(s, e) for s in Sex for e in Event] if race in races[:1]),
    ).with_lines(lines)
    for one in new:
        draft = draft.with_age(one.sex, one.skater, one.age_group)
    for name, person in said:
        draft = draft.with_person(name, person)
    return draft


def _folder_and_back(draft: MeetDraft) -> None:
    """A draft kept as a folder is what it was."""
    checked = check(draft, KNOWN)
    with tempfile.TemporaryDirectory() as folder:
        once = written(draft, Path(folder) / "1")
        again = written(once, Path(folder) / "2")
        meet = load_meet(Path(folder) / "1")
    back = check(once, KNOWN)
    assert folder_files(back) == folder_files(checked)
    assert MeetDraft(**{**vars_of(once), "begun_from": ""}) == MeetDraft(
        **{**vars_of(again), "begun_from": ""}
    )
    assert (back.entered, back.open_names) == (checked.entered, checked.open_names)
    assert set(meet.entries) == {one.entry for one in checked.looked if one.entered}
    assert meet.partly_known == set(checked.partly_known)
    assert meet.programme == tuple(sorted(draft.races, key=lambda race: (race.date, race.order)))


def vars_of(draft: MeetDraft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in MeetDraft.__dataclass_fields__}


def test_random_meets_go_through_text_and_back(meet_cases: int) -> None:
    def through(draft: MeetDraft) -> None:
        assert draft_of_plain(plain_draft(draft)) == draft

    settings(max_examples=meet_cases, deadline=None)(given(drafts())(through))()


def test_random_meets_that_can_be_written_go_through_a_folder_and_back(meet_cases: int) -> None:
    whole = drafts().filter(lambda draft: not check(draft, KNOWN).faults)
    patient = settings(
        max_examples=-(-meet_cases // 3), deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
    )
    patient(given(whole)(_folder_and_back))()
