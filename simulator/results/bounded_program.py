"""Runs the programs that read files of strangers with native libraries, each file in a process of its own.

A library in another language can crash, hang or take all memory on a file made to do that. Here
that ends a process that does nothing else, and becomes a sentence.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: Longest time a program may take by the clock, in s; the files of this sport take a fraction of one.
MOST_S = 60.0


class ProgramFailed(Exception):  # noqa: N818 - caught by who tells the user
    """The program gave no answer: it ran too long, crashed, or went over its bounds."""

    def __init__(self, *, too_long: bool = False) -> None:
        super().__init__("it took too long" if too_long else "it ended without an answer")
        self.too_long = too_long


def run_bounded(program: Path, content: bytes, most_s: float = MOST_S) -> Iterator[Any]:
    """Run a program of this package on the bytes of a file and return its answer.

    Parameters
    ----------
    program
        A module of this package that bounds itself and imports nothing of it.
    content
        The file; goes to the program's standard input.
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
    # -P: the folder of the program is not searched, its modules have names such as "dates".
    command = [sys.executable, "-P", "-X", "utf8", str(program)]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, by its path
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=most_s,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        raise ProgramFailed(too_long=True) from None
    except subprocess.CalledProcessError:
        raise ProgramFailed from None
    if not done.stdout:
        raise ProgramFailed
    return _values(done.stdout)


def _values(output: bytes) -> Iterator[Any]:
    try:
        for line in io.BytesIO(output):
            yield json.loads(line)
    except ValueError:
        raise ProgramFailed from None
