"""Programs of our own are started by Python, and in a bundle by the bundle itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator import programs
from simulator.results import pdf_letters_program, workbook_program

PACKAGE = Path(programs.__file__).parent


@pytest.fixture
def bundled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a program of a bundle."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/okt-simulator/okt")


def test_python_runs_a_module_and_a_file_without_the_folder_it_lies_in() -> None:
    file = PACKAGE / "results" / "workbook_program.py"
    assert programs.module_command("ui.tour.start") == [sys.executable, "-P", "-m", "ui.tour.start"]
    assert programs.file_command(file) == [sys.executable, "-P", "-X", "utf8", str(file)]


def test_a_module_of_the_folder_at_hand_is_not_taken_for_ours(tmp_path: Path) -> None:
    (tmp_path / "simulator").mkdir()
    (tmp_path / "simulator" / "__init__.py").write_text("raise SystemExit('a stranger was run')")
    command = [*programs.module_command("simulator.cli"), "--version"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=240, check=False)
    assert done.stderr == ""
    assert done.stdout.strip()


@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize("program", [workbook_program, pdf_letters_program])
def test_a_bundle_runs_its_own_file_with_the_name_of_the_module(program: object) -> None:
    name = program.__name__  # type: ignore[attr-defined]
    asked = ["/opt/okt-simulator/okt", programs.ASKED, name]
    assert programs.module_command(name) == asked
    source = PACKAGE.parent.joinpath(*name.split("."))
    assert programs.file_command(source.with_suffix(".py")) == asked
    assert programs.file_command(source.with_suffix(".pyc")) == asked


def test_a_program_begins_when_nothing_else_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["okt", "simulate"])
    assert programs.start(lambda: 7) == 7
    assert sys.argv == ["okt", "simulate"]


def test_a_module_that_is_asked_for_runs_instead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["okt", programs.ASKED, "ui.app", "--version"])
    monkeypatch.delitem(sys.modules, "ui.app", raising=False)
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(getattr(sys, stream), "reconfigure", lambda **_: None, raising=False)
    with pytest.raises(SystemExit) as ended:
        programs.start(lambda: 7)
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("OKT Simulator ")


@pytest.mark.parametrize("module", ["os", "", "simulators.cli", "uiux"])
def test_a_module_of_others_is_not_run(
    module: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["okt", programs.ASKED, *([module] if module else [])])
    assert programs.start(lambda: 7) == 2
    assert "modules of this program only" in capsys.readouterr().err


@pytest.mark.parametrize(("before", "after"), [("/usr/lib/own", "/usr/lib/own"), (None, None)])
def test_a_browser_started_from_a_bundle_has_its_own_libraries(
    before: str | None, after: str | None, bundled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["okt"])
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/okt-simulator/_internal")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    programs.start(lambda: 0)
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_an_installed_program_leaves_the_search_for_libraries_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["okt"])
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/own")
    programs.start(lambda: 0)
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/own"
