"""Ctrl-C and broken pipes, at any moment: an end at once, with an exit code and without a traceback.

Python tells an interrupt as an exception, which goes lost in a destructor and becomes a traceback
while modules are loaded or the program is about to end. A command has nothing to undo but what it
is writing, so it ends there and then.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

DONE, INTERRUPTED = 0, 130

unfinished: set[str] = set()
"""Files being written that nobody wants when they are not finished."""

_SHOW_CURSOR = "\x1b[?25h\r\x1b[2K"


def end_on_signals() -> None:
    """From now on Ctrl-C and a broken pipe end the program; who starts it may have forbidden Ctrl-C."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _on_interrupt)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, _on_broken_pipe)


@contextmanager
def told_to_end() -> Iterator[threading.Event]:
    """For a command that goes on until somebody ends it: the first Ctrl-C, or a wish of the system, is told.

    The second Ctrl-C ends the program there and then. Where Ctrl-C is forbidden it stays so.
    """
    ended = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        if ended.is_set():
            _on_interrupt(number, frame)
        ended.set()

    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    numbers = [*([] if ignored else [signal.SIGINT]), signal.SIGTERM]
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield ended
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def starting_processes() -> Iterator[None]:
    """While processes are started: they never hear Ctrl-C, which a terminal sends to all; we do, after it.

    What is blocked here when a process starts stays so in it, from before its first module is loaded.
    On Windows there is nothing to block.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard = threading.Event()
    handler = None
    if threading.current_thread() is threading.main_thread() and callable(signal.getsignal(signal.SIGINT)):
        # Another thread may be given the signal; the handler would end us with a process half started.
        handler = signal.signal(signal.SIGINT, lambda _number, _frame: heard.set())
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        if handler is not None:
            signal.signal(signal.SIGINT, handler)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        if heard.is_set():
            signal.raise_signal(signal.SIGINT)


def flush_or_end() -> None:
    """Hand on what was printed; a reader who has gone away is no fault."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            end_now(DONE)
        except (OSError, ValueError, AttributeError):  # closed, or never there
            continue


def end_now(code: int) -> None:
    """End the program without another word, and without files half written."""
    for name in tuple(unfinished):
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - nothing is loaded for it at the last moment
    os._exit(code)


def _on_interrupt(_number: int, _frame: FrameType | None) -> None:
    with suppress(OSError, ValueError, AttributeError):
        bar = _SHOW_CURSOR if sys.stderr.isatty() else ""  # the bar hides it
        os.write(2, f"{bar}Interrupted.\n".encode())
    end_now(INTERRUPTED)


def _on_broken_pipe(_number: int, _frame: FrameType | None) -> None:
    end_now(DONE)
