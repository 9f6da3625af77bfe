"""A report as a folder for archives (RO-Crate 1.1): inputs, outputs, and a description that programs read.

The description is some sixty lines of JSON-LD. The library `rocrate` would write them too; it brings packages
of its own, among them one that fetches files, for what is here a list of dictionaries.
"""

from __future__ import annotations

import hashlib
import json
import shlex
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from simulator import __version__
from simulator.input.faults import Fault, InputRefused
from simulator.report.document import Made, report_html
from simulator.report.inputs_block import read_inputs
from simulator.report.pdf import has_pdf, pdf_of
from simulator.selection.prize import prize_of
from simulator.selection.prize_words import PrizeWords
from simulator.words import say

METADATA = "ro-crate-metadata.json"
REPORT, PRINTED, NUMBERS, PROJECT = "report.html", "report.pdf", "numbers.json", "inputs/run.okt"

_CONTEXT = ["https://w3id.org/ro/crate/1.1/context", {"sha256": "https://schema.org/sha256"}]
_KINDS = {
    ".html": "text/html",
    ".json": "application/json",
    ".csv": "text/csv",
    ".okt": "application/toml",
    ".toml": "application/toml",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class CrateRun:
    """When a run began and ended, and what its report is to be.

    Attributes
    ----------
    language
        Of the report.
    pdf
        Whether it is there as PDF too, if one can be made.
    """

    began: datetime
    ended: datetime
    language: str
    pdf: bool = False


def _command_of(values: Mapping[str, Any], language: str, out: str) -> str:
    """Return the command that writes a report again from within its folder."""
    words = ["okt", "report", "--project", PROJECT, "--scenario", values["scenario"]["name"]]
    compared, sexes = values["comparison"], [one["sex"] for one in values["sexes"]]
    words += [] if compared is None else ["--compare", compared["with"]]
    words += ["--sex", sexes[0]] if len(sexes) == 1 else []
    return shlex.join([*words, "--language", language, "--out", out])


def check_crate(folder: Path) -> None:
    """Refuse a folder that cannot take a crate, before there is one.

    Raises
    ------
    InputRefused
        When it holds something, is no folder, or its own folder is not there.
    """
    found = None
    if folder.is_dir():
        if any(folder.iterdir()):
            found = say("this folder is not empty")
    elif folder.exists() or folder.is_symlink():
        found = say("this is no folder")
    elif not folder.absolute().parent.is_dir():
        found = say("its folder does not exist")
    if found is not None:
        raise InputRefused([Fault(str(folder), found, say("Name a folder that is new or empty."))])


def write_crate(folder: Path, values: Mapping[str, Any], inputs: str, run: CrateRun) -> None:
    """Write a crate, whole or not at all.

    Parameters
    ----------
    values
        See `simulator.report.values.report_values`.
    inputs
        See `simulator.report.inputs_block.inputs_block`.

    Raises
    ------
    InputRefused
        When it cannot be written.
    """
    check_crate(folder)
    target = folder.absolute()
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}-", dir=target.parent))
        try:
            _fill(made, values, inputs, run)
            made.chmod(0o755)
            if target.is_dir():
                target.rmdir()
            made.rename(target)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        found = say("cannot be written ({why})", why=error.strerror or error)
        raise InputRefused([Fault(str(folder), found, say("Choose another folder."))]) from None


def _fill(folder: Path, values: Mapping[str, Any], inputs: str, run: CrateRun) -> None:
    (folder / "inputs").mkdir()
    held = read_inputs(json.loads(inputs), REPORT)
    held.unpacked(folder / "inputs")
    (folder / PROJECT).write_bytes(held.project.encode())
    html = report_html(values, Made(run.ended, REPORT, run.language), inputs)
    (folder / REPORT).write_bytes(html.encode())
    if run.pdf and has_pdf():
        (folder / PRINTED).write_bytes(pdf_of(html))
    numbers = json.dumps(values, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    (folder / NUMBERS).write_bytes(numbers.encode())
    graph = list(_entities(folder, values, run, [one.path for one in held.missing]))
    told = {"@context": _CONTEXT, "@graph": graph}
    (folder / METADATA).write_bytes((json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())


def _title(values: Mapping[str, Any]) -> str:
    """Return what the numbers are, in the words of what is won."""
    return PrizeWords(prize_of(values["rules"].get("prize"))).of("Chances of an Olympic ticket")


def _entities(
    folder: Path, values: Mapping[str, Any], run: CrateRun, missing: Sequence[str]
) -> Iterator[dict[str, Any]]:
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    outputs = [name for name in files if "/" not in name]
    names = dict.fromkeys(one["author"] for one in values["remarks"])
    authors = {f"#author-{number}": name for number, name in enumerate(names, start=1)}
    meet, day = values["meet"]["name"], run.ended.date().isoformat()
    again = "again.pdf" if PRINTED in outputs else "again.html"
    yield {
        "@id": METADATA,
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }
    yield {
        "@id": "./",
        "@type": "Dataset",
        "name": f"{_title(values)}, {meet}: {values['scenario']['name']}",
        "description": f"Inputs and outcome of {values['run']['tournaments']:,} simulated tournaments of "
        f"{meet}, seed {values['run']['seed']}. Run again and checked by: okt verify {REPORT}"
        + (f". Not kept, too large: {', '.join(missing)}" if missing else ""),
        "datePublished": day,
        "license": {"@id": "#licence"},
        **({"author": _ids(authors)} if authors else {}),
        "hasPart": _ids(map(quote, files)),
        "mentions": {"@id": "#run"},
    }
    yield {
        "@id": "#licence",
        "@type": "CreativeWork",
        "name": "None stated",
        "description": "Whoever publishes this folder says under which licence; the program has MIT's.",
    }
    for id_, name in authors.items():
        yield {"@id": id_, "@type": "Person", "name": name}
    yield {
        "@id": "#okt-simulator",
        "@type": "SoftwareApplication",
        "name": "OKT Simulator",
        "version": __version__,
        "softwareVersion": __version__,
    }
    yield {
        "@id": "#run",
        "@type": "CreateAction",
        "name": "Simulation and report",
        "description": _command_of(values, run.language, again),
        "instrument": {"@id": "#okt-simulator"},
        "object": _ids(quote(name) for name in files if name not in outputs),
        "result": _ids(map(quote, outputs)),
        "startTime": run.began.isoformat(timespec="seconds"),
        "endTime": run.ended.isoformat(timespec="seconds"),
    }
    for name in files:
        yield _file(folder / name, name)


def _ids(names: Iterable[str]) -> Any:
    """Refer to entities; to a single one without a list, as the specification would have it."""
    found = [{"@id": name} for name in names]
    return found[0] if len(found) == 1 else found


def _file(path: Path, name: str) -> dict[str, Any]:
    content = path.read_bytes()
    words = {
        REPORT: "The report; holds its inputs and numbers",
        PRINTED: "The report as PDF",
        NUMBERS: "All numbers of the report",
        PROJECT: "The project that was run",
    }
    return {
        "@id": quote(name),
        "@type": "File",
        "name": name,
        "description": words.get(name, "Input that is not shipped with the program"),
        "contentSize": str(len(content)),
        "encodingFormat": _KINDS.get(path.suffix.lower(), "application/octet-stream"),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
