"""A project: the inputs, what has been ridden, and the scenarios a user compares."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from simulator.defaults import DEFAULT_MEET, DEFAULT_SEED, DEFAULT_TOURNAMENTS
from simulator.engine.draws_version import DRAWS_VERSION
from simulator.event import Event, Sex
from simulator.form.data import Pasted
from simulator.meet.meet import Entry
from simulator.people.same import Same
from simulator.selection.committee import Committee
from simulator.selection.rule_set import RuleSet
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import WhatIf

BASELINE = "Baseline"
"""Name of the scenario without what-ifs; it cannot be changed, renamed or deleted."""


@dataclass(frozen=True)
class InputFile:
    """A file of the user's, and the SHA-256 of what stood in it when it was chosen (hexadecimal)."""

    path: Path
    sha256: str


@dataclass(frozen=True)
class Inputs:
    """What the forecasts are made from.

    Attributes
    ----------
    form
        Files with race results; none means the results shipped with the program.
    pasted
        Pasted result lists, beside the files.
    entries
        File with entries in the place of those of the meet, or None.
    added
        Entrants added to the meet.
    shipped_sha256
        SHA-256 of the form data shipped with the program, as they were; empty when not recorded.
    """

    form: tuple[InputFile, ...] = ()
    pasted: tuple[Pasted, ...] = ()
    entries: InputFile | None = None
    added: tuple[Entry, ...] = ()
    shipped_sha256: str = ""
    same: Same = ()


@dataclass(frozen=True)
class Scenario:
    """A named list of what-ifs upon the baseline."""

    name: str
    what_ifs: tuple[WhatIf, ...] = ()


@dataclass(frozen=True)
class ForecastDay:
    """The chances as they stood at one time, kept to look back at.

    Attributes
    ----------
    label
        What the user calls it: "before day 1".
    day
        Day it was made.
    inputs_sha256
        Hash of everything the chances were made from, see `simulator.ask.main_job.inputs_sha256`.
    chances
        Chance of a ticket of each skater: (sex, skater, chance).
    draws_version
        What a seed meant then, see `simulator.engine.draws_version`: beside chances of another version
        these differ by luck too, as those of another seed do.
    """

    label: str
    day: date
    inputs_sha256: str
    seed: int
    tournaments: int
    chances: tuple[tuple[Sex, str, float], ...]
    draws_version: int = DRAWS_VERSION


@dataclass(frozen=True)
class Project:
    """Everything a user works on, and what a project file keeps.

    Attributes
    ----------
    meet
        Identifier of a shipped meet or the path of one.
    rules
        Rule set of the baseline; None for that of the meet.
    committee
        The committee's intentions; None for what is known of the meet.
    scenarios
        In the order of the user, the baseline not among them; no two of one name.
    results
        What has been ridden; it holds in the baseline and in every scenario.
    still_on
        Events whose race is still on, so that places entered there are told anew from the times;
        women first, short to long. Elsewhere a place entered is final.
    learn_from_results
        Whether the times ridden move the forecasts of what is still to ride.
    history
        Forecasts kept from earlier, the oldest first.
    draws_version
        What a seed meant when the project was saved; that of this program once it is opened.
    """

    meet: str = DEFAULT_MEET
    rules: RuleSet | None = None
    inputs: Inputs = field(default_factory=Inputs)
    committee: Committee | None = None
    scenarios: tuple[Scenario, ...] = ()
    results: tuple[EnteredResult, ...] = ()
    still_on: tuple[tuple[Sex, Event], ...] = ()
    learn_from_results: bool = True
    seed: int = DEFAULT_SEED
    tournaments: int = DEFAULT_TOURNAMENTS
    history: tuple[ForecastDay, ...] = ()
    draws_version: int = DRAWS_VERSION

    def scenario(self, name: str) -> Scenario | None:
        """Return the scenario of a name, the baseline without what-ifs, or None."""
        if name == BASELINE:
            return Scenario(BASELINE)
        return next((scenario for scenario in self.scenarios if scenario.name == name), None)
