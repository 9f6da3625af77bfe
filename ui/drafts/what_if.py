"""A what-if in the making: what the fields of its dialog say, and what is still missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from simulator.event import Event, Sex
from simulator.race_time import parse_time_ms
from simulator.text import clean
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    PairsSet,
    WhatIf,
    Withdrawal,
)

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


class DraftKind(StrEnum):
    """What a what-if says of a skater or a race."""

    FALLS = "falls"
    DISQUALIFIED = "disqualified"
    DOES_NOT_START = "does_not_start"
    WINS = "wins"
    PLACE = "place"
    TIME = "time"
    TOP = "top"
    OUTSIDE = "outside"
    BEATS = "beats"
    FORM = "form"
    FALL_RATE = "fall_rate"
    FALSE_START_RATE = "false_start_rate"
    ADDED = "added"
    REMOVED = "removed"
    PAIRS = "pairs"

    @property
    def of_all_events(self) -> bool:
        """Whether it may be said of all events of a skater at once."""
        return self in (
            DraftKind.DOES_NOT_START, DraftKind.FORM, DraftKind.FALL_RATE, DraftKind.FALSE_START_RATE,
        )  # fmt: skip

    @property
    def of_run(self) -> bool:
        """Whether it may be said of one of two runs."""
        return self in (
            DraftKind.FALLS, DraftKind.DISQUALIFIED, DraftKind.DOES_NOT_START, DraftKind.TIME,
        )  # fmt: skip


_OUTCOMES = {
    DraftKind.FALLS: AssumedKind.FALLS,
    DraftKind.DISQUALIFIED: AssumedKind.DISQUALIFIED,
    DraftKind.DOES_NOT_START: AssumedKind.DOES_NOT_START,
    DraftKind.WINS: AssumedKind.WINS,
    DraftKind.PLACE: AssumedKind.PLACE,
    DraftKind.TIME: AssumedKind.TIME,
    DraftKind.TOP: AssumedKind.TOP,
    DraftKind.OUTSIDE: AssumedKind.OUTSIDE,
    DraftKind.BEATS: AssumedKind.BEATS,
}
_OF_A_PLACE = (AssumedKind.PLACE, AssumedKind.TOP, AssumedKind.OUTSIDE)
_RATES = {DraftKind.FALL_RATE: IncidentKind.FALL, DraftKind.FALSE_START_RATE: IncidentKind.FALSE_START}


@dataclass(frozen=True)
class Draft:
    """The fields of the dialog.

    Attributes
    ----------
    event
        None for all events of the skater.
    run
        1 or 2 for one run of an event with two, None for the event.
    place, time, shift_s_per_1000m, per_cent, pairs, rival
        Only that of the kind counts; `pairs` holds a pair a line, names apart by a dash or a tab.
    """

    kind: DraftKind
    sex: Sex
    skater: str = ""
    event: Event | None = None
    run: int | None = None
    place: int = 2
    time: str = ""
    shift_s_per_1000m: float = 0.0
    per_cent: float = 0.0
    pairs: str = ""
    rival: str = ""

    def what_if(self) -> WhatIf | str:
        """Return the what-if, or what is missing for it in words; empty words need no saying."""
        skater = clean(self.skater)
        kind, sex, event = self.kind, self.sex, self.event
        if kind is DraftKind.PAIRS:
            return self._pairs()
        if not skater:
            return translate("Draft", "Choose a skater.")
        if kind is DraftKind.FORM:
            if self.shift_s_per_1000m == 0:
                return translate("Draft", "Choose how much faster or slower.")
            return FormShift(sex, skater, event, self.shift_s_per_1000m)
        if kind in _RATES:
            return IncidentRate(sex, skater, event, _RATES[kind], round(self.per_cent / 100, 6))
        if kind is DraftKind.DOES_NOT_START and self.run is None:
            return Withdrawal(sex, skater, event)
        if event is None:
            return translate("Draft", "Choose an event.")
        if kind is DraftKind.ADDED:
            return EntrantAdded(sex, event, skater)
        if kind is DraftKind.REMOVED:
            return EntrantRemoved(sex, event, skater)
        return self._outcome(skater, event)

    def _outcome(self, skater: str, event: Event) -> WhatIf | str:
        kind = _OUTCOMES[self.kind]
        run = self.run if self.kind.of_run else None
        place = self.place if kind in _OF_A_PLACE else None
        rival = clean(self.rival) if kind is AssumedKind.BEATS else None
        if rival == "":
            return translate("Draft", "Choose a rival.")
        time_ms = None
        if kind is AssumedKind.TIME:
            if not self.time.strip():
                return translate("Draft", "Write a time, as 1:13.38 or 37.62.")
            try:
                time_ms = parse_time_ms(self.time)
            except ValueError as error:
                return str(error)
        return AssumedOutcome(self.sex, event, skater, kind, place, time_ms, run, rival)

    def _pairs(self) -> WhatIf | str:
        if self.event is None:
            return translate("Draft", "Choose an event.")
        lines = [line.strip() for line in self.pairs.splitlines() if line.strip()]
        if not lines:
            return translate("Draft", "Write a pair on each line: two names with a dash between them.")
        return PairsSet(self.sex, self.event, tuple(_pair(line) for line in lines))


def _pair(line: str) -> tuple[str, ...]:
    """Split a line into names; a hyphen inside a name has no space around it."""
    for mark in ("\t", " – ", " - ", ";", "/"):
        line = line.replace(mark, "|")
    return tuple(name for part in line.split("|") if (name := clean(part)))
