"""What the fields of the what-if dialog add up to, or what is missing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    LaneCost,
    PairsSet,
    RaceExcluded,
    StartPlacesOf,
    WhatIf,
    Withdrawal,
)
from ui.what_ifs.forms import WhatIfDraft
from ui.words.what_ifs import card_lines, scenario_name, sentence

W, ANNA, E = Sex.W, "Anna One", Event.D500


@pytest.mark.parametrize(
    ("draft", "expected", "lines", "name"),
    [
        (WhatIfDraft("falls", W, ANNA, E), AssumedOutcome(W, E, ANNA, AssumedKind.FALLS),
         ("Anna One falls", "W 500 m"), "One falls in the 500 m"),
        (WhatIfDraft("disqualified", W, ANNA, E, 2),
         AssumedOutcome(W, E, ANNA, AssumedKind.DISQUALIFIED, run=2),
         ("Anna One is disqualified", "W 500 m, run 2"), "One is disqualified in the 500 m"),
        (WhatIfDraft("does_not_start", W, ANNA), Withdrawal(W, ANNA),
         ("Anna One not starting", "W, all distances"), "One does not start"),
        (WhatIfDraft("does_not_start", W, ANNA, E, 2),
         AssumedOutcome(W, E, ANNA, AssumedKind.DOES_NOT_START, run=2),
         ("Anna One does not start", "W 500 m, run 2"), "One does not start in the 500 m"),
        (WhatIfDraft("wins", W, ANNA, E), AssumedOutcome(W, E, ANNA, AssumedKind.WINS),
         ("Anna One wins", "W 500 m"), "One wins in the 500 m"),
        (WhatIfDraft("place", W, ANNA, E, place=3), AssumedOutcome(W, E, ANNA, AssumedKind.PLACE, 3),
         ("Anna One takes place 3", "W 500 m"), "One takes place 3 in the 500 m"),
        (WhatIfDraft("top", W, ANNA, E, place=2), AssumedOutcome(W, E, ANNA, AssumedKind.TOP, 2),
         ("Anna One in the top 2", "W 500 m"), "One finishes in the top 2 in the 500 m"),
        (WhatIfDraft("outside", W, ANNA, E, place=3), AssumedOutcome(W, E, ANNA, AssumedKind.OUTSIDE, 3),
         ("Anna One outside the top 3", "W 500 m"), "One finishes outside the top 3 in the 500 m"),
        (WhatIfDraft("outside", W, ANNA, E, place=1), AssumedOutcome(W, E, ANNA, AssumedKind.OUTSIDE, 1),
         ("Anna One does not win", "W 500 m"), "One does not win in the 500 m"),
        (WhatIfDraft("beats", W, ANNA, E, 1, rival=" Bea  Two"),
         AssumedOutcome(W, E, ANNA, AssumedKind.BEATS, rival="Bea Two"),
         ("Anna One ahead of Bea Two", "W 500 m"), "One beats Two in the 500 m"),
        (WhatIfDraft("time", W, ANNA, E, time="1.13,38"),
         AssumedOutcome(W, E, ANNA, AssumedKind.TIME, time_ms=73_380),
         ("Anna One skates 1:13.38", "W 500 m"), "One skates 1:13.38 in the 500 m"),
        (WhatIfDraft("form", W, f"  {ANNA} ", shift_s_per_1000m=-0.15), FormShift(W, ANNA, None, -0.15),
         ("Anna One form −0.15 s", "per 1000 m, W, all distances"), "One form −0.15 s"),
        (WhatIfDraft("without_race", W, ANNA, E, race="2025-12-05\t2\tWorld Cup 3"),
         RaceExcluded(W, E, ANNA, date(2025, 12, 5), 2, "World Cup 3"),
         ("Anna One without 5 Dec 2025", "W 500 m, run 2, World Cup 3"), "One without 5 Dec 2025"),
        (WhatIfDraft("without_race", W, ANNA, E, race="\t\tWorld Cup 3"),
         RaceExcluded(W, E, ANNA, None, None, "World Cup 3"),
         ("Anna One without World Cup 3", "W 500 m"), "One without World Cup 3"),
        (WhatIfDraft("fall_rate", W, ANNA, E, per_cent=12.5),
         IncidentRate(W, ANNA, E, IncidentKind.FALL, 0.125),
         ("Anna One falls in 12.5\N{NARROW NO-BREAK SPACE}%", "W 500 m"),
         "One falls in 12.5\N{NARROW NO-BREAK SPACE}% in the 500 m"),
        (WhatIfDraft("false_start_rate", W, ANNA, per_cent=100),
         IncidentRate(W, ANNA, None, IncidentKind.FALSE_START, 1.0),
         ("Anna One false start 100\N{NARROW NO-BREAK SPACE}%", "W, all distances"),
         "One false start 100\N{NARROW NO-BREAK SPACE}%"),
        (WhatIfDraft("added", W, "Zoe Nieuw", E), EntrantAdded(W, E, "Zoe Nieuw"),
         ("Zoe Nieuw entered too", "W 500 m"), "Nieuw entered in the 500 m"),
        (WhatIfDraft("removed", W, ANNA, E), EntrantRemoved(W, E, ANNA),
         ("Anna One not entered", "W 500 m"), "One not entered in the 500 m"),
        (WhatIfDraft("pairs", W, event=E, pairs="Anna One - Bea van-Two\n\nCato Three\tDora Four\nEva V"),
         PairsSet(W, E, (("Anna One", "Bea van-Two"), ("Cato Three", "Dora Four"), ("Eva V",))),
         ("3 pairs set", "W 500 m"), "Pairs in the 500 m"),
        (WhatIfDraft("lane_cost", W, event=E, lane_s=0.05), LaneCost(W, E, 0.05),
         ("outer lane +0.050 s", "W 500 m"), "Lanes in the 500 m"),
        (WhatIfDraft("start_places", W, event=E, place=2), StartPlacesOf(W, E, 2),
         ("2 start places", "W 500 m"), "2 start places in the 500 m"),
    ],
)  # fmt: skip
def test_every_kind_becomes_a_what_if_that_reads_like_a_sentence(
    qapp: QApplication, draft: WhatIfDraft, expected: WhatIf, lines: tuple[str, str], name: str
) -> None:
    made = draft.what_if()
    assert made == expected
    assert card_lines(expected) == lines
    assert sentence(expected) == " · ".join(lines)
    assert scenario_name(expected) == name


@pytest.mark.parametrize(
    ("draft", "missing"),
    [
        (WhatIfDraft("falls", W, "", E), "skater"),
        (WhatIfDraft("falls", W, ANNA), "event"),
        (WhatIfDraft("added", W, ANNA), "event"),
        (WhatIfDraft("form", W, ANNA), "faster or slower"),
        (WhatIfDraft("time", W, ANNA, E), "time"),
        (WhatIfDraft("time", W, ANNA, E, time="fast"), '"fast" is not a race time'),
        (WhatIfDraft("beats", W, ANNA, E), "rival"),
        (WhatIfDraft("without_race", W, ANNA, E), "race"),
        (WhatIfDraft("top", W, ANNA), "event"),
        (WhatIfDraft("pairs", W, pairs="A - B"), "event"),
        (WhatIfDraft("pairs", W, event=E), "pair"),
        (WhatIfDraft("lane_cost", W, lane_s=0.05), "event"),
        (WhatIfDraft("start_places", W), "event"),
        (WhatIfDraft("lane_cost", W, event=E), "outer lane"),
    ],
)
def test_what_is_missing_is_said(qapp: QApplication, draft: WhatIfDraft, missing: str) -> None:
    made = draft.what_if()
    assert isinstance(made, str)
    assert missing in made


def test_a_card_too_narrow_for_a_name_shows_the_surname() -> None:
    what_if = FormShift(W, "Antonia van den Berg", None, 0.2)
    assert card_lines(what_if, short=True)[0] == "Van den Berg form +0.20 s"
    duel = AssumedOutcome(W, E, "Antonia van den Berg", AssumedKind.BEATS, rival="Bea ten Have")
    assert card_lines(duel, short=True)[0] == "Van den Berg ahead of Ten Have"
