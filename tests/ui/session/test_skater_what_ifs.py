"""The controls of a skater as what-ifs: for all events or for one."""

from __future__ import annotations

import pytest

from simulator.event import Event, Sex
from simulator.what_if.base import about
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    FormShift,
    IncidentKind,
    IncidentRate,
    PickRules,
    WhatIf,
    Withdrawal,
)
from ui.session.skater_what_ifs import DockControl, of_control, setting, value_in, withdrawn

W, ANNA = Sex.W, "Anna One"
OTHER: WhatIf = FormShift(W, "Bea Two", None, 0.1)
FALL: WhatIf = AssumedOutcome(W, Event.D500, ANNA, AssumedKind.FALLS)


def now(what_ifs: tuple[WhatIf, ...], event: Event, control: DockControl) -> float | None:
    return value_in(what_ifs, W, ANNA, event, control)


def test_a_shift_of_one_event_is_shown_as_the_sum_and_kept_as_the_rest() -> None:
    what_ifs = setting((OTHER,), W, ANNA, None, DockControl.FORM, -0.15)
    what_ifs = setting(what_ifs, W, ANNA, Event.D500, DockControl.FORM, -0.05)
    assert what_ifs == (OTHER, FormShift(W, ANNA, None, -0.15), FormShift(W, ANNA, Event.D500, 0.1))
    assert now(what_ifs, Event.D500, DockControl.FORM) == -0.05
    assert now(what_ifs, Event.D1000, DockControl.FORM) == -0.15
    # Back at what holds for all: nothing of its own is left.
    assert setting(what_ifs, W, ANNA, Event.D500, DockControl.FORM, -0.15) == what_ifs[:2]
    # The forecast in one event in spite of the shift of all takes a shift the other way.
    own = setting(what_ifs[:2], W, ANNA, Event.D500, DockControl.FORM, None)
    assert now(own, Event.D500, DockControl.FORM) == 0.0


def test_set_for_all_events_takes_the_place_of_single_ones_where_they_stood() -> None:
    what_ifs = (
        IncidentRate(W, ANNA, Event.D500, IncidentKind.FALL, 0.5), OTHER,
        IncidentRate(W, ANNA, Event.D500, IncidentKind.FALSE_START, 0.1),
    )  # fmt: skip
    changed = setting(what_ifs, W, ANNA, None, DockControl.FALL, 0.2)
    assert changed == (IncidentRate(W, ANNA, None, IncidentKind.FALL, 0.2), OTHER, what_ifs[2])
    assert setting(changed, W, ANNA, None, DockControl.FALL, None) == (OTHER, what_ifs[2])


def test_the_chance_of_one_event_goes_before_that_of_all() -> None:
    what_ifs = setting((), W, ANNA, None, DockControl.FALL, 0.2)
    what_ifs = setting(what_ifs, W, ANNA, Event.D500, DockControl.FALL, 0.4)
    assert now(what_ifs, Event.D500, DockControl.FALL) == 0.4
    assert now(what_ifs, Event.D1000, DockControl.FALL) == 0.2
    assert now(what_ifs, Event.D500, DockControl.FALSE_START) is None


def test_what_is_about_a_skater_names_the_skater_alone() -> None:
    what_ifs = (OTHER, FALL, PickRules(()), FormShift(Sex.M, ANNA, None, 0.1))
    assert about(what_ifs, W, ANNA) == (FALL,)
    assert of_control(what_ifs, W, ANNA, DockControl.FORM) == ()


@pytest.mark.parametrize("whole", [True, False], ids=["from all", "from each"])
def test_starting_in_one_event_after_all_leaves_the_other_withdrawn(whole: bool) -> None:
    entered = (Event.D500, Event.D1000)
    out: tuple[WhatIf, ...] = (
        (Withdrawal(W, ANNA),) if whole else tuple(Withdrawal(W, ANNA, event) for event in entered)
    )
    left = withdrawn(out, W, ANNA, entered, Event.D500, False)
    assert left == (Withdrawal(W, ANNA, Event.D1000),)
    assert withdrawn(left, W, ANNA, entered, Event.D500, False) == left
    again = withdrawn(left, W, ANNA, entered, Event.D500, True)
    assert set(again) == {Withdrawal(W, ANNA, event) for event in entered}
