"""What a trusted program stands: broken files, a random user, kills, hours of use; see `CONTRIBUTING.md`.

python -m tests.long_run PART [--seed N] [--minutes M] [--table FILE] [--keep DIR]

A part goes on for at most so many minutes, prints a line of a table and adds it to a file; one that is
stopped, by Ctrl-C or `kill`, tells what it did until then. Nothing of it is run by CI.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

SUPPORT = Path(__file__).parents[1] / "support"
PARTS = {
    "fuzz": "every reader with files broken at random",
    "user": "the random user of the window, one seed after the other",
    "kills": "programs killed while they write, and what is left",
    "use": "edits, runs, sessions and views, with the memory after each stretch",
}
MOST_MINUTES = 30.0


def main(argv: Sequence[str] | None = None) -> int:
    """Run a part and return the exit code: 0 when nothing was found."""
    options = _parser().parse_args(argv)
    sys.path.insert(0, str(SUPPORT))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("OKT_CACHE", tempfile.mkdtemp(prefix="okt-long-run-"))
    from tests.long_run.table import HEADING, Line

    for one in (signal.SIGINT, signal.SIGTERM):  # in the background a shell has the first ignored
        signal.signal(one, signal.default_int_handler)
    print(HEADING, flush=True)  # noqa: T201 - a program for the terminal
    line = Line(options.part, options.seed, options.minutes * 60)
    options.keep.mkdir(parents=True, exist_ok=True)
    try:
        import_module(f"tests.long_run.{options.part}").run(line, options.keep)
    except KeyboardInterrupt:
        line.notes.append("stopped")
    finally:
        line.tell(options.table)
    return 1 if line.tracebacks or line.lost else 0


def _parser() -> argparse.ArgumentParser:
    told = "; ".join(f"{name}: {words}" for name, words in PARTS.items())
    parser = argparse.ArgumentParser(prog="python -m tests.long_run", description=told)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=MOST_MINUTES, help="after which the part ends")
    parser.add_argument("--table", type=Path, help="file that takes the line of the table")
    parser.add_argument(
        "--keep", type=Path, default=Path(tempfile.gettempdir()) / "okt-long-run", help="where finds are kept"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
