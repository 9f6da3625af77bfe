"""Remarks to scenarios: who decided what, when and why; they decide no number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from simulator.input.form import Form, Wrong
from simulator.input.forms import OneLine
from simulator.input.toml_reader import TomlReader
from simulator.project.forms import LONGEST_NAME
from simulator.text import clean_lines
from simulator.words import say

MOST_REMARKS = 500
LONGEST_AUTHOR, LONGEST_TEXT = 100, 4_000


class _Lines(Form):
    """A text of several lines of so many letters."""

    kind = str

    def of(self, _reader: TomlReader, given: Any, _column: str) -> Any:
        """Return the text, cleaned."""
        return clean_lines(given)

    def wrong(self, value: Any) -> Iterator[Wrong]:
        """Yield the words for a text that is too long, or that cannot be shown."""
        if len(value) > LONGEST_TEXT:
            yield Wrong(say("the text is too long"), say("At most {most} letters.", most=LONGEST_TEXT))


@dataclass(frozen=True)
class Remark:
    """What was decided about a scenario.

    Attributes
    ----------
    scenario
        Name of the scenario, that of the baseline too.
    author
        Who says so.
    day
        When it was said.
    decision, reason
        What, and why.
    """

    scenario: Annotated[str, OneLine(LONGEST_NAME)]
    author: Annotated[str, OneLine(LONGEST_AUTHOR)]
    day: date
    decision: Annotated[str, _Lines()] = ""
    reason: Annotated[str, _Lines()] = ""


def of_scenario(remarks: tuple[Remark, ...], name: str) -> tuple[Remark, ...]:
    """Return the remarks to a scenario, the oldest first."""
    return tuple(one for one in remarks if one.scenario == name)


def with_name(remarks: tuple[Remark, ...], name: str, wanted: str) -> tuple[Remark, ...]:
    """Return the remarks with those to a scenario under its new name."""
    return tuple(replace(one, scenario=wanted) if one.scenario == name else one for one in remarks)
