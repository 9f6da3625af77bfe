"""A written name is taken for a person only where that is sure; else it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.input.faults import InputRefused
from simulator.people.persons import Ground, Persons
from simulator.people.same import read_same

PEOPLE = (
    "Femke Eender",
    "Anna van der Twee",
    "Antoinette de Drie",
    "Jan Vierman",
    "Joop Vierman",
    "K. Langer",
)


@pytest.mark.parametrize(
    ("written", "ground", "person"),
    [
        ("Femke Eender", Ground.EXACT, "Femke Eender"),
        ("EENDER Femke", Ground.WRITTEN, "Femke Eender"),
        ("FemkeEENDER", Ground.WRITTEN, "Femke Eender"),
        ("twee anna van der", Ground.WRITTEN, "Anna van der Twee"),
        ("EENDER F.", Ground.INITIAL, "Femke Eender"),
        ("F.EENDER", Ground.INITIAL, "Femke Eender"),
        ("Twee, A. van der", Ground.INITIAL, "Anna van der Twee"),
        ("Kate Langer", Ground.INITIAL, "K. Langer"),
        ("J. Vierman", Ground.DOUBT, None),
        ("Femke Eendr", Ground.DOUBT, None),
        ("Antoinette Vijf-de Drie", Ground.DOUBT, None),
        ("Femke Q. Eender", Ground.DOUBT, None),
        ("B. Eender", Ground.UNKNOWN, None),
        ("Zeger Zes", Ground.UNKNOWN, None),
    ],
)
def test_who_is_meant_and_on_what_ground(written: str, ground: Ground, person: str | None) -> None:
    found = Persons.of(PEOPLE).find(written)
    assert (found.ground, found.person) == (ground, person)
    assert bool(found.suggestions) == (ground is Ground.DOUBT)


def test_suggestions_name_everybody_who_fits() -> None:
    assert Persons.of(PEOPLE).find("J. Vierman").suggestions == ("Jan Vierman", "Joop Vierman")
    assert Persons.of(PEOPLE).find("Antoinette Vijf-de Drie").suggestions == ("Antoinette de Drie",)


def test_people_who_differ_by_their_initial_alone_are_not_almost_alike() -> None:
    assert Persons.of(["A. Schaatser"]).find("B. Schaatser").ground is Ground.UNKNOWN


def test_what_is_said_of_a_name_goes_first() -> None:
    persons = Persons.of(PEOPLE, {"J. Vierman": "jan vierman", "Femke Eendr": "Femke Eendr"})
    assert persons.find("VIERMAN J.").person == "Jan Vierman"
    assert persons.find("Femke Eendr").person == "Femke Eendr"


def test_aliases_come_from_options_and_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "aliases.toml"
    file.write_text('[[same]]\nwritten = "VIERMAN J."\nperson = "Jan Vierman"\n', encoding="utf-8")
    assert read_same(["EENDR F.=Femke Eender"], file) == (
        ("EENDR F.", "Femke Eender"),
        ("VIERMAN J.", "Jan Vierman"),
    )


def test_aliases_that_say_nothing_or_two_things_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match="Write --same"):
        read_same(["Femke Eender"])
    with pytest.raises(InputRefused, match="both Jan Vierman and Joop Vierman"):
        read_same(["J. Vierman=Jan Vierman", "VIERMAN J.=Joop Vierman"])
    file = tmp_path / "aliases.toml"
    file.write_text('[[same]]\nwriten = "A"\nperson = "B"\n', encoding="utf-8")
    with pytest.raises(InputRefused, match="writen"):
        read_same((), file)


def test_a_person_of_whom_something_is_said_in_turn_is_who_is_meant_at_last() -> None:
    same = {"KOK F.": "Kok Fem", "Kok Fem": "KOK Femke", "A": "B", "B": "A", "C": "C"}
    persons = Persons.of(["Femke Kok"], same)
    assert persons.person("KOK F.") == persons.person("Kok Fem") == "Femke Kok"
    assert persons.person("C") == "C"
    assert {persons.person("A"), persons.person("B")} == {"A", "B"}  # said in a ring: each is itself
