"""Why a skater has no ticket, in the dock of the skater."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from simulator.chances.order import ReasonOut
from simulator.event import Event, Sex
from simulator.selection.committee import PickKind, PickRule
from simulator.selection.reasons import OutKind
from ui.look.theme import Theme
from ui.panels.reasons_out import ReasonsOut

PURSUIT = PickRule(Sex.W, PickKind.PURSUIT, ("Skater A", "Skater B", "Skater C"))
CALAMITY = PickRule(Sex.W, PickKind.CALAMITY, ("Skater A",), Event.D1000)


@pytest.fixture
def reasons(qtbot: QtBot, theme: Theme) -> ReasonsOut:
    result = ReasonsOut(theme)
    qtbot.addWidget(result)
    return result


def test_each_reason_has_its_words_and_its_chance(reasons: ReasonsOut) -> None:
    reasons.show_reasons(
        [
            ReasonOut(OutKind.BEYOND_CAP, 0.14, Event.D1000, 3, 10),
            ReasonOut(OutKind.DISPLACED, 0.02, rule=PURSUIT),
            ReasonOut(OutKind.LOST_ROW, 0.015, Event.D1000, rule=CALAMITY),
            ReasonOut(OutKind.FELL, 0.01, Event.D1000),
        ],
        certain=False,
    )
    assert reasons.texts() == [
        ("1000 m – 3rd, but 10th name", "14\u202f%"),
        ("displaced by a pick (Team pursuit)", "2\u202f%"),
        ("lost the row of the 1000 m to a pick (Calamity)", "2\u202f%"),
        ("fell in the 1000 m, and no pick", "1\u202f%"),
    ]


def test_many_and_small_reasons_are_added_up(reasons: ReasonsOut) -> None:
    beyond = [ReasonOut(OutKind.BEYOND_CAP, 0.1, Event.D1000, place, 10) for place in range(1, 8)]
    reasons.show_reasons(beyond, certain=False)
    assert len(reasons.texts()) == 6
    assert reasons.texts()[-1] == ("other reasons", "20\u202f%")
    small = [ReasonOut(OutKind.NO_ROW, 0.3), ReasonOut(OutKind.FELL, 0.004, Event.D500)]
    reasons.show_reasons(small, certain=False)
    assert reasons.texts() == [("took no row of the order", "30\u202f%"), ("other reasons", "<1\u202f%")]


def test_who_never_rides_is_out_for_certain(reasons: ReasonsOut) -> None:
    reasons.show_reasons([ReasonOut(OutKind.NO_ROW, 1.0)], certain=True)
    assert reasons.texts() == [("took no row of the order", "100\u202f%")]
    reasons.show_reasons([], certain=True)
    assert reasons.texts() == []
