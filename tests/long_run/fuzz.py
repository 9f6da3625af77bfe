"""Every reader with files broken at random: read, or refused in words, within a bound of time."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from unittest.mock import patch

from kept_readers import kept_readers
from one_program import OneProgram
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from reader_fuzz import Reader, attempt, broken
from readers import readers

from simulator.shipped import shipped
from tests.long_run.table import Line

MOST_AHEAD = 40
"""No reader has fewer cases than one in so many of the reader that was asked most."""

MOST_CASE_S = 20.0
"""Longest processor time of a case; files are at most 60 kB."""


class TookTooLong(Exception):  # noqa: N818 - told as what it is
    """A case that used more processor time than any should."""


@dataclass
class Share:
    """What a reader has had of the trial until now; `used_s` holds the programs that it starts too."""

    reader: Reader
    cases: int = 0
    used_s: float = 0.0


def next_in_turn(shares: Sequence[Share]) -> Share:
    """Return whose turn it is: all have the same time, but none is left too far behind in cases."""
    last = min(shares, key=lambda share: share.cases)
    most = max(share.cases for share in shares)
    return last if last.cases * MOST_AHEAD <= most else min(shares, key=lambda share: share.used_s)


def run(line: Line, keep: Path) -> None:
    """Try cases until the time is up."""
    every = readers(
        {
            "rules": shipped("rules/knsb-2026.toml").read_bytes(),
            "picks": shipped("meets/okt-2025/picks.toml").read_bytes(),
        }
    )
    slowest, of = 0.0, ""
    app = QApplication.instance() or QApplication([])
    with TemporaryDirectory() as folder, _programs() as programs:
        every = (*every, *kept_readers(Path(folder)))
        shares = [Share(reader) for reader in every]
        try:
            while not line.is_over:
                share = next_in_turn(shares)
                began, processor = time.perf_counter(), time.process_time()
                _try(share, line, Path(folder), keep)
                share.used_s += time.perf_counter() - began
                took = time.process_time() - processor
                if took > slowest:
                    slowest, of = took, f"{share.reader.name} {share.cases}"
                share.cases += 1
                if line.cases % 10_000 == 1:
                    line.remember()
                    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # windows that were restored
        finally:
            least = min(shares, key=lambda share: share.cases)
            line.notes.append(
                f"{len(every)} readers, at least {least.cases:,} cases each ({least.reader.name})"
            )
            line.notes.append(f"slowest case {slowest:.1f} s ({of})")
    crashed = sum(own.crashes for own in programs)
    if crashed:
        line.notes.append(f"{crashed} times a program that reads workbooks or PDFs ended, and was told so")


def _try(share: Share, line: Line, folder: Path, keep: Path) -> None:
    reader, number = share.reader, share.cases
    content = broken(reader, random.Random(f"{line.seed} {reader.name} {number}"))  # noqa: S311
    line.cases += 1
    try:
        with _bounded():
            attempt(reader, folder, content)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        where = f"{reader.name}, case {number} of seed {line.seed}"
        if line.found(error, where):
            (keep / f"{reader.name}-{line.seed}-{number}").write_bytes(content)


@contextmanager
def _bounded() -> Iterator[None]:
    """Raise in whatever runs when it has used too much of the processor."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_CASE_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _programs() -> Iterator[tuple[OneProgram, ...]]:
    """Keep the programs that read workbooks and PDFs running from file to file."""
    workbooks, documents = OneProgram(), OneProgram()
    with (
        patch("simulator.results.workbook.run_bounded", workbooks.run),
        patch("simulator.results.isu_pdf_words.run_bounded", documents.run),
    ):
        yield workbooks, documents
    workbooks.close()
    documents.close()
