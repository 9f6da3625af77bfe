"""What is left after a crash, with programs that are really killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from simulator.scenario.project import Project, Scenario
from simulator.scenario.project_file import open_project
from simulator.scenario.recovery import Recovery

EDITS = """
import sys
from pathlib import Path
from simulator.scenario.project import Project, Scenario
from simulator.scenario.project_file import save_project
from simulator.scenario.recovery import Recovery

folder, file, saving = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "saving"
recovery = Recovery(folder)
for number in range(1_000_000):
    # Ever larger, so that a write takes a while and a half written file would show.
    scenarios = tuple(Scenario(f"Scenario {n}") for n in range(number % 150))
    project = Project(seed=number, scenarios=scenarios)
    if saving:
        save_project(project, file)
    else:
        recovery.keep(project, file)
    print(number, flush=True)
"""


def killed(folder: Path, file: Path, doing: str, wait_s: float) -> int:
    """Let a program edit without end, kill it, and return the last edit it had finished."""
    command = [sys.executable, "-c", EDITS, str(folder), str(file), doing]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "0\n"  # it is under way
        time.sleep(wait_s)
        os.kill(program.pid, signal.SIGKILL)
        return int(("0\n" + program.stdout.read()).split()[-1])


def check_project(project: Project, last: int) -> None:
    """The last finished edit is there, or the one that was being written; whole in any case."""
    assert project.seed in (last, last + 1)
    assert project.scenarios == tuple(Scenario(f"Scenario {n}") for n in range(project.seed % 150))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 on this system")
@pytest.mark.parametrize("wait_s", [0.05, 0.213, 0.4571])
def test_a_program_killed_while_editing_loses_at_most_the_edit_in_hand(tmp_path: Path, wait_s: float) -> None:
    file = tmp_path / "my.okt"
    last = killed(tmp_path / "recovery", file, "editing", wait_s)
    with Recovery(tmp_path / "recovery") as recovery:
        (snapshot,) = recovery.left()
        check_project(snapshot.project, last)
        assert snapshot.file == file
        recovery.discard(snapshot)
        assert recovery.left() == ()
    assert [left.name for left in (tmp_path / "recovery").iterdir() if left.suffix != ".part"] == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 on this system")
@pytest.mark.parametrize("wait_s", [0.05, 0.213, 0.4571])
def test_a_program_killed_while_saving_leaves_a_whole_file(tmp_path: Path, wait_s: float) -> None:
    file = tmp_path / "my.okt"
    last = killed(tmp_path / "recovery", file, "saving", wait_s)
    check_project(open_project(file).project, last)


def test_a_living_session_is_not_taken_for_a_crashed_one(tmp_path: Path) -> None:
    with Recovery(tmp_path) as one, Recovery(tmp_path) as other:
        one.keep(Project(seed=1))
        assert other.left() == ()
        assert one.left() == ()


def test_a_session_that_ends_cleanly_leaves_nothing(tmp_path: Path) -> None:
    with Recovery(tmp_path / "new" / "folder") as recovery:
        recovery.keep(Project(seed=1))
        assert recovery.path.exists()
    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_what_is_saved_need_not_be_recovered(tmp_path: Path) -> None:
    with Recovery(tmp_path) as recovery:
        recovery.keep(Project(seed=1))
        recovery.forget()
        recovery.forget()
        assert [path.suffix for path in tmp_path.iterdir()] == [".lock"]


def crashed(folder: Path, project: Project, file: Path | None = None) -> Path:
    """Leave a snapshot as a crash would: the lock is gone with the process, the files are not."""
    recovery = Recovery(folder)
    recovery.keep(project, file)
    assert recovery._lock is not None
    recovery._lock.close()
    return recovery.path


def test_the_newest_is_told_first_and_what_cannot_be_read_not_at_all(tmp_path: Path) -> None:
    old = crashed(tmp_path, Project(seed=1))
    new = crashed(tmp_path, Project(seed=2), tmp_path / "my.okt")
    broken = crashed(tmp_path, Project(seed=3))
    broken.write_bytes(broken.read_bytes()[:50])
    os.utime(old, (1_000_000, 1_000_000))
    with Recovery(tmp_path) as recovery:
        left = recovery.left()
    assert [snapshot.project.seed for snapshot in left] == [2, 1]
    assert [snapshot.path for snapshot in left] == [new, old]
    assert [snapshot.file for snapshot in left] == [tmp_path / "my.okt", None]


def test_many_old_snapshots_do_not_hide_a_new_one(tmp_path: Path) -> None:
    for number in range(25):
        os.utime(crashed(tmp_path, Project(seed=number)), (1_000_000 + number, 1_000_000 + number))
    with Recovery(tmp_path) as recovery:
        assert [snapshot.project.seed for snapshot in recovery.left()] == list(range(24, 4, -1))


def test_a_snapshot_that_cannot_be_written_leaves_the_last_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    with Recovery(tmp_path) as recovery:
        recovery.keep(Project(seed=1))
        before = recovery.path.read_bytes()
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            recovery.keep(Project(seed=2))
        assert recovery.path.read_bytes() == before
