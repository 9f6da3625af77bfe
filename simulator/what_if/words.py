"""Events, times and lists as parts of the sentences about what-ifs and results."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.event import Event, Sex
from simulator.words import listed, say

_SPACE = "\N{NARROW NO-BREAK SPACE}"
_NAMED = 3
"""Pairs and picks named in one line; the others are counted."""


_NO_DISTANCE = {
    Event.SPRINT: (say("the sprint classification"), say("sprint classification")),
    Event.ALLROUND: (say("the allround classification"), say("allround classification")),
    Event.MASS_START: (say("the mass start"), say("mass start")),
    Event.TEAM_PURSUIT: (say("the team pursuit"), say("team pursuit")),
}


def event_words(event: Event, sex: Sex | None = None) -> str:
    """Write an event: ``the 1000 m``, ``the women's 1000 m``, ``the mass start``."""
    if not event.is_distance:
        return _NO_DISTANCE[event][0]
    if sex is None:
        return say("the {metres} m", metres=event.distance_m)
    if sex is Sex.W:
        return say("the women's {metres} m", metres=event.distance_m)
    return say("the men's {metres} m", metres=event.distance_m)


def race_words(event: Event, run: int | None) -> str:
    """Write an event or one of its runs: ``the 1000 m``, ``the second 500 m``."""
    if run is None or not event.is_distance:
        return event_words(event)
    if run == 1:
        return say("the first {metres} m", metres=event.distance_m)
    return say("the second {metres} m", metres=event.distance_m)


def events_words(event: Event | None) -> str:
    """Write an event, or every event for None."""
    return event_words(event) if event is not None else say("every event")


def event_name(event: Event) -> str:
    """Write the name of an event: ``1000 m``, ``10,000 m``."""
    if not event.is_distance:
        return _NO_DISTANCE[event][1]
    if event.distance_m >= 10_000:
        return say("{metres:,} m", metres=event.distance_m)
    return say("{metres} m", metres=event.distance_m)


def place_words(sex: Sex, event: Event | None, run: int | None = None) -> str:
    """Write where something is assumed: ``W 1000 m``, ``W 500 m, run 2``, ``W, all distances``."""
    letter = say("W") if sex is Sex.W else say("M")
    if event is None:
        return say("{sex}, all distances", sex=letter)
    if run is None:
        return say("{sex} {event}", sex=letter, event=event_name(event))
    return say("{sex} {event}, run {run}", sex=letter, event=event_name(event), run=run)


def tenths_words(time_ms: int) -> str:
    """Write a race time in tenths."""
    minutes, rest = divmod(time_ms, 60_000)
    if minutes:
        return say("{minutes}:{seconds:04.1f}", minutes=minutes, seconds=rest / 1000)
    return say("{seconds:.1f}", seconds=rest / 1000)


def time_words(time_ms: int) -> str:
    """Write a race time, with its thousandths where they are known."""
    if time_ms % 10 == 0:
        return hundredths_words(time_ms)
    minutes, rest = divmod(time_ms, 60_000)
    if minutes:
        return say("{minutes}:{seconds:06.3f}", minutes=minutes, seconds=rest / 1000)
    return say("{seconds:.3f}", seconds=rest / 1000)


def hundredths_words(time_ms: int) -> str:
    """Write a race time in hundredths; what does not fit is cut off, not rounded."""
    minutes, rest = divmod(time_ms // 10, 6_000)
    if minutes:
        return say("{minutes}:{seconds:05.2f}", minutes=minutes, seconds=rest / 100)
    return say("{seconds:.2f}", seconds=rest / 100)


def chance_words(chance: float) -> str:
    """Write a chance in per cent with one decimal, and no more of it than can be said."""
    if chance in (0.0, 1.0):
        return say("{per_cent:.0f}{space}%", per_cent=100 * chance, space=_SPACE)
    if chance < 0.001:
        return say("<{per_cent:.1f}{space}%", per_cent=0.1, space=_SPACE)
    if chance > 0.999:
        return say(">{per_cent:.1f}{space}%", per_cent=99.9, space=_SPACE)
    return say("{per_cent:.1f}{space}%", per_cent=100 * chance, space=_SPACE)


def some(texts: Sequence[str]) -> str:
    """Name the first few and count the others."""
    more = len(texts) - _NAMED
    if more > 0:
        return say("{named} and {more} more", named=listed(texts[:_NAMED]), more=more)
    if len(texts) < 2:
        return listed(texts)
    return say("{named} and {last}", named=listed(texts[:-1]), last=texts[-1])
