"""What is known of the form of some skaters of one sex: their races, levels and next races."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from simulator.engine.job import UNHINDERED, Control
from simulator.engine.plan import Plan
from simulator.event import Event, Sex
from simulator.form.course import Course, RacePoint, RaceToCome, race_to_come
from simulator.form.course_fit import FormFit
from simulator.form.data import FormData

_KEPT = 4
"""Fits kept: women and men, with and without the races that a scenario leaves out."""


@dataclass(frozen=True)
class SkaterCourse:
    """The form of one skater at one distance, as the plan shown has it and as the baseline has.

    Attributes
    ----------
    now, before
        The same object where the plan leaves out no race.
    to_come
        The race at the meet; None for who is not entered.
    """

    now: Course
    before: Course
    to_come: RaceToCome | None

    @property
    def races(self) -> tuple[tuple[RacePoint, bool], ...]:
        """Every race of the baseline, as the plan weighs it, and whether the plan counts it."""
        now = {point.race: point for point in self.now.points}
        return tuple((now.get(point.race, point), point.race in now) for point in self.before.points)


@dataclass(frozen=True)
class Forms:
    """The form of some skaters at all distances of the meet.

    Attributes
    ----------
    courses
        By skater and event.
    reference_s
        Median forecast of those entered in each event in the baseline, s; no event without entries.
    known
        Everybody with a race before the meet, and everybody entered.
    """

    sex: Sex
    skaters: tuple[str, ...]
    events: tuple[Event, ...]
    courses: Mapping[tuple[str, Event], SkaterCourse]
    reference_s: Mapping[Event, float]
    known: tuple[str, ...]


class FormFits:
    """The last fits asked for; one caller at a time."""

    def __init__(self) -> None:
        self._known: list[tuple[Plan, FormData | None, Sex, FormFit]] = []

    def of(self, base: Plan, form: FormData | None, sex: Sex) -> FormFit:
        """Return the fit of a sex to form data, for the entries of a plan."""
        at = next(
            (n for n, one in enumerate(self._known) if one[0] is base and one[1] is form and one[2] is sex),
            None,
        )
        if at is None:
            from simulator.project.load import load_form

            fit = FormFit(base.meet, form or load_form(), sex)
        else:
            fit = self._known.pop(at)[3]
        self._known.insert(0, (base, form, sex, fit))
        del self._known[_KEPT:]
        return fit

    def forms(
        self, base: Plan, plan: Plan, sex: Sex, skaters: Sequence[str], control: Control = UNHINDERED
    ) -> Forms:
        """Return the form of some skaters.

        Parameters
        ----------
        base
            Plan of the project's inputs.
        plan
            Of the scenario shown, made from `base`.
        """
        before = self.of(base, base.form, sex)
        control.go_on()
        now = before if plan.form is base.form else self.of(base, plan.form, sex)
        events = base.meet.events(sex)
        courses = {}
        for skater in skaters:
            for event in events:
                control.go_on()
                old = before.course(skater, event)
                new = old if now is before else now.course(skater, event)
                courses[skater, event] = SkaterCourse(
                    new, old, race_to_come(plan.forecasts[sex], skater, event)
                )
        forecast = base.forecasts[sex]
        reference = {
            event: float(np.exp(np.median(forecast.log_time_mean[forecast.entries_of(event)])))
            for event in events
            if event in forecast.events
        }
        known = tuple(sorted({*before.skaters, *base.meet.skaters(sex), *plan.forecasts[sex].skaters}))
        return Forms(sex, tuple(skaters), tuple(events), courses, reference, known)
