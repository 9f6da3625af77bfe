"""A program that reads workbooks or PDFs, kept running for one file after another.

To start it takes ten times as long as to read a small workbook. What it answers, and that it is
gone when it crashes, is as with a process of its own for each; that there is one is tested elsewhere.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from simulator.results.bounded_program import ProgramFailed

MOST_FILES = 500
"""Files for one process, whose processor time is bounded."""

MOST_MEMORY_BYTES = 400_000_000
"""Less than the programs allow themselves: who asks for too much is refused sooner, to the same end."""

_LOOP = """
import importlib.util, io, sys
from types import SimpleNamespace

spec = importlib.util.spec_from_file_location("program", sys.argv[1])
program = importlib.util.module_from_spec(spec)
spec.loader.exec_module(program)
program.MOST_MEMORY_BYTES = min(program.MOST_MEMORY_BYTES, int(sys.argv[2]))
given, taken = sys.stdin.buffer, sys.stdout.buffer
while size := given.readline():
    sys.stdin = SimpleNamespace(buffer=io.BytesIO(given.read(int(size))))
    sys.stdout = io.StringIO()
    program.main()
    answer = sys.stdout.getvalue().encode()
    taken.write(b"%d\\n" % len(answer) + answer)
    taken.flush()
"""


class OneProgram:
    """Runs a program as `run_bounded` does, many files in one process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._done = 0
        self.crashes = 0

    def run(
        self, program: Path, content: bytes, go_on: Callable[[], None], _most_s: float = 0.0
    ) -> Iterator[Any]:
        """Return the answers to one file; `ProgramFailed` when the process ended over it."""
        if self._process is None or self._done == MOST_FILES:
            self.close()
            command = [sys.executable, "-P", "-X", "utf8", "-c", _LOOP, str(program), str(MOST_MEMORY_BYTES)]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        go_on()
        self._done += 1
        given, taken = self._process.stdin, self._process.stdout
        assert given is not None
        assert taken is not None
        given.write(b"%d\n" % len(content) + content)
        given.flush()
        size = taken.readline()
        lines = taken.read(int(size)).splitlines() if size else []
        if not lines:
            self.crashes += 1
            self.close()
            raise ProgramFailed
        return map(json.loads, lines)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.communicate()
        self._process, self._done = None, 0
