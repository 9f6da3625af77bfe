"""Lanes and armbands as lists name them; of a quartet white and red, then yellow and blue, are a pair."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from simulator.results.columns import LANE_WORDS, plain

#: Words that are a colour of the armband, and so may be the surname of somebody (Jan de Wit).
COLOURS = frozenset(
    word for which in ("inner", "outer") for pair in (1, 2) for word in LANE_WORDS[which, pair]
)


def lane_of(text: str) -> str:
    """Return the lane that a word names: ``inner`` or ``outer``, else empty."""
    word = plain(text)
    return next((lane for (lane, _), words in LANE_WORDS.items() if word in words), "")


def is_of_second_pair(text: str) -> bool:
    """Whether a word is the colour of the second pair of a quartet: yellow or blue."""
    return any(plain(text) in LANE_WORDS[lane, 2] for lane in ("inner", "outer"))


def pairs_of_quartets(
    races: Sequence[Hashable], numbers: Sequence[int | None], lanes: Sequence[str]
) -> list[int | None]:
    """Return the pair of each start of draws; `numbers` are those of quartets where four colours share one.

    Parameters
    ----------
    races, numbers, lanes
        Event, number and lane of each start; the lane as written.
    """
    second = [is_of_second_pair(lane) for lane in lanes]
    told = set(zip(races, numbers, second, strict=True))
    quartets = {
        race for race, number, is_second in told if number and is_second and (race, number, False) in told
    }
    return [
        2 * number - (not is_second) if number is not None and race in quartets else number
        for race, number, is_second in zip(races, numbers, second, strict=True)
    ]
