"""What may be written: no input, nothing twice, nothing that cannot be; devices stay devices."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from simulator.input.faults import InputRefused
from simulator.project import outputs
from simulator.project.atomic_file import write_atomically
from simulator.project.outputs import check_outputs, write_output
from simulator.shipped import shipped

posix = pytest.mark.skipif(os.name == "nt", reason="links, rights and pipes are those of POSIX")


def refused(*files: Path, reads: tuple[Path, ...] = (), devices: bool = False) -> list[str]:
    with pytest.raises(InputRefused) as error:
        check_outputs(files, reads, devices=devices)
    return [f"{fault.source}: {fault.found}" for fault in error.value.faults]


def everything_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@posix
def test_an_input_is_known_by_whatever_path_and_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "p.okt"
    source.write_bytes(b"precious")
    (tmp_path / "soft").symlink_to("p.okt")
    os.link(source, tmp_path / "hard")
    (tmp_path / "again").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    ways = ["p.okt", "./p.okt", "soft", "hard", "again/p.okt", f"../{tmp_path.name}/p.okt", str(source)]
    for way in ways:
        for read in ways:
            (told,) = refused(Path(way), reads=(Path(read),))
            assert "this file is read" in told
    assert source.read_bytes() == b"precious"
    check_outputs([tmp_path / "other"], [source, tmp_path / "not there"])


def test_letter_case_counts_where_the_system_counts_it(tmp_path: Path) -> None:
    source = tmp_path / "p.okt"
    source.write_bytes(b"")
    other = tmp_path / "P.OKT"
    if other.exists():
        assert len(refused(other, reads=(source,))) == 1
        assert len(refused(tmp_path / "a", tmp_path / "A")) == 1
    else:
        check_outputs([other, tmp_path / "a", tmp_path / "A"], [source])


def test_two_new_files_of_another_letter_case_are_one_where_case_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "_ignores_case", lambda _folder: True)
    assert "two outputs go to this file" in refused(tmp_path / "É.csv", tmp_path / "e\u0301.CSV")[0]
    check_outputs([tmp_path / "a", tmp_path / "b"])


@posix
def test_two_outputs_are_one_by_links_too(tmp_path: Path) -> None:
    (tmp_path / "later").symlink_to("new.csv")
    assert "two outputs" in refused(tmp_path / "later", tmp_path / "new.csv")[0]
    (tmp_path / "new.csv").write_bytes(b"")
    assert "two outputs" in refused(tmp_path / "later", tmp_path / "new.csv")[0]
    check_outputs([Path(os.devnull), Path(os.devnull)], devices=True)


def test_files_of_the_program_are_not_written(tmp_path: Path) -> None:
    inside = shipped("meets/okt-2025/entries.csv")
    assert isinstance(inside, Path)
    assert "belongs to the program" in refused(inside)[0]
    assert "belongs to the program" in refused(inside.with_name("new.csv"))[0]


@posix
def test_what_cannot_be_written_is_known_beforehand(tmp_path: Path) -> None:
    closed, locked = tmp_path / "closed", tmp_path / "locked"
    closed.write_bytes(b"old")
    closed.chmod(0o444)
    locked.mkdir()
    locked.chmod(0o555)
    wrong = ["", "none/a", "closed/a", "closed", "locked/a", "x" * 300, "a\0b"]
    told = refused(*(tmp_path / name for name in wrong))
    words = (
        "this is a folder",
        "its folder does not exist",
        "its folder does not exist",
        "the file is read-only",
        "its folder is read-only",
        "cannot be written (File name too long)",
        "cannot be written (",
    )
    assert [word in found for word, found in zip(words, told, strict=True)] == [True] * len(words)
    assert everything_in(tmp_path) == {"closed": b"old"}


@posix
def test_a_ring_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "ring").symlink_to("ring")
    assert len(refused(tmp_path / "ring")) == 1


@posix
def test_a_device_or_pipe_is_written_to_where_that_was_meant_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        assert "a device or a pipe" in refused(path)[0]
        with pytest.raises(OSError, match="a device or a pipe"):
            write_atomically(path, b"x")
    check_outputs([pipe, Path(os.devnull)], devices=True)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_output(pipe, b"x" * 200_000)
    reader.join()
    assert len(read[0]) == 200_000
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    write_output(Path(os.devnull), b"x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@posix
def test_an_open_stream_by_its_path_is_gone_on_with(tmp_path: Path) -> None:
    with (tmp_path / "log").open("wb") as log:
        log.write(b"before ")
        log.flush()
        way = Path(f"/dev/fd/{log.fileno()}")
        check_outputs([way], devices=True)
        write_output(way, b"here ")
        log.write(b"after")
    assert (tmp_path / "log").read_bytes() == b"before here after"


@posix
def test_a_stream_that_is_not_open_for_writing_is_known_beforehand(tmp_path: Path) -> None:
    (tmp_path / "log").write_bytes(b"")
    with (tmp_path / "log").open("rb") as log:
        for number in (log.fileno(), 987):
            assert "nothing is open for writing" in refused(Path(f"/dev/fd/{number}"), devices=True)[0]


@posix
def test_what_is_printed_into_an_input_or_output_is_told(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with log.open("wb") as stream:
        for files, reads in (((log,), ()), ((), (log,))):
            with pytest.raises(InputRefused, match="what is printed goes to this file too"):
                check_outputs(files, reads, devices=True, printed=(stream.fileno(),))
        check_outputs([Path(f"/dev/fd/{stream.fileno()}")], devices=True, printed=(stream.fileno(),))


@posix
def test_a_link_to_a_file_that_is_not_there_yet_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("new")
    write_output(tmp_path / "link", b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "new").read_bytes() == b"x"


def test_a_long_name_of_wide_letters_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("\U0001f9ca" * 60 + ".okt")  # 244 bytes of at most 255
    check_outputs([path])
    write_atomically(path, b"x")
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
