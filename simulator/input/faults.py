"""What is wrong with a file or a wish, in words a user can act on."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from simulator.text import LONGEST_SHOWN, escaped
from simulator.words import say

_MOST_LINES = 20
_SHORTEST = 3
_ALIKE = 0.6
"""How alike a wrong name and a known one are at least to be taken for one, 0 to 1."""

_MOST_KNOWN = 5_000
"""Most known names that a wrong one is compared with."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong with an input: where, what was found, what was expected, what to do.

    Attributes
    ----------
    source
        Name of the file, or another word for where the input came from ("pasted text").
    found
        What stands there, worded to follow a colon: ``'"1.67,54" is not a race time'``.
    remedy
        What was expected and what to do: ``"Write seconds (67.54) or minutes (1:07.54)."``
    line
        Line of the file, counted from 1, or None when the whole file is meant.
    column
        Column or key at fault, as it is named in the file, or empty.
    """

    source: str
    found: str
    remedy: str = ""
    line: int | None = None
    column: str = ""

    def __str__(self) -> str:
        """Write the fault as one sentence or two; signs that would act on a terminal are written out."""
        where = self.source
        if self.line is not None:
            where += f", line {self.line}"
        if self.column:
            where += f", {self.column}"
        found = self.found if self.found.endswith((".", "?", "!")) else self.found + "."
        return escaped(f"{where}: {found} {self.remedy}".rstrip())


def not_read(source: str, error: OSError) -> Fault:
    """Return why a file cannot be read, as the system tells it, in words that say what to do."""
    if isinstance(error, FileNotFoundError):
        return Fault(source, say("the file does not exist"), say("Check the name and the folder."))
    if isinstance(error, IsADirectoryError):
        return Fault(source, say("this is a folder, not a file"), say("Choose a file in it."))
    if isinstance(error, PermissionError):
        found = say("you have no permission to read the file")
        return Fault(source, found, say("Change its permissions."))
    found = say("the file cannot be read ({why})", why=error.strerror or error)
    return Fault(source, found, say("Try a copy of it."))


class InputRefused(ValueError):  # noqa: N818 - the field's word for it; an error all the same
    """An input that cannot be used; carries every fault found in it, not only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@contextmanager
def kept_in(faults: list[Fault]) -> Iterator[None]:
    """Put the faults of what is refused into a list, so that what comes behind it is looked at too.

    Who uses it refuses what is in the list at the end, before anything that was not made is used.
    """
    try:
        yield
    except InputRefused as refused:
        faults += refused.faults


def did_you_mean(name: str, known: Sequence[str], alike: float = _ALIKE) -> str:
    """Return `` Did you mean "x"?`` for the known name nearest to `name`, or an empty string.

    A name longer than any that is shown is compared with none: that takes the square of its length. Two
    letters are like too much.
    """
    if not _SHORTEST <= len(name) <= LONGEST_SHOWN:
        return ""
    near = difflib.get_close_matches(name, known[:_MOST_KNOWN], n=1, cutoff=alike)
    return say(' Did you mean "{near}"?', near=near[0]) if near else ""


def alike_once(faults: Iterable[Fault]) -> list[Fault]:
    """Return faults that differ by their line alone as one, which names the lines."""
    alike: dict[Fault, list[int | None]] = {}
    for fault in faults:
        alike.setdefault(replace(fault, line=None), []).append(fault.line)
    return [
        replace(fault, line=lines[0], found=_in_lines(fault.found, lines)) for fault, lines in alike.items()
    ]


def _in_lines(found: str, lines: Sequence[int | None]) -> str:
    others = [str(line) for line in lines[1:] if line is not None]
    if not others:
        return found
    shown = ", ".join(others[:_MOST_LINES]) + (", ..." if len(others) > _MOST_LINES else "")
    return say("{found} (also in line {lines})", found=found, lines=shown)


MAX_FAULTS = 200
"""How many faults, and how many doubts, are told in full; the rest is counted."""


def not_told(source: str, count: int, kind: str = "fault") -> Fault:
    """Return what stands for faults, or ``warning``s, that are not told."""
    if kind == "fault":
        some, one = (
            say("and {count:,} more faults, not told here", count=count),
            say("and 1 more fault, not told here"),
        )
    else:
        some = say("and {count:,} more warnings, not told here", count=count)
        one = say("and 1 more warning, not told here")
    return Fault(source, one if count == 1 else some)


def refuse_if_any(faults: Sequence[Fault]) -> None:
    """Raise `InputRefused` with the faults, if there are any; a very long list is cut short."""
    if len(faults) > MAX_FAULTS + 1:  # `Findings` have counted theirs in the last one
        raise InputRefused([*faults[:MAX_FAULTS], not_told(faults[0].source, len(faults) - MAX_FAULTS)])
    if faults:
        raise InputRefused(faults)
