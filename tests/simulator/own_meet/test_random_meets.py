"""Any meet with any rules: put together as in the window, written to its folder, ridden, selected by hand.

pytest tests/simulator/own_meet --meet-cases 2500 --meet-seed 2
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import reference_selection as reference
from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st
from random_rules import rule_sets

from simulator.event import DISTANCES, Event, Sex
from simulator.meet.files import load_meet
from simulator.meet.folder import find_meet
from simulator.own_meet.check import check
from simulator.own_meet.draft import EntryLine, MeetDraft, draft_of_plain, plain_draft
from simulator.own_meet.folder import write_folder
from simulator.own_meet.known import KnownPeople
from simulator.own_meet.programme import programme_text, read_programme
from simulator.own_meet.templates import draft_from_meet
from simulator.selection.real_meet import RealSelection, load_real_meet, select_real_meet
from simulator.selection.rule_file import rules_of_meet
from simulator.selection.rule_set import DeclinedRow, Nominated, RuleSet

NAMES = (
    "Ans Bakker", "Bep Cramer", "Dirk Evers", "Femke Gerrits", "Šárka Haan", "Iris Jansen", "Kees O'Neill",
    "Lotte van den Meer", "Nel de Oude",
)  # fmt: skip
KNOWN = KnownPeople({sex: {f"{name} {sex}": 3 for name in NAMES} for sex in Sex}, 54)
ENDS = ("finished", "finished", "finished", "finished", "fell", "dq", "dns")
FIRST = date(2026, 1, 10)

Race = tuple[Sex, Event]
Holders = Mapping[Sex, Mapping[Event, tuple[str, ...]]]


@dataclass(frozen=True)
class RandomMeet:
    """A draft, and how each race of it went: the entrants in order, each with how the start ended."""

    draft: MeetDraft
    ridden: dict[Race, list[tuple[str, str]]]

    @property
    def rules(self) -> RuleSet:
        assert self.draft.rules is not None
        return self.draft.rules

    def those(self, sex: Sex, *ends: str) -> dict[str, list[str]]:
        return {
            str(event): [name for name, how in starts if how in ends]
            for (own, event), starts in self.ridden.items()
            if own is sex
        }


@st.composite
def meets(draw: st.DrawFn) -> RandomMeet:
    """Draw a meet in which most of what its rules give is ridden, each distance once."""
    rules = replace(draw(rule_sets()), runs={})
    if draw(st.booleans()):  # those named beforehand ride too
        rules = replace(rules, prequalified=riding(rules.prequalified, 0), named=riding(rules.named, 1))
    given_ = {(sex, event) for sex in Sex for event in rules.start_places[sex] if event in DISTANCES}
    races = sorted(given_ - set(draw(st.lists(st.sampled_from(sorted(given_)), max_size=2))))
    races = races or sorted(given_)
    text = "Day 1\n" + "".join(f"{sex} {event}\n" for sex, event in races)
    ridden: dict[Race, list[tuple[str, str]]] = {}
    for sex, event in races:
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
        # Those who finish first, as a list of results has them.
        starts = [(f"{name} {sex}", draw(st.sampled_from(ENDS))) for name in names]
        ridden[sex, event] = sorted(starts, key=lambda one: one[1] != "finished")
    lines = [EntryLine(*race, name) for race, starts in ridden.items() for name, _ in starts]
    draft = MeetDraft(
        name="Any meet",
        rink="Deventer",
        first_day=FIRST,
        programme=programme_text(read_programme(text, FIRST).races),
        rules=rules,
    )
    return RandomMeet(draft.with_lines(lines), ridden)


def riding(holders: Holders, number: int) -> Holders:
    """Return holders who are one of those who may be entered."""
    return {
        sex: {event: (f"{NAMES[number]} {sex}",) * len(names) for event, names in own.items()}
        for sex, own in holders.items()
    }


def results_text(meet: RandomMeet) -> str:
    lines = ["sex,event,run,place,skater,status"]
    for (sex, event), starts in meet.ridden.items():
        for place, (name, how) in enumerate(starts, start=1):
            lines.append(f'{sex},{event},1,{place if how == "finished" else ""},"{name}",{how}')
    return "\n".join(lines) + "\n"


def trial_of(meet: RandomMeet, sex: Sex) -> reference.Trial:
    """Return the meet in the words of the reference, from what was drawn and not from what was written."""
    rules, finished = meet.rules, meet.those(sex, "finished")
    return reference.Trial(
        order=[(str(row.event), row.okt_place) for row in rules.order[sex]],
        cap=rules.cap[sex] or None,
        start_places={str(event): number for event, number in rules.start_places[sex].items()},
        finished={str(event): finished.get(str(event), []) for event in DISTANCES},
        entered={
            str(e): [name for name, _ in starts] for (own, e), starts in meet.ridden.items() if own is sex
        },
        fell=meet.those(sex, "fell"),
        disqualified=meet.those(sex, "dq"),
        not_started=meet.those(sex, "dns"),
        prequalified=texts(rules.prequalified.get(sex, {})),
        named=texts(rules.named.get(sex, {})),
        protected=rules.nominated is Nominated.PROTECTED,
        handed_down=rules.declined_row is DeclinedRow.HANDED_DOWN,
        kept={str(event): number for event, number in rules.kept_for_picks.get(sex, {}).items()},
        reserves=rules.reserves.get(sex, 0),
        max_picks=rules.max_picks[sex],
        refill=str(rules.refill),
    )


def texts(holders: object) -> dict[str, list[str]]:
    assert isinstance(holders, dict)
    return {str(event): [str(one) for one in names] for event, names in holders.items()}


def assert_selected_alike(found: RealSelection, expected: reference.Result) -> None:
    story = found.story
    assert [row.skater for row in story.rows] == expected.rows
    assert sorted(story.team) == sorted(expected.team)
    assert story.first_out == expected.first_out
    assert list(story.reserves) == expected.reserves
    held = {str(event): [one.skater for one in own] for event, own in story.start_places.items()}
    for event in {*held, *expected.start_places}:
        assert sorted(held.get(event, [])) == sorted(expected.start_places.get(event, [])), event


def ridden_and_selected(meet: RandomMeet) -> None:
    """The draft, its folder and a copy of it are one meet, and it gives what the rules say by hand."""
    assert draft_of_plain(plain_draft(meet.draft)) == meet.draft
    checked = check(meet.draft, KNOWN)
    assert checked.faults == ()
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top) / "mine"
        write_folder(checked, folder)
        assert rules_of_meet(find_meet(folder), load_meet(folder).rule_set) == meet.rules
        again = draft_from_meet(folder)
        assert (again.rules, again.programme) == (meet.rules, meet.draft.programme)
        assert check(again, KNOWN).counts == checked.counts
        (folder / "results.csv").write_text(results_text(meet), encoding="utf-8")
        if not any(meet.those(sex, "finished").get(str(e)) for sex in Sex for e in DISTANCES):
            return  # without a single place there is nothing to select
        real = load_real_meet(str(folder))
    for sex in Sex:
        found = select_real_meet(real, sex)
        everybody = [f"{name} {sex}" for name in NAMES]
        held = (texts(own.get(sex, {})) for own in (meet.rules.prequalified, meet.rules.named))
        told = [name for own in held for names in own.values() for name in names]
        expected = reference.select(trial_of(meet, sex), list(dict.fromkeys([*everybody, *told])))
        assert_selected_alike(found, expected)


def test_random_meets_are_selected_as_by_hand(meet_cases: int, meet_seed: int) -> None:
    run = given(meets())(ridden_and_selected)
    # A case is told by its seed: to look for a smaller one takes minutes.
    phases = (Phase.explicit, Phase.generate)
    plan = settings(max_examples=meet_cases, deadline=None, derandomize=False, database=None, phases=phases)
    plan(seed(meet_seed)(run))()
