"""What is left after a crash, with programs that are really killed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from simulator.project.file import open_project
from simulator.project.project import Project, Scenario
from simulator.project.recovery import Left, Recovery

EDITS = """
import sys
from pathlib import Path
from simulator.project.project import Project, Scenario
from simulator.project.file import save_project
from simulator.project.recovery import Recovery

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


# Whatever lies in the folder ---------------------------------------------------------------------

GOOD = b'# file: \nkind = "okt-project"\nformat = 1\n'
DAMAGED = {
    "empty": b"",
    "no text": bytes(range(256)) * 40,
    "zeros": b"\0" * 5000,
    "a number beyond all": b'# file: \nkind = "okt-project"\nformat = 0x' + b"f" * 5000,
    "digits": b'# file: \nkind = "okt-project"\nformat = ' + b"9" * 5000,
    "deep": GOOD + b"a = " + b"[" * 100_000,
    "deep tables": GOOD + b"a" + b".a" * 2_000 + b" = 1",
    "too large": b"#" * 9_000_000,
    "another format": b'# file: \nkind = "okt-project"\nformat = 99\n',
    "a path that is none": b'# file: "\\u0000"\nkind = 3',
    "quotes without end": b'# file: "\nkind = "okt-project"\nformat = 1',
    "a letter cut in two": b'# file: /tmp/\xc3\nkind = "okt-project"\nformat = 1',
}


def dead(folder: Path, content: bytes, number: int = 7) -> Path:
    """Leave such a snapshot and its lock, as a session that was killed would."""
    path = folder / f"{number}-0123abcd.snapshot"
    path.write_bytes(content)
    path.with_suffix(".lock").write_bytes(b"")
    return path


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_snapshot_is_put_aside_and_told_and_the_others_are_offered(
    kind: str, tmp_path: Path
) -> None:
    whole = crashed(tmp_path, Project(seed=1))
    damaged = dead(tmp_path, DAMAGED[kind])
    with Recovery(tmp_path) as recovery:
        left = recovery.look()
        assert [snapshot.path for snapshot in left.snapshots] == [whole]
        (told,) = left.damaged
        assert told.why
        assert told.why.isprintable()
        assert told.path.read_bytes() == DAMAGED[kind]
        assert not damaged.exists()
        assert not damaged.with_suffix(".lock").exists()
        assert recovery.look().damaged == ()  # told once


def test_no_bytes_keep_the_program_from_starting(tmp_path: Path) -> None:
    """A good snapshot with letters changed, left out or put in, at random places."""
    luck = random.Random(1)  # noqa: S311 - no secret
    good = crashed(tmp_path, Project(scenarios=(Scenario("A"), Scenario("B")))).read_bytes()
    for number in range(300):
        content = bytearray(good)
        for _ in range(luck.randint(1, 4)):
            at = luck.randrange(len(content))
            content[at : at + luck.randint(0, 3)] = luck.randbytes(luck.randint(0, 3))
        dead(tmp_path, bytes(content), number)
    with Recovery(tmp_path) as recovery:
        seen = 0
        while (left := recovery.look()).damaged:
            seen += len(left.damaged)
            for snapshot in left.snapshots:
                recovery.discard(snapshot)
        assert seen > 50
    assert len(list(tmp_path.glob("*.damaged"))) == seen


def test_two_damaged_snapshots_of_one_name_are_both_kept(tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        dead(tmp_path, content)
        with Recovery(tmp_path) as recovery:
            recovery.look()
    assert {path.read_bytes() for path in tmp_path.glob("*.damaged")} == {b"one", b"two"}


@pytest.mark.skipif(os.name == "nt", reason="pipes and links are those of POSIX")
def test_what_only_has_the_name_of_a_snapshot_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "1-00000000.snapshot").mkdir()
    os.mkfifo(tmp_path / "2-00000000.snapshot")
    (tmp_path / "3-00000000.snapshot").symlink_to("/dev/zero")
    (tmp_path / "4-00000000.snapshot").symlink_to("nowhere")
    before = sorted(tmp_path.iterdir())
    with Recovery(tmp_path) as recovery:
        assert recovery.look() == Left((), ())
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(os.name == "nt", reason="links are those of POSIX")
def test_what_only_has_the_name_of_a_lock_locks_nothing(tmp_path: Path) -> None:
    whole = crashed(tmp_path, Project(seed=1))
    whole.with_suffix(".lock").unlink()
    whole.with_suffix(".lock").mkdir()
    with Recovery(tmp_path) as recovery:
        assert [snapshot.path for snapshot in recovery.left()] == [whole]


@pytest.mark.parametrize("when", [-1e9, 1e12, 253402300799.0])
def test_a_clock_that_was_wrong_is_no_fault(when: float, tmp_path: Path) -> None:
    whole = crashed(tmp_path, Project(seed=1))
    os.utime(whole, (when, when))
    with Recovery(tmp_path) as recovery:
        (snapshot,) = recovery.left()
        assert snapshot.saved_at.astimezone()


@pytest.mark.parametrize("name", ["a b.okt", "a\nkind = 3.okt", 'a".okt', "é\u202e.okt", "a\udcff.okt", "#"])
def test_a_file_of_any_name_is_found_again(name: str, tmp_path: Path) -> None:
    crashed(tmp_path / "recovery", Project(seed=1), tmp_path / name)
    with Recovery(tmp_path / "recovery") as recovery:
        (snapshot,) = recovery.left()
    assert snapshot.file == tmp_path / name


def test_what_the_file_was_is_remembered(tmp_path: Path) -> None:
    with Recovery(tmp_path) as recovery:
        recovery.keep(Project(seed=1), tmp_path / "a.okt", "5" * 64)
        assert recovery._lock is not None
        recovery._lock.close()
        with Recovery(tmp_path) as other:
            (snapshot,) = other.left()
    assert (snapshot.sha256, snapshot.project.seed) == ("5" * 64, 1)


def test_a_snapshot_of_an_earlier_program_is_read(tmp_path: Path) -> None:
    with Recovery(tmp_path) as recovery:
        recovery.keep(Project(seed=1), tmp_path / "a.okt")
        lines = recovery.path.read_bytes().split(b"\n", 2)
    dead(tmp_path, lines[0] + b"\n" + lines[2])
    with Recovery(tmp_path) as recovery:
        (snapshot,) = recovery.left()
    assert (snapshot.file, snapshot.sha256) == (tmp_path / "a.okt", "")


def test_what_dead_sessions_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    whole = crashed(tmp_path, Project(seed=1))
    swept = ["9-0123abcd.lock", ".9-0123abcd.snapshot.0123456789abcdef.part"]
    stays = ["my.lock", ".my.part", "notes.txt", "9-0123abcd.txt", ".x.snapshot.00.part"]
    for name in (*swept, *stays):
        (tmp_path / name).write_bytes(b"x")
    with Recovery(tmp_path) as living:
        part = tmp_path / f".{living.path.name}.0123456789abcdef.part"
        part.write_bytes(b"being written")
        with Recovery(tmp_path) as other:
            there = {path.name for path in tmp_path.iterdir()}
            locks = {living.path.with_suffix(".lock").name, other.path.with_suffix(".lock").name}
    assert there == {*stays, *locks, part.name, whole.name, whole.with_suffix(".lock").name}


def test_many_large_snapshots_are_looked_at_a_few_at_a_time(tmp_path: Path) -> None:
    for number in range(5):
        os.utime(dead(tmp_path, b"#" * 7_000_000, number), (1_000 + number, 1_000 + number))
    with Recovery(tmp_path) as recovery:
        assert [told.path.name[0] for told in recovery.look().damaged] == ["4", "3"]
        assert [told.path.name[0] for told in recovery.look().damaged] == ["2", "1"]
