"""The command okt-simulator as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from simulator import __version__
from ui.app import main


def test_without_a_display_it_ends_with_a_sentence() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can be without a display")
    done = subprocess.run(
        [sys.executable, "-m", "ui.app"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "there is no display" in done.stderr
    assert "`okt simulate`" in done.stderr


def test_help_and_version_need_no_display(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"OKT Simulator {__version__}\n"
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "okt simulate" in capsys.readouterr().out


def test_an_unknown_option_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--full-screen"])
    assert ended.value.code == 2


def test_the_window_starts_without_what_only_a_chart_needs() -> None:
    """Its import was half a second before the window was there."""
    code = (
        "import sys, ui.program.program as p; "
        "print(sorted({'pyqtgraph', 'scipy', 'matplotlib'} & {*sys.modules}), 'PySide6.QtGui' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[] True\n"


def test_no_source_of_a_module_is_read_on_loading_it() -> None:
    code = (
        "import linecache, sys; from ui.program.plain_import import load_plainly; load_plainly(); "
        "linecache.clearcache(); import PySide6.QtWidgets, ui.program.program, pandas; "
        "print('pandas' in sys.modules, sorted(linecache.cache))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True []\n"
