"""Forms of what-ifs: what the dialog asks for each, and the what-if that it makes of the answers.

A form is one specification, found by `FORMS`: how it is called, which field it shows, which events
it offers, and what it makes. The sentences of a what-if, its card and the name of a scenario that
begins with it come from the what-if itself (`simulator.what_if.base`). A further kind is a module
there and a `WhatIfForm` here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.event import Event, Sex
from simulator.race_time import parse_time_ms
from simulator.text import clean
from simulator.what_if.lanes import LANE_SOURCE
from simulator.what_if.what_ifs import (
    AssumedKind,
    AssumedOutcome,
    EntrantAdded,
    EntrantRemoved,
    FormShift,
    IncidentKind,
    IncidentRate,
    LaneCost,
    PairsSet,
    RaceExcluded,
    StartPlacesOf,
    WhatIf,
    Withdrawal,
)
from ui.drafts.drafts import Plain
from ui.drafts.values import number_of, reading, real_of, text_of, whole_of

if TYPE_CHECKING:
    from simulator.form.past_race import PastRace

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


class Offered(Enum):
    """Events that a form offers."""

    ENTERED = "entered"
    """Those in which the skater is entered, or all when that is none."""
    OTHERS = "others"
    """Those in which the skater is not entered."""
    ALL = "all"


@dataclass(frozen=True)
class Value:
    """The field of `ui.what_ifs.values` that a form shows.

    Attributes
    ----------
    label, unit
        What stands before and behind it, translated.
    """

    field: str
    label: Callable[[], str]
    unit: Callable[[], str] = str


@dataclass(frozen=True)
class WhatIfDraft:
    """The fields of the dialog.

    Attributes
    ----------
    kind
        The form, by its word.
    event
        None for all events of the skater.
    run
        1 or 2 for one run of an event with two, None for the event.
    place, time, shift_s_per_1000m, per_cent, pairs, rival, race, lane_s
        Only that of the form counts; `race` is that of `race_key`, and `pairs` holds a pair a line,
        names apart by a dash or a tab.
    """

    kind: str
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
    race: str = ""
    lane_s: float = 0.0

    def what_if(self) -> WhatIf | str:
        """Return the what-if, or what is missing for it in words."""
        form = FORMS[self.kind]
        if form.of_skater and not clean(self.skater):
            return translate("Draft", "Choose a skater.")
        if self.event is None and (not form.of_all_events or self.run is not None):
            return translate("Draft", "Choose an event.")
        return form.make(self)


@dataclass(frozen=True)
class WhatIfForm:
    """What the dialog asks for one kind of what-if.

    Attributes
    ----------
    word
        In drafts that are kept.
    label
        What stands in the dialog behind the name of the skater, translated.
    make
        Makes the what-if of what the fields say, skater and event being there; or says what is missing.
    value
        The field it asks for, if any.
    of_skater
        Whether it is about one skater.
    of_all_events
        Whether it may be said of all events of a skater at once.
    of_run
        Whether it may be said of one of two runs.
    source
        Why there is nothing of it in the baseline, a sentence of the core.
    """

    word: str
    label: Callable[[], str]
    make: Callable[[WhatIfDraft], WhatIf | str]
    value: Value | None = None
    offered: Offered = Offered.ENTERED
    of_skater: bool = True
    of_all_events: bool = False
    of_run: bool = False
    source: str = ""


FORMS: dict[str, WhatIfForm] = {}
"""Every form, by its word, in the order of the dialog."""


def add_form(form: WhatIfForm) -> None:
    """Let the dialog offer a form."""
    FORMS[form.word] = form


def plain_what_if(draft: WhatIfDraft) -> Plain:
    """Return the fields of a what-if in the making."""
    return asdict(draft)


def what_if_of(plain: Plain) -> WhatIfDraft:
    """Read what `plain_what_if` wrote."""
    with reading():
        event = plain["event"]
        return WhatIfDraft(
            kind=FORMS[plain["kind"]].word,
            sex=Sex(plain["sex"]),
            skater=text_of(plain, "skater"),
            event=None if event is None else Event(event),
            run=number_of(plain["run"]),
            place=whole_of(plain["place"]),
            time=text_of(plain, "time"),
            shift_s_per_1000m=real_of(plain["shift_s_per_1000m"]),
            per_cent=real_of(plain["per_cent"]),
            pairs=text_of(plain, "pairs"),
            rival=text_of(plain, "rival"),
            race=text_of(plain, "race") if "race" in plain else "",
            lane_s=real_of(plain.get("lane_s", 0.0)),
        )


# What the forms make ---------------------------------------------------------------------------


def _event(draft: WhatIfDraft) -> Event:
    if draft.event is None:
        raise ValueError("The dialog asks for an event first.")
    return draft.event


def _outcome(kind: AssumedKind, of_run: bool = False) -> Callable[[WhatIfDraft], WhatIf | str]:
    def make(draft: WhatIfDraft) -> WhatIf | str:
        run = draft.run if of_run else None
        return AssumedOutcome(draft.sex, _event(draft), clean(draft.skater), kind, run=run)

    return make


def _of_a_place(kind: AssumedKind) -> Callable[[WhatIfDraft], WhatIf | str]:
    def make(draft: WhatIfDraft) -> WhatIf | str:
        return AssumedOutcome(draft.sex, _event(draft), clean(draft.skater), kind, draft.place)

    return make


def _time(draft: WhatIfDraft) -> WhatIf | str:
    if not draft.time.strip():
        return translate("Draft", "Write a time, as 1:13.38 or 37.62.")
    try:
        time_ms = parse_time_ms(draft.time)
    except ValueError as error:
        return str(error.args[0])
    skater, event = clean(draft.skater), _event(draft)
    return AssumedOutcome(draft.sex, event, skater, AssumedKind.TIME, time_ms=time_ms, run=draft.run)


def _beats(draft: WhatIfDraft) -> WhatIf | str:
    rival = clean(draft.rival)
    if not rival:
        return translate("Draft", "Choose a rival.")
    return AssumedOutcome(draft.sex, _event(draft), clean(draft.skater), AssumedKind.BEATS, rival=rival)


def _does_not_start(draft: WhatIfDraft) -> WhatIf | str:
    if draft.run is None:
        return Withdrawal(draft.sex, clean(draft.skater), draft.event)
    return _outcome(AssumedKind.DOES_NOT_START, of_run=True)(draft)


def _form_shift(draft: WhatIfDraft) -> WhatIf | str:
    if draft.shift_s_per_1000m == 0:
        return translate("Draft", "Choose how much faster or slower.")
    return FormShift(draft.sex, clean(draft.skater), draft.event, draft.shift_s_per_1000m)


def _rate(kind: IncidentKind) -> Callable[[WhatIfDraft], WhatIf | str]:
    def make(draft: WhatIfDraft) -> WhatIf | str:
        chance = round(draft.per_cent / 100, 6)
        return IncidentRate(draft.sex, clean(draft.skater), draft.event, kind, chance)

    return make


def race_key(race: PastRace) -> str:
    """Return a past race as one text of the dialog: day, run and competition."""
    day = "" if race.day is None else race.day.isoformat()
    return "\t".join((day, str(race.run or ""), race.competition))


def _without_race(draft: WhatIfDraft) -> WhatIf | str:
    day, _, rest = draft.race.partition("\t")
    run, _, competition = rest.partition("\t")
    if not day and not competition:
        return translate("Draft", "Choose a race.")
    when, number = date.fromisoformat(day) if day else None, int(run) if run else None
    return RaceExcluded(draft.sex, _event(draft), clean(draft.skater), when, number, competition)


def _entered(draft: WhatIfDraft) -> WhatIf | str:
    return EntrantAdded(draft.sex, _event(draft), clean(draft.skater))


def _not_entered(draft: WhatIfDraft) -> WhatIf | str:
    return EntrantRemoved(draft.sex, _event(draft), clean(draft.skater))


def _pairs(draft: WhatIfDraft) -> WhatIf | str:
    lines = [line.strip() for line in draft.pairs.splitlines() if line.strip()]
    if not lines:
        return translate("Draft", "Write a pair on each line: two names with a dash between them.")
    return PairsSet(draft.sex, _event(draft), tuple(_pair(line) for line in lines))


def _lane_cost(draft: WhatIfDraft) -> WhatIf | str:
    if draft.lane_s == 0:
        return translate("Draft", "Choose what the outer lane costs at the start.")
    return LaneCost(draft.sex, _event(draft), draft.lane_s)


def _start_places(draft: WhatIfDraft) -> WhatIf | str:
    return StartPlacesOf(draft.sex, _event(draft), draft.place)


def _pair(line: str) -> tuple[str, ...]:
    """Split a line into names; a hyphen inside a name has no space around it."""
    for mark in ("\t", " – ", " - ", ";", "/"):
        line = line.replace(mark, "|")
    return tuple(name for part in line.split("|") if (name := clean(part)))


for _form in (
    WhatIfForm("falls", lambda: translate("WhatIfDialog", "falls"),
               _outcome(AssumedKind.FALLS, of_run=True), of_run=True),
    WhatIfForm("disqualified", lambda: translate("WhatIfDialog", "is disqualified"),
               _outcome(AssumedKind.DISQUALIFIED, of_run=True), of_run=True),
    WhatIfForm("does_not_start", lambda: translate("WhatIfDialog", "does not start"),
               _does_not_start, of_all_events=True, of_run=True),
    WhatIfForm("wins", lambda: translate("WhatIfDialog", "wins"), _outcome(AssumedKind.WINS)),
    WhatIfForm("place", lambda: translate("WhatIfDialog", "takes a place"), _of_a_place(AssumedKind.PLACE),
               Value("place", lambda: translate("ValueFields", "&Place"))),
    WhatIfForm("time", lambda: translate("WhatIfDialog", "skates a time"), _time,
               Value("time", lambda: translate("ValueFields", "&Time"),
                     lambda: translate("ValueFields", "as 1:13.38 or 37.62")), of_run=True),
    WhatIfForm("top", lambda: translate("WhatIfDialog", "finishes in the top"),
               _of_a_place(AssumedKind.TOP), Value("place", lambda: translate("ValueFields", "&Top"))),
    WhatIfForm("outside", lambda: translate("WhatIfDialog", "finishes outside the top"),
               _of_a_place(AssumedKind.OUTSIDE),
               Value("place", lambda: translate("ValueFields", "&Top"),
                     lambda: translate("ValueFields", "or without a place"))),
    WhatIfForm("beats", lambda: translate("WhatIfDialog", "finishes ahead of"), _beats,
               Value("rival", lambda: translate("ValueFields", "&Rival"))),
    WhatIfForm("form", lambda: translate("WhatIfDialog", "is in another form"), _form_shift,
               Value("shift", lambda: translate("ValueFields", "B&y"),
                     lambda: translate("ValueFields", "s per 1000 m, less is faster")),
               of_all_events=True),
    WhatIfForm("without_race", lambda: translate("WhatIfDialog", "without a past race"), _without_race,
               Value("race", lambda: translate("ValueFields", "&Race")), offered=Offered.ALL),
    WhatIfForm("fall_rate", lambda: translate("WhatIfDialog", "has another risk of a fall"),
               _rate(IncidentKind.FALL),
               Value("per_cent", lambda: translate("ValueFields", "&Chance"),
                     lambda: translate("ValueFields", "% per race")), of_all_events=True),
    WhatIfForm("false_start_rate",
               lambda: translate("WhatIfDialog", "has another risk of a false start"),
               _rate(IncidentKind.FALSE_START),
               Value("per_cent", lambda: translate("ValueFields", "&Chance"),
                     lambda: translate("ValueFields", "% per attempt")), of_all_events=True),
    WhatIfForm("added", lambda: translate("WhatIfDialog", "is entered too"), _entered,
               offered=Offered.OTHERS),
    WhatIfForm("removed", lambda: translate("WhatIfDialog", "is not entered after all"), _not_entered),
    WhatIfForm("pairs", lambda: translate("WhatIfDialog", "(the pairs are known)"), _pairs,
               Value("pairs", lambda: translate("ValueFields", "&Pairs")),
               offered=Offered.ALL, of_skater=False),
    WhatIfForm("lane_cost", lambda: translate("WhatIfDialog", "(the lane costs time)"), _lane_cost,
               Value("lane", lambda: translate("ValueFields", "&Outer start"),
                     lambda: translate("ValueFields", "s slower than the inner one")),
               offered=Offered.ALL, of_skater=False, source=LANE_SOURCE),
    WhatIfForm("start_places", lambda: translate("WhatIfDialog", "(another number of start places)"),
               _start_places, Value("place", lambda: translate("ValueFields", "Start pl&aces")),
               offered=Offered.ALL, of_skater=False),
):  # fmt: skip
    add_form(_form)
