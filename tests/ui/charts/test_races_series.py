"""What the Races chart draws, by its numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from builders import Start, plan_of
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from simulator.ask.leverage.one_race import OneRace, Share, one_race
from simulator.engine.fixed import FixedOutcome
from simulator.engine.job import Job
from simulator.event import Event, Sex, Status
from simulator.form.bests import BeforeMeet, Best, Bests
from simulator.what_if.entered_result import EnteredResult
from ui.charts.races_cells import duel_colour, mishap_colour, place_colour, readable
from ui.charts.races_chart import RacesChart
from ui.charts.races_columns import fit_columns
from ui.charts.races_series import RacesSeries, RecordMark, density, races_series, shown_places, ticks
from ui.charts.races_words import need_sentence, row_tip, sentence, tick_text
from ui.look.palette import DARK, LIGHT
from ui.look.theme import Theme
from ui.words import numbers

W, E500 = Sex.W, Event.D500


def race_of(skaters: int = 3, tournaments: int = 5_000, **fixed: FixedOutcome) -> OneRace:
    starts = [Start(f"First{n} Skater{n}", E500, 37.0 + 0.2 * n, 0.004) for n in range(skaters)]
    plan = plan_of(women=starts, fixed={(W, E500): tuple(fixed.values())} if fixed else None)
    *_, race = one_race(Job(plan, tournaments, 1, (W,)), E500)
    return race


@pytest.fixture(scope="module")
def race() -> OneRace:
    return race_of()


def test_rows_stand_by_median_and_those_without_a_time_at_the_end() -> None:
    away = FixedOutcome("First0 Skater0", Status.DNS)
    series = races_series(race_of(a=away), None, None)
    assert [row.skater for row in series.rows] == ["First1 Skater1", "First2 Skater2", "First0 Skater0"]
    last = series.rows[-1]
    assert last.median_ms is None
    assert len(last.x_ms) == 0
    assert "no time" in need_sentence(series, last, None)


def test_a_density_holds_all_times_and_has_their_mean_and_spread() -> None:
    draws = np.random.default_rng(1).normal(3_750, 25, 20_000).astype(int)
    x_ms, y = density(np.bincount(draws - 3_600), 3_600)
    weights = y / y.sum()
    assert y.sum() * (x_ms[1] - x_ms[0]) == pytest.approx(1, abs=0.01)
    assert (weights * x_ms).sum() == pytest.approx(draws.mean() * 10 + 5, abs=3)
    spread = np.sqrt((weights * (x_ms - (weights * x_ms).sum()) ** 2).sum())
    assert spread == pytest.approx(draws.std() * 10, rel=0.03)


def test_times_that_are_all_the_same_are_one_point() -> None:
    x_ms, y = density(np.array([0, 0, 50]), 3_600)
    assert (x_ms.tolist(), len(y)) == ([36_025.0], 1)
    assert len(density(np.zeros(4, np.int64), 3_600)[0]) == 0


def test_bests_records_and_results_lie_on_the_axis(race: OneRace) -> None:
    past = BeforeMeet({"First0 Skater0": Bests(Best(36_300, "Calgary"), Best(36_900, ""))}, Counter())
    results = [
        EnteredResult(W, E500, "First1 Skater1", run=1, time_ms=37_500),
        EnteredResult(W, E500, "First1 Skater1", run=2, time_ms=37_300),
        EnteredResult(W, Event.D1000, "First2 Skater2", time_ms=75_000),
    ]
    series = races_series(race, past, RecordMark(36_500), results)
    assert series.low_ms < 36_300
    assert series.high_ms > 37_500
    assert [row.actual_ms for row in series.rows] == [None, 37_300, None]
    assert "Calgary" in row_tip(series, series.rows[0])
    assert "not known" in row_tip(series, series.rows[1])


def test_the_record_falls_as_often_as_in_the_tournaments(race: OneRace) -> None:
    series = races_series(race, None, RecordMark(36_700))
    own = [row.under_record for row in series.rows]
    assert all(share is not None for share in own)
    assert series.anybody is not None
    assert series.anybody.count <= sum(share.count for share in own if share is not None)
    assert series.anybody.count >= max(share.count for share in own if share is not None)
    assert "36.70" in sentence(series)
    assert "record" not in sentence(races_series(race, None, None))


def test_the_chance_given_a_time_is_told_with_its_interval_or_as_too_few(race: OneRace) -> None:
    series = races_series(race, None, None)
    row = series.rows[1]
    told = need_sentence(series, row, 38_000)
    share = race.given(row.start, 38_000)
    assert numbers.interval(*share.interval) in told
    assert "too few" in need_sentence(series, row, int(row.x_ms[0]))
    for level, time_ms in series.levels(row).items():
        assert race.given(row.start, time_ms).chance >= level
        assert race.given(row.start, time_ms + 10).chance < level
        assert numbers.race_time(time_ms) in told


def test_no_time_decides_a_ticket_that_is_certain(race: OneRace) -> None:
    series = races_series(race, None, None)
    assert "is certain" in need_sentence(series, series.rows[0], None, True)
    assert "no ticket for certain" in need_sentence(series, series.rows[0], None, False)


def test_nothing_but_what_is_certain_is_0_or_100(race: OneRace) -> None:
    for series in (
        races_series(race, None, RecordMark(20_000)),
        races_series(race, None, RecordMark(90_000)),
    ):
        texts = sentence(series) + "".join(row_tip(series, row) for row in series.rows)
        for wrong in (" 0.0", " 100.0", " 0\N{NARROW NO-BREAK SPACE}%", " 100\N{NARROW NO-BREAK SPACE}%"):
            assert wrong not in texts.replace("(0.0", "(").replace("100.0\N{NARROW NO-BREAK SPACE}%)", ")")


def test_duels_are_those_of_the_core(race: OneRace) -> None:
    series = races_series(race, None, None)
    for row in range(3):
        for column in range(3):
            if row != column:
                assert series.duels[row, column] == race.beats(row, column).chance


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (36_420.0, 39_100.0, 4, [37_000, 38_000, 39_000]),
        (72_000.0, 72_900.0, 5, [72_000, 72_200, 72_400, 72_600, 72_800]),
        (750_000.0, 840_000.0, 3, [750_000, 780_000, 810_000, 840_000]),
    ],
)
def test_the_axis_has_round_times(low: float, high: float, most: int, expected: list[int]) -> None:
    assert ticks(low, high, most) == expected


def test_times_on_the_axis_are_written_as_in_the_language() -> None:
    assert (tick_text(73_000, whole=True), tick_text(73_200, whole=False)) == ("1:13", "1:13.2")
    numbers.use_language("nl")
    assert (tick_text(73_000, whole=True), tick_text(73_200, whole=False)) == ("1.13", "1.13,2")


@pytest.mark.parametrize(("starts", "cells", "places"), [(3, 6, 3), (6, 6, 6), (7, 6, 5), (20, 2, 1)])
def test_places_without_a_cell_of_their_own_share_one(starts: int, cells: int, places: int) -> None:
    assert shown_places(starts, cells) == places


@pytest.mark.parametrize("width", range(420, 1800, 60))
@pytest.mark.parametrize("duels", [False, True])
@pytest.mark.parametrize("zoom", [1.0, 1.25, 1.5])
def test_the_columns_follow_each_other_inside_the_width(width: int, duels: bool, zoom: float) -> None:
    palette = LIGHT.zoomed(zoom)
    wide = round(width * zoom)
    for starts in (1, 2, 7, 20, 60):
        columns = fit_columns(wide, 150 * zoom, starts, palette, record=True, duels=duels)
        in_order = (
            columns.name_right,
            columns.time_left,
            columns.time_right,
            columns.median_right,
            columns.record_right,
            columns.cells_left,
        )
        assert list(in_order) == sorted(in_order)
        count = starts if duels else columns.places + (columns.places < starts) + 2
        if not duels or columns.cell * count <= columns.room:
            assert columns.cells_left + columns.cell * count <= wide


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("colour", [place_colour, mishap_colour, duel_colour])
def test_numbers_can_be_read_on_every_cell(palette, colour) -> None:  # type: ignore[no-untyped-def]
    def light(one: QColor) -> float:
        parts = [one.redF(), one.greenF(), one.blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return float(np.dot([0.2126, 0.7152, 0.0722], linear))

    for chance in np.linspace(0, 1, 101):
        fill = colour(float(chance), palette)
        ends = sorted((light(fill), light(readable(fill, palette))))
        assert (ends[1] + 0.05) / (ends[0] + 0.05) >= 4.2


def drawn(chart: RacesChart) -> QImage:
    return chart.grab().toImage()


def shown(qtbot: QtBot, series: RacesSeries, *, duels: bool = False) -> RacesChart:
    chart = RacesChart(LIGHT)
    qtbot.addWidget(chart)
    chart.resize(900, 500)
    chart.show()
    chart.show_series(series, None, duels=duels, faded=False)
    return chart


def test_many_skaters_move_sideways_under_their_names(theme: Theme, qtbot: QtBot) -> None:
    chart = shown(qtbot, races_series(race_of(60, 300), None, None), duels=True)
    assert chart.sideways.isVisible()
    before = drawn(chart)
    chart.sideways.setValue(chart.sideways.maximum())
    after = drawn(chart)
    names = QRectF(0, 0, chart.places.name_right, 500).toRect()
    assert before.copy(names) == after.copy(names)
    assert before != after
    assert chart.beside is not None
    last = chart.beside.cell(59, 0, chart.sideways.value())
    assert last.right() <= chart.places.cells_left + chart.places.room


def test_an_event_without_times_shows_its_places(theme: Theme, race: OneRace, qtbot: QtBot) -> None:
    timeless = replace(race, times=np.zeros_like(race.times), medians_ms=(None, None, None))
    series = races_series(timeless, None, None)
    best = max(range(3), key=lambda start: int(race.places[start, 0]))
    assert series.rows[0].start == best
    assert not drawn(shown(qtbot, series)).isNull()
    assert series.race.place(0, 1, 1) == race.place(0, 1, 1)


@pytest.mark.parametrize("duels", [False, True])
@pytest.mark.parametrize("skaters", [1, 2])
def test_one_or_two_skaters_are_enough(theme: Theme, skaters: int, duels: bool, qtbot: QtBot) -> None:
    series = races_series(race_of(skaters, 400), None, RecordMark(37_000))
    assert not drawn(shown(qtbot, series, duels=duels)).isNull()
    assert sentence(series, duels=duels)


def test_a_share_of_nothing_is_no_duel(race: OneRace) -> None:
    nobody = replace(race, places=np.zeros_like(race.places), both=np.zeros_like(race.both))
    assert races_series(nobody, None, None).duels.tolist() == np.zeros((3, 3)).tolist()
    assert nobody.beats(0, 1) == Share(0 + int(race.ahead[0, 1]), 0)


@pytest.mark.parametrize("width", range(420, 760, 17))
def test_no_duel_is_cut_through(width: int) -> None:
    at = fit_columns(width, 130, 22, LIGHT, record=False, duels=True)
    assert at.room % at.cell == 0 or at.room >= 22 * at.cell
