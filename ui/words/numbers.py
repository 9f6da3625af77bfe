"""Numbers and times to text, the same on every screen and in both languages.

The language is the one last given to `use_language`. Nothing here depends on the locale of the computer.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator import figures
from simulator.chances.outcome import percent_text, share_text
from simulator.event import Event, Sex
from simulator.figures import MINUS as MINUS
from simulator.figures import THIN as THIN
from simulator.people.short import headed as headed
from simulator.people.short import short_names as short_names
from simulator.people.short import surname as surname
from simulator.project.project import BASELINE
from simulator.selection.conditions import Raced
from simulator.selection.rows import Row

EN_DASH = "\N{EN DASH}"
"""For what is not known or does not apply."""

_language = "en"


def use_language(code: str) -> None:
    """Write numbers from now on as people do in English (``en``) or Dutch (``nl``)."""
    global _language
    _language = code


def language() -> str:
    """Return the code of the language last given."""
    return _language


def decimal_comma() -> bool:
    """Whether the language last given writes a comma before decimals and points between thousands."""
    return _language == "nl"


def figures_of(text: str) -> str:
    """Write figures that Python has written: ``-1,234.5`` in Dutch as ``−1.234,5``."""
    return figures.figures(text, comma=decimal_comma())


def clock(text: str) -> str:
    """Write the text of a race time: ``1:13.38``, in Dutch ``1.13,38``."""
    return figures.clock(text, comma=decimal_comma())


def number(value: float, digits: int) -> str:
    """Write a number with a fixed count of decimals: ``2.1``, ``−0.15``, in Dutch ``2,1``."""
    return figures.number(value, digits, comma=decimal_comma())


def error(value: float | None, digits: int) -> str:
    """Write a standard error, or a dash where one tournament tells none."""
    return EN_DASH if value is None else number(value, digits)


def count(value: int) -> str:
    """Write a count with groups of three: ``100,000``, in Dutch ``100.000``."""
    return figures.count(value, comma=decimal_comma())


def of_count(number: int, one: str, many: str) -> str:
    """Return the words for one thing, or the pattern for several with the blank ``{count}`` filled."""
    return one if number == 1 else many.replace("{count}", count(number))


def picked() -> str:
    """Return the word for a ticket that coach or committee give for certain, where else a number stands."""
    return QCoreApplication.translate("words", "pick")


def share(chance: float, *, certain: bool = False, by_pick: bool = False) -> str:
    """Write a chance in whole per cent without the sign, for inside bars and cells."""
    return picked() if by_pick else share_text(chance, certain=certain)


def percent(chance: float, *, certain: bool = False, by_pick: bool = False) -> str:
    """Write a chance in whole per cent: ``79 %``, ``<1 %``, ``>99 %``, with a narrow space."""
    return picked() if by_pick else percent_text(chance, certain=certain, space=THIN)


def percent_exact(chance: float, *, certain: bool = False, by_pick: bool = False) -> str:
    """Write a chance with one decimal, for tooltips: ``79.3 %``, ``<0.1 %``, ``>99.9 %``."""
    if by_pick:
        return picked()
    if certain and chance in (0.0, 1.0):
        return percent(chance, certain=True)
    if chance < 0.001:
        return f"<{number(0.1, 1)}{THIN}%"
    if chance > 0.999:
        return f">{number(99.9, 1)}{THIN}%"
    return f"{number(chance * 100, 1)}{THIN}%"


_SURELY = 0.0005
"""From none or all a chance with one decimal cannot be told within this."""


def interval(low: float, high: float) -> str:
    """Write the two ends of an interval of a chance: ``78.8–79.4 %``.

    Where both would be written as none or all, though one of them is neither: ``<0.1 %``, ``>99.9 %``.
    """
    for bound, sure in ((low, 1.0), (high, 0.0)):
        if abs(bound - sure) < _SURELY and not low == high == sure:
            return percent_exact(sure)
    return f"{number(low * 100, 1)}{EN_DASH}{number(high * 100, 1)}{THIN}%"


def change(points: float) -> str:
    """Write a change of a chance in percentage points: ``+6.2``, ``−19.3``, ``0.0``."""
    return figures.change(points, 1, comma=decimal_comma())


def change_s(seconds: float) -> str:
    """Write a change of a time with its sign: ``+0.12``, ``−0.30``."""
    return figures.change(seconds, 2, comma=decimal_comma())


def points(value: float) -> str:
    """Write percentage points without a sign: ``0.3 pp``."""
    return f"{number(value, 1)} pp"


def sampling_error(points: float) -> str:
    """Write the half-width of the 95 % interval in percentage points: ``±0.2 pp``, ``<0.1 pp``."""
    if points < 0.05:
        return f"<{number(0.1, 1)} pp"
    return f"±{number(points, 1)} pp"


def distance(event: Event) -> str:
    """Write the distance of an event: ``500 m``, ``1000 m``, ``10,000 m``, in Dutch ``10.000 m``.

    Raises
    ------
    ValueError
        For the mass start and the team pursuit.
    """
    return f"{figures.metres(event.distance_m, comma=decimal_comma())} m"


def event_name(event: Event) -> str:
    """Write the name of any event: its distance, or the translated name of any other."""
    if event is Event.MASS_START:
        return QCoreApplication.translate("words", "Mass start")
    if event is Event.TEAM_PURSUIT:
        return QCoreApplication.translate("words", "Team pursuit")
    if event is Event.SPRINT:
        return QCoreApplication.translate("words", "Sprint")
    if event is Event.ALLROUND:
        return QCoreApplication.translate("words", "Allround")
    return distance(event)


def ordinal(place: int) -> str:
    """Write a place: ``1st``, ``2nd``, ``13th``, in Dutch ``1e``."""
    return figures.ordinal(place, dutch=_language == "nl")


def place_name(event: Event, place: int | None) -> str:
    """Write what a row of the order stands for: ``1000 m – 1st``, ``Mass start``."""
    name = event_name(event)
    return name if place is None else f"{name} {EN_DASH} {ordinal(place)}"


def row_name(row: Row) -> str:
    """Write what a row of the order stands for, with its race and condition: ``500 m – 1st, if in 34.51``."""
    place, condition = place_name(row.event, row.okt_place), row.condition
    if row.race is not None:
        place = f"{_raced(row.raced)} {EN_DASH} {ordinal(row.okt_place or 0)}"
    if condition is None:
        return place
    values = {"place": place, "race": _raced(condition.raced), "first": condition.place}
    if condition.place is not None and condition.goes_on:
        words = QCoreApplication.translate("words", "{place}, among the first {first} of the {race}")
    elif condition.place is not None:
        words = QCoreApplication.translate("words", "{place}, if in the first {first} of the {race}")
    elif condition.goes_on:
        words = QCoreApplication.translate("words", "{place}, among those in {time} in the {race}")
    elif condition.raced == row.raced:
        words = QCoreApplication.translate("words", "{place}, if in {time}")
    else:
        words = QCoreApplication.translate("words", "{place}, if in {time} in the {race}")
    return words.format(time=clock(condition.standard), **values)


def _raced(raced: Raced) -> str:
    if raced.race is None:
        return event_name(raced.event)
    words = QCoreApplication.translate("words", "{event}, race {race}")
    return words.format(event=event_name(raced.event), race=raced.race)


def sex_name(sex: Sex) -> str:
    """Write the translated name of a sex."""
    if sex is Sex.W:
        return QCoreApplication.translate("words", "Women")
    return QCoreApplication.translate("words", "Men")


def scenario_title(name: str) -> str:
    """Write the name of a scenario: the user's own, or the translated one of the baseline."""
    return QCoreApplication.translate("words", "Baseline") if name == BASELINE else name


def race_time(time_ms: int) -> str:
    """Write a race time in hundredths: ``37.62``, ``1:13.38``, in Dutch ``37,62``, ``1.13,38``."""
    return figures.race_time(time_ms, comma=decimal_comma())


def time_text(time_s: float) -> str:
    """Write a race time given in seconds; see `race_time`."""
    return race_time(round(time_s * 1000))


def duration(seconds: float) -> str:
    """Write how long something took: ``0.18 s``, ``4.2 s``, ``38 s``, ``2 min 5 s``."""
    if seconds < 0.995:
        return f"{number(seconds, 2)} s"
    if seconds < 9.95:
        return f"{number(seconds, 1)} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    return f"{count(whole // 60)} min {whole % 60} s"
