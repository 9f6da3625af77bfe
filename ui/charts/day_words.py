"""Words of the view Day by day: what a result is called, the jumps in a sentence, the fan, tooltips."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.chances.outcome import EventChance
from simulator.event import Event, Status
from simulator.what_if.entered_result import EnteredResult
from ui.charts.day_series import DayColumn, DayLine, Note, Point
from ui.words import numbers

if TYPE_CHECKING:
    from simulator.ask.courses import Fan
    from simulator.ask.days import DayByDay, Jump, WhoMoved
    from simulator.ask.leverage.comparison import Change

_NAMED, _LEAST_REST = 6, 2
"""Skaters named in a cell whom a result moved most; so many more are told of together."""

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for


def exact(point: Point) -> str:
    """Write a chance with one decimal and its interval: ``64.1 % (63.8–64.4 %)``."""
    text = numbers.percent_exact(point.chance, certain=point.certain, by_pick=point.by_pick)
    if point.certain or point.by_pick:
        return text
    return f"{text} ({numbers.interval(point.low, point.high)})"


def column_words(column: DayColumn) -> str:
    """Name a moment in one line."""
    return " ".join(part for part in (column.above, column.name) if part)


def result_words(results: Sequence[EnteredResult]) -> str:
    """Say how a skater's race ended: ``falls``, ``2nd, 1:14.71``; of several runs what counts."""
    result = _counting(results)
    match result.status:
        case Status.FELL:
            return translate("DayByDay", "falls")
        case Status.DQ:
            return translate("DayByDay", "disqualified")
        case Status.DNS:
            return translate("DayByDay", "does not start")
        case Status.DNF:
            return translate("DayByDay", "does not finish")
    place = "" if result.place is None else numbers.ordinal(result.place)
    time = "" if result.time_ms is None else numbers.race_time(result.time_ms)
    return ", ".join(part for part in (place, time) if part) or translate("DayByDay", "finishes")


def expected_words(expected: EventChance | None) -> str:
    """Say what was expected: the median place and the median time."""
    if expected is None:
        return numbers.EN_DASH
    sofar, place = 0.0, 0
    for place, chance in enumerate(expected.places, start=1):  # noqa: B007 - the last one is wanted
        sofar += chance
        if sofar >= sum(expected.places) / 2:
            break
    time = "" if expected.median_time_s is None else numbers.time_text(expected.median_time_s)
    return ", ".join(part for part in (numbers.ordinal(place) if place else "", time) if part)


def _counting(results: Sequence[EnteredResult]) -> EnteredResult:
    return next((result for result in results if result.run is None), results[-1])


def _happening(skater: str, event: Event, results: Sequence[EnteredResult]) -> str:
    """Say in a few words what a jump is due to: ``Leerdam falls in the 1000 m``."""
    if not results:
        pattern = translate("DayByDay", "{skater} after the {event}")
        return pattern.format(skater=skater, event=numbers.event_name(event))
    result = _counting(results)
    patterns = {
        Status.FELL: translate("DayByDay", "{skater} falls in the {event}"),
        Status.DQ: translate("DayByDay", "{skater} is disqualified in the {event}"),
        Status.DNS: translate("DayByDay", "{skater} does not start in the {event}"),
        Status.DNF: translate("DayByDay", "{skater} does not finish the {event}"),
    }
    finished = translate("DayByDay", "{skater} {place} in the {event}")
    if result.place is None:
        finished = translate("DayByDay", "{skater} skates the {event}")
    place = "" if result.place is None else numbers.ordinal(result.place)
    return patterns.get(result.status, finished).format(
        skater=skater, event=numbers.event_name(event), place=place
    )


def _from_to(found: DayByDay, jump: Jump) -> tuple[str, str]:
    """Say how far it went: before and after, or before and alone, then with the others' results.

    As long as nobody knows what the own result did alone, it is said that the others' are in it.
    """
    at = next(number for number, step in enumerate(found.steps) if step.event is jump.event)
    skater = jump.change.skater
    before, after = (
        numbers.percent(
            found.steps[step].chances[skater].ticket,
            certain=found.steps[step].chances[skater].certain,
            by_pick=found.steps[step].chances[skater].by_pick,
        )
        for step in (at - 1, at)
    )
    others = translate("DayByDay", "with the others’ results {after}")
    if jump.alone is not None:
        alone = numbers.percent(jump.alone.after, by_pick=jump.alone.after_by_pick)
        if alone != after and abs(jump.alone.after - jump.change.after) > 2 * (jump.alone.se or 0):
            first = translate("DayByDay", "{before} → {after}").format(before=before, after=alone)
            return first, others.format(after=after)
    first = translate("DayByDay", "{before} → {after}").format(before=before, after=after)
    return others.format(after=first) if jump.results and jump.alone is None else first, ""


def jump_sentence(found: DayByDay, jump: Jump) -> str:
    """Tell a jump: ``Leerdam falls in the 1000 m: 94 % → 64 %; with the others’ results 56 %.``"""
    happening = _happening(numbers.headed(jump.change.skater), jump.event, jump.results)
    first, rest = _from_to(found, jump)
    told = f"{first}; {rest}" if rest else first
    return translate("DayByDay", "{happening}: {change}.").format(happening=happening, change=told)


def notes(
    found: DayByDay, jumps: Sequence[Jump], columns: Sequence[DayColumn], skater: str
) -> tuple[Note, ...]:
    """Return cards for the jumps of one skater, the largest first."""
    told = []
    for jump in jumps:
        if jump.change.skater != skater:
            continue
        name = numbers.event_name(jump.event)
        at = next(number for number, one in enumerate(columns) if one.own and one.name == name)
        title = _happening(numbers.headed(skater), jump.event, jump.results)
        told.append(Note(skater, at, title, _card_words(found, jump)))
    return tuple(told)


def _card_words(found: DayByDay, jump: Jump) -> str:
    """Say how far a jump went, with what the own result did of it."""
    first, rest = _from_to(found, jump)
    if rest:
        return f"{first}; {rest}"
    if jump.alone is None:
        return f"{first} ({change_words(jump.change)} pp)"
    pattern = translate("DayByDay", "own result {own} pp; with the others’ results {all} pp")
    return pattern.format(own=change_words(jump.alone), all=change_words(jump.change))


def standard_error(se: float | None) -> str:
    """Write the standard error of a change: ``± 0.2``, ``± <0.1``; a dash of one tournament."""
    if se is None:
        return numbers.EN_DASH
    points = se * 100
    return f"± {numbers.number(points, 1)}" if points >= 0.05 else f"± <{numbers.number(0.1, 1)}"


def change_words(change: Change) -> str:
    """Write a change with its standard error: ``−29.4 ± 0.3``."""
    return f"{numbers.change(change.change * 100)} {standard_error(change.se)}"


def is_seen(change: Change) -> bool:
    """Whether a change is more than noise, and more than nothing once it is written."""
    return change.clear and abs(change.change) >= 0.0005


def effect_words(moved: WhoMoved) -> tuple[str, str]:
    """List whom results moved, the largest change first: the first few in a line, then all in lines.

    What may be noise is left out of both.
    """
    names = numbers.short_names(change.skater for change in moved.changes)
    seen = [change for change in moved.changes if is_seen(change)]
    told = [f"{names[change.skater]} {change_words(change)}" for change in seen]
    if not told:
        return translate("DayByDay", "no change seen"), ""
    rest = seen[_NAMED:]
    if len(rest) < _LEAST_REST:
        return "; ".join(told), "\n".join(told)
    others = translate("DayByDay", "{count} others by at most {points} pp").format(
        count=numbers.count(len(rest)), points=numbers.number(abs(rest[0].change) * 100, 1)
    )
    return "; ".join([*told[:_NAMED], others]), "\n".join(told)


def tip(columns: Sequence[DayColumn], line: DayLine) -> str:
    """Every chance of a skater with one decimal and its 95 % interval."""
    lines = [line.skater]
    before = None
    for column, point in zip(columns, line.points, strict=True):
        if point is not None and (point != before or column.own):
            lines.append(f"{column_words(column)}: {exact(point)}")
        before = point
    lines.append(translate("DayByDay", "In brackets: 95 % interval."))
    return "\n".join(lines)


def fan_lines(fan: Fan, columns: Sequence[DayColumn], skater: str) -> list[str]:
    """Say of each day between which chances it may leave a skater, with standard errors."""
    if not len(fan.chances):
        return []
    points, errors = fan.points(skater) * 100, fan.errors(skater) * 100
    pattern = translate("DayByDay", "{day}: 5 %: {low} · half: {middle} · 95 %: {high}")
    told = [
        pattern.format(
            day=column_words(column),
            **{
                name: f"{numbers.number(points[at, day], 0)} ± {_whole(errors[at, day])}"
                for name, at in (("low", 0), ("middle", 2), ("high", 4))
            },
        )
        for day, column in enumerate(columns[1:])
    ]
    rests = translate("DayByDay", "± is one standard error, in points, from {count} simulated courses.")
    return [*told, rests.format(count=numbers.count(len(fan.chances)))]


def _whole(points: float) -> str:
    """Write a standard error in whole points: ``4``, ``<1``."""
    return numbers.number(points, 0) if points >= 1 else "<1"


def fan_sentence(fan: Fan, line: DayLine | None) -> str:
    """Tell which day may move a skater most; the line says how the chance stands."""
    if not len(fan.chances) or line is None:
        return translate("DayByDay", "Looking at the tournaments…")
    points, errors, now = fan.points(line.skater), fan.errors(line.skater), line.at(0)
    width = points[4] - points[0]
    steps = [width[0], *(width[1:] - width[:-1])]
    days = range(max(1, len(fan.days) - 1))  # the last one leaves nothing open
    day = max(days, key=lambda at: steps[at])
    pattern = translate(
        "DayByDay",
        "{skater}, now {now}: after day {day} nine times in ten between {low} (±{low_error} pp) and "
        "{high} (±{high_error} pp), from {count} simulated courses.",
    )
    return pattern.format(
        skater=numbers.headed(line.skater),
        now=numbers.percent(now.chance, certain=now.certain, by_pick=now.by_pick),
        day=fan.days[day],
        low=numbers.percent(float(points[0, day])),
        high=numbers.percent(float(points[4, day])),
        low_error=_whole(errors[0, day] * 100),
        high_error=_whole(errors[4, day] * 100),
        count=numbers.count(len(fan.chances)),
    )
