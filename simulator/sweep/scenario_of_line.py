"""What a line of a sweep assumes, read back as the what-ifs of a scenario."""

from __future__ import annotations

from simulator.input.faults import refuse_if_any
from simulator.input.plain_forms import Many, Most
from simulator.input.toml_reader import TomlReader
from simulator.project.project import MOST_WHAT_IFS
from simulator.sweep.line import SweptLine
from simulator.what_if.base import ANY_KIND, WhatIf
from simulator.words import say


def what_ifs_of(line: SweptLine) -> tuple[WhatIf, ...]:
    """Return what a scenario assumes; raises `InputRefused` with every fault of it."""
    reader = TomlReader(say("sweep"))
    what_ifs: tuple[WhatIf, ...] = Many(ANY_KIND, Most(MOST_WHAT_IFS)).of(
        reader, list(line.what_ifs), "what-if"
    )
    refuse_if_any(reader.faults)
    return what_ifs
