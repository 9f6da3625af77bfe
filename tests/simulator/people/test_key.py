"""One person has one key, in whatever way a list writes the name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.people.key import PARTICLES, name_key

WAYS = {
    "Anna van der Een": (
        "ANNA VAN DER EEN", "VAN DER EEN Anna", "Een, Anna van der", "van der Een, Anna", "Een van der, Anna",
        "EEN Anna van der", "EEN van der Anna", "EEN VAN DER Anna", "AnnaVAN DER EEN", "Anna van der EEN",
        "anna  van\u00a0der\u2009een", "Anna Vander Een", "Anna van der-Een",
    ),
    "Bea In 't Twee": (
        "Bea In \u2019t Twee", "Bea IN 'T TWEE", "Twee, Bea in \u2018t", "BeaIN `T TWEE", "in't Twee Bea",
    ),
    "Chloé Drie-Vier": (
        "CHLOE DRIE-VIER", "Chloe\u0301 Drie\u2013Vier", "ChloéDRIE\u2011VIER", "Drie Vier, Chloé",
    ),
    "Dai Dai N'zes": ("Dai Dai N\u2019ZES", "N'ZES Dai Dai", "DAI DAI NZES"),
    "Bjørn Łacki": ("BJORN LACKI", "ŁACKI Bjørn", "Lacki, Bjorn"),
    "Jane McZeven": ("Jane McZEVEN", "MCZEVEN Jane", "JaneMCZEVEN"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "other"), [(name, own) for name, ways in WAYS.items() for own in ways])
def test_every_way_to_write_a_name_has_its_key(name: str, other: str) -> None:
    assert name_key(other) == name_key(name)


def test_two_people_have_two_keys() -> None:
    assert len({name_key(name) for name in WAYS}) == len(WAYS)
    assert name_key("Jan Smit") != name_key("Jan Smits")
    assert name_key("") == name_key(" -'") == ""


WORD = st.text("abcdefghijklmnoprstuvwxyzéëïöüçñ", min_size=3, max_size=9).filter(
    lambda word: unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode() not in PARTICLES
)
GIVEN = WORD.map(str.capitalize)
PARTICLE = st.sampled_from(["", "van", "de", "van der", "van den", "ten", "ter", "in 't", "op de", "van 't"])
SURNAME = st.one_of(
    WORD.map(str.capitalize), st.tuples(WORD, WORD).map(lambda two: f"{two[0].title()}-{two[1].title()}")
)


def written(given_name: str, particle: str, surname: str) -> list[str]:
    """Return a name in the ways that lists write it."""
    loud, before = surname.upper(), f"{particle} " if particle else ""
    names = [
        f"{given_name} {before}{surname}",
        f"{before.upper()}{loud} {given_name}",
        f"{given_name} {before}{loud}",
        f"{given_name}{before.upper()}{loud}",
        f"{surname}, {given_name} {particle}".strip(),
        f"{before}{surname}, {given_name}",
        f"{loud} {given_name} {particle}".strip(),
        f"{given_name} {before}{surname}".upper(),
    ]
    return [*names, *(unicodedata.normalize("NFD", name) for name in names)]


@given(
    GIVEN,
    PARTICLE,
    SURNAME,
    st.sampled_from("'\u2019\u2018\u02bc`\u00b4"),
    st.sampled_from("-\u2010\u2011\u2013 "),
)
def test_invented_names_keep_their_key(
    given_name: str, particle: str, surname: str, mark: str, dash: str
) -> None:
    ways = written(given_name, particle, surname)
    ways += [way.replace("'", mark).replace("-", dash) for way in ways]
    assert {way: name_key(way) for way in ways} == dict.fromkeys(ways, name_key(ways[0]))


@given(GIVEN, PARTICLE, SURNAME, WORD)
def test_another_given_name_is_another_key(given_name: str, particle: str, surname: str, other: str) -> None:
    if name_key(other) != name_key(given_name):
        one, two = (f"{name} {particle} {surname}" for name in (given_name, other.capitalize()))
        assert name_key(one) != name_key(two)
