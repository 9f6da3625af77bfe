"""Charts that paint themselves: as large as the letters in them want, and anew in another theme."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.charts.games_worth import TotalChart
from ui.charts.painted import PaintedChart
from ui.charts.slopes_chart import SlopesChart
from ui.charts.teams_bars import FilledPlaces, OrderNames
from ui.charts.worth_plot import WorthPlot
from ui.look.palette import LIGHT

CHARTS = (TotalChart, SlopesChart, FilledPlaces, OrderNames, WorthPlot)


@pytest.mark.parametrize("kind", CHARTS)
def test_it_asks_for_more_room_where_letters_are_larger(kind: type[PaintedChart], qtbot: QtBot) -> None:
    chart = kind(LIGHT)
    qtbot.addWidget(chart)
    plain = chart.sizeHint(), chart.minimumSizeHint()
    assert plain[0].isValid()
    chart.retheme(LIGHT.zoomed(1.5))
    for before, after in zip(plain, (chart.sizeHint(), chart.minimumSizeHint()), strict=True):
        assert before.isValid() == after.isValid()
        if before.isValid():
            assert after.width() == pytest.approx(1.5 * before.width(), abs=1)
            assert after.height() == pytest.approx(1.5 * before.height(), abs=1)


def test_another_theme_is_asked_about_and_painted_at_once(qtbot: QtBot) -> None:
    painted = []

    class Noted(OrderNames):
        def paintEvent(self, event: object) -> None:  # noqa: N802 - named by Qt
            painted.append(self._palette.zoom)

    chart = Noted(LIGHT)
    qtbot.addWidget(chart)
    chart.show()
    QApplication.processEvents()
    chart.retheme(LIGHT.zoomed(1.25))
    QApplication.processEvents()
    assert (painted[0], painted[-1]) == (1.0, 1.25)
