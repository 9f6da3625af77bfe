"""What came of running a report or a project again: identical, or what differs and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from simulator.engine.draws_version import DRAWS_VERSION
from simulator.report.inputs_block import made_with
from simulator.words import say


class Verdict(StrEnum):
    """What came of running again."""

    IDENTICAL = "identical"
    DIFFERS = "differs"
    UNCHECKED = "unchecked"
    """Nothing differs, but not everything could be run again."""


@dataclass(frozen=True)
class Difference:
    """A value that is not what it was: where it stands, what was found, what comes out now.

    Attributes
    ----------
    shown
        Whether it is a number that the page shows otherwise than its data.
    """

    name: str
    found: Any
    now: Any
    shown: bool = False


@dataclass(frozen=True)
class Verified:
    """What came of running a file again.

    Attributes
    ----------
    sha256
        Of the file; a PDF of the same run prints its first twelve digits.
    checked
        How many values were compared.
    differences
        All of them, in the order of the file.
    reasons
        Why there may be differences, or what could not be checked, in sentences.
    of_page
        Whether the differences are pieces of the page, and all values what they should be.
    """

    verdict: Verdict
    kind: str
    sha256: str
    checked: int
    differences: tuple[Difference, ...] = ()
    reasons: tuple[str, ...] = ()
    made_with: Mapping[str, Any] = field(default_factory=dict)
    of_page: bool = False


def differing(found: Any, now: Any, name: str = "") -> Iterator[Difference]:
    """Yield the values that differ, each by the path that leads to it: ``sexes.0.skaters.3.ticket``."""
    if isinstance(found, dict) and isinstance(now, dict):
        for key in dict.fromkeys((*found, *now)):
            yield from differing(found.get(key), now.get(key), f"{name}.{key}" if name else str(key))
    elif isinstance(found, list) and isinstance(now, list):
        for at in range(max(len(found), len(now))):
            one, other = (own[at] if at < len(own) else None for own in (found, now))
            yield from differing(one, other, f"{name}.{at}")
    elif type(found) is not type(now) or found != now:
        yield Difference(name, found, now)


def counted(values: Any) -> int:
    """Return how many values there are in tables and lists within each other."""
    if isinstance(values, dict):
        return sum(map(counted, values.values()))
    return sum(map(counted, values)) if isinstance(values, list) else 1


def why(then: Mapping[str, Any]) -> Iterator[str]:
    """Say which versions are not those that the numbers were made with, or that none is."""
    if all(then.get(name) == own for name, own in made_with().items()):
        yield say("All versions are those it was made with: the file was changed after it was written.")
    for name, own in made_with().items():
        known = then.get(name)
        if known is not None and known != own:
            yield say(
                "{name} was {then} then and is {now} now.", name=_NAMES.get(name, name), then=known, now=own
            )


_NAMES = {"draws_version": say("What a seed means (version of the draws)")}


def other_draws(label: str, version: int) -> str:
    """Say that a kept forecast was drawn otherwise from the same seed."""
    return say(
        '"{label}" was made when the same seed gave other draws (version {then}, now {now}).',
        label=label,
        then=version,
        now=DRAWS_VERSION,
    )
