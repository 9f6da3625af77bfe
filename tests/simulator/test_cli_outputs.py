"""Outputs of the command line, with real programs: no input lost, nothing half, pipes, Ctrl-C."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from projects import new_project
from typer.testing import CliRunner, Result

from simulator.ask import runs
from simulator.cli import simulate
from simulator.cli.commands import app
from simulator.cli.edge import files_first
from simulator.project.file import save_project
from simulator.project.project import InputFile, Inputs
from simulator.shipped import shipped

posix = pytest.mark.skipif(os.name == "nt", reason="signals, links and pipes are those of POSIX")


def okt(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def okt_process(*arguments: str | Path, **how: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "simulator.cli", *map(str, arguments)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, **how)  # type: ignore[call-overload]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a meet, its results, form data, a project, rules and picks of the user's."""
    for source in ("meet.toml", "programme.csv", "entries.csv", "results.csv", "final_selection.csv"):
        (tmp_path / source).write_bytes(shipped(f"meets/okt-2025/{source}").read_bytes())
    (tmp_path / "form.csv").write_bytes(shipped("form/results.csv").read_bytes())
    rules = shipped("help/rules-example.toml").read_bytes()
    (tmp_path / "rules.toml").write_bytes(rules)
    (tmp_path / "own-rules.toml").write_bytes(shipped("rules/knsb-2026.toml").read_bytes())
    meet = (tmp_path / "meet.toml").read_text(encoding="utf-8").replace('"knsb-2026"', '"own-rules.toml"')
    (tmp_path / "meet.toml").write_text(meet, encoding="utf-8")
    (tmp_path / "picks.toml").write_bytes(shipped("help/picks-example.toml").read_bytes())
    project = replace(new_project(str(tmp_path)), tournaments=500)
    form = InputFile(tmp_path / "form.csv", "0" * 64)
    save_project(replace(project, inputs=Inputs(form=(form,))), tmp_path / "p.okt")
    return tmp_path


@contextmanager
def nothing_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither a file changes nor a tournament is simulated."""

    def simulated(*_: object, **__: object) -> None:
        raise AssertionError("it was simulated")

    monkeypatch.setattr(runs, "simulate", simulated)
    monkeypatch.setattr(simulate, "_simulated", simulated)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    yield
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


READERS: dict[str, tuple[list[str], list[str]]] = {
    "project": (
        ["simulate", "--project", "p.okt"],
        ["p.okt", "form.csv", "meet.toml", "programme.csv", "entries.csv", "own-rules.toml", "results.csv"],
    ),
    "files": (
        [
            *("simulate", "--form", "form.csv", "--entries", "entries.csv"),
            *("--rules", "rules.toml", "--picks", "picks.toml"),
        ],
        ["form.csv", "entries.csv", "rules.toml", "picks.toml"],
    ),
    "meet": (["simulate", "--meet", "meet.toml"], ["meet.toml", "programme.csv", "own-rules.toml"]),
    "select": (
        ["select", "--results", "results.csv", "--rules", "rules.toml", "--picks", "picks.toml"],
        ["results.csv", "rules.toml", "picks.toml", "meet.toml", "own-rules.toml"],
    ),
    "backtest": (
        ["backtest", "--meet", ".", "--form", "form.csv"],
        ["form.csv", "results.csv", "final_selection.csv"],
    ),
    "form show": (
        ["form", "show", "Jutta Leerdam", "--form", "form.csv", "--meet", "."],
        ["form.csv", "meet.toml"],
    ),
    "sensitivity": (["form", "sensitivity", "--form", "form.csv"], ["form.csv"]),
    "rules": (["rules", "show", "rules.toml"], ["rules.toml"]),
}


@pytest.mark.parametrize("command", READERS)
def test_no_command_writes_over_what_it_reads(
    command: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    arguments, inputs = READERS[command]
    with nothing_written(folder, monkeypatch):
        for name in inputs:
            done = okt(*arguments, "--json", folder / name)
            assert done.exit_code == 2, (name, done.output)
            assert "this file is read" in done.stderr, (name, done.stderr)
            assert done.stdout == ""


@posix
def test_csv_and_links_count_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "soft").symlink_to("form.csv")
    os.link(folder / "form.csv", folder / "hard")
    with nothing_written(folder, monkeypatch):
        for name in ("soft", "hard"):
            done = okt("simulate", "--project", folder / "p.okt", "--csv", folder / name)
            assert done.exit_code == 2
            assert "this file is read" in done.stderr


@posix
def test_a_read_only_file_is_told_before_anything_is_simulated(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "out.json").write_bytes(b"old")
    (folder / "out.json").chmod(0o444)
    with nothing_written(folder, monkeypatch):
        done = okt("simulate", "--json", folder / "out.json", "--csv", folder / "out.json" / "x")
        assert done.exit_code == 2
        assert "the file is read-only" in done.stderr
        assert "its folder does not exist" in done.stderr


def test_an_output_is_whole_or_not_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "out.csv").write_bytes(b"old")

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = okt("rules", "show", "knsb-2026", "--json", folder / "out.csv")
    assert done.exit_code == 2
    assert "No space left on device" in done.stderr
    assert (folder / "out.csv").read_bytes() == b"old"
    assert list(folder.glob(".*")) == []


def test_a_meet_may_name_rules_in_its_folder(folder: Path) -> None:
    done = okt("simulate", "--meet", folder, "--tournaments", "200", "--sex", "W")
    assert done.exit_code == 0, done.stderr


def test_a_project_that_reads_elsewhere_needs_a_word(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
    away = tmp_path_factory.mktemp("away") / "p.okt"
    (away.parent / "p.okt").write_text(
        (folder / "p.okt").read_text(encoding="utf-8")
        .replace('path = "form.csv"', f"path = '{folder / 'form.csv'}'")
        .replace('meet = "."', 'meet = "okt-2025"'), encoding="utf-8"
    )  # fmt: skip
    refused = okt("simulate", "--project", away)
    assert refused.exit_code == 2
    assert f"{folder / 'form.csv'}' , which".replace(" ,", ",") in refused.stderr
    assert "--trust" in refused.stderr
    assert okt("simulate", "--project", away, "--trust", "--sex", "W").exit_code == 0
    alone = okt("simulate", "--trust")
    assert alone.exit_code == 2
    assert "Add --project FILE" in alone.stderr


@posix
def test_a_project_of_any_name_can_be_simulated(folder: Path) -> None:
    odd = folder / os.fsdecode(b"\xff.okt")
    odd.write_bytes((folder / "p.okt").read_bytes())
    done = okt("simulate", "--project", odd, "--sex", "W", "--json", folder / "out.json")
    assert done.exit_code == 0, done.output
    assert '"project": "?.okt"' in (folder / "out.json").read_text(encoding="utf-8")


def test_what_may_end_the_program_is_written_last(tmp_path: Path) -> None:
    assert files_first(["-", None, "b.csv"]) == ["b.csv", "-"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert files_first([str(tmp_path / "pipe"), str(tmp_path / "a")])[0] == str(tmp_path / "a")


# Pipes -----------------------------------------------------------------------------------------


@posix
@pytest.mark.parametrize(
    "arguments",
    [
        ["simulate", "--help"],
        ["rules", "show", "knsb-2026"],
        ["rules", "example"],
        ["select", "--results", "okt-2025", "--json", "-"],
        ["simulate", "--tournaments", "200", "--json", "-"],
    ],
)
def test_a_reader_who_has_seen_enough_is_no_fault(arguments: list[str]) -> None:
    with okt_process(*arguments, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        told = process.stderr.read()
        assert process.wait(timeout=60) == 0, told
        assert b"Traceback" not in told
        assert b"Exception ignored" not in told


@posix
def test_the_other_file_is_written_although_nobody_reads_the_screen(tmp_path: Path) -> None:
    table = tmp_path / "out.csv"
    command = ["simulate", "--tournaments", "200", "--json", "-", "--csv", table]
    with okt_process(*command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert table.read_text(encoding="utf-8").startswith("sex,skater,ticket")


@posix
def test_a_named_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with okt_process(
        "rules", "show", "knsb-2026", "--json", tmp_path / "pipe", stdout=subprocess.DEVNULL
    ) as process:
        assert b'"knsb-2026"' in (tmp_path / "pipe").read_bytes()
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert (tmp_path / "pipe").is_fifo()


# Ctrl-C and kill -9 ----------------------------------------------------------------------------

START = """
import sys
from simulator.project.interrupt import end_on_signals
end_on_signals()
print("on", flush=True)
from simulator.cli import main
sys.argv = ["okt", *sys.argv[1:]]
main()
"""


@posix
@pytest.mark.parametrize("wait_s", [0.0, 0.05, 0.2, 0.6, 1.1, 1.9])
def test_ctrl_c_ends_with_130_at_any_moment_also_while_modules_are_loaded(
    wait_s: float, tmp_path: Path
) -> None:
    arguments = ["simulate", "--tournaments", "3000000", "--json", str(tmp_path / "out.json")]
    command = [sys.executable, "-c", START, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait_s)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, b"Interrupted.\n")
    assert list(tmp_path.iterdir()) == []


WRITING = """
import os, sys
from pathlib import Path
from simulator.project.interrupt import end_on_signals
from simulator.project.atomic_file import write_atomically
end_on_signals()
for number in range(1_000_000):
    write_atomically(Path(sys.argv[1]), bytes([number % 251]) * (1_000_000 + number))
    if number == 0:
        print("on", flush=True)
"""


@posix
@pytest.mark.parametrize(("end", "left_over"), [(signal.SIGINT, 0), (signal.SIGKILL, 1)])
def test_a_file_being_written_is_whole_or_not_there_and_nothing_stays(
    end: signal.Signals, left_over: int, tmp_path: Path
) -> None:
    luck = random.Random(4)  # noqa: S311 - no secret
    target = tmp_path / "out.bin"
    for _ in range(6):
        command = [sys.executable, "-c", WRITING, str(target)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(luck.random() * 0.2)
            process.send_signal(end)
            process.communicate(timeout=60)
        content = target.read_bytes()
        assert len(content) >= 1_000_000
        assert content == content[:1] * len(content)
        assert len(list(tmp_path.glob(".*.part"))) <= left_over  # swept by the next one
    okt("rules", "show", "knsb-2026", "--json", target)
    assert list(tmp_path.iterdir()) == [target]


@posix
def test_who_starts_the_program_may_forbid_ctrl_c(tmp_path: Path) -> None:
    ignore: Callable[[], object] = lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)  # noqa: E731
    command = [sys.executable, "-c", START, "rules", "list"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, preexec_fn=ignore) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert b"knsb-2026" in out
