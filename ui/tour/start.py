"""How soon the window is there, as JSON: ``python -m ui.tour.start``, for ``okt bench --ui``.

On a virtual screen (Xvfb) where there is one, without a screen otherwise.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from simulator.evaluation.bench_turns import (
    ROUNDS,
    Checkout,
    Times,
    compared,
    in_turns,
    other_side,
    run_of,
    this_side,
)
from simulator.input.faults import InputRefused

_TRIAL = Path(__file__).with_name("start_trial.py")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, write the figures, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m ui.tour.start", description="Measure the start.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is measured")
    parser.add_argument("--against", type=Path, help="another checkout, in turns with this one")
    options = parser.parse_args(argv)
    try:
        sides = [this_side(), *([other_side(options.against)] if options.against else [])]
        with screen() as where:
            found = in_turns(sides, lambda side: start_trial(side, where), options.rounds, warm=True)
    except InputRefused as refused:
        sys.stderr.write(f"{refused}\n")
        return 1
    sys.stdout.write(f"{json.dumps({'rounds': options.rounds, 'start': compared(found)}, indent=1)}\n")
    return 0


def start_trial(side: Checkout, where: Mapping[str, str]) -> Times:
    """Open the window with no forecast kept, and again."""
    times: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        own = {"XDG_CONFIG_HOME": f"{folder}/config", "XDG_DATA_HOME": f"{folder}/data", **where}
        for before in ("changed_", ""):
            # A bundle runs its own trial, and can lend it to nobody: its modules are no files for Python.
            lent = not side.bundled and _TRIAL.is_file()
            trial = (str(_TRIAL),) if lent else side.module("ui.tour.start_trial")
            arguments = (*trial, f"{time.time()}", str(side.folder))
            text, _, _ = run_of(side, arguments, f"{folder}/cache", own)
            found: dict[str, float] = json.loads(text.strip().splitlines()[-1])
            times |= {
                f"{before}{name}": took for name, took in found.items() if not before or "slider" not in name
            }
    return times


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Yield what of the environment leads to a virtual screen, or to none."""
    server = shutil.which("Xvfb")
    if server is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = [server, "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:  # noqa: S603
        try:
            number = process.stdout.readline().strip() if process.stdout is not None else ""
            yield (
                {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
                if number
                else {"QT_QPA_PLATFORM": "offscreen"}
            )
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
