"""How figures are written wherever people read them: a true minus, and a decimal comma where it is wanted."""

from __future__ import annotations

from simulator.race_time import format_time

MINUS = "\N{MINUS SIGN}"
THIN = "\N{NARROW NO-BREAK SPACE}"
"""Between a number and its per cent sign."""

_COMMA_AND_POINT = str.maketrans(",.", ".,")


def in_points(share: float | None) -> float | None:
    """Return a share from 0 to 1 in points; None where there is none, as the error of one tournament."""
    return None if share is None else 100 * share


def counted(number: int, thing: str) -> str:
    """Write how many there are of a thing, in English: ``1 tournament``, ``20,000 tournaments``."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def figures(text: str, *, comma: bool) -> str:
    """Write figures of Python with a true minus, and with a decimal comma where that is wanted."""
    text = text.replace("-", MINUS)
    return text.translate(_COMMA_AND_POINT) if comma else text


def number(value: float, digits: int, *, comma: bool) -> str:
    """Write a number with a fixed count of decimals: ``2.1``, ``−0.15``, with a comma ``2,1``."""
    text = f"{value:.{digits}f}"
    return figures(text if float(text) else text.removeprefix("-"), comma=comma)


def count(value: int, *, comma: bool) -> str:
    """Write a count with groups of three: ``100,000``, with a decimal comma ``100.000``."""
    return figures(f"{value:,d}", comma=comma)


def change(value: float, digits: int, *, comma: bool) -> str:
    """Write a change with its sign: ``+6.2``, ``−19.3``; what rounds to nothing has none: ``0.0``."""
    text = number(value, digits, comma=comma)
    return f"+{text}" if value > 0 and text.strip("0.,") else text


def metres(value: int, *, comma: bool) -> str:
    """Write a distance without its unit: ``1000``, ``10,000``, with a decimal comma ``10.000``."""
    return count(value, comma=comma) if value >= 10_000 else str(value)


def race_time(time_ms: int, *, comma: bool) -> str:
    """Write a race time in hundredths: ``1:13.38``, with a comma ``1.13,38``."""
    return clock(format_time(time_ms), comma=comma)


def clock(text: str, *, comma: bool) -> str:
    """Write the text of a race time, with a decimal comma where that is wanted."""
    return text.replace(".", ",").replace(":", ".") if comma else text


def ordinal(place: int, *, dutch: bool) -> str:
    """Write a place: ``1st``, ``2nd``, ``13th``, in Dutch ``1e``."""
    if dutch:
        return f"{place}e"
    ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending}"
