"""What the pictures of form draw, as plain values made of what the core tells of some skaters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from simulator.event import Event
from ui.charts.form_scale import Winters, winters_of

if TYPE_CHECKING:
    from simulator.ask.form import Forms, SkaterCourse
    from simulator.form.course import Level, RacePoint, RaceToCome

HALF, MOST = 0.674490, 1.959964
"""Standard deviations on either side that hold 50 and 95 % of a normal distribution."""

MOST_SKATERS = 4

_SMALL_DAYS = 60
"""Days of a level in a small picture."""


@dataclass(frozen=True)
class Dot:
    """A race as a point.

    Attributes
    ----------
    at_s
        Where it lies, s; None for a race that lies at the slow edge.
    counts
        False for a race that the scenario leaves out.
    """

    race: RacePoint
    at_s: float | None
    counts: bool


@dataclass(frozen=True)
class FormLine:
    """One skater in the picture of a distance.

    Attributes
    ----------
    number
        Of the skater, for the shape of the points and the dashes of the line.
    level, before
        The level now; that of the baseline where it is another.
    bests
        Season and time of each season best, s.
    """

    skater: str
    number: int
    dots: tuple[Dot, ...]
    level: Level | None
    before: Level | None
    to_come: RaceToCome | None
    bests: tuple[tuple[int, float], ...]
    elsewhere: float


@dataclass(frozen=True)
class FormPicture:
    """Everything in the picture of one distance.

    Attributes
    ----------
    lines
        The skater in the foreground last.
    low_s, high_s
        Fastest and slowest time of the axis, s.
    """

    event: Event
    at_meet: bool
    lines: tuple[FormLine, ...]
    main: str
    winters: Winters
    low_s: float
    high_s: float
    reference_s: float | None

    @property
    def chosen(self) -> FormLine:
        """The skater in the foreground."""
        return self.lines[-1]

    @property
    def is_empty(self) -> bool:
        """Whether nobody in it has a race at the distance, nor a level."""
        return not any(line.dots or line.level for line in self.lines)


def winters(forms: Forms, last: date) -> Winters:
    """Return the axis of time of all pictures of some skaters."""
    days = [point.day for course in forms.courses.values() for point in course.before.points]
    return winters_of(days, last)


def picture(forms: Forms, event: Event, main: str, last: date, *, at_meet: bool) -> FormPicture:
    """Return the picture of a distance, with one skater in the foreground."""
    lines = [_line(forms, skater, event, at_meet=at_meet) for skater in forms.skaters]
    lines.sort(key=lambda line: line.skater == main)
    low, high = _range(lines, forms.reference_s.get(event), at_meet=at_meet)
    return FormPicture(
        event,
        at_meet,
        tuple(lines),
        main,
        winters(forms, last),
        low,
        high,
        forms.reference_s.get(event) if at_meet else None,
    )


def _line(forms: Forms, skater: str, event: Event, *, at_meet: bool) -> FormLine:
    course: SkaterCourse = forms.courses[skater, event]
    dots = tuple(
        Dot(race, race.at_meet_s if at_meet else race.time_s if race.at_meet_s else None, counts)
        for race, counts in course.races
    )
    seasons = sorted({dot.race.season for dot in dots})
    bests = [(season, course.now.season_best_s(season, at_meet=at_meet)) for season in seasons]
    level, before = course.now.level, course.before.level
    return FormLine(
        skater,
        forms.skaters.index(skater),
        dots,
        level if at_meet else None,
        before if at_meet and course.before is not course.now else None,
        course.to_come,
        tuple((season, best) for season, best in bests if best is not None),
        course.now.elsewhere,
    )


def _range(lines: Sequence[FormLine], reference_s: float | None, *, at_meet: bool) -> tuple[float, float]:
    """Return the ends of the axis of times: all races that count, the level, the middle of the field."""
    times = [dot.at_s for line in lines for dot in line.dots if dot.at_s is not None]
    for line in lines:
        if line.level is not None:
            deviations = MOST if line is lines[-1] else 0.0
            times += [
                float(line.level.times_s(-deviations).min()),
                float(line.level.times_s(deviations).max()),
            ]
        if line.to_come is not None and at_meet:
            times += [line.to_come.quantile_s(0.02), line.to_come.quantile_s(0.98)]
    if not times:
        times = [reference_s or 60.0]
    low, high = min(times), max(times)
    if reference_s is not None and at_meet and reference_s < high + 0.2 * (high - low):
        high = max(high, reference_s)
    room = max(0.04 * (high - low), 0.002 * high)
    return low - room, high + room


# The small pictures ----------------------------------------------------------------------------


@dataclass(frozen=True)
class SmallLine:
    """One skater in the small picture of a distance: days, per cent behind the field, and its spread."""

    skater: str
    number: int
    days: np.ndarray
    level: np.ndarray
    spread: np.ndarray
    dots: tuple[tuple[date, float, bool], ...]
    forecast_s: float | None


@dataclass(frozen=True)
class SmallPicture:
    """A distance that is not shown large; without lines nobody chosen has to do with it."""

    event: Event
    lines: tuple[SmallLine, ...]


@dataclass(frozen=True)
class Strip:
    """The small pictures, all on one scale of per cent behind the middle of the field."""

    pictures: tuple[SmallPicture, ...]
    winters: Winters
    low: float
    high: float


def _reach(line: SmallLine, *, banded: bool) -> tuple[float, float]:
    """Return the least and the most of a level, with its band where that is drawn."""
    room = MOST * line.spread if banded else 0.0
    return float(np.min(line.level - room)), float(np.max(line.level + room))


def strip(forms: Forms, event: Event, main: str, last: date) -> Strip:
    """Return the small pictures of all distances but one."""
    pictures = []
    for other in forms.events:
        if other is event:
            continue
        reference = forms.reference_s.get(other)
        own = sorted(forms.skaters, key=lambda skater: skater == main)
        lines = [
            line
            for skater in own
            if reference is not None and (line := _small(forms, skater, other, reference)) is not None
        ]
        pictures.append(SmallPicture(other, tuple(lines)))
    values = [
        value
        for small in pictures
        for line in small.lines
        for value in (*(gap for _, gap, _ in line.dots), *_reach(line, banded=line.skater == main))
    ]
    low, high = min([*values, -1.0]), max([*values, 1.0])
    room = 0.08 * (high - low)
    return Strip(tuple(pictures), winters(forms, last), low - room, high + room)


def _small(forms: Forms, skater: str, event: Event, reference_s: float) -> SmallLine | None:
    course = forms.courses[skater, event]
    level, middle = course.now.level, float(np.log(reference_s))
    if level is None or not (course.before.points or course.to_come):
        return None
    dots = tuple(
        (race.day, 100 * float(np.log(race.at_meet_s) - middle), counts)
        for race, counts in course.races
        if race.at_meet_s is not None
    )
    some = np.linspace(0, len(level.days) - 1, min(len(level.days), _SMALL_DAYS)).astype(np.int64)
    forecast = course.to_come.forecast_s if course.to_come is not None else None
    return SmallLine(
        skater,
        forms.skaters.index(skater),
        level.days[some],
        100 * (level.log_s[some] - middle),
        100 * level.spread[some],
        dots,
        forecast,
    )


def season_span(axis: Winters, season: int) -> tuple[float, float]:
    """Return where the part of the axis lies that belongs to a season, its summer tests with it."""
    low, high = axis.of(date(season, 7, 1)), axis.of(date(season + 1, 7, 1) - timedelta(days=1))
    return max(0.0, low), min(1.0, high)


def weights_elsewhere(line: FormLine) -> Mapping[str, float]:
    """Return the share of the forecast that rests on other things than races at the distance."""
    here = sum(dot.race.weight for dot in line.dots if dot.counts)
    return {"elsewhere": line.elsewhere, "expected": 1.0 - here - line.elsewhere}
