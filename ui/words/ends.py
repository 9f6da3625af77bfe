"""How a race ended, in words: of what was entered, and of what is assumed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from simulator.chances.told import ToldEnd
from simulator.event import Event, Sex, Status
from simulator.what_if.base import WhatIf, about
from ui.words.what_ifs import short_outcome

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def status_name(status: Status | None) -> str:
    """Return the translated name of a status; None is that of somebody who has yet to ride."""
    return {
        None: translate("Results", "to ride"),
        Status.FINISHED: translate("Results", "finished"),
        Status.FELL: translate("Results", "fell"),
        Status.DNF: translate("Results", "did not finish"),
        Status.DQ: translate("Results", "disqualified"),
        Status.DNS: translate("Results", "did not start"),
    }[status]


def assumed_words(what_ifs: Iterable[WhatIf], sex: Sex, skater: str, event: Event) -> str:
    """Return what is assumed of the end of a skater's race; empty when nothing is."""
    own = (short_outcome(one, event) for one in about(what_ifs, sex, skater))
    return next((words for words in own if words), "")


def mishap_words(end: ToldEnd | None) -> str:
    """Return what went wrong in a race that is told to the end; empty when nothing did."""
    return "" if end is None or end.status is Status.FINISHED else status_name(end.status)
