"""What may be written: no input, no file twice, nothing that cannot be written; known beforehand.

Every file that the window or the command line writes passes here.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import combinations
from pathlib import Path

from simulator.input.faults import Fault, InputRefused
from simulator.project.atomic_file import unfinished_file, write_atomically
from simulator.shipped import shipped
from simulator.words import say

_STREAM = re.compile(r"/(?:dev|proc/(?:self|thread-self|\d+))/fd/(\d{1,6})")
_STREAMS = {"/dev/stdin": 0, "/dev/stdout": 1, "/dev/stderr": 2}
_MOST_LINKS = 40

_Identity = tuple[int, int]


def check_outputs(
    outputs: Sequence[Path],
    reads: Iterable[Path] = (),
    *,
    devices: bool = False,
    printed: Sequence[int] = (),
) -> None:
    """Refuse files that must not be written or cannot be, before there is something to write.

    Files are the same when the system says so, whatever path, link or letter case leads to them.

    Parameters
    ----------
    outputs
        Files to be written.
    reads
        Files that are read; those that do not exist are passed over.
    devices
        Whether a pipe or a device will do, which is then written to and never replaced.
    printed
        Numbers of streams that text goes to besides, as the command line prints its tables.

    Raises
    ------
    InputRefused
        With every output that will not do.
    """
    known = [(path, identity) for path in reads if (identity := _identity(path)) is not None]
    faults = list(_printed_over(printed, known, outputs))
    for output in outputs:
        fault = _over_an_input(output, known) or _of_the_program(output) or _unwritable(output, devices)
        if fault is not None:
            faults.append(fault)
    faults += [
        Fault(os.fspath(one), say("two outputs go to this file"), say("Name another for one of them."))
        for one, other in combinations(outputs, 2)
        if _is_same(one, other)
    ]
    if faults:
        raise InputRefused(dict.fromkeys(faults))


def write_output(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all; what is no file is written to as it is.

    Raises
    ------
    OSError
        When it cannot be written.
    """
    number = _stream_number(path)
    if number is not None:  # opened by who started the program, who goes on writing to it
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        with os.fdopen(os.dup(number), "wb") as stream_of_others:
            stream_of_others.write(content)
        return
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG
    if stat.S_ISFIFO(mode) or stat.S_ISCHR(mode):
        with path.open("wb", buffering=0) as device:
            rest = memoryview(content)
            while rest:
                rest = rest[device.write(rest) :]
    else:
        write_atomically(path, content)


# Which file it is --------------------------------------------------------------------------


def _identity(path: Path) -> _Identity | None:
    """Return what tells a file from all others, None when there is none."""
    with suppress(OSError, ValueError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None


def _is_same(one: Path, other: Path) -> bool:
    first, second = _identity(one), _identity(other)
    if first is not None or second is not None:
        return first == second and not _is_nowhere(one)
    with suppress(OSError, ValueError):
        first_file, second_file = (Path(os.path.realpath(path)) for path in (one, other))
        if first_file == second_file:
            return True
        folder = _identity(first_file.parent)
        return (
            folder is not None
            and folder == _identity(second_file.parent)
            and _folded(first_file.name) == _folded(second_file.name)
            and _ignores_case(first_file.parent)
        )
    return False


def _is_nowhere(path: Path) -> bool:
    """Whether what is written here is gone anyway."""
    return os.name != "nt" and _identity(path) == _identity(Path(os.devnull))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _ignores_case(folder: Path) -> bool:
    with suppress(OSError), unfinished_file(folder, "case") as (part, _stream):
        return part.with_name(part.name.upper()).exists()
    return False


def _stream_number(path: Path) -> int | None:
    """Return the number of the open stream that a path stands for, as ``/dev/stdout`` does."""
    text = os.path.normpath(path.absolute())
    for _ in range(_MOST_LINKS):
        if text in _STREAMS:
            return _STREAMS[text]
        if match := _STREAM.fullmatch(text):
            return int(match[1])
        try:
            text = os.path.normpath(Path(text).parent / Path(text).readlink())
        except (OSError, ValueError):
            return None
    return None


# What will not do --------------------------------------------------------------------------


def _over_an_input(output: Path, known: Sequence[tuple[Path, _Identity]]) -> Fault | None:
    identity = _identity(output)
    for path, own in known:
        if own == identity:
            found = say("this file is read; it would be overwritten")
            if os.fspath(path) != os.fspath(output):
                found = say("this file is read, as {path}; it would be overwritten", path=path)
            return Fault(os.fspath(output), found, say("Choose another file."))
    return None


def _of_the_program(output: Path) -> Fault | None:
    home = shipped("")
    with suppress(OSError, ValueError):
        if isinstance(home, Path) and Path(os.path.realpath(output)).is_relative_to(os.path.realpath(home)):
            return Fault(
                os.fspath(output), say("this file belongs to the program"), say("Choose another folder.")
            )
    return None


def _printed_over(
    printed: Sequence[int], known: Sequence[tuple[Path, _Identity]], outputs: Sequence[Path]
) -> Iterator[Fault]:
    """Say where a stream was led into a file that is read, or that is written by itself."""
    for number in printed:
        try:
            found = os.fstat(number)
        except OSError:  # closed
            continue
        if not stat.S_ISREG(found.st_mode):
            continue
        own = found.st_dev, found.st_ino
        for path, identity in known:
            if identity == own:
                yield Fault(
                    os.fspath(path),
                    say("what is printed goes to this file too, which is read"),
                    say("Lead it into another file."),
                )
        for output in outputs:
            if _identity(output) == own and _stream_number(output) is None:
                yield Fault(
                    os.fspath(output),
                    say("what is printed goes to this file too, which is written"),
                    say("Lead it into another file."),
                )


def _unwritable(output: Path, devices: bool) -> Fault | None:
    """Say why a file cannot be written, as far as that can be known beforehand."""
    name = os.fspath(output)
    number = _stream_number(output)
    if devices and number is not None:
        closed = say("nothing is open for writing here")
        return None if _may_write_to(number) else Fault(name, closed, say("Choose another file."))
    try:
        target = Path(os.path.realpath(output))
        folder = target.parent.stat()
        if not stat.S_ISDIR(folder.st_mode):
            raise NotADirectoryError
        found = _found(target)
    except (FileNotFoundError, NotADirectoryError):
        return Fault(name, say("its folder does not exist"), say("Make it, or choose another file."))
    except (OSError, ValueError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or error
        return Fault(name, say("cannot be written ({why})", why=why), say("Choose another file."))
    if found is not None and not stat.S_ISREG(found.st_mode):
        return _no_file(output, found, devices)
    if found is not None and not _may_write(target, found):
        return Fault(name, say("the file is read-only"), say("Choose another file, or change its rights."))
    if not _may_write(target.parent, folder):
        return Fault(name, say("its folder is read-only"), say("Choose another folder."))
    try:
        with unfinished_file(target.parent, target.name):
            return None
    except OSError as error:
        return Fault(
            name,
            say("cannot be written ({why})", why=error.strerror or error),
            say("Choose another folder."),
        )


def _may_write_to(number: int) -> bool:
    import fcntl  # where streams have paths, there it is

    try:
        return fcntl.fcntl(number, fcntl.F_GETFL) & os.O_ACCMODE != os.O_RDONLY
    except OSError:  # closed
        return False


def _found(target: Path) -> os.stat_result | None:
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _no_file(output: Path, found: os.stat_result, devices: bool) -> Fault | None:
    name = os.fspath(output)
    if stat.S_ISDIR(found.st_mode):
        return Fault(name, say("this is a folder"), say("Name a file in it."))
    if not devices or not (stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode)):
        return Fault(name, say("this is a device or a pipe, not a file"), say("Choose a file."))
    if not os.access(output, os.W_OK):
        return Fault(name, say("there is no permission to write here"), say("Choose another file."))
    return None


def _may_write(path: Path, found: os.stat_result) -> bool:
    """Whether a file or folder may be written; one that nobody may write is kept even from root."""
    return bool(found.st_mode & 0o222) and os.access(path, os.W_OK)
