"""What of one sex at the Games follows from the fitted form alone: no edit of the trial changes it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.engine.levels import entries_by_skater
from simulator.engine.streams import LEVEL_RUN, Single, Stream
from simulator.event import Event
from simulator.form.forecast import IntArray
from simulator.games.joint_fit import GamesForm, GamesStarts

_RUN = 1

Weights = tuple[tuple[IntArray, Single], tuple[IntArray, Single]]
"""Of what of the trial a level is made, and of what of the Games: starts, and what they weigh."""


@dataclass(frozen=True, eq=False)
class EventOfForm:
    """What of one event follows from the fitted form: starts, weights of the rivals, and all streams."""

    entries: tuple[IntArray, IntArray]
    weights_of_rivals: tuple[Weights, ...]
    streams: tuple[Stream, ...]


class OfForm:
    """What of one sex at the Games follows from the fitted form alone, the same for all plans."""

    def __init__(self, form: GamesForm, meet: str) -> None:
        self.own = entries_by_skater(form.trial)
        both = form.ours, form.rivals
        of_skaters = {id(starts): _starts_by_skater(starts) for starts in both}
        self.streams = {
            id(starts): [
                Stream(form.sex, event, LEVEL_RUN, starts.skaters[number], meet)
                for number, event in zip(starts.number, starts.events, strict=True)
            ]
            for starts in both
        }
        nothing = np.zeros(0, np.int64), np.zeros(0, np.float32)

        def of_rival(start: int) -> Weights:
            own = of_skaters[id(form.rivals)][int(form.rivals.number[start])]
            upto = np.array(own[: own.index(start) + 1])
            return nothing, (upto, form.rivals.level_loading[start, : len(upto)].astype(np.float32))

        def of_event(event: Event) -> EventOfForm:
            ours, rivals = (
                np.array([row for row, own in enumerate(starts.events) if own is event], dtype=np.int64)
                for starts in both
            )
            names = [
                starts.skaters[number]
                for starts, rows in zip(both, (ours, rivals), strict=True)
                for number in starts.number[rows]
            ]
            streams = tuple(Stream(form.sex, event, _RUN, name, meet) for name in names)
            return EventOfForm((ours, rivals), tuple(map(of_rival, rivals.tolist())), streams)

        known = set(form.rivals.events)  # without a rival every medal would be ours
        self.events = {event: of_event(event) for event in form.trial.events if event in known}
        self.digests: dict[Event, tuple[bytes, ...]] = {}  # of the rivals, once they were asked for
        self.rivals_by: dict[Event, bytes] = {}  # of all of these together


def _starts_by_skater(starts: GamesStarts) -> dict[int, list[int]]:
    own: dict[int, list[int]] = {}
    for row, number in enumerate(starts.number):
        own.setdefault(int(number), []).append(row)
    return own
