"""Reading the text of a project file: strict, bounded, every fault told at once."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

from simulator.defaults import MOST_TOURNAMENTS
from simulator.event import Sex
from simulator.form.data import Pasted
from simulator.input.faults import Fault, InputRefused, refuse_if_any
from simulator.input.toml_reader import parse_toml, shown
from simulator.meet.folder import available_meets
from simulator.meet.meet import Entry
from simulator.people.same import MOST_SAME, Same, without_clash
from simulator.project.edits import LONGEST_NAME, MOST_SCENARIOS, MOST_WHAT_IFS
from simulator.project.plain import Table
from simulator.project.plain_reader import PlainReader
from simulator.project.project import BASELINE, ForecastDay, InputFile, Inputs, Project, Scenario
from simulator.project.race_over import Race, ordered
from simulator.project.text import FORMAT, KIND
from simulator.project.what_if_reader import read_what_if
from simulator.text import escaped, is_name
from simulator.what_if.what_ifs import WhatIf

MOST_BYTES = 8_000_000
"""Largest project file; without pasted lists a real one has some ten kilobytes."""

MOST_RESULTS, MOST_FILES, MOST_PASTED, MOST_ADDED, MOST_DAYS = 5_000, 100, 50, 500, 200
MOST_RACES = 50
LONGEST_PATH, LONGEST_LABEL, MOST_CHANCES, MOST_COLUMNS = 4_000, 200, 1_000, 20
_MOST_VERSION = 10_000
_SHA256 = re.compile(r"[0-9a-f]{64}")

_KEYS = (
    "kind", "format", "program", "meet", "rules", "seed", "draws_version", "tournaments",
    "learn_from_results", "inputs", "same", "committee", "result", "still_on", "scenario", "history",
)  # fmt: skip
_DAY_KEYS = ("label", "day", "inputs_sha256", "seed", "draws_version", "tournaments", "chances")


def project_of(content: bytes, source: str, folder: Path) -> Project:
    """Read a project from the bytes of its file.

    Parameters
    ----------
    source
        Name of the file in messages.
    folder
        Where the file lies; paths in it are from there.

    Raises
    ------
    InputRefused
        With every fault of the file, or the one that a newer program is needed.
    """
    table = parse_toml(content, source, MOST_BYTES)
    _check_format(table, source)
    reader = _ProjectReader(source, folder)
    project = reader.read(table)
    refuse_if_any(reader.faults)
    return project


def _check_format(table: Table, source: str) -> None:
    """Refuse what is no project, and the projects of newer programs, before anything else is said.

    Version 1 is the first. With the second comes a function that turns the tables of version
    1 into those of version 2, to be called here; a version is never read in two ways.
    """
    if table.get("kind") != KIND:
        found = "this is not a project of the OKT Simulator"
        raise InputRefused([Fault(source, found, f'A project file says kind = "{KIND}".')])
    number = table.get("format")
    if type(number) is not int or number < 1:
        raise InputRefused([Fault(source, f"{shown(number)} is not a version of the form", column="format")])
    if number > FORMAT:
        program = table.get("program")
        by = f" (version {escaped(program[:20])})" if isinstance(program, str) else ""
        found = f"the project was saved by a newer program{by}: its form is {number}, known is {FORMAT}"
        raise InputRefused([Fault(source, found, "Update this program, then open the project again.")])


class _ProjectReader(PlainReader):
    """Reads the tables of one project file."""

    def __init__(self, source: str, folder: Path) -> None:
        super().__init__(source)
        self.folder = folder

    def read(self, table: Table) -> Project:
        """Read everything; what has a fault is left out."""
        self.unknown(table, _KEYS)
        self.line(table, "program", LONGEST_LABEL)
        inputs = self.value(table, "inputs", dict)
        own_committee = self.value(table, "committee", dict, needed=False)
        learn = self._flag(table, "learn_from_results")
        project = Project(
            meet=self._meet(table),
            rules=self.rules(table["rules"], "rules") if "rules" in table else None,
            inputs=replace(self._inputs(inputs) if inputs is not None else Inputs(), same=self._same(table)),
            committee=self.committee(own_committee, "committee") if own_committee is not None else None,
            scenarios=tuple(self.each(table, "scenario", MOST_SCENARIOS, self._scenario)),
            results=tuple(self.each(table, "result", MOST_RESULTS, self.result)),
            still_on=ordered(self.each(table, "still_on", MOST_RACES, self._race)),
            learn_from_results=learn,
            seed=self._within(table, "seed", 0, 2**63 - 1),
            tournaments=self._within(table, "tournaments", 1, MOST_TOURNAMENTS),
            history=tuple(self.each(table, "history", MOST_DAYS, self._day)),
            draws_version=self._draws_version(table),
        )
        self._no_two([scenario.name.casefold() for scenario in project.scenarios], "scenario")
        self._no_two([day.label for day in project.history], "history")
        return project

    def _meet(self, table: Table) -> str:
        meet = self._path(table, "meet", "")
        if not meet or meet in available_meets():
            return meet
        return os.path.normpath(self.folder / meet)

    def _flag(self, table: Table, key: str) -> bool:
        value = table.get(key)
        if type(value) is bool:
            return value
        found = "this key is missing" if key not in table else f"{shown(value)} is neither true nor false"
        self.fault(key, found, "Write true or false.")
        return True

    def _within(self, table: Table, key: str, low: int, high: int, at: str = "") -> int:
        value = self.value(table, key, int, at)
        if value is not None and low <= value <= high:
            return value
        if value is not None:
            self.fault(f"{at}{key}", f"{value:,} is out of range", f"Expected {low:,} to {high:,}.")
        return low

    def _draws_version(self, table: Table, at: str = "") -> int:
        """Read what a seed meant; before there was a second version none was written."""
        if "draws_version" not in table:
            return 1
        return self._within(table, "draws_version", 1, _MOST_VERSION, at)

    def _no_two(self, names: list[str], key: str) -> None:
        for name in dict.fromkeys(names):
            if names.count(name) > 1:
                self.fault(key, f'"{name}" stands there twice', "Rename one.")

    # Inputs --------------------------------------------------------------------------------

    def _inputs(self, table: Table) -> Inputs:
        self.unknown(table, ["shipped_sha256", "form", "entries", "pasted", "added"], "inputs, ")
        entries = self.value(table, "entries", dict, "inputs, ", needed=False)
        return Inputs(
            form=tuple(self.each(table, "form", MOST_FILES, self._file, "inputs, ")),
            pasted=tuple(self.each(table, "pasted", MOST_PASTED, self._pasted, "inputs, ")),
            entries=self._file(entries, "inputs, entries, ") if entries is not None else None,
            added=tuple(self.each(table, "added", MOST_ADDED, self._entry, "inputs, ")),
            shipped_sha256=self._hash(table, "shipped_sha256", "inputs, ", needed=False),
        )

    def _same(self, table: Table) -> Same:
        pairs = self.each(table, "same", MOST_SAME, self._pair)
        try:
            return without_clash(pairs, self.source)
        except InputRefused as refused:
            self.faults += refused.faults
            return ()

    def _pair(self, own: Table, at: str) -> tuple[str, str] | None:
        self.unknown(own, ["written", "person"], at)
        written, person = self.name(own, "written", at), self.name(own, "person", at)
        return None if written is None or person is None else (written, person)

    def _file(self, own: Table, at: str) -> InputFile | None:
        self.unknown(own, ["path", "sha256"], at)
        text, sha256 = self._path(own, "path", at), self._hash(own, "sha256", at)
        if not text or not sha256:
            return None
        # Not resolved: a link stays the link the user chose.
        return InputFile(Path(os.path.normpath(self.folder / text)), sha256)

    def _path(self, own: Table, key: str, at: str) -> str:
        """Read the path of a file; its name may have signs in it that no text of ours may have."""
        text = self.value(own, key, str, at) or ""
        if len(text) <= LONGEST_PATH and "\0" not in text:
            return text
        self.fault(f"{at}{key}", f"{shown(text)} is not the path of a file")
        return ""

    def _hash(self, own: Table, key: str, at: str, *, needed: bool = True) -> str:
        text = self.value(own, key, str, at, needed=needed)
        if text is None or _SHA256.fullmatch(text):
            return text or ""
        self.fault(f"{at}{key}", f"{shown(text)} is not a SHA-256", "Expected 64 digits 0-9 and a-f.")
        return ""

    def _pasted(self, own: Table, at: str) -> Pasted | None:
        self.unknown(own, ["text", "columns"], at)
        text = self.value(own, "text", str, at)
        columns = self.value(own, "columns", dict, at, needed=False) or {}
        if len(columns) > MOST_COLUMNS:
            self.fault(f"{at}columns", f"{len(columns)} are too many", f"At most {MOST_COLUMNS}.")
            return None
        context = tuple((key[:LONGEST_LABEL], self.line(columns, key, LONGEST_LABEL, at)) for key in columns)
        return None if text is None else Pasted(text, context)

    def _race(self, own: Table, at: str) -> Race | None:
        self.unknown(own, ["sex", "event"], at)
        sex, event = self.sex(own, at), self.event(own, at)
        return None if sex is None or event is None else (sex, event)

    def _entry(self, own: Table, at: str) -> Entry | None:
        self.unknown(own, ["sex", "event", "skater"], at)
        sex, event, skater = self.sex(own, at), self.event(own, at), self.name(own, "skater", at)
        return None if sex is None or event is None or skater is None else Entry(sex, event, skater)

    # Scenarios and history -----------------------------------------------------------------

    def _scenario(self, own: Table, at: str) -> Scenario | None:
        self.unknown(own, ["name", "what_if"], at)
        name = self.line(own, "name", LONGEST_NAME, at)
        if not name.strip() or name != name.strip() or name.casefold() == BASELINE.casefold():
            found = f'"{name}" cannot be the name of a scenario'
            self.fault(
                f"{at}name", found, f'"{BASELINE}" is there always.' if name.strip() else "Write a name."
            )
        what_ifs: list[WhatIf] = self.each(own, "what_if", MOST_WHAT_IFS, self._what_if, at)
        return Scenario(name, tuple(what_ifs))

    def _what_if(self, own: Table, at: str) -> WhatIf | None:
        return read_what_if(self, own, at)

    def _day(self, own: Table, at: str) -> ForecastDay | None:
        self.unknown(
            own, ["label", "day", "inputs_sha256", "seed", "draws_version", "tournaments", "chances"], at
        )
        label, day = self.line(own, "label", LONGEST_LABEL, at), self.value(own, "day", date, at)
        sha256 = self._hash(own, "inputs_sha256", at)
        chances = self._chances(self.value(own, "chances", dict, at) or {}, f"{at}chances, ")
        seed = self._within(own, "seed", 0, 2**63 - 1, at)
        tournaments = self._within(own, "tournaments", 1, MOST_TOURNAMENTS, at)
        version = self._draws_version(own, at)
        return None if day is None else ForecastDay(label, day, sha256, seed, tournaments, chances, version)

    def _chances(self, table: Table, at: str) -> tuple[tuple[Sex, str, float], ...]:
        self.unknown(table, list(Sex), at, "sex")
        found: list[tuple[Sex, str, float]] = []
        for sex in Sex:
            own = self.value(table, sex, dict, at, needed=False) or {}
            if len(own) > MOST_CHANCES:
                self.fault(f"{at}{sex}", f"{len(own):,} are too many", f"At most {MOST_CHANCES:,} are read.")
                continue
            for skater in own:
                chance = self.number(own, skater, f"{at}{sex}, ")
                if not is_name(skater):
                    self.fault(f"{at}{sex}", f"{shown(skater)} is not a name")
                elif chance is not None and not 0 <= chance <= 1:
                    self.fault(
                        f"{at}{sex}, {skater[:LONGEST_LABEL]}",
                        f"{chance:g} is not a chance",
                        "Expected 0 to 1.",
                    )
                elif chance is not None:
                    found.append((sex, skater, chance))
        return tuple(found)
