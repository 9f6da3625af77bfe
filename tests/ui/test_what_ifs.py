"""What is assumed of whom."""

from __future__ import annotations

from simulator.event import Event, Sex
from ui.what_ifs import WhatIfs

BOTH = (Event.D500, Event.D1000)


def test_assumptions_of_one_event_come_together() -> None:
    what_ifs = WhatIfs().assuming(Sex.W, "A", BOTH, "fall", 0.1)
    what_ifs = what_ifs.assuming(Sex.W, "A", (Event.D500,), "not_starting", 1.0)
    assert len(what_ifs.adjustments) == 2
    assert what_ifs.of(Sex.W, "A", Event.D500).fall == 0.1
    assert what_ifs.of(Sex.W, "A", Event.D500).not_starting == 1.0
    assert what_ifs.of(Sex.W, "A", Event.D1000).not_starting is None


def test_putting_the_forecast_back_leaves_nothing() -> None:
    what_ifs = WhatIfs().assuming(Sex.W, "A", BOTH, "fall", 0.1).assuming(Sex.W, "A", BOTH, "fall", None)
    assert what_ifs == WhatIfs()


def test_a_namesake_of_the_other_sex_is_someone_else() -> None:
    what_ifs = WhatIfs().assuming(Sex.W, "A", BOTH, "fall", 0.1)
    assert what_ifs.of(Sex.M, "A", Event.D500).fall is None
    assert what_ifs.without(Sex.M, "A") == what_ifs
    assert what_ifs.without(Sex.W, "A") == WhatIfs()


def test_nothing_assumed_is_told_as_an_empty_adjustment() -> None:
    assert WhatIfs().of(Sex.M, "B", Event.D1500).form_shift_s_per_1000m is None
    assert WhatIfs().of_skater(Sex.M, "B") == ()
