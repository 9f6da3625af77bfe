"""How the values of a project that only a project has stand in its file."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.event import Event, Sex
from simulator.input.form import Form, Table
from simulator.input.forms import OneLine, Trial
from simulator.input.records import Tuples, plain
from simulator.input.toml_reader import TomlReader, shown
from simulator.text import is_name
from simulator.words import say

BASELINE = "Baseline"
"""Name of the scenario without what-ifs; it cannot be changed, renamed or deleted."""

LONGEST_NAME = 80
"""Letters of the name of a scenario."""

LONGEST_PATH, _LONGEST_NAME_SHOWN, _MOST_CHANCES, _MOST_RACES = 4_000, 200, 1_000, 50
_SHA256 = re.compile(r"[0-9a-f]{64}")


class FilePath(Form):
    """The path of a file; its name may have signs in it that no text of ours may have.

    Parameters
    ----------
    made
        Makes the value of the text; the text itself for the meet, which may be a name too.
    """

    def __init__(self, made: Callable[[str], object] = Path) -> None:
        self.made = made

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the path as it stands there; from which folder it is, `project.text` knows."""
        if len(given) <= LONGEST_PATH and "\0" not in given:
            return self.made(given)
        reader.fault(column, say("{text} is not the path of a file", text=shown(given)))
        return None

    def plain(self, value: Any) -> Any:
        """Return the path as text."""
        return path_text(value) if isinstance(value, Path) else value


def path_text(path: Path) -> str:
    """Return a path as files have it: with slashes when it is from the folder of the project."""
    return os.fspath(path) if path.is_absolute() else path.as_posix()


class Sha256(Form):
    """A SHA-256 in hexadecimal."""

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the digits."""
        if _SHA256.fullmatch(given):
            return given
        found = say("{text} is not a SHA-256", text=shown(given))
        reader.fault(column, found, say("Expected 64 digits 0-9 and a-f."))
        return None


class ScenarioName(OneLine):
    """The name of a scenario that is not the baseline."""

    def __init__(self) -> None:
        super().__init__(LONGEST_NAME)

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the name."""
        name = super().of(reader, given, column)
        if name is None or (name.strip() and name == name.strip() and name.casefold() != BASELINE.casefold()):
            return name
        remedy = say('"{name}" is there always.', name=BASELINE) if name.strip() else say("Write a name.")
        reader.fault(column, say('"{name}" cannot be the name of a scenario', name=name), remedy)
        return None


@dataclass(frozen=True)
class _Race:
    sex: Sex
    event: Trial


class Races(Tuples):
    """Events of one sex, women first, short to long."""

    def __init__(self) -> None:
        super().__init__(_Race, _MOST_RACES)

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return the races, in their order."""
        return ordered(super().of(reader, given, column))


def plain_race(race: tuple[Sex, Event]) -> Table:
    """Return an event of one sex as a table."""
    return plain(_Race(*race))


def ordered(races: Iterable[tuple[Sex, Event]]) -> tuple[tuple[Sex, Event], ...]:
    """Return races once each, in an order of their own: women first, short to long."""
    chosen = set(races)
    return tuple((sex, event) for sex in Sex for event in Event if (sex, event) in chosen)


class TicketChances(Form):
    """Chances of a ticket by sex and skater."""

    kind = dict

    def of(self, reader: TomlReader, given: Any, column: str) -> Any:
        """Return sex, skater and chance of each."""
        at = f"{column}, "
        reader.unknown(given, list(Sex), at, "sex")
        found: list[tuple[Sex, str, float]] = []
        for sex in Sex:
            own = reader.value(given, sex, dict, at, needed=False) or {}
            if len(own) > _MOST_CHANCES:
                many = say("{count:,} are too many", count=len(own))
                reader.fault(f"{at}{sex}", many, say("At most {most:,} are read.", most=_MOST_CHANCES))
                continue
            for skater in own:
                chance = reader.value(own, skater, float, f"{at}{sex}, ")
                if not is_name(skater):
                    reader.fault(f"{at}{sex}", say("{text} is not a name", text=shown(skater)))
                elif chance is not None and not 0 <= chance <= 1:
                    column = f"{at}{sex}, {skater[:_LONGEST_NAME_SHOWN]}"
                    reader.fault(column, say("{chance:g} is not a chance", chance=chance), _FROM_0_TO_1)
                elif chance is not None:
                    found.append((sex, skater, chance))
        return tuple(found)

    def plain(self, value: Any) -> Any:
        """Return the chances as tables."""
        tables: Table = {}
        for sex, skater, chance in value:
            tables.setdefault(sex.value, {})[skater] = chance
        return tables


_FROM_0_TO_1 = say("Expected 0 to 1.")
