"""Runs the programs that read files of strangers with native libraries, each file in a process of its own.

A library in another language can crash, hang or take all memory on a file made to do that. Here
that ends a process that does nothing else, and becomes a sentence.
"""

from __future__ import annotations

import io
import json
import math
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from simulator.programs import file_command
from simulator.words import say

#: Longest time a program may take by the clock, in s; the files of this sport take a fraction of one.
MOST_S = 60.0

_TURN_S = 0.1


class ProgramFailed(Exception):  # noqa: N818 - caught by who tells the user
    """The program gave no answer: it ran too long, crashed, or went over its bounds."""

    def __init__(self, *, too_long: bool = False) -> None:
        self.why = say("it took too long") if too_long else say("it ended without an answer")
        super().__init__(self.why)
        self.too_long = too_long


def run_bounded(
    program: Path, content: bytes, go_on: Callable[[], None], most_s: float = MOST_S
) -> Iterator[Any]:
    """Run a program of this package on the bytes of a file and return its answer.

    Parameters
    ----------
    program
        A module of this package that bounds itself and imports nothing of it.
    content
        The file; goes to the program's standard input.
    go_on
        Called now and then; what it raises ends the program.
    most_s
        Longest time by the clock, in s.

    Returns
    -------
    iterator
        Over the values of the lines of JSON that it wrote; each is read when it is asked for.

    Raises
    ------
    ProgramFailed
        When it did not end by itself in time and in order.
    """
    # Out of a file: what `communicate` has not written when it times out, it never writes.
    with TemporaryFile() as given:
        given.write(content)
        given.seek(0)
        process = subprocess.Popen(  # noqa: S603 - our own program, by its path
            file_command(program),
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        with process:  # closes the pipe, and waits
            try:
                output = _output(process, go_on, most_s)
            finally:
                if process.poll() is None:
                    process.kill()
    if process.returncode or not output:
        raise ProgramFailed
    return _values(output)


def _output(process: subprocess.Popen[bytes], go_on: Callable[[], None], most_s: float) -> bytes:
    """Return the output of a program, asking now and then whether to go on."""
    for _turn in range(math.ceil(most_s / _TURN_S)):
        try:
            return process.communicate(timeout=_TURN_S)[0]
        except subprocess.TimeoutExpired:
            go_on()
    raise ProgramFailed(too_long=True)


def _values(output: bytes) -> Iterator[Any]:
    try:
        for line in io.BytesIO(output):
            yield json.loads(line)
    except ValueError:
        raise ProgramFailed from None
