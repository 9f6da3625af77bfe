"""What-ifs and results as lines that read like sentences."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from projects import OWN_RULES, results, what_ifs

from simulator.event import Event, Sex, Status
from simulator.selection.committee import PickKind, PickRule
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    LaneCost,
    OtherOrder,
    PairsSet,
    PickRules,
    RaceExcluded,
    StartPlacesOf,
    WhatIf,
    Withdrawal,
)

W, E500, E1000 = Sex.W, Event.D500, Event.D1000
TRIO = ("Skater A", "Skater B", "Skater C")


@pytest.mark.parametrize(
    ("what_if", "words"),
    [
        (
            RaceExcluded(W, E1000, "Skater A", date(2025, 12, 5), None, "World Cup 3"),
            "Skater A without the race of 2025-12-05, W 1000 m, World Cup 3",
        ),
        (
            RaceExcluded(W, E500, "Skater A", date(2025, 12, 5), 2),
            "Skater A without the race of 2025-12-05, W 500 m, run 2",
        ),
        (
            RaceExcluded(W, E500, "Skater A", None, None, "World Cup 3"),
            "Skater A without the race of World Cup 3, W 500 m",
        ),
        (AssumedOutcome(W, E1000, "Skater A", AssumedKind.FALLS), "Skater A falls in the 1000 m"),
        (AssumedOutcome(W, E500, "Skater A", AssumedKind.FALLS, run=2), "Skater A falls in the second 500 m"),
        (
            AssumedOutcome(W, E1000, "Skater A", AssumedKind.DISQUALIFIED),
            "Skater A is disqualified in the 1000 m",
        ),
        (
            AssumedOutcome(W, E1000, "Skater A", AssumedKind.DOES_NOT_START),
            "Skater A does not start in the 1000 m",
        ),
        (AssumedOutcome(W, E1000, "Skater A", AssumedKind.WINS), "Skater A wins the 1000 m"),
        (AssumedOutcome(W, E1000, "Skater A", AssumedKind.PLACE, 3), "Skater A takes place 3 in the 1000 m"),
        (AssumedOutcome(W, E1000, "Skater A", AssumedKind.TOP, 2), "Skater A is in the top 2 of the 1000 m"),
        (
            AssumedOutcome(W, E1000, "Skater A", AssumedKind.OUTSIDE, 3),
            "Skater A is outside the top 3 of the 1000 m",
        ),
        (
            AssumedOutcome(W, E1000, "Skater A", AssumedKind.OUTSIDE, 1),
            "Skater A does not win the 1000 m",
        ),
        (
            AssumedOutcome(W, E1000, "Skater A", AssumedKind.BEATS, rival="Skater B"),
            "Skater A is ahead of Skater B in the 1000 m",
        ),
        (
            AssumedOutcome(W, E1000, "Skater A", AssumedKind.TIME, time_ms=73_540),
            "Skater A skates 1:13.54 in the 1000 m",
        ),
        (
            AssumedOutcome(W, E500, "Skater A", AssumedKind.TIME, time_ms=37_621, run=1),
            "Skater A skates 37.621 in the first 500 m",
        ),
        (FormShift(W, "Skater A", None, -0.3), "Skater A is 0.3 s per 1000 m faster in every event"),
        (FormShift(W, "Skater A", E500, 1.25), "Skater A is 1.25 s per 1000 m slower in the 500 m"),
        (FormShift(W, "Skater A", E500, 0.0), "Skater A is as fast as forecast in the 500 m"),
        (
            IncidentRate(W, "Skater A", E500, IncidentKind.FALL, 0.05),
            "Skater A falls with a chance of 5 % in the 500 m",
        ),
        (
            IncidentRate(W, "Skater A", None, IncidentKind.FALSE_START, 0.025),
            "Skater A causes a false start with a chance of 2.5 % in every event",
        ),
        (
            IncidentRate(W, "Skater A", E500, IncidentKind.NOT_STARTING, 1.0),
            "Skater A does not start with a chance of 100 % in the 500 m",
        ),
        (Withdrawal(W, "Skater A"), "Skater A withdraws from the tournament"),
        (Withdrawal(W, "Skater A", E500), "Skater A withdraws from the 500 m"),
        (EntrantAdded(W, E500, "Skater A"), "Skater A is entered in the women's 500 m too"),
        (EntrantRemoved(W, E500, "Skater A"), "Skater A is not entered in the 500 m"),
        (
            PairsSet(W, E500, (("Skater A", "Skater B"), ("Skater C",))),
            "The pairs of the women's 500 m are Skater A against Skater B and Skater C alone",
        ),
        (
            PairsSet(Sex.M, E500, tuple((f"Skater {n}",) for n in range(5))),
            "The pairs of the men's 500 m are Skater 0 alone, Skater 1 alone, Skater 2 alone and 2 more",
        ),
        (
            PairsSet(W, E500, (("Skater A", "Skater B"), (), ("", "Skater C")), lanes=True),
            (
                "The pairs of the women's 500 m are, inner lane first, "
                "Skater A against Skater B and Skater C alone"
            ),
        ),
        (LaneCost(W, E500, 0.05), "Starting outer costs 0.05 s in the women's 500 m where lanes are known"),
        (LaneCost(W, E500, -0.03), "Starting inner costs 0.03 s in the women's 500 m where lanes are known"),
        (LaneCost(W, E500, 0.0), "Lanes cost nothing in the women's 500 m"),
        (StartPlacesOf(W, E500, 2), "There are 2 start places in the women's 500 m"),
        (StartPlacesOf(W, E500, 1), "There is one start place in the women's 500 m"),
        (PickRules(()), "The committee picks nobody"),
        (
            PickRules(
                (
                    PickRule(W, PickKind.MASS_START, ("Skater A",)),
                    PickRule(W, PickKind.PURSUIT, TRIO, chance=0.5),
                    PickRule(W, PickKind.CALAMITY, ("Skater D",), E500),
                )
            ),
            (
                "The committee picks Skater A for the mass start, Skater A or Skater B or Skater C for the "
                "team pursuit with a chance of 50 % and Skater D for the 500 m after a mishap there"
            ),
        ),
        (
            PickRules((PickRule(W, PickKind.EVENT, ("Skater D",), E500),)),
            "The committee picks Skater D for the 500 m",
        ),
        (
            PickRules((PickRule(W, PickKind.TEAM, ("Skater D",)),)),
            "The committee picks Skater D for the team",
        ),
        (OtherOrder(OWN_RULES), f"The team is selected by {OWN_RULES.name}"),
    ],
)
def test_a_what_if_reads_like_a_sentence(what_if: WhatIf, words: str) -> None:
    assert what_if.sentence() == words


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (
            EnteredResult(W, E1000, "Skater A", None, 1, 73_540),
            "Skater A skated 1:13.54 in the 1000 m, place 1",
        ),
        (EnteredResult(W, E1000, "Skater A", None, 2), "Skater A took place 2 in the 1000 m"),
        (EnteredResult(W, E500, "Skater A", 2, None, 37_621), "Skater A skated 37.621 in the second 500 m"),
        (EnteredResult(W, E1000, "Skater A"), "Skater A finished the 1000 m"),
        (EnteredResult(W, E1000, "Skater A", status=Status.FELL), "Skater A fell in the 1000 m"),
        (EnteredResult(W, E1000, "Skater A", status=Status.DNF), "Skater A did not finish the 1000 m"),
        (
            EnteredResult(W, E1000, "Skater A", status=Status.DQ),
            "Skater A was disqualified in the 1000 m",
        ),
        (
            EnteredResult(W, E1000, "Skater A", status=Status.DNS),
            "Skater A did not start in the 1000 m",
        ),
    ],
)
def test_a_result_reads_like_a_sentence(result: EnteredResult, words: str) -> None:
    assert result.sentence() == words


@given(what_ifs)
def test_every_what_if_has_one_line(what_if: WhatIf) -> None:
    words = what_if.sentence()
    assert words
    assert "\n" not in words
    assert "None" not in words


@given(results())
def test_every_result_has_one_line(result: EnteredResult) -> None:
    assert result.skater in result.sentence()
    assert "None" not in result.sentence()
