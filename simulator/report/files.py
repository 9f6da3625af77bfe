"""A report written to files: its HTML, and beside it the PDF of the same run; whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from simulator.input.faults import Fault, InputRefused
from simulator.project.outputs import check_outputs, write_output
from simulator.report.document import Made, report_html
from simulator.report.pdf import has_pdf, no_pdf_fault, pdf_of
from simulator.results.raw_table import unhindered
from simulator.text import file_name
from simulator.words import say

HTML, PDF = ".html", ".pdf"


@dataclass(frozen=True)
class Written:
    """What was written.

    Attributes
    ----------
    files
        The HTML first.
    missing
        Why there is no PDF though one was wanted, None when nothing is missing.
    """

    files: tuple[Path, ...]
    missing: Fault | None = None


def report_files(out: Path, reads: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """Return the files of a report that is to be written, checked before there is anything to write.

    A PDF has the HTML it is made from beside it: by that it can be verified.

    Raises
    ------
    InputRefused
        When the name tells neither HTML nor PDF, or a file cannot be written or is one that is read, or
        the HTML beside a new PDF, which nobody named, is there already.
    """
    kind = out.suffix.lower()
    if kind not in (HTML, ".htm", PDF):
        found = say("the name of a report ends in .html or .pdf")
        raise InputRefused([Fault(str(out), found, say("Write for instance report.html."))])
    files = (out.with_suffix(HTML), out) if kind == PDF else (out,)
    check_outputs(list(files), list(reads))
    if files[0] != out and files[0].exists() and not out.exists():
        found = say("this page would be written over, and belongs to no PDF of that name")
        remedy = say("Choose another name for the PDF, or take the page away.")
        raise InputRefused([Fault(str(files[0]), found, remedy)])
    return files


def write_report(
    values: Mapping[str, Any],
    files: tuple[Path, ...],
    at: datetime,
    language: str,
    inputs: str | None = None,
    go_on: Callable[[], None] = unhindered,
) -> Written:
    """Write a report to the files of `report_files`.

    Parameters
    ----------
    values, inputs
        See `simulator.report.document.report_html`.
    at
        When it is made.
    go_on
        Called before the pages are laid out and before anything is written; what it raises ends it.

    Raises
    ------
    InputRefused
        When a file cannot be written; what was there before stays.
    """
    html = report_html(values, Made(at, file_name(files[0]), language), inputs)
    contents = [html.encode()]
    wanted = len(files) > 1
    go_on()
    if wanted and has_pdf():
        contents.append(pdf_of(html))  # made before anything is written
        go_on()
    for path, content in zip(files, contents, strict=False):
        try:
            write_output(path, content)
        except OSError as error:
            found = say("the file cannot be written ({why})", why=error.strerror or error)
            raise InputRefused([Fault(str(path), found, say("Choose another folder."))]) from None
    return Written(files[: len(contents)], no_pdf_fault() if wanted and len(contents) < 2 else None)
