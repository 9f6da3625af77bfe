"""Names of scenarios that begin with an edited order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.draft import Draft
from simulator.selection.rule_file import load_rule_set
from simulator.selection.rule_set import Refill
from ui.window.menus.order_names import order_name

W = Sex.W
RULES = load_rule_set("knsb-2026")
CALAMITY = tuple(PickRule(W, PickKind.CALAMITY, (f"Skater {letter}",), Event.D1000, 0.5) for letter in "ABC")
BEFORE = Draft(RULES, CALAMITY)


def with_chance(count: int, chance: float) -> Draft:
    changed = tuple(replace(rule, chance=chance) for rule in CALAMITY[:count])
    return Draft(RULES, (*changed, *CALAMITY[count:]))


@pytest.mark.parametrize(
    ("after", "name"),
    [
        (BEFORE, ""),
        (with_chance(3, 1.0), "Calamity rules at 100 %"),
        (with_chance(1, 0.25), "Calamity, 1000 m: Skater A at 25 %"),
        (Draft(RULES, CALAMITY[1:]), "Without Calamity, 1000 m: Skater A"),
        (Draft(RULES, CALAMITY[:1]), "2 pick rules changed"),
        (Draft(RULES, CALAMITY[::-1]), "Pick rules reordered"),
        (BEFORE.with_figure("cap", 7, W), "W 7 tickets"),
        (BEFORE.with_figure("max_picks", 2), "at most 2 picks"),
        (BEFORE.with_figure("refill", Refill.COMMITTEE), "freed start places to the committee"),
        (BEFORE.with_start_places(W, Event.D1000, 2), "W 1000 m: 2 start places"),
        (BEFORE.moved(W, [4], 0), "W {row} moved to row 1"),
        (BEFORE.removed(W, [0, 1]), "2 rows changed, W"),
        (BEFORE.with_figure("cap", 7, W).with_figure("max_picks", 2), "W 7 tickets, at most 2 picks"),
        (
            with_chance(3, 1.0).with_figure("cap", 7, W).with_figure("max_picks", 2),
            "W 7 tickets and 2 changes more",
        ),
    ],
)
def test_the_name_says_what_was_changed(after: Draft, name: str) -> None:
    row = RULES.order[W][4]
    place = {1: "1st", 2: "2nd", 3: "3rd"}.get(row.okt_place or 0, "")
    wanted = name.format(row=f"{row.event} m – {place}")
    assert order_name(BEFORE, after).replace("\N{NARROW NO-BREAK SPACE}", " ") == wanted
