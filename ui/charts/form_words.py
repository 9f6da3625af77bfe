"""What is said of form: the sentence of the view, of a race, of where the forecast comes from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.event import Sex
from simulator.form.course import RaceMark, RacePoint
from simulator.what_if.what_ifs import RaceExcluded
from ui.charts.form_series import MOST, FormLine, FormPicture, weights_elsewhere
from ui.words import numbers

translate = QCoreApplication.translate  # under the name that pyside6-lupdate looks for

_THIALF = "Thialf"


def rink_name(rink: str) -> str:
    """Return the name of a rink: that in Heerenveen is called Thialf by everybody."""
    return _THIALF if rink.strip().casefold() in ("heerenveen", "thialf") else rink


def day_text(day: date, *, whole: bool = False, year: bool = True) -> str:
    """Write a day: ``5 Dec 25``, whole ``Fri 5 Dec 2025``, without its year ``5 Dec``."""
    form = "ddd d MMM yyyy" if whole else "d MMM yy" if year else "d MMM"
    return str(QLocale().toString(day, form))  # type: ignore[call-overload]


def sentence(picture: FormPicture, rink: str) -> str:
    """Return the sentence below the title: how good the skaters are, and how well that is known."""
    chosen = picture.chosen
    names = numbers.short_names(line.skater for line in picture.lines)
    name = names[chosen.skater]
    if not picture.at_meet:
        return translate("FormWords", "Times as they were ridden, whatever rink and ice.")
    if chosen.level is None:
        return translate("FormWords", "Nothing is known of {skater}.").format(skater=chosen.skater)
    low, high = chosen.level.times_s(-MOST)[-1], chosen.level.times_s(MOST)[-1]
    values = {
        "skater": name,
        "time": numbers.time_text(_level_s(chosen)),
        "rink": rink,
        "about": numbers.number((high - low) / 2, 2),
    }
    others = [line for line in picture.lines[:-1] if line.level is not None]
    if not others:
        return translate(
            "FormWords", "{skater}: {time} at {rink}; the level is known to ±{about} s (95 %)."
        ).format(**values)
    other = min(others, key=lambda line: abs(_level_s(line) - _level_s(chosen)))
    values |= {
        "other": names[other.skater],
        "theirs": numbers.time_text(_level_s(other)),
        "gap": numbers.number(abs(_level_s(other) - _level_s(chosen)), 2),
    }
    return translate(
        "FormWords",
        "{skater} ({time}) and {other} ({theirs}) are {gap} s apart at {rink}; the level of {skater}"
        " is known to ±{about} s (95 %).",
    ).format(**values)


def _level_s(line: FormLine) -> float:
    if line.to_come is not None:
        return line.to_come.forecast_s
    return float(line.level.times_s()[-1]) if line.level is not None else 0.0


def missing(picture: FormPicture) -> str:
    """Return what stands in the picture where the skater in the foreground has no race that counts."""
    line = picture.chosen
    if any(dot.at_s is not None for dot in line.dots):
        return ""
    if line.level is None and picture.at_meet:
        return translate("FormWords", "{skater} has no race in the form data and is not entered.").format(
            skater=line.skater
        )
    if not picture.at_meet:
        return translate("FormWords", "No race of {skater} here.").format(skater=line.skater)
    if line.elsewhere > 0:
        return translate(
            "FormWords", "No race of {skater} here: the level comes from other distances."
        ).format(skater=line.skater)
    return translate(
        "FormWords", "No race of {skater} in the form data: this is what stands in for missing results."
    ).format(skater=line.skater)


def result_text(race: RacePoint) -> str:
    """Return what came of a race as ridden: a time, or how it ended."""
    if race.mark is RaceMark.COUNTED and race.time_s is not None:
        return numbers.time_text(race.time_s)
    if race.mark is RaceMark.LOST and race.time_s is not None:
        return translate("FormWords", "lost: {time}").format(time=numbers.time_text(race.time_s))
    return end_text(race)


def end_text(race: RacePoint) -> str:
    """Return how a race ended that has no time to speak of."""
    if race.mark is RaceMark.LOST:
        return translate("FormWords", "lost")
    return {
        "fell": translate("FormWords", "fell"),
        "dq": translate("FormWords", "disqualified"),
        "dnf": translate("FormWords", "not finished"),
    }.get(race.status, translate("FormWords", "no time"))


def race_name(race: RacePoint) -> str:
    """Return the competition of a race without its year, which its day tells, and its run."""
    name = race.race.competition or race.rink or day_text(race.day)
    name = name.removesuffix(f" {race.day.year}").strip() or name
    if race.race.run is None:
        return name
    return translate("FormWords", "{competition}, run {run}").format(competition=name, run=race.race.run)


def card_lines(race: RacePoint, rink: str, *, counts: bool) -> tuple[str, str, str, str]:
    """Return what the card of a race says: its name, day and place, both times, and its weight."""
    when = [day_text(race.day, whole=True), race.rink]
    if race.race.day is None:
        when[0] = translate("FormWords", "about {day}").format(day=day_text(race.day))
    if race.place is not None:
        when.append(numbers.ordinal(race.place))
    ridden = result_text(race)
    if race.at_meet_s is not None and race.time_s is not None:
        ridden = translate("FormWords", "{time} as ridden, {corrected} at {rink} ({change})").format(
            time=ridden,
            corrected=numbers.time_text(race.at_meet_s),
            rink=rink,
            change=numbers.change_s(race.at_meet_s - race.time_s),
        )
    if not counts:
        weight = translate("FormWords", "left out: a what-if")
    elif race.mark is not RaceMark.COUNTED:
        weight = translate("FormWords", "says nothing of the level")
    else:
        weight = translate("FormWords", "weight {weight}, moves the forecast by {effect} s").format(
            weight=weight_text(race.weight), effect=numbers.change_s(race.effect_s)
        )
    return race_name(race), " · ".join(part for part in when if part), ridden, weight


def weight_text(weight: float) -> str:
    """Write a weight in whole per cent: ``29 %``."""
    if 0 < weight < 0.005:
        return f"<1{numbers.THIN}%"
    return f"{numbers.number(100 * weight, 0)}{numbers.THIN}%"


def rest_text(line: FormLine) -> str:
    """Say what the forecast rests on beside the races at the distance."""
    rest = weights_elsewhere(line)
    return translate(
        "FormWords",
        "Weight in the forecast. Other distances: {elsewhere}; expected without results: {expected}.",
    ).format(elsewhere=weight_text(rest["elsewhere"]), expected=weight_text(rest["expected"]))


def spoken(picture: FormPicture, told: str) -> str:
    """Return the picture in words: who is in it, with how many races, and the sentence of the view."""
    parts = [
        numbers.of_count(
            len(line.dots),
            translate("FormWords", "{skater}: 1 race"),
            translate("FormWords", "{skater}: {count} races"),
        ).format(skater=line.skater)
        for line in reversed(picture.lines)
    ]
    return ". ".join([*parts, told])


def what_if_of(race: RacePoint) -> RaceExcluded:
    """Return the what-if that leaves a race out."""
    own = race.race
    return RaceExcluded(own.sex, own.event, own.skater, own.day, own.run, own.competition)


def title(sex: Sex, event: str) -> str:
    """Return the title of the view."""
    if sex is Sex.W:
        return translate("FormWords", "Form, women’s {event}").format(event=event)
    return translate("FormWords", "Form, men’s {event}").format(event=event)


def facts(line: FormLine) -> Sequence[tuple[str, str]]:
    """Return what the forecast of a skater says, as names and values."""
    race = line.to_come
    if race is None:
        return ()
    level = [race.forecast_s * math.exp(sign * MOST * race.level_spread) for sign in (-1, 1)]
    between = [race.quantile_s(0.025), race.quantile_s(0.975)]
    chances = f"{numbers.number(100 * race.fall, 1)} · {numbers.number(100 * race.disqualified, 1)}"
    return (
        (translate("FormWords", "level, 95 %"), _span(level)),
        (translate("FormWords", "one race, 95 %"), _span(between)),
        (translate("FormWords", "fall · disqualified"), f"{chances}{numbers.THIN}%"),
    )


def _span(times: Sequence[float]) -> str:
    return numbers.EN_DASH.join(numbers.time_text(time) for time in times)
