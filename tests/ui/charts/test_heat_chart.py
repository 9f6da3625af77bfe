"""The heat map as it is drawn: whose names have room."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from simulator.event import Event
from ui.charts.heat_chart import HeatChart, HeatColumn, HeatRow
from ui.look.theme import LIGHT

EVENTS = (Event.D500, Event.D1000, Event.D1500, Event.D3000, Event.D5000)
COLUMNS = [HeatColumn(event, "Fri") for event in EVENTS]


def chart_of(qtbot: QtBot, zoom: float, *skaters: str) -> HeatChart:
    """Return a chart that is as narrow as it lets itself be made."""
    chart = HeatChart(LIGHT)
    qtbot.addWidget(chart)
    chart.show_rows([HeatRow(skater, {}) for skater in skaters], COLUMNS, faded=False)
    chart.retheme(LIGHT.zoomed(zoom))
    chart.resize(chart.minimumWidth(), 400)
    chart.grab()
    return chart


def room(chart: HeatChart, number: int) -> float:
    column = chart.columns[number]
    return column.right - column.left


@pytest.mark.parametrize("zoom", [1.0, 1.25, 2.0])
def test_no_usual_name_is_cut_where_the_map_is_as_narrow_as_it_can_be(zoom: float, qtbot: QtBot) -> None:
    chart = chart_of(qtbot, zoom, "Femke Kok", "Antoinette Rijpma-de Jong", "Amber Duizendstraal")
    for at, name in enumerate(("Kok", "Rijpma-de Jong", "Duizendstraal")):
        assert chart.name_in(at, room(chart, 0)) == name


def test_a_name_without_end_leaves_the_cells_their_room(qtbot: QtBot) -> None:
    chart = chart_of(qtbot, 1.0, "Femke Kok", "Anna " + "Very-Long-Name-" * 5)
    assert chart.minimumWidth() == 320
    assert chart.name_in(1, room(chart, 0)).endswith("…")
    assert room(chart, 1) > 30
