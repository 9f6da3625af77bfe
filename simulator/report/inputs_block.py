"""The inputs of a report, packed into its file, and read back from a file that comes from a stranger."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import platform
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath
from typing import Any

from simulator import __version__
from simulator.engine.draws_version import DRAWS_VERSION
from simulator.event import Sex
from simulator.input.bounded_file import read_at_most
from simulator.input.faults import Fault, InputRefused
from simulator.meet.folder import DESCRIPTION, RESULTS, MeetFolder, available_meets, find_meet
from simulator.project.files_read import meet_files
from simulator.project.inputs import files_of
from simulator.project.project import BASELINE, Project
from simulator.project.strange_files import strange_files
from simulator.project.text import project_of, project_text, with_paths
from simulator.text import quoted
from simulator.words import say

KIND, FORMAT = "okt-inputs", 1
MOST_BYTES = 20_000_000
"""Inputs of a report that are packed; of those beyond it only the fingerprints."""

_MOST_UNPACKED = 45_000_000
"""All inputs as base64, and a project, and no more: so much comes out of what is packed at most."""

_MOST_FILES = 400
_PROJECT = "report.okt"
_PACKAGES = ("numpy", "scipy", "pandas")
_NAME = re.compile(r"[^/\\:\0]{1,200}")


def made_with() -> dict[str, str | int]:
    """Return what the numbers of a run are made with: versions of program, draws and packages."""
    told: dict[str, str | int] = {"okt-simulator": __version__, "draws_version": DRAWS_VERSION}
    told["python"] = platform.python_version()
    for package in _PACKAGES:
        with suppress(PackageNotFoundError):
            told[package] = version(package)
    return told


@dataclass(frozen=True)
class PackedFile:
    """A file of the user's that a report was made from.

    Attributes
    ----------
    path
        Where it lies in the folder it is unpacked into: a number and its name.
    content
        None where only its fingerprint was kept.
    """

    path: str
    sha256: str
    size: int
    content: bytes | None


@dataclass(frozen=True)
class ReportInputs:
    """What a report says it was made from.

    Attributes
    ----------
    project
        As the text of a project file; the files it names lie beside it.
    made_with
        Versions, see `made_with`.
    """

    project: str
    scenario: str
    compare: str
    sexes: tuple[Sex, ...]
    files: tuple[PackedFile, ...]
    made_with: dict[str, Any]

    @property
    def missing(self) -> tuple[PackedFile, ...]:
        """Files of which only the fingerprint was kept."""
        return tuple(file for file in self.files if file.content is None)

    def unpacked(self, folder: Path) -> Project:
        """Write the files into an empty folder and return the project that reads them.

        Raises
        ------
        InputRefused
            When the project is none, or reads anything outside the folder.
        """
        for file in self.files:
            if file.content is not None:
                target = folder / file.path
                target.parent.mkdir(exist_ok=True)
                target.write_bytes(file.content)
        project = project_of(self.project.encode(errors="replace"), say("inputs of the report"), folder)
        if strange := strange_files(project, folder):
            found = say("the inputs name a file outside the report: {path!r}", path=str(strange[0].path))
            raise InputRefused([Fault(say("inputs of the report"), found, say("No report of ours does."))])
        return project


def inputs_block(
    project: Project,
    scenario: str = BASELINE,
    compare: str = "",
    sexes: Sequence[Sex] = tuple(Sex),
    most: int = MOST_BYTES,
) -> str:
    """Return what a report is made from as JSON to stand in its file, with all files that are not shipped.

    Parameters
    ----------
    compare
        Name of the scenario it is compared with; empty for none.
    most
        Bytes of files that are packed; of files beyond it the fingerprints are.
    """
    own, files = _gathered(project)
    kept = tuple(one for one in project.scenarios if one.name in (scenario, compare))
    root = Path(Path.cwd().anchor)
    raw = {
        "project": project_text(
            with_paths(replace(own, scenarios=kept, history=()), lambda path: root / path), root
        ),
        "scenario": scenario,
        "compare": compare,
        "sexes": [str(sex) for sex in sexes],
        "files": list(_packed(files, most)),
    }
    text = json.dumps(raw, ensure_ascii=False, sort_keys=True).encode(errors="replace")
    told = {
        "kind": KIND,
        "format": FORMAT,
        "made_with": made_with(),
        "packed": base64.b64encode(zlib.compress(text, 9)).decode(),
    }
    return json.dumps(told)


def inputs_of_report(project: Project, values: Mapping[str, Any]) -> str:
    """Return the inputs of a report of which the numbers are known; see `inputs_block`.

    Parameters
    ----------
    values
        See `simulator.report.values.report_values`.
    """
    compared = values["comparison"]
    return inputs_block(
        project,
        values["scenario"]["name"],
        "" if compared is None else compared["with"],
        [Sex(one["sex"]) for one in values["sexes"]],
    )


def _gathered(project: Project) -> tuple[Project, list[tuple[str, Path]]]:
    """Return the project with its files in numbered folders, and where each of these comes from."""
    files: list[tuple[str, Path]] = []
    places: dict[Path, Path] = {}
    for number, file in enumerate(files_of(project.inputs)):
        places[file.path] = Path(str(number), file.path.name)
        files.append((f"{number}/{file.path.name}", file.path))
        folder = file.path.parent
        place = MeetFolder(str(folder), folder, folder / DESCRIPTION)
        if (folder / DESCRIPTION).is_file() and PurePath(str(place.table(RESULTS))).name == file.path.name:
            files.append((f"{number}/{DESCRIPTION}", folder / DESCRIPTION))  # its competition and rink
    if project.meet not in available_meets():
        meet = Path(project.meet)
        places[meet] = Path("meet") if meet.is_dir() else Path("meet", meet.name)
        place = find_meet(project.meet)  # a rule set that is shipped lies elsewhere
        own = [path for path in meet_files(place) if path.parent == place.folder and path.is_file()]
        files += [(f"meet/{path.name}", path) for path in dict.fromkeys(own)]
    return with_paths(project, lambda path: places.get(path, path)), files


def _packed(files: Sequence[tuple[str, Path]], most: int) -> Iterator[dict[str, Any]]:
    """Yield the files as they are packed: those that are text as text, in their order while there is room."""
    left = most
    for path, file in dict(files).items():
        content = read_at_most(file, 10 * MOST_BYTES + 1)
        told = {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        if len(content) <= left:
            left -= len(content)
            try:
                told["text"] = content.decode()
            except UnicodeDecodeError:
                told["base64"] = base64.b64encode(content).decode()
        yield told


def read_inputs(told: object, source: str) -> ReportInputs:
    """Read what `inputs_block` wrote; nothing of it is believed before it is looked at.

    Parameters
    ----------
    told
        The block, as JSON has it.
    source
        Name of the report in messages.

    Raises
    ------
    InputRefused
        When it is none, is of a newer program, too large or damaged.
    """
    if not isinstance(told, dict) or told.get("kind") != KIND:
        raise _refused(source, say("it holds no inputs of a report"))
    number = told.get("format")
    if type(number) is not int or not 1 <= number <= FORMAT:
        found = say("its inputs have a form that this program does not know")
        raise InputRefused([Fault(source, found, say("Use the newest program."))])
    raw = _unpacked(told.get("packed"), source)
    if not isinstance(raw, dict) or not all(
        isinstance(raw.get(name), str) for name in ("project", "scenario", "compare")
    ):
        raise _refused(source, say("its inputs are damaged"))
    given, sexes = raw.get("files"), raw.get("sexes")
    if not isinstance(given, list) or not isinstance(sexes, list) or len(given) > _MOST_FILES:
        raise _refused(source, say("its inputs are damaged"))
    try:
        of = tuple(Sex(sex) for sex in sexes)
    except ValueError:
        raise _refused(source, say("its inputs are damaged")) from None
    files = tuple(_file(one, source) for one in given)
    if len({file.path.casefold() for file in files}) < len(files):
        raise _refused(source, say("two of its files have one name"))
    known = told.get("made_with")
    versions = {
        str(name)[:40]: value
        for name, value in (known.items() if isinstance(known, dict) else ())
        if isinstance(value, int) or (isinstance(value, str) and len(value) <= 40)
    }
    return ReportInputs(raw["project"], raw["scenario"], raw["compare"], of, files, versions)


def _refused(source: str, found: str) -> InputRefused:
    return InputRefused([Fault(source, found, say("Was the file changed? Take the one that was written."))])


def _unpacked(packed: object, source: str) -> Any:
    if not isinstance(packed, str) or len(packed) > 2 * MOST_BYTES:
        raise _refused(source, say("its inputs are damaged"))
    try:
        unpacker = zlib.decompressobj()
        text = unpacker.decompress(base64.b64decode(packed, validate=True), _MOST_UNPACKED)
        if unpacker.unconsumed_tail:
            raise _refused(source, say("its inputs are larger than any report has"))
        if not unpacker.eof:
            raise _refused(source, say("its inputs are cut off"))
        return json.loads(text)
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        raise _refused(source, say("its inputs are damaged")) from None


def _file(told: object, source: str) -> PackedFile:
    """Read one file; its name may name nothing outside the folder it is put into."""
    if not isinstance(told, dict) or not isinstance(told.get("path"), str):
        raise _refused(source, say("its inputs are damaged"))
    folder, _, name = told["path"].partition("/")
    if not (re.fullmatch(r"\d{1,3}|meet", folder, re.ASCII) and _NAME.fullmatch(name) and _is_plain(name)):
        found = say("{path} is no name of a file in a report", path=quoted(told["path"]))
        raise _refused(source, found)
    sha, size = told.get("sha256"), told.get("bytes")
    if not isinstance(sha, str) or not re.fullmatch(r"[0-9a-f]{64}", sha) or type(size) is not int:
        raise _refused(source, say("its inputs are damaged"))
    content: bytes | None = None
    if isinstance(told.get("text"), str):
        content = told["text"].encode(errors="replace")
    elif isinstance(told.get("base64"), str):
        try:
            content = base64.b64decode(told["base64"], validate=True)
        except (binascii.Error, ValueError):
            raise _refused(source, say("its inputs are damaged")) from None
    if content is not None and hashlib.sha256(content).hexdigest() != sha:
        found = say("{name} in it is not what its fingerprint says", name=quoted(name))
        raise _refused(source, found)
    return PackedFile(told["path"], sha, size, content)


def _is_plain(name: str) -> bool:
    return name.isprintable() and name.strip(". ") != "" and not name.endswith((".", " "))
