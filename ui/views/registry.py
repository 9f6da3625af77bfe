"""The views of the window, in the order of their tabs; a new view is its module and a line here.

Names and labels are known before a view's module is loaded: a tab is there at the start, its view when
it is first opened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.views.view import View

translate = QCoreApplication.translate


@dataclass(frozen=True)
class ViewEntry:
    """A view that can be opened.

    Attributes
    ----------
    name
        That of the class.
    label
        Returns what stands on the tab and in the menu, in the language spoken now.
    load
        Returns the class; the first call imports its module.
    """

    name: str
    label: Callable[[], str]
    load: Callable[[], type[View]]


def _in(module: str, kind: str) -> Callable[[], type[View]]:
    def load() -> type[View]:
        found: type[View] = getattr(import_module(f"ui.views.{module}"), kind)
        return found

    return load


VIEWS: list[ViewEntry] = [
    ViewEntry(
        "tickets",
        lambda: translate("TicketsView", "Tickets"),
        _in("tickets", "TicketsView"),
    ),
    ViewEntry(
        "selection-order",
        lambda: translate("SelectionOrderView", "Selection order"),
        _in("selection_order", "SelectionOrderView"),
    ),
    ViewEntry(
        "races",
        lambda: translate("RacesView", "Races"),
        _in("races", "RacesView"),
    ),
    ViewEntry(
        "form",
        lambda: translate("FormView", "Form"),
        _in("form", "FormView"),
    ),
    ViewEntry(
        "what-decides", lambda: translate("DecidesView", "What decides"), _in("decides", "DecidesView")
    ),
    ViewEntry(
        "day-by-day", lambda: translate("DayByDayView", "Day by day"), _in("day_by_day", "DayByDayView")
    ),
    ViewEntry(
        "teams",
        lambda: translate("TeamsView", "Teams"),
        _in("teams", "TeamsView"),
    ),
    ViewEntry(
        "compare",
        lambda: translate("CompareView", "Compare"),
        _in("compare", "CompareView"),
    ),
    ViewEntry(
        "games",
        lambda: translate("GamesView", "Games"),
        _in("games", "GamesView"),
    ),
    ViewEntry(
        "policy",
        lambda: translate("PolicyView", "Policy"),
        _in("policy", "PolicyView"),
    ),
]


def label_of(name: str) -> str:
    """Return what stands on the tab of a view."""
    return next(entry.label() for entry in VIEWS if entry.name == name)
