"""The views of the window, in the order of their tabs; a new view is its module and a line here."""

from __future__ import annotations

from ui.views.compare import CompareView
from ui.views.day_by_day import DayByDayView
from ui.views.decides import DecidesView
from ui.views.form import FormView
from ui.views.races import RacesView
from ui.views.selection_order import SelectionOrderView
from ui.views.teams import TeamsView
from ui.views.tickets import TicketsView
from ui.views.view import View

VIEWS: list[type[View]] = [
    TicketsView,
    SelectionOrderView,
    RacesView,
    FormView,
    DecidesView,
    DayByDayView,
    TeamsView,
    CompareView,
]
