"""What-ifs in words: the two lines of a card, one sentence, a name for a scenario."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from simulator.event import Event, Sex
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    OtherOrder,
    PairsSet,
    PickRules,
    WhatIf,
    Withdrawal,
)
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def where(sex: Sex, event: Event | None, run: int | None = None) -> str:
    """Return ``W 1000 m``, the first run of ``W 500 m``, or all distances."""
    letter = numbers.sex_name(sex)[0]
    if event is None:
        return translate("WhatIf", "{sex}, all distances").format(sex=letter)
    name = numbers.event_name(event)
    if run is None:
        return f"{letter} {name}"
    return translate("WhatIf", "{sex} {event}, run {run}").format(sex=letter, event=name, run=run)


def card_lines(what_if: WhatIf, *, short: bool = False) -> tuple[str, str]:
    """Return the two lines of a what-if's card: what, and where.

    Parameters
    ----------
    short
        Whether to leave out the first name.
    """
    skater = getattr(what_if, "skater", "")
    if short and skater:
        what_if = replace(what_if, skater=numbers.headed(skater))  # type: ignore[arg-type]
    if isinstance(what_if, AssumedOutcome):
        if short and what_if.rival is not None:
            what_if = replace(what_if, rival=numbers.headed(what_if.rival))
        return _assumed(what_if, what_if.skater), where(what_if.sex, what_if.event, what_if.run)
    if isinstance(what_if, FormShift):
        shift = signed(what_if.s_per_1000m, 2)
        what = translate("WhatIf", "{skater} form {shift} s").format(skater=what_if.skater, shift=shift)
        events = where(what_if.sex, what_if.event)
        return what, translate("WhatIf", "per 1000 m, {where}").format(where=events)
    if isinstance(what_if, IncidentRate):
        chance = numbers.percent_exact(what_if.chance, certain=True)
        what = _rate(what_if.kind).format(skater=what_if.skater, chance=chance)
        return what, where(what_if.sex, what_if.event)
    if isinstance(what_if, Withdrawal):
        what = translate("WhatIf", "{skater} not starting").format(skater=what_if.skater)
        return what, where(what_if.sex, what_if.event)
    if isinstance(what_if, EntrantAdded):
        what = translate("WhatIf", "{skater} entered too").format(skater=what_if.skater)
        return what, where(what_if.sex, what_if.event)
    if isinstance(what_if, EntrantRemoved):
        what = translate("WhatIf", "{skater} not entered").format(skater=what_if.skater)
        return what, where(what_if.sex, what_if.event)
    if isinstance(what_if, PairsSet):
        pairs = translate("WhatIf", "{count} pairs set").format(count=len(what_if.pairs))
        return pairs, where(what_if.sex, what_if.event)
    if isinstance(what_if, PickRules):
        rules = translate("WhatIf", "{count} pick rules").format(count=len(what_if.rules))
        return translate("WhatIf", "Other pick rules"), rules
    return translate("WhatIf", "Another selection order"), _name_of_order(what_if)


def sentence(what_if: WhatIf) -> str:
    """Return a what-if in one line: ``Jutta Leerdam falls · W 1000 m``."""
    return " · ".join(card_lines(what_if))


def short_outcome(what_if: WhatIf, event: Event) -> str:
    """Return what is assumed of an event's outcome: ``falls (what-if)``; empty when nothing is.

    Who only stands in a relation to places or a rival still has chances of the places.
    """
    if isinstance(what_if, AssumedOutcome) and what_if.event is event and not what_if.kind.is_relation:
        outcome = _assumed(what_if, "").strip()
    elif isinstance(what_if, Withdrawal) and what_if.event in (None, event):
        outcome = translate("WhatIf", "not starting")
    elif isinstance(what_if, EntrantRemoved) and what_if.event is event:
        outcome = translate("WhatIf", "not entered")
    else:
        return ""
    return translate("WhatIf", "{outcome} (what-if)").format(outcome=outcome)


def scenario_name(what_if: WhatIf) -> str:
    """Return a name for a scenario that begins with a what-if: what it says, with its number."""
    if isinstance(what_if, AssumedOutcome):
        skater = numbers.headed(what_if.skater)
        what = _finishes(what_if, skater) if what_if.kind.is_relation else _assumed(what_if, skater)
        return _in_event(what, what_if.event)
    if isinstance(what_if, FormShift):
        shift = signed(what_if.s_per_1000m, 2)
        what = translate("WhatIf", "{skater} form {shift} s").format(
            skater=numbers.headed(what_if.skater), shift=shift
        )
        return what if what_if.event is None else _in_event(what, what_if.event)
    if isinstance(what_if, IncidentRate):
        chance = numbers.percent_exact(what_if.chance, certain=True)
        what = _rate(what_if.kind).format(skater=numbers.headed(what_if.skater), chance=chance)
        return what if what_if.event is None else _in_event(what, what_if.event)
    if isinstance(what_if, Withdrawal):
        what = translate("WhatIf", "{skater} does not start").format(skater=numbers.headed(what_if.skater))
        return what if what_if.event is None else _in_event(what, what_if.event)
    if isinstance(what_if, (EntrantAdded, EntrantRemoved)):
        pattern = (
            translate("WhatIf", "{skater} entered")
            if isinstance(what_if, EntrantAdded)
            else translate("WhatIf", "{skater} not entered")
        )
        return _in_event(pattern.format(skater=numbers.headed(what_if.skater)), what_if.event)
    if isinstance(what_if, PairsSet):
        return _in_event(translate("WhatIf", "Pairs"), what_if.event)
    if isinstance(what_if, PickRules):
        return translate("WhatIf", "Other pick rules")
    return translate("WhatIf", "Another selection order")


def _in_event(what: str, event: Event) -> str:
    return translate("WhatIf", "{what} in the {event}").format(what=what, event=numbers.event_name(event))


def signed(value: float, digits: int) -> str:
    """Write a number with its sign, plus too."""
    text = numbers.number(value, digits)
    return f"+{text}" if value > 0 else text


def _assumed(what_if: AssumedOutcome, skater: str) -> str:
    kind = what_if.kind
    if kind is AssumedKind.FALLS:
        return translate("WhatIf", "{skater} falls").format(skater=skater)
    if kind is AssumedKind.DISQUALIFIED:
        return translate("WhatIf", "{skater} is disqualified").format(skater=skater)
    if kind is AssumedKind.DOES_NOT_START:
        return translate("WhatIf", "{skater} does not start").format(skater=skater)
    if kind is AssumedKind.WINS:
        return translate("WhatIf", "{skater} wins").format(skater=skater)
    if kind is AssumedKind.PLACE:
        return translate("WhatIf", "{skater} takes place {place}").format(skater=skater, place=what_if.place)
    if kind.is_relation:
        return _related(what_if, skater)
    time = numbers.race_time(what_if.time_ms or 0)
    return translate("WhatIf", "{skater} skates {time}").format(skater=skater, time=time)


def _related(what_if: AssumedOutcome, skater: str) -> str:
    if what_if.kind is AssumedKind.TOP:
        pattern = translate("WhatIf", "{skater} in the top {place}")
    elif what_if.kind is AssumedKind.BEATS:
        pattern = translate("WhatIf", "{skater} ahead of {rival}")
    elif what_if.place == 1:
        pattern = translate("WhatIf", "{skater} does not win")
    else:
        pattern = translate("WhatIf", "{skater} outside the top {place}")
    return pattern.format(skater=skater, place=what_if.place, rival=what_if.rival)


def _finishes(what_if: AssumedOutcome, skater: str) -> str:
    """Return where a skater finishes, with a verb: it may stand behind "if"."""
    if what_if.kind is AssumedKind.TOP:
        pattern = translate("WhatIf", "{skater} finishes in the top {place}")
    elif what_if.kind is AssumedKind.BEATS:
        pattern = translate("WhatIf", "{skater} beats {rival}")
    elif what_if.place == 1:
        pattern = translate("WhatIf", "{skater} does not win")
    else:
        pattern = translate("WhatIf", "{skater} finishes outside the top {place}")
    return pattern.format(skater=skater, place=what_if.place, rival=numbers.headed(what_if.rival or ""))


def _rate(kind: IncidentKind) -> str:
    if kind is IncidentKind.FALL:
        return translate("WhatIf", "{skater} falls in {chance}")
    if kind is IncidentKind.FALSE_START:
        return translate("WhatIf", "{skater} false start {chance}")
    return translate("WhatIf", "{skater} withdraws in {chance}")


def _name_of_order(what_if: OtherOrder) -> str:
    return str(what_if.rule_set.name)
