"""A project: the inputs, what has been ridden, and the scenarios a user compares."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Annotated

from simulator.defaults import DEFAULT_MEET, DEFAULT_SEED, DEFAULT_TOURNAMENTS, MOST_TOURNAMENTS
from simulator.engine.draws_version import DRAWS_VERSION
from simulator.event import Event, Sex
from simulator.form.data import LONGEST_LABEL, Pasted
from simulator.form.ticks import MOST_TICKS, Tick
from simulator.input.forms import Day, OneLine, Whole
from simulator.input.plain_forms import Most
from simulator.input.records import Key, Missing, Needed
from simulator.meet.meet import Entry
from simulator.people.same import Same, SameNames
from simulator.project.forms import (
    BASELINE,
    FilePath,
    Races,
    ScenarioName,
    Sha256,
    TicketChances,
)
from simulator.project.games_places import MOST_EVENTS, GamesPlaces
from simulator.project.pictures import MOST_PICTURES, PictureWords
from simulator.project.presented import MOST_STEPS, PresentedStep
from simulator.project.remarks import MOST_REMARKS, Remark
from simulator.project.track_records import MOST_RECORDS, TypedRecord
from simulator.project.typed_medals import MOST_TYPED, TypedMedals
from simulator.selection.committee import Committee
from simulator.selection.rule_file import Rules
from simulator.selection.rule_set import RuleSet
from simulator.what_if.entered_result import EnteredResult
from simulator.what_if.what_ifs import AnyWhatIf, PairsSet

__all__ = ["BASELINE", "ForecastDay", "InputFile", "Inputs", "Project", "Scenario"]

MOST_SCENARIOS, MOST_WHAT_IFS, MOST_RESULTS, MOST_DAYS = 200, 500, 5_000, 200
MOST_FILES, MOST_PASTED, MOST_ADDED, MOST_DRAWS = 100, 50, 500, 50

Seed = Annotated[int, Whole(0, 2**63 - 1), Needed()]
Tournaments = Annotated[int, Whole(1, MOST_TOURNAMENTS), Needed()]
DrawsVersion = Annotated[int, Whole(1, 10_000), Missing(1)]
"""What a seed meant; before there was a second version none was written."""


@dataclass(frozen=True)
class InputFile:
    """A file of the user's, and the SHA-256 of what stood in it when it was chosen (hexadecimal).

    It is empty in a project that was written by hand. Forecasts learn nothing from a file with results
    that is not `used`.
    """

    path: Annotated[Path, FilePath()]
    sha256: Annotated[str, Sha256()] = ""
    used: bool = True


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
    same
        What was said of names: as written, and who is meant.
    shipped
        Whether the results shipped with the program are used; None for when there are no files.
    ticks
        Rows in doubt of the form data that have been decided.
    bests, skaters
        Files with personal bests and with birth years; None for those shipped with the program.
    as_of
        Forecasts are made from what was known on the evening of this day; None for from all.
    """

    form: Annotated[tuple[InputFile, ...], Most(MOST_FILES)] = ()
    pasted: Annotated[tuple[Pasted, ...], Most(MOST_PASTED)] = ()
    entries: InputFile | None = None
    added: Annotated[tuple[Entry, ...], Most(MOST_ADDED)] = ()
    shipped_sha256: Annotated[str, Sha256()] = ""
    same: Annotated[Same, SameNames()] = ()
    shipped: bool | None = None
    ticks: Annotated[tuple[Tick, ...], Most(MOST_TICKS)] = ()
    bests: InputFile | None = None
    skaters: InputFile | None = None
    as_of: Annotated[date, Day()] | None = None

    @property
    def with_shipped(self) -> bool:
        """Whether the results shipped with the program are used."""
        return not self.form if self.shipped is None else self.shipped


@dataclass(frozen=True)
class Scenario:
    """A named list of what-ifs upon the baseline."""

    name: Annotated[str, ScenarioName()]
    what_ifs: Annotated[tuple[AnyWhatIf, ...], Key("what_if"), Most(MOST_WHAT_IFS)] = ()


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
        Hash of everything the chances were made from, see `simulator.project.inputs_hash.inputs_sha256`.
    chances
        Chance of a ticket of each skater: (sex, skater, chance).
    draws_version
        What a seed meant then, see `simulator.engine.draws_version`: beside chances of another version
        these differ by luck too, as those of another seed do.
    """

    label: Annotated[str, OneLine(LONGEST_LABEL)]
    day: date
    inputs_sha256: Annotated[str, Sha256()]
    seed: Seed
    tournaments: Tournaments
    chances: Annotated[tuple[tuple[Sex, str, float], ...], TicketChances()]
    draws_version: DrawsVersion = DRAWS_VERSION


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
    draws
        Pairs of events as they were drawn, with their lanes as far as those are known; they hold in every
        scenario that assumes no others.
    learn_from_results
        Whether the times ridden move the forecasts of what is still to ride.
    records
        Track records typed by the user, in the place of what is known; they decide no chance of a ticket.
    games_places
        Start places of the countries at the Games, in the place of those shipped, event by event.
    medals
        What the user expects of events of the Games that are not simulated; it decides no ticket.
    pictures
        Words of the pictures of views, written in the place of the program's; they decide no number.
    history
        Forecasts kept from earlier, the oldest first.
    draws_version
        What a seed meant when the project was saved; that of this program once it is opened.
    remarks
        What was said of scenarios, the baseline among them; it decides no number.
    steps
        The presentation: what is shown after what; it decides no number.
    """

    meet: Annotated[str, FilePath(str), Needed()] = DEFAULT_MEET
    learn_from_results: Annotated[bool, Needed()] = True
    rules: Annotated[RuleSet | None, Rules()] = None
    inputs: Annotated[Inputs, Needed()] = field(default_factory=Inputs)
    committee: Committee | None = None
    results: Annotated[tuple[EnteredResult, ...], Key("result"), Most(MOST_RESULTS)] = ()
    still_on: Annotated[tuple[tuple[Sex, Event], ...], Races()] = ()
    draws: Annotated[
        tuple[PairsSet, ...], Key("draw"), Most(MOST_DRAWS, lambda one: f"{one.sex} {one.event}")
    ] = ()
    scenarios: Annotated[
        tuple[Scenario, ...], Key("scenario"), Most(MOST_SCENARIOS, lambda one: one.name.casefold())
    ] = ()
    seed: Seed = DEFAULT_SEED
    tournaments: Tournaments = DEFAULT_TOURNAMENTS
    records: Annotated[
        tuple[TypedRecord, ...], Key("record"), Most(MOST_RECORDS, lambda one: f"{one.sex} {one.event}")
    ] = ()
    games_places: Annotated[
        tuple[GamesPlaces, ...], Most(MOST_EVENTS, lambda one: f"{one.sex} {one.event}")
    ] = ()
    medals: Annotated[
        tuple[TypedMedals, ...], Key("medals"), Most(MOST_TYPED, lambda one: f"{one.sex} {one.event}")
    ] = ()
    pictures: Annotated[
        tuple[PictureWords, ...], Key("picture"), Most(MOST_PICTURES, lambda one: one.view)
    ] = ()
    history: Annotated[tuple[ForecastDay, ...], Most(MOST_DAYS, lambda one: one.label)] = ()
    draws_version: DrawsVersion = DRAWS_VERSION
    remarks: Annotated[tuple[Remark, ...], Key("remark"), Most(MOST_REMARKS)] = ()
    steps: Annotated[tuple[PresentedStep, ...], Key("step"), Most(MOST_STEPS)] = ()

    @property
    def facts(self) -> Project:
        """What decides plans: no scenarios, history, records, medals, remarks, steps, words of pictures."""
        plain = replace(self, scenarios=(), history=(), records=(), medals=(), pictures=(), remarks=())
        return replace(plain, steps=())

    def scenario(self, name: str) -> Scenario | None:
        """Return the scenario of a name, the baseline without what-ifs, or None."""
        if name == BASELINE:
            return Scenario(BASELINE)
        return next((scenario for scenario in self.scenarios if scenario.name == name), None)
