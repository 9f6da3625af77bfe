"""The base of charts with axes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.charts.plotting import Plot, TimeAxis
from ui.look.palette import DARK, LIGHT
from ui.words import numbers


@pytest.fixture
def plot(qtbot: QtBot) -> Plot:
    plot = Plot(LIGHT, "Times", axes={"bottom": TimeAxis("bottom")}, hover_line=True)
    qtbot.addWidget(plot)
    plot.resize(400, 200)
    plot.setRange(xRange=(67.0, 69.0), yRange=(0, 1), padding=0)
    plot.show()
    QApplication.processEvents()
    plot.grab()
    return plot


def test_times_stand_at_the_axis_as_in_result_lists(plot: Plot) -> None:
    axis = plot.getAxis("bottom")
    assert axis.tickStrings([36.5, 67.5, 400.0], 1.0, 0.5) == ["36.50", "1:07.50", "6:40.00"]
    numbers.use_language("nl")
    try:
        assert axis.tickStrings([67.5], 1.0, 0.5) == ["1.07,50"]
    finally:
        numbers.use_language("en")


def test_the_axes_wear_the_theme(plot: Plot) -> None:
    image = plot.grab().toImage()
    assert image.pixelColor(200, 5) == QColor(LIGHT.surface)
    plot.retheme(DARK)
    assert plot.grab().toImage().pixelColor(200, 5) == QColor(DARK.surface)
    assert {axis.textPen().color().name().upper() for axis in plot.axes} == {DARK.text3}


@pytest.mark.qt_log_ignore("Mouse event")  # none is taken
def test_nothing_is_dragged_zoomed_or_offered_by_a_menu(plot: Plot, qtbot: QtBot) -> None:
    before = plot.viewRange()
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(plot.viewport(), QPoint(200, 120))
    qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 120))
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.RightButton, pos=QPoint(200, 100))
    assert plot.viewRange() == before
    assert QApplication.activePopupWidget() is None


def test_a_line_follows_the_pointer_and_goes_with_it(plot: Plot, qtbot: QtBot) -> None:
    told: list[float | None] = []
    plot.hovered.connect(told.append)
    middle = plot.pixel(68.0, 0.5).toPoint()
    qtbot.mouseMove(plot.viewport(), middle)
    assert told[-1] == pytest.approx(68.0, abs=0.02)
    assert plot.line.isVisible()
    assert plot.line.value() == told[-1]
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert told[-1] is None
    assert not plot.line.isVisible()


def test_a_plot_that_is_gone_leaves_nothing_of_itself(qapp: QApplication) -> None:
    before = set(QApplication.topLevelWidgets())
    plot = Plot(LIGHT, "Times")
    plot.deleteLater()
    for _ in range(2):  # what is told by its end to go goes after it
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert set(QApplication.topLevelWidgets()) <= before
