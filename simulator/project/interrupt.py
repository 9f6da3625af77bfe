"""Ctrl-C and broken pipes, at any moment: an end at once, with an exit code and without a traceback.

Python tells an interrupt as an exception, which goes lost in a destructor and becomes a traceback
while modules are loaded or the program is about to end. A command has nothing to undo but what it
is writing, so it ends there and then.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
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
