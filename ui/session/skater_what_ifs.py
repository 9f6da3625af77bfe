"""What a scenario assumes of one skater, as the controls of the skater's dock show and set it.

Plain functions on tuples of what-ifs. A control stands for all events of a skater (``event``
None) or for one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.what_if.base import about
from simulator.what_if.what_ifs import FormShift, IncidentKind, IncidentRate, Withdrawal

if TYPE_CHECKING:
    from simulator.event import Event, Sex
    from simulator.what_if.what_ifs import WhatIf

WhatIfs = tuple["WhatIf", ...]


class DockControl(StrEnum):
    """A control of the skater's dock."""

    FORM = "form"
    FALL = "fall"
    FALSE_START = "false_start"
    NOT_STARTING = "not_starting"


_INCIDENTS = {DockControl.FALL: IncidentKind.FALL, DockControl.FALSE_START: IncidentKind.FALSE_START}


def of_control(what_ifs: WhatIfs, sex: Sex, skater: str, control: DockControl) -> WhatIfs:
    """Return the what-ifs of a skater that one control sets."""
    return tuple(one for one in about(what_ifs, sex, skater) if _sets(one, control))


def _sets(one: WhatIf, control: DockControl) -> bool:
    if isinstance(one, FormShift):
        return control is DockControl.FORM
    if isinstance(one, IncidentRate):
        return one.kind is _INCIDENTS.get(control)
    return isinstance(one, Withdrawal) and control is DockControl.NOT_STARTING


def value_in(what_ifs: WhatIfs, sex: Sex, skater: str, event: Event, control: DockControl) -> float | None:
    """Return what holds for a control in one event; None when nothing is assumed.

    Shifts of form in all events and in one add up; the chance of one event goes before that of all.
    """
    found = [one for one in of_control(what_ifs, sex, skater, control) if one.about.event in (None, event)]
    if not found:
        return None
    if control is DockControl.FORM:
        return round(sum(one.s_per_1000m for one in found if isinstance(one, FormShift)), 6)
    if control is DockControl.NOT_STARTING:
        return 1.0
    narrow = [one for one in found if one.about.event is event] or found
    last = narrow[-1]
    return last.chance if isinstance(last, IncidentRate) else None


def setting(
    what_ifs: WhatIfs, sex: Sex, skater: str, event: Event | None, control: DockControl, value: float | None
) -> WhatIfs:
    """Return the what-ifs with a control set; None puts the forecast back.

    Set for all events, a control takes the place of what was set for single ones.
    """
    before = of_control(what_ifs, sex, skater, control)
    if event is None:
        wanted = () if value is None else (_made(sex, skater, None, control, value),)
        return _exchanged(what_ifs, before, wanted)
    of_all = [one for one in before if one.about.event is None]
    own = tuple(one for one in before if one.about.event is event)
    if value is None and not of_all:
        return _exchanged(what_ifs, own, ())
    if control is DockControl.FORM:  # adds to the shift of all events
        rest = round((value or 0.0) - sum(one.s_per_1000m for one in of_all if isinstance(one, FormShift)), 6)
        return _exchanged(what_ifs, own, (_made(sex, skater, event, control, rest),) if rest else ())
    return _exchanged(what_ifs, own, () if value is None else (_made(sex, skater, event, control, value),))


def moved(
    what_ifs: WhatIfs,
    sex: Sex,
    skater: str,
    forecast: Mapping[Event, float],
    control: DockControl,
    change: float,
) -> WhatIfs:
    """Return the what-ifs with a control moved by as much in each of some events.

    Shifts of form are moved by the one of all events; chances are set event by event. A chance
    that comes back to the forecast, as far as it is shown, is assumed no more.

    Parameters
    ----------
    forecast
        The value of the control in each event of the control while nothing is assumed.
    """
    if control is DockControl.FORM:
        before = tuple(one for one in of_control(what_ifs, sex, skater, control) if one.about.event is None)
        now = sum(one.s_per_1000m for one in before if isinstance(one, FormShift))
        shift = round(now + change, 6)
        return _exchanged(what_ifs, before, (_made(sex, skater, None, control, shift),) if shift else ())
    of_all = any(one.about.event is None for one in of_control(what_ifs, sex, skater, control))
    values = {event: value_in(what_ifs, sex, skater, event, control) for event in forecast}
    for event, expected in forecast.items():
        value = values[event]
        wanted = round((expected if value is None else value) + change, 3)
        back = wanted == round(expected, 3) and not of_all
        what_ifs = setting(what_ifs, sex, skater, event, control, None if back else wanted)
    return what_ifs


def withdrawn(
    what_ifs: WhatIfs, sex: Sex, skater: str, entered: Sequence[Event], event: Event, out: bool
) -> WhatIfs:
    """Return the what-ifs with a skater not starting in an event, or starting after all.

    Starting in one event after a withdrawal from the whole tournament leaves the other events.
    """
    before = of_control(what_ifs, sex, skater, DockControl.NOT_STARTING)
    now = [one for one in entered if value_in(before, sex, skater, one, DockControl.NOT_STARTING) is not None]
    wanted = [*now, event] if out and event not in now else [one for one in now if out or one is not event]
    if len(wanted) == len(now):
        return what_ifs
    if out:
        return (*what_ifs, Withdrawal(sex, skater, event))
    return _exchanged(what_ifs, before, tuple(Withdrawal(sex, skater, one) for one in wanted))


def _made(sex: Sex, skater: str, event: Event | None, control: DockControl, value: float) -> WhatIf:
    if control is DockControl.FORM:
        return FormShift(sex, skater, event, value)
    if control is DockControl.NOT_STARTING:
        return Withdrawal(sex, skater, event)
    return IncidentRate(sex, skater, event, _INCIDENTS[control], value)


def _exchanged(what_ifs: WhatIfs, before: WhatIfs, after: WhatIfs) -> WhatIfs:
    """Put what-ifs in the place of others: where the first of those stood, else at the end."""
    if before == after:
        return what_ifs
    at = what_ifs.index(before[0]) if before else len(what_ifs)
    kept_ahead = tuple(one for one in what_ifs[:at] if one not in before)
    kept_behind = tuple(one for one in what_ifs[at:] if one not in before)
    return (*kept_ahead, *after, *kept_behind)
