"""Skaters found by a part of their name."""

from __future__ import annotations

import pytest

from simulator.people.short import named_in_part, with_surname

PEOPLE = ("Merel Conijn", "Femke Kok", "Anna de Vries", "Bep de Vries", "Zoë Rijpma-de Jong")


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("Conijn", ("Merel Conijn",)),
        ("CONIJN", ("Merel Conijn",)),
        ("de vries", ("Anna de Vries", "Bep de Vries")),
        ("Rijpma", ("Zoë Rijpma-de Jong",)),
        ("zoe", ("Zoë Rijpma-de Jong",)),
        ("Con", ("Merel Conijn",)),
        ("ijn", ()),
        ("Nora Conijn", ()),
        (" - ", ()),
    ],
)
def test_a_surname_or_the_beginning_of_a_name_tells_who_may_be_meant(part: str, found: tuple[str]) -> None:
    assert named_in_part(PEOPLE, part) == found


def test_a_whole_name_is_no_surname() -> None:
    assert with_surname(PEOPLE, "Femke Kok") == ()
    assert with_surname(PEOPLE, "Kok") == ("Femke Kok",)
