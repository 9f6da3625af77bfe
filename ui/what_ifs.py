"""What the user assumes about skaters, kept as one adjustment a skater and event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from simulator.event import Event, Sex
from simulator.form.forecast import Adjustment

Assumption = Literal["form_shift_s_per_1000m", "fall", "false_start", "not_starting"]
"""Field of an `Adjustment` that the user can set."""

ASSUMPTIONS: tuple[Assumption, ...] = ("form_shift_s_per_1000m", "fall", "false_start", "not_starting")


@dataclass(frozen=True)
class WhatIfs:
    """All assumptions of the user; at most one adjustment for a skater and event."""

    adjustments: tuple[Adjustment, ...] = ()

    def of(self, sex: Sex, skater: str, event: Event) -> Adjustment:
        """Return what is assumed of a skater in an event; all fields None when nothing is."""
        for adjustment in self.adjustments:
            if (adjustment.sex, adjustment.skater, adjustment.event) == (sex, skater, event):
                return adjustment
        return Adjustment(sex, skater, event)

    def of_skater(self, sex: Sex, skater: str) -> tuple[Adjustment, ...]:
        """Return what is assumed of a skater, one adjustment an event that has any."""
        return tuple(a for a in self.adjustments if (a.sex, a.skater) == (sex, skater))

    def assuming(
        self, sex: Sex, skater: str, events: Sequence[Event], assumption: Assumption, value: float | None
    ) -> WhatIfs:
        """Return the same with one assumption set in some events; None puts the forecast back."""
        changed = [
            replace(self.of(sex, skater, event), **{assumption: value})  # type: ignore[arg-type]
            for event in events
        ]
        others = [
            a for a in self.adjustments if not (a.sex is sex and a.skater == skater and a.event in events)
        ]
        return WhatIfs((*others, *(a for a in changed if _assumes(a))))

    def without(self, sex: Sex, skater: str) -> WhatIfs:
        """Return the same with nothing assumed of one skater."""
        return WhatIfs(tuple(a for a in self.adjustments if (a.sex, a.skater) != (sex, skater)))


def _assumes(adjustment: Adjustment) -> bool:
    return any(getattr(adjustment, name) is not None for name in ASSUMPTIONS)
