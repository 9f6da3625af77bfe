"""Race times: text in, thousandths of a second inside, text out.

Times are measured in thousandths. On paper the hundredths are cut off, never rounded
(1:07.546 prints as 1:07.54), because thousandths decide between equal hundredths.
"""

from __future__ import annotations

import re

from simulator.text import clean, quoted
from simulator.words import say

_TIME = re.compile(
    r"""^(?:(?P<minutes>[0-5]?[0-9])[:.'](?=[0-9]{2}[.,]))?  # 1:07,54  1.07,54  1'07.54
         (?P<seconds>[0-9]{1,3})
         (?:[.,](?P<fraction>[0-9]{1,3}))?["]?$""",
    re.VERBOSE,
)


def parse_time_ms(text: str) -> int:
    """Read a race time as people write it.

    Parameters
    ----------
    text
        ``37.62``, ``1:07.54``, ``1.07,54``, ``12:36.35``, ``67.541``: seconds, or minutes and
        seconds, with up to three decimals after a point or a comma.

    Returns
    -------
    int
        Thousandths of a second.

    Raises
    ------
    ValueError
        When the text is not a race time; the message says how to write one.
    """
    match = _TIME.match(clean(text))
    if match is not None:
        minutes, seconds = int(match["minutes"] or 0), int(match["seconds"])
        if not (match["minutes"] and seconds >= 60):
            return (minutes * 60 + seconds) * 1000 + int((match["fraction"] or "").ljust(3, "0"))
    raise ValueError(
        say("{text} is not a race time. Write seconds (67.54) or minutes (1:07.54).", text=quoted(text))
    )


def format_time(time_ms: int, decimals: int = 2) -> str:
    """Write a race time the way result lists do: ``37.62``, ``1:07.54``, ``12:36.35``.

    Parameters
    ----------
    time_ms
        Thousandths of a second.
    decimals
        Digits after the point, 0 to 3; what does not fit is cut off, not rounded.
    """
    seconds, thousandths = divmod(int(time_ms), 1000)
    fraction = f".{thousandths:03d}"[: decimals + 1] if decimals else ""
    if seconds < 60:
        return f"{seconds}{fraction}"
    return f"{seconds // 60}:{seconds % 60:02d}{fraction}"


#: Times in seconds outside of which a race time is doubted, by (sex, distance in m): (fastest, slowest).
#: Fastest: five to seven percent under the fastest time ever ridden up to 2025, so that no
#: record of the coming years is doubted. Slowest: a third or so over a world-class time; regional
#: skaters stay under it, while a skater who fell or gave up the race does not.
PLAUSIBLE_S: dict[tuple[str, int], tuple[float, float]] = {
    ("W", 500): (34.0, 49.0),
    ("W", 1000): (68.0, 98.0),
    ("W", 1500): (104.0, 150.0),
    ("W", 3000): (220.0, 315.0),
    ("W", 5000): (375.0, 540.0),
    ("W", 10000): (770.0, 1110.0),
    ("M", 500): (32.0, 46.0),
    ("M", 1000): (62.0, 90.0),
    ("M", 1500): (95.0, 137.0),
    ("M", 3000): (202.0, 285.0),
    ("M", 5000): (340.0, 490.0),
    ("M", 10000): (705.0, 1020.0),
}


def too_fast(sex: str, distance_m: int, time_ms: int) -> bool:
    """Whether nobody can have ridden a distance in a time."""
    fastest, _ = PLAUSIBLE_S.get((sex, distance_m), (0.0, 0.0))
    return time_ms < fastest * 1000


SLOWEST_M_PER_S = 5.0
"""Who falls and gets up again is faster than 8."""


def too_slow(distance_m: int, time_ms: int) -> bool:
    """Whether nobody who came to the finish can have needed a time for a distance."""
    return time_ms > round(distance_m / SLOWEST_M_PER_S * 1000)
