"""Entrants added in a scenario, forecast like the others without moving any of them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from simulator.engine.plan import Plan
from simulator.form.entrants import extended
from simulator.meet.meet import Entry
from simulator.project.load import with_entries

_KEPT = 8
"""Fits kept: a scenario is planned again at every move of a slider, a fit takes half a second."""


class _Fits:
    """Fits of the last plans and entrants asked for; the same question has the same answer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[int, tuple[Entry, ...]], tuple[Plan, Plan]] = OrderedDict()

    def wider(self, base: Plan, entries: tuple[Entry, ...]) -> Plan:
        """Return the plan fitted to further entries."""
        key = id(base), entries
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key][1]
        fitted = with_entries(base, entries)
        with self._lock:
            self._known[key] = base, fitted  # the plan is kept too, so that its id stays its own
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return fitted


_fits = _Fits()


def with_entrants(plan: Plan, base: Plan, added: Sequence[Entry]) -> Plan:
    """Return the plan with further entrants.

    Parameters
    ----------
    plan
        The plan to be added to; its forecasts are those of `base`.
    base
        Plan of the project's inputs.

    Raises
    ------
    InputRefused
        When an entry does not fit the meet.
    """
    if not added:
        return plan
    entries = tuple(dict.fromkeys(added))
    wider = _fits.wider(base, entries)
    forecasts = {
        sex: extended(plan.forecasts[sex], forecast) if sex in plan.forecasts else forecast
        for sex, forecast in wider.forecasts.items()
    }
    return replace(plan, meet=plan.meet.with_entries(entries), forecasts=forecasts)
