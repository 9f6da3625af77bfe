"""Where things lie in the pictures of form, and what is said of them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from simulator.ask.form import Forms, SkaterCourse
from simulator.event import Event, Sex
from simulator.form.course import Course, Level, RaceMark, RacePoint, RaceToCome
from simulator.form.past_race import PastRace
from ui.charts.form_frame import FormFrame
from ui.charts.form_marks import LARGEST, LEAST, radius_of, shape
from ui.charts.form_painting import free_place, paint_reference
from ui.charts.form_scale import SUMMER, Winters, pushed_apart, ticks
from ui.charts.form_series import picture, season_span, strip
from ui.charts.form_words import card_lines, missing, rink_name, sentence, weight_text
from ui.look.palette import LIGHT

MEET = date(2025, 12, 26)
EVENT = Event.D1000
A, B = "Anna One", "Bea Two"


def race(
    day: date, mark: RaceMark = RaceMark.COUNTED, time_s: float | None = 74.0, weight: float = 0.1
) -> RacePoint:
    name = PastRace(Sex.W, EVENT, A, day, None, f"NK {day.year}")
    at_meet = None if time_s is None or mark is not RaceMark.COUNTED else time_s + 1
    season = day.year if day.month > 6 else day.year - 1
    return RacePoint(name, day, season, "Hamar", mark, "finished", 2, time_s, at_meet, weight, -0.06)


def course(skater: str, *points: RacePoint, time_s: float = 74.5, spread: float = 0.004) -> Course:
    days = np.arange(np.datetime64("2024-11-01"), np.datetime64("2025-12-27"), 30)
    days[-1] = np.datetime64(MEET)
    level = Level(days, np.full(len(days), np.log(time_s)), np.full(len(days), spread))
    return Course(Sex.W, skater, EVENT, points, level, 0.05)


def to_come(time_s: float = 74.5) -> RaceToCome:
    times = np.linspace(time_s - 2, time_s + 2, 41)
    return RaceToCome(times, np.exp(-((times - time_s) ** 2)), time_s, 0.004, 0.01, 0.006)


def forms(**courses: SkaterCourse) -> Forms:
    names = {"anna": A, "bea": B}
    found = {(names[key], EVENT): one for key, one in courses.items()}
    skaters = tuple(names[key] for key in courses)
    return Forms(Sex.W, skaters, (EVENT,), found, {EVENT: 75.0}, skaters)


def one(*points: RacePoint, entered: bool = True) -> SkaterCourse:
    own = course(A, *points)
    return SkaterCourse(own, own, to_come() if entered else None)


def test_winters_have_as_many_pixels_a_day_and_summers_are_narrow() -> None:
    axis = Winters(date(2023, 11, 1), MEET)

    def wide(first: date, days: int) -> float:
        return axis.of(first + timedelta(days=days)) - axis.of(first)

    assert axis.of(date(2023, 11, 1)) == 0
    assert axis.of(MEET) == 1
    assert wide(date(2023, 12, 1), 30) == pytest.approx(wide(date(2024, 12, 1), 30))
    assert wide(date(2024, 6, 1), 30) == pytest.approx(SUMMER * wide(date(2024, 12, 1), 30))
    assert len(axis.summers()) == 2
    assert [year for year, _, _ in axis.seasons()] == [2023, 2024, 2025]
    assert all(low < high for _, low, high in axis.seasons())
    assert date(2024, 7, 1) not in axis.months()
    assert date(2025, 1, 1) in axis.months()
    assert season_span(axis, 2025)[1] == 1.0


def test_ticks_are_round_and_never_too_many() -> None:
    assert ticks(73.2, 75.1, 4) == (73.5, 74.0, 74.5, 75.0)
    assert ticks(-3.2, 1.4, 5, percent=True) == (-3.0, -2.0, -1.0, 0.0, 1.0)
    for high in (73.3, 74, 80, 100, 400):
        assert len(ticks(73.0, high, 5)) <= 6


def test_labels_are_pushed_apart_in_their_order_and_inside() -> None:
    placed = pushed_apart([50.0, 48.0, 52.0, 99.0], 16, 0, 100)
    assert sorted(placed) == [placed[1], placed[0], placed[2], placed[3]]
    assert min(np.diff(sorted(placed))) >= 16 - 1e-9
    assert min(placed) >= 0
    assert max(placed) <= 100


@pytest.mark.parametrize("number", range(4))
def test_all_shapes_have_the_area_of_the_disc(number: int) -> None:
    polygon = shape(number, 10).toFillPolygon()
    points = [(point.x(), point.y()) for point in polygon]
    area = abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(points))) / 2
    assert area == pytest.approx(np.pi * 100, rel=0.03)  # a disc is drawn as a polygon


def test_the_area_of_a_race_grows_evenly_with_its_weight() -> None:
    areas = [radius_of(weight) ** 2 for weight in (0.0, 0.1, 0.2, 0.3)]
    assert np.diff(areas) == pytest.approx(np.full(3, areas[1] - areas[0]))
    assert (radius_of(-0.1), radius_of(0.0), radius_of(0.9)) == (LEAST, LEAST, LARGEST)


def test_races_lie_at_their_time_and_lost_ones_at_the_edge() -> None:
    points = (
        race(date(2024, 12, 1)),
        race(date(2025, 11, 1), RaceMark.LOST, 160.0),
        race(date(2025, 11, 8), RaceMark.UNTIMED, None),
        race(date(2025, 11, 15), time_s=73.0),
    )
    shown = picture(forms(anna=one(*points)), EVENT, A, MEET, at_meet=True)
    assert [dot.at_s for dot in shown.chosen.dots] == [75.0, None, None, 74.0]
    assert shown.chosen.bests == ((2024, 75.0), (2025, 74.0))
    assert shown.low_s < 74.0
    assert 75.0 < shown.high_s < 80
    ridden = picture(forms(anna=one(*points)), EVENT, A, MEET, at_meet=False)
    assert [dot.at_s for dot in ridden.chosen.dots] == [74.0, None, None, 73.0]
    assert ridden.chosen.level is None
    assert ridden.reference_s is None


def test_a_race_left_out_stays_in_the_picture_with_the_level_of_before() -> None:
    kept, gone = race(date(2025, 11, 1)), race(date(2025, 12, 5), time_s=72.0)
    both = SkaterCourse(course(A, kept, time_s=75.0), course(A, kept, gone), to_come(75.0))
    shown = picture(forms(anna=both), EVENT, A, MEET, at_meet=True)
    assert [dot.counts for dot in shown.chosen.dots] == [True, False]
    assert shown.chosen.before is not None
    assert shown.chosen.bests == ((2025, 75.0),)
    assert card_lines(gone, "Thialf", counts=False)[3] == "left out: a what-if"


def test_the_skater_in_the_foreground_is_drawn_last_and_keeps_her_shape() -> None:
    found = forms(anna=one(race(date(2025, 11, 1))), bea=SkaterCourse(course(B), course(B), to_come(74.9)))
    shown = picture(found, EVENT, A, MEET, at_meet=True)
    assert [(line.skater, line.number) for line in shown.lines] == [(B, 1), (A, 0)]
    told = sentence(shown, "Thialf")
    assert "One (1:14.50) and Two (1:14.90) are 0.40 s apart at Thialf" in told
    assert "±0.58 s" in told


def test_what_is_missing_is_said() -> None:
    raced = picture(forms(anna=one(race(date(2025, 11, 1)))), EVENT, A, MEET, at_meet=True)
    assert missing(raced) == ""
    other = picture(forms(anna=one()), EVENT, A, MEET, at_meet=True)
    assert "the level comes from other distances" in missing(other)
    nobody = Course(Sex.W, A, EVENT, (), None, 0.0)
    unknown = picture(forms(anna=SkaterCourse(nobody, nobody, None)), EVENT, A, MEET, at_meet=True)
    assert "no race in the form data and is not entered" in missing(unknown)
    assert sentence(unknown, "Thialf") == "Nothing is known of Anna One."


def test_the_card_says_both_times_and_the_weight() -> None:
    lines = card_lines(race(date(2025, 11, 14)), "Thialf", counts=True)
    assert lines[0] == "NK"
    assert lines[1].endswith("14 Nov 2025 · Hamar · 2nd")
    assert lines[2] == "1:14.00 as ridden, 1:15.00 at Thialf (+1.00)"
    assert lines[3].startswith("weight 10")
    assert "−0.06 s" in lines[3]
    assert (
        card_lines(race(date(2025, 11, 14), RaceMark.LOST, 160.0), "Thialf", counts=True)[2]
        == "lost: 2:40.00"
    )
    assert weight_text(0.001).startswith("<1")
    assert (rink_name("Heerenveen"), rink_name("Inzell")) == ("Thialf", "Inzell")


def test_small_pictures_are_of_the_other_distances_on_one_scale() -> None:
    found = forms(anna=one(race(date(2025, 11, 1))))
    empty = Course(Sex.W, A, Event.D500, (), None, 0.0)
    courses = {**found.courses, (A, Event.D500): SkaterCourse(empty, empty, None)}
    both = Forms(Sex.W, (A,), (Event.D500, EVENT), courses, {EVENT: 75.0, Event.D500: 38.0}, (A,))
    assert [small.event for small in strip(both, EVENT, A, MEET).pictures] == [Event.D500]
    assert strip(both, EVENT, A, MEET).pictures[0].lines == ()
    shown = strip(both, Event.D500, A, MEET)
    (line,) = shown.pictures[0].lines
    assert line.level[-1] == pytest.approx(100 * np.log(74.5 / 75.0))
    assert line.dots == ((date(2025, 11, 1), pytest.approx(0.0), True),)
    assert shown.low < line.level.min()
    assert line.level.max() < shown.high


def test_the_bands_of_small_pictures_are_inside_them() -> None:
    shown = strip(forms(anna=one(race(date(2025, 11, 1)))), Event.D500, A, MEET)
    for small in shown.pictures:
        for line in small.lines:
            assert shown.low < float((line.level - 1.96 * line.spread).min())
            assert float((line.level + 1.96 * line.spread).max()) < shown.high


def test_words_at_a_line_keep_off_dots_and_the_ring_of_the_one_chosen(qapp: QApplication) -> None:
    shown = picture(forms(anna=one(race(date(2025, 11, 1)))), EVENT, A, MEET, at_meet=True)
    frame = FormFrame(shown, LIGHT, QSize(600, 300))
    line = QRectF(100, 100, 300, 0)
    for dots in (
        [QPointF(390, 100)],
        [QPointF(390, 100), QPointF(110, 95)],
        [QPointF(x, 88) for x in (110, 250, 390)],
    ):
        box = free_place(frame, line, 60, dots)
        assert not any(box.adjusted(-9, -9, 9, 9).contains(dot) for dot in dots)


def test_words_at_a_line_are_not_crossed_by_the_level(qapp: QApplication) -> None:
    shown = picture(forms(anna=one(race(date(2025, 11, 1)))), EVENT, A, MEET, at_meet=True)
    frame = FormFrame(shown, LIGHT, QSize(700, 300))
    level = frame.y(74.5)  # the same on all days
    for line in (level - 12, level - 4, level + 6, level + 14):
        box = free_place(frame, QRectF(frame.plot.left(), line, frame.plot.width(), 0), 120, [])
        assert not box.top() <= level <= box.bottom(), line


@pytest.mark.parametrize(("height", "titled"), [(500, True), (130, False)])
def test_per_cent_beside_the_field_have_a_title_or_are_left_out(
    qapp: QApplication, height: int, titled: bool
) -> None:
    shown = picture(forms(anna=one(race(date(2025, 11, 1)))), EVENT, A, MEET, at_meet=True)
    frame = FormFrame(replace(shown, reference_s=(shown.low_s + shown.high_s) / 2), LIGHT, QSize(700, height))
    painter = QPainter(image := QImage(700, height, QImage.Format.Format_ARGB32))
    paint_reference(painter, frame, [])
    painter.end()
    assert not image.isNull()
    texts = [word[1] for word in frame.words]
    assert ("to the field" in texts) is titled
    assert any(text.endswith("%") for text in texts) is titled
