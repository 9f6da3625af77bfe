"""The file of results of a sweep: a line a scenario, written as it goes, so that it can be gone on with."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from simulator import __version__
from simulator.input.bounded_file import is_input
from simulator.input.faults import Fault, InputRefused, not_read, refuse_if_any
from simulator.project.atomic_file import write_atomically
from simulator.project.file_lock import take_lock
from simulator.sweep.definition import MOST_SCENARIOS
from simulator.sweep.line import NoLine, SweptLine, read_line
from simulator.text import file_name
from simulator.words import say

MOST_BYTES = 400_000_000
LONGEST_LINE = 1_000_000
_MOST_FAULTS = 20


@dataclass(frozen=True)
class LinesThere:
    """What a file holds of a sweep.

    Attributes
    ----------
    lines
        Whole lines by the hash of their scenario, in their order.
    whole_bytes
        How far they go; what stands behind is the piece of a line, to be written again.
    damaged
        Number of that line, None when there is none.
    """

    lines: dict[str, bytes]
    whole_bytes: int = 0
    damaged: int | None = None


def known_lines(path: Path, wanted: Sequence[str]) -> LinesThere:
    """Return what a file holds already.

    Parameters
    ----------
    wanted
        Hashes of the scenarios of the sweep.

    Raises
    ------
    InputRefused
        With every line but a damaged last one that is not of this sweep and this program.
    """
    if not path.exists():
        return LinesThere({})
    known: dict[str, bytes] = {}
    faults, whole, asked, damaged = [], 0, set(wanted), None
    for number, line in _lines(path):
        try:
            found = read_line(line)
            if not line.endswith(b"\n"):
                raise NoLine("it has no end")
        except NoLine as why:
            if whole + len(line) == path.stat().st_size:  # the last one
                damaged = number
                break
            what, remedy = (
                say("the line is damaged ({why})", why=str(why)),
                say("Take it out, or write another file."),
            )
            faults.append(Fault(file_name(path), what, remedy, line=number))
        else:
            faults += _strange(found, number, path, asked)
            known[found.id] = line
        whole += len(line)
        if len(faults) >= _MOST_FAULTS:
            break
    refuse_if_any(faults)
    return LinesThere(known, whole, damaged)


def _strange(found: SweptLine, number: int, path: Path, asked: set[str]) -> Iterator[Fault]:
    remedy = say("Write another file.")
    if found.id not in asked:
        what = say("this scenario is not of this sweep, or was made from other inputs")
        yield Fault(file_name(path), what, remedy, line=number)
    elif found.version != __version__:
        what = say(
            "this was counted by version {version}, and this is {own}", version=found.version, own=__version__
        )
        yield Fault(file_name(path), what, remedy, line=number)


def is_sweep_result(path: Path) -> bool:
    """Whether a file begins like the result of a sweep; raises `OSError` when it cannot be read."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        first = stream.readline(LONGEST_LINE + 1)
    try:
        read_line(first)
    except NoLine:
        return False
    return True


def read_results(path: Path) -> tuple[tuple[SweptLine, ...], int | None]:
    """Return the scenarios of a file of results, and the number of a last line that is damaged.

    Raises
    ------
    InputRefused
        When it cannot be read, or other lines are damaged.
    """
    found: list[SweptLine] = []
    faults: list[Fault] = []
    last: tuple[int, NoLine] | None = None
    for number, line in _lines(path):
        if last is not None:
            faults.append(_damaged(path, *last))
            last = None
        try:
            found.append(read_line(line))
        except NoLine as why:
            last = number, why
        if len(faults) >= _MOST_FAULTS or len(found) > MOST_SCENARIOS:
            break
    if len(found) > MOST_SCENARIOS:
        what = say("there are more than {most:,} lines", most=MOST_SCENARIOS)
        faults.append(Fault(file_name(path), what, say("Is this the right file?")))
    if last is not None and not found:
        faults.append(_damaged(path, *last))
    if not (found or faults):
        faults.append(Fault(file_name(path), say("no scenario stands in it"), say("Is this the right file?")))
    refuse_if_any(faults)
    return tuple(found), None if last is None else last[0]


def _damaged(path: Path, number: int, why: NoLine) -> Fault:
    what = say("the line is damaged ({why})", why=str(why))
    return Fault(file_name(path), what, say("Is this the result of a sweep?"), line=number)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file with their numbers; raises `InputRefused` when it cannot be read."""
    try:
        if not is_input(path) or path.stat().st_size > MOST_BYTES:
            found = say("this is no file, or larger than {most:,} MB", most=MOST_BYTES // 1_000_000)
            raise InputRefused([Fault(str(path), found, say("Is this the right file?"))])
        with path.open("rb") as stream:
            number = 0
            while line := stream.readline(LONGEST_LINE + 1):
                number += 1
                yield number, line
    except OSError as error:
        raise InputRefused([not_read(str(path), error)]) from None


# Writing -----------------------------------------------------------------------------------


@contextmanager
def appended(path: Path, known: LinesThere) -> Iterator[IO[bytes]]:
    """Open a file to go on behind its whole lines; each line is handed to the system when it is written.

    Raises
    ------
    InputRefused
        When another sweep writes to it.
    OSError
        When it cannot be written.
    """
    there, made = path.exists(), False
    try:
        with path.open("r+b" if there else "xb") as stream:
            made = not there
            _take(stream, path)
            stream.truncate(known.whole_bytes)
            stream.seek(0, os.SEEK_END)
            yield stream
    finally:
        if made and not path.stat().st_size:  # nothing came of it
            path.unlink()


def _take(stream: IO[bytes], path: Path) -> None:
    """Hold a file, so that no other sweep writes to it."""
    try:
        take_lock(stream)
    except BlockingIOError:
        found = say("another sweep writes to this file")
        raise InputRefused([Fault(str(path), found, say("Wait for it, or name another file."))]) from None
    except OSError:  # a disk without locks
        pass


def put_in_order(path: Path, wanted: Sequence[str]) -> None:
    """Write the lines of a finished sweep in its order, where it went on with one of another order."""
    lines = known_lines(path, wanted).lines
    if list(lines) != list(wanted):
        write_atomically(path, b"".join(lines[sha256] for sha256 in wanted))
