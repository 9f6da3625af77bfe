"""What the view Races asks of the core."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.ask.core import Core
from simulator.chances.told import ToldEnd, told_ends
from simulator.engine.job import Control, Job
from simulator.event import Event, Sex
from ui.charts.races_series import Curves, curves_of

if TYPE_CHECKING:
    from simulator.ask.leverage.one_race import OneRace
    from simulator.form.bests import BeforeMeet
    from simulator.project.track_records import TrackRecord
    from simulator.what_if.entered_result import EnteredResult


@dataclass(frozen=True)
class RaceAnswer:
    """An event over the tournaments counted so far, and what is known from before the meet.

    Attributes
    ----------
    curves
        What is drawn of its times.
    past
        None where the forecasts do not come from results.
    record
        What a source tells of the rink; None where none does.
    certain
        Whether nothing of the event is left to chance.
    ends
        How it ended for those of whom it is told.
    """

    race: OneRace
    curves: Curves
    past: BeforeMeet | None
    record: TrackRecord | None
    certain: bool
    ends: Mapping[str, ToldEnd]


def race_work(
    core: Core, asked: Job, race: tuple[Sex, Event], results: tuple[EnteredResult, ...], control: Control
) -> Iterator[RaceAnswer]:
    """Yield better and better answers about an event, of which these results have been entered."""
    from simulator.form.bests import past_of
    from simulator.project.race_over import times_ridden
    from simulator.project.track_records import track_record

    (sex, event), plan, past = race, asked.plan, None
    day = plan.meet.first_day
    if plan.form is not None:
        past = past_of(plan.form, day, plan.meet.rink, sex, event, plan.meet.skaters(sex, event))
    fastest = None if past is None else past.fastest_here
    record = track_record(plan.meet.rink, day, sex, event, fastest)
    certain, ends = event in plan.settled(sex), told_ends(plan, sex, event)
    for one in core.one_race(asked, event, times_ridden(results, race), control):
        yield RaceAnswer(one, curves_of(one), past, record, certain, ends)
