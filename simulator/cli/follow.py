"""``okt simulate --follow``: the chances go on with the results of a file, a folder or an address."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.edge import STDOUT
from simulator.cli.follow_report import FollowReport, LiveReading
from simulator.cli.project import SEX_WORDS, Request
from simulator.cli.run_outputs import RunFiles, known_outcome
from simulator.event import DISTANCES, Sex
from simulator.input.faults import Fault, InputRefused
from simulator.project.interrupt import told_to_end
from simulator.text import quoted

if TYPE_CHECKING:
    from simulator.engine.plan import Plan
    from simulator.live.follow import News
    from simulator.live.source import ListSource
    from simulator.project.project import Project

_LOOK_S = 0.1


def source_to_follow(
    follow: str | None, race: str | None, compare: str | None, files: RunFiles
) -> ListSource | None:
    """Return what is to be followed, of which nothing is opened yet; None without it.

    Raises
    ------
    InputRefused
        When it is nothing to follow, and with the options that do not go with it or ask for it.
    """
    if follow is None:
        if race is not None:
            raise InputRefused([Fault("--race", "nothing is followed", "Add --follow, or leave it out.")])
        return None
    from simulator.live.source import source_of

    try:
        source, faults = source_of(follow), [*_in_the_way(follow, files)]
    except InputRefused as refused:
        source, faults = None, [replace(fault, source="--follow") for fault in refused.faults]
    if compare is not None:
        found = "with --follow each reading is compared with the one before"
        faults.append(Fault("--compare", found, "Leave it out."))
    if files.csv == STDOUT:
        found = "the table would stand there once for each reading"
        faults.append(Fault("--csv", found, "Name a file, or take --json -."))
    if files.draws is not None:
        found = "the tournaments of each reading would be written over"
        faults.append(Fault("--draws", found, "Write them once: --results instead of --follow."))
    if faults:
        raise InputRefused(faults)
    return source


def _in_the_way(follow: str, files: RunFiles) -> Iterator[Fault]:
    """Yield the outputs that would be read as lists, or written over what is read."""
    if "://" in follow:
        return
    followed = Path(follow).expanduser().resolve()
    targets = [Path(one) for one in (files.json, files.csv, files.xlsx) if one not in (None, STDOUT)]
    folders = [files.tables] if files.tables is not None else []
    for folder in [*(own.absolute().parent for own in targets), *folders]:
        if folder.resolve() == followed:
            found = "what is written there would be read as a list of results"
            yield Fault(str(folder), found, "Write into another folder than the one that is followed.")
    for target in targets:
        if target.resolve() == followed:
            yield Fault(str(target), "this file is followed", "Write to another one.")


def race_told(plan: Plan, text: str | None) -> dict[str, str]:
    """Return what lists of a race leave out, by column; nothing when no race is said.

    Raises
    ------
    InputRefused
        When it is no race of the meet.
    """
    from simulator.own_meet.programme import race_said

    if text is None:
        return {}
    sex, event, run = race_said(text)
    races = [one for one in plan.meet.programme if one.event in DISTANCES]
    own = [one for one in races if (one.sex, one.event) == (sex, event) and run in (None, one.run)]
    if len(own) == 1:
        return {"sex": own[0].sex.value, "distance_m": own[0].event.value, "run": str(own[0].run)}
    two = {(one.sex, one.event) for one in races if one.run == 2}
    known = [
        f"{SEX_WORDS[one.sex]} {one.event} m" + (f" run {one.run}" if (one.sex, one.event) in two else "")
        for one in races
    ]
    found = f"{quoted(text)} is no race of the meet"
    if own:
        found = "the event has two runs, and it is not said which"
    raise InputRefused([Fault("--race", found, f"Expected one of: {', '.join(known)}.")])


def follow_results(
    job: Request,
    source: ListSource,
    race: str | None,
    sexes: tuple[Sex, ...],
    threads: int | None,
    files: RunFiles,
) -> None:
    """Print the chances, and after each reading what it changed, until Ctrl-C; that is a good end.

    Raises
    ------
    InputRefused
        When the race is none of the meet, or a file cannot be written.
    """
    defaults = race_told(job.base, race)
    with told_to_end() as ended:
        report = FollowReport(source.name, sexes, threads, files)
        for reading in readings(job, source, defaults, sexes, threads, ended):
            report.tell(reading)
        report.close()


def readings(
    job: Request,
    source: ListSource,
    defaults: Mapping[str, str],
    sexes: tuple[Sex, ...],
    threads: int | None,
    ended: threading.Event,
) -> Iterator[LiveReading]:
    """Yield the chances, and again after each reading of a source, until it is ended.

    Nothing is opened before the first chances are there.
    """
    from simulator.engine.job import Cancelled, Control, Job
    from simulator.live.chances import LiveChances, LiveRun
    from simulator.live.follow import Follower
    from simulator.live.steps import LiveStep

    asked, began = job, time.perf_counter()

    def plan_of(project: Project) -> Plan:
        nonlocal asked
        asked = replace(job.again(project), tournaments=job.tournaments, seed=job.seed, notes=job.notes)
        return asked.plan

    first = Job(job.plan, job.tournaments, job.seed, sexes)
    run = LiveRun(job.base, job.project, plan_of, first, Control(threads=threads, cancelled=ended.is_set))
    heard: queue.SimpleQueue[News] = queue.SimpleQueue()
    follower = Follower(source, lambda: job.base, defaults, heard.put)
    try:
        now = LiveChances(LiveStep(job.project), known_outcome(run.begin()))
        yield LiveReading(0, asked, now, began)
        follower.start()
        number = 0
        while not ended.is_set():
            try:
                news = heard.get(timeout=_LOOK_S)
            except queue.Empty:
                continue
            began, number = time.perf_counter(), number + 1
            now = run.take(news)  # makes `asked` anew
            yield LiveReading(number, asked, now, began)
    except Cancelled:
        return
    finally:
        follower.stop()
