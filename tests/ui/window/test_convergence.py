"""The strip that shows a chance settling."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.chances.outcome import Outcome, SkaterChance, wilson_interval
from simulator.event import Sex
from ui.look.palette import LIGHT
from ui.program.program import Program
from ui.session.news import Phase
from ui.window.convergence import MOST_POINTS, ConvergenceStrip


def outcome(tournaments: int, *chances: float) -> Outcome:
    skaters = []
    for letter, chance in zip("ABC", chances, strict=False):
        low, high = wilson_interval(round(chance * tournaments), tournaments)
        skaters.append(SkaterChance(f"Skater {letter}", Sex.W, chance, low, high, {}, {}))
    return Outcome(tournaments, 100_000, tuple(skaters), {})


@pytest.fixture
def strip(qtbot: QtBot) -> ConvergenceStrip:
    strip = ConvergenceStrip(LIGHT)
    qtbot.addWidget(strip)
    for tournaments, chance in ((1_000, 0.9), (10_000, 0.55), (100_000, 0.56)):
        strip.add(outcome(tournaments, 0.99, chance))
    return strip


def test_it_follows_the_skater_shown_or_the_one_nearest_to_even_odds(strip: ConvergenceStrip) -> None:
    strip.show_skater(Sex.W, None)
    assert strip.skater == "Skater B"
    assert [step.chance for step in strip.steps] == [0.9, 0.55, 0.56]
    strip.show_skater(Sex.W, "Skater A")
    assert [step.chance for step in strip.steps] == [0.99] * 3
    assert "Skater A: 99.0" in strip.toolTip()
    strip.show_skater(Sex.M, "Skater A")
    assert strip.steps == ()
    assert strip.isHidden()


def test_the_band_narrows_to_the_right_and_the_line_ends_in_the_middle(strip: ConvergenceStrip) -> None:
    strip.show_skater(Sex.W, None)
    strip.show()
    QApplication.processEvents()  # which gives the plot its size
    image = strip.grab().toImage()
    plot = strip.plot
    assert plot is not None

    def drawn(curve: Any) -> list[QPointF]:
        return [plot.pixel(x, y) for x, y in zip(*curve.getData(), strict=True)]

    line = drawn(strip.line)
    assert [point.x() for point in line] == sorted(point.x() for point in line)
    assert line[2].y() == pytest.approx(strip.height() / 2, abs=1)
    assert line[2].x() == pytest.approx(strip.width(), abs=2)
    assert 0 < drawn(strip.low)[2].y() - drawn(strip.high)[2].y() < 4
    assert image.pixelColor(100, 2).name().upper() == LIGHT.bg
    assert image.pixelColor(100, 8).lightness() < QColor(LIGHT.grid2).lightness()


def test_the_pointer_on_the_strip_shows_its_words(strip: ConvergenceStrip) -> None:
    strip.show_skater(Sex.W, None)
    strip.show()
    assert strip.childAt(60, 8) is None  # else the words of what is on it would be asked for


def test_another_run_begins_anew_and_many_steps_are_thinned(strip: ConvergenceStrip) -> None:
    strip.add(outcome(500, 0.5))
    strip.show_skater(Sex.W, None)
    assert [step.tournaments for step in strip.steps] == [500]
    for tournaments in range(501, 501 + 2 * MOST_POINTS):
        strip.add(outcome(tournaments, 0.5))
    strip.show_skater(Sex.W, None)
    assert len(strip.steps) <= MOST_POINTS
    assert (strip.steps[0].tournaments, strip.steps[-1].tournaments) == (500, 500 + 2 * MOST_POINTS)


def test_the_status_bar_shows_the_run_at_hand(program: Program, qtbot: QtBot) -> None:
    strip = program.window.status.strip
    program.session.set_seed(7)
    qtbot.waitUntil(lambda: program.session.run.phase is Phase.UP_TO_DATE and not program.session.run.stale)
    assert strip.steps[-1].tournaments == 100_000
    program.session.choose_skater("Anna One")
    assert strip.skater == "Anna One"
    qtbot.mouseClick(program.window.toolbar.sex.button(Sex.M), Qt.MouseButton.LeftButton)
    assert strip.skater in ("Dirk Four", "Evert Five")
