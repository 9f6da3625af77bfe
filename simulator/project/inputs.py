"""The inputs of a project: files with a fingerprint, and the plan made from them."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import replace
from functools import cache
from pathlib import Path

from simulator.engine.job import UNHINDERED, Control
from simulator.engine.plan import Plan
from simulator.form.data import LONGEST_LABEL
from simulator.form.ticks import MOST_TICKS
from simulator.input.faults import Fault, InputRefused, not_read, refuse_if_any
from simulator.people.same import MOST_SAME
from simulator.project.forms import LONGEST_PATH
from simulator.project.plan_files import load_plan
from simulator.project.project import MOST_ADDED, MOST_FILES, MOST_PASTED, InputFile, Inputs, Project
from simulator.shipped import shipped
from simulator.text import is_line, is_name, quoted
from simulator.words import say

_MOST_BYTES = 200_000_000
"""Largest file that gets a fingerprint; the reader of results refuses far smaller ones."""

_MOST_PASTED_BYTES = 3_000_000
"""Pasted text that a project file has room for, with its quotes and backslashes written double."""

_FORM_DATA, _ENTRIES = say("form data"), say("entries")
_SHIPPED = ("form/results.csv", "form/personal_bests.csv", "form/skaters.csv")


def input_file(path: Path) -> InputFile:
    """Return a file of the user's with its fingerprint.

    Raises
    ------
    InputRefused
        When there is no such file, or it cannot be read.
    """
    whole = path.absolute()
    if not _is_text(str(whole)):  # bytes that a project file could not name
        found = say("the name of the file, or of a folder above it, is not text in UTF-8")
        raise InputRefused([Fault(str(path), found, say("Rename it, then choose it again."))])
    if len(str(whole)) > LONGEST_PATH:
        raise InputRefused([Fault(str(path), say("the path of the file is too long"), say("Move it up."))])
    return InputFile(whole, _sha256(path))


def impossible_inputs(inputs: Inputs) -> tuple[Fault, ...]:
    """Say what of the inputs no project file could keep, so that nothing is entered in vain."""
    counts = (
        (_FORM_DATA, len(inputs.form), MOST_FILES, say("files")),
        (_FORM_DATA, len(inputs.pasted), MOST_PASTED, say("pasted lists")),
        (_ENTRIES, len(inputs.added), MOST_ADDED, say("added entrants")),
        (_FORM_DATA, len(inputs.ticks), MOST_TICKS, say("rows decided")),
        (_FORM_DATA, len(inputs.same), MOST_SAME, say("names told apart or taken together")),
    )
    faults = [
        Fault(
            source,
            say("{count:,} {what} are too many", count=count, what=what),
            say("At most {most:,} are kept.", most=most),
        )
        for source, count, most, what in counts
        if count > most
    ]
    if sum(len(paste.text.encode(errors="replace")) for paste in inputs.pasted) > _MOST_PASTED_BYTES:
        found = say("the pasted lists are too long together")
        remedy = say(
            "At most {most} MB are kept; open long lists as files.", most=_MOST_PASTED_BYTES // 1_000_000
        )
        faults.append(Fault(_FORM_DATA, found, remedy))
    for paste in inputs.pasted:
        if not _is_text(paste.text):
            faults.append(
                Fault(
                    _FORM_DATA,
                    say("a pasted list has signs that cannot be kept"),
                    say("Paste it again."),
                )
            )
        faults += [
            Fault(
                _FORM_DATA,
                say("{value} is not one line of text", value=quoted(value)),
                say("Correct {key}.", key=quoted(key)),
            )
            for key, value in paste.context
            if not is_line(value, LONGEST_LABEL)
        ]
    faults += [
        Fault(
            _ENTRIES,
            say("{skater} is not a name", skater=quoted(entry.skater)),
            say("Write the skater's name."),
        )
        for entry in inputs.added
        if not is_name(entry.skater)
    ]
    return tuple(faults)


@cache
def shipped_sha256() -> str:
    """Return the fingerprint of the form data shipped with the program."""
    digest = hashlib.sha256()
    for name in _SHIPPED:
        digest.update(shipped(name).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def base_plan(project: Project, control: Control = UNHINDERED) -> Plan:
    """Read the inputs of a project and forecast every start; results and what-ifs come later.

    Raises
    ------
    InputRefused
        With every fault of the inputs.
    """
    inputs = project.inputs
    refuse_if_any(impossible_inputs(inputs))
    missing = [fault for file in files_of(inputs) if (fault := missing_file(file)) is not None]
    if missing:
        raise InputRefused(missing)
    plan = load_plan(
        form=[file.path for file in inputs.form if file.used],
        entries=inputs.entries.path if inputs.entries is not None else None,
        meet=project.meet,
        pasted=inputs.pasted,
        control=control,
        same=inputs.same,
        bests=inputs.bests.path if inputs.bests is not None else None,
        skaters=inputs.skaters.path if inputs.skaters is not None else None,
        with_shipped=inputs.with_shipped,
        ticks=inputs.ticks,
        as_of=inputs.as_of,
        added=inputs.added,
    )
    return plan if project.rules is None else replace(plan, rules=project.rules)


def _is_text(text: str) -> bool:
    """Whether a text can be written in UTF-8; half a sign cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def files_of(inputs: Inputs) -> tuple[InputFile, ...]:
    """Return the user's files of a project."""
    others = (inputs.entries, inputs.bests, inputs.skaters)
    return (*inputs.form, *(file for file in others if file is not None))


def input_faults(project: Project) -> tuple[Fault, ...]:
    """Say which files of a project are gone, with what to do about it."""
    return tuple(fault for file in files_of(project.inputs) if (fault := missing_file(file)) is not None)


def changed_inputs(project: Project) -> tuple[Fault, ...]:
    """Say which data of a project are no longer what they were; a doubt, nothing to refuse."""
    doubts = [
        Fault(
            str(file.path),
            say("the file has changed since the project was saved"),
            say("The numbers may differ from those of then."),
        )
        for file in files_of(project.inputs)
        if file.sha256 and missing_file(file) is None and _sha256(file.path) != file.sha256
    ]
    known = project.inputs.shipped_sha256
    if known and project.inputs.with_shipped and known != shipped_sha256():
        found = say("the results shipped with the program have changed since the project was saved")
        doubts.append(Fault(_FORM_DATA, found, say("The numbers may differ from those of then.")))
    return tuple(doubts)


def refreshed(project: Project) -> Project:
    """Return the project with the fingerprints of its data as they are now.

    Raises
    ------
    InputRefused
        When a file is gone.
    """
    inputs = project.inputs
    return replace(
        project,
        inputs=replace(
            inputs,
            form=tuple(replace(input_file(file.path), used=file.used) for file in inputs.form),
            entries=_refreshed(inputs.entries),
            bests=_refreshed(inputs.bests),
            skaters=_refreshed(inputs.skaters),
            shipped_sha256=shipped_sha256(),
        ),
    )


def _refreshed(file: InputFile | None) -> InputFile | None:
    return None if file is None else input_file(file.path)


def missing_file(file: InputFile) -> Fault | None:
    """Return the fault of a file that is not there; None for one that is."""
    try:
        if file.path.is_file():
            return None
    except (OSError, ValueError):  # a name no system knows
        pass
    remedy = say("Put the file back, or choose it again where it lies now.")
    return Fault(str(file.path), say("there is no such file, and the project needs it"), remedy)


def _sha256(path: Path) -> str:
    try:
        kind = path.stat()
        if not (stat.S_ISREG(kind.st_mode) or stat.S_ISDIR(kind.st_mode)):
            what = say("this is a device or a pipe, and a project needs a file that stays")
            raise InputRefused([Fault(str(path), what, say("Save it as a file and choose that."))])
        if kind.st_size > _MOST_BYTES:
            raise InputRefused(
                [Fault(str(path), say("the file is too large"), say("Is this the right file?"))]
            )
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputRefused([not_read(str(path), error)]) from None
