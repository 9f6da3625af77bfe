"""A rule set written as a file is read back as it was."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from policy_texts import rules_in

from simulator.event import DISTANCES, Event, Sex
from simulator.input.faults import InputRefused
from simulator.selection.prize import InWords, Prize, Won
from simulator.selection.rule_file import load_rule_set, rule_text
from simulator.selection.rule_set import (
    NO_CAP,
    Certainty,
    DeclinedRow,
    Nominated,
    Occasion,
    Refill,
    Row,
    RuleSet,
    Runs,
    Source,
    Ties,
)
from simulator.selection.sources import source_keys
from simulator.shipped import shipped

# Letters that a file may get wrong: quotes, backslashes, signs of TOML, letters beyond ASCII.
# Single spaces: two of them are a fault, which the readers mend.
TEXTS = st.text("ab \"\\'#=[]{}é𝄞", min_size=1, max_size=12).map(
    lambda text: " ".join(f"x{text.strip()}".split())
)


RANKS = st.integers(1, 999)
words = st.builds(InWords, TEXTS, TEXTS)
prizes = st.one_of(
    st.builds(
        Prize, st.sampled_from([Won.TICKET, Won.START_PLACE, Won.WORLD_CUP_PLACE]), meet=words, pick=words
    ),
    st.builds(Prize, st.just(Won.OWN), words, words, words, picks=words),
)


def by_sex(values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[Sex, object]]:
    return st.fixed_dictionaries({}, optional=dict.fromkeys(Sex, values))


@st.composite
def rule_sets(draw: st.DrawFn) -> RuleSet:
    """Make any rule set without faults."""
    places, order, runs, holders, named, kept, ranks = {}, {}, {}, {}, {}, {}, {}
    for sex in Sex:
        events = draw(st.lists(st.sampled_from(DISTANCES), min_size=1, unique=True))
        places[sex] = {event: draw(st.integers(1, 10)) for event in events}
        places[sex][Event.MASS_START] = 2
        rows = [(event, place) for event in events for place in range(1, places[sex][event] + 1)]
        chosen = draw(st.lists(st.sampled_from(rows), min_size=1, max_size=20, unique=True))
        picks = [(Event.MASS_START, None)] * draw(st.integers(0, 2))
        order[sex] = tuple(
            Row(number, event, place, draw(st.booleans()))
            for number, (event, place) in enumerate([*picks, *chosen], start=1)
        )
        runs[sex] = {event: draw(st.sampled_from(Runs)) for event in draw(st.sets(st.sampled_from(events)))}
        free = dict(places[sex])
        kept[sex] = {events[-1]: 1} if draw(st.booleans()) else {}
        free[events[-1]] -= len(kept[sex])
        for one in (holders, named):
            one[sex] = {events[0]: (draw(TEXTS),)} if draw(st.booleans()) and free[events[0]] else {}
            free[events[0]] -= len(one[sex])
        if named[sex].values() and [*named[sex].values()] == [*holders[sex].values()]:
            named[sex] = {}
        if draw(st.booleans()):
            number = places[sex][events[0]]
            ranks[sex] = {events[0]: tuple(sorted(draw(st.lists(RANKS, min_size=number, max_size=number))))}
    figures = st.sampled_from(source_keys(RuleSet))
    return RuleSet(
        id=draw(TEXTS),
        name=draw(TEXTS),
        valid_from=draw(st.dates(date(1990, 1, 1), date(2100, 1, 1))),
        cap={sex: draw(st.sampled_from([NO_CAP, *range(4, 61)])) for sex in Sex},
        max_picks={sex: draw(st.integers(2, 3)) for sex in Sex},
        refill=draw(st.sampled_from(Refill)),
        ties=draw(st.sampled_from(Ties)),
        source=draw(TEXTS),
        start_places=places,
        order=order,
        runs={sex: own for sex, own in runs.items() if own},
        prequalified={sex: own for sex, own in holders.items() if own},
        nominated=draw(st.sampled_from(Nominated)),
        declined_row=draw(st.sampled_from(DeclinedRow)),
        reserves={sex: draw(st.integers(0, 60)) for sex in Sex},
        occasion=draw(st.sampled_from(Occasion)),
        kept_for_picks={sex: own for sex, own in kept.items() if own},
        quota_ranks=ranks,
        named={sex: own for sex, own in named.items() if own},
        prize=draw(prizes),
        sources=draw(st.dictionaries(figures, st.builds(Source, TEXTS, st.sampled_from(Certainty)))),
    )


@settings(max_examples=60, deadline=None)
@given(rule_sets())
def test_what_is_written_is_read_back(rules: RuleSet) -> None:
    assert rules_in(rule_text(rules).encode(), "x.toml") == rules


@pytest.mark.parametrize("name", ["knsb-2018", "knsb-2022", "knsb-2026"])  # with every row in words
def test_a_shipped_rule_set_is_written_with_the_values_of_its_file(name: str) -> None:
    file = shipped(f"rules/{name}.toml").read_text(encoding="utf-8")
    written = rule_text(load_rule_set(name))
    assert tomllib.loads(written) == tomllib.loads(file)
    rows = [line for line in written.splitlines() if line.startswith("    ")]
    assert [line.count("-") + line.count("mass_start") for line in rows] == [5] * 6
    assert max(map(len, written.splitlines())) < 200


def test_rules_with_faults_are_not_written() -> None:
    rules = replace(load_rule_set("knsb-2026"), max_picks=dict.fromkeys(Sex, 12))
    with pytest.raises(InputRefused, match="max_picks: 12 picks are more than the cap of 9 tickets"):
        rule_text(rules)
