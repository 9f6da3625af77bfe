"""Program of its own, for the Python of the system: what comes over the desktop's bus from the window.

``heard_bus.py PYTHON LANGUAGE tree|work|orca`` starts the window with that Python; `hear.sh` gives it a
screen.
"""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import gi  # of the system, not of the project

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

HERE = Path(__file__).resolve().parent
VIEWS = (
    "tickets", "selection-order", "races", "form", "what-decides", "day-by-day", "teams", "compare", "games",
    "policy",
)  # fmt: skip
WORK = (
    "view tickets", "focus chart", "key Down", "key Right", "focus Form shift", "key Up", "focus chart",
    "key ctrl+z", "key ctrl+shift+z", "focus Per distance", "key Down", "focus Who is shown",
    "view selection-order", "focus Selection order", "key Down", "key Left",
    "view what-decides", "focus Which event moves whom", "key Down", "key Right",
    "key ctrl+2", "focus Programme", "key Down",
)  # fmt: skip
KINDS = (
    "object:announcement", "object:property-change:accessible-name",
    "object:property-change:accessible-description", "object:property-change:accessible-value",
    "object:state-changed:focused", "object:model-changed",
)  # fmt: skip
STATES = ("focusable", "focused", "checkable", "checked", "selected", "expanded", "enabled", "showing")
MOST = 60
PAUSE_S = {"tree": 0.3, "work": 0.5, "orca": 4.0}


def said(node: Any) -> str:
    """Return role, name and description of a node."""
    description = node.get_description()
    return f"{node.get_role_name()} {node.get_name()!r}" + (f" ({description})" if description else "")


def tell(*words: object) -> None:
    """Write a line."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


class Bus:
    """Hears the events of the bus."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, str, object]] = []
        self._listener = Atspi.EventListener.new(self._on_event)
        for kind in KINDS:
            self._listener.register(kind)

    def _on_event(self, event: Any) -> None:
        lost = event.type.startswith("object:state-changed:focused") and not event.detail1
        try:
            if not lost:
                self.heard.append((event.type, said(event.source), event.any_data))
        except GLib.Error:  # it is gone already
            self.heard.append((event.type, "gone", ""))

    def pump(self, seconds: float) -> None:
        """Take what comes for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.01)


class Window:
    """The window, as a process that is told what its user does."""

    def __init__(self, python: str, language: str, bus: Bus, pause_s: float) -> None:
        self._bus, self._pause = bus, pause_s
        self.process = subprocess.Popen(
            [python, str(HERE / "heard_user.py"), language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=HERE.parents[1],
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self._wait("ready")

    def _read(self) -> None:
        for line in self.process.stdout or ():
            self._lines.put(line.rstrip())

    def _wait(self, word: str) -> None:
        while self.process.poll() is None:
            self._bus.pump(0.05)
            if not self._lines.empty() and self._lines.get() == word:
                return
        sys.exit("the window is gone")

    def do(self, line: str) -> None:
        """Have the user do something, and wait until all has come to rest."""
        if line.startswith("key "):  # pressed on the screen, so that a screen reader knows of it
            subprocess.run(["/usr/bin/xdotool", "key", line[4:]], check=True)
            line = "rest"
        self._write(line)
        self._wait("done")
        self._bus.pump(self._pause)

    def close(self) -> None:
        """Let the user close the window."""
        self._write("quit")
        self.process.wait(30)

    def _write(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()


def print_tree(node: Any, depth: int = 0) -> None:
    """Write what is in sight of a node, of long tables only the beginning."""
    found = node.get_state_set()
    if depth > 3 and not found.contains(Atspi.StateType.SHOWING):
        return
    states = [word for word in STATES if found.contains(getattr(Atspi.StateType, word.upper()))]
    tell("  " * depth + said(node), f"[{','.join(states)}]")
    for at in range(min(node.get_child_count(), MOST)):
        child = node.get_child_at_index(at)
        if child is not None:
            print_tree(child, depth + 1)


def print_trees(window: Window) -> None:
    """Write the tree of every view."""
    for view in VIEWS:
        window.do(f"view {view}")
        tell("=====", view)
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            if desktop.get_child_at_index(at).get_process_id() == window.process.pid:
                print_tree(desktop.get_child_at_index(at))


def print_work(window: Window, bus: Bus) -> None:
    """Write what is sent while the user works."""
    for line in WORK:
        bus.heard.clear()
        window.do(line)
        tell(">", line)
        for event in bus.heard:
            tell("   ", *event)


def main() -> None:
    """Start the window and print what is asked for."""
    python, language, what = sys.argv[1:4]
    bus = Bus()
    window = Window(python, language, bus, PAUSE_S[what])
    if what == "tree":
        print_trees(window)
    else:
        print_work(window, bus)
    window.close()


main()
