"""Entries are understood in every form in which they are sent around."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from simulator.event import Event, Sex
from simulator.input.faults import InputRefused
from simulator.meet.ages import age_group
from simulator.meet.meet import AgeGroup
from simulator.own_meet.entries import entries_of_file, entries_of_text
from simulator.own_meet.known import tidied
from simulator.results.values import parse_skater

RACE = (Sex.W, Event.D1000)
Told = tuple[str, int | None, str]


def told(text: str) -> list[Told]:
    return [(one.written, one.pair, one.lane) for one in entries_of_text(text, RACE).lines]


BARE = [("Femke Kok", None, ""), ("Jutta Leerdam", None, "")]
PAIRS = [("KOK Femke", 1, "inner"), ("LEERDAM Jutta", 1, "outer"), ("DE JONG M.", 2, "inner"),
         ("VAN DEN BOS Lotte", 2, "outer")]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Femke Kok\nJutta Leerdam\n",
        "1 Femke Kok\n2 Jutta Leerdam\n",
        "1. Femke Kok (Reggeborgh)\n2. Jutta Leerdam\n",
        "- Femke Kok\n* Jutta Leerdam\n",
        "Femke Kok\tReggeborgh\nJutta Leerdam\tKaf\n",
        "Femke Kok NED 1:13.5\nJutta Leerdam NED 1:13.9\n",
        "Naam\nFemke Kok\nJutta Leerdam\n",
        "Hoi,\n\nHierbij de inschrijvingen:\n\nFemke Kok\nJutta Leerdam\n\nGroet,\nJan\n",
        "1000 m women\nFemke Kok\nJutta Leerdam\n",
        "sex,event,skater\nW,1000,Femke Kok\nW,1000,Jutta Leerdam\n",
        ["V1000: Femke Kok, Jutta Leerdam", "Femke Kok\nJutta Leerdam\n"][1],
    ],
)
def test_names_in_any_list(text: str) -> None:
    assert told(text) == BARE


@pytest.mark.parametrize(
    "text",
    [
        "1 I KOK Femke NED\n1 O LEERDAM Jutta NED\n2 I DE JONG M. NED\n2 O VAN DEN BOS Lotte NED\n",
        "1\tI\t1\tKOK Femke\n1\tO\t3\tLEERDAM Jutta\n2\tI\t4\tDE JONG M.\n2\tO\t5\tVAN DEN BOS Lotte\n",
        "1  KOK Femke  binnen\n1  LEERDAM Jutta  buiten\n2 DE JONG M. binnen\n2 VAN DEN BOS Lotte buiten\n",
    ],
)
def test_pairs_and_lanes_come_from_the_list(text: str) -> None:
    assert told(text) == PAIRS


@pytest.mark.parametrize("written", ["Kok, Femke", "Kok , Femke", "Kok ,Femke"])
def test_spaces_before_the_comma_behind_a_surname_are_none_of_the_name(written: str) -> None:
    assert parse_skater(written) == "Femke Kok"
    assert told(f"{written}\n") == BARE[:1]


@pytest.mark.parametrize("before", ["NED", "2000", "NED 2000", "inner"])
def test_whatever_stands_between_name_and_lane_is_passed_over(before: str) -> None:
    text = f"1 KOK Femke {before} binnen\n1 LEERDAM Jutta NED buiten\n"
    assert told(text) == PAIRS[:2]


def test_a_draw_of_the_press_tells_pairs() -> None:
    found = told("Femke Kok - Jutta Leerdam\nAngel Daleman - Joy Beune\n")
    assert [(name, pair) for name, pair, _ in found] == [
        ("Femke Kok", 1), ("Jutta Leerdam", 1), ("Angel Daleman", 2), ("Joy Beune", 2),
    ]  # fmt: skip


def test_numbers_that_only_count_are_no_pairs() -> None:
    assert {pair for _, pair, _ in told("1 Femke Kok\n2 Jutta Leerdam\n3 Joy Beune\n")} == {None}


def test_several_events_are_told_apart_by_their_titles() -> None:
    text = "Dames 500 meter\nFemke Kok\n\nHeren\n1000 meter\nJenning de Boo\nReserves\nJoep Wennemars\n"
    assert [(*one.race, one.written, one.reserve) for one in entries_of_text(text).lines] == [
        (Sex.W, Event.D500, "Femke Kok", False),
        (Sex.M, Event.D1000, "Jenning de Boo", False),
        (Sex.M, Event.D1000, "Joep Wennemars", True),
    ]


def test_a_title_and_names_in_one_line() -> None:
    lines = entries_of_text("V500: Femke Kok, Jutta Leerdam, Anna Boersma\n").lines
    assert [(one.event, one.written) for one in lines] == [
        (Event.D500, "Femke Kok"), (Event.D500, "Jutta Leerdam"), (Event.D500, "Anna Boersma"),
    ]  # fmt: skip


def test_what_is_no_entry_is_left_out_and_said() -> None:
    read = entries_of_text("Femke Kok\n12345\nJutta Leerdam\n", RACE)
    assert [fault.line for fault in read.left_out] == [2]


@pytest.mark.parametrize("text", ["", "   \n\n", "12 34\n", "x" * 400, "\0", "{", "<html>", "500 m\n" * 10])
def test_what_has_no_names_is_refused(text: str) -> None:
    with pytest.raises(InputRefused):
        entries_of_text(text, RACE)


def test_a_list_without_an_event_needs_one() -> None:
    with pytest.raises(InputRefused):
        entries_of_text("Femke Kok\nJutta Leerdam\n")


def test_three_in_a_pair_tell_no_pairs() -> None:
    text = "pair,lane,name\n1,inner,Femke Kok\n1,outer,Joy Beune\n1,outer,Jutta Leerdam\n"
    assert {pair for _, pair, _ in told(text)} == {None}


def test_a_file_is_read_like_a_paste(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes("Femke Kok\r\nJutta Leerdam\r\n".encode("utf-16"))
    assert [one.written for one in entries_of_file(tmp_path / "list.txt", RACE).lines] == [
        name for name, _, _ in BARE
    ]
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(InputRefused) as refused:
        entries_of_file(tmp_path / "empty.txt", RACE)
    assert refused.value.faults[0].source == "empty.txt"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KOK Femke", "Femke Kok"),
        ("DE JONG Michelle", "Michelle de Jong"),
        ("RIJPMA-DE JONG Antoinette", "Antoinette Rijpma-De Jong"),
        ("Kok, Femke", "Femke Kok"),
        ("DE JONG, Michelle", "Michelle de Jong"),
        ("Femke Kok", "Femke Kok"),
        ("JANSEN L.", "L. Jansen"),
    ],
)
def test_a_name_is_written_as_in_running_text(written: str, name: str) -> None:
    assert tidied(written) == name


def test_every_line_of_a_table_that_is_no_entry_is_told() -> None:
    read = entries_of_text("sex,event,skater\nW,700,Femke Kok\nX,500,Piet Jansen\nW,500,Jutta Leerdam\n")
    assert [line.written for line in read.lines] == ["Jutta Leerdam"]
    assert [(fault.line, fault.found) for fault in read.left_out] == [
        (2, '"Femke Kok": the distance is none that is ridden'),
        (3, '"Piet Jansen": it is not said whether women or men'),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lotte Nieuw DA2\nAns Oud\n",
        "1. Lotte Nieuw (2009)\n2. Ans Oud\n",
        "Lotte Nieuw\t14-05-2009\nAns Oud\t\n",
        "sex,event,skater,birth_date\nW,1000,Lotte Nieuw,2009-05-14\nW,1000,Ans Oud,\n",
        "Naam;Geslacht;Afstand;Categorie\nLotte Nieuw;V;1000;DA2\nAns Oud;V;1000;\n",
    ],
)
def test_a_list_says_how_old_a_skater_is(text: str) -> None:
    lines = entries_of_text(text, RACE).lines
    assert [one.written for one in lines] == ["Lotte Nieuw", "Ans Oud"]
    assert [age_group(one.age, date(2027, 1, 22)) for one in lines] == [AgeGroup.JUNIOR, None]


@pytest.mark.parametrize("text", ["1 Femke Kok NED 38.12\n", "12 Femke Kok 1:13.5\n", "Femke Kok 12\n"])
def test_figures_of_a_start_list_are_no_age(text: str) -> None:
    assert [one.age for one in entries_of_text(text, RACE).lines] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "sex,skater\nW,Femke Kok\nM,Jenning de Boo\n",
        "meet,sex,skater,qualified_by\nNK,W,Femke Kok,OKT\nNK,M,Jenning de Boo,OKT\n",
        "event,skater\n500,Femke Kok\n500,Jenning de Boo\n",
        "Naam\tPloeg\nFemke Kok\tReggeborgh\nJenning de Boo\tReggeborgh\n",
        "Rit\tBaan\tNaam\n1\tI\tFemke Kok\n1\tO\tJenning de Boo\n",
        "Femke Kok\nJenning de Boo\n",
    ],
)
def test_a_list_that_says_no_event_is_not_taken_for_one_of_some_event(text: str, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(text)
    for read in (lambda: entries_of_text(text), lambda: entries_of_file(tmp_path / "list.csv")):
        with pytest.raises(InputRefused, match="2 names in it, and it is not said in which event"):
            read()
    assert len(entries_of_text(text, RACE).lines) == 2


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (f"1. Anna {'e' * 96}", "101 letters are too many for a name; at most 100 are one."),
        (f"Anna {'One ' * 100}", "404 letters are too many for a name; at most 100 are one."),
        ("12:30", "It has no name."),
        (f"{'Here is what we ride. ' * 8}", "It has no name."),
    ],
)
def test_a_line_left_out_says_whether_its_name_is_too_long(line: str, why: str) -> None:
    read = entries_of_text(f"Femke Kok\n{line}\nJutta Leerdam\n", RACE)
    assert [(fault.line, str(fault.remedy)) for fault in read.left_out] == [(2, why)]


@pytest.mark.parametrize("filling", ["\n", " \n", " ", "\t", "- "])
def test_a_gap_between_two_names_is_gone_over_once(filling: str) -> None:
    # From each of its blanks again it would not come to an end.
    gap = filling * (150_000 // len(filling))
    assert ("Jutta Leerdam", None, "") in told(f"Femke Kok\n{gap}\nJutta Leerdam\nNobody\n")


@pytest.mark.parametrize("colours", ["wit rood geel blauw", "white red yellow blue", "wt rd gl bl"])
@pytest.mark.parametrize("between", [" ", "  ", "\t"])
def test_nobody_of_a_quartet_is_left_out(colours: str, between: str) -> None:
    names = ("Chris Huizinga", "Beau Snellink", "Jorrit Bergsma", "Marcel Bosker")
    lines = (
        f"1{between}{colour}{between}{name}" for colour, name in zip(colours.split(), names, strict=True)
    )
    read = entries_of_text("5000 meter heren\n" + "\n".join(lines) + "\n")
    assert (read.left_out, read.partly) == ((), ())
    assert [(one.written, one.pair, one.lane) for one in read.lines] == [
        (names[0], 1, "inner"), (names[1], 1, "outer"), (names[2], 2, "inner"), (names[3], 2, "outer"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Jan de Wit", "Jan Rood", "Piet Blauw", "Kees in 't Wit", "Anna Maria Geel"]
)
def test_a_surname_that_is_a_colour_stays_one(name: str) -> None:
    assert told(f"Femke Kok\n{name}\n")[1] == (name, None, "")
    assert told(f"1 {name} wit\n1 Jutta Leerdam rood\n") == [
        (name, 1, "inner"),
        ("Jutta Leerdam", 1, "outer"),
    ]


@pytest.mark.parametrize(
    ("line", "partly"),
    [
        ("2 Beau Snellink en zijn broer die meedoet", (RACE,)),
        ("Beau Snellink en zijn broer die meedoet", ()),
        ("2 N.N.", ()),
        ("2 -", ()),
    ],
)
def test_an_event_with_a_numbered_line_left_out_may_be_known_in_part(
    line: str, partly: tuple[object, ...]
) -> None:
    read = entries_of_text(f"1 Femke Kok\n{line}\n3 Jutta Leerdam\n", RACE)
    assert [one.written for one in read.lines] == ["Femke Kok", "Jutta Leerdam"]
    assert (len(read.left_out), read.partly) == (1, partly)
