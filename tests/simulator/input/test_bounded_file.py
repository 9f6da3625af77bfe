"""Pipes and devices as input: read as far as they go or refused, never waited for."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from simulator.input import bounded_file
from simulator.input.bounded_file import is_input, read_at_most

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")


@pytest.fixture
def pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(bounded_file, "NOBODY_S", 0.2)
    monkeypatch.setattr(bounded_file, "SILENT_S", 0.2)
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_no_more_is_read_than_was_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_at_most(tmp_path / "a", 3) == b"123"
    assert read_at_most(tmp_path / "a", 9) == b"12345"


def test_a_pipe_into_which_nobody_writes_is_given_up(pipe: Path) -> None:
    with pytest.raises(OSError, match="nothing more comes out of it"):
        read_at_most(pipe, 10)


def test_a_pipe_whose_writer_is_silent_is_given_up(pipe: Path) -> None:
    writer = os.open(pipe, os.O_RDWR)
    try:
        with pytest.raises(OSError, match="nothing more comes out of it"):
            read_at_most(pipe, 10)
    finally:
        os.close(writer)


def test_a_pipe_is_read_to_its_end_or_its_bound(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_file, "NOBODY_S", 20.0)
    monkeypatch.setattr(bounded_file, "SILENT_S", 20.0)
    for bound in (1_000_000, 1000):
        writer = threading.Thread(target=_write, args=(pipe, b"x" * 200_000))
        writer.start()
        assert len(read_at_most(pipe, bound)) == min(bound, 200_000)
        writer.join()


def _write(pipe: Path, content: bytes) -> None:
    try:
        pipe.write_bytes(content)
    except BrokenPipeError:
        return


def test_where_a_pipe_will_not_do_it_is_not_opened(pipe: Path) -> None:
    with pytest.raises(OSError, match="a device or a pipe"):
        read_at_most(pipe, 10, pipes=False)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/random", "/dev/null", "/dev/full"])
def test_a_device_is_not_opened(device: str) -> None:
    if not Path(device).exists():
        pytest.skip("no such device on this system")
    assert not is_input(Path(device))
    with pytest.raises(OSError, match="this is a device"):
        read_at_most(Path(device), 10)


def test_a_folder_and_a_name_of_no_system_are_no_input(tmp_path: Path) -> None:
    assert not is_input(tmp_path)
    assert not is_input(Path("a\0b"))
    assert not is_input(Path("x" * 5000))
    with pytest.raises(IsADirectoryError):
        read_at_most(tmp_path, 10)


COMMANDS = (
    ["simulate", "--form", "{}"],
    ["simulate", "--entries", "{}"],
    ["simulate", "--rules", "{}"],
    ["simulate", "--picks", "{}"],
    ["simulate", "--meet", "{}"],
    ["simulate", "--project", "{}"],
    ["select", "--results", "{}"],
    ["form", "check", "{}"],
    ["rules", "check", "{}"],
    ["backtest", "--form", "{}"],
)


@pytest.mark.parametrize("kind", ["/dev/zero", "pipe"])
def test_no_command_waits_for_an_input(kind: str, tmp_path: Path) -> None:
    """In one process, as starting ten takes a while; it would be killed when it waited."""
    given = Path(kind)
    if kind == "pipe":
        given = tmp_path / "pipe"
        os.mkfifo(given)
    commands = [[word.format(given) for word in command] for command in COMMANDS]
    code = (
        "import sys, simulator.input.bounded_file as bounded\n"
        "from typer.testing import CliRunner\n"
        "from simulator.cli.commands import app\n"
        "bounded.NOBODY_S = 0.1\n"
        f"for command in {commands!r}:\n"
        "    done = CliRunner().invoke(app, command)\n"
        "    assert done.exit_code == 2, (command, done.output, done.exception)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], timeout=120, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="no bash on this system")
def test_the_output_of_another_command_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,sex,distance_m,skater,time_s\n2025-11-10,W,500,Anna One,38.10\n")
    command = f'"{sys.executable}" -m simulator.cli form check <(cat "{tmp_path}/a.csv")'
    done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "1 result" in done.stdout
