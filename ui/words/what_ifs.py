"""What-ifs in the language of the window: the two lines of a card, one line, a name for a scenario."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.event import Event, Sex
from simulator.what_if.base import WhatIf
from simulator.what_if.words import place_words
from ui.words import numbers
from ui.words.sentences import told

if TYPE_CHECKING:
    from simulator.form.past_race import PastRace

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def where(sex: Sex, event: Event | None, run: int | None = None) -> str:
    """Return ``W 1000 m``, the first run of ``W 500 m``, or all distances."""
    return told(place_words(sex, event, run))


def card_lines(what_if: WhatIf, *, short: bool = False) -> tuple[str, str]:
    """Return the two lines of a what-if's card: what, and where.

    Parameters
    ----------
    short
        Whether to leave out the first name.
    """
    if short:
        what_if = _with_surnames(what_if)
    return told(what_if.what()), told(what_if.where())


def sentence(what_if: WhatIf) -> str:
    """Return a what-if in one line: ``Jutta Leerdam falls · W 1000 m``."""
    return " · ".join(line for line in card_lines(what_if) if line)


def short_outcome(what_if: WhatIf, event: Event) -> str:
    """Return what is assumed of an event's outcome: ``falls (what-if)``; empty when nothing is.

    Who only stands in a relation to places or a rival still has chances of the places.
    """
    if not what_if.ends_race or what_if.about.event not in (None, event):
        return ""
    outcome = told(replace(what_if, skater="").what()).strip()  # type: ignore[type-var]
    return translate("WhatIf", "{outcome} (what-if)").format(outcome=outcome)


def race_words(race: PastRace) -> str:
    """Return a past race in one line: day, competition, and one of two runs."""
    day = "" if race.day is None else str(QLocale().toString(race.day, "d MMM yyyy"))  # type: ignore[call-overload]
    parts = [day, race.competition]
    if race.run is not None:
        parts.append(translate("WhatIf", "run {run}").format(run=race.run))
    return " · ".join(part for part in parts if part)


def scenario_name(what_if: WhatIf) -> str:
    """Return a name for a scenario that begins with a what-if: what it says, with its number."""
    return told(_with_surnames(what_if).title())


def _with_surnames(what_if: WhatIf) -> WhatIf:
    """Return a what-if that names its skaters without the first name."""
    names = {key: getattr(what_if, key, None) for key in ("skater", "rival")}
    headed = {key: numbers.headed(name) for key, name in names.items() if name}
    return replace(what_if, **headed) if headed else what_if  # type: ignore[type-var]
