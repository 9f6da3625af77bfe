"""The tournaments of a run looked at once more: part by part, race by race, skater by skater."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.engine.counts import PartCounts
from simulator.engine.event_block import EventBlock
from simulator.engine.job import Cancelled, Control, Job
from simulator.engine.part import Part, parts_of
from simulator.engine.simulate import count_jobs, prepared, ridden_parts
from simulator.event import Event, Sex

MOST_STUDIED = 1_000_000
"""Tournaments of a run that are looked at for what decides; more would tell nothing new."""


@dataclass(frozen=True)
class LookedAt:
    """Skaters of each event in the order of its starts, and part by part what they did.

    Attributes
    ----------
    parts
        Events and counts of each part; raises `Cancelled` when the control says so.
    """

    fields: dict[Event, tuple[str, ...]]
    parts: Iterator[tuple[Part, dict[Event, EventBlock], PartCounts]]


def look_at(job: Job, control: Control) -> LookedAt:
    """Look at the tournaments of a job of one sex, at most `MOST_STUDIED`."""
    [sex] = job.sexes
    plan = prepared(job.plan, sex, control.kept)
    parts = parts_of(min(job.tournaments, MOST_STUDIED))
    fields = {races.event: races.skaters for races in plan.races.events}
    return LookedAt(fields, ridden_parts(plan, job.seed, parts, control))


def counted_parts(
    jobs: Sequence[Job], parts: Sequence[Part], control: Control
) -> Iterator[tuple[Part, tuple[dict[Sex, PartCounts], ...]]]:
    """Count all parts of some jobs, see `count_jobs`.

    Raises
    ------
    Cancelled
        Instead of ending early.
    """
    done = 0
    for counted in count_jobs(jobs, parts, control):
        yield counted
        done += 1
    if done < len(parts):
        raise Cancelled


def number_of(job: Job, skater: str) -> int:
    """Return the number that a skater has in the counts of a job of one sex.

    Raises
    ------
    KeyError
        When the skater is not in the forecast.
    """
    [sex] = job.sexes
    skaters = job.plan.skaters(sex)
    if skater not in skaters:
        raise KeyError(skater)
    return skaters.index(skater)
