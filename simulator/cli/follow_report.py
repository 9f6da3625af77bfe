"""What ``okt simulate --follow`` tells of each reading: lines and tables to read, and a line of JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.cli.edge import STDOUT, print_lines, screen, write
from simulator.cli.project import SEX_WORDS, Request, comparison_json, print_changes
from simulator.cli.run_outputs import RunFiles, timed_record, write_run
from simulator.event import Sex
from simulator.project.interrupt import flush_or_end

if TYPE_CHECKING:
    from simulator.ask.leverage.comparison import Comparison
    from simulator.chances.basis import Basis
    from simulator.chances.outcome import Outcome
    from simulator.live.chances import LiveChances
    from simulator.live.changes import LiveChange
    from simulator.what_if.entered_result import EnteredResult

_NAMES = ("now", "before")
_LEAST_CHANGE = 0.005
"""Smaller changes of a chance are not shown; they stand in the JSON."""


@dataclass(frozen=True)
class LiveReading:
    """The chances after one reading; number 0 are those before the first one.

    Attributes
    ----------
    job
        What was simulated, with what is entered now.
    began
        When the reading came, by the clock of the process.
    """

    number: int
    job: Request
    now: LiveChances
    began: float


@dataclass(frozen=True)
class _Told:
    """Chances as they are told: the record is made once, as it tells how long they took."""

    number: int
    job: Request
    outcome: Outcome
    record: dict[str, Any]
    basis: Basis | None


class FollowReport:
    """Tells readings as they come: lines and tables to read, a line of JSON each, and the files anew."""

    def __init__(self, source: str, sexes: tuple[Sex, ...], threads: int | None, files: RunFiles) -> None:
        self._source, self._sexes, self._threads, self._files = source, sexes, threads, files
        self._last: _Told | None = None
        self._to_err = files.json == STDOUT

    def tell(self, reading: LiveReading) -> None:
        """Tell a reading on the screen and in the files."""
        from simulator.live.steps import MOST_LINES

        at, step, first = datetime.now(UTC), reading.now.step, self._last is None
        clock = at.astimezone().strftime("%H:%M:%S")
        lines = [str(change.sentence()) for change in step.changes]
        lines += [f"In doubt: {fault}" for fault in step.new_faults]
        if len(lines) > MOST_LINES:
            lines = [*lines[:MOST_LINES], f"... and {len(lines) - MOST_LINES} more."]
        self._say([f"{clock}  {line}" for line in lines])
        told = self._told(reading)
        if told is not None:
            self._last = told
            files = replace(self._files, json=None)
            if files != RunFiles():
                write_run(reading.job, told.outcome, None, told.record, told.basis, files)
            if first:
                self._print_all()
            elif reading.now.comparison is not None:
                self._print_changed(told, reading.now.comparison)
        self._write_line(reading, told, at)
        if first:
            self._say([f"Following {self._source}. Ctrl-C ends it."])
        flush_or_end()

    def close(self) -> None:
        """Print the chances as they stand at the end, unless they stand there already."""
        self._say(["Ended."])
        if self._last is not None and self._last.number > 0:
            self._print_all()

    def _told(self, reading: LiveReading) -> _Told | None:
        from simulator.chances.basis_of import basis_of

        outcome = reading.now.outcome
        if outcome is None:
            return None
        record = timed_record(reading.job, outcome, reading.began, self._threads)
        record["followed"] = self._source
        return _Told(reading.number, reading.job, outcome, record, basis_of(reading.job.plan))

    def _say(self, lines: Sequence[str]) -> None:
        """Print lines to read: on the error stream where JSON goes to the screen."""
        for line in lines:
            print_lines(line, err=self._to_err)

    def _print_all(self) -> None:
        from simulator.cli.simulate_tables import print_outcome

        last = self._last
        if last is not None and not self._to_err:
            print_outcome(screen(), last.job.plan, last.outcome, last.record, self._sexes, last.basis)

    def _print_changed(self, told: _Told, comparison: Comparison) -> None:
        """Print the chances that a reading changed by more than noise, and by a figure that is shown."""
        from simulator.selection.prize_words import PrizeWords

        what = PrizeWords(told.job.plan.rules.prize).of("Chance of an Olympic ticket")
        shown = [one for one in comparison.changes if one.clear and abs(one.change) >= _LEAST_CHANGE]
        for sex in self._sexes if not self._to_err else ():
            own = [one for one in shown if one.sex is sex]
            if own:
                title = f"{what}, {SEX_WORDS[sex]}: what changed"
                print_changes(screen(), title, own, comparison.left.get(sex))
        least = f"No chance changes by {100 * _LEAST_CHANGE:.1f} points; n" if not shown else "N"
        self._say([f"{least}ew chances {told.record['elapsed_s']:.1f} s after the reading."])

    def _write_line(self, reading: LiveReading, told: _Told | None, at: datetime) -> None:
        """Write a reading as a line of JSON, the first one in the place of what the file held."""
        target = self._files.json
        if target is None:
            return
        values = _line_json(reading, told, at)
        line = json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n"
        if target == STDOUT or reading.number == 0:
            write(target, lambda: line)
        else:
            with Path(target).open("a", encoding="utf-8", newline="\n") as file:
                file.write(line)


def _line_json(reading: LiveReading, told: _Told | None, at: datetime) -> dict[str, Any]:
    """Return a reading as values for JSON; without chances where it changed nothing they hang on."""
    step, comparison = reading.now.step, reading.now.comparison
    line: dict[str, Any] = {
        "reading": reading.number,
        "time": at.isoformat(timespec="milliseconds"),
        "changes": [change_json(one) for one in step.changes],
        "in_doubt": [str(fault) for fault in step.new_faults],
    }
    if told is None:
        return line
    from simulator.report.json_csv import json_values

    compared = comparison_json(_NAMES, comparison) if comparison is not None else None
    return {**line, **json_values(told.outcome, told.record, compared, told.basis)}


def change_json(change: LiveChange) -> dict[str, Any]:
    """Return a change of what is entered as values for JSON."""
    before = change.before
    return {
        "kind": str(change.kind).replace(" ", "_"),
        "official": not change.pending,
        **_result_json(change.result),
        "before": _result_json(before) if before is not None else None,
        "text": str(change.sentence()),
    }


def _result_json(result: EnteredResult) -> dict[str, Any]:
    return {
        "sex": str(result.sex),
        "event": str(result.event),
        "run": result.run,
        "skater": result.skater,
        "place": result.place,
        "time_s": None if result.time_ms is None else result.time_ms / 1000,
        "status": str(result.status),
    }
