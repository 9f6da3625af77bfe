"""Program of its own, for the Python of the system: tells what comes over the desktop's bus from a window.

``bus.py PYTHON LANGUAGE``: starts the window with that Python, prints the accessible tree of every view, then what
is sent while a user works. `hear.sh` gives it a screen and a bus.
"""

import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

HERE = Path(__file__).resolve().parent
VIEWS = (
    "tickets",
    "selection-order",
    "races",
    "form",
    "what-decides",
    "day-by-day",
    "teams",
    "compare",
    "games",
    "policy",
)
WORK = (
    "view tickets",
    "focus chart",
    "key Down",
    "key Right",
    "focus Form shift",
    "key Up",
    "focus chart",
    "key ctrl+z",
    "key ctrl+shift+z",
    "focus Per distance",
    "key Down",
    "focus Who is shown",
    "key alt+2",
    "key Down",
    "key Right",
    "view what-decides",
    "focus Which event moves whom",
    "key Down",
    "key Right",
    "key Right",
    "key ctrl+2",
    "focus Programme",
    "key Down",
)
KINDS = (
    "object:announcement",
    "object:property-change:accessible-name",
    "object:property-change:accessible-description",
    "object:property-change:accessible-value",
    "object:state-changed:focused",
    "object:active-descendant-changed",
    "object:selection-changed",
    "object:children-changed",
    "object:model-changed",
    "window:activate",
)
MOST = 40


def said(node):
    return f"{node.get_role_name()} {node.get_name()!r}" + (
        f" ({node.get_description()})" if node.get_description() else ""
    )


class Bus:
    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self.on_event)
        for kind in KINDS:
            self.listener.register(kind)

    def on_event(self, event):
        try:
            if event.type.startswith("object:state-changed:focused") and not event.detail1:
                return
            self.heard.append((event.type, said(event.source), event.any_data))
        except Exception as error:
            self.heard.append((event.type, "gone", error))

    def pump(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.01)


def states(node):
    s = node.get_state_set()
    names = [
        w
        for w in (
            "focusable",
            "focused",
            "checkable",
            "checked",
            "selected",
            "expandable",
            "expanded",
            "enabled",
            "showing",
        )
        if s.contains(getattr(Atspi.StateType, w.upper()))
    ]
    return ",".join(names)


def tree(node, depth=0):
    count = node.get_child_count()
    if depth > 3 and not node.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    print("  " * depth + said(node), "[" + states(node) + "]", f"+{count}" if count > MOST else "")
    for at in range(min(count, MOST)):
        child = node.get_child_at_index(at)
        if child is not None:
            tree(child, depth + 1)


def main():
    python, language, what = sys.argv[1], sys.argv[2], sys.argv[3]
    bus = Bus()
    app = subprocess.Popen(
        [python, str(HERE / "user.py"), language],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=HERE.parents[1],
    )
    import queue
    import threading

    lines = queue.Queue()
    threading.Thread(target=lambda: [lines.put(one.rstrip()) for one in app.stdout], daemon=True).start()

    def answer(wanted):
        while True:
            bus.pump(0.05)
            try:
                line = lines.get_nowait()
            except queue.Empty:
                if app.poll() is not None:
                    sys.exit("the window is gone")
                continue
            if line.startswith(wanted):
                return line
            print(line)

    answer("ready")

    def tell(line):
        if line.startswith("key "):
            subprocess.run(["xdotool", "key", *line.split()[1:]], check=True)
            line = "rest"
        app.stdin.write(line + "\n")
        app.stdin.flush()
        print(answer("done"))
        bus.pump(float(sys.argv[4]) if len(sys.argv) > 4 else 0.3)

    if what == "tree":
        for view in VIEWS:
            print("=====", view)
            tell(f"view {view}")
            desktop = Atspi.get_desktop(0)
            for at in range(desktop.get_child_count()):
                node = desktop.get_child_at_index(at)
                if node.get_process_id() == app.pid:
                    tree(node)
    elif what == "stops":
        tell("tabs")
    else:
        for line in WORK:
            bus.heard.clear()
            print(">", line)
            tell(line)
            for one in bus.heard:
                print("   ", *one)
    app.stdin.write("quit\n")
    app.stdin.flush()
    app.wait(30)


main()
