"""Fits that scenarios ask for: entrants added without moving anybody, and races left out, which moves all."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace

from simulator.engine.plan import Plan
from simulator.form.entrants import extended
from simulator.form.past_race import PastRace, without
from simulator.meet.meet import Entry

_KEPT = 8
"""Fits kept: a scenario is planned again at every move of a slider, a fit takes half a second."""


class _Fits:
    """Fits of the last plans and changes asked for; the same question has the same answer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[int, Hashable], tuple[Plan, Plan]] = OrderedDict()

    def of(self, base: Plan, change: Hashable, fit: Callable[[], Plan]) -> Plan:
        """Return what a plan was fitted to with a change, or fit it."""
        key = id(base), change
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key][1]
        fitted = fit()
        with self._lock:
            self._known[key] = base, fitted  # the plan is kept too, so that its id stays its own
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return fitted


_fits = _Fits()


def without_races(base: Plan, races: Iterable[PastRace]) -> Plan:
    """Return the plan fitted again without some past races; in whatever order, it is the same object.

    Everybody may move a little: who rode against the skater, on that ice and rink, is compared
    with others now, and the figures of the model are estimated without the race.

    Parameters
    ----------
    base
        Plan of the project's inputs.
    """
    gone = frozenset(races)

    def fit() -> Plan:
        from simulator.project.load import fitted_to, load_form

        return fitted_to(base, without(base.form or load_form(), gone))

    return _fits.of(base, gone, fit)


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
    from simulator.project.load import with_entries

    entries = tuple(dict.fromkeys(added))
    wider = _fits.of(base, entries, lambda: with_entries(base, entries))
    forecasts = {
        sex: extended(plan.forecasts[sex], forecast) if sex in plan.forecasts else forecast
        for sex, forecast in wider.forecasts.items()
    }
    return replace(plan, meet=plan.meet.with_entries(entries), forecasts=forecasts)
