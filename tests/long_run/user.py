"""The random user of the window, seed after seed, each in a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

from tests.long_run.table import Line

ACTIONS, MOST_ACTIONS = 2_500, 50_000
"""Of each seed, and of all together."""

LONGEST_DEED_S = 1.0
"""Processor time of the window's thread for one thing that a user does."""

_TEST = "tests/ui/test_random_user.py"


def run(line: Line, keep: Path) -> None:
    """Let one user after the other go to work until the time is up."""
    met: set[str] = set()
    slowest: tuple[float, str] = 0.0, ""
    line.seeds = 0
    while not line.is_over and line.cases < MOST_ACTIONS:
        seed = line.seed + line.seeds
        told = keep / f"user-{seed}.json"
        told.unlink(missing_ok=True)
        output = _use(line, seed, told)
        line.seeds += 1
        if output:
            line.tracebacks += 1
            (keep / f"user-{seed}.txt").write_text(output, encoding="utf-8")
            print(f"-- seed {seed}, whole in {keep}", *_trouble(output), sep="\n", flush=True)  # noqa: T201
        if told.exists():
            found = json.loads(told.read_text(encoding="utf-8"))
            line.cases += found["actions"]
            met |= set(found["met"])
            slowest = max(slowest, (found["slowest"][0], found["slowest"][1]))
    windows = sum(name.endswith(("Dialog", "Editor", "Window", "Popover", "Finder")) for name in met)
    views = sum(name.endswith("View") for name in met)
    line.notes.append(f"{views} views, {windows} windows and dialogs")
    line.notes.append(f"slowest: {slowest[1]} {slowest[0]:.1f} s")
    if slowest[0] > LONGEST_DEED_S:
        line.notes.append(f"longer than {LONGEST_DEED_S:.0f} s")


def _use(line: Line, seed: int, told: Path) -> str:
    """Return what went wrong for a user; empty for nothing, and when the time was up before the end."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", _TEST]
    command += ["--user-actions", str(ACTIONS), "--user-seed", str(seed), "--user-told", str(told)]
    environment = {key: value for key, value in os.environ.items() if key != "OKT_CACHE"}
    with TemporaryFile("w+", encoding="utf-8") as output:
        with subprocess.Popen(command, stdout=output, stderr=output, env=environment) as process:
            try:
                while process.poll() is None:
                    line.remember(process.pid)
                    if line.is_over:
                        return ""
                    with suppress(subprocess.TimeoutExpired):
                        process.wait(5)
            finally:
                process.kill()
        output.seek(0)
        return output.read() if process.returncode else ""


def _trouble(output: str) -> list[str]:
    """Return the lines of what went wrong."""
    lines = re.findall(r"^E .*", output, re.MULTILINE)
    return lines[:60] or output.splitlines()[-20:]
