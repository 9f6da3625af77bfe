"""What-ifs about form and incidents, applied to a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.form.forecast import Adjustment
from simulator.scenario.what_ifs import FormShift, IncidentRate, WhatIf, Withdrawal

if TYPE_CHECKING:
    from simulator.main_job import Plan


def adjusted(plan: Plan, what_ifs: tuple[WhatIf, ...]) -> Plan:
    """Return a plan with the what-ifs about form, incidents and withdrawals."""
    changes = []
    for one in sorted(what_ifs, key=lambda what_if: getattr(what_if, "event", None) is not None):
        if isinstance(one, FormShift):
            changes.append(Adjustment(one.sex, one.skater, one.event, form_shift_s_per_1000m=one.s_per_1000m))
        elif isinstance(one, IncidentRate):
            fields = {one.kind.value: one.chance}
            changes.append(Adjustment(one.sex, one.skater, one.event, **fields))
        elif isinstance(one, Withdrawal):
            changes.append(Adjustment(one.sex, one.skater, one.event, not_starting=1.0))
    return plan.adjusted(changes) if changes else plan
