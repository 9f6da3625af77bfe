"""The start of the window: a frame before anything is read, bars without what only a fit needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.ask.core import Core
from simulator.defaults import DEFAULT_MEET
from simulator.project.plan_files import load_plan
from simulator.project.project import Inputs
from ui.program.program import Program

START = """
import json, os, sys
from pathlib import Path
from simulator.ask.core import Core
from simulator.defaults import DEFAULT_MEET
from simulator.project.project import Inputs
core = Core()
core.prepare_ahead(DEFAULT_MEET, Inputs())
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from ui.program.program import Program
heavy = "numpy", "pandas", "scipy", "simulator.form.model", "ui.views.teams"
loaded = lambda: [name for name in heavy if name in sys.modules]
app = QApplication([])
program = Program(app, QSettings(sys.argv[1], QSettings.Format.IniFormat), core, Path(sys.argv[2]))
frames = []
program.window.tabs.seen.connect(lambda: frames.append(loaded()))
program.window.tabs.seen.disconnect(core.go_ahead)
program.window.tabs.seen.connect(core.go_ahead)
program.start()
while program.session.run.outcome is None or not program.window.tickets.chart.keys:
    app.processEvents()
print(json.dumps([frames[0], loaded()]))
sys.stdout.flush()
os._exit(0)
"""


def test_the_frame_needs_no_numbers_and_the_first_bars_of_a_kept_forecast_no_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKT_CACHE", str(tmp_path / "cache"))
    load_plan()
    done = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "window.ini"), str(tmp_path / "kept")],
        capture_output=True,
        check=True,
        timeout=240,
        env=dict(os.environ),
    )
    frame, bars = json.loads(done.stdout.decode().splitlines()[-1])
    assert frame == []
    assert bars == ["numpy"]


def test_what_is_prepared_ahead_waits_for_the_window_to_be_seen(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    core, asked = Core(), list[str]()
    monkeypatch.setattr(Core, "_prepare", lambda *_: asked.append("read"))
    core.prepare_ahead(DEFAULT_MEET, Inputs())
    assert asked == []
    program.window.tabs.seen.connect(core.go_ahead)
    program.window.tabs.seen.emit()
    core.prepare(DEFAULT_MEET, Inputs())
    assert asked == ["read"]
