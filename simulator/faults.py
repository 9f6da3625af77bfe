"""What is wrong with a file or a wish, in words a user can act on."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


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
        where = self.source
        if self.line is not None:
            where += f", line {self.line}"
        if self.column:
            where += f", {self.column}"
        found = self.found if self.found.endswith((".", "?", "!")) else self.found + "."
        return f"{where}: {found} {self.remedy}".rstrip()


class InputRefused(ValueError):  # noqa: N818 - the field's word for it; an error all the same
    """An input that cannot be used; carries every fault found in it, not only the first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def did_you_mean(name: str, known: Sequence[str]) -> str:
    """Return `` Did you mean "x"?`` for the known name nearest to `name`, or an empty string."""
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""
