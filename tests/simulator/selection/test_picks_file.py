"""Picks files: what they say is read, written and read again, and what is wrong is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policy_texts import committee_in

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import InputRefused
from simulator.selection.committee import Committee, PickKind, PickRule
from simulator.selection.picks_file import committee_text, read_committee, unknown_skaters

BROKEN = Path(__file__).parent / "broken_picks"
KNOWN = {Sex.W: ("Skater Anna", "Skater Cato"), Sex.M: ("Skater Bart",)}

GOOD = """
[[pick]]
sex = "W"
kind = "mass_start"
event = "mass_start"
skater = "Skater  A"
reason = "World  champion"

[[pick]]
sex = "W"
kind = "event"
event = 1000
skater = "Skater B"

[[pick]]
sex = "M"
kind = "team"
event = "team_pursuit"
skater = "Skater C"

[[pick]]
sex = "M"
kind = "team"
skater = "Skater D"

[[pick]]
sex = "W"
kind = "calamity"
event = "500"
skater = "Skater A"
chance = 0.25

[[pick]]
sex = "M"
kind = "pursuit"
trio = ["Skater D", "Skater E", "Skater F"]
chance = 0

[[starter]]
sex = "M"
event = "team_pursuit"
skater = "Skater D"

[[starter]]
sex = "W"
event = "mass_start"
skater = "Skater B"

[[refill]]
sex = "M"
event = "1500"
skater = "Skater C"

[[declined]]
sex = "W"
event = "3000"
skater = "Skater B"
"""

FAULTS = {
    "keys": [
        'picks: this key is not known. Did you mean "pick"?',
        'pick 1, evnt: this key is not known. Did you mean "event"?',
        (
            "pick 1, event: this key is missing. Expected one of 500, 1000, 1500, 3000, 5000, 10000, "
            "sprint, allround."
        ),
        "starter 1, reason: this key is not known. Known are sex, event, skater.",
        (
            'starter 1, event: "1000" is not an event that can stand here. '
            "Expected one of mass_start, team_pursuit."
        ),
        'refill 1, event: "mass_start" is not an event that can stand here. Expected one of 500,',
        "refill 1, skater: this key is missing. Expected a text.",
        "declined 1, sex: this key is missing. Expected a text.",
        (
            'declined 1, event: "1000m" is not an event that can stand here. Expected one of 500, 1000, '
            '1500, 3000, 5000, 10000, sprint, allround, mass_start, team_pursuit. Did you mean "1000"?'
        ),
        "declined 1, skater: 7 is not a text.",
    ],
    "kinds": [
        'pick 1, sex: "F" is not one of the choices. Expected one of W, M.',
        (
            'pick 1, kind: "evnt" is not one of the choices. Expected one of mass_start, calamity, pursuit, '
            'event, team. Did you mean "event"?'
        ),
        "pick 2, sex: this key is missing.",
        "pick 2, skater: this key is missing.",
        "pick 2, event: a team pick gives a ticket, not a start place. Leave it out; a pick of the kind",
        'pick 7, event: "mass_start" is not an event that can stand here. Expected one of team_pursuit.',
        "pick 3, skater: a pick of the kind pursuit has no skater. Write trio = ...",
        "pick 3, trio: ['Skater A', 'Skater B', 'Skater B'] is not a trio. Name three skaters.",
        "pick 4, trio: this key is missing. Expected a list.",
        "pick 5, trio: 7 is not a text.",
        'pick 5, trio: "" is not a name. Write the skater\'s name.',
        "pick 6, trio: a pick of the kind calamity has no trio. Write skater = ...",
    ],
    "values": [
        "pick 1, chance: 1.5 is not a chance. Expected 0 to 1.",
        'pick 1, reason: "a\\x07b" has signs that cannot be shown.',
        'pick 2, skater: " " is not a name.',
        "pick 2, chance: nan is not a chance.",
        'pick 3, chance: "often" is not a number.',
        "pick 3, reason: 5 is not a text.",
    ],
    "twice": [
        "pick 2: the same stands there twice. Keep one.",
        "starter 2: the same stands there twice. Keep one.",
    ],
    "tables": ["pick: 3 is not a list.", "starter 1: 1 is not a table."],
    "names": [
        'pick 1, skater: "Skatr Anna" is not known. Did you mean "Skater Anna"?',
        'pick 2, skater: "Skater Bart" is known, but not of this sex. Correct sex.',
    ],
    "not_toml": ["line 2: not readable as TOML: "],
}


def refusal(content: bytes, source: str = "x.toml") -> list[str]:
    with pytest.raises(InputRefused) as refused:
        committee_in(content, source, KNOWN)
    return [str(fault) for fault in refused.value.faults]


def test_every_broken_file_has_its_words() -> None:
    assert {path.stem for path in BROKEN.glob("*.toml")} == set(FAULTS)


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_of_a_file_is_told_in_words(name: str) -> None:
    with pytest.raises(InputRefused) as refused:
        committee_in((BROKEN / f"{name}.toml").read_bytes(), name, KNOWN if name == "names" else None)
    faults = [str(fault) for fault in refused.value.faults]
    for words in FAULTS[name]:
        assert any(fault.startswith(f"{name}, {words}") for fault in faults), (words, faults)
    assert len(faults) == len(FAULTS[name]), faults


def test_a_picks_file_is_read() -> None:
    committee = committee_in(GOOD.encode(), "x.toml")
    assert committee == Committee(
        rules=(
            PickRule(Sex.W, PickKind.MASS_START, ("Skater A",), reason="World champion"),
            PickRule(Sex.W, PickKind.EVENT, ("Skater B",), Event.D1000),
            PickRule(Sex.M, PickKind.TEAM, ("Skater C",)),
            PickRule(Sex.M, PickKind.TEAM, ("Skater D",)),
            PickRule(Sex.W, PickKind.CALAMITY, ("Skater A",), Event.D500, chance=0.25),
            PickRule(Sex.M, PickKind.PURSUIT, ("Skater D", "Skater E", "Skater F"), chance=0.0),
        ),
        starters={
            (Sex.M, Event.TEAM_PURSUIT): ("Skater C", "Skater D"),
            (Sex.W, Event.MASS_START): ("Skater B",),
        },
        refills={(Sex.M, Event.D1500): ("Skater C",)},
        declined=frozenset({(Sex.W, Event.D3000, "Skater B")}),
    )


def test_an_event_that_is_left_empty_is_none() -> None:
    text = '[[pick]]\nsex = "M"\nkind = "team"\nevent = ""\nskater = "Skater C"\nreason = ""\n'
    committee = committee_in(text.encode(), "x.toml")
    assert committee == Committee((PickRule(Sex.M, PickKind.TEAM, ("Skater C",)),))


def test_an_empty_file_is_a_committee_that_decides_nothing(tmp_path: Path) -> None:
    (tmp_path / "picks.toml").write_text("# nothing yet\n", encoding="utf-8")
    assert read_committee(tmp_path / "picks.toml", "picks.toml") == Committee()


def test_who_is_picked_for_the_pursuit_stands_once_among_its_starters() -> None:
    starter = '[[starter]]\nsex = "M"\nevent = "team_pursuit"\nskater = "Skater C"\n'
    committee = committee_in((GOOD + starter).encode(), "x.toml")
    assert committee.starters[Sex.M, Event.TEAM_PURSUIT] == ("Skater D", "Skater C")


def test_a_skater_who_did_not_ride_can_be_picked_and_is_told_of() -> None:
    content = '[[pick]]\nsex = "W"\nkind = "team"\nskater = "Somebody Else"\n'
    committee = committee_in(content.encode(), "x.toml", KNOWN)
    assert unknown_skaters(committee, KNOWN) == ((Sex.W, "Somebody Else"),)
    everybody = committee_in(GOOD.encode(), "x.toml")
    assert len(unknown_skaters(everybody, KNOWN)) == 6
    assert unknown_skaters(everybody, {sex: [f"Skater {c}" for c in "ABCDEF"] for sex in Sex}) == ()


def test_too_many_picks_are_refused() -> None:
    many = "".join(
        f'[[pick]]\nsex = "W"\nkind = "team"\nskater = "Skater {number}"\n' for number in range(201)
    )
    assert refusal(many.encode()) == ["x.toml, pick: 201 are too many. Expected at most 200."]


def test_a_reason_that_is_too_long_is_refused() -> None:
    text = f'[[pick]]\nsex = "W"\nkind = "team"\nskater = "Somebody"\nreason = "{"x" * 501}"\n'
    assert refusal(text.encode()) == ["x.toml, pick 1, reason: 501 letters are too many. At most 500."]


NAMES = st.text("ab \"\\'é𝄞", min_size=1, max_size=8).map(lambda text: f"x{' '.join(text.split())}")
PLACES = st.tuples(st.sampled_from(Sex), st.sampled_from(DISTANCES))
SHARED = st.tuples(st.sampled_from(Sex), st.sampled_from([Event.MASS_START, Event.TEAM_PURSUIT]))
SOME = st.lists(NAMES, min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def pick_rules(draw: st.DrawFn) -> PickRule:
    kind = draw(st.sampled_from(PickKind))
    event = draw(st.sampled_from(DISTANCES)) if kind in (PickKind.CALAMITY, PickKind.EVENT) else None
    number = 3 if kind is PickKind.PURSUIT else 1
    skaters = tuple(draw(st.lists(NAMES, min_size=number, max_size=number, unique=True)))
    chance, reason = draw(st.floats(0, 1)), draw(st.one_of(st.just(""), NAMES))
    return PickRule(draw(st.sampled_from(Sex)), kind, skaters, event, chance, reason)


@settings(max_examples=80, deadline=None)
@given(
    st.builds(
        Committee,
        st.lists(pick_rules(), max_size=4, unique=True).map(tuple),
        st.dictionaries(SHARED, SOME, max_size=3),
        st.dictionaries(PLACES, SOME, max_size=3),
        st.frozensets(st.tuples(st.sampled_from(Sex), st.sampled_from(Event), NAMES), max_size=3),
    )
)
def test_what_is_written_is_read_back(committee: Committee) -> None:
    assert committee_in(committee_text(committee).encode(), "x.toml") == committee
