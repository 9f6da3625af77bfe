"""Which results of the meet are entered, in a few words beside numbers that rest on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.event import Sex
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.meet.meet import Meet
    from simulator.what_if.entered_result import EnteredResult

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def entered_words(results: Iterable[EnteredResult], meet: Meet, sex: Sex) -> str:
    """Return how many results of a sex are entered, and of which days: ``8 results of 26 Dec``.

    Empty where there are none. A result of an event of two runs is one of both their days.
    """
    own = [result for result in results if result.sex is sex]
    ridden = {
        (result.event, run) for result in own for run in ((1, 2) if result.run is None else (result.run,))
    }
    days = sorted(
        {race.date for race in meet.programme if race.sex is sex and (race.event, race.run) in ridden}
    )
    if not own:
        return ""
    if not days:
        return numbers.of_count(
            len(own),
            translate("Entered", "one result entered"),
            translate("Entered", "{count} results entered"),
        )
    first, last = (str(QLocale().toString(day, "d MMM")) for day in (days[0], days[-1]))  # type: ignore[call-overload]
    words = numbers.of_count(
        len(own),
        translate("Entered", "one result of {days}"),
        translate("Entered", "{count} results of {days}"),
    )
    told = (
        first if first == last else translate("Entered", "{first} to {last}").format(first=first, last=last)
    )
    return words.format(days=told)
