"""One line of the table of the long run: what a part did, and what it found."""

from __future__ import annotations

import re
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path

HEADING = "part      seeds     cases  seconds  tracebacks  lost  memory first/last, notes"


def resident_mb(process: int | str = "self") -> float:
    """Return the memory of a process in MB; 0 where the system does not tell, or the process is gone."""
    try:
        told = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text(encoding="ascii"))
    except OSError:
        told = None
    return int(told[1]) / 1024 if told is not None else 0.0


@dataclass
class Line:
    """What a part counts while it runs.

    Attributes
    ----------
    part, seed
        What is run; further seeds are those that follow.
    most_s
        After which it should end, in s.
    """

    part: str
    seed: int
    most_s: float
    seeds: int = 1
    cases: int = 0
    tracebacks: int = 0
    lost: int = 0
    notes: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)
    kinds: set[str] = field(default_factory=set)

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() - self.begun > self.most_s

    def remember(self, process: int | str = "self") -> float:
        """Note the memory of a process now, and return it in MB."""
        now = resident_mb(process)
        if now:
            self.memory.append(now)
        return now

    def found(self, error: BaseException, where: str) -> bool:
        """Count an error that should not be; print the first of each kind, and say whether it is one."""
        self.tracebacks += 1
        told = traceback.extract_tb(error.__traceback__)
        kind = f"{type(error).__name__} {told[-1].filename}:{told[-1].lineno}" if told else repr(error)
        first = kind not in self.kinds
        self.kinds.add(kind)
        if first:
            print(f"-- {where}", "".join(traceback.format_exception(error)), sep="\n", flush=True)  # noqa: T201
        return first

    def tell(self, file: Path | None) -> None:
        """Print the line, and add it to a file."""
        seeds = f"{self.seed}-{self.seed + self.seeds - 1}" if self.seeds > 1 else f"{self.seed}"
        memory = f"{self.memory[0]:.0f}/{self.memory[-1]:.0f} MB" if self.memory else "-"
        line = (
            f"{self.part:<7}{seeds:>8}{self.cases:>10,}{time.monotonic() - self.begun:>9,.0f}"
            f"{self.tracebacks:>12}{self.lost:>6}  {'; '.join([memory, *self.notes])}"
        )
        print(line, flush=True)  # noqa: T201
        if file is not None:
            with file.open("a", encoding="utf-8") as table:
                table.write(f"{line}\n")
