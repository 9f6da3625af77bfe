"""Every reader with files broken at random: read, or refused in words, within a bound of time."""

from __future__ import annotations

import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from unittest.mock import patch

from one_program import OneProgram
from reader_fuzz import Reader, attempt, broken
from readers import readers

from simulator.shipped import shipped
from tests.long_run.table import Line

DEAR_EVERY = 50
"""One round in so many asks those readers that start programs."""

MOST_CASE_S = 20.0
"""Longest processor time of a case; files are at most 60 kB."""


class TookTooLong(Exception):  # noqa: N818 - told as what it is
    """A case that used more processor time than any should."""


def run(line: Line, keep: Path) -> None:
    """Try cases until the time is up."""
    every = readers(
        {
            "rules": shipped("rules/knsb-2026.toml").read_bytes(),
            "picks": shipped("meets/okt-2025/picks.toml").read_bytes(),
        }
    )
    slowest = 0.0
    with TemporaryDirectory() as folder, _programs() as programs:
        for number in _numbers(line):
            for reader in every:
                if not reader.dear or number % DEAR_EVERY == 0:
                    began = time.process_time()
                    _try(reader, number, line, Path(folder), keep)
                    slowest = max(slowest, time.process_time() - began)
            if number % 200 == 0:
                line.remember()
    line.notes.append(f"{len(every)} readers, slowest case {slowest:.1f} s")
    crashed = sum(own.crashes for own in programs)
    if crashed:
        line.notes.append(f"{crashed} times a program that reads workbooks or PDFs ended, and was told so")


def _numbers(line: Line) -> Iterator[int]:
    number = 0
    while not line.is_over:
        yield number
        number += 1


def _try(reader: Reader, number: int, line: Line, folder: Path, keep: Path) -> None:
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
