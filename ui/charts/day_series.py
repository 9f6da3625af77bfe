"""What the chart Day by day draws, as plain values: columns, lines, and where their labels stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.chances.outcome import SkaterChance, wilson_interval
from simulator.event import Sex
from simulator.meet.meet import Meet
from simulator.project.project import ForecastDay
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.ask.courses import Fan
    from simulator.ask.days import DayByDay

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


@dataclass(frozen=True)
class DayColumn:
    """One moment at which the chance is told.

    Attributes
    ----------
    above, name
        Two lines of words, the second the heavier.
    day, date
        Day of the meet, None outside it, and its date in short words.
    own
        Whether it is of the sex shown; others are quiet.
    """

    above: str
    name: str
    day: int | None = None
    date: str = ""
    own: bool = True


@dataclass(frozen=True)
class Point:
    """A chance with the ends of its 95 % interval; `certain` and `by_pick` as in `SkaterChance`."""

    chance: float
    low: float
    high: float
    certain: bool = False
    by_pick: bool = False

    @classmethod
    def of(cls, one: SkaterChance) -> Point:
        """Return a chance as it was simulated."""
        return cls(one.ticket, one.ticket_low, one.ticket_high, one.certain, one.by_pick)

    @classmethod
    def counted(cls, chance: float, tournaments: int) -> Point:
        """Return a chance of which only the tournaments are known."""
        return cls(chance, *wilson_interval(round(chance * tournaments), tournaments))


@dataclass(frozen=True)
class DayLine:
    """The chances of a skater, one for each column; None where nothing is known."""

    skater: str
    points: tuple[Point | None, ...]

    @property
    def ends(self) -> tuple[int, int]:
        """Number of the first and of the last column with a chance."""
        known = [at for at, point in enumerate(self.points) if point is not None]
        return known[0], known[-1]

    def at(self, column: int) -> Point:
        """Return a chance that is known."""
        point = self.points[column]
        if point is None:
            raise KeyError(column)
        return point


@dataclass(frozen=True)
class Note:
    """Words on a card beside a point of a skater."""

    skater: str
    column: int
    title: str
    text: str


@dataclass(frozen=True)
class Series:
    """All that the chart draws.

    Attributes
    ----------
    lines
        The highest last chance first.
    fan
        What each day may bring; its columns are now and the days to come.
    """

    columns: tuple[DayColumn, ...] = ()
    lines: tuple[DayLine, ...] = ()
    notes: tuple[Note, ...] = ()
    fan: Fan | None = None

    def most(self, count: int, chosen: str | None) -> Series:
        """Return the series with so many lines: those that stood highest at some time, and the chosen one."""

        def height(line: DayLine) -> tuple[bool, float]:
            return line.skater == chosen, max(point.chance for point in line.points if point is not None)

        kept = sorted(self.lines, key=height, reverse=True)[:count]
        lines = tuple(line for line in self.lines if line in kept)
        return Series(self.columns, lines, self.notes, self.fan)


def events_series(found: DayByDay, meet: Meet, *, own_only: bool) -> Series:
    """Return the chances after each event; events of the other sex leave them as they are."""
    programme = sorted(meet.programme, key=lambda race: (race.day, race.order))
    last = {(race.sex, race.event): race for race in programme}
    races = [race for race in programme if race in last.values() and (race.sex is found.sex or not own_only)]
    columns = [DayColumn(translate("DayByDay", "Before"), translate("DayByDay", "start"))]
    steps = {step.event: step.chances for step in found.steps}
    own_events = [race.event for race in races if race.sex is found.sex]
    left = [event for event in own_events if event in steps]
    all_known = len(left) == len(own_events)
    known: list[dict[str, Point] | None] = [_points(found.steps[0].chances)]
    now = known[0]
    for race in races:
        own = race.sex is found.sex
        date = QLocale().toString(race.date, "ddd d MMM")  # type: ignore[call-overload]
        columns.append(
            DayColumn(numbers.sex_name(race.sex), numbers.event_name(race.event), race.day, date, own)
        )
        if own and race.event in steps:
            left.remove(race.event)
            now = _points(steps[race.event])
            known.append(now)
        else:
            known.append(now if left or all_known else None)
    return Series(tuple(columns), _lines(known))


def kept_series(history: Sequence[ForecastDay], sex: Sex, now: Sequence[SkaterChance]) -> Series:
    """Return the forecasts kept in a project, and the one that holds now."""
    columns = [
        DayColumn(QLocale().toString(kept.day, "d MMM yyyy"), kept.label)  # type: ignore[call-overload]
        for kept in history
    ]
    known: list[dict[str, Point] | None] = [
        {
            skater: Point.counted(chance, kept.tournaments)
            for of_sex, skater, chance in kept.chances
            if of_sex is sex
        }
        for kept in history
    ]
    columns.append(DayColumn("", translate("DayByDay", "now")))
    known.append({one.skater: Point.of(one) for one in now})
    return Series(tuple(columns), _lines(known))


def fan_series(fan: Fan, meet: Meet, now: Sequence[SkaterChance]) -> Series:
    """Return the chance of everybody as it stands; what the days may bring is drawn of one skater.

    The fan rests on fewer tournaments than the run: `now` is what the other views show.
    """
    dates = {race.day: race.date for race in meet.programme}
    columns = [DayColumn("", translate("DayByDay", "now"))]
    for day in fan.days:
        date = QLocale().toString(dates[day], "ddd d MMM")  # type: ignore[call-overload]
        columns.append(DayColumn(translate("DayByDay", "after"), _day(day), day, date))
    lines = [
        DayLine(one.skater, (Point.of(one), *[None] * len(fan.days)))
        for one in now
        if one.skater in fan.skaters
    ]
    lines.sort(key=lambda line: (-line.at(0).chance, line.skater))
    return Series(tuple(columns), tuple(lines), fan=fan)


def most_open(series: Series) -> DayLine | None:
    """Return the line whose chance now is nearest to one half."""
    return min(series.lines, key=lambda line: (abs(line.at(0).chance - 0.5), line.skater), default=None)


def _day(day: int) -> str:
    return translate("DayByDay", "Day {day}").format(day=day)


def _points(chances: Mapping[str, SkaterChance]) -> dict[str, Point]:
    return {skater: Point.of(one) for skater, one in chances.items()}


def _lines(known: Sequence[dict[str, Point] | None]) -> tuple[DayLine, ...]:
    names = dict.fromkeys(name for column in known if column is not None for name in column)
    lines = [
        DayLine(name, tuple(None if column is None else column.get(name) for column in known))
        for name in names
    ]

    def last(line: DayLine) -> tuple[float, float, str]:
        return -line.at(line.ends[1]).chance, -line.at(line.ends[0]).chance, line.skater

    return tuple(sorted(lines, key=last))


def apart(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return heights for labels: each as near as can be to where it is wanted, all `gap` apart.

    The order stays, and all lie between `low` and `high` as far as there is room for them: the least
    squares under these bounds, by pooling neighbours that would overlap.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    pools: list[tuple[float, int]] = []  # the mean of what is pooled, each less its rank times the gap
    for rank, at in enumerate(order):
        mean, size = wanted[at] - rank * gap, 1
        while pools and pools[-1][0] > mean:
            before, count = pools.pop()
            mean, size = (before * count + mean * size) / (count + size), count + size
        pools.append((mean, size))
    most = max(low, high - gap * (len(wanted) - 1))
    heights = [min(max(mean, low), most) for mean, size in pools for _ in range(size)]
    placed = [0.0] * len(wanted)
    for rank, at in enumerate(order):
        placed[at] = heights[rank] + rank * gap
    return placed
