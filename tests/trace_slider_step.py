"""Count what one step of a slider sets in motion: files, functions, redraws, comparisons, preparations.

.venv/bin/python tests/trace_slider_step.py [--list]

The real window runs offscreen with the embedded meet and 100,000 tournaments. A skater is edited once, and
once that is answered the form slider moves by one more step: this second edit is traced, on every thread,
until all is up to date and nothing has moved for a second. Nothing here knows in which module a thing lives:
what is counted is found by its name.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TOURNAMENTS = 100_000
LONGEST_WAIT_S = 90.0
QUIET_S = 1.0

COUNTED: dict[str, tuple[str, ...]] = {
    "redraws of the chart": ("RowsChart.relayout",),
    "paints of the chart": ("ScrolledRows.paintEvent",),
    "comparisons with the baseline": ("against_baseline",),
    "preparations": ("prepare",),
    "plans of scenarios": ("scenario_plan",),
    "clashes": ("clashes",),
    "cards of the skater": ("skater_card",),
    "canonical": ("canonical",),
}
"""What is counted: names of functions as Python qualifies them. A name that is gone counts nothing."""

PROGRAM, PHASE, SLIDER = "Program", "Phase", "CentreSlider"
"""Classes that are needed, by name."""

WORKING = "_Labourer"
"""Class whose methods Qt calls in threads of its own, where a profiler has to be set by hand."""


class Trace:
    """Calls of functions of the project while it is on, from all threads."""

    def __init__(self) -> None:
        self.on = False
        self.calls: Counter[CodeType] = Counter()
        self.threads: set[str] = set()
        self.last = 0.0
        self._ours: dict[CodeType, bool] = {}

    def __call__(self, frame: FrameType, event: str, _argument: object) -> None:
        """Note a call."""
        if event != "call" or not self.on:
            return
        code = frame.f_code
        ours = self._ours.get(code)
        if ours is None:
            ours = code.co_filename.startswith((f"{ROOT}/simulator/", f"{ROOT}/ui/"))
            self._ours[code] = ours
        if ours:
            self.calls[code] += 1
            self.threads.add(threading.current_thread().name.rstrip("0123456789_-"))
            self.last = time.monotonic()

    def named(self) -> Counter[str]:
        """Calls by qualified name."""
        found: Counter[str] = Counter()
        for code, calls in self.calls.items():
            found[code.co_qualname] += calls
        return found


def find(name: str) -> Any:
    """Return the class of a name, wherever in `ui` it lives."""
    for path in sorted((ROOT / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.ClassDef) and node.name == name for node in tree.body):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            return getattr(importlib.import_module(module), name)
    raise SystemExit(f"There is no class {name} in ui; name another at the top of this file.")


def watch_threads_of_qt(trace: Trace) -> None:
    """Set the profiler in the threads that Qt makes: `threading.setprofile` does not reach them."""
    try:
        working = find(WORKING)
    except SystemExit as error:
        sys.stderr.write(f"{error} Its threads are not counted.\n")
        return

    def watched(method: Callable[..., None]) -> Callable[..., None]:
        def do(self: object, *arguments: object) -> None:
            sys.setprofile(trace if trace.on else None)
            method(self, *arguments)

        return do

    for name, method in list(vars(working).items()):
        if isinstance(method, FunctionType) and not name.startswith("_"):
            setattr(working, name, watched(method))


def main() -> int:
    """Trace the step and write the figures."""
    options = argparse.ArgumentParser(description="Count what one step of a slider sets in motion.")
    options.add_argument("--list", action="store_true", help="list the functions with their calls, by file")
    wanted = options.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.insert(0, str(ROOT))
    trace = Trace()
    watch_threads_of_qt(trace)
    with tempfile.TemporaryDirectory() as folder:
        step(trace, Path(folder))
    report(trace, listed=wanted.list)
    return 0


def step(trace: Trace, folder: Path) -> None:
    """Open the window, edit a skater, and trace the second edit."""
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv[:1])
    memory = QSettings(str(folder / "trace.ini"), QSettings.Format.IniFormat)
    memory.setValue("tournaments", TOURNAMENTS)
    program = find(PROGRAM)(app, memory)
    up_to_date = find(PHASE).UP_TO_DATE
    program.start()
    program.window.resize(1440, 900)
    session = program.session
    told = [session.run]  # not asked for in the loop below: that would be counted
    session.run_changed.connect(told.append)

    def settle() -> None:
        """Let the window live until it is up to date and quiet."""
        quiet = time.monotonic()
        until = quiet + LONGEST_WAIT_S
        while time.monotonic() < until:
            app.processEvents()
            time.sleep(0.002)
            if told[-1].phase is not up_to_date or told[-1].stale:
                quiet = time.monotonic()
            elif time.monotonic() - max(quiet, trace.last) > QUIET_S:
                return
        raise SystemExit("The window did not come to rest.")

    settle()
    session.choose_skater(session.run.outcome.of_sex(session.sex)[7].skater)
    settle()
    slider = program.window.findChildren(find(SLIDER))[0]
    slider.setValue(slider.value() - 10)
    settle()
    trace.on = True
    threading.setprofile(trace)  # for the threads of the pool, which are made for a run
    sys.setprofile(trace)
    slider.setValue(slider.value() - 1)
    settle()
    sys.setprofile(None)
    threading.setprofile(None)
    trace.on = False
    program.close()
    program.window.deleteLater()
    app.processEvents()


def report(trace: Trace, *, listed: bool) -> None:
    """Write the figures."""
    files = {Path(code.co_filename).relative_to(ROOT) for code in trace.calls}
    of_ui = sum(path.parts[0] == "ui" for path in files)
    named = trace.named()
    functions = {(code.co_filename, code.co_qualname) for code in trace.calls}
    lines = [
        f"{'files':30} {len(files)} ({of_ui} ui, {len(files) - of_ui} simulator)",
        f"{'functions':30} {len(functions)}",
        f"{'calls':30} {sum(trace.calls.values()):,}",
        f"{'threads':30} {', '.join(sorted(trace.threads))}",
    ]
    for what, names in COUNTED.items():
        lines.append(f"{what:30} {sum(named[name] for name in names)}")
    if listed:
        for code, calls in sorted(trace.calls.items(), key=lambda one: one[0].co_filename):
            lines.append(f"{Path(code.co_filename).relative_to(ROOT)} {code.co_qualname} {calls}")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    raise SystemExit(main())
