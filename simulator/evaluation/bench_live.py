"""How soon a result is in the chances: a list of the embedded meet grows line by line, and is followed."""

from __future__ import annotations

import os
import queue
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from simulator.engine.job import Control, Job
from simulator.engine.plan import Plan
from simulator.event import DISTANCES
from simulator.live.chances import LiveRun
from simulator.live.follow import Follower, News
from simulator.live.source import FolderSource
from simulator.project.apply import baseline_plan
from simulator.project.project import Project
from simulator.project.ridden import results_until
from simulator.race_time import format_time
from simulator.what_if.entered_result import EnteredResult

RESULTS = 12
"""Results in a row, over several races."""

_LONGEST_S = 60.0
_EACH = 7
"""Of so many results of the meet one is taken, so that they are of many races."""


@dataclass(frozen=True)
class LiveFigures:
    """Time from the moment a result is written into a file that is followed to its chances, in s.

    Attributes
    ----------
    median, worst
        With looking at the file, and waiting until it has stopped growing.
    own_median
        From when the file was read: entering, simulating, comparing.
    """

    median: float
    worst: float
    own_median: float


def measure_live(plan: Plan, meet: str, tournaments: int, seed: int, results: int = RESULTS) -> LiveFigures:
    """Follow a file into which one result after the other is written."""
    project = Project(meet=meet)
    job = Job(baseline_plan(plan, project), tournaments, seed)
    run = LiveRun(plan, project, lambda own: baseline_plan(plan, own), job, Control())
    run.begin()
    ridden = [own for own in results_until(plan, meet, 31).results if own.event in DISTANCES and own.time_ms]
    heard: queue.SimpleQueue[News] = queue.SimpleQueue()
    whole: list[float] = []
    own_times: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "list.csv"
        lines = ["sex,distance_m,run,skater,time_s"]
        follower = Follower(FolderSource(file), lambda: plan, {}, heard.put)
        for result in ridden[::_EACH][:results]:
            lines.append(_line(result))
            began = time.perf_counter()
            _write(file, lines)
            if not follower.is_on:
                follower.start()
            news = heard.get(timeout=_LONGEST_S)
            read = time.perf_counter()
            if run.take(news).outcome is None:
                raise AssertionError("A result that was told changed nothing.")
            whole.append(time.perf_counter() - began)
            own_times.append(time.perf_counter() - read)
        follower.stop()
    return LiveFigures(statistics.median(whole), max(whole), statistics.median(own_times))


def _line(result: EnteredResult) -> str:
    run = result.run or 1
    return f'{result.sex},{result.event},{run},"{result.skater}",{format_time(result.time_ms or 0)}'


def _write(file: Path, lines: list[str]) -> None:
    """Write the list at once, so that what is measured is no list half written."""
    beside = file.with_suffix(".new")
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(beside, file)  # noqa: PTH105 - one step on every system
