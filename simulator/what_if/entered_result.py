"""What has been ridden: one fact, fixed in the baseline and in every scenario."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from simulator.event import Event, Sex, Status
from simulator.input.form import Form
from simulator.input.forms import Place, Run, Skater, TimeMs, Trial
from simulator.input.toml_reader import TomlReader
from simulator.race_time import SLOWEST_M_PER_S
from simulator.what_if.base import Finding, WhatIf
from simulator.what_if.words import race_words, tenths_words, time_words
from simulator.words import say

_FASTEST_M_PER_S = 17.0  # the world records are below 15.2


class _End(Form):
    """How a start ended, in the words of project files."""

    words = StrEnum(
        "words",
        {
            "FINISHED": "finished",
            "FELL": "fell",
            "DNF": "did_not_finish",
            "DQ": "disqualified",
            "DNS": "did_not_start",
        },
    )

    def of(self, reader: TomlReader, given: Any, column: str) -> Status | None:
        """Return how it ended."""
        word = reader.choice(given, self.words, column)
        return None if word is None else Status[word.name]

    def plain(self, value: Status) -> str:
        """Return the word."""
        return str(self.words[value.name])


@dataclass(frozen=True)
class EnteredResult:
    """What a skater did in an event or one of its two runs: a fact, locked.

    Attributes
    ----------
    run
        1 or 2 for one run of an event with two; None for the event.
    place
        Place in the event as the list has it; it is final unless the project says that the race
        is still on. None when there is none or it is not known.
    time_ms
        Time in thousandths of a second, None when there is none or it is not known.
    """

    sex: Sex
    event: Trial
    skater: Skater
    run: Run | None = None
    place: Place | None = None
    time_ms: TimeMs | None = None
    status: Annotated[Status, _End()] = Status.FINISHED

    def sentence(self) -> str:
        """Return one line that says what was ridden, without a full stop."""
        values = {"skater": self.skater, "race": race_words(self.event, self.run), "place": self.place}
        match self.status:
            case Status.FELL:
                return say("{skater} fell in {race}", **values)
            case Status.DNF:
                return say("{skater} did not finish {race}", **values)
            case Status.DQ:
                return say("{skater} was disqualified in {race}", **values)
            case Status.DNS:
                return say("{skater} did not start in {race}", **values)
        if self.time_ms is None:
            if self.place is None:
                return say("{skater} finished {race}", **values)
            return say("{skater} took place {place} in {race}", **values)
        time = time_words(self.time_ms)
        if self.place is None:
            return say("{skater} skated {time} in {race}", time=time, **values)
        return say("{skater} skated {time} in {race}, place {place}", time=time, **values)

    def contradictions(self) -> Iterator[str]:
        """Yield what of its fields does not go together."""
        if not self.event.is_distance:
            return
        if self.status is not Status.FINISHED and (self.place, self.time_ms) != (None, None):
            yield say("who did not finish has neither place nor time")
        if self.place is not None and self.run is not None:
            yield say("a place is of the event, not of a run")
        yield from impossible_time(self.event, self.time_ms)


def impossible_time(event: Event, time_ms: int | None) -> Iterator[str]:
    """Yield a word about a time that nobody skates over a distance."""
    if time_ms is None or not event.is_distance:
        return
    # Bounds so rough are told, and hold, in tenths.
    fastest = round(event.distance_m / _FASTEST_M_PER_S * 10) * 100
    slowest = round(event.distance_m / SLOWEST_M_PER_S * 10) * 100
    if not fastest <= time_ms <= slowest:
        yield say(
            "{time} is no time for the {metres} m; expected {fastest} to {slowest}",
            time=time_words(time_ms) if 0 <= time_ms < 6_000_000 else say("{ms} ms", ms=time_ms),
            metres=event.distance_m,
            fastest=tenths_words(fastest),
            slowest=tenths_words(slowest),
        )


def against(what_if: WhatIf, result: EnteredResult) -> Finding:
    """Say that a what-if contradicts what has been ridden."""
    found = say(
        '"{what_if}", but it is entered that {result}',
        what_if=what_if.sentence(),
        result=result.sentence(),
    )
    return found, say("Take the what-if out, or correct the result.")
