"""A report run again with the inputs that it holds, number by number and word by word."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from simulator.engine.job import UNHINDERED, Control
from simulator.input.bounded_file import read_at_most
from simulator.input.faults import Fault, InputRefused, not_read
from simulator.project.inputs import base_plan
from simulator.report.asked import reported
from simulator.report.document import INPUTS_ID, NUMBERS_ID, Made, report_html
from simulator.report.inputs_block import ReportInputs, read_inputs
from simulator.report.page_differences import page_differences
from simulator.report.values import report_values
from simulator.report.verified import Difference, Verdict, Verified, counted, differing, why
from simulator.results import pdf_letters_program
from simulator.results.bounded_program import ProgramFailed, run_bounded
from simulator.results.pages import is_report
from simulator.results.raw_table import unhindered
from simulator.words import say

MOST_BYTES = 120_000_000
"""Largest report: inputs as base64, numbers, fonts, and room."""

_PDF_DIGEST = re.compile(r"SHA-256\s*([0-9a-f]{12})")


def verify_report(file: Path, control: Control = UNHINDERED) -> Verified:
    """Run a report again with the inputs that it holds, and compare every number and every word.

    Raises
    ------
    InputRefused
        When the file is no report, or its inputs cannot be used.
    """
    content = _content(file)
    source = file.name
    if content.startswith(b"%PDF"):
        raise _is_pdf(source, content)
    html = content.decode("utf-8", "replace")
    numbers = _block(html, NUMBERS_ID, source)
    found = _block(html, INPUTS_ID, source)
    if not isinstance(numbers, dict) or found is None:
        if is_report(html) and not html.rstrip().endswith("</html>"):
            cut = say("this report is not complete: its end is missing")
            raise InputRefused([Fault(source, cut, say("Get the whole file again, and compare its size."))])
        remedy = say("Take the HTML that okt report wrote; a project is a file that ends with .okt.")
        raise InputRefused([Fault(source, say("this is no report of the OKT Simulator"), remedy)])
    inputs = read_inputs(found, source)
    sha256 = hashlib.sha256(content).hexdigest()
    if inputs.missing:
        too_large = tuple(
            say(
                "{name}, {size:,} bytes, was too large to be kept in it: SHA-256 {sha}",
                name=one.path.partition("/")[2],
                size=one.size,
                sha=one.sha256,
            )
            for one in inputs.missing
        )
        return Verified(Verdict.UNCHECKED, "report", sha256, 0, (), too_large, inputs.made_with)
    now = _run_again(inputs, control)
    told = {name: value for name, value in numbers.items() if name not in ("made", "program")}
    expected = {name: value for name, value in now.items() if name != "program"}
    differences = tuple(differing(told, expected))
    reasons: tuple[str, ...] = tuple(why(inputs.made_with)) if differences else ()
    verdict, of_page = Verdict.DIFFERS if differences else Verdict.IDENTICAL, False
    if not differences and numbers.get("program") == now["program"]:
        differences = tuple(_other_page(html, now, numbers.get("made"), found))
        if differences:
            verdict, of_page = Verdict.DIFFERS, True
            reasons = (
                say("The page shows other numbers than those of the run: it was changed since.")
                if any(one.shown for one in differences)
                else say("The numbers are identical; the words of the page were changed."),
            )
    elif not differences:
        verdict = Verdict.UNCHECKED
        reasons = (
            say(
                "All numbers are identical. The words of the page were not compared: another version of the "
                "program wrote it."
            ),
        )
    return Verified(
        verdict, "report", sha256, counted(told), differences, reasons, inputs.made_with, of_page=of_page
    )


def _run_again(inputs: ReportInputs, control: Control) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="okt-verify-") as folder:
        project = inputs.unpacked(Path(folder).resolve())
        base = base_plan(project, control)
        asked = reported(project, base, inputs.scenario, inputs.compare or inputs.scenario, inputs.sexes)
        return _as_json(report_values(asked, control))


def _as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(values, ensure_ascii=False))
    return told


def _other_page(html: str, now: dict[str, Any], made: object, inputs: Any) -> Iterator[Difference]:
    """Yield where the page does not say what its numbers do, by writing it again."""
    if not isinstance(made, dict) or not all(
        isinstance(made.get(own), str) for own in ("day", "time", "language", "file")
    ):
        yield Difference("made", made, None)
        return
    try:
        at = datetime.fromisoformat(f"{made['day']}T{made['time']}")
    except ValueError:
        yield Difference("made", made, None)
        return
    again = report_html(now, Made(at, made["file"], made["language"]), json.dumps(inputs))
    for one in page_differences(html, again):
        name = say("piece {number} of the page", number=one.number)
        if one.value:
            name = say("{value}, as the page shows it", value=one.value)
        yield Difference(name, _short(one.found), _short(one.now), shown=one.is_number)


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:77] + "..."


def _block(html: str, id_: str, source: str) -> Any:
    """Return what a data element of a report holds; None where there is none."""
    mark = f'<script type="application/json" id="{id_}">'
    _, found, rest = html.partition(mark)
    content, end, rest = rest.partition("</script>")
    if not (found and end):
        return None
    if mark in rest:
        raise InputRefused(
            [Fault(source, say("it holds its data twice"), say("Take the file that was written."))]
        )
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise InputRefused(
            [Fault(source, say("the data in it are damaged"), say("Take the file that was written."))]
        ) from None


def _content(file: Path) -> bytes:
    try:
        content = read_at_most(file, MOST_BYTES + 1)
    except OSError as error:
        raise InputRefused([not_read(str(file), error)]) from None
    if len(content) > MOST_BYTES:
        raise InputRefused([Fault(str(file), say("the file is too large"), say("Is this the right file?"))])
    return content


def _is_pdf(source: str, content: bytes) -> InputRefused:
    """Say which HTML a PDF was made with: it prints the first digits of its fingerprint."""
    digest = None
    with suppress(ProgramFailed, ValueError):
        for told in run_bounded(Path(pdf_letters_program.__file__), content, unhindered):
            text = "".join(letter[0] for page in told.get("pages", ()) for letter in page)
            digest = digest or _PDF_DIGEST.search(text)
    found = say("a PDF holds no inputs; a report is verified by its HTML")
    remedy = say("Take the HTML that was written with it.")
    if digest is not None:
        remedy = say("Take the HTML whose SHA-256 begins with {digest}.", digest=digest[1])
    return InputRefused([Fault(source, found, remedy)])
