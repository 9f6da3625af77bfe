"""How old a skater is, in the ways in which lists of entries say it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.ages import age_group
from simulator.meet.entries_file import read_aged_entries
from simulator.meet.files import load_meet, read_meet
from simulator.meet.meet import AgeGroup, Entry, NewSkater
from simulator.project.load import read_and_fit
from simulator.results.values import BadValue

JUNIOR, NEO, SENIOR = AgeGroup.JUNIOR, AgeGroup.NEO_SENIOR, AgeGroup.SENIOR
JANUARY = date(2027, 1, 22)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("", None), ("junior", JUNIOR), ("Neo-senior", NEO), ("neo_senior", NEO), ("SENIOR", SENIOR),
        ("DA2", JUNIOR), ("HB1", JUNIOR), ("DN1", NEO), ("HSA", SENIOR), ("D40", SENIOR), ("17", JUNIOR),
        ("19", NEO), ("23", SENIOR), ("2010", JUNIOR), ("2007", NEO), ("2003", SENIOR),
        # Nineteen on the last of June is no junior in the season that follows; a day later one is.
        ("2007-06-30", NEO), ("01-07-2007", JUNIOR), ("30 June 2003", SENIOR), ("2003-07-01", NEO),
    ],
)  # fmt: skip
def test_the_age_group_follows_from_what_the_list_says(text: str, group: AgeGroup | None) -> None:
    assert age_group(text, JANUARY) is group


def test_the_season_is_that_of_the_meet() -> None:
    assert [age_group("2007-03-01", date(*day)) for day in ((2026, 6, 30), (2026, 7, 1))] == [JUNIOR, NEO]


@pytest.mark.parametrize("text", ["old", "1850", "2026-01-01", "31-02-2005", "3", "x" * 500])
def test_what_is_no_age_is_refused_with_what_may_stand_there(text: str) -> None:
    with pytest.raises(BadValue) as refused:
        age_group(text, JANUARY)
    assert "birth date" in refused.value.remedy


HEAD = "sex,event,skater"
MEET = """\
id = "club"
name = "Club championship"
rink = "Heerenveen"
first_day = 2025-12-26
last_day = 2025-12-26
rule_set = "knsb-2026"
"""


def meet_of(folder: Path, entries: str, more: str = "") -> Path:
    (folder / "meet.toml").write_text(MEET + more)
    (folder / "programme.csv").write_text(
        "day,date,order,sex,event,run\n1,2025-12-26,1,W,1000,1\n1,2025-12-26,2,W,1500,1\n"
    )
    (folder / "entries.csv").write_text(entries)
    return folder


@pytest.mark.parametrize(
    "name", ["age", "birth_date", "Geboortedatum", "geboortejaar", "leeftijd", "categorie"]
)
def test_a_column_of_the_entries_says_it(tmp_path: Path, name: str) -> None:
    folder = meet_of(
        tmp_path, f"{HEAD},{name}\nW,1000,Lotte Nieuw,2010\nW,1500,Lotte Nieuw,\nW,1500,Ans Oud,\n"
    )
    assert read_meet(folder).new_skaters == (NewSkater(Sex.W, "Lotte Nieuw", JUNIOR),)


def test_a_cell_that_says_no_age_is_told_with_its_place(tmp_path: Path) -> None:
    folder = meet_of(tmp_path, f"{HEAD},age\nW,1000,Lotte Nieuw,young\nW,1500,Ans Oud,1066\n")
    with pytest.raises(InputRefused) as refused:
        load_meet(folder)
    assert [(fault.line, fault.column) for fault in refused.value.faults] == [(2, "age"), (3, "age")]


def test_what_the_description_says_of_a_skater_counts_first(tmp_path: Path) -> None:
    said = '\n[[new_skaters]]\nsex = "W"\nskater = "Lotte Nieuw"\nage_group = "senior"\n'
    folder = meet_of(tmp_path, f"{HEAD},age\nW,1000,Lotte Nieuw,2010\n", said)
    assert read_meet(folder).new_skaters == (NewSkater(Sex.W, "Lotte Nieuw", SENIOR),)


def test_a_list_of_entries_may_say_it_and_what_is_no_age_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "entries.csv"
    file.write_text("Naam;Geslacht;Afstand;Cat\nLotte Nieuw;V;1000;DA2\nAns Oud;V;1000;ploeg 3\n")
    assert read_aged_entries(file) == {
        Entry(Sex.W, Event.D1000, "Lotte Nieuw"): "DA2",
        Entry(Sex.W, Event.D1000, "Ans Oud"): "",
    }


@pytest.mark.parametrize("text", ["2030-01-01", "150", "abc", "HB1"])
def test_an_age_in_a_list_of_entries_that_nobody_of_the_meet_has_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "entries.csv"
    file.write_text(f"{HEAD},age\nW,1000,Lotte Nieuw,2010\nW,1000,Ans Oud,{text}\n")
    with pytest.raises(InputRefused) as refused:
        read_aged_entries(file, first_day=JANUARY)
    assert [(fault.line, fault.column) for fault in refused.value.faults] == [(3, "age")]


@pytest.mark.parametrize(
    ("text", "own", "other"), [("DA2", Sex.W, Sex.M), ("LN1", Sex.W, Sex.M), ("HSA", Sex.M, Sex.W)]
)
def test_a_category_of_women_is_none_of_a_man(text: str, own: Sex, other: Sex) -> None:
    assert age_group(text, JANUARY, own) is age_group(text, JANUARY) is not None
    with pytest.raises(BadValue):
        age_group(text, JANUARY, other)


@pytest.mark.parametrize("text", ["M40", "A2", "NEO", "S"])
def test_a_category_of_either_is_one_of_both(text: str) -> None:
    assert age_group(text, JANUARY, Sex.W) is age_group(text, JANUARY, Sex.M) is not None


def test_a_man_in_a_category_of_women_is_told_with_its_place_in_a_meet(tmp_path: Path) -> None:
    folder = meet_of(tmp_path, f"{HEAD},age\nW,1000,Lotte Nieuw,HB1\n")
    with pytest.raises(InputRefused) as refused:
        load_meet(folder)
    assert [(fault.line, fault.column) for fault in refused.value.faults] == [(2, "age")]


def test_a_junior_of_whom_nothing_else_is_known_is_forecast_as_one(tmp_path: Path) -> None:
    plain = meet_of(tmp_path, f"{HEAD}\nW,1000,Lotte Nieuw\nW,1000,Femke Kok\n")
    aged = tmp_path / "entries-with-ages.csv"
    aged.write_text(f"{HEAD},age\nW,1000,Lotte Nieuw,2010-05-14\nW,1000,Femke Kok,2010-05-14\n")

    def known(entries: Path | None) -> pd.DataFrame:
        table = read_and_fit(entries=entries, meet=str(plain)).form.skaters
        assert table is not None
        return table.set_index("skater")["age_group"]

    assert "Lotte Nieuw" not in known(None).index
    assert known(aged)["Lotte Nieuw"] == "junior"
    assert known(aged)["Femke Kok"] != "junior"  # more is known of her
