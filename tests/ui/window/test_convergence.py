"""The strip that shows a chance settling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
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
    strip.resize(120, 16)
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
    line, band = strip.points()
    assert [line.at(n).x() for n in range(3)] == sorted(line.at(n).x() for n in range(3))
    assert line.at(2).y() == pytest.approx(8)
    upper_right, lower_right = band.at(2), band.at(3)
    assert 0 < lower_right.y() - upper_right.y() < 4


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
